#include "winseam/scenario/snapshot.hpp"

#include <algorithm>
#include <utility>

#include "snapshot_media.hpp"
#include "snapshot_wlan.hpp"

namespace winseam::scenario {
namespace {

fake::SessionSpec ask_session(const SessionInformation& ask, const SessionEntry& entry,
                              const std::optional<SessionId>& console) {
  fake::SessionSpec spec;
  spec.id = entry.id;
  spec.state = entry.state;
  spec.station = entry.station;
  spec.console = console == entry.id;
  if (auto user = ask.text(entry.id, SessionText::user_name)) spec.user = user.value();
  if (auto domain = ask.text(entry.id, SessionText::domain_name)) spec.domain = domain.value();
  if (auto program = ask.text(entry.id, SessionText::initial_program))
    spec.initial_program = program.value();
  if (auto name = ask.text(entry.id, SessionText::application_name))
    spec.application_name = name.value();
  if (auto directory = ask.text(entry.id, SessionText::working_directory))
    spec.working_directory = directory.value();
  if (auto protocol = ask.protocol(entry.id)) spec.protocol = protocol.value();
  if (auto client = ask.client(entry.id)) spec.client = client.value();
  if (auto address = ask.virtual_address(entry.id)) spec.virtual_address = address.value();
  if (auto activity = ask.activity_id(entry.id); activity && !activity.value().is_null())
    spec.activity_id = activity.value();
  if (auto capabilities = ask.capabilities(entry.id)) spec.capabilities = capabilities.value();
  if (auto summary = ask.summary(entry.id)) {
    const SessionTimes& times = summary.value().times;
    spec.connected_at = times.connected_at;
    spec.disconnected_at = times.disconnected_at;
    spec.last_input_at = times.last_input_at;
    spec.logged_on_at = times.logged_on_at;
    spec.traffic = summary.value().traffic;
  }
  if (auto details = ask.details(entry.id)) spec.lock = details.value().lock;
  return spec;
}

// The owner is known by its security identifier alone, which tells a name only if it is a well-known one.
constexpr std::string_view system_sid = "S-1-5-18";

void set_owner(fake::ProcessSpec& process, const std::optional<std::string>& sid) {
  process.sid = sid;
  if (sid == system_sid) process.user = "SYSTEM";
}

void ask_processes(SessionServer& server, fake::HostSpec& host, std::vector<std::string>& notes) {
  if (const auto detailed = server.processes().enumerate_detailed(any_session)) {
    for (const ProcessEntryEx& entry : detailed.value()) {
      fake::ProcessSpec spec;
      spec.id = entry.id;
      spec.name = entry.name;
      spec.session = entry.session;
      set_owner(spec, entry.user_sid);
      spec.threads = entry.threads;
      spec.handles = entry.handles;
      spec.pagefile_usage = entry.pagefile_usage;
      spec.peak_pagefile_usage = entry.peak_pagefile_usage;
      spec.working_set = entry.working_set;
      spec.peak_working_set = entry.peak_working_set;
      spec.user_time = entry.user_time;
      spec.kernel_time = entry.kernel_time;
      host.processes.push_back(std::move(spec));
    }
    return;
  }
  const auto listed = server.processes().enumerate();
  if (!listed) {
    notes.push_back(host.name + ": its processes cannot be listed (" + listed.error().message() +
                    ')');
    return;
  }
  for (const ProcessEntry& entry : listed.value()) {
    fake::ProcessSpec spec;
    spec.id = entry.id;
    spec.name = entry.name;
    spec.session = entry.session;
    set_owner(spec, entry.user_sid);
    host.processes.push_back(std::move(spec));
  }
}

void ask_listeners(SessionServer& server, fake::HostSpec& host) {
  SessionListeners& listeners = server.listeners();
  const auto names = listeners.enumerate();
  if (!names) return;
  for (const std::string& name : names.value()) {
    fake::ListenerSpec spec;
    spec.name = name;
    if (auto configuration = listeners.configuration(name))
      spec.configuration = configuration.value();
    host.listeners.push_back(std::move(spec));
  }
}

bool has_session(const fake::HostSpec& host, SessionId id) {
  return std::any_of(host.sessions.begin(), host.sessions.end(),
                     [&](const fake::SessionSpec& session) { return session.id == id; });
}

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

fake::HostSpec ask_host(SessionServer& server, std::string name,
                        const std::optional<SessionId>& console, Snapshot& taken) {
  fake::HostSpec host;
  host.name = std::move(name);
  host.local = server.is_current();
  const auto sessions = server.sessions().enumerate_detailed();
  const auto listed = server.sessions().enumerate();
  if (!listed) {
    host.reachable = false;
    host.unreachable_code = static_cast<errc>(to_win32(listed.error()));
    taken.notes.push_back(host.name + ": cannot be asked (" + listed.error().message() +
                          "); written as unreachable");
    return host;
  }
  // Accounts cannot be asked for. With those that Windows sets up, the default caller may act in the world.
  host.users = fake::default_host(host.name).users;
  for (const SessionEntry& entry : listed.value()) {
    if (has_session(host, entry.id)) {
      taken.notes.push_back(host.name + ": has several sessions " +
                            std::to_string(entry.id.value()) + "; only the first is written");
      continue;
    }
    host.sessions.push_back(ask_session(server.information(), entry, console));
    if (!sessions) continue;
    for (const SessionEntryEx& line : sessions.value()) {
      if (line.id != entry.id) continue;
      host.sessions.back().environment_id = line.environment_id;
      host.sessions.back().virtual_machine = line.host;
      host.sessions.back().farm = line.farm;
    }
  }
  ask_processes(server, host, taken.notes);
  if (server.is_current()) ask_listeners(server, host);
  // A process whose session may not be seen cannot be placed.
  const std::size_t unplaced = std::erase_if(host.processes, [&](const fake::ProcessSpec& process) {
    return !has_session(host, process.session);
  });
  if (unplaced != 0)
    taken.notes.push_back(host.name + ": " + std::to_string(unplaced) +
                          " processes run in sessions that may not be seen; left out");
  return host;
}

}  // namespace

result<Snapshot> snapshot(Platform& platform, std::span<const std::string> hosts,
                          std::string_view local_name) {
  auto current = platform.current_session_server();
  if (!current) return current.error();
  Snapshot taken;
  taken.world.hosts.push_back(ask_host(*current.value(), std::string(local_name),
                                       platform.local_sessions().active_console_session(), taken));
  if (const auto listed = current.value()->sessions().enumerate();
      listed && !listed.value().empty())
    if (const auto summary = current.value()->information().summary(listed.value().front().id))
      taken.world.now = summary.value().times.current_time;
  for (const std::string& name : hosts) {
    if (name.empty() ||
        std::any_of(taken.world.hosts.begin(), taken.world.hosts.end(),
                    [&](const fake::HostSpec& host) { return same_name(host.name, name); })) {
      taken.notes.push_back('"' + name + "\": named already, or no name; left out");
      continue;
    }
    auto server = platform.open_session_server(name);
    if (!server) {
      fake::HostSpec host;
      host.name = name;
      host.reachable = false;
      host.open_mode = fake::OpenMode::eager;
      host.unreachable_code = static_cast<errc>(to_win32(server.error()));
      taken.notes.push_back(name + ": cannot be opened (" + server.error().message() +
                            "); written as unreachable");
      taken.world.hosts.push_back(std::move(host));
      continue;
    }
    taken.world.hosts.push_back(ask_host(*server.value(), name, std::nullopt, taken));
    (void)server.value()->close();
  }
  taken.world.wlan = ask_wlan(platform, taken.notes);
  taken.world.media = ask_media(platform, taken.notes);
  taken.notes.emplace_back(
      "accounts, rights, passwords and the way sessions take their logoff cannot be asked; they "
      "keep their defaults, and each host has the accounts Administrator and SYSTEM");
  return taken;
}

}  // namespace winseam::scenario
