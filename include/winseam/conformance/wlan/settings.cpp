// Settings and measurements of an adapter: WlanQueryInterface, WlanSetInterface.
#include <algorithm>
#include <array>

#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

constexpr std::array<std::byte, 4> four_bytes{std::byte{1}};
constexpr std::array<std::byte, 1> one_byte{std::byte{1}};

// wlan E78 [client: ManagedNativeWifi]
TEST_P(WlanConformance, WhileDisconnectedNothingIsMeasured) {
  expect_unchanged([&] {
    EXPECT_THAT(h->settings().rssi(adapter), FailsWith(errc::invalid_state));
    EXPECT_THAT(h->settings().realtime_quality(adapter), FailsWith(errc::invalid_state));
    EXPECT_THAT(h->settings().channel(adapter), FailsWith(errc::invalid_state));
  });
  join();
  EXPECT_EQ(h->settings().rssi(adapter).value(), (Setting<std::int32_t>{-50}));
  EXPECT_EQ(h->settings().channel(adapter).value().value, 6U);
  const RealtimeConnectionQuality quality = h->settings().realtime_quality(adapter).value().value;
  EXPECT_EQ(quality.link_quality, 100U);
  EXPECT_EQ(quality.phy_type, PhyType::he);
  ASSERT_THAT(quality.links, SizeIs(1));
  EXPECT_EQ(quality.links[0].rssi, -50);
  EXPECT_EQ(quality.links[0].center_frequency_mhz, 2437U);
}

