// backends/fake/wlan/network_list.hpp: what an adapter remembers, as the lists of the API show it.
#pragma once

#include <string_view>
#include <vector>

#include "wlan_world.hpp"

namespace winseam::fake {

// True if all bits are known.
inline bool known(NetworkListFlags include) {
  return without(include, NetworkListFlags::all_adhoc_profiles |
                              NetworkListFlags::all_manual_hidden_profiles) ==
         NetworkListFlags::none;
}

// The available networks as a user sees them.
std::vector<AvailableNetworkEx> network_list(WlanWorld& world, Radio& radio,
                                             NetworkListFlags include, std::string_view user);

// One access point.
BssEntry bss_entry(const Radio& radio, const HeardSpec& heard, TimePoint begin);

}  // namespace winseam::fake
