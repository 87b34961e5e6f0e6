// winseam/wlan/notifications.hpp: being told what happens to the radios of this machine.
//
//   auto listening = client.notifications().subscribe(
//       winseam::NotificationSource::acm, winseam::Duplicates::ignore,
//       [&](const winseam::WlanNotification& event) { inbox.push(event); });
//   // ... while this lives ...
//   listening.value().reset();     // from here on the listener is not running and will not run
//
// Two rules hold together. A client has one registration, as in Windows: the next subscribe() replaces mask and listener
// at once. And each subscription is a token for one listener: a token whose listener was replaced is superseded, which
// means that its listener gets no further event, while one call may still be running. Resetting the token of the present
// registration ends that registration; resetting a superseded one only waits for that call, and leaves its successor
// alone. So reset() always means the same to the listener's owner. A backend keeps it by counting the calls that run for
// each listener, next to the client's one registration, and by asking both for the token's own generation.
//
// Listeners run on a thread of the backend's (in the fake's deterministic mode: while the world runs its queue), never
// under a lock of the library's; for one client one call at a time, in the order in which the service raised the events.
// Between clients there is no order. A listener may run before subscribe() has returned. Events before the registration
// are not repeated; events can come late, or get lost.
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Threads: any number at once.
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/wlan/notification.hpp"

namespace winseam {

// Called for each event. The notification lives for the call: copy what you keep. It may make any call on the client,
// except those that end or replace the registration; and must not take long, since later events wait. What it throws is dropped where Windows calls it.
using WlanListener = std::function<void(const WlanNotification& notification)>;

// Whether an event that is the same as the one just before it (source, code, adapter and payload) is delivered. Do not
// rely on it: systems repeat some events in spite of `ignore`.
enum class Duplicates : bool { deliver = false, ignore = true };

// What a backend keeps for one subscription; users hold a WlanSubscription instead. Destroying it does what
// WlanSubscription::reset() promises.
class WlanSubscriptionState {
 public:
  virtual ~WlanSubscriptionState();
  WlanSubscriptionState(const WlanSubscriptionState&) = delete;
  WlanSubscriptionState& operator=(const WlanSubscriptionState&) = delete;

  // See WlanSubscription.
  virtual bool is_current() const = 0;

 protected:
  WlanSubscriptionState() = default;
};

// One listener's registration; move-only. Destroying it resets it.
class [[nodiscard]] WlanSubscription {
 public:
  WlanSubscription() = default;
  explicit WlanSubscription(std::unique_ptr<WlanSubscriptionState> state,
                            NotificationSource previous = NotificationSource::none)
      : state_(std::move(state)), previous_(previous) {}

  // Ends the listener: when it has returned, the listener is not running and will not run, and what it refers to may be
  // destroyed. It waits for a call that is running on another thread: do not hold a lock that the listener takes (the
  // fake then reports a misuse after its time limit, and returns). Harmless on an empty token, and after the client was
  // closed, which has ended the listener already.
  // Inside the listener itself it cannot keep its promise, and the real system never returns. The fake records a
  // misuse, delivers nothing more, and returns: the call that is running is the last one.
  // Windows: WlanRegisterNotification with WLAN_NOTIFICATION_SOURCE_NONE, if the registration is still this one.
  void reset() noexcept { state_.reset(); }

  // False once another registration replaced this one, unsubscribe() or close() ended it, or the token is empty.
  bool is_current() const { return state_ != nullptr && state_->is_current(); }

  // The sources of the registration that this one replaced; none if there was no registration.
  NotificationSource previous() const noexcept { return previous_; }

  // True if there is a subscription, superseded or not.
  explicit operator bool() const noexcept { return state_ != nullptr; }

 private:
  std::unique_ptr<WlanSubscriptionState> state_;
  NotificationSource previous_ = NotificationSource::none;
};

class WlanNotifications {
 public:
  WlanNotifications(const WlanNotifications&) = delete;
  WlanNotifications& operator=(const WlanNotifications&) = delete;

  // Registers a listener for the sources of a mask; all adapters are covered. It replaces the registration that the
  // client may have, without waiting for a call of the old listener that is running. On failure the old registration
  // stays. Virtual stations' and device services' events need the calls below as well; hosted_network needs Windows 7.
  // Errors: invalid_parameter for an empty listener or the mask none (use unsubscribe()); access_denied if the mask has
  // msm and there is no location consent (Windows 11 24H2 and later): try again with acm alone.
  // Inside a listener of this client: forbidden by Windows; the fake records a misuse and does it.
  // Windows: WlanRegisterNotification.
  virtual result<WlanSubscription> subscribe(NotificationSource sources, Duplicates duplicates,
                                             WlanListener listener) = 0;

  // Ends the registration, whoever holds its token, and returns its sources; none if there was no registration, which
  // is no error. When it has returned the listener is not running and will not run; events that waited are dropped. It
  // waits for a call that is running on another thread, so hold no lock that the listener takes.
  // Errors: possible_deadlock from the fake where the real call never returns, which is inside the listener, or when the
  // listener waits for the caller; the registration then stays. Windows: WlanRegisterNotification with
  // WLAN_NOTIFICATION_SOURCE_NONE.
  virtual result<NotificationSource> unsubscribe() = 0;

  // Adds or removes virtual stations' events; off at first, and with the client's end.
  // Errors: invalid_state if policy forbids hosted networks; proc_not_found before Windows 7.
  // Windows: WlanRegisterVirtualStationNotification.
  virtual result<void> register_virtual_stations(bool on) = 0;

  // Names the device services whose events (NotificationSource::device_service) are wanted, in place of those named
  // before; none ends it. Errors: access_denied unless the caller is an administrator or a driver; proc_not_found before
  // Windows 10. Windows: WlanRegisterDeviceServiceNotification.
  virtual result<void> register_device_services(const std::vector<Guid>& services) = 0;

 protected:
  WlanNotifications() = default;
  ~WlanNotifications() = default;
};

}  // namespace winseam
