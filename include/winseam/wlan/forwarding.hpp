// winseam/wlan/forwarding.hpp: classes that pass every WLAN call on; the base of every decorator of a WLAN client.
//
// Derive from the forwarder of the interface whose calls you want to see, override those, and hand it out by overriding
// the member of ForwardingWlanClient that returns it:
//
//   class CountingScans : public winseam::ForwardingWlanScanning {
//     using ForwardingWlanScanning::ForwardingWlanScanning;
//     result<void> scan(const Guid& adapter, const ScanRequest& request) override {
//       ++scans;
//       return ForwardingWlanScanning::scan(adapter, request);
//     }
//   };
//
// Results, blocking and threads are those of the object behind; a forwarder keeps no state of its own but the object.
#pragma once

#include <memory>
#include <utility>

#include "winseam/wlan_client.hpp"

namespace winseam {

// Each forwarder of a sub-interface refers to the object behind, which must outlive it.

class ForwardingWlanInterfaces : public WlanInterfaces {
 public:
  explicit ForwardingWlanInterfaces(WlanInterfaces& next) : next_(next) {}
  virtual ~ForwardingWlanInterfaces() = default;
  result<std::vector<WlanInterface>> enumerate() const override { return next_.enumerate(); }
  result<InterfaceCapability> capability(const Guid& adapter) const override {
    return next_.capability(adapter);
  }

 protected:
  WlanInterfaces& next() const { return next_; }

 private:
  WlanInterfaces& next_;
};

class ForwardingWlanScanning : public WlanScanning {
 public:
  explicit ForwardingWlanScanning(WlanScanning& next) : next_(next) {}
  virtual ~ForwardingWlanScanning() = default;
  result<void> scan(const Guid& adapter, const ScanRequest& request) override {
    return next_.scan(adapter, request);
  }
  result<std::vector<AvailableNetwork>> networks(const Guid& adapter,
                                                 NetworkListFlags include) const override {
    return next_.networks(adapter, include);
  }
  result<std::vector<AvailableNetworkEx>> networks_detailed(
      const Guid& adapter, NetworkListFlags include) const override {
    return next_.networks_detailed(adapter, include);
  }
  result<std::vector<BssEntry>> bss_list(const Guid& adapter,
                                         const BssFilter& filter) const override {
    return next_.bss_list(adapter, filter);
  }

 protected:
  WlanScanning& next() const { return next_; }

 private:
  WlanScanning& next_;
};

class ForwardingWlanConnection : public WlanConnection {
 public:
  explicit ForwardingWlanConnection(WlanConnection& next) : next_(next) {}
  virtual ~ForwardingWlanConnection() = default;
  result<void> connect(const Guid& adapter, const ConnectionParameters& parameters) override {
    return next_.connect(adapter, parameters);
  }
  result<void> disconnect(const Guid& adapter) override { return next_.disconnect(adapter); }
  result<ConnectionAttributes> current(const Guid& adapter) const override {
    return next_.current(adapter);
  }

 protected:
  WlanConnection& next() const { return next_; }

 private:
  WlanConnection& next_;
};

class ForwardingWlanProfiles : public WlanProfiles {
 public:
  explicit ForwardingWlanProfiles(WlanProfiles& next) : next_(next) {}
  virtual ~ForwardingWlanProfiles() = default;
  result<std::vector<ProfileInfo>> enumerate(const Guid& adapter) const override {
    return next_.enumerate(adapter);
  }
  result<StoredProfile> get(const Guid& adapter, std::string_view name,
                            ProfileKey key) const override {
    return next_.get(adapter, name, key);
  }
  result<void> set(const Guid& adapter, std::string_view xml, const SetProfileOptions& options,
                   ReasonCode* reason) override {
    return next_.set(adapter, xml, options, reason);
  }
  result<void> remove(const Guid& adapter, std::string_view name) override {
    return next_.remove(adapter, name);
  }
  result<void> rename(const Guid& adapter, std::string_view old_name,
                      std::string_view new_name) override {
    return next_.rename(adapter, old_name, new_name);
  }
  result<void> set_order(const Guid& adapter, const std::vector<std::string>& names) override {
    return next_.set_order(adapter, names);
  }
  result<void> set_position(const Guid& adapter, std::string_view name,
                            std::uint32_t position) override {
    return next_.set_position(adapter, name, position);
  }
  result<std::vector<std::byte>> custom_data(const Guid& adapter,
                                             std::string_view name) const override {
    return next_.custom_data(adapter, name);
  }
  result<void> set_custom_data(const Guid& adapter, std::string_view name,
                               std::span<const std::byte> data) override {
    return next_.set_custom_data(adapter, name, data);
  }
  result<void> set_eap_data(const Guid& adapter, std::string_view name, const EapMethod& method,
                            EapDataFlags flags, std::span<const std::byte> data) override {
    return next_.set_eap_data(adapter, name, method, flags, data);
  }
  result<void> set_eap_xml(const Guid& adapter, std::string_view name, EapDataFlags flags,
                           std::string_view xml) override {
    return next_.set_eap_xml(adapter, name, flags, xml);
  }
  result<void> save_temporary(const Guid& adapter, const SaveProfileOptions& options) override {
    return next_.save_temporary(adapter, options);
  }

