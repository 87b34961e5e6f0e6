// A world asked through a platform.
#include "winseam/scenario/snapshot.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "helpers.hpp"
#include "winseam/forwarding.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using ::testing::Contains;
using ::testing::HasSubstr;
using winseam::testing::IsOk;

const std::vector<std::string> others{"RDS01", "RDS02", "VHOST01", "RDS03"};

scenario::Snapshot ask(Platform& platform) {
  auto taken = scenario::snapshot(platform, others, "ADMIN01");
  EXPECT_THAT(taken, IsOk());
  return taken ? std::move(taken).value() : scenario::Snapshot{};
}

class SnapshotTest : public ::testing::Test {
 protected:
  fake::World world{*scenario::parse(scenario::office()).world, quiet()};
  std::unique_ptr<Platform> platform = world.platform();
};

TEST_F(SnapshotTest, HasEverySessionAndProcess) {
  const scenario::Snapshot taken = ask(*platform);
  const fake::WorldSpec real = world.describe();
  EXPECT_EQ(taken.world.now, real.now);
  ASSERT_EQ(taken.world.hosts.size(), real.hosts.size());
  for (std::size_t i = 0; i < real.hosts.size(); ++i) {
    const fake::HostSpec& asked = taken.world.hosts[i];
    const fake::HostSpec& host = real.hosts[i];
    EXPECT_EQ(asked.name, host.name);
    EXPECT_EQ(asked.local, host.local);
    EXPECT_EQ(asked.reachable, host.reachable);
    ASSERT_EQ(asked.sessions.size(), host.sessions.size()) << host.name;
    for (std::size_t j = 0; j < host.sessions.size(); ++j) {
      const fake::SessionSpec& one = asked.sessions[j];
      const fake::SessionSpec& session = host.sessions[j];
      EXPECT_EQ(one.id, session.id);
      EXPECT_EQ(one.state, session.state);
      EXPECT_EQ(one.user, session.user);
      EXPECT_EQ(one.station, session.station);
      EXPECT_EQ(one.disconnected_at, session.disconnected_at);
      EXPECT_EQ(one.last_input_at, session.last_input_at);
      EXPECT_EQ(one.logged_on_at, session.logged_on_at);
      if (session.protocol == ClientProtocol::rdp) {
        EXPECT_EQ(one.client, session.client);
      }
    }
    ASSERT_EQ(asked.processes.size(), host.processes.size()) << host.name;
    for (std::size_t j = 0; j < host.processes.size(); ++j) {
      EXPECT_EQ(asked.processes[j].id, host.processes[j].id);
      EXPECT_EQ(asked.processes[j].name, host.processes[j].name);
      EXPECT_EQ(asked.processes[j].session, host.processes[j].session);
      EXPECT_EQ(asked.processes[j].sid, host.processes[j].sid);
      EXPECT_EQ(asked.processes[j].user_time, host.processes[j].user_time);
    }
  }
  EXPECT_TRUE(world.open_handles().empty());
  EXPECT_TRUE(world.misuses().empty());
  EXPECT_TRUE(world.describe() == real) << "asking changed the world";
}

TEST_F(SnapshotTest, SaysWhatItCouldNotAsk) {
  const scenario::Snapshot taken = ask(*platform);
  EXPECT_THAT(taken.notes, Contains(HasSubstr("RDS03: ")));
  EXPECT_THAT(taken.notes, Contains(HasSubstr("cannot be asked; they keep their defaults")));
  const fake::HostSpec& rds03 = taken.world.hosts[4];
  EXPECT_FALSE(rds03.reachable);
  EXPECT_EQ(rds03.unreachable_code, errc::rpc_s_server_unavailable);
}

// A snapshot is a world: loaded and asked again, it answers alike.
TEST_F(SnapshotTest, LoadsToAWorldThatAnswersAlike) {
  const scenario::Snapshot taken = ask(*platform);
  const scenario::Loaded loaded = scenario::parse(scenario::write(taken.world));
  ASSERT_EQ(loaded.problems, Problems{});
  ASSERT_TRUE(*loaded.world == taken.world);
  fake::World twin(*loaded.world, quiet());
  const scenario::Snapshot again = ask(*twin.platform());
  EXPECT_EQ(scenario::write(again.world), scenario::write(taken.world));
  EXPECT_EQ(again.notes, taken.notes);
}

