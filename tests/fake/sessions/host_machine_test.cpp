// What a test can do to the machine: unreachable, crashed, booting, of another version.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>

#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

class HostMachineTest : public testing::WorldTest {
 protected:
  HostMachineTest()
      : host(world.add_host(default_host("rds01", ""))),
        server(platform()->open_session_server("rds01").value()) {}

  void TearDown() override {
    server.reset();
    WorldTest::TearDown();
  }

  Host host;
  std::unique_ptr<SessionServer> server;
};

TEST_F(HostMachineTest, AnUnreachableHostAnswersWithItsOwnCode) {
  auto spec = default_host("rds02", "");
  spec.unreachable_code = errc::rpc_s_call_failed;
  spec.reachable = false;
  Host other = world.add_host(spec);
  const auto there = platform()->open_session_server("rds02").value();
  EXPECT_THAT(there->sessions().enumerate(), FailsWith(errc::rpc_s_call_failed));
  EXPECT_THAT(there->close(), IsOk()) << "closing needs no host";
  EXPECT_EQ(other.closes(), 1U);
}

TEST_F(HostMachineTest, AnUnreachableHostGoesOnByItself) {
  const SessionId alice = host.add_session({.user = "alice"});
  ASSERT_THAT(server->sessions().logoff(alice, Wait::no), IsOk());
  host.set_reachable(false);
  EXPECT_THAT(server->information().state(alice), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_FALSE(host.describe().reachable);
  world.advance(2s);
  EXPECT_EQ(host.session(alice), std::nullopt);
  host.set_reachable(true);
  EXPECT_THAT(server->information().state(alice), FailsWith(errc::file_not_found));
}

TEST_F(HostMachineTest, BecomingReachableAgainDoesNotSaveAWaitThatWasLost) {
  const SessionId alice = host.add_session({.user = "alice"});
  world.after(100ms, [&] {
    host.set_reachable(false);
    host.set_reachable(true);
  });
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done),
              FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(world.elapsed(), Ticks{100ms});
}

TEST_F(HostMachineTest, LosingTheHostEndsAMessageWait) {
  const SessionId alice = host.add_session({.user = "alice"});
  world.after(1s, [&] { host.set_reachable(false); });
  EXPECT_THAT(
      server->sessions().send_message(alice, {.title = "t", .timeout = 60s}, Wait::until_done),
      FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(world.elapsed(), Ticks{1s});
}

TEST_F(HostMachineTest, SettingWhatIsSetLosesNoWait) {
  const SessionId alice = host.add_session({.user = "alice"});
  world.after(100ms, [&] { host.set_reachable(true); });
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done), IsOk());
}

TEST_F(HostMachineTest, ACrashTakesSessionsAndProcessesAndKeepsListeners) {
  const SessionId alice = host.add_session({.user = "alice"});
  const ProcessId app = host.start_process({.name = "a.exe", .session = alice});
  const SessionId ending = host.add_session({.user = "bob"});
  ASSERT_THAT(server->sessions().logoff(ending, Wait::no), IsOk());
  host.crash();
  EXPECT_EQ(host.session(alice), std::nullopt);
  EXPECT_EQ(host.process(app), std::nullopt);
  EXPECT_EQ(host.process_count(), 0U);
  EXPECT_EQ(host.console(), std::nullopt);
  EXPECT_EQ(host.session_count(), 1U) << "the listener's settings survive";
  EXPECT_NE(host.session(SessionId{first_listener_session}), std::nullopt);
  EXPECT_EQ(world.pending(), 0U) << "what was under way is not any more";
  EXPECT_THAT(host.ended_sessions(), IsEmpty()) << "nobody was logged off";
  EXPECT_THAT(server->sessions().enumerate(), FailsWith(errc::rpc_s_server_unavailable));
}

TEST_F(HostMachineTest, ACrashBreaksOpenChannels) {
  Host local = world.local_host();
  const SessionId alice = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  const auto current = platform()->current_session_server().value();
  const auto channel = current->channels().open(alice, "BKUP").value();
  local.crash();
  EXPECT_THAT(channel->write({}), FailsWith(errc::gen_failure));
}

TEST_F(HostMachineTest, ACrashedHostComesBackEmpty) {
  const SessionId alice = host.add_session({.user = "alice"});
  host.crash();
  host.set_reachable(true);
  const SessionId fresh = host.add_session({.user = "alice"});
  EXPECT_GT(fresh, alice) << "ids are never handed out twice";
  EXPECT_THAT(server->sessions().enumerate(), IsOkAndHolds(SizeIs(2)));
}

TEST_F(HostMachineTest, HandlesAreCounted) {
  EXPECT_EQ(host.opens(), 1U);
  EXPECT_EQ(host.open_handles(), 1U);
  EXPECT_EQ(host.closes(), 0U);
  {
    const auto platform = this->platform();
    const auto second = platform->open_session_server("RDS01").value();
    EXPECT_EQ(host.open_handles(), 2U);
  }
  EXPECT_EQ(host.open_handles(), 1U) << "the destructor closes";
  EXPECT_EQ(host.closes(), 1U);
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_EQ(host.opens(), 2U);
  EXPECT_EQ(host.closes(), 2U);
  EXPECT_EQ(host.open_handles(), 0U);
}

TEST_F(HostMachineTest, AShutdownIsOnRecordAndTheHostGone) {
  EXPECT_EQ(host.shutdown_requested(), std::nullopt);
  ASSERT_THAT(server->shutdown(ShutdownAction::reboot), IsOk());
  EXPECT_EQ(host.shutdown_requested(), ShutdownAction::reboot);
  EXPECT_FALSE(host.describe().reachable);
  EXPECT_FALSE(host.describe().logons_disabled);
}

TEST_F(HostMachineTest, AShutdownByLogoffDisablesLogonsUntilTheServiceRestarts) {
  host.add_user({.name = "alice", .role = Role::remote_desktop_user});
  ASSERT_THAT(server->shutdown(ShutdownAction::logoff_all), IsOk());
  EXPECT_TRUE(host.describe().logons_disabled);
  EXPECT_TRUE(host.describe().reachable);
  EXPECT_THAT(host.log_on("alice"), FailsWith(errc::ctx_logon_disabled));
  host.set_session_service_running(true);
  EXPECT_THAT(host.log_on("alice"), FailsWith(errc::ctx_logon_disabled)) << "it never stopped";
  host.set_session_service_running(false);
  EXPECT_THAT(host.log_on("alice"), FailsWith(errc::ctx_logon_disabled));
  host.set_session_service_running(true);
  EXPECT_THAT(host.log_on("alice"), IsOk());
}

TEST_F(HostMachineTest, RemoteCallersHaveNoSessionOnAnotherHost) {
  // The caller's session is on the local host; the same number elsewhere is somebody else's.
  const SessionId alice = host.add_session({.id = SessionId{3}, .user = "alice"});
  const auto plain = platform({.user = "ian", .role = Role::user, .session = SessionId{3}});
  const auto there = plain->open_session_server("rds01").value();
  EXPECT_THAT(there->sessions().logoff(alice, Wait::no), FailsWith(errc::access_denied));
  EXPECT_THAT(there->information().state(alice), FailsWith(errc::access_denied));
}

}  // namespace
}  // namespace winseam::fake
