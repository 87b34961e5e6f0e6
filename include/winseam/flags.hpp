// winseam/flags.hpp: combining the enumerations that are sets of bits.
//
//   const auto sources = winseam::NotificationSource::acm | winseam::NotificationSource::msm;
//   if (winseam::has(sources, winseam::NotificationSource::msm)) log("drivers too");
//
// Threads: value types.
#pragma once

#include <type_traits>

namespace winseam {

// True for the enumerations that are sets of bits; each says so beside its definition.
template <class E>
inline constexpr bool is_flags = false;

template <class E>
concept Flags = is_flags<E>;

template <Flags E>
constexpr E operator|(E a, E b) noexcept {
  using Bits = std::underlying_type_t<E>;
  return static_cast<E>(static_cast<Bits>(a) | static_cast<Bits>(b));
}

template <Flags E>
constexpr E operator&(E a, E b) noexcept {
  using Bits = std::underlying_type_t<E>;
  return static_cast<E>(static_cast<Bits>(a) & static_cast<Bits>(b));
}

// Every bit of `set` that is not in `taken`.
template <Flags E>
constexpr E without(E set, E taken) noexcept {
  using Bits = std::underlying_type_t<E>;
  return static_cast<E>(static_cast<Bits>(set) & static_cast<Bits>(~static_cast<Bits>(taken)));
}

// True if `set` holds every bit of `bits`.
template <Flags E>
constexpr bool has(E set, E bits) noexcept {
  return (set & bits) == bits;
}

}  // namespace winseam
