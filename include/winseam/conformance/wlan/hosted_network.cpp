// The software access point: WlanHostedNetwork*.
#include <algorithm>

#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

constexpr NotificationSource hosted = NotificationSource::hosted_network;

HostedNetworkKey pass_phrase(std::string_view text) {
  HostedNetworkKey key;
  for (const char c : text) key.key.push_back(static_cast<std::byte>(c));
  return key;
}

HostedNetworkStateChange change(HostedNetworkState before, HostedNetworkState after,
                                HostedNetworkReason why) {
  return {before, after, why};
}

// The last state change that a listener was told.
HostedNetworkStateChange last_change(const Recorder& recorder) {
  const WlanNotification* event = recorder.last(HostedNetworkCode::state_change);
  const auto* told = event == nullptr ? nullptr : event->get<HostedNetworkStateChange>();
  return told == nullptr ? HostedNetworkStateChange{} : *told;
}

// wlan E146 [docs]
TEST_P(WlanConformance, BeforeTheSettingsAreMadeThereAreNone) {
  auto why = HostedNetworkReason::unspecified;
  expect_unchanged([&] {
    EXPECT_THAT(h->hosted_network().connection_settings(), FailsWith(errc::bad_configuration));
    EXPECT_THAT(h->hosted_network().station_profile(), FailsWith(errc::bad_configuration));
  });
  EXPECT_THAT(h->hosted_network().init_settings(&why), IsOk());
  EXPECT_EQ(why, HostedNetworkReason::success);
  const auto made = h->hosted_network().connection_settings().value();
  EXPECT_FALSE(made.value.ssid.empty());
  EXPECT_EQ(made.value.max_peers, 100U);
  EXPECT_THAT(h->hosted_network().init_settings(), IsOk());
  EXPECT_EQ(h->hosted_network().connection_settings().value(), made) << "made once";
  const auto profile = parse_profile(h->hosted_network().station_profile().value().value);
  ASSERT_THAT(profile, IsOk());
  EXPECT_THAT(profile.value().ssids, ElementsAre(made.value.ssid));
  EXPECT_EQ(profile.value().auth, AuthAlgorithm::rsna_psk);
}

// wlan E147 [docs]
TEST_P(WlanConformance, ForcingTheStartNeedsElevation) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  deliver();
  auto why = HostedNetworkReason::success;
  expect_unchanged([&] {
    EXPECT_THAT(plain->hosted_network().force_start(&why), FailsWith(errc::access_denied));
  });
  EXPECT_EQ(why, HostedNetworkReason::elevation_required);
  Recorder mine(*h, hosted);
  EXPECT_THAT(h->hosted_network().force_start(&why), IsOk());
  EXPECT_EQ(why, HostedNetworkReason::success);
  world.run_until_idle();
  ASSERT_THAT(mine.names(), ElementsAre("hosted_network state_change"));
  EXPECT_EQ(last_change(mine), change(HostedNetworkState::idle, HostedNetworkState::active,
                                      HostedNetworkReason::user_action));
  EXPECT_TRUE(mine.events[0].interface_id.is_null());
  EXPECT_EQ(h->hosted_network().status().value().state, HostedNetworkState::active);
  EXPECT_THAT(plain->hosted_network().force_stop(), IsOk()) << "stopping needs none";
  world.run_until_idle();
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::idle);
}

// wlan E148 [docs] for the reason; code [assumed]
TEST_P(WlanConformance, StoppingWithoutAStartIsRefused) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  ASSERT_THAT(plain->hosted_network().start_using(), IsOk());
  world.run_until_idle();
  auto why = HostedNetworkReason::success;
  expect_unchanged(
      [&] { EXPECT_THAT(h->hosted_network().stop_using(&why), FailsWith(errc::invalid_state)); });
  EXPECT_EQ(why, HostedNetworkReason::stop_before_start);
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::active) << "another handle's use";
}

