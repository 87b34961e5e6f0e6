#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "winseam/mock/wlan_client.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/wlan/forwarding.hpp"

namespace {

using namespace winseam;
using ::testing::_;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::InSequence;
using ::testing::NiceMock;
using ::testing::Return;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;

constexpr Guid adapter{.data1 = 7};

// Makes every call there is once, in the order of the headers, and returns what went wrong.
std::vector<std::error_code> call_everything(WlanClient& client) {
  std::vector<std::error_code> seen;
  const auto note = [&seen](const auto& answer) {
    seen.push_back(answer ? std::error_code{} : answer.error());
  };
  const std::vector<std::byte> bytes(3);
  const WlanListener listener = [](const WlanNotification&) {};
  {
    WlanInterfaces& part = client.interfaces();
    note(part.enumerate());
    note(part.capability(adapter));
  }
  {
    WlanScanning& part = client.scanning();
    note(part.scan(adapter, {}));
    note(part.networks(adapter, NetworkListFlags::none));
    note(part.networks_detailed(adapter, NetworkListFlags::none));
    note(part.bss_list(adapter, {}));
  }
  {
    WlanConnection& part = client.connection();
    note(part.connect(adapter, {}));
    note(part.disconnect(adapter));
    note(part.current(adapter));
  }
  {
    WlanProfiles& part = client.profiles();
    note(part.enumerate(adapter));
    note(part.get(adapter, "text", ProfileKey::plaintext));
    note(part.set(adapter, "text", {}, nullptr));
    note(part.remove(adapter, "text"));
    note(part.rename(adapter, "text", "text"));
    note(part.set_order(adapter, {}));
    note(part.set_position(adapter, "text", 7));
    note(part.custom_data(adapter, "text"));
    note(part.set_custom_data(adapter, "text", bytes));
    note(part.set_eap_data(adapter, "text", {}, EapDataFlags::all_users, bytes));
    note(part.set_eap_xml(adapter, "text", EapDataFlags::all_users, "text"));
    note(part.save_temporary(adapter, {}));
  }
  {
    WlanInterfaceSettings& part = client.settings();
    note(part.autoconfiguration(adapter));
    note(part.set_autoconfiguration(adapter, true));
    note(part.background_scan(adapter));
    note(part.set_background_scan(adapter, true));
    note(part.media_streaming(adapter));
    note(part.set_media_streaming(adapter, true));
    note(part.radio_state(adapter));
    note(part.set_radio_state(adapter, {}));
    note(part.bss_type(adapter));
    note(part.set_bss_type(adapter, BssType::any));
    note(part.state(adapter));
    note(part.channel(adapter));
    note(part.infrastructure_security(adapter));
    note(part.adhoc_security(adapter));
    note(part.countries(adapter));
    note(part.operation_mode(adapter));
    note(part.set_operation_mode(adapter, OperationMode::network_monitor));
    note(part.safe_mode_supported(adapter));
    note(part.safe_mode_certified(adapter));
    note(part.hosted_network_capable(adapter));
    note(part.management_frame_protection(adapter));
    note(part.secondary_stations(adapter));
    note(part.secondary_stations_synchronized(adapter));
    note(part.set_secondary_stations_synchronized(adapter, true));
    note(part.realtime_quality(adapter));
    note(part.qos(adapter));
    note(part.statistics(adapter));
    note(part.rssi(adapter));
    note(part.raw(adapter, 7));
    note(part.set_raw(adapter, 7, bytes));
  }
  {
    WlanAutoconfiguration& part = client.autoconfiguration();
    note(part.show_denied_networks());
    note(part.set_show_denied_networks(true));
    note(part.power_setting());
    note(part.only_group_policy_profiles());
    note(part.allow_explicit_credentials());
    note(part.set_allow_explicit_credentials(true));
    note(part.block_period());
    note(part.set_block_period(std::chrono::seconds{9}));
    note(part.allow_virtual_station_extensibility());
    note(part.set_allow_virtual_station_extensibility(true));
    note(part.raw(7));
    note(part.set_raw(7, bytes));
  }
  {
    WlanFilters& part = client.filters();
    note(part.get(FilterListType::user_deny));
    note(part.set(FilterListType::user_deny, {}));
  }
  {
    WlanSecuritySettings& part = client.security();
    note(part.get(SecurableObject::deny_list));
    note(part.set(SecurableObject::deny_list, "text"));
  }
  {
    HostedNetwork& part = client.hosted_network();
    note(part.start_using(nullptr));
    note(part.stop_using(nullptr));
    note(part.force_start(nullptr));
    note(part.force_stop(nullptr));
    note(part.init_settings(nullptr));
    note(part.connection_settings());
    note(part.set_connection_settings({}, nullptr));
    note(part.security_settings());
    note(part.station_profile());
    note(part.enabled());
    note(part.set_enabled(true, nullptr));
    note(part.status());
    note(part.refresh_security_settings(nullptr));
    note(part.secondary_key(nullptr));
    note(part.set_secondary_key({}, nullptr));
  }
  {
    WlanVendor& part = client.vendor();
    note(part.ihv_control(adapter, IhvControlType::driver, bytes, 7));
    note(part.device_services(adapter));
    note(part.device_service_command(adapter, adapter, 7, bytes, 7));
    note(part.set_psd_elements("text", {}));
    note(part.extract_psd_elements(bytes, "text"));
  }
  {
    WlanNotifications& part = client.notifications();
    note(part.subscribe(NotificationSource::acm, Duplicates::ignore, listener));
    note(part.unsubscribe());
    note(part.register_virtual_stations(true));
    note(part.register_device_services({}));
  }
  note(client.close());
  return seen;
}

// The same calls, as expectations in the same order.
void expect_everything(mock::MockWlanClient& client) {
  const InSequence in_order;
  EXPECT_CALL(client.mock_interfaces, enumerate());
  EXPECT_CALL(client.mock_interfaces, capability(_));
  EXPECT_CALL(client.mock_scanning, scan(_, _));
  EXPECT_CALL(client.mock_scanning, networks(_, _));
  EXPECT_CALL(client.mock_scanning, networks_detailed(_, _));
  EXPECT_CALL(client.mock_scanning, bss_list(_, _));
  EXPECT_CALL(client.mock_connection, connect(_, _));
  EXPECT_CALL(client.mock_connection, disconnect(_));
  EXPECT_CALL(client.mock_connection, current(_));
  EXPECT_CALL(client.mock_profiles, enumerate(_));
  EXPECT_CALL(client.mock_profiles, get(_, _, _));
  EXPECT_CALL(client.mock_profiles, set(_, _, _, _));
  EXPECT_CALL(client.mock_profiles, remove(_, _));
  EXPECT_CALL(client.mock_profiles, rename(_, _, _));
  EXPECT_CALL(client.mock_profiles, set_order(_, _));
  EXPECT_CALL(client.mock_profiles, set_position(_, _, _));
  EXPECT_CALL(client.mock_profiles, custom_data(_, _));
  EXPECT_CALL(client.mock_profiles, set_custom_data(_, _, _));
  EXPECT_CALL(client.mock_profiles, set_eap_data(_, _, _, _, _));
  EXPECT_CALL(client.mock_profiles, set_eap_xml(_, _, _, _));
  EXPECT_CALL(client.mock_profiles, save_temporary(_, _));
  EXPECT_CALL(client.mock_settings, autoconfiguration(_));
  EXPECT_CALL(client.mock_settings, set_autoconfiguration(_, _));
  EXPECT_CALL(client.mock_settings, background_scan(_));
  EXPECT_CALL(client.mock_settings, set_background_scan(_, _));
  EXPECT_CALL(client.mock_settings, media_streaming(_));
  EXPECT_CALL(client.mock_settings, set_media_streaming(_, _));
  EXPECT_CALL(client.mock_settings, radio_state(_));
  EXPECT_CALL(client.mock_settings, set_radio_state(_, _));
  EXPECT_CALL(client.mock_settings, bss_type(_));
  EXPECT_CALL(client.mock_settings, set_bss_type(_, _));
  EXPECT_CALL(client.mock_settings, state(_));
  EXPECT_CALL(client.mock_settings, channel(_));
  EXPECT_CALL(client.mock_settings, infrastructure_security(_));
  EXPECT_CALL(client.mock_settings, adhoc_security(_));
  EXPECT_CALL(client.mock_settings, countries(_));
  EXPECT_CALL(client.mock_settings, operation_mode(_));
  EXPECT_CALL(client.mock_settings, set_operation_mode(_, _));
  EXPECT_CALL(client.mock_settings, safe_mode_supported(_));
  EXPECT_CALL(client.mock_settings, safe_mode_certified(_));
  EXPECT_CALL(client.mock_settings, hosted_network_capable(_));
  EXPECT_CALL(client.mock_settings, management_frame_protection(_));
  EXPECT_CALL(client.mock_settings, secondary_stations(_));
  EXPECT_CALL(client.mock_settings, secondary_stations_synchronized(_));
  EXPECT_CALL(client.mock_settings, set_secondary_stations_synchronized(_, _));
  EXPECT_CALL(client.mock_settings, realtime_quality(_));
  EXPECT_CALL(client.mock_settings, qos(_));
  EXPECT_CALL(client.mock_settings, statistics(_));
  EXPECT_CALL(client.mock_settings, rssi(_));
  EXPECT_CALL(client.mock_settings, raw(_, _));
  EXPECT_CALL(client.mock_settings, set_raw(_, _, _));
  EXPECT_CALL(client.mock_autoconfiguration, show_denied_networks());
  EXPECT_CALL(client.mock_autoconfiguration, set_show_denied_networks(_));
  EXPECT_CALL(client.mock_autoconfiguration, power_setting());
  EXPECT_CALL(client.mock_autoconfiguration, only_group_policy_profiles());
  EXPECT_CALL(client.mock_autoconfiguration, allow_explicit_credentials());
  EXPECT_CALL(client.mock_autoconfiguration, set_allow_explicit_credentials(_));
  EXPECT_CALL(client.mock_autoconfiguration, block_period());
  EXPECT_CALL(client.mock_autoconfiguration, set_block_period(_));
  EXPECT_CALL(client.mock_autoconfiguration, allow_virtual_station_extensibility());
  EXPECT_CALL(client.mock_autoconfiguration, set_allow_virtual_station_extensibility(_));
  EXPECT_CALL(client.mock_autoconfiguration, raw(_));
  EXPECT_CALL(client.mock_autoconfiguration, set_raw(_, _));
  EXPECT_CALL(client.mock_filters, get(_));
  EXPECT_CALL(client.mock_filters, set(_, _));
  EXPECT_CALL(client.mock_security, get(_));
  EXPECT_CALL(client.mock_security, set(_, _));
  EXPECT_CALL(client.mock_hosted_network, start_using(_));
  EXPECT_CALL(client.mock_hosted_network, stop_using(_));
  EXPECT_CALL(client.mock_hosted_network, force_start(_));
  EXPECT_CALL(client.mock_hosted_network, force_stop(_));
  EXPECT_CALL(client.mock_hosted_network, init_settings(_));
  EXPECT_CALL(client.mock_hosted_network, connection_settings());
  EXPECT_CALL(client.mock_hosted_network, set_connection_settings(_, _));
  EXPECT_CALL(client.mock_hosted_network, security_settings());
  EXPECT_CALL(client.mock_hosted_network, station_profile());
  EXPECT_CALL(client.mock_hosted_network, enabled());
  EXPECT_CALL(client.mock_hosted_network, set_enabled(_, _));
  EXPECT_CALL(client.mock_hosted_network, status());
  EXPECT_CALL(client.mock_hosted_network, refresh_security_settings(_));
  EXPECT_CALL(client.mock_hosted_network, secondary_key(_));
  EXPECT_CALL(client.mock_hosted_network, set_secondary_key(_, _));
  EXPECT_CALL(client.mock_vendor, ihv_control(_, _, _, _));
  EXPECT_CALL(client.mock_vendor, device_services(_));
  EXPECT_CALL(client.mock_vendor, device_service_command(_, _, _, _, _));
  EXPECT_CALL(client.mock_vendor, set_psd_elements(_, _));
  EXPECT_CALL(client.mock_vendor, extract_psd_elements(_, _));
  EXPECT_CALL(client.mock_notifications, subscribe(_, _, _));
  EXPECT_CALL(client.mock_notifications, unsubscribe());
  EXPECT_CALL(client.mock_notifications, register_virtual_stations(_));
  EXPECT_CALL(client.mock_notifications, register_device_services(_));
  EXPECT_CALL(client, close());
}

constexpr std::size_t call_count = 92;

TEST(WlanMock, UnconfiguredAnswersCallNotImplemented) {
  NiceMock<mock::MockWlanClient> client;
  const auto seen = call_everything(client);
  EXPECT_EQ(seen.size(), call_count);
  EXPECT_THAT(seen, Each(make_error_code(errc::call_not_implemented)));
  EXPECT_EQ(client.version(), WlanVersion::vista);
}

TEST(WlanMock, AClientDelegatesEveryCallOfItsPartsToo) {
  NiceMock<mock::MockWlanClient> real;
  NiceMock<mock::MockWlanClient> client;
  client.delegate_to(real);
  EXPECT_CALL(real, version()).WillOnce(Return(WlanVersion::xp));
  EXPECT_EQ(client.version(), WlanVersion::xp);
  expect_everything(real);
  EXPECT_EQ(call_everything(client).size(), call_count);
}

TEST(WlanMock, APartDelegatesEveryCall) {
  NiceMock<mock::MockWlanClient> real;
  NiceMock<mock::MockWlanClient> client;
  client.mock_interfaces.delegate_to(real.mock_interfaces);
  client.mock_scanning.delegate_to(real.mock_scanning);
  client.mock_connection.delegate_to(real.mock_connection);
  client.mock_profiles.delegate_to(real.mock_profiles);
  client.mock_settings.delegate_to(real.mock_settings);
  client.mock_autoconfiguration.delegate_to(real.mock_autoconfiguration);
  client.mock_filters.delegate_to(real.mock_filters);
  client.mock_security.delegate_to(real.mock_security);
  client.mock_hosted_network.delegate_to(real.mock_hosted_network);
  client.mock_vendor.delegate_to(real.mock_vendor);
  client.mock_notifications.delegate_to(real.mock_notifications);
  ON_CALL(client, close()).WillByDefault([&real] { return real.close(); });
  expect_everything(real);
  EXPECT_EQ(call_everything(client).size(), call_count);
}

TEST(WlanMock, AnswersWhatItWasToldTo) {
  NiceMock<mock::MockWlanClient> client;
  EXPECT_CALL(client.mock_connection, disconnect(adapter)).WillOnce(Return(success()));
  EXPECT_CALL(client.mock_scanning, scan(_, _)).WillOnce(Return(errc::busy));
  EXPECT_CALL(client.mock_profiles, set(adapter, _, _, _))
      .WillOnce([](const Guid&, std::string_view, const SetProfileOptions&, ReasonCode* reason) {
        *reason = ReasonCode::invalid_profile_schema;
        return result<void>(errc::bad_profile);
      });
  WlanClient& seam = client;
  EXPECT_THAT(seam.connection().disconnect(adapter), IsOk());
  EXPECT_THAT(seam.scanning().scan(adapter, {}), FailsWith(errc::busy));
  auto why = ReasonCode::success;
  EXPECT_THAT(seam.profiles().set(adapter, "<x/>", {}, &why), FailsWith(errc::bad_profile));
  EXPECT_EQ(why, ReasonCode::invalid_profile_schema);
}

// A registration as a backend would keep it, with nothing behind it.
class Kept final : public WlanSubscriptionState {
 public:
  Kept(bool& current, int& ended) : current_(current), ended_(ended) {}
  ~Kept() override { ++ended_; }
  bool is_current() const override { return current_; }

