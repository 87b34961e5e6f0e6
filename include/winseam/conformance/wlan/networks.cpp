// What was found: WlanGetAvailableNetworkList, WlanGetNetworkBssList.
#include <algorithm>

#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

// wlan E92 [report: ManagedNativeWifi #53, simplewifi #39]
TEST_P(WlanConformance, WithoutAScanTheListHoldsTheConnectedNetworkAlone) {
  EXPECT_THAT(h->scanning().networks(adapter, NetworkListFlags::none), IsOkAndHolds(IsEmpty()));
  join();
  EXPECT_THAT(network_names(adapter), ElementsAre("Attic home"));
}

// wlan E94 [docs]
TEST_P(WlanConformance, UnknownListFlagsAreRefused) {
  for (const std::uint32_t flags : {4U, 5U, 0x80000000U})
    expect_unchanged([&] {
      EXPECT_THAT(h->scanning().networks(adapter, static_cast<NetworkListFlags>(flags)),
                  FailsWith(errc::invalid_parameter));
      EXPECT_THAT(h->scanning().networks_detailed(adapter, static_cast<NetworkListFlags>(flags)),
                  FailsWith(errc::invalid_parameter));
    });
}

// wlan E95 [docs]
TEST_P(WlanConformance, ANetworkIsListedOnceForEachOfItsProfiles) {
  store(personal_profile("Attic guest", Ssid{"Attic"}, "guest-passphrase"));
  scan(adapter);
  const auto list = h->scanning().networks(adapter, NetworkListFlags::none).value();
  EXPECT_THAT(network_names(adapter),
              UnorderedElementsAre("Attic home", "Attic guest", "Barn", "(Cafe)"));
  for (const AvailableNetwork& each : list)
    EXPECT_EQ(has(each.flags, NetworkFlags::has_profile), !each.profile_name.empty())
        << to_string(each.ssid);
}

// Some systems list it once more without a name; a switch of the fake's (2.4)
TEST_P(WlanConformance, ANetworkWithProfileMayBeListedOnceMoreWithoutName) {
  wlan.set_quirks({.nameless_duplicates = true});
  scan(adapter);
  EXPECT_THAT(network_names(adapter),
              UnorderedElementsAre("Attic home", "(Attic)", "Barn", "(Barn)", "(Cafe)"));
}

// wlan E96 [docs]
TEST_P(WlanConformance, TheEntryOfTheProfileInUseIsMarkedConnected) {
  store(personal_profile("Attic guest", Ssid{"Attic"}, "attic-passphrase"));
  scan(adapter);
  join("Attic home");
  const auto list = h->scanning().networks(adapter, NetworkListFlags::none).value();
  ASSERT_THAT(list, SizeIs(4));
  for (const AvailableNetwork& each : list)
    EXPECT_EQ(has(each.flags, NetworkFlags::connected), each.profile_name == "Attic home")
        << each.profile_name;
}

// wlan E97 [docs]
TEST_P(WlanConformance, ManualHiddenProfilesAreListedUnseenOnlyOnRequest) {
  WlanProfile hidden = personal_profile("Vault", Ssid{"Vault"}, "vault-passphrase");
  hidden.non_broadcast = true;
  store(hidden);
  WlanProfile open_to_see = open_profile("Elsewhere", Ssid{"Elsewhere"});
  store(open_to_see);
  scan(adapter);
  EXPECT_THAT(network_names(adapter), Not(Contains("Vault")));
  EXPECT_THAT(network_names(adapter, NetworkListFlags::all_adhoc_profiles), Not(Contains("Vault")));
  EXPECT_THAT(network_names(adapter, NetworkListFlags::all_manual_hidden_profiles),
              Contains("Vault"));
  EXPECT_THAT(network_names(adapter, NetworkListFlags::all_manual_hidden_profiles),
              Not(Contains("Elsewhere")));
}

TEST_P(WlanConformance, AdhocProfilesAreListedUnseenOnlyOnRequest) {
  WlanProfile adhoc = open_profile("Barge", Ssid{"Barge"});
  adhoc.bss_type = BssType::independent;
  store(adhoc);
  EXPECT_THAT(network_names(adapter), IsEmpty());
  EXPECT_THAT(network_names(adapter, NetworkListFlags::all_adhoc_profiles), ElementsAre("Barge"));
  EXPECT_THAT(network_names(adapter, NetworkListFlags::all_manual_hidden_profiles), IsEmpty());
}

