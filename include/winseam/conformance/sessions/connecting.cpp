// Connecting a session to another client, and remote control.
#include "winseam/conformance/session_suite.hpp"

namespace winseam::conformance {
namespace {

using fake::Permission;
using ::testing::ElementsAre;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Pair;

// wts E86 [tsts]
TEST_P(SessionConformance, ConnectingSwapsTheClient) {
  const SessionId source =
      local.add_session({.user = "alice", .state = SessionState::disconnected});
  const SessionId target = local.add_session({.user = "bob", .client = {.name = "THIN-2"}});
  const EventMask seen = events_during(*cur, [&] {
    EXPECT_THAT(admin->local_sessions().connect(source, target, "alice-secret", Wait::until_done),
                IsOk());
  });
  EXPECT_EQ(seen, EventMask::connected | EventMask::disconnected | EventMask::state_changed);
  EXPECT_THAT(cur->information().state(source), IsOkAndHolds(SessionState::active));
  EXPECT_THAT(cur->information().state(target), IsOkAndHolds(SessionState::disconnected));
  EXPECT_THAT(cur->information().text(source, SessionText::client_name), IsOkAndHolds("THIN-2"));
}

// wts E87 [docs] rule, 87 [assumed]; [report: impacket]
TEST_P(SessionConformance, ConnectingNeedsThePassword) {
  const SessionId source =
      local.add_session({.user = "alice", .state = SessionState::disconnected});
  const SessionId target = local.add_session({.user = "bob"});
  LocalSessions& here = admin->local_sessions();
  expect_unchanged([&] {
    EXPECT_THAT(here.connect(source, target, std::nullopt, Wait::no),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(here.connect(source, target, "wrong", Wait::no), FailsWith(errc::logon_failure));
    EXPECT_THAT(here.connect(source, target, "", Wait::no), FailsWith(errc::logon_failure));
  });
  const auto alice = stage->platform({.user = "alice"});
  local.add_rule(target, {.user = "alice", .allow = Permission::disconnect});
  EXPECT_THAT(alice->local_sessions().connect(source, target, "", Wait::no), IsOk())
      << "\"\" is right for one's own";
}

// wts E88 [docs][tsts] rule; code [assumed]
TEST_P(SessionConformance, ASessionCannotBeConnectedToItself) {
  const SessionId id = local.add_session({.user = "alice"});
  expect_unchanged([&] {
    EXPECT_THAT(admin->local_sessions().connect(id, id, "alice-secret", Wait::no),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(admin->local_sessions().connect(current_session, current_session, "", Wait::no),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(admin->local_sessions().connect(SessionId{1}, current_session, "", Wait::no),
                FailsWith(errc::invalid_parameter));
  });
}

// wts E89 [tsts] rule; code [report: impacket]
TEST_P(SessionConformance, ASessionWithoutAUserCannotBeShown) {
  const SessionId nobody = local.add_session({.state = SessionState::connected});
  const SessionId target = local.add_session({.user = "bob"});
  const SessionId source =
      local.add_session({.user = "alice", .state = SessionState::disconnected});
  expect_unchanged([&] {
    EXPECT_THAT(admin->local_sessions().connect(nobody, target, "", Wait::no),
                FailsWith(errc::invalid_state));
    EXPECT_THAT(admin->local_sessions().connect(target, source, "bob-secret", Wait::no),
                FailsWith(errc::invalid_state))
        << "a disconnected target shows no client";
    EXPECT_THAT(admin->local_sessions().connect(SessionId{99}, target, "", Wait::no),
                FailsWith(errc::file_not_found));
  });
}

TEST_P(SessionConformance, ConnectingNeedsConnectAndDisconnect) {
  const SessionId source =
      local.add_session({.user = "alice", .state = SessionState::disconnected});
  const SessionId target = local.add_session({.user = "carol"});
  const auto bob = stage->platform({.user = "bob"});
  expect_unchanged([&] {
    EXPECT_THAT(bob->local_sessions().connect(source, target, "alice-secret", Wait::no),
                FailsWith(errc::access_denied));
  });
  local.add_rule({.user = "bob", .allow = Permission::disconnect});
  EXPECT_THAT(bob->local_sessions().connect(source, target, "alice-secret", Wait::no), IsOk());
}

TEST_P(SessionConformance, ConnectingNeedsEachOfItsPermissions) {
  const SessionId source =
      local.add_session({.user = "alice", .state = SessionState::disconnected});
  const SessionId target = local.add_session({.user = "carol"});
  const auto ian = stage->platform({.user = "ian"});
  const auto connect = [&] {
    return ian->local_sessions().connect(source, target, "alice-secret", Wait::no);
  };
  const Permission both = Permission::connect | Permission::disconnect;
  local.add_rule(source, {.user = "ian", .allow = Permission::connect});
  local.add_rule(target, {.user = "ian", .allow = both});
  expect_unchanged([&] { EXPECT_THAT(connect(), FailsWith(errc::access_denied)); });
  local.add_rule(source, {.user = "ian", .allow = both, .deny = Permission::connect});
  expect_unchanged([&] { EXPECT_THAT(connect(), FailsWith(errc::access_denied)); });
  const SessionId fresh = local.add_session({.user = "bob", .state = SessionState::disconnected});
  local.add_rule(fresh, {.user = "ian", .allow = both});
  const SessionId guarded = local.add_session({.user = "carol"});
  local.add_rule(guarded, {.user = "ian", .allow = Permission::connect});
  expect_unchanged([&] {
    EXPECT_THAT(ian->local_sessions().connect(fresh, guarded, "bob-secret", Wait::no),
                FailsWith(errc::access_denied));
  });
  EXPECT_THAT(ian->local_sessions().connect(fresh, target, "bob-secret", Wait::no), IsOk());
}

TEST_P(SessionConformance, ConnectingToTheConsoleMovesIt) {
  const SessionId source =
      local.add_session({.user = "alice", .state = SessionState::disconnected});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  ASSERT_THAT(admin->local_sessions().connect(source, SessionId{1}, "alice-secret", Wait::no),
              IsOk());
  world.run_until_idle();
  EXPECT_EQ(admin->local_sessions().active_console_session(), source);
  EXPECT_THAT(cur->information().text(source, SessionText::station_name), IsOkAndHolds("Console"));
  EXPECT_THAT(cur->information().protocol(source), IsOkAndHolds(ClientProtocol::console));
  EXPECT_THAT(cur->information().state(SessionId{1}), IsOkAndHolds(SessionState::disconnected));
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::console_connect, source),
                                   Pair(SessionChange::console_disconnect, SessionId{1})));
}

TEST_P(SessionConformance, ConnectingTheConsolesSessionLeavesALogonScreenThere) {
  const SessionId target = local.add_session({.user = "bob", .client = {.name = "THIN-2"}});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  ASSERT_THAT(admin->local_sessions().connect(SessionId{1}, target, "", Wait::no), IsOk());
  world.run_until_idle();
  EXPECT_THAT(cur->information().is_remote(SessionId{1}), IsOkAndHolds(true));
  EXPECT_THAT(cur->information().text(SessionId{1}, SessionText::client_name),
              IsOkAndHolds("THIN-2"));
  EXPECT_FALSE(local.session(SessionId{1})->console);
  const auto screen = admin->local_sessions().active_console_session();
  ASSERT_NE(screen, std::nullopt);
  EXPECT_THAT(cur->information().state(*screen), IsOkAndHolds(SessionState::connected));
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::console_disconnect, SessionId{1}),
                                   Pair(SessionChange::remote_connect, SessionId{1}),
                                   Pair(SessionChange::remote_disconnect, target),
                                   Pair(SessionChange::console_connect, *screen)));
}

