// What a world says of itself can be built again, in the middle of things too.
#include "wlan_fixture.hpp"

namespace winseam {
namespace {

class WlanDescribingTest : public WlanTest {
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
  // Builds a world like this one and holds both descriptions against each other.
  fake::RadioSpec twin_of_the_adapter() {
    const fake::WorldSpec spec = world.describe();
    fake::World twin(spec);
    EXPECT_EQ(twin.describe(), spec);
    return twin.wlan().radio(adapter);
  }
};

TEST_F(WlanDescribingTest, AnAccessPointGoesWhileTheAdapterMovesAwayFromIt) {
  const Bssid other = wlan.add_access_point(fake::default_access_point(attic, phrase, -70));
  join();
  wlan.remove_access_point(home);
  ASSERT_EQ(wlan.connected_to(adapter), home) << "it is still moving";
  const fake::RadioSpec twin = twin_of_the_adapter();
  ASSERT_TRUE(twin.link);
  EXPECT_EQ(twin.link->bssid, other);
  world.run_until_idle();
  EXPECT_EQ(wlan.connected_to(adapter), other);
}

TEST_F(WlanDescribingTest, BothAccessPointsGoWhileTheAdapterMoves) {
  const Bssid other = wlan.add_access_point(fake::default_access_point(attic, phrase, -70));
  join();
  wlan.remove_access_point(home);
  wlan.remove_access_point(other);
  EXPECT_FALSE(twin_of_the_adapter().link);
  world.run_until_idle();
  EXPECT_FALSE(wlan.connected_to(adapter));
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

TEST_F(WlanDescribingTest, ADiscoveryThatFindsItsNetworkLateHasItsProfile) {
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  const Ssid cafe{"Cafe"};
  const Bssid late = wlan.add_access_point(fake::default_access_point(cafe));
  wlan.set_in_range(late, false);
  ASSERT_TRUE(client->connection().connect(adapter, {.mode = ConnectionMode::discovery_unsecure,
                                                     .ssid = cafe,
                                                     .bss_type = BssType::infrastructure}));
  world.advance(wlan.describe().times.discover);
  ASSERT_TRUE(wlan.connecting(adapter)) << "it has looked once, in vain";
  wlan.set_in_range(late, true);
  world.run_until_idle();
  ASSERT_EQ(wlan.connected_to(adapter), late);
  std::string xml;
  for (const auto& event : inbox.take())
    if (event.is(AcmCode::connection_complete)) xml = event.get<ConnectionEvent>()->profile_xml;
  ASSERT_TRUE(parse_profile(xml));
  EXPECT_EQ(parse_profile(xml).value().ssids, std::vector<Ssid>{cafe});
  EXPECT_EQ(twin_of_the_adapter().link->profile, xml);
}

TEST_F(WlanDescribingTest, TheTwinIsConnectedOverTheSameRadio) {
  fake::AccessPointSpec older = wlan.access_point(home);
  older.phy_type = PhyType::vht;  // the adapter's second radio
  wlan.set_access_point(older);
  join();
  fake::World twin(world.describe());
  auto there = twin.platform()->open_wlan_client(WlanVersion::vista).value();
  const auto turn_off = [&](std::uint32_t index) {
    return there->settings().set_radio_state(adapter,
                                             {index, RadioSwitch::off, RadioSwitch::unknown});
  };
  EXPECT_EQ(there->connection().current(adapter).value().association.phy_index, 1U);
  ASSERT_TRUE(turn_off(0));
  EXPECT_EQ(twin.wlan().connected_to(adapter), home) << "the other radio carries it";
  ASSERT_TRUE(turn_off(1));
  EXPECT_FALSE(twin.wlan().connected_to(adapter));
}

TEST_F(WlanDescribingTest, TheTwinKnowsItsPeerOfAnAdHocNetwork) {
  fake::AccessPointSpec station = fake::default_access_point(Ssid{"Mesh"});
  station.bss_type = BssType::independent;
  const Bssid peer = wlan.add_access_point(station);
  WlanProfile mesh = open_profile("Mesh", Ssid{"Mesh"});
  mesh.bss_type = BssType::independent;
  store(mesh);
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Mesh"}));
  world.run_until_idle();
  ASSERT_EQ(wlan.connected_to(adapter), peer);
  fake::World twin(world.describe());
  twin.wlan().leave_peer(adapter, peer);
  EXPECT_EQ(twin.wlan().state(adapter), InterfaceState::ad_hoc_network_formed);
}

TEST_F(WlanDescribingTest, ARadioTurnedOnInAirplaneModeStaysOn) {
  wlan.set_airplane_mode(true);
  wlan.set_software_switch(adapter, RadioSwitch::on);
  EXPECT_EQ(twin_of_the_adapter().phys[0].software, RadioSwitch::on);
  ASSERT_TRUE(
      client->settings().set_radio_state(adapter, {1, RadioSwitch::off, RadioSwitch::unknown}));
  EXPECT_EQ(twin_of_the_adapter().phys[1].software, RadioSwitch::off);
  wlan.set_airplane_mode(false);
  EXPECT_EQ(wlan.radio(adapter).phys[0].software, RadioSwitch::on);
  EXPECT_EQ(wlan.radio(adapter).phys[1].software, RadioSwitch::off) << "the user left it off";
  EXPECT_FALSE(wlan.radio(adapter).phys[0].back_after_airplane_mode);
}

TEST_F(WlanDescribingTest, AnAdapterPutInDuringAirplaneModeIsOff) {
  wlan.set_airplane_mode(true);
  const Guid second = wlan.add_interface(fake::default_radio("Second"));
  EXPECT_EQ(wlan.radio(second).phys[0].software, RadioSwitch::off);
  wlan.set_airplane_mode(false);
  EXPECT_EQ(wlan.radio(second).phys[0].software, RadioSwitch::on);
}

TEST_F(WlanDescribingTest, AnAdapterThatCannotBeIsNotAdded) {
  const fake::WorldSpec before = world.describe();
  fake::RadioSpec twice = fake::default_radio("Twice");
  twice.profiles = {{.xml = to_xml(open_profile("One", attic)).value()},
                    {.xml = to_xml(open_profile("One", attic)).value()}};
  EXPECT_THROW((void)wlan.add_interface(twice), std::invalid_argument);
  fake::RadioSpec nowhere = fake::default_radio("Nowhere");
  nowhere.profiles = {{.xml = to_xml(open_profile("One", attic)).value()}};
  nowhere.link = fake::LinkSpec{ConnectionMode::profile, "One", Bssid{{2, 0, 0, 0, 0, 99}}};
  EXPECT_THROW((void)wlan.add_interface(nowhere), std::invalid_argument);
  EXPECT_EQ(world.describe(), before);
  EXPECT_EQ(client->interfaces().enumerate().value().size(), 1U);
}

}  // namespace
}  // namespace winseam
