#include "policy/look.hpp"

#include <algorithm>
#include <utility>

#include "failure.hpp"

namespace winseam::cli {
namespace {

// Details, or on hosts before Windows 7 the summary, which holds what is needed here too.
result<std::pair<SessionState, std::optional<Ticks>>> state_and_idle(SessionServer& server,
                                                                     SessionId id) {
  const result<SessionDetails> details = server.information().details(id);
  if (details) return std::pair{details.value().state, idle_time(details.value())};
  if (!unknown_call(details.error())) return details.error();
  WINSEAM_TRY(auto summary, server.information().summary(id));
  return std::pair{summary.state, idle_time(summary)};
}

}  // namespace

result<SessionView> look_at_session(SessionServer& server, SessionId id) {
  WINSEAM_TRY(auto known, state_and_idle(server, id));
  // The names in the details are cut short, these are not.
  WINSEAM_TRY(auto user, server.information().text(id, SessionText::user_name));
  WINSEAM_TRY(auto domain, server.information().text(id, SessionText::domain_name));
  return SessionView{.id = id,
                     .state = known.first,
                     .user = std::move(user),
                     .domain = std::move(domain),
                     .idle = known.second};
}

result<std::vector<ProcessView>> look_at_processes(SessionServer& server, SessionId session) {
  std::vector<ProcessView> processes;
  auto detailed = server.processes().enumerate_detailed(session);
  if (detailed) {
    for (ProcessEntryEx& entry : detailed.value())
      processes.push_back({.id = entry.id,
                           .session = entry.session,
                           .name = std::move(entry.name),
                           .cpu = entry.user_time + entry.kernel_time});
  } else if (unknown_call(detailed.error())) {
    WINSEAM_TRY(auto plain, server.processes().enumerate());
    for (ProcessEntry& entry : plain)
      if (session == any_session || entry.session == session)
        processes.push_back(
            {.id = entry.id, .session = entry.session, .name = std::move(entry.name)});
  } else {
    return detailed.error();
  }
  std::sort(processes.begin(), processes.end(),
            [](const ProcessView& a, const ProcessView& b) { return a.id < b.id; });
  return processes;
}

result<HostView> look_at_host(SessionServer& server, bool with_processes) {
  HostView host;
  WINSEAM_TRY(auto entries, server.sessions().enumerate());
  std::sort(entries.begin(), entries.end(),
            [](const SessionEntry& a, const SessionEntry& b) { return a.id < b.id; });
  for (const SessionEntry& entry : entries) {
    if (entry.state == SessionState::listen) continue;
    result<SessionView> session = look_at_session(server, entry.id);
    if (session)
      host.sessions.push_back(std::move(session).value());
    else if (classify(session.error()) == FailureClass::unreachable)
      return session.error();
  }
  if (with_processes) {
    WINSEAM_TRY(auto processes, look_at_processes(server, any_session));
    host.processes = std::move(processes);
  }
  return host;
}

}  // namespace winseam::cli
