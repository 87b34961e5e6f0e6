// backends/fake/core/real_clock.hpp: real time, which only the threaded mode knows: for its watchdog and for scaled time.
#pragma once

#include <chrono>

namespace winseam::fake {

using RealTime = std::chrono::steady_clock::time_point;

RealTime real_now() noexcept;

}  // namespace winseam::fake
