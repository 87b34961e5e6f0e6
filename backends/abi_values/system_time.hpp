// backends/abi_values/system_time.hpp: times as SYSTEMTIME, and back.
#pragma once

#include <optional>

#include "winseam/abi/ntms_structures.hpp"
#include "winseam/time.hpp"

namespace winseam::abi_values {

// All zero stands for no time.
bool is_zero(const abi::NtmsSystemTime& time);

// Empty for what is no date from the years of FILETIME, all zero among them.
std::optional<TimePoint> time_of(const abi::NtmsSystemTime& time);

// All zero for none, and for what SYSTEMTIME cannot hold.
abi::NtmsSystemTime system_time(const std::optional<TimePoint>& time);

}  // namespace winseam::abi_values
