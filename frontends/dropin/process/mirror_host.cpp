#include "process/mirror_host.hpp"

#include <algorithm>
#include <set>

#include "winseam/session/values.hpp"

namespace winseam::dropin {
namespace {

using fake::Role;
using fake::SessionSpec;

constexpr std::uint32_t services = 0;

// Process 0 has no name of its own, and nobody can end it or the system's first process.
void add_process(fake::HostSpec& host, const RunningProcess& process) {
  fake::ProcessSpec spec{.id = ProcessId{process.id},
                         .name = process.id == 0 ? std::string() : process.name,
                         .session = SessionId{process.session},
                         .user = process.user,
                         .threads = process.threads};
  if (process.id == 0 || process.name == "System")
    spec.protection = fake::Protection::protected_process;
  host.processes.push_back(std::move(spec));
}

}  // namespace

fake::WorldSpec mirror_host(const Machine& machine) {
  fake::HostSpec host =
      fake::default_host(machine.computer.empty() ? "LOCALHOST" : machine.computer);
  host.local = true;
  host.sessions.clear();
  host.processes.clear();
  std::erase_if(host.users, [&](const fake::UserSpec& user) { return user.name == machine.user; });
  if (!machine.user.empty())
    host.users.push_back({.name = machine.user,
                          .domain = machine.domain,
                          .sid = machine.sid,
                          .role = Role::administrator});

  std::set<std::uint32_t> sessions{services, machine.session};
  std::set<std::uint32_t> seen;
  for (const RunningProcess& process : machine.processes) {
    if (!seen.insert(process.id).second) continue;
    sessions.insert(process.session);
    add_process(host, process);
  }
  if (!seen.contains(machine.process))
    add_process(host, {.id = machine.process, .session = machine.session, .user = machine.user});

  for (const std::uint32_t id : sessions) {
    SessionSpec session{.id = SessionId{id}};
    if (id == services) {
      session.state = SessionState::disconnected;
    } else if (id == machine.session) {
      session.user = machine.user;
      session.domain = machine.domain;
      session.console = true;
      session.logged_on_at = session.connected_at = session.last_input_at = machine.now;
    } else {
      session.state = SessionState::connected;
    }
    host.sessions.push_back(std::move(session));
  }
  host.sessions.push_back({.id = SessionId{first_listener_session}, .state = SessionState::listen});

  fake::WorldSpec world;
  world.now = machine.now;
  world.hosts.push_back(std::move(host));
  return world;
}

fake::Caller mirrored_caller(const Machine& machine) {
  return {.user = machine.user,
          .role = Role::administrator,
          .session = SessionId{machine.session},
          .process = ProcessId{machine.process}};
}

}  // namespace winseam::dropin
