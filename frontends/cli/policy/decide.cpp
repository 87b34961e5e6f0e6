#include "policy/decide.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "parse_values.hpp"
#include "text.hpp"

namespace winseam::cli {
namespace {

bool names_user(const std::vector<std::string>& names, const SessionView& session) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return same_name(name, session.user) ||
           same_name(name, fmt::format("{}\\{}", session.domain, session.user));
  });
}

bool is_about(const UserFilter& users, const SessionView& session) {
  if (!users.only.empty() && !names_user(users.only, session)) return false;
  return !names_user(users.except, session);
}

std::optional<Warning> warning_for(const std::optional<Warning>& warn, const SessionView& session) {
  return session.state == SessionState::active ? warn : std::nullopt;
}

}  // namespace

std::optional<std::string> reason_to_log_off(const LogOffRule& rule, const SessionView& session) {
  if (session.user.empty() || session.state != rule.state) return std::nullopt;
  if (!session.idle || *session.idle <= rule.longer_than) return std::nullopt;
  if (!is_about(rule.users, session)) return std::nullopt;
  return fmt::format("{} for {}, limit {}",
                     rule.state == SessionState::disconnected ? "disconnected" : "idle",
                     human_duration(*session.idle), human_duration(rule.longer_than));
}

std::optional<std::string> reason_to_terminate(const TerminateRule& rule,
                                               const ProcessView& process,
                                               const SessionView& session) {
  if (process.name.empty() || !matches(rule.name, process.name)) return std::nullopt;
  if (rule.cpu_longer_than && (!process.cpu || *process.cpu <= *rule.cpu_longer_than))
    return std::nullopt;
  if (!is_about(rule.users, session)) return std::nullopt;
  if (!rule.cpu_longer_than) return fmt::format("name fits {}", rule.name);
  return fmt::format("{} of CPU, limit {}", human_duration(*process.cpu),
                     human_duration(*rule.cpu_longer_than));
}

std::vector<Deed> decide(const Policy& policy, const HostView& host) {
  std::vector<Deed> deeds;
  std::unordered_set<SessionId> ending;
  std::unordered_map<SessionId, const SessionView*> sessions;
  for (const SessionView& session : host.sessions) {
    sessions.emplace(session.id, &session);
    for (std::size_t i = 0; i < policy.log_off.size(); ++i) {
      std::optional<std::string> reason = reason_to_log_off(policy.log_off[i], session);
      if (!reason) continue;
      deeds.push_back({.kind = Deed::Kind::log_off,
                       .rule = i,
                       .session = session,
                       .reason = std::move(*reason),
                       .warn = warning_for(policy.log_off[i].warn, session)});
      ending.insert(session.id);
      break;
    }
  }
  for (const ProcessView& process : host.processes) {
    if (ending.contains(process.session)) continue;
    const auto found = sessions.find(process.session);
    // A session that could not be asked about has no user that a rule could except: leave its processes alone.
    if (found == sessions.end()) continue;
    for (std::size_t i = 0; i < policy.terminate.size(); ++i) {
      std::optional<std::string> reason =
          reason_to_terminate(policy.terminate[i], process, *found->second);
      if (!reason) continue;
      deeds.push_back({.kind = Deed::Kind::terminate,
                       .rule = i,
                       .session = *found->second,
                       .process = process,
                       .reason = std::move(*reason),
                       .warn = warning_for(policy.terminate[i].warn, *found->second)});
      break;
    }
  }
  return deeds;
}

}  // namespace winseam::cli
