// What real programs do with WLAN clients (wlan.md section 5), each habit as a test.
#include <algorithm>
#include <atomic>
#include <map>
#include <set>

#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using ::testing::SizeIs;

// wlan pattern 1 [client: ManagedNativeWifi, Qt, simplewifi, LenovoCore]
TEST_P(WlanConformance, PatternListBySignal) {
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}, "attic-passphrase", -80));
  std::map<Ssid, std::uint32_t> best;
  {
    const auto client = open(*user);
    const auto adapters = client->interfaces().enumerate().value();
    for (const WlanInterface& each : adapters) {
      bool done = false;
      const auto listening = client->notifications()
                                 .subscribe(NotificationSource::acm, Duplicates::deliver,
                                            [&](const WlanNotification& event) {
                                              done = done || (event.interface_id == each.id &&
                                                              (event.is(AcmCode::scan_complete) ||
                                                               event.is(AcmCode::scan_fail)));
                                            })
                                 .value();
      ASSERT_THAT(client->scanning().scan(each.id, {}), IsOk());
      for (int i = 0; i < 40 && !done; ++i) world.advance(100ms);
      EXPECT_TRUE(done) << "within 4 s";
      const auto list = client->scanning()
                            .networks(each.id, NetworkListFlags::all_manual_hidden_profiles)
                            .value();
      for (const AvailableNetwork& seen : list)
        best[seen.ssid] = std::max(best[seen.ssid], seen.signal_quality);
    }
    EXPECT_THAT(client->close(), IsOk());
  }
  std::vector<std::pair<std::uint32_t, std::string>> sorted;
  for (const auto& [ssid, quality] : best) sorted.emplace_back(quality, to_string(ssid));
  std::sort(sorted.rbegin(), sorted.rend());
  EXPECT_THAT(sorted, ElementsAre(std::pair(100U, std::string("Attic")),
                                  std::pair(80U, std::string("Cafe")),
                                  std::pair(40U, std::string("Barn"))));
  EXPECT_EQ(wlan.open_handles(), 2U);
}

// wlan pattern 2 [client: chromium wifi_data_provider, ManagedNativeWifi]
TEST_P(WlanConformance, PatternAccessPointSurvey) {
  fake::AccessPointSpec far = fake::default_access_point(Ssid{"Loft"}, "loft-passphrase", -72);
  far.center_frequency_khz = 5'500'000;
  far.information_elements = {7, 3, 'D', 'E', ' '};
  (void)wlan.add_access_point(far);
  scan(adapter);
  for (const BssType type : {BssType::any, BssType::infrastructure}) {
    const auto stations = plain->scanning().bss_list(adapter, {.bss_type = type}).value();
    ASSERT_THAT(stations, SizeIs(4));
    std::set<Bssid> addresses;
    for (const BssEntry& each : stations) {
      addresses.insert(each.bssid);
      EXPECT_TRUE(channel_of(each.center_frequency_khz).has_value());
      if (each.ssid != Ssid{"Loft"}) continue;
      EXPECT_EQ(channel_of(each.center_frequency_khz), 100U);
      EXPECT_EQ(each.rssi, -72);
      const std::vector<std::byte> country{std::byte{7}, std::byte{3}, std::byte{'D'},
                                           std::byte{'E'}, std::byte{' '}};
      EXPECT_NE(std::search(each.information_elements.begin(), each.information_elements.end(),
                            country.begin(), country.end()),
                each.information_elements.end());
    }
    EXPECT_THAT(addresses, SizeIs(4));
  }
}

