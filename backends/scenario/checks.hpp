// backends/scenario/checks.hpp: what a well-formed scenario can still get wrong.
#pragma once

#include <vector>

#include "winseam/scenario/scenario.hpp"

namespace winseam::scenario {

// Finds ids that stand twice, references to nothing, and more or fewer local hosts than one.
void check(const fake::WorldSpec& world, std::vector<Problem>& problems);

// The wireless part of it: adapters, access points and profiles that stand twice, profiles that are none, connections to
// nothing, signals that cannot be.
void check_wlan(const fake::WlanSpec& wlan, std::vector<Problem>& problems);

// The media part of it: what stands twice, numbers of what a library has not, cartridges in places that are taken or pools
// that do not hold them, references to nothing. A service that passes can be built.
void check_media(const fake::MediaSpec& media, std::vector<Problem>& problems);

}  // namespace winseam::scenario