// wlan E79 [client: ManagedNativeWifi]
TEST_P(WlanConformance, NewerSettingsAreNotSupportedOnOlderSystems) {
  join();
  wlan.set_windows(fake::WindowsVersion::windows_11_23h2);
  expect_unchanged([&] {
    EXPECT_THAT(h->settings().realtime_quality(adapter), FailsWith(errc::not_supported));
    EXPECT_THAT(h->settings().qos(adapter), FailsWith(errc::not_supported));
  });
  wlan.set_windows(fake::WindowsVersion::windows_10);
  expect_unchanged([&] {
    EXPECT_THAT(h->settings().secondary_stations(adapter), FailsWith(errc::not_supported));
    EXPECT_THAT(h->settings().secondary_stations_synchronized(adapter),
                FailsWith(errc::not_supported));
  });
  wlan.set_windows(fake::WindowsVersion::windows_7);
  EXPECT_THAT(h->settings().management_frame_protection(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(h->settings().hosted_network_capable(adapter), IsOk());
  wlan.set_windows(fake::WindowsVersion::vista_sp1);
  EXPECT_THAT(h->settings().hosted_network_capable(adapter), FailsWith(errc::not_supported));
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  EXPECT_THAT(h->settings().rssi(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(h->settings().radio_state(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(h->settings().state(adapter), IsOk());
}

// wlan E81 [docs]; order [assumed]
TEST_P(WlanConformance, TurningTheRadioOffDropsTheConnectionFirst) {
  fake::RadioSpec single = quiet_radio("Single radio");
  single.phys = {{.type = PhyType::he}};
  single.profiles = {{.xml = xml(open_profile("Cafe", Ssid{"Cafe"}))}};
  const Guid id = wlan.add_interface(single);
  ASSERT_THAT(h->connection().connect(id, {.profile = "Cafe"}), IsOk());
  world.advance(5s);
  ASSERT_EQ(wlan.state(id), InterfaceState::connected);
  Recorder mine(*h);
  ASSERT_THAT(h->settings().set_radio_state(
                  id, {.phy_index = 0, .software = RadioSwitch::off, .hardware = RadioSwitch::off}),
              IsOk());
  world.advance(1s);
  EXPECT_THAT(mine.names(),
              ElementsAre("acm disconnecting", "msm disassociating", "msm disconnected",
                          "acm disconnected", "msm radio_state_change"));
  const PhyRadioState expected{
      .phy_index = 0, .software = RadioSwitch::off, .hardware = RadioSwitch::on};
  ASSERT_NE(mine.events.back().get<PhyRadioState>(), nullptr);
  EXPECT_EQ(*mine.events.back().get<PhyRadioState>(), expected)
      << "the hardware member of the input is ignored";
  EXPECT_THAT(h->settings().radio_state(id).value().value.phys, ElementsAre(expected));
  EXPECT_EQ(wlan.state(id), InterfaceState::disconnected);
}

TEST_P(WlanConformance, OneRadioIsSwitchedAndTheOthersStay) {
  Recorder mine(*h);
  ASSERT_THAT(
      h->settings().set_radio_state(adapter, {.phy_index = 1, .software = RadioSwitch::off}),
      IsOk());
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("msm radio_state_change"));
  EXPECT_EQ(mine.events[0].get<PhyRadioState>()->phy_index, 1U);
  const RadioState now = h->settings().radio_state(adapter).value().value;
  ASSERT_THAT(now.phys, SizeIs(2));
  EXPECT_EQ(now.phys[0].software, RadioSwitch::on);
  EXPECT_EQ(now.phys[1].software, RadioSwitch::off);
  EXPECT_TRUE(any_radio_on(now));
  EXPECT_THAT(h->scanning().scan(adapter, {}), IsOk()) << "one radio can still send";
  expect_unchanged([&] {
    EXPECT_THAT(
        h->settings().set_radio_state(adapter, {.phy_index = 2, .software = RadioSwitch::off}),
        FailsWith(errc::invalid_parameter));
    EXPECT_THAT(
        h->settings().set_radio_state(adapter, {.phy_index = 0, .software = RadioSwitch::unknown}),
        FailsWith(errc::invalid_parameter));
  });
}

// wlan E83 [assumed]
TEST_P(WlanConformance, SettingAReadOnlyOpcodeIsRefusedWithoutEvent) {
  Recorder mine(*h);
  for (const std::uint32_t opcode : {6U, 7U, 8U, 15U, 0x10000102U})
    expect_unchanged([&] {
      EXPECT_THAT(h->settings().set_raw(adapter, opcode, four_bytes),
                  FailsWith(errc::invalid_parameter))
          << opcode;
    });
  world.advance(1s);
  EXPECT_THAT(mine.names(), IsEmpty());
}

// wlan E84 [assumed by analogy]
TEST_P(WlanConformance, SettingABoolWithOneByteIsRefused) {
  for (const std::uint32_t opcode : {1U, 2U, 3U, 5U, 12U, 18U})
    expect_unchanged([&] {
      EXPECT_THAT(h->settings().set_raw(adapter, opcode, one_byte),
                  FailsWith(errc::invalid_parameter))
          << opcode;
    });
}

TEST_P(WlanConformance, OpcodesOutsideEveryRangeAreRefused) {
  expect_unchanged([&] {
    EXPECT_THAT(h->settings().raw(adapter, 0x40000000U), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->settings().set_raw(adapter, 0x40000000U, four_bytes),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->settings().raw(Guid{77}, 0x30000001U), FailsWith(errc::not_found));
  });
}

// wlan E85 [docs]; code [assumed]
TEST_P(WlanConformance, BackgroundScansAreOffOnlyWhileConnected) {
  expect_unchanged([&] {
    EXPECT_THAT(h->settings().set_background_scan(adapter, false), FailsWith(errc::invalid_state));
  });
  join();
  Recorder mine(*h, NotificationSource::acm);
  EXPECT_THAT(h->settings().set_background_scan(adapter, false), IsOk());
  deliver();
  EXPECT_THAT(mine.take(), ElementsAre("acm background_scan_disabled"));
  EXPECT_FALSE(h->settings().background_scan(adapter).value().value);
  EXPECT_TRUE(h->settings().background_scan(other).value().value);
  ASSERT_THAT(h->connection().disconnect(adapter), IsOk());
  world.advance(1s);
  EXPECT_NE(mine.last(AcmCode::background_scan_enabled), nullptr);
  EXPECT_TRUE(h->settings().background_scan(adapter).value().value);
  join();
  EXPECT_TRUE(h->settings().background_scan(adapter).value().value) << "the request is gone";
}

TEST_P(WlanConformance, MediaStreamingIsOnOnlyWhileConnected) {
  expect_unchanged([&] {
    EXPECT_THAT(h->settings().set_media_streaming(adapter, true), FailsWith(errc::invalid_state));
  });
  join();
  EXPECT_THAT(h->settings().set_media_streaming(adapter, true), IsOk());
  EXPECT_TRUE(h->settings().media_streaming(adapter).value().value);
  EXPECT_THAT(plain->settings().media_streaming(adapter), IsOk());
  ASSERT_THAT(h->connection().disconnect(adapter), IsOk());
  world.advance(1s);
  EXPECT_FALSE(h->settings().media_streaming(adapter).value().value);
}

// wlan E86 [docs]
TEST_P(WlanConformance, ASettingSaysHowItCameAbout) {
  EXPECT_EQ(h->settings().state(adapter).value().origin, ValueOrigin::query_only);
  ASSERT_THAT(h->settings().set_bss_type(adapter, BssType::infrastructure), IsOk());
  EXPECT_EQ(h->settings().bss_type(adapter).value(),
            (Setting<BssType>{BssType::infrastructure, ValueOrigin::set_by_user}));
  fake::RadioSpec ruled = quiet_radio("Ruled adapter");
  ruled.autoconfiguration = {true, ValueOrigin::set_by_group_policy};
  const Guid id = wlan.add_interface(ruled);
  EXPECT_EQ(h->settings().autoconfiguration(id).value().origin, ValueOrigin::set_by_group_policy);
}

// Each change of a setting is told by its own event (table 2.3a)
TEST_P(WlanConformance, ChangedSettingsAreTold) {
  Recorder mine(*h);
  ASSERT_THAT(h->settings().set_autoconfiguration(adapter, false), IsOk());
  ASSERT_THAT(h->settings().set_autoconfiguration(adapter, true), IsOk());
  ASSERT_THAT(h->settings().set_bss_type(adapter, BssType::independent), IsOk());
  ASSERT_THAT(h->settings().set_operation_mode(adapter, OperationMode::network_monitor), IsOk());
  deliver();
  ASSERT_THAT(mine.names(),
              ElementsAre("acm autoconf_disabled", "acm autoconf_enabled", "acm bss_type_change",
                          "msm adapter_operation_mode_change"));
  EXPECT_EQ(*mine.events[2].get<BssType>(), BssType::independent);
  EXPECT_EQ(*mine.events[3].get<OperationMode>(), OperationMode::network_monitor);
  EXPECT_EQ(h->settings().operation_mode(adapter).value().value, OperationMode::network_monitor);
  EXPECT_EQ(h->settings().operation_mode(other).value().value, OperationMode::extensible_station);
}

TEST_P(WlanConformance, OnlyTwoOperationModesCanBeSet) {
  for (const OperationMode mode :
       {OperationMode::unknown, OperationMode::station, OperationMode::access_point,
        OperationMode::extensible_station | OperationMode::network_monitor})
    expect_unchanged([&] {
      EXPECT_THAT(h->settings().set_operation_mode(adapter, mode),
                  FailsWith(errc::invalid_parameter));
    });
}

// The defaults of the securable objects (3.10)
TEST_P(WlanConformance, SomeSettingsNeedAnAdministrator) {
  join();
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(plain->settings().set_autoconfiguration(adapter, false),
                FailsWith(errc::access_denied));
    EXPECT_THAT(plain->settings().set_background_scan(adapter, false),
                FailsWith(errc::access_denied));
    EXPECT_THAT(plain->settings().set_bss_type(adapter, BssType::infrastructure),
                FailsWith(errc::access_denied));
    EXPECT_THAT(plain->settings().set_operation_mode(adapter, OperationMode::network_monitor),
                FailsWith(errc::access_denied));
  });
  EXPECT_THAT(plain->settings().set_media_streaming(adapter, true), IsOk());
  EXPECT_THAT(plain->settings().autoconfiguration(adapter), IsOk());
}

TEST_P(WlanConformance, WhatTheDriverCannotDoIsAGeneralFailure) {
  fake::RadioSpec poor = quiet_radio("Poor adapter");
  poor.unsupported_opcodes = {4, 11, 0x10000101U};
  const Guid id = wlan.add_interface(poor);
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(h->settings().radio_state(id), FailsWith(errc::gen_failure));
    EXPECT_THAT(h->settings().set_radio_state(id, {.software = RadioSwitch::off}),
                FailsWith(errc::gen_failure));
    EXPECT_THAT(h->settings().countries(id), FailsWith(errc::gen_failure));
    EXPECT_THAT(h->settings().statistics(id), FailsWith(errc::gen_failure));
  });
  EXPECT_THAT(h->settings().state(id), IsOk());
}

TEST_P(WlanConformance, AnAdaptersFixedSettingsAreItsDescription) {
  fake::RadioSpec radio = quiet_radio("Described adapter");
  radio.countries = {{'D', 'E', ' '}, {'U', 'S', ' '}};
  radio.adhoc_security = {{AuthAlgorithm::open, CipherAlgorithm::none}};
  radio.infrastructure_security = {{AuthAlgorithm::owe, CipherAlgorithm::ccmp}};
  radio.safe_mode_supported = true;
  radio.hosted_network_capable = true;
  radio.management_frame_protection = false;
  radio.secondary_stations = {other};
  radio.qos.adapter.mscs = true;
  const Guid id = wlan.add_interface(radio);
  EXPECT_EQ(h->settings().countries(id).value().value, radio.countries);
  EXPECT_EQ(h->settings().adhoc_security(id).value().value, radio.adhoc_security);
  EXPECT_EQ(h->settings().infrastructure_security(id).value().value, radio.infrastructure_security);
  EXPECT_TRUE(h->settings().safe_mode_supported(id).value().value);
  EXPECT_FALSE(h->settings().safe_mode_certified(id).value().value);
  EXPECT_TRUE(h->settings().hosted_network_capable(id).value().value);
  EXPECT_FALSE(h->settings().management_frame_protection(id).value().value);
  EXPECT_TRUE(h->settings().qos(id).value().value.adapter.mscs);
  EXPECT_FALSE(h->settings().qos(id).value().value.connected);
  const auto stations = h->settings().secondary_stations(id).value().value;
  ASSERT_THAT(stations, SizeIs(1));
  EXPECT_EQ(stations[0].id, other);
}

TEST_P(WlanConformance, StatisticsAreTheAdapters) {
  WlanStatistics counted;
  counted.unicast.received = 12;
  counted.phys = {{.transmitted = 5}, {.transmitted = 6}};
  wlan.set_statistics(adapter, counted);
  EXPECT_EQ(h->settings().statistics(adapter).value().value, counted);
}

TEST_P(WlanConformance, TheInterfacesStateFollowsTheConnection) {
  const auto state = [&] { return h->settings().state(adapter).value().value; };
  EXPECT_EQ(state(), InterfaceState::disconnected);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  std::vector<InterfaceState> seen{state()};
  for (int i = 0; i < 100 && state() != InterfaceState::connected; ++i) {
    world.advance(20ms);
    if (state() != seen.back()) seen.push_back(state());
  }
  EXPECT_THAT(seen, ElementsAre(InterfaceState::associating, InterfaceState::authenticating,
                                InterfaceState::connected));
  ASSERT_THAT(h->connection().disconnect(adapter), IsOk());
  deliver();
  EXPECT_EQ(state(), InterfaceState::disconnecting);
  world.advance(1s);
  EXPECT_EQ(state(), InterfaceState::disconnected);
}

}  // namespace
}  // namespace winseam::conformance
