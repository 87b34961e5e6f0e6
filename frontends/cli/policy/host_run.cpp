#include "policy/host_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "text.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

// How often to look whether a session that is ending is gone.
constexpr Ticks look_again_after = 1s;

Step::Action action_of(const Deed& deed) {
  return deed.kind == Deed::Kind::log_off ? Step::Action::log_off : Step::Action::terminate;
}

}  // namespace

HostRun::HostRun(Platform& platform, const Policy& policy, std::string host, Options options,
                 OnStep report)
    : platform_(platform),
      policy_(policy),
      host_(std::move(host)),
      options_(options),
      report_(std::move(report)) {}

void HostRun::begin(Ticks now) {
  now_ = now;
  Step open{.action = Step::Action::open};
  result<std::unique_ptr<SessionServer>> opened = platform_.open_session_server(host_);
  if (!opened) {
    report(std::move(open), outcome_of(opened.error()), opened.error());
    return;
  }
  server_ = std::move(opened).value();
  // Opening proves nothing; the host's first answer does.
  const result<HostView> view = look_at_host(*server_, !policy_.terminate.empty());
  if (!view) {
    report(std::move(open), outcome_of(view.error()), view.error());
    close();
    return;
  }
  open.reason = counted(view.value().sessions.size(), "session");
  if (!policy_.terminate.empty())
    open.reason += ", " + counted(view.value().processes.size(), "process", "processes");
  report(std::move(open), Step::Outcome::done);
  plan(view.value());
  settle_or_close();
}

void HostRun::advance(Ticks now) {
  now_ = now;
  // What is due is taken out first: a host that is lost on the way clears the rest.
  std::vector<Pending> later;
  std::vector<Pending> due;
  for (Pending& pending : pending_)
    (pending.due <= now_ ? due : later).push_back(std::move(pending));
  pending_ = std::move(later);
  for (const Pending& pending : due) {
    if (lost_)
      abandon(pending.deed);
    else
      act(pending.deed);
  }
  look_at_ending();
  settle_or_close();
}

void HostRun::plan(const HostView& view) {
  // One message for each session and rule, however many processes the rule is about.
  std::set<std::tuple<SessionId, Deed::Kind, std::size_t>> asked;
  std::set<std::tuple<SessionId, Deed::Kind, std::size_t>> warned;
  for (Deed& deed : decide(policy_, view)) {
    const Step::Action action = action_of(deed);
    if (!lost_ && deed.kind == Deed::Kind::log_off && options_.own_session == deed.session.id) {
      Step step = step_for(action, deed);
      step.reason = "this program runs in it; " + step.reason;
      report(std::move(step), Step::Outcome::spared);
      continue;
    }
    const std::tuple key{deed.session.id, deed.kind, deed.rule};
    if (!lost_ && deed.warn && asked.insert(key).second && warn(deed)) warned.insert(key);
    if (lost_) {
      abandon(deed);
      continue;
    }
    if (options_.dry_run) {
      report(step_for(action, deed), Step::Outcome::planned);
    } else if (deed.warn && !warned.contains(key)) {
      // The policy promises a warning: without one nobody loses work.
      Step step = step_for(action, deed);
      step.reason = "the user could not be warned; " + step.reason;
      report(std::move(step), Step::Outcome::spared);
    } else {
      const Ticks grace = deed.warn ? deed.warn->grace : Ticks{0};
      pending_.push_back({.deed = std::move(deed), .due = now_ + grace});
    }
  }
  if (!lost_) advance(now_);
}

bool HostRun::warn(const Deed& deed) {
  Step step = step_for(Step::Action::warn, deed);
  step.process.reset();
  step.name.clear();
  step.reason = fmt::format(
      "{} before the {}", human_duration(deed.warn->grace),
      deed.kind == Deed::Kind::log_off ? "logoff" : fmt::format("end of {}", deed.process->name));
  if (options_.dry_run) {
    report(std::move(step), Step::Outcome::planned);
    return true;
  }
  const MessagePrompt prompt{
      .title = deed.warn->title,
      .text = deed.warn->text,
      .icon = MessageIcon::warning,
      .timeout = std::chrono::duration_cast<std::chrono::seconds>(deed.warn->grace)};
  const result<MessageResponse> shown =
      server_->sessions().send_message(deed.session.id, prompt, Wait::no);
  const std::error_code error = shown ? std::error_code{} : shown.error();
  report(std::move(step), outcome_of(error), error);
  if (error && classify(error) == FailureClass::unreachable) give_up(error);
  return !error;
}

void HostRun::act(const Deed& deed) {
  if (deed.kind == Deed::Kind::log_off)
    log_off(deed);
  else
    terminate(deed);
}

