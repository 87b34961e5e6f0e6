// Logging sessions off: WTSLogoffSession.
#include "winseam/conformance/session_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using fake::MisuseKind;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Pair;
using ::testing::SizeIs;

constexpr EventMask logoff_bits = EventMask::logoff | EventMask::deleted | EventMask::state_changed;

// wts E55 [seed 004]; code [report: Cassia #68]
TEST_P(SessionConformance, AWaitedLogoffReturnsWhenTheSessionIsGone) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_EQ(world.elapsed(), Ticks{2s}) << "the call took the time that the logoff takes";
  EXPECT_FALSE(listed(*h, id));
  EXPECT_THAT(h->information().state(id), FailsWith(errc::file_not_found));
  ASSERT_THAT(host.ended_sessions(), SizeIs(1));
  EXPECT_EQ(host.ended_sessions().front().user, "alice");
}

// wts E56 [seed 004]
TEST_P(SessionConformance, AnUnwaitedLogoffReturnsWhileTheSessionIsStillThere) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(h->sessions().logoff(id, Wait::no), IsOk());
  EXPECT_EQ(world.elapsed(), Ticks{0});
  EXPECT_TRUE(listed(*h, id));
  EXPECT_THAT(h->information().state(id), IsOkAndHolds(SessionState::reset));
  world.advance(2s);
  EXPECT_FALSE(listed(*h, id));
}

// wts E57 [seed 004]
TEST_P(SessionConformance, PollingTheStateEndsWithAnError) {
  const SessionId id = host.add_session({.user = "alice"});
  ASSERT_THAT(h->sessions().logoff(id, Wait::no), IsOk());
  int polls = 0;
  while (h->information().state(id) && polls < 100) {
    ++polls;
    world.advance(100ms);
  }
  EXPECT_EQ(polls, 20);
}

// wts E58 [report: impacket tstool]
TEST_P(SessionConformance, LogoffOfAnUnknownSessionIsNotFound) {
  EventMask seen = events_during(*h, [&] {
    expect_unchanged([&] {
      EXPECT_THAT(h->sessions().logoff(SessionId{77}, Wait::until_done),
                  FailsWith(errc::file_not_found));
    });
  });
  EXPECT_EQ(seen, EventMask::none);
}

// wts E59 [assumed from 58]
TEST_P(SessionConformance, LogoffAfterTheEndIsNotFound) {
  const SessionId id = host.add_session({.user = "alice"});
  ASSERT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  expect_unchanged([&] {
    EXPECT_THAT(h->sessions().logoff(id, Wait::until_done), FailsWith(errc::file_not_found));
  });
}

// wts E60 [assumed]
TEST_P(SessionConformance, ASecondLogoffJoinsTheFirst) {
  const SessionId id = host.add_session({.user = "alice"});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  const SessionId here = local.add_session({.user = "bob"});
  ASSERT_THAT(h->sessions().logoff(id, Wait::no), IsOk());
  world.advance(500ms);
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_EQ(world.elapsed(), Ticks{2s}) << "joined, not begun anew";
  EXPECT_THAT(host.ended_sessions(), SizeIs(1));
  changes.clear();
  ASSERT_THAT(cur->sessions().logoff(here, Wait::no), IsOk());
  world.advance(500ms);
  ASSERT_THAT(cur->sessions().logoff(here, Wait::no), IsOk());
  world.run_until_idle();
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::session_logoff, here),
                                   Pair(SessionChange::remote_disconnect, here)));
  ASSERT_THAT(local.ended_sessions(), SizeIs(1));
  EXPECT_EQ(local.ended_sessions().front().user, "bob");
}

TEST_P(SessionConformance, TwoWaitingLogoffsBothSucceed) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto second = open(*admin);
  world.after(300ms, [&] { EXPECT_THAT(second->sessions().logoff(id, Wait::until_done), IsOk()); });
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_THAT(host.ended_sessions(), SizeIs(1));
}

// wts E61 [seed 004][tsts]
TEST_P(SessionConformance, LogoffOfAnothersSessionNeedsReset) {
  const SessionId id = host.add_session({.user = "alice"});
  (void)host.start_process({.name = "app.exe", .session = id});
  const auto platform = stage->platform({.user = "bob"});
  const auto server = open(*platform);
  expect_unchanged([&] {
    EXPECT_THAT(server->sessions().logoff(id, Wait::until_done), FailsWith(errc::access_denied));
  });
  host.add_rule(id, {.user = "bob", .allow = fake::Permission::reset});
  EXPECT_THAT(server->sessions().logoff(id, Wait::until_done), IsOk());
}

