// backends/fake/world_state.hpp: everything a world holds; shared by the world and by every object it handed out.
#pragma once

#include <utility>

#include "core/core.hpp"
#include "sessions/session_world.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::fake {

struct WorldState {
  explicit WorldState(TimePoint begin, RunMode mode = {}) : core(begin, mode), sessions(core) {}
  WorldState(const WorldState&) = delete;
  WorldState& operator=(const WorldState&) = delete;

  Core core;
  SessionWorld sessions;
  WorldOptions options;
};

}  // namespace winseam::fake
