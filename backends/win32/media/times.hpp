// backends/win32/media/times.hpp: SYSTEMTIME, and counts of seconds.
#pragma once

#include <chrono>
#include <optional>

#include "winseam/abi/ntms_structures.hpp"
#include "winseam/error.hpp"
#include "winseam/time.hpp"

namespace winseam::win32 {

// All zero is empty; what is no date is invalid_data.
result<std::optional<TimePoint>> time_of(const abi::NtmsSystemTime& time);

// The same where there is always one: all zero is the epoch.
result<TimePoint> known_time_of(const abi::NtmsSystemTime& time);

// Zero for none, and for what SYSTEMTIME cannot hold.
abi::NtmsSystemTime to_abi(const std::optional<TimePoint>& time);

// Seconds as a Dword or Ushort; invalid_parameter for what it cannot hold.
template <class Number>
result<Number> seconds_as(std::chrono::seconds seconds) {
  if (seconds.count() < 0 ||
      seconds.count() > std::int64_t{static_cast<Number>(~static_cast<Number>(0))})
    return errc::invalid_parameter;
  return static_cast<Number>(seconds.count());
}

}  // namespace winseam::win32
