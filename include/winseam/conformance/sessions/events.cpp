// Waiting for events and being told of session changes.
#include <stop_token>

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

// wts E109 [docs]
TEST_P(SessionConformance, FlushReleasesTheWait) {
  world.after(1s, [&] { EXPECT_THAT(h->events().flush(), IsOk()); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::none));
  EXPECT_EQ(world.elapsed(), Ticks{1s});
}

// wts E110 [assumed]
TEST_P(SessionConformance, FlushWithNobodyWaitingChangesNothing) {
  EXPECT_THAT(h->events().flush(), IsOk());
  world.after(1s, [&] { (void)host.add_session({.user = "alice"}); });
  EXPECT_THAT(h->events().wait(EventMask::logon), IsOkAndHolds(EventMask::logon));
}

// wts E111 [tsts]; code [assumed]
TEST_P(SessionConformance, ASecondWaitOnOneHandleIsBusy) {
  world.after(1s, [&] { EXPECT_THAT(h->events().wait(EventMask::all), FailsWith(errc::busy)); });
  world.after(2s, [&] { (void)host.add_session({.user = "alice"}); });
  EXPECT_NE(h->events().wait(EventMask::logon).value(), EventMask::none)
      << "the first one still waited";
  EXPECT_EQ(world.elapsed(), Ticks{2s});
}

// wts E112 [tsts]
TEST_P(SessionConformance, OneEventWakesTheWaitersOfAllHandles) {
  const auto second = open(*admin);
  world.after(1s, [&] {
    world.after(1s, [&] { host.change_license(); });
    EXPECT_THAT(second->events().wait(EventMask::license), IsOkAndHolds(EventMask::license));
  });
  EXPECT_THAT(h->events().wait(EventMask::license), IsOkAndHolds(EventMask::license));
}

// wts E113 [tsts, inferred]
TEST_P(SessionConformance, AnEventBetweenTwoWaitsIsKept) {
  world.after(1s, [&] { host.change_license(); });
  ASSERT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
  host.change_license();
  const Ticks before = world.elapsed();
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
  EXPECT_EQ(world.elapsed(), before) << "at once";
}

// wts E114 [tsts, inferred]
TEST_P(SessionConformance, AnEventBeforeTheFirstWaitIsNotSeen) {
  host.change_license();
  world.after(1s, [&] { (void)h->events().flush(); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::none));
}

// wts E115 [docs]; filter [assumed]
TEST_P(SessionConformance, OnlyBitsOfTheMaskWakeAndComeBack) {
  const SessionId id = host.add_session({.user = "alice"});
  world.after(1s, [&] { (void)host.add_session({.user = "bob"}); });
  world.after(2s, [&] { (void)h->sessions().logoff(id, Wait::no); });
  EXPECT_THAT(h->events().wait(EventMask::logoff), IsOkAndHolds(EventMask::logoff));
  EXPECT_EQ(world.elapsed(), Ticks{3s});
}

TEST_P(SessionConformance, BitsAreALevelNotACount) {
  world.after(1s, [&] { host.change_license(); });
  ASSERT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
  host.change_license();
  host.change_license();
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
  world.after(1s, [&] { (void)h->events().flush(); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::none)) << "one bit, once";
}

TEST_P(SessionConformance, TheMaskNoneClearsWhatWasKept) {
  world.after(1s, [&] { host.change_license(); });
  ASSERT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
  host.change_license();
  EXPECT_THAT(h->events().wait(EventMask::none), IsOkAndHolds(EventMask::none));
  world.after(1s, [&] { (void)h->events().flush(); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::none));
}

// wts E115 [docs]; filter [assumed]
TEST_P(SessionConformance, WhatTheLastMaskDidNotAskForIsNotKept) {
  world.after(1s, [&] { host.change_license(); });
  ASSERT_THAT(h->events().wait(EventMask::license), IsOkAndHolds(EventMask::license));
  (void)host.add_session({.user = "alice"});
  world.after(1s, [&] { (void)h->events().flush(); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::none));
}

TEST_P(SessionConformance, BitsThatAreNoEventCountForNothing) {
  const auto other_bit = static_cast<EventMask>(0x80000000U);
  EXPECT_THAT(h->events().wait(other_bit), IsOkAndHolds(EventMask::none)) << "as with no bit";
  EXPECT_EQ(world.elapsed(), Ticks{0});
}

