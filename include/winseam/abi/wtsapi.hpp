// winseam/abi/wtsapi.hpp: the documented functions of wtsapi32.dll as one table, with the few of kernel32 that go with them.
//
// Whoever fills the table answers for the session API: the loader with the DLL's own functions, the drop-in with its
// imitation of them. A null entry stands for a function that the DLL lacks.
//
//   if (api.open_server_w != nullptr) handle = api.open_server_w(name);
//
// Every function is Windows' own by name, argument and result; the reference is Microsoft's. Parameters keep the SDK's
// missing const. Calling convention: x64 and ARM64 alone, see types.hpp.
// Threads: a table is filled once and then only read.
#pragma once

#include "winseam/abi/types.hpp"
#include "winseam/abi/wts_constants.hpp"
#include "winseam/abi/wts_structures.hpp"

namespace winseam::abi {

// What wtsapi32's callers need of kernel32.
struct WtsKernel {
  Dword (*get_last_error)();
  void (*set_last_error)(Dword code);
  Bool (*close_handle)(Handle object);
  Dword (*get_active_console_session_id)();
  Bool (*process_id_to_session_id)(Dword process_id, Dword* session_id);
};

struct WtsApi {
  WtsKernel kernel;

  // Servers.
  Handle (*open_server_w)(WChar* server_name);
  Handle (*open_server_a)(char* server_name);
  Handle (*open_server_ex_w)(WChar* server_name);
  Handle (*open_server_ex_a)(char* server_name);
  void (*close_server)(Handle server);
  Bool (*enumerate_servers_w)(WChar* domain_name, Dword reserved, Dword version,
                              WtsServerInfo<WChar>** server_info, Dword* count);
  Bool (*enumerate_servers_a)(char* domain_name, Dword reserved, Dword version,
                              WtsServerInfo<char>** server_info, Dword* count);

  // Sessions.
  Bool (*enumerate_sessions_w)(Handle server, Dword reserved, Dword version,
                               WtsSessionInfo<WChar>** session_info, Dword* count);
  Bool (*enumerate_sessions_a)(Handle server, Dword reserved, Dword version,
                               WtsSessionInfo<char>** session_info, Dword* count);
  Bool (*enumerate_sessions_ex_w)(Handle server, Dword* level, Dword filter,
                                  WtsSessionInfo1<WChar>** session_info, Dword* count);
  Bool (*enumerate_sessions_ex_a)(Handle server, Dword* level, Dword filter,
                                  WtsSessionInfo1<char>** session_info, Dword* count);
  Bool (*query_session_information_w)(Handle server, Dword session_id, WtsInfoClass info_class,
                                      WChar** buffer, Dword* bytes_returned);
  Bool (*query_session_information_a)(Handle server, Dword session_id, WtsInfoClass info_class,
                                      char** buffer, Dword* bytes_returned);
  Bool (*logoff_session)(Handle server, Dword session_id, Bool wait);
  Bool (*disconnect_session)(Handle server, Dword session_id, Bool wait);
  Bool (*connect_session_w)(Ulong logon_id, Ulong target_logon_id, WChar* password, Bool wait);
  Bool (*connect_session_a)(Ulong logon_id, Ulong target_logon_id, char* password, Bool wait);
  Bool (*send_message_w)(Handle server, Dword session_id, WChar* title, Dword title_length,
                         WChar* message, Dword message_length, Dword style, Dword timeout,
                         Dword* response, Bool wait);
  Bool (*send_message_a)(Handle server, Dword session_id, char* title, Dword title_length,
                         char* message, Dword message_length, Dword style, Dword timeout,
                         Dword* response, Bool wait);
  Bool (*start_remote_control_session_w)(WChar* target_server_name, Ulong target_logon_id,
                                         Byte hotkey_vk, Ushort hotkey_modifiers);
  Bool (*start_remote_control_session_a)(char* target_server_name, Ulong target_logon_id,
                                         Byte hotkey_vk, Ushort hotkey_modifiers);
  Bool (*stop_remote_control_session)(Ulong logon_id);
  Bool (*shutdown_system)(Handle server, Dword shutdown_flag);

  // Processes.
  Bool (*enumerate_processes_w)(Handle server, Dword reserved, Dword version,
                                WtsProcessInfo<WChar>** process_info, Dword* count);
  Bool (*enumerate_processes_a)(Handle server, Dword reserved, Dword version,
                                WtsProcessInfo<char>** process_info, Dword* count);
  Bool (*enumerate_processes_ex_w)(Handle server, Dword* level, Dword session_id,
                                   WChar** process_info, Dword* count);
  Bool (*enumerate_processes_ex_a)(Handle server, Dword* level, Dword session_id,
                                   char** process_info, Dword* count);
  Bool (*terminate_process)(Handle server, Dword process_id, Dword exit_code);

