// winseam/mock/wlan_interface_settings.hpp: a GoogleMock double for the settings of an adapter.
//
//   ::testing::NiceMock<winseam::mock::MockWlanInterfaceSettings> mock;
//   EXPECT_CALL(mock, state(adapter));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/interface_settings.hpp"

namespace winseam::mock {

class MockWlanInterfaceSettings : public WlanInterfaceSettings {
 public:
  MockWlanInterfaceSettings() {
    ON_CALL(*this, autoconfiguration(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_autoconfiguration(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, bool) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, background_scan(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_background_scan(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, bool) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, media_streaming(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_media_streaming(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, bool) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, radio_state(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<RadioState>> {
          return result<Setting<RadioState>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_radio_state(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, const PhyRadioState&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, bss_type(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<BssType>> {
          return result<Setting<BssType>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_bss_type(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, BssType) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, state(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<InterfaceState>> {
          return result<Setting<InterfaceState>>(errc::call_not_implemented);
        });
    ON_CALL(*this, channel(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<std::uint32_t>> {
          return result<Setting<std::uint32_t>>(errc::call_not_implemented);
        });
    ON_CALL(*this, infrastructure_security(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<std::vector<AuthCipherPair>>> {
          return result<Setting<std::vector<AuthCipherPair>>>(errc::call_not_implemented);
        });
    ON_CALL(*this, adhoc_security(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<std::vector<AuthCipherPair>>> {
          return result<Setting<std::vector<AuthCipherPair>>>(errc::call_not_implemented);
        });
    ON_CALL(*this, countries(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<std::vector<CountryOrRegion>>> {
          return result<Setting<std::vector<CountryOrRegion>>>(errc::call_not_implemented);
        });
    ON_CALL(*this, operation_mode(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<OperationMode>> {
          return result<Setting<OperationMode>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_operation_mode(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, OperationMode) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, safe_mode_supported(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, safe_mode_certified(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, hosted_network_capable(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, management_frame_protection(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, secondary_stations(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<std::vector<WlanInterface>>> {
          return result<Setting<std::vector<WlanInterface>>>(errc::call_not_implemented);
        });
    ON_CALL(*this, secondary_stations_synchronized(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<bool>> {
          return result<Setting<bool>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_secondary_stations_synchronized(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, bool) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, realtime_quality(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<RealtimeConnectionQuality>> {
          return result<Setting<RealtimeConnectionQuality>>(errc::call_not_implemented);
        });
    ON_CALL(*this, qos(::testing::_)).WillByDefault([](const Guid&) -> result<Setting<QosInfo>> {
      return result<Setting<QosInfo>>(errc::call_not_implemented);
    });
    ON_CALL(*this, statistics(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<WlanStatistics>> {
          return result<Setting<WlanStatistics>>(errc::call_not_implemented);
        });
    ON_CALL(*this, rssi(::testing::_))
        .WillByDefault([](const Guid&) -> result<Setting<std::int32_t>> {
          return result<Setting<std::int32_t>>(errc::call_not_implemented);
        });
    ON_CALL(*this, raw(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, std::uint32_t) -> result<Setting<std::vector<std::byte>>> {
          return result<Setting<std::vector<std::byte>>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_raw(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, std::uint32_t, std::span<const std::byte>) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanInterfaceSettings() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanInterfaceSettings& real) {
    ON_CALL(*this, autoconfiguration(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<bool>> {
          return real.autoconfiguration(adapter);
        });
    ON_CALL(*this, set_autoconfiguration(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, bool on) -> result<void> {
          return real.set_autoconfiguration(adapter, on);
        });
    ON_CALL(*this, background_scan(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<bool>> {
          return real.background_scan(adapter);
        });
    ON_CALL(*this, set_background_scan(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, bool on) -> result<void> {
          return real.set_background_scan(adapter, on);
        });
    ON_CALL(*this, media_streaming(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<bool>> {
          return real.media_streaming(adapter);
        });
    ON_CALL(*this, set_media_streaming(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, bool on) -> result<void> {
          return real.set_media_streaming(adapter, on);
        });
    ON_CALL(*this, radio_state(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<RadioState>> {
          return real.radio_state(adapter);
        });
    ON_CALL(*this, set_radio_state(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, const PhyRadioState& state) -> result<void> {
          return real.set_radio_state(adapter, state);
        });
    ON_CALL(*this, bss_type(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<BssType>> {
          return real.bss_type(adapter);
        });
    ON_CALL(*this, set_bss_type(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, BssType type) -> result<void> {
          return real.set_bss_type(adapter, type);
        });
    ON_CALL(*this, state(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<InterfaceState>> {
          return real.state(adapter);
        });
    ON_CALL(*this, channel(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<std::uint32_t>> {
          return real.channel(adapter);
        });
    ON_CALL(*this, infrastructure_security(::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter) -> result<Setting<std::vector<AuthCipherPair>>> {
              return real.infrastructure_security(adapter);
            });
    ON_CALL(*this, adhoc_security(::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter) -> result<Setting<std::vector<AuthCipherPair>>> {
              return real.adhoc_security(adapter);
            });
    ON_CALL(*this, countries(::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter) -> result<Setting<std::vector<CountryOrRegion>>> {
              return real.countries(adapter);
            });
    ON_CALL(*this, operation_mode(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<OperationMode>> {
          return real.operation_mode(adapter);
        });
    ON_CALL(*this, set_operation_mode(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, OperationMode mode) -> result<void> {
          return real.set_operation_mode(adapter, mode);
        });
    ON_CALL(*this, safe_mode_supported(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<bool>> {
          return real.safe_mode_supported(adapter);
        });
    ON_CALL(*this, safe_mode_certified(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<bool>> {
          return real.safe_mode_certified(adapter);
        });
    ON_CALL(*this, hosted_network_capable(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<bool>> {
          return real.hosted_network_capable(adapter);
        });
    ON_CALL(*this, management_frame_protection(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<bool>> {
          return real.management_frame_protection(adapter);
        });
    ON_CALL(*this, secondary_stations(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<std::vector<WlanInterface>>> {
          return real.secondary_stations(adapter);
        });
    ON_CALL(*this, secondary_stations_synchronized(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<bool>> {
          return real.secondary_stations_synchronized(adapter);
        });
    ON_CALL(*this, set_secondary_stations_synchronized(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, bool on) -> result<void> {
          return real.set_secondary_stations_synchronized(adapter, on);
        });
    ON_CALL(*this, realtime_quality(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<RealtimeConnectionQuality>> {
          return real.realtime_quality(adapter);
        });
    ON_CALL(*this, qos(::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter) -> result<Setting<QosInfo>> { return real.qos(adapter); });
    ON_CALL(*this, statistics(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<WlanStatistics>> {
          return real.statistics(adapter);
        });
    ON_CALL(*this, rssi(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<Setting<std::int32_t>> {
          return real.rssi(adapter);
        });
    ON_CALL(*this, raw(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter,
                               std::uint32_t opcode) -> result<Setting<std::vector<std::byte>>> {
          return real.raw(adapter, opcode);
        });
    ON_CALL(*this, set_raw(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::uint32_t opcode,
                               std::span<const std::byte> value) -> result<void> {
          return real.set_raw(adapter, opcode, value);
        });
  }

  MOCK_METHOD(result<Setting<bool>>, autoconfiguration, (const Guid&), (const, override));
  MOCK_METHOD(result<void>, set_autoconfiguration, (const Guid&, bool), (override));
  MOCK_METHOD(result<Setting<bool>>, background_scan, (const Guid&), (const, override));
  MOCK_METHOD(result<void>, set_background_scan, (const Guid&, bool), (override));
  MOCK_METHOD(result<Setting<bool>>, media_streaming, (const Guid&), (const, override));
  MOCK_METHOD(result<void>, set_media_streaming, (const Guid&, bool), (override));
  MOCK_METHOD(result<Setting<RadioState>>, radio_state, (const Guid&), (const, override));
  MOCK_METHOD(result<void>, set_radio_state, (const Guid&, const PhyRadioState&), (override));
  MOCK_METHOD(result<Setting<BssType>>, bss_type, (const Guid&), (const, override));
  MOCK_METHOD(result<void>, set_bss_type, (const Guid&, BssType), (override));
  MOCK_METHOD(result<Setting<InterfaceState>>, state, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<std::uint32_t>>, channel, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<std::vector<AuthCipherPair>>>, infrastructure_security, (const Guid&),
              (const, override));
  MOCK_METHOD(result<Setting<std::vector<AuthCipherPair>>>, adhoc_security, (const Guid&),
              (const, override));
  MOCK_METHOD(result<Setting<std::vector<CountryOrRegion>>>, countries, (const Guid&),
              (const, override));
  MOCK_METHOD(result<Setting<OperationMode>>, operation_mode, (const Guid&), (const, override));
  MOCK_METHOD(result<void>, set_operation_mode, (const Guid&, OperationMode), (override));
  MOCK_METHOD(result<Setting<bool>>, safe_mode_supported, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<bool>>, safe_mode_certified, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<bool>>, hosted_network_capable, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<bool>>, management_frame_protection, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<std::vector<WlanInterface>>>, secondary_stations, (const Guid&),
              (const, override));
  MOCK_METHOD(result<Setting<bool>>, secondary_stations_synchronized, (const Guid&),
              (const, override));
  MOCK_METHOD(result<void>, set_secondary_stations_synchronized, (const Guid&, bool), (override));
  MOCK_METHOD(result<Setting<RealtimeConnectionQuality>>, realtime_quality, (const Guid&),
              (const, override));
  MOCK_METHOD(result<Setting<QosInfo>>, qos, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<WlanStatistics>>, statistics, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<std::int32_t>>, rssi, (const Guid&), (const, override));
  MOCK_METHOD(result<Setting<std::vector<std::byte>>>, raw, (const Guid&, std::uint32_t),
              (const, override));
  MOCK_METHOD(result<void>, set_raw, (const Guid&, std::uint32_t, std::span<const std::byte>),
              (override));
};

}  // namespace winseam::mock
