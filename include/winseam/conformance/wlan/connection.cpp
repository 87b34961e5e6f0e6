// Joining and leaving networks: WlanConnect, WlanDisconnect, and what is told of it.
#include <algorithm>

#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using ::testing::SizeIs;

// wlan E105 [docs]; state at delivery [assumed]
TEST_P(WlanConformance, AConnectionByProfileIsToldInOrder) {
  InterfaceState at_completion = InterfaceState::not_ready;
  const auto token = plain->notifications()
                         .subscribe(NotificationSource::acm, Duplicates::deliver,
                                    [&](const WlanNotification& event) {
                                      if (event.is(AcmCode::connection_complete))
                                        at_completion = h->settings().state(adapter).value().value;
                                    })
                         .value();
  Recorder mine(*h);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  EXPECT_EQ(world.elapsed(), Ticks{0}) << "the call itself takes no time";
  world.advance(10s);
  EXPECT_THAT(mine.names(),
              ElementsAre("acm connection_start", "msm associating", "msm associated",
                          "msm authenticating", "msm connected", "acm connection_complete"));
  EXPECT_EQ(at_completion, InterfaceState::connected);
  const ConnectionEvent* done = mine.connection(AcmCode::connection_complete);
  ASSERT_NE(done, nullptr);
  EXPECT_EQ(done->reason, ReasonCode::success);
  EXPECT_EQ(done->mode, ConnectionMode::profile);
  EXPECT_EQ(done->profile_name, "Attic home");
  EXPECT_EQ(done->ssid, Ssid{"Attic"});
  EXPECT_TRUE(done->security_enabled);
  EXPECT_EQ(done->profile_xml, "");
  const MsmEvent* joined = mine.last(MsmCode::connected)->get<MsmEvent>();
  ASSERT_NE(joined, nullptr);
  EXPECT_EQ(joined->peer, attic);
  EXPECT_EQ(joined->profile_name, "Attic home");
  for (const WlanNotification& event : mine.events) EXPECT_EQ(event.interface_id, adapter);
  EXPECT_EQ(wlan.connected_to(adapter), attic);
  EXPECT_EQ(wlan.state(other), InterfaceState::disconnected);
}

TEST_P(WlanConformance, AnOpenNetworkIsJoinedWithoutAuthentication) {
  store(open_profile("Cafe", Ssid{"Cafe"}));
  Recorder mine(*h);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Cafe"}), IsOk());
  world.advance(10s);
  EXPECT_EQ(mine.last(MsmCode::authenticating), nullptr);
  EXPECT_EQ(mine.names().back(), "acm connection_complete");
  EXPECT_EQ(wlan.connected_to(adapter), cafe);
}

