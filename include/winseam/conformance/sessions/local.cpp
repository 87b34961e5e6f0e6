// Tokens, virtual channels, listeners, user configuration, child sessions.
#include <array>

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
using ::testing::SizeIs;

std::vector<std::byte> bytes_of(std::string_view text) {
  std::vector<std::byte> list;
  for (const char c : text) list.push_back(static_cast<std::byte>(c));
  return list;
}

// wts E127 [wine-test] first; [docs] rest
TEST_P(SessionConformance, ATokenNeedsLocalSystemASessionAndAUser) {
  const SessionId alice = local.add_session({.user = "alice"});
  EXPECT_THAT(admin->local_sessions().user_token(alice), FailsWith(errc::privilege_not_held));
  const auto system = stage->platform({.user = "SYSTEM", .session = SessionId{0}});
  EXPECT_THAT(system->local_sessions().user_token(SessionId{0}), FailsWith(errc::no_token));
  EXPECT_THAT(system->local_sessions().user_token(SessionId{99}), FailsWith(errc::file_not_found));
  EXPECT_THAT(system->local_sessions().user_token(SessionId{first_listener_session}),
              FailsWith(errc::file_not_found));
  auto token = system->local_sessions().user_token(alice);
  ASSERT_THAT(token, IsOk());
  EXPECT_EQ(token.value()->session(), alice);
  EXPECT_NE(token.value()->native_handle(), 0U);
  EXPECT_THAT(token.value()->close(), IsOk());
  EXPECT_EQ(token.value()->native_handle(), 0U);
}

// wts E128 [assumed]
TEST_P(SessionConformance, ADisconnectedSessionHasItsToken) {
  const SessionId id = local.add_session({.user = "alice", .state = SessionState::disconnected});
  const auto system = stage->platform({.user = "SYSTEM", .session = SessionId{0}});
  EXPECT_THAT(system->local_sessions().user_token(id), IsOk());
}

// wts E129 [docs]
TEST_P(SessionConformance, OpenTokensAreCounted) {
  const SessionId id = local.add_session({.user = "alice"});
  const auto system = stage->platform({.user = "SYSTEM", .session = SessionId{0}});
  auto token = system->local_sessions().user_token(id).value();
  const auto open = world.open_handles();
  ASSERT_THAT(open, SizeIs(2)) << "the fixture's server and the token";
  EXPECT_NE(open.back().object.find("user-token"), std::string::npos);
  if (carries(Uncarried::call_sites)) {
    EXPECT_NE(std::string(open.back().opened_at.file).find("local.cpp"), std::string::npos);
  }
  EXPECT_THAT(token->close(), IsOk());
  expect_misuse(MisuseKind::double_close);
  EXPECT_THAT(token->close(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(world.open_handles(), SizeIs(1));
}

// wts E130 [winpr]
TEST_P(SessionConformance, AChannelReadThatGetsNothingTimesOut) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  const auto channel = cur->channels().open(id, "BKUP").value();
  std::array<std::byte, 1600> buffer{};
  EXPECT_THAT(channel->read(buffer, 250ms), FailsWith(errc::io_incomplete));
  EXPECT_EQ(world.elapsed(), Ticks{250ms});
  EXPECT_THAT(channel->read(buffer, 0ms), FailsWith(errc::io_incomplete)) << "a poll";
  world.after(1s, [&] { local.client_sends(id, "BKUP", bytes_of("hello")); });
  EXPECT_THAT(channel->read(buffer, 5s), IsOkAndHolds(5U));
  EXPECT_EQ(buffer[0], std::byte{'h'});
  EXPECT_EQ(world.elapsed(), Ticks{1250ms});
}

// wts E131 [winpr]
TEST_P(SessionConformance, AChannelReadIntoASmallBufferLeavesTheRest) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  const auto channel = cur->channels().open(id, "BKUP").value();
  local.client_sends(id, "BKUP", bytes_of("hello"));
  std::array<std::byte, 3> small{};
  EXPECT_THAT(channel->read(small, 0ms), FailsWith(errc::more_data));
  EXPECT_EQ(small[2], std::byte{'l'});
  EXPECT_THAT(channel->read(small, 0ms), IsOkAndHolds(2U));
  EXPECT_EQ(small[1], std::byte{'o'});
}

TEST_P(SessionConformance, ALongMessageArrivesInChunks) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  const auto channel = cur->channels().open(id, "BKUP").value();
  local.client_sends(id, "BKUP", std::vector<std::byte>(1700));
  std::array<std::byte, 4000> buffer{};
  EXPECT_THAT(channel->read(buffer, 0ms), IsOkAndHolds(1600U));
  EXPECT_THAT(channel->read(buffer, 0ms), IsOkAndHolds(100U));
}

