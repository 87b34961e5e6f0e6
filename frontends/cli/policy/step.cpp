#include "policy/step.hpp"

namespace winseam::cli {

std::string_view name_of(Step::Action action) noexcept {
  switch (action) {
    case Step::Action::open:
      return "open";
    case Step::Action::warn:
      return "warn";
    case Step::Action::log_off:
      return "log_off";
    case Step::Action::logged_off:
      return "logged_off";
    case Step::Action::terminate:
      return "terminate";
    case Step::Action::close:
      return "close";
  }
  return "";
}

std::string_view name_of(Step::Outcome outcome) noexcept {
  switch (outcome) {
    case Step::Outcome::planned:
      return "planned";
    case Step::Outcome::done:
      return "done";
    case Step::Outcome::started:
      return "started";
    case Step::Outcome::spared:
      return "spared";
    case Step::Outcome::vanished:
      return "vanished";
    case Step::Outcome::refused:
      return "refused";
    case Step::Outcome::unreachable:
      return "unreachable";
    case Step::Outcome::unfinished:
      return "unfinished";
    case Step::Outcome::failed:
      return "failed";
  }
  return "";
}

bool is_failure(Step::Outcome outcome) noexcept {
  switch (outcome) {
    case Step::Outcome::refused:
    case Step::Outcome::unreachable:
    case Step::Outcome::unfinished:
    case Step::Outcome::failed:
      return true;
    default:
      return false;
  }
}

Step::Outcome outcome_of(const std::error_code& error) {
  if (!error) return Step::Outcome::done;
  switch (classify(error)) {
    case FailureClass::unreachable:
      return Step::Outcome::unreachable;
    case FailureClass::refused:
      return Step::Outcome::refused;
    case FailureClass::vanished:
      return Step::Outcome::vanished;
    case FailureClass::other:
      break;
  }
  return Step::Outcome::failed;
}

void Summary::count(const Step& step) {
  using Action = Step::Action;
  using Outcome = Step::Outcome;
  if (is_failure(step.outcome)) ++failed;
  if (step.outcome == Outcome::spared) ++spared;
  if (step.outcome == Outcome::vanished) ++vanished;
  switch (step.action) {
    case Action::open:
      ++hosts;
      if (step.outcome == Outcome::unreachable) ++unreachable_hosts;
      break;
    case Action::warn:
      if (step.outcome == Outcome::done) ++warned;
      break;
    case Action::logged_off:
      if (step.outcome == Outcome::done) ++logged_off;
      break;
    case Action::log_off:
    case Action::terminate:
      if (step.outcome == Outcome::planned) ++planned;
      if (step.action == Action::terminate && step.outcome == Outcome::done) ++terminated;
      break;
    case Action::close:
      break;
  }
}

}  // namespace winseam::cli
