// Plans, rule by rule, and what the decorator does with their answers.
#include "winseam/faults.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <barrier>
#include <iterator>
#include <limits>
#include <numeric>
#include <set>
#include <stdexcept>
#include <thread>
#include <type_traits>

#include "tests/decorators/mock_world.hpp"
#include "winseam/testing/every_call.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace {

using namespace winseam;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using winseam::testing::every_call;
using winseam::testing::EveryCall;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using winseam::testing::MockWorld;
using winseam::testing::OpenHandles;

const std::error_code works{};
const std::error_code denied = errc::access_denied;
const std::error_code lost = errc::rpc_s_call_failed;

// What a plan answers to the next `count` calls of an operation.
std::vector<std::error_code> answers(FaultPlan& plan, std::size_t count,
                                     Operation operation = Operation::sessions_logoff) {
  std::vector<std::error_code> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(plan.reached(operation, "rds01"));
  return all;
}

TEST(Operations, HaveNamesThatLeadBack) {
  std::set<std::string_view> names;
  for (const Operation operation : all_operations()) {
    const std::string_view name = to_string(operation);
    EXPECT_EQ(std::count(name.begin(), name.end(), '.'), 1) << name;
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_EQ(operation_named(name), operation);
  }
  EXPECT_EQ(to_string(Operation::sessions_logoff), "sessions.logoff");
  EXPECT_EQ(to_string(Operation::local_sessions_user_token), "local_sessions.user_token");
  EXPECT_EQ(to_string(Operation::user_configuration_set_number), "user_configuration.set_number");
  EXPECT_EQ(to_string(static_cast<Operation>(all_operations().size())), "unknown");
  EXPECT_EQ(operation_named("sessions.enumerat"), std::nullopt);
  EXPECT_EQ(operation_named("unknown"), std::nullopt);
}

TEST(FaultPlan, WithoutRulesOnlyCounts) {
  FaultPlan plan;
  EXPECT_THAT(answers(plan, 2), ElementsAre(works, works));
  EXPECT_EQ(plan.reached(Operation::server_close, ""), works);
  EXPECT_EQ(plan.calls(), 3U);
  EXPECT_EQ(plan.calls(Operation::sessions_logoff), 2U);
  EXPECT_EQ(plan.calls(Operation::server_close), 1U);
  EXPECT_EQ(plan.calls(Operation::server_shutdown), 0U);
  EXPECT_THAT(plan.log(), IsEmpty());
  EXPECT_EQ(plan.describe(), "");
}

TEST(FaultPlan, FailsEachCallOfOneOperation) {
  FaultPlan plan;
  EXPECT_EQ(plan.fail(Operation::sessions_logoff, errc::access_denied), 1U);
  EXPECT_THAT(answers(plan, 3), ElementsAre(denied, denied, denied));
  EXPECT_EQ(plan.reached(Operation::sessions_disconnect, ""), works);
  EXPECT_EQ(plan.log().size(), 3U);
}

TEST(FaultPlan, FailsEachCallOfAnyOperation) {
  FaultPlan plan;
  plan.fail(std::nullopt, errc::access_denied);
  for (const Operation operation : all_operations())
    EXPECT_EQ(plan.reached(operation, ""), denied) << to_string(operation);
}

TEST(FaultPlan, FailsTheNthCallFromNowOn) {
  FaultPlan plan;
  EXPECT_THAT(answers(plan, 2), ElementsAre(works, works));
  plan.fail_nth(Operation::sessions_logoff, 2, errc::access_denied);
  EXPECT_EQ(plan.reached(Operation::server_close, ""), works);  // not counted by the rule
  EXPECT_THAT(answers(plan, 4), ElementsAre(works, denied, works, works));
}

TEST(FaultPlan, FailsTheNthCallOfAnyOperation) {
  FaultPlan plan;
  plan.fail_nth(std::nullopt, 2, errc::access_denied);
  EXPECT_EQ(plan.reached(Operation::server_close, ""), works);
  EXPECT_THAT(answers(plan, 2), ElementsAre(denied, works));
}

