#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "session_world.hpp"

namespace winseam::fake {

std::string describe(const ServerHandle& handle) {
  return "session-server#" + std::to_string(handle.number) + " (" +
         (handle.current ? "current" : handle.name) + ")";
}

std::string describe(const TokenHandle& handle) {
  return "user-token#" + std::to_string(handle.number) + " (session " +
         std::to_string(handle.session.value()) + ")";
}

std::string describe(const ChannelHandle& handle) {
  return "virtual-channel#" + std::to_string(handle.number) + " (" + handle.channel->spec.name +
         ")";
}

namespace {

// A host's description without its lists, which are not worth a copy.
HostSpec settings_of(const HostSpec& spec) {
  const auto& [name, kind, windows, local, reachable, unreachable_code, open_mode, services_ready,
               session_service_running, logons_disabled, child_sessions_enabled, announced, domain,
               users, access, sessions, processes, listeners] = spec;
  return HostSpec{.name = name,
                  .kind = kind,
                  .windows = windows,
                  .local = local,
                  .reachable = reachable,
                  .unreachable_code = unreachable_code,
                  .open_mode = open_mode,
                  .services_ready = services_ready,
                  .session_service_running = session_service_running,
                  .logons_disabled = logons_disabled,
                  .child_sessions_enabled = child_sessions_enabled,
                  .announced = announced,
                  .domain = domain,
                  .access = access};
}

}  // namespace

std::size_t SessionWorld::add_host(const HostSpec& spec) {
  if (spec.name.empty()) throw std::invalid_argument("a host needs a name");
  if (find_host(spec.name) != nullptr)
    throw std::invalid_argument("there is a host " + spec.name +
                                " already; host names must differ");
  if (spec.local && has_local_)
    throw std::invalid_argument("host " + spec.name + ": " + local().settings.name +
                                " is the local host already; a world has one");
  const std::size_t index = hosts_.size();
  HostState& host = hosts_.emplace_back();
  try {
    host.settings = settings_of(spec);
    host.listeners = spec.listeners;
    host.accounts.reserve(spec.users.size());
    for (const UserSpec& user : spec.users) add_account(host, user);
    for (const SessionSpec& session : spec.sessions) (void)add_session(host, session, false);
    for (const SessionSpec& session : spec.sessions)
      if (session.id) link(host, *find_session(host, *session.id));
    for (const ProcessSpec& process : spec.processes) (void)start_process(host, process);
  } catch (...) {
    hosts_.pop_back();
    throw;
  }
  by_name_.emplace(lower_case(spec.name), index);
  if (spec.local) {
    local_ = index;
    has_local_ = true;
  }
  return index;
}

HostState* SessionWorld::find_host(std::string_view name) {
  const auto at = by_name_.find(lower_case(name));
  return at == by_name_.end() ? nullptr : &hosts_[at->second];
}

HostSpec SessionWorld::describe(HostState& host) const {
  HostSpec spec = host.settings;
  for (const Account& account : host.accounts) spec.users.push_back(account.spec);
  spec.sessions.reserve(host.sessions.size());
  host.session_order.for_each(
      [](const Session& session) { return session.id.value(); },
      [&](const Session& session) { spec.sessions.push_back(*session.spec); });
  spec.processes.reserve(host.processes.size());
  host.process_order.for_each(
      [](const Process& process) { return process.spec.id->value(); },
      [&](const Process& process) { spec.processes.push_back(describe(process)); });
  spec.listeners = host.listeners;
  return spec;
}

void SessionWorld::set_reachable(HostState& host, bool reachable) {
  if (host.settings.reachable && !reachable) ++host.epoch;
  host.settings.reachable = reachable;
  core_.engine.changed();
}

void SessionWorld::crash(HostState& host) {
  set_reachable(host, false);
  std::vector<SessionId> gone;
  host.sessions.for_each([&](std::uint32_t, const Session& session) {
    if (!session.is_listener()) gone.push_back(session.id);
  });
  for (const SessionId id : gone) erase_session(host, *find_session(host, id));
}

std::vector<OpenHandle> SessionWorld::open_handles() {
  std::vector<OpenHandle> open;
  servers.for_each([&](HandleId, const ServerHandle& handle) {
    if (!handle.current) open.push_back(OpenHandle{fake::describe(handle), handle.opened_at});
  });
  tokens.for_each([&](HandleId, const TokenHandle& handle) {
    open.push_back(OpenHandle{fake::describe(handle), handle.opened_at});
  });
  channels.for_each([&](HandleId, const ChannelHandle& handle) {
    open.push_back(OpenHandle{fake::describe(handle), handle.opened_at});
  });
  return open;
}

}  // namespace winseam::fake
