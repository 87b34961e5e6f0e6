// Looking for networks: WlanScan and the events that follow.
#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

// wlan E87 [docs] [report: pywifi #54]
TEST_P(WlanConformance, AScanCompletesLaterAndTheListIsOldUntilThen) {
  scan(adapter);
  ASSERT_THAT(network_names(adapter), UnorderedElementsAre("Attic home", "Barn", "(Cafe)"));
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Loft"}));
  Recorder mine(*h);
  std::vector<std::string> listed_at_completion;
  Recorder unused(*plain);
  const auto token = plain->notifications()
                         .subscribe(NotificationSource::acm, Duplicates::deliver,
                                    [&](const WlanNotification& event) {
                                      if (event.is(AcmCode::scan_complete))
                                        listed_at_completion = network_names(adapter);
                                    })
                         .value();
  EXPECT_THAT(h->scanning().scan(adapter, {}), IsOk());
  EXPECT_TRUE(wlan.scanning(adapter));
  EXPECT_EQ(world.elapsed(), Ticks{2s}) << "the call itself takes no time";
  world.advance(2s - 1ms);
  EXPECT_THAT(mine.names(), IsEmpty());
  EXPECT_THAT(network_names(adapter), SizeIs(3)) << "still the old list";
  world.advance(1ms);
  EXPECT_FALSE(wlan.scanning(adapter));
  EXPECT_THAT(mine.names(), ElementsAre("acm scan_complete", "acm scan_list_refresh"));
  EXPECT_THAT(listed_at_completion, SizeIs(4)) << "new when the event is delivered";
  world.advance(4s);
  EXPECT_THAT(mine.events, SizeIs(2)) << "exactly one completion";
  EXPECT_THAT(network_names(other), IsEmpty()) << "the other adapter has not looked";
}

// The order of the two is not proven: a switch turns it round (2.4)
TEST_P(WlanConformance, TheRefreshMayComeFirst) {
  wlan.set_quirks({.refresh_before_complete = true});
  Recorder mine(*h);
  scan(adapter);
  EXPECT_THAT(mine.names(), ElementsAre("acm scan_list_refresh", "acm scan_complete"));
}

// scan_list_refresh is new in Windows 8 [docs]
TEST_P(WlanConformance, BeforeWindows8NoRefreshIsTold) {
  wlan.set_windows(fake::WindowsVersion::windows_7);
  Recorder mine(*h);
  scan(adapter);
  EXPECT_THAT(mine.names(), ElementsAre("acm scan_complete"));
}

// wlan E88 [docs]
TEST_P(WlanConformance, AFailedScanSaysWhyAndKeepsTheList) {
  scan(adapter);
  wlan.fail_next_scan(adapter, ReasonCode::driver_operation_failure);
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Loft"}));
  Recorder mine(*h);
  scan(adapter);
  ASSERT_THAT(mine.names(), ElementsAre("acm scan_fail"));
  ASSERT_NE(mine.events[0].get<ReasonCode>(), nullptr);
  EXPECT_EQ(*mine.events[0].get<ReasonCode>(), ReasonCode::driver_operation_failure);
  EXPECT_THAT(network_names(adapter), SizeIs(3));
  scan(adapter);
  EXPECT_THAT(network_names(adapter), SizeIs(4)) << "only the next one fails";
}

// wlan E89 [assumed]
TEST_P(WlanConformance, ASecondScanJoinsTheRunningOne) {
  Recorder mine(*h);
  Recorder others(*plain);
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  world.advance(1s);
  ASSERT_THAT(plain->scanning().scan(adapter, {}), IsOk());
  world.advance(10s);
  EXPECT_THAT(mine.names(), ElementsAre("acm scan_complete", "acm scan_list_refresh"));
  EXPECT_THAT(others.names(), ElementsAre("acm scan_complete", "acm scan_list_refresh"));
}

