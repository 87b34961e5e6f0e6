// winseam/fake/world_spec.hpp: a whole world as a plain value; what a scenario file says.
//
//   winseam::fake::WorldSpec spec = world.describe();
//   winseam::fake::World twin(spec);              // twin.describe() == spec
//
// Threads: value types.
#pragma once

#include <vector>

#include "winseam/fake/media_spec.hpp"
#include "winseam/fake/session_spec.hpp"
#include "winseam/fake/wlan_spec.hpp"
#include "winseam/time.hpp"

namespace winseam::fake {

// The moment at which worlds begin unless told otherwise: 2024-01-01 08:00:00 UTC.
inline constexpr TimePoint default_begin{Ticks{std::chrono::seconds{1'704'096'000}}};

struct WorldSpec {
  TimePoint now = default_begin;
  std::vector<HostSpec> hosts;
  WlanSpec wlan{};    // of the local host; by default the service runs, and there is no adapter
  MediaSpec media{};  // of the local host; by default the service runs, and there is no library

  friend bool operator==(const WorldSpec&, const WorldSpec&) = default;
};

}  // namespace winseam::fake
