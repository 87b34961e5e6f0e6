// winseam/platform.hpp: the one thing an application injects.
//
// A Platform opens handles to session hosts, the WLAN service and media libraries, and offers the functions that need
// no handle. An application takes a Platform& and never includes an OS header; main() hands it the Win32 backend, a test hands it a fake:
//
//   int reap_idle_sessions(winseam::Platform& platform, std::chrono::minutes limit);
//
//   void production() {
//     auto platform = winseam::win32::make_platform();  // Windows
//     reap_idle_sessions(*platform, 2h);
//   }
//
//   void test() {
//     winseam::fake::World world;  // anywhere
//     auto platform = world.platform();
//     reap_idle_sessions(*platform, 2h);
//   }
//
// Threads: all calls from any thread. Objects keep what they need alive: they may outlive the Platform that made them.
#pragma once

#include <cstdint>
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

class MediaSession;                      // winseam/media_session.hpp
class StandAloneDrives;                  // winseam/media/stand_alone_drives.hpp
class WlanClient;                        // winseam/wlan_client.hpp
enum class WlanVersion : std::uint32_t;  // winseam/wlan/state.hpp

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

  // Opens the WLAN service of this machine; the caller owns the handle. Needs no permission. No adapter is success.
  // Include winseam/wlan_client.hpp to use it.
  // Errors: service_not_active while the service is stopped; not_supported for a version that is none;
  // remote_session_limit_exceeded if there are too many handles; not_enough_memory; an RPC code
  // (rpc_s_server_unavailable, ept_s_not_registered) if the service cannot be reached; mod_not_found without the DLL, as
  // on servers without the wireless feature. Windows: WlanOpenHandle.
  virtual result<std::unique_ptr<WlanClient>> open_wlan_client(
      WlanVersion version, CallSite opened_at = CallSite::current()) = 0;

  // Opens a session with the media service (Removable Storage Manager) of a computer; an empty optional or "" means this
  // one. The application's name is shown in requests. The caller owns the handle. Needs use on the computer.
  // Include winseam/media_session.hpp to use it.
  // Errors: not_ready (some services: busy) while the service starts, try again; not_connected if it cannot be reached or
  // is not installed; access_denied; invalid_computername; no_network; invalid_parameter; rpc_s_no_interfaces if it is
  // older than the client; mod_not_found without the DLL, which is normal since Windows 7. Blocks for the connection.
  // Windows: OpenNtmsSessionW.
  virtual result<std::unique_ptr<MediaSession>> open_media_session(
      std::optional<std::string_view> server, std::string_view application,
      CallSite opened_at = CallSite::current()) = 0;

  // The session functions without a server: console, connect, remote control, tokens, child sessions.
  // The reference lives as long as the platform.
  virtual LocalSessions& local_sessions() = 0;

  // The Remote Desktop settings of user accounts. The reference lives as long as the platform.
  virtual UserConfiguration& user_configuration() = 0;

  // Drives without a changer, by computer and device name. The reference lives as long as the platform.
  virtual StandAloneDrives& stand_alone_drives() = 0;

 protected:
  Platform() = default;
};

}  // namespace winseam
