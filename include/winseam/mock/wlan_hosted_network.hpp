// winseam/mock/wlan_hosted_network.hpp: a GoogleMock double for the hosted network.
//
//   ::testing::NiceMock<winseam::mock::MockHostedNetwork> mock;
//   EXPECT_CALL(mock, status());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/hosted_network.hpp"

namespace winseam::mock {

class MockHostedNetwork : public HostedNetwork {
 public:
  MockHostedNetwork() {
    ON_CALL(*this, start_using(::testing::_))
        .WillByDefault([](HostedNetworkReason*) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, stop_using(::testing::_))
        .WillByDefault([](HostedNetworkReason*) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, force_start(::testing::_))
        .WillByDefault([](HostedNetworkReason*) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, force_stop(::testing::_))
        .WillByDefault([](HostedNetworkReason*) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, init_settings(::testing::_))
        .WillByDefault([](HostedNetworkReason*) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, connection_settings())
        .WillByDefault([]() -> result<Setting<HostedNetworkConnectionSettings>> {
          return result<Setting<HostedNetworkConnectionSettings>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_connection_settings(::testing::_, ::testing::_))
        .WillByDefault(
            [](const HostedNetworkConnectionSettings&, HostedNetworkReason*) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this, security_settings()).WillByDefault([]() -> result<Setting<AuthCipherPair>> {
      return result<Setting<AuthCipherPair>>(errc::call_not_implemented);
    });
    ON_CALL(*this, station_profile()).WillByDefault([]() -> result<Setting<std::string>> {
      return result<Setting<std::string>>(errc::call_not_implemented);
    });
    ON_CALL(*this, enabled()).WillByDefault([]() -> result<Setting<bool>> {
      return result<Setting<bool>>(errc::call_not_implemented);
    });
    ON_CALL(*this, set_enabled(::testing::_, ::testing::_))
        .WillByDefault([](bool, HostedNetworkReason*) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, status()).WillByDefault([]() -> result<HostedNetworkStatus> {
      return result<HostedNetworkStatus>(errc::call_not_implemented);
    });
    ON_CALL(*this, refresh_security_settings(::testing::_))
        .WillByDefault([](HostedNetworkReason*) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, secondary_key(::testing::_))
        .WillByDefault([](HostedNetworkReason*) -> result<HostedNetworkKey> {
          return result<HostedNetworkKey>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_secondary_key(::testing::_, ::testing::_))
        .WillByDefault([](const HostedNetworkKey&, HostedNetworkReason*) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockHostedNetwork() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(HostedNetwork& real) {
    ON_CALL(*this, start_using(::testing::_))
        .WillByDefault([&real](HostedNetworkReason* reason) -> result<void> {
          return real.start_using(reason);
        });
    ON_CALL(*this, stop_using(::testing::_))
        .WillByDefault([&real](HostedNetworkReason* reason) -> result<void> {
          return real.stop_using(reason);
        });
    ON_CALL(*this, force_start(::testing::_))
        .WillByDefault([&real](HostedNetworkReason* reason) -> result<void> {
          return real.force_start(reason);
        });
    ON_CALL(*this, force_stop(::testing::_))
        .WillByDefault([&real](HostedNetworkReason* reason) -> result<void> {
          return real.force_stop(reason);
        });
    ON_CALL(*this, init_settings(::testing::_))
        .WillByDefault([&real](HostedNetworkReason* reason) -> result<void> {
          return real.init_settings(reason);
        });
    ON_CALL(*this, connection_settings())
        .WillByDefault([&real]() -> result<Setting<HostedNetworkConnectionSettings>> {
          return real.connection_settings();
        });
    ON_CALL(*this, set_connection_settings(::testing::_, ::testing::_))
        .WillByDefault([&real](const HostedNetworkConnectionSettings& settings,
                               HostedNetworkReason* reason) -> result<void> {
          return real.set_connection_settings(settings, reason);
        });
    ON_CALL(*this, security_settings()).WillByDefault([&real]() -> result<Setting<AuthCipherPair>> {
      return real.security_settings();
    });
    ON_CALL(*this, station_profile()).WillByDefault([&real]() -> result<Setting<std::string>> {
      return real.station_profile();
    });
    ON_CALL(*this, enabled()).WillByDefault([&real]() -> result<Setting<bool>> {
      return real.enabled();
    });
    ON_CALL(*this, set_enabled(::testing::_, ::testing::_))
        .WillByDefault([&real](bool on, HostedNetworkReason* reason) -> result<void> {
          return real.set_enabled(on, reason);
        });
    ON_CALL(*this, status()).WillByDefault([&real]() -> result<HostedNetworkStatus> {
      return real.status();
    });
    ON_CALL(*this, refresh_security_settings(::testing::_))
        .WillByDefault([&real](HostedNetworkReason* reason) -> result<void> {
          return real.refresh_security_settings(reason);
        });
    ON_CALL(*this, secondary_key(::testing::_))
        .WillByDefault([&real](HostedNetworkReason* reason) -> result<HostedNetworkKey> {
          return real.secondary_key(reason);
        });
    ON_CALL(*this, set_secondary_key(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](const HostedNetworkKey& key, HostedNetworkReason* reason) -> result<void> {
              return real.set_secondary_key(key, reason);
            });
  }

  MOCK_METHOD(result<void>, start_using, (HostedNetworkReason*), (override));
  MOCK_METHOD(result<void>, stop_using, (HostedNetworkReason*), (override));
  MOCK_METHOD(result<void>, force_start, (HostedNetworkReason*), (override));
  MOCK_METHOD(result<void>, force_stop, (HostedNetworkReason*), (override));
  MOCK_METHOD(result<void>, init_settings, (HostedNetworkReason*), (override));
  MOCK_METHOD(result<Setting<HostedNetworkConnectionSettings>>, connection_settings, (),
              (const, override));
  MOCK_METHOD(result<void>, set_connection_settings,
              (const HostedNetworkConnectionSettings&, HostedNetworkReason*), (override));
  MOCK_METHOD(result<Setting<AuthCipherPair>>, security_settings, (), (const, override));
  MOCK_METHOD(result<Setting<std::string>>, station_profile, (), (const, override));
  MOCK_METHOD(result<Setting<bool>>, enabled, (), (const, override));
  MOCK_METHOD(result<void>, set_enabled, (bool, HostedNetworkReason*), (override));
  MOCK_METHOD(result<HostedNetworkStatus>, status, (), (const, override));
  MOCK_METHOD(result<void>, refresh_security_settings, (HostedNetworkReason*), (override));
  MOCK_METHOD(result<HostedNetworkKey>, secondary_key, (HostedNetworkReason*), (const, override));
  MOCK_METHOD(result<void>, set_secondary_key, (const HostedNetworkKey&, HostedNetworkReason*),
              (override));
};

}  // namespace winseam::mock
