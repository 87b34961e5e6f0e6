// backends/win32/wlan/wlan_lists.hpp: lists that the system returns, and lists for it.
#pragma once

#include <cstddef>
#include <vector>

#include "../api.hpp"
#include "wlan_values_in.hpp"

namespace winseam::win32 {

// No answer is larger; a larger size is damage, not data.
inline constexpr abi::Dword largest_answer = 1U << 26U;

// No list of the WLAN service is longer. It does not tell its size, so this is all that a count can be held against.
inline constexpr abi::Dword most_items = 65'536;

template <class T>
void append(std::vector<std::byte>& bytes, const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  const auto* const first = reinterpret_cast<const std::byte*>(&value);
  bytes.insert(bytes.end(), first, first + sizeof value);
}

// The items behind the head of a list, by `value_of`. The list does not tell its size, only its count.
template <class Item, class Head>
auto values_in(const Head* list)
    -> result<std::vector<typename decltype(value_of(std::declval<const Item&>()))::value_type>> {
  if (list == nullptr) return errc::invalid_data;
  const abi::Dword count = take_at<Head>(list, 0).number_of_items;
  if (count > most_items) return errc::invalid_data;
  std::vector<typename decltype(value_of(std::declval<const Item&>()))::value_type> values;
  values.reserve(count);
  for (abi::Dword i = 0; i != count; ++i) {
    auto value = value_of(take_at<Item>(list, sizeof(Head) + std::size_t{i} * sizeof(Item)));
    if (!value) return value.error();
    values.push_back(std::move(value).value());
  }
  return values;
}

// A list for the system: its head and an item for each value, by `item(value)`.
template <class Value, class Item>
std::vector<std::byte> list_of(const std::vector<Value>& values, Item item) {
  std::vector<std::byte> bytes;
  append(bytes, abi::WlanListHead{static_cast<abi::Dword>(values.size()), 0});
  for (const Value& value : values) append(bytes, item(value));
  return bytes;
}

// The head of a list that list_of() made: the memory of a vector is aligned for every structure.
template <class Head>
const Head* head_of(const std::vector<std::byte>& bytes) {
  return reinterpret_cast<const Head*>(bytes.data());
}

// Bytes for the system; null for none.
inline const abi::Byte* bytes_at(std::span<const std::byte> bytes) {
  return bytes.empty() ? nullptr : reinterpret_cast<const abi::Byte*>(bytes.data());
}

// The bytes that a query returned; invalid_data if there cannot be so many.
inline result<std::span<const std::byte>> answer_in(const void* data, abi::Dword size) {
  if (size > largest_answer || (size != 0 && data == nullptr)) return errc::invalid_data;
  return std::span<const std::byte>(static_cast<const std::byte*>(data), size);
}

}  // namespace winseam::win32
