// wlan_networks.hpp: the networks in an adapter's list, for the commands that show or search them.
#pragma once

#include <vector>

#include "context.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::cli {

struct ListedNetwork {
  AvailableNetwork network{};
  std::int32_t dbm = -100;  // of its strongest access point
};

// Connected ones first, then by signal.
Checked<std::vector<ListedNetwork>> list_networks(WlanClient& client, const WlanInterface& adapter);

Table table_of(const std::vector<ListedNetwork>& networks);
OutJson json_of(const std::vector<ListedNetwork>& networks);

}  // namespace winseam::cli