// Scans of two adapters are two scans.
TEST_P(WlanConformance, TwoAdaptersScanIndependently) {
  Recorder mine(*h);
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  world.advance(1s);
  ASSERT_THAT(h->scanning().scan(other, {}), IsOk());
  world.advance(1s);
  EXPECT_FALSE(wlan.scanning(adapter));
  EXPECT_TRUE(wlan.scanning(other));
  world.advance(1s);
  ASSERT_THAT(mine.events, SizeIs(4));
  EXPECT_EQ(mine.events[0].interface_id, adapter);
  EXPECT_EQ(mine.events[2].interface_id, other);
}

TEST_P(WlanConformance, WhereDriversRefuseASecondScanItIsBusy) {
  wlan.set_quirks({.second_scan_is_busy = true});
  Recorder mine(*h);
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  expect_unchanged(
      [&] { EXPECT_THAT(plain->scanning().scan(adapter, {}), FailsWith(errc::busy)); });
  EXPECT_THAT(plain->scanning().scan(other, {}), IsOk());
  world.advance(2s);
  EXPECT_THAT(plain->scanning().scan(adapter, {}), IsOk());
}

TEST_P(WlanConformance, ARefusedScanRaisesNothing) {
  wlan.refuse_next_scan(adapter, errc::busy);
  Recorder mine(*h);
  EXPECT_THAT(h->scanning().scan(adapter, {}), FailsWith(errc::busy));
  EXPECT_FALSE(wlan.scanning(adapter));
  world.advance(10s);
  EXPECT_THAT(mine.names(), IsEmpty());
  EXPECT_THAT(h->scanning().scan(adapter, {}), IsOk()) << "only the next one is refused";
}

// wlan E90 [docs]
TEST_P(WlanConformance, ABackgroundScanCompletesWithoutBeingAskedFor) {
  Recorder mine(*h);
  fake::ScanSpec background;
  background.background_every = 60s;
  wlan.set_scan(adapter, background);
  world.advance(61s);
  EXPECT_THAT(mine.take(), IsEmpty());
  world.advance(5s);
  EXPECT_THAT(mine.take(), ElementsAre("acm scan_complete", "acm scan_list_refresh"));
  world.advance(60s);
  EXPECT_THAT(mine.take(), SizeIs(2)) << "and again";
}

// wlan E91 [docs] advise time-outs
TEST_P(WlanConformance, ALostCompletionLeavesTheListReadable) {
  wlan.lose_next(NotificationSource::acm, static_cast<std::uint32_t>(AcmCode::scan_complete));
  Recorder mine(*h);
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  world.advance(4s);
  EXPECT_EQ(mine.last(AcmCode::scan_complete), nullptr);
  EXPECT_THAT(network_names(adapter), SizeIs(3));
  mine.events.clear();
  scan(adapter);
  EXPECT_NE(mine.last(AcmCode::scan_complete), nullptr) << "only the next one is lost";
}

// wlan E93 [docs] [client: proxy_wifi]
TEST_P(WlanConformance, AScanThatFlushesEmptiesTheListUntilItCompletes) {
  scan(adapter);
  fake::ScanSpec flushing = wlan.radio(adapter).scan;
  flushing.flushes = true;
  wlan.set_scan(adapter, flushing);
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  world.advance(1s);
  EXPECT_THAT(h->scanning().networks(adapter, NetworkListFlags::none), IsOkAndHolds(IsEmpty()));
  EXPECT_THAT(h->scanning().bss_list(adapter, {}), IsOkAndHolds(IsEmpty()));
  world.advance(1s);
  EXPECT_THAT(network_names(adapter), SizeIs(3));
}

// What was not heard for long leaves the list at the next scan or by age [docs] lists age
TEST_P(WlanConformance, ANetworkOutOfRangeLeavesTheListByAge) {
  scan(adapter);
  wlan.set_in_range(cafe, false);
  scan(adapter);
  EXPECT_THAT(network_names(adapter), Contains("(Cafe)")) << "heard a moment ago";
  world.advance(wlan.radio(adapter).scan.remembers);
  scan(adapter);
  EXPECT_THAT(network_names(adapter), Not(Contains("(Cafe)")));
  EXPECT_THAT(network_names(adapter), Contains("Attic home"));
}