TEST_F(SnapshotTest, AfterALogoffATerminationAndAnAdvance) {
  auto server = platform->open_session_server("RDS01").value();
  ASSERT_THAT(server->sessions().logoff(SessionId{3}, Wait::until_done), IsOk());
  const std::vector<fake::ProcessSpec> before = world.host("RDS01").describe().processes;
  const auto victim = std::find_if(before.begin(), before.end(), [](const auto& process) {
    return process.session == SessionId{2} && process.protection == fake::Protection::none;
  });
  ASSERT_NE(victim, before.end());
  ASSERT_THAT(server->processes().terminate(*victim->id, 1), IsOk());
  ASSERT_THAT(server->close(), IsOk());
  world.advance(std::chrono::hours{1});

  const scenario::Snapshot taken = ask(*platform);
  const scenario::Loaded loaded = scenario::parse(scenario::write(taken.world));
  ASSERT_EQ(loaded.problems, Problems{});
  fake::World twin(*loaded.world, quiet());
  EXPECT_EQ(twin.now(), world.now());
  EXPECT_EQ(twin.host("RDS01").session(SessionId{3}), std::nullopt);
  EXPECT_EQ(twin.host("RDS01").process(*victim->id), std::nullopt);
  EXPECT_EQ(twin.host("RDS01").process_count(), world.host("RDS01").process_count());
  EXPECT_EQ(scenario::write(ask(*twin.platform()).world), scenario::write(taken.world));
}

TEST_F(SnapshotTest, ThroughAForwardingPlatformIsTheSame) {
  const scenario::Snapshot straight = ask(*platform);
  ForwardingPlatform forwarding(world.platform());
  const scenario::Snapshot forwarded = ask(forwarding);
  EXPECT_TRUE(forwarded.world == straight.world);
  EXPECT_EQ(forwarded.notes, straight.notes);
  EXPECT_TRUE(world.open_handles().empty());
}

// Without rights less is seen, and what is seen still is a world.
TEST_F(SnapshotTest, OfACallerWithoutRightsLoads) {
  const scenario::Snapshot taken = ask(*world.platform({.user = "ivan"}));
  const scenario::Loaded loaded = scenario::parse(scenario::write(taken.world));
  ASSERT_EQ(loaded.problems, Problems{});
  EXPECT_TRUE(*loaded.world == taken.world);
  const fake::World twin(*loaded.world, quiet());
  EXPECT_EQ(twin.hosts().size(), 5U);
}

TEST_F(SnapshotTest, AsksAHostOnceHoweverOftenItIsNamed) {
  const std::array<std::string, 4> names{"rds01", "RDS01", "", "admin01"};
  const auto taken = scenario::snapshot(*platform, names, "ADMIN01");
  ASSERT_THAT(taken, IsOk());
  ASSERT_EQ(taken.value().world.hosts.size(), 2U);
  EXPECT_EQ(taken.value().world.hosts[1].name, "rds01");
  EXPECT_THAT(taken.value().notes, Contains(HasSubstr("\"RDS01\": named already")));
  EXPECT_EQ(problems_of(scenario::write(taken.value().world)), Problems{});
}

TEST_F(SnapshotTest, AHostThatCannotBeOpenedIsWrittenSo) {
  fake::HostSpec down = fake::default_host("DOWN");
  down.reachable = false;
  down.open_mode = fake::OpenMode::eager;
  down.unreachable_code = errc::rpc_s_invalid_binding;
  (void)world.add_host(down);
  const std::array<std::string, 1> names{"DOWN"};
  const auto taken = scenario::snapshot(*platform, names, "ADMIN01");
  ASSERT_THAT(taken, IsOk());
  const fake::HostSpec& host = taken.value().world.hosts.at(1);
  EXPECT_FALSE(host.reachable);
  EXPECT_EQ(host.open_mode, fake::OpenMode::eager);
  EXPECT_EQ(host.unreachable_code, errc::rpc_s_invalid_binding);
  EXPECT_TRUE(host.sessions.empty());
  EXPECT_THAT(taken.value().notes, Contains(HasSubstr("DOWN: cannot be opened")));
}

}  // namespace
