// Time in a world, and how a test acts in the middle of a call.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::HasSubstr;
using testing::IsOk;

class TimeTest : public testing::WorldTest {
 protected:
  TimeTest() : host(world.local_host()), current(platform()->current_session_server().value()) {}

  Host host;
  std::unique_ptr<SessionServer> current;
};

TEST_F(TimeTest, TimeMovesByAdvanceAlone) {
  const TimePoint begin = world.now();
  world.advance(5s);
  world.advance(0s);
  EXPECT_EQ(world.now(), begin + 5s);
  EXPECT_EQ(world.elapsed(), Ticks{5s});
}

TEST_F(TimeTest, ActionsRunInOrderOfTimeAndThenOfScheduling) {
  std::vector<std::string> log;
  world.after(2s, [&] { log.push_back("c"); });
  world.after(1s, [&] { log.push_back("a"); });
  world.after(1s, [&] { log.push_back("b"); });
  EXPECT_EQ(world.pending(), 3U);
  world.advance(1s);
  EXPECT_THAT(log, ElementsAre("a", "b"));
  EXPECT_EQ(world.pending(), 1U);
  world.run_until_idle();
  EXPECT_THAT(log, ElementsAre("a", "b", "c"));
  EXPECT_EQ(world.elapsed(), Ticks{2s});
  EXPECT_EQ(world.pending(), 0U);
}

TEST_F(TimeTest, StepRunsOneEventAtATime) {
  std::vector<std::string> log;
  world.after(1s, [&] { log.push_back("a"); });
  world.after(3s, [&] { log.push_back("b"); });
  EXPECT_TRUE(world.step());
  EXPECT_THAT(log, ElementsAre("a"));
  EXPECT_EQ(world.elapsed(), Ticks{1s});
  EXPECT_TRUE(world.step());
  EXPECT_FALSE(world.step());
  EXPECT_EQ(world.elapsed(), Ticks{3s});
}

TEST_F(TimeTest, ALogoffTakesItsTwoStepsInTime) {
  const SessionId alice = host.add_session(
      {.user = "alice", .logoff = {.processes_end_after = 3s, .deleted_after = 4s}});
  const ProcessId app = host.start_process({.name = "a.exe", .session = alice});
  ASSERT_THAT(current->sessions().logoff(alice, Wait::no), IsOk());
  world.advance(2999ms);
  EXPECT_NE(host.process(app), std::nullopt);
  EXPECT_EQ(host.session(alice)->user, "alice");
  world.advance(1ms);
  EXPECT_EQ(host.process(app), std::nullopt);
  EXPECT_EQ(host.session(alice)->user, "");
  EXPECT_EQ(host.ended_process(app)->at, world.now());
  world.advance(3999ms);
  EXPECT_NE(host.session(alice), std::nullopt);
  world.advance(1ms);
  EXPECT_EQ(host.session(alice), std::nullopt);
  ASSERT_EQ(host.ended_sessions().size(), 1U);
  EXPECT_EQ(host.ended_sessions()[0], (EndedSession{alice, "alice", world.now()}));
}

TEST_F(TimeTest, AnActionMayCallTheWorldAndSchedule) {
  std::vector<Ticks> moments;
  world.after(1s, [&] {
    moments.push_back(world.elapsed());
    const SessionId alice = host.add_session({.user = "alice"});
    EXPECT_THAT(current->sessions().logoff(alice, Wait::until_done), IsOk());
    world.after(1s, [&] { moments.push_back(world.elapsed()); });
  });
  world.run_until_idle();
  EXPECT_THAT(moments, ElementsAre(Ticks{1s}, Ticks{4s}));
}

TEST_F(TimeTest, ACallThatWaitsRunsWhatComesBeforeItsEndAndNoMore) {
  const SessionId alice = host.add_session({.user = "alice"});
  std::vector<std::string> log;
  world.after(1900ms, [&] { log.push_back("before"); });
  world.after(2100ms, [&] { log.push_back("after"); });
  EXPECT_THAT(current->sessions().logoff(alice, Wait::until_done), IsOk());
  EXPECT_THAT(log, ElementsAre("before"));
}

// A logoff that never returns, staged: it ends with an error, at once, and is on record.
TEST_F(TimeTest, ALogoffThatNeverReturnsIsFiniteAndReported) {
  const SessionId alice = host.add_session({.user = "alice", .logoff = {.hangs = true}});
  world.advance(5s);
  expect_misuse(MisuseKind::never_returns);
  EXPECT_THAT(current->sessions().logoff(alice, Wait::until_done),
              FailsWith(errc::possible_deadlock));
  EXPECT_EQ(world.elapsed(), Ticks{5s}) << "no time passes for it";
  ASSERT_EQ(world.misuses().size(), 1U);
  const Misuse record = world.misuses().front();
  EXPECT_EQ(record.kind, MisuseKind::never_returns);
  EXPECT_EQ(record.operation, "Sessions::logoff");
  EXPECT_EQ(record.at, Ticks{5s});
  EXPECT_THAT(record.explanation, HasSubstr("session 2 hangs at logoff"));
  EXPECT_EQ(host.session(alice)->state, SessionState::reset) << "the logoff is still under way";
  world.advance(24h);
  EXPECT_NE(host.session(alice), std::nullopt) << "and does not end by itself";
}

TEST_F(TimeTest, AHangMayBeStagedAndLiftedLater) {
  const SessionId alice = host.add_session({.user = "alice"});
  host.set_logoff(alice, {.processes_end_after = 2s, .deleted_after = 1s, .hangs = true});
  ASSERT_THAT(current->sessions().logoff(alice, Wait::no), IsOk());
  world.advance(1min);
  host.release_hang(alice);
  EXPECT_EQ(world.pending(), 1U);
  host.release_hang(alice);
  EXPECT_EQ(world.pending(), 1U) << "a second time changes nothing";
  world.advance(2999ms);
  EXPECT_NE(host.session(alice), std::nullopt);
  world.advance(1ms);
  EXPECT_EQ(host.session(alice), std::nullopt);
  ASSERT_EQ(host.ended_sessions().size(), 1U);
  EXPECT_EQ(host.ended_sessions()[0].user, "alice");
}

TEST_F(TimeTest, AHangLiftedBeforeTheLogoffIsNone) {
  const SessionId alice = host.add_session({.user = "alice", .logoff = {.hangs = true}});
  host.release_hang(alice);
  EXPECT_EQ(world.pending(), 0U) << "nothing ends by that";
  EXPECT_THAT(current->sessions().logoff(alice, Wait::until_done), IsOk());
  EXPECT_EQ(world.elapsed(), Ticks{2s});
}

TEST_F(TimeTest, InterruptedWaitsEndWithTheErrorGiven) {
  const SessionId alice = host.add_session({.user = "alice"});
  world.after(500ms, [&] { host.interrupt_waits(alice, errc::rpc_s_call_failed); });
  EXPECT_THAT(current->sessions().logoff(alice, Wait::until_done),
              FailsWith(errc::rpc_s_call_failed));
  EXPECT_THAT(current->sessions().logoff(alice, Wait::until_done), IsOk())
      << "an interruption is for the waits of its moment";
}

}  // namespace
}  // namespace winseam::fake
