// backends/fake/core/running.hpp: how a world runs, as the engine needs it.
#pragma once

#include <chrono>

namespace winseam::fake {

struct RunMode {
  bool threaded = false;
  double time_scale = 0.0;  // virtual seconds in a real one; 0: time moves by advance() alone
  std::chrono::milliseconds hang_after{10'000};  // real time
};

}  // namespace winseam::fake
