#include <algorithm>
#include <stdexcept>
#include <utility>

#include "wlan_world.hpp"

namespace winseam::fake {
namespace {

bool secure(const Target& target, const AirStation* station) {
  return station != nullptr ? station->spec.cipher != CipherAlgorithm::none
                            : target.profile.cipher != CipherAlgorithm::none;
}

// What media-specific events say of an attempt.
MsmEvent msm_event(const Attempt& attempt, ReasonCode reason = ReasonCode::success) {
  MsmEvent event;
  event.mode = attempt.target.mode;
  event.profile_name = attempt.target.profile.name;
  event.ssid = attempt.ssid;
  event.bss_type = attempt.target.bss_type;
  event.peer = attempt.bssid.value_or(Bssid{});
  event.security_enabled = attempt.target.profile.cipher != CipherAlgorithm::none;
  event.reason = reason;
  return event;
}

// The keys of a profile, in the clear.
std::string key_of(const WlanProfile& profile) {
  if (!profile.key) return {};
  if (!profile.key->is_protected) return profile.key->material;
  return unprotect_key(profile.key->material).value_or(std::string());
}

// Makes the profile of a discovery what its access point asks for.
void take_security(Target& target, const AccessPointSpec& station) {
  WlanProfile& profile = target.profile;
  profile.auth = station.auth;
  profile.cipher = station.cipher;
  profile.non_broadcast = station.hidden;
  result<std::string> xml = to_xml(profile);
  if (!xml) {
    // Security that takes more than its name to describe stays out of the text.
    WlanProfile plain = profile;
    plain.auth = AuthAlgorithm::open;
    plain.cipher = CipherAlgorithm::none;
    xml = to_xml(plain);
  }
  if (xml) target.xml = std::move(xml).value();
}

}  // namespace

ConnectionEvent connection_event(const Target& target, const Ssid& ssid, ReasonCode reason) {
  ConnectionEvent event;
  event.mode = target.mode;
  event.profile_name = target.profile.name;
  event.ssid = ssid;
  event.bss_type = target.bss_type;
  event.security_enabled = target.profile.cipher != CipherAlgorithm::none;
  event.reason = reason;
  if (target.for_user) event.flags = ConnectionEventFlags::console_user_profile;
  return event;
}

ReasonCode WlanWorld::denied(const Ssid& ssid, BssType type) const {
  const auto listed = [&](const std::vector<FilterEntry>& list) {
    return std::any_of(list.begin(), list.end(), [&](const FilterEntry& entry) {
      return (entry.ssid.empty() || entry.ssid == ssid) &&
             (entry.bss_type == BssType::any || entry.bss_type == type);
    });
  };
  const FiltersSpec& filters = settings.filters;
  if (listed(filters.group_policy_permit)) return ReasonCode::success;
  if (listed(filters.group_policy_deny)) return ReasonCode::group_policy_denied;
  if (listed(filters.user_permit)) return ReasonCode::success;
  return listed(filters.user_deny) ? ReasonCode::user_denied : ReasonCode::success;
}

void WlanWorld::connect(Radio& radio, Target target) {
  Attempt attempt;
  attempt.ssid = target.ssids.empty() ? Ssid{} : target.ssids.front();
  attempt.target = std::move(target);
  cancel_attempts(radio);
  if (radio.link && radio.state != InterfaceState::disconnecting) leave(radio);
  if (radio.state == InterfaceState::disconnecting) {
    radio.next = std::move(attempt);
    return;
  }
  begin(radio, std::move(attempt));
}

void WlanWorld::cancel_attempts(Radio& radio) {
  if (radio.next) {
    // It was accepted, so it is told of like any other.
    const Attempt next = std::move(*radio.next);
    radio.next.reset();
    raise(radio, AcmCode::connection_start, connection_event(next.target, next.ssid));
    raise(radio, AcmCode::connection_complete,
          connection_event(next.target, next.ssid, ReasonCode::user_cancelled));
  }
  if (radio.attempt) complete(radio, ReasonCode::user_cancelled);
}

void WlanWorld::begin(Radio& radio, Attempt attempt) {
  radio.attempt = std::move(attempt);
  raise(radio, AcmCode::connection_start,
        connection_event(radio.attempt->target, radio.attempt->ssid));
  if (radio.attempt->target.discovers()) {
    radio.state = InterfaceState::discovering;
    radio.attempt->next =
        core_.engine.after(settings.times.discover, [this, &radio] { try_to_join(radio); });
    return;
  }
  try_to_join(radio);
}

void WlanWorld::try_to_join(Radio& radio) {
  Attempt& attempt = *radio.attempt;
  Target& target = attempt.target;
  if (const ReasonCode reason = denied(attempt.ssid, target.bss_type);
      reason != ReasonCode::success) {
    attempt.next = core_.engine.after(settings.times.associate,
                                      [this, &radio, reason] { complete(radio, reason); });
    return;
  }
  const AirStation* station = best_station(radio, target, attempt.ssid);
  if (station == nullptr) {
    attempt.bssid.reset();
    const bool forms = target.bss_type == BssType::independent && !target.discovers() &&
                       !has(target.flags, ConnectionFlags::adhoc_join_only);
    if (forms) {
      radio.state = InterfaceState::associating;
      attempt.next =
          core_.engine.after(settings.times.associate, [this, &radio] { joined(radio, nullptr); });
      return;
    }
    attempt.next = core_.engine.after(settings.times.search, [this, &radio] {
      // It may have come meanwhile.
      if (best_station(radio, radio.attempt->target, radio.attempt->ssid) != nullptr)
        try_to_join(radio);
      else
        complete(radio, ReasonCode::network_not_available);
    });
    return;
  }
  if (target.discovers()) take_security(target, station->spec);
  attempt.bssid = station->spec.bssid;
  radio.state = InterfaceState::associating;
  raise(radio, MsmCode::associating, msm_event(attempt));
  attempt.next =
      core_.engine.after(settings.times.associate, [this, &radio] { associated(radio); });
}

ReasonCode WlanWorld::check_key(const Target& target, const AccessPointSpec& station) const {
  if (station.key.empty()) return ReasonCode::success;
  if (target.discovers()) return ReasonCode::msmsec_ui_request_failure;  // nobody enters the key
  if (key_of(target.profile) == station.key) return ReasonCode::success;
  const bool tells_early =
      station.auth == AuthAlgorithm::wpa3_sae || station.auth == AuthAlgorithm::shared_key;
  return station.wrong_key_reason.value_or(tells_early ? ReasonCode::association_failure
                                                       : ReasonCode::msmsec_psk_mismatch_suspected);
}

void WlanWorld::associated(Radio& radio) {
  Attempt& attempt = *radio.attempt;
  AirStation* station = find_station(*attempt.bssid);
  if (station == nullptr || !hears(radio, station->spec)) {
    try_failed(radio, ReasonCode::association_timeout, true);
    return;
  }
  if (!station->spec.tries.empty()) {
    const TrySpec script = station->spec.tries.front();
    station->spec.tries.erase(station->spec.tries.begin());
    if (script.reason != ReasonCode::success) {
      try_failed(radio, script.reason, script.gives_up);
      return;
    }
  }
  const ReasonCode key = check_key(attempt.target, station->spec);
  if (key == ReasonCode::association_failure) {
    try_failed(radio, key, true);
    return;
  }
  raise(radio, MsmCode::associated, msm_event(attempt));
  if (!secure(attempt.target, station)) {
    joined(radio, station);
    return;
  }
  radio.state = InterfaceState::authenticating;
  raise(radio, MsmCode::authenticating, msm_event(attempt));
  attempt.next =
      core_.engine.after(settings.times.authenticate, [this, &radio] { authenticated(radio); });
}

void WlanWorld::authenticated(Radio& radio) {
  const AirStation* station = find_station(*radio.attempt->bssid);
  if (station == nullptr || !hears(radio, station->spec)) {
    try_failed(radio, ReasonCode::security_timeout, true);
    return;
  }
  if (const ReasonCode key = check_key(radio.attempt->target, station->spec);
      key != ReasonCode::success) {
    try_failed(radio, key, true);
    return;
  }
  joined(radio, station);
}

void WlanWorld::joined(Radio& radio, const AirStation* station) {
  Attempt attempt = std::move(*radio.attempt);
  radio.attempt.reset();
  Link link;
  link.ssid = attempt.ssid;
  link.secure = secure(attempt.target, station);
  link.security = {attempt.target.profile.auth, attempt.target.profile.cipher};
  if (station != nullptr) {
    link.bssid = station->spec.bssid;
    link.security = {station->spec.auth, station->spec.cipher};
    link.quality = quality_of_dbm(rssi(radio, station->spec));
    if (attempt.target.bss_type == BssType::independent) link.peers.push_back(link.bssid);
    link.phy_index = phy_for(radio, station->spec);
  } else {
    link.formed = true;
    link.bssid = radio.spec.address;
    link.quality = 100;
  }
  link.target = attempt.target;
  radio.link = std::move(link);
  radio.state =
      station != nullptr ? InterfaceState::connected : InterfaceState::ad_hoc_network_formed;

  const Target& target = radio.link->target;
  if (StoredWlanProfile* profile =
          target.stored() ? find_profile(radio, target.profile.name) : nullptr) {
    profile->spec.suspended = profile->auto_failed = false;
    unblock(radio, *profile);
  }
  ConnectionEvent event = connection_event(target, radio.link->ssid);
  if (target.discovers()) event.profile_xml = target.xml;
  if (station == nullptr) event.flags = event.flags | ConnectionEventFlags::adhoc_network_formed;
  raise(radio, MsmCode::connected, msm_event(attempt));
  raise(radio, AcmCode::connection_complete, event);
  if (station == nullptr)
    raise(radio, AcmCode::adhoc_network_state_change, AdhocNetworkState::formed);
  if (has(attempt.target.flags, ConnectionFlags::persist_discovery_profile) &&
      attempt.target.discovers())
    persist(radio, attempt.target);
}

void WlanWorld::persist(Radio& radio, const Target& target) {
  StoredWlanProfile profile;
  profile.settings = target.profile;
  if (has(target.flags, ConnectionFlags::persist_discovery_profile_connection_mode_auto))
    profile.settings.mode = ProfileMode::automatic;
  if (!to_xml(profile.settings)) return;  // nothing that could be stored
  StoredWlanProfile* old = find_profile(radio, profile.name());
  if (old != nullptr && old->all_user() &&
      has(target.flags, ConnectionFlags::persist_discovery_profile_overwrite_existing)) {
    old->settings = profile.settings;
    old->spec.custom_data.clear();
    if (const result<std::string> xml = to_xml(old->settings)) old->spec.xml = xml.value();
  } else {
    const std::string base = profile.name();
    for (int n = 2; find_profile(radio, profile.name()) != nullptr; ++n)
      profile.settings.name = base + ' ' + std::to_string(n);
    if (const result<std::string> xml = to_xml(profile.settings)) profile.spec.xml = xml.value();
    (void)add_profile(radio, std::move(profile));
  }
  raise(radio, AcmCode::profile_change);
}

void WlanWorld::try_failed(Radio& radio, ReasonCode reason, bool gives_up) {
  Attempt& attempt = *radio.attempt;
  radio.state = InterfaceState::disconnected;
  raise(radio, MsmCode::disconnected, msm_event(attempt, reason));
  raise(radio, AcmCode::connection_attempt_fail,
        connection_event(attempt.target, attempt.ssid, reason));
  if (gives_up) {
    complete(radio, reason);
    return;
  }
  attempt.next = core_.engine.after(settings.times.retry, [this, &radio] { try_to_join(radio); });
}

void WlanWorld::complete(Radio& radio, ReasonCode reason) {
  const Attempt attempt = std::move(*radio.attempt);
  radio.attempt.reset();
  core_.engine.cancel(attempt.next);
  radio.state = InterfaceState::disconnected;
  raise(radio, AcmCode::connection_complete,
        connection_event(attempt.target, attempt.ssid, reason));
  if (attempt.target.mode != ConnectionMode::automatic || reason == ReasonCode::user_cancelled)
    return;
  // The service leaves the network alone for a while, and tries what is next.
  StoredWlanProfile* profile = find_profile(radio, attempt.target.profile.name);
  if (profile != nullptr && settings.service_running) {
    profile->auto_failed = true;
    const std::string name = profile->name();
    // As if it recurred: a world is idle while a network is left alone.
    profile->blocked = core_.engine.after_recurring(
        settings.autoconfiguration.block_period.value, [this, &radio, name] {
          StoredWlanProfile* waiting = find_profile(radio, name);
          if (waiting != nullptr) unblock(radio, *waiting);
        });
    if (windows() >= WindowsVersion::windows_8) raise(radio, AcmCode::profile_blocked);
  }
  if (!radio.present() || !radio_on(radio)) return;
  connect_automatically(radio);
  if (!radio.attempt) raise(radio, AcmCode::profiles_exhausted);
}

void WlanWorld::connect_automatically(Radio& radio) {
  if (!settings.service_running || !radio.spec.autoconfiguration.value ||
      radio.state != InterfaceState::disconnected || radio.attempt || radio.link ||
      !radio_on(radio))
    return;
  for (const StoredWlanProfile& profile : radio.profiles) {
    const WlanProfile& wanted = profile.settings;
    if (wanted.mode != ProfileMode::automatic || profile.spec.suspended || profile.blocked)
      continue;
    if (settings.autoconfiguration.only_group_policy_profiles.value && !profile.by_policy())
      continue;
    if (radio.spec.bss_type.value != BssType::any && radio.spec.bss_type.value != wanted.bss_type)
      continue;
    Target target;
    target.mode = ConnectionMode::automatic;
    target.profile = wanted;
    target.bss_type = wanted.bss_type;
    target.for_user = profile.for_user();
    for (const Ssid& ssid : wanted.ssids)
      if (denied(ssid, wanted.bss_type) == ReasonCode::success) target.ssids.push_back(ssid);
    Ssid ssid;
    if (best_station(radio, target, ssid) == nullptr) continue;
    connect(radio, std::move(target));
    return;
  }
}

}  // namespace winseam::fake
