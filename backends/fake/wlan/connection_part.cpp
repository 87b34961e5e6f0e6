#include <algorithm>
#include <utility>

#include "parts.hpp"

namespace winseam::fake {
namespace {

constexpr std::size_t longest_name = 255;

constexpr ConnectionFlags known_flags =
    ConnectionFlags::hidden_network | ConnectionFlags::adhoc_join_only |
    ConnectionFlags::ignore_privacy_bit | ConnectionFlags::eapol_passthrough |
    ConnectionFlags::persist_discovery_profile |
    ConnectionFlags::persist_discovery_profile_connection_mode_auto |
    ConnectionFlags::persist_discovery_profile_overwrite_existing;
constexpr ConnectionFlags persisting =
    ConnectionFlags::persist_discovery_profile |
    ConnectionFlags::persist_discovery_profile_connection_mode_auto |
    ConnectionFlags::persist_discovery_profile_overwrite_existing;

// The number of UTF-16 units of a UTF-8 text.
std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) ++length;  // not a continuation
    if (byte >= 0xF0U) ++length;            // beyond the basic plane: two units
  }
  return length;
}

bool is_type(BssType type) {
  return type == BssType::infrastructure || type == BssType::independent || type == BssType::any;
}

bool any(ConnectionFlags flags) { return flags != ConnectionFlags::none; }

// What can be judged without looking at the world.
bool arguments_fit(const ConnectionParameters& asked) {
  const ConnectionFlags flags = asked.flags;
  if (!is_type(asked.bss_type) || any(without(flags, known_flags))) return false;
  const bool discovers = asked.mode == ConnectionMode::discovery_secure ||
                         asked.mode == ConnectionMode::discovery_unsecure;
  switch (asked.mode) {
    case ConnectionMode::profile:
      if (!asked.profile || asked.profile->empty() || utf16_length(*asked.profile) > longest_name)
        return false;
      break;
    case ConnectionMode::temporary_profile:
      if (!asked.profile || asked.profile->empty()) return false;
      break;
    case ConnectionMode::discovery_secure:
    case ConnectionMode::discovery_unsecure:
      if (asked.profile || !asked.ssid || asked.ssid->empty() || asked.bss_type == BssType::any)
        return false;
      break;
    default:
      return false;
  }
  if (asked.bss_type == BssType::infrastructure && any(flags & ConnectionFlags::adhoc_join_only))
    return false;
  if (asked.bss_type == BssType::independent && any(flags & ConnectionFlags::hidden_network))
    return false;
  if (any(flags & ConnectionFlags::ignore_privacy_bit) &&
      (asked.mode != ConnectionMode::temporary_profile || asked.bss_type == BssType::independent))
    return false;
  if (any(flags & ConnectionFlags::eapol_passthrough) &&
      asked.mode != ConnectionMode::temporary_profile)
    return false;
  return discovers || !any(flags & persisting);
}

// Fits the target to the network names asked for; false if one is not the profile's own.
bool choose_ssids(Target& target, const ConnectionParameters& asked) {
  target.ssids = target.profile.ssids;
  if (!asked.ssid || asked.ssid->empty()) return true;
  if (std::find(target.ssids.begin(), target.ssids.end(), *asked.ssid) == target.ssids.end())
    return false;
  target.ssids = {*asked.ssid};
  return true;
}

// Unencrypted 802.1X frames pass only in networks with access points, WEP and no 802.1X of their own.
bool may_pass_eapol(const WlanProfile& profile) {
  return profile.bss_type == BssType::infrastructure && profile.auth == AuthAlgorithm::open &&
         profile.cipher == CipherAlgorithm::wep && !profile.use_onex;
}

}  // namespace

