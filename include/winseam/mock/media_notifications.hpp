// winseam/mock/media_notifications.hpp: a GoogleMock double for the notifications of a media session.
//
//   ::testing::NiceMock<winseam::mock::MockMediaNotifications> mock;
//   EXPECT_CALL(mock, open(::testing::_, ::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/notifications.hpp"

namespace winseam::mock {

class MockMediaNotifications : public MediaNotifications {
 public:
  MockMediaNotifications() {
    ON_CALL(*this, open(::testing::_, ::testing::_))
        .WillByDefault(
            [](MediaObjectType, CallSite) -> result<std::unique_ptr<MediaNotificationChannel>> {
              return result<std::unique_ptr<MediaNotificationChannel>>(errc::call_not_implemented);
            });
  }

  virtual ~MockMediaNotifications() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaNotifications& real) {
    ON_CALL(*this, open(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](MediaObjectType type,
                    CallSite opened_at) -> result<std::unique_ptr<MediaNotificationChannel>> {
              return real.open(type, opened_at);
            });
  }

  MOCK_METHOD(result<std::unique_ptr<MediaNotificationChannel>>, open, (MediaObjectType, CallSite),
              (override));
};

}  // namespace winseam::mock