TEST_P(WlanConformance, TheNetworkIsActiveWhileSomebodyUsesIt) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::idle);
  Recorder mine(*h, hosted);
  ASSERT_THAT(h->hosted_network().start_using(), IsOk());
  ASSERT_THAT(h->hosted_network().start_using(), IsOk());
  ASSERT_THAT(plain->hosted_network().start_using(), IsOk()) << "needs no permission";
  world.run_until_idle();
  EXPECT_THAT(mine.events, SizeIs(1)) << "the first use alone changes the state";
  ASSERT_THAT(h->hosted_network().stop_using(), IsOk());
  ASSERT_THAT(plain->hosted_network().stop_using(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::active) << "one reference is left";
  ASSERT_THAT(h->hosted_network().stop_using(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::idle);
  EXPECT_THAT(mine.events, SizeIs(2));
  EXPECT_EQ(last_change(mine).new_state, HostedNetworkState::idle);
}

TEST_P(WlanConformance, ForceStopMakesItIdleRegardlessOfUsers) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  ASSERT_THAT(h->hosted_network().start_using(), IsOk());
  ASSERT_THAT(h->hosted_network().force_start(), IsOk());
  ASSERT_THAT(h->hosted_network().force_stop(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::idle);
  EXPECT_FALSE(wlan.describe().hosted_network.forced);
}

// wlan E145 [docs]
TEST_P(WlanConformance, TheSecondaryKeyHasEightToSixtyThreeCharacters) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  deliver();
  expect_unchanged([&] {
    for (const std::string& text :
         {std::string("1234567"), std::string(64, 'x'), std::string("1234567\x80")})
      EXPECT_THAT(h->hosted_network().set_secondary_key(pass_phrase(text)),
                  FailsWith(errc::invalid_parameter))
          << text;
    HostedNetworkKey binary = pass_phrase(std::string(31, 'x'));
    binary.is_passphrase = false;
    EXPECT_THAT(h->hosted_network().set_secondary_key(binary), FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(h->hosted_network().set_secondary_key(pass_phrase("12345678")), IsOk());
  EXPECT_EQ(h->hosted_network().secondary_key().value(), pass_phrase("12345678"));
  EXPECT_THAT(h->hosted_network().set_secondary_key(pass_phrase(std::string(63, 'x'))), IsOk());
  HostedNetworkKey binary = pass_phrase(std::string(32, 'x'));
  binary.is_passphrase = false;
  binary.persistent = false;
  EXPECT_THAT(h->hosted_network().set_secondary_key(binary), IsOk());
  EXPECT_EQ(h->hosted_network().secondary_key().value(), binary);
  EXPECT_THAT(h->hosted_network().set_secondary_key({}), IsOk()) << "none removes it";
  EXPECT_TRUE(h->hosted_network().secondary_key().value().key.empty());
}

TEST_P(WlanConformance, NewSettingsOrKeysMakeAnActiveNetworkIdle) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  const HostedNetworkConnectionSettings settings{.ssid = Ssid{"Loft"}, .max_peers = 5};
  const std::vector<std::function<result<void>()>> changes{
      [&] { return h->hosted_network().set_connection_settings(settings); },
      [&] { return h->hosted_network().refresh_security_settings(); },
      [&] { return h->hosted_network().set_secondary_key(pass_phrase("12345678")); }};
  for (const auto& make : changes) {
    ASSERT_THAT(h->hosted_network().start_using(), IsOk());
    world.run_until_idle();
    ASSERT_EQ(wlan.hosted_network_state(), HostedNetworkState::active);
    EXPECT_THAT(make(), IsOk());
    world.run_until_idle();
    EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::idle);
  }
  EXPECT_EQ(h->hosted_network().connection_settings().value().value, settings);
}

TEST_P(WlanConformance, SettingsThatCannotBeAreRefused) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  deliver();
  auto why = HostedNetworkReason::success;
  expect_unchanged([&] {
    EXPECT_THAT(h->hosted_network().set_connection_settings({.ssid = Ssid{}}, &why),
                FailsWith(errc::bad_profile));
  });
  EXPECT_EQ(why, HostedNetworkReason::bad_parameters);
}

TEST_P(WlanConformance, RefreshingMakesANewPrimaryKey) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  const std::string before = wlan.describe().hosted_network.primary_key;
  EXPECT_FALSE(before.empty());
  EXPECT_THAT(h->hosted_network().refresh_security_settings(), IsOk());
  EXPECT_NE(wlan.describe().hosted_network.primary_key, before);
}

