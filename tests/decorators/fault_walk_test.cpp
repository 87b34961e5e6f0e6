// Scenarios run with one fault after the other, and failing runs made small.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "winseam/fake/world.hpp"
#include "winseam/faults.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Plan = std::shared_ptr<FaultPlan>;

std::vector<Operation> operations(const std::vector<FaultRecord>& records) {
  std::vector<Operation> all;
  for (const FaultRecord& record : records) all.push_back(record.call.operation);
  return all;
}

TEST(FaultWalk, FailsEachCallOfAScenarioOnce) {
  std::vector<std::string> outcomes;
  const auto walk = walk_faults(
      [&](const Plan& plan) {
        fake::World world;
        auto host = world.add_host(fake::default_host("rds01"));
        const auto alice = host.add_session({.user = "alice"});
        const auto platform = with_faults(world.platform(), plan);
        const auto end_session = [&]() -> result<void> {
          const auto server = platform->open_session_server("rds01");
          if (!server) return server.error();
          const auto ended = server.value()->sessions().logoff(alice, Wait::until_done);
          if (!ended) return ended.error();
          return server.value()->close();
        };
        const auto ended = end_session();
        outcomes.push_back(std::string(ended ? "ok" : "error") +
                           (host.session(alice) ? ", there" : ", gone"));
        EXPECT_EQ(host.open_handles(), 0U) << plan->describe();
      },
      errc::rpc_s_call_failed);
  EXPECT_TRUE(walk.complete);
  EXPECT_THAT(operations(walk.failed),
              ElementsAre(Operation::platform_open_session_server, Operation::sessions_logoff,
                          Operation::server_close));
  EXPECT_THAT(outcomes, ElementsAre("error, there", "error, there", "error, gone", "ok, gone"));
  for (const FaultRecord& record : walk.failed)
    EXPECT_EQ(record.error, errc::rpc_s_call_failed) << to_string(record);
  EXPECT_EQ(walk.failed[2].call.index, 2U);
}

TEST(FaultWalk, FollowsAScenarioThatTriesAgain) {
  int runs = 0;
  const auto walk = walk_faults(
      [&](const Plan& plan) {
        ++runs;
        while (plan->reached(Operation::sessions_logoff, "")) continue;
        (void)plan->reached(Operation::server_close, "");
      },
      errc::busy);
  EXPECT_TRUE(walk.complete);
  EXPECT_EQ(runs, 3);
  EXPECT_THAT(operations(walk.failed),
              ElementsAre(Operation::sessions_logoff, Operation::server_close));
}

TEST(FaultWalk, RunsAScenarioWithoutCallsOnce) {
  int runs = 0;
  const auto walk = walk_faults([&](const Plan&) { ++runs; }, errc::busy);
  EXPECT_TRUE(walk.complete);
  EXPECT_THAT(walk.failed, IsEmpty());
  EXPECT_EQ(runs, 1);
}

TEST(FaultWalk, StopsAtTheLimit) {
  int runs = 0;
  const auto body = [&](const Plan& plan) {
    ++runs;
    for (int i = 0; i < 3; ++i) (void)plan->reached(Operation::server_close, "");
  };
  const auto cut = walk_faults(body, errc::busy, 3);
  EXPECT_FALSE(cut.complete);
  EXPECT_EQ(cut.failed.size(), 3U);
  EXPECT_EQ(runs, 3);
  const auto whole = walk_faults(body, errc::busy, 4);
  EXPECT_TRUE(whole.complete);
  EXPECT_EQ(whole.failed.size(), 3U);
}

TEST(FaultWalk, LetsTheBodyAddRules) {
  const auto walk = walk_faults(
      [](const Plan& plan) {
        plan->fail(Operation::events_flush, errc::access_denied);
        (void)plan->reached(Operation::events_flush, "");
        (void)plan->reached(Operation::server_close, "");
      },
      errc::busy);
  EXPECT_TRUE(walk.complete);
  ASSERT_EQ(walk.failed.size(), 2U);
  EXPECT_EQ(walk.failed[0].error, errc::busy);
  EXPECT_EQ(walk.failed[1].call.operation, Operation::server_close);
}

TEST(FaultWalk, PassesOnWhatTheBodyThrows) {
  int runs = 0;
  const auto body = [&](const Plan& plan) {
    ++runs;
    if (plan->reached(Operation::server_close, "")) throw std::runtime_error("not handled");
  };
  EXPECT_THROW((void)walk_faults(body, errc::busy), std::runtime_error);
  EXPECT_EQ(runs, 1);
}

TEST(FaultWalk, RefusesWhatCannotBeMeant) {
  const auto body = [](const Plan&) {};
  EXPECT_THROW((void)walk_faults({}, errc::busy), std::invalid_argument);
  EXPECT_THROW((void)walk_faults(body, std::error_code{}), std::invalid_argument);
  EXPECT_THROW((void)walk_faults(body, errc::busy, 0), std::invalid_argument);
  EXPECT_THROW((void)shrink_faults({}, {}), std::invalid_argument);
}

// A scenario of 60 calls that breaks if calls 7 and 31 fail, whatever else does.
bool breaks(FaultPlan& plan) {
  bool seventh = false;
  bool other = false;
  for (std::size_t i = 0; i < 60; ++i) {
    const bool failed = static_cast<bool>(plan.reached(Operation::sessions_enumerate, "rds01"));
    seventh = seventh || (i == 7 && failed);
    other = other || (i == 31 && failed);
  }
  return seventh && other;
}

TEST(ShrinkFaults, KeepsOnlyWhatIsNeeded) {
  std::vector<FaultRecord> failing;
  std::uint64_t seed = 0;
  while (failing.empty()) {
    FaultPlan plan;
    plan.fail_randomly(std::nullopt, 0.5, ++seed, errc::busy);
    if (breaks(plan)) failing = plan.log();
  }
  ASSERT_GT(failing.size(), 10U) << "seed " << seed;
  int runs = 0;
  const auto least = shrink_faults(failing, [&](const Plan& plan) {
    ++runs;
    return breaks(*plan);
  });
  ASSERT_TRUE(least);
  ASSERT_EQ(least->size(), 2U);
  EXPECT_EQ((*least)[0].call.index, 7U);
  EXPECT_EQ((*least)[1].call.index, 31U);
  EXPECT_EQ((*least)[0].error, errc::busy);
  EXPECT_LT(runs, 60);
}

TEST(ShrinkFaults, KeepsNothingIfNothingIsNeeded) {
  FaultPlan plan;
  plan.fail(std::nullopt, errc::busy);
  (void)breaks(plan);
  const auto least = shrink_faults(plan.log(), [](const Plan&) { return true; });
  ASSERT_TRUE(least);
  EXPECT_THAT(*least, IsEmpty());
}

TEST(ShrinkFaults, KeepsAllIfAllAreNeeded) {
  FaultPlan plan;
  plan.fail_times(std::nullopt, 5, errc::busy);
  (void)breaks(plan);
  const auto least = shrink_faults(plan.log(), [](const Plan& again) {
    (void)breaks(*again);
    return again->log().size() == 5;
  });
  ASSERT_TRUE(least);
  EXPECT_EQ(least->size(), 5U);
}

TEST(ShrinkFaults, SaysThatARunCannotBeRepeated) {
  FaultPlan plan;
  plan.fail(std::nullopt, errc::busy);
  (void)breaks(plan);
  EXPECT_EQ(shrink_faults(plan.log(), [](const Plan&) { return false; }), std::nullopt);
}

}  // namespace