 private:
  bool& current_;
  int& ended_;
};

TEST(WlanMock, HandsOutASubscriptionAndItsListener) {
  NiceMock<mock::MockWlanClient> client;
  bool current = true;
  int ended = 0;
  WlanListener kept;
  EXPECT_CALL(client.mock_notifications, subscribe(NotificationSource::acm, Duplicates::ignore, _))
      .WillOnce([&](NotificationSource, Duplicates, WlanListener listener) {
        kept = std::move(listener);
        return result<WlanSubscription>(
            WlanSubscription(std::make_unique<Kept>(current, ended), NotificationSource::msm));
      });
  std::vector<std::uint32_t> seen;
  auto subscribed = client.notifications().subscribe(
      NotificationSource::acm, Duplicates::ignore,
      [&seen](const WlanNotification& event) { seen.push_back(event.code); });
  ASSERT_THAT(subscribed, IsOk());
  kept({.source = NotificationSource::acm, .code = 7});
  EXPECT_THAT(seen, ElementsAre(7U));
  WlanSubscription token = std::move(subscribed).value();
  EXPECT_EQ(token.previous(), NotificationSource::msm);
  EXPECT_TRUE(token.is_current());
  current = false;  // somebody else registered
  EXPECT_FALSE(token.is_current());
  EXPECT_TRUE(token);
  EXPECT_EQ(ended, 0);
  token.reset();
  EXPECT_EQ(ended, 1);
  EXPECT_FALSE(token);
  EXPECT_FALSE(token.is_current());
  token.reset();
  EXPECT_EQ(ended, 1);
}

TEST(ForwardingWlanClient, PassesEveryCallOn) {
  NiceMock<mock::MockWlanClient> behind;
  ForwardingWlanClient client(std::make_unique<mock::BorrowedWlanClient>(behind));
  EXPECT_CALL(behind, version()).WillOnce(Return(WlanVersion::xp));
  EXPECT_EQ(client.version(), WlanVersion::xp);
  expect_everything(behind);
  EXPECT_EQ(call_everything(client).size(), call_count);
}

class CountingScans final : public ForwardingWlanScanning {
 public:
  using ForwardingWlanScanning::ForwardingWlanScanning;
  result<void> scan(const Guid& which, const ScanRequest& request) override {
    ++scans;
    return ForwardingWlanScanning::scan(which, request);
  }
  int scans = 0;
};

class CountingClient final : public ForwardingWlanClient {
 public:
  explicit CountingClient(std::unique_ptr<WlanClient> next)
      : ForwardingWlanClient(std::move(next)), scanning_(this->next().scanning()) {}
  CountingScans& scanning() override { return scanning_; }

 private:
  CountingScans scanning_;
};

TEST(ForwardingWlanClient, LetsADecoratorSeeTheCallsOfOnePart) {
  NiceMock<mock::MockWlanClient> behind;
  CountingClient client(std::make_unique<mock::BorrowedWlanClient>(behind));
  EXPECT_CALL(behind.mock_scanning, scan(adapter, ScanRequest{.ssid = Ssid{"Attic"}}))
      .WillOnce(Return(success()));
  WlanClient& seam = client;
  EXPECT_THAT(seam.scanning().scan(adapter, {.ssid = Ssid{"Attic"}}), IsOk());
  EXPECT_EQ(client.scanning().scans, 1);
}

}  // namespace
