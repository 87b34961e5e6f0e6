// What the service keeps count of, and forgets in time.
#include <string>

#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using Codes = std::vector<std::string>;

class WlanBookkeepingTest : public WlanTest {
 protected:
  void SetUp() override {
    WlanTest::SetUp();
    store(personal_profile("Home", attic, phrase));
  }
  void join() {
    ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Home"}));
    world.run_until_idle();
    ASSERT_EQ(wlan.connected_to(adapter), home);
  }
  void leave() {
    ASSERT_TRUE(client->connection().disconnect(adapter));
    world.run_until_idle();
    ASSERT_FALSE(wlan.connected_to(adapter));
  }
};

TEST_F(WlanBookkeepingTest, ARequestIsForOneConnectionAndCanBeMadeAnew) {
  // wlan E85 [docs]
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  for (int i = 0; i < 2; ++i) {
    join();
    (void)inbox.take();
    ASSERT_TRUE(client->settings().set_background_scan(adapter, false));
    ASSERT_TRUE(client->settings().set_media_streaming(adapter, true));
    world.run_until_idle();
    EXPECT_EQ(inbox.codes(), Codes{"acm 4"}) << "connection " << i;
    EXPECT_FALSE(client->settings().background_scan(adapter).value().value);
    EXPECT_TRUE(client->settings().media_streaming(adapter).value().value);
    leave();
    EXPECT_EQ(inbox.codes(), (Codes{"acm 20", "acm 21", "acm 3"}));
    EXPECT_FALSE(client->settings().media_streaming(adapter).value().value);
  }
  // What was asked for an earlier connection is not given back with the handle.
  join();
  auto other = open();
  ASSERT_TRUE(other->settings().set_background_scan(adapter, false));
  ASSERT_TRUE(client->close());
  EXPECT_FALSE(other->settings().background_scan(adapter).value().value);
}

TEST_F(WlanBookkeepingTest, OneEventIsLostAndTheNextOneComes) {
  // wlan E91 [docs]
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  wlan.lose_next(acm, 12);
  for (int i = 0; i < 3; ++i) wlan.raise({acm, 12, adapter, {}});
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"acm 12", "acm 12"}));
}

TEST_F(WlanBookkeepingTest, NothingWaitsOnceTheRegistrationHasEnded) {
  // wlan E55 [docs]
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  wlan.raise({acm, 12, adapter, {}});
  ASSERT_EQ(wlan.clients().front().waiting, 1U);
  EXPECT_EQ(client->notifications().unsubscribe().value(), acm);
  EXPECT_EQ(wlan.clients().front().waiting, 0U);
}

TEST_F(WlanBookkeepingTest, NothingWaitsOnceTheServiceHasStopped) {
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  wlan.raise({acm, 12, adapter, {}});
  ASSERT_EQ(wlan.clients().front().waiting, 1U);
  wlan.stop_service();
  EXPECT_EQ(wlan.clients().front().waiting, 0U);
  EXPECT_FALSE(listening.value().is_current());
}

TEST_F(WlanBookkeepingTest, AScanThatJoinsAnotherNeitherProlongsNorReplacesIt) {
  // wlan E89 [assumed]
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  fake::AccessPointSpec cellar = fake::default_access_point(Ssid{"Cellar"});
  cellar.hidden = true;
  (void)wlan.add_access_point(cellar);
  ASSERT_TRUE(client->scanning().scan(adapter, {.ssid = Ssid{"Cellar"}}));
  world.advance(seconds{1});
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  world.advance(seconds{1});
  EXPECT_EQ(inbox.codes(), (Codes{"acm 7", "acm 26"}));
  bool named = false;
  const std::vector<BssEntry> heard = client->scanning().bss_list(adapter, {}).value();
  for (const BssEntry& each : heard) named = named || each.ssid == Ssid{"Cellar"};
  EXPECT_TRUE(named) << "what the first one asked for is answered";
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  world.advance(milliseconds{1900});
  EXPECT_TRUE(wlan.scanning(adapter)) << "the next scan takes its own time";
  EXPECT_TRUE(inbox.codes().empty());
}

TEST_F(WlanBookkeepingTest, AnAdapterThatFlushesForgetsAtTheBeginningOfAScan) {
  // wlan E93 [docs] [client: proxy_wifi]
  fake::ScanSpec scan = wlan.radio(adapter).scan;
  scan.flushes = true;
  wlan.set_scan(adapter, scan);
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  world.advance(scan.takes);
  EXPECT_EQ(client->scanning().bss_list(adapter, {}).value().size(), 1U);
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  EXPECT_TRUE(client->scanning().bss_list(adapter, {}).value().empty());
  world.advance(scan.takes);
  EXPECT_EQ(client->scanning().bss_list(adapter, {}).value().size(), 1U);
}

TEST_F(WlanBookkeepingTest, ANetworkIsAsStrongAsItsStrongestAccessPoint) {
  // wlan E104 [docs]
  wlan.set_rssi(home, -75);
  const Bssid strongest = wlan.add_access_point(fake::default_access_point(attic, phrase, -55));
  (void)wlan.add_access_point(fake::default_access_point(attic, phrase, -90));
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  world.advance(seconds{2});
  const auto list = client->scanning().networks(adapter, NetworkListFlags::none).value();
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].bssid_count, 3U);
  EXPECT_EQ(list[0].signal_quality, 90U);
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Home"}));
  world.run_until_idle();
  EXPECT_EQ(wlan.connected_to(adapter), strongest);
}

TEST_F(WlanBookkeepingTest, NoAccessPointIsMadeUpTwice) {
  fake::AccessPointSpec point = fake::default_access_point(Ssid{"Many"});
  point.in_range = false;
  Bssid last{};
  for (int i = 0; i < 0x10010; ++i) last = wlan.add_access_point(point);
  EXPECT_EQ(wlan.describe().access_points.size(), 0x10011U);
  EXPECT_EQ(wlan.access_point(last).ssid, Ssid{"Many"});
}

}  // namespace
}  // namespace winseam
