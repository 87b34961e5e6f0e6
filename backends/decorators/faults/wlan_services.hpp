// backends/decorators/faults/wlan_services.hpp: the rest of a WLAN client, failing as a plan says.
#pragma once

#include <memory>
#include <utility>

#include "fault_point.hpp"
#include "winseam/wlan/forwarding.hpp"

namespace winseam {

class FaultyWlanSecuritySettings final : public ForwardingWlanSecuritySettings {
 public:
  FaultyWlanSecuritySettings(WlanSecuritySettings& next, const FaultPoint& at)
      : ForwardingWlanSecuritySettings(next), at_(at) {}
  result<SecuritySettings> get(SecurableObject object) const override {
    return at_.pass(Operation::wlan_security_get, {}, [&] { return next().get(object); });
  }
  result<void> set(SecurableObject object, std::string_view sddl) override {
    return at_.pass(Operation::wlan_security_set, {}, [&] { return next().set(object, sddl); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyHostedNetwork final : public ForwardingHostedNetwork {
 public:
  FaultyHostedNetwork(HostedNetwork& next, const FaultPoint& at)
      : ForwardingHostedNetwork(next), at_(at) {}
  result<void> start_using(HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_start_using, {},
                    [&] { return next().start_using(reason); });
  }
  result<void> stop_using(HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_stop_using, {},
                    [&] { return next().stop_using(reason); });
  }
  result<void> force_start(HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_force_start, {},
                    [&] { return next().force_start(reason); });
  }
  result<void> force_stop(HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_force_stop, {},
                    [&] { return next().force_stop(reason); });
  }
  result<void> init_settings(HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_init_settings, {},
                    [&] { return next().init_settings(reason); });
  }
  result<Setting<HostedNetworkConnectionSettings>> connection_settings() const override {
    return at_.pass(Operation::hosted_network_connection_settings, {},
                    [&] { return next().connection_settings(); });
  }
  result<void> set_connection_settings(const HostedNetworkConnectionSettings& settings,
                                       HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_set_connection_settings, {},
                    [&] { return next().set_connection_settings(settings, reason); });
  }
  result<Setting<AuthCipherPair>> security_settings() const override {
    return at_.pass(Operation::hosted_network_security_settings, {},
                    [&] { return next().security_settings(); });
  }
  result<Setting<std::string>> station_profile() const override {
    return at_.pass(Operation::hosted_network_station_profile, {},
                    [&] { return next().station_profile(); });
  }
  result<Setting<bool>> enabled() const override {
    return at_.pass(Operation::hosted_network_enabled, {}, [&] { return next().enabled(); });
  }
  result<void> set_enabled(bool on, HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_set_enabled, {},
                    [&] { return next().set_enabled(on, reason); });
  }
  result<HostedNetworkStatus> status() const override {
    return at_.pass(Operation::hosted_network_status, {}, [&] { return next().status(); });
  }
  result<void> refresh_security_settings(HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_refresh_security_settings, {},
                    [&] { return next().refresh_security_settings(reason); });
  }
  result<HostedNetworkKey> secondary_key(HostedNetworkReason* reason) const override {
    return at_.pass(Operation::hosted_network_secondary_key, {},
                    [&] { return next().secondary_key(reason); });
  }
  result<void> set_secondary_key(const HostedNetworkKey& key,
                                 HostedNetworkReason* reason) override {
    return at_.pass(Operation::hosted_network_set_secondary_key, {},
                    [&] { return next().set_secondary_key(key, reason); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyWlanVendor final : public ForwardingWlanVendor {
 public:
  FaultyWlanVendor(WlanVendor& next, const FaultPoint& at) : ForwardingWlanVendor(next), at_(at) {}
  result<std::vector<std::byte>> ihv_control(const Guid& adapter, IhvControlType type,
                                             std::span<const std::byte> request,
                                             std::uint32_t room) override {
    return at_.pass(Operation::wlan_vendor_ihv_control, adapter,
                    [&] { return next().ihv_control(adapter, type, request, room); });
  }
  result<std::vector<Guid>> device_services(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_vendor_device_services, adapter,
                    [&] { return next().device_services(adapter); });
  }
  result<std::vector<std::byte>> device_service_command(const Guid& adapter, const Guid& service,
                                                        std::uint32_t opcode,
                                                        std::span<const std::byte> request,
                                                        std::uint32_t room) override {
    return at_.pass(Operation::wlan_vendor_device_service_command, adapter, [&] {
      return next().device_service_command(adapter, service, opcode, request, room);
    });
  }
  result<void> set_psd_elements(std::string_view format,
                                const std::vector<std::vector<std::byte>>& elements) override {
    return at_.pass(Operation::wlan_vendor_set_psd_elements, {},
                    [&] { return next().set_psd_elements(format, elements); });
  }
  result<std::vector<std::vector<std::byte>>> extract_psd_elements(
      std::span<const std::byte> information_elements, std::string_view format) const override {
    return at_.pass(Operation::wlan_vendor_extract_psd_elements, {},
                    [&] { return next().extract_psd_elements(information_elements, format); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyWlanNotifications final : public ForwardingWlanNotifications {
 public:
  FaultyWlanNotifications(WlanNotifications& next, const FaultPoint& at)
      : ForwardingWlanNotifications(next), at_(at) {}
  result<WlanSubscription> subscribe(NotificationSource sources, Duplicates duplicates,
                                     WlanListener listener) override {
    return at_.pass(Operation::wlan_notifications_subscribe, {},
                    [&] { return next().subscribe(sources, duplicates, std::move(listener)); });
  }
  result<NotificationSource> unsubscribe() override {
    return at_.pass(Operation::wlan_notifications_unsubscribe, {},
                    [&] { return next().unsubscribe(); });
  }
  result<void> register_virtual_stations(bool on) override {
    return at_.pass(Operation::wlan_notifications_register_virtual_stations, {},
                    [&] { return next().register_virtual_stations(on); });
  }
  result<void> register_device_services(const std::vector<Guid>& services) override {
    return at_.pass(Operation::wlan_notifications_register_device_services, {},
                    [&] { return next().register_device_services(services); });
  }

 private:
  const FaultPoint& at_;
};

}  // namespace winseam
