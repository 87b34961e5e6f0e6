// frontends/dropin/wlan/wlan_blocks.hpp: answers as one block each, which WlanFreeMemory takes back. wlan E144
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "../memory.hpp"
#include "../text.hpp"
#include "winseam/error.hpp"
#include "wlan_values.hpp"

namespace winseam::dropin {

// Some bytes; never null, also for none.
inline void* give_bytes(Memory& memory, const Bytes& bytes) {
  Allocation allocation(memory, Family::wlan, true);
  void* const block = allocation.main(bytes.size());
  if (!bytes.empty()) std::memcpy(block, bytes.data(), bytes.size());
  return allocation.hand_out(1);
}

template <class T>
T* give_structure(Memory& memory, const T& value) {
  return static_cast<T*>(give_bytes(memory, bytes_of_structure(value)));
}

inline abi::WChar* give_text(Memory& memory, std::string_view text) {
  const std::basic_string<abi::WChar> wide = encode<abi::WChar>(text);
  return static_cast<abi::WChar*>(
      give_bytes(memory, copy_of(wide.c_str(), (wide.size() + 1) * sizeof(abi::WChar))));
}

// A list: its head, then an item for each value by `item(value)`. There is room for one item also where there is none:
// the SDK's structure has one.
template <class Value, class Item>
abi::WlanListHead* give_list(Memory& memory, const std::vector<Value>& values, Item item) {
  using Structure = decltype(item(values.front()));
  Bytes bytes;
  bytes.reserve(sizeof(abi::WlanListHead) +
                std::max<std::size_t>(values.size(), 1) * sizeof(Structure));
  append(bytes, abi::WlanListHead{static_cast<abi::Dword>(values.size()), 0});
  for (const Value& value : values) append(bytes, item(value));
  if (values.empty()) bytes.resize(bytes.size() + sizeof(Structure));
  return static_cast<abi::WlanListHead*>(give_bytes(memory, bytes));
}

// The value of a setting into the out-parameters of a query.
inline std::error_code give_setting(Memory& memory, const result<Setting<Bytes>>& setting,
                                    abi::Dword* size, void** data, abi::WlanOpcodeValueType* type) {
  if (!setting) return setting.error();
  *data = give_bytes(memory, setting.value().value);
  *size = static_cast<abi::Dword>(setting.value().value.size());
  if (type != nullptr) *type = static_cast<abi::WlanOpcodeValueType>(setting.value().origin);
  return {};
}

// A setting with its value as bytes.
template <class T>
result<Setting<Bytes>> in_bytes(const result<Setting<T>>& setting) {
  if (!setting) return setting.error();
  return Setting<Bytes>{bytes_of(setting.value().value), setting.value().origin};
}

}  // namespace winseam::dropin
