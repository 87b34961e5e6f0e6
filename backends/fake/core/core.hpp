// backends/fake/core/core.hpp: what every subsystem of a world shares, and nothing else.
#pragma once

#include "engine.hpp"
#include "misuse_log.hpp"

namespace winseam::fake {

struct Core {
  explicit Core(TimePoint begin, RunMode mode = {}) : engine(begin, mode), misuses(engine) {}
  Engine engine;
  MisuseLog misuses;
};

}  // namespace winseam::fake