TEST(FaultPlan, FailsSomeTimesAndThenWorks) {
  FaultPlan plan;
  plan.fail_times(Operation::sessions_logoff, 2, errc::access_denied);
  plan.fail_times(Operation::sessions_logoff, 0, errc::rpc_s_call_failed);
  EXPECT_THAT(answers(plan, 4), ElementsAre(denied, denied, works, works));
}

TEST(FaultPlan, FailsInTurn) {
  FaultPlan plan;
  plan.fail_in_turn(Operation::sessions_logoff, {errc::access_denied, {}, errc::rpc_s_call_failed});
  EXPECT_THAT(answers(plan, 5), ElementsAre(denied, works, lost, works, works));
}

TEST(FaultPlan, FailsAtRandomAlikeForASeed) {
  const auto run = [](std::uint64_t seed, double probability) {
    FaultPlan plan;
    plan.fail_randomly(Operation::sessions_logoff, probability, seed, errc::access_denied);
    return answers(plan, 2000);
  };
  const auto first = run(42, 0.25);
  EXPECT_EQ(first, run(42, 0.25));
  EXPECT_NE(first, run(43, 0.25));
  // Within five standard deviations (about 19 each) of 500; the seeds are fixed, so this cannot come and go.
  EXPECT_NEAR(static_cast<double>(std::count(first.begin(), first.end(), denied)), 500.0, 97.0);
  const auto all = run(1, 1.0);
  EXPECT_EQ(std::count(all.begin(), all.end(), denied), 2000);
  const auto none = run(1, 0.0);
  EXPECT_EQ(std::count(none.begin(), none.end(), denied), 0);
}

TEST(FaultPlan, RandomnessIsTheSameOnEveryMachine) {
  FaultPlan plan;
  plan.fail_randomly(std::nullopt, 0.5, 0, errc::access_denied);
  // SplitMix64's published first outputs for seed 0 are e220a839..., 6e789e6a..., 06c45d18..., f88bb8a8...
  EXPECT_THAT(answers(plan, 4), ElementsAre(works, denied, denied, works));
}

TEST(FaultPlan, AsksAFunction) {
  FaultPlan plan;
  std::vector<FaultCall> asked;
  plan.fail_when(
      [&](const FaultCall& call) {
        asked.push_back(call);
        return call.session == SessionId{3};
      },
      errc::access_denied);
  EXPECT_EQ(plan.reached(Operation::sessions_logoff, "rds01", SessionId{2}), works);
  EXPECT_EQ(plan.reached(Operation::sessions_logoff, "rds01", SessionId{3}), denied);
  EXPECT_EQ(plan.reached(Operation::processes_terminate, "rds02", {}, ProcessId{8}), works);
  ASSERT_EQ(asked.size(), 3U);
  EXPECT_EQ(asked[1], (FaultCall{1, Operation::sessions_logoff, 2, "rds01", SessionId{3}, {}}));
  EXPECT_EQ(asked[2], (FaultCall{2, Operation::processes_terminate, 1, "rds02", {}, ProcessId{8}}));
  EXPECT_THAT(plan.log(), ElementsAre(FaultRecord{asked[1], 1, denied, Ticks{0}}));
}

TEST(FaultPlan, AsksNoFunctionOfACallThatAnEarlierRuleFails) {
  FaultPlan plan;
  int asked = 0;
  plan.fail_nth(std::nullopt, 1, errc::access_denied);
  plan.fail_when(
      [&](const FaultCall&) {
        ++asked;
        return true;
      },
      errc::rpc_s_call_failed);
  EXPECT_THAT(answers(plan, 2), ElementsAre(denied, lost));
  EXPECT_EQ(asked, 1);
}

TEST(FaultPlan, AFunctionMayUseThePlan) {
  FaultPlan plan;
  plan.fail_when(
      [&](const FaultCall& call) {
        if (call.index == 0) plan.fail(Operation::server_close, errc::rpc_s_call_failed);
        return plan.calls() == 1;
      },
      errc::access_denied);
  EXPECT_THAT(answers(plan, 2), ElementsAre(denied, works));
  EXPECT_EQ(plan.reached(Operation::server_close, ""), lost);
}