TEST_P(SessionConformance, ConnectingAnActiveSessionTakesItFromItsClient) {
  const SessionId source = local.add_session({.user = "alice", .client = {.name = "THIN-1"}});
  const SessionId target = local.add_session({.user = "bob", .client = {.name = "THIN-2"}});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  ASSERT_THAT(admin->local_sessions().connect(source, target, "alice-secret", Wait::no), IsOk());
  world.run_until_idle();
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::remote_disconnect, source),
                                   Pair(SessionChange::remote_connect, source),
                                   Pair(SessionChange::remote_disconnect, target)));
  EXPECT_THAT(cur->information().text(source, SessionText::client_name), IsOkAndHolds("THIN-2"));
}

TEST_P(SessionConformance, ConnectingEndsWatchingOfBothSessions) {
  const SessionId first = local.add_session({.user = "olivia"});
  const SessionId second = local.add_session({.user = "Administrator"});
  const SessionId source = local.add_session({.user = "alice"});
  const SessionId target = local.add_session({.user = "bob"});
  const auto olivia = stage->platform({.user = "olivia", .session = first});
  const auto other = stage->platform({.session = second});
  ASSERT_THAT(
      olivia->local_sessions().start_remote_control(std::nullopt, source, 0, HotkeyModifier::none),
      IsOk());
  ASSERT_THAT(
      other->local_sessions().start_remote_control(std::nullopt, target, 0, HotkeyModifier::none),
      IsOk());
  ASSERT_THAT(admin->local_sessions().connect(source, target, "alice-secret", Wait::no), IsOk());
  EXPECT_THAT(cur->information().state(first), IsOkAndHolds(SessionState::active));
  EXPECT_THAT(cur->information().state(second), IsOkAndHolds(SessionState::active));
}

