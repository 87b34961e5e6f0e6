#include "network_list.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace winseam::fake {
namespace {

constexpr std::size_t most_phys = 8;
constexpr std::uint16_t ess = 0x1;
constexpr std::uint16_t ibss = 0x2;
constexpr std::uint16_t privacy = 0x10;
constexpr std::uint8_t ssid_element = 0;
constexpr std::uint8_t rates_element = 1;
constexpr std::uint8_t channel_element = 3;
constexpr std::size_t most_basic_rates = 8;

// What makes access points one network.
using Key = std::tuple<Ssid, BssType, AuthAlgorithm, CipherAlgorithm>;

struct Network {
  AvailableNetworkEx entry;
  const AccessPointSpec* station = nullptr;  // the strongest one
};

bool can(const Radio& radio, const AccessPointSpec& station) {
  const std::vector<AuthCipherPair>& pairs = station.bss_type == BssType::independent
                                                 ? radio.spec.adhoc_security
                                                 : radio.spec.infrastructure_security;
  return pairs.empty() || std::any_of(pairs.begin(), pairs.end(), [&](const AuthCipherPair& pair) {
           return pair.auth == station.auth && pair.cipher == station.cipher;
         });
}

void judge(const WlanWorld& world, const Radio& radio, const AccessPointSpec& station,
           AvailableNetwork& network) {
  ReasonCode reason = world.denied(station.ssid, station.bss_type);
  if (reason == ReasonCode::success && radio.spec.bss_type.value != BssType::any &&
      radio.spec.bss_type.value != station.bss_type)
    reason = ReasonCode::bss_type_not_allowed;
  if (reason == ReasonCode::success && !can(radio, station))
    reason = ReasonCode::unsupported_security_set;
  network.connectable = reason == ReasonCode::success;
  network.not_connectable_reason = reason;
}

std::map<Key, Network> networks_of(WlanWorld& world, Radio& radio) {
  std::map<Key, Network> networks;
  for (const HeardSpec* heard : world.remembered(radio)) {
    const AccessPointSpec& station = heard->as_heard;
    Network& network = networks[Key{station.ssid, station.bss_type, station.auth, station.cipher}];
    AvailableNetwork& entry = network.entry.network;
    ++entry.bssid_count;
    if (std::find(entry.phy_types.begin(), entry.phy_types.end(), station.phy_type) ==
        entry.phy_types.end()) {
      if (entry.phy_types.size() < most_phys)
        entry.phy_types.push_back(station.phy_type);
      else
        entry.more_phy_types = true;
    }
    if (network.station != nullptr && network.station->rssi >= station.rssi) continue;
    network.station = &station;
    entry.signal_quality = quality_of_dbm(station.rssi);
    network.entry.access_network_options = station.access_network_options;
    network.entry.hessid = station.hessid;
    network.entry.venue = station.venue;
  }
  for (auto& [key, network] : networks) {
    const AccessPointSpec& station = *network.station;
    AvailableNetwork& entry = network.entry.network;
    entry.ssid = station.ssid;
    entry.bss_type = station.bss_type;
    entry.security_enabled = station.cipher != CipherAlgorithm::none;
    entry.default_auth = station.auth;
    entry.default_cipher = station.cipher;
    judge(world, radio, station, entry);
  }
  return networks;
}

NetworkFlags flags_of(const Radio& radio, const StoredWlanProfile& profile,
                      const AccessPointSpec* station) {
  NetworkFlags flags = NetworkFlags::has_profile;
  if (profile.for_user()) flags = flags | NetworkFlags::console_user_profile;
  if (profile.auto_failed) flags = flags | NetworkFlags::auto_connect_failed;
  if (station != nullptr && radio.connected() && radio.link->target.stored() &&
      radio.link->target.profile.name == profile.name() && radio.link->ssid == station->ssid &&
      radio.link->target.bss_type == station->bss_type)
    flags = flags | NetworkFlags::connected;
  return flags;
}

// A network of a profile that nobody has heard.
AvailableNetworkEx unheard(const Radio& radio, const StoredWlanProfile& profile, const Ssid& ssid) {
  AvailableNetworkEx entry;
  entry.network.profile_name = profile.name();
  entry.network.ssid = ssid;
  entry.network.bss_type = profile.settings.bss_type;
  entry.network.connectable = profile.settings.bss_type == BssType::independent;
  if (!entry.network.connectable) entry.network.not_connectable_reason = ReasonCode::not_visible;
  entry.network.security_enabled = profile.settings.cipher != CipherAlgorithm::none;
  entry.network.default_auth = profile.settings.auth;
  entry.network.default_cipher = profile.settings.cipher;
  entry.network.flags = flags_of(radio, profile, nullptr);
  return entry;
}

void append(std::vector<std::byte>& elements, std::uint8_t id,
            std::span<const std::uint8_t> content) {
  elements.push_back(static_cast<std::byte>(id));
  elements.push_back(static_cast<std::byte>(content.size()));
  for (const std::uint8_t byte : content) elements.push_back(static_cast<std::byte>(byte));
}

}  // namespace

