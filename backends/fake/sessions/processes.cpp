#include <algorithm>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>

#include "session_world.hpp"

namespace winseam::fake {
namespace {

// The exit code of a process that the system ends at logoff (DBG_TERMINATE_PROCESS).
// wts 2.3 step 3 [report]; the split between cooperative and other processes is [assumed].
constexpr std::uint32_t ended_at_logoff = 0x40010004;

std::uint32_t next_id(HostState& host) {
  std::vector<std::uint32_t>& free = host.free_process_ids;
  while (host.reuse_process_ids && !free.empty()) {
    while (host.sorted_process_ids < free.size())
      std::push_heap(free.begin(),
                     free.begin() + static_cast<std::ptrdiff_t>(++host.sorted_process_ids),
                     std::greater<>());
    std::pop_heap(free.begin(), free.end(), std::greater<>());
    const std::uint32_t id = free.back();
    free.pop_back();
    --host.sorted_process_ids;
    // The test may have started a process under that id itself.
    if (host.processes.find(id)->ended) return id;
  }
  while (host.processes.contains(host.next_process)) host.next_process += 4;
  const std::uint32_t id = host.next_process;
  host.next_process += 4;
  return id;
}

}  // namespace

Process& SessionWorld::start_process(HostState& host, const ProcessSpec& spec) {
  Session* session = find_session(host, spec.session);
  if (session == nullptr)
    throw std::invalid_argument("process \"" + spec.name + "\" on host " + host.settings.name +
                                ": there is no session " + std::to_string(spec.session.value()) +
                                "; add the session first");
  if (spec.id && find_process(host, *spec.id) != nullptr)
    throw std::invalid_argument("host " + host.settings.name + " has a process " +
                                std::to_string(spec.id->value()) +
                                " already; leave the id empty to get an unused one");
  const std::uint32_t id = spec.id ? spec.id->value() : next_id(host);
  Process& process = host.processes.at_or_new(id);
  if (process.ended) {
    host.older_ends.emplace_back(process.end_number, record_of(process));
    unlink(process);
    process = Process{};
  }
  process.spec = spec;
  process.spec.id = ProcessId{id};
  if (process.spec.user.empty() && session->has_user()) process.spec.user = session->spec->user;
  if (!process.spec.sid && !process.spec.user.empty())
    if (const Account* account = find_account(host, process.spec.user))
      process.spec.sid = account->sid;
  process.resilient = spec.protection != Protection::none || spec.lingers.count() > 0;
  process.since = now();
  process.session = session;
  process.next = session->first_process;
  if (process.next != nullptr) process.next->previous = &process;
  session->first_process = &process;
  host.process_order.add(&process, id);
  // Room for its id, so that its end takes no memory.
  if (host.reuse_process_ids && host.free_process_ids.capacity() < host.processes.size())
    host.free_process_ids.reserve(2 * host.processes.size());
  return process;
}

EndedProcess SessionWorld::record_of(const Process& process) {
  return EndedProcess{*process.spec.id,  process.spec.name, process.spec.session,
                      process.exit_code, process.how,       process.since};
}

ProcessSpec SessionWorld::describe(const Process& process) const {
  ProcessSpec spec = process.spec;
  if (spec.cpu_rate > 0.0) {
    const std::chrono::duration<double, std::milli> grown =
        std::chrono::duration<double, std::milli>(now() - process.since) * spec.cpu_rate;
    spec.user_time += std::chrono::milliseconds(static_cast<std::int64_t>(grown.count()));
  }
  return spec;
}

void SessionWorld::end_process(HostState& host, Process& process, std::uint32_t exit_code,
                               EndedProcess::How how) {
  if (process.ending) {
    const auto event = host.end_events.find(process.spec.id->value());
    if (event != host.end_events.end()) {
      core_.engine.cancel(event->second);
      host.end_events.erase(event);
    }
  }
  host.process_order.remove(&process);
  process.ending = false;
  process.ended = true;
  process.how = how;
  process.exit_code = exit_code;
  process.since = now();
  process.end_number = ++host.ends;
  if (host.reuse_process_ids) host.free_process_ids.push_back(process.spec.id->value());
}

void SessionWorld::unlink(Process& process) {
  if (process.session == nullptr) return;
  if (process.previous != nullptr)
    process.previous->next = process.next;
  else
    process.session->first_process = process.next;
  if (process.next != nullptr) process.next->previous = process.previous;
  process.session = nullptr;
  process.previous = process.next = nullptr;
}

void SessionWorld::end_processes_of(HostState& host, Session& session) {
  while (session.first_process != nullptr) {
    Process& process = *session.first_process;
    if (process.ending)
      end_process(host, process, process.exit_code, EndedProcess::How::terminated);
    else if (!process.ended)
      end_process(host, process, process.spec.cooperative ? 0 : ended_at_logoff,
                  EndedProcess::How::logoff);
    unlink(process);
  }
}

}  // namespace winseam::fake
