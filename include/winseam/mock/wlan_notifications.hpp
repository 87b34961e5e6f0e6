// winseam/mock/wlan_notifications.hpp: a GoogleMock double for WLAN notifications.
//
//   ::testing::NiceMock<winseam::mock::MockWlanNotifications> mock;
//   EXPECT_CALL(mock, unsubscribe());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <utility>

#include "winseam/wlan/notifications.hpp"

namespace winseam::mock {

class MockWlanNotifications : public WlanNotifications {
 public:
  MockWlanNotifications() {
    ON_CALL(*this, subscribe(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](NotificationSource, Duplicates, WlanListener) -> result<WlanSubscription> {
              return result<WlanSubscription>(errc::call_not_implemented);
            });
    ON_CALL(*this, unsubscribe()).WillByDefault([]() -> result<NotificationSource> {
      return result<NotificationSource>(errc::call_not_implemented);
    });
    ON_CALL(*this, register_virtual_stations(::testing::_)).WillByDefault([](bool) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, register_device_services(::testing::_))
        .WillByDefault([](const std::vector<Guid>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanNotifications() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanNotifications& real) {
    ON_CALL(*this, subscribe(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](NotificationSource sources, Duplicates duplicates,
                               WlanListener listener) -> result<WlanSubscription> {
          return real.subscribe(sources, duplicates, std::move(listener));
        });
    ON_CALL(*this, unsubscribe()).WillByDefault([&real]() -> result<NotificationSource> {
      return real.unsubscribe();
    });
    ON_CALL(*this, register_virtual_stations(::testing::_))
        .WillByDefault(
            [&real](bool on) -> result<void> { return real.register_virtual_stations(on); });
    ON_CALL(*this, register_device_services(::testing::_))
        .WillByDefault([&real](const std::vector<Guid>& services) -> result<void> {
          return real.register_device_services(services);
        });
  }

  MOCK_METHOD(result<WlanSubscription>, subscribe, (NotificationSource, Duplicates, WlanListener),
              (override));
  MOCK_METHOD(result<NotificationSource>, unsubscribe, (), (override));
  MOCK_METHOD(result<void>, register_virtual_stations, (bool), (override));
  MOCK_METHOD(result<void>, register_device_services, (const std::vector<Guid>&), (override));
};

}  // namespace winseam::mock