  // Events and notifications.
  Bool (*wait_system_event)(Handle server, Dword event_mask, Dword* event_flags);
  Bool (*register_session_notification)(Handle window, Dword flags);
  Bool (*unregister_session_notification)(Handle window);
  Bool (*register_session_notification_ex)(Handle server, Handle window, Dword flags);
  Bool (*unregister_session_notification_ex)(Handle server, Handle window);

  // Virtual channels.
  Handle (*virtual_channel_open)(Handle server, Dword session_id, char* virtual_name);
  Handle (*virtual_channel_open_ex)(Dword session_id, char* virtual_name, Dword flags);
  Bool (*virtual_channel_close)(Handle channel);
  Bool (*virtual_channel_read)(Handle channel, Ulong timeout, char* buffer, Ulong buffer_size,
                               Ulong* bytes_read);
  Bool (*virtual_channel_write)(Handle channel, char* buffer, Ulong length, Ulong* bytes_written);
  Bool (*virtual_channel_purge_input)(Handle channel);
  Bool (*virtual_channel_purge_output)(Handle channel);
  Bool (*virtual_channel_query)(Handle channel, WtsVirtualClass virtual_class, void** buffer,
                                Dword* bytes_returned);

  // Users.
  Bool (*query_user_token)(Ulong session_id, Handle* token);
  Bool (*query_user_config_w)(WChar* server_name, WChar* user_name, WtsConfigClass config_class,
                              WChar** buffer, Dword* bytes_returned);
  Bool (*query_user_config_a)(char* server_name, char* user_name, WtsConfigClass config_class,
                              char** buffer, Dword* bytes_returned);
  Bool (*set_user_config_w)(WChar* server_name, WChar* user_name, WtsConfigClass config_class,
                            WChar* buffer, Dword data_length);
  Bool (*set_user_config_a)(char* server_name, char* user_name, WtsConfigClass config_class,
                            char* buffer, Dword data_length);

  // Child sessions.
  Bool (*enable_child_sessions)(Bool enable);
  Bool (*is_child_sessions_enabled)(Bool* enabled);
  Bool (*get_child_session_id)(Ulong* session_id);

  // Listeners.
  Bool (*enumerate_listeners_w)(Handle server, void* reserved1, Dword reserved2,
                                WtsListenerName<WChar>* listeners, Dword* count);
  Bool (*enumerate_listeners_a)(Handle server, void* reserved1, Dword reserved2,
                                WtsListenerName<char>* listeners, Dword* count);
  Bool (*query_listener_config_w)(Handle server, void* reserved1, Dword reserved2,
                                  WChar* listener_name, WtsListenerConfig<WChar>* buffer);
  Bool (*query_listener_config_a)(Handle server, void* reserved1, Dword reserved2,
                                  char* listener_name, WtsListenerConfig<char>* buffer);
  Bool (*create_listener_w)(Handle server, void* reserved1, Dword reserved2, WChar* listener_name,
                            WtsListenerConfig<WChar>* buffer, Dword flag);
  Bool (*create_listener_a)(Handle server, void* reserved1, Dword reserved2, char* listener_name,
                            WtsListenerConfig<char>* buffer, Dword flag);
  Bool (*set_listener_security_w)(Handle server, void* reserved1, Dword reserved2,
                                  WChar* listener_name, Dword security_information,
                                  void* security_descriptor);
  Bool (*set_listener_security_a)(Handle server, void* reserved1, Dword reserved2,
                                  char* listener_name, Dword security_information,
                                  void* security_descriptor);
  Bool (*get_listener_security_w)(Handle server, void* reserved1, Dword reserved2,
                                  WChar* listener_name, Dword security_information,
                                  void* security_descriptor, Dword length, Dword* length_needed);
  Bool (*get_listener_security_a)(Handle server, void* reserved1, Dword reserved2,
                                  char* listener_name, Dword security_information,
                                  void* security_descriptor, Dword length, Dword* length_needed);

