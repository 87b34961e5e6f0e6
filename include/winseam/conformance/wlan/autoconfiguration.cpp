// Settings of the automatic configuration service: WlanQueryAutoConfigParameter, WlanSetAutoConfigParameter.
#include <array>

#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using testing::IsOk;
using ::testing::SizeIs;

// wlan E140 [docs]
TEST_P(WlanConformance, ParametersAreSetByFourBytesOrNotAtAll) {
  const std::array<std::byte, 4> nine{std::byte{9}};
  EXPECT_THAT(h->autoconfiguration().set_raw(5, nine), IsOk());
  EXPECT_EQ(h->autoconfiguration().block_period().value(),
            (Setting<std::chrono::seconds>{9s, ValueOrigin::set_by_user}));
  expect_unchanged([&] {
    const std::array<std::byte, 2> two{};
    EXPECT_THAT(h->autoconfiguration().set_raw(5, two), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->autoconfiguration().set_raw(5, {}), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->autoconfiguration().set_raw(2, nine), FailsWith(errc::invalid_parameter))
        << "the power setting cannot be set";
    EXPECT_THAT(h->autoconfiguration().set_raw(3, nine), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->autoconfiguration().raw(7), FailsWith(errc::not_supported));
  });
  const Setting<std::vector<std::byte>> raw = h->autoconfiguration().raw(5).value();
  EXPECT_THAT(raw.value, ElementsAre(std::byte{9}, std::byte{0}, std::byte{0}, std::byte{0}));
  EXPECT_EQ(raw.origin, ValueOrigin::set_by_user);
}

TEST_P(WlanConformance, ParametersAreSetAndReadByTheirTypes) {
  auto& service = h->autoconfiguration();
  EXPECT_EQ(service.show_denied_networks().value(), (Setting<bool>{false}));
  EXPECT_EQ(service.allow_virtual_station_extensibility().value().value, true);
  EXPECT_THAT(service.set_show_denied_networks(true), IsOk());
  EXPECT_THAT(service.set_allow_explicit_credentials(true), IsOk());
  EXPECT_THAT(service.set_block_period(0s), IsOk());
  EXPECT_THAT(service.set_allow_virtual_station_extensibility(false), IsOk());
  EXPECT_EQ(plain->autoconfiguration().show_denied_networks().value(),
            (Setting<bool>{true, ValueOrigin::set_by_user}));
  EXPECT_EQ(service.allow_explicit_credentials().value().value, true);
  EXPECT_EQ(service.block_period().value().value, 0s);
  EXPECT_EQ(service.allow_virtual_station_extensibility().value().value, false);
  EXPECT_EQ(service.only_group_policy_profiles().value().value, false);
}

TEST_P(WlanConformance, ABlockPeriodThatCannotBeIsRefused) {
  expect_unchanged([&] {
    EXPECT_THAT(h->autoconfiguration().set_block_period(-1s), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->autoconfiguration().set_block_period(std::chrono::seconds{0x100000000}),
                FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(h->autoconfiguration().set_block_period(std::chrono::seconds{0xFFFFFFFF}), IsOk());
}

TEST_P(WlanConformance, AChangedPowerSettingIsTold) {
  Recorder mine(*h);
  wlan.set_power_setting(PowerSetting::maximum);
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("acm power_setting_change", "acm power_setting_change"));
  EXPECT_EQ(mine.events[0].interface_id, adapter) << "each adapter's listeners are told";
  EXPECT_EQ(mine.events[1].interface_id, other);
  ASSERT_NE(mine.events[0].get<PowerSetting>(), nullptr);
  EXPECT_EQ(*mine.events[0].get<PowerSetting>(), PowerSetting::maximum);
  EXPECT_EQ(h->autoconfiguration().power_setting().value().value, PowerSetting::maximum);
}

TEST_P(WlanConformance, WhatPolicyFixedCannotBeSet) {
  fake::WorldSpec ruled = world.describe();
  ruled.wlan.autoconfiguration.block_period = {60s, ValueOrigin::set_by_group_policy};
  fake::World twin(ruled, fake::WorldOptions{[](const fake::EndReport&) {}});
  const auto platform = twin.platform();
  const auto client = platform->open_wlan_client(WlanVersion::vista).value();
  EXPECT_THAT(client->autoconfiguration().set_block_period(9s), FailsWith(errc::access_denied));
  EXPECT_EQ(client->autoconfiguration().block_period().value(),
            (Setting<std::chrono::seconds>{60s, ValueOrigin::set_by_group_policy}));
}

TEST_P(WlanConformance, ShowingDeniedNetworksNeedsAnAdministrator) {
  expect_unchanged([&] {
    EXPECT_THAT(plain->autoconfiguration().set_show_denied_networks(true),
                FailsWith(errc::access_denied));
  });
  EXPECT_THAT(plain->autoconfiguration().set_block_period(9s), IsOk());
}

}  // namespace
}  // namespace winseam::conformance
