#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using Codes = std::vector<std::string>;

class WlanScanTest : public WlanTest {
 protected:
  void SetUp() override {
    WlanTest::SetUp();
    listening =
        client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener()).value();
  }
  void TearDown() override {
    listening.reset();
    WlanTest::TearDown();
  }
  void scan() {
    ASSERT_TRUE(client->scanning().scan(adapter, {}));
    world.advance(seconds{4});
  }
  std::vector<AvailableNetwork> networks(NetworkListFlags include = NetworkListFlags::none) {
    return client->scanning().networks(adapter, include).value();
  }
  WlanSubscription listening;
};

TEST_F(WlanScanTest, ListsChangeWhenTheScanIsDone) {
  // wlan E87 [docs], E89 [assumed]
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  EXPECT_TRUE(networks().empty());
  EXPECT_TRUE(wlan.scanning(adapter));
  world.advance(seconds{4});
  EXPECT_EQ(inbox.codes(), (Codes{"acm 7", "acm 26"}));
  ASSERT_EQ(networks().size(), 1U);
  const AvailableNetwork network = networks().front();
  EXPECT_EQ(network.ssid, attic);
  EXPECT_EQ(network.signal_quality, 100U);
  EXPECT_TRUE(network.security_enabled);
  EXPECT_TRUE(network.profile_name.empty());
}

TEST_F(WlanScanTest, ScriptedFailuresAndLosses) {
  // wlan E88 [docs], E91 [docs]
  wlan.fail_next_scan(adapter);
  scan();
  const auto events = inbox.take();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(events[0].is(AcmCode::scan_fail));
  EXPECT_EQ(*events[0].get<ReasonCode>(), ReasonCode::scan_call_fail);
  EXPECT_TRUE(networks().empty());
  wlan.lose_next(acm, 7);
  scan();
  EXPECT_EQ(inbox.codes(), Codes{"acm 26"});
  EXPECT_EQ(networks().size(), 1U);
}

TEST_F(WlanScanTest, WhatIsNotHeardAnyMoreAges) {
  scan();
  wlan.set_in_range(home, false);
  world.advance(seconds{10});
  EXPECT_EQ(networks().size(), 1U);
  world.advance(seconds{30});
  EXPECT_TRUE(networks().empty());
}

TEST_F(WlanScanTest, HiddenNetworksAnswerToTheirName) {
  fake::AccessPointSpec hidden = fake::default_access_point(Ssid{"Cellar"});
  hidden.hidden = true;
  (void)wlan.add_access_point(hidden);
  scan();
  const auto bss = client->scanning().bss_list(adapter, {}).value();
  ASSERT_EQ(bss.size(), 2U);
  EXPECT_TRUE(bss[1].ssid.empty());
  ASSERT_TRUE(client->scanning().scan(adapter, {.ssid = Ssid{"Cellar"}}));
  world.advance(seconds{4});
  EXPECT_EQ(client->scanning().bss_list(adapter, {}).value()[1].ssid, Ssid{"Cellar"});
}

TEST_F(WlanScanTest, TwoProfilesAreTwoEntries) {
  // wlan E95 [docs], E97 [docs], E104 [docs]
  store(personal_profile("One", attic, phrase));
  store(personal_profile("Two", attic, "another-phrase"));
  WlanProfile far = open_profile("Far", Ssid{"Far"});
  far.non_broadcast = true;
  store(far);
  (void)wlan.add_access_point(fake::default_access_point(attic, phrase, -75));
  scan();
  const auto list = networks();
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].profile_name, "One");
  EXPECT_EQ(list[1].profile_name, "Two");
  EXPECT_EQ(list[0].bssid_count, 2U);
  EXPECT_TRUE(has(list[0].flags, NetworkFlags::has_profile));
  EXPECT_EQ(networks(NetworkListFlags::all_manual_hidden_profiles).size(), 3U);
  EXPECT_EQ(client->scanning().networks(adapter, static_cast<NetworkListFlags>(4)).error(),
            errc::invalid_parameter);  // wlan E94 [docs]
}

TEST_F(WlanScanTest, BssListFilters) {
  // wlan E98 [docs], E99 [docs]
  scan();
  const auto count = [&](const BssFilter& filter) {
    return client->scanning().bss_list(adapter, filter).value().size();
  };
  EXPECT_EQ(count({}), 1U);
  EXPECT_EQ(count({.ssid = attic}), 0U);
  EXPECT_EQ(count({.ssid = attic, .bss_type = BssType::infrastructure}), 0U);
  EXPECT_EQ(count({.ssid = attic, .bss_type = BssType::infrastructure, .security_enabled = true}),
            1U);
  EXPECT_EQ(client->scanning().bss_list(Guid{9, 9, 9, {}}, {}).error(), errc::not_found);
}

TEST_F(WlanScanTest, BackgroundScansComeUnasked) {
  // wlan E90 [docs]
  wlan.set_scan(adapter, {});
  world.advance(seconds{63});
  EXPECT_EQ(inbox.codes(), (Codes{"acm 7", "acm 26"}));
  world.run_until_idle();
}

TEST_F(WlanScanTest, NoLocationConsentHidesNetworks) {
  wlan.set_windows(fake::WindowsVersion::windows_11_24h2);
  wlan.set_location_consent(false);
  EXPECT_EQ(client->scanning().scan(adapter, {}).error(), errc::access_denied);
  EXPECT_EQ(client->scanning().networks(adapter, {}).error(), errc::access_denied);
  EXPECT_EQ(client->connection().current(adapter).error(), errc::access_denied);  // wlan E80 [docs]
  EXPECT_TRUE(client->interfaces().enumerate());
}

TEST_F(WlanScanTest, RemovalInTheMiddleFailsTheScan) {
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  wlan.remove_interface(adapter);
  world.advance(seconds{10});
  EXPECT_EQ(inbox.codes(), (Codes{"acm 8", "acm 14"}));
  EXPECT_EQ(client->scanning().scan(adapter, {}).error(), errc::invalid_parameter);
  EXPECT_EQ(client->scanning().networks(adapter, {}).error(), errc::not_found);
}

}  // namespace
}  // namespace winseam
