// winseam/fake/session_spec.hpp: session hosts as plain values, from which a world is built and which it can give back.
//
//   winseam::fake::HostSpec host{.name = "rds01"};
//   host.users.push_back({.name = "alice", .role = winseam::fake::Role::remote_desktop_user});
//   host.sessions.push_back({.user = "alice", .state = winseam::SessionState::disconnected});
//   world.add_host(host);
//
// Everything has a sensible default; an empty optional means "as the system would have it". Threads: value types.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/fake/caller.hpp"
#include "winseam/guid.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"
#include "winseam/session/user_configuration.hpp"
#include "winseam/session/values.hpp"
#include "winseam/time.hpp"

namespace winseam::fake {

// The Windows that a host or the whole world behaves as; later ones can do what earlier ones can, unless noted.
enum class WindowsVersion : std::uint8_t {
  windows_2000,  // events are delivered twice
  windows_xp,    // WLAN: level 1 only
  server_2003,   // an empty message title is refused
  vista_rtm,     // flush does not release a waiter
  vista_sp1,
  windows_7,  // the lock flag is delivered swapped
  windows_8,
  windows_10,
  windows_11,
  windows_11_23h2,
  windows_11_24h2,
};

// Permissions on a session; the bits of the session's access mask.
enum class Permission : std::uint32_t {
  none = 0,
  query_information = 0x1,
  set_information = 0x2,
  reset = 0x4,  // guards logoff
  virtual_channels = 0x8,
  remote_control = 0x10,
  logon = 0x20,
  logoff = 0x40,  // listed by Windows, but guards nothing here: logoff() asks for reset
  message = 0x80,
  connect = 0x100,
  disconnect = 0x200,
  full_control = 0x3FF,
};
constexpr Permission operator|(Permission a, Permission b) noexcept {
  return static_cast<Permission>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr Permission operator&(Permission a, Permission b) noexcept {
  return static_cast<Permission>(static_cast<std::uint32_t>(a) & static_cast<std::uint32_t>(b));
}

// Permissions given to, or taken from, one user or everybody of a role. Deny beats grant.
struct AccessRule {
  std::string user{};          // empty: by role
  std::optional<Role> role{};  // empty and no user: everybody
  Permission allow = Permission::none;
  Permission deny = Permission::none;

  friend bool operator==(const AccessRule&, const AccessRule&) = default;
};

// An account known to a host.
struct UserSpec {
  std::string name{};
  std::string domain{};              // empty: a local account, whose domain is the host's name
  std::optional<std::string> sid{};  // made up from the name if empty
  std::string password{};
  Role role = Role::user;
  UserSettings settings{};

  friend bool operator==(const UserSpec&, const UserSpec&) = default;
};

// An answer that somebody in a session gives to the next message box.
struct MessageAnswer {
  MessageResponse response = MessageResponse::ok;
  Ticks after{0};

  friend bool operator==(const MessageAnswer&, const MessageAnswer&) = default;
};

// How a session takes being logged off.
struct LogoffSpec {
  Ticks processes_end_after =
      std::chrono::seconds{1};  // from the request to the end of the processes and the user
  Ticks deleted_after = std::chrono::seconds{1};  // from there to the deletion of the session
  bool hangs = false;  // a program holds the logoff up until Host::release_hang
  bool lingers =
      false;  // after a synchronous logoff one more enumeration lists the session in state reset

  friend bool operator==(const LogoffSpec&, const LogoffSpec&) = default;
};

// A virtual channel that a session's client offers.
struct ChannelSpec {
  std::string name{};
  bool dynamic = false;

  friend bool operator==(const ChannelSpec&, const ChannelSpec&) = default;
};

struct SessionSpec {
  std::optional<SessionId> id{};  // the next unused one if empty; 65536 at least for state listen
  std::string user{};             // empty: nobody is logged on
  std::string domain{};           // empty: that of the user's account
  SessionState state = SessionState::active;
  std::optional<std::string>
      station{};  // by state and client if empty: "Console", "RDP-Tcp#3", "" for disconnected
  bool console = false;  // this session is on the physical console
  LockState lock = LockState::unlocked;
  ClientInfo client{};
  std::optional<ClientProtocol> protocol{};  // console for the console session, else rdp
  SessionTraffic traffic{};
  std::optional<TimePoint> connected_at{};
  std::optional<TimePoint>
      disconnected_at{};  // a disconnected session without one gets the time it was added
  std::optional<TimePoint> last_input_at{};
  std::optional<TimePoint> logged_on_at{};
  std::string initial_program{};
  std::string application_name{};
  std::string working_directory{};
  std::optional<SessionConfiguration> configuration{};
  std::optional<ClientAddress> virtual_address{};
  std::optional<Guid> activity_id{};
  std::vector<std::uint32_t> capabilities{};
  std::optional<std::string>
      virtual_machine{};  // on a virtualization host: the machine the session runs in
  std::optional<std::string> farm{};
  std::optional<std::uint32_t> environment_id{};
  std::vector<AccessRule> access{};        // in addition to the host's rules
  std::vector<MessageAnswer> answers{};    // used up in order, one for each message box
  bool allows_remote_control = true;       // the session's settings
  bool consents_to_remote_control = true;  // the user's answer
  std::optional<SessionId> watches{};      // state shadow: the session it watches
  std::optional<SessionId> parent{};       // a child session's parent
  std::vector<ChannelSpec> channels{};
  LogoffSpec logoff{};

  friend bool operator==(const SessionSpec&, const SessionSpec&) = default;
};

// What keeps a process from being terminated.
enum class Protection : std::uint8_t {
  none,
  protected_process,  // access_denied
  critical,           // access_denied and a misuse record: the machine would stop
  session_manager,    // winlogon.exe: ending it ends the session like a reset
};

struct ProcessSpec {
  std::optional<ProcessId> id{};  // the next unused multiple of 4 if empty
  std::string name{};
  SessionId session{0};
  std::string user{};                // owner; the session's user if empty, none for session 0
  std::optional<std::string> sid{};  // the owner's if empty
  std::optional<ProcessId> parent{};
  Protection protection = Protection::none;
  bool cooperative =
      false;         // ends by itself at logoff with exit code 0; others are ended with 0x40010004
  Ticks lingers{0};  // how long the process stays after its termination was started
  std::uint32_t threads = 1;
  std::uint32_t handles = 0;
  std::uint32_t pagefile_usage = 0;
  std::uint32_t peak_pagefile_usage = 0;
  std::uint32_t working_set = 0;
  std::uint32_t peak_working_set = 0;
  std::chrono::milliseconds user_time{0};
  std::chrono::milliseconds kernel_time{0};
  double cpu_rate = 0.0;  // user time that grows with virtual time: 1.0 is one processor

  friend bool operator==(const ProcessSpec&, const ProcessSpec&) = default;
};

struct ListenerSpec {
  std::string name{};
  ListenerConfiguration configuration{};
  std::vector<std::uint8_t> dacl{1, 0, 4, 0x80};
  std::vector<std::uint8_t> sacl{1, 0, 0x10, 0x80};

  friend bool operator==(const ListenerSpec&, const ListenerSpec&) = default;
};

// How opening a host that cannot be reached fails.
enum class OpenMode : std::uint8_t {
  lazy,   // a handle comes back; the first call through it fails
  eager,  // the open itself fails
};

// The kind of host.
enum class HostKind : std::uint8_t { session_host, virtualization_host };

struct HostSpec {
  std::string name{};
  HostKind kind = HostKind::session_host;
  WindowsVersion windows = WindowsVersion::windows_10;
  bool local = false;  // the machine the program runs on; exactly one host of a world is
  bool reachable = true;
  errc unreachable_code = errc::rpc_s_server_unavailable;
  OpenMode open_mode = OpenMode::lazy;
  bool services_ready = true;  // false: too early at boot (1702)
  bool session_service_running = true;
  bool logons_disabled = false;
  bool child_sessions_enabled = false;
  bool announced = true;  // appears in Platform::session_servers()
  std::string domain = "WORKGROUP";
  std::vector<UserSpec> users{};
  std::vector<AccessRule> access{};
  std::vector<SessionSpec> sessions{};
  std::vector<ProcessSpec> processes{};
  std::vector<ListenerSpec> listeners{};

  friend bool operator==(const HostSpec&, const HostSpec&) = default;
};

// A host as Windows sets it up: session 0 "Services", the console session with `console_user` logged on (nobody if
// empty), the idle and System processes, a listener RDP-Tcp, and the Administrator account.
HostSpec default_host(std::string name, std::string console_user = "Administrator");

}  // namespace winseam::fake
