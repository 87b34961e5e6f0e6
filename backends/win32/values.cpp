#include "values.hpp"

#include <algorithm>
#include <optional>

#include "abi_values/filetime.hpp"
#include "abi_values/listener.hpp"
#include "binary.hpp"
#include "fields.hpp"
#include "steps.hpp"
#include "text.hpp"

namespace winseam::win32 {
namespace {

result<std::optional<TimePoint>> time_of(abi::LargeInteger filetime) {
  if (filetime < 0) return errc::invalid_data;
  if (filetime == 0) return std::optional<TimePoint>();
  return std::optional(abi_values::moment_of(filetime));
}

// The times and counters have the same names in WTSINFO and WTSINFOEX.
template <class Info>
result<SessionTimes> times_of(const Info& info) {
  SessionTimes times;
  Steps steps;
  steps.take(times.connected_at, time_of(info.connect_time));
  steps.take(times.disconnected_at, time_of(info.disconnect_time));
  steps.take(times.last_input_at, time_of(info.last_input_time));
  steps.take(times.logged_on_at, time_of(info.logon_time));
  std::optional<TimePoint> now;
  steps.take(now, time_of(info.current_time));
  times.current_time = now.value_or(abi_values::moment_of(0));
  return steps.finish(std::move(times));
}

template <class Info>
SessionTraffic traffic_of(const Info& info) {
  return {info.incoming_bytes,
          info.outgoing_bytes,
          info.incoming_frames,
          info.outgoing_frames,
          info.incoming_compressed_bytes,
          info.outgoing_compressed_bytes};
}

LockState lock_of(abi::Long flags) {
  switch (flags) {
    case abi::wts_session_state_lock:
      return LockState::locked;
    case abi::wts_session_state_unlock:
      return LockState::unlocked;
    default:
      return LockState::unknown;
  }
}

result<std::chrono::milliseconds> milliseconds_of(abi::LargeInteger time) {
  if (time < 0) return errc::invalid_data;
  return std::chrono::milliseconds(time);
}

bool known(abi::WtsConnectState state) {
  return state >= abi::WtsConnectState::active && state <= abi::WtsConnectState::init;
}

// A text that the structure gives as null where there is none.
result<std::optional<std::string>> optional_text(const abi::WChar* text) {
  if (text == nullptr) return std::optional<std::string>();
  result<std::string> value = text_at(text);
  if (!value) return value.error();
  return std::optional(std::move(value).value());
}

}  // namespace

result<SessionState> value_of(abi::WtsConnectState state) {
  if (!known(state)) return errc::invalid_data;
  return static_cast<SessionState>(state);
}

bool read(const abi::WtsSessionInfo<abi::WChar>& entry, SessionEntry& to) {
  if (!known(entry.state) || !read_text(entry.win_station_name, to.station)) return false;
  to.id = SessionId{entry.session_id};
  to.state = static_cast<SessionState>(entry.state);
  return true;
}

result<SessionEntryEx> value_of(const abi::WtsSessionInfo1<abi::WChar>& entry) {
  SessionEntryEx value;
  value.environment_id = entry.exec_env_id;
  value.id = SessionId{entry.session_id};
  Steps steps;
  steps.take(value.state, value_of(entry.state));
  steps.take(value.station, text_at(entry.session_name));
  steps.take(value.host, optional_text(entry.host_name));
  steps.take(value.user, optional_text(entry.user_name));
  steps.take(value.domain, optional_text(entry.domain_name));
  steps.take(value.farm, optional_text(entry.farm_name));
  return steps.finish(std::move(value));
}

result<ProcessEntry> value_of(const abi::WtsProcessInfo<abi::WChar>& entry) {
  ProcessEntry value{.session = SessionId{entry.session_id}, .id = ProcessId{entry.process_id}};
  Steps steps;
  steps.take(value.name, text_at(entry.process_name));
  steps.take(value.user_sid, sid_text(entry.user_sid));
  return steps.finish(std::move(value));
}

result<ProcessEntryEx> value_of(const abi::WtsProcessInfoEx<abi::WChar>& entry) {
  ProcessEntryEx value;
  value.session = SessionId{entry.session_id};
  value.id = ProcessId{entry.process_id};
  Steps steps;
  steps.take(value.name, text_at(entry.process_name));
  steps.take(value.user_sid, sid_text(entry.user_sid));
  value.threads = entry.number_of_threads;
  value.handles = entry.handle_count;
  value.pagefile_usage = entry.pagefile_usage;
  value.peak_pagefile_usage = entry.peak_pagefile_usage;
  value.working_set = entry.working_set_size;
  value.peak_working_set = entry.peak_working_set_size;
  steps.take(value.user_time, milliseconds_of(entry.user_time));
  steps.take(value.kernel_time, milliseconds_of(entry.kernel_time));
  return steps.finish(std::move(value));
}

result<SessionSummary> value_of(const abi::WtsInfo<abi::WChar>& info) {
  SessionSummary value;
  value.id = SessionId{info.session_id};
  Steps steps;
  steps.take(value.state, value_of(info.state));
  steps.take(value.station, text_of(info.win_station_name));
  steps.take(value.domain, text_of(info.domain));
  steps.take(value.user, text_of(info.user_name));
  steps.take(value.times, times_of(info));
  value.traffic = traffic_of(info);
  return steps.finish(std::move(value));
}

result<SessionDetails> value_of(const abi::WtsInfoEx<abi::WChar>& info) {
  if (info.level != 1) return errc::invalid_data;
  const abi::WtsInfoExLevel1<abi::WChar>& data = info.data;
  SessionDetails value;
  value.id = SessionId{data.session_id};
  Steps steps;
  steps.take(value.state, value_of(data.session_state));
  value.lock = lock_of(data.session_flags);
  steps.take(value.station, text_of(data.win_station_name));
  steps.take(value.domain, text_of(data.domain_name));
  steps.take(value.user, text_of(data.user_name));
  steps.take(value.times, times_of(data));
  value.traffic = traffic_of(data);
  return steps.finish(std::move(value));
}

result<SessionConfiguration> value_of(const abi::WtsConfigInfo<abi::WChar>& info) {
  SessionConfiguration value;
  value.version = info.version;
  value.connect_client_drives_at_logon = info.connect_client_drives_at_logon != 0;
  value.connect_printer_at_logon = info.connect_printer_at_logon != 0;
  value.disable_printer_redirection = info.disable_printer_redirection != 0;
  value.disable_default_main_client_printer = info.disable_default_main_client_printer != 0;
  value.shadow_settings = info.shadow_settings;
  Steps steps;
  steps.take(value.logon_user, text_of(info.logon_user_name));
  steps.take(value.logon_domain, text_of(info.logon_domain));
  steps.take(value.working_directory, text_of(info.work_directory));
  steps.take(value.initial_program, text_of(info.initial_program));
  steps.take(value.application_name, text_of(info.application_name));
  return steps.finish(std::move(value));
}

result<UserSettings> value_of(const abi::WtsUserConfig<abi::WChar>& settings) {
  UserSettings value;
  value.source = settings.source;
  value.inherit_initial_program = settings.inherit_initial_program != 0;
  value.allow_logon = settings.allow_logon_terminal_server != 0;
  value.timeout_connections = std::chrono::milliseconds(settings.timeout_settings_connections);
  value.timeout_disconnections =
      std::chrono::milliseconds(settings.timeout_settings_disconnections);
  value.timeout_idle = std::chrono::milliseconds(settings.timeout_settings_idle);
  value.device_client_drives = settings.device_client_drives != 0;
  value.device_client_printers = settings.device_client_printers != 0;
  value.client_default_printer = settings.client_default_printer != 0;
  value.broken_timeout = settings.broken_timeout_settings;
  value.reconnect = settings.reconnect_settings;
  value.shadowing = settings.shadowing_settings;
  value.remote_home_directory = settings.terminal_server_remote_home_dir != 0;
  Steps steps;
  steps.take(value.initial_program, text_of(settings.initial_program));
  steps.take(value.working_directory, text_of(settings.work_directory));
  steps.take(value.profile_path, text_of(settings.terminal_server_profile_path));
  steps.take(value.home_directory, text_of(settings.terminal_server_home_dir));
  steps.take(value.home_directory_drive, text_of(settings.terminal_server_home_dir_drive));
  return steps.finish(std::move(value));
}

result<ClientInfo> value_of(const abi::WtsClient<abi::WChar>& client) {
  ClientInfo value;
  Steps steps;
  steps.take(value.name, text_of(client.client_name));
  steps.take(value.domain, text_of(client.domain));
  steps.take(value.user, text_of(client.user_name));
  steps.take(value.working_directory, text_of(client.work_directory));
  steps.take(value.initial_program, text_of(client.initial_program));
  value.encryption_level = client.encryption_level;
  value.display = {client.h_res, client.v_res, client.color_depth};
  steps.take(value.directory, text_of(client.client_directory));
  value.build_number = client.client_build_number;
  value.hardware_id = client.client_hardware_id;
  value.product_id = client.client_product_id;
  value.host_buffers = client.out_buf_count_host;
  value.client_buffers = client.out_buf_count_client;
  value.buffer_length = client.out_buf_length;
  steps.take(value.device_id, text_of(client.device_id));
  return steps.finish(std::move(value));
}

ClientAddress value_of(const abi::WtsClientAddress& address) {
  ClientAddress value;
  switch (address.address_family) {
    case static_cast<abi::Dword>(ClientAddress::Family::ipv4):
      value.family = ClientAddress::Family::ipv4;
      std::copy_n(address.address.begin() + 2, 4, value.octets.begin());
      break;
    case static_cast<abi::Dword>(ClientAddress::Family::ipv6):
      value.family = ClientAddress::Family::ipv6;
      std::copy_n(address.address.begin(), 16, value.octets.begin());
      break;
    default:
      break;
  }
  return value;
}

result<ListenerConfiguration> value_of(const abi::WtsListenerConfig<abi::WChar>& configuration) {
  CheckedReader fields;
  return fields.finish(abi_values::listener_of(configuration, fields));
}

result<abi::WtsListenerConfig<abi::WChar>> abi_of(const ListenerConfiguration& configuration) {
  CheckedWriter fields;
  return fields.finish(abi_values::structure_of(configuration, fields));
}

}  // namespace winseam::win32
