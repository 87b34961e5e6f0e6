#include "winseam/testing/world_fixture.hpp"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using winseam::testing::IsOk;
using winseam::testing::WorldGuard;
using winseam::testing::WorldTest;

class FixtureTest : public WorldTest {};

TEST_F(FixtureTest, PassesWhenEverythingIsGivenBack) {
  auto server = platform()->open_session_server("LOCALHOST").value();
  EXPECT_THAT(server->close(), IsOk());
}

TEST_F(FixtureTest, AcceptsAMisuseThatTheTestMeans) {
  auto server = platform()->open_session_server("LOCALHOST").value();
  EXPECT_THAT(server->close(), IsOk());
  (void)server->close();
  expect_misuse(fake::MisuseKind::double_close);
}

fake::WorldOptions quiet() {
  return fake::WorldOptions{[](const fake::EndReport&) {}};
}

// The failures go to the guard of a world of its own, so that the failure itself can be expected.
TEST(WorldGuardTest, FailsForALeakAndNamesThePlace) {
  static fake::World* world = nullptr;
  fake::World own(quiet());
  world = &own;
  auto leaked = own.platform()->open_session_server("LOCALHOST").value();
  EXPECT_NONFATAL_FAILURE(WorldGuard(*world).check(), "world_fixture_test.cpp:");
  EXPECT_NONFATAL_FAILURE(WorldGuard(*world).check(), "left open: session-server#");
}

TEST(WorldGuardTest, FailsForAMisuse) {
  static fake::World* world = nullptr;
  fake::World own(quiet());
  world = &own;
  auto server = own.platform()->open_session_server("LOCALHOST").value();
  (void)server->close();
  (void)server->sessions().enumerate();
  EXPECT_NONFATAL_FAILURE(WorldGuard(*world).check(),
                          "misuse: use_after_close: Sessions::enumerate");
}

TEST(WorldGuardTest, FailsForAnExpectedMisuseThatDidNotCome) {
  static fake::World* world = nullptr;
  fake::World own(quiet());
  world = &own;
  EXPECT_NONFATAL_FAILURE(
      {
        WorldGuard guard(*world);
        guard.expect_misuse(fake::MisuseKind::double_close);
      },
      "did not happen: double_close");
}

}  // namespace
