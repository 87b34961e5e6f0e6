// tests/decorators/calls.hpp: every call that can fail, once, in the order of their operations.
#pragma once

#include <utility>
#include <vector>

#include "tests/decorators/opened.hpp"

namespace winseam::every {

inline std::vector<EveryCall> session_calls() {
  using enum Operation;
  const SessionId id{3};
  const auto on_channel = [](auto call) {
    return [call](Opened& on) { return error_of(call(*on.channel)); };
  };
  const auto ask = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.server->information())); };
  };
  const auto on_sessions = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.server->sessions())); };
  };
  const auto on_processes = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.server->processes())); };
  };
  const auto on_events = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.server->events())); };
  };
  const auto on_channels = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.server->channels())); };
  };
  const auto on_listeners = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.server->listeners())); };
  };
  const auto on_local = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.platform.local_sessions())); };
  };
  const auto on_settings = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.platform.user_configuration())); };
  };
  const auto on_platform = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.platform)); };
  };
  return {
      {platform_open_session_server,
       on_platform([](auto& on) { return on.open_session_server("rds02"); })},
      {platform_open_virtualization_server,
       on_platform([](auto& on) { return on.open_virtualization_server("rdv01"); })},
      {platform_current_session_server,
       on_platform([](auto& on) { return on.current_session_server(); })},
      {platform_session_servers,
       on_platform([](auto& on) { return on.session_servers(std::nullopt); })},
      {platform_open_wlan_client,
       on_platform([](auto& on) { return on.open_wlan_client(WlanVersion::vista); })},
      {platform_open_media_session,
       on_platform([](auto& on) { return on.open_media_session("rsm01", "backup"); })},
      {server_shutdown,
       [](Opened& on) { return error_of(on.server->shutdown(ShutdownAction::reboot)); }},
      {server_close, [](Opened& on) { return error_of(on.server->close()); }},
      {sessions_enumerate, on_sessions([](auto& on) { return on.enumerate(); })},
      {sessions_enumerate_detailed, on_sessions([](auto& on) { return on.enumerate_detailed(); })},
      {sessions_logoff, on_sessions([id](auto& on) { return on.logoff(id, Wait::no); })},
      {sessions_disconnect, on_sessions([id](auto& on) { return on.disconnect(id, Wait::no); })},
      {sessions_send_message,
       on_sessions([id](auto& on) { return on.send_message(id, {}, Wait::no); })},
      {information_state, ask([id](auto& on) { return on.state(id); })},
      {information_session_id, ask([id](auto& on) { return on.session_id(id); })},
      {information_text, ask([id](auto& on) { return on.text(id, SessionText::user_name); })},
      {information_number,
       ask([id](auto& on) { return on.number(id, SessionNumber::client_build_number); })},
      {information_protocol, ask([id](auto& on) { return on.protocol(id); })},
      {information_client_address, ask([id](auto& on) { return on.client_address(id); })},
      {information_client_display, ask([id](auto& on) { return on.client_display(id); })},
      {information_client, ask([id](auto& on) { return on.client(id); })},
      {information_summary, ask([id](auto& on) { return on.summary(id); })},
      {information_details, ask([id](auto& on) { return on.details(id); })},
      {information_configuration, ask([id](auto& on) { return on.configuration(id); })},
      {information_virtual_address, ask([id](auto& on) { return on.virtual_address(id); })},
      {information_is_remote, ask([id](auto& on) { return on.is_remote(id); })},
      {information_activity_id, ask([id](auto& on) { return on.activity_id(id); })},
      {information_capabilities, ask([id](auto& on) { return on.capabilities(id); })},
      {information_raw, ask([id](auto& on) { return on.raw(id, 8); })},
      {processes_enumerate, on_processes([](auto& on) { return on.enumerate(); })},
      {processes_enumerate_detailed,
       on_processes([id](auto& on) { return on.enumerate_detailed(id); })},
      {processes_terminate, on_processes([](auto& on) { return on.terminate(ProcessId{8}, 1); })},
      {events_wait, on_events([](auto& on) { return on.wait(EventMask::all); })},
      {events_flush, on_events([](auto& on) { return on.flush(); })},
      {events_subscribe, on_events([](auto& on) {
         return on.subscribe(NotificationScope::this_session, [](auto, auto) {});
       })},
      {subscription_register_again,
       [](Opened& on) {
         return error_of(on.subscription.register_again(NotificationScope::this_session));
       }},
      {subscription_unregister, [](Opened& on) { return error_of(on.subscription.unregister()); }},
      {channels_open, on_channels([id](auto& on) { return on.open(id, "RDPSND"); })},
      {channels_open_dynamic, on_channels([id](auto& on) {
         return on.open_dynamic(id, "backup", ChannelPriority::low, false);
       })},
      {channel_read,
       on_channel([](auto& on) { return on.read({}, std::chrono::milliseconds{0}); })},
      {channel_write, on_channel([](auto& on) { return on.write({}); })},
      {channel_purge_input, on_channel([](auto& on) { return on.purge_input(); })},
      {channel_purge_output, on_channel([](auto& on) { return on.purge_output(); })},
      {channel_file_handle, on_channel([](auto& on) { return on.file_handle(); })},
      {channel_close, on_channel([](auto& on) { return on.close(); })},
      {listeners_enumerate, on_listeners([](auto& on) { return on.enumerate(); })},
      {listeners_configuration, on_listeners([](auto& on) { return on.configuration("a"); })},
      {listeners_create, on_listeners([](auto& on) { return on.create("a", {}); })},
      {listeners_update, on_listeners([](auto& on) { return on.update("a", {}); })},
      {listeners_security,
       on_listeners([](auto& on) { return on.security("a", SecurityPart::dacl); })},
      {listeners_set_security,
       on_listeners([](auto& on) { return on.set_security("a", SecurityPart::dacl, {}); })},
      {local_sessions_session_of, on_local([](auto& on) { return on.session_of(ProcessId{8}); })},
      {local_sessions_connect,
       on_local([id](auto& on) { return on.connect(SessionId{4}, id, "", Wait::no); })},
      {local_sessions_start_remote_control, on_local([id](auto& on) {
         return on.start_remote_control("rds01", id, 0, HotkeyModifier::none);
       })},
      {local_sessions_stop_remote_control,
       on_local([id](auto& on) { return on.stop_remote_control(id); })},
      {local_sessions_user_token, on_local([id](auto& on) { return on.user_token(id); })},
      {local_sessions_enable_child_sessions,
       on_local([](auto& on) { return on.enable_child_sessions(true); })},
      {local_sessions_child_sessions_enabled,
       on_local([](auto& on) { return on.child_sessions_enabled(); })},
      {local_sessions_child_session, on_local([](auto& on) { return on.child_session(); })},
      {token_close, [](Opened& on) { return error_of(on.token->close()); }},
      {user_configuration_text,
       on_settings([](auto& on) { return on.text("rds01", "u", UserSetting::profile_path); })},
      {user_configuration_number,
       on_settings([](auto& on) { return on.number("rds01", "u", UserSetting::shadowing); })},
      {user_configuration_all, on_settings([](auto& on) { return on.all("rds01", "u"); })},
      {user_configuration_set_text, on_settings([](auto& on) {
         return on.set_text("rds01", "u", UserSetting::profile_path, "p");
       })},
      {user_configuration_set_number, on_settings([](auto& on) {
         return on.set_number("rds01", "u", UserSetting::shadowing, 0);
       })},
  };
}

// All of them, in the order of the enumeration.
inline std::vector<EveryCall> every_call() {
  std::vector<EveryCall> all = session_calls();
  for (const std::span<const PlainCall> more : {wlan_calls(), media_calls()})
    for (const PlainCall& call : more)
      all.push_back(
          {call.operation, call.make, call.about_object ? std::optional(about) : std::nullopt});
  return all;
}

}  // namespace winseam::every
