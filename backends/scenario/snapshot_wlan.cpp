#include "snapshot_wlan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::scenario {
namespace {

// The value if the question was answered; else what stands there stays.
template <class T, class Into>
void take(const result<T>& answer, Into& into) {
  if (answer) into = answer.value();
}
template <class T>
void take_value(const result<Setting<T>>& answer, T& into) {
  if (answer) into = answer.value().value;
}

constexpr std::uint16_t privacy_bit = 0x10;

// Elements that say once more what the entry says: name, rates, channel.
bool repeats_the_entry(std::uint8_t element) {
  return element == 0 || element == 1 || element == 3;
}

std::vector<std::uint8_t> other_elements(const std::vector<std::byte>& elements) {
  std::vector<std::uint8_t> others;
  for (std::size_t at = 0; at + 2 <= elements.size();) {
    const std::size_t end = at + 2 + std::to_integer<std::size_t>(elements[at + 1]);
    if (end > elements.size()) break;
    if (!repeats_the_entry(std::to_integer<std::uint8_t>(elements[at])))
      for (std::size_t i = at; i < end; ++i)
        others.push_back(std::to_integer<std::uint8_t>(elements[i]));
    at = end;
  }
  return others;
}

class Asking {
 public:
  Asking(WlanClient& client, fake::WlanSpec& wlan, std::vector<std::string>& notes)
      : client_(client), wlan_(wlan), notes_(notes) {}

  void run() {
    const auto adapters = client_.interfaces().enumerate();
    if (!adapters) {
      notes_.push_back("wireless adapters cannot be listed (" + adapters.error().message() + ')');
      return;
    }
    for (const WlanInterface& adapter : adapters.value()) wlan_.radios.push_back(radio(adapter));
    service();
    if (points_.empty()) return;
    for (auto& [bssid, point] : points_) wlan_.access_points.push_back(std::move(point));
    notes_.emplace_back(
        "access points are those in the adapters' lists; their keys are those of stored profiles "
        "that may be read, and a hidden one without a name keeps none");
  }

 private:
  fake::RadioSpec radio(const WlanInterface& adapter) {
    fake::RadioSpec radio = fake::default_radio(adapter.description);
    radio.id = adapter.id;
    radio.ready = adapter.state != InterfaceState::not_ready;
    if (const auto can = client_.interfaces().capability(adapter.id)) {
      radio.type = can.value().type;
      radio.dot11d_supported = can.value().dot11d_supported;
      radio.max_desired_ssids = can.value().max_desired_ssids;
      radio.max_desired_bssids = can.value().max_desired_bssids;
      radio.phys.clear();
      for (const PhyType type : can.value().phys) radio.phys.push_back({.type = type});
    }
    settings(radio);
    profiles(radio);
    heard(radio);
    link(radio);
    return radio;
  }

  void settings(fake::RadioSpec& radio) {
    const WlanInterfaceSettings& ask = client_.settings();
    if (const auto switches = ask.radio_state(radio.id))
      for (const PhyRadioState& state : switches.value().value.phys)
        if (state.phy_index < radio.phys.size()) {
          radio.phys[state.phy_index].software = state.software;
          radio.phys[state.phy_index].hardware = state.hardware;
        }
    take(ask.autoconfiguration(radio.id), radio.autoconfiguration);
    take(ask.bss_type(radio.id), radio.bss_type);
    take(ask.operation_mode(radio.id), radio.operation_mode);
    take_value(ask.infrastructure_security(radio.id), radio.infrastructure_security);
    take_value(ask.adhoc_security(radio.id), radio.adhoc_security);
    take_value(ask.countries(radio.id), radio.countries);
    take_value(ask.safe_mode_supported(radio.id), radio.safe_mode_supported);
    take_value(ask.safe_mode_certified(radio.id), radio.safe_mode_certified);
    take_value(ask.hosted_network_capable(radio.id), radio.hosted_network_capable);
    take_value(ask.management_frame_protection(radio.id), radio.management_frame_protection);
    take_value(ask.statistics(radio.id), radio.statistics);
    take_value(ask.qos(radio.id), radio.qos);
  }