// wts E62 [seed 004] names Reset
TEST_P(SessionConformance, ThePermissionCalledLogoffDoesNotHelp) {
  const SessionId id = host.add_session({.user = "alice"});
  host.add_rule({.user = "bob", .allow = fake::Permission::logoff});
  const auto platform = stage->platform({.user = "bob"});
  const auto server = open(*platform);
  expect_unchanged([&] {
    EXPECT_THAT(server->sessions().logoff(id, Wait::no), FailsWith(errc::access_denied));
  });
}

// wts E63 [docs]
TEST_P(SessionConformance, TheOwnSessionNeedsNoPermission) {
  const SessionId id = host.add_session({.user = "ian"});
  const auto platform = stage->platform({.user = "ian"});
  const auto server = open(*platform);
  EXPECT_THAT(server->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_EQ(host.session(id), std::nullopt);
}

// wts E64 [docs]
TEST_P(SessionConformance, AllProcessesOfTheSessionEndAndNoOthers) {
  const SessionId id = host.add_session({.user = "alice"});
  const SessionId other = host.add_session({.user = "alice"});
  const ProcessId mine = host.start_process({.name = "a.exe", .session = id});
  const ProcessId second = host.start_process({.name = "b.exe", .session = id});
  const ProcessId same_user = host.start_process({.name = "c.exe", .session = other});
  const ProcessId service =
      host.start_process({.name = "d.exe", .session = SessionId{0}, .user = "alice"});
  ASSERT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_EQ(host.process(mine), std::nullopt);
  EXPECT_EQ(host.process(second), std::nullopt);
  EXPECT_NE(host.process(same_user), std::nullopt);
  EXPECT_NE(host.process(service), std::nullopt);
  EXPECT_EQ(host.ended_process(mine)->how, fake::EndedProcess::How::logoff);
}

// wts E65 [report: exit-code list]; split [assumed]
TEST_P(SessionConformance, ExitCodesAtLogoffTellHowAProcessEnded) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId forced = host.start_process({.name = "a.exe", .session = id});
  const ProcessId cooperative =
      host.start_process({.name = "b.exe", .session = id, .cooperative = true});
  ASSERT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_EQ(host.ended_process(forced)->exit_code, 0x40010004U);
  EXPECT_EQ(host.ended_process(cooperative)->exit_code, 0U);
}

// wts E66 [assumed] no client
TEST_P(SessionConformance, LogoffOfADisconnectedSessionSendsNoDisconnect) {
  const SessionId id = local.add_session({.user = "alice", .state = SessionState::disconnected});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  ASSERT_THAT(cur->sessions().logoff(id, Wait::until_done), IsOk());
  world.run_until_idle();
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::session_logoff, id)));
}

// wts E67 [assumed by analogy with the console order]
TEST_P(SessionConformance, LogoffOfARemoteSessionSendsLogoffThenDisconnect) {
  const SessionId id = local.add_session({.user = "alice"});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  ASSERT_THAT(cur->sessions().logoff(id, Wait::until_done), IsOk());
  world.run_until_idle();
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::session_logoff, id),
                                   Pair(SessionChange::remote_disconnect, id)));
}

// wts E68 [report: session-notification blog]
// wts E69 [docs] console never deleted; state [report: windows_exporter #2025]
TEST_P(SessionConformance, LogoffOfTheConsoleMakesANewConsole) {
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  const SessionId old{1};
  const auto platform = stage->platform({.user = "olivia", .session = SessionId{0}});
  ASSERT_THAT(platform->current_session_server().value()->sessions().logoff(old, Wait::until_done),
              IsOk());
  world.run_until_idle();
  const auto fresh = admin->local_sessions().active_console_session();
  ASSERT_NE(fresh, std::nullopt);
  EXPECT_NE(*fresh, old);
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::session_logoff, old),
                                   Pair(SessionChange::console_disconnect, old),
                                   Pair(SessionChange::console_connect, *fresh)));
  EXPECT_THAT(cur->information().state(*fresh), IsOkAndHolds(SessionState::connected));
  EXPECT_THAT(cur->information().text(*fresh, SessionText::station_name), IsOkAndHolds("Console"));
  EXPECT_THAT(cur->information().text(*fresh, SessionText::user_name), IsOkAndHolds(""));
}