TEST(FaultPlan, WhatAFunctionThrowsReachesTheCallerAndLeavesThePlanUsable) {
  FaultPlan plan;
  const auto rule = plan.fail_when([](const FaultCall&) -> bool { throw std::runtime_error("no"); },
                                   errc::access_denied);
  EXPECT_THROW((void)plan.reached(Operation::server_close, ""), std::runtime_error);
  EXPECT_TRUE(plan.remove(rule));
  EXPECT_EQ(plan.reached(Operation::server_close, ""), works);
  EXPECT_EQ(plan.calls(), 2U);
  EXPECT_THAT(plan.log(), IsEmpty());
}

TEST(FaultPlan, FirstRuleDecidesAndAllCount) {
  FaultPlan plan;
  plan.fail_nth(Operation::sessions_logoff, 2, errc::access_denied);
  plan.fail_in_turn(std::nullopt,
                    {errc::rpc_s_call_failed, errc::rpc_s_call_failed, errc::rpc_s_call_failed});
  EXPECT_THAT(answers(plan, 4), ElementsAre(lost, denied, lost, works));
  const auto log = plan.log();
  ASSERT_EQ(log.size(), 3U);
  EXPECT_EQ(log[0].rule, 2U);
  EXPECT_EQ(log[1].rule, 1U);
  EXPECT_EQ(log[2].rule, 2U);
}

TEST(FaultPlan, RulesCanBeTakenBack) {
  FaultPlan plan;
  const auto first = plan.fail(Operation::sessions_logoff, errc::access_denied);
  const auto second = plan.fail(Operation::sessions_logoff, errc::rpc_s_call_failed);
  EXPECT_THAT(answers(plan, 1), ElementsAre(denied));
  EXPECT_TRUE(plan.remove(first));
  EXPECT_FALSE(plan.remove(first));
  EXPECT_FALSE(plan.remove(99));
  EXPECT_THAT(answers(plan, 1), ElementsAre(lost));
  plan.remove_all();
  EXPECT_FALSE(plan.remove(second));
  EXPECT_THAT(answers(plan, 1), ElementsAre(works));
  EXPECT_EQ(plan.calls(), 3U);
  EXPECT_EQ(plan.log().size(), 2U);
  EXPECT_EQ(plan.fail(std::nullopt, errc::busy), 3U);
}

TEST(FaultPlan, DelaysAddUpAndComeBeforeTheError) {
  std::vector<Ticks> passed;
  FaultPlan plan([&](Ticks by) { passed.push_back(by); });
  plan.delay(Operation::sessions_logoff, 2s);
  plan.fail_nth(Operation::sessions_logoff, 2, errc::access_denied);
  plan.delay(std::nullopt, 1s);
  EXPECT_THAT(answers(plan, 2), ElementsAre(works, denied));
  EXPECT_EQ(plan.reached(Operation::server_close, ""), works);
  EXPECT_THAT(passed, ElementsAre(Ticks{3s}, Ticks{3s}, Ticks{1s}));
  const FaultCall first{0, Operation::sessions_logoff, 1, "rds01", {}, {}};
  const FaultCall second{1, Operation::sessions_logoff, 2, "rds01", {}, {}};
  const FaultCall third{2, Operation::server_close, 1, "", {}, {}};
  EXPECT_THAT(plan.log(),
              ElementsAre(FaultRecord{first, 0, works, 3s}, FaultRecord{second, 2, denied, 3s},
                          FaultRecord{third, 0, works, 1s}));
}

TEST(FaultPlan, ADelayOfNothingDoesNothing) {
  int passed = 0;
  FaultPlan plan([&](Ticks) { ++passed; });
  plan.delay(std::nullopt, Ticks{0});
  EXPECT_THAT(answers(plan, 1), ElementsAre(works));
  EXPECT_EQ(passed, 0);
  EXPECT_THAT(plan.log(), IsEmpty());
}