  // Memory.
  void (*free_memory)(void* memory);
  Bool (*free_memory_ex_w)(WtsTypeClass type_class, void* memory, Ulong number_of_entries);
  Bool (*free_memory_ex_a)(WtsTypeClass type_class, void* memory, Ulong number_of_entries);
};

// Calls `visit(name, entry)` for every function of wtsapi32.dll with the name that the DLL exports and a reference to
// the table's entry: one list for whoever fills a table, and for whoever checks one.
template <class Table, class Visit>
constexpr void for_each_wts_function(Table& api, Visit&& visit) {
  visit("WTSOpenServerW", api.open_server_w);
  visit("WTSOpenServerA", api.open_server_a);
  visit("WTSOpenServerExW", api.open_server_ex_w);
  visit("WTSOpenServerExA", api.open_server_ex_a);
  visit("WTSCloseServer", api.close_server);
  visit("WTSEnumerateServersW", api.enumerate_servers_w);
  visit("WTSEnumerateServersA", api.enumerate_servers_a);
  visit("WTSEnumerateSessionsW", api.enumerate_sessions_w);
  visit("WTSEnumerateSessionsA", api.enumerate_sessions_a);
  visit("WTSEnumerateSessionsExW", api.enumerate_sessions_ex_w);
  visit("WTSEnumerateSessionsExA", api.enumerate_sessions_ex_a);
  visit("WTSQuerySessionInformationW", api.query_session_information_w);
  visit("WTSQuerySessionInformationA", api.query_session_information_a);
  visit("WTSLogoffSession", api.logoff_session);
  visit("WTSDisconnectSession", api.disconnect_session);
  visit("WTSConnectSessionW", api.connect_session_w);
  visit("WTSConnectSessionA", api.connect_session_a);
  visit("WTSSendMessageW", api.send_message_w);
  visit("WTSSendMessageA", api.send_message_a);
  visit("WTSStartRemoteControlSessionW", api.start_remote_control_session_w);
  visit("WTSStartRemoteControlSessionA", api.start_remote_control_session_a);
  visit("WTSStopRemoteControlSession", api.stop_remote_control_session);
  visit("WTSShutdownSystem", api.shutdown_system);
  visit("WTSEnumerateProcessesW", api.enumerate_processes_w);
  visit("WTSEnumerateProcessesA", api.enumerate_processes_a);
  visit("WTSEnumerateProcessesExW", api.enumerate_processes_ex_w);
  visit("WTSEnumerateProcessesExA", api.enumerate_processes_ex_a);
  visit("WTSTerminateProcess", api.terminate_process);
  visit("WTSWaitSystemEvent", api.wait_system_event);
  visit("WTSRegisterSessionNotification", api.register_session_notification);
  visit("WTSUnRegisterSessionNotification", api.unregister_session_notification);
  visit("WTSRegisterSessionNotificationEx", api.register_session_notification_ex);
  visit("WTSUnRegisterSessionNotificationEx", api.unregister_session_notification_ex);
  visit("WTSVirtualChannelOpen", api.virtual_channel_open);
  visit("WTSVirtualChannelOpenEx", api.virtual_channel_open_ex);
  visit("WTSVirtualChannelClose", api.virtual_channel_close);
  visit("WTSVirtualChannelRead", api.virtual_channel_read);
  visit("WTSVirtualChannelWrite", api.virtual_channel_write);
  visit("WTSVirtualChannelPurgeInput", api.virtual_channel_purge_input);
  visit("WTSVirtualChannelPurgeOutput", api.virtual_channel_purge_output);
  visit("WTSVirtualChannelQuery", api.virtual_channel_query);
  visit("WTSQueryUserToken", api.query_user_token);
  visit("WTSQueryUserConfigW", api.query_user_config_w);
  visit("WTSQueryUserConfigA", api.query_user_config_a);
  visit("WTSSetUserConfigW", api.set_user_config_w);
  visit("WTSSetUserConfigA", api.set_user_config_a);
  visit("WTSEnableChildSessions", api.enable_child_sessions);
  visit("WTSIsChildSessionsEnabled", api.is_child_sessions_enabled);
  visit("WTSGetChildSessionId", api.get_child_session_id);
  visit("WTSEnumerateListenersW", api.enumerate_listeners_w);
  visit("WTSEnumerateListenersA", api.enumerate_listeners_a);
  visit("WTSQueryListenerConfigW", api.query_listener_config_w);
  visit("WTSQueryListenerConfigA", api.query_listener_config_a);
  visit("WTSCreateListenerW", api.create_listener_w);
  visit("WTSCreateListenerA", api.create_listener_a);
  visit("WTSSetListenerSecurityW", api.set_listener_security_w);
  visit("WTSSetListenerSecurityA", api.set_listener_security_a);
  visit("WTSGetListenerSecurityW", api.get_listener_security_w);
  visit("WTSGetListenerSecurityA", api.get_listener_security_a);
  visit("WTSFreeMemory", api.free_memory);
  visit("WTSFreeMemoryExW", api.free_memory_ex_w);
  visit("WTSFreeMemoryExA", api.free_memory_ex_a);
}

}  // namespace winseam::abi
