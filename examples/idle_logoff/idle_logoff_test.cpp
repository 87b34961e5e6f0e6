// idle_logoff on a world in memory.
#include "idle_logoff.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "winseam/fake/world.hpp"
#include "winseam/faults.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace {

using namespace std::chrono_literals;
using idle_logoff::Failure;
using idle_logoff::log_off_idle;
using idle_logoff::LoggedOff;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using winseam::errc;
using winseam::Operation;
using winseam::SessionId;
using winseam::SessionState;

// [readme]
TEST(IdleLogoff, LogsOffWhoNeverCameBack) {
  winseam::fake::World world;  // a machine of its own for each test, in memory
  auto rds01 = world.add_host(winseam::fake::default_host("rds01"));
  world.add_host(winseam::fake::default_host("rds02")).set_reachable(false);
  const auto alice = rds01.add_session({.user = "alice", .state = SessionState::disconnected});
  const auto bob = rds01.add_session({.user = "bob", .state = SessionState::active});
  world.advance(3h);  // virtual time: this takes no time at all

  const auto platform = world.platform();  // what main() gets from Windows instead
  const auto summary = idle_logoff::log_off_idle(*platform, {"rds02", "rds01"}, 2h);

  world.run_until_idle();  // until alice's programs have ended
  EXPECT_FALSE(rds01.session(alice));
  EXPECT_TRUE(rds01.session(bob));
  ASSERT_EQ(summary.failures.size(), 1U);  // one host out of reach does not stop the others
  EXPECT_EQ(summary.failures[0].error, winseam::errc::rpc_s_server_unavailable);
  EXPECT_THAT(world.open_handles(), ::testing::IsEmpty());
}
// [readme]

class IdleLogoffWorld : public winseam::testing::WorldTest {
 protected:
  IdleLogoffWorld() : rds01(world.add_host(winseam::fake::default_host("rds01"))) {}

  SessionId disconnected(winseam::fake::Host host, std::string user) {
    return host.add_session({.user = std::move(user), .state = SessionState::disconnected});
  }

  // How many sessions of a new host are passed over whatever their users do: services, console and listener.
  static constexpr std::size_t always_skipped = 3;

  winseam::fake::Host rds01;
};

TEST_F(IdleLogoffWorld, SaysWhomItLoggedOffAndForHowLongTheyWereAway) {
  const auto alice = disconnected(rds01, "alice");
  world.advance(2h + 5min + 30s);
  const auto summary = log_off_idle(*platform(), {"rds01"}, 2h);
  EXPECT_THAT(summary.logged_off, ElementsAre(LoggedOff{"rds01", alice, "alice", 125min}));
  EXPECT_EQ(summary.skipped, always_skipped);
  EXPECT_THAT(summary.failures, IsEmpty());
  world.run_until_idle();
  EXPECT_FALSE(rds01.session(alice));
}

TEST_F(IdleLogoffWorld, ExactlyAtTheLimitIsNotLonger) {
  const auto alice = disconnected(rds01, "alice");
  world.advance(2h);
  EXPECT_THAT(log_off_idle(*platform(), {"rds01"}, 2h).logged_off, IsEmpty());
  world.advance(winseam::Ticks{1});
  EXPECT_EQ(log_off_idle(*platform(), {"rds01"}, 2h).logged_off.size(), 1U);
  world.run_until_idle();
  EXPECT_FALSE(rds01.session(alice));
}

TEST_F(IdleLogoffWorld, LeavesAloneWhoIsThereHoweverIdle) {
  const auto bob = rds01.add_session({.user = "bob"});
  world.advance(100h);
  const auto before = rds01.describe();
  const auto summary = log_off_idle(*platform(), {"rds01"}, 2h);
  EXPECT_THAT(summary.logged_off, IsEmpty());
  EXPECT_EQ(summary.skipped, always_skipped + 1);
  EXPECT_THAT(summary.failures, IsEmpty());
  world.run_until_idle();
  EXPECT_EQ(rds01.describe(), before);
  EXPECT_TRUE(rds01.session(bob));
}

TEST_F(IdleLogoffWorld, NeverTouchesTheServicesSession) {
  world.advance(100h);
  const auto summary = log_off_idle(*platform(), {"rds01"}, 0min);
  EXPECT_THAT(summary.logged_off, IsEmpty());
  EXPECT_THAT(summary.failures, IsEmpty());
  EXPECT_TRUE(rds01.session(SessionId{0}));
}

TEST_F(IdleLogoffWorld, AnUnreachableHostDoesNotStopTheOthers) {
  auto rds02 = world.add_host(winseam::fake::default_host("rds02"));
  auto down = winseam::fake::default_host("down");
  down.reachable = false;
  world.add_host(down);
  down.name = "away";
  down.open_mode = winseam::fake::OpenMode::eager;
  world.add_host(down);
  disconnected(rds01, "alice");
  disconnected(rds02, "bob");
  world.advance(3h);
  const auto summary = log_off_idle(*platform(), {"down", "rds01", "away", "rds02"}, 2h);
  ASSERT_EQ(summary.logged_off.size(), 2U);
  EXPECT_EQ(summary.logged_off[0].host, "rds01");
  EXPECT_EQ(summary.logged_off[1].host, "rds02");
  EXPECT_THAT(summary.failures,
              ElementsAre(Failure{"down", std::nullopt, errc::rpc_s_server_unavailable},
                          Failure{"away", std::nullopt, errc::rpc_s_server_unavailable}));
}