// wlan E98 [docs]
TEST_P(WlanConformance, AnSsidWithTypeAnyMatchesNothing) {
  scan(adapter);
  EXPECT_THAT(
      h->scanning().bss_list(
          adapter, {.ssid = Ssid{"Attic"}, .bss_type = BssType::any, .security_enabled = true}),
      IsOkAndHolds(IsEmpty()));
  for (const BssType type : {BssType::any, BssType::infrastructure, BssType::independent})
    EXPECT_THAT(h->scanning().bss_list(adapter, {.bss_type = type}), IsOkAndHolds(SizeIs(3)))
        << "without an SSID the type is no filter";
}

TEST_P(WlanConformance, AnSsidFiltersTogetherWithTypeAndSecurity) {
  scan(adapter);
  const auto count = [&](const Ssid& ssid, BssType type, bool secured) {
    return h->scanning()
        .bss_list(adapter, {.ssid = ssid, .bss_type = type, .security_enabled = secured})
        .value()
        .size();
  };
  EXPECT_EQ(count(Ssid{"Attic"}, BssType::infrastructure, true), 1U);
  EXPECT_EQ(count(Ssid{"Attic"}, BssType::infrastructure, false), 0U);
  EXPECT_EQ(count(Ssid{"Attic"}, BssType::independent, true), 0U);
  EXPECT_EQ(count(Ssid{"Cafe"}, BssType::infrastructure, false), 1U);
  EXPECT_EQ(count(Ssid{"attic"}, BssType::infrastructure, true), 0U) << "bytes, not letters";
}

// wlan E99 [docs]; an SSID of 33 bytes cannot be made
TEST_P(WlanConformance, BssListsOfUnknownAdaptersAndTypesAreRefused) {
  EXPECT_EQ(Ssid::from_text(std::string(33, 'x')), std::nullopt);
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().bss_list(Guid{77}, {}), FailsWith(errc::not_found));
    EXPECT_THAT(h->scanning().bss_list(
                    adapter, {.ssid = Ssid{"Attic"}, .bss_type = static_cast<BssType>(9)}),
                FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(h->scanning().bss_list(adapter, {}), IsOkAndHolds(IsEmpty())) << "nothing seen";
}

// wlan E100 [docs], as far as values can show it: each entry has its own elements, whole
TEST_P(WlanConformance, EachAccessPointHasItsOwnCompleteElements) {
  fake::AccessPointSpec vendor = fake::default_access_point(Ssid{"Loft"});
  vendor.information_elements = {221, 5, 0x00, 0x50, 0xF2, 0x01, 0x07};
  const Bssid loft = wlan.add_access_point(vendor);
  scan(adapter);
  const auto list = h->scanning().bss_list(adapter, {}).value();
  ASSERT_THAT(list, SizeIs(4));
  for (const BssEntry& entry : list) {
    const auto& bytes = entry.information_elements;
    bool own_name = false;
    bool own_vendor = false;
    std::size_t at = 0;
    while (at + 2 <= bytes.size()) {
      const auto id = std::to_integer<std::uint8_t>(bytes[at]);
      const auto size = std::to_integer<std::size_t>(bytes[at + 1]);
      ASSERT_LE(at + 2 + size, bytes.size()) << "an element ends with its entry";
      std::vector<std::uint8_t> content;
      for (std::size_t i = 0; i < size; ++i)
        content.push_back(std::to_integer<std::uint8_t>(bytes[at + 2 + i]));
      if (id == 0) own_name = Ssid::from_bytes(content) == entry.ssid;
      if (id == 221)
        own_vendor = content == std::vector<std::uint8_t>{0x00, 0x50, 0xF2, 0x01, 0x07};
      at += 2 + size;
    }
    EXPECT_EQ(at, bytes.size());
    EXPECT_TRUE(own_name) << to_string(entry.ssid);
    EXPECT_EQ(own_vendor, entry.bssid == loft);
  }
}

