// winseam/time.hpp: points in time with the resolution of Windows' FILETIME (100 ns).
//
//   std::optional<winseam::TimePoint> since = details.disconnected_at;   // empty: never
//   auto idle = details.current_time - *since;                           // a std::chrono duration
//
// Threads: value types.
#pragma once

#include <chrono>
#include <cstdint>
#include <ratio>

namespace winseam {

// 100 nanoseconds, the tick of FILETIME.
using Ticks = std::chrono::duration<std::int64_t, std::ratio<1, 10'000'000>>;

// A moment in UTC, counted in ticks from the Unix epoch. "Never" is an empty std::optional, not a special value.
using TimePoint = std::chrono::time_point<std::chrono::system_clock, Ticks>;

}  // namespace winseam
