// backends/abi_values/filetime.hpp: times as FILETIME counts them, in ticks from 1601.
#pragma once

#include <cstdint>

#include "winseam/abi/types.hpp"
#include "winseam/time.hpp"

namespace winseam::abi_values {

// Ticks from 1601 to 1970.
inline constexpr std::int64_t filetime_of_epoch = 116'444'736'000'000'000;

constexpr abi::LargeInteger filetime(TimePoint time) {
  return time.time_since_epoch().count() + filetime_of_epoch;
}

constexpr TimePoint moment_of(abi::LargeInteger filetime) {
  return TimePoint(Ticks(filetime - filetime_of_epoch));
}

}  // namespace winseam::abi_values