// wlan E101 [docs]: an SSID is bytes
TEST_P(WlanConformance, AnSsidOfAnyBytesSurvivesListConnectAndQuery) {
  const std::vector<std::uint8_t> bytes{0x00, 0xFF, 0xC3, 0x28, 0x00, 0x0A};
  const Ssid odd = Ssid::from_bytes(bytes).value();
  (void)wlan.add_access_point(fake::default_access_point(odd));
  scan(adapter);
  const AvailableNetwork seen = network(adapter, odd);
  EXPECT_EQ(seen.ssid.hex(), "00FFC328000A");
  Recorder mine(*h);
  ASSERT_THAT(h->connection().connect(adapter, {.mode = ConnectionMode::discovery_unsecure,
                                                .ssid = seen.ssid,
                                                .bss_type = BssType::infrastructure}),
              IsOk());
  world.advance(5s);
  EXPECT_EQ(h->connection().current(adapter).value().association.ssid, odd);
  ASSERT_NE(mine.connection(AcmCode::connection_complete), nullptr);
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->ssid, odd);
}

// wlan E102 [docs]
TEST_P(WlanConformance, SignalQualityIsLinearBetweenItsEnds) {
  // An access point as faint as the lower end is not heard, so that only the conversion can tell.
  EXPECT_EQ(quality_of_dbm(-100), 0U);
  EXPECT_EQ(quality_of_dbm(-120), 0U);
  const std::vector<std::pair<std::int32_t, std::uint32_t>> pairs{
      {-99, 2}, {-75, 50}, {-51, 98}, {-50, 100}, {-30, 100}};
  for (const auto& [dbm, quality] : pairs) {
    wlan.set_rssi(cafe, dbm);
    scan(adapter);
    EXPECT_EQ(network(adapter, Ssid{"Cafe"}).signal_quality, quality) << dbm;
    const auto list =
        h->scanning()
            .bss_list(adapter, {.ssid = Ssid{"Cafe"}, .bss_type = BssType::infrastructure})
            .value();
    ASSERT_THAT(list, SizeIs(1));
    EXPECT_EQ(list[0].rssi, dbm);
  }
}

TEST_P(WlanConformance, EachAdapterHearsWithItsOwnStrength) {
  wlan.set_rssi(cafe, other, -90);
  scan(adapter);
  scan(other);
  EXPECT_EQ(network(adapter, Ssid{"Cafe"}).signal_quality, 80U);
  EXPECT_EQ(network(other, Ssid{"Cafe"}).signal_quality, 20U);
}

// wlan E103 [docs]; not connectable [assumed]
TEST_P(WlanConformance, ADeniedNetworkIsHiddenUnlessDeniedOnesAreShown) {
  scan(adapter);
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.ssid = Ssid{"Cafe"}}}), IsOk());
  EXPECT_THAT(network_names(adapter), UnorderedElementsAre("Attic home", "Barn"));
  ASSERT_THAT(h->autoconfiguration().set_show_denied_networks(true), IsOk());
  const AvailableNetwork denied = network(adapter, Ssid{"Cafe"});
  EXPECT_FALSE(denied.connectable);
  EXPECT_EQ(denied.not_connectable_reason, ReasonCode::user_denied);
  EXPECT_TRUE(network(adapter, Ssid{"Attic"}).connectable);
}

TEST_P(WlanConformance, ANetworkThatGroupPolicyDeniesSaysSo) {
  wlan.set_group_policy_filters({}, {{.ssid = Ssid{"Cafe"}}});
  ASSERT_THAT(h->autoconfiguration().set_show_denied_networks(true), IsOk());
  scan(adapter);
  EXPECT_EQ(network(adapter, Ssid{"Cafe"}).not_connectable_reason, ReasonCode::group_policy_denied);
}

// wlan E104 [docs]
TEST_P(WlanConformance, TwoAccessPointsOfOneNetworkAreOneEntryAndTwoStations) {
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}, "attic-passphrase", -70));
  scan(adapter);
  const AvailableNetwork entry = network(adapter, Ssid{"Attic"});
  EXPECT_EQ(entry.bssid_count, 2U);
  EXPECT_EQ(entry.signal_quality, 100U) << "of the stronger one";
  EXPECT_THAT(h->scanning().bss_list(adapter, {.ssid = Ssid{"Attic"},
                                               .bss_type = BssType::infrastructure,
                                               .security_enabled = true}),
              IsOkAndHolds(SizeIs(2)));
}

TEST_P(WlanConformance, AnOpenNetworkOfTheSameNameIsAnotherEntry) {
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Barn"}, ""));
  scan(other);
  const auto list = h->scanning().networks(other, NetworkListFlags::none).value();
  EXPECT_EQ(std::count_if(list.begin(), list.end(),
                          [](const AvailableNetwork& each) { return each.ssid == Ssid{"Barn"}; }),
            2);
}

