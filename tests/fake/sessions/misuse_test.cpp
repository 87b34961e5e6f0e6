// What the fake notices: each record names the kind, the call, the object, the place of opening and the moment.
#include "winseam/fake/misuse.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <set>
#include <string>

#include "winseam/fake/caller.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::EndsWith;
using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using ::testing::SizeIs;

TEST(MisuseText, SaysItInOneLine) {
  const Misuse misuse{.kind = MisuseKind::double_close,
                      .operation = "SessionServer::close",
                      .object = "session-server#4 (rds01)",
                      .opened_at = {"reaper.cpp", "reap", 41},
                      .at = 1h + 2min + 3s,
                      .explanation = "closed before"};
  EXPECT_EQ(to_string(misuse),
            "double_close: SessionServer::close on session-server#4 (rds01) at 01:02:03, opened at "
            "reaper.cpp:41 (closed before)");
  EXPECT_EQ(to_string(Misuse{.kind = MisuseKind::hang, .operation = "f", .object = "o", .at = 11h}),
            "hang: f on o at 11:00:00")
      << "without place and explanation";
}

TEST(MisuseText, EveryKindHasANameOfItsOwn) {
  std::set<std::string> names;
  for (int kind = 0; kind <= static_cast<int>(MisuseKind::not_modelled); ++kind)
    names.insert(std::string(name_of(static_cast<MisuseKind>(kind))));
  EXPECT_THAT(names, SizeIs(static_cast<int>(MisuseKind::not_modelled) + 1));
  EXPECT_EQ(names.count("unknown"), 0U);
  EXPECT_EQ(name_of(static_cast<MisuseKind>(99)), "unknown");
  EXPECT_EQ(name_of(MisuseKind::never_returns), "never_returns");
}

TEST(RoleText, EveryRoleHasANameOfItsOwn) {
  std::set<std::string> names;
  for (int role = 0; role <= static_cast<int>(Role::system); ++role)
    names.insert(std::string(name_of(static_cast<Role>(role))));
  EXPECT_THAT(names, SizeIs(static_cast<int>(Role::system) + 1));
  EXPECT_EQ(names.count("unknown"), 0U);
  EXPECT_EQ(name_of(static_cast<Role>(99)), "unknown");
  EXPECT_EQ(name_of(Role::administrator), "administrator");
}

class MisuseTest : public testing::WorldTest {
 protected:
  // The newest record, after checking that it is the only one since the last call.
  Misuse the_record() {
    const auto records = world.misuses();
    EXPECT_THAT(records, SizeIs(1));
    world.clear_misuses();
    return records.empty() ? Misuse{} : records.front();
  }
};

TEST_F(MisuseTest, RecordsCallObjectPlaceAndMoment) {
  auto server = platform()->open_session_server("LOCALHOST").value();
  const std::uint32_t line = __LINE__ - 1;
  world.advance(90s);
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_THAT(world.misuses(), IsEmpty());
  EXPECT_THAT(server->processes().terminate(ProcessId{120}, 1), FailsWith(errc::invalid_handle));
  const Misuse record = the_record();
  EXPECT_EQ(record.kind, MisuseKind::use_after_close);
  EXPECT_EQ(record.operation, "Processes::terminate");
  EXPECT_THAT(record.object, HasSubstr("session-server#"));
  EXPECT_THAT(record.object, EndsWith("(LOCALHOST)"));
  EXPECT_THAT(record.opened_at.file, HasSubstr("misuse_test.cpp"));
  EXPECT_EQ(record.opened_at.line, line);
  EXPECT_EQ(record.at, Ticks{90s});
  EXPECT_EQ(record.explanation, "the handle was closed before this call");
  EXPECT_NE(world.local_host().process(ProcessId{120}), std::nullopt);
}

TEST_F(MisuseTest, ClosingTwiceAndClosingTheCurrentServer) {
  const auto platform = this->platform();
  auto server = platform->open_session_server("LOCALHOST").value();
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_THAT(server->close(), FailsWith(errc::invalid_handle));
  const Misuse twice = the_record();
  EXPECT_EQ(twice.kind, MisuseKind::double_close);
  EXPECT_EQ(twice.operation, "SessionServer::close");
  EXPECT_THAT(twice.opened_at.file, HasSubstr("misuse_test.cpp"));
  auto current = platform->current_session_server().value();
  EXPECT_THAT(current->close(), FailsWith(errc::invalid_parameter));
  const Misuse at_current = the_record();
  EXPECT_EQ(at_current.kind, MisuseKind::close_current_server);
  EXPECT_THAT(at_current.object, EndsWith("(current)"));
  EXPECT_STREQ(at_current.opened_at.file, "") << "it was never opened";
}

