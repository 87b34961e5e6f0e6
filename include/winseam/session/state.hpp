// winseam/session/state.hpp: the states, kinds and masks of the session API.
//
//   if (session.state == winseam::SessionState::disconnected) consider(session);
//   auto seen = server.events().wait(winseam::EventMask::logon | winseam::EventMask::logoff);
//
// Threads: value types.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "winseam/flags.hpp"

namespace winseam {

// Where a session stands; the values are those of WTS_CONNECTSTATE_CLASS.
enum class SessionState : std::uint32_t {
  active = 0,         // a user is logged on and a client (or the console) shows the session
  connected = 1,      // a client shows the logon screen, nobody is logged on
  connect_query = 2,  // a client is being connected
  shadow = 3,         // the session is watching another one
  disconnected =
      4,       // a user is logged on, no client; session 0 reports itself so too, without a user
  idle = 5,    // waits for a client (old servers)
  listen = 6,  // a listener, not a login
  reset = 7,   // ending
  down = 8,    // failed
  init = 9,    // being initialised
};

// The state in one word, as the tables of the winseam program print it ("active", "disconnected", ...).
std::string_view name_of(SessionState state) noexcept;

// Whether a call returns at once or when the thing it asked for has happened.
enum class Wait : bool { no = false, until_done = true };

// What happened on a session host; WTS_EVENT_* bits, to be combined. The bits never say which session.
enum class EventMask : std::uint32_t {
  none = 0,              // a wait that was released without an event
  created = 0x1,         // a session was created
  deleted = 0x2,         // a session was deleted
  renamed = 0x4,         // a session got another name
  connected = 0x8,       // a client connected to a session
  disconnected = 0x10,   // a client disconnected
  logon = 0x20,          // a user logged on
  logoff = 0x40,         // a user logged off
  state_changed = 0x80,  // a connection state changed
  license = 0x100,       // a licence was added or deleted
  all = 0x7FFFFFFF,      // any of the above
};
template <>
inline constexpr bool is_flags<EventMask> = true;

// The bits by name, joined with '|' ("logoff|state_changed"); "none" for no bit.
std::string name_of(EventMask mask);

// What a session notification tells; the codes of WM_WTSSESSION_CHANGE.
enum class SessionChange : std::uint32_t {
  console_connect = 1,
  console_disconnect = 2,
  remote_connect = 3,
  remote_disconnect = 4,
  session_logon = 5,
  session_logoff = 6,
  session_lock = 7,
  session_unlock = 8,
  session_remote_control = 9,
};

// The change by name ("session_logoff"); "unknown" for a number that has none.
std::string_view name_of(SessionChange change) noexcept;

// How a client talks to its session; the values of WTSClientProtocolType.
enum class ClientProtocol : std::uint16_t { console = 0, ica = 1, rdp = 2 };

// Whether a session's desktop is locked, as documented (Windows 7 and 2008 R2 deliver the two swapped).
enum class LockState : std::uint32_t { locked = 0, unlocked = 1, unknown = 0xFFFFFFFF };

// What WTSShutdownSystem shall do.
enum class ShutdownAction : std::uint32_t {
  logoff_all =
      1,  // log off every client session but the caller's, refuse new remote logons until the service restarts
  shutdown = 2,
  reboot = 4,
  power_off = 8,
  fast_reboot = 16,  // documented as unsupported: always not_supported
};

// The buttons of a message box; the MB_* values of the low nibble.
enum class MessageButtons : std::uint32_t {
  ok = 0,
  ok_cancel = 1,
  abort_retry_ignore = 2,
  yes_no_cancel = 3,
  yes_no = 4,
  retry_cancel = 5,
  cancel_try_continue = 6,
};

// The icon of a message box; MB_ICON* values.
enum class MessageIcon : std::uint32_t {
  none = 0,
  error = 0x10,
  question = 0x20,
  warning = 0x30,
  information = 0x40
};

// What a message box came back with; the ID* values.
enum class MessageResponse : std::uint32_t {
  ok = 1,
  cancel = 2,
  abort = 3,
  retry = 4,
  ignore = 5,
  yes = 6,
  no = 7,
  try_again = 10,
  continue_ = 11,
  timed_out = 32000,     // nobody answered in time
  asynchronous = 32001,  // the caller did not wait
};

// The response in one word ("ok", "timed_out").
std::string_view name_of(MessageResponse response) noexcept;

// Which sessions a notification registration covers.
enum class NotificationScope : std::uint32_t { this_session = 0, all_sessions = 1 };

}  // namespace winseam
