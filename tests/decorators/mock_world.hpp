// tests/decorators/mock_world.hpp: mocks that answer every call, for the tests of decorators.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/mock/media_session.hpp"
#include "winseam/mock/platform.hpp"
#include "winseam/mock/session_server.hpp"
#include "winseam/mock/wlan_client.hpp"

namespace winseam::testing {

// A platform of mocks that hands out servers, clients, sessions, channels, watches, tokens and subscriptions; all else
// answers call_not_implemented.
class MockWorld {
 public:
  MockWorld() : made_(std::make_unique<::testing::NiceMock<mock::MockPlatform>>()) {
    using ::testing::_;
    platform = made_.get();
    platform->hand_out(server);
    platform->hand_out(wlan);
    platform->hand_out(media);
    ON_CALL(media.mock_notifications, open(_, _)).WillByDefault([](auto&&...) {
      return result<std::unique_ptr<MediaNotificationChannel>>(
          std::make_unique<::testing::NiceMock<mock::MockMediaNotificationChannel>>());
    });
    ON_CALL(media.mock_change_detection, begin(_)).WillByDefault([](auto&&...) {
      return result<std::unique_ptr<MediaChangeWatch>>(
          std::make_unique<::testing::NiceMock<mock::MockMediaChangeWatch>>());
    });
    ON_CALL(server.mock_channels, open(_, _, _)).WillByDefault([](auto&&...) { return channel(); });
    ON_CALL(server.mock_channels, open_dynamic(_, _, _, _, _)).WillByDefault([](auto&&...) {
      return channel();
    });
    ON_CALL(platform->mock_local_sessions, user_token(_, _)).WillByDefault([](auto&&...) {
      return result<std::unique_ptr<UserToken>>(
          std::make_unique<::testing::NiceMock<mock::MockUserToken>>());
    });
    ON_CALL(server.mock_events, subscribe(_, _)).WillByDefault([](auto&&...) {
      return result<SessionSubscription>(SessionSubscription(
          std::make_unique<::testing::NiceMock<mock::MockSessionSubscriptionState>>()));
    });
  }

  // The platform, to be decorated; once.
  std::unique_ptr<Platform> take() { return std::move(made_); }

  ::testing::NiceMock<mock::MockSessionServer> server;
  ::testing::NiceMock<mock::MockWlanClient> wlan;
  ::testing::NiceMock<mock::MockMediaSession> media;
  ::testing::NiceMock<mock::MockPlatform>* platform = nullptr;

 private:
  static result<std::unique_ptr<VirtualChannel>> channel() {
    return std::unique_ptr<VirtualChannel>(
        std::make_unique<::testing::NiceMock<mock::MockVirtualChannel>>());
  }

  std::unique_ptr<::testing::NiceMock<mock::MockPlatform>> made_;
};

}  // namespace winseam::testing
