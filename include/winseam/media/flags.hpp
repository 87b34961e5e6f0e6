// winseam/media/flags.hpp: combining the flag enumerations of the media interfaces.
//
//   const auto how = winseam::MountOption::write | winseam::MountOption::error_offline;
//   if (winseam::has(how, winseam::MountOption::write)) ...
//
// Threads: value types.
#pragma once

#include <type_traits>

namespace winseam {

// True for the enumerations that are sets of bits; each says so beside its definition.
template <class E>
inline constexpr bool is_media_flags = false;

template <class E>
concept MediaFlags = is_media_flags<E>;

template <MediaFlags E>
constexpr E operator|(E a, E b) noexcept {
  using Bits = std::underlying_type_t<E>;
  return static_cast<E>(static_cast<Bits>(a) | static_cast<Bits>(b));
}

template <MediaFlags E>
constexpr E operator&(E a, E b) noexcept {
  using Bits = std::underlying_type_t<E>;
  return static_cast<E>(static_cast<Bits>(a) & static_cast<Bits>(b));
}

// Every bit of `set` that is not in `taken`.
template <MediaFlags E>
constexpr E without(E set, E taken) noexcept {
  using Bits = std::underlying_type_t<E>;
  return static_cast<E>(static_cast<Bits>(set) & static_cast<Bits>(~static_cast<Bits>(taken)));
}

// True if `set` holds every bit of `bits`.
template <MediaFlags E>
constexpr bool has(E set, E bits) noexcept {
  return (set & bits) == bits;
}

}  // namespace winseam
