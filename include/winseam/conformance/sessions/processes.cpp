// Listing and terminating processes: WTSEnumerateProcesses(Ex), WTSTerminateProcess.
#include "winseam/conformance/session_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using fake::MisuseKind;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

// wts E42 [docs]
TEST_P(SessionConformance, ProcessesAreListedBySessionOrAll) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId first = host.start_process({.name = "a.exe", .session = id});
  const ProcessId second = host.start_process({.name = "b.exe", .session = id});
  const auto mine = h->processes().enumerate_detailed(id).value();
  ASSERT_THAT(mine, SizeIs(2));
  EXPECT_EQ(mine[0].id, first);
  EXPECT_EQ(mine[1].id, second);
  EXPECT_EQ(h->processes().enumerate_detailed(any_session).value().size(), host.process_count());
  EXPECT_EQ(h->processes().enumerate().value().size(), host.process_count());
  EXPECT_THAT(h->processes().enumerate_detailed(SessionId{99}), IsOkAndHolds(IsEmpty()))
      << "a filter, not a lookup";
}

// wts E43 [report: Cassia, JWSCL]
TEST_P(SessionConformance, TheIdleProcessHasNoNameAndNoOwner) {
  const ProcessEntry idle = h->processes().enumerate().value().front();
  EXPECT_EQ(idle.id, ProcessId{0});
  EXPECT_EQ(idle.name, "");
  EXPECT_EQ(idle.user_sid, std::nullopt);
}

// wts E44 [docs][tsts]
TEST_P(SessionConformance, OthersProcessesAreHiddenFromAPlainUser) {
  const SessionId alice = host.add_session({.user = "alice"});
  const SessionId ian = host.add_session({.user = "ian"});
  const ProcessId hers = host.start_process({.name = "a.exe", .session = alice});
  const ProcessId his = host.start_process({.name = "b.exe", .session = ian});
  const auto platform = stage->platform({.user = "ian"});
  const auto server = open(*platform);
  const auto entries = server->processes().enumerate().value();
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_EQ(entries.front().id, his);
  EXPECT_FALSE(listed(*server, hers));
  EXPECT_THAT(server->processes().enumerate_detailed(alice), IsOkAndHolds(IsEmpty()));
}

TEST_P(SessionConformance, ProcessDetailsComeBackAsGiven) {
  const SessionId id = host.add_session({.user = "alice"});
  (void)host.start_process({.name = "a.exe",
                            .session = id,
                            .threads = 3,
                            .handles = 44,
                            .working_set = 5'000'000,
                            .user_time = 1500ms,
                            .kernel_time = 20ms,
                            .cpu_rate = 0.5});
  world.advance(10s);
  const ProcessEntryEx entry = h->processes().enumerate_detailed(id).value().front();
  EXPECT_EQ(entry.threads, 3U);
  EXPECT_EQ(entry.handles, 44U);
  EXPECT_EQ(entry.working_set, 5'000'000U);
  EXPECT_EQ(entry.user_time, 6500ms) << "grows with virtual time";
  EXPECT_EQ(entry.kernel_time, 20ms);
  ASSERT_NE(entry.user_sid, std::nullopt);
  EXPECT_EQ(entry.user_sid->substr(0, 9), "S-1-5-21-");
}

TEST_P(SessionConformance, TooEarlyAtBootProcessesCannotBeListed) {
  host.set_services_ready(false);
  EXPECT_THAT(h->processes().enumerate(), FailsWith(errc::rpc_s_invalid_binding));
}

TEST_P(SessionConformance, DetailedProcessesNeedWindows7) {
  host.set_windows(fake::WindowsVersion::vista_sp1);
  EXPECT_THAT(h->processes().enumerate_detailed(any_session), FailsWith(errc::not_supported));
  EXPECT_THAT(h->processes().enumerate(), IsOk());
}

// wts E99 [seed 001]
TEST_P(SessionConformance, ATerminatedProcessIsGoneAndItsExitCodeKept) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process({.name = "spin.exe", .session = id});
  EXPECT_THAT(h->processes().terminate(pid, 42), IsOk());
  EXPECT_FALSE(listed(*h, pid));
  const auto ended = host.ended_process(pid);
  ASSERT_NE(ended, std::nullopt);
  EXPECT_EQ(ended->exit_code, 42U);
  EXPECT_EQ(ended->how, fake::EndedProcess::How::terminated);
  EXPECT_EQ(ended->name, "spin.exe");
  EXPECT_EQ(ended->session, id);
}

// wts E100 [report: pywinauto #1127 for OpenProcess]; [assumed] via RPC
TEST_P(SessionConformance, AnUnknownProcessIsAnInvalidParameter) {
  expect_unchanged([&] {
    EXPECT_THAT(h->processes().terminate(ProcessId{99996}, 1), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->processes().terminate(ProcessId{121}, 1), FailsWith(errc::invalid_parameter))
        << "no rounding";
  });
}

