// What a test can do to the sessions and users of a host.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Pair;
using ::testing::SizeIs;
using ::testing::ThrowsMessage;

class HostSessionsTest : public testing::WorldTest {
 protected:
  HostSessionsTest()
      : host(world.local_host()), current(platform()->current_session_server().value()) {
    host.add_user({.name = "alice", .password = "secret", .role = Role::remote_desktop_user});
  }

  // What a listener for all sessions is told while `action` and what follows from it run.
  template <class Action>
  std::vector<std::pair<SessionChange, SessionId>> changes_during(Action action) {
    std::vector<std::pair<SessionChange, SessionId>> changes;
    auto token = current->events()
                     .subscribe(NotificationScope::all_sessions,
                                [&](SessionChange change, SessionId id) {
                                  changes.emplace_back(change, id);
                                })
                     .value();
    action();
    world.run_until_idle();
    return changes;
  }

  Host host;
  std::unique_ptr<SessionServer> current;
};

TEST_F(HostSessionsTest, ASessionGetsWhatItsDescriptionLeavesOut) {
  world.advance(1min);
  const SessionId active = host.add_session({.user = "alice"});
  EXPECT_EQ(active, SessionId{2});
  const SessionSpec alice = host.session(active).value();
  EXPECT_EQ(alice.id, active);
  EXPECT_EQ(alice.domain, "LOCALHOST");
  EXPECT_EQ(alice.station, "RDP-Tcp#0");
  EXPECT_EQ(alice.protocol, ClientProtocol::rdp);
  EXPECT_EQ(alice.disconnected_at, std::nullopt);
  EXPECT_EQ(alice.connected_at, std::nullopt) << "never made up";
  const SessionSpec gone =
      host.session(host.add_session({.user = "x", .state = SessionState::disconnected})).value();
  EXPECT_EQ(gone.station, "");
  EXPECT_EQ(gone.disconnected_at, world.now());
  EXPECT_EQ(gone.environment_id, *alice.environment_id + 1);
  EXPECT_EQ(host.session(host.add_session({.user = "y"}))->station, "RDP-Tcp#1");
  EXPECT_EQ(host.session(SessionId{0})->disconnected_at, std::nullopt) << "it never had a client";
  const SessionSpec console = host.session(SessionId{1}).value();
  EXPECT_EQ(console.station, "Console");
  EXPECT_EQ(console.protocol, ClientProtocol::console);
}

TEST_F(HostSessionsTest, WhatTheDescriptionSaysIsKept) {
  SessionSpec spec{.id = SessionId{7},
                   .user = "alice",
                   .domain = "CORP",
                   .state = SessionState::disconnected,
                   .station = "Desk",
                   .disconnected_at = world.now() - 2h,
                   .environment_id = 55};
  spec.protocol = ClientProtocol::ica;
  EXPECT_EQ(host.add_session(spec), SessionId{7});
  EXPECT_TRUE(host.session(SessionId{7}) == spec);
  EXPECT_EQ(host.add_session({.user = "bob"}), SessionId{8});
}

TEST_F(HostSessionsTest, ListenersHaveIdsOfTheirOwn) {
  const SessionId second = host.add_session({.state = SessionState::listen});
  EXPECT_EQ(second, SessionId{first_listener_session + 1});
  EXPECT_EQ(host.session(second)->station, "RDP-Tcp");
  EXPECT_EQ(host.add_session({.id = SessionId{first_listener_session + 9},
                              .state = SessionState::listen,
                              .station = "Tcp-2"}),
            SessionId{first_listener_session + 9});
  EXPECT_EQ(host.add_session({.state = SessionState::listen}),
            SessionId{first_listener_session + 10});
  EXPECT_EQ(host.add_session({.user = "alice"}), SessionId{2}) << "sessions count for themselves";
}

