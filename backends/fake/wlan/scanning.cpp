#include <algorithm>
#include <utility>

#include "wlan_world.hpp"

namespace winseam::fake {

void WlanWorld::begin_scan(Radio& radio, const std::optional<Ssid>& asked_for) {
  if (!radio.scan) {
    radio.scan.emplace();
    if (radio.spec.scan.flushes) radio.heard.clear();
    radio.scan->end = core_.engine.after(radio.spec.scan.takes, [this, &radio] {
      end_scan(radio, std::exchange(radio.next_scan_fails, std::nullopt));
    });
  }
  if (asked_for && !asked_for->empty()) radio.scan->asked_for.push_back(*asked_for);
}

void WlanWorld::end_scan(Radio& radio, std::optional<ReasonCode> failure) {
  if (!radio.scan) return;
  core_.engine.cancel(radio.scan->end);
  const RunningScan scan = std::move(*radio.scan);
  radio.scan.reset();
  if (failure) {
    raise(radio, AcmCode::scan_fail, *failure);
    return;
  }
  for (const auto& [bssid, station] : stations_) {
    if (!hears(radio, station.spec)) continue;
    HeardSpec heard{station.spec, now()};
    heard.as_heard.rssi = rssi(radio, station.spec);
    heard.as_heard.key.clear();
    heard.as_heard.tries.clear();
    heard.as_heard.signals.clear();
    // A hidden network answers to its name alone; the adapter knows it while it is connected.
    const bool named = std::find(scan.asked_for.begin(), scan.asked_for.end(), station.spec.ssid) !=
                           scan.asked_for.end() ||
                       (radio.connected() && radio.link->ssid == station.spec.ssid);
    if (station.spec.hidden && !named) heard.as_heard.ssid = Ssid{};
    radio.heard.insert_or_assign(bssid, std::move(heard));
  }
  for (auto at = radio.heard.begin(); at != radio.heard.end();)
    at = now() - at->second.at > radio.spec.scan.remembers ? radio.heard.erase(at) : std::next(at);

  const bool refreshes = windows() >= WindowsVersion::windows_8;
  if (refreshes && settings.quirks.refresh_before_complete)
    raise(radio, AcmCode::scan_list_refresh);
  raise(radio, AcmCode::scan_complete);
  if (refreshes && !settings.quirks.refresh_before_complete)
    raise(radio, AcmCode::scan_list_refresh);
  connect_automatically(radio);
}

void WlanWorld::arm_background_scan(Radio& radio) {
  core_.engine.cancel(radio.background);
  if (radio.spec.scan.background_every <= Ticks{0}) return;
  radio.background = core_.engine.after_recurring(radio.spec.scan.background_every, [this, &radio] {
    arm_background_scan(radio);
    if (!settings.service_running || !radio.spec.autoconfiguration.value || radio.scan ||
        radio.attempt || !radio_on(radio) || radio.state == InterfaceState::not_ready ||
        !background_scan(radio))
      return;
    begin_scan(radio, std::nullopt);
  });
}

std::vector<const HeardSpec*> WlanWorld::remembered(Radio& radio) {
  if (radio.connected() && !radio.link->formed) {
    // The access point in use is heard all the time.
    const AirStation* station = find_station(radio.link->bssid);
    if (station != nullptr && hears(radio, station->spec)) {
      HeardSpec& heard = radio.heard[radio.link->bssid];
      heard.as_heard = station->spec;
      heard.as_heard.rssi = rssi(radio, station->spec);
      heard.as_heard.key.clear();
      heard.as_heard.tries.clear();
      heard.as_heard.signals.clear();
      heard.at = now();
    }
  }
  std::vector<const HeardSpec*> list;
  for (const auto& [bssid, heard] : radio.heard)
    if (now() - heard.at <= radio.spec.scan.remembers) list.push_back(&heard);
  return list;
}

}  // namespace winseam::fake
