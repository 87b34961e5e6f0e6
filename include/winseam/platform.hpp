// winseam/platform.hpp: the one thing an application injects.
//
// A Platform opens handles to session hosts and offers the session functions that act on this machine. An application
// takes a Platform& and never includes an OS header; main() hands it the Win32 backend, a test hands it a fake:
//
//   int reap_idle_sessions(winseam::Platform& platform, std::chrono::minutes limit);
//
//   // production (Windows)                              // test (anywhere)
//   auto platform = winseam::win32::make_platform();     winseam::fake::World world;
//   reap_idle_sessions(*platform, 2h);                   auto platform = world.platform();
//                                                        reap_idle_sessions(*platform, 2h);
//
// Threads: all calls from any thread. Objects keep what they need alive: they may outlive the Platform that made them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/call_site.hpp"
#include "winseam/error.hpp"
#include "winseam/features.hpp"
#include "winseam/session/local_sessions.hpp"
#include "winseam/session/user_configuration.hpp"
#include "winseam/session_server.hpp"

namespace winseam {

class Platform {
 public:
  virtual ~Platform();
  Platform(const Platform&) = delete;
  Platform& operator=(const Platform&) = delete;

  // What this platform can do here and now. Never fails.
  virtual Features features() const = 0;

  // Opens a session host by its NetBIOS name; the caller owns the handle. Needs no permission. Success does not prove
  // that the host exists: many systems report that only when the handle is used.
  // Errors: rpc_s_server_unavailable where the system finds out at once; not_enough_memory;
  // invalid_parameter for an empty name (use current_session_server()); mod_not_found without the DLL.
  // Blocks for up to a network time-out. Windows: WTSOpenServerW.
  virtual result<std::unique_ptr<SessionServer>> open_session_server(
      std::string_view name, CallSite opened_at = CallSite::current()) = 0;

  // As open_session_server(), for virtualization hosts as well; an empty optional means the local virtualization host.
  // Errors: also proc_not_found before Windows 7. Windows: WTSOpenServerExW.
  virtual result<std::unique_ptr<SessionServer>> open_virtualization_server(
      std::optional<std::string_view> name, CallSite opened_at = CallSite::current()) = 0;

  // The machine the program runs on. Nothing is opened: close() is refused and the destructor closes nothing.
  // Errors: mod_not_found without the DLL. Windows: WTS_CURRENT_SERVER_HANDLE.
  virtual result<std::unique_ptr<SessionServer>> current_session_server() = 0;

  // The session hosts that announce themselves in a domain; an empty optional means the caller's. Slow.
  // Errors: no_browser_servers_found if no browse service answers. Windows: WTSEnumerateServersW.
  virtual result<std::vector<std::string>> session_servers(
      std::optional<std::string_view> domain) = 0;

  // The session functions without a server: console, connect, remote control, tokens, child sessions.
  // The reference lives as long as the platform.
  virtual LocalSessions& local_sessions() = 0;

  // The Remote Desktop settings of user accounts. The reference lives as long as the platform.
  virtual UserConfiguration& user_configuration() = 0;

 protected:
  Platform() = default;
};

}  // namespace winseam
