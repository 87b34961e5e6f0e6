#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "policy/apply.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Outcome = Step::Outcome;

// "rds01 log_off 3 started": a step in one line, without its words.
std::string brief(const Step& step) {
  std::string text = step.host + " " + std::string(name_of(step.action));
  if (step.process)
    text += " pid " + std::to_string(step.process->value());
  else if (step.session)
    text += " " + std::to_string(step.session->value());
  return text + " " + std::string(name_of(step.outcome));
}

class ApplyPolicy : public ::testing::Test {
 protected:
  ApplyPolicy() {
    rds01.add_user({.name = "alice", .domain = "OFFICE"});
    rds01.add_user({.name = "bob", .domain = "OFFICE"});
    rds02.add_user({.name = "eve", .domain = "OFFICE"});
    policy.hosts = {"rds01", "rds02"};
  }

  ~ApplyPolicy() override {
    EXPECT_THAT(world.open_handles(), IsEmpty());
    for (const fake::Misuse& misuse : world.misuses()) ADD_FAILURE() << to_string(misuse);
  }

  // A session that has been in its state for that long.
  SessionId idle_session(fake::Host& host, std::string user, SessionState state, Ticks idle) {
    fake::SessionSpec spec{.user = std::move(user), .state = state};
    spec.logged_on_at = world.now() - idle - 1h;
    spec.last_input_at = world.now() - idle;
    if (state == SessionState::disconnected) spec.disconnected_at = world.now() - idle;
    return host.add_session(spec);
  }

  Summary run(bool dry_run = false, std::string user = "Administrator") {
    steps.clear();
    paused = Ticks{0};
    const auto platform = world.platform({.user = std::move(user)});
    return apply(policy, *platform, *policy.hosts,
                 {.dry_run = dry_run, .local_host = world.local_host().name()},
                 [this](Ticks time) {
                   paused += time;
                   world.advance(time);
                 },
                 {.step = [this](const Step& step) { steps.push_back(step); }});
  }

  std::vector<std::string> briefs() const {
    std::vector<std::string> all;
    for (const Step& step : steps) all.push_back(brief(step));
    return all;
  }

  // The only step of that kind.
  const Step& step(Step::Action action) const {
    const Step* found = nullptr;
    for (const Step& one : steps) {
      if (one.action != action) continue;
      EXPECT_EQ(found, nullptr) << "more than one " << name_of(action);
      found = &one;
    }
    if (found == nullptr) throw std::logic_error("no step " + std::string(name_of(action)));
    return *found;
  }

  static fake::HostSpec host(std::string name) { return fake::default_host(std::move(name), ""); }

  fake::World world;
  fake::Host rds01 = world.add_host(host("rds01"));
  fake::Host rds02 = world.add_host(host("rds02"));
  Policy policy;
  std::vector<Step> steps;
  Ticks paused{0};
};

const LogOffRule disconnected_two_hours{.state = SessionState::disconnected, .longer_than = 2h};
const LogOffRule idle_eight_hours{.state = SessionState::active,
                                  .longer_than = 8h,
                                  .warn = Warning{.title = "T", .text = "bye", .grace = 5min}};

TEST_F(ApplyPolicy, LogsOffAndWatchesUntilTheSessionIsGone) {
  policy.log_off = {disconnected_two_hours};
  const SessionId old = idle_session(rds01, "bob", SessionState::disconnected, 3h);
  const SessionId young = idle_session(rds01, "alice", SessionState::disconnected, 1h);
  const auto id = std::to_string(old.value());
  const Summary summary = run();
  EXPECT_THAT(briefs(), ElementsAre("rds01 open done", "rds01 log_off " + id + " started",
                                    "rds02 open done", "rds02 close done",
                                    "rds01 logged_off " + id + " done", "rds01 close done"));
  EXPECT_EQ(rds01.session(old), std::nullopt);
  EXPECT_TRUE(rds01.session(young));
  EXPECT_EQ(rds01.ended_sessions().size(), 1U);
  EXPECT_EQ(step(Step::Action::log_off).reason, "disconnected for 3h, limit 2h");
  EXPECT_EQ(step(Step::Action::log_off).user, "bob");
  EXPECT_EQ(step(Step::Action::logged_off).at, Ticks{2s});
  EXPECT_EQ(step(Step::Action::logged_off).reason, "gone within 2s");
  EXPECT_EQ(summary, (Summary{.hosts = 2, .logged_off = 1}));
}

