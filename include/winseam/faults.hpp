// winseam/faults.hpp: any platform, made to fail on purpose.
//
//   auto plan = std::make_shared<winseam::FaultPlan>();
//   plan->fail_times(winseam::Operation::sessions_logoff, 2, winseam::errc::rpc_s_call_failed);   // then it works
//   auto platform = winseam::with_faults(world.platform(), plan);
//   tidy_up(*platform);
//   EXPECT_EQ(plan->calls(winseam::Operation::sessions_logoff), 3u);
//
// A call that a plan fails answers the error and is not passed on, so nothing happens behind it. In particular a close
// that fails leaves the handle open: it can be used, closed again, and its destructor still closes it. A wait for events
// that fails does not wait, a subscription that fails calls nobody. The objects that calls hand out (servers, channels,
// tokens, subscriptions, clients, sessions) belong to the same plan. Destructors never fail.
//
// Nothing here is global: a plan knows the calls of the platforms it was given to, no others. A plan without rules only
// counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "winseam/guid.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/interceptor.hpp"
#include "winseam/operation.hpp"
#include "winseam/platform.hpp"
#include "winseam/time.hpp"

namespace winseam {

// One call, as a plan sees it.
struct FaultCall {
  std::size_t index = 0;  // how many calls reached the plan before it
  Operation operation = Operation::platform_open_session_server;
  std::size_t nth = 1;               // it is the n-th call of its operation, from 1
  std::string host{};                // the server called or opened; "" for the current one or none
  std::optional<SessionId> session;  // of calls about one session; for connect() the target
  std::optional<ProcessId> process;  // of calls about one process
  std::optional<Guid> object{};      // the adapter of a WLAN call, what a media call is about

  friend bool operator==(const FaultCall&, const FaultCall&) = default;
};

// What a plan did to one call.
struct FaultRecord {
  FaultCall call{};
  std::size_t rule = 0;     // the rule that failed it; 0: it was only delayed
  std::error_code error{};  // what it answered; empty: it was passed on
  Ticks delay{0};           // by how much it was delayed, all rules together

  friend bool operator==(const FaultRecord&, const FaultRecord&) = default;
};

// One line for a person: "call 7, sessions.logoff 2 on rds01 for session 3: failed by rule 1 with access_denied ...".
std::string to_string(const FaultRecord& record);

// Says which calls fail. Rules are looked at in the order in which they were added: the first that fails a call decides
// with which error, the delays of all of them add up. Each rule counts the calls it is about from the moment it is
// added, calls that an earlier rule fails included. Where a rule takes an operation, std::nullopt stands for all of them.
//
// The functions that add a rule return its number (1, 2, 3, ...) and throw std::invalid_argument for a rule that can
// never be meant: an error without a code, a call number of 0, a probability outside 0..1, an empty sequence or function.
// Threads: all members from any thread, also while calls go on. Functions given to a plan run on the calling thread,
// without a lock held, possibly several at once; what they throw reaches the caller, and the call is not passed on.
class FaultPlan final : public Interceptor {
 public:
  // pass_time is what a delay does, for example [&](winseam::Ticks t) { world.advance(t); }. A plan never sleeps itself.
  explicit FaultPlan(std::function<void(Ticks)> pass_time = {});
  ~FaultPlan() override;

  // Every call fails.
  std::size_t fail(std::optional<Operation> of, std::error_code error);

  // The n-th call from now on fails (from 1), all others work.
  std::size_t fail_nth(std::optional<Operation> of, std::size_t n, std::error_code error);

  // The next `times` calls fail, later ones work; 0 fails none.
  std::size_t fail_times(std::optional<Operation> of, std::size_t times, std::error_code error);

  // The next calls take these errors, one each; an empty error_code lets its call work, as do all calls after the last.
  std::size_t fail_in_turn(std::optional<Operation> of, std::vector<std::error_code> errors);

  // Each call fails with the given probability. The same seed fails the same calls of a sequence on every machine;
  // describe() shows it.
  std::size_t fail_randomly(std::optional<Operation> of, double probability, std::uint64_t seed,
                            std::error_code error);

  // The calls fail of which the function says so. It is asked for each call that no earlier rule fails.
  std::size_t fail_when(std::function<bool(const FaultCall&)> says, std::error_code error);

  // The calls of these indexes fail once more as recorded (log() of an earlier run of the same scenario). Records of
  // calls that were only delayed are passed over.
  std::size_t fail_again(const std::vector<FaultRecord>& records);

  // Each call is preceded by pass_time(by), whether it then fails or not. Throws std::logic_error for a plan that was
  // made without pass_time.
  std::size_t delay(std::optional<Operation> of, Ticks by);

  // Takes a rule back; false if there is none of that number (any more).
  bool remove(std::size_t rule);

  // Takes all rules back. Counts and log stay; numbers of rules are not used again.
  void remove_all();

  // How many calls reached the plan, failed ones included; those of one operation.
  std::size_t calls() const;
  std::size_t calls(Operation operation) const;

  // What was done to which call, oldest first. Calls that no rule failed or delayed are not in it.
  std::vector<FaultRecord> log() const;

  // The rules, with their seeds, and the log, a line each: what a failing test should print.
  std::string describe() const;

  // The plan at work: answers the calls that it fails.
  void before(Call& call) override;

  // For decorators of one's own: takes note of a call, lets time pass, and returns the error it has to answer instead of passing the
  // call on, or an empty error_code.
  std::error_code reached(Operation operation, std::string_view host,
                          std::optional<SessionId> session = std::nullopt,
                          std::optional<ProcessId> process = std::nullopt,
                          std::optional<Guid> object = std::nullopt);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A platform that does as the plan says: with_interceptor(next, plan). Any number of platforms may share a plan, which may be changed at any time.
// Throws std::invalid_argument if either is null.
std::unique_ptr<Platform> with_faults(std::unique_ptr<Platform> next,
                                      std::shared_ptr<FaultPlan> plan);

// What walk_faults() did.
struct FaultWalk {
  std::vector<FaultRecord> failed{};  // the call that failed in each run, run by run
  bool complete = false;              // false: stopped at the limit of runs
};

// Runs a scenario once for each call it makes, failing call 0 in the first run, call 1 in the second, and so on, until a
// run ends before its call is reached. The body gets a new plan each time, in which to wrap a new world's platform:
//
//   const auto walk = winseam::walk_faults([](const std::shared_ptr<winseam::FaultPlan>& plan) {
//     winseam::fake::World world;
//     auto platform = winseam::with_faults(world.platform(), plan);
//     tidy_up(*platform);
//     EXPECT_TRUE(world.open_handles().empty()) << plan->describe();
//   }, winseam::errc::rpc_s_call_failed);
//
// The body may add rules of its own. What it throws passes through. A body that makes no call runs once.
// Throws std::invalid_argument for an empty body, an error without a code or a limit of 0.
FaultWalk walk_faults(const std::function<void(const std::shared_ptr<FaultPlan>&)>& body,
                      std::error_code error, std::size_t limit = 10'000);

// Reduces the faults of a failing run (its plan's log(), say of a random plan) to a part from which none can be left out:
// runs the scenario with ever fewer of them, each time with a new plan. The body returns true if it still fails. If it
// does not even fail with all of them, the scenario is not repeatable, and the answer is an empty optional.
std::optional<std::vector<FaultRecord>> shrink_faults(
    const std::vector<FaultRecord>& faults,
    const std::function<bool(const std::shared_ptr<FaultPlan>&)>& still_fails);

}  // namespace winseam
