// backends/decorators/faults/wlan_settings.hpp: settings of adapters and of the service, and filters, that fail as a plan says.
#pragma once

#include <memory>
#include <utility>

#include "fault_point.hpp"
#include "winseam/wlan/forwarding.hpp"

namespace winseam {

class FaultyWlanInterfaceSettings final : public ForwardingWlanInterfaceSettings {
 public:
  FaultyWlanInterfaceSettings(WlanInterfaceSettings& next, const FaultPoint& at)
      : ForwardingWlanInterfaceSettings(next), at_(at) {}
  result<Setting<bool>> autoconfiguration(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_autoconfiguration, adapter,
                    [&] { return next().autoconfiguration(adapter); });
  }
  result<void> set_autoconfiguration(const Guid& adapter, bool on) override {
    return at_.pass(Operation::wlan_settings_set_autoconfiguration, adapter,
                    [&] { return next().set_autoconfiguration(adapter, on); });
  }
  result<Setting<bool>> background_scan(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_background_scan, adapter,
                    [&] { return next().background_scan(adapter); });
  }
  result<void> set_background_scan(const Guid& adapter, bool on) override {
    return at_.pass(Operation::wlan_settings_set_background_scan, adapter,
                    [&] { return next().set_background_scan(adapter, on); });
  }
  result<Setting<bool>> media_streaming(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_media_streaming, adapter,
                    [&] { return next().media_streaming(adapter); });
  }
  result<void> set_media_streaming(const Guid& adapter, bool on) override {
    return at_.pass(Operation::wlan_settings_set_media_streaming, adapter,
                    [&] { return next().set_media_streaming(adapter, on); });
  }
  result<Setting<RadioState>> radio_state(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_radio_state, adapter,
                    [&] { return next().radio_state(adapter); });
  }
  result<void> set_radio_state(const Guid& adapter, const PhyRadioState& state) override {
    return at_.pass(Operation::wlan_settings_set_radio_state, adapter,
                    [&] { return next().set_radio_state(adapter, state); });
  }
  result<Setting<BssType>> bss_type(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_bss_type, adapter,
                    [&] { return next().bss_type(adapter); });
  }
  result<void> set_bss_type(const Guid& adapter, BssType type) override {
    return at_.pass(Operation::wlan_settings_set_bss_type, adapter,
                    [&] { return next().set_bss_type(adapter, type); });
  }
  result<Setting<InterfaceState>> state(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_state, adapter, [&] { return next().state(adapter); });
  }
  result<Setting<std::uint32_t>> channel(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_channel, adapter,
                    [&] { return next().channel(adapter); });
  }
  result<Setting<std::vector<AuthCipherPair>>> infrastructure_security(
      const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_infrastructure_security, adapter,
                    [&] { return next().infrastructure_security(adapter); });
  }
  result<Setting<std::vector<AuthCipherPair>>> adhoc_security(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_adhoc_security, adapter,
                    [&] { return next().adhoc_security(adapter); });
  }
  result<Setting<std::vector<CountryOrRegion>>> countries(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_countries, adapter,
                    [&] { return next().countries(adapter); });
  }
  result<Setting<OperationMode>> operation_mode(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_operation_mode, adapter,
                    [&] { return next().operation_mode(adapter); });
  }
  result<void> set_operation_mode(const Guid& adapter, OperationMode mode) override {
    return at_.pass(Operation::wlan_settings_set_operation_mode, adapter,
                    [&] { return next().set_operation_mode(adapter, mode); });
  }
  result<Setting<bool>> safe_mode_supported(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_safe_mode_supported, adapter,
                    [&] { return next().safe_mode_supported(adapter); });
  }
  result<Setting<bool>> safe_mode_certified(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_safe_mode_certified, adapter,
                    [&] { return next().safe_mode_certified(adapter); });
  }
  result<Setting<bool>> hosted_network_capable(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_hosted_network_capable, adapter,
                    [&] { return next().hosted_network_capable(adapter); });
  }
  result<Setting<bool>> management_frame_protection(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_management_frame_protection, adapter,
                    [&] { return next().management_frame_protection(adapter); });
  }
  result<Setting<std::vector<WlanInterface>>> secondary_stations(
      const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_secondary_stations, adapter,
                    [&] { return next().secondary_stations(adapter); });
  }
  result<Setting<bool>> secondary_stations_synchronized(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_secondary_stations_synchronized, adapter,
                    [&] { return next().secondary_stations_synchronized(adapter); });
  }
  result<void> set_secondary_stations_synchronized(const Guid& adapter, bool on) override {
    return at_.pass(Operation::wlan_settings_set_secondary_stations_synchronized, adapter,
                    [&] { return next().set_secondary_stations_synchronized(adapter, on); });
  }
  result<Setting<RealtimeConnectionQuality>> realtime_quality(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_realtime_quality, adapter,
                    [&] { return next().realtime_quality(adapter); });
  }
  result<Setting<QosInfo>> qos(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_qos, adapter, [&] { return next().qos(adapter); });
  }
  result<Setting<WlanStatistics>> statistics(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_statistics, adapter,
                    [&] { return next().statistics(adapter); });
  }
  result<Setting<std::int32_t>> rssi(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_settings_rssi, adapter, [&] { return next().rssi(adapter); });
  }
  result<Setting<std::vector<std::byte>>> raw(const Guid& adapter,
                                              std::uint32_t opcode) const override {
    return at_.pass(Operation::wlan_settings_raw, adapter,
                    [&] { return next().raw(adapter, opcode); });
  }
  result<void> set_raw(const Guid& adapter, std::uint32_t opcode,
                       std::span<const std::byte> value) override {
    return at_.pass(Operation::wlan_settings_set_raw, adapter,
                    [&] { return next().set_raw(adapter, opcode, value); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyWlanAutoconfiguration final : public ForwardingWlanAutoconfiguration {
 public:
  FaultyWlanAutoconfiguration(WlanAutoconfiguration& next, const FaultPoint& at)
      : ForwardingWlanAutoconfiguration(next), at_(at) {}
  result<Setting<bool>> show_denied_networks() const override {
    return at_.pass(Operation::wlan_autoconfiguration_show_denied_networks, {},
                    [&] { return next().show_denied_networks(); });
  }
  result<void> set_show_denied_networks(bool on) override {
    return at_.pass(Operation::wlan_autoconfiguration_set_show_denied_networks, {},
                    [&] { return next().set_show_denied_networks(on); });
  }
  result<Setting<PowerSetting>> power_setting() const override {
    return at_.pass(Operation::wlan_autoconfiguration_power_setting, {},
                    [&] { return next().power_setting(); });
  }
  result<Setting<bool>> only_group_policy_profiles() const override {
    return at_.pass(Operation::wlan_autoconfiguration_only_group_policy_profiles, {},
                    [&] { return next().only_group_policy_profiles(); });
  }
  result<Setting<bool>> allow_explicit_credentials() const override {
    return at_.pass(Operation::wlan_autoconfiguration_allow_explicit_credentials, {},
                    [&] { return next().allow_explicit_credentials(); });
  }
  result<void> set_allow_explicit_credentials(bool on) override {
    return at_.pass(Operation::wlan_autoconfiguration_set_allow_explicit_credentials, {},
                    [&] { return next().set_allow_explicit_credentials(on); });
  }
  result<Setting<std::chrono::seconds>> block_period() const override {
    return at_.pass(Operation::wlan_autoconfiguration_block_period, {},
                    [&] { return next().block_period(); });
  }
  result<void> set_block_period(std::chrono::seconds period) override {
    return at_.pass(Operation::wlan_autoconfiguration_set_block_period, {},
                    [&] { return next().set_block_period(period); });
  }
  result<Setting<bool>> allow_virtual_station_extensibility() const override {
    return at_.pass(Operation::wlan_autoconfiguration_allow_virtual_station_extensibility, {},
                    [&] { return next().allow_virtual_station_extensibility(); });
  }
  result<void> set_allow_virtual_station_extensibility(bool on) override {
    return at_.pass(Operation::wlan_autoconfiguration_set_allow_virtual_station_extensibility, {},
                    [&] { return next().set_allow_virtual_station_extensibility(on); });
  }
  result<Setting<std::vector<std::byte>>> raw(std::uint32_t opcode) const override {
    return at_.pass(Operation::wlan_autoconfiguration_raw, {}, [&] { return next().raw(opcode); });
  }
  result<void> set_raw(std::uint32_t opcode, std::span<const std::byte> value) override {
    return at_.pass(Operation::wlan_autoconfiguration_set_raw, {},
                    [&] { return next().set_raw(opcode, value); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyWlanFilters final : public ForwardingWlanFilters {
 public:
  FaultyWlanFilters(WlanFilters& next, const FaultPoint& at)
      : ForwardingWlanFilters(next), at_(at) {}
  result<std::vector<FilterEntry>> get(FilterListType list) const override {
    return at_.pass(Operation::wlan_filters_get, {}, [&] { return next().get(list); });
  }
  result<void> set(FilterListType list, const std::vector<FilterEntry>& entries) override {
    return at_.pass(Operation::wlan_filters_set, {}, [&] { return next().set(list, entries); });
  }

 private:
  const FaultPoint& at_;
};

}  // namespace winseam
