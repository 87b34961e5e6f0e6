// The software access point: states, users, settings, keys.
#include <gmock/gmock.h>

#include "winseam/testing/matchers.hpp"
#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using fake::WindowsVersion;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;
using State = HostedNetworkState;
using Reason = HostedNetworkReason;

const fake::Caller plain_user{.user = "alice", .role = fake::Role::user};

HostedNetworkKey phrase_of(std::string_view text, bool persistent = true) {
  HostedNetworkKey key;
  for (const char c : text) key.key.push_back(static_cast<std::byte>(c));
  key.persistent = persistent;
  return key;
}

class HostedNetworkTest : public WlanTest {
 protected:
  void SetUp() override {
    WlanTest::SetUp();
    fake::RadioSpec radio = fake::default_radio("Modern adapter");
    radio.hosted_network_capable = true;
    radio.scan.background_every = Ticks{0};
    capable = wlan.add_interface(radio);
    listening =
        client->notifications()
            .subscribe(NotificationSource::hosted_network, Duplicates::deliver, inbox.listener())
            .value();
    alice = open(plain_user);
  }
  void TearDown() override {
    alice.reset();
    listening.reset();
    WlanTest::TearDown();
  }
  std::vector<HostedNetworkStateChange> changes() {
    world.run_until_idle();
    std::vector<HostedNetworkStateChange> list;
    for (const WlanNotification& event : inbox.take())
      if (const auto* change = event.get<HostedNetworkStateChange>()) list.push_back(*change);
    return list;
  }
  HostedNetwork& network() { return client->hosted_network(); }
  State state() { return network().status().value().state; }

  Guid capable{};
  WlanSubscription listening;
  std::unique_ptr<WlanClient> alice;
};

TEST_F(HostedNetworkTest, ItIsActiveWhileSomebodyUsesIt) {
  // wlan E38 [docs]
  auto first = open(plain_user);
  auto second = open(plain_user);
  ASSERT_THAT(first->hosted_network().start_using(), IsOk());
  ASSERT_THAT(first->hosted_network().start_using(), IsOk());
  ASSERT_THAT(second->hosted_network().start_using(), IsOk());
  EXPECT_THAT(changes(), ElementsAre(HostedNetworkStateChange{State::idle, State::active,
                                                              Reason::user_action}));
  ASSERT_THAT(first->close(), IsOk());
  EXPECT_EQ(state(), State::active);
  ASSERT_THAT(second->close(), IsOk());
  EXPECT_EQ(state(), State::idle);
  EXPECT_THAT(changes(), ElementsAre(HostedNetworkStateChange{State::active, State::idle,
                                                              Reason::client_abort}));
}

TEST_F(HostedNetworkTest, ReferencesAreCounted) {
  ASSERT_THAT(alice->hosted_network().start_using(), IsOk());
  ASSERT_THAT(alice->hosted_network().start_using(), IsOk());
  ASSERT_THAT(alice->hosted_network().stop_using(), IsOk());
  EXPECT_EQ(state(), State::active);
  ASSERT_THAT(alice->hosted_network().stop_using(), IsOk());
  EXPECT_EQ(state(), State::idle);
}

TEST_F(HostedNetworkTest, WhatWasForcedOutlivesItsHandle) {
  // wlan E39 [docs]
  auto other = open();
  ASSERT_THAT(other->hosted_network().force_start(), IsOk());
  ASSERT_THAT(other->close(), IsOk());
  EXPECT_EQ(state(), State::active);
  EXPECT_THAT(alice->hosted_network().force_stop(), IsOk());
  EXPECT_EQ(state(), State::idle);
}

TEST_F(HostedNetworkTest, ForcingToStopEndsAllUse) {
  ASSERT_THAT(alice->hosted_network().start_using(), IsOk());
  ASSERT_THAT(network().force_stop(), IsOk());
  EXPECT_EQ(state(), State::idle);
  auto why = Reason::success;
  EXPECT_THAT(alice->hosted_network().stop_using(&why), FailsWith(errc::invalid_state));
  EXPECT_EQ(why, Reason::stop_before_start);
  ASSERT_THAT(alice->hosted_network().start_using(), IsOk());
  EXPECT_EQ(state(), State::active);
}

