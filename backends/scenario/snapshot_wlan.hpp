// backends/scenario/snapshot_wlan.hpp: the wireless part of a snapshot.
#pragma once

#include <string>
#include <vector>

#include "winseam/fake/wlan_spec.hpp"
#include "winseam/platform.hpp"

namespace winseam::scenario {

// What a platform tells of its adapters, their profiles and the air. What cannot be had is noted.
fake::WlanSpec ask_wlan(Platform& platform, std::vector<std::string>& notes);

}  // namespace winseam::scenario
