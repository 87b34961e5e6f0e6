// The WinPR plug-in: a shared object that programs written for WinPR load when WTSAPI_LIBRARY names it. What world they see
// is said by the same environment variables as for the DLLs; see process/installation.hpp.
#include <winpr/error.h>
#include <winpr/handle.h>
#include <winpr/synch.h>
#include <winpr/wtsapi.h>

#include <iostream>
#include <type_traits>

#include "process/installation.hpp"
#include "winseam/abi/wtsapi.hpp"
#include "winseam/error.hpp"

namespace winseam::dropin {
namespace {

constexpr char build_name[] = "winseam plug-in " WINSEAM_VERSION;

abi::Dword last_error() { return ::GetLastError(); }
void set_last_error(abi::Dword code) { ::SetLastError(code); }

// WinPR has no tokens; any object of its own can be closed with its CloseHandle.
abi::Handle make_token() { return ::CreateEventA(nullptr, TRUE, FALSE, nullptr); }

Installation* make() {
  const abi::Dword callers = last_error();
  Options options;
  options.get_last_error = &last_error;
  options.set_last_error = &set_last_error;
  options.make_token = &make_token;
  options.is_window = [](abi::Handle) {
    return true;
  };  // WinPR has none: programs pass any value, or null
  auto* const installation =
      new Installation(build_name, surroundings(), std::move(options), &this_machine, std::cerr);
  set_last_error(callers);
  return installation;
}

// Never destroyed, since other threads may be calling to the end.
Installation& installation() {
  static Installation* const only = make();
  return *only;
}

// Writes the report when the process ends normally, or the plug-in is unloaded.
struct AtEnd {
  ~AtEnd() { installation().write_report(std::cerr); }
};

// The functions differ in the names of their types alone: WinPR's are the SDK's, the table's are winseam's.
template <class Target, class Source>
struct SameCall;

template <class Theirs, class Ours>
constexpr bool same_size() {
  if constexpr (std::is_void_v<Theirs> || std::is_void_v<Ours>)
    return std::is_void_v<Theirs> && std::is_void_v<Ours>;
  else
    return sizeof(Theirs) == sizeof(Ours) && std::is_pointer_v<Theirs> == std::is_pointer_v<Ours>;
}

template <class R, class... P, class OurR, class... OurP>
struct SameCall<R (*)(P...), OurR (*)(OurP...)> {
  static_assert(sizeof...(P) == sizeof...(OurP), "the functions take as many arguments");
  static constexpr bool value = same_size<R, OurR>() && (same_size<P, OurP>() && ...);
};

template <class Theirs, class Ours>
void fill(Theirs& entry, Ours function) {
  static_assert(SameCall<Theirs, Ours>::value, "the argument lists have the same layout");
  entry = reinterpret_cast<Theirs>(function);
}

BOOL refuse(DWORD code) {
  ::SetLastError(code);
  return FALSE;
}

// WinPR's own additions. Who is logged on in a world is not for a caller of the session API to say.
BOOL logon_user(HANDLE, LPCSTR, LPCSTR, LPCSTR) { return refuse(ERROR_CALL_NOT_IMPLEMENTED); }
BOOL logoff_user(HANDLE) { return refuse(ERROR_CALL_NOT_IMPLEMENTED); }

// The forms with flags that Windows lacks. The flags take input away from the one who watches, and no world has any; so
// the forms are the documented ones.
constexpr DWORD known_flags = REMOTECONTROL_FLAG_DISABLE_INPUT;

BOOL start_remote_control_session_ex_w(LPWSTR server, ULONG logon, BYTE hotkey, USHORT modifiers,
                                       DWORD flags) {
  if ((flags & ~known_flags) != 0) return refuse(ERROR_INVALID_PARAMETER);
  return installation().drop_in().table().start_remote_control_session_w(
      reinterpret_cast<abi::WChar*>(server), logon, hotkey, modifiers);
}
BOOL start_remote_control_session_ex_a(LPSTR server, ULONG logon, BYTE hotkey, USHORT modifiers,
                                       DWORD flags) {
  if ((flags & ~known_flags) != 0) return refuse(ERROR_INVALID_PARAMETER);
  return installation().drop_in().table().start_remote_control_session_a(server, logon, hotkey,
                                                                         modifiers);
}

WtsApiFunctionTable make_table() {
  const abi::WtsApi& api = installation().drop_in().table();
  static const AtEnd at_end;  // after the installation, whose parts are still there when it runs
  WtsApiFunctionTable table{};
  table.dwVersion = 1;
  fill(table.pStopRemoteControlSession, api.stop_remote_control_session);
  fill(table.pStartRemoteControlSessionW, api.start_remote_control_session_w);
  fill(table.pStartRemoteControlSessionA, api.start_remote_control_session_a);
  fill(table.pConnectSessionW, api.connect_session_w);
  fill(table.pConnectSessionA, api.connect_session_a);
  fill(table.pEnumerateServersW, api.enumerate_servers_w);
  fill(table.pEnumerateServersA, api.enumerate_servers_a);
  fill(table.pOpenServerW, api.open_server_w);
  fill(table.pOpenServerA, api.open_server_a);
  fill(table.pOpenServerExW, api.open_server_ex_w);
  fill(table.pOpenServerExA, api.open_server_ex_a);
  fill(table.pCloseServer, api.close_server);
  fill(table.pEnumerateSessionsW, api.enumerate_sessions_w);
  fill(table.pEnumerateSessionsA, api.enumerate_sessions_a);
  fill(table.pEnumerateSessionsExW, api.enumerate_sessions_ex_w);
  fill(table.pEnumerateSessionsExA, api.enumerate_sessions_ex_a);
  fill(table.pEnumerateProcessesW, api.enumerate_processes_w);
  fill(table.pEnumerateProcessesA, api.enumerate_processes_a);
  fill(table.pTerminateProcess, api.terminate_process);
  fill(table.pQuerySessionInformationW, api.query_session_information_w);
  fill(table.pQuerySessionInformationA, api.query_session_information_a);
  fill(table.pQueryUserConfigW, api.query_user_config_w);
  fill(table.pQueryUserConfigA, api.query_user_config_a);
  fill(table.pSetUserConfigW, api.set_user_config_w);
  fill(table.pSetUserConfigA, api.set_user_config_a);
  fill(table.pSendMessageW, api.send_message_w);
  fill(table.pSendMessageA, api.send_message_a);
  fill(table.pDisconnectSession, api.disconnect_session);
  fill(table.pLogoffSession, api.logoff_session);
  fill(table.pShutdownSystem, api.shutdown_system);
  fill(table.pWaitSystemEvent, api.wait_system_event);
  fill(table.pVirtualChannelOpen, api.virtual_channel_open);
  fill(table.pVirtualChannelOpenEx, api.virtual_channel_open_ex);
  fill(table.pVirtualChannelClose, api.virtual_channel_close);
  fill(table.pVirtualChannelRead, api.virtual_channel_read);
  fill(table.pVirtualChannelWrite, api.virtual_channel_write);
  fill(table.pVirtualChannelPurgeInput, api.virtual_channel_purge_input);
  fill(table.pVirtualChannelPurgeOutput, api.virtual_channel_purge_output);
  fill(table.pVirtualChannelQuery, api.virtual_channel_query);
  fill(table.pFreeMemory, api.free_memory);
  fill(table.pRegisterSessionNotification, api.register_session_notification);
  fill(table.pUnRegisterSessionNotification, api.unregister_session_notification);
  fill(table.pRegisterSessionNotificationEx, api.register_session_notification_ex);
  fill(table.pUnRegisterSessionNotificationEx, api.unregister_session_notification_ex);
  fill(table.pQueryUserToken, api.query_user_token);
  fill(table.pFreeMemoryExW, api.free_memory_ex_w);
  fill(table.pFreeMemoryExA, api.free_memory_ex_a);
  fill(table.pEnumerateProcessesExW, api.enumerate_processes_ex_w);
  fill(table.pEnumerateProcessesExA, api.enumerate_processes_ex_a);
  fill(table.pEnumerateListenersW, api.enumerate_listeners_w);
  fill(table.pEnumerateListenersA, api.enumerate_listeners_a);
  fill(table.pQueryListenerConfigW, api.query_listener_config_w);
  fill(table.pQueryListenerConfigA, api.query_listener_config_a);
  fill(table.pCreateListenerW, api.create_listener_w);
  fill(table.pCreateListenerA, api.create_listener_a);
  fill(table.pSetListenerSecurityW, api.set_listener_security_w);
  fill(table.pSetListenerSecurityA, api.set_listener_security_a);
  fill(table.pGetListenerSecurityW, api.get_listener_security_w);
  fill(table.pGetListenerSecurityA, api.get_listener_security_a);
  fill(table.pEnableChildSessions, api.enable_child_sessions);
  fill(table.pIsChildSessionsEnabled, api.is_child_sessions_enabled);
  fill(table.pGetChildSessionId, api.get_child_session_id);
  fill(table.pGetActiveConsoleSessionId, api.kernel.get_active_console_session_id);
  table.pLogonUser = &logon_user;
  table.pLogoffUser = &logoff_user;
  table.pStartRemoteControlSessionExW = &start_remote_control_session_ex_w;
  table.pStartRemoteControlSessionExA = &start_remote_control_session_ex_a;
  return table;
}

}  // namespace
}  // namespace winseam::dropin

extern "C" {

__attribute__((visibility("default"))) PWtsApiFunctionTable InitWtsApi() {
  static WtsApiFunctionTable table = winseam::dropin::make_table();
  return &table;
}

__attribute__((visibility("default"))) const char* winseam_drop_in_build() {
  return winseam::dropin::build_name;
}
}