TEST_P(SessionConformance, AChannelWritesPurgesAndCloses) {
  const SessionId id =
      local.add_session({.user = "alice", .channels = {{"BKUP"}, {"backup-stream", true}}});
  const auto channel = cur->channels().open(id, "bkup").value();
  EXPECT_THAT(channel->write(bytes_of("abc")), IsOkAndHolds(3U));
  EXPECT_EQ(local.client_received(id, "BKUP"), bytes_of("abc"));
  local.client_sends(id, "BKUP", bytes_of("x"));
  EXPECT_THAT(channel->purge_input(), IsOk());
  std::array<std::byte, 8> buffer{};
  EXPECT_THAT(channel->read(buffer, 0ms), FailsWith(errc::io_incomplete));
  EXPECT_THAT(channel->purge_output(), IsOk());
  EXPECT_THAT(channel->file_handle(), IsOk());
  EXPECT_THAT(cur->channels().open_dynamic(id, "backup-stream", ChannelPriority::high, true),
              IsOk());
  EXPECT_THAT(channel->close(), IsOk());
  for (int i = 0; i < 5; ++i) expect_misuse(MisuseKind::use_after_close);
  EXPECT_THAT(channel->read(buffer, 0ms), FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->write(bytes_of("abc")), FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->purge_input(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->purge_output(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->file_handle(), FailsWith(errc::invalid_handle));
  expect_misuse(MisuseKind::double_close);
  EXPECT_THAT(channel->close(), FailsWith(errc::invalid_handle));
}

TEST_P(SessionConformance, WhatAChannelHeldAtItsCloseIsLost) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  auto channel = cur->channels().open(id, "BKUP").value();
  local.client_sends(id, "BKUP", bytes_of("old"));
  ASSERT_THAT(channel->close(), IsOk());
  channel = cur->channels().open(id, "BKUP").value();
  std::array<std::byte, 8> buffer{};
  EXPECT_THAT(channel->read(buffer, 0ms), FailsWith(errc::io_incomplete));
}

TEST_P(SessionConformance, AChannelBreaksWithItsClient) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  const auto channel = cur->channels().open(id, "BKUP").value();
  world.after(1s, [&] { EXPECT_THAT(cur->sessions().disconnect(id, Wait::no), IsOk()); });
  std::array<std::byte, 8> buffer{};
  EXPECT_THAT(channel->read(buffer, 1h), FailsWith(errc::gen_failure));
  EXPECT_EQ(world.elapsed(), Ticks{1s});
  EXPECT_THAT(channel->write(bytes_of("x")), FailsWith(errc::gen_failure));
  EXPECT_THAT(channel->purge_input(), FailsWith(errc::gen_failure));
  EXPECT_THAT(cur->channels().open(id, "BKUP"), FailsWith(errc::gen_failure)) << "no client";
}

TEST_P(SessionConformance, AnEndlessChannelReadIsReported) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  const auto channel = cur->channels().open(id, "BKUP").value();
  std::array<std::byte, 8> buffer{};
  expect_misuse(MisuseKind::never_returns);
  EXPECT_THAT(channel->read(buffer, std::chrono::milliseconds::max()),
              FailsWith(errc::possible_deadlock));
}