TEST_F(HostSessionsTest, UnknownIdsAreAProgrammersError) {
  const SessionId none{42};
  const auto refused = ThrowsMessage<std::invalid_argument>(
      HasSubstr("host LOCALHOST has no session 42; add it first"));
  EXPECT_THAT([&] { host.lose_client(none); }, refused);
  EXPECT_THAT([&] { host.user_input(none); }, refused);
  EXPECT_THAT([&] { host.lock(none); }, refused);
  EXPECT_THAT([&] { host.unlock(none); }, refused);
  EXPECT_THAT([&] { host.rename_session(none, "x"); }, refused);
  EXPECT_THAT([&] { host.switch_console_to(none); }, refused);
  EXPECT_THAT([&] { host.release_hang(none); }, refused);
  EXPECT_THAT([&] { host.interrupt_waits(none); }, refused);
  EXPECT_THAT([&] { host.set_logoff(none, {}); }, refused);
  EXPECT_THAT([&] { host.answer_messages(none, {}); }, refused);
  EXPECT_THAT([&] { host.add_rule(none, {}); }, refused);
  EXPECT_THAT([&] { host.client_sends(none, "x", {}); }, refused);
  EXPECT_EQ(host.session(none), std::nullopt) << "looking is no error";
}

TEST_F(HostSessionsTest, LogOnNeedsThePermissionAndEnabledLogons) {
  host.add_user({.name = "guest", .role = Role::guest});
  host.add_user({.name = "plain"});
  EXPECT_THAT(host.log_on("plain"), FailsWith(errc::access_denied));
  EXPECT_THAT(host.log_on("stranger"), FailsWith(errc::access_denied));
  EXPECT_THAT(host.log_on("guest"), IsOk());
  host.add_rule({.user = "GUEST", .deny = Permission::logon});
  EXPECT_THAT(host.log_on("guest"), FailsWith(errc::access_denied)) << "deny beats grant";
  host.add_rule({.user = "plain", .allow = Permission::logon});
  EXPECT_THAT(host.log_on("plain"), IsOk());
}

TEST_F(HostSessionsTest, ALogonShowsUserClientAndTimes) {
  world.advance(1h);
  const SessionId id = host.log_on("alice", {.name = "THIN-1"}).value();
  const SessionSpec session = host.session(id).value();
  EXPECT_EQ(session.user, "alice");
  EXPECT_EQ(session.state, SessionState::active);
  EXPECT_EQ(session.client.name, "THIN-1");
  EXPECT_EQ(session.connected_at, world.now());
  EXPECT_EQ(session.logged_on_at, world.now());
  EXPECT_EQ(session.last_input_at, world.now());
}

TEST_F(HostSessionsTest, ALogonResumesTheOldestDisconnectedSessionOfTheUser) {
  const SessionId active = host.add_session({.user = "alice"});
  const SessionId first = host.add_session({.user = "Alice",
                                            .state = SessionState::disconnected,
                                            .lock = LockState::locked,
                                            .logged_on_at = world.now() - 24h});
  const SessionId second = host.add_session({.user = "alice", .state = SessionState::disconnected});
  world.advance(1h);
  const auto changes = changes_during(
      [&] { EXPECT_THAT(host.log_on("alice", {.name = "THIN-9"}), IsOkAndHolds(first)); });
  const SessionSpec resumed = host.session(first).value();
  EXPECT_EQ(resumed.state, SessionState::active);
  EXPECT_EQ(resumed.client.name, "THIN-9");
  EXPECT_EQ(resumed.disconnected_at, std::nullopt);
  EXPECT_EQ(resumed.connected_at, world.now());
  EXPECT_EQ(resumed.last_input_at, world.now());
  EXPECT_EQ(resumed.logged_on_at, world.now() - 25h) << "nobody logged on anew";
  EXPECT_EQ(resumed.lock, LockState::unlocked);
  EXPECT_THAT(*resumed.station, HasSubstr("RDP-Tcp#"));
  EXPECT_EQ(host.session(active)->state, SessionState::active);
  EXPECT_EQ(host.session(second)->state, SessionState::disconnected);
  const SessionId fresh{second.value() + 1};
  EXPECT_THAT(changes, ElementsAre(Pair(SessionChange::remote_connect, fresh),
                                   Pair(SessionChange::remote_connect, first),
                                   Pair(SessionChange::session_unlock, first)));
  EXPECT_EQ(host.session(fresh), std::nullopt);
  EXPECT_EQ(host.add_session({.user = "bob"}), SessionId{fresh.value() + 1})
      << "the fresh session's id is used up";
}