// wts E101 [assumed]; pinned object: 5 [docs: sdk-api PR #672]
TEST_P(SessionConformance, TerminatingTwice) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process({.name = "a.exe", .session = id});
  const ProcessId pinned = host.start_process({.name = "b.exe", .session = id});
  host.pin_process(pinned);
  ASSERT_THAT(h->processes().terminate(pid, 1), IsOk());
  ASSERT_THAT(h->processes().terminate(pinned, 1), IsOk());
  expect_unchanged([&] {
    EXPECT_THAT(h->processes().terminate(pid, 2), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->processes().terminate(pinned, 2), FailsWith(errc::access_denied));
  });
  EXPECT_EQ(host.ended_process(pid)->exit_code, 1U);
}

// wts E102 [docs: OpenProcess]
TEST_P(SessionConformance, ProtectedProcessesCannotBeTerminated) {
  const ProcessId guarded = host.start_process({.name = "av.exe",
                                                .session = SessionId{0},
                                                .protection = fake::Protection::protected_process});
  expect_unchanged([&] {
    EXPECT_THAT(h->processes().terminate(ProcessId{0}, 1), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->processes().terminate(ProcessId{4}, 1), FailsWith(errc::access_denied));
    EXPECT_THAT(h->processes().terminate(guarded, 1), FailsWith(errc::access_denied));
  });
}

// wts E102 [docs: OpenProcess]
TEST_P(SessionConformance, TheSystemProcessIsProtectedWhateverItsDescription) {
  auto spec = fake::default_host("rds02", "");
  for (fake::ProcessSpec& process : spec.processes)
    if (process.id == ProcessId{4}) process.protection = fake::Protection::none;
  const fake::Host other = world.add_host(spec);
  EXPECT_THAT(open(*admin, "rds02")->processes().terminate(ProcessId{4}, 1),
              FailsWith(errc::access_denied));
  EXPECT_NE(other.process(ProcessId{4}), std::nullopt);
}

TEST_P(SessionConformance, EndingACriticalProcessIsRefusedAndRecorded) {
  expect_misuse(MisuseKind::critical_process);
  expect_unchanged([&] {
    EXPECT_THAT(h->processes().terminate(ProcessId{116}, 1), FailsWith(errc::access_denied));
  });
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::critical_process);
}

// wts E103 [tsts]
TEST_P(SessionConformance, OthersProcessesNeedAnAdministrator) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process({.name = "a.exe", .session = id});
  const auto bob = stage->platform({.user = "bob"});
  expect_unchanged([&] {
    EXPECT_THAT(open(*bob)->processes().terminate(pid, 1), FailsWith(errc::access_denied));
  });
  const auto not_elevated = stage->platform({.user = "olivia", .elevated = false});
  expect_unchanged([&] {
    EXPECT_THAT(open(*not_elevated)->processes().terminate(pid, 1), FailsWith(errc::access_denied));
  });
  const auto olivia = stage->platform({.user = "olivia"});
  EXPECT_THAT(open(*olivia)->processes().terminate(pid, 1), IsOk());
}

TEST_P(SessionConformance, OwnersMayEndTheirOwnProcesses) {
  const SessionId id = host.add_session({.user = "ian"});
  const ProcessId pid = host.start_process({.name = "a.exe", .session = id});
  const auto ian = stage->platform({.user = "ian"});
  EXPECT_THAT(open(*ian)->processes().terminate(pid, 7), IsOk());
  EXPECT_EQ(host.ended_process(pid)->exit_code, 7U);
  const ProcessId in_capitals =
      host.start_process({.name = "b.exe", .session = SessionId{0}, .user = "IAN"});
  EXPECT_THAT(open(*ian)->processes().terminate(in_capitals, 7), IsOk())
      << "names compare without regard to case";
}

// wts E104 [seed 001] plain DWORD
TEST_P(SessionConformance, AnyExitCodeIsKept) {
  const SessionId id = host.add_session({.user = "alice"});
  for (const std::uint32_t code : {0U, 259U, 0xFFFFFFFFU}) {
    const ProcessId pid = host.start_process({.name = "a.exe", .session = id});
    ASSERT_THAT(h->processes().terminate(pid, code), IsOk());
    EXPECT_EQ(host.ended_process(pid)->exit_code, code);
  }
}

// wts E105 [docs: TerminateProcess]
TEST_P(SessionConformance, ChildrenLiveOn) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId parent = host.start_process({.name = "a.exe", .session = id});
  const ProcessId child = host.start_process({.name = "b.exe", .session = id, .parent = parent});
  ASSERT_THAT(h->processes().terminate(parent, 1), IsOk());
  EXPECT_NE(host.process(child), std::nullopt);
}