TEST_P(WlanConformance, AHiddenNetworkIsHeardWithoutItsNameUnlessAskedFor) {
  fake::AccessPointSpec hidden = fake::default_access_point(Ssid{"Vault"}, "vault-passphrase");
  hidden.hidden = true;
  const Bssid vault = wlan.add_access_point(hidden);
  scan(adapter);
  const auto stations = h->scanning().bss_list(adapter, {}).value();
  bool seen = false;
  for (const BssEntry& each : stations)
    if (each.bssid == vault) {
      seen = true;
      EXPECT_TRUE(each.ssid.is_hidden());
    }
  EXPECT_TRUE(seen);
  ASSERT_THAT(h->scanning().scan(adapter, {.ssid = Ssid{"Vault"}}), IsOk());
  world.advance(2s);
  EXPECT_EQ(network(adapter, Ssid{"Vault"}).security_enabled, true);
}

// Location consent and the radio are looked at before anything happens (1.7)
TEST_P(WlanConformance, WithoutLocationConsentNothingIsScannedOrListed) {
  wlan.set_location_consent(false);
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().scan(adapter, {}), FailsWith(errc::access_denied));
    EXPECT_THAT(h->scanning().networks(adapter, NetworkListFlags::none),
                FailsWith(errc::access_denied));
    EXPECT_THAT(h->scanning().networks_detailed(adapter, NetworkListFlags::none),
                FailsWith(errc::access_denied));
    EXPECT_THAT(h->scanning().bss_list(adapter, {}), FailsWith(errc::access_denied));
  });
  EXPECT_THAT(h->interfaces().enumerate(), IsOk());
  EXPECT_THAT(h->profiles().enumerate(adapter), IsOk());
}

// wlan E82 [docs] for lists, [client] for scan
TEST_P(WlanConformance, WithTheRadioOffNothingIsScannedOrListed) {
  scan(adapter);
  wlan.set_software_switch(adapter, RadioSwitch::off);
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().scan(adapter, {}), FailsWith(errc::ndis_dot11_power_state_invalid));
    EXPECT_THAT(h->scanning().networks(adapter, NetworkListFlags::none),
                FailsWith(errc::ndis_dot11_power_state_invalid));
    EXPECT_THAT(h->scanning().bss_list(adapter, {}),
                FailsWith(errc::ndis_dot11_power_state_invalid));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}),
                FailsWith(errc::ndis_dot11_power_state_invalid));
  });
  EXPECT_THAT(h->scanning().scan(other, {}), IsOk()) << "each adapter has its own switch";
  EXPECT_THAT(h->profiles().enumerate(adapter), IsOkAndHolds(SizeIs(2)));
  wlan.set_software_switch(adapter, RadioSwitch::on);
  EXPECT_THAT(h->scanning().scan(adapter, {}), IsOk());
}

TEST_P(WlanConformance, TurningTheRadioOffEndsTheScan) {
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  world.advance(1s);
  wlan.set_hardware_switch(adapter, RadioSwitch::off);
  EXPECT_FALSE(wlan.scanning(adapter));
  world.advance(10s);
  EXPECT_EQ(mine.last(AcmCode::scan_complete), nullptr);
  EXPECT_THAT(mine.names(), ElementsAre("acm scan_fail")) << "exactly one outcome";
}

TEST_P(WlanConformance, AirplaneModeTurnsEveryRadioOffAndBackOn) {
  wlan.set_airplane_mode(true);
  deliver();
  for (const Guid& each : {adapter, other}) {
    EXPECT_FALSE(any_radio_on(h->settings().radio_state(each).value().value));
    EXPECT_THAT(h->scanning().scan(each, {}), FailsWith(errc::ndis_dot11_power_state_invalid));
  }
  wlan.set_airplane_mode(false);
  deliver();
  for (const Guid& each : {adapter, other}) EXPECT_THAT(h->scanning().scan(each, {}), IsOk());
}

}  // namespace
}  // namespace winseam::conformance
