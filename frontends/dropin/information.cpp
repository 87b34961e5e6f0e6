#include "winseam/session/information.hpp"

#include <algorithm>
#include <limits>

#include "abi_values/filetime.hpp"
#include "functions.hpp"

namespace winseam::dropin {
namespace {

using abi_values::filetime;

abi::LargeInteger filetime(const std::optional<TimePoint>& time) {
  return time ? filetime(*time) : 0;
}

template <class To>
To at_most(std::uint32_t value) {
  return static_cast<To>(std::min<std::uint32_t>(value, std::numeric_limits<To>::max()));
}

abi::WtsClientAddress structure_of(const ClientAddress& address) {
  abi::WtsClientAddress structure{static_cast<Dword>(address.family), {}};
  if (address.family == ClientAddress::Family::ipv4)
    std::copy_n(address.octets.begin(), 4, structure.address.begin() + 2);
  if (address.family == ClientAddress::Family::ipv6)
    std::copy_n(address.octets.begin(), 16, structure.address.begin());
  return structure;
}

template <class Info>
void put_times_and_traffic(const SessionTimes& times, const SessionTraffic& traffic, Info& info) {
  info.connect_time = filetime(times.connected_at);
  info.disconnect_time = filetime(times.disconnected_at);
  info.last_input_time = filetime(times.last_input_at);
  info.logon_time = filetime(times.logged_on_at);
  info.current_time = filetime(times.current_time);
  info.incoming_bytes = traffic.incoming_bytes;
  info.outgoing_bytes = traffic.outgoing_bytes;
  info.incoming_frames = traffic.incoming_frames;
  info.outgoing_frames = traffic.outgoing_frames;
  info.incoming_compressed_bytes = traffic.incoming_compressed_bytes;
  info.outgoing_compressed_bytes = traffic.outgoing_compressed_bytes;
}

template <class Char>
abi::WtsInfo<Char> structure_of(const SessionSummary& summary) {
  abi::WtsInfo<Char> info{};
  info.state = static_cast<abi::WtsConnectState>(summary.state);
  info.session_id = summary.id.value();
  put(summary.station, info.win_station_name);
  put(summary.domain, info.domain);
  put(summary.user, info.user_name);
  put_times_and_traffic(summary.times, summary.traffic, info);
  return info;
}

template <class Char>
abi::WtsInfoEx<Char> structure_of(const SessionDetails& details) {
  abi::WtsInfoEx<Char> info{};
  info.level = 1;
  info.data.session_id = details.id.value();
  info.data.session_state = static_cast<abi::WtsConnectState>(details.state);
  info.data.session_flags = static_cast<abi::Long>(details.lock);
  put(details.station, info.data.win_station_name);
  put(details.domain, info.data.domain_name);
  put(details.user, info.data.user_name);
  put_times_and_traffic(details.times, details.traffic, info.data);
  return info;
}

template <class Char>
abi::WtsClient<Char> structure_of(const ClientInfo& client) {
  abi::WtsClient<Char> c{};
  put(client.name, c.client_name);
  put(client.domain, c.domain);
  put(client.user, c.user_name);
  put(client.working_directory, c.work_directory);
  put(client.initial_program, c.initial_program);
  c.encryption_level = client.encryption_level;
  c.client_address_family = static_cast<Ulong>(client.address.family);
  const std::string address = to_string(client.address);
  std::copy_n(address.begin(), std::min(address.size(), c.client_address.size() - 1),
              c.client_address.begin());
  c.h_res = at_most<Ushort>(client.display.width);
  c.v_res = at_most<Ushort>(client.display.height);
  c.color_depth = at_most<Ushort>(client.display.color_depth);
  put(client.directory, c.client_directory);
  c.client_build_number = client.build_number;
  c.client_hardware_id = client.hardware_id;
  c.client_product_id = client.product_id;
  c.out_buf_count_host = client.host_buffers;
  c.out_buf_count_client = client.client_buffers;
  c.out_buf_length = client.buffer_length;
  put(client.device_id, c.device_id);
  return c;
}

template <class Char>
abi::WtsConfigInfo<Char> structure_of(const SessionConfiguration& configuration) {
  abi::WtsConfigInfo<Char> c{};
  c.version = configuration.version;
  c.connect_client_drives_at_logon = configuration.connect_client_drives_at_logon;
  c.connect_printer_at_logon = configuration.connect_printer_at_logon;
  c.disable_printer_redirection = configuration.disable_printer_redirection;
  c.disable_default_main_client_printer = configuration.disable_default_main_client_printer;
  c.shadow_settings = configuration.shadow_settings;
  put(configuration.logon_user, c.logon_user_name);
  put(configuration.logon_domain, c.logon_domain);
  put(configuration.working_directory, c.work_directory);
  put(configuration.initial_program, c.initial_program);
  put(configuration.application_name, c.application_name);
  return c;
}

// A result with its value turned into what the ABI has for it.
template <class T, class Convert>
auto converted(const result<T>& value, Convert convert)
    -> result<decltype(convert(value.value()))> {
  if (!value) return value.error();
  return convert(value.value());
}

}  // namespace

template <class Char>
Bool Functions::query_session_information(Handle handle, Dword session_id, WtsInfoClass which,
                                          Char** buffer, Dword* bytes) {
  if (buffer == nullptr || bytes == nullptr) return fail(errc::invalid_user_buffer);  // wts E22
  const SharedServer host = server(handle, "WTSQuerySessionInformation");
  if (!host) return 0;
  const SessionInformation& ask = host->information();
  const SessionId session{session_id};
  switch (which) {
    case WtsInfoClass::initial_program:
    case WtsInfoClass::application_name:
    case WtsInfoClass::working_directory:
    case WtsInfoClass::user_name:
    case WtsInfoClass::win_station_name:
    case WtsInfoClass::domain_name:
    case WtsInfoClass::client_name:
    case WtsInfoClass::client_directory:
      return give_text(ask.text(session, static_cast<SessionText>(which)), buffer, bytes);
    case WtsInfoClass::session_id:
      return give_value(converted(ask.session_id(session), [](SessionId id) { return id.value(); }),
                        buffer, bytes);
    case WtsInfoClass::connect_state:
      return give_value(ask.state(session), buffer, bytes);
    case WtsInfoClass::client_build_number:
    case WtsInfoClass::client_hardware_id:
      return give_value(ask.number(session, static_cast<SessionNumber>(which)), buffer, bytes);
    case WtsInfoClass::client_product_id:
      return give_value(
          converted(ask.number(session, SessionNumber::client_product_id), at_most<Ushort>), buffer,
          bytes);
    case WtsInfoClass::client_address:
      return give_value(
          converted(ask.client_address(session),
                    [](const ClientAddress& address) { return structure_of(address); }),
          buffer, bytes);
    case WtsInfoClass::client_display:
      return give_value(
          converted(
              ask.client_display(session),
              [](const ClientDisplay& display) {
                return abi::WtsClientDisplay{display.width, display.height, display.color_depth};
              }),
          buffer, bytes);
    case WtsInfoClass::client_protocol_type:
      return give_value(ask.protocol(session), buffer, bytes);
    case WtsInfoClass::client_info:
      return give_value(
          converted(ask.client(session),
                    [](const ClientInfo& value) { return structure_of<Char>(value); }),
          buffer, bytes);
    case WtsInfoClass::session_info:
      return give_value(converted(ask.summary(session),
                                  [this](const SessionSummary& value) {
                                    abi::WtsInfo<Char> info = structure_of<Char>(value);
                                    if (options_.current_time)
                                      info.current_time = filetime(options_.current_time());
                                    return info;
                                  }),
                        buffer, bytes);
    case WtsInfoClass::session_info_ex:
      return give_value(converted(ask.details(session),
                                  [this](const SessionDetails& value) {
                                    abi::WtsInfoEx<Char> info = structure_of<Char>(value);
                                    if (options_.current_time)
                                      info.data.current_time = filetime(options_.current_time());
                                    return info;
                                  }),
                        buffer, bytes);
    case WtsInfoClass::config_info:
      return give_value(
          converted(ask.configuration(session),
                    [](const SessionConfiguration& value) { return structure_of<Char>(value); }),
          buffer, bytes);
    case WtsInfoClass::session_address_v4:
      return give_value(
          converted(ask.virtual_address(session),
                    [](const ClientAddress& address) { return structure_of(address); }),
          buffer, bytes);
    case WtsInfoClass::is_remote_session:  // one byte in practice. wts E29
      return give_value(converted(ask.is_remote(session),
                                  [](bool remote) { return static_cast<Byte>(remote ? 1 : 0); }),
                        buffer, bytes);
    case WtsInfoClass::session_activity_id:
      return give_value(ask.activity_id(session), buffer, bytes);
    case WtsInfoClass::capability_check: {
      const auto numbers = ask.capabilities(session);
      if (!numbers) return fail(numbers.error());
      return give(numbers.value().data(), numbers.value().size() * sizeof(std::uint32_t), buffer,
                  bytes);
    }
    default: {
      const auto raw = ask.raw(session, static_cast<std::uint32_t>(which));
      if (raw) return give(raw.value().data(), raw.value().size(), buffer, bytes);
      *buffer = nullptr;  // a class that there is not. wts E32
      *bytes = 0;
      return fail(raw.error());
    }
  }
}

template Bool Functions::query_session_information(Handle, Dword, WtsInfoClass, WChar**, Dword*);
template Bool Functions::query_session_information(Handle, Dword, WtsInfoClass, char**, Dword*);

}  // namespace winseam::dropin