// wts E116 [report: JWSCL]
TEST_P(SessionConformance, RenamingRaisesRenameOnly) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_EQ(events_during(*h, [&] { host.rename_session(id, "Accounting"); }), EventMask::renamed);
  EXPECT_THAT(h->information().text(id, SessionText::station_name), IsOkAndHolds("Accounting"));
}

// wts E117 [report: JWSCL]
TEST_P(SessionConformance, ALicenseChangeRaisesLicenseOnly) {
  EXPECT_EQ(events_during(*h, [&] { host.change_license(); }), EventMask::license);
}

// wts E118 [docs] no bit
TEST_P(SessionConformance, LockingRaisesNoEvent) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_EQ(events_during(*h,
                          [&] {
                            host.lock(id);
                            host.unlock(id);
                          }),
            EventMask::none);
}

TEST_P(SessionConformance, TheFlagMatrixHolds) {
  SessionId id{0};
  EXPECT_EQ(
      events_during(*h, [&] { id = host.add_session({.user = "alice"}); }),
      EventMask::created | EventMask::connected | EventMask::logon | EventMask::state_changed);
  EXPECT_EQ(events_during(*h, [&] { host.lose_client(id); }),
            EventMask::disconnected | EventMask::state_changed);
  EXPECT_EQ(
      events_during(*h, [&] { (void)host.add_session({.state = SessionState::disconnected}); }),
      EventMask::created | EventMask::state_changed);
  EXPECT_EQ(events_during(*h, [&] { (void)h->sessions().logoff(id, Wait::no); }),
            EventMask::logoff | EventMask::deleted | EventMask::state_changed);
}

TEST_P(SessionConformance, AListenerRaisesNothing) {
  EXPECT_EQ(events_during(*h, [&] { (void)host.add_session({.state = SessionState::listen}); }),
            EventMask::none);
}

// wts E119 [tsts][report: System Informer PR #3070]; result [assumed]
TEST_P(SessionConformance, ClosingWakesTheWaiterOnThatHandle) {
  world.after(1s, [&] { EXPECT_THAT(h->close(), IsOk()); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::none));
  expect_misuse(MisuseKind::use_after_close);
  EXPECT_THAT(h->events().wait(EventMask::all), FailsWith(errc::invalid_handle));
}