  void profiles(fake::RadioSpec& radio) {
    const auto listed = client_.profiles().enumerate(radio.id);
    if (!listed) {
      note(radio, "its profiles cannot be listed", listed.error());
      return;
    }
    for (const ProfileInfo& info : listed.value()) {
      const auto stored = client_.profiles().get(radio.id, info.name, ProfileKey::plaintext);
      if (!stored) {
        note(radio, "profile \"" + info.name + "\" cannot be read", stored.error());
        continue;
      }
      if (has(info.flags, ProfileFlags::user)) {
        notes_.push_back(radio.description + ": profile \"" + info.name +
                         "\" is one user's, and no call tells whose; left out");
        continue;
      }
      fake::ProfileSpec profile{.xml = stored.value().xml, .flags = info.flags};
      if (const auto data = client_.profiles().custom_data(radio.id, info.name))
        for (const std::byte byte : data.value())
          profile.custom_data.push_back(std::to_integer<std::uint8_t>(byte));
      if (const auto parsed = parse_profile(profile.xml)) {
        keep_key(parsed.value());
      } else {
        notes_.push_back(radio.description + ": profile \"" + info.name +
                         "\" is of a kind that no scenario can hold; left out");
        continue;
      }
      radio.profiles.push_back(std::move(profile));
    }
  }

  void keep_key(const WlanProfile& profile) {
    if (!profile.key || profile.key->is_protected) return;
    for (const Ssid& ssid : profile.ssids) keys_.emplace(ssid, profile.key->material);
  }

  // What the adapter has heard is what there is.
  void heard(fake::RadioSpec& radio) {
    const auto listed = client_.scanning().bss_list(radio.id, {});
    if (!listed) {
      note(radio, "its list of access points cannot be had", listed.error());
      return;
    }
    std::map<std::pair<Ssid, BssType>, AuthCipherPair> security;
    if (const auto networks = client_.scanning().networks(radio.id, NetworkListFlags::none))
      for (const AvailableNetwork& network : networks.value())
        security.insert_or_assign(std::pair{network.ssid, network.bss_type},
                                  AuthCipherPair{network.default_auth, network.default_cipher});
    for (const BssEntry& entry : listed.value()) {
      fake::AccessPointSpec point;
      point.ssid = entry.ssid.is_hidden() ? Ssid{} : entry.ssid;
      point.hidden = point.ssid.empty();
      point.bssid = entry.bssid;
      point.bss_type = entry.bss_type;
      point.rssi = entry.rssi;
      point.phy_type = entry.phy_type;
      point.beacon_period = entry.beacon_period;
      point.center_frequency_khz = entry.center_frequency_khz;
      point.rates = entry.rates;
      point.information_elements = other_elements(entry.information_elements);
      const auto known = security.find({entry.ssid, entry.bss_type});
      if (known != security.end()) {
        point.auth = known->second.auth;
        point.cipher = known->second.cipher;
      } else if ((entry.capability_information & privacy_bit) != 0) {
        point.auth = AuthAlgorithm::rsna_psk;
        point.cipher = CipherAlgorithm::ccmp;
      }
      radio.heard.push_back({.as_heard = point, .at = entry.heard_at});
      if (const auto key = keys_.find(point.ssid);
          key != keys_.end() && point.cipher != CipherAlgorithm::none)
        point.key = key->second;
      in_the_air(radio, point);
    }
    std::sort(radio.heard.begin(), radio.heard.end(),
              [](const auto& a, const auto& b) { return a.as_heard.bssid < b.as_heard.bssid; });
  }

  // The first adapter that hears an access point describes it; what others hear differently is a signal of theirs.
  void in_the_air(const fake::RadioSpec& radio, const fake::AccessPointSpec& point) {
    const auto [at, is_new] = points_.emplace(point.bssid, point);
    if (is_new) return;
    if (at->second.ssid.empty() && !point.ssid.empty()) {
      // Told its name by an adapter that asked for it, or is connected.
      at->second.ssid = point.ssid;
      at->second.key = point.key;
    }
    if (at->second.rssi != point.rssi) at->second.signals.push_back({radio.id, point.rssi});
  }

