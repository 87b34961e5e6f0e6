// backends/abi_values/guid.hpp: ids of the interfaces as GUID, and back.
#pragma once

#include <optional>

#include "winseam/abi/types.hpp"
#include "winseam/guid.hpp"

namespace winseam::abi_values {

inline Guid guid_of(const abi::Guid& guid) {
  return {guid.data1, guid.data2, guid.data3, guid.data4};
}

inline abi::Guid abi_of(const Guid& guid) {
  return {guid.data1, guid.data2, guid.data3, guid.data4};
}

// The null GUID for none.
template <class Id>
abi::Guid abi_of(const std::optional<Id>& id) {
  return id ? abi_of(id->guid()) : abi::Guid{};
}

}  // namespace winseam::abi_values
