#include <gmock/gmock.h>
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include "winseam/fake/world.hpp"
#include "winseam/mock/platform.hpp"
#include "winseam/mock/session_server.hpp"
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

constexpr SessionId id{3};

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
  EXPECT_EQ(static_cast<Platform&>(platform).local_sessions().active_console_session(),
            SessionId{1});
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

// A mock's parts are as strict as the whole, and verified with it.

TEST(Strictness, AStrictServerRefusesUnexpectedCallsOfItsPartsAndNoAccessor) {
  StrictMock<mock::MockSessionServer> server;
  SessionServer& seam = server;
  Sessions& sessions = seam.sessions();
  EXPECT_NONFATAL_FAILURE((void)sessions.logoff(id, Wait::no), "logoff");
  EXPECT_NONFATAL_FAILURE((void)seam.information().state(id), "state");
  EXPECT_NONFATAL_FAILURE((void)seam.close(), "close");
  EXPECT_CALL(server.mock_sessions, logoff(id, Wait::no)).WillOnce(Return(success()));
  EXPECT_THAT(sessions.logoff(id, Wait::no), IsOk());
}

TEST(Strictness, AStrictPlatformIsStrictInItsParts) {
  StrictMock<mock::MockPlatform> platform;
  Platform& seam = platform;
  EXPECT_NONFATAL_FAILURE((void)seam.local_sessions().session_of(ProcessId{8}), "session_of");
  EXPECT_NONFATAL_FAILURE((void)seam.stand_alone_drives().volumes("x"), "volumes");
}

// What GoogleMock writes while something is done.
template <class Does>
std::string output_of(Does does) {
  ::testing::internal::CaptureStdout();
  does();
  return ::testing::internal::GetCapturedStdout();
}

TEST(Strictness, ANiceServerIsSilentAndANaggyOneWarns) {
  NiceMock<mock::MockSessionServer> nice;
  EXPECT_EQ(output_of([&] { (void)nice.sessions().logoff(id, Wait::no); }), "");
  ::testing::NaggyMock<mock::MockSessionServer> naggy;
  EXPECT_THAT(output_of([&] { (void)naggy.sessions().logoff(id, Wait::no); }),
              ::testing::HasSubstr("Uninteresting mock function call"));
  mock::MockSessionServer plain;
  EXPECT_THAT(output_of([&] { (void)plain.sessions().logoff(id, Wait::no); }),
              ::testing::HasSubstr("Uninteresting mock function call"));
}

TEST(Strictness, APartByItselfIsAsStrictAsItIsMade) {
  StrictMock<mock::MockSessions> strict;
  EXPECT_NONFATAL_FAILURE((void)strict.enumerate(), "enumerate");
  NiceMock<mock::MockSessions> nice;
  EXPECT_EQ(output_of([&] { (void)nice.enumerate(); }), "");
}

TEST(Strictness, ExpectationsOfPartsAreVerifiedWithTheWhole) {
  NiceMock<mock::MockSessionServer> server;
  EXPECT_CALL(server.mock_sessions, enumerate);
  EXPECT_NONFATAL_FAILURE((void)::testing::Mock::VerifyAndClearExpectations(&server),
                          "never called");
}

TEST(Mock, ClosesUnlessToldOtherwise) {
  NiceMock<mock::MockSessionServer> server;
  EXPECT_THAT(server.close(), IsOk());
  EXPECT_THAT(server.close(), IsOk());
  EXPECT_CALL(server, close()).WillOnce(Return(errc::invalid_handle));
  EXPECT_THAT(server.close(), FailsWith(errc::invalid_handle));
}

}  // namespace
