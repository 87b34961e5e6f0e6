// backends/fake/wlan/client.hpp: one open WLAN client handle of the fake.
#pragma once

#include <memory>
#include <utility>

#include "parts.hpp"

namespace winseam::fake {

class FakeWlanClient final : public WlanClient {
 public:
  FakeWlanClient(ClientIdentity identity, std::shared_ptr<Channel> channel)
      : identity_(std::move(identity)), channel_(std::move(channel)) {}
  ~FakeWlanClient() override;

  WlanVersion version() const override { return identity_.version; }
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
  result<void> close() override;

 private:
  ClientIdentity identity_;
  std::shared_ptr<Channel> channel_;  // outlives the handle: the service may be restarted
  FakeWlanInterfaces interfaces_{identity_};
  FakeWlanScanning scanning_{identity_};
  FakeWlanConnection connection_{identity_};
  FakeWlanProfiles profiles_{identity_};
  FakeWlanInterfaceSettings settings_{identity_};
  FakeWlanAutoconfiguration autoconfiguration_{identity_};
  FakeWlanFilters filters_{identity_};
  FakeWlanSecuritySettings security_{identity_};
  FakeHostedNetwork hosted_network_{identity_};
  FakeWlanVendor vendor_{identity_};
  FakeWlanNotifications notifications_{identity_};
};

}  // namespace winseam::fake
