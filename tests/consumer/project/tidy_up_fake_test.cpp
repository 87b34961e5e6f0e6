#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <winseam/fake/world.hpp>
#include <winseam/testing/matchers.hpp>

#include "tidy_up.hpp"

namespace {

using namespace std::chrono_literals;
using winseam::testing::IsOkAndHolds;

TEST(TidyUp, LogsOffWhatHasBeenDisconnectedForLong) {
  winseam::fake::World world;
  auto host = world.add_host(winseam::fake::default_host("rds01"));
  host.add_user({.name = "alice"});
  host.add_user({.name = "bob"});
  const auto forgotten =
      host.add_session({.user = "alice", .state = winseam::SessionState::disconnected});
  world.advance(3h);
  const auto recent =
      host.add_session({.user = "bob", .state = winseam::SessionState::disconnected});
  const auto platform = world.platform();

  EXPECT_THAT(consumer::tidy_up(*platform, "rds01", 120min), IsOkAndHolds(1U));

  world.run_until_idle();
  EXPECT_FALSE(host.session(forgotten));
  EXPECT_TRUE(host.session(recent));
  EXPECT_THAT(world.open_handles(), ::testing::IsEmpty());
}

}  // namespace
