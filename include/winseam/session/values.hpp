// winseam/session/values.hpp: the plain values that session queries return and session calls take.
//
//   const auto listed = server.sessions().enumerate().value();
//   for (const winseam::SessionEntry& session : listed)
//     std::cout << session.id.value() << ' ' << session.station << '\n';
//
// All text is UTF-8. All times are moments in UTC with 100 ns resolution; an empty optional means "never".
// Threads: value types.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"
#include "winseam/time.hpp"

namespace winseam {

// One line of WTSEnumerateSessions. A snapshot: the session may be gone when the id is used next.
struct SessionEntry {
  SessionId id{0};
  std::string station{};  // "Console", "RDP-Tcp#3"; empty for a disconnected session
  SessionState state = SessionState::active;

  friend bool operator==(const SessionEntry&, const SessionEntry&) = default;
};

// One line of WTSEnumerateSessionsEx.
struct SessionEntryEx {
  std::uint32_t environment_id =
      0;  // unique in the list even where session ids of several virtual machines repeat
  SessionId id{0};
  SessionState state = SessionState::active;
  std::string station{};
  std::optional<std::string> host{};    // the virtual machine; empty on a plain session host
  std::optional<std::string> user{};    // empty optional, not "", when nobody is logged on
  std::optional<std::string> domain{};  // as user
  std::optional<std::string> farm{};    // empty on a plain session host

  friend bool operator==(const SessionEntryEx&, const SessionEntryEx&) = default;
};

// Bytes, frames and compressed bytes of a session's connection. All zero on the console.
struct SessionTraffic {
  std::uint32_t incoming_bytes = 0;
  std::uint32_t outgoing_bytes = 0;
  std::uint32_t incoming_frames = 0;
  std::uint32_t outgoing_frames = 0;
  std::uint32_t incoming_compressed_bytes = 0;
  std::uint32_t outgoing_compressed_bytes = 0;

  friend bool operator==(const SessionTraffic&, const SessionTraffic&) = default;
};

// The moments of a session's life.
struct SessionTimes {
  std::optional<TimePoint> connected_at{};
  std::optional<TimePoint> disconnected_at{};
  std::optional<TimePoint> last_input_at{};  // empty: unknown, to be treated as not idle
  std::optional<TimePoint> logged_on_at{};
  TimePoint current_time{};  // the server's clock when it answered

  friend bool operator==(const SessionTimes&, const SessionTimes&) = default;
};

// WTSSessionInfo (class 24): station, domain and user are cut to the lengths of WTSINFO (31, 16 and 20 characters).
struct SessionSummary {
  SessionId id{0};
  SessionState state = SessionState::active;
  std::string station{};
  std::string domain{};
  std::string user{};
  SessionTimes times{};
  SessionTraffic traffic{};

  friend bool operator==(const SessionSummary&, const SessionSummary&) = default;
};

// WTSSessionInfoEx (class 25, level 1): as SessionSummary, with the lock state.
struct SessionDetails {
  SessionId id{0};
  SessionState state = SessionState::active;
  LockState lock = LockState::unknown;
  std::string station{};
  std::string domain{};
  std::string user{};
  SessionTimes times{};
  SessionTraffic traffic{};

  friend bool operator==(const SessionDetails&, const SessionDetails&) = default;
};

// How long a session has been idle by the server's own clock: since the disconnect for a disconnected session, since
// the last input for the others. Empty if the system does not know (never take that for "since 1601").
std::optional<Ticks> idle_time(const SessionSummary& session);
std::optional<Ticks> idle_time(const SessionDetails& session);

// What kind of address it is; the values are those of AF_*.
enum class AddressFamily : std::uint32_t { unspecified = 0, ipv4 = 2, ipv6 = 23 };

// An address as the client states it: unspecified on the console, four octets for IPv4, sixteen for IPv6.
struct ClientAddress {
  using Family = AddressFamily;
  Family family = Family::unspecified;
  std::array<std::uint8_t, 16> octets{};  // IPv4 uses the first four

  friend bool operator==(const ClientAddress&, const ClientAddress&) = default;
};

// "192.0.2.7", "2001:db8::1" or "" for an unspecified address.
std::string to_string(const ClientAddress& address);

// The client's screen: pixels and bits a pixel.
struct ClientDisplay {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t color_depth = 0;