// What a connection is, once it stands.
TEST_P(WlanConformance, TheCurrentConnectionIsDescribed) {
  join();
  const ConnectionAttributes now = plain->connection().current(adapter).value();
  EXPECT_EQ(now.state, InterfaceState::connected);
  EXPECT_EQ(now.mode, ConnectionMode::profile);
  EXPECT_EQ(now.profile_name, "Attic home");
  EXPECT_EQ(now.association.ssid, Ssid{"Attic"});
  EXPECT_EQ(now.association.bssid, attic);
  EXPECT_EQ(now.association.bss_type, BssType::infrastructure);
  EXPECT_EQ(now.association.signal_quality, 100U);
  EXPECT_EQ(now.association.rx_rate_kbps, 144'400U);
  EXPECT_EQ(now.security, (SecurityAttributes{.security_enabled = true,
                                              .onex_enabled = false,
                                              .auth = AuthAlgorithm::rsna_psk,
                                              .cipher = CipherAlgorithm::ccmp}));
}

// wlan E76 [docs]
TEST_P(WlanConformance, WhileDisconnectedThereIsNoCurrentConnection) {
  expect_unchanged(
      [&] { EXPECT_THAT(h->connection().current(adapter), FailsWith(errc::invalid_state)); });
  join();
  ASSERT_THAT(h->connection().disconnect(adapter), IsOk());
  deliver();
  ASSERT_EQ(wlan.state(adapter), InterfaceState::disconnecting);
  EXPECT_THAT(h->connection().current(adapter), FailsWith(errc::invalid_state));
}

// wlan E77 [assumed]
TEST_P(WlanConformance, WhileAssociatingTheCurrentConnectionSaysSo) {
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(100ms);
  ASSERT_EQ(wlan.state(adapter), InterfaceState::associating);
  const auto now = h->connection().current(adapter);
  ASSERT_THAT(now, IsOk());
  EXPECT_EQ(now.value().state, InterfaceState::associating);
  EXPECT_EQ(now.value().profile_name, "Attic home");
}

// wlan E80 [docs]; rssi [assumed]
TEST_P(WlanConformance, WithoutLocationConsentTheConnectionIsNotTold) {
  join();
  wlan.set_location_consent(false);
  expect_unchanged(
      [&] { EXPECT_THAT(h->connection().current(adapter), FailsWith(errc::access_denied)); });
  EXPECT_THAT(h->settings().state(adapter), IsOk());
  EXPECT_THAT(h->settings().rssi(adapter), IsOk());
  EXPECT_THAT(h->settings().realtime_quality(adapter), IsOk());
}

// wlan E106 [docs]; which reason [assumed]
TEST_P(WlanConformance, AWrongKeyFailsAfterTheCallSucceeded) {
  store(personal_profile("Attic home", Ssid{"Attic"}, "no-such-passphrase"), {.overwrite = true});
  Recorder mine(*h);
  EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(10s);
  EXPECT_THAT(mine.names(NotificationSource::acm),
              ElementsAre("acm connection_start", "acm connection_attempt_fail",
                          "acm connection_complete"));
  EXPECT_EQ(mine.connection(AcmCode::connection_attempt_fail)->reason,
            ReasonCode::msmsec_psk_mismatch_suspected);
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->reason,
            ReasonCode::msmsec_psk_mismatch_suspected);
  ASSERT_NE(mine.last(MsmCode::disconnected), nullptr) << "the try that failed";
  EXPECT_EQ(mine.last(MsmCode::disconnected)->get<MsmEvent>()->reason,
            ReasonCode::msmsec_psk_mismatch_suspected);
  EXPECT_EQ(mine.last(MsmCode::connected), nullptr);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
  EXPECT_FALSE(wlan.connecting(adapter));
}

TEST_P(WlanConformance, AWrongSaePasswordIsAnAssociationFailure) {
  fake::AccessPointSpec modern = fake::default_access_point(Ssid{"Modern"}, "right-passphrase");
  modern.auth = AuthAlgorithm::wpa3_sae;
  (void)wlan.add_access_point(modern);
  store(personal_profile("Modern", Ssid{"Modern"}, "wrong-passphrase", AuthAlgorithm::wpa3_sae));
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Modern"}), IsOk());
  world.advance(10s);
  ASSERT_NE(mine.connection(AcmCode::connection_complete), nullptr);
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->reason, ReasonCode::association_failure);
}

TEST_P(WlanConformance, TheReasonOfAWrongKeyIsTheAccessPoints) {
  fake::AccessPointSpec odd = wlan.access_point(attic);
  odd.key = "changed-passphrase";
  odd.wrong_key_reason = ReasonCode::msmsec_key_success_timeout;
  wlan.set_access_point(odd);
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(10s);
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->reason,
            ReasonCode::msmsec_key_success_timeout);
}

// wlan E107 [client: ManagedNativeWifi]
TEST_P(WlanConformance, AFailedTryIsNotTheEnd) {
  wlan.fail_next_connect(attic, {.reason = ReasonCode::association_timeout});
  wlan.fail_next_connect(attic, {.reason = ReasonCode::security_timeout});
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(10s);
  ASSERT_THAT(mine.names(), ElementsAre("acm connection_start", "acm connection_attempt_fail",
                                        "acm connection_attempt_fail", "acm connection_complete"));
  EXPECT_EQ(mine.events[1].get<ConnectionEvent>()->reason, ReasonCode::association_timeout);
  EXPECT_EQ(mine.events[2].get<ConnectionEvent>()->reason, ReasonCode::security_timeout);
  EXPECT_EQ(mine.events[3].get<ConnectionEvent>()->reason, ReasonCode::success);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::connected);
}