TEST_F(HostSessionsTest, LosingAClientDisconnectsOnce) {
  const SessionId alice = host.add_session({.user = "alice", .client = {.name = "THIN-1"}});
  world.advance(1min);
  EXPECT_THAT(changes_during([&] { host.lose_client(alice); }),
              ElementsAre(Pair(SessionChange::remote_disconnect, alice)));
  const SessionSpec session = host.session(alice).value();
  EXPECT_EQ(session.state, SessionState::disconnected);
  EXPECT_EQ(session.station, "");
  EXPECT_EQ(session.disconnected_at, world.now());
  world.advance(1min);
  EXPECT_THAT(changes_during([&] { host.lose_client(alice); }), IsEmpty());
  EXPECT_EQ(host.session(alice)->disconnected_at, world.now() - 1min);
}

TEST_F(HostSessionsTest, ASessionThatIsEndingHasNoClientToLose) {
  const SessionId alice = host.add_session({.user = "alice"});
  ASSERT_THAT(current->sessions().logoff(alice, Wait::no), IsOk());
  EXPECT_THAT(changes_during([&] { host.lose_client(alice); }),
              ElementsAre(Pair(SessionChange::session_logoff, alice),
                          Pair(SessionChange::remote_disconnect, alice)))
      << "only what the logoff tells";
  EXPECT_EQ(host.session(alice), std::nullopt);
}

TEST_F(HostSessionsTest, LosingAClientEndsWatching) {
  host.add_user({.name = "olivia", .role = Role::administrator});
  const SessionId watcher = host.add_session({.user = "olivia"});
  const SessionId target = host.add_session({.user = "alice"});
  const auto olivia = platform({.user = "olivia", .session = watcher});
  const auto start = [&] {
    ASSERT_THAT(olivia->local_sessions().start_remote_control(std::nullopt, target, 0,
                                                              HotkeyModifier::none),
                IsOk());
    ASSERT_EQ(host.session(watcher)->state, SessionState::shadow);
    ASSERT_EQ(host.session(watcher)->watches, target);
  };
  start();
  EXPECT_THAT(changes_during([&] { host.lose_client(target); }),
              ElementsAre(Pair(SessionChange::session_remote_control, watcher),
                          Pair(SessionChange::session_remote_control, target),
                          Pair(SessionChange::remote_disconnect, target)));
  EXPECT_EQ(host.session(watcher)->state, SessionState::active);
  EXPECT_EQ(host.session(watcher)->watches, std::nullopt);
  ASSERT_THAT(host.log_on("alice"), IsOkAndHolds(target));
  start();
  host.lose_client(watcher);
  EXPECT_EQ(host.session(watcher)->state, SessionState::disconnected);
  EXPECT_EQ(host.session(target)->state, SessionState::active);
  EXPECT_THAT(platform()->local_sessions().stop_remote_control(target),
              FailsWith(errc::ctx_shadow_not_running));
}

TEST_F(HostSessionsTest, InputAndLocksAreSeen) {
  const SessionId alice = host.add_session({.user = "alice"});
  world.advance(1h);
  host.user_input(alice);
  EXPECT_EQ(host.session(alice)->last_input_at, world.now());
  EXPECT_THAT(changes_during([&] {
                host.lock(alice);
                EXPECT_EQ(host.session(alice)->lock, LockState::locked);
                host.unlock(alice);
                EXPECT_EQ(host.session(alice)->lock, LockState::unlocked);
              }),
              ElementsAre(Pair(SessionChange::session_lock, alice),
                          Pair(SessionChange::session_unlock, alice)));
}