 protected:
  WlanProfiles& next() const { return next_; }

 private:
  WlanProfiles& next_;
};

class ForwardingWlanInterfaceSettings : public WlanInterfaceSettings {
 public:
  explicit ForwardingWlanInterfaceSettings(WlanInterfaceSettings& next) : next_(next) {}
  virtual ~ForwardingWlanInterfaceSettings() = default;
  result<Setting<bool>> autoconfiguration(const Guid& adapter) const override {
    return next_.autoconfiguration(adapter);
  }
  result<void> set_autoconfiguration(const Guid& adapter, bool on) override {
    return next_.set_autoconfiguration(adapter, on);
  }
  result<Setting<bool>> background_scan(const Guid& adapter) const override {
    return next_.background_scan(adapter);
  }
  result<void> set_background_scan(const Guid& adapter, bool on) override {
    return next_.set_background_scan(adapter, on);
  }
  result<Setting<bool>> media_streaming(const Guid& adapter) const override {
    return next_.media_streaming(adapter);
  }
  result<void> set_media_streaming(const Guid& adapter, bool on) override {
    return next_.set_media_streaming(adapter, on);
  }
  result<Setting<RadioState>> radio_state(const Guid& adapter) const override {
    return next_.radio_state(adapter);
  }
  result<void> set_radio_state(const Guid& adapter, const PhyRadioState& state) override {
    return next_.set_radio_state(adapter, state);
  }
  result<Setting<BssType>> bss_type(const Guid& adapter) const override {
    return next_.bss_type(adapter);
  }
  result<void> set_bss_type(const Guid& adapter, BssType type) override {
    return next_.set_bss_type(adapter, type);
  }
  result<Setting<InterfaceState>> state(const Guid& adapter) const override {
    return next_.state(adapter);
  }
  result<Setting<std::uint32_t>> channel(const Guid& adapter) const override {
    return next_.channel(adapter);
  }
  result<Setting<std::vector<AuthCipherPair>>> infrastructure_security(
      const Guid& adapter) const override {
    return next_.infrastructure_security(adapter);
  }
  result<Setting<std::vector<AuthCipherPair>>> adhoc_security(const Guid& adapter) const override {
    return next_.adhoc_security(adapter);
  }
  result<Setting<std::vector<CountryOrRegion>>> countries(const Guid& adapter) const override {
    return next_.countries(adapter);
  }
  result<Setting<OperationMode>> operation_mode(const Guid& adapter) const override {
    return next_.operation_mode(adapter);
  }
  result<void> set_operation_mode(const Guid& adapter, OperationMode mode) override {
    return next_.set_operation_mode(adapter, mode);
  }
  result<Setting<bool>> safe_mode_supported(const Guid& adapter) const override {
    return next_.safe_mode_supported(adapter);
  }
  result<Setting<bool>> safe_mode_certified(const Guid& adapter) const override {
    return next_.safe_mode_certified(adapter);
  }
  result<Setting<bool>> hosted_network_capable(const Guid& adapter) const override {
    return next_.hosted_network_capable(adapter);
  }
  result<Setting<bool>> management_frame_protection(const Guid& adapter) const override {
    return next_.management_frame_protection(adapter);
  }
  result<Setting<std::vector<WlanInterface>>> secondary_stations(
      const Guid& adapter) const override {
    return next_.secondary_stations(adapter);
  }
  result<Setting<bool>> secondary_stations_synchronized(const Guid& adapter) const override {
    return next_.secondary_stations_synchronized(adapter);
  }
  result<void> set_secondary_stations_synchronized(const Guid& adapter, bool on) override {
    return next_.set_secondary_stations_synchronized(adapter, on);
  }
  result<Setting<RealtimeConnectionQuality>> realtime_quality(const Guid& adapter) const override {
    return next_.realtime_quality(adapter);
  }
  result<Setting<QosInfo>> qos(const Guid& adapter) const override { return next_.qos(adapter); }
  result<Setting<WlanStatistics>> statistics(const Guid& adapter) const override {
    return next_.statistics(adapter);
  }
  result<Setting<std::int32_t>> rssi(const Guid& adapter) const override {
    return next_.rssi(adapter);
  }
  result<Setting<std::vector<std::byte>>> raw(const Guid& adapter,
                                              std::uint32_t opcode) const override {
    return next_.raw(adapter, opcode);
  }
  result<void> set_raw(const Guid& adapter, std::uint32_t opcode,
                       std::span<const std::byte> value) override {
    return next_.set_raw(adapter, opcode, value);
  }

