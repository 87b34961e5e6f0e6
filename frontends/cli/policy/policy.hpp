// policy.hpp: what `winseam apply` shall do, as plain values: which sessions to log off, which processes to terminate,
// and whom to warn first. docs/policy.md says it in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "winseam/session/state.hpp"
#include "winseam/time.hpp"

namespace winseam::cli {

// A message to the user of an active session, and the time between it and the deed.
struct Warning {
  std::string title = "Notice from your administrator";
  std::string text{};
  Ticks grace{0};

  friend bool operator==(const Warning&, const Warning&) = default;
};

// Whom a rule is about: everybody, or only some, but never those excepted. "alice", or "OFFICE\alice".
struct UserFilter {
  std::vector<std::string> only{};  // empty: everybody
  std::vector<std::string> except{};

  friend bool operator==(const UserFilter&, const UserFilter&) = default;
};

// Logs off sessions with a user that have been disconnected for longer, or active without input for longer.
struct LogOffRule {
  SessionState state = SessionState::disconnected;  // or active
  Ticks longer_than{0};
  UserFilter users{};
  std::optional<Warning> warn{};

  friend bool operator==(const LogOffRule&, const LogOffRule&) = default;
};

// Terminates processes of that name that have used more processor time.
struct TerminateRule {
  std::string name{};  // a pattern with * and ?
  std::optional<Ticks> cpu_longer_than{};
  std::uint32_t exit_code = 1;
  UserFilter users{};
  std::optional<Warning> warn{};

  friend bool operator==(const TerminateRule&, const TerminateRule&) = default;
};

struct Policy {
  std::optional<std::vector<std::string>> hosts{};  // empty: every host that announces itself
  Ticks logoff_timeout = std::chrono::seconds{60};  // how long to watch for a session to be gone
  std::vector<LogOffRule> log_off{};
  std::vector<TerminateRule> terminate{};

  friend bool operator==(const Policy&, const Policy&) = default;
};

}  // namespace winseam::cli
