#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "winseam/fake/world.hpp"
#include "winseam/mock/platform.hpp"
#include "winseam/mock/session_server.hpp"
#include "winseam/mock/user_token.hpp"
#include "winseam/mock/virtual_channel.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using ::testing::_;
using ::testing::NiceMock;
using ::testing::Return;
using ::testing::StrictMock;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using winseam::testing::IsOkAndHolds;

const auto not_configured = FailsWith(errc::call_not_implemented);
constexpr SessionId id{3};

TEST(Mock, UnconfiguredServerAnswersCallNotImplemented) {
  NiceMock<mock::MockSessionServer> server;
  EXPECT_THAT(server.close(), not_configured);
  EXPECT_THAT(server.shutdown(ShutdownAction::reboot), not_configured);
  EXPECT_EQ(server.name(), "");
  EXPECT_FALSE(server.is_current());
  EXPECT_THAT(server.sessions().enumerate(), not_configured);
  EXPECT_THAT(server.sessions().enumerate_detailed(), not_configured);
  EXPECT_THAT(server.sessions().logoff(id, Wait::no), not_configured);
  EXPECT_THAT(server.sessions().disconnect(id, Wait::no), not_configured);
  EXPECT_THAT(server.sessions().send_message(id, {}, Wait::no), not_configured);
  const SessionInformation& ask = server.information();
  EXPECT_THAT(ask.state(id), not_configured);
  EXPECT_THAT(ask.session_id(id), not_configured);
  EXPECT_THAT(ask.text(id, SessionText::user_name), not_configured);
  EXPECT_THAT(ask.number(id, SessionNumber::client_build_number), not_configured);
  EXPECT_THAT(ask.protocol(id), not_configured);
  EXPECT_THAT(ask.client_address(id), not_configured);
  EXPECT_THAT(ask.client_display(id), not_configured);
  EXPECT_THAT(ask.client(id), not_configured);
  EXPECT_THAT(ask.summary(id), not_configured);
  EXPECT_THAT(ask.details(id), not_configured);
  EXPECT_THAT(ask.configuration(id), not_configured);
  EXPECT_THAT(ask.virtual_address(id), not_configured);
  EXPECT_THAT(ask.is_remote(id), not_configured);
  EXPECT_THAT(ask.activity_id(id), not_configured);
  EXPECT_THAT(ask.capabilities(id), not_configured);
  EXPECT_THAT(ask.raw(id, 8), not_configured);
  EXPECT_THAT(server.processes().enumerate(), not_configured);
  EXPECT_THAT(server.processes().enumerate_detailed(any_session), not_configured);
  EXPECT_THAT(server.processes().terminate(ProcessId{8}, 1), not_configured);
  EXPECT_THAT(server.events().wait(EventMask::all), not_configured);
  EXPECT_THAT(server.events().flush(), not_configured);
  EXPECT_THAT(server.events().subscribe(NotificationScope::all_sessions, [](auto, auto) {}),
              not_configured);
  EXPECT_THAT(server.channels().open(id, "BKUP"), not_configured);
  EXPECT_THAT(server.channels().open_dynamic(id, "backup", ChannelPriority::low, false),
              not_configured);
  EXPECT_THAT(server.listeners().enumerate(), not_configured);
  EXPECT_THAT(server.listeners().configuration("RDP-Tcp"), not_configured);
  EXPECT_THAT(server.listeners().create("x", {}), not_configured);
  EXPECT_THAT(server.listeners().update("x", {}), not_configured);
  EXPECT_THAT(server.listeners().security("x", SecurityPart::dacl), not_configured);
  EXPECT_THAT(server.listeners().set_security("x", SecurityPart::dacl, {}), not_configured);
}

TEST(Mock, UnconfiguredPlatformAnswersCallNotImplemented) {
  NiceMock<mock::MockPlatform> platform;
  EXPECT_EQ(platform.features(), Features{});
  Platform& seam = platform;
  EXPECT_THAT(seam.open_session_server("rds01"), not_configured);
  EXPECT_THAT(seam.open_virtualization_server("rds01"), not_configured);
  EXPECT_THAT(seam.current_session_server(), not_configured);
  EXPECT_THAT(seam.session_servers(std::nullopt), not_configured);
  LocalSessions& local = seam.local_sessions();
  EXPECT_EQ(local.active_console_session(), std::nullopt);
  EXPECT_THAT(local.session_of(ProcessId{8}), not_configured);
  EXPECT_THAT(local.connect(id, SessionId{4}, "", Wait::no), not_configured);
  EXPECT_THAT(local.start_remote_control(std::nullopt, id, 0, HotkeyModifier::none),
              not_configured);
  EXPECT_THAT(local.stop_remote_control(id), not_configured);
  EXPECT_THAT(local.user_token(id), not_configured);
  EXPECT_THAT(local.enable_child_sessions(true), not_configured);
  EXPECT_THAT(local.child_sessions_enabled(), not_configured);
  EXPECT_THAT(local.child_session(), not_configured);
  UserConfiguration& settings = seam.user_configuration();
  EXPECT_THAT(settings.text(std::nullopt, "alice", UserSetting::profile_path), not_configured);
  EXPECT_THAT(settings.number(std::nullopt, "alice", UserSetting::shadowing), not_configured);
  EXPECT_THAT(settings.all(std::nullopt, "alice"), not_configured);
  EXPECT_THAT(settings.set_text(std::nullopt, "alice", UserSetting::profile_path, ""),
              not_configured);
  EXPECT_THAT(settings.set_number(std::nullopt, "alice", UserSetting::shadowing, 0),
              not_configured);
}

