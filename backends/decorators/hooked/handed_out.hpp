// backends/decorators/hooked/handed_out.hpp: hooks on what calls hand out, and on the listeners that they take.
#pragma once

#include "around.hpp"
#include "winseam/media_session.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::hooked {

std::unique_ptr<SessionServer> wrap(std::unique_ptr<SessionServer> next, Hook hook);
std::unique_ptr<VirtualChannel> wrap(std::unique_ptr<VirtualChannel> next, Hook hook);
std::unique_ptr<UserToken> wrap(std::unique_ptr<UserToken> next, Hook hook);
SessionSubscription wrap(SessionSubscription next, Hook hook);
std::unique_ptr<WlanClient> wrap(std::unique_ptr<WlanClient> next, Hook hook);
WlanSubscription wrap(WlanSubscription next, Hook hook);
std::unique_ptr<MediaSession> wrap(std::unique_ptr<MediaSession> next, Hook hook);
std::unique_ptr<MediaNotificationChannel> wrap(std::unique_ptr<MediaNotificationChannel> next,
                                               Hook hook);
std::unique_ptr<MediaChangeWatch> wrap(std::unique_ptr<MediaChangeWatch> next, Hook hook);

// Whether an answer is a handle.
template <class R>
inline constexpr bool opens_handle = requires(R answer, Hook hook) {
  wrap(std::move(answer).value(), hook);
};

// What is opened belongs to the same host and session as the call that opened it.
template <class R>
R hand_out(R answer, const Hook& by, std::uint64_t opens, const CallSubject& subject) {
  if constexpr (opens_handle<R>) {
    if (answer.has_value())
      return wrap(std::move(answer).value(), Hook{by.interceptor, by.last_handle, opens,
                                                  std::string(subject.host), subject.session});
  }
  return answer;
}

// The number of the handle that a call will open; 0 if it opens none.
template <class R>
std::uint64_t next_handle([[maybe_unused]] const Hook& hook) {
  if constexpr (opens_handle<R>) {
    return ++*hook.last_handle;
  } else {
    return 0;
  }
}

// Arguments are passed on as they are, listeners with the interceptor around each delivery.
template <class T>
T&& passed(T&& argument, const Hook&, Operation, std::uint64_t) {
  return std::forward<T>(argument);
}
SessionChangeHandler passed(SessionChangeHandler&& handler, const Hook& hook, Operation operation,
                            std::uint64_t subscription);
WlanListener passed(WlanListener&& listener, const Hook& hook, Operation operation,
                    std::uint64_t subscription);

}  // namespace winseam::hooked
