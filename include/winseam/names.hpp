// winseam/names.hpp: what the values of enumerations are called, in both directions.
//
//   std::cout << name_of(winseam::LockState::locked);                            // locked
//   const auto state = winseam::from_name<winseam::SessionState>("active");      // empty for a word that names nothing
//   for (const winseam::Feature feature : winseam::all_values<winseam::Feature>()) show(feature);
//
// It works for every enumeration of the interfaces, whether its header shows name_of() or not; the names are made from
// the lists in winseam/values. name_of() of a set of bits joins the names of its bits with '|' and ends with the rest in
// hexadecimal, if bits are left that have no name. A number that has no name is "unknown".
//
// Threads: constants.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace winseam {

// The values of an enumeration in the order of its definition, and the name of each.
template <class E>
struct Enumerators {
  std::span<const E> values;
  std::span<const std::string_view> names;
};

// Those of E. A function that is not there for an enumeration which is in no list.
template <class E>
const Enumerators<E>& enumerators() noexcept = delete;

// True for the enumerations in the lists.
template <class E>
inline constexpr bool is_listed_enumeration = false;

#define WINSEAM_ENUMERATION(Enum, Underlying)            \
  enum class Enum : Underlying;                          \
  std::string_view name_of(Enum value) noexcept;         \
  template <>                                            \
  const Enumerators<Enum>& enumerators<Enum>() noexcept; \
  template <>                                            \
  inline constexpr bool is_listed_enumeration<Enum> = true;
#define WINSEAM_FLAGS(Enum, Underlying)                  \
  enum class Enum : Underlying;                          \
  std::string name_of(Enum value);                       \
  template <>                                            \
  const Enumerators<Enum>& enumerators<Enum>() noexcept; \
  template <>                                            \
  inline constexpr bool is_listed_enumeration<Enum> = true;
#include "winseam/values/all.def"

// Every value that has a name.
template <class E>
std::span<const E> all_values() noexcept {
  return enumerators<E>().values;
}

// The value of that name, exactly as name_of() writes it; empty if there is none. Of a set of bits it knows each by
// itself.
template <class E>
std::optional<E> from_name(std::string_view name) noexcept {
  const Enumerators<E>& listed = enumerators<E>();
  for (std::size_t i = 0; i < listed.names.size(); ++i)
    if (listed.names[i] == name) return listed.values[i];
  return std::nullopt;
}

}  // namespace winseam
