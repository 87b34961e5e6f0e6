// media_wait.hpp: letting time pass until the media service has come so far.
#pragma once

#include <algorithm>
#include <chrono>

#include "installation.hpp"
#include "winseam/time.hpp"

namespace winseam::cli {

// Longer than robots, drives and a full inventory of a large library take.
inline constexpr Ticks media_patience = std::chrono::hours(1);

// Asks again and again, and lets time pass in between, until the answer is true; false if that never happens within
// `most`.
template <class Done>
bool wait_until(Installation& installation, Ticks most, const Done& done) {
  constexpr Ticks step = std::chrono::milliseconds(500);
  for (Ticks left = most; !done(); left -= step) {
    if (left <= Ticks{0}) return false;
    installation.pass_time(std::min(left, step));
  }
  return true;
}

}  // namespace winseam::cli