TEST_P(WlanConformance, ATryMayEndTheAttempt) {
  wlan.fail_next_connect(attic, {.reason = ReasonCode::security_timeout, .gives_up = true});
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(10s);
  EXPECT_THAT(mine.names(), ElementsAre("acm connection_start", "acm connection_attempt_fail",
                                        "acm connection_complete"));
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->reason, ReasonCode::security_timeout);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

// wlan E108 [docs]
TEST_P(WlanConformance, ANetworkOutOfRangeIsNotAvailable) {
  wlan.set_in_range(attic, false);
  Recorder mine(*h);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(10s);
  ASSERT_THAT(mine.names(), ElementsAre("acm connection_start", "acm connection_complete"));
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->reason,
            ReasonCode::network_not_available);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

// wlan E109 [docs] for the drop; order [assumed]
TEST_P(WlanConformance, ANewConnectionDropsTheOldOneFirst) {
  join();
  Recorder mine(*h);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Barn"}), IsOk());
  world.advance(10s);
  ASSERT_THAT(
      mine.names(),
      ElementsAre("acm disconnecting", "msm disassociating", "msm disconnected", "acm disconnected",
                  "acm connection_start", "msm associating", "msm associated", "msm authenticating",
                  "msm connected", "acm connection_complete"));
  EXPECT_EQ(mine.connection(AcmCode::disconnected)->profile_name, "Attic home");
  EXPECT_EQ(mine.connection(AcmCode::connection_start)->profile_name, "Barn");
  EXPECT_EQ(wlan.connected_to(adapter), barn);
}

// wlan E110 [docs]
TEST_P(WlanConformance, AProfileNeedsANameOfTheRightLength) {
  join();
  expect_unchanged([&] {
    EXPECT_THAT(h->connection().connect(adapter, {}), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = ""}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = std::string(257, 'x')}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = std::string(256, 'x')}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = std::string(255, 'x')}),
                FailsWith(errc::not_found))
        << "long enough, and unknown";
  });
}

TEST_P(WlanConformance, AnUnknownProfileIsNotFound) {
  join();
  expect_unchanged([&] {
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "attic home"}),
                FailsWith(errc::not_found))
        << "case counts";
    EXPECT_THAT(h->connection().connect(other, {.profile = "Attic home"}),
                FailsWith(errc::not_found))
        << "the other adapter has no profile";
    EXPECT_THAT(h->connection().connect(Guid{77}, {.profile = "Attic home"}),
                FailsWith(errc::not_found));
  });
}

// wlan E111 [docs] [client: chromium, LenovoCore]
TEST_P(WlanConformance, DiscoveryNeedsAnSsidAndAType) {
  const ConnectionMode discovery = ConnectionMode::discovery_unsecure;
  expect_unchanged([&] {
    EXPECT_THAT(
        h->connection().connect(adapter, {.mode = discovery, .bss_type = BssType::infrastructure}),
        FailsWith(errc::invalid_parameter));
    EXPECT_THAT(
        h->connection().connect(
            adapter, {.mode = discovery, .ssid = Ssid{}, .bss_type = BssType::infrastructure}),
        FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(
                    adapter, {.mode = discovery, .ssid = Ssid{"Cafe"}, .bss_type = BssType::any}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.mode = discovery,
                                                  .profile = "Attic home",
                                                  .ssid = Ssid{"Cafe"},
                                                  .bss_type = BssType::infrastructure}),
                FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(
      h->connection().connect(
          adapter, {.mode = discovery, .ssid = Ssid{"Cafe"}, .bss_type = BssType::infrastructure}),
      IsOk());
  world.advance(10s);
  EXPECT_EQ(wlan.connected_to(adapter), cafe);
}

// wlan E112 [docs]
TEST_P(WlanConformance, ModesAndFlagsThatAreNoneAreRefused) {
  expect_unchanged([&] {
    for (const ConnectionMode mode :
         {ConnectionMode::automatic, ConnectionMode::invalid, static_cast<ConnectionMode>(6)})
      EXPECT_THAT(h->connection().connect(adapter, {.mode = mode, .profile = "Attic home"}),
                  FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home",
                                                  .flags = static_cast<ConnectionFlags>(0x80)}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(
                    adapter, {.profile = "Attic home", .bss_type = static_cast<BssType>(7)}),
                FailsWith(errc::invalid_parameter));
  });
}

// wlan E113 [docs]
TEST_P(WlanConformance, FlagsThatDoNotFitAreRefused) {
  const std::string text = xml(personal_profile("For now", Ssid{"Attic"}, "attic-passphrase"));
  expect_unchanged([&] {
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home",
                                                  .flags = ConnectionFlags::ignore_privacy_bit}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.mode = ConnectionMode::temporary_profile,
                                                  .profile = text,
                                                  .bss_type = BssType::independent,
                                                  .flags = ConnectionFlags::ignore_privacy_bit}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home",
                                                  .bss_type = BssType::infrastructure,
                                                  .flags = ConnectionFlags::adhoc_join_only}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(adapter, {.mode = ConnectionMode::discovery_unsecure,
                                                  .ssid = Ssid{"Cafe"},
                                                  .bss_type = BssType::independent,
                                                  .flags = ConnectionFlags::hidden_network}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(
        h->connection().connect(adapter, {.profile = "Attic home",
                                          .flags = ConnectionFlags::persist_discovery_profile}),
        FailsWith(errc::invalid_parameter));
  });
}