TEST_F(HostSessionsTest, TheConsoleSwitchesBetweenUsers) {
  const SessionId first{1};
  const SessionId alice = host.add_session({.user = "alice", .state = SessionState::disconnected});
  world.advance(1min);
  EXPECT_THAT(changes_during([&] { host.switch_console_to(alice); }),
              ElementsAre(Pair(SessionChange::console_disconnect, first),
                          Pair(SessionChange::console_connect, alice)));
  EXPECT_EQ(host.console(), alice);
  EXPECT_EQ(host.session(alice)->state, SessionState::active);
  EXPECT_EQ(host.session(alice)->station, "Console");
  EXPECT_EQ(host.session(alice)->protocol, ClientProtocol::console);
  EXPECT_EQ(host.session(alice)->disconnected_at, std::nullopt);
  EXPECT_TRUE(host.session(alice)->console);
  EXPECT_EQ(host.session(first)->state, SessionState::disconnected);
  EXPECT_EQ(host.session(first)->disconnected_at, world.now());
  EXPECT_EQ(host.session(first)->station, "");
  EXPECT_FALSE(host.session(first)->console);
  EXPECT_THAT(changes_during([&] { host.switch_console_to(alice); }), IsEmpty())
      << "it is there already";
}

TEST_F(HostSessionsTest, ALogonScreenOnTheConsoleIsConnected) {
  const SessionId screen = host.add_session({.state = SessionState::connected});
  host.switch_console_to(screen);
  EXPECT_EQ(host.session(screen)->state, SessionState::connected);
  EXPECT_EQ(host.console(), screen);
}

TEST_F(HostSessionsTest, ALogonScreenThatNobodyLooksAtIsDeleted) {
  Host other = world.add_host(default_host("rds01", ""));
  const SessionId alice = other.add_session({.user = "alice", .state = SessionState::disconnected});
  ASSERT_EQ(other.session(SessionId{1})->state, SessionState::connected);
  other.switch_console_to(alice);
  EXPECT_EQ(other.session(SessionId{1}), std::nullopt);
  EXPECT_EQ(other.console(), alice);
}

TEST_F(HostSessionsTest, AUserIsAddedOnce) {
  EXPECT_THAT([&] { host.add_user({.name = "ALICE"}); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("has a user ALICE already")));
  const auto users = host.describe().users;
  ASSERT_THAT(users, SizeIs(3));
  EXPECT_EQ(users.back().name, "alice");
  EXPECT_EQ(users.back().domain, "LOCALHOST") << "a local account";
  EXPECT_THAT(users.back().sid.value(), HasSubstr("S-1-5-21-"));
}

TEST_F(HostSessionsTest, MessagesAreKeptAsTheyWereShown) {
  const SessionId alice = host.add_session({.user = "alice"});
  host.answer_messages(alice, {MessageResponse::ok, 2s});
  world.advance(1s);
  EXPECT_THAT(current->sessions().send_message(
                  alice, {.title = "Backup", .text = "Soon", .timeout = 9s}, Wait::no),
              IsOkAndHolds(MessageResponse::asynchronous));
  ASSERT_THAT(host.messages(), SizeIs(1));
  EXPECT_EQ(host.messages()[0].session, alice);
  EXPECT_EQ(host.messages()[0].prompt.title, "Backup");
  EXPECT_EQ(host.messages()[0].at, world.now());
  EXPECT_EQ(host.messages()[0].response, std::nullopt);
  world.advance(2s);
  EXPECT_EQ(host.messages()[0].response, MessageResponse::ok) << "answered, though nobody waits";
  EXPECT_THAT(current->sessions().send_message(
                  alice, {.title = "Again", .text = "Now", .timeout = 9s}, Wait::until_done),
              IsOkAndHolds(MessageResponse::timed_out))
      << "an answer is used once";
  EXPECT_EQ(host.messages()[1].response, MessageResponse::timed_out);
}

