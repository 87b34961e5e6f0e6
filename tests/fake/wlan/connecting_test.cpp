#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using Codes = std::vector<std::string>;

class WlanConnectTest : public WlanTest {
 protected:
  void SetUp() override {
    WlanTest::SetUp();
    store(personal_profile("Home", attic, phrase));
    listening =
        client->notifications().subscribe(acm | msm, Duplicates::deliver, inbox.listener()).value();
  }
  void TearDown() override {
    listening.reset();
    WlanTest::TearDown();
  }
  void connect(const ConnectionParameters& parameters) {
    const auto asked = client->connection().connect(adapter, parameters);
    ASSERT_TRUE(asked) << asked.error().message();
    world.run_until_idle();
  }
  errc refused(const ConnectionParameters& parameters) {
    const auto asked = client->connection().connect(adapter, parameters);
    EXPECT_FALSE(asked);
    EXPECT_FALSE(wlan.connecting(adapter));
    return asked ? errc{} : static_cast<errc>(asked.error().value());
  }
  WlanSubscription listening;
};

TEST_F(WlanConnectTest, JoinsByAProfile) {
  // wlan E105 [docs], E77 [assumed]
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Home"}));
  EXPECT_EQ(client->connection().current(adapter).value().state, InterfaceState::associating);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"acm 9", "msm 1", "msm 2", "msm 3", "msm 4", "acm 10"}));
  const ConnectionAttributes now = client->connection().current(adapter).value();
  EXPECT_EQ(now.state, InterfaceState::connected);
  EXPECT_EQ(now.profile_name, "Home");
  EXPECT_EQ(now.association.bssid, home);
  EXPECT_EQ(now.security.auth, AuthAlgorithm::rsna_psk);
}

TEST_F(WlanConnectTest, WrongKeyFails) {
  // wlan E106 [docs]
  store(personal_profile("Wrong", attic, "not-the-phrase"));
  (void)inbox.take();
  connect({.profile = "Wrong"});
  const auto events = inbox.take();
  Codes codes;
  for (const auto& event : events)
    if (event.source == acm) codes.push_back(std::to_string(event.code));
  EXPECT_EQ(codes, (Codes{"9", "11", "10"}));
  EXPECT_EQ(last_reason(events), ReasonCode::msmsec_psk_mismatch_suspected);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

TEST_F(WlanConnectTest, RetriesAsScripted) {
  // wlan E107 [client: ManagedNativeWifi comment]
  wlan.fail_next_connect(home, {});
  wlan.fail_next_connect(home, {});
  connect({.profile = "Home"});
  Codes codes;
  for (const auto& event : inbox.take())
    if (event.source == acm) codes.push_back(std::to_string(event.code));
  EXPECT_EQ(codes, (Codes{"9", "11", "11", "10"}));
  EXPECT_EQ(wlan.connected_to(adapter), home);
}

TEST_F(WlanConnectTest, OutOfRange) {
  // wlan E108 [docs]
  wlan.set_in_range(home, false);
  connect({.profile = "Home"});
  const auto events = inbox.take();
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(last_reason(events), ReasonCode::network_not_available);
}

TEST_F(WlanConnectTest, LeavesTheOldNetworkFirst) {
  // wlan E109 [docs]
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Cafe"}));
  store(open_profile("Cafe", Ssid{"Cafe"}));
  connect({.profile = "Home"});
  (void)inbox.take();
  connect({.profile = "Cafe"});
  const auto events = inbox.take();
  ASSERT_EQ(events.size(), 9U);
  EXPECT_EQ(events[0].get<ConnectionEvent>()->profile_name, "Home");
  EXPECT_TRUE(events[0].is(AcmCode::disconnecting));
  EXPECT_TRUE(events[3].is(AcmCode::disconnected));
  EXPECT_TRUE(events[4].is(AcmCode::connection_start));
  EXPECT_EQ(events[4].get<ConnectionEvent>()->profile_name, "Cafe");
}

TEST_F(WlanConnectTest, TheFirstNetworkOfAProfileThatIsInTheAirIsJoinedHoweverFaint) {
  // [assumed]: a profile lists its networks in the order in which they are wanted.
  const Ssid cafe{"Cafe"};
  WlanProfile profile = personal_profile("Travel", attic, phrase);
  profile.ssids = {Ssid{"Elsewhere"}, attic, cafe};
  store(profile);
  wlan.set_rssi(home, -85);
  const Bssid strong = wlan.add_access_point(fake::default_access_point(cafe, phrase, -40));
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Travel"}));
  world.run_until_idle();
  EXPECT_EQ(wlan.connected_to(adapter), home);

  wlan.set_in_range(home, false);
  world.run_until_idle();
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Travel"}));
  world.run_until_idle();
  EXPECT_EQ(wlan.connected_to(adapter), strong);
}

TEST_F(WlanConnectTest, ReplacedAttemptsAreCancelled) {
  // wlan E116 [client: DesktopManager], E120 [docs]
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Home"}));
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Home"}));
  ASSERT_TRUE(client->connection().disconnect(adapter));
  world.run_until_idle();
  std::vector<ReasonCode> reasons;
  for (const auto& event : inbox.take())
    if (event.is(AcmCode::connection_complete))
      reasons.push_back(event.get<ConnectionEvent>()->reason);
  EXPECT_EQ(reasons, (std::vector<ReasonCode>(2, ReasonCode::user_cancelled)));
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

TEST_F(WlanConnectTest, Disconnects) {
  // wlan E118 [docs], E119 [assumed]
  ASSERT_TRUE(client->connection().disconnect(adapter));
  world.run_until_idle();
  EXPECT_TRUE(inbox.take().empty());
  connect({.profile = "Home"});
  (void)inbox.take();
  ASSERT_TRUE(client->connection().disconnect(adapter));
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnecting);
  EXPECT_EQ(client->connection().current(adapter).error(), errc::invalid_state);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"acm 20", "msm 9", "msm 10", "acm 21"}));
  EXPECT_EQ(client->connection().current(adapter).error(), errc::invalid_state);
}