TEST_F(ApplyPolicy, ADryRunChangesNothing) {
  policy.log_off = {disconnected_two_hours, idle_eight_hours};
  policy.terminate = {{.name = "spin.exe", .warn = Warning{.text = "x", .grace = 1s}}};
  idle_session(rds01, "bob", SessionState::disconnected, 3h);
  idle_session(rds01, "alice", SessionState::active, 9h);
  const SessionId eve = idle_session(rds02, "eve", SessionState::active, 0s);
  rds02.start_process({.name = "spin.exe", .session = eve});
  const fake::WorldSpec before = world.describe();
  const Summary summary = run(true);
  EXPECT_EQ(world.describe(), before);
  EXPECT_THAT(rds01.messages(), IsEmpty());
  EXPECT_THAT(rds02.messages(), IsEmpty());
  EXPECT_EQ(paused, Ticks{0});
  EXPECT_EQ(summary, (Summary{.hosts = 2, .planned = 3}));
  for (const Step& one : steps)
    EXPECT_EQ(one.outcome, one.action == Step::Action::open || one.action == Step::Action::close
                               ? Outcome::done
                               : Outcome::planned)
        << brief(one);
}

TEST_F(ApplyPolicy, WarnsThenWaitsThenLogsOff) {
  policy.log_off = {idle_eight_hours};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 9h);
  const Summary summary = run();
  ASSERT_EQ(rds01.messages().size(), 1U);
  const fake::ShownMessage shown = rds01.messages()[0];
  EXPECT_EQ(shown.session, alice);
  EXPECT_EQ(shown.prompt.title, "T");
  EXPECT_EQ(shown.prompt.text, "bye");
  EXPECT_EQ(shown.prompt.timeout, 300s);
  EXPECT_EQ(step(Step::Action::warn).at, Ticks{0});
  EXPECT_EQ(step(Step::Action::warn).reason, "5m before the logoff");
  EXPECT_EQ(step(Step::Action::log_off).at, Ticks{5min});
  EXPECT_EQ(step(Step::Action::log_off).reason, "idle for 9h 5m, limit 8h");
  EXPECT_EQ(rds01.session(alice), std::nullopt);
  EXPECT_EQ(summary, (Summary{.hosts = 2, .warned = 1, .logged_off = 1}));
}

TEST_F(ApplyPolicy, SparesAUserWhoComesBack) {
  policy.log_off = {idle_eight_hours};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 9h);
  world.after(2min, [&] { rds01.user_input(alice); });
  const Summary summary = run();
  EXPECT_EQ(step(Step::Action::log_off).outcome, Outcome::spared);
  EXPECT_EQ(step(Step::Action::log_off).reason, "the user is back; was idle for 9h, limit 8h");
  EXPECT_TRUE(rds01.session(alice));
  EXPECT_EQ(summary, (Summary{.hosts = 2, .warned = 1, .spared = 1}));
}

TEST_F(ApplyPolicy, GracesOfAllHostsPassTogether) {
  policy.log_off = {idle_eight_hours};
  idle_session(rds01, "alice", SessionState::active, 9h);
  idle_session(rds02, "eve", SessionState::active, 10h);
  EXPECT_EQ(run(), (Summary{.hosts = 2, .warned = 2, .logged_off = 2}));
  EXPECT_EQ(paused, Ticks{5min + 2s});
}

TEST_F(ApplyPolicy, DoesNotLogOffWhomItCouldNotWarn) {
  policy.log_off = {idle_eight_hours};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 9h);
  rds01.add_rule(alice, {.user = "Administrator", .deny = fake::Permission::message});
  const Summary summary = run();
  EXPECT_EQ(step(Step::Action::warn).outcome, Outcome::refused);
  EXPECT_EQ(step(Step::Action::warn).error, errc::access_denied);
  EXPECT_EQ(step(Step::Action::log_off).outcome, Outcome::spared);
  EXPECT_TRUE(rds01.session(alice));
  EXPECT_EQ(summary, (Summary{.hosts = 2, .spared = 1, .failed = 1}));
}

TEST_F(ApplyPolicy, TerminatesWithTheExitCode) {
  policy.terminate = {{.name = "spin*", .cpu_longer_than = 30min, .exit_code = 7}};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 0s);
  const ProcessId spin = rds01.start_process(
      {.name = "Spin42.exe", .session = alice, .user_time = 20min, .kernel_time = 11min});
  const ProcessId calm =
      rds01.start_process({.name = "spin.exe", .session = alice, .user_time = 30min});
  const Summary summary = run();
  ASSERT_TRUE(rds01.ended_process(spin));
  EXPECT_EQ(rds01.ended_process(spin)->exit_code, 7U);
  EXPECT_TRUE(rds01.process(calm));
  EXPECT_TRUE(rds01.session(alice));
  EXPECT_EQ(step(Step::Action::terminate).reason, "31m of CPU, limit 30m");
  EXPECT_EQ(step(Step::Action::terminate).user, "alice");
  EXPECT_EQ(step(Step::Action::terminate).session, alice);
  EXPECT_EQ(paused, Ticks{0});
  EXPECT_EQ(summary, (Summary{.hosts = 2, .terminated = 1}));
}

