#include "wlan_networks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "json_values.hpp"
#include "wlan_access.hpp"
#include "wlan_text.hpp"

namespace winseam::cli {
namespace {

constexpr std::uint16_t privacy_bit = 0x10;

bool connected(const AvailableNetwork& network) {
  return has(network.flags, NetworkFlags::connected);
}

// The list of networks knows percents alone; the list of access points tells more about the strong ones.
using Loudest = std::map<std::tuple<Ssid, BssType, bool>, std::int32_t>;

Loudest loudest(const std::vector<BssEntry>& entries) {
  Loudest found;
  for (const BssEntry& entry : entries) {
    const bool secure = (entry.capability_information & privacy_bit) != 0;
    const auto [at, is_new] = found.emplace(
        std::tuple{entry.ssid.is_hidden() ? Ssid{} : entry.ssid, entry.bss_type, secure},
        entry.rssi);
    if (!is_new) at->second = std::max(at->second, entry.rssi);
  }
  return found;
}

std::string remark(const AvailableNetwork& network) {
  if (connected(network)) return "connected";
  if (!network.connectable) return reason_text(network.not_connectable_reason);
  if (network.bss_type == BssType::independent) return "ad hoc";
  return "";
}

}  // namespace

Checked<std::vector<ListedNetwork>> list_networks(WlanClient& client,
                                                  const WlanInterface& adapter) {
  const auto answer = client.scanning().networks(adapter.id, NetworkListFlags::none);
  if (!answer)
    return wlan_failed(fmt::format("list the networks of '{}'", printable(adapter.description)),
                       answer.error());
  Loudest strengths;
  if (const auto entries = client.scanning().bss_list(adapter.id, {}))
    strengths = loudest(entries.value());
  std::vector<ListedNetwork> networks;
  for (const AvailableNetwork& network : answer.value()) {
    const auto at = strengths.find({network.ssid.is_hidden() ? Ssid{} : network.ssid,
                                    network.bss_type, network.security_enabled});
    networks.push_back(
        {network, at != strengths.end() ? at->second : dbm_of_quality(network.signal_quality)});
  }
  std::stable_sort(networks.begin(), networks.end(),
                   [](const ListedNetwork& a, const ListedNetwork& b) {
                     return std::tuple{connected(b.network), b.dbm, a.network.ssid} <
                            std::tuple{connected(a.network), a.dbm, b.network.ssid};
                   });
  return networks;
}

Table table_of(const std::vector<ListedNetwork>& networks) {
  Table table({{"NETWORK"}, {"SIGNAL"}, {"SECURITY"}, {"PROFILE"}, {"POINTS", Align::right}, {""}});
  for (const auto& [network, dbm] : networks) {
    const std::string name = network_name(network.ssid);
    table.add({{name, name == "(hidden)" ? Style::faint : Style::plain},
               {signal_text(network.signal_quality, dbm)},
               {security_text(network.default_auth, network.default_cipher)},
               {network.profile_name},
               {std::to_string(network.bssid_count)},
               {remark(network), connected(network)    ? Style::good
                                 : network.connectable ? Style::plain
                                                       : Style::attention}});
  }
  return table;
}

OutJson json_of(const std::vector<ListedNetwork>& networks) {
  OutJson list = OutJson::array();
  for (const auto& [network, dbm] : networks) {
    OutJson json;
    add_ssid(json, network.ssid);
    json["type"] = name_of(network.bss_type);
    json["signal_percent"] = network.signal_quality;
    json["signal_dbm"] = dbm;
    json["secure"] = network.security_enabled;
    json["auth"] = name_of(network.default_auth);
    json["cipher"] = name_of(network.default_cipher);
    json["profile"] = text_or_null(network.profile_name);
    json["access_points"] = network.bssid_count;
    json["connected"] = connected(network);
    json["connectable"] = network.connectable;
    json["reason"] =
        network.connectable ? OutJson(nullptr) : json_of(network.not_connectable_reason);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace winseam::cli