 protected:
  WlanInterfaceSettings& next() const { return next_; }

 private:
  WlanInterfaceSettings& next_;
};

class ForwardingWlanAutoconfiguration : public WlanAutoconfiguration {
 public:
  explicit ForwardingWlanAutoconfiguration(WlanAutoconfiguration& next) : next_(next) {}
  virtual ~ForwardingWlanAutoconfiguration() = default;
  result<Setting<bool>> show_denied_networks() const override {
    return next_.show_denied_networks();
  }
  result<void> set_show_denied_networks(bool on) override {
    return next_.set_show_denied_networks(on);
  }
  result<Setting<PowerSetting>> power_setting() const override { return next_.power_setting(); }
  result<Setting<bool>> only_group_policy_profiles() const override {
    return next_.only_group_policy_profiles();
  }
  result<Setting<bool>> allow_explicit_credentials() const override {
    return next_.allow_explicit_credentials();
  }
  result<void> set_allow_explicit_credentials(bool on) override {
    return next_.set_allow_explicit_credentials(on);
  }
  result<Setting<std::chrono::seconds>> block_period() const override {
    return next_.block_period();
  }
  result<void> set_block_period(std::chrono::seconds period) override {
    return next_.set_block_period(period);
  }
  result<Setting<bool>> allow_virtual_station_extensibility() const override {
    return next_.allow_virtual_station_extensibility();
  }
  result<void> set_allow_virtual_station_extensibility(bool on) override {
    return next_.set_allow_virtual_station_extensibility(on);
  }
  result<Setting<std::vector<std::byte>>> raw(std::uint32_t opcode) const override {
    return next_.raw(opcode);
  }
  result<void> set_raw(std::uint32_t opcode, std::span<const std::byte> value) override {
    return next_.set_raw(opcode, value);
  }

 protected:
  WlanAutoconfiguration& next() const { return next_; }

 private:
  WlanAutoconfiguration& next_;
};

class ForwardingWlanFilters : public WlanFilters {
 public:
  explicit ForwardingWlanFilters(WlanFilters& next) : next_(next) {}
  virtual ~ForwardingWlanFilters() = default;
  result<std::vector<FilterEntry>> get(FilterListType list) const override {
    return next_.get(list);
  }
  result<void> set(FilterListType list, const std::vector<FilterEntry>& entries) override {
    return next_.set(list, entries);
  }

 protected:
  WlanFilters& next() const { return next_; }

 private:
  WlanFilters& next_;
};

class ForwardingWlanSecuritySettings : public WlanSecuritySettings {
 public:
  explicit ForwardingWlanSecuritySettings(WlanSecuritySettings& next) : next_(next) {}
  virtual ~ForwardingWlanSecuritySettings() = default;
  result<SecuritySettings> get(SecurableObject object) const override { return next_.get(object); }
  result<void> set(SecurableObject object, std::string_view sddl) override {
    return next_.set(object, sddl);
  }

 protected:
  WlanSecuritySettings& next() const { return next_; }

