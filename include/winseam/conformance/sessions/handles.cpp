// Opening and closing session servers: WTSOpenServer, WTSOpenServerEx, WTSCloseServer.
#include <tuple>

#include "winseam/conformance/session_suite.hpp"
#include "winseam/testing/every_call.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using fake::MisuseKind;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;

// wts E1 [seed 000] unusable; code [assumed]
TEST_P(SessionConformance, AClosedHandleIsRefusedByEveryCall) {
  ASSERT_THAT(h->close(), IsOk());
  const testing::Handles through{.server = h.get()};
  for (const testing::EveryCall& call : testing::every_call_on(through)) {
    const std::string_view name = to_string(call.operation);
    expect_misuse(MisuseKind::use_after_close);
    const std::size_t before = world.misuses().size();
    expect_unchanged([&] { EXPECT_EQ(call.make(through), errc::invalid_handle) << name; });
    ASSERT_EQ(world.misuses().size(), before + 1) << name;
    EXPECT_EQ(world.misuses().back().kind, MisuseKind::use_after_close) << name;
  }
}

TEST_P(SessionConformance, AMisuseNamesOperationObjectAndPlaceOfOpening) {
  ASSERT_THAT(h->close(), IsOk());
  expect_misuse(MisuseKind::use_after_close);
  EXPECT_THAT(h->sessions().logoff(SessionId{1}, Wait::no), FailsWith(errc::invalid_handle));
  const fake::Misuse record = world.misuses().back();
  EXPECT_EQ(record.operation, "Sessions::logoff");
  EXPECT_NE(record.object.find("rds01"), std::string::npos);
  if (carries(Uncarried::call_sites)) {
    EXPECT_NE(std::string(record.opened_at.file).find("session_suite.hpp"), std::string::npos);
  }
}

// wts E2 [seed 000]; last error [assumed]
TEST_P(SessionConformance, CloseChangesNothingButTheHandle) {
  expect_unchanged([&] { EXPECT_THAT(h->close(), IsOk()); });
  EXPECT_EQ(host.open_handles(), 0U);
  EXPECT_EQ(host.closes(), 1U);
}

// wts E3 [seed 000] forbids, [report: System Informer PR #3070] no-op
TEST_P(SessionConformance, TheCurrentServerCannotBeClosed) {
  expect_misuse(MisuseKind::close_current_server);
  expect_unchanged([&] { EXPECT_THAT(cur->close(), FailsWith(errc::invalid_parameter)); });
  EXPECT_THAT(cur->information().state(SessionId{1}), IsOkAndHolds(SessionState::active));
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::close_current_server);
  EXPECT_EQ(local.closes(), 0U);
}

// wts E4 [assumed]
TEST_P(SessionConformance, ASecondCloseIsRefusedAndRecorded) {
  ASSERT_THAT(h->close(), IsOk());
  expect_misuse(MisuseKind::double_close);
  expect_unchanged([&] { EXPECT_THAT(h->close(), FailsWith(errc::invalid_handle)); });
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::double_close);
  EXPECT_EQ(host.closes(), 1U);
}

// wts E6 [tsts] context per handle
TEST_P(SessionConformance, TwoOpensAreTwoHandles) {
  const auto second = open(*admin);
  EXPECT_EQ(host.open_handles(), 2U);
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_THAT(second->sessions().enumerate(), IsOk());
  EXPECT_EQ(host.open_handles(), 1U);
}

