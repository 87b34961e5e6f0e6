// A world, written and read again, is the same world: at rest and in the middle of things.
#include <gtest/gtest.h>

#include "helpers.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using std::chrono::milliseconds;
using std::chrono::seconds;
using winseam::testing::IsOk;

// The world that the text of a world describes.
fake::World twin_of(const fake::World& world) {
  const scenario::Loaded loaded = scenario::parse(scenario::write(world.describe()));
  EXPECT_EQ(loaded.problems, Problems{});
  return fake::World(loaded.world.value_or(fake::WorldSpec{}), quiet());
}

void expect_twin(const fake::World& world) {
  const fake::WorldSpec spec = world.describe();
  const std::string text = scenario::write(spec);
  const scenario::Loaded loaded = scenario::parse(text);
  ASSERT_EQ(loaded.problems, Problems{});
  EXPECT_TRUE(*loaded.world == spec) << "the text is not the world:\n" << text;
  const fake::World twin(*loaded.world, quiet());
  EXPECT_TRUE(twin.describe() == spec);
}

class WorldTextTest : public ::testing::Test {
 protected:
  WorldTextTest()
      : world(office(), quiet()),
        platform(world.platform()),
        server(platform->open_session_server("RDS01").value()) {}
  ~WorldTextTest() override { (void)server->close(); }

  static const fake::WorldSpec& office() {
    static const fake::WorldSpec spec = *scenario::parse(scenario::office()).world;
    return spec;
  }

  fake::World world;
  std::unique_ptr<Platform> platform;
  std::unique_ptr<SessionServer> server;
};

TEST_F(WorldTextTest, AtRest) { expect_twin(world); }

TEST(WorldTextOfDefaultsTest, OfADefaultWorld) { expect_twin(fake::World(quiet())); }

TEST_F(WorldTextTest, AfterAnAdvance) {
  world.advance(std::chrono::hours{30} + Ticks{1});
  expect_twin(world);
}

TEST_F(WorldTextTest, AfterALogoff) {
  ASSERT_THAT(server->sessions().logoff(SessionId{3}, Wait::until_done), IsOk());
  EXPECT_EQ(world.host("RDS01").session(SessionId{3}), std::nullopt);
  expect_twin(world);
}

TEST_F(WorldTextTest, InEveryStepOfALogoff) {
  ASSERT_THAT(server->sessions().logoff(SessionId{2}, Wait::no), IsOk());
  EXPECT_EQ(world.host("RDS01").session(SessionId{2})->state, SessionState::reset);
  expect_twin(world);
  for (int steps = 0; steps < 100 && world.host("RDS01").session(SessionId{2}); ++steps) {
    ASSERT_TRUE(world.step());
    expect_twin(world);
  }
  EXPECT_EQ(world.host("RDS01").session(SessionId{2}), std::nullopt);
}

// A scenario does not say how far a logoff had come: in the twin it begins again.
TEST_F(WorldTextTest, ALogoffUnderWayGoesOnInTheTwin) {
  ASSERT_THAT(server->sessions().logoff(SessionId{2}, Wait::no), IsOk());
  fake::World twin = twin_of(world);
  twin.run_until_idle();
  EXPECT_EQ(twin.host("RDS01").session(SessionId{2}), std::nullopt);
}

TEST_F(WorldTextTest, AfterATermination) {
  const ProcessId process = world.host("RDS01").start_process(
      {.name = "slow.exe", .session = SessionId{2}, .lingers = seconds{5}});
  ASSERT_THAT(server->processes().terminate(process, 3), IsOk());
  expect_twin(world);  // still lingering
  world.advance(seconds{5});
  EXPECT_EQ(world.host("RDS01").process(process), std::nullopt);
  expect_twin(world);
}