std::vector<AvailableNetworkEx> network_list(WlanWorld& world, Radio& radio,
                                             NetworkListFlags include, std::string_view user) {
  const std::map<Key, Network> networks = networks_of(world, radio);
  std::unordered_map<Ssid, std::vector<const StoredWlanProfile*>> profiles;  // in their order
  for (const StoredWlanProfile& profile : radio.profiles) {
    if (profile.for_user() && profile.spec.owner != user) continue;
    for (const Ssid& ssid : profile.settings.ssids) profiles[ssid].push_back(&profile);
  }
  std::vector<AvailableNetworkEx> list;
  std::set<std::pair<const StoredWlanProfile*, Ssid>> shown;
  for (const auto& [key, network] : networks) {
    const AccessPointSpec& station = *network.station;
    const ReasonCode reason = network.entry.network.not_connectable_reason;
    const bool hidden_by_filter =
        reason == ReasonCode::group_policy_denied || reason == ReasonCode::user_denied;
    if (hidden_by_filter && !world.settings.autoconfiguration.show_denied_networks.value) continue;
    bool named = false;
    const auto candidates = profiles.find(station.ssid);
    std::vector<const StoredWlanProfile*> matching;
    if (candidates != profiles.end())
      std::copy_if(candidates->second.begin(), candidates->second.end(),
                   std::back_inserter(matching), [&](const StoredWlanProfile* profile) {
                     return profile->settings.bss_type == station.bss_type &&
                            fits(profile->settings, station);
                   });
    for (const StoredWlanProfile* profile : matching) {
      AvailableNetworkEx entry = network.entry;
      entry.network.profile_name = profile->name();
      entry.network.flags = flags_of(radio, *profile, &station);
      list.push_back(std::move(entry));
      shown.emplace(profile, station.ssid);
      named = true;
    }
    const bool connected = radio.connected() && !radio.link->target.stored() &&
                           radio.link->ssid == station.ssid &&
                           radio.link->target.bss_type == station.bss_type &&
                           radio.link->security == AuthCipherPair{station.auth, station.cipher};
    if (named && !connected && !world.settings.quirks.nameless_duplicates) continue;
    list.push_back(network.entry);
    if (connected) list.back().network.flags = NetworkFlags::connected;
  }
  for (const StoredWlanProfile& profile : radio.profiles) {
    if (profile.for_user() && profile.spec.owner != user) continue;
    const bool adhoc = profile.settings.bss_type == BssType::independent &&
                       has(include, NetworkListFlags::all_adhoc_profiles);
    const bool hidden = profile.settings.non_broadcast &&
                        profile.settings.mode == ProfileMode::manual &&
                        has(include, NetworkListFlags::all_manual_hidden_profiles);
    if (!adhoc && !hidden) continue;
    for (const Ssid& ssid : profile.settings.ssids)
      if (shown.count({&profile, ssid}) == 0) list.push_back(unheard(radio, profile, ssid));
  }
  return list;
}

BssEntry bss_entry(const Radio& radio, const HeardSpec& heard, TimePoint begin) {
  const AccessPointSpec& station = heard.as_heard;
  BssEntry entry;
  entry.ssid = station.ssid;
  entry.bssid = station.bssid;
  entry.bss_type = station.bss_type;
  entry.phy_type = station.phy_type;
  for (std::uint32_t i = 0; i < radio.spec.phys.size(); ++i)
    if (radio.spec.phys[i].type == station.phy_type) entry.phy_index = i;
  entry.rssi = station.rssi;
  entry.link_quality = quality_of_dbm(station.rssi);
  entry.beacon_period = station.beacon_period;
  const Ticks age = std::max(Ticks{0}, heard.at - begin);
  entry.timestamp = static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(age).count());
  entry.heard_at = heard.at;
  const bool secure = station.cipher != CipherAlgorithm::none;
  entry.capability_information = static_cast<std::uint16_t>(
      (station.bss_type == BssType::independent ? ibss : ess) | (secure ? privacy : 0));
  entry.center_frequency_khz = station.center_frequency_khz;
  entry.rates = station.rates;
  append(entry.information_elements, ssid_element, station.ssid.bytes());
  std::vector<std::uint8_t> rates;
  for (const std::uint16_t rate : station.rates)
    if (rates.size() < most_basic_rates) rates.push_back(static_cast<std::uint8_t>(rate));
  append(entry.information_elements, rates_element, rates);
  if (const std::optional<std::uint32_t> channel = channel_of(station.center_frequency_khz)) {
    const std::array<std::uint8_t, 1> number{static_cast<std::uint8_t>(*channel)};
    append(entry.information_elements, channel_element, number);
  }
  for (const std::uint8_t byte : station.information_elements)
    entry.information_elements.push_back(static_cast<std::byte>(byte));
  return entry;
}

}  // namespace winseam::fake