result<void> FakeWlanConnection::connect(const Guid& adapter,
                                         const ConnectionParameters& parameters) {
  result<WlanEntry> entered = enter(identity_, "WlanConnection::connect");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  if (!arguments_fit(parameters)) return errc::invalid_parameter;
  const bool newer = parameters.hessid || parameters.access_network_options;
  if (newer && entry.windows() < WindowsVersion::windows_10) return errc::not_supported;
  if (entry.windows() <= WindowsVersion::windows_xp &&
      (parameters.flags != ConnectionFlags::none || !parameters.desired_bssids.empty()))
    return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  if (parameters.desired_bssids.size() > radio->spec.max_desired_bssids)
    return errc::invalid_parameter;

  Target target;
  target.mode = parameters.mode;
  target.desired = parameters.desired_bssids;
  target.flags = parameters.flags;
  const StoredWlanProfile* stored = nullptr;
  if (parameters.mode == ConnectionMode::profile) {
    stored = world.visible_profile(*radio, *parameters.profile, entry.caller().user);
    if (stored == nullptr) return errc::not_found;
    target.profile = stored->settings;
    target.for_user = stored->for_user();
  } else if (parameters.mode == ConnectionMode::temporary_profile) {
    result<WlanProfile> parsed = parse_profile(*parameters.profile);
    if (!parsed) return errc::bad_profile;
    target.profile = std::move(parsed).value();
    target.xml = *parameters.profile;
    if (any(parameters.flags & ConnectionFlags::eapol_passthrough) &&
        !may_pass_eapol(target.profile))
      return errc::invalid_parameter;
  } else {
    target.profile = open_profile(to_string(*parameters.ssid), *parameters.ssid);
    target.profile.bss_type = parameters.bss_type;
  }
  if (!choose_ssids(target, parameters)) return errc::invalid_parameter;
  target.bss_type = target.profile.bss_type;
  if (parameters.bss_type != BssType::any && parameters.bss_type != target.bss_type)
    return errc::invalid_parameter;
  if (stored != nullptr && !entry.may(*stored, WlanAccess::execute)) return errc::access_denied;
  if (!world.radio_on(*radio)) return errc::ndis_dot11_power_state_invalid;
  if (radio->state == InterfaceState::not_ready) return errc::invalid_state;
  world.connect(*radio, std::move(target));
  return success();
}

result<void> FakeWlanConnection::disconnect(const Guid& adapter) {
  result<WlanEntry> entered = enter(identity_, "WlanConnection::disconnect");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  const Target* target = nullptr;
  if (radio->link) target = &radio->link->target;
  if (radio->next) target = &radio->next->target;
  if (radio->attempt) target = &radio->attempt->target;
  if (target != nullptr && target->stored()) {
    const StoredWlanProfile* profile = world.find_profile(*radio, target->profile.name);
    if (profile != nullptr && !entry.may(*profile, WlanAccess::execute)) return errc::access_denied;
  }
  world.disconnect(*radio);
  return success();
}

result<ConnectionAttributes> FakeWlanConnection::current(const Guid& adapter) const {
  result<WlanEntry> entered = enter(identity_, "WlanConnection::current");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  if (!world.may_locate() || !entry.may(SecurableObject::interface_properties, WlanAccess::read))
    return errc::access_denied;
  const bool has_one =
      radio->attempt ? radio->state != InterfaceState::disconnected : radio->connected();
  if (!has_one) return errc::invalid_state;
  ConnectionAttributes attributes;
  attributes.state = radio->state;
  const Target& target = radio->attempt ? radio->attempt->target : radio->link->target;
  attributes.mode = target.mode;
  attributes.profile_name = target.profile.name;
  AssociationAttributes& association = attributes.association;
  association.bss_type = target.bss_type;
  attributes.security.onex_enabled = target.profile.use_onex;
  attributes.security.auth = target.profile.auth;
  attributes.security.cipher = target.profile.cipher;
  if (radio->attempt) {
    association.ssid = radio->attempt->ssid;
    association.bssid = radio->attempt->bssid.value_or(Bssid{});
  } else {
    association.ssid = radio->link->ssid;
    association.bssid = radio->link->bssid;
    association.phy_index = radio->link->phy_index;
    attributes.security.auth = radio->link->security.auth;
    attributes.security.cipher = radio->link->security.cipher;
  }
  attributes.security.security_enabled = attributes.security.cipher != CipherAlgorithm::none;
  if (const AirStation* station = world.find_station(association.bssid)) {
    association.phy_type = station->spec.phy_type;
    association.signal_quality = quality_of_dbm(world.rssi(*radio, station->spec));
    if (!radio->attempt)
      association.rx_rate_kbps = association.tx_rate_kbps = station->spec.rate_kbps;
  }
  return attributes;
}

}  // namespace winseam::fake
