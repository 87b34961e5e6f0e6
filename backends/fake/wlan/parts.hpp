// backends/fake/wlan/parts.hpp: the parts of one WLAN client, over the world's state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gate.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::fake {

class FakeWlanInterfaces final : public WlanInterfaces {
 public:
  explicit FakeWlanInterfaces(const ClientIdentity& identity) : identity_(identity) {}
  result<std::vector<WlanInterface>> enumerate() const override;
  result<InterfaceCapability> capability(const Guid& adapter) const override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanScanning final : public WlanScanning {
 public:
  explicit FakeWlanScanning(const ClientIdentity& identity) : identity_(identity) {}
  result<void> scan(const Guid& adapter, const ScanRequest& request) override;
  result<std::vector<AvailableNetwork>> networks(const Guid& adapter,
                                                 NetworkListFlags include) const override;
  result<std::vector<AvailableNetworkEx>> networks_detailed(
      const Guid& adapter, NetworkListFlags include) const override;
  result<std::vector<BssEntry>> bss_list(const Guid& adapter,
                                         const BssFilter& filter) const override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanConnection final : public WlanConnection {
 public:
  explicit FakeWlanConnection(const ClientIdentity& identity) : identity_(identity) {}
  result<void> connect(const Guid& adapter, const ConnectionParameters& parameters) override;
  result<void> disconnect(const Guid& adapter) override;
  result<ConnectionAttributes> current(const Guid& adapter) const override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanProfiles final : public WlanProfiles {
 public:
  explicit FakeWlanProfiles(const ClientIdentity& identity) : identity_(identity) {}
  result<std::vector<ProfileInfo>> enumerate(const Guid& adapter) const override;
  result<StoredProfile> get(const Guid& adapter, std::string_view name,
                            ProfileKey key) const override;
  result<void> set(const Guid& adapter, std::string_view xml, const SetProfileOptions& options,
                   ReasonCode* reason) override;
  result<void> remove(const Guid& adapter, std::string_view name) override;
  result<void> rename(const Guid& adapter, std::string_view old_name,
                      std::string_view new_name) override;
  result<void> set_order(const Guid& adapter, const std::vector<std::string>& names) override;
  result<void> set_position(const Guid& adapter, std::string_view name,
                            std::uint32_t position) override;
  result<std::vector<std::byte>> custom_data(const Guid& adapter,
                                             std::string_view name) const override;
  result<void> set_custom_data(const Guid& adapter, std::string_view name,
                               std::span<const std::byte> data) override;
  result<void> set_eap_data(const Guid& adapter, std::string_view name, const EapMethod& method,
                            EapDataFlags flags, std::span<const std::byte> data) override;
  result<void> set_eap_xml(const Guid& adapter, std::string_view name, EapDataFlags flags,
                           std::string_view xml) override;
  result<void> save_temporary(const Guid& adapter, const SaveProfileOptions& options) override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanInterfaceSettings final : public WlanInterfaceSettings {
 public:
  explicit FakeWlanInterfaceSettings(const ClientIdentity& identity) : identity_(identity) {}
  result<Setting<bool>> autoconfiguration(const Guid& adapter) const override;
  result<void> set_autoconfiguration(const Guid& adapter, bool on) override;
  result<Setting<bool>> background_scan(const Guid& adapter) const override;
  result<void> set_background_scan(const Guid& adapter, bool on) override;
  result<Setting<bool>> media_streaming(const Guid& adapter) const override;
  result<void> set_media_streaming(const Guid& adapter, bool on) override;
  result<Setting<RadioState>> radio_state(const Guid& adapter) const override;
  result<void> set_radio_state(const Guid& adapter, const PhyRadioState& state) override;
  result<Setting<BssType>> bss_type(const Guid& adapter) const override;
  result<void> set_bss_type(const Guid& adapter, BssType type) override;
  result<Setting<InterfaceState>> state(const Guid& adapter) const override;
  result<Setting<std::uint32_t>> channel(const Guid& adapter) const override;
  result<Setting<std::vector<AuthCipherPair>>> infrastructure_security(
      const Guid& adapter) const override;
  result<Setting<std::vector<AuthCipherPair>>> adhoc_security(const Guid& adapter) const override;
  result<Setting<std::vector<CountryOrRegion>>> countries(const Guid& adapter) const override;
  result<Setting<OperationMode>> operation_mode(const Guid& adapter) const override;
  result<void> set_operation_mode(const Guid& adapter, OperationMode mode) override;
  result<Setting<bool>> safe_mode_supported(const Guid& adapter) const override;
  result<Setting<bool>> safe_mode_certified(const Guid& adapter) const override;
  result<Setting<bool>> hosted_network_capable(const Guid& adapter) const override;
  result<Setting<bool>> management_frame_protection(const Guid& adapter) const override;
  result<Setting<std::vector<WlanInterface>>> secondary_stations(
      const Guid& adapter) const override;
  result<Setting<bool>> secondary_stations_synchronized(const Guid& adapter) const override;
  result<void> set_secondary_stations_synchronized(const Guid& adapter, bool on) override;
  result<Setting<RealtimeConnectionQuality>> realtime_quality(const Guid& adapter) const override;
  result<Setting<QosInfo>> qos(const Guid& adapter) const override;
  result<Setting<WlanStatistics>> statistics(const Guid& adapter) const override;
  result<Setting<std::int32_t>> rssi(const Guid& adapter) const override;
  result<Setting<std::vector<std::byte>>> raw(const Guid& adapter,
                                              std::uint32_t opcode) const override;
  result<void> set_raw(const Guid& adapter, std::uint32_t opcode,
                       std::span<const std::byte> value) override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanAutoconfiguration final : public WlanAutoconfiguration {
 public:
  explicit FakeWlanAutoconfiguration(const ClientIdentity& identity) : identity_(identity) {}
  result<Setting<bool>> show_denied_networks() const override;
  result<void> set_show_denied_networks(bool on) override;
  result<Setting<PowerSetting>> power_setting() const override;
  result<Setting<bool>> only_group_policy_profiles() const override;
  result<Setting<bool>> allow_explicit_credentials() const override;
  result<void> set_allow_explicit_credentials(bool on) override;
  result<Setting<std::chrono::seconds>> block_period() const override;
  result<void> set_block_period(std::chrono::seconds period) override;
  result<Setting<bool>> allow_virtual_station_extensibility() const override;
  result<void> set_allow_virtual_station_extensibility(bool on) override;
  result<Setting<std::vector<std::byte>>> raw(std::uint32_t opcode) const override;
  result<void> set_raw(std::uint32_t opcode, std::span<const std::byte> value) override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanFilters final : public WlanFilters {
 public:
  explicit FakeWlanFilters(const ClientIdentity& identity) : identity_(identity) {}
  result<std::vector<FilterEntry>> get(FilterListType list) const override;
  result<void> set(FilterListType list, const std::vector<FilterEntry>& entries) override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanSecuritySettings final : public WlanSecuritySettings {
 public:
  explicit FakeWlanSecuritySettings(const ClientIdentity& identity) : identity_(identity) {}
  result<SecuritySettings> get(SecurableObject object) const override;
  result<void> set(SecurableObject object, std::string_view sddl) override;

 private:
  const ClientIdentity& identity_;
};

class FakeHostedNetwork final : public HostedNetwork {
 public:
  explicit FakeHostedNetwork(const ClientIdentity& identity) : identity_(identity) {}
  result<void> start_using(HostedNetworkReason* reason) override;
  result<void> stop_using(HostedNetworkReason* reason) override;
  result<void> force_start(HostedNetworkReason* reason) override;
  result<void> force_stop(HostedNetworkReason* reason) override;
  result<void> init_settings(HostedNetworkReason* reason) override;
  result<Setting<HostedNetworkConnectionSettings>> connection_settings() const override;
  result<void> set_connection_settings(const HostedNetworkConnectionSettings& settings,
                                       HostedNetworkReason* reason) override;
  result<Setting<AuthCipherPair>> security_settings() const override;
  result<Setting<std::string>> station_profile() const override;
  result<Setting<bool>> enabled() const override;
  result<void> set_enabled(bool on, HostedNetworkReason* reason) override;
  result<HostedNetworkStatus> status() const override;
  result<void> refresh_security_settings(HostedNetworkReason* reason) override;
  result<HostedNetworkKey> secondary_key(HostedNetworkReason* reason) const override;
  result<void> set_secondary_key(const HostedNetworkKey& key, HostedNetworkReason* reason) override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanVendor final : public WlanVendor {
 public:
  explicit FakeWlanVendor(const ClientIdentity& identity) : identity_(identity) {}
  result<std::vector<std::byte>> ihv_control(const Guid& adapter, IhvControlType type,
                                             std::span<const std::byte> request,
                                             std::uint32_t room) override;
  result<std::vector<Guid>> device_services(const Guid& adapter) const override;
  result<std::vector<std::byte>> device_service_command(const Guid& adapter, const Guid& service,
                                                        std::uint32_t opcode,
                                                        std::span<const std::byte> request,
                                                        std::uint32_t room) override;
  result<void> set_psd_elements(std::string_view format,
                                const std::vector<std::vector<std::byte>>& elements) override;
  result<std::vector<std::vector<std::byte>>> extract_psd_elements(
      std::span<const std::byte> information_elements, std::string_view format) const override;

 private:
  const ClientIdentity& identity_;
};

class FakeWlanNotifications final : public WlanNotifications {
 public:
  explicit FakeWlanNotifications(const ClientIdentity& identity) : identity_(identity) {}
  result<WlanSubscription> subscribe(NotificationSource sources, Duplicates duplicates,
                                     WlanListener listener) override;
  result<NotificationSource> unsubscribe() override;
  result<void> register_virtual_stations(bool on) override;
  result<void> register_device_services(const std::vector<Guid>& services) override;

 private:
  const ClientIdentity& identity_;
};

}  // namespace winseam::fake