// wlan pattern 3 [client: ManagedNativeWifi, DesktopManager, LenovoCore, ManagedWifi]
TEST_P(WlanConformance, PatternConnectToASavedProfileAndWait) {
  const auto join_and_wait = [&](const std::string& profile) -> std::optional<ReasonCode> {
    std::optional<ReasonCode> outcome;
    const auto listening = plain->notifications()
                               .subscribe(NotificationSource::acm, Duplicates::deliver,
                                          [&](const WlanNotification& event) {
                                            const auto* done = event.get<ConnectionEvent>();
                                            if (event.is(AcmCode::connection_complete) &&
                                                done != nullptr && done->profile_name == profile)
                                              outcome = done->reason;
                                          })
                               .value();
    EXPECT_THAT(plain->connection().connect(adapter, {.profile = profile}), IsOk());
    for (int i = 0; i < 100 && !outcome; ++i) world.advance(100ms);
    return outcome;
  };
  EXPECT_EQ(join_and_wait("Attic home"), ReasonCode::success);
  EXPECT_EQ(plain->connection().current(adapter).value().profile_name, "Attic home");
  wlan.set_in_range(barn, false);
  const auto failed = join_and_wait("Barn");
  ASSERT_EQ(failed, ReasonCode::network_not_available);
  EXPECT_FALSE(reason_text(*failed).empty());
  EXPECT_THAT(plain->connection().current(adapter), FailsWith(errc::invalid_state));
}

// wlan pattern 4 [client: proxy_wifi, chromium]
TEST_P(WlanConformance, PatternConnectWithATemporaryProfile) {
  const std::string text = xml(personal_profile("Attic", Ssid{"Attic"}, "attic-passphrase"));
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(h->connection().connect(other, {.mode = ConnectionMode::temporary_profile,
                                              .profile = text,
                                              .desired_bssids = {attic}}),
              IsOk());
  world.advance(5s);
  const ConnectionEvent* done = mine.connection(AcmCode::connection_complete);
  ASSERT_NE(done, nullptr);
  ASSERT_EQ(done->reason, ReasonCode::success);
  EXPECT_EQ(done->mode, ConnectionMode::temporary_profile);
  EXPECT_THAT(h->profiles().enumerate(other).value(), IsEmpty()) << "not kept by itself";
  EXPECT_THAT(h->profiles().save_temporary(other, {}), IsOk());
  EXPECT_EQ(h->profiles().enumerate(other).value().at(0).name, "Attic");
}

// wlan pattern 5 [client: simplewifi, pywifi, geteduroam, LenovoCore, chromium]
TEST_P(WlanConformance, PatternInstallThenConnect) {
  std::string wrong = xml(personal_profile("Loft", Ssid{"Loft"}, "loft-passphrase"));
  wrong.replace(wrong.find("loft-passphrase"), 15, "short");
  auto why = ReasonCode::success;
  ASSERT_THAT(h->profiles().set(adapter, wrong, {.overwrite = true}, &why),
              FailsWith(errc::bad_profile));
  EXPECT_EQ(why, ReasonCode::msmsec_profile_psk_length);
  EXPECT_FALSE(reason_text(why).empty()) << "which the program shows";
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Loft"}, "loft-passphrase"));
  const std::string right = xml(personal_profile("Loft", Ssid{"Loft"}, "loft-passphrase"));
  ASSERT_THAT(h->profiles().set(adapter, right, {.overwrite = true}, &why), IsOk());
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Loft", .bss_type = BssType::any}),
              IsOk());
  world.advance(5s);
  EXPECT_EQ(h->connection().current(adapter).value().association.ssid, Ssid{"Loft"});
  ASSERT_THAT(h->connection().connect(adapter, {.mode = ConnectionMode::discovery_unsecure,
                                                .ssid = Ssid{"Cafe"},
                                                .bss_type = BssType::infrastructure}),
              IsOk());
  world.advance(10s);
  EXPECT_EQ(wlan.connected_to(adapter), cafe);
}

// wlan pattern 6 [client: ManagedNativeWifi, Wifinian]
TEST_P(WlanConformance, PatternExportAndTidy) {
  std::map<std::string, std::string> exported;
  const auto list = h->profiles().enumerate(adapter).value();
  for (const ProfileInfo& each : list)
    exported[each.name] = h->profiles().get(adapter, each.name, ProfileKey::plaintext).value().xml;
  ASSERT_THAT(exported, SizeIs(2));
  for (const ProfileInfo& each : list) {
    ASSERT_THAT(h->profiles().remove(adapter, each.name), IsOk());
    ASSERT_THAT(h->profiles().set(other, exported[each.name], {}), IsOk()) << "it is whole";
  }
  EXPECT_THAT(profile_names(), IsEmpty());
  ASSERT_THAT(h->profiles().set_position(other, "Attic home", 0), IsOk());
  scan(other);
  EXPECT_THAT(network_names(other),
              ::testing::UnorderedElementsAre("Attic home", "Barn", "(Cafe)"));
  ASSERT_THAT(h->connection().connect(other, {.profile = "Attic home"}), IsOk());
  world.advance(5s);
  EXPECT_EQ(wlan.connected_to(other), attic) << "with the key that was exported";
}

