#include <atomic>
#include <stop_token>

#include "server.hpp"

namespace winseam::win32 {
namespace {

// One window, registered with the server through which it was made.
class Win32Subscription final : public SessionSubscriptionState {
 public:
  Win32Subscription(SharedHandle server, abi::Handle window)
      : server_(std::move(server)), window_(window) {}

  ~Win32Subscription() override {
    while (registrations_ > 0 && unregister()) {
    }
    server_->tables().windows->destroy(window_);
  }

  result<void> register_again(NotificationScope scope) override {
    const result<void> done = server_->call(server_->api().register_session_notification_ex,
                                            window_, static_cast<abi::Dword>(scope));
    if (done) ++registrations_;
    return done;
  }

  // Through a closed handle Windows cannot be asked: the registration then ends with its window.
  result<void> unregister() override {
    if (registrations_ == 0) return errc::invalid_parameter;
    const result<void> done =
        server_->call(server_->api().unregister_session_notification_ex, window_);
    if (done) --registrations_;
    return done;
  }

 private:
  SharedHandle server_;
  abi::Handle window_;
  std::size_t registrations_ = 1;
};

}  // namespace

result<EventMask> Win32SessionEvents::wait(EventMask mask, std::stop_token stop) {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  abi::Dword flags = abi::wts_event_none;
  std::error_code failed;
  std::atomic<bool> stopped{false};
  // Outside of the slot: its end waits for a callback that is running, which in turn waits for the slot to be left.
  const std::stop_callback on_stop(stop, [&] {
    stopped = true;
    handle_->waits().release([this] { handle_->flush(); });
  });
  {
    const WaitSlot::Inside inside(handle_->waits());
    // A request that found the slot empty has flushed in vain; one that comes from here on goes on until it is left.
    if (stopped && !handle_->closed()) return EventMask::none;
    failed = call(handle_->tables(), handle_->api().wait_system_event, server.value(),
                  static_cast<abi::Dword>(mask) & abi::wts_event_all, &flags);
  }
  if (failed) return failed;
  return static_cast<EventMask>(flags) & mask;
}

result<void> Win32SessionEvents::flush() {
  abi::Dword flags = abi::wts_event_none;
  return handle_->call(handle_->api().wait_system_event, abi::wts_event_flush, &flags);
}

result<SessionSubscription> Win32SessionEvents::subscribe(NotificationScope scope,
                                                          SessionChangeHandler handler) {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  if (!handler) return errc::invalid_window_handle;
  if (!handle_->tables().windows) return errc::not_supported;
  const result<abi::Handle> window = handle_->tables().windows->create(
      [handler = std::move(handler)](std::uint32_t code, std::uint32_t session) {
        const auto change = static_cast<SessionChange>(code);
        // The two codes after the last are reserved.
        if (change >= SessionChange::console_connect &&
            change <= SessionChange::session_remote_control)
          handler(change, SessionId{session});
      });
  if (!window) return window.error();
  if (const std::error_code failed =
          call(handle_->tables(), handle_->api().register_session_notification_ex, server.value(),
               window.value(), static_cast<abi::Dword>(scope))) {
    handle_->tables().windows->destroy(window.value());
    return failed;
  }
  return SessionSubscription(std::make_unique<Win32Subscription>(handle_, window.value()));
}

}  // namespace winseam::win32
