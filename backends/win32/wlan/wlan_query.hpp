// backends/win32/wlan/wlan_query.hpp: the void pointers of WlanQueryInterface as typed settings.
#pragma once

#include "wlan_handle.hpp"
#include "wlan_lists.hpp"

namespace winseam::win32 {

// Reads what a query filled in.
template <class T>
result<Setting<T>> read_answer(const void* data, abi::Dword size, abi::WlanOpcodeValueType type) {
  const auto bytes = answer_in(data, size);
  if (!bytes) return bytes.error();
  result<T> value = Answer<T>::read(bytes.value());
  if (!value) return value.error();
  return Setting<T>{std::move(value).value(), static_cast<ValueOrigin>(type)};
}

// One opcode of one adapter.
template <class T>
result<Setting<T>> query(const WlanHandle& handle, const Guid& adapter,
                         abi::WlanIntfOpcode opcode) {
  const abi::Guid id = abi_of(adapter);
  abi::Dword size = 0;
  WlanBuffer<void> data(handle);
  auto type = abi::WlanOpcodeValueType::query_only;
  if (const std::error_code failed =
          handle.call(handle.api().query_interface, &id, opcode, nullptr, &size, data.out(), &type))
    return failed;
  return read_answer<T>(data.get(), size, type);
}

}  // namespace winseam::win32
