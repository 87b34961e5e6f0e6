// winseam/mock/borrowed_wlan_client.hpp: a WLAN client that passes its calls to one the test keeps.
//
//   ::testing::NiceMock<winseam::mock::MockWlanClient> client;
//   tool.run(std::make_unique<winseam::mock::BorrowedWlanClient>(client));   // the tool wants to own its client
//
// It passes close() on, and its destructor closes nothing. Threads: those of the client behind.
#pragma once

#include "winseam/wlan_client.hpp"

namespace winseam::mock {

// A client that does not own what it passes its calls to; that must outlive it.
class BorrowedWlanClient final : public WlanClient {
 public:
  explicit BorrowedWlanClient(WlanClient& client) : client_(client) {}
  WlanVersion version() const override { return client_.version(); }
  WlanInterfaces& interfaces() override { return client_.interfaces(); }
  WlanScanning& scanning() override { return client_.scanning(); }
  WlanConnection& connection() override { return client_.connection(); }
  WlanProfiles& profiles() override { return client_.profiles(); }
  WlanInterfaceSettings& settings() override { return client_.settings(); }
  WlanAutoconfiguration& autoconfiguration() override { return client_.autoconfiguration(); }
  WlanFilters& filters() override { return client_.filters(); }
  WlanSecuritySettings& security() override { return client_.security(); }
  HostedNetwork& hosted_network() override { return client_.hosted_network(); }
  WlanVendor& vendor() override { return client_.vendor(); }
  WlanNotifications& notifications() override { return client_.notifications(); }
  result<void> close() override { return client_.close(); }

 private:
  WlanClient& client_;
};

}  // namespace winseam::mock
