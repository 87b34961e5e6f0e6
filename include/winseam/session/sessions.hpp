// winseam/session/sessions.hpp: the sessions of one host and what is done to them.
//
//   auto& sessions = server.sessions();
//   const auto listed = sessions.enumerate().value();
//   for (const auto& entry : listed)
//     if (entry.state == winseam::SessionState::disconnected && entry.id != winseam::SessionId{0})
//       (void)sessions.logoff(entry.id, winseam::Wait::no);
//
// Common to all calls: invalid_handle if the server was closed; rpc_s_server_unavailable (or another network code) if
// the host cannot be reached; file_not_found for a session that does not exist or has ended; on failure nothing has
// changed. Every call is one blocking round trip to the host, local ones included. Threads: any number at once.
#pragma once

#include <vector>

#include "winseam/error.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"
#include "winseam/session/values.hpp"

namespace winseam {

class Sessions {
 public:
  Sessions(const Sessions&) = delete;
  Sessions& operator=(const Sessions&) = delete;

  // Lists the sessions on which the caller has Query Information; the others are left out without an error. Listeners
  // are listed too (id >= 65536, state listen). A snapshot, in no promised order.
  // Errors: the common ones. Windows: WTSEnumerateSessionsW.
  virtual result<std::vector<SessionEntry>> enumerate() const = 0;

  // As enumerate(), with user, domain, virtual machine and farm.
  // Errors: the common ones; not_supported before Windows 7. Windows: WTSEnumerateSessionsExW, level 1.
  virtual result<std::vector<SessionEntryEx>> enumerate_detailed() const = 0;

  // Logs a session off: its processes end, its client is disconnected, the session is deleted. Wait::until_done returns
  // when the session is gone, and blocks without a time-out for as long as a hung program holds it up: use a worker
  // thread. Wait::no returns once the request is taken; the end is proved by information().state(session) failing with
  // file_not_found. A session that is ending already is joined: success at its end, and only one logoff happens.
  // The caller's own session (or current_session on the current server) ends the calling process too.
  // An abnormally ended wait (operation_aborted) tells nothing: query the session.
  // Errors: access_denied without Reset permission on another user's session (the permission called Logoff does not
  // help), for session 0, and for a virtual machine's session unless the caller is an administrator of its host;
  // file_not_found also for a listener; rpc_s_call_failed or rpc_s_server_unavailable if the host is lost during the
  // wait; invalid_handle if the server is closed before the call. The fake answers possible_deadlock for a wait that
  // can never end. Windows: WTSLogoffSession.
  virtual result<void> logoff(SessionId session, Wait wait) = 0;

  // Detaches a session's client; its programs go on and the user finds them at the next logon. Wait::until_done returns
  // when the session is disconnected.
  // Errors: access_denied without Disconnect permission on another user's session; invalid_function if the session is
  // disconnected already (session 0 always is); file_not_found also for a listener. Windows: WTSDisconnectSession.
  virtual result<void> disconnect(SessionId session, Wait wait) = 0;

  // Shows a message box in a session. Wait::no answers MessageResponse::asynchronous at once. Wait::until_done blocks
  // until somebody answers or prompt.timeout (seconds) has passed, which answers timed_out; a time-out of zero waits for
  // ever. In a disconnected session the box waits unseen. Always give a title: an empty one is refused by old servers
  // and shown as "Error" by newer ones.
  // Errors: access_denied without Message permission; rpc_x_bad_stub_data for a title or text longer than 1024 bytes of
  // UTF-16, or (old servers) an empty title; file_not_found also if the session is logged off during the wait. The fake
  // answers possible_deadlock where nobody will ever answer. Windows: WTSSendMessageW.
  virtual result<MessageResponse> send_message(SessionId session, const MessagePrompt& prompt,
                                               Wait wait) = 0;

 protected:
  Sessions() = default;
  ~Sessions() = default;
};

}  // namespace winseam
