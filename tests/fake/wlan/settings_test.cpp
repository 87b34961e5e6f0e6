// Settings and measurements of an adapter.
#include <gmock/gmock.h>

#include "winseam/testing/matchers.hpp"
#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using fake::WindowsVersion;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

const fake::Caller plain_user{.user = "alice", .role = fake::Role::user};

class SettingsTest : public WlanTest {
 protected:
  void SetUp() override {
    WlanTest::SetUp();
    store(personal_profile("Home", attic, phrase));
    listening =
        client->notifications().subscribe(acm | msm, Duplicates::deliver, inbox.listener()).value();
    alice = open(plain_user);
  }
  void TearDown() override {
    alice.reset();
    listening.reset();
    WlanTest::TearDown();
  }
  void connect() {
    ASSERT_THAT(client->connection().connect(adapter, {.profile = "Home"}), IsOk());
    world.run_until_idle();
    ASSERT_EQ(wlan.state(adapter), InterfaceState::connected);
    (void)inbox.take();
  }
  std::vector<std::string> events() {
    world.run_until_idle();
    return inbox.codes();
  }
  void change(const std::function<void(fake::RadioSpec&)>& how) {
    fake::RadioSpec radio = wlan.radio(adapter);
    how(radio);
    wlan.remove_interface(adapter);
    (void)wlan.add_interface(radio);
    (void)events();
  }
  WlanInterfaceSettings& settings() { return client->settings(); }

  WlanSubscription listening;
  std::unique_ptr<WlanClient> alice;
};

TEST_F(SettingsTest, StreamingStaysOnWhileSomebodyAsks) {
  // wlan E41 [docs]
  auto first = open();
  auto second = open();
  EXPECT_THAT(first->settings().set_media_streaming(adapter, true), FailsWith(errc::invalid_state));
  connect();
  ASSERT_THAT(first->settings().set_media_streaming(adapter, true), IsOk());
  ASSERT_THAT(second->settings().set_media_streaming(adapter, true), IsOk());
  ASSERT_THAT(second->settings().set_media_streaming(adapter, true), IsOk());
  ASSERT_THAT(first->close(), IsOk());
  EXPECT_THAT(settings().media_streaming(adapter),
              IsOkAndHolds(Setting<bool>{true, ValueOrigin::set_by_user}));
  ASSERT_THAT(second->close(), IsOk());
  EXPECT_THAT(settings().media_streaming(adapter),
              IsOkAndHolds(Setting<bool>{false, ValueOrigin::query_only}));
}

TEST_F(SettingsTest, StreamingEndsWithTheConnection) {
  connect();
  ASSERT_THAT(settings().set_media_streaming(adapter, true), IsOk());
  ASSERT_THAT(client->connection().disconnect(adapter), IsOk());
  (void)events();
  EXPECT_FALSE(settings().media_streaming(adapter).value().value);
}