// wlan pattern 7 [client: chromium, Qt, ManagedNativeWifi player]
TEST_P(WlanConformance, PatternReactToEvents) {
  std::vector<WlanNotification> queue;  // the callback only copies and posts
  const auto listening =
      h->notifications()
          .subscribe(NotificationSource::acm | NotificationSource::msm, Duplicates::ignore,
                     [&](const WlanNotification& event) { queue.push_back(event); })
          .value();
  int redraws = 0;
  int enumerations = 0;
  int reconnects = 0;
  std::vector<std::string> reloads;
  const auto react = [&] {
    deliver();
    for (const WlanNotification& event : std::exchange(queue, {})) {
      if (event.is(AcmCode::disconnected)) {
        ++reconnects;
        EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
      }
      if (event.is(MsmCode::signal_quality_change)) ++redraws;
      if (event.is(AcmCode::interface_arrival) || event.is(AcmCode::interface_removal))
        ++enumerations;
      if (event.is(AcmCode::profile_change) || event.is(AcmCode::profile_name_change))
        reloads = profile_names();
    }
  };
  join();
  react();
  EXPECT_EQ(reconnects, 0);
  wlan.set_rssi(attic, -60);
  wlan.disable_interface(other);
  wlan.enable_interface(other);
  ASSERT_THAT(plain->profiles().set(adapter, xml(open_profile("Cafe", Ssid{"Cafe"})), {}), IsOk());
  react();
  EXPECT_EQ(redraws, 1);
  EXPECT_EQ(enumerations, 2);
  EXPECT_THAT(reloads, ElementsAre("Cafe", "Attic home", "Barn"));
  wlan.drop_link(adapter);
  world.advance(1s);
  react();
  EXPECT_EQ(reconnects, 1);
  world.advance(5s);
  EXPECT_EQ(wlan.connected_to(adapter), attic);
}

// wlan pattern 8 [client: chromium net Wi-Fi options]
TEST_P(WlanConformance, PatternQuietTheRadioForLowLatency) {
  join();
  Recorder mine(*h, NotificationSource::acm);
  {
    const auto game = open(*admin);
    const auto adapters = game->interfaces().enumerate().value();
    for (const WlanInterface& each : adapters) {
      if (each.state != InterfaceState::connected) continue;
      EXPECT_THAT(game->settings().set_background_scan(each.id, false), IsOk());
      EXPECT_THAT(game->settings().set_media_streaming(each.id, true), IsOk());
    }
    EXPECT_FALSE(h->settings().background_scan(adapter).value().value);
    EXPECT_TRUE(h->settings().media_streaming(adapter).value().value);
  }
  deliver();
  EXPECT_TRUE(h->settings().background_scan(adapter).value().value);
  EXPECT_FALSE(h->settings().media_streaming(adapter).value().value);
  EXPECT_THAT(mine.names(),
              ElementsAre("acm background_scan_disabled", "acm background_scan_enabled"));
}