TEST_F(ApplyPolicy, OneWarningForAllProcessesOfARule) {
  policy.terminate = {{.name = "spin.exe", .warn = Warning{.text = "x", .grace = 30s}}};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 0s);
  rds01.start_process({.name = "spin.exe", .session = alice});
  rds01.start_process({.name = "spin.exe", .session = alice});
  EXPECT_EQ(run(), (Summary{.hosts = 2, .warned = 1, .terminated = 2}));
  EXPECT_EQ(rds01.messages().size(), 1U);
}

TEST_F(ApplyPolicy, LeavesAProcessAloneThatTookOverTheId) {
  policy.terminate = {{.name = "spin.exe", .warn = Warning{.text = "x", .grace = 30s}}};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 0s);
  const ProcessId spin = rds01.start_process({.name = "spin.exe", .session = alice});
  world.after(10s, [&] {
    rds01.end_process(spin);
    rds01.start_process({.id = spin, .name = "precious.exe", .session = alice});
  });
  const Summary summary = run();
  EXPECT_EQ(step(Step::Action::terminate).outcome, Outcome::vanished);
  ASSERT_TRUE(rds01.process(spin));
  EXPECT_EQ(rds01.process(spin)->name, "precious.exe");
  EXPECT_EQ(summary, (Summary{.hosts = 2, .warned = 1, .vanished = 1}));
}

TEST_F(ApplyPolicy, ASessionThatEndsInTheGraceHasVanished) {
  policy.log_off = {idle_eight_hours};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 9h);
  world.after(1min, [&] {
    const auto platform = world.platform();
    const auto server = platform->open_session_server("rds01").value();
    ASSERT_TRUE(server->sessions().logoff(alice, Wait::no));
  });
  const Summary summary = run();
  EXPECT_EQ(step(Step::Action::log_off).outcome, Outcome::vanished);
  EXPECT_EQ(step(Step::Action::log_off).error, errc::file_not_found);
  EXPECT_EQ(summary, (Summary{.hosts = 2, .warned = 1, .vanished = 1}));
}

TEST_F(ApplyPolicy, AnUnreachableHostDoesNotKeepTheOthersWaiting) {
  policy.log_off = {disconnected_two_hours};
  const SessionId eve = idle_session(rds02, "eve", SessionState::disconnected, 3h);
  rds01.set_reachable(false);
  const Summary summary = run();
  EXPECT_THAT(briefs(), ElementsAre("rds01 open unreachable", "rds01 close done", "rds02 open done",
                                    "rds02 log_off " + std::to_string(eve.value()) + " started",
                                    "rds02 logged_off " + std::to_string(eve.value()) + " done",
                                    "rds02 close done"));
  EXPECT_EQ(steps[0].error, errc::rpc_s_server_unavailable);
  EXPECT_EQ(summary, (Summary{.hosts = 2, .unreachable_hosts = 1, .logged_off = 1, .failed = 1}));
}

TEST_F(ApplyPolicy, AHostWhoseOpenFailsIsNotClosed) {
  fake::HostSpec spec = host("rds03");
  spec.reachable = false;
  spec.open_mode = fake::OpenMode::eager;
  world.add_host(spec);
  policy.hosts = {"rds03"};
  policy.log_off = {disconnected_two_hours};
  EXPECT_EQ(run(), (Summary{.hosts = 1, .unreachable_hosts = 1, .failed = 1}));
  EXPECT_THAT(briefs(), ElementsAre("rds03 open unreachable"));
}

TEST_F(ApplyPolicy, AHostThatIsLostInTheGraceIsGivenUp) {
  policy.log_off = {idle_eight_hours};
  policy.terminate = {{.name = "spin.exe", .warn = Warning{.text = "x", .grace = 10min}}};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 9h);
  const SessionId bob = idle_session(rds01, "bob", SessionState::active, 0s);
  const ProcessId spin = rds01.start_process({.name = "spin.exe", .session = bob});
  const SessionId eve = idle_session(rds02, "eve", SessionState::active, 9h);
  world.after(1min, [&] { rds01.set_reachable(false); });
  const Summary summary = run();
  const std::vector<std::string> all = briefs();
  EXPECT_THAT(all, ::testing::IsSupersetOf(
                       {"rds01 log_off " + std::to_string(alice.value()) + " unreachable",
                        "rds01 terminate pid " + std::to_string(spin.value()) + " unreachable",
                        std::string("rds01 close done"),
                        "rds02 logged_off " + std::to_string(eve.value()) + " done"}));
  EXPECT_EQ(summary, (Summary{.hosts = 2, .warned = 3, .logged_off = 1, .failed = 2}));
  EXPECT_LT(paused, Ticks{6min});
}