// wts E132 [winpr][report: SocksOverRDP #2]
TEST_P(SessionConformance, WhereAChannelCannotBeOpened) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"BKUP"}}});
  VirtualChannels& channels = cur->channels();
  EXPECT_THAT(channels.open(id, ""), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(channels.open(id, "TOOLONG8"), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(channels.open(id, "BK UP"), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(channels.open(SessionId{1}, "BKUP"), FailsWith(errc::invalid_function))
      << "the console";
  EXPECT_THAT(channels.open(id, "OTHER"), FailsWith(errc::gen_failure)) << "the client lacks it";
  EXPECT_THAT(channels.open(SessionId{99}, "BKUP"), FailsWith(errc::file_not_found));
  EXPECT_THAT(channels.open_dynamic(id, "BKUP", ChannelPriority::low, false),
              FailsWith(errc::gen_failure));
  EXPECT_THAT(channels.open_dynamic(id, std::string(261, 'x'), ChannelPriority::low, false),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(h->channels().open(id, "BKUP"), FailsWith(errc::invalid_parameter))
      << "current server only";
  const auto bob = stage->platform({.user = "bob"});
  EXPECT_THAT(bob->current_session_server().value()->channels().open(id, "BKUP"),
              FailsWith(errc::access_denied));
  EXPECT_THAT(world.open_handles(), SizeIs(1)) << "nothing was opened";
}

// wts E133 [docs]
TEST_P(SessionConformance, ListenersAreNamedOnTheCurrentServer) {
  EXPECT_THAT(cur->listeners().enumerate(), IsOkAndHolds(ElementsAre("RDP-Tcp")));
  EXPECT_THAT(h->listeners().enumerate(), FailsWith(errc::invalid_parameter));
  EXPECT_EQ(cur->listeners().configuration("rdp-tcp").value().port, 3389U);
  EXPECT_THAT(cur->listeners().configuration("ICA"), FailsWith(errc::file_not_found));
}

TEST_P(SessionConformance, ListenersAreCreatedAndUpdatedByAdministrators) {
  ListenerConfiguration settings;
  settings.port = 4000;
  SessionListeners& listeners = cur->listeners();
  const auto bob = stage->platform({.user = "bob"});
  const auto plain = bob->current_session_server().value();
  expect_unchanged([&] {
    EXPECT_THAT(plain->listeners().create("New", settings), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->listeners().update("RDP-Tcp", settings), FailsWith(errc::access_denied));
    EXPECT_THAT(
        plain->listeners().set_security("RDP-Tcp", SecurityPart::dacl, shortest_descriptor()),
        FailsWith(errc::access_denied));
    EXPECT_THAT(listeners.create("RDP-Tcp", settings), FailsWith(errc::already_exists));
    EXPECT_THAT(listeners.update("Missing", settings), FailsWith(errc::file_not_found));
    EXPECT_THAT(listeners.create("", settings), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(listeners.create(std::string(33, 'x'), settings),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(listeners.set_security("RDP-Tcp", SecurityPart::dacl, {}),
                FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(listeners.create("New", settings), IsOk());
  EXPECT_THAT(listeners.configuration("New"), IsOkAndHolds(settings));
  settings.port = 4001;
  EXPECT_THAT(listeners.update("New", settings), IsOk());
  EXPECT_EQ(listeners.configuration("New").value().port, 4001U);
  EXPECT_THAT(listeners.set_security("New", SecurityPart::dacl, shortest_descriptor()), IsOk());
  EXPECT_THAT(listeners.security("New", SecurityPart::dacl), IsOkAndHolds(shortest_descriptor()));
  EXPECT_NE(listeners.security("New", SecurityPart::sacl).value(), shortest_descriptor());
  EXPECT_THAT(listeners.security("Missing", SecurityPart::dacl), FailsWith(errc::file_not_found));
  auto auditing = shortest_descriptor();
  auditing[2] = std::byte{0x10};  // a null SACL instead
  EXPECT_THAT(listeners.set_security("New", SecurityPart::sacl, auditing), IsOk());
  EXPECT_THAT(listeners.security("New", SecurityPart::sacl), IsOkAndHolds(auditing));
  EXPECT_THAT(listeners.security("New", SecurityPart::dacl), IsOkAndHolds(shortest_descriptor()))
      << "each part for itself";
  EXPECT_THAT(listeners.create(std::string(32, 'x'), settings), IsOk()) << "the longest name";
  local.set_windows(fake::WindowsVersion::vista_sp1);
  EXPECT_THAT(listeners.enumerate(), FailsWith(errc::not_supported));
}

// wts E135 [docs]
TEST_P(SessionConformance, ChildSessions) {
  LocalSessions& here = admin->local_sessions();
  EXPECT_THAT(here.child_session(), IsOkAndHolds(std::nullopt));
  EXPECT_THAT(here.child_sessions_enabled(), IsOkAndHolds(false));
  const auto bob = stage->platform({.user = "bob"});
  EXPECT_THAT(bob->local_sessions().enable_child_sessions(true), FailsWith(errc::access_denied));
  EXPECT_THAT(here.enable_child_sessions(true), IsOk());
  EXPECT_THAT(here.child_sessions_enabled(), IsOkAndHolds(true));
  const SessionId child = local.add_session({.user = "Administrator", .parent = SessionId{1}});
  EXPECT_THAT(here.child_session(), IsOkAndHolds(std::optional(child)));
  ASSERT_THAT(cur->sessions().logoff(child, Wait::until_done), IsOk());
  EXPECT_THAT(here.child_session(), IsOkAndHolds(std::nullopt));
  local.set_windows(fake::WindowsVersion::windows_7);
  EXPECT_THAT(here.child_session(), FailsWith(errc::not_supported));
  EXPECT_THAT(here.child_sessions_enabled(), FailsWith(errc::not_supported));
  EXPECT_THAT(here.enable_child_sessions(true), FailsWith(errc::not_supported));
}

TEST_P(SessionConformance, UserSettingsAreReadAndWritten) {
  UserConfiguration& settings = admin->user_configuration();
  EXPECT_THAT(settings.number("rds01", "alice", UserSetting::shadowing), IsOkAndHolds(1U));
  EXPECT_THAT(settings.set_number("rds01", "alice", UserSetting::timeout_disconnections, 7'200'000),
              IsOk());
  EXPECT_THAT(settings.number("rds01", "Alice", UserSetting::timeout_disconnections),
              IsOkAndHolds(7'200'000U));
  EXPECT_EQ(settings.all("rds01", "alice").value().timeout_disconnections, 2h);
  EXPECT_THAT(settings.set_text("rds01", "alice", UserSetting::profile_path, "\\\\files\\alice"),
              IsOk());
  EXPECT_THAT(settings.text("rds01", "alice", UserSetting::profile_path),
              IsOkAndHolds("\\\\files\\alice"));
  EXPECT_THAT(settings.text(std::nullopt, "alice", UserSetting::profile_path), IsOkAndHolds(""))
      << "another machine's";
  for (std::uint32_t which = 0; which <= 18; ++which) {
    const auto setting = static_cast<UserSetting>(which);
    EXPECT_NE(settings.text("rds01", "alice", setting).has_value(),
              settings.number("rds01", "alice", setting).has_value())
        << which << " is either text or a number";
  }
}

// Each setting is its own: writing one changes what all() tells of it, and no other.
TEST_P(SessionConformance, EachUserSettingIsItsOwn) {
  UserConfiguration& settings = admin->user_configuration();
  for (std::uint32_t which = 0; which <= 18; ++which) {
    const auto setting = static_cast<UserSetting>(which);
    if (setting == UserSetting::remote_home_directory) continue;  // read only
    std::vector<std::string> before;
    const auto read = [&] {
      std::vector<std::string> all;
      for (std::uint32_t other = 0; other <= 18; ++other) {
        const auto text = settings.text("rds01", "alice", static_cast<UserSetting>(other));
        const auto number = settings.number("rds01", "alice", static_cast<UserSetting>(other));
        all.push_back(text ? text.value() : std::to_string(number.value()));
      }
      return all;
    };
    before = read();
    if (settings.text("rds01", "alice", setting)) {
      ASSERT_THAT(settings.set_text("rds01", "alice", setting, "value"), IsOk());
      before[which] = "value";
    } else {
      const std::uint32_t other = settings.number("rds01", "alice", setting).value() == 0 ? 1 : 0;
      ASSERT_THAT(settings.set_number("rds01", "alice", setting, other), IsOk());
      before[which] = std::to_string(other);
    }
    EXPECT_EQ(read(), before) << "setting " << which;
  }
  EXPECT_THAT(settings.all("rds01", "bob"), IsOkAndHolds(UserSettings{})) << "another user's";
}

TEST_P(SessionConformance, UserSettingsHaveTheirRefusals) {
  UserConfiguration& settings = admin->user_configuration();
  const auto bob = stage->platform({.user = "bob"});
  expect_unchanged([&] {
    EXPECT_THAT(settings.text("rds01", "alice", UserSetting::shadowing),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(settings.number("rds01", "alice", UserSetting::profile_path),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(settings.number("rds01", "alice", static_cast<UserSetting>(77)),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(settings.set_number("rds01", "alice", UserSetting::remote_home_directory, 1),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(settings.all("rds01", "nobody"), FailsWith(errc::nerr_user_not_found));
    EXPECT_THAT(settings.all("nowhere", "alice"), FailsWith(errc::rpc_s_server_unavailable));
    EXPECT_THAT(bob->user_configuration().set_number("rds01", "alice", UserSetting::shadowing, 0),
                FailsWith(errc::access_denied));
    EXPECT_THAT(
        bob->user_configuration().set_text("rds01", "alice", UserSetting::profile_path, "x"),
        FailsWith(errc::access_denied));
  });
  host.set_reachable(false);
  EXPECT_THAT(settings.number("rds01", "alice", UserSetting::shadowing),
              FailsWith(errc::rpc_s_server_unavailable));
  local.set_windows(fake::WindowsVersion::vista_sp1);
  EXPECT_THAT(settings.all(std::nullopt, "alice"), FailsWith(errc::not_supported));
}

}  // namespace
}  // namespace winseam::conformance