// wts E120 [report: KB941561]
TEST_P(SessionConformance, OnVistaRtmFlushReleasesNobody) {
  host.set_windows(fake::WindowsVersion::vista_rtm);
  world.after(1s, [&] { EXPECT_THAT(h->events().flush(), IsOk()); });
  world.after(2s, [&] { host.change_license(); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
}

// wts E121 [report: KB249315]
TEST_P(SessionConformance, OnWindows2000EachEventComesTwice) {
  host.set_windows(fake::WindowsVersion::windows_2000);
  world.after(1s, [&] { host.change_license(); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
  world.after(1s, [&] { (void)h->events().flush(); });
  EXPECT_THAT(h->events().wait(EventMask::all), IsOkAndHolds(EventMask::none))
      << "and no third time";
}

TEST_P(SessionConformance, AStopRequestEndsTheWait) {
  std::stop_source stop;
  world.after(1s, [&] { stop.request_stop(); });
  EXPECT_THAT(h->events().wait(EventMask::all, stop.get_token()), IsOkAndHolds(EventMask::none));
  EXPECT_THAT(h->events().wait(EventMask::all, stop.get_token()), IsOkAndHolds(EventMask::none))
      << "at once";
  EXPECT_EQ(world.elapsed(), Ticks{1s});
}

TEST_P(SessionConformance, AWaitThatNothingCanEndIsReported) {
  expect_misuse(MisuseKind::never_returns);
  EXPECT_THAT(h->events().wait(EventMask::all), FailsWith(errc::possible_deadlock));
  EXPECT_EQ(world.misuses().back().operation, "SessionEvents::wait");
}

TEST_P(SessionConformance, LosingTheHostEndsAnEventWait) {
  world.after(1s, [&] { host.set_reachable(false); });
  EXPECT_THAT(h->events().wait(EventMask::all), FailsWith(errc::rpc_s_server_unavailable));
}

TEST_P(SessionConformance, WaitingNeedsNoPermission) {
  const auto ian = stage->platform({.user = "ian"});
  const auto server = open(*ian);
  world.after(1s, [&] { host.change_license(); });
  EXPECT_THAT(server->events().wait(EventMask::all), IsOkAndHolds(EventMask::license));
}

// wts E122 [header][docs]
TEST_P(SessionConformance, ASubscriptionToThisSessionHearsOfItOnly) {
  const SessionId mine = local.add_session({.user = "alice"});
  const SessionId other = local.add_session({.user = "bob"});
  const auto platform = stage->platform({.user = "alice", .session = mine});
  const auto server = platform->current_session_server().value();
  Changes changes;
  auto token = server->events().subscribe(NotificationScope::this_session, record_into(changes));
  local.lock(other);
  local.lock(mine);
  EXPECT_THAT(changes, IsEmpty()) << "told while the world runs, not inside the call";
  world.run_until_idle();
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::session_lock, mine)));
}

// wts E123 [docs]
TEST_P(SessionConformance, TwoRegistrationsNeedTwoUnregistrations) {
  const SessionId id = local.add_session({.user = "alice"});
  Changes changes;
  auto token =
      cur->events().subscribe(NotificationScope::all_sessions, record_into(changes)).value();
  EXPECT_THAT(token.register_again(NotificationScope::all_sessions), IsOk());
  EXPECT_THAT(token.unregister(), IsOk());
  local.lock(id);
  world.run_until_idle();
  EXPECT_EQ(changes.size(), 1U) << "told once, however often registered";
  EXPECT_THAT(token.unregister(), IsOk());
  local.unlock(id);
  world.run_until_idle();
  EXPECT_EQ(changes.size(), 1U);
  EXPECT_THAT(token.unregister(), FailsWith(errc::invalid_parameter));
}

// wts E124 [docs]
TEST_P(SessionConformance, ARepeatedRegistrationKeepsTheFirstScope) {
  const SessionId other = local.add_session({.user = "bob"});
  Changes changes;
  auto token =
      cur->events().subscribe(NotificationScope::this_session, record_into(changes)).value();
  EXPECT_THAT(token.register_again(NotificationScope::all_sessions), IsOk());
  local.lock(other);
  world.run_until_idle();
  EXPECT_THAT(changes, IsEmpty());
}

// wts E125 [docs] rule; code [assumed]
TEST_P(SessionConformance, OnARemoteHostOnlyThisSessionMayBeAsked) {
  EXPECT_THAT(
      h->events().subscribe(NotificationScope::all_sessions, [](SessionChange, SessionId) {}),
      FailsWith(errc::invalid_parameter));
  EXPECT_THAT(
      h->events().subscribe(NotificationScope::this_session, [](SessionChange, SessionId) {}),
      IsOk());
}

// wts E126 [docs]
TEST_P(SessionConformance, TooEarlyAtBootNobodyCanSubscribe) {
  local.set_services_ready(false);
  EXPECT_THAT(
      cur->events().subscribe(NotificationScope::all_sessions, [](SessionChange, SessionId) {}),
      FailsWith(errc::rpc_s_invalid_binding));
  local.set_services_ready(true);
  local.set_session_service_running(false);
  EXPECT_THAT(
      cur->events().subscribe(NotificationScope::all_sessions, [](SessionChange, SessionId) {}),
      FailsWith(errc::service_not_active));
}

TEST_P(SessionConformance, AnEmptyHandlerOrScopeIsRefused) {
  EXPECT_THAT(cur->events().subscribe(NotificationScope::all_sessions, {}),
              FailsWith(errc::invalid_window_handle));
  EXPECT_THAT(
      cur->events().subscribe(static_cast<NotificationScope>(2), [](SessionChange, SessionId) {}),
      FailsWith(errc::invalid_parameter));
}

TEST_P(SessionConformance, AfterResetTheHandlerDoesNotRun) {
  const SessionId id = local.add_session({.user = "alice"});
  Changes changes;
  auto token =
      cur->events().subscribe(NotificationScope::all_sessions, record_into(changes)).value();
  local.lock(id);
  token.reset();
  world.run_until_idle();
  EXPECT_THAT(changes, IsEmpty()) << "what was not delivered yet never is";
  EXPECT_FALSE(token);
  EXPECT_THAT(token.unregister(), FailsWith(errc::invalid_parameter));
}

TEST_P(SessionConformance, AHandlerMayCallTheServerItCameFrom) {
  const SessionId id = local.add_session({.user = "alice"});
  std::vector<SessionState> seen;
  auto token = cur->events().subscribe(NotificationScope::all_sessions,
                                       [&](SessionChange, SessionId session) {
                                         if (const auto state = cur->information().state(session))
                                           seen.push_back(state.value());
                                       });
  local.lock(id);
  world.run_until_idle();
  EXPECT_THAT(seen, ElementsAre(SessionState::active));
}

TEST_P(SessionConformance, ChangesComeInTheOrderInWhichTheyHappened) {
  const SessionId id = local.add_session({.user = "alice"});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  local.lock(id);
  local.unlock(id);
  local.lose_client(id);
  world.run_until_idle();
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::session_lock, id),
                                   Pair(SessionChange::session_unlock, id),
                                   Pair(SessionChange::remote_disconnect, id)));
}

