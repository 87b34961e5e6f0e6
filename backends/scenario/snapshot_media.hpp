// backends/scenario/snapshot_media.hpp: the media part of a snapshot.
#pragma once

#include <string>
#include <vector>

#include "winseam/fake/media_spec.hpp"
#include "winseam/platform.hpp"

namespace winseam::scenario {

// What a platform tells of its libraries, pools and cartridges. What cannot be had is noted.
fake::MediaSpec ask_media(Platform& platform, std::vector<std::string>& notes);

}  // namespace winseam::scenario
