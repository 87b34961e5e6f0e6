// WLAN clients, and what they hand out, with an interceptor around their calls.
#include "classes.hpp"

namespace winseam::hooked {
namespace {

#define WINSEAM_LIST "winseam/calls/wlan.def"
#include "classes.inc"

}  // namespace

std::unique_ptr<WlanClient> wrap(std::unique_ptr<WlanClient> next, Hook hook) {
  return std::make_unique<HookedWlanClient>(std::move(next), std::move(hook));
}

WlanSubscription wrap(WlanSubscription next, Hook hook) {
  const NotificationSource previous = next.previous();
  return WlanSubscription(std::make_unique<HookedWlanSubscriptionState>(
                              Held<WlanSubscriptionState>{std::move(next)}, std::move(hook)),
                          previous);
}

WlanListener passed(WlanListener&& listener, const Hook& hook, Operation operation,
                    std::uint64_t subscription) {
  if (!listener) return nullptr;
  return [listener = std::move(listener), interceptor = hook.interceptor, host = hook.host,
          operation, subscription](const WlanNotification& notification) {
    const auto arguments = views(0U, notification);
    const Delivery delivery{operation, subscription, host, arguments};
    interceptor->before_delivery(delivery);
    listener(notification);
    interceptor->after_delivery(delivery);
  };
}

}  // namespace winseam::hooked
