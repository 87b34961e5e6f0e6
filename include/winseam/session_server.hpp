// winseam/session_server.hpp: an open handle to a session host (Remote Desktop Services).
//
// The object is the handle: Platform opens it, close() closes it and says how that went, the destructor closes what is
// still open. The work is done through five small interfaces that belong to the same handle:
//
//   winseam::result<void> end_session(winseam::Platform& platform, const std::string& host, winseam::SessionId id) {
//     WINSEAM_TRY(auto server, platform.open_session_server(host));
//     WINSEAM_TRYV(server->sessions().logoff(id, winseam::Wait::until_done));
//     return server->close();
//   }
//
// The returned references live as long as the object; after close() every call through them answers invalid_handle and
// changes nothing. Opening needs no permission and may succeed for a host that cannot be reached: treat the first call
// as part of opening. Threads: calls may overlap on one handle, except for two event waits, and for closing it.
#pragma once

#include <string>

#include "winseam/error.hpp"
#include "winseam/session/channels.hpp"
#include "winseam/session/events.hpp"
#include "winseam/session/information.hpp"
#include "winseam/session/listeners.hpp"
#include "winseam/session/processes.hpp"
#include "winseam/session/sessions.hpp"

namespace winseam {

class SessionServer {
 public:
  virtual ~SessionServer();
  SessionServer(const SessionServer&) = delete;
  SessionServer& operator=(const SessionServer&) = delete;

  // The name it was opened with; "" for the current server.
  virtual std::string name() const = 0;

  // True for the handle of Platform::current_session_server().
  virtual bool is_current() const = 0;

  // Enumerating sessions; logoff, disconnect, messages.
  virtual Sessions& sessions() = 0;

  // Asking about one session.
  virtual const SessionInformation& information() const = 0;

  // Enumerating and terminating processes.
  virtual Processes& processes() = 0;

  // Waiting for events, being told of session changes.
  virtual SessionEvents& events() = 0;

  // Virtual channels; current server only.
  virtual VirtualChannels& channels() = 0;

  // Listeners; current server only.
  virtual SessionListeners& listeners() = 0;

  // Shuts the host down, or logs everybody off (ShutdownAction). Errors: privilege_not_held without the shutdown
  // privilege; invalid_parameter for a value that is no single action; not_supported for fast_reboot; invalid_handle;
  // rpc_s_server_unavailable. Returns when the request is taken. Windows: WTSShutdownSystem.
  virtual result<void> shutdown(ShutdownAction action) = 0;

  // Closes the handle. An event wait outstanding on it ends with EventMask::none; asynchronous logoffs and disconnects
  // go on; values returned earlier stay valid; subscriptions stay; other handles are not affected. Needs no permission.
  // Errors: invalid_handle if it is closed already; on the current server invalid_parameter, and nothing happens: the
  // current server cannot be closed. Does not block in the fake. Windows: WTSCloseServer, which returns nothing.
  virtual result<void> close() = 0;

 protected:
  SessionServer() = default;
};

}  // namespace winseam