// A registration made through a handle is not removed by closing it; that is recorded (2.1).
TEST_P(SessionConformance, ClosingWithARegistrationIsRecordedAndKeepsIt) {
  const auto server = open(*admin, "LOCALHOST");
  Changes changes;
  auto token =
      server->events().subscribe(NotificationScope::all_sessions, record_into(changes)).value();
  expect_misuse(MisuseKind::close_with_registration);
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::close_with_registration);
  const SessionId id = local.add_session({.state = SessionState::disconnected});
  local.lock(id);
  world.run_until_idle();
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::session_lock, id)));
}

TEST_P(SessionConformance, RegisteringAgainAfterUnregisteringCounts) {
  const auto server = open(*admin, "LOCALHOST");
  auto token = server->events()
                   .subscribe(NotificationScope::all_sessions, [](SessionChange, SessionId) {})
                   .value();
  ASSERT_THAT(token.unregister(), IsOk());
  ASSERT_THAT(token.register_again(NotificationScope::all_sessions), IsOk());
  expect_misuse(MisuseKind::close_with_registration);
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_EQ(world.misuses().size(), 1U);
}

TEST_P(SessionConformance, LettingAnUnregisteredSubscriptionGoLeavesTheOthers) {
  const auto server = open(*admin, "LOCALHOST");
  const auto nothing = [](SessionChange, SessionId) {};
  auto first = server->events().subscribe(NotificationScope::all_sessions, nothing).value();
  auto second = server->events().subscribe(NotificationScope::all_sessions, nothing).value();
  ASSERT_THAT(first.unregister(), IsOk());
  first.reset();
  expect_misuse(MisuseKind::close_with_registration);
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_EQ(world.misuses().size(), 1U);
}

TEST_P(SessionConformance, AfterUnregisteringWhatWasNotDeliveredNeverIs) {
  const SessionId id = local.add_session({.user = "alice"});
  Changes changes;
  auto token =
      cur->events().subscribe(NotificationScope::all_sessions, record_into(changes)).value();
  local.lock(id);
  ASSERT_THAT(token.unregister(), IsOk());
  ASSERT_THAT(token.register_again(NotificationScope::all_sessions), IsOk());
  local.unlock(id);
  world.run_until_idle();
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::session_unlock, id)));
}

TEST_P(SessionConformance, ClosingAfterUnregisteringIsClean) {
  const auto server = open(*admin, "LOCALHOST");
  auto token = server->events()
                   .subscribe(NotificationScope::all_sessions, [](SessionChange, SessionId) {})
                   .value();
  EXPECT_THAT(token.unregister(), IsOk());
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_THAT(world.misuses(), IsEmpty());
}

TEST_P(SessionConformance, FastUserSwitchingTellsBothSides) {
  const SessionId bob = local.add_session({.user = "bob", .state = SessionState::disconnected});
  Changes changes;
  auto token = cur->events().subscribe(NotificationScope::all_sessions, record_into(changes));
  const EventMask seen = events_during(*cur, [&] { local.switch_console_to(bob); });
  EXPECT_EQ(seen, EventMask::disconnected | EventMask::connected | EventMask::state_changed);
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::console_disconnect, SessionId{1}),
                                   Pair(SessionChange::console_connect, bob)));
}

}  // namespace
}  // namespace winseam::conformance