TEST_F(MisuseTest, TokensAndChannels) {
  Host host = world.local_host();
  const SessionId alice = host.add_session({.user = "alice", .channels = {{"BKUP"}}});
  const auto system = platform({.user = "SYSTEM", .session = SessionId{0}});
  auto token = system->local_sessions().user_token(alice).value();
  EXPECT_THAT(world.open_handles(), SizeIs(1));
  EXPECT_THAT(world.open_handles().front().object, EndsWith("(session 2)"));
  EXPECT_THAT(token->close(), IsOk());
  EXPECT_THAT(token->close(), FailsWith(errc::invalid_handle));
  const Misuse second = the_record();
  EXPECT_EQ(second.kind, MisuseKind::double_close);
  EXPECT_EQ(second.operation, "UserToken::close");
  EXPECT_THAT(second.opened_at.file, HasSubstr("misuse_test.cpp"));

  auto channel = system->current_session_server().value()->channels().open(alice, "BKUP").value();
  EXPECT_THAT(world.open_handles().front().object, EndsWith("(BKUP)"));
  EXPECT_THAT(channel->close(), IsOk());
  EXPECT_THAT(world.open_handles(), IsEmpty());
  EXPECT_THAT(channel->purge_input(), FailsWith(errc::invalid_handle));
  const Misuse stale = the_record();
  EXPECT_EQ(stale.kind, MisuseKind::use_after_close);
  EXPECT_EQ(stale.operation, "VirtualChannel::purge_input");
  EXPECT_THAT(stale.opened_at.file, HasSubstr("misuse_test.cpp"));
}

TEST_F(MisuseTest, ACallThatTakesItsCallerWithIt) {
  Host host = world.local_host();
  const SessionId alice = host.add_session({.user = "alice"});
  const auto mine = platform({.user = "alice", .session = alice});
  const auto server = mine->current_session_server().value();
  EXPECT_THAT(server->sessions().logoff(alice, Wait::no), IsOk()) << "by its number too";
  const Misuse record = the_record();
  EXPECT_EQ(record.kind, MisuseKind::caller_killed);
  EXPECT_EQ(record.operation, "Sessions::logoff");
  world.run_until_idle();
}

// The process of the caller is one of the local host: the same number elsewhere is another program.
TEST_F(MisuseTest, TheCallersProcessIsALocalOne) {
  Host there = world.add_host(default_host("rds01", ""));
  const auto mine = platform({.process = ProcessId{120}});
  const auto server = mine->open_session_server("rds01").value();
  EXPECT_THAT(server->processes().terminate(ProcessId{120}, 1), IsOk());
  EXPECT_THAT(world.misuses(), IsEmpty());
  EXPECT_EQ(there.process(ProcessId{120}), std::nullopt);
}

TEST_F(MisuseTest, WatchingAnotherHostIsNotModelledAndSaysSo) {
  Host there = world.add_host(default_host("rds01", ""));
  Host here = world.local_host();
  here.add_user({.name = "olivia", .role = Role::administrator});
  there.add_user({.name = "olivia", .role = Role::administrator});
  const SessionId target = there.add_session({.user = "alice"});
  const SessionId mine = here.add_session({.user = "olivia"});
  const auto olivia = platform({.user = "olivia", .session = mine});
  EXPECT_THAT(
      olivia->local_sessions().start_remote_control("rds01", target, 0, HotkeyModifier::none),
      FailsWith(errc::not_supported));
  const Misuse record = the_record();
  EXPECT_EQ(record.kind, MisuseKind::not_modelled);
  EXPECT_EQ(record.object, "rds01");
}

TEST_F(MisuseTest, RecordsCanBeCleared) {
  auto current = platform()->current_session_server().value();
  EXPECT_THAT(current->close(), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(world.misuses(), SizeIs(1));
  world.clear_misuses();
  EXPECT_THAT(world.misuses(), IsEmpty());
}

TEST_F(MisuseTest, OpenHandlesAreListedWithTheirPlaces) {
  const auto platform = this->platform();
  auto first = platform->open_session_server("LOCALHOST").value();
  const std::uint32_t line = __LINE__ - 1;
  auto second = platform->open_session_server("nowhere").value();
  auto open = world.open_handles();
  ASSERT_THAT(open, SizeIs(2));
  EXPECT_THAT(open[0].object, EndsWith("(LOCALHOST)"));
  EXPECT_EQ(open[0].opened_at.line, line);
  EXPECT_THAT(open[0].opened_at.file, HasSubstr("misuse_test.cpp"));
  EXPECT_THAT(open[0].opened_at.function, HasSubstr("TestBody"));
  EXPECT_THAT(open[1].object, EndsWith("(nowhere)"));
  EXPECT_NE(open[0].object, open[1].object);
  first.reset();
  EXPECT_THAT(second->close(), IsOk());
  EXPECT_THAT(world.open_handles(), IsEmpty());
}

}  // namespace
}  // namespace winseam::fake