// An SSID given with a profile must be one of the profile's (2.5)
TEST_P(WlanConformance, AnSsidMustBeOneOfTheProfiles) {
  expect_unchanged([&] {
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home", .ssid = Ssid{"Cafe"}}),
                FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home", .ssid = Ssid{"Attic"}}),
              IsOk());
}

// wlan E114 [docs]; reason [assumed]
TEST_P(WlanConformance, ADesiredAccessPointIsTheOneThatIsJoined) {
  const Bssid second =
      wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}, "attic-passphrase", -85));
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(
      h->connection().connect(adapter, {.profile = "Attic home", .desired_bssids = {second}}),
      IsOk());
  world.advance(10s);
  EXPECT_EQ(wlan.connected_to(adapter), second) << "although the other is stronger";
  mine.events.clear();
  const Bssid nobody{{2, 2, 2, 2, 2, 2}};
  ASSERT_THAT(
      h->connection().connect(adapter, {.profile = "Attic home", .desired_bssids = {nobody}}),
      IsOk());
  world.advance(10s);
  ASSERT_NE(mine.connection(AcmCode::connection_complete), nullptr);
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->reason,
            ReasonCode::network_not_available);
  EXPECT_EQ(wlan.connected_to(adapter), std::nullopt);
}

TEST_P(WlanConformance, TheStrongestAccessPointIsJoinedOtherwise) {
  const Bssid strong =
      wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}, "attic-passphrase", -40));
  join();
  EXPECT_EQ(wlan.connected_to(adapter), strong);
}

TEST_P(WlanConformance, MoreDesiredAccessPointsThanTheAdapterTakesAreRefused) {
  const std::uint32_t most = h->interfaces().capability(adapter).value().max_desired_bssids;
  std::vector<Bssid> many(most + 1, attic);
  expect_unchanged([&] {
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home", .desired_bssids = many}),
                FailsWith(errc::invalid_parameter));
  });
  many.pop_back();
  EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home", .desired_bssids = many}),
              IsOk());
}

// wlan E115 [docs]
TEST_P(WlanConformance, WithoutExecuteAccessNothingConnectsOrDisconnects) {
  store(personal_profile("Attic home", Ssid{"Attic"}, "attic-passphrase"),
        {.sddl = "D:(A;;0x70023;;;BA)(A;;0x20001;;;WD)", .overwrite = true});
  deliver();
  Recorder mine(*h);
  expect_unchanged([&] {
    EXPECT_THAT(plain->connection().connect(adapter, {.profile = "Attic home"}),
                FailsWith(errc::access_denied));
  });
  world.advance(5s);
  EXPECT_THAT(mine.names(), IsEmpty());
  join();
  mine.events.clear();
  expect_unchanged([&] {
    EXPECT_THAT(plain->connection().disconnect(adapter), FailsWith(errc::access_denied));
  });
  world.advance(5s);
  EXPECT_THAT(mine.names(), IsEmpty());
  EXPECT_EQ(wlan.connected_to(adapter), attic);
}

