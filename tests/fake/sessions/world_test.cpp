// A world as an object: what it is built from, what it gives back, how it moves and ends.
#include "winseam/fake/world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "winseam/testing/matchers.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;
using ::testing::ThrowsMessage;

WorldOptions quiet() {
  return {.at_end = [](const EndReport&) {}};
}

// A world that is refused, with words from the message.
#define EXPECT_REFUSED(statement, words) \
  EXPECT_THAT([&] { (void)(statement); }, ThrowsMessage<std::invalid_argument>(HasSubstr(words)))

TEST(WorldTest, WithoutADescriptionItHasOneLocalHost) {
  World world(quiet());
  EXPECT_EQ(world.local_host().name(), "LOCALHOST");
  EXPECT_THAT(world.hosts(), SizeIs(1));
  EXPECT_EQ(world.now(), default_begin);
  EXPECT_EQ(world.elapsed(), Ticks{0});
  EXPECT_EQ(world.pending(), 0U);
  EXPECT_THAT(world.misuses(), IsEmpty());
  EXPECT_THAT(world.open_handles(), IsEmpty());
  const Host host = world.local_host();
  EXPECT_EQ(host.console(), SessionId{1});
  EXPECT_EQ(host.session(SessionId{1})->user, "Administrator");
  EXPECT_EQ(host.session_count(), 3U);
}

TEST(WorldTest, HostsAreFoundByNameWithoutRegardToCase) {
  World world(quiet());
  const Host added = world.add_host(default_host("RDS01", ""));
  EXPECT_EQ(added.name(), "RDS01");
  EXPECT_EQ(world.host("rds01").name(), "RDS01");
  EXPECT_EQ(world.local_host().name(), "LOCALHOST");
  std::vector<std::string> names;
  for (const Host& host : world.hosts()) names.push_back(host.name());
  EXPECT_THAT(names, ElementsAre("LOCALHOST", "RDS01"));
  EXPECT_REFUSED(world.host("nowhere"), "no host nowhere");
}

TEST(WorldTest, AHostThatCannotBeIsRefusedAndLeavesNothing) {
  World world(quiet());
  const WorldSpec before = world.describe();
  EXPECT_REFUSED(world.add_host({}), "a host needs a name");
  EXPECT_REFUSED(world.add_host(default_host("localhost")), "localhost already");
  HostSpec host = default_host("rds01");
  host.local = true;
  EXPECT_REFUSED(world.add_host(host), "LOCALHOST is the local host already");

  host = default_host("rds01");
  host.sessions.push_back({.id = SessionId{1}, .user = "alice"});
  EXPECT_REFUSED(world.add_host(host), "host rds01, session 1: the id is taken");
  host = default_host("rds01");
  host.sessions.push_back({.id = SessionId{5}, .state = SessionState::listen});
  EXPECT_REFUSED(world.add_host(host), "session 5: a listener");
  host = default_host("rds01");
  host.sessions.push_back({.user = "alice", .console = true});
  EXPECT_REFUSED(world.add_host(host), "session 1 is on the console already");
  host = default_host("rds01");
  host.sessions.push_back({.id = any_session});
  EXPECT_REFUSED(world.add_host(host), "an id is less than");
  host = default_host("rds01");
  host.processes.push_back({.name = "a.exe", .session = SessionId{9}});
  EXPECT_REFUSED(world.add_host(host), "\"a.exe\" on host rds01: there is no session 9");
  host = default_host("rds01");
  host.processes.push_back({.id = ProcessId{4}, .name = "a.exe"});
  EXPECT_REFUSED(world.add_host(host), "has a process 4 already");

  EXPECT_TRUE(world.describe() == before) << world.dump();
  EXPECT_EQ(world.add_host(default_host("rds01")).name(), "rds01") << "the name is still free";
}

TEST(WorldTest, AWorldNeedsALocalHost) {
  WorldSpec spec;
  spec.hosts.push_back(default_host("rds01"));
  EXPECT_REFUSED(World(spec, quiet()), "needs one local host");
  spec.hosts.front().local = true;
  EXPECT_EQ(World(spec, quiet()).local_host().name(), "rds01");
}

TEST(WorldTest, ItsDescriptionBuildsItsTwin) {
  World world(quiet());
  Host host = world.add_host(default_host("rds01", ""));
  host.add_user({.name = "alice", .password = "secret", .role = Role::remote_desktop_user});
  const SessionId alice = host.add_session({.user = "alice", .lock = LockState::locked});
  const SessionId bob = host.add_session({.user = "bob", .state = SessionState::disconnected});
  (void)host.start_process({.name = "spin.exe", .session = alice, .cpu_rate = 1.0});
  host.add_rule({.role = Role::user, .deny = Permission::message});
  host.add_rule(bob, {.user = "alice", .allow = Permission::reset});
  host.answer_messages(alice, {MessageResponse::yes, 3s});
  host.set_windows(WindowsVersion::windows_8);
  world.advance(90s);
  host.lose_client(alice);
  host.set_reachable(false);
  const WorldSpec spec = world.describe();
  World twin(spec, quiet());
  EXPECT_TRUE(twin.describe() == spec) << world.dump() << "\nand\n" << twin.dump();
  EXPECT_EQ(twin.now(), world.now());
  EXPECT_EQ(twin.elapsed(), Ticks{0}) << "a twin begins now";
}