// wts E106 [assumed]
TEST_P(SessionConformance, TheSessionSurvivesItsLastProcess) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process({.name = "a.exe", .session = id});
  const EventMask seen =
      events_during(*h, [&] { EXPECT_THAT(h->processes().terminate(pid, 1), IsOk()); });
  EXPECT_EQ(seen, EventMask::none);
  EXPECT_THAT(h->information().state(id), IsOkAndHolds(SessionState::active));
  EXPECT_THAT(h->information().text(id, SessionText::user_name), IsOkAndHolds("alice"));
}

// wts E107 by construction
TEST_P(SessionConformance, TheSameIdOnAnotherServerLivesOn) {
  const ProcessId there =
      host.start_process({.id = ProcessId{4000}, .name = "a.exe", .session = SessionId{0}});
  const ProcessId here =
      local.start_process({.id = ProcessId{4000}, .name = "a.exe", .session = SessionId{0}});
  ASSERT_THAT(h->processes().terminate(there, 1), IsOk());
  EXPECT_EQ(host.process(there), std::nullopt);
  EXPECT_NE(local.process(here), std::nullopt);
}

// wts E108 [assumed]
TEST_P(SessionConformance, AReusedIdBelongsToAnotherProgram) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId old = host.start_process({.name = "spin.exe", .session = id});
  host.reuse_process_ids(true);
  host.end_process(old);
  const ProcessId fresh = host.start_process({.name = "payroll.exe", .session = id});
  ASSERT_EQ(fresh, old);
  EXPECT_THAT(h->processes().terminate(old, 1), IsOk());
  EXPECT_EQ(host.ended_process(old)->name, "payroll.exe") << "the caller did not look again";
}

TEST_P(SessionConformance, IdsAreNotReusedUnlessAsked) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId old = host.start_process({.name = "a.exe", .session = id});
  host.end_process(old);
  EXPECT_NE(host.start_process({.name = "b.exe", .session = id}), old);
}

// A process that ends while it is being terminated.
TEST_P(SessionConformance, ALingeringProcessIsEndingUntilItIsGone) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process({.name = "a.exe", .session = id, .lingers = 3s});
  ASSERT_THAT(h->processes().terminate(pid, 9), IsOk());
  EXPECT_TRUE(listed(*h, pid));
  EXPECT_THAT(h->processes().terminate(pid, 8), FailsWith(errc::access_denied));
  world.advance(3s);
  EXPECT_FALSE(listed(*h, pid));
  EXPECT_EQ(host.ended_process(pid)->exit_code, 9U);
}

TEST_P(SessionConformance, AProcessThatEndsByItselfMeanwhileKeepsTheFirstExitCode) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process({.name = "a.exe", .session = id, .lingers = 3s});
  ASSERT_THAT(h->processes().terminate(pid, 9), IsOk());
  host.end_process(pid, 0);
  EXPECT_EQ(host.ended_process(pid)->exit_code, 9U);
  world.run_until_idle();
  EXPECT_EQ(host.ended_processes().size(), 1U) << "it ended once";
}

TEST_P(SessionConformance, LogoffTakesALingeringProcessToo) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process({.name = "a.exe", .session = id, .lingers = 1h});
  ASSERT_THAT(h->processes().terminate(pid, 9), IsOk());
  ASSERT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_EQ(host.ended_process(pid)->exit_code, 9U);
  EXPECT_EQ(host.ended_process(pid)->how, fake::EndedProcess::How::terminated);
}

// Losing the session's manager ends the session like a reset (2.4, [assumed]).
TEST_P(SessionConformance, EndingTheSessionManagerEndsTheSession) {
  const SessionId id = host.add_session({.user = "alice"});
  const ProcessId pid = host.start_process(
      {.name = "winlogon.exe", .session = id, .protection = fake::Protection::session_manager});
  EXPECT_THAT(h->processes().terminate(pid, 1), IsOk());
  world.advance(2s);
  EXPECT_EQ(host.session(id), std::nullopt);
}

TEST_P(SessionConformance, TheServicesSessionSurvivesItsManager) {
  const ProcessId pid = host.start_process({.name = "winlogon.exe",
                                            .session = SessionId{0},
                                            .protection = fake::Protection::session_manager});
  EXPECT_THAT(h->processes().terminate(pid, 1), IsOk());
  world.run_until_idle();
  EXPECT_THAT(h->information().state(SessionId{0}), IsOkAndHolds(SessionState::disconnected));
}

TEST_P(SessionConformance, EndingTheCallersOwnProcessIsRecorded) {
  const ProcessId me{132};
  const auto platform = stage->platform({.process = me});
  expect_misuse(MisuseKind::caller_killed);
  EXPECT_THAT(platform->current_session_server().value()->processes().terminate(me, 1), IsOk());
  EXPECT_EQ(local.process(me), std::nullopt);
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::caller_killed);
}

}  // namespace
}  // namespace winseam::conformance
