#include <mutex>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <variant>

#include "winseam/faults.hpp"

namespace winseam {
namespace {

using Says = std::function<bool(const FaultCall&)>;

// The kinds of rules. What a rule fails depends on how many calls it has seen, and on nothing else but its kind.
struct Every {};
struct Nth {
  std::size_t n;
};
struct Times {
  std::size_t times;
};
struct InTurn {
  std::vector<std::error_code> errors;
};
struct Randomly {
  double probability;
  std::uint64_t seed;
};
struct When {
  std::shared_ptr<const Says> says;
};
struct Again {
  std::unordered_map<std::size_t, std::error_code> errors;
};
struct Delay {
  Ticks by;
};
using Kind = std::variant<Every, Nth, Times, InTurn, Randomly, When, Again, Delay>;

struct Rule {
  std::size_t number;
  std::optional<Operation> of;
  Kind kind;
  std::error_code error;
  std::size_t seen = 0;
};

// What a rule has to say of a call: an error at once, or one that depends on a function to be asked without the lock.
struct Verdict {
  std::size_t rule;
  std::error_code error;
  std::shared_ptr<const Says> says;
};

// The same number in [0, 1) for the same seed and position everywhere; the standard's distributions promise no such
// thing. (The mixer is SplitMix64.)
double position_in_unit(std::uint64_t seed, std::uint64_t position) {
  std::uint64_t bits = seed + (position + 1) * 0x9E3779B97F4A7C15U;
  bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
  bits ^= bits >> 31U;
  return static_cast<double>(bits >> 11U) * 0x1.0p-53;
}

// The error of a rule for the call it sees now; empty: none. `position` counts from 0.
struct ErrorOf {
  const Rule& rule;
  std::size_t position;
  std::size_t index;

  std::error_code operator()(const Every&) const { return rule.error; }
  std::error_code operator()(const Nth& kind) const { return when(position + 1 == kind.n); }
  std::error_code operator()(const Times& kind) const { return when(position < kind.times); }
  std::error_code operator()(const InTurn& kind) const {
    return position < kind.errors.size() ? kind.errors[position] : std::error_code{};
  }
  std::error_code operator()(const Randomly& kind) const {
    return when(position_in_unit(kind.seed, position) < kind.probability);
  }
  std::error_code operator()(const When&) const { return rule.error; }
  std::error_code operator()(const Again& kind) const {
    const auto at = kind.errors.find(index);
    return at == kind.errors.end() ? std::error_code{} : at->second;
  }
  std::error_code operator()(const Delay&) const { return {}; }

  std::error_code when(bool fails) const { return fails ? rule.error : std::error_code{}; }
};

std::string words(const Rule& rule) {
  struct Words {
    std::string of;
    std::string error;
    std::string operator()(const Every&) const { return "fail each call of " + of + error; }
    std::string operator()(const Nth& kind) const {
      return "fail call " + std::to_string(kind.n) + " of " + of + error;
    }
    std::string operator()(const Times& kind) const {
      return "fail the first " + std::to_string(kind.times) + " calls of " + of + error;
    }
    std::string operator()(const InTurn& kind) const {
      std::string text = "fail the calls of " + of + " in turn:";
      for (const std::error_code& each : kind.errors)
        text += each ? " [" + each.message() + "]" : " [works]";
      return text;
    }
    std::string operator()(const Randomly& kind) const {
      return "fail calls of " + of + " with probability " + std::to_string(kind.probability) +
             ", seed " + std::to_string(kind.seed) + "," + error;
    }
    std::string operator()(const When&) const { return "fail calls that a function picks" + error; }
    std::string operator()(const Again& kind) const {
      return "fail " + std::to_string(kind.errors.size()) + " recorded calls again";
    }
    std::string operator()(const Delay& kind) const {
      return "delay each call of " + of + " by " + std::to_string(kind.by.count()) + " ticks";
    }
  };
  return std::visit(Words{rule.of ? std::string(to_string(*rule.of)) : std::string("any operation"),
                          rule.error ? " with " + rule.error.message() : std::string()},
                    rule.kind);
}

std::error_code checked(std::error_code error) {
  if (!error)
    throw std::invalid_argument("FaultPlan: a rule that fails calls needs an error with a code");
  return error;
}

}  // namespace

struct FaultPlan::State {
  explicit State(std::function<void(Ticks)> passes) : pass_time(std::move(passes)) {}

  std::size_t add(std::optional<Operation> of, Kind kind, std::error_code error) {
    const std::lock_guard lock(mutex);
    rules.push_back(Rule{++last_rule, of, std::move(kind), error});
    return last_rule;
  }

