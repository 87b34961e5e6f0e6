// winseam/mock/wlan_scanning.hpp: a GoogleMock double for scanning and network lists.
//
//   ::testing::NiceMock<winseam::mock::MockWlanScanning> mock;
//   EXPECT_CALL(mock, scan(adapter, ::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/scanning.hpp"

namespace winseam::mock {

class MockWlanScanning : public WlanScanning {
 public:
  MockWlanScanning() {
    ON_CALL(*this, scan(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, const ScanRequest&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, networks(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, NetworkListFlags) -> result<std::vector<AvailableNetwork>> {
          return result<std::vector<AvailableNetwork>>(errc::call_not_implemented);
        });
    ON_CALL(*this, networks_detailed(::testing::_, ::testing::_))
        .WillByDefault(
            [](const Guid&, NetworkListFlags) -> result<std::vector<AvailableNetworkEx>> {
              return result<std::vector<AvailableNetworkEx>>(errc::call_not_implemented);
            });
    ON_CALL(*this, bss_list(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, const BssFilter&) -> result<std::vector<BssEntry>> {
          return result<std::vector<BssEntry>>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanScanning() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanScanning& real) {
    ON_CALL(*this, scan(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, const ScanRequest& request) -> result<void> {
          return real.scan(adapter, request);
        });
    ON_CALL(*this, networks(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter,
                               NetworkListFlags include) -> result<std::vector<AvailableNetwork>> {
          return real.networks(adapter, include);
        });
    ON_CALL(*this, networks_detailed(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter,
                    NetworkListFlags include) -> result<std::vector<AvailableNetworkEx>> {
              return real.networks_detailed(adapter, include);
            });
    ON_CALL(*this, bss_list(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter, const BssFilter& filter) -> result<std::vector<BssEntry>> {
              return real.bss_list(adapter, filter);
            });
  }

  MOCK_METHOD(result<void>, scan, (const Guid&, const ScanRequest&), (override));
  MOCK_METHOD(result<std::vector<AvailableNetwork>>, networks, (const Guid&, NetworkListFlags),
              (const, override));
  MOCK_METHOD(result<std::vector<AvailableNetworkEx>>, networks_detailed,
              (const Guid&, NetworkListFlags), (const, override));
  MOCK_METHOD(result<std::vector<BssEntry>>, bss_list, (const Guid&, const BssFilter&),
              (const, override));
};

}  // namespace winseam::mock
