#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "wlan_world.hpp"

namespace winseam::fake {
namespace {

bool is_wep(CipherAlgorithm cipher) {
  return cipher == CipherAlgorithm::wep || cipher == CipherAlgorithm::wep40 ||
         cipher == CipherAlgorithm::wep104;
}

// Below this an adapter hears nothing.
constexpr std::int32_t faintest = -100;

}  // namespace

bool fits(const WlanProfile& profile, const AccessPointSpec& station) {
  const bool same_cipher =
      profile.cipher == station.cipher || (is_wep(profile.cipher) && is_wep(station.cipher));
  if (profile.auth == station.auth) return same_cipher;
  // WPA3's transition mode takes WPA2 as well, and an older one's WEP does not mind how the key is shared.
  if (profile.auth == AuthAlgorithm::wpa3_sae && profile.transition_mode.value_or(false))
    return station.auth == AuthAlgorithm::rsna_psk && same_cipher;
  return false;
}

AirStation* WlanWorld::find_station(const Bssid& bssid) {
  const auto at = stations_.find(bssid);
  return at == stations_.end() ? nullptr : &at->second;
}

Bssid WlanWorld::add_station(AccessPointSpec spec) {
  const bool made_up = spec.bssid == Bssid{};
  while (made_up && (spec.bssid == Bssid{} || stations_.count(spec.bssid) != 0)) {
    const std::uint32_t n = next_station_++;
    spec.bssid = Bssid{{0x02, 0x00, 0x5E, static_cast<std::uint8_t>(0x10 + (n >> 16)),
                        static_cast<std::uint8_t>(n >> 8), static_cast<std::uint8_t>(n)}};
  }
  if (stations_.count(spec.bssid) != 0)
    throw std::invalid_argument("there are two access points " + to_string(spec.bssid) +
                                "; leave AccessPointSpec::bssid zero to have one made up");
  by_ssid_[spec.ssid].push_back(spec.bssid);
  const Bssid bssid = spec.bssid;
  stations_.emplace(bssid, AirStation{std::move(spec)});
  return bssid;
}

void WlanWorld::remove_station(const Bssid& bssid) {
  AccessPointSpec gone = find_station(bssid)->spec;
  gone.in_range = false;
  set_station(gone);
  std::vector<Bssid>& same = by_ssid_[gone.ssid];
  same.erase(std::find(same.begin(), same.end(), bssid));
  if (same.empty()) by_ssid_.erase(gone.ssid);
  stations_.erase(bssid);
}

void WlanWorld::set_station(AccessPointSpec spec) {
  AirStation& station = *find_station(spec.bssid);
  if (station.spec.ssid != spec.ssid) {
    std::vector<Bssid>& same = by_ssid_[station.spec.ssid];
    same.erase(std::find(same.begin(), same.end(), spec.bssid));
    if (same.empty()) by_ssid_.erase(station.spec.ssid);
    by_ssid_[spec.ssid].push_back(spec.bssid);
  }
  station.spec = std::move(spec);
  for (Radio& radio : radios) {
    if (!radio.connected() || radio.link->formed || radio.link->bssid != station.spec.bssid)
      continue;
    if (hears(radio, station.spec) && station.spec.ssid == radio.link->ssid)
      tell_quality(radio);
    else
      lose_link(radio, ReasonCode::driver_disconnected);
  }
}

std::int32_t WlanWorld::rssi(const Radio& radio, const AccessPointSpec& station) const {
  for (const SignalSpec& signal : station.signals)
    if (signal.interface_id == radio.id()) return signal.rssi;
  return station.rssi;
}

bool WlanWorld::hears(const Radio& radio, const AccessPointSpec& station) const {
  return station.in_range && rssi(radio, station) > faintest;
}

AirStation* WlanWorld::best_station(const Radio& radio, const Target& target, Ssid& ssid) {
  AirStation* best = nullptr;
  const bool finds_hidden = target.discovers() ? has(target.flags, ConnectionFlags::hidden_network)
                                               : target.profile.non_broadcast;
  for (const Ssid& wanted : target.ssids) {
    const auto at = by_ssid_.find(wanted);
    if (at == by_ssid_.end()) continue;
    for (const Bssid& bssid : at->second) {
      AirStation& station = *find_station(bssid);
      const AccessPointSpec& spec = station.spec;
      if (!hears(radio, spec) || spec.bss_type != target.bss_type) continue;
      if (spec.hidden && !finds_hidden) continue;
      if (!target.desired.empty() &&
          std::find(target.desired.begin(), target.desired.end(), bssid) == target.desired.end())
        continue;
      const bool secure = spec.cipher != CipherAlgorithm::none;
      if (target.discovers()) {
        if (secure != (target.mode == ConnectionMode::discovery_secure)) continue;
      } else if (!has(target.flags, ConnectionFlags::ignore_privacy_bit) &&
                 !fits(target.profile, spec)) {
        continue;
      }
      if (best != nullptr && rssi(radio, best->spec) >= rssi(radio, spec)) continue;
      best = &station;
      ssid = wanted;
    }
    if (best != nullptr) break;
  }
  return best;
}

}  // namespace winseam::fake