  const std::function<void(Ticks)> pass_time;
  mutable std::mutex mutex;
  std::vector<Rule> rules{};
  std::size_t last_rule = 0;
  std::vector<std::size_t> counts = std::vector<std::size_t>(all_operations().size());
  std::size_t total = 0;
  std::vector<FaultRecord> log{};
};

FaultPlan::FaultPlan(std::function<void(Ticks)> pass_time)
    : state_(std::make_unique<State>(std::move(pass_time))) {}

FaultPlan::~FaultPlan() = default;

std::size_t FaultPlan::fail(std::optional<Operation> of, std::error_code error) {
  return state_->add(of, Every{}, checked(error));
}

std::size_t FaultPlan::fail_nth(std::optional<Operation> of, std::size_t n, std::error_code error) {
  if (n == 0) throw std::invalid_argument("FaultPlan::fail_nth: calls are counted from 1");
  return state_->add(of, Nth{n}, checked(error));
}

std::size_t FaultPlan::fail_times(std::optional<Operation> of, std::size_t times,
                                  std::error_code error) {
  return state_->add(of, Times{times}, checked(error));
}

std::size_t FaultPlan::fail_in_turn(std::optional<Operation> of,
                                    std::vector<std::error_code> errors) {
  if (errors.empty())
    throw std::invalid_argument("FaultPlan::fail_in_turn: give at least one error");
  return state_->add(of, InTurn{std::move(errors)}, {});
}

std::size_t FaultPlan::fail_randomly(std::optional<Operation> of, double probability,
                                     std::uint64_t seed, std::error_code error) {
  // Written so that a value that is no number is refused too.
  if (!(probability >= 0.0 && probability <= 1.0))
    throw std::invalid_argument("FaultPlan::fail_randomly: give a probability from 0 to 1");
  return state_->add(of, Randomly{probability, seed}, checked(error));
}

std::size_t FaultPlan::fail_when(Says says, std::error_code error) {
  if (!says) throw std::invalid_argument("FaultPlan::fail_when: give a function to ask");
  return state_->add(std::nullopt, When{std::make_shared<const Says>(std::move(says))},
                     checked(error));
}

std::size_t FaultPlan::fail_again(const std::vector<FaultRecord>& records) {
  Again again;
  for (const FaultRecord& record : records)
    if (record.error) again.errors.emplace(record.call.index, record.error);
  return state_->add(std::nullopt, std::move(again), {});
}

std::size_t FaultPlan::delay(std::optional<Operation> of, Ticks by) {
  if (by < Ticks{0}) throw std::invalid_argument("FaultPlan::delay: time does not run backwards");
  if (!state_->pass_time)
    throw std::logic_error(
        "FaultPlan::delay: the plan has no way to let time pass; give its constructor a function");
  return state_->add(of, Delay{by}, {});
}

bool FaultPlan::remove(std::size_t rule) {
  const std::lock_guard lock(state_->mutex);
  return std::erase_if(state_->rules, [&](const Rule& each) { return each.number == rule; }) != 0;
}

void FaultPlan::remove_all() {
  const std::lock_guard lock(state_->mutex);
  state_->rules.clear();
}

std::size_t FaultPlan::calls() const {
  const std::lock_guard lock(state_->mutex);
  return state_->total;
}

std::size_t FaultPlan::calls(Operation operation) const {
  const std::lock_guard lock(state_->mutex);
  return state_->counts.at(static_cast<std::size_t>(operation));
}

std::vector<FaultRecord> FaultPlan::log() const {
  const std::lock_guard lock(state_->mutex);
  return state_->log;
}

std::string FaultPlan::describe() const {
  const std::lock_guard lock(state_->mutex);
  std::string text;
  for (const Rule& rule : state_->rules)
    text += "rule " + std::to_string(rule.number) + ": " + words(rule) + '\n';
  for (const FaultRecord& record : state_->log) text += to_string(record) + '\n';
  return text;
}

void FaultPlan::before(Call& call) {
  if (!can_fail(call.operation())) return;
  const CallSubject& about = call.subject();
  const std::error_code error =
      reached(call.operation(), about.host, about.session, about.process, about.object);
  if (error) call.fail(error);
}

std::unique_ptr<Platform> with_faults(std::unique_ptr<Platform> next,
                                      std::shared_ptr<FaultPlan> plan) {
  return with_interceptor(std::move(next), std::move(plan));
}

std::error_code FaultPlan::reached(Operation operation, std::string_view host,
                                   std::optional<SessionId> session,
                                   std::optional<ProcessId> process, std::optional<Guid> object) {
  FaultRecord record;
  std::vector<Verdict> verdicts;
  {
    const std::lock_guard lock(state_->mutex);
    record.call.index = state_->total++;
    record.call.nth = ++state_->counts.at(static_cast<std::size_t>(operation));
    for (Rule& rule : state_->rules) {
      if (rule.of && *rule.of != operation) continue;
      const std::size_t position = rule.seen++;
      if (const auto* delay = std::get_if<Delay>(&rule.kind)) record.delay += delay->by;
      const std::error_code error =
          std::visit(ErrorOf{rule, position, record.call.index}, rule.kind);
      if (!error) continue;
      const auto* when = std::get_if<When>(&rule.kind);
      verdicts.push_back(Verdict{rule.number, error, when != nullptr ? when->says : nullptr});
    }
  }
  if (verdicts.empty() && record.delay == Ticks{0}) return {};

  record.call.operation = operation;
  record.call.host = host;
  record.call.session = session;
  record.call.process = process;
  record.call.object = object;
  for (const Verdict& verdict : verdicts) {
    if (verdict.says && !(*verdict.says)(record.call)) continue;
    record.rule = verdict.rule;
    record.error = verdict.error;
    break;
  }
  if (!record.error && record.delay == Ticks{0}) return {};

  // Written down before time passes: what happens meanwhile comes later in the log.
  {
    const std::lock_guard lock(state_->mutex);
    state_->log.push_back(record);
  }
  if (record.delay > Ticks{0}) state_->pass_time(record.delay);
  return record.error;
}

std::string to_string(const FaultRecord& record) {
  const FaultCall& call = record.call;
  std::string text = "call " + std::to_string(call.index) + ", ";
  text += to_string(call.operation);
  text += ' ' + std::to_string(call.nth);
  if (!call.host.empty()) text += " on " + call.host;
  if (call.session) text += " for session " + std::to_string(call.session->value());
  if (call.process) text += " for process " + std::to_string(call.process->value());
  if (call.object) text += " for " + to_string(*call.object);
  text += ':';
  if (record.delay > Ticks{0})
    text += " delayed by " + std::to_string(record.delay.count()) + " ticks";
  if (record.delay > Ticks{0} && record.error) text += ',';
  if (record.error)
    text += " failed by rule " + std::to_string(record.rule) + " with " + record.error.message();
  return text;
}

}  // namespace winseam