TEST_P(WlanConformance, AllowingHostedNetworksNeedsElevation) {
  auto why = HostedNetworkReason::success;
  expect_unchanged([&] {
    EXPECT_THAT(plain->hosted_network().set_enabled(false, &why), FailsWith(errc::access_denied));
  });
  EXPECT_EQ(why, HostedNetworkReason::elevation_required);
  EXPECT_EQ(plain->hosted_network().enabled().value().value, true);
  EXPECT_THAT(h->hosted_network().set_enabled(false), IsOk());
  world.run_until_idle();
  EXPECT_EQ(h->hosted_network().enabled().value().value, false);
  EXPECT_THAT(h->hosted_network().start_using(), FailsWith(errc::invalid_state));
}

// Policy forbids them: every call that acts is refused [docs]
TEST_P(WlanConformance, PolicyMayForbidHostedNetworks) {
  fake::WorldSpec ruled = world.describe();
  ruled.wlan.hosted_network.denied_by_policy = true;
  fake::World twin(ruled, fake::WorldOptions{[](const fake::EndReport&) {}});
  const auto platform = twin.platform();
  const auto client = platform->open_wlan_client(WlanVersion::vista).value();
  auto why = HostedNetworkReason::success;
  EXPECT_THAT(client->hosted_network().start_using(&why), FailsWith(errc::invalid_state));
  EXPECT_EQ(why, HostedNetworkReason::group_policy_denied);
  EXPECT_THAT(client->hosted_network().force_start(), FailsWith(errc::invalid_state));
  EXPECT_THAT(client->notifications().register_virtual_stations(true),
              FailsWith(errc::invalid_state));
}

// No adapter that can serve it: unavailable [docs] [report: AdhocManager #5]
TEST_P(WlanConformance, WithoutACapableAdapterTheNetworkIsUnavailable) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  Recorder mine(*h, hosted);
  wlan.remove_interface(adapter);
  world.run_until_idle();
  EXPECT_EQ(h->hosted_network().status().value().state, HostedNetworkState::unavailable);
  EXPECT_EQ(last_change(mine).new_state, HostedNetworkState::unavailable);
  expect_unchanged(
      [&] { EXPECT_THAT(h->hosted_network().start_using(), FailsWith(errc::invalid_state)); });
}

TEST_P(WlanConformance, StationsOfTheHostedNetworkAreListedAndTold) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  ASSERT_THAT(h->hosted_network().start_using(), IsOk());
  world.run_until_idle();
  Recorder mine(*h, hosted);
  const MacAddress peer{{2, 0, 0, 0, 0, 7}};
  wlan.join_hosted_network(peer);
  deliver();
  const HostedNetworkStatus now = h->hosted_network().status().value();
  ASSERT_THAT(now.peers, SizeIs(1));
  EXPECT_EQ(now.peers[0], (HostedNetworkPeer{peer, HostedNetworkPeerAuth::authenticated}));
  EXPECT_NE(now.channel_frequency_khz, 0U);
  ASSERT_THAT(mine.names(), ElementsAre("hosted_network peer_state_change"));
  const auto* told = mine.events[0].get<HostedNetworkPeerChange>();
  ASSERT_NE(told, nullptr);
  EXPECT_EQ(told->new_state, now.peers[0]);
  EXPECT_EQ(told->reason, HostedNetworkReason::peer_arrived);
  wlan.leave_hosted_network(peer);
  deliver();
  EXPECT_THAT(h->hosted_network().status().value().peers, IsEmpty());
  ASSERT_THAT(mine.events, SizeIs(2));
  EXPECT_EQ(mine.events[1].get<HostedNetworkPeerChange>()->reason,
            HostedNetworkReason::peer_departed);
}

TEST_P(WlanConformance, TheSecurityOfTheHostedNetworkIsFixed) {
  EXPECT_EQ(h->hosted_network().security_settings().value().value,
            (AuthCipherPair{AuthAlgorithm::rsna_psk, CipherAlgorithm::ccmp}));
}

TEST_P(WlanConformance, HostedNetworksNeedWindows7) {
  wlan.set_windows(fake::WindowsVersion::vista_sp1);
  expect_unchanged([&] {
    EXPECT_THAT(h->hosted_network().init_settings(), FailsWith(errc::proc_not_found));
    EXPECT_THAT(h->hosted_network().start_using(), FailsWith(errc::proc_not_found));
    EXPECT_THAT(h->hosted_network().status(), FailsWith(errc::proc_not_found));
  });
}

}  // namespace
}  // namespace winseam::conformance
