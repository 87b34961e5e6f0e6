// tests/decorators/opened.hpp: mocks that answer every call, and what the calls are made on: for the tests of decorators.
#pragma once

#include <gmock/gmock.h>

#include <array>
#include <functional>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include "winseam/mock/media_change_watch.hpp"
#include "winseam/mock/media_notification_channel.hpp"
#include "winseam/mock/media_session.hpp"
#include "winseam/mock/platform.hpp"
#include "winseam/mock/session_server.hpp"
#include "winseam/mock/user_token.hpp"
#include "winseam/mock/virtual_channel.hpp"
#include "winseam/mock/wlan_client.hpp"
#include "winseam/operation.hpp"

namespace winseam::every {

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
      return result<SessionSubscription>(SessionSubscription(std::make_unique<Registration>()));
    });
  }

  // The platform, to be decorated; once.
  std::unique_ptr<Platform> take() { return std::move(made_); }

  ::testing::NiceMock<mock::MockSessionServer> server;
  ::testing::NiceMock<mock::MockWlanClient> wlan;
  ::testing::NiceMock<mock::MockMediaSession> media;
  ::testing::NiceMock<mock::MockPlatform>* platform = nullptr;

 private:
  class Registration final : public SessionSubscriptionState {
   public:
    result<void> register_again(NotificationScope) override { return errc::call_not_implemented; }
    result<void> unregister() override { return errc::call_not_implemented; }
  };

  static result<std::unique_ptr<VirtualChannel>> channel() {
    return std::unique_ptr<VirtualChannel>(
        std::make_unique<::testing::NiceMock<mock::MockVirtualChannel>>());
  }

  std::unique_ptr<::testing::NiceMock<mock::MockPlatform>> made_;
};

// What the calls are made on.
struct Opened {
  explicit Opened(Platform& on)
      : platform(on),
        server(on.open_session_server("rds01").value()),
        channel(server->channels().open(SessionId{3}, "BKUP").value()),
        token(on.local_sessions().user_token(SessionId{3}).value()),
        subscription(
            server->events().subscribe(NotificationScope::this_session, [](auto, auto) {}).value()),
        wlan(on.open_wlan_client(WlanVersion::vista).value()),
        media(on.open_media_session("rsm01", "backup").value()),
        events(media->notifications().open(MediaObjectType::drive).value()),
        watch(media->change_detection().begin().value()) {}

  Platform& platform;
  std::unique_ptr<SessionServer> server;
  std::unique_ptr<VirtualChannel> channel;
  std::unique_ptr<UserToken> token;
  SessionSubscription subscription;
  std::unique_ptr<WlanClient> wlan;
  std::unique_ptr<MediaSession> media;
  std::unique_ptr<MediaNotificationChannel> events;
  std::unique_ptr<MediaChangeWatch> watch;
};

struct EveryCall {
  Operation operation;
  std::function<std::error_code(Opened&)> make;
  std::optional<Guid> object{};  // what a record of it names
};

// The adapter, or the object of the media service, that the calls are about.
constexpr Guid about{0x5EA4, 1, 2, {3}};

template <class T>
std::error_code error_of(const result<T>& answer) {
  return answer.has_error() ? answer.error() : std::error_code{};
}

}  // namespace winseam::every
