// winseam/media/timeout.hpp: how long a media call may wait.
//
//   request.timeout = std::chrono::minutes{10};     // of the whole batch
//   request.timeout = winseam::no_time_limit;       // until done, refused or cancelled
//
// Windows counts in milliseconds, in 32 bits, and reserves the largest value for "no limit". Threads: value types.
#pragma once

#include <chrono>
#include <cstdint>

namespace winseam {

// Waits for ever. Never a default: a request that needs a human waits as long as the human is away.
inline constexpr std::chrono::milliseconds no_time_limit = std::chrono::milliseconds::max();

// What is passed to Windows: negative times become 0, times beyond 49 days 0xFFFFFFFE, no_time_limit 0xFFFFFFFF.
constexpr std::uint32_t to_win32_timeout(std::chrono::milliseconds timeout) noexcept {
  if (timeout == no_time_limit) return 0xFFFFFFFFU;
  if (timeout.count() <= 0) return 0;
  if (timeout.count() >= 0xFFFFFFFELL) return 0xFFFFFFFEU;
  return static_cast<std::uint32_t>(timeout.count());
}

// The other way; 0xFFFFFFFF is no_time_limit.
constexpr std::chrono::milliseconds from_win32_timeout(std::uint32_t timeout) noexcept {
  return timeout == 0xFFFFFFFFU ? no_time_limit : std::chrono::milliseconds{timeout};
}

}  // namespace winseam
