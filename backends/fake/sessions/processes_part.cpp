#include <algorithm>
#include <string>
#include <utility>

#include "server.hpp"

namespace winseam::fake {
namespace {

constexpr auto by_id = [](const Process& process) { return process.spec.id->value(); };

bool visible(Entry& entry, const Process& process) {
  const Session* session = entry.world().find_session(entry.host(), process.spec.session);
  return session != nullptr && entry.may(*session, Permission::query_information);
}

ProcessEntryEx line_of(const ProcessSpec& spec) {
  ProcessEntryEx line;
  line.session = spec.session;
  line.id = *spec.id;
  line.name = spec.name;
  line.user_sid = spec.sid;
  line.threads = spec.threads;
  line.handles = spec.handles;
  line.pagefile_usage = spec.pagefile_usage;
  line.peak_pagefile_usage = spec.peak_pagefile_usage;
  line.working_set = spec.working_set;
  line.peak_working_set = spec.peak_working_set;
  line.user_time = spec.user_time;
  line.kernel_time = spec.kernel_time;
  return line;
}

}  // namespace

result<std::vector<ProcessEntry>> FakeProcesses::enumerate() const {
  Entered entered = enter(identity_, "Processes::enumerate");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  HostState& host = entry.host();
  if (!host.settings.services_ready) return errc::rpc_s_invalid_binding;
  std::vector<ProcessEntry> list;
  list.reserve(host.process_order.size());
  host.process_order.for_each(by_id, [&](const Process& process) {
    if (visible(entry, process))
      list.push_back(ProcessEntry{process.spec.session, *process.spec.id, process.spec.name,
                                  process.spec.sid});
  });
  return list;
}

result<std::vector<ProcessEntryEx>> FakeProcesses::enumerate_detailed(SessionId id) const {
  Entered entered = enter(identity_, "Processes::enumerate_detailed");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  HostState& host = entry.host();
  if (host.settings.windows < WindowsVersion::windows_7) return errc::not_supported;
  if (!host.settings.services_ready) return errc::rpc_s_invalid_binding;
  std::vector<ProcessEntryEx> list;
  if (id == any_session) {
    list.reserve(host.process_order.size());
    host.process_order.for_each(by_id, [&](const Process& process) {
      if (visible(entry, process)) list.push_back(line_of(entry.world().describe(process)));
    });
    return list;
  }
  const Session* session = entry.find(id);
  if (session == nullptr || !entry.may(*session, Permission::query_information)) return list;
  for (Process* process = session->first_process; process != nullptr;) {
    Process& listed = *std::exchange(process, process->next);
    if (listed.ended)
      entry.world().unlink(listed);
    else
      list.push_back(line_of(entry.world().describe(listed)));
  }
  std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return list;
}

result<void> FakeProcesses::terminate(ProcessId id, std::uint32_t exit_code) {
  static constexpr std::string_view operation = "Processes::terminate";
  Entered entered = enter(identity_, operation);
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  HostState& host = entry.host();
  Process* process = id.value() == 0 ? nullptr : entry.world().find_process(host, id);
  if (process == nullptr) {
    const bool pinned =
        std::find(host.pinned.begin(), host.pinned.end(), id.value()) != host.pinned.end();
    return pinned && host.processes.contains(id.value()) ? errc::access_denied
                                                         : errc::invalid_parameter;
  }
  const Protection protection = process->resilient ? process->spec.protection : Protection::none;
  const Ticks lingers = process->resilient ? process->spec.lingers : Ticks{0};
  if (id.value() == 4 || protection == Protection::protected_process) return errc::access_denied;
  if (protection == Protection::critical) {
    entry.misuses().add(MisuseKind::critical_process, std::string(operation),
                        describe(entry.handle()), entry.identity().opened_at,
                        "ending " + process->spec.name + " (" + std::to_string(id.value()) +
                            ") would stop the machine");
    return errc::access_denied;
  }
  if (!entry.standing().administrator && !same_name(process->spec.user, entry.caller().user))
    return errc::access_denied;
  if (process->ending) return errc::access_denied;

  if (host.settings.local && entry.caller().process == id)
    entry.misuses().add(MisuseKind::caller_killed, std::string(operation), describe(entry.handle()),
                        entry.identity().opened_at,
                        "the process is the caller: on Windows this call does not return");
  Session* const ends_with_it =
      protection == Protection::session_manager ? process->session : nullptr;
  SessionWorld& world = entry.world();
  if (lingers.count() > 0) {
    process->ending = true;
    process->exit_code = exit_code;
    host.end_events[id.value()] = entry.engine().after(lingers, [&world, &host, id, exit_code] {
      if (Process* left = world.find_process(host, id))
        world.end_process(host, *left, exit_code, EndedProcess::How::terminated);
    });
  } else {
    world.end_process(host, *process, exit_code, EndedProcess::How::terminated);
  }
  if (ends_with_it != nullptr && ends_with_it->id.value() != 0)
    world.begin_logoff(host, *ends_with_it);
  return success();
}

}  // namespace winseam::fake
