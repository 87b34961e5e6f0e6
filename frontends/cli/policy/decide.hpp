// decide.hpp: what a policy wants done on a host in a given state. Pure functions: nothing is asked and nothing changed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "policy/look.hpp"
#include "policy/policy.hpp"

namespace winseam::cli {

// Something to be done, and why. `rule` is its index in policy.log_off or policy.terminate.
struct Deed {
  enum class Kind { log_off, terminate };
  Kind kind = Kind::log_off;
  std::size_t rule = 0;
  SessionView session{};                 // for a process: the session it runs in
  std::optional<ProcessView> process{};  // terminate only
  std::string reason{};
  std::optional<Warning> warn{};  // set if the rule warns and somebody is there to read it

  friend bool operator==(const Deed&, const Deed&) = default;
};

// Why the rule wants the session logged off ("disconnected for 3h, limit 2h"); empty if it does not.
std::optional<std::string> reason_to_log_off(const LogOffRule& rule, const SessionView& session);

// Why the rule wants the process terminated; `session` is the one it runs in.
std::optional<std::string> reason_to_terminate(const TerminateRule& rule,
                                               const ProcessView& process,
                                               const SessionView& session);

// Everything the policy wants done, logoffs first, each by ascending id. The first rule that fits decides. A session is
// logged off only if somebody is logged on there; processes of a session that is to be logged off are left to the logoff.
std::vector<Deed> decide(const Policy& policy, const HostView& host);

}  // namespace winseam::cli
