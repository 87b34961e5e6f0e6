#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <string>

#include "policy/decide.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;
using ::testing::IsEmpty;

SessionView session(std::uint32_t id, std::string user, SessionState state,
                    std::optional<Ticks> idle) {
  return {.id = SessionId{id},
          .state = state,
          .user = std::move(user),
          .domain = "OFFICE",
          .idle = idle};
}

ProcessView process(std::uint32_t id, std::uint32_t in, std::string name,
                    std::chrono::milliseconds cpu) {
  return {.id = ProcessId{id}, .session = SessionId{in}, .name = std::move(name), .cpu = cpu};
}

constexpr auto disconnected = SessionState::disconnected;
constexpr auto active = SessionState::active;

const LogOffRule two_hours{.state = disconnected, .longer_than = 2h};

TEST(ReasonToLogOff, ComparesWithTheLimitExclusively) {
  EXPECT_EQ(reason_to_log_off(two_hours, session(3, "bob", disconnected, 3h)),
            "disconnected for 3h, limit 2h");
  EXPECT_EQ(reason_to_log_off(two_hours, session(3, "bob", disconnected, 2h)), std::nullopt);
  EXPECT_EQ(reason_to_log_off(two_hours, session(3, "bob", disconnected, 2h + 1ms)),
            "disconnected for 2h, limit 2h");
}

TEST(ReasonToLogOff, WantsTheStateAUserAndAKnownTime) {
  EXPECT_EQ(reason_to_log_off(two_hours, session(3, "bob", active, 3h)), std::nullopt);
  EXPECT_EQ(reason_to_log_off(two_hours, session(0, "", disconnected, 300h)), std::nullopt);
  EXPECT_EQ(reason_to_log_off(two_hours, session(3, "bob", disconnected, std::nullopt)),
            std::nullopt);
  const LogOffRule idle{.state = active, .longer_than = 8h};
  EXPECT_EQ(reason_to_log_off(idle, session(3, "bob", active, 9h)), "idle for 9h, limit 8h");
  EXPECT_EQ(reason_to_log_off(idle, session(3, "bob", disconnected, 9h)), std::nullopt);
}

TEST(ReasonToLogOff, HeedsUsers) {
  const SessionView bob = session(3, "bob", disconnected, 3h);
  LogOffRule rule = two_hours;
  rule.users.except = {"BOB"};
  EXPECT_EQ(reason_to_log_off(rule, bob), std::nullopt);
  rule.users.except = {"office\\bob"};
  EXPECT_EQ(reason_to_log_off(rule, bob), std::nullopt);
  rule.users.except = {"lab\\bob"};
  EXPECT_TRUE(reason_to_log_off(rule, bob));
  rule.users = {.only = {"alice"}};
  EXPECT_EQ(reason_to_log_off(rule, bob), std::nullopt);
  rule.users = {.only = {"alice", "bob"}};
  EXPECT_TRUE(reason_to_log_off(rule, bob));
  rule.users = {.only = {"bob"}, .except = {"bob"}};
  EXPECT_EQ(reason_to_log_off(rule, bob), std::nullopt);
}

TEST(ReasonToTerminate, WantsNameAndProcessorTime) {
  const TerminateRule rule{.name = "spin*", .cpu_longer_than = 30min};
  const SessionView bob = session(3, "bob", active, 0s);
  EXPECT_EQ(reason_to_terminate(rule, process(8, 3, "spin.exe", 31min), bob),
            "31m of CPU, limit 30m");
  EXPECT_EQ(reason_to_terminate(rule, process(8, 3, "spin.exe", 30min), bob), std::nullopt);
  EXPECT_EQ(reason_to_terminate(rule, process(8, 3, "calc.exe", 31min), bob), std::nullopt);
  EXPECT_EQ(reason_to_terminate({.name = "spin.exe"}, process(8, 3, "spin.exe", 0ms), bob),
            "name fits spin.exe");
  EXPECT_EQ(reason_to_terminate({.name = "spin*", .users = {.except = {"bob"}}},
                                process(8, 3, "spin.exe", 0ms), bob),
            std::nullopt);
  // The idle process has no name; no pattern means it.
  EXPECT_EQ(reason_to_terminate({.name = "*", .cpu_longer_than = 1s}, process(0, 0, "", 9h), bob),
            std::nullopt);
}

TEST(Decide, TakesTheFirstRuleThatFits) {
  Policy policy;
  policy.log_off = {{.state = disconnected, .longer_than = 5h},
                    {.state = disconnected, .longer_than = 1h},
                    {.state = disconnected, .longer_than = 2h}};
  const auto deeds = decide(policy, {.sessions = {session(3, "bob", disconnected, 3h)}});
  ASSERT_EQ(deeds.size(), 1U);
  EXPECT_EQ(deeds[0].rule, 1U);
  EXPECT_EQ(deeds[0].kind, Deed::Kind::log_off);
}

TEST(Decide, LeavesProcessesOfAnEndingSessionToTheLogoff) {
  Policy policy;
  policy.log_off = {two_hours};
  policy.terminate = {{.name = "spin.exe"}};
  const auto deeds = decide(
      policy, {.sessions = {session(3, "bob", disconnected, 3h), session(4, "eve", active, 0s)},
               .processes = {process(8, 3, "spin.exe", 1s), process(12, 4, "spin.exe", 1s),
                             process(16, 9, "spin.exe", 1s)}});
  ASSERT_EQ(deeds.size(), 2U);
  EXPECT_EQ(deeds[0].session.id, SessionId{3});
  EXPECT_EQ(deeds[1].process->id, ProcessId{12});
  EXPECT_EQ(deeds[1].session.user, "eve");
}

TEST(Decide, WarnsOnlyWhereSomebodyCanRead) {
  const Warning warning{.text = "bye", .grace = 5min};
  Policy policy;
  policy.log_off = {{.state = disconnected, .longer_than = 2h, .warn = warning},
                    {.state = active, .longer_than = 8h, .warn = warning}};
  policy.terminate = {{.name = "spin.exe", .warn = warning}};
  const auto deeds = decide(
      policy, {.sessions = {session(3, "bob", disconnected, 3h), session(4, "eve", active, 9h),
                            session(5, "dan", disconnected, 1h)},
               .processes = {process(8, 5, "spin.exe", 1s)}});
  ASSERT_EQ(deeds.size(), 3U);
  EXPECT_EQ(deeds[0].warn, std::nullopt);
  EXPECT_EQ(deeds[1].warn, warning);
  EXPECT_EQ(deeds[2].warn, std::nullopt);
}

TEST(Decide, FindsNothingOnAQuietHost) {
  Policy policy;
  policy.log_off = {two_hours};
  policy.terminate = {{.name = "spin.exe"}};
  EXPECT_THAT(decide(policy, {}), IsEmpty());
  EXPECT_THAT(decide(policy, {.sessions = {session(3, "bob", active, 0s)},
                              .processes = {process(8, 3, "calc.exe", 1s)}}),
              IsEmpty());
}

}  // namespace
}  // namespace winseam::cli