TEST_P(WlanConformance, AnEntrySaysWhatTheNetworkOffers) {
  scan(adapter);
  const AvailableNetwork secured = network(adapter, Ssid{"Attic"});
  EXPECT_TRUE(secured.security_enabled);
  EXPECT_EQ(secured.default_auth, AuthAlgorithm::rsna_psk);
  EXPECT_EQ(secured.default_cipher, CipherAlgorithm::ccmp);
  EXPECT_EQ(secured.bss_type, BssType::infrastructure);
  EXPECT_THAT(secured.phy_types, ElementsAre(PhyType::he));
  const AvailableNetwork open_one = network(adapter, Ssid{"Cafe"});
  EXPECT_FALSE(open_one.security_enabled);
  EXPECT_EQ(open_one.default_auth, AuthAlgorithm::open);
  EXPECT_EQ(open_one.default_cipher, CipherAlgorithm::none);
}

TEST_P(WlanConformance, AStationIsDescribedAsItWasHeard) {
  fake::AccessPointSpec spec = fake::default_access_point(Ssid{"Loft"}, "loft-passphrase", -61);
  spec.center_frequency_khz = 5'180'000;
  spec.phy_type = PhyType::vht;
  spec.beacon_period = BeaconUnits{200};
  const Bssid loft = wlan.add_access_point(spec);
  world.advance(1h);
  scan(adapter);
  world.advance(1s);
  const auto list = h->scanning()
                        .bss_list(adapter, {.ssid = Ssid{"Loft"},
                                            .bss_type = BssType::infrastructure,
                                            .security_enabled = true})
                        .value();
  ASSERT_THAT(list, SizeIs(1));
  const BssEntry& entry = list[0];
  EXPECT_EQ(entry.bssid, loft);
  EXPECT_EQ(entry.center_frequency_khz, 5'180'000U);
  EXPECT_EQ(channel_of(entry.center_frequency_khz), 36U);
  EXPECT_EQ(entry.phy_type, PhyType::vht);
  EXPECT_EQ(entry.beacon_period, BeaconUnits{200});
  EXPECT_EQ(entry.rates, spec.rates);
  EXPECT_EQ(entry.heard_at, world.now() - Ticks{1s});
  EXPECT_EQ(entry.capability_information & 0x10U, 0x10U) << "the privacy bit";
}

// WlanGetAvailableNetworkList2 (2.4)
TEST_P(WlanConformance, DetailedListsAddWhatTheNetworkSaysOfItself) {
  fake::AccessPointSpec spec = fake::default_access_point(Ssid{"Station"});
  spec.access_network_options = {.type = 3, .internet = 1};
  spec.venue = {.group = 7, .type = 2};
  spec.hessid = MacAddress{{2, 4, 6, 8, 10, 12}};
  (void)wlan.add_access_point(spec);
  scan(adapter);
  const auto brief = h->scanning().networks(adapter, NetworkListFlags::none).value();
  const auto list = h->scanning().networks_detailed(adapter, NetworkListFlags::none).value();
  ASSERT_EQ(list.size(), brief.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    EXPECT_EQ(list[i].network, brief[i]);
    if (list[i].network.ssid != Ssid{"Station"}) continue;
    EXPECT_EQ(list[i].access_network_options, spec.access_network_options);
    EXPECT_EQ(list[i].venue, spec.venue);
    EXPECT_EQ(list[i].hessid, spec.hessid);
  }
}

TEST_P(WlanConformance, DetailedListsNeedWindows10) {
  wlan.set_windows(fake::WindowsVersion::windows_8);
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().networks_detailed(adapter, NetworkListFlags::none),
                FailsWith(errc::proc_not_found));
  });
}

// AutoConfig disabled on the adapter: no BSS list [docs]
TEST_P(WlanConformance, WithoutAutoconfigurationThereIsNoBssList) {
  ASSERT_THAT(h->settings().set_autoconfiguration(adapter, false), IsOk());
  EXPECT_THAT(h->scanning().bss_list(adapter, {}), FailsWith(errc::not_supported));
  EXPECT_THAT(h->scanning().bss_list(other, {}), IsOk());
}

}  // namespace
}  // namespace winseam::conformance
