// Disconnecting, connecting, messages, remote control, shutdown.
#include "winseam/conformance/session_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using fake::MisuseKind;
using fake::Permission;
using ::testing::ElementsAre;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Pair;
using ::testing::SizeIs;

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

// wts E90 [docs]
TEST_P(SessionConformance, AMessageThatIsNotWaitedForIsAsynchronous) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = "Backup", .text = "Soon", .timeout = 10s}, Wait::no),
      IsOkAndHolds(MessageResponse::asynchronous));
  EXPECT_THAT(h->sessions().send_message(id, {.title = "Backup", .text = "Soon"}, Wait::no),
              IsOkAndHolds(MessageResponse::asynchronous));
  EXPECT_EQ(world.elapsed(), Ticks{0});
  ASSERT_THAT(host.messages(), SizeIs(2));
  EXPECT_EQ(host.messages().front().prompt.text, "Soon");
}

// wts E91 [docs]
TEST_P(SessionConformance, AnUnansweredMessageTimesOutAfterSeconds) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(h->sessions().send_message(id, {.title = "Backup", .text = "Soon", .timeout = 10s},
                                         Wait::until_done),
              IsOkAndHolds(MessageResponse::timed_out));
  EXPECT_EQ(world.elapsed(), Ticks{10s});
}

TEST_P(SessionConformance, AScriptedAnswerComesInItsTime) {
  const SessionId id = host.add_session({.user = "alice"});
  host.answer_messages(id, {MessageResponse::yes, 3s});
  host.answer_messages(id, {MessageResponse::no, 60s});
  const MessagePrompt prompt{
      .title = "t", .text = "x", .buttons = MessageButtons::yes_no, .timeout = 10s};
  EXPECT_THAT(h->sessions().send_message(id, prompt, Wait::until_done),
              IsOkAndHolds(MessageResponse::yes));
  EXPECT_EQ(world.elapsed(), Ticks{3s});
  EXPECT_THAT(h->sessions().send_message(id, prompt, Wait::until_done),
              IsOkAndHolds(MessageResponse::timed_out))
      << "an answer after the time-out is too late";
  EXPECT_EQ(world.elapsed(), Ticks{13s});
}

// The answer must be on one of the box's buttons (3.5).
TEST_P(SessionConformance, AnAnswerThatNoButtonGivesIsDropped) {
  const SessionId id = host.add_session({.user = "alice"});
  host.answer_messages(id, {MessageResponse::yes, 1s});
  host.answer_messages(id, {MessageResponse::cancel, 2s});
  expect_misuse(MisuseKind::not_modelled);
  EXPECT_THAT(h->sessions().send_message(
                  id, {.title = "t", .buttons = MessageButtons::ok_cancel, .timeout = 9s},
                  Wait::until_done),
              IsOkAndHolds(MessageResponse::cancel));
}

// wts E92 [docs]; report [assumed]
TEST_P(SessionConformance, AMessageThatNobodyWillAnswerIsReported) {
  const SessionId id = host.add_session({.user = "alice"});
  expect_misuse(MisuseKind::never_returns);
  EXPECT_THAT(h->sessions().send_message(id, {.title = "t", .text = "x"}, Wait::until_done),
              FailsWith(errc::possible_deadlock));
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::never_returns);
}

// wts E94 [report: Cassia #35]
TEST_P(SessionConformance, AnEmptyTitleIsRefusedOrShownAsError) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(h->sessions().send_message(id, {.text = "x"}, Wait::no),
              IsOkAndHolds(MessageResponse::asynchronous));
  EXPECT_EQ(host.messages().back().prompt.title, "Error");
  host.set_windows(fake::WindowsVersion::server_2003);
  expect_unchanged([&] {
    EXPECT_THAT(h->sessions().send_message(id, {.text = "x"}, Wait::no),
                FailsWith(errc::rpc_x_bad_stub_data));
  });
  EXPECT_THAT(host.messages(), SizeIs(1));
}

TEST_P(SessionConformance, MessagesHaveALimitInUtf16) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = "t", .text = std::string(512, 'x')}, Wait::no),
      IsOk());
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = "t", .text = std::string(513, 'x')}, Wait::no),
      FailsWith(errc::rpc_x_bad_stub_data));
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = std::string(513, 'x'), .text = "x"}, Wait::no),
      FailsWith(errc::rpc_x_bad_stub_data));
  EXPECT_THAT(host.messages(), SizeIs(1));
}

