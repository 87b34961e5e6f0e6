#include "functions.hpp"
#include "registration.hpp"

namespace winseam::dropin {

Bool Functions::wait_system_event(Handle handle, Dword mask, Dword* flags) {
  const bool flush = mask == abi::wts_event_flush;
  if (flags == nullptr || (!flush && (mask & abi::wts_event_flush) != 0))
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSWaitSystemEvent");
  if (!host) return 0;
  if (flush) {
    const result<void> flushed = host->events().flush();
    if (flushed) *flags = abi::wts_event_none;
    return finish(flushed);
  }
  const result<EventMask> seen = host->events().wait(static_cast<EventMask>(mask));
  if (seen) *flags = static_cast<Dword>(seen.value());
  return finish(seen);
}

Bool Functions::register_session_notification(Handle window, Dword flags) {
  return register_session_notification_ex(nullptr, window, flags);
}

Bool Functions::unregister_session_notification(Handle window) {
  return unregister_session_notification_ex(nullptr, window);
}

Bool Functions::register_session_notification_ex(Handle handle, Handle window, Dword flags) {
  if (options_.is_window ? !options_.is_window(window) : window == nullptr)
    return fail(errc::invalid_window_handle);
  if (flags > abi::notify_for_all_sessions) return fail(errc::invalid_parameter);
  const auto scope = static_cast<NotificationScope>(flags);
  const SharedServer host = server(handle, "WTSRegisterSessionNotificationEx");
  if (!host) return 0;
  const auto again = [&]() -> std::optional<Bool> {
    const std::lock_guard lock(registrations_mutex_);
    const auto at = registrations_.find({handle, window});
    if (at == registrations_.end()) return std::nullopt;
    const result<void> more = at->second->subscription.register_again(scope);
    if (more) ++at->second->count;
    return finish(more);
  };
  if (const std::optional<Bool> done = again()) return *done;
  auto subscribed =
      host->events().subscribe(scope, [this, window](SessionChange change, SessionId session) {
        if (options_.post_message)
          (void)options_.post_message(window, abi::wm_wts_session_change,
                                      static_cast<std::uintptr_t>(change),
                                      static_cast<std::intptr_t>(session.value()));
      });
  if (!subscribed) return fail(subscribed.error());
  auto registration = std::make_shared<Registration>();
  registration->subscription = std::move(subscribed).value();
  {
    const std::lock_guard lock(registrations_mutex_);
    if (registrations_.try_emplace({handle, window}, registration).second) return 1;
  }
  // Another thread was first with the same window: this subscription ends, and the other one counts once more.
  registration.reset();
  return again().value_or(1);
}

Bool Functions::unregister_session_notification_ex(Handle handle, Handle window) {
  std::shared_ptr<Registration> last;  // ends without the lock: it waits for a message on its way
  const std::lock_guard lock(registrations_mutex_);
  const auto at = registrations_.find({handle, window});
  if (at == registrations_.end()) return fail(errc::invalid_parameter);
  const result<void> fewer = at->second->subscription.unregister();
  if (fewer && --at->second->count == 0) {
    last = std::move(at->second);
    registrations_.erase(at);
  }
  return finish(fewer);
}

}  // namespace winseam::dropin
