// backends/fake/world_state.hpp: everything a world holds; shared by the world and by every object it handed out.
#pragma once

#include <utility>

#include "core/core.hpp"
#include "media/media_world.hpp"
#include "sessions/session_world.hpp"
#include "winseam/fake/world.hpp"
#include "wlan/wlan_world.hpp"

namespace winseam::fake {

struct WorldState {
  explicit WorldState(TimePoint begin, RunMode mode = {})
      : core(begin, mode), sessions(core), wlan(core, sessions), media(core, sessions) {}
  WorldState(const WorldState&) = delete;
  WorldState& operator=(const WorldState&) = delete;

  Core core;
  SessionWorld sessions;
  WlanWorld wlan;
  MediaWorld media;
  WorldOptions options;
};

}  // namespace winseam::fake
