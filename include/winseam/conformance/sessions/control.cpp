// Disconnecting, logging on, shutdown.
#include "winseam/conformance/session_suite.hpp"

namespace winseam::conformance {
namespace {

using fake::Permission;
using ::testing::ElementsAre;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Pair;

// wts E82 [docs][tsts][report: JWSCL]
TEST_P(SessionConformance, ADisconnectedSessionKeepsItsPrograms) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process({.name = "a.exe", .session = id});
  const EventMask seen = events_during(
      *h, [&] { EXPECT_THAT(h->sessions().disconnect(id, Wait::until_done), IsOk()); });
  EXPECT_EQ(seen, EventMask::disconnected | EventMask::state_changed);
  EXPECT_THAT(h->information().state(id), IsOkAndHolds(SessionState::disconnected));
  EXPECT_THAT(h->information().text(id, SessionText::station_name), IsOkAndHolds(""));
  EXPECT_NE(host.session(id)->disconnected_at, std::nullopt);
  EXPECT_NE(host.process(pid), std::nullopt);
}

// wts E83 [report: impacket]
TEST_P(SessionConformance, ADisconnectedSessionCannotBeDisconnected) {
  const SessionId id = host.add_session({.user = "alice", .state = SessionState::disconnected});
  expect_unchanged([&] {
    EXPECT_THAT(h->sessions().disconnect(id, Wait::no), FailsWith(errc::invalid_function));
    EXPECT_THAT(h->sessions().disconnect(SessionId{0}, Wait::no),
                FailsWith(errc::invalid_function));
  });
}

// wts E84 [docs]
TEST_P(SessionConformance, DisconnectNeedsDisconnectNotReset) {
  const SessionId id = host.add_session({.user = "alice"});
  host.add_rule(id, {.user = "bob", .allow = Permission::reset});
  host.add_rule(id, {.user = "carol", .allow = Permission::disconnect});
  const auto bob = stage->platform({.user = "bob"});
  const auto carol = stage->platform({.user = "carol"});
  expect_unchanged([&] {
    EXPECT_THAT(open(*bob)->sessions().disconnect(id, Wait::no), FailsWith(errc::access_denied));
  });
  EXPECT_THAT(open(*carol)->sessions().disconnect(id, Wait::no), IsOk());
}

TEST_P(SessionConformance, WhatCannotBeDisconnected) {
  const SessionId ending = host.add_session({.user = "alice"});
  ASSERT_THAT(h->sessions().logoff(ending, Wait::no), IsOk());
  const SessionId init = host.add_session({.state = SessionState::init});
  expect_unchanged([&] {
    EXPECT_THAT(h->sessions().disconnect(SessionId{99}, Wait::no), FailsWith(errc::file_not_found));
    EXPECT_THAT(h->sessions().disconnect(SessionId{first_listener_session}, Wait::no),
                FailsWith(errc::file_not_found));
    EXPECT_THAT(h->sessions().disconnect(ending, Wait::no), FailsWith(errc::file_not_found));
    EXPECT_THAT(h->sessions().disconnect(init, Wait::no), FailsWith(errc::invalid_function));
  });
  world.run_until_idle();
}

TEST_P(SessionConformance, DisconnectingTheConsoleMakesANewConsoleSession) {
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  ASSERT_THAT(cur->sessions().disconnect(SessionId{1}, Wait::until_done), IsOk());
  world.run_until_idle();
  const auto fresh = admin->local_sessions().active_console_session();
  ASSERT_NE(fresh, std::nullopt);
  EXPECT_NE(*fresh, SessionId{1});
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::console_disconnect, SessionId{1}),
                                   Pair(SessionChange::console_connect, *fresh)));
  EXPECT_THAT(cur->information().state(SessionId{1}), IsOkAndHolds(SessionState::disconnected));
}

TEST_P(SessionConformance, ALostLinkIsADisconnect) {
  const SessionId id = host.add_session({.user = "alice"});
  const EventMask seen = events_during(*h, [&] { host.lose_client(id); });
  EXPECT_EQ(seen, EventMask::disconnected | EventMask::state_changed);
  EXPECT_THAT(h->information().state(id), IsOkAndHolds(SessionState::disconnected));
}