TEST_P(WlanConformance, APlainUserMayConnectByDefault) {
  EXPECT_THAT(plain->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(5s);
  EXPECT_EQ(wlan.connected_to(adapter), attic);
  EXPECT_THAT(plain->connection().disconnect(adapter), IsOk());
}

// wlan E116 [client: DesktopManager serialises because of this]
TEST_P(WlanConformance, ALateCompletionIsToldApartByItsProfile) {
  for (int i = 0; i < 30; ++i)
    wlan.fail_next_connect(attic, {.reason = ReasonCode::association_timeout});
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(10s);
  ASSERT_EQ(mine.last(AcmCode::connection_complete), nullptr) << "the client gives up";
  mine.events.clear();
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Barn"}), IsOk());
  world.advance(10s);
  std::vector<const ConnectionEvent*> done;
  for (const WlanNotification& event : mine.events)
    if (event.is(AcmCode::connection_complete)) done.push_back(event.get<ConnectionEvent>());
  ASSERT_THAT(done, SizeIs(2)) << "the first one's arrives during the second";
  EXPECT_EQ(done[0]->profile_name, "Attic home");
  EXPECT_EQ(done[0]->reason, ReasonCode::user_cancelled);
  EXPECT_EQ(done[1]->profile_name, "Barn");
  EXPECT_EQ(done[1]->reason, ReasonCode::success);
  EXPECT_EQ(wlan.connected_to(adapter), barn);
}

// wlan E117 [report: resourceMonitor #44]
TEST_P(WlanConformance, SomebodyElsesFailedAttemptLooksLikeItsOwn) {
  WlanProfile by_itself = personal_profile("Barn", Ssid{"Barn"}, "wrong-passphrase");
  by_itself.mode = ProfileMode::automatic;
  store(by_itself, {.overwrite = true});
  Recorder mine(*h, NotificationSource::acm);
  scan(adapter);
  world.advance(10s);
  const ConnectionEvent* done = mine.connection(AcmCode::connection_complete);
  ASSERT_NE(done, nullptr) << "nobody called connect()";
  EXPECT_EQ(done->mode, ConnectionMode::automatic);
  EXPECT_NE(done->reason, ReasonCode::success);
  EXPECT_EQ(done->profile_name, "Barn");
  EXPECT_NE(wlan.state(adapter), InterfaceState::connected);
}

TEST_P(WlanConformance, TheServiceJoinsAnAutomaticProfileByItself) {
  WlanProfile by_itself = personal_profile("Barn", Ssid{"Barn"}, "barn-passphrase");
  by_itself.mode = ProfileMode::automatic;
  store(by_itself, {.overwrite = true});
  Recorder mine(*h, NotificationSource::acm);
  scan(adapter);
  world.advance(10s);
  EXPECT_EQ(wlan.connected_to(adapter), barn);
  ASSERT_NE(mine.connection(AcmCode::connection_complete), nullptr);
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->mode, ConnectionMode::automatic);
  // The user leaves it: it is not joined again at once (2.5)
  ASSERT_THAT(h->connection().disconnect(adapter), IsOk());
  world.advance(5s);
  scan(adapter);
  world.advance(10s);
  EXPECT_EQ(wlan.connected_to(adapter), std::nullopt);
}

// wlan E118 [docs]; order [assumed]
TEST_P(WlanConformance, ADisconnectIsToldInOrder) {
  join();
  Recorder mine(*h);
  EXPECT_THAT(h->connection().disconnect(adapter), IsOk());
  world.advance(1s);
  ASSERT_THAT(mine.names(), ElementsAre("acm disconnecting", "msm disassociating",
                                        "msm disconnected", "acm disconnected"));
  EXPECT_EQ(mine.connection(AcmCode::disconnecting)->profile_name, "Attic home");
  EXPECT_EQ(mine.connection(AcmCode::disconnected)->reason, ReasonCode::success);
  EXPECT_EQ(mine.last(MsmCode::disconnected)->get<MsmEvent>()->peer, attic);
  EXPECT_EQ(h->settings().state(adapter).value().value, InterfaceState::disconnected);
  EXPECT_THAT(h->connection().current(adapter), FailsWith(errc::invalid_state));
}

// wlan E119 [assumed]
TEST_P(WlanConformance, ADisconnectWithNothingConnectedSucceedsInSilence) {
  Recorder mine(*h);
  expect_unchanged([&] { EXPECT_THAT(h->connection().disconnect(adapter), IsOk()); });
  world.advance(5s);
  EXPECT_THAT(mine.names(), IsEmpty());
}

