// winseam/mock/wlan_client.hpp: a GoogleMock double for an open WLAN client.
//
//   ::testing::NiceMock<winseam::mock::MockWlanClient> client;
//   EXPECT_CALL(client.mock_connection, disconnect(adapter)).WillOnce(Return(success()));
//   tool.run(std::make_unique<winseam::mock::BorrowedWlanClient>(client));   // where the code under test wants to own it
//
// Its sub-interfaces are mocks too, members that a test sets expectations on. A call that was not configured answers
// call_not_implemented; delegate_to() hands all calls, those of the sub-interfaces included, to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/mock/borrowed_wlan_client.hpp"
#include "winseam/mock/wlan_autoconfiguration.hpp"
#include "winseam/mock/wlan_connection.hpp"
#include "winseam/mock/wlan_filters.hpp"
#include "winseam/mock/wlan_hosted_network.hpp"
#include "winseam/mock/wlan_interface_settings.hpp"
#include "winseam/mock/wlan_interfaces.hpp"
#include "winseam/mock/wlan_notifications.hpp"
#include "winseam/mock/wlan_profiles.hpp"
#include "winseam/mock/wlan_scanning.hpp"
#include "winseam/mock/wlan_security_settings.hpp"
#include "winseam/mock/wlan_vendor.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::mock {

class MockWlanClient : public WlanClient {
 public:
  MockWlanClient() {
    ON_CALL(*this, version()).WillByDefault([]() -> WlanVersion { return WlanVersion::vista; });
    ON_CALL(*this, interfaces()).WillByDefault(::testing::ReturnRef(mock_interfaces));
    ON_CALL(*this, scanning()).WillByDefault(::testing::ReturnRef(mock_scanning));
    ON_CALL(*this, connection()).WillByDefault(::testing::ReturnRef(mock_connection));
    ON_CALL(*this, profiles()).WillByDefault(::testing::ReturnRef(mock_profiles));
    ON_CALL(*this, settings()).WillByDefault(::testing::ReturnRef(mock_settings));
    ON_CALL(*this, autoconfiguration()).WillByDefault(::testing::ReturnRef(mock_autoconfiguration));
    ON_CALL(*this, filters()).WillByDefault(::testing::ReturnRef(mock_filters));
    ON_CALL(*this, security()).WillByDefault(::testing::ReturnRef(mock_security));
    ON_CALL(*this, hosted_network()).WillByDefault(::testing::ReturnRef(mock_hosted_network));
    ON_CALL(*this, vendor()).WillByDefault(::testing::ReturnRef(mock_vendor));
    ON_CALL(*this, notifications()).WillByDefault(::testing::ReturnRef(mock_notifications));
    ON_CALL(*this, close()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanClient& real) {
    ON_CALL(*this, version()).WillByDefault([&real]() -> WlanVersion { return real.version(); });
    ON_CALL(*this, interfaces()).WillByDefault([&real]() -> WlanInterfaces& {
      return real.interfaces();
    });
    ON_CALL(*this, scanning()).WillByDefault([&real]() -> WlanScanning& {
      return real.scanning();
    });
    ON_CALL(*this, connection()).WillByDefault([&real]() -> WlanConnection& {
      return real.connection();
    });
    ON_CALL(*this, profiles()).WillByDefault([&real]() -> WlanProfiles& {
      return real.profiles();
    });
    ON_CALL(*this, settings()).WillByDefault([&real]() -> WlanInterfaceSettings& {
      return real.settings();
    });
    ON_CALL(*this, autoconfiguration()).WillByDefault([&real]() -> WlanAutoconfiguration& {
      return real.autoconfiguration();
    });
    ON_CALL(*this, filters()).WillByDefault([&real]() -> WlanFilters& { return real.filters(); });
    ON_CALL(*this, security()).WillByDefault([&real]() -> WlanSecuritySettings& {
      return real.security();
    });
    ON_CALL(*this, hosted_network()).WillByDefault([&real]() -> HostedNetwork& {
      return real.hosted_network();
    });
    ON_CALL(*this, vendor()).WillByDefault([&real]() -> WlanVendor& { return real.vendor(); });
    ON_CALL(*this, notifications()).WillByDefault([&real]() -> WlanNotifications& {
      return real.notifications();
    });
    ON_CALL(*this, close()).WillByDefault([&real]() -> result<void> { return real.close(); });
  }

  MOCK_METHOD(WlanVersion, version, (), (const, override));
  MOCK_METHOD(WlanInterfaces&, interfaces, (), (override));
  MOCK_METHOD(WlanScanning&, scanning, (), (override));
  MOCK_METHOD(WlanConnection&, connection, (), (override));
  MOCK_METHOD(WlanProfiles&, profiles, (), (override));
  MOCK_METHOD(WlanInterfaceSettings&, settings, (), (override));
  MOCK_METHOD(WlanAutoconfiguration&, autoconfiguration, (), (override));
  MOCK_METHOD(WlanFilters&, filters, (), (override));
  MOCK_METHOD(WlanSecuritySettings&, security, (), (override));
  MOCK_METHOD(HostedNetwork&, hosted_network, (), (override));
  MOCK_METHOD(WlanVendor&, vendor, (), (override));
  MOCK_METHOD(WlanNotifications&, notifications, (), (override));
  MOCK_METHOD(result<void>, close, (), (override));

  ::testing::NiceMock<MockWlanInterfaces> mock_interfaces;
  ::testing::NiceMock<MockWlanScanning> mock_scanning;
  ::testing::NiceMock<MockWlanConnection> mock_connection;
  ::testing::NiceMock<MockWlanProfiles> mock_profiles;
  ::testing::NiceMock<MockWlanInterfaceSettings> mock_settings;
  ::testing::NiceMock<MockWlanAutoconfiguration> mock_autoconfiguration;
  ::testing::NiceMock<MockWlanFilters> mock_filters;
  ::testing::NiceMock<MockWlanSecuritySettings> mock_security;
  ::testing::NiceMock<MockHostedNetwork> mock_hosted_network;
  ::testing::NiceMock<MockWlanVendor> mock_vendor;
  ::testing::NiceMock<MockWlanNotifications> mock_notifications;
};

}  // namespace winseam::mock