TEST_F(IdleLogoffWorld, ARefusedLogoffDoesNotStopTheOthers) {
  const auto alice = disconnected(rds01, "alice");
  const auto bob = disconnected(rds01, "bob");
  rds01.add_rule(alice, {.user = "Administrator", .deny = winseam::fake::Permission::reset});
  world.advance(3h);
  const auto summary = log_off_idle(*platform(), {"rds01"}, 2h);
  EXPECT_THAT(summary.failures, ElementsAre(Failure{"rds01", alice, errc::access_denied}));
  ASSERT_EQ(summary.logged_off.size(), 1U);
  EXPECT_EQ(summary.logged_off[0].session, bob);
  world.run_until_idle();
  EXPECT_TRUE(rds01.session(alice));
  EXPECT_FALSE(rds01.session(bob));
}

TEST_F(IdleLogoffWorld, ACallerWithoutRightsLogsNobodyOff) {
  disconnected(rds01, "alice");
  world.advance(3h);
  const auto before = rds01.describe();
  const auto summary = log_off_idle(*platform({.user = "mallory"}), {"rds01"}, 2h);
  EXPECT_THAT(summary.logged_off, IsEmpty());
  EXPECT_THAT(summary.failures, IsEmpty());  // what one may not see is not listed
  EXPECT_EQ(rds01.describe(), before);
}

// Between the listing and the question about a session its user comes back: a race that needs no luck here.
TEST_F(IdleLogoffWorld, WhoComesBackInBetweenIsLeftAlone) {
  rds01.add_user({.name = "alice", .role = winseam::fake::Role::remote_desktop_user});
  const auto alice = disconnected(rds01, "alice");
  world.advance(3h);
  const auto plan = std::make_shared<winseam::FaultPlan>([&](winseam::Ticks) {
    EXPECT_THAT(rds01.log_on("alice"), winseam::testing::IsOkAndHolds(alice));
  });
  plan->delay(Operation::information_summary, 1s);
  const auto summary = log_off_idle(*with_faults(platform(), plan), {"rds01"}, 2h);
  EXPECT_THAT(summary.logged_off, IsEmpty());
  EXPECT_EQ(summary.skipped, always_skipped + 1);
  EXPECT_THAT(summary.failures, IsEmpty());
  world.run_until_idle();
  ASSERT_TRUE(rds01.session(alice));
  EXPECT_EQ(rds01.session(alice)->state, SessionState::active);
}

TEST_F(IdleLogoffWorld, WhoIsGoneInBetweenIsNoFailure) {
  disconnected(rds01, "alice");
  disconnected(rds01, "bob");
  world.advance(3h);
  const auto plan = std::make_shared<winseam::FaultPlan>();
  plan->fail_nth(Operation::information_summary, 1, errc::file_not_found);
  plan->fail_nth(Operation::sessions_logoff, 1, errc::ctx_winstation_not_found);
  const auto summary = log_off_idle(*with_faults(platform(), plan), {"rds01"}, 2h);
  EXPECT_THAT(summary.logged_off, IsEmpty());
  EXPECT_EQ(summary.skipped, always_skipped + 2);
  EXPECT_THAT(summary.failures, IsEmpty());
  EXPECT_EQ(plan->log().size(), 2U);
}

// Whichever call fails, the one failure is reported, nothing is left open, and nobody else is logged off.
TEST(IdleLogoffFaults, EachCallMayFail) {
  const auto walk = winseam::walk_faults(
      [](const std::shared_ptr<winseam::FaultPlan>& plan) {
        winseam::fake::World world;
        winseam::testing::WorldGuard guard(world);
        std::vector<SessionId> users;
        for (const char* name : {"rds01", "rds02"}) {
          auto host = world.add_host(winseam::fake::default_host(name));
          users.push_back(host.add_session({.user = "alice", .state = SessionState::disconnected}));
          users.push_back(host.add_session({.user = "bob"}));
        }
        world.advance(3h);
        const auto summary =
            log_off_idle(*with_faults(world.platform(), plan), {"rds01", "rds02"}, 2h);
        world.run_until_idle();

        const auto faults = plan->log();
        ASSERT_EQ(summary.failures.size(), faults.size()) << plan->describe();
        if (!faults.empty()) {
          EXPECT_EQ(summary.failures[0].error, errc::rpc_s_call_failed) << plan->describe();
          EXPECT_EQ(summary.failures[0].host, faults[0].call.host) << plan->describe();
        }
        std::size_t gone = 0;
        for (std::size_t i = 0; i < users.size(); ++i) {
          const auto host = world.host(i < 2 ? "rds01" : "rds02");
          if (i % 2 == 1) {
            EXPECT_TRUE(host.session(users[i])) << plan->describe();
          } else if (!host.session(users[i])) {
            ++gone;
          }
        }
        EXPECT_EQ(summary.logged_off.size(), gone) << plan->describe();
      },
      errc::rpc_s_call_failed);
  EXPECT_TRUE(walk.complete);
  EXPECT_EQ(walk.failed.size(), 10U);  // open, list, ask, log off and close, on two hosts
}

TEST(IdleLogoffText, SaysWhatHappened) {
  const idle_logoff::Summary summary{
      .logged_off = {{"rds01", SessionId{3}, "alice", 150min}},
      .skipped = 4,
      .failures = {{"rds02", std::nullopt, errc::rpc_s_server_unavailable},
                   {"rds03", SessionId{5}, errc::access_denied}}};
  const std::string text = to_string(summary);
  EXPECT_THAT(text, HasSubstr("rds01: logged off session 3 (alice), away for 150 min\n"));
  EXPECT_THAT(text, HasSubstr("rds02: rpc_s_server_unavailable"));
  EXPECT_THAT(text, HasSubstr("rds03: session 5: access_denied"));
  EXPECT_THAT(text, HasSubstr("\n1 logged off, 4 skipped, 2 failed\n"));
}

}  // namespace