TEST(Mock, UnconfiguredTokenAndChannelAnswerCallNotImplemented) {
  NiceMock<mock::MockUserToken> token;
  EXPECT_THAT(token.close(), not_configured);
  EXPECT_EQ(token.native_handle(), 0U);
  NiceMock<mock::MockVirtualChannel> channel;
  EXPECT_THAT(channel.read({}, std::chrono::milliseconds{0}), not_configured);
  EXPECT_THAT(channel.write({}), not_configured);
  EXPECT_THAT(channel.purge_input(), not_configured);
  EXPECT_THAT(channel.purge_output(), not_configured);
  EXPECT_THAT(channel.file_handle(), not_configured);
  EXPECT_THAT(channel.close(), not_configured);
}

TEST(Mock, ExpectationsAnswerAndCount) {
  StrictMock<mock::MockSessions> sessions;
  EXPECT_CALL(sessions, logoff(id, Wait::no)).WillOnce(Return(success()));
  EXPECT_CALL(sessions, logoff(id, Wait::until_done)).WillOnce(Return(errc::access_denied));
  EXPECT_THAT(sessions.logoff(id, Wait::no), IsOk());
  EXPECT_THAT(sessions.logoff(id, Wait::until_done), FailsWith(errc::access_denied));
}

TEST(Mock, DelegatesToAFakeAndStillCounts) {
  fake::World world;
  const auto real = world.platform();
  NiceMock<mock::MockPlatform> platform;
  platform.delegate_to(*real);
  EXPECT_CALL(platform, open_session_server(std::string_view("localhost"), _)).Times(1);
  auto server = static_cast<Platform&>(platform).open_session_server("localhost");
  ASSERT_THAT(server, IsOk());
  EXPECT_THAT(server.value()->information().state(SessionId{1}),
              IsOkAndHolds(SessionState::active));
  EXPECT_EQ(platform.features(), real->features());
  EXPECT_EQ(&platform.local_sessions(), &real->local_sessions());
}

TEST(Mock, DelegatedServerPassesItsSubInterfacesOn) {
  fake::World world;
  const auto platform = world.platform();
  const auto real = platform->current_session_server().value();
  NiceMock<mock::MockSessionServer> server;
  server.delegate_to(*real);
  EXPECT_THAT(server.information().state(SessionId{1}), IsOkAndHolds(SessionState::active));
  EXPECT_TRUE(server.is_current());

  NiceMock<mock::MockSessions> sessions;
  sessions.delegate_to(real->sessions());
  EXPECT_CALL(sessions, disconnect(SessionId{1}, Wait::no)).WillOnce(Return(errc::busy));
  EXPECT_THAT(sessions.disconnect(SessionId{1}, Wait::no), FailsWith(errc::busy));
  EXPECT_THAT(sessions.logoff(SessionId{1}, Wait::until_done), IsOk());
  EXPECT_THAT(real->information().state(SessionId{1}), FailsWith(errc::file_not_found));
}

TEST(Mock, HandsOutAServerThatTheTestKeeps) {
  NiceMock<mock::MockPlatform> platform;
  NiceMock<mock::MockSessionServer> server;
  platform.hand_out(server);
  EXPECT_CALL(server.mock_processes, terminate(ProcessId{8}, 1)).WillOnce(Return(success()));
  EXPECT_CALL(server, close()).WillOnce(Return(success()));
  auto opened = static_cast<Platform&>(platform).open_session_server("rds01");
  ASSERT_THAT(opened, IsOk());
  EXPECT_THAT(opened.value()->processes().terminate(ProcessId{8}, 1), IsOk());
  EXPECT_THAT(opened.value()->close(), IsOk());
  EXPECT_THAT(static_cast<Platform&>(platform).current_session_server(), IsOk());
}

}  // namespace