TEST_F(ApplyPolicy, ReportsWhatIsRefused) {
  policy.log_off = {disconnected_two_hours};
  const SessionId bob = idle_session(rds01, "bob", SessionState::disconnected, 3h);
  const SessionId alice = idle_session(rds01, "alice", SessionState::disconnected, 3h);
  rds01.add_rule(bob, {.user = "Administrator", .deny = fake::Permission::reset});
  const Summary summary = run();
  EXPECT_THAT(briefs(),
              ::testing::Contains("rds01 log_off " + std::to_string(bob.value()) + " refused"));
  EXPECT_TRUE(rds01.session(bob));
  EXPECT_EQ(rds01.session(alice), std::nullopt);
  EXPECT_EQ(summary, (Summary{.hosts = 2, .logged_off = 1, .failed = 1}));
}

TEST_F(ApplyPolicy, ReportsAProtectedProcess) {
  policy.terminate = {{.name = "guard.exe"}};
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 0s);
  const ProcessId guard = rds01.start_process(
      {.name = "guard.exe", .session = alice, .protection = fake::Protection::protected_process});
  EXPECT_EQ(run(), (Summary{.hosts = 2, .failed = 1}));
  EXPECT_EQ(step(Step::Action::terminate).outcome, Outcome::refused);
  EXPECT_TRUE(rds01.process(guard));
}

TEST_F(ApplyPolicy, ASessionThatHangsIsUnfinished) {
  policy.log_off = {disconnected_two_hours};
  policy.logoff_timeout = 10s;
  const SessionId bob = idle_session(rds01, "bob", SessionState::disconnected, 3h);
  rds01.set_logoff(bob, {.hangs = true});
  const Summary summary = run();
  EXPECT_EQ(step(Step::Action::logged_off).outcome, Outcome::unfinished);
  EXPECT_EQ(step(Step::Action::logged_off).at, Ticks{10s});
  EXPECT_THAT(step(Step::Action::logged_off).reason,
              ::testing::EndsWith(" after 10s; a program may hold it up"));
  EXPECT_EQ(summary, (Summary{.hosts = 2, .failed = 1}));
}

TEST_F(ApplyPolicy, LeavesItsOwnSessionAlone) {
  fake::Host local = world.local_host();
  const SessionId own = *local.console();
  policy.hosts = {local.name()};
  policy.log_off = {{.state = SessionState::active, .longer_than = 1h}};
  world.advance(5h);
  local.add_user({.name = "alice"});
  const SessionId alice = idle_session(local, "alice", SessionState::active, 5h);
  const Summary summary = run();
  EXPECT_TRUE(local.session(own));
  EXPECT_EQ(local.session(alice), std::nullopt);
  EXPECT_EQ(summary.logged_off, 1U);
  EXPECT_EQ(summary.failed, 0U);
  for (const Step& one : steps)
    if (one.session == own) {
      EXPECT_EQ(one.outcome, Outcome::spared) << brief(one);
    }
}

TEST_F(ApplyPolicy, ManagesHostsBeforeWindows7) {
  rds01.set_windows(fake::WindowsVersion::vista_sp1);
  policy.log_off = {disconnected_two_hours};
  policy.terminate = {{.name = "spin.exe"}, {.name = "busy.exe", .cpu_longer_than = 1s}};
  const SessionId bob = idle_session(rds01, "bob", SessionState::disconnected, 3h);
  const SessionId alice = idle_session(rds01, "alice", SessionState::active, 0s);
  const ProcessId spin = rds01.start_process({.name = "spin.exe", .session = alice});
  // Without times a limit cannot be exceeded.
  const ProcessId busy =
      rds01.start_process({.name = "busy.exe", .session = alice, .user_time = 1h});
  EXPECT_EQ(run(), (Summary{.hosts = 2, .logged_off = 1, .terminated = 1}));
  EXPECT_EQ(rds01.session(bob), std::nullopt);
  EXPECT_EQ(rds01.process(spin), std::nullopt);
  EXPECT_TRUE(rds01.process(busy));
}

TEST_F(ApplyPolicy, SaysWhichHostIsNext) {
  policy.log_off = {disconnected_two_hours};
  std::vector<std::string> seen;
  const auto platform = world.platform();
  apply(policy, *platform, *policy.hosts, {}, [](Ticks) {},
        {.host = [&](std::size_t opened, const std::string& name) {
          seen.push_back(std::to_string(opened) + " " + name);
        }});
  EXPECT_THAT(seen, ElementsAre("0 rds01", "1 rds02"));
}

}  // namespace
}  // namespace winseam::cli
