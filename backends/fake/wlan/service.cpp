#include <algorithm>
#include <string>
#include <utility>

#include "access.hpp"
#include "sessions/session_world.hpp"
#include "wlan_world.hpp"

namespace winseam::fake {

std::string describe_client(std::uint32_t number) {
  return "wlan-client#" + std::to_string(number);
}

void WlanWorld::set_up(const WlanSpec& spec) {
  settings = spec;
  settings.radios.clear();
  settings.access_points.clear();
  hosted.spec = spec.hosted_network;
  for (const AccessPointSpec& station : spec.access_points) (void)add_station(station);
  for (const RadioSpec& radio : spec.radios) (void)add_radio(radio, false);
  hosted.state = hosted_state();
}

WlanSpec WlanWorld::describe() const {
  WlanSpec spec = settings;
  for (const Radio& radio : radios) spec.radios.push_back(describe(radio));
  for (const auto& [bssid, station] : stations_) spec.access_points.push_back(station.spec);
  std::sort(
      spec.security.begin(), spec.security.end(),
      [](const WlanSecuritySpec& a, const WlanSecuritySpec& b) { return a.object < b.object; });
  spec.hosted_network = hosted.spec;
  return spec;
}

std::string WlanWorld::dump() const {
  std::string text;
  if (!settings.service_running) text += "WLAN service stopped\n";
  for (const Radio& radio : radios) {
    text += "adapter " + to_string(radio.id()) + " \"" + radio.spec.description + "\" ";
    text += radio.present() ? name_of(radio.state) : "disabled";
    if (radio.link)
      text += " to " + to_string(radio.link->ssid) + ' ' + to_string(radio.link->bssid);
    if (radio.scan) text += ", scanning";
    text += '\n';
    for (const StoredWlanProfile& profile : radio.profiles)
      text += "  profile \"" + profile.name() + "\"\n";
  }
  for (const auto& [bssid, station] : stations_)
    text += "access point " + to_string(bssid) + ' ' + to_string(station.spec.ssid) + ' ' +
            std::to_string(station.spec.rssi) + " dBm" +
            (station.spec.in_range ? "" : " (out of range)") + '\n';
  return text;
}

std::vector<OpenHandle> WlanWorld::open_handles() {
  std::vector<std::pair<std::uint32_t, CallSite>> open;
  clients.for_each([&](HandleId, const ClientHandle& client) {
    open.emplace_back(client.number, client.opened_at);
  });
  std::sort(open.begin(), open.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<OpenHandle> handles;
  handles.reserve(open.size());
  for (const auto& [number, opened_at] : open)
    handles.push_back(OpenHandle{describe_client(number), opened_at});
  return handles;
}

WindowsVersion WlanWorld::windows() const {
  return settings.windows.value_or(sessions_.local().settings.windows);
}

bool WlanWorld::may_locate() const {
  return settings.location_consent || windows() < WindowsVersion::windows_11_24h2;
}

std::optional<errc> WlanWorld::take_failure() {
  if (!failure_) return std::nullopt;
  if (failure_->second > 0) {
    --failure_->second;
    return std::nullopt;
  }
  const errc code = failure_->first;
  failure_.reset();
  return code;
}

void WlanWorld::stop_service() {
  if (!settings.service_running) return;
  settings.service_running = false;  // from here on nothing is raised
  clients.for_each([&](HandleId, ClientHandle& client) {
    if (client.listening) client.listening->ended = true;
    client.channel->close();
    withdraw(client);
  });
  for (Radio& radio : radios) {
    drop_everything(radio, ReasonCode::driver_disconnected);
    radio.heard.clear();
    for (StoredWlanProfile& profile : radio.profiles) {
      profile.spec.suspended = profile.auto_failed = false;
      unblock(radio, profile);
    }
  }
  hosted.spec.forced = false;
  hosted.spec.peers.clear();
  hosted.state = hosted_state();
  core_.engine.changed();
}

std::vector<ClientHandle> WlanWorld::start_service() {
  std::vector<ClientHandle> old;
  if (settings.service_running) return old;
  std::vector<HandleId> ids;
  clients.for_each([&](HandleId id, const ClientHandle&) { ids.push_back(id); });
  for (const HandleId id : ids) {
    ClientHandle* client = clients.find(id);
    if (client->closing) continue;  // a close that waits takes it out itself
    if (client->listening) registered.erase(client->registered);
    old.push_back(std::move(*client));
    clients.erase(id);
  }
  ++epoch;
  settings.service_running = true;
  hosted.state = hosted_state();
  core_.engine.changed();
  return old;
}

std::shared_ptr<WlanListening> WlanWorld::unregister(ClientHandle& client) {
  if (!client.listening) return nullptr;
  client.listening->ended = true;
  registered.erase(client.registered);
  client.last = nullptr;
  client.channel->discard();
  return std::exchange(client.listening, nullptr);
}

std::shared_ptr<WlanListening> WlanWorld::forget(HandleId id) {
  std::shared_ptr<WlanListening> ended = unregister(*clients.find(id));
  clients.erase(id);
  return ended;
}

void WlanWorld::withdraw(ClientHandle& client) {
  client.virtual_stations = false;
  client.device_services.clear();
  withdraw_requests(client);
  if (std::size_t& mine = hosted_references(client); mine > 0) {
    hosted.references -= mine;
    mine = 0;
    update_hosted(HostedNetworkReason::client_abort);
  }
}

}  // namespace winseam::fake