TEST_F(WlanConnectTest, RefusesWhatCannotBe) {
  // wlan E110 [docs], E111 [docs], E112 [docs], E113 [docs]
  const auto with = [](ConnectionMode mode, ConnectionFlags flags = ConnectionFlags::none) {
    ConnectionParameters parameters;
    parameters.mode = mode;
    parameters.profile = "Home";
    parameters.flags = flags;
    return parameters;
  };
  EXPECT_EQ(refused({}), errc::invalid_parameter);
  EXPECT_EQ(refused({.profile = ""}), errc::invalid_parameter);
  EXPECT_EQ(refused({.profile = std::string(257, 'x')}), errc::invalid_parameter);
  EXPECT_EQ(refused({.profile = "None"}), errc::not_found);
  EXPECT_EQ(refused(with(ConnectionMode::automatic)), errc::invalid_parameter);
  EXPECT_EQ(refused(with(ConnectionMode::invalid)), errc::invalid_parameter);
  EXPECT_EQ(refused(with(ConnectionMode::profile, static_cast<ConnectionFlags>(0x80))),
            errc::invalid_parameter);
  EXPECT_EQ(refused(with(ConnectionMode::profile, ConnectionFlags::ignore_privacy_bit)),
            errc::invalid_parameter);
  EXPECT_EQ(refused({.mode = ConnectionMode::discovery_unsecure}), errc::invalid_parameter);
  EXPECT_EQ(refused({.mode = ConnectionMode::discovery_unsecure, .ssid = attic}),
            errc::invalid_parameter);
  EXPECT_EQ(refused({.mode = ConnectionMode::temporary_profile, .profile = "<xml>"}),
            errc::bad_profile);
  EXPECT_TRUE(inbox.take().empty());
}

TEST_F(WlanConnectTest, DiscoveryMakesAProfile) {
  // wlan E122 [docs]
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Cafe"}));
  connect({.mode = ConnectionMode::discovery_unsecure,
           .ssid = Ssid{"Cafe"},
           .bss_type = BssType::infrastructure,
           .flags = ConnectionFlags::persist_discovery_profile});
  const auto events = inbox.take();
  std::string xml;
  for (const auto& event : events)
    if (event.is(AcmCode::connection_complete)) xml = event.get<ConnectionEvent>()->profile_xml;
  EXPECT_EQ(parse_profile(xml).value().name, "Cafe");
  EXPECT_TRUE(events.back().is(AcmCode::profile_change));
  EXPECT_EQ(wlan.radio(adapter).profiles.size(), 2U);
}