// wlan pattern 9 [client: Qt, LenovoCore] [report: geteduroam #58]
TEST_P(WlanConformance, PatternTheServiceComesAndGoes) {
  std::unique_ptr<WlanClient> client;
  // What the program does by its timer: the adapters, or "no Wi-Fi".
  const auto poll = [&]() -> std::optional<std::size_t> {
    if (!client) {
      auto opened = admin->open_wlan_client(WlanVersion::vista);
      if (!opened) return std::nullopt;
      client = std::move(opened).value();
    }
    const auto list = client->interfaces().enumerate();
    if (list) return list.value().size();
    EXPECT_TRUE(list.error() == errc::service_not_active || list.error() == errc::invalid_handle)
        << list.error().message();
    client.reset();
    return std::nullopt;
  };
  wlan.stop_service();
  EXPECT_EQ(poll(), std::nullopt);
  wlan.start_service();
  EXPECT_EQ(poll(), 2U);
  wlan.stop_service();
  EXPECT_EQ(poll(), std::nullopt) << "1062 on an open handle";
  EXPECT_EQ(poll(), std::nullopt);
  wlan.start_service();
  EXPECT_EQ(poll(), 2U);
  wlan.stop_service();
  wlan.start_service();
  EXPECT_EQ(poll(), std::nullopt) << "6 on a handle of the old instance";
  EXPECT_EQ(poll(), 2U);
  // Location consent: degrade to ACM alone.
  wlan.set_location_consent(false);
  auto wide =
      client->notifications().subscribe(NotificationSource::acm | NotificationSource::msm,
                                        Duplicates::deliver, [](const WlanNotification&) {});
  ASSERT_THAT(wide, FailsWith(errc::access_denied));
  std::vector<std::string> heard;
  const auto narrow = client->notifications().subscribe(
      NotificationSource::acm, Duplicates::deliver,
      [&](const WlanNotification& event) { heard.push_back(describe(event)); });
  ASSERT_THAT(narrow, IsOk());
  wlan.set_power_setting(PowerSetting::low);
  deliver();
  EXPECT_THAT(heard, ::testing::Contains("acm power_setting_change"));
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// wlan pattern 10 [client: HostedNetwork sample]
TEST_P(WlanConformance, PatternHostedAccessPoint) {
  const auto client = open(*admin);
  Recorder mine(*client, NotificationSource::hosted_network);
  HostedNetwork& network = client->hosted_network();
  ASSERT_THAT(network.init_settings(), IsOk());
  ASSERT_THAT(network.set_connection_settings({.ssid = Ssid{"Loft"}, .max_peers = 8}), IsOk());
  ASSERT_THAT(network.set_secondary_key({.key = std::vector<std::byte>(12, std::byte{'k'})}),
              IsOk());
  ASSERT_THAT(network.start_using(), IsOk());
  world.run_until_idle();
  ASSERT_THAT(mine.take(), ElementsAre("hosted_network state_change"));
  EXPECT_EQ(network.status().value().state, HostedNetworkState::active);
  ASSERT_THAT(network.stop_using(), IsOk());
  world.run_until_idle();
  EXPECT_THAT(mine.take(), ElementsAre("hosted_network state_change"));
  EXPECT_THAT(client->close(), IsOk());
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::idle);
}

// wlan pattern 11 [client: proxy_wifi, ManagedNativeWifi]
TEST_P(WlanConformance, PatternCleanShutdownUnderLoad) {
  struct Context {
    std::atomic<bool> stopping = false;
    std::vector<std::string> inbox;
  };
  auto context = std::make_unique<Context>();
  auto client = open(*admin);
  auto listening = client->notifications()
                       .subscribe(NotificationSource::all, Duplicates::deliver,
                                  [into = context.get()](const WlanNotification& event) {
                                    if (!into->stopping) into->inbox.push_back(describe(event));
                                  })
                       .value();
  for (int i = 0; i < 200; ++i) {
    wlan.raise(acm(AcmCode::network_available, i % 2 == 0 ? adapter : other));
    if (i % 3 == 0) (void)world.step();
  }
  context->stopping = true;
  (void)client->notifications().unsubscribe();
  EXPECT_THAT(client->close(), IsOk());
  client.reset();
  EXPECT_FALSE(context->inbox.empty());
  context.reset();  // only now
  for (int i = 0; i < 10; ++i) wlan.raise(acm(AcmCode::network_available, adapter));
  world.run_until_idle();
  listening.reset();
  EXPECT_THAT(world.misuses(), IsEmpty());
  EXPECT_EQ(wlan.open_handles(), 2U);
}

}  // namespace
}  // namespace winseam::conformance