TEST_F(WorldTextTest, WhileProcessorTimeGrows) {
  const ProcessId process = world.host("RDS01").start_process(
      {.name = "spin.exe", .session = SessionId{2}, .cpu_rate = 0.3});
  world.advance(seconds{10});
  expect_twin(world);
  fake::World twin = twin_of(world);
  EXPECT_EQ(twin.host("RDS01").process(process)->user_time, seconds{3});
  twin.advance(seconds{10});
  EXPECT_EQ(twin.host("RDS01").process(process)->user_time, seconds{6});
}

TEST_F(WorldTextTest, AfterDisconnectsAndLogons) {
  ASSERT_THAT(server->sessions().disconnect(SessionId{2}, Wait::until_done), IsOk());
  expect_twin(world);
  ASSERT_THAT(world.host("RDS01").log_on("alice", {.name = "THIN-40"}), IsOk());
  ASSERT_THAT(world.host("RDS01").log_on("mallory"), IsOk());
  world.host("RDS01").lock(SessionId{2});
  expect_twin(world);
}

TEST_F(WorldTextTest, AfterTheConsoleUserLeft) {
  fake::Host local = world.local_host();
  auto current = platform->current_session_server().value();
  ASSERT_THAT(current->sessions().logoff(SessionId{1}, Wait::no), IsOk());
  world.advance(milliseconds{1500});
  expect_twin(world);
  world.run_until_idle();
  EXPECT_EQ(local.session(SessionId{1}), std::nullopt);
  expect_twin(world);
}

TEST_F(WorldTextTest, AfterTheConsoleWasSwitchedAway) {
  world.local_host().switch_console_to(std::nullopt);
  expect_twin(world);
}

TEST_F(WorldTextTest, AfterACrash) {
  world.host("RDS01").crash();
  expect_twin(world);
}

// A child session can outlive its parent for a while, if it takes its logoff more slowly.
TEST_F(WorldTextTest, WhileAChildOutlivesItsParent) {
  fake::Host rds01 = world.host("RDS01");
  const SessionId child = rds01.add_session(
      {.user = "alice", .parent = SessionId{2}, .logoff = {.processes_end_after = seconds{60}}});
  expect_twin(world);
  ASSERT_THAT(server->sessions().logoff(SessionId{2}, Wait::until_done), IsOk());
  ASSERT_TRUE(rds01.session(child).has_value());
  ASSERT_EQ(rds01.session(SessionId{2}), std::nullopt);
  expect_twin(world);
}

TEST_F(WorldTextTest, WithRulesAnswersAndSwitches) {
  fake::Host rds01 = world.host("RDS01");
  rds01.add_rule({.user = "bob",
                  .allow = fake::Permission::reset | fake::Permission::message,
                  .deny = fake::Permission::logon});
  rds01.add_rule(SessionId{2},
                 {.role = fake::Role::guest, .allow = fake::Permission::full_control});
  rds01.answer_messages(SessionId{2},
                        {.response = MessageResponse::try_again, .after = seconds{3}});
  rds01.set_services_ready(false);
  rds01.set_windows(fake::WindowsVersion::vista_rtm);
  rds01.set_reachable(false);
  expect_twin(world);
}

// Bytes that are no UTF-8 have no place in JSON; writing them must not fail for it.
TEST(WorldTextOfBytesTest, OtherBytesBecomeTheReplacementCharacter) {
  fake::WorldSpec spec;
  spec.hosts.push_back({.name = "PC", .local = true, .domain = "caf\xE9"});
  const scenario::Loaded loaded = scenario::parse(scenario::write(spec));
  ASSERT_EQ(loaded.problems, Problems{});
  EXPECT_EQ(loaded.world->hosts[0].domain, "caf\xEF\xBF\xBD");
}

TEST(WorldTextOfDefaultsTest, WhatHasItsDefaultIsLeftOut) {
  fake::WorldSpec spec;
  spec.hosts.push_back({.name = "PC", .local = true});
  EXPECT_EQ(
      scenario::write(spec),
      "{\n  \"hosts\": [\n    {\n      \"name\": \"PC\",\n      \"local\": true\n    }\n  ]\n}\n");
}

}  // namespace