TEST_F(HostSessionsTest, ANegativeTimeOutOfAMessageIsRefused) {
  EXPECT_THAT(
      current->sessions().send_message(SessionId{1}, {.title = "t", .timeout = -1s}, Wait::no),
      FailsWith(errc::rpc_x_bad_stub_data));
  EXPECT_THAT(host.messages(), IsEmpty());
}

TEST_F(HostSessionsTest, ChannelsCarryBytesBothWays) {
  const SessionId alice = host.add_session({.user = "alice", .channels = {{"BKUP"}}});
  EXPECT_THAT([&] { host.client_sends(alice, "OTHER", {}); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("does not offer a channel OTHER")));
  EXPECT_THAT([&] { (void)host.client_received(alice, "OTHER"); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("list it in SessionSpec::channels")));
  EXPECT_THAT(host.client_received(alice, "bkup"), IsEmpty());
  const auto channel = current->channels().open(alice, "BKUP").value();
  const std::vector<std::byte> bytes{std::byte{1}, std::byte{2}};
  EXPECT_THAT(channel->write(bytes), IsOkAndHolds(2U));
  EXPECT_EQ(host.client_received(alice, "BKUP"), bytes);
}

// Listing is asked for before and after each change: what was listed before must not be shown again.
TEST_F(HostSessionsTest, EveryChangeShowsInTheNextList) {
  host.add_user({.name = "bob", .role = Role::remote_desktop_user});
  const auto others = platform({.user = "bob", .session = SessionId{0}});
  const auto bob = others->current_session_server().value();
  const auto line = [&](SessionId id) -> std::optional<SessionEntry> {
    const auto list = current->sessions().enumerate().value();
    for (const SessionEntry& entry : list)
      if (entry.id == id) return entry;
    return std::nullopt;
  };
  const auto seen_by_bob = [&](SessionId id) {
    const auto list = bob->sessions().enumerate().value();
    return std::any_of(list.begin(), list.end(),
                       [id](const SessionEntry& entry) { return entry.id == id; });
  };

  EXPECT_EQ(line(SessionId{2}), std::nullopt);
  const SessionId alice = host.log_on("alice").value();
  ASSERT_EQ(alice, SessionId{2});
  EXPECT_EQ(line(alice), (SessionEntry{alice, "RDP-Tcp#0", SessionState::active}));
  host.rename_session(alice, "RDP-Tcp#9");
  EXPECT_EQ(line(alice), (SessionEntry{alice, "RDP-Tcp#9", SessionState::active}));
  host.lose_client(alice);
  EXPECT_EQ(line(alice), (SessionEntry{alice, "", SessionState::disconnected}));
  host.switch_console_to(alice);
  EXPECT_EQ(line(alice), (SessionEntry{alice, "Console", SessionState::active}));
  EXPECT_EQ(line(SessionId{1})->state, SessionState::disconnected);
  EXPECT_TRUE(seen_by_bob(alice));
  host.add_rule(alice, {.user = "bob", .deny = Permission::query_information});
  EXPECT_FALSE(seen_by_bob(alice));
  EXPECT_TRUE(seen_by_bob(SessionId{1}));
  host.add_rule({.user = "bob", .deny = Permission::query_information});
  EXPECT_FALSE(seen_by_bob(SessionId{1}));
  EXPECT_NE(line(alice), std::nullopt) << "others see it as before";
  ASSERT_THAT(current->sessions().logoff(alice, Wait::until_done), IsOk());
  EXPECT_EQ(line(alice), std::nullopt);
}

}  // namespace
}  // namespace winseam::fake
