#include <algorithm>
#include <utility>

#include "wlan_client.hpp"
#include "wlan_payload.hpp"

namespace winseam::dropin {
namespace {

// So many registrations that were replaced are kept, for a callback of theirs that is about to begin.
constexpr std::size_t most_replaced = 16;

// No call of the library's takes as many; a larger count is damage, and is not read.
constexpr Dword most_services = 65'536;

// Calls the program with an event, in one block that is of no use afterwards.
void tell(WlanRegistration& registration, const WlanNotification& notification) {
  const Bytes payload = payload_of(notification.payload);
  constexpr std::size_t head = sizeof(abi::WlanNotificationData);
  const std::size_t size = head + payload.size();
  auto block = std::make_unique<std::byte[]>(size);
  auto* const data = new (block.get()) abi::WlanNotificationData{};
  data->notification_source = static_cast<Dword>(notification.source);
  data->notification_code = notification.code;
  data->interface_guid = abi_of(notification.interface_id);
  data->data_size = static_cast<Dword>(payload.size());
  if (!payload.empty()) {
    std::copy(payload.begin(), payload.end(), block.get() + head);
    data->data = block.get() + head;
  }
  ++registration.running;
  registration.callback(data, registration.context);
  std::fill_n(block.get(), size, std::byte{0xDD});
  registration.last = std::move(block);
  --registration.running;
}

}  // namespace

Dword WlanFunctions::register_notification(Handle handle, Dword sources, Bool ignore_duplicate,
                                           abi::WlanNotificationCallback callback, void* context,
                                           void* reserved, Dword* previous) {
  const bool ends = sources == abi::wlan_notification_source_none;
  if (handle == nullptr || reserved != nullptr || (!ends && callback == nullptr))
    return wrong_argument;
  const SharedClient client =
      find(handle, fake::MisuseKind::use_after_close, "WlanRegisterNotification");
  if (!client) return static_cast<Dword>(errc::invalid_handle);
  WlanNotifications& notifications = client->client->notifications();
  if (ends) {
    const auto before = notifications.unsubscribe();
    if (!before) return to_win32(before.error());
    if (previous != nullptr) *previous = static_cast<Dword>(before.value());
    return 0;
  }
  const auto registration = std::make_shared<WlanRegistration>();
  registration->callback = callback;
  registration->context = context;
  result<WlanSubscription> token = notifications.subscribe(
      static_cast<NotificationSource>(sources),
      ignore_duplicate != 0 ? Duplicates::ignore : Duplicates::deliver,
      [registration](const WlanNotification& event) { tell(*registration, event); });
  if (!token) return to_win32(token.error());
  if (previous != nullptr) *previous = static_cast<Dword>(token.value().previous());
  Client::Subscribed oldest;  // ends without the lock
  const std::lock_guard lock(client->mutex);
  client->subscribed.push_back({std::move(token).value(), registration});
  if (client->subscribed.size() > most_replaced &&
      client->subscribed.front().registration->running == 0) {
    oldest = std::move(client->subscribed.front());
    client->subscribed.pop_front();
  }
  return 0;
}

Dword WlanFunctions::register_virtual_station_notification(Handle handle, Bool enable,
                                                           void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanRegisterVirtualStationNotification", [&](WlanClient& client) {
    return error_of(client.notifications().register_virtual_stations(enable != 0));
  });
}

Dword WlanFunctions::register_device_service_notification(Handle handle,
                                                          const abi::WlanListHead* services) {
  if (handle == nullptr) return wrong_argument;
  const Dword count = services != nullptr ? services->number_of_items : 0;
  if (count > most_services) return wrong_argument;
  return call(handle, "WlanRegisterDeviceServiceNotification", [&](WlanClient& client) {
    std::vector<winseam::Guid> wanted;
    const auto* const items =
        count != 0 ? reinterpret_cast<const abi::Guid*>(services + 1) : nullptr;
    for (Dword i = 0; i != count; ++i) wanted.push_back(guid_of(items[i]));
    return error_of(client.notifications().register_device_services(wanted));
  });
}

}  // namespace winseam::dropin
