// backends/core/listed_values.hpp: names of listed enumerations, and how many fields a structure has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "winseam/describe.hpp"
#include "winseam/flags.hpp"

namespace winseam {

// "0x1f".
std::string hexadecimal(std::uint64_t number);

template <class E>
std::string_view listed_name(E value) noexcept {
  const Enumerators<E>& listed = enumerators<E>();
  for (std::size_t i = 0; i < listed.values.size(); ++i)
    if (listed.values[i] == value) return listed.names[i];
  // Where vendors have numbers of their own, all of them are called as the first.
  if constexpr (requires { E::first_vendor; }) {
    if (value > E::first_vendor) return listed_name(E::first_vendor);
  }
  return "unknown";
}

// One listed value as it is; otherwise bit by bit.
template <Flags E>
std::string joined_names(E set) {
  const Enumerators<E>& listed = enumerators<E>();
  std::string text;
  const auto append = [&text](std::string_view word) {
    if (!text.empty()) text += '|';
    text += word;
  };
  for (std::size_t i = 0; i < listed.values.size(); ++i)
    if (listed.values[i] == set) return std::string(listed.names[i]);
  E left = set;
  for (std::size_t i = 0; i < listed.values.size(); ++i) {
    const auto bits = static_cast<std::uint64_t>(listed.values[i]);
    const bool one = bits != 0 && (bits & (bits - 1)) == 0;
    if (!one || !has(left, listed.values[i])) continue;
    append(listed.names[i]);
    left = without(left, listed.values[i]);
  }
  if (left != E{}) append(hexadecimal(static_cast<std::uint64_t>(left)));
  return text.empty() ? "none" : text;
}

// Stands for a value of any field's type.
struct AnyField {
  template <class T>
  requires(!std::is_reference_v<T>) operator T() const;  // NOLINT: converts
};

template <class Record, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
  return requires { Record{(void(I), AnyField{})...}; };
}

// The number of a structure's members: as many as can be initialised, and no more.
template <class Record, std::size_t Count = 0>
constexpr std::size_t count_fields() {
  if constexpr (takes<Record>(std::make_index_sequence<Count + 1>{}))
    return count_fields<Record, Count + 1>();
  else
    return Count;
}
template <class Record>
inline constexpr std::size_t field_count = count_fields<Record>();

}  // namespace winseam