TEST_F(SettingsTest, SignalIsMeasuredWhileConnected) {
  // wlan E78 [client: ManagedNativeWifi]
  wlan.set_windows(WindowsVersion::windows_11_24h2);
  EXPECT_THAT(settings().rssi(adapter), FailsWith(errc::invalid_state));
  EXPECT_THAT(settings().realtime_quality(adapter), FailsWith(errc::invalid_state));
  EXPECT_THAT(settings().channel(adapter), FailsWith(errc::invalid_state));
  connect();
  wlan.set_rssi(home, -75);
  EXPECT_THAT(settings().rssi(adapter), IsOkAndHolds(Setting<std::int32_t>{-75}));
  EXPECT_THAT(settings().channel(adapter), IsOkAndHolds(Setting<std::uint32_t>{6}));
  const RealtimeConnectionQuality quality = settings().realtime_quality(adapter).value().value;
  EXPECT_EQ(quality.link_quality, 50U);
  EXPECT_EQ(quality.rx_rate_kbps, 144'400U);
  ASSERT_THAT(quality.links, SizeIs(1));
  EXPECT_EQ(quality.links[0].rssi, -75);
  EXPECT_EQ(quality.links[0].center_frequency_mhz, 2437U);
}

TEST_F(SettingsTest, NewOpcodesAreUnknownToOldSystems) {
  // wlan E79 [client: ManagedNativeWifi]
  connect();
  wlan.set_windows(WindowsVersion::windows_11_23h2);
  EXPECT_THAT(settings().realtime_quality(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(settings().qos(adapter), FailsWith(errc::not_supported));
  wlan.set_windows(WindowsVersion::windows_10);
  EXPECT_THAT(settings().secondary_stations(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(settings().set_secondary_stations_synchronized(adapter, true),
              FailsWith(errc::not_supported));
  wlan.set_windows(WindowsVersion::windows_7);
  EXPECT_THAT(settings().management_frame_protection(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(settings().hosted_network_capable(adapter), IsOk());
  wlan.set_windows(WindowsVersion::vista_sp1);
  EXPECT_THAT(settings().hosted_network_capable(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(settings().rssi(adapter), IsOk());
  wlan.set_windows(WindowsVersion::windows_xp);
  EXPECT_THAT(settings().rssi(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(settings().radio_state(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(settings().state(adapter), IsOk());
  EXPECT_THAT(settings().bss_type(adapter), IsOk());
}

TEST_F(SettingsTest, MeasurementsNeedNoLocationConsent) {
  // wlan E80 [docs], but for current_connection
  connect();
  wlan.set_windows(WindowsVersion::windows_11_24h2);
  wlan.set_location_consent(false);
  EXPECT_THAT(settings().state(adapter),
              IsOkAndHolds(Setting<InterfaceState>{InterfaceState::connected}));
  EXPECT_THAT(settings().rssi(adapter), IsOk());
  EXPECT_THAT(settings().realtime_quality(adapter), IsOk());
}

TEST_F(SettingsTest, WhatCannotBeSetIsRefused) {
  // wlan E83 [assumed]
  const std::vector<std::byte> number(4);
  for (const std::uint32_t opcode : {6U, 7U, 8U, 15U, 19U, 21U, 0x10000101U, 0x20010000U})
    EXPECT_THAT(settings().set_raw(adapter, opcode, number), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(SettingsTest, ValuesHaveTheirSize) {
  // wlan E84 [assumed]
  const std::vector<std::byte> one(1);
  const std::vector<std::byte> four(4);
  EXPECT_THAT(settings().set_raw(adapter, 1, one), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().set_raw(adapter, 4, four), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().set_raw(adapter, 1, {}), FailsWith(errc::invalid_parameter));
  EXPECT_TRUE(settings().autoconfiguration(adapter).value().value);
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(SettingsTest, OpcodesOutsideEveryRangeAreRefused) {
  const std::vector<std::byte> one(1);
  EXPECT_THAT(settings().raw(adapter, 0x10000000), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().raw(adapter, 0x20000000), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().raw(adapter, 0x40000000), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().raw(adapter, 0x30000000), FailsWith(errc::not_supported));
  EXPECT_THAT(settings().set_raw(adapter, 0x3FFFFFFF, one), FailsWith(errc::not_supported));
  EXPECT_THAT(settings().raw(Guid{}, 0x30000000), FailsWith(errc::not_found));
}

TEST_F(SettingsTest, OriginsTellWhoDecided) {
  // wlan E86 [docs]
  EXPECT_EQ(settings().state(adapter).value().origin, ValueOrigin::query_only);
  EXPECT_EQ(settings().autoconfiguration(adapter).value().origin, ValueOrigin::query_only);
  ASSERT_THAT(settings().set_autoconfiguration(adapter, true), IsOk());
  EXPECT_THAT(settings().autoconfiguration(adapter),
              IsOkAndHolds(Setting<bool>{true, ValueOrigin::set_by_user}));
  EXPECT_THAT(events(), IsEmpty());  // it was on already
  change([](fake::RadioSpec& radio) {
    radio.autoconfiguration = {false, ValueOrigin::set_by_group_policy};
  });
  EXPECT_EQ(settings().autoconfiguration(adapter).value().origin, ValueOrigin::set_by_group_policy);
  EXPECT_THAT(settings().set_autoconfiguration(adapter, true), FailsWith(errc::access_denied));
  EXPECT_FALSE(settings().autoconfiguration(adapter).value().value);
}

TEST_F(SettingsTest, ChangesAreTold) {
  ASSERT_THAT(settings().set_autoconfiguration(adapter, false), IsOk());
  ASSERT_THAT(settings().set_autoconfiguration(adapter, true), IsOk());
  EXPECT_THAT(events(), ElementsAre("acm 2", "acm 1"));
  ASSERT_THAT(settings().set_bss_type(adapter, BssType::infrastructure), IsOk());
  ASSERT_THAT(settings().set_bss_type(adapter, BssType::infrastructure), IsOk());
  ASSERT_THAT(settings().set_operation_mode(adapter, OperationMode::network_monitor), IsOk());
  world.run_until_idle();
  const auto told = inbox.take();
  ASSERT_THAT(told, SizeIs(2));
  EXPECT_TRUE(told[0].is(AcmCode::bss_type_change));
  EXPECT_EQ(*told[0].get<BssType>(), BssType::infrastructure);
  EXPECT_TRUE(told[1].is(MsmCode::adapter_operation_mode_change));
  EXPECT_EQ(*told[1].get<OperationMode>(), OperationMode::network_monitor);
  EXPECT_EQ(told[1].interface_id, adapter);
}

TEST_F(SettingsTest, ValuesThatCannotBeAreRefused) {
  const auto before = wlan.describe();
  EXPECT_THAT(settings().set_bss_type(adapter, static_cast<BssType>(0)),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().set_operation_mode(adapter, OperationMode::access_point),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().set_radio_state(adapter, {.phy_index = 2, .software = RadioSwitch::off}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().set_radio_state(adapter, {.software = RadioSwitch::unknown}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(settings().set_bss_type(Guid{}, BssType::any), FailsWith(errc::not_found));
  EXPECT_EQ(wlan.describe(), before);
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(SettingsTest, UsersReadAndAdministratorsWrite) {
  connect();
  WlanInterfaceSettings& hers = alice->settings();
  EXPECT_THAT(hers.autoconfiguration(adapter), IsOk());
  EXPECT_THAT(hers.set_autoconfiguration(adapter, false), FailsWith(errc::access_denied));
  EXPECT_THAT(hers.set_background_scan(adapter, false), FailsWith(errc::access_denied));
  EXPECT_THAT(hers.set_bss_type(adapter, BssType::any), FailsWith(errc::access_denied));
  EXPECT_THAT(hers.set_operation_mode(adapter, OperationMode::network_monitor),
              FailsWith(errc::access_denied));
  EXPECT_THAT(hers.set_secondary_stations_synchronized(adapter, true),
              FailsWith(errc::access_denied));
  EXPECT_THAT(hers.set_media_streaming(adapter, true), IsOk());
  EXPECT_THAT(events(), IsEmpty());
  ASSERT_THAT(
      client->security().set(SecurableObject::interface_properties, "D:(A;;CCDCWPSDRCWD;;;BA)"),
      IsOk());
  EXPECT_THAT(hers.rssi(adapter), FailsWith(errc::access_denied));
  EXPECT_THAT(hers.autoconfiguration(adapter), IsOk());  // it has an object of its own
}

TEST_F(SettingsTest, WhoSitsAtTheMachineSwitchesItsRadios) {
  const PhyRadioState off{.phy_index = 0, .software = RadioSwitch::off};
  const auto remote = open({.user = "alice", .role = fake::Role::user, .session = SessionId{7}});
  EXPECT_THAT(remote->settings().set_radio_state(adapter, off), FailsWith(errc::access_denied));
  EXPECT_THAT(alice->settings().set_radio_state(adapter, off), IsOk());
  EXPECT_THAT(events(), ElementsAre("msm 7"));
  const RadioState now = settings().radio_state(adapter).value().value;
  ASSERT_THAT(now.phys, SizeIs(2));
  EXPECT_EQ(now.phys[0], (PhyRadioState{0, RadioSwitch::off, RadioSwitch::on}));
  EXPECT_EQ(now.phys[1], (PhyRadioState{1, RadioSwitch::on, RadioSwitch::on}));
}

TEST_F(SettingsTest, ADriverMayNotSupportAnOpcode) {
  change([](fake::RadioSpec& radio) { radio.unsupported_opcodes = {4, 13}; });
  EXPECT_THAT(settings().radio_state(adapter), FailsWith(errc::gen_failure));
  EXPECT_THAT(settings().set_radio_state(adapter, {.software = RadioSwitch::off}),
              FailsWith(errc::gen_failure));
  EXPECT_THAT(settings().safe_mode_supported(adapter), FailsWith(errc::gen_failure));
  EXPECT_THAT(settings().safe_mode_certified(adapter), IsOk());
}

TEST_F(SettingsTest, AnAdapterTellsWhatItCanDo) {
  const Guid other = wlan.add_interface(fake::default_radio("Secondary"));
  change([&](fake::RadioSpec& radio) {
    radio.secondary_stations = {other, Guid{1, 2, 3, {}}};
    radio.hosted_network_capable = true;
    radio.statistics.four_way_handshake_failures = 3;
  });
  wlan.set_windows(WindowsVersion::windows_11_24h2);
  EXPECT_TRUE(settings().hosted_network_capable(adapter).value().value);
  EXPECT_TRUE(settings().management_frame_protection(adapter).value().value);
  EXPECT_EQ(settings().statistics(adapter).value().value.four_way_handshake_failures, 3U);
  EXPECT_THAT(settings().countries(adapter).value().value, SizeIs(2));
  EXPECT_EQ(settings().infrastructure_security(adapter).value().value,
            fake::default_radio().infrastructure_security);
  EXPECT_EQ(settings().adhoc_security(adapter).value().value, fake::default_radio().adhoc_security);
  const auto stations = settings().secondary_stations(adapter).value().value;
  ASSERT_THAT(stations, SizeIs(1));
  EXPECT_EQ(stations[0].description, "Secondary");
  EXPECT_FALSE(settings().qos(adapter).value().value.connected);
}

TEST_F(SettingsTest, SynchronisationEndsWithItsHandle) {
  wlan.set_windows(WindowsVersion::windows_11);
  auto other = open();
  ASSERT_THAT(other->settings().set_secondary_stations_synchronized(adapter, true), IsOk());
  EXPECT_THAT(settings().secondary_stations_synchronized(adapter),
              IsOkAndHolds(Setting<bool>{true, ValueOrigin::set_by_user}));
  ASSERT_THAT(other->close(), IsOk());
  EXPECT_THAT(settings().secondary_stations_synchronized(adapter),
              IsOkAndHolds(Setting<bool>{false}));
}

}  // namespace
}  // namespace winseam