// wts E7 [assumed]
TEST_P(SessionConformance, AStaleHandleNeverMatchesANewOne) {
  ASSERT_THAT(h->close(), IsOk());
  const auto fresh = open(*admin);
  expect_misuse(MisuseKind::use_after_close);
  EXPECT_THAT(h->sessions().enumerate(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(fresh->sessions().enumerate(), IsOk());
}

// wts E8 [winpr][report: phnt] client heap
TEST_P(SessionConformance, ValuesStayReadableAfterClose) {
  const auto sessions = h->sessions().enumerate().value();
  const auto processes = h->processes().enumerate().value();
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_EQ(sessions.front().station, "Services");
  EXPECT_EQ(processes.at(1).name, "System");
}

// wts E9 [docs][report: Cassia #74]
TEST_P(SessionConformance, LazyOpenOfAnUnreachableHostFailsAtFirstUse) {
  host.set_reachable(false);
  auto opened = admin->open_session_server("rds01");
  ASSERT_THAT(opened, IsOk());
  EXPECT_THAT(opened.value()->sessions().enumerate(), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(host.open_handles(), 2U) << "close is still required";
  EXPECT_THAT(opened.value()->close(), IsOk());
  EXPECT_EQ(host.open_handles(), 1U);
}

TEST_P(SessionConformance, EveryCallToAnUnreachableHostFails) {
  host.set_reachable(false);
  const testing::Handles through{.server = h.get()};
  for (const testing::EveryCall& call : testing::every_call_on(through)) {
    const std::string_view name = to_string(call.operation);
    if (name.starts_with("listeners.")) continue;  // refused before the host is asked
    expect_unchanged(
        [&] { EXPECT_EQ(call.make(through), errc::rpc_s_server_unavailable) << name; });
  }
}

// wts E10 [report: Cassia #66]
TEST_P(SessionConformance, EagerOpenOfAnUnreachableHostFailsAtOnce) {
  auto spec = fake::default_host("rds02", "");
  spec.reachable = false;
  spec.open_mode = fake::OpenMode::eager;
  const fake::Host eager = world.add_host(spec);
  EXPECT_THAT(admin->open_session_server("rds02"), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(eager.opens(), 0U);
}

TEST_P(SessionConformance, AnUnknownHostIsLikeOneThatCannotBeReached) {
  auto opened = admin->open_session_server("nowhere");
  ASSERT_THAT(opened, IsOk());
  EXPECT_THAT(opened.value()->sessions().enumerate(), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_THAT(opened.value()->close(), IsOk());
}

// wts E12 [report: community note on WTSOpenServer]; code [assumed]
TEST_P(SessionConformance, ANameWithLeadingBackslashesGivesAHandleThatFails) {
  auto opened = admin->open_session_server("\\\\rds01");
  ASSERT_THAT(opened, IsOk());
  EXPECT_THAT(opened.value()->sessions().enumerate(), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(host.opens(), 1U) << "only the fixture's handle";
}

// wts E13 [seed 000]
TEST_P(SessionConformance, LettingTheCurrentServerGoClosesNothing) {
  cur.reset();
  EXPECT_EQ(local.closes(), 0U);
  EXPECT_EQ(local.opens(), 0U);
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// wts E14 [seed 000] clean-up duty
TEST_P(SessionConformance, WhatIsStillOpenIsKnownWithItsPlace) {
  const auto left = world.open_handles();
  ASSERT_EQ(left.size(), 1U);
  EXPECT_NE(left.front().object.find("rds01"), std::string::npos);
  if (carries(Uncarried::call_sites)) {
    EXPECT_GT(left.front().opened_at.line, 0U);
  }
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_THAT(world.open_handles(), IsEmpty());
}

// wts E15 [tsts]
TEST_P(SessionConformance, OpeningNeedsNoPermission) {
  const SessionId alice = host.add_session({.user = "alice"});
  const auto plain = stage->platform({.user = "ian"});
  const auto server = open(*plain);
  expect_unchanged([&] {
    EXPECT_THAT(server->sessions().logoff(alice, Wait::no), FailsWith(errc::access_denied));
  });
}

// wts E16 [assumed]
TEST_P(SessionConformance, ClosingCancelsNoLogoff) {
  const SessionId alice = host.add_session({.user = "alice"});
  ASSERT_THAT(h->sessions().logoff(alice, Wait::no), IsOk());
  ASSERT_THAT(h->close(), IsOk());
  world.advance(1min);
  EXPECT_EQ(host.session(alice), std::nullopt);
}

TEST_P(SessionConformance, AnEmptyNameIsNoServer) {
  EXPECT_THAT(admin->open_session_server(""), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(admin->open_virtualization_server(std::string_view("")),
              FailsWith(errc::invalid_parameter));
}

TEST_P(SessionConformance, NamesAreFoundWithoutRegardToCase) {
  const auto server = open(*admin, "RDS01");
  EXPECT_EQ(host.open_handles(), 2U);
  EXPECT_THAT(server->close(), IsOk());
}

// The local computer's name gives an ordinary handle that has to be closed (1.3).
TEST_P(SessionConformance, TheLocalNameGivesAnOrdinaryHandle) {
  const auto server = open(*admin, "LOCALHOST");
  EXPECT_FALSE(server->is_current());
  EXPECT_EQ(local.open_handles(), 1U);
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_EQ(local.open_handles(), 0U);
  EXPECT_TRUE(cur->is_current());
  EXPECT_EQ(cur->name(), "");
  EXPECT_EQ(h->name(), "rds01");
}

// Handles of WTSOpenServerEx are closed and refused like the others.
TEST_P(SessionConformance, HandlesOfTheOtherKindAreClosedAlike) {
  auto by_name = admin->open_virtualization_server("rds01").value();
  EXPECT_THAT(by_name->sessions().enumerate(), IsOk());
  EXPECT_THAT(by_name->close(), IsOk());
  expect_misuse(MisuseKind::use_after_close);
  EXPECT_THAT(by_name->sessions().enumerate(), FailsWith(errc::invalid_handle));
  auto here = admin->open_virtualization_server(std::nullopt).value();
  EXPECT_EQ(local.open_handles(), 1U);
  EXPECT_THAT(here->close(), IsOk());
  EXPECT_EQ(local.open_handles(), 0U);
}

TEST_P(SessionConformance, BeforeWindows7ThereIsNoOpenServerEx) {
  local.set_windows(fake::WindowsVersion::vista_sp1);
  EXPECT_THAT(admin->open_virtualization_server("rds01"), FailsWith(errc::proc_not_found));
}

TEST_P(SessionConformance, FeaturesFollowTheWindowsVersion) {
  EXPECT_TRUE(admin->features().has(Feature::session_servers));
  EXPECT_TRUE(admin->features().has(Feature::child_sessions));
  local.set_windows(fake::WindowsVersion::windows_7);
  EXPECT_FALSE(admin->features().has(Feature::child_sessions));
  EXPECT_TRUE(admin->features().has(Feature::session_listeners));
  local.set_windows(fake::WindowsVersion::vista_sp1);
  EXPECT_FALSE(admin->features().has(Feature::session_details));
  EXPECT_FALSE(admin->features().has(Feature::session_listeners));
}

TEST_P(SessionConformance, AnnouncedServersOfADomainAreListed) {
  EXPECT_THAT(admin->session_servers(std::nullopt),
              IsOkAndHolds(::testing::ElementsAre("LOCALHOST", "rds01")));
  EXPECT_THAT(admin->session_servers("elsewhere"), IsOkAndHolds(IsEmpty()));
  host.set_reachable(false);
  EXPECT_THAT(admin->session_servers("workgroup"),
              IsOkAndHolds(::testing::ElementsAre("LOCALHOST")));
}

// An object may outlive the platform that made it, and the destructor closes what is still open.
TEST_P(SessionConformance, ServersOutliveTheirPlatform) {
  admin.reset();
  EXPECT_THAT(h->sessions().enumerate(), IsOk());
  h.reset();
  EXPECT_EQ(host.open_handles(), 0U);
  EXPECT_EQ(host.closes(), 1U);
}

// Closing while another call is under way: the running call completes on the world as if nothing had been closed.
TEST_P(SessionConformance, ARunningCallSurvivesTheClose) {
  const SessionId alice = host.add_session({.user = "alice"});
  world.after(500ms, [&] { EXPECT_THAT(h->close(), IsOk()); });
  EXPECT_THAT(h->sessions().logoff(alice, Wait::until_done), IsOk());
  EXPECT_EQ(host.session(alice), std::nullopt);
  expect_misuse(MisuseKind::use_after_close);
  EXPECT_THAT(h->sessions().enumerate(), FailsWith(errc::invalid_handle));
}

}  // namespace
}  // namespace winseam::conformance
