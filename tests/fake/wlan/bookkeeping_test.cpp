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