  friend bool operator==(const ClientDisplay&, const ClientDisplay&) = default;
};

// WTSClientInfo (class 23): everything known of the client.
struct ClientInfo {
  std::string name{};
  std::string domain{};
  std::string user{};
  std::string working_directory{};
  std::string initial_program{};
  std::uint8_t encryption_level = 0;
  ClientAddress address{};
  ClientDisplay display{};
  std::string directory{};
  std::uint32_t build_number = 0;
  std::uint32_t hardware_id = 0;
  std::uint16_t product_id = 0;
  std::uint16_t host_buffers = 0;
  std::uint16_t client_buffers = 0;
  std::uint16_t buffer_length = 0;
  std::string device_id{};

  friend bool operator==(const ClientInfo&, const ClientInfo&) = default;
};

// WTSConfigInfo (class 26): the settings a session was started with.
struct SessionConfiguration {
  std::uint32_t version = 1;
  bool connect_client_drives_at_logon = false;
  bool connect_printer_at_logon = false;
  bool disable_printer_redirection = false;
  bool disable_default_main_client_printer = false;
  std::uint32_t shadow_settings = 0;
  std::string logon_user{};
  std::string logon_domain{};
  std::string working_directory{};
  std::string initial_program{};
  std::string application_name{};

  friend bool operator==(const SessionConfiguration&, const SessionConfiguration&) = default;
};

// A message box to be shown in a session.
struct MessagePrompt {
  std::string title{};
  std::string text{};
  MessageButtons buttons = MessageButtons::ok;
  MessageIcon icon = MessageIcon::none;
  std::uint32_t more_style = 0;     // further MB_* bits, passed on unchanged
  std::chrono::seconds timeout{0};  // zero: wait for an answer for ever

  friend bool operator==(const MessagePrompt&, const MessagePrompt&) = default;
};

// One line of WTSEnumerateProcesses.
struct ProcessEntry {
  SessionId session{0};
  ProcessId id{0};
  std::string name{};                     // image name without path; empty for the idle process
  std::optional<std::string> user_sid{};  // "S-1-5-..."; empty where the system gives none

  friend bool operator==(const ProcessEntry&, const ProcessEntry&) = default;
};

// One line of WTSEnumerateProcessesEx at level 1. Sizes are bytes.
struct ProcessEntryEx {
  SessionId session{0};
  ProcessId id{0};
  std::string name{};
  std::optional<std::string> user_sid{};
  std::uint32_t threads = 0;
  std::uint32_t handles = 0;
  std::uint32_t pagefile_usage = 0;
  std::uint32_t peak_pagefile_usage = 0;
  std::uint32_t working_set = 0;
  std::uint32_t peak_working_set = 0;
  std::chrono::milliseconds user_time{0};
  std::chrono::milliseconds kernel_time{0};

  friend bool operator==(const ProcessEntryEx&, const ProcessEntryEx&) = default;
};

// WTSLISTENERCONFIG: the settings of a listener, not validated by the system. Time-outs of zero mean no limit.
struct ListenerConfiguration {
  std::uint32_t version = 1;
  bool enabled = true;
  std::uint32_t max_connections = 0xFFFFFFFF;
  bool prompt_for_password = false;
  bool inherit_color_depth = false;
  std::uint32_t color_depth = 0;
  bool inherit_broken_timeout_settings = false;
  std::uint32_t broken_timeout_settings = 0;
  bool disable_printer_redirection = false;
  bool disable_drive_redirection = false;
  bool disable_com_port_redirection = false;
  bool disable_lpt_port_redirection = false;
  bool disable_clipboard_redirection = false;
  bool disable_audio_redirection = false;
  bool disable_pnp_redirection = false;
  bool disable_default_main_client_printer = false;
  std::uint32_t lan_adapter = 0;
  std::uint32_t port = 3389;
  bool inherit_shadow_settings = false;
  std::uint32_t shadow_settings = 0;
  std::chrono::milliseconds connection_timeout{0};
  std::chrono::milliseconds disconnection_timeout{0};
  std::chrono::milliseconds idle_timeout{0};
  std::uint32_t security_layer = 0;
  std::uint32_t min_encryption_level = 0;
  std::uint32_t user_authentication = 0;
  std::string comment{};
  std::string logon_user{};
  std::string logon_domain{};
  std::string working_directory{};
  std::string initial_program{};

  friend bool operator==(const ListenerConfiguration&, const ListenerConfiguration&) = default;
};

}  // namespace winseam