TEST_P(SessionConformance, DuringALogoffOfTheConsoleThereIsNone) {
  const auto platform = stage->platform({.user = "olivia", .session = SessionId{0}});
  ASSERT_THAT(platform->current_session_server().value()->sessions().logoff(SessionId{1}, Wait::no),
              IsOk());
  EXPECT_EQ(admin->local_sessions().active_console_session(), SessionId{1});
  world.advance(1s);
  EXPECT_EQ(admin->local_sessions().active_console_session(), std::nullopt);
  world.advance(1s);
  EXPECT_NE(admin->local_sessions().active_console_session(), std::nullopt);
}

// wts E70 [report: JWSCL table]
TEST_P(SessionConformance, AWaiterSeesLogoffDeleteAndStateChange) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_EQ(events_during(*h, [&] { (void)h->sessions().logoff(id, Wait::no); }), logoff_bits);
}

TEST_P(SessionConformance, TheBitsOfALogoffComeInTwoSteps) {
  const SessionId id = host.add_session({.user = "alice"});
  world.after(1ms, [&] { (void)h->sessions().logoff(id, Wait::no); });
  EXPECT_THAT(h->events().wait(EventMask::all),
              IsOkAndHolds(EventMask::logoff | EventMask::state_changed));
  EXPECT_THAT(h->information().text(id, SessionText::user_name), IsOkAndHolds(""))
      << "the user is gone, the session not";
  EXPECT_TRUE(listed(*h, id));
  EXPECT_THAT(h->events().wait(EventMask::all),
              IsOkAndHolds(EventMask::deleted | EventMask::state_changed));
  EXPECT_FALSE(listed(*h, id));
}

TEST_P(SessionConformance, WhileASessionEndsItsUserDomainAndChannelsAreGone) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  const auto channel = cur->channels().open(id, "BKUP").value();
  ASSERT_THAT(cur->sessions().logoff(id, Wait::no), IsOk());
  EXPECT_THAT(cur->channels().open(id, "BKUP"), FailsWith(errc::file_not_found)) << "ending";
  EXPECT_THAT(channel->write({}), IsOkAndHolds(0U)) << "not yet";
  world.advance(1s);
  const SessionSummary summary = cur->information().summary(id).value();
  EXPECT_EQ(summary.state, SessionState::reset);
  EXPECT_EQ(summary.user, "");
  EXPECT_EQ(summary.domain, "");
  EXPECT_THAT(cur->information().text(id, SessionText::domain_name), IsOkAndHolds(""));
  EXPECT_THAT(channel->write({}), FailsWith(errc::gen_failure));
  world.run_until_idle();
}

// wts E71 [assumed]
TEST_P(SessionConformance, TheServicesSessionCannotBeLoggedOff) {
  expect_unchanged([&] {
    EXPECT_THAT(h->sessions().logoff(SessionId{0}, Wait::until_done),
                FailsWith(errc::access_denied));
  });
}

// wts E72 [docs] not resettable; code [assumed]
TEST_P(SessionConformance, AListenerCannotBeLoggedOff) {
  const SessionId listener{first_listener_session};
  expect_unchanged([&] {
    EXPECT_THAT(h->sessions().logoff(listener, Wait::no), FailsWith(errc::file_not_found));
  });
}

// wts E73 [tsts] reset; bits [assumed]
TEST_P(SessionConformance, EndingALogonScreenRaisesNoLogoff) {
  const SessionId id = host.add_session({.state = SessionState::connected});
  const EventMask seen =
      events_during(*h, [&] { EXPECT_THAT(h->sessions().logoff(id, Wait::no), IsOk()); });
  EXPECT_EQ(seen, EventMask::deleted | EventMask::state_changed);
  EXPECT_EQ(host.session(id), std::nullopt);
}

// wts E74 [docs]; phase [assumed]
TEST_P(SessionConformance, TheTokenGoesWithTheUser) {
  const SessionId id = local.add_session({.user = "alice"});
  const auto system = stage->platform({.user = "SYSTEM", .session = SessionId{0}});
  ASSERT_THAT(cur->sessions().logoff(id, Wait::no), IsOk());
  world.advance(1s);
  EXPECT_THAT(system->local_sessions().user_token(id), FailsWith(errc::no_token));
  world.advance(1s);
  EXPECT_THAT(system->local_sessions().user_token(id), FailsWith(errc::file_not_found));
}

