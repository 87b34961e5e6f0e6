// winseam/mock/media_notification_channel.hpp: a GoogleMock double for an open notification channel.
//
//   ::testing::NiceMock<winseam::mock::MockMediaNotificationChannel> mock;
//   EXPECT_CALL(mock, wait(::testing::_, ::testing::_)).WillOnce(::testing::Return(winseam::errc::no_data));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/notifications.hpp"

namespace winseam::mock {

class MockMediaNotificationChannel : public MediaNotificationChannel {
 public:
  MockMediaNotificationChannel() {
    ON_CALL(*this, type()).WillByDefault([]() -> MediaObjectType { return MediaObjectType{}; });
    ON_CALL(*this, wait(::testing::_, ::testing::_))
        .WillByDefault([](std::chrono::milliseconds, std::stop_token) -> result<MediaNotification> {
          return result<MediaNotification>(errc::call_not_implemented);
        });
    ON_CALL(*this, close()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaNotificationChannel& real) {
    ON_CALL(*this, type()).WillByDefault([&real]() -> MediaObjectType { return real.type(); });
    ON_CALL(*this, wait(::testing::_, ::testing::_))
        .WillByDefault([&real](std::chrono::milliseconds timeout,
                               std::stop_token stop) -> result<MediaNotification> {
          return real.wait(timeout, std::move(stop));
        });
    ON_CALL(*this, close()).WillByDefault([&real]() -> result<void> { return real.close(); });
  }

  MOCK_METHOD(MediaObjectType, type, (), (const, override));
  MOCK_METHOD(result<MediaNotification>, wait, (std::chrono::milliseconds, std::stop_token),
              (override));
  MOCK_METHOD(result<void>, close, (), (override));
};

}  // namespace winseam::mock