TEST(WorldTest, ATwinGoesOnLikeTheOriginal) {
  World world(quiet());
  Host host = world.add_host(default_host("rds01", ""));
  const SessionId alice = host.add_session({.user = "alice"});
  const auto log_off = [&](World& in) {
    auto server = in.platform()->open_session_server("rds01").value();
    EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done), IsOk());
    EXPECT_THAT(server->close(), IsOk());
    return in.describe();
  };
  World twin(world.describe(), quiet());
  EXPECT_TRUE(log_off(world) == log_off(twin));
}

TEST(WorldTest, AWorldDescribedInTheMiddleOfALogoffEndsIt) {
  World world(quiet());
  Host host = world.local_host();
  const SessionId alice = host.add_session({.user = "alice"});
  auto server = world.platform()->current_session_server().value();
  ASSERT_THAT(server->sessions().logoff(alice, Wait::no), IsOk());
  World twin(world.describe(), quiet());
  EXPECT_EQ(twin.local_host().session(alice)->state, SessionState::reset);
  twin.run_until_idle();
  EXPECT_EQ(twin.local_host().session(alice), std::nullopt);
  EXPECT_EQ(world.local_host().session(alice)->state, SessionState::reset) << "time is its own";
}

TEST(WorldTest, WorldsShareNothing) {
  World one(quiet());
  World two(quiet());
  const SessionId alice = one.local_host().add_session({.user = "alice"});
  one.advance(1h);
  auto server = one.platform()->current_session_server().value();
  EXPECT_THAT(server->close(), FailsWith(errc::invalid_parameter));
  EXPECT_EQ(two.local_host().session(alice), std::nullopt);
  EXPECT_EQ(two.elapsed(), Ticks{0});
  EXPECT_THAT(two.misuses(), IsEmpty());
  EXPECT_THAT(one.misuses(), SizeIs(1));
  EXPECT_TRUE(two.describe() == World(quiet()).describe());
}

TEST(WorldTest, AMovedWorldIsTheSameWorld) {
  std::vector<EndReport> ended;
  World world({.at_end = [&](const EndReport& report) { ended.push_back(report); }});
  Host host = world.local_host();
  const SessionId alice = host.add_session({.user = "alice"});
  auto platform = world.platform();
  auto server = platform->current_session_server().value();
  world.after(1s, [&] { host.lock(alice); });
  {
    World moved(std::move(world));
    EXPECT_THAT(ended, IsEmpty()) << "the world that was moved from has nothing to end";
    EXPECT_EQ(moved.local_host().session(alice)->user, "alice");
    EXPECT_EQ(moved.pending(), 1U);
    moved.advance(1s);
    EXPECT_EQ(host.session(alice)->lock, LockState::locked) << "views stay good";
    EXPECT_THAT(server->sessions().enumerate(), IsOk());
  }
  EXPECT_THAT(ended, SizeIs(1));
}

TEST(WorldTest, AssigningEndsTheWorldThatWasThere) {
  int ended_first = 0;
  int ended_second = 0;
  World world({.at_end = [&](const EndReport&) { ++ended_first; }});
  World other({.at_end = [&](const EndReport&) { ++ended_second; }});
  (void)other.add_host(default_host("rds01", ""));
  world = std::move(other);
  EXPECT_EQ(ended_first, 1);
  EXPECT_EQ(ended_second, 0);
  EXPECT_EQ(world.host("rds01").name(), "rds01");
}

TEST(WorldTest, TheEndTellsWhatIsLeftOpenAndEveryMisuse) {
  std::optional<EndReport> report;
  std::unique_ptr<SessionServer> left;
  {
    World world({.at_end = [&](const EndReport& end) { report = end; }});
    auto platform = world.platform();
    left = platform->open_session_server("LOCALHOST").value();
    auto closed = platform->open_session_server("LOCALHOST").value();
    EXPECT_THAT(closed->close(), IsOk());
    EXPECT_THAT(closed->close(), FailsWith(errc::invalid_handle));
  }
  ASSERT_TRUE(report.has_value());
  ASSERT_THAT(report->left_open, SizeIs(1));
  EXPECT_THAT(report->left_open[0].object, HasSubstr("LOCALHOST"));
  EXPECT_THAT(report->left_open[0].opened_at.file, HasSubstr("world_test.cpp"));
  ASSERT_THAT(report->misuses, SizeIs(2));
  EXPECT_EQ(report->misuses[0].kind, MisuseKind::double_close);
  EXPECT_EQ(report->misuses[1].kind, MisuseKind::left_open);
  EXPECT_EQ(report->misuses[1].object, report->left_open[0].object);
}