// wts E75 [tsts] states; [assumed] cause
TEST_P(SessionConformance, LogoffAndRemoteControl) {
  const SessionId watcher = local.add_session({.user = "olivia"});
  const SessionId target = local.add_session({.user = "alice"});
  const auto platform = stage->platform({.user = "olivia", .session = watcher});
  ASSERT_THAT(platform->local_sessions().start_remote_control(std::nullopt, target, 0,
                                                              HotkeyModifier::none),
              IsOk());
  ASSERT_THAT(cur->information().state(watcher), IsOkAndHolds(SessionState::shadow));
  ASSERT_THAT(cur->sessions().logoff(target, Wait::until_done), IsOk());
  EXPECT_THAT(cur->information().state(watcher), IsOkAndHolds(SessionState::active))
      << "the target went";

  const SessionId second = local.add_session({.user = "bob"});
  ASSERT_THAT(platform->local_sessions().start_remote_control(std::nullopt, second, 0,
                                                              HotkeyModifier::none),
              IsOk());
  ASSERT_THAT(cur->sessions().logoff(watcher, Wait::until_done), IsOk());
  EXPECT_THAT(cur->information().state(second), IsOkAndHolds(SessionState::active))
      << "the watcher went";
  EXPECT_THAT(admin->local_sessions().stop_remote_control(second),
              FailsWith(errc::ctx_shadow_not_running));
}

// wts E76 [assumed]
TEST_P(SessionConformance, LogoffEndsAMessageWait) {
  const SessionId id = host.add_session({.user = "alice"});
  world.after(1s, [&] { EXPECT_THAT(h->sessions().logoff(id, Wait::no), IsOk()); });
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = "t", .text = "x", .timeout = 60s}, Wait::until_done),
      FailsWith(errc::file_not_found));
  EXPECT_EQ(world.elapsed(), Ticks{2s});
}

TEST_P(SessionConformance, AnAnswerThatCameTooLateForTheLogoffIsNone) {
  const SessionId id = host.add_session({.user = "alice"});
  host.answer_messages(id, {MessageResponse::ok, 30s});
  world.after(1s, [&] { EXPECT_THAT(h->sessions().logoff(id, Wait::no), IsOk()); });
  EXPECT_THAT(h->sessions().send_message(id, {.title = "t", .timeout = 60s}, Wait::until_done),
              FailsWith(errc::file_not_found));
  world.run_until_idle();
  ASSERT_THAT(host.messages(), SizeIs(1));
  EXPECT_EQ(host.messages().front().response, std::nullopt);
}

// wts E77 [seed 004 annotation]; model [assumed]
TEST_P(SessionConformance, AnInterruptedWaitTellsNothing) {
  const SessionId id = host.add_session({.user = "alice"});
  world.after(500ms, [&] { host.interrupt_waits(id); });
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done), FailsWith(errc::operation_aborted));
  EXPECT_THAT(h->information().state(id), IsOkAndHolds(SessionState::reset))
      << "the logoff goes on";
  world.advance(2s);
  EXPECT_THAT(h->information().state(id), FailsWith(errc::file_not_found)) << "and did happen";
}

// wts E78 [report: Cassia LogoffTests]
TEST_P(SessionConformance, WithLingerTheSessionIsListedOnceMore) {
  const SessionId id = host.add_session({.user = "alice", .logoff = {.lingers = true}});
  ASSERT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_THAT(h->information().state(id), FailsWith(errc::file_not_found));
  const auto entries = h->sessions().enumerate().value();
  const auto at = std::find_if(entries.begin(), entries.end(),
                               [&](const auto& entry) { return entry.id == id; });
  ASSERT_NE(at, entries.end());
  EXPECT_EQ(at->state, SessionState::reset);
  EXPECT_FALSE(listed(*h, id)) << "once";

  const SessionId unwaited = host.add_session({.user = "alice", .logoff = {.lingers = true}});
  ASSERT_THAT(h->sessions().logoff(unwaited, Wait::no), IsOk());
  world.run_until_idle();
  EXPECT_FALSE(listed(*h, unwaited)) << "only after a logoff that was waited for";

  const SessionId given_up = host.add_session({.user = "alice", .logoff = {.lingers = true}});
  world.after(500ms, [&] { host.interrupt_waits(given_up); });
  ASSERT_THAT(h->sessions().logoff(given_up, Wait::until_done), FailsWith(errc::operation_aborted));
  world.run_until_idle();
  EXPECT_FALSE(listed(*h, given_up)) << "to its end";
}

// wts E79 [docs] session 0; code [assumed]
TEST_P(SessionConformance, AServicesCurrentSessionIsNotTheUsers) {
  const auto service = stage->platform({.user = "SYSTEM", .session = SessionId{0}});
  const auto server = service->current_session_server().value();
  expect_unchanged([&] {
    EXPECT_THAT(server->sessions().logoff(current_session, Wait::no),
                FailsWith(errc::access_denied));
  });
}

