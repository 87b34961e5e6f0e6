#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using Codes = std::vector<std::string>;

class WlanRadioTest : public WlanTest {
 protected:
  void SetUp() override {
    WlanTest::SetUp();
    store(personal_profile("Home", attic, phrase));
    ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Home"}));
    world.run_until_idle();
    listening =
        client->notifications().subscribe(acm | msm, Duplicates::deliver, inbox.listener()).value();
  }
  void TearDown() override {
    listening.reset();
    WlanTest::TearDown();
  }
  WlanSubscription listening;
};

TEST_F(WlanRadioTest, NoAdapterIsAnEmptyList) {
  // wlan E74 [wine-test]
  wlan.remove_interface(adapter);
  EXPECT_TRUE(client->interfaces().enumerate().value().empty());
}

TEST_F(WlanRadioTest, RemovalEndsTheConnection) {
  // wlan E75 [docs]
  wlan.remove_interface(adapter);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"acm 20", "msm 9", "msm 10", "acm 21", "msm 13", "acm 14"}));
  EXPECT_EQ(client->interfaces().capability(adapter).error(), errc::not_found);
  EXPECT_EQ(client->connection().connect(adapter, {.profile = "Home"}).error(), errc::not_found);
  EXPECT_THROW(wlan.remove_interface(adapter), std::invalid_argument);
}

TEST_F(WlanRadioTest, RemovalEndsAnAttempt) {
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Home"}));
  world.advance(milliseconds{200});
  ASSERT_TRUE(wlan.connecting(adapter));
  (void)inbox.take();
  wlan.remove_interface(adapter);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"acm 10", "msm 13", "acm 14"}));
}

TEST_F(WlanRadioTest, ADisabledAdapterComesBack) {
  wlan.disable_interface(adapter);
  EXPECT_TRUE(client->interfaces().enumerate().value().empty());
  wlan.enable_interface(adapter);
  world.run_until_idle();
  ASSERT_EQ(client->interfaces().enumerate().value().size(), 1U);
  EXPECT_EQ(client->interfaces().enumerate().value()[0].id, adapter);
  EXPECT_EQ(inbox.codes().back(), "acm 13");
}

TEST_F(WlanRadioTest, RadioOffDropsTheConnectionFirst) {
  // wlan E81 [docs], E82 [docs]
  wlan.set_software_switch(adapter, RadioSwitch::off);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"acm 20", "msm 9", "msm 10", "acm 21", "msm 7", "msm 7"}));
  EXPECT_EQ(client->scanning().scan(adapter, {}).error(), errc::ndis_dot11_power_state_invalid);
  EXPECT_EQ(client->scanning().networks(adapter, {}).error(), errc::ndis_dot11_power_state_invalid);
  EXPECT_EQ(client->scanning().bss_list(adapter, {}).error(), errc::ndis_dot11_power_state_invalid);
  EXPECT_EQ(client->connection().connect(adapter, {.profile = "Home"}).error(),
            errc::ndis_dot11_power_state_invalid);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

TEST_F(WlanRadioTest, AirplaneModeGivesBackWhatItTook) {
  wlan.set_airplane_mode(true);
  EXPECT_FALSE(wlan.connected_to(adapter));
  EXPECT_EQ(wlan.radio(adapter).phys[0].software, RadioSwitch::off);
  wlan.set_airplane_mode(false);
  EXPECT_EQ(wlan.radio(adapter).phys[0].software, RadioSwitch::on);
  EXPECT_TRUE(client->scanning().scan(adapter, {}));
}

TEST_F(WlanRadioTest, NotReadyRefusesScansAndConnections) {
  wlan.set_ready(adapter, false);
  EXPECT_EQ(client->scanning().scan(adapter, {}).error(), errc::invalid_state);
  EXPECT_EQ(client->connection().connect(adapter, {.profile = "Home"}).error(),
            errc::invalid_state);
  wlan.set_ready(adapter, true);
  EXPECT_TRUE(client->scanning().scan(adapter, {}));
}

TEST_F(WlanRadioTest, RequestsOfHandlesEndWithThem) {
  // wlan E40 [docs], E85 [docs]
  auto other = open();
  ASSERT_TRUE(other->settings().set_background_scan(adapter, false));
  ASSERT_TRUE(client->settings().set_background_scan(adapter, false));
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), Codes{"acm 4"});
  ASSERT_TRUE(other->close());
  EXPECT_FALSE(client->settings().background_scan(adapter).value().value);
  ASSERT_TRUE(client->connection().disconnect(adapter));
  world.run_until_idle();
  EXPECT_EQ(inbox.codes().back(), "acm 3");
  EXPECT_TRUE(client->settings().background_scan(adapter).value().value);
}

}  // namespace
}  // namespace winseam