TEST(FaultPlan, FailsRecordedCallsAgain) {
  FaultPlan first([](Ticks) {});
  first.delay(Operation::server_close, 1s);
  first.fail_in_turn(Operation::sessions_logoff,
                     {{}, errc::access_denied, errc::rpc_s_call_failed});
  const auto scenario = [](FaultPlan& plan) {
    auto all = answers(plan, 2);
    all.push_back(plan.reached(Operation::server_close, ""));
    all.push_back(plan.reached(Operation::sessions_logoff, ""));
    return all;
  };
  EXPECT_THAT(scenario(first), ElementsAre(works, denied, works, lost));
  FaultPlan again;
  again.fail_again(first.log());
  EXPECT_THAT(scenario(again), ElementsAre(works, denied, works, lost));
  EXPECT_EQ(again.log().size(), 2U);  // the delay is not repeated
}

TEST(FaultPlan, RefusesRulesThatCannotBeMeant) {
  FaultPlan plan;
  const auto of = Operation::sessions_logoff;
  EXPECT_THROW(plan.fail(of, {}), std::invalid_argument);
  EXPECT_THROW(plan.fail_nth(of, 0, errc::busy), std::invalid_argument);
  EXPECT_THROW(plan.fail_nth(of, 1, {}), std::invalid_argument);
  EXPECT_THROW(plan.fail_times(of, 1, {}), std::invalid_argument);
  EXPECT_THROW(plan.fail_in_turn(of, {}), std::invalid_argument);
  EXPECT_THROW(plan.fail_randomly(of, -0.1, 1, errc::busy), std::invalid_argument);
  EXPECT_THROW(plan.fail_randomly(of, 1.1, 1, errc::busy), std::invalid_argument);
  EXPECT_THROW(plan.fail_randomly(of, std::numeric_limits<double>::quiet_NaN(), 1, errc::busy),
               std::invalid_argument);
  EXPECT_THROW(plan.fail_randomly(of, 0.5, 1, {}), std::invalid_argument);
  EXPECT_THROW(plan.fail_when({}, errc::busy), std::invalid_argument);
  EXPECT_THROW(plan.fail_when([](const FaultCall&) { return true; }, {}), std::invalid_argument);
  EXPECT_THROW(plan.delay(of, 1s), std::logic_error);
  FaultPlan with_time([](Ticks) {});
  EXPECT_THROW(with_time.delay(of, -1s), std::invalid_argument);
  EXPECT_THAT(answers(plan, 1), ElementsAre(works));  // none of them was added
  EXPECT_EQ(plan.describe(), "");
}

TEST(FaultPlan, SaysWhatItIsAndWhatItDid) {
  FaultPlan plan([](Ticks) {});
  plan.fail_nth(Operation::sessions_logoff, 2, errc::access_denied);
  plan.fail_randomly(std::nullopt, 0.25, 4711, errc::busy);
  plan.fail_times(Operation::server_close, 3, errc::busy);
  plan.fail_in_turn(Operation::server_close, {errc::busy, {}});
  plan.fail_when([](const FaultCall&) { return false; }, errc::busy);
  plan.fail_again({FaultRecord{{}, 1, errc::busy, Ticks{0}}});
  plan.delay(Operation::events_flush, Ticks{7});
  plan.fail(Operation::server_shutdown, errc::busy);
  const std::string rules = plan.describe();
  EXPECT_THAT(rules, HasSubstr("rule 1: fail call 2 of sessions.logoff with access_denied"));
  EXPECT_THAT(rules, HasSubstr("rule 2: fail calls of any operation with probability 0.25"));
  EXPECT_THAT(rules, HasSubstr("seed 4711, with busy"));
  EXPECT_THAT(rules, HasSubstr("rule 3: fail the first 3 calls of server.close with busy"));
  EXPECT_THAT(rules, HasSubstr("rule 4: fail the calls of server.close in turn: [busy"));
  EXPECT_THAT(rules, HasSubstr("[works]"));
  EXPECT_THAT(rules, HasSubstr("rule 5: fail calls that a function picks with busy"));
  EXPECT_THAT(rules, HasSubstr("rule 6: fail 1 recorded calls again"));
  EXPECT_THAT(rules, HasSubstr("rule 7: delay each call of events.flush by 7 ticks"));
  EXPECT_THAT(rules, HasSubstr("rule 8: fail each call of server.shutdown with busy"));

  const FaultCall call{7, Operation::sessions_logoff, 2, "rds01", SessionId{3}, {}};
  EXPECT_THAT(to_string(FaultRecord{call, 1, denied, Ticks{0}}),
              HasSubstr("call 7, sessions.logoff 2 on rds01 for session 3: failed by rule 1 with "
                        "access_denied"));
  const FaultCall ending{0, Operation::processes_terminate, 1, "", {}, ProcessId{8}};
  EXPECT_EQ(to_string(FaultRecord{ending, 0, {}, Ticks{5}}),
            "call 0, processes.terminate 1 for process 8: delayed by 5 ticks");
  EXPECT_THAT(to_string(FaultRecord{ending, 2, denied, Ticks{5}}),
              HasSubstr("delayed by 5 ticks, failed by rule 2 with access_denied"));

  FaultPlan used;
  used.fail(std::nullopt, errc::busy);
  (void)used.reached(Operation::server_close, "rds01");
  EXPECT_THAT(used.describe(), HasSubstr("\ncall 0, server.close 1 on rds01: failed by rule 1"));
}