// wts E80 by construction
TEST_P(SessionConformance, TheSameIdOnAnotherServerIsLeftAlone) {
  const SessionId there = host.add_session({.user = "alice"});
  const SessionId here = local.add_session({.user = "alice"});
  ASSERT_EQ(there, here);
  ASSERT_THAT(h->sessions().logoff(there, Wait::until_done), IsOk());
  EXPECT_THAT(cur->information().state(here), IsOkAndHolds(SessionState::active));
}

// wts E81 [report: Cassia #66]
TEST_P(SessionConformance, LogoffOnAnUnreachableServerFailsWithoutRetry) {
  const SessionId id = host.add_session({.user = "alice"});
  host.set_reachable(false);
  expect_unchanged([&] {
    EXPECT_THAT(h->sessions().logoff(id, Wait::until_done),
                FailsWith(errc::rpc_s_server_unavailable));
  });
  EXPECT_EQ(world.elapsed(), Ticks{0});
}

TEST_P(SessionConformance, ASessionThatHangsAtLogoffIsReportedNotWaitedFor) {
  const SessionId id = host.add_session({.user = "alice", .logoff = {.hangs = true}});
  expect_misuse(MisuseKind::never_returns);
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done), FailsWith(errc::possible_deadlock));
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::never_returns);
  EXPECT_EQ(world.misuses().back().operation, "Sessions::logoff");
  EXPECT_THAT(h->information().state(id), IsOkAndHolds(SessionState::reset));
  host.release_hang(id);
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk()) << "joined, and it ends now";
}

TEST_P(SessionConformance, AHangThatEndsInTimeDelaysTheLogoff) {
  const SessionId id = host.add_session({.user = "alice", .logoff = {.hangs = true}});
  world.after(10s, [&] { host.release_hang(id); });
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_EQ(world.elapsed(), Ticks{12s});
}

TEST_P(SessionConformance, LosingTheHostEndsTheWait) {
  const SessionId id = host.add_session({.user = "alice"});
  world.after(500ms, [&] { host.set_reachable(false); });
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done),
              FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(world.elapsed(), Ticks{500ms});
  host.set_reachable(true);
  world.advance(2s);
  EXPECT_THAT(h->information().state(id), FailsWith(errc::file_not_found))
      << "the host went on by itself";
}

TEST_P(SessionConformance, ACrashOfTheHostEndsTheWaitAndEverythingOnIt) {
  const SessionId id = host.add_session({.user = "alice"});
  world.after(500ms, [&] { host.crash(); });
  EXPECT_THAT(h->sessions().logoff(id, Wait::until_done),
              FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(host.session(id), std::nullopt);
  EXPECT_EQ(host.process_count(), 0U);
}

TEST_P(SessionConformance, LoggingOffTheCurrentSessionTakesTheCallerWithIt) {
  const SessionId alice = local.add_session({.user = "alice"});
  const auto platform = stage->platform({.user = "alice", .session = alice});
  const auto mine = platform->current_session_server().value();
  expect_misuse(MisuseKind::caller_killed);
  EXPECT_THAT(mine->sessions().logoff(current_session, Wait::until_done), IsOk());
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::caller_killed);
  EXPECT_EQ(local.session(alice), std::nullopt);
}

TEST_P(SessionConformance, SessionsOfVirtualMachinesNeedAnAdministratorOfTheirHost) {
  auto spec = fake::default_host("vhost", "");
  spec.kind = fake::HostKind::virtualization_host;
  fake::Host vhost = world.add_host(spec);
  add_people(vhost);
  const SessionId id = vhost.add_session({.user = "alice", .virtual_machine = "VM-1"});
  vhost.add_rule({.user = "bob", .allow = fake::Permission::full_control});
  const auto bob = stage->platform({.user = "bob"});
  const auto alice = stage->platform({.user = "alice"});
  EXPECT_THAT(open(*bob, "vhost")->sessions().logoff(id, Wait::no), FailsWith(errc::access_denied));
  EXPECT_THAT(open(*alice, "vhost")->sessions().logoff(id, Wait::no),
              FailsWith(errc::access_denied));
  const auto olivia = stage->platform({.user = "olivia"});
  EXPECT_THAT(open(*olivia, "vhost")->sessions().logoff(id, Wait::until_done), IsOk());
}

// A child session ends with its parent (2.7).
TEST_P(SessionConformance, AChildSessionEndsWithItsParent) {
  const SessionId parent = host.add_session({.user = "alice"});
  const SessionId child = host.add_session({.user = "alice", .parent = parent});
  ASSERT_THAT(h->sessions().logoff(parent, Wait::until_done), IsOk());
  EXPECT_EQ(host.session(child), std::nullopt);
}

}  // namespace
}  // namespace winseam::conformance
