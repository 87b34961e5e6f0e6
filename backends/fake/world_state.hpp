// backends/fake/world_state.hpp: everything a world holds; shared by the world and by every object it handed out.
#pragma once

#include <optional>
#include <utility>

#include "core/core.hpp"
#include "media/media_world.hpp"
#include "sessions/session_world.hpp"
#include "winseam/fake/world.hpp"
#include "wlan/wlan_world.hpp"

namespace winseam::fake {

struct WorldState {
  explicit WorldState(TimePoint begin, RunMode mode = {})
      : core(begin, mode), sessions(core), wlan(core, sessions) {}
  WorldState(const WorldState&) = delete;
  WorldState& operator=(const WorldState&) = delete;

  // Under the lock. Most worlds never look at the media service, so that it is set up when it is first used.
  MediaWorld& media() {
    if (!media_) [[unlikely]]
      set_up_media({});
    return *media_;
  }
  void set_up_media(const MediaSpec& spec) { media_.emplace(core, sessions).set_up(spec); }
  bool media_used() const { return media_.has_value(); }

  Core core;
  SessionWorld sessions;
  WlanWorld wlan;
  WorldOptions options;

 private:
  std::optional<MediaWorld> media_;
};

}  // namespace winseam::fake