TEST(FaultPlan, ThreadsCountAndFailExactly) {
  constexpr std::size_t threads = 4;
  constexpr std::size_t each = 500;
  FaultPlan plan;
  plan.fail_times(Operation::sessions_logoff, 700, errc::access_denied);
  std::barrier start(static_cast<std::ptrdiff_t>(threads + 1));
  std::array<std::size_t, threads> failed{};
  std::vector<std::thread> callers;
  for (std::size_t t = 0; t < threads; ++t)
    callers.emplace_back([&, t] {
      start.arrive_and_wait();
      for (std::size_t i = 0; i < each; ++i)
        if (plan.reached(Operation::sessions_logoff, "rds01")) ++failed[t];
    });
  // Meanwhile the plan is changed and read.
  start.arrive_and_wait();
  for (int i = 0; i < 100; ++i) {
    EXPECT_TRUE(plan.remove(plan.fail(Operation::server_close, errc::busy)));
    EXPECT_FALSE(plan.describe().empty());
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(plan.calls(), threads * each);
  EXPECT_EQ(std::accumulate(failed.begin(), failed.end(), std::size_t{0}), 700U);
  const auto log = plan.log();
  ASSERT_EQ(log.size(), 700U);
  std::set<std::size_t> numbers;
  for (const FaultRecord& record : log) numbers.insert(record.call.nth);
  EXPECT_EQ(numbers.size(), 700U);
  EXPECT_EQ(*numbers.rbegin(), 700U);
}

TEST(WithFaults, RefusesNothing) {
  MockWorld mocks;
  EXPECT_THROW((void)with_faults(nullptr, std::make_shared<FaultPlan>()), std::invalid_argument);
  EXPECT_THROW((void)with_faults(mocks.take(), nullptr), std::invalid_argument);
}

TEST(WithFaults, EveryOperationIsCovered) {
  std::vector<Operation> made;
  for (const EveryCall& call : every_call()) made.push_back(call.operation);
  std::vector<Operation> all;
  std::ranges::copy_if(all_operations(), std::back_inserter(all), can_fail);
  EXPECT_EQ(made, all);
}

// The object that a call is about is its first argument, if that names one.
template <class First, class... More>
std::optional<Guid> object_in(std::error_code (*)(First, More...)) {
  using Value = std::remove_cvref_t<First>;
  const bool names_one =
      std::is_convertible_v<Value, MediaObjectId> || std::is_same_v<Value, Guid> ||
      std::is_same_v<Value, std::optional<MediumId>> ||
      std::is_same_v<Value, std::optional<MediaObjectId>> || std::is_same_v<Value, TransferId>;
  return names_one ? std::optional(winseam::testing::about_every_call) : std::nullopt;
}
inline std::optional<Guid> object_in(std::error_code (*)()) { return std::nullopt; }

std::optional<Guid> first_object(Operation operation) {
  switch (operation) {
#define WINSEAM_CALL(Interface, prefix, Result, name, parameters, qualifier, about, secret) \
  case Operation::prefix##_##name:                                                          \
    return object_in(static_cast<std::error_code(*) parameters>(nullptr));
#include "winseam/calls/all.def"
    default:
      return std::nullopt;
  }
}

// For each call: a plan that fails it keeps it from what is behind; without the rule it goes through.
TEST(WithFaults, FailedCallsAreNotPassedOn) {
  MockWorld mocks;
  const auto behind = std::make_shared<FaultPlan>();
  const auto plan = std::make_shared<FaultPlan>();
  const auto platform = with_faults(with_faults(mocks.take(), behind), plan);
  for (const EveryCall& call : every_call()) {
    OpenHandles on(*platform);
    const std::size_t before = behind->calls();
    const std::size_t rule = plan->fail(call.operation, errc::sharing_violation);
    EXPECT_EQ(call.make(on.handles()), errc::sharing_violation) << to_string(call.operation);
    EXPECT_EQ(behind->calls(), before) << to_string(call.operation);
    ASSERT_FALSE(plan->log().empty());
    EXPECT_EQ(plan->log().back().call.operation, call.operation);
    EXPECT_EQ(plan->log().back().call.object, first_object(call.operation))
        << to_string(call.operation);
    EXPECT_TRUE(plan->remove(rule));
    EXPECT_NE(call.make(on.handles()), errc::sharing_violation) << to_string(call.operation);
    EXPECT_EQ(behind->calls(call.operation), plan->calls(call.operation) - 1)
        << to_string(call.operation);
  }
}

class FaultyWorld : public winseam::testing::WorldTest {
 protected:
  FaultyWorld()
      : rds01(world.add_host(fake::default_host("rds01"))),
        alice(rds01.add_session({.user = "alice"})),
        plan(std::make_shared<FaultPlan>([this](Ticks by) { world.advance(by); })),
        faulty(with_faults(platform(), plan)) {}

  fake::Host rds01;
  SessionId alice;
  std::shared_ptr<FaultPlan> plan;
  std::unique_ptr<Platform> faulty;
};

TEST_F(FaultyWorld, AFailedLogoffLogsNobodyOff) {
  plan->fail_times(Operation::sessions_logoff, 1, errc::rpc_s_call_failed);
  const auto server = faulty->open_session_server("rds01").value();
  const auto before = rds01.describe();
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done),
              FailsWith(errc::rpc_s_call_failed));
  EXPECT_EQ(rds01.describe(), before);
  EXPECT_EQ(world.pending(), 0U);
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done), IsOk());
  EXPECT_FALSE(rds01.session(alice));
  EXPECT_THAT(server->close(), IsOk());
}