// Time may have passed since the decision, so the session is asked again: its user may have come back, it may be gone,
// or its id may belong to somebody else.
void HostRun::log_off(const Deed& deed) {
  Step step = step_for(Step::Action::log_off, deed);
  const result<SessionView> session = look_at_session(*server_, deed.session.id);
  if (!session) {
    report(std::move(step), outcome_of(session.error()), session.error());
    if (classify(session.error()) == FailureClass::unreachable) give_up(session.error());
    return;
  }
  if (session.value().user != deed.session.user || session.value().domain != deed.session.domain) {
    step.reason = "the session belongs to somebody else now";
    report(std::move(step), Step::Outcome::vanished);
    return;
  }
  const std::optional<std::string> reason =
      reason_to_log_off(policy_.log_off[deed.rule], session.value());
  if (!reason) {
    step.reason = "the user is back; was " + deed.reason;
    report(std::move(step), Step::Outcome::spared);
    return;
  }
  step.reason = *reason;
  const result<void> taken = server_->sessions().logoff(deed.session.id, Wait::no);
  if (taken) {
    report(std::move(step), Step::Outcome::started);
    ending_.push_back({.deed = deed, .asked_at = now_});
    return;
  }
  report(std::move(step), outcome_of(taken.error()), taken.error());
  if (classify(taken.error()) == FailureClass::unreachable) give_up(taken.error());
}

// As with sessions: a process id is handed out again once its process has ended.
void HostRun::terminate(const Deed& deed) {
  Step step = step_for(Step::Action::terminate, deed);
  const result<std::vector<ProcessView>> processes = look_at_processes(*server_, deed.session.id);
  if (!processes) {
    report(std::move(step), outcome_of(processes.error()), processes.error());
    if (classify(processes.error()) == FailureClass::unreachable) give_up(processes.error());
    return;
  }
  const auto& now = processes.value();
  const auto found = std::find_if(now.begin(), now.end(), [&](const ProcessView& process) {
    return process.id == deed.process->id && process.name == deed.process->name;
  });
  if (found == now.end()) {
    step.reason = "it has ended by itself";
    report(std::move(step), Step::Outcome::vanished);
    return;
  }
  const TerminateRule& rule = policy_.terminate[deed.rule];
  const std::optional<std::string> reason = reason_to_terminate(rule, *found, deed.session);
  if (!reason) {
    step.reason = "another process has its id now";
    report(std::move(step), Step::Outcome::vanished);
    return;
  }
  step.reason = *reason;
  const result<void> ended = server_->processes().terminate(deed.process->id, rule.exit_code);
  const std::error_code error = ended ? std::error_code{} : ended.error();
  // Between the look and the call it may have ended: then its id names nothing.
  const bool gone = error == errc::invalid_parameter;
  report(std::move(step), gone ? Step::Outcome::vanished : outcome_of(error), error);
  if (error && classify(error) == FailureClass::unreachable) give_up(error);
}

void HostRun::look_at_ending() {
  std::vector<Ending> still;
  for (Ending& ending : std::exchange(ending_, {})) {
    Step step = step_for(Step::Action::logged_off, ending.deed);
    const result<SessionState> state = server_->information().state(ending.deed.session.id);
    const Ticks waited = now_ - ending.asked_at;
    if (!state && classify(state.error()) == FailureClass::vanished) {
      step.reason = fmt::format("gone within {}", human_duration(waited));
      report(std::move(step), Step::Outcome::done);
    } else if (!state) {
      step.reason = "asked whether it is gone";
      report(std::move(step), outcome_of(state.error()), state.error());
    } else if (waited >= policy_.logoff_timeout) {
      step.reason = fmt::format("still in state {} after {}; a program may hold it up",
                                name_of(state.value()), human_duration(waited));
      report(std::move(step), Step::Outcome::unfinished);
    } else {
      still.push_back(std::move(ending));
    }
  }
  ending_ = std::move(still);
}

// The host is lost: what was still to be done there will not be.
void HostRun::give_up(const std::error_code& error) {
  lost_ = error;
  for (const Pending& pending : std::exchange(pending_, {})) abandon(pending.deed);
}

void HostRun::abandon(const Deed& deed) {
  report(step_for(action_of(deed), deed), Step::Outcome::unreachable, lost_);
}

void HostRun::settle_or_close() {
  if (!server_) return;
  std::optional<Ticks> next;
  for (const Pending& pending : pending_) next = std::min(next.value_or(pending.due), pending.due);
  if (!ending_.empty()) {
    const Ticks look = now_ + look_again_after;
    next = std::min(next.value_or(look), look);
  }
  next_due_ = next;
  if (!next) close();
}

void HostRun::close() {
  const result<void> closed = server_->close();
  const std::error_code error = closed ? std::error_code{} : closed.error();
  report(Step{.action = Step::Action::close}, outcome_of(error), error);
  server_.reset();
  next_due_.reset();
}

Step HostRun::step_for(Step::Action action, const Deed& deed) const {
  Step step{.action = action,
            .session = deed.session.id,
            .user = deed.session.user,
            .reason = deed.reason};
  if (deed.process) {
    step.process = deed.process->id;
    step.name = deed.process->name;
  }
  return step;
}

void HostRun::report(Step step, Step::Outcome outcome, const std::error_code& error) {
  step.at = now_;
  step.host = host_;
  step.outcome = outcome;
  step.error = error;
  report_(step);
}

}  // namespace winseam::cli
