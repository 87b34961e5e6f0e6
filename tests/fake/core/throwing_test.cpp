// User code that throws: where the exception comes out, and that the world goes on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;

struct Thrown : std::runtime_error {
  using std::runtime_error::runtime_error;
};

WorldOptions running(Running how) {
  return {.at_end = [](const EndReport&) {}, .running = how, .hang_after = 30s};
}

class Throwing : public ::testing::TestWithParam<Running> {
 protected:
  World world{running(GetParam())};
  Host host = world.add_host(default_host("rds01", ""));
  std::unique_ptr<Platform> platform = world.platform();
};

INSTANTIATE_TEST_SUITE_P(Modes, Throwing,
                         ::testing::Values(Running::deterministic, Running::threaded),
                         [](const auto& tested) {
                           return tested.param == Running::threaded ? "threaded" : "deterministic";
                         });

TEST_P(Throwing, AnActionsExceptionComesOutOfWhatRunsTheWorld) {
  bool later = false;
  world.after(1s, [] { throw Thrown("first"); });
  world.after(2s, [&] { later = true; });
  EXPECT_THROW(
      {
        world.advance(1s);
        world.run_until_idle();  // where a thread of the world's makes the call
      },
      Thrown);
  world.advance(2s);
  world.run_until_idle();
  EXPECT_TRUE(later);
}

TEST_P(Throwing, NobodyIsLeftBehindInACall) {
  world.after(1s, [] { throw Thrown("first"); });
  EXPECT_THROW(
      {
        world.advance(1s);
        world.run_until_idle();
      },
      Thrown);
  // With a phantom in user code this would take the whole hang_after.
  world.run_until_idle();
  const auto server = platform->open_session_server("rds01").value();
  const SessionId alice = host.add_session({.user = "alice", .state = SessionState::active});
  world.after(0s, [&] { EXPECT_THAT(server->sessions().logoff(alice, Wait::no), IsOk()); });
  world.advance(1min);
  world.run_until_idle();
  EXPECT_FALSE(host.session(alice));
  EXPECT_THAT(server->close(), IsOk());
}

TEST_P(Throwing, AListenerThatThrowsIsToldLaterChanges) {
  const auto server = platform->current_session_server().value();
  int told = 0;
  const auto subscribed =
      server->events().subscribe(NotificationScope::all_sessions, [&](SessionChange, SessionId) {
        if (++told == 1) throw Thrown("listener");
      });
  ASSERT_THAT(subscribed, IsOk());
  const SessionId bob = world.local_host().add_session({.user = "bob"});
  EXPECT_THROW(
      {
        world.run_until_idle();
        world.run_until_idle();
      },
      Thrown);
  world.run_until_idle();
  const int before = told;
  world.local_host().lock(bob);
  world.run_until_idle();
  EXPECT_EQ(told, before + 1);
}

// A wait runs the action; the wait ends as it should, and the exception is not lost.
TEST(ThrowingInAWait, TheNextRunOfTheWorldThrowsIt) {
  World world{running(Running::deterministic)};
  Host host = world.add_host(default_host("rds01", ""));
  const auto platform = world.platform();
  const auto server = platform->open_session_server("rds01").value();
  const SessionId alice = host.add_session({.user = "alice", .state = SessionState::active});
  world.after(1ms, [] { throw Thrown("in a wait"); });
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done), IsOk());
  EXPECT_FALSE(host.session(alice));
  EXPECT_THROW(world.run_until_idle(), Thrown);
  EXPECT_NO_THROW(world.run_until_idle());
  EXPECT_THAT(server->close(), IsOk());
}

TEST(ThrowingInAWait, TimeStopsAtTheThrowAndWhatIsDueLaterStaysPending) {
  World world{running(Running::deterministic)};
  bool later = false;
  world.after(1s, [] { throw Thrown("in the middle"); });
  world.after(2s, [&] { later = true; });
  EXPECT_THROW(world.advance(5s), Thrown);
  EXPECT_FALSE(later);
  EXPECT_EQ(world.elapsed(), Ticks{1s});
  EXPECT_EQ(world.pending(), 1U);
  world.advance(1s);
  EXPECT_TRUE(later);
}

TEST(ThrowingInAWait, ASteppedActionThrowsOutOfTheStep) {
  World world{running(Running::deterministic)};
  world.after(1s, [] { throw Thrown("step"); });
  EXPECT_THROW((void)world.step(), Thrown);
  EXPECT_FALSE(world.step());
}

}  // namespace
}  // namespace winseam::fake
