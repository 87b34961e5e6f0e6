#include <algorithm>
#include <utility>

#include "wlan_world.hpp"

namespace winseam::fake {
namespace {

// Makes one call of a listener, unless its registration ended first. Runs without the lock.
void call(WlanWorld& world, HandleId id, WlanListening& listening,
          const std::shared_ptr<const WlanNotification>& notification) {
  {
    const WorldLock lock = world.engine().lock();
    ClientHandle* client = world.clients.find(id);
    if (listening.ended || client == nullptr || client->closing) return;
    listening.runner = std::this_thread::get_id();
    client->delivering = notification;
  }
  {
    // A copy for this call alone: one who keeps its address is found out by the sanitizers.
    const auto mine = std::make_unique<const WlanNotification>(*notification);
    listening.listener(*mine);
  }
  const WorldLock lock = world.engine().lock();
  listening.runner.reset();
  world.engine().changed();
}

}  // namespace

bool WlanWorld::wants(const ClientHandle& client, const WlanNotification& notification,
                      bool virtual_station) {
  const WlanListening& listening = *client.listening;
  if (listening.ended || client.closing) return false;
  if ((listening.sources & notification.source) == NotificationSource::none) return false;
  if (notification.source == NotificationSource::security) return false;
  if (virtual_station && !client.virtual_stations) return false;
  if (windows() <= WindowsVersion::windows_xp && !notification.is(AcmCode::connection_complete) &&
      !notification.is(AcmCode::disconnected))
    return false;
  if (notification.source == NotificationSource::device_service) {
    const auto* event = notification.get<DeviceServiceEvent>();
    if (event == nullptr || std::find(client.device_services.begin(), client.device_services.end(),
                                      event->service) == client.device_services.end())
      return false;
  }
  return true;
}

void WlanWorld::raise(WlanNotification notification) {
  if (!settings.service_running) return;
  const auto lost =
      std::find(lost_.begin(), lost_.end(), std::pair(notification.source, notification.code));
  if (lost != lost_.end()) {
    lost_.erase(lost);
    return;
  }
  const Radio* radio = find(notification.interface_id);
  const bool virtual_station = radio != nullptr && radio->spec.virtual_station;
  const auto shared = std::make_shared<const WlanNotification>(std::move(notification));
  for (const HandleId id : registered) {
    ClientHandle& client = *clients.find(id);
    if (!wants(client, *shared, virtual_station)) continue;
    const bool same = client.last && *client.last == *shared;
    client.last = shared;
    if (same && client.listening->duplicates == Duplicates::ignore) continue;
    client.channel->post(
        [this, id, shared, listening = client.listening] { call(*this, id, *listening, shared); });
  }
}

void WlanWorld::raise(const Radio& radio, AcmCode code, NotificationPayload payload) {
  raise(WlanNotification{NotificationSource::acm, static_cast<std::uint32_t>(code), radio.id(),
                         std::move(payload)});
}

void WlanWorld::raise(const Radio& radio, MsmCode code, NotificationPayload payload) {
  raise(WlanNotification{NotificationSource::msm, static_cast<std::uint32_t>(code), radio.id(),
                         std::move(payload)});
}

void WlanWorld::raise(HostedNetworkCode code, NotificationPayload payload) {
  raise(WlanNotification{NotificationSource::hosted_network, static_cast<std::uint32_t>(code),
                         Guid{}, std::move(payload)});
}

}  // namespace winseam::fake