// wlan E120 [assumed]
TEST_P(WlanConformance, ADisconnectDuringAnAttemptGivesItUp) {
  Recorder mine(*h);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(300ms);
  ASSERT_TRUE(wlan.connecting(adapter));
  EXPECT_THAT(h->connection().disconnect(adapter), IsOk());
  world.advance(10s);
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->reason, ReasonCode::user_cancelled);
  EXPECT_EQ(mine.last(AcmCode::disconnected), nullptr) << "it never was connected";
  EXPECT_EQ(mine.last(MsmCode::connected), nullptr);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

// wlan E121 [docs]/[assumed]
TEST_P(WlanConformance, AVanishedAccessPointEndsTheConnectionByItself) {
  join();
  Recorder mine(*h);
  wlan.set_in_range(attic, false);
  world.advance(1s);
  ASSERT_THAT(mine.names(), ElementsAre("msm disconnected", "acm disconnected"));
  EXPECT_NE(mine.last(MsmCode::disconnected)->get<MsmEvent>()->reason, ReasonCode::success);
  EXPECT_EQ(mine.connection(AcmCode::disconnected)->profile_name, "Attic home");
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

// wlan E121, with the reason that the driver gave
TEST_P(WlanConformance, ADroppedLinkTellsTheDriversReason) {
  join();
  Recorder mine(*h);
  wlan.drop_link(adapter, ReasonCode::roaming_failure);
  world.advance(1s);
  ASSERT_THAT(mine.names(), ElementsAre("msm disconnected", "acm disconnected"));
  EXPECT_EQ(mine.last(MsmCode::disconnected)->get<MsmEvent>()->reason, ReasonCode::roaming_failure);
}

// wlan E122 [docs]
TEST_P(WlanConformance, ADiscoveryThatSucceededTellsTheProfileItMade) {
  Recorder mine(*h, NotificationSource::acm);
  const std::vector<std::string> before = profile_names();
  ASSERT_THAT(h->connection().connect(adapter, {.mode = ConnectionMode::discovery_unsecure,
                                                .ssid = Ssid{"Cafe"},
                                                .bss_type = BssType::infrastructure}),
              IsOk());
  deliver();
  EXPECT_EQ(wlan.state(adapter), InterfaceState::discovering);
  world.advance(10s);
  const ConnectionEvent* done = mine.connection(AcmCode::connection_complete);
  ASSERT_NE(done, nullptr);
  EXPECT_EQ(done->mode, ConnectionMode::discovery_unsecure);
  const WlanProfile made = parse_profile(done->profile_xml).value();
  EXPECT_THAT(made.ssids, ElementsAre(Ssid{"Cafe"}));
  EXPECT_EQ(made.auth, AuthAlgorithm::open);
  EXPECT_EQ(mine.connection(AcmCode::connection_start)->profile_xml, "");
  EXPECT_EQ(profile_names(), before) << "it is not kept unless asked for";
}

TEST_P(WlanConformance, ADiscoveredProfileIsKeptOnRequest) {
  store(open_profile("Cafe", Ssid{"Elsewhere"}));
  ASSERT_THAT(
      h->connection().connect(adapter, {.mode = ConnectionMode::discovery_unsecure,
                                        .ssid = Ssid{"Cafe"},
                                        .bss_type = BssType::infrastructure,
                                        .flags = ConnectionFlags::persist_discovery_profile}),
      IsOk());
  world.advance(10s);
  const std::vector<std::string> names = profile_names();
  ASSERT_THAT(names, SizeIs(4));
  EXPECT_THAT(names.front(), HasSubstr("Cafe"));
  EXPECT_NE(names.front(), "Cafe") << "that name is taken: a number is appended";
  const StoredProfile kept =
      h->profiles().get(adapter, names.front(), ProfileKey::protected_key).value();
  EXPECT_EQ(parse_profile(kept.xml).value().mode, ProfileMode::manual);
  EXPECT_EQ(kept.flags, ProfileFlags::all_user);
}

// A temporary profile is XML text; wrong text is refused at once [assumed]
TEST_P(WlanConformance, AWrongTemporaryProfileIsRefused) {
  join();
  expect_unchanged([&] {
    EXPECT_THAT(h->connection().connect(adapter, {.mode = ConnectionMode::temporary_profile,
                                                  .profile = "<WLANProfile/>"}),
                FailsWith(errc::bad_profile));
    EXPECT_THAT(h->connection().connect(adapter, {.mode = ConnectionMode::temporary_profile}),
                FailsWith(errc::invalid_parameter));
  });
}

// wlan E124 [docs]
TEST_P(WlanConformance, AChangedSignalIsTold) {
  join();
  Recorder mine(*h);
  wlan.set_rssi(attic, -70);
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("msm signal_quality_change"));
  ASSERT_NE(mine.events[0].get<SignalQuality>(), nullptr) << "the number alone";
  EXPECT_EQ(mine.events[0].get<SignalQuality>()->percent, 60U);
  EXPECT_EQ(h->connection().current(adapter).value().association.signal_quality, 60U);
  EXPECT_EQ(h->settings().rssi(adapter).value().value, -70);
  wlan.set_rssi(cafe, -90);
  deliver();
  EXPECT_THAT(mine.events, SizeIs(1)) << "only that of the network in use";
}

