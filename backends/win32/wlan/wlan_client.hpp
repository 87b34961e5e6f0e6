// backends/win32/wlan/wlan_client.hpp: a WLAN client over its handle, and the parts that share the handle.
#pragma once

#include <memory>
#include <utility>

#include "wlan_handle.hpp"

namespace winseam::win32 {

class Win32WlanInterfaces final : public WlanInterfaces {
 public:
  explicit Win32WlanInterfaces(SharedWlan handle) : handle_(std::move(handle)) {}
  result<std::vector<WlanInterface>> enumerate() const override;
  result<InterfaceCapability> capability(const Guid& adapter) const override;

 private:
  SharedWlan handle_;
};

class Win32WlanScanning final : public WlanScanning {
 public:
  explicit Win32WlanScanning(SharedWlan handle) : handle_(std::move(handle)) {}
  result<void> scan(const Guid& adapter, const ScanRequest& request) override;
  result<std::vector<AvailableNetwork>> networks(const Guid& adapter,
                                                 NetworkListFlags include) const override;
  result<std::vector<AvailableNetworkEx>> networks_detailed(
      const Guid& adapter, NetworkListFlags include) const override;
  result<std::vector<BssEntry>> bss_list(const Guid& adapter,
                                         const BssFilter& filter) const override;

 private:
  SharedWlan handle_;
};

class Win32WlanConnection final : public WlanConnection {
 public:
  explicit Win32WlanConnection(SharedWlan handle) : handle_(std::move(handle)) {}
  result<void> connect(const Guid& adapter, const ConnectionParameters& parameters) override;
  result<void> disconnect(const Guid& adapter) override;
  result<ConnectionAttributes> current(const Guid& adapter) const override;

 private:
  SharedWlan handle_;
};

class Win32WlanProfiles final : public WlanProfiles {
 public:
  explicit Win32WlanProfiles(SharedWlan handle) : handle_(std::move(handle)) {}
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
  SharedWlan handle_;
};

class Win32WlanInterfaceSettings final : public WlanInterfaceSettings {
 public:
  explicit Win32WlanInterfaceSettings(SharedWlan handle) : handle_(std::move(handle)) {}
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
  SharedWlan handle_;
};

class Win32WlanAutoconfiguration final : public WlanAutoconfiguration {
 public:
  explicit Win32WlanAutoconfiguration(SharedWlan handle) : handle_(std::move(handle)) {}
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
  SharedWlan handle_;
};

class Win32WlanFilters final : public WlanFilters {
 public:
  explicit Win32WlanFilters(SharedWlan handle) : handle_(std::move(handle)) {}
  result<std::vector<FilterEntry>> get(FilterListType list) const override;
  result<void> set(FilterListType list, const std::vector<FilterEntry>& entries) override;

 private:
  SharedWlan handle_;
};

class Win32WlanSecuritySettings final : public WlanSecuritySettings {
 public:
  explicit Win32WlanSecuritySettings(SharedWlan handle) : handle_(std::move(handle)) {}
  result<SecuritySettings> get(SecurableObject object) const override;
  result<void> set(SecurableObject object, std::string_view sddl) override;

 private:
  SharedWlan handle_;
};

class Win32HostedNetwork final : public HostedNetwork {
 public:
  explicit Win32HostedNetwork(SharedWlan handle) : handle_(std::move(handle)) {}
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
  SharedWlan handle_;
};

class Win32WlanVendor final : public WlanVendor {
 public:
  explicit Win32WlanVendor(SharedWlan handle) : handle_(std::move(handle)) {}
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
  SharedWlan handle_;
};

class Win32WlanNotifications final : public WlanNotifications {
 public:
  explicit Win32WlanNotifications(SharedWlan handle) : handle_(std::move(handle)) {}
  result<WlanSubscription> subscribe(NotificationSource sources, Duplicates duplicates,
                                     WlanListener listener) override;
  result<NotificationSource> unsubscribe() override;
  result<void> register_virtual_stations(bool on) override;
  result<void> register_device_services(const std::vector<Guid>& services) override;

 private:
  SharedWlan handle_;
};

class Win32WlanClient final : public WlanClient {
 public:
  explicit Win32WlanClient(SharedWlan handle);
  ~Win32WlanClient() override;
  WlanVersion version() const override { return handle_->version(); }
  WlanInterfaces& interfaces() override { return interfaces_; }
  WlanScanning& scanning() override { return scanning_; }
  WlanConnection& connection() override { return connection_; }
  WlanProfiles& profiles() override { return profiles_; }
  WlanInterfaceSettings& settings() override { return settings_; }
  WlanAutoconfiguration& autoconfiguration() override { return autoconfiguration_; }
  WlanFilters& filters() override { return filters_; }
  WlanSecuritySettings& security() override { return security_; }
  HostedNetwork& hosted_network() override { return hosted_network_; }
  WlanVendor& vendor() override { return vendor_; }
  WlanNotifications& notifications() override { return notifications_; }
  result<void> close() override { return handle_->close(); }

 private:
  SharedWlan handle_;
  Win32WlanInterfaces interfaces_;
  Win32WlanScanning scanning_;
  Win32WlanConnection connection_;
  Win32WlanProfiles profiles_;
  Win32WlanInterfaceSettings settings_;
  Win32WlanAutoconfiguration autoconfiguration_;
  Win32WlanFilters filters_;
  Win32WlanSecuritySettings security_;
  Win32HostedNetwork hosted_network_;
  Win32WlanVendor vendor_;
  Win32WlanNotifications notifications_;
};

// Opens a handle. Errors: as Platform::open_wlan_client().
result<std::unique_ptr<WlanClient>> open_wlan_client(const SharedTables& tables,
                                                     WlanVersion version);

// Whether this system has a WLAN API that answers, its service stopped or not.
bool offers_wlan(const SharedTables& tables);

}  // namespace winseam::win32