TEST_P(SessionConformance, MessagesReachOnlySessionsThatCanShowThem) {
  const SessionId gone = host.add_session({.user = "alice", .state = SessionState::disconnected});
  host.answer_messages(gone, {MessageResponse::ok, 1s});
  EXPECT_THAT(h->sessions().send_message(gone, {.title = "t", .timeout = 5s}, Wait::until_done),
              IsOkAndHolds(MessageResponse::timed_out))
      << "the box waits unseen";
  EXPECT_THAT(
      h->sessions().send_message(SessionId{0}, {.title = "t", .timeout = 5s}, Wait::until_done),
      IsOkAndHolds(MessageResponse::timed_out));
  const SessionId init = host.add_session({.state = SessionState::init});
  EXPECT_THAT(h->sessions().send_message(init, {.title = "t"}, Wait::no),
              FailsWith(errc::file_not_found));
  EXPECT_THAT(h->sessions().send_message(SessionId{99}, {.title = "t"}, Wait::no),
              FailsWith(errc::file_not_found));
  EXPECT_THAT(
      h->sessions().send_message(SessionId{first_listener_session}, {.title = "t"}, Wait::no),
      FailsWith(errc::file_not_found));
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
  EXPECT_THAT(admin->local_sessions().stop_remote_control(target), IsOk());
  EXPECT_THAT(cur->information().state(mine), IsOkAndHolds(SessionState::active));
}

TEST_P(SessionConformance, RemoteControlHasItsRefusals) {
  const SessionId mine = local.add_session({.user = "olivia"});
  const SessionId gone = local.add_session({.user = "alice", .state = SessionState::disconnected});
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

// The permission table (3.6): who holds a permission passes, who does not is denied, and deny beats grant.
TEST_P(SessionConformance, EachPermissionGuardsItsCallAndNoOther) {
  const SessionId id = host.add_session({.user = "alice"});
  struct Guarded {
    Permission permission;
    std::function<std::error_code(SessionServer&)> call;
  };
  const auto error = [](const auto& outcome) {
    return outcome.has_error() ? outcome.error() : std::error_code{};
  };
  const std::vector<Guarded> table{
      {Permission::query_information,
       [=](SessionServer& s) { return error(s.information().state(id)); }},
      {Permission::message,
       [=](SessionServer& s) {
         return error(s.sessions().send_message(id, {.title = "t"}, Wait::no));
       }},
      {Permission::disconnect,
       [=](SessionServer& s) { return error(s.sessions().disconnect(id, Wait::no)); }},
      {Permission::reset,
       [=](SessionServer& s) { return error(s.sessions().logoff(id, Wait::no)); }},
  };
  const auto ian = stage->platform({.user = "ian"});
  const auto server = open(*ian);
  for (const Guarded& row : table) EXPECT_EQ(row.call(*server), errc::access_denied);
  fake::AccessRule others{.user = "ian"};
  for (const Guarded& row : table) {
    // Everything but the one permission does not help.
    others.allow = static_cast<Permission>(static_cast<std::uint32_t>(Permission::full_control) &
                                           ~static_cast<std::uint32_t>(row.permission));
    auto spec =
        fake::default_host("rds-" + std::to_string(static_cast<std::uint32_t>(row.permission)), "");
    spec.sessions.push_back({.id = id, .user = "alice", .access = {others}});
    world.add_host(spec);
    const auto there = open(*ian, spec.name);
    EXPECT_EQ(row.call(*there), errc::access_denied);
    fake::Host guarded = world.host(spec.name);
    guarded.add_rule(id, {.user = "ian", .allow = row.permission});
    EXPECT_EQ(row.call(*there), std::error_code{});
  }
  world.run_until_idle();
}

TEST_P(SessionConformance, DenyBeatsGrant) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto bob = stage->platform({.user = "bob"});
  const auto server = open(*bob);
  EXPECT_THAT(server->information().state(id), IsOk()) << "Remote Desktop Users may query";
  host.add_rule({.role = fake::Role::remote_desktop_user, .deny = Permission::query_information});
  EXPECT_THAT(server->information().state(id), FailsWith(errc::access_denied));
  host.add_rule({.user = "bob", .allow = Permission::query_information});
  EXPECT_THAT(server->information().state(id), FailsWith(errc::access_denied))
      << "a grant does not lift a deny";
  const SessionId own = host.add_session({.user = "bob"});
  EXPECT_THAT(server->information().state(own), IsOk()) << "the own session is always one's own";
}

TEST_P(SessionConformance, DefaultHoldersHaveTheirPermissions) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto check = [&](const char* user, bool query, bool message, bool reset) {
    const auto platform = stage->platform({.user = user});
    const auto server = open(*platform);
    EXPECT_EQ(server->information().state(id).has_value(), query) << user;
    EXPECT_EQ(server->sessions().send_message(id, {.title = "t"}, Wait::no).has_value(), message)
        << user;
    const SessionId victim = host.add_session({.user = "carol"});
    EXPECT_EQ(server->sessions().logoff(victim, Wait::no).has_value(), reset) << user;
  };
  check("olivia", true, true, true);
  check("bob", true, true, false);
  check("ian", false, false, false);
  check("SYSTEM", true, true, true);
  world.run_until_idle();
}

TEST_P(SessionConformance, ACallerThatTheHostDoesNotKnowIsAPlainUser) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto stranger = stage->platform({.user = "stranger"});
  EXPECT_THAT(open(*stranger)->information().state(id), FailsWith(errc::access_denied));
  const auto powerful = stage->platform({.user = "stranger", .role = fake::Role::administrator});
  EXPECT_THAT(open(*powerful)->information().state(id), IsOk());
}

}  // namespace
}  // namespace winseam::conformance
