// winseam/operation.hpp: the calls of the session interfaces as values, to name them in plans, logs and messages.
//
//   plan->fail(winseam::Operation::sessions_logoff, winseam::errc::access_denied);
//   std::cout << to_string(winseam::Operation::sessions_logoff);   // sessions.logoff
//
// Every virtual call of Platform, SessionServer, their sub-interfaces and the objects these hand out that can answer an
// error is here. Calls that cannot fail are not: features(), name(), is_current(), active_console_session(), a token's
// session() and native_handle(), and the accessors of sub-interfaces. Of the WLAN and
// media services it names the opening of a handle; what is called through such a handle is not among them.
// Threads: value types.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace winseam {

enum class Operation : std::uint8_t {
  platform_open_session_server,
  platform_open_virtualization_server,
  platform_current_session_server,
  platform_session_servers,
  platform_open_wlan_client,
  platform_open_media_session,
  server_shutdown,
  server_close,
  sessions_enumerate,
  sessions_enumerate_detailed,
  sessions_logoff,
  sessions_disconnect,
  sessions_send_message,
  information_state,
  information_session_id,
  information_text,
  information_number,
  information_protocol,
  information_client_address,
  information_client_display,
  information_client,
  information_summary,
  information_details,
  information_configuration,
  information_virtual_address,
  information_is_remote,
  information_activity_id,
  information_capabilities,
  information_raw,
  processes_enumerate,
  processes_enumerate_detailed,
  processes_terminate,
  events_wait,
  events_flush,
  events_subscribe,
  subscription_register_again,
  subscription_unregister,
  channels_open,
  channels_open_dynamic,
  channel_read,
  channel_write,
  channel_purge_input,
  channel_purge_output,
  channel_file_handle,
  channel_close,
  listeners_enumerate,
  listeners_configuration,
  listeners_create,
  listeners_update,
  listeners_security,
  listeners_set_security,
  local_sessions_session_of,
  local_sessions_connect,
  local_sessions_start_remote_control,
  local_sessions_stop_remote_control,
  local_sessions_user_token,
  local_sessions_enable_child_sessions,
  local_sessions_child_sessions_enabled,
  local_sessions_child_session,
  token_close,
  user_configuration_text,
  user_configuration_number,
  user_configuration_all,
  user_configuration_set_text,
  user_configuration_set_number,
};

// The call as object and verb: "sessions.logoff", "server.close"; "unknown" for a value that is no call.
std::string_view to_string(Operation operation) noexcept;

// The call of that name, exactly as to_string() writes it; empty if there is none.
std::optional<Operation> operation_named(std::string_view name) noexcept;

// All of them, in the order of the enumeration.
std::span<const Operation> all_operations() noexcept;

}  // namespace winseam