TEST(WorldTest, WithoutAHandlerTheEndPrintsWhatIsLeftOpen) {
  ::testing::internal::CaptureStderr();
  std::unique_ptr<SessionServer> left;
  {
    World world;
    left = world.platform()->open_session_server("LOCALHOST").value();
  }
  EXPECT_THAT(::testing::internal::GetCapturedStderr(),
              ::testing::AllOf(HasSubstr("left open at the world's end: session-server#"),
                               HasSubstr("world_test.cpp:")));
}

TEST(WorldTest, WhatIsClosedInTimeIsNotReported) {
  std::optional<EndReport> report;
  {
    World world({.at_end = [&](const EndReport& end) { report = end; }});
    auto platform = world.platform();
    auto current = platform->current_session_server().value();
    auto server = platform->open_session_server("LOCALHOST").value();
    EXPECT_THAT(server->close(), IsOk());
    auto destroyed = platform->open_session_server("LOCALHOST").value();
    destroyed.reset();
    EXPECT_THAT(world.open_handles(), IsEmpty()) << "the current server is no handle";
  }
  ASSERT_TRUE(report.has_value());
  EXPECT_THAT(report->left_open, IsEmpty());
  EXPECT_THAT(report->misuses, IsEmpty());
}

// Every order of destruction of a world and what it gave away is legal.
TEST(WorldTest, ObjectsOutliveTheirWorld) {
  auto world = std::make_unique<World>(quiet());
  Host host = world->local_host();
  const SessionId alice = host.add_session({.user = "alice", .channels = {{"BKUP"}}});
  auto platform = world->platform({.user = "SYSTEM", .session = SessionId{0}});
  auto server = platform->open_session_server("LOCALHOST").value();
  auto current = platform->current_session_server().value();
  int told = 0;
  auto subscription =
      current->events()
          .subscribe(NotificationScope::all_sessions, [&](SessionChange, SessionId) { ++told; })
          .value();
  auto channel = current->channels().open(alice, "BKUP").value();
  auto token = platform->local_sessions().user_token(alice).value();
  world.reset();

  EXPECT_EQ(token->session(), alice);
  EXPECT_NE(token->native_handle(), 0U);
  EXPECT_THAT(channel->write({}), IsOkAndHolds(0U));
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done), IsOk())
      << "the queue is run by the call";
  EXPECT_EQ(host.session(alice), std::nullopt);
  EXPECT_GT(told, 0);
  platform.reset();
  EXPECT_THAT(server->sessions().enumerate(), IsOk());
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_THAT(server->close(), FailsWith(errc::invalid_handle));
  server.reset();
  current.reset();
  token.reset();
  channel.reset();
  subscription.reset();
  EXPECT_EQ(host.open_handles(), 0U);
}

TEST(WorldTest, ItsDumpShowsHostsSessionsProcessesHandlesAndMisuses) {
  World world(quiet());
  Host host = world.add_host(default_host("rds01", ""));
  host.set_reachable(false);
  const SessionId alice = host.add_session({.user = "alice"});
  const ProcessId spin = host.start_process({.name = "spin.exe", .session = alice});
  auto platform = world.platform();
  auto left = platform->open_session_server("rds01").value();
  auto closed = platform->open_session_server("rds01").value();
  EXPECT_THAT(closed->close(), IsOk());
  EXPECT_THAT(closed->close(), FailsWith(errc::invalid_handle));
  world.advance(1500ms);
  const std::string dump = world.dump();
  EXPECT_THAT(dump, HasSubstr("world after 1500 ms\n"));
  EXPECT_THAT(dump, HasSubstr("host LOCALHOST (local)\n"));
  EXPECT_THAT(dump, HasSubstr("host rds01 (unreachable)\n"));
  EXPECT_THAT(dump, HasSubstr("  session 2 active \"RDP-Tcp#0\" alice\n"));
  EXPECT_THAT(dump, HasSubstr("  process " + std::to_string(spin.value()) + " in 2 spin.exe\n"));
  EXPECT_THAT(dump, HasSubstr("open session-server#"));
  EXPECT_THAT(dump, HasSubstr("misuse double_close: SessionServer::close on session-server#"));
}

TEST(WorldTest, WorldsBuiltAlikeArePrintedAlike) {
  const auto build = [] {
    World world(quiet());
    Host host = world.add_host(default_host("rds01", ""));
    for (const char* user : {"alice", "bob", "carol"}) (void)host.add_session({.user = user});
    host.lose_client(SessionId{3});
    world.advance(7s);
    return world.dump();
  };
  EXPECT_EQ(build(), build());
}

}  // namespace
}  // namespace winseam::fake
