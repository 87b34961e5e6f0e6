// winseam/mock/wlan_connection.hpp: a GoogleMock double for joining and leaving networks.
//
//   ::testing::NiceMock<winseam::mock::MockWlanConnection> mock;
//   EXPECT_CALL(mock, disconnect(adapter));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/connection.hpp"

namespace winseam::mock {

class MockWlanConnection : public WlanConnection {
 public:
  MockWlanConnection() {
    ON_CALL(*this, connect(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, const ConnectionParameters&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, disconnect(::testing::_)).WillByDefault([](const Guid&) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, current(::testing::_))
        .WillByDefault([](const Guid&) -> result<ConnectionAttributes> {
          return result<ConnectionAttributes>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanConnection() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanConnection& real) {
    ON_CALL(*this, connect(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter, const ConnectionParameters& parameters) -> result<void> {
              return real.connect(adapter, parameters);
            });
    ON_CALL(*this, disconnect(::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter) -> result<void> { return real.disconnect(adapter); });
    ON_CALL(*this, current(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<ConnectionAttributes> {
          return real.current(adapter);
        });
  }

  MOCK_METHOD(result<void>, connect, (const Guid&, const ConnectionParameters&), (override));
  MOCK_METHOD(result<void>, disconnect, (const Guid&), (override));
  MOCK_METHOD(result<ConnectionAttributes>, current, (const Guid&), (const, override));
};

}  // namespace winseam::mock
