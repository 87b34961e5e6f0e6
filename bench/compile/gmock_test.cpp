// What bench_compile measures: the same test as fake_test.cpp, with GoogleMock.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "winseam/mock/media_session.hpp"
#include "winseam/mock/platform.hpp"
#include "winseam/mock/session_server.hpp"
#include "winseam/mock/wlan_client.hpp"

namespace {

using namespace winseam;
using ::testing::_;
using ::testing::NiceMock;
using ::testing::Return;

TEST(Desk, IsClearedAtTheEndOfTheDay) {
  NiceMock<mock::MockPlatform> platform_behind;
  NiceMock<mock::MockSessionServer> server_behind;
  NiceMock<mock::MockWlanClient> client_behind;
  NiceMock<mock::MockMediaSession> session_behind;
  platform_behind.hand_out(server_behind);
  platform_behind.hand_out(client_behind);
  platform_behind.hand_out(session_behind);
  Platform& platform = platform_behind;
  EXPECT_CALL(server_behind.mock_sessions, logoff(SessionId{2}, Wait::until_done))
      .WillOnce(Return(success()));
  EXPECT_CALL(client_behind.mock_connection, disconnect(_)).WillOnce(Return(success()));
  EXPECT_CALL(client_behind, close()).WillOnce(Return(success()));
  EXPECT_CALL(session_behind.mock_catalog, enumerate(MediaObjectType::library, _, _))
      .WillOnce(Return(std::vector<Guid>{}));
  EXPECT_CALL(session_behind, close()).WillOnce(Return(success()));

  const auto server = platform.current_session_server().value();
  EXPECT_TRUE(server->sessions().logoff(SessionId{2}, Wait::until_done));
  const auto client = platform.open_wlan_client(WlanVersion::vista).value();
  EXPECT_FALSE(client->connection().disconnect(Guid{}).has_error());
  EXPECT_TRUE(client->close());
  const auto session = platform.open_media_session(std::nullopt, "desk").value();
  EXPECT_TRUE(session->catalog().enumerate(MediaObjectType::library, std::nullopt));
  EXPECT_TRUE(session->close());
}

}  // namespace