TEST_F(HostedNetworkTest, SecondaryKeysHaveEightCharactersAtLeast) {
  // wlan E145 [docs]
  auto why = Reason::success;
  EXPECT_THAT(network().set_secondary_key(phrase_of("1234567"), &why),
              FailsWith(errc::invalid_parameter));
  EXPECT_EQ(why, Reason::bad_parameters);
  EXPECT_THAT(network().set_secondary_key(phrase_of("12345678"), &why), IsOk());
  EXPECT_EQ(why, Reason::success);
  EXPECT_THAT(network().secondary_key(), IsOkAndHolds(phrase_of("12345678")));
  EXPECT_THAT(network().set_secondary_key(phrase_of(std::string(64, 'x'))),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(network().set_secondary_key(phrase_of("1234567\n")),
              FailsWith(errc::invalid_parameter));
  HostedNetworkKey binary{.key = std::vector<std::byte>(31), .is_passphrase = false};
  EXPECT_THAT(network().set_secondary_key(binary), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(network().secondary_key(), IsOkAndHolds(phrase_of("12345678")));
  binary.key.resize(32);
  EXPECT_THAT(network().set_secondary_key(binary), IsOk());
  EXPECT_THAT(network().set_secondary_key({}), IsOk());
  EXPECT_THAT(network().secondary_key().value().key, IsEmpty());
}

TEST_F(HostedNetworkTest, AKeyForOneUseIsForgottenWithIt) {
  ASSERT_THAT(network().set_secondary_key(phrase_of("12345678", false)), IsOk());
  ASSERT_THAT(network().start_using(), IsOk());
  EXPECT_THAT(network().secondary_key().value().key, SizeIs(8));
  ASSERT_THAT(network().stop_using(), IsOk());
  EXPECT_THAT(network().secondary_key().value().key, IsEmpty());
}

TEST_F(HostedNetworkTest, ThereAreNoSettingsAtFirst) {
  // wlan E146 [docs]
  EXPECT_THAT(network().connection_settings(), FailsWith(errc::bad_configuration));
  EXPECT_THAT(network().station_profile(), FailsWith(errc::bad_configuration));
  EXPECT_THAT(network().security_settings(), IsOk());
  ASSERT_THAT(network().init_settings(), IsOk());
  const auto settings = network().connection_settings().value().value;
  EXPECT_EQ(settings.ssid, Ssid{"LOCALHOST"});
  EXPECT_EQ(settings.max_peers, 100U);
  const WlanProfile profile = parse_profile(network().station_profile().value().value).value();
  EXPECT_EQ(profile.ssids, std::vector{Ssid{"LOCALHOST"}});
  EXPECT_EQ(profile.auth, AuthAlgorithm::rsna_psk);
  ASSERT_THAT(network().init_settings(), IsOk());  // changes nothing
  EXPECT_EQ(parse_profile(network().station_profile().value().value).value(), profile);
  ASSERT_THAT(network().refresh_security_settings(), IsOk());
  EXPECT_NE(parse_profile(network().station_profile().value().value).value().key, profile.key);
}

TEST_F(HostedNetworkTest, ForcingToStartNeedsElevation) {
  // wlan E147 [docs]
  auto why = Reason::success;
  EXPECT_THAT(alice->hosted_network().force_start(&why), FailsWith(errc::access_denied));
  EXPECT_EQ(why, Reason::elevation_required);
  EXPECT_EQ(state(), State::idle);
  EXPECT_THAT(changes(), IsEmpty());
  EXPECT_THAT(network().force_start(&why), IsOk());
  EXPECT_EQ(why, Reason::success);
  EXPECT_THAT(changes(), ElementsAre(HostedNetworkStateChange{State::idle, State::active,
                                                              Reason::user_action}));
}

TEST_F(HostedNetworkTest, StoppingWithoutStartingFails) {
  // wlan E148 [docs for the reason; code assumed]
  ASSERT_THAT(alice->hosted_network().start_using(), IsOk());
  auto why = Reason::success;
  EXPECT_THAT(network().stop_using(&why), FailsWith(errc::invalid_state));
  EXPECT_EQ(why, Reason::stop_before_start);
  EXPECT_EQ(state(), State::active);
}

TEST_F(HostedNetworkTest, NewSettingsMakeItIdle) {
  ASSERT_THAT(alice->hosted_network().start_using(), IsOk());
  (void)changes();
  const HostedNetworkConnectionSettings wanted{.ssid = Ssid{"Party"}, .max_peers = 5};
  auto why = Reason::success;
  EXPECT_THAT(network().set_connection_settings({.ssid = {}}, &why), FailsWith(errc::bad_profile));
  EXPECT_EQ(why, Reason::bad_parameters);
  EXPECT_THAT(network().set_connection_settings({.ssid = Ssid{"X"}, .max_peers = 0}),
              FailsWith(errc::bad_profile));
  EXPECT_EQ(state(), State::active);
  EXPECT_THAT(network().set_connection_settings(wanted), IsOk());
  EXPECT_EQ(network().connection_settings().value().value, wanted);
  EXPECT_THAT(changes(), ElementsAre(HostedNetworkStateChange{State::active, State::idle,
                                                              Reason::properties_change}));
}

TEST_F(HostedNetworkTest, StatusShowsWhoUsesIt) {
  EXPECT_EQ(network().status().value().bssid, Bssid{});
  ASSERT_THAT(network().start_using(), IsOk());
  const MacAddress phone{{2, 0, 0, 0, 0, 9}};
  wlan.join_hosted_network(phone);
  const HostedNetworkStatus now = network().status().value();
  EXPECT_EQ(now.state, State::active);
  EXPECT_EQ(now.bssid, wlan.radio(capable).address);
  EXPECT_EQ(now.phy_type, PhyType::he);
  EXPECT_EQ(now.channel_frequency_khz, 2'437'000U);
  EXPECT_FALSE(now.device_id.is_null());
  EXPECT_THAT(now.peers,
              ElementsAre(HostedNetworkPeer{phone, HostedNetworkPeerAuth::authenticated}));
  wlan.leave_hosted_network(phone);
  EXPECT_THAT(network().status().value().peers, IsEmpty());
  world.run_until_idle();
  const auto told = inbox.take();
  ASSERT_THAT(told, SizeIs(3));
  EXPECT_EQ(told[1].get<HostedNetworkPeerChange>()->reason, Reason::peer_arrived);
  EXPECT_EQ(told[2].get<HostedNetworkPeerChange>()->reason, Reason::peer_departed);
}

TEST_F(HostedNetworkTest, WithoutAnAdapterItIsUnavailable) {
  ASSERT_THAT(alice->hosted_network().start_using(), IsOk());
  (void)changes();
  wlan.disable_interface(capable);
  EXPECT_EQ(state(), State::unavailable);
  EXPECT_THAT(changes(), ElementsAre(HostedNetworkStateChange{State::active, State::unavailable,
                                                              Reason::interface_unavailable}));
  auto why = Reason::success;
  EXPECT_THAT(network().start_using(&why), FailsWith(errc::invalid_state));
  EXPECT_EQ(why, Reason::interface_unavailable);
  EXPECT_THAT(network().force_start(&why), FailsWith(errc::invalid_state));
  wlan.enable_interface(capable);
  EXPECT_EQ(state(), State::active);  // alice's reference holds
}

TEST_F(HostedNetworkTest, ItCanBeTurnedOff) {
  auto why = Reason::success;
  EXPECT_THAT(alice->hosted_network().set_enabled(false, &why), FailsWith(errc::access_denied));
  EXPECT_EQ(why, Reason::elevation_required);
  ASSERT_THAT(network().set_enabled(false), IsOk());
  EXPECT_FALSE(network().enabled().value().value);
  EXPECT_EQ(state(), State::unavailable);
  EXPECT_THAT(network().start_using(&why), FailsWith(errc::invalid_state));
  EXPECT_EQ(why, Reason::service_unavailable);
  ASSERT_THAT(network().set_enabled(true), IsOk());
  EXPECT_EQ(state(), State::idle);
}

TEST_F(HostedNetworkTest, PolicyForbidsIt) {
  fake::WorldSpec spec = world.describe();
  spec.wlan.hosted_network.denied_by_policy = true;
  fake::World other(spec);
  auto there = other.platform()->open_wlan_client(WlanVersion::vista).value();
  auto why = Reason::success;
  EXPECT_THAT(there->hosted_network().start_using(&why), FailsWith(errc::invalid_state));
  EXPECT_EQ(why, Reason::group_policy_denied);
  EXPECT_THAT(there->hosted_network().init_settings(), FailsWith(errc::invalid_state));
  EXPECT_THAT(there->hosted_network().status(), FailsWith(errc::invalid_state));
}

TEST_F(HostedNetworkTest, ItCameWithWindows7) {
  wlan.set_windows(WindowsVersion::vista_sp1);
  EXPECT_THAT(network().start_using(), FailsWith(errc::proc_not_found));
  EXPECT_THAT(network().status(), FailsWith(errc::proc_not_found));
}

}  // namespace
}  // namespace winseam
