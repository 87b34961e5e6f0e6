// backends/win32/media/slices.hpp: a wait of Windows in pieces.
//
// Neither WaitForNtmsNotification nor WaitForNtmsOperatorRequest can be given up from outside, so a wait that may have to
// be is made of short ones.
#pragma once

#include <algorithm>
#include <chrono>
#include <stop_token>

#include "winseam/abi/types.hpp"
#include "winseam/error.hpp"
#include "winseam/media/timeout.hpp"

namespace winseam::win32 {

inline constexpr std::chrono::milliseconds wait_slice{250};

// Calls `wait(milliseconds)` until it answers something else than timeout, the time is over, or `ended()` tells an error;
// once, with all of the time, unless it is to be `sliced`. operation_aborted on a stop request.
template <class Wait, class Ended>
result<void> wait_in_slices(std::chrono::milliseconds timeout, const std::stop_token& stop,
                            bool sliced, Wait wait, Ended ended) {
  std::chrono::milliseconds left = std::max(timeout, std::chrono::milliseconds{0});
  for (;;) {
    if (stop.stop_requested()) return errc::operation_aborted;
    const std::chrono::milliseconds now = sliced ? std::min(left, wait_slice) : left;
    const result<void> waited = wait(to_win32_timeout(now));
    if (waited || waited.error() != errc::timeout) return waited;
    if (left != no_time_limit) left -= now;
    if (left.count() <= 0) return waited;
    if (const std::error_code end = ended()) return end;
  }
}

}  // namespace winseam::win32
