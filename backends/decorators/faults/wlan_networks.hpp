// backends/decorators/faults/wlan_networks.hpp: adapters, scanning, connections and profiles that fail as a plan says.
#pragma once

#include <memory>
#include <utility>

#include "fault_point.hpp"
#include "winseam/wlan/forwarding.hpp"

namespace winseam {

class FaultyWlanInterfaces final : public ForwardingWlanInterfaces {
 public:
  FaultyWlanInterfaces(WlanInterfaces& next, const FaultPoint& at)
      : ForwardingWlanInterfaces(next), at_(at) {}
  result<std::vector<WlanInterface>> enumerate() const override {
    return at_.pass(Operation::wlan_interfaces_enumerate, {}, [&] { return next().enumerate(); });
  }
  result<InterfaceCapability> capability(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_interfaces_capability, adapter,
                    [&] { return next().capability(adapter); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyWlanScanning final : public ForwardingWlanScanning {
 public:
  FaultyWlanScanning(WlanScanning& next, const FaultPoint& at)
      : ForwardingWlanScanning(next), at_(at) {}
  result<void> scan(const Guid& adapter, const ScanRequest& request) override {
    return at_.pass(Operation::wlan_scanning_scan, adapter,
                    [&] { return next().scan(adapter, request); });
  }
  result<std::vector<AvailableNetwork>> networks(const Guid& adapter,
                                                 NetworkListFlags include) const override {
    return at_.pass(Operation::wlan_scanning_networks, adapter,
                    [&] { return next().networks(adapter, include); });
  }
  result<std::vector<AvailableNetworkEx>> networks_detailed(
      const Guid& adapter, NetworkListFlags include) const override {
    return at_.pass(Operation::wlan_scanning_networks_detailed, adapter,
                    [&] { return next().networks_detailed(adapter, include); });
  }
  result<std::vector<BssEntry>> bss_list(const Guid& adapter,
                                         const BssFilter& filter) const override {
    return at_.pass(Operation::wlan_scanning_bss_list, adapter,
                    [&] { return next().bss_list(adapter, filter); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyWlanConnection final : public ForwardingWlanConnection {
 public:
  FaultyWlanConnection(WlanConnection& next, const FaultPoint& at)
      : ForwardingWlanConnection(next), at_(at) {}
  result<void> connect(const Guid& adapter, const ConnectionParameters& parameters) override {
    return at_.pass(Operation::wlan_connection_connect, adapter,
                    [&] { return next().connect(adapter, parameters); });
  }
  result<void> disconnect(const Guid& adapter) override {
    return at_.pass(Operation::wlan_connection_disconnect, adapter,
                    [&] { return next().disconnect(adapter); });
  }
  result<ConnectionAttributes> current(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_connection_current, adapter,
                    [&] { return next().current(adapter); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyWlanProfiles final : public ForwardingWlanProfiles {
 public:
  FaultyWlanProfiles(WlanProfiles& next, const FaultPoint& at)
      : ForwardingWlanProfiles(next), at_(at) {}
  result<std::vector<ProfileInfo>> enumerate(const Guid& adapter) const override {
    return at_.pass(Operation::wlan_profiles_enumerate, adapter,
                    [&] { return next().enumerate(adapter); });
  }
  result<StoredProfile> get(const Guid& adapter, std::string_view name,
                            ProfileKey key) const override {
    return at_.pass(Operation::wlan_profiles_get, adapter,
                    [&] { return next().get(adapter, name, key); });
  }
  result<void> set(const Guid& adapter, std::string_view xml, const SetProfileOptions& options,
                   ReasonCode* reason) override {
    return at_.pass(Operation::wlan_profiles_set, adapter,
                    [&] { return next().set(adapter, xml, options, reason); });
  }
  result<void> remove(const Guid& adapter, std::string_view name) override {
    return at_.pass(Operation::wlan_profiles_remove, adapter,
                    [&] { return next().remove(adapter, name); });
  }
  result<void> rename(const Guid& adapter, std::string_view old_name,
                      std::string_view new_name) override {
    return at_.pass(Operation::wlan_profiles_rename, adapter,
                    [&] { return next().rename(adapter, old_name, new_name); });
  }
  result<void> set_order(const Guid& adapter, const std::vector<std::string>& names) override {
    return at_.pass(Operation::wlan_profiles_set_order, adapter,
                    [&] { return next().set_order(adapter, names); });
  }
  result<void> set_position(const Guid& adapter, std::string_view name,
                            std::uint32_t position) override {
    return at_.pass(Operation::wlan_profiles_set_position, adapter,
                    [&] { return next().set_position(adapter, name, position); });
  }
  result<std::vector<std::byte>> custom_data(const Guid& adapter,
                                             std::string_view name) const override {
    return at_.pass(Operation::wlan_profiles_custom_data, adapter,
                    [&] { return next().custom_data(adapter, name); });
  }
  result<void> set_custom_data(const Guid& adapter, std::string_view name,
                               std::span<const std::byte> data) override {
    return at_.pass(Operation::wlan_profiles_set_custom_data, adapter,
                    [&] { return next().set_custom_data(adapter, name, data); });
  }
  result<void> set_eap_data(const Guid& adapter, std::string_view name, const EapMethod& method,
                            EapDataFlags flags, std::span<const std::byte> data) override {
    return at_.pass(Operation::wlan_profiles_set_eap_data, adapter,
                    [&] { return next().set_eap_data(adapter, name, method, flags, data); });
  }
  result<void> set_eap_xml(const Guid& adapter, std::string_view name, EapDataFlags flags,
                           std::string_view xml) override {
    return at_.pass(Operation::wlan_profiles_set_eap_xml, adapter,
                    [&] { return next().set_eap_xml(adapter, name, flags, xml); });
  }
  result<void> save_temporary(const Guid& adapter, const SaveProfileOptions& options) override {
    return at_.pass(Operation::wlan_profiles_save_temporary, adapter,
                    [&] { return next().save_temporary(adapter, options); });
  }

 private:
  const FaultPoint& at_;
};

}  // namespace winseam
