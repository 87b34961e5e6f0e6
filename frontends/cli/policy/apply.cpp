#include "policy/apply.hpp"

#include <algorithm>
#include <list>
#include <optional>

#include "parse_values.hpp"

namespace winseam::cli {
namespace {

// The session of the program itself; empty if the system does not say.
std::optional<SessionId> own_session(Platform& platform) {
  const auto server = platform.current_session_server();
  if (!server) return std::nullopt;
  const result<SessionId> id = server.value()->information().session_id(current_session);
  if (!id) return std::nullopt;
  return id.value();
}

std::optional<Ticks> earliest(const std::list<HostRun>& runs) {
  std::optional<Ticks> next;
  for (const HostRun& run : runs)
    if (run.next_due()) next = std::min(next.value_or(*run.next_due()), *run.next_due());
  return next;
}

}  // namespace

Summary apply(const Policy& policy, Platform& platform, const std::vector<std::string>& hosts,
              const ApplyOptions& options, const Pause& pause, const ApplyObserver& observer) {
  Summary summary;
  const OnStep report = [&](const Step& step) {
    summary.count(step);
    if (observer.step) observer.step(step);
  };
  const std::optional<SessionId> mine = own_session(platform);
  std::list<HostRun> runs;
  std::size_t opened = 0;
  for (const std::string& host : hosts) {
    if (observer.host) observer.host(opened++, host);
    HostRun::Options run_options{.dry_run = options.dry_run};
    if (same_name(host, options.local_host)) run_options.own_session = mine;
    runs.emplace_back(platform, policy, host, run_options, report).begin(Ticks{0});
    if (!runs.back().next_due()) runs.pop_back();
  }
  Ticks now{0};
  while (const std::optional<Ticks> next = earliest(runs)) {
    pause(*next - now);
    now = *next;
    for (HostRun& run : runs)
      if (run.next_due() && *run.next_due() <= now) run.advance(now);
    runs.remove_if([](const HostRun& run) { return !run.next_due(); });
  }
  return summary;
}

}  // namespace winseam::cli
