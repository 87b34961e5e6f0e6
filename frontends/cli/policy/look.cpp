#include "policy/look.hpp"

#include <algorithm>
#include <boost/outcome/try.hpp>
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
  BOOST_OUTCOME_TRY(summary, server.information().summary(id));
  return std::pair{summary.state, idle_time(summary)};
}

}  // namespace

result<SessionView> look_at_session(SessionServer& server, SessionId id) {
  BOOST_OUTCOME_TRY(known, state_and_idle(server, id));
  // The names in the details are cut short, these are not.
  BOOST_OUTCOME_TRY(user, server.information().text(id, SessionText::user_name));
  BOOST_OUTCOME_TRY(domain, server.information().text(id, SessionText::domain_name));
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
    BOOST_OUTCOME_TRY(plain, server.processes().enumerate());
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
  BOOST_OUTCOME_TRY(entries, server.sessions().enumerate());
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
    BOOST_OUTCOME_TRY(processes, look_at_processes(server, any_session));
    host.processes = std::move(processes);
  }
  return host;
}

}  // namespace winseam::cli