TEST_F(WlanConnectTest, TemporaryConnectionsOutliveTheirClient) {
  // wlan E36 [assumed], E35 [assumed]
  auto other = open();
  ASSERT_TRUE(other->connection().connect(
      adapter, {.mode = ConnectionMode::temporary_profile,
                .profile = to_xml(personal_profile("Once", attic, phrase)).value()}));
  ASSERT_TRUE(other->close());
  world.run_until_idle();
  EXPECT_EQ(wlan.connected_to(adapter), home);
  EXPECT_EQ(client->connection().current(adapter).value().profile_name, "Once");
}

TEST_F(WlanConnectTest, AVanishedAccessPointBreaksTheLink) {
  // wlan E121 [docs]
  connect({.profile = "Home"});
  (void)inbox.take();
  wlan.remove_access_point(home);
  world.run_until_idle();
  const auto events = inbox.take();
  ASSERT_EQ(events.size(), 2U);
  EXPECT_TRUE(events[0].is(MsmCode::disconnected));
  EXPECT_EQ(events[0].get<MsmEvent>()->reason, ReasonCode::driver_disconnected);
  EXPECT_TRUE(events[1].is(AcmCode::disconnected));
}

TEST_F(WlanConnectTest, RoamsToAnotherAccessPoint) {
  const Bssid other = wlan.add_access_point(fake::default_access_point(attic, phrase, -70));
  connect({.profile = "Home"});
  ASSERT_EQ(wlan.connected_to(adapter), home);
  (void)inbox.take();
  wlan.set_in_range(home, false);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"msm 5", "msm 6", "msm 8"}));
  EXPECT_EQ(wlan.connected_to(adapter), other);
}

TEST_F(WlanConnectTest, TellsSignalChanges) {
  // wlan E124 [docs]
  connect({.profile = "Home"});
  (void)inbox.take();
  wlan.set_rssi(home, -75);
  wlan.set_rssi(home, -75);
  world.run_until_idle();
  const auto events = inbox.take();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].get<SignalQuality>()->percent, 50U);
}

TEST_F(WlanConnectTest, ForeignProfilesNeedTheRightToUseThem) {
  // wlan E115 [docs]
  store(personal_profile("Locked", attic, phrase), {.sddl = "D:(A;;0x70023;;;BA)"});
  (void)inbox.take();
  auto bob = open({.user = "bob"});
  EXPECT_EQ(bob->connection().connect(adapter, {.profile = "Locked"}).error(), errc::access_denied);
  connect({.profile = "Locked"});
  (void)inbox.take();
  EXPECT_EQ(bob->connection().disconnect(adapter).error(), errc::access_denied);
  EXPECT_TRUE(inbox.take().empty());
  EXPECT_EQ(wlan.connected_to(adapter), home);
}

TEST_F(WlanConnectTest, ConnectsAutomaticallyAfterAScan) {
  // wlan E117 [report: resourceMonitor #44]
  WlanProfile automatic = personal_profile("Auto", attic, "not-the-phrase");
  automatic.mode = ProfileMode::automatic;
  store(automatic);
  (void)inbox.take();
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  world.run_until_idle();
  ConnectionEvent done;
  for (const auto& event : inbox.take())
    if (event.is(AcmCode::connection_complete)) done = *event.get<ConnectionEvent>();
  EXPECT_EQ(done.mode, ConnectionMode::automatic);
  EXPECT_NE(done.reason, ReasonCode::success);
  fake::AccessPointSpec changed = wlan.access_point(home);
  changed.key = "not-the-phrase";
  wlan.set_access_point(changed);
  world.advance(seconds{180});
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  world.run_until_idle();
  EXPECT_EQ(wlan.connected_to(adapter), home);
}

TEST_F(WlanConnectTest, FormsAnAdHocNetwork) {
  WlanProfile adhoc = open_profile("Mesh", Ssid{"Mesh"});
  adhoc.bss_type = BssType::independent;
  store(adhoc);
  (void)inbox.take();
  connect({.profile = "Mesh"});
  EXPECT_EQ(inbox.codes(), (Codes{"acm 9", "msm 4", "acm 10", "acm 22"}));
  EXPECT_EQ(wlan.state(adapter), InterfaceState::ad_hoc_network_formed);
  const MacAddress peer{{2, 0, 0, 0, 0, 9}};
  wlan.join_peer(adapter, peer);
  wlan.leave_peer(adapter, peer);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"msm 11", "acm 22", "msm 12", "acm 22"}));
  EXPECT_EQ(refused({.profile = "Mesh", .bss_type = BssType::infrastructure}),
            errc::invalid_parameter);
}

}  // namespace
}  // namespace winseam