TEST_F(FaultyWorld, AFailedCloseLeavesTheHandleOpen) {
  plan->fail_times(Operation::server_close, 1, errc::rpc_s_call_failed);
  const auto server = faulty->open_session_server("rds01").value();
  EXPECT_THAT(server->close(), FailsWith(errc::rpc_s_call_failed));
  EXPECT_EQ(rds01.open_handles(), 1U);
  EXPECT_EQ(rds01.closes(), 0U);
  EXPECT_THAT(server->information().state(alice),
              winseam::testing::IsOkAndHolds(SessionState::active));
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_EQ(rds01.open_handles(), 0U);
  EXPECT_EQ(rds01.closes(), 1U);
}

TEST_F(FaultyWorld, TheDestructorClosesWhatAFailedCloseLeftOpen) {
  plan->fail(Operation::server_close, errc::rpc_s_call_failed);
  {
    const auto server = faulty->open_session_server("rds01").value();
    EXPECT_THAT(server->close(), FailsWith(errc::rpc_s_call_failed));
  }
  EXPECT_EQ(rds01.open_handles(), 0U);
  EXPECT_EQ(rds01.closes(), 1U);
}

TEST_F(FaultyWorld, AFailedOpenOpensNothing) {
  plan->fail(Operation::platform_open_session_server, errc::rpc_s_server_unavailable);
  EXPECT_THAT(faulty->open_session_server("rds01"), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(rds01.opens(), 0U);
}

TEST_F(FaultyWorld, RecordsSayWhichServerSessionAndProcess) {
  plan->fail(std::nullopt, errc::busy);
  const std::size_t all = plan->fail_when([](const FaultCall&) { return true; }, errc::busy);
  EXPECT_TRUE(plan->remove(1));
  EXPECT_THAT(faulty->open_session_server("rds02"), FailsWith(errc::busy));
  EXPECT_THAT(faulty->user_configuration().all("rds03", "alice"), FailsWith(errc::busy));
  EXPECT_THAT(
      faulty->local_sessions().start_remote_control("rds04", SessionId{5}, 0, HotkeyModifier::none),
      FailsWith(errc::busy));
  EXPECT_TRUE(plan->remove(all));
  const auto server = faulty->open_session_server("rds01").value();
  plan->fail(std::nullopt, errc::busy);
  EXPECT_THAT(server->sessions().logoff(alice, Wait::no), FailsWith(errc::busy));
  EXPECT_THAT(server->processes().terminate(ProcessId{44}, 0), FailsWith(errc::busy));
  const auto log = plan->log();
  ASSERT_EQ(log.size(), 5U);
  EXPECT_EQ(log[0].call.host, "rds02");
  EXPECT_EQ(log[1].call.host, "rds03");
  EXPECT_EQ(log[2].call.host, "rds04");
  EXPECT_EQ(log[2].call.session, SessionId{5});
  EXPECT_EQ(log[3].call.host, "rds01");
  EXPECT_EQ(log[3].call.session, alice);
  EXPECT_EQ(log[4].call.process, ProcessId{44});
}

TEST_F(FaultyWorld, TimePassesBeforeTheCall) {
  plan->delay(Operation::information_state, 10s);
  world.after(4s, [this] { rds01.lose_client(alice); });
  const auto server = faulty->open_session_server("rds01").value();
  EXPECT_THAT(server->information().state(alice),
              winseam::testing::IsOkAndHolds(SessionState::disconnected));
  EXPECT_EQ(world.elapsed(), Ticks{10s});
}

TEST_F(FaultyWorld, AFailedSubscriptionTellsNobody) {
  plan->fail_times(Operation::events_subscribe, 1, errc::rpc_s_invalid_binding);
  const auto server = faulty->current_session_server().value();
  int told = 0;
  const auto subscribe = [&] {
    return server->events().subscribe(NotificationScope::all_sessions,
                                      [&](SessionChange, SessionId) { ++told; });
  };
  EXPECT_THAT(subscribe(), FailsWith(errc::rpc_s_invalid_binding));
  const auto bob = world.local_host().add_session({.user = "bob"});
  world.run_until_idle();
  EXPECT_EQ(told, 0);
  const auto subscription = subscribe();
  ASSERT_THAT(subscription, IsOk());
  world.local_host().lock(bob);
  world.run_until_idle();
  EXPECT_EQ(told, 1);
}

TEST_F(FaultyWorld, AFailedUnregisterKeepsTheRegistration) {
  const auto server = faulty->current_session_server().value();
  int told = 0;
  auto subscription = server->events().subscribe(NotificationScope::all_sessions,
                                                 [&](SessionChange, SessionId) { ++told; });
  ASSERT_THAT(subscription, IsOk());
  const auto bob = world.local_host().add_session({.user = "bob"});
  world.run_until_idle();
  plan->fail_times(Operation::subscription_unregister, 1, errc::busy);
  EXPECT_THAT(subscription.value().unregister(), FailsWith(errc::busy));
  told = 0;
  world.local_host().lock(bob);
  world.run_until_idle();
  EXPECT_EQ(told, 1);
  EXPECT_THAT(subscription.value().unregister(), IsOk());
  world.local_host().unlock(bob);
  world.run_until_idle();
  EXPECT_EQ(told, 1);
}

TEST_F(FaultyWorld, PlansKnowOnlyTheirOwnPlatforms) {
  const auto other = platform();
  plan->fail(std::nullopt, errc::busy);
  const auto free = other->open_session_server("rds01");
  EXPECT_THAT(free, IsOk());
  EXPECT_EQ(plan->calls(), 0U);
  // Two platforms may share one.
  const auto second = with_faults(platform(), plan);
  EXPECT_THAT(second->open_session_server("rds01"), FailsWith(errc::busy));
  EXPECT_THAT(faulty->open_session_server("rds01"), FailsWith(errc::busy));
  EXPECT_EQ(plan->calls(Operation::platform_open_session_server), 2U);
}

}  // namespace