// Roaming shows as MSM events alone (3.1)
TEST_P(WlanConformance, RoamingKeepsTheConnection) {
  const Bssid second =
      wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}, "attic-passphrase", -70));
  join();
  Recorder mine(*h);
  wlan.roam(adapter, second);
  world.advance(1s);
  ASSERT_FALSE(mine.events.empty());
  EXPECT_EQ(mine.names().front(), "msm roaming_start");
  EXPECT_NE(mine.last(MsmCode::roaming_end), nullptr);
  EXPECT_EQ(mine.last(AcmCode::disconnected), nullptr);
  EXPECT_EQ(wlan.connected_to(adapter), second);
  EXPECT_EQ(h->connection().current(adapter).value().association.bssid, second);
  EXPECT_EQ(h->settings().state(adapter).value().value, InterfaceState::connected);
}

// Ad hoc: the first node forms the network, a peer connects it (3.1)
TEST_P(WlanConformance, AnAdhocNetworkIsFormedAndThenConnected) {
  WlanProfile adhoc = open_profile("Barge", Ssid{"Barge"});
  adhoc.bss_type = BssType::independent;
  store(adhoc);
  Recorder mine(*h);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Barge"}), IsOk());
  world.advance(10s);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::ad_hoc_network_formed);
  const MacAddress peer{{2, 0, 0, 0, 0, 9}};
  wlan.join_peer(adapter, peer);
  deliver();
  EXPECT_EQ(wlan.state(adapter), InterfaceState::connected);
  ASSERT_NE(mine.last(MsmCode::peer_join), nullptr);
  EXPECT_EQ(mine.last(MsmCode::peer_join)->get<MsmEvent>()->peer, peer);
  EXPECT_TRUE(mine.last(MsmCode::peer_join)->get<MsmEvent>()->first_peer);
  wlan.leave_peer(adapter, peer);
  deliver();
  ASSERT_NE(mine.last(MsmCode::peer_leave), nullptr);
  EXPECT_TRUE(mine.last(MsmCode::peer_leave)->get<MsmEvent>()->last_peer);
}

// wlan E81 in part: the connection goes first, by the machine's own switch
TEST_P(WlanConformance, TheHardwareSwitchDropsTheConnectionFirst) {
  join();
  Recorder mine(*h);
  wlan.set_hardware_switch(adapter, RadioSwitch::off);
  world.advance(1s);
  const std::vector<std::string> names = mine.names();
  ASSERT_GE(names.size(), 3U);
  EXPECT_EQ(names.front(), "acm disconnecting");
  EXPECT_EQ(names.back(), "msm radio_state_change");
  EXPECT_EQ(std::count(names.begin(), names.end(), "msm radio_state_change"), 2)
      << "one for each radio";
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

// Removing the adapter in use ends the connection; nothing comes after the removal.
TEST_P(WlanConformance, RemovingTheAdapterEndsTheConnection) {
  join();
  Recorder mine(*h);
  wlan.remove_interface(adapter);
  world.advance(1s);
  EXPECT_EQ(mine.names().back(), "acm interface_removal");
}

}  // namespace
}  // namespace winseam::conformance
