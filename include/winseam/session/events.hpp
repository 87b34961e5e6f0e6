// winseam/session/events.hpp: learning what happens on a session host, by waiting or by being told.
//
//   // on a worker thread, until somebody calls flush() or requests a stop:
//   while (auto seen = server.events().wait(winseam::EventMask::all, stop)) {
//     if (seen.value() == winseam::EventMask::none) break;
//     compare_with_last_snapshot(server);          // the bits never say which session
//   }
//
//   auto token = server.events().subscribe(winseam::NotificationScope::all_sessions,
//                                          [&](winseam::SessionChange change, winseam::SessionId id) { log(change, id); });
//
// Common to all calls: invalid_handle if the server was closed; rpc_s_server_unavailable if the host cannot be reached.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

#include "winseam/error.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"

namespace winseam {

// Called for each change, one at a time for one subscription, in the order in which the host raised them. It may call
// anything, but must not destroy its own subscription. The session may be gone. What it throws is dropped where Windows calls it.
using SessionChangeHandler = std::function<void(SessionChange change, SessionId session)>;

// What a backend keeps for one subscription; users hold a SessionSubscription instead. Destroying it ends the
// subscription and returns when the handler is not running and will not run.
class SessionSubscriptionState {
 public:
  virtual ~SessionSubscriptionState();
  SessionSubscriptionState(const SessionSubscriptionState&) = delete;
  SessionSubscriptionState& operator=(const SessionSubscriptionState&) = delete;

  // See SessionSubscription.
  virtual result<void> register_again(NotificationScope scope) = 0;
  virtual result<void> unregister() = 0;

 protected:
  SessionSubscriptionState() = default;
};

// A listener's registration; move-only. Destroying or resetting it removes every registration of the listener; after
// reset() has returned the handler is not running and will not run, except when it is called from that handler.
class [[nodiscard]] SessionSubscription {
 public:
  SessionSubscription() = default;
  explicit SessionSubscription(std::unique_ptr<SessionSubscriptionState> state)
      : state_(std::move(state)) {}

  // Registers the same listener once more: it then takes one more unregister() to be rid of it. The scope given here is
  // ignored, the first one stays.
  // Errors: invalid_parameter on an empty subscription. Windows: WTSRegisterSessionNotificationEx.
  result<void> register_again(NotificationScope scope) {
    if (!state_) return errc::invalid_parameter;
    return state_->register_again(scope);
  }

  // Takes back one registration. Changes reach the handler until the last one is taken back.
  // Errors: invalid_parameter if none is left. Windows: WTSUnRegisterSessionNotificationEx.
  result<void> unregister() {
    if (!state_) return errc::invalid_parameter;
    return state_->unregister();
  }

  // Ends the subscription altogether; harmless on an empty one. Waits for a running handler on another thread: do not
  // hold a lock that the handler takes.
  void reset() noexcept { state_.reset(); }

  // True if there is a subscription.
  explicit operator bool() const noexcept { return state_ != nullptr; }

 private:
  std::unique_ptr<SessionSubscriptionState> state_;
};

class SessionEvents {
 public:
  SessionEvents(const SessionEvents&) = delete;
  SessionEvents& operator=(const SessionEvents&) = delete;

  // Blocks until an event of the mask happens on the host, and returns the bits that did, possibly several. From the
  // first call on, events between two waits are kept for the next one; those before the first are not seen. Only bits
  // of the mask are returned and kept. The mask none clears what was kept and returns none at once.
  // Returns none when released by flush(), by closing the server, or by a stop request.
  // Errors: busy if another wait on this handle is outstanding (open one handle for each waiter);
  // rpc_s_server_unavailable if the host is lost while waiting. The fake answers possible_deadlock where no event can
  // come any more. No permission needed. Windows: WTSWaitSystemEvent; a stop request flushes.
  virtual result<EventMask> wait(EventMask mask, std::stop_token stop = {}) = 0;

  // Releases the wait that is outstanding on this handle, if any; a later wait is not affected. Returns at once.
  // Windows: WTSWaitSystemEvent with WTS_EVENT_FLUSH.
  virtual result<void> flush() = 0;

  // Has a handler told of session changes on this host. The handler runs on a thread of the backend's (in the fake's
  // deterministic mode: while the world runs its queue), never under a lock of the library's.
  // Errors: invalid_parameter for all_sessions on a remote host; rpc_s_invalid_binding while the services are not up;
  // service_not_active while the session service is stopped. No permission needed. The subscription outlives close()
  // of the server. Windows: WTSRegisterSessionNotificationEx with a hidden window.
  virtual result<SessionSubscription> subscribe(NotificationScope scope,
                                                SessionChangeHandler handler) = 0;

 protected:
  SessionEvents() = default;
  ~SessionEvents() = default;
};

}  // namespace winseam