  void link(fake::RadioSpec& radio) {
    const auto current = client_.connection().current(radio.id);
    if (!current || current.value().state != InterfaceState::connected) return;
    const ConnectionAttributes& now = current.value();
    const bool stored =
        std::any_of(radio.profiles.begin(), radio.profiles.end(), [&](const auto& profile) {
          return parse_profile(profile.xml).value().name == now.profile_name;
        });
    const bool by_stored =
        now.mode == ConnectionMode::profile || now.mode == ConnectionMode::automatic;
    if (!stored || !by_stored || points_.count(now.association.bssid) == 0) {
      notes_.push_back(radio.description + ": is connected to \"" +
                       to_string(now.association.ssid) +
                       "\" by a profile or access point that cannot be read; written as "
                       "disconnected");
      return;
    }
    points_.at(now.association.bssid).rate_kbps = now.association.rx_rate_kbps;
    radio.link = fake::LinkSpec{now.mode, now.profile_name, now.association.bssid};
  }

  void service() {
    const WlanAutoconfiguration& ask = client_.autoconfiguration();
    fake::AutoconfigurationSpec& settings = wlan_.autoconfiguration;
    take(ask.show_denied_networks(), settings.show_denied_networks);
    take(ask.power_setting(), settings.power_setting);
    take(ask.only_group_policy_profiles(), settings.only_group_policy_profiles);
    take(ask.allow_explicit_credentials(), settings.allow_explicit_credentials);
    take(ask.block_period(), settings.block_period);
    take(ask.allow_virtual_station_extensibility(), settings.allow_virtual_station_extensibility);
    const WlanFilters& filters = client_.filters();
    take(filters.get(FilterListType::group_policy_permit), wlan_.filters.group_policy_permit);
    take(filters.get(FilterListType::group_policy_deny), wlan_.filters.group_policy_deny);
    take(filters.get(FilterListType::user_permit), wlan_.filters.user_permit);
    take(filters.get(FilterListType::user_deny), wlan_.filters.user_deny);
    for (std::uint32_t i = 0; i < securable_object_count; ++i) {
      const auto object = static_cast<SecurableObject>(i);
      // What nobody has set is the default.
      if (const auto access = client_.security().get(object);
          access && access.value().origin != ValueOrigin::query_only)
        wlan_.security.push_back({object, access.value().sddl, access.value().origin});
    }
    HostedNetwork& hosted = client_.hosted_network();
    if (const auto made = hosted.connection_settings())
      wlan_.hosted_network.settings = made.value().value;
    take_value(hosted.enabled(), wlan_.hosted_network.enabled);
    take_value(hosted.security_settings(), wlan_.hosted_network.security);
    take(hosted.secondary_key(), wlan_.hosted_network.secondary_key);
  }

  void note(const fake::RadioSpec& radio, const std::string& what, const std::error_code& error) {
    notes_.push_back(radio.description + ": " + what + " (" + error.message() + ')');
  }

  WlanClient& client_;
  fake::WlanSpec& wlan_;
  std::vector<std::string>& notes_;
  std::map<Ssid, std::string> keys_;
  std::map<Bssid, fake::AccessPointSpec> points_;
};

}  // namespace

fake::WlanSpec ask_wlan(Platform& platform, std::vector<std::string>& notes) {
  fake::WlanSpec wlan;
  auto client = platform.open_wlan_client(WlanVersion::vista);
  if (!client) {
    if (client.error() == errc::mod_not_found)
      wlan.dll_present = false;
    else if (client.error() == errc::service_not_active)
      wlan.service_running = false;
    else
      notes.push_back("the WLAN service cannot be asked (" + client.error().message() +
                      "); written without an adapter");
    return wlan;
  }
  Asking(*client.value(), wlan, notes).run();
  (void)client.value()->close();
  return wlan;
}

}  // namespace winseam::scenario
