#include "wlan_client.hpp"
#include "wlan_lists.hpp"

namespace winseam::win32 {
namespace {

class Token final : public WlanSubscriptionState {
 public:
  Token(SharedWlan handle, std::shared_ptr<Listening> listening)
      : handle_(std::move(handle)), listening_(std::move(listening)) {}
  ~Token() override { handle_->end(listening_); }
  bool is_current() const override { return !listening_->ended(); }

 private:
  SharedWlan handle_;
  std::shared_ptr<Listening> listening_;
};

}  // namespace

result<WlanSubscription> Win32WlanNotifications::subscribe(NotificationSource sources,
                                                           Duplicates duplicates,
                                                           WlanListener listener) {
  NotificationSource previous = NotificationSource::none;
  auto listening = handle_->listen(sources, duplicates, std::move(listener), previous);
  if (!listening) return listening.error();
  return WlanSubscription(std::make_unique<Token>(handle_, std::move(listening).value()), previous);
}

result<NotificationSource> Win32WlanNotifications::unsubscribe() { return handle_->unlisten(); }

result<void> Win32WlanNotifications::register_virtual_stations(bool on) {
  return done(
      handle_->call(handle_->api().register_virtual_station_notification, abi::Bool{on}, nullptr));
}

result<void> Win32WlanNotifications::register_device_services(const std::vector<Guid>& services) {
  const std::vector<std::byte> list =
      list_of(services, [](const Guid& service) { return abi_of(service); });
  return done(handle_->call(handle_->api().register_device_service_notification,
                            services.empty() ? nullptr : head_of<abi::WlanListHead>(list)));
}

}  // namespace winseam::win32