 private:
  WlanSecuritySettings& next_;
};

class ForwardingHostedNetwork : public HostedNetwork {
 public:
  explicit ForwardingHostedNetwork(HostedNetwork& next) : next_(next) {}
  virtual ~ForwardingHostedNetwork() = default;
  result<void> start_using(HostedNetworkReason* reason) override {
    return next_.start_using(reason);
  }
  result<void> stop_using(HostedNetworkReason* reason) override { return next_.stop_using(reason); }
  result<void> force_start(HostedNetworkReason* reason) override {
    return next_.force_start(reason);
  }
  result<void> force_stop(HostedNetworkReason* reason) override { return next_.force_stop(reason); }
  result<void> init_settings(HostedNetworkReason* reason) override {
    return next_.init_settings(reason);
  }
  result<Setting<HostedNetworkConnectionSettings>> connection_settings() const override {
    return next_.connection_settings();
  }
  result<void> set_connection_settings(const HostedNetworkConnectionSettings& settings,
                                       HostedNetworkReason* reason) override {
    return next_.set_connection_settings(settings, reason);
  }
  result<Setting<AuthCipherPair>> security_settings() const override {
    return next_.security_settings();
  }
  result<Setting<std::string>> station_profile() const override { return next_.station_profile(); }
  result<Setting<bool>> enabled() const override { return next_.enabled(); }
  result<void> set_enabled(bool on, HostedNetworkReason* reason) override {
    return next_.set_enabled(on, reason);
  }
  result<HostedNetworkStatus> status() const override { return next_.status(); }
  result<void> refresh_security_settings(HostedNetworkReason* reason) override {
    return next_.refresh_security_settings(reason);
  }
  result<HostedNetworkKey> secondary_key(HostedNetworkReason* reason) const override {
    return next_.secondary_key(reason);
  }
  result<void> set_secondary_key(const HostedNetworkKey& key,
                                 HostedNetworkReason* reason) override {
    return next_.set_secondary_key(key, reason);
  }

 protected:
  HostedNetwork& next() const { return next_; }

 private:
  HostedNetwork& next_;
};

class ForwardingWlanVendor : public WlanVendor {
 public:
  explicit ForwardingWlanVendor(WlanVendor& next) : next_(next) {}
  virtual ~ForwardingWlanVendor() = default;
  result<std::vector<std::byte>> ihv_control(const Guid& adapter, IhvControlType type,
                                             std::span<const std::byte> request,
                                             std::uint32_t room) override {
    return next_.ihv_control(adapter, type, request, room);
  }
  result<std::vector<Guid>> device_services(const Guid& adapter) const override {
    return next_.device_services(adapter);
  }
  result<std::vector<std::byte>> device_service_command(const Guid& adapter, const Guid& service,
                                                        std::uint32_t opcode,
                                                        std::span<const std::byte> request,
                                                        std::uint32_t room) override {
    return next_.device_service_command(adapter, service, opcode, request, room);
  }
  result<void> set_psd_elements(std::string_view format,
                                const std::vector<std::vector<std::byte>>& elements) override {
    return next_.set_psd_elements(format, elements);
  }
  result<std::vector<std::vector<std::byte>>> extract_psd_elements(
      std::span<const std::byte> information_elements, std::string_view format) const override {
    return next_.extract_psd_elements(information_elements, format);
  }

 protected:
  WlanVendor& next() const { return next_; }

 private:
  WlanVendor& next_;
};

class ForwardingWlanNotifications : public WlanNotifications {
 public:
  explicit ForwardingWlanNotifications(WlanNotifications& next) : next_(next) {}
  virtual ~ForwardingWlanNotifications() = default;
  result<WlanSubscription> subscribe(NotificationSource sources, Duplicates duplicates,
                                     WlanListener listener) override {
    return next_.subscribe(sources, duplicates, std::move(listener));
  }
  result<NotificationSource> unsubscribe() override { return next_.unsubscribe(); }
  result<void> register_virtual_stations(bool on) override {
    return next_.register_virtual_stations(on);
  }
  result<void> register_device_services(const std::vector<Guid>& services) override {
    return next_.register_device_services(services);
  }

 protected:
  WlanNotifications& next() const { return next_; }

 private:
  WlanNotifications& next_;
};

// Owns the client behind it. Decorators of a sub-interface override its accessor.
class ForwardingWlanClient : public WlanClient {
 public:
  explicit ForwardingWlanClient(std::unique_ptr<WlanClient> next);
  ~ForwardingWlanClient() override;
  WlanVersion version() const override { return next_->version(); }
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
  result<void> close() override { return next_->close(); }

 protected:
  WlanClient& next() const { return *next_; }

 private:
  std::unique_ptr<WlanClient> next_;
  ForwardingWlanInterfaces interfaces_;
  ForwardingWlanScanning scanning_;
  ForwardingWlanConnection connection_;
  ForwardingWlanProfiles profiles_;
  ForwardingWlanInterfaceSettings settings_;
  ForwardingWlanAutoconfiguration autoconfiguration_;
  ForwardingWlanFilters filters_;
  ForwardingWlanSecuritySettings security_;
  ForwardingHostedNetwork hosted_network_;
  ForwardingWlanVendor vendor_;
  ForwardingWlanNotifications notifications_;
};

}  // namespace winseam
