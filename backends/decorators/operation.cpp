#include "winseam/operation.hpp"

#include <array>
#include <cstddef>

namespace winseam {
namespace {

struct Named {
  Operation operation;
  std::string_view name;
};

// In the order of the enumeration, so that a value is its own index; checked below.
constexpr std::array named{std::to_array<Named>({
    {Operation::platform_open_session_server, "platform.open_session_server"},
    {Operation::platform_open_virtualization_server, "platform.open_virtualization_server"},
    {Operation::platform_current_session_server, "platform.current_session_server"},
    {Operation::platform_session_servers, "platform.session_servers"},
    {Operation::platform_open_wlan_client, "platform.open_wlan_client"},
    {Operation::platform_open_media_session, "platform.open_media_session"},
    {Operation::server_shutdown, "server.shutdown"},
    {Operation::server_close, "server.close"},
    {Operation::sessions_enumerate, "sessions.enumerate"},
    {Operation::sessions_enumerate_detailed, "sessions.enumerate_detailed"},
    {Operation::sessions_logoff, "sessions.logoff"},
    {Operation::sessions_disconnect, "sessions.disconnect"},
    {Operation::sessions_send_message, "sessions.send_message"},
    {Operation::information_state, "information.state"},
    {Operation::information_session_id, "information.session_id"},
    {Operation::information_text, "information.text"},
    {Operation::information_number, "information.number"},
    {Operation::information_protocol, "information.protocol"},
    {Operation::information_client_address, "information.client_address"},
    {Operation::information_client_display, "information.client_display"},
    {Operation::information_client, "information.client"},
    {Operation::information_summary, "information.summary"},
    {Operation::information_details, "information.details"},
    {Operation::information_configuration, "information.configuration"},
    {Operation::information_virtual_address, "information.virtual_address"},
    {Operation::information_is_remote, "information.is_remote"},
    {Operation::information_activity_id, "information.activity_id"},
    {Operation::information_capabilities, "information.capabilities"},
    {Operation::information_raw, "information.raw"},
    {Operation::processes_enumerate, "processes.enumerate"},
    {Operation::processes_enumerate_detailed, "processes.enumerate_detailed"},
    {Operation::processes_terminate, "processes.terminate"},
    {Operation::events_wait, "events.wait"},
    {Operation::events_flush, "events.flush"},
    {Operation::events_subscribe, "events.subscribe"},
    {Operation::subscription_register_again, "subscription.register_again"},
    {Operation::subscription_unregister, "subscription.unregister"},
    {Operation::channels_open, "channels.open"},
    {Operation::channels_open_dynamic, "channels.open_dynamic"},
    {Operation::channel_read, "channel.read"},
    {Operation::channel_write, "channel.write"},
    {Operation::channel_purge_input, "channel.purge_input"},
    {Operation::channel_purge_output, "channel.purge_output"},
    {Operation::channel_file_handle, "channel.file_handle"},
    {Operation::channel_close, "channel.close"},
    {Operation::listeners_enumerate, "listeners.enumerate"},
    {Operation::listeners_configuration, "listeners.configuration"},
    {Operation::listeners_create, "listeners.create"},
    {Operation::listeners_update, "listeners.update"},
    {Operation::listeners_security, "listeners.security"},
    {Operation::listeners_set_security, "listeners.set_security"},
    {Operation::local_sessions_session_of, "local_sessions.session_of"},
    {Operation::local_sessions_connect, "local_sessions.connect"},
    {Operation::local_sessions_start_remote_control, "local_sessions.start_remote_control"},
    {Operation::local_sessions_stop_remote_control, "local_sessions.stop_remote_control"},
    {Operation::local_sessions_user_token, "local_sessions.user_token"},
    {Operation::local_sessions_enable_child_sessions, "local_sessions.enable_child_sessions"},
    {Operation::local_sessions_child_sessions_enabled, "local_sessions.child_sessions_enabled"},
    {Operation::local_sessions_child_session, "local_sessions.child_session"},
    {Operation::token_close, "token.close"},
    {Operation::user_configuration_text, "user_configuration.text"},
    {Operation::user_configuration_number, "user_configuration.number"},
    {Operation::user_configuration_all, "user_configuration.all"},
    {Operation::user_configuration_set_text, "user_configuration.set_text"},
    {Operation::user_configuration_set_number, "user_configuration.set_number"},
})};

constexpr auto operations = [] {
  std::array<Operation, named.size()> all{};
  for (std::size_t i = 0; i < named.size(); ++i) all[i] = named[i].operation;
  return all;
}();

constexpr bool in_order() {
  for (std::size_t i = 0; i < named.size(); ++i)
    if (static_cast<std::size_t>(named[i].operation) != i) return false;
  return true;
}
static_assert(in_order(), "list the operations in the order of the enumeration");

}  // namespace

std::string_view to_string(Operation operation) noexcept {
  const auto index = static_cast<std::size_t>(operation);
  return index < named.size() ? named[index].name : "unknown";
}

std::optional<Operation> operation_named(std::string_view name) noexcept {
  for (const Named& entry : named)
    if (entry.name == name) return entry.operation;
  return std::nullopt;
}

std::span<const Operation> all_operations() noexcept { return operations; }

}  // namespace winseam
