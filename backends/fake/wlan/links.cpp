#include <algorithm>
#include <stdexcept>
#include <utility>

#include "wlan_world.hpp"

namespace winseam::fake {
namespace {

MsmEvent msm_event(const Link& link, ReasonCode reason = ReasonCode::success) {
  MsmEvent event;
  event.mode = link.target.mode;
  event.profile_name = link.target.profile.name;
  event.ssid = link.ssid;
  event.bss_type = link.target.bss_type;
  event.peer = link.bssid;
  event.security_enabled = link.secure;
  event.reason = reason;
  return event;
}

}  // namespace

void WlanWorld::disconnect(Radio& radio) {
  const Attempt* attempt = radio.attempt ? &*radio.attempt : (radio.next ? &*radio.next : nullptr);
  const Target* target = attempt != nullptr ? &attempt->target
                         : radio.link       ? &radio.link->target
                                            : nullptr;
  if (target != nullptr && target->stored())
    if (StoredWlanProfile* profile = find_profile(radio, target->profile.name))
      profile->spec.suspended = true;
  cancel_attempts(radio);
  if (radio.link && radio.state != InterfaceState::disconnecting) leave(radio);
}

void WlanWorld::leave(Radio& radio) {
  core_.engine.cancel(radio.link->roaming);
  radio.state = InterfaceState::disconnecting;
  raise(radio, AcmCode::disconnecting, connection_event(radio.link->target, radio.link->ssid));
  raise(radio, MsmCode::disassociating, msm_event(*radio.link));
  radio.leaving = core_.engine.after(settings.times.disconnect,
                                     [this, &radio] { left(radio, ReasonCode::success); });
}

void WlanWorld::left(Radio& radio, ReasonCode reason) {
  const Link link = std::move(*radio.link);
  radio.link.reset();
  radio.state = InterfaceState::disconnected;
  raise(radio, MsmCode::disconnected, msm_event(link, reason));
  raise(radio, AcmCode::disconnected, connection_event(link.target, link.ssid));
  forget_requests(radio);
  if (!radio.next) return;
  Attempt next = std::move(*radio.next);
  radio.next.reset();
  begin(radio, std::move(next));
}

void WlanWorld::lose_link(Radio& radio, ReasonCode reason) {
  if (!radio.connected()) return;
  core_.engine.cancel(radio.link->roaming);
  // Another access point of the same network takes over, if there is one.
  const AirStation* old = find_station(radio.link->bssid);
  if (old == nullptr || !hears(radio, old->spec)) {
    Ssid ssid;
    Target same = radio.link->target;
    same.ssids = {radio.link->ssid};
    const AirStation* other = best_station(radio, same, ssid);
    if (other != nullptr && other->spec.bssid != radio.link->bssid &&
        check_key(same, other->spec) == ReasonCode::success) {
      roam(radio, other->spec.bssid);
      return;
    }
  }
  const Link link = std::move(*radio.link);
  radio.link.reset();
  radio.state = InterfaceState::disconnected;
  raise(radio, MsmCode::disconnected, msm_event(link, reason));
  raise(radio, AcmCode::disconnected, connection_event(link.target, link.ssid));
  forget_requests(radio);
}

void WlanWorld::roam(Radio& radio, const Bssid& to) {
  core_.engine.cancel(radio.link->roaming);
  radio.link->roams_to = to;
  raise(radio, MsmCode::roaming_start, msm_event(*radio.link));
  radio.link->roaming = core_.engine.after(settings.times.roam, [this, &radio] {
    Link& link = *radio.link;
    const Bssid target = *std::exchange(link.roams_to, std::nullopt);
    const AirStation* station = find_station(target);
    link.bssid = target;
    if (station == nullptr || !hears(radio, station->spec)) {
      raise(radio, MsmCode::roaming_end, msm_event(link, ReasonCode::roaming_failure));
      lose_link(radio, ReasonCode::roaming_failure);
      return;
    }
    raise(radio, MsmCode::roaming_end, msm_event(link));
    tell_quality(radio);
  });
}

void WlanWorld::tell_quality(Radio& radio) {
  const AirStation* station = find_station(radio.link->bssid);
  if (station == nullptr) return;
  const std::uint32_t quality = quality_of_dbm(rssi(radio, station->spec));
  if (quality == std::exchange(radio.link->quality, quality)) return;
  raise(radio, MsmCode::signal_quality_change, SignalQuality{quality});
}

void WlanWorld::drop_everything(Radio& radio, ReasonCode reason) {
  if (radio.next) {
    const Attempt next = std::move(*radio.next);
    radio.next.reset();
    raise(radio, AcmCode::connection_start, connection_event(next.target, next.ssid));
    raise(radio, AcmCode::connection_complete, connection_event(next.target, next.ssid, reason));
  }
  if (radio.attempt) {
    core_.engine.cancel(radio.attempt->next);
    const Attempt attempt = std::move(*radio.attempt);
    radio.attempt.reset();
    radio.state = InterfaceState::disconnected;
    raise(radio, AcmCode::connection_complete,
          connection_event(attempt.target, attempt.ssid, reason));
  }
  if (radio.link) {
    if (radio.state != InterfaceState::disconnecting) leave(radio);
    core_.engine.cancel(radio.leaving);
    left(radio, reason);
  }
  if (radio.scan) end_scan(radio, ReasonCode::scan_call_fail);
}

void WlanWorld::adopt_link(Radio& radio, const LinkSpec& spec) {
  const AirStation* station = find_station(spec.bssid);
  const std::string adapter = "adapter \"" + radio.spec.description + "\": ";
  if (station == nullptr)
    throw std::invalid_argument(adapter + "it cannot be connected to " + to_string(spec.bssid) +
                                ": there is no such access point");
  Link link;
  link.target.mode = spec.mode;
  if (link.target.stored()) {
    const StoredWlanProfile* profile = find_profile(radio, spec.profile);
    if (profile == nullptr)
      throw std::invalid_argument(adapter + "it cannot be connected by the profile \"" +
                                  spec.profile + "\": there is none; see RadioSpec::profiles");
    link.target.profile = profile->settings;
    link.target.for_user = profile->for_user();
  } else {
    link.target.profile = make_profile(ProfileSpec{.xml = spec.profile}).settings;
    link.target.xml = spec.profile;
  }
  link.target.ssids = link.target.profile.ssids;
  link.target.bss_type = station->spec.bss_type;
  link.ssid = station->spec.ssid;
  link.bssid = spec.bssid;
  link.secure = station->spec.cipher != CipherAlgorithm::none;
  link.security = {station->spec.auth, station->spec.cipher};
  link.quality = quality_of_dbm(rssi(radio, station->spec));
  link.phy_index = phy_for(radio, station->spec);
  if (link.target.bss_type == BssType::independent) link.peers.push_back(link.bssid);
  radio.link = std::move(link);
  radio.state = InterfaceState::connected;
}

std::optional<Bssid> WlanWorld::lasting_station(const Link& link) const {
  if (stations_.count(link.bssid) != 0) return link.bssid;
  if (link.roams_to && stations_.count(*link.roams_to) != 0) return link.roams_to;
  return std::nullopt;
}

}  // namespace winseam::fake
