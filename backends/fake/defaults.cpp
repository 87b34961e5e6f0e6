// A host as Windows sets it up.
#include <utility>

#include "winseam/fake/session_spec.hpp"

namespace winseam::fake {

HostSpec default_host(std::string name, std::string console_user) {
  HostSpec host;
  host.name = std::move(name);
  host.users.push_back({.name = "Administrator", .role = Role::administrator});
  host.users.push_back(
      {.name = "SYSTEM", .domain = "NT AUTHORITY", .sid = "S-1-5-18", .role = Role::system});

  const SessionId services{0};
  const SessionId console{1};
  host.sessions.push_back({.id = services, .state = SessionState::disconnected});
  SessionSpec shown{.id = console, .user = console_user, .console = true};
  if (console_user.empty())
    shown.state = SessionState::connected;
  else
    shown.logged_on_at = shown.connected_at = shown.last_input_at =
        TimePoint{Ticks{std::chrono::seconds{1'704'092'400}}};
  host.sessions.push_back(std::move(shown));
  host.sessions.push_back({.id = SessionId{first_listener_session}, .state = SessionState::listen});

  const auto system = [&](std::uint32_t id, const char* image, SessionId session,
                          Protection protection) {
    ProcessSpec process{
        .id = ProcessId{id}, .name = image, .session = session, .protection = protection};
    if (id != 0) {
      process.user = "SYSTEM";
      process.sid = "S-1-5-18";
    }
    host.processes.push_back(std::move(process));
  };
  system(0, "", services, Protection::protected_process);
  system(4, "System", services, Protection::protected_process);
  system(100, "smss.exe", services, Protection::critical);
  system(104, "csrss.exe", services, Protection::critical);
  system(108, "wininit.exe", services, Protection::critical);
  system(112, "services.exe", services, Protection::critical);
  system(116, "lsass.exe", services, Protection::critical);
  system(120, "svchost.exe", services, Protection::none);
  system(124, "csrss.exe", console, Protection::critical);
  system(128, "winlogon.exe", console, Protection::session_manager);
  if (!console_user.empty())
    host.processes.push_back({.id = ProcessId{132},
                              .name = "explorer.exe",
                              .session = console,
                              .user = console_user,
                              .cooperative = true});

  host.listeners.push_back({.name = "RDP-Tcp"});
  return host;
}

}  // namespace winseam::fake
