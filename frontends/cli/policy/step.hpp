// step.hpp: one thing that carrying out a policy did, or would do, as it is reported.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "failure.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/time.hpp"

namespace winseam::cli {

struct Step {
  enum class Action {
    open,        // a host was opened, and answered
    warn,        // a message was shown to the user of a session
    log_off,     // a logoff was asked for
    logged_off,  // the session is gone
    terminate,   // a process was terminated
    close,       // the host was closed
  };
  enum class Outcome {
    planned,  // a dry run: it would be done
    done,
    started,      // taken, and going on
    spared,       // no longer called for, or not allowed by the policy
    vanished,     // the session or process was gone already
    refused,      // the caller may not do it
    unreachable,  // the host cannot be reached
    unfinished,   // not done within the time that the policy gives
    failed,       // any other error
  };

  Ticks at{0};  // since the beginning
  std::string host{};
  Action action = Action::open;
  std::optional<SessionId> session{};
  std::optional<ProcessId> process{};
  std::string name{};    // of the process
  std::string user{};    // of the session
  std::string reason{};  // why, or what became of it
  Outcome outcome = Outcome::done;
  std::error_code error{};

  friend bool operator==(const Step&, const Step&) = default;
};

// As they are written in JSON: "log_off", "unreachable".
std::string_view name_of(Step::Action action) noexcept;
std::string_view name_of(Step::Outcome outcome) noexcept;

// True for what ought not to have happened; a spared or vanished session is no failure.
bool is_failure(Step::Outcome outcome) noexcept;

// The outcome that stands for an error.
Step::Outcome outcome_of(const std::error_code& error);

// How many steps came to what.
struct Summary {
  std::size_t hosts = 0;
  std::size_t unreachable_hosts = 0;
  std::size_t planned = 0;  // logoffs and terminations, in a dry run
  std::size_t warned = 0;
  std::size_t logged_off = 0;
  std::size_t terminated = 0;
  std::size_t spared = 0;
  std::size_t vanished = 0;
  std::size_t failed = 0;  // steps of any kind

  // Takes one more step into account.
  void count(const Step& step);

  friend bool operator==(const Summary&, const Summary&) = default;
};

}  // namespace winseam::cli
