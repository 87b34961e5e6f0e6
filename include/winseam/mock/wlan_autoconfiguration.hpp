// winseam/mock/wlan_autoconfiguration.hpp: a GoogleMock double for the settings of the WLAN service.
//
//   ::testing::NiceMock<winseam::mock::MockWlanAutoconfiguration> mock;
//   EXPECT_CALL(mock, block_period());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/autoconfiguration.hpp"

namespace winseam::mock {

class MockWlanAutoconfiguration : public WlanAutoconfiguration {
 public:
  MockWlanAutoconfiguration() {
    ON_CALL(*this, show_denied_networks()).WillByDefault([]() -> result<Setting<bool>> {
      return result<Setting<bool>>(errc::call_not_implemented);
    });
    ON_CALL(*this, set_show_denied_networks(::testing::_)).WillByDefault([](bool) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, power_setting()).WillByDefault([]() -> result<Setting<PowerSetting>> {
      return result<Setting<PowerSetting>>(errc::call_not_implemented);
    });
    ON_CALL(*this, only_group_policy_profiles()).WillByDefault([]() -> result<Setting<bool>> {
      return result<Setting<bool>>(errc::call_not_implemented);
    });
    ON_CALL(*this, allow_explicit_credentials()).WillByDefault([]() -> result<Setting<bool>> {
      return result<Setting<bool>>(errc::call_not_implemented);
    });
    ON_CALL(*this, set_allow_explicit_credentials(::testing::_))
        .WillByDefault(
            [](bool) -> result<void> { return result<void>(errc::call_not_implemented); });
    ON_CALL(*this, block_period()).WillByDefault([]() -> result<Setting<std::chrono::seconds>> {
      return result<Setting<std::chrono::seconds>>(errc::call_not_implemented);
    });
    ON_CALL(*this, set_block_period(::testing::_))
        .WillByDefault([](std::chrono::seconds) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, allow_virtual_station_extensibility())
        .WillByDefault([]() -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_allow_virtual_station_extensibility(::testing::_))
        .WillByDefault(
            [](bool) -> result<void> { return result<void>(errc::call_not_implemented); });
    ON_CALL(*this, raw(::testing::_))
        .WillByDefault([](std::uint32_t) -> result<Setting<std::vector<std::byte>>> {
          return result<Setting<std::vector<std::byte>>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_raw(::testing::_, ::testing::_))
        .WillByDefault([](std::uint32_t, std::span<const std::byte>) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanAutoconfiguration() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanAutoconfiguration& real) {
    ON_CALL(*this, show_denied_networks()).WillByDefault([&real]() -> result<Setting<bool>> {
      return real.show_denied_networks();
    });
    ON_CALL(*this, set_show_denied_networks(::testing::_))
        .WillByDefault(
            [&real](bool on) -> result<void> { return real.set_show_denied_networks(on); });
    ON_CALL(*this, power_setting()).WillByDefault([&real]() -> result<Setting<PowerSetting>> {
      return real.power_setting();
    });
    ON_CALL(*this, only_group_policy_profiles()).WillByDefault([&real]() -> result<Setting<bool>> {
      return real.only_group_policy_profiles();
    });
    ON_CALL(*this, allow_explicit_credentials()).WillByDefault([&real]() -> result<Setting<bool>> {
      return real.allow_explicit_credentials();
    });
    ON_CALL(*this, set_allow_explicit_credentials(::testing::_))
        .WillByDefault(
            [&real](bool on) -> result<void> { return real.set_allow_explicit_credentials(on); });
    ON_CALL(*this, block_period())
        .WillByDefault(
            [&real]() -> result<Setting<std::chrono::seconds>> { return real.block_period(); });
    ON_CALL(*this, set_block_period(::testing::_))
        .WillByDefault([&real](std::chrono::seconds period) -> result<void> {
          return real.set_block_period(period);
        });
    ON_CALL(*this, allow_virtual_station_extensibility())
        .WillByDefault([&real]() -> result<Setting<bool>> {
          return real.allow_virtual_station_extensibility();
        });
    ON_CALL(*this, set_allow_virtual_station_extensibility(::testing::_))
        .WillByDefault([&real](bool on) -> result<void> {
          return real.set_allow_virtual_station_extensibility(on);
        });
    ON_CALL(*this, raw(::testing::_))
        .WillByDefault([&real](std::uint32_t opcode) -> result<Setting<std::vector<std::byte>>> {
          return real.raw(opcode);
        });
    ON_CALL(*this, set_raw(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](std::uint32_t opcode, std::span<const std::byte> value) -> result<void> {
              return real.set_raw(opcode, value);
            });
  }

  MOCK_METHOD(result<Setting<bool>>, show_denied_networks, (), (const, override));
  MOCK_METHOD(result<void>, set_show_denied_networks, (bool), (override));
  MOCK_METHOD(result<Setting<PowerSetting>>, power_setting, (), (const, override));
  MOCK_METHOD(result<Setting<bool>>, only_group_policy_profiles, (), (const, override));
  MOCK_METHOD(result<Setting<bool>>, allow_explicit_credentials, (), (const, override));
  MOCK_METHOD(result<void>, set_allow_explicit_credentials, (bool), (override));
  MOCK_METHOD(result<Setting<std::chrono::seconds>>, block_period, (), (const, override));
  MOCK_METHOD(result<void>, set_block_period, (std::chrono::seconds), (override));
  MOCK_METHOD(result<Setting<bool>>, allow_virtual_station_extensibility, (), (const, override));
  MOCK_METHOD(result<void>, set_allow_virtual_station_extensibility, (bool), (override));
  MOCK_METHOD(result<Setting<std::vector<std::byte>>>, raw, (std::uint32_t), (const, override));
  MOCK_METHOD(result<void>, set_raw, (std::uint32_t, std::span<const std::byte>), (override));
};

}  // namespace winseam::mock