TEST_P(SessionConformance, ConnectingBreaksTheChannelsOfTheSessionShownBefore) {
  const SessionId source =
      local.add_session({.user = "alice", .state = SessionState::disconnected});
  const SessionId target = local.add_session({.user = "bob", .channels = {{"BKUP"}}});
  const auto channel = cur->channels().open(target, "BKUP").value();
  ASSERT_THAT(admin->local_sessions().connect(source, target, "alice-secret", Wait::no), IsOk());
  EXPECT_THAT(channel->write({}), FailsWith(errc::gen_failure));
}

// wts E95 [docs][tsts]
TEST_P(SessionConformance, RemoteControlStartsFromARemoteSessionOnly) {
  const SessionId target = local.add_session({.user = "alice"});
  expect_unchanged([&] {
    EXPECT_THAT(admin->local_sessions().start_remote_control(std::nullopt, target, 0,
                                                             HotkeyModifier::control),
                FailsWith(errc::ctx_shadow_invalid))
        << "from the console";
  });
  const SessionId mine = local.add_session({.user = "olivia"});
  const auto olivia = stage->platform({.user = "olivia", .session = mine});
  const EventMask seen = events_during(*cur, [&] {
    EXPECT_THAT(olivia->local_sessions().start_remote_control(
                    std::nullopt, target, 0x6A, HotkeyModifier::control | HotkeyModifier::shift),
                IsOk());
  });
  EXPECT_EQ(seen, EventMask::state_changed);
  EXPECT_THAT(cur->information().state(mine), IsOkAndHolds(SessionState::shadow));
  EXPECT_THAT(cur->information().state(target), IsOkAndHolds(SessionState::active));
  EXPECT_THAT(
      olivia->local_sessions().start_remote_control(std::nullopt, target, 0, HotkeyModifier::none),
      FailsWith(errc::ctx_shadow_invalid))
      << "it watches already";
  EXPECT_THAT(admin->local_sessions().stop_remote_control(target), IsOk());
  EXPECT_THAT(cur->information().state(mine), IsOkAndHolds(SessionState::active));
}

TEST_P(SessionConformance, RemoteControlHasItsRefusals) {
  const SessionId mine = local.add_session({.user = "olivia"});
  const SessionId gone = local.add_session({.user = "alice", .state = SessionState::disconnected});
  const SessionId nobodys = local.add_session({.state = SessionState::active});
  const SessionId shy = local.add_session({.user = "bob", .consents_to_remote_control = false});
  const SessionId off = local.add_session({.user = "carol", .allows_remote_control = false});
  const auto olivia = stage->platform({.user = "olivia", .session = mine});
  const auto bob = stage->platform({.user = "bob", .session = shy});
  const auto start = [](Platform& platform, SessionId id) {
    return platform.local_sessions().start_remote_control(std::nullopt, id, 0,
                                                          HotkeyModifier::none);
  };
  expect_unchanged([&] {
    EXPECT_THAT(start(*olivia, mine), FailsWith(errc::ctx_shadow_invalid)) << "itself";
    EXPECT_THAT(start(*olivia, gone), FailsWith(errc::ctx_shadow_invalid));
    EXPECT_THAT(start(*olivia, nobodys), FailsWith(errc::ctx_shadow_invalid)) << "no user";
    EXPECT_THAT(start(*olivia, shy), FailsWith(errc::ctx_shadow_denied));
    EXPECT_THAT(start(*olivia, off), FailsWith(errc::ctx_shadow_disabled));
    EXPECT_THAT(start(*olivia, SessionId{99}), FailsWith(errc::file_not_found));
    EXPECT_THAT(start(*bob, off), FailsWith(errc::access_denied)) << "no Remote Control permission";
    EXPECT_THAT(
        olivia->local_sessions().start_remote_control("nowhere", gone, 0, HotkeyModifier::none),
        FailsWith(errc::rpc_s_server_unavailable));
  });
}

// wts E96 [tsts]
TEST_P(SessionConformance, StoppingRemoteControlThatIsNotRunning) {
  const SessionId id = local.add_session({.user = "alice"});
  expect_unchanged([&] {
    EXPECT_THAT(admin->local_sessions().stop_remote_control(id),
                FailsWith(errc::ctx_shadow_not_running));
    EXPECT_THAT(admin->local_sessions().stop_remote_control(SessionId{99}),
                FailsWith(errc::file_not_found));
  });
  const auto bob = stage->platform({.user = "bob"});
  local.add_rule(id, {.user = "bob", .allow = Permission::disconnect});
  EXPECT_THAT(bob->local_sessions().stop_remote_control(id), FailsWith(errc::access_denied))
      << "needs Reset too";
}

}  // namespace
}  // namespace winseam::conformance