// wts E85 [docs][report: JWSCL]
TEST_P(SessionConformance, AUserWhoComesBackGetsTheOldSession) {
  const SessionId id = local.add_session(
      {.user = "alice", .state = SessionState::disconnected, .lock = LockState::locked});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  result<SessionId> resumed = errc::file_not_found;
  const EventMask seen =
      events_during(*cur, [&] { resumed = local.log_on("alice", {.name = "THIN-1"}); });
  EXPECT_THAT(resumed, IsOkAndHolds(id));
  EXPECT_NE(seen & EventMask::deleted, EventMask::none) << "the fresh session was deleted";
  EXPECT_EQ(seen & EventMask::logon, EventMask::none);
  EXPECT_THAT(cur->information().state(id), IsOkAndHolds(SessionState::active));
  EXPECT_THAT(cur->information().text(id, SessionText::client_name), IsOkAndHolds("THIN-1"));
  ASSERT_GE(changes.size(), 2U);
  EXPECT_EQ(changes[changes.size() - 2], std::pair(SessionChange::remote_connect, id));
  EXPECT_EQ(changes.back(), std::pair(SessionChange::session_unlock, id));
}

TEST_P(SessionConformance, AFirstLogonMakesANewSession) {
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  result<SessionId> fresh = errc::file_not_found;
  const EventMask seen = events_during(*cur, [&] { fresh = local.log_on("alice"); });
  ASSERT_THAT(fresh, IsOk());
  EXPECT_EQ(seen, EventMask::created | EventMask::connected | EventMask::logon |
                      EventMask::state_changed);
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::remote_connect, fresh.value()),
                                   Pair(SessionChange::session_logon, fresh.value())));
  EXPECT_THAT(local.log_on("ian"), FailsWith(errc::access_denied)) << "no Logon permission";
}

// wts E97 [docs]
TEST_P(SessionConformance, ShutdownByLogoffEndsAllSessionsButTheCallers) {
  const SessionId alice = local.add_session({.user = "alice"});
  const SessionId bob = local.add_session({.user = "bob", .state = SessionState::disconnected});
  ASSERT_THAT(cur->shutdown(ShutdownAction::logoff_all), IsOk());
  world.run_until_idle();
  EXPECT_EQ(local.session(alice), std::nullopt);
  EXPECT_EQ(local.session(bob), std::nullopt);
  EXPECT_NE(local.session(SessionId{0}), std::nullopt);
  EXPECT_THAT(cur->information().state(SessionId{1}), IsOkAndHolds(SessionState::active))
      << "the caller's";
  EXPECT_THAT(local.log_on("carol"), FailsWith(errc::ctx_logon_disabled));
  local.set_session_service_running(false);
  local.set_session_service_running(true);
  EXPECT_THAT(local.log_on("carol"), IsOk()) << "until the service restarts";
}

// wts E98 [docs] need; code [assumed]
TEST_P(SessionConformance, ShutdownNeedsThePrivilege) {
  const SessionId alice = host.add_session({.user = "alice"});
  const auto bob = stage->platform({.user = "bob"});
  const auto server = open(*bob);
  expect_unchanged([&] {
    EXPECT_THAT(server->shutdown(ShutdownAction::logoff_all), FailsWith(errc::privilege_not_held));
    EXPECT_THAT(server->shutdown(ShutdownAction::reboot), FailsWith(errc::privilege_not_held));
  });
  EXPECT_THAT(h->information().state(alice), IsOk());
}

TEST_P(SessionConformance, ShutdownTakesOneActionThatExists) {
  expect_unchanged([&] {
    EXPECT_THAT(h->shutdown(ShutdownAction::fast_reboot), FailsWith(errc::not_supported));
    EXPECT_THAT(h->shutdown(static_cast<ShutdownAction>(0)), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->shutdown(static_cast<ShutdownAction>(3)), FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(h->shutdown(ShutdownAction::power_off), IsOk());
  EXPECT_EQ(host.shutdown_requested(), ShutdownAction::power_off);
  EXPECT_THAT(h->sessions().enumerate(), FailsWith(errc::rpc_s_server_unavailable));
}

}  // namespace
}  // namespace winseam::conformance
