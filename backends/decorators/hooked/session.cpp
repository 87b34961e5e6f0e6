// Session servers, and what they hand out, with an interceptor around their calls.
#include "classes.hpp"

namespace winseam::hooked {
namespace {

#define WINSEAM_LIST "winseam/calls/session.def"
#include "classes.inc"

}  // namespace

std::unique_ptr<SessionServer> wrap(std::unique_ptr<SessionServer> next, Hook hook) {
  return std::make_unique<HookedSessionServer>(std::move(next), std::move(hook));
}

std::unique_ptr<VirtualChannel> wrap(std::unique_ptr<VirtualChannel> next, Hook hook) {
  return std::make_unique<HookedVirtualChannel>(std::move(next), std::move(hook));
}

std::unique_ptr<UserToken> wrap(std::unique_ptr<UserToken> next, Hook hook) {
  return std::make_unique<HookedUserToken>(std::move(next), std::move(hook));
}

SessionSubscription wrap(SessionSubscription next, Hook hook) {
  return SessionSubscription(std::make_unique<HookedSessionSubscriptionState>(
      Held<SessionSubscriptionState>{std::move(next)}, std::move(hook)));
}

SessionChangeHandler passed(SessionChangeHandler&& handler, const Hook& hook, Operation operation,
                            std::uint64_t subscription) {
  if (!handler) return nullptr;
  return [handler = std::move(handler), interceptor = hook.interceptor, host = hook.host, operation,
          subscription](SessionChange change, SessionId session) {
    const auto arguments = views(0U, change, session);
    const Delivery delivery{operation, subscription, host, arguments};
    interceptor->before_delivery(delivery);
    handler(change, session);
    interceptor->after_delivery(delivery);
  };
}

}  // namespace winseam::hooked
