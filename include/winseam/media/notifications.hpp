// winseam/media/notifications.hpp: being told that objects changed.
//
//   auto drives = session.notifications().open(winseam::MediaObjectType::drive).value();
//   for (;;) {
//     const auto seen = drives->wait(winseam::no_time_limit, stop);
//     if (!seen) break;                            // no_data: events were lost, open again and list again
//     if (seen.value().object == watched) look(watched);
//   }
//
// A channel tells of one type of object; events of one object come in order, none from before it was opened. It is read
// by waiting: there are no callbacks.
#pragma once

#include <chrono>
#include <memory>
#include <stop_token>

#include "winseam/call_site.hpp"
#include "winseam/error.hpp"
#include "winseam/media/requests.hpp"

namespace winseam {

// An open channel; the destructor closes. Threads: any; two that wait share the events.
class MediaNotificationChannel {
 public:
  virtual ~MediaNotificationChannel();
  MediaNotificationChannel(const MediaNotificationChannel&) = delete;
  MediaNotificationChannel& operator=(const MediaNotificationChannel&) = delete;

  // The type it was opened for.
  virtual MediaObjectType type() const = 0;

  // Blocks until there is an event and takes it. A time-out of zero polls.
  // Errors: timeout; operation_aborted on a stop request; no_data if events were lost (too many waited, the service went)
  // or the channel or its session was closed meanwhile; invalid_handle if one of them was closed before; not_connected;
  // database_failure. The fake answers possible_deadlock where no event can come any more.
  // Windows: WaitForNtmsNotification, in slices so that a stop request and a close are seen.
  virtual result<MediaNotification> wait(std::chrono::milliseconds timeout,
                                         std::stop_token stop = {}) = 0;

  // Ends the channel; a wait on another thread ends with no_data.
  // Errors: invalid_handle if it is closed already, or its session is; busy, and nothing happens, on systems that refuse
  // it during a wait. Windows: CloseNtmsNotification.
  virtual result<void> close() = 0;

 protected:
  MediaNotificationChannel() = default;
};

class MediaNotifications {
 public:
  MediaNotifications(const MediaNotifications&) = delete;
  MediaNotifications& operator=(const MediaNotifications&) = delete;

  // Opens a channel for a type of object; a session may have several. One for a type that does not exist opens and stays
  // silent. It ends with the session. Needs use on the computer.
  // Errors: invalid_handle if the session was closed; access_denied; not_connected; database_failure.
  // Windows: OpenNtmsNotification.
  virtual result<std::unique_ptr<MediaNotificationChannel>> open(
      MediaObjectType type, CallSite opened_at = CallSite::current()) = 0;

 protected:
  MediaNotifications() = default;
  ~MediaNotifications() = default;
};

}  // namespace winseam
