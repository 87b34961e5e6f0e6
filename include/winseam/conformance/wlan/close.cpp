// Closing WLAN client handles: WlanCloseHandle. What needs several threads is in the fake's own tests.
#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using fake::MisuseKind;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

// wlan E16 [seed]; second close [assumed]
TEST_P(WlanConformance, ASecondCloseIsRefusedAndRecorded) {
  EXPECT_THAT(h->close(), IsOk());
  expect_misuse(MisuseKind::double_close);
  expect_unchanged([&] { EXPECT_THAT(h->close(), FailsWith(errc::invalid_handle)); });
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::double_close);
  EXPECT_EQ(wlan.closes(), 1U);
  EXPECT_EQ(wlan.open_handles(), 1U);
}

// wlan E33 [assumed]
TEST_P(WlanConformance, CloseChangesNothingButTheHandle) {
  const fake::WorldSpec before = world.describe();
  EXPECT_THAT(h->close(), IsOk());
  EXPECT_TRUE(world.describe() == before);
  EXPECT_EQ(world.elapsed(), Ticks{0}) << "there is nothing to wait for";
  EXPECT_EQ(wlan.open_handles(), 1U);
  EXPECT_EQ(wlan.closes(), 1U);
}

// The destructor closes what is open, and only that.
TEST_P(WlanConformance, TheDestructorClosesOnce) {
  h.reset();
  EXPECT_EQ(wlan.closes(), 1U);
  EXPECT_THAT(plain->close(), IsOk());
  plain.reset();
  EXPECT_EQ(wlan.closes(), 2U);
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// wlan E24 [seed]
TEST_P(WlanConformance, EventsThatWaitAreDroppedAtClose) {
  Recorder mine(*h);
  Recorder others(*plain);
  wlan.raise(acm(AcmCode::network_available, adapter));
  wlan.raise(acm(AcmCode::network_not_available, adapter));
  ASSERT_EQ(wlan.clients()[0].waiting, 2U);
  EXPECT_THAT(h->close(), IsOk());
  wlan.raise(acm(AcmCode::network_available, adapter));
  world.run_until_idle();
  EXPECT_THAT(mine.names(), IsEmpty());
  EXPECT_THAT(others.events, SizeIs(3)) << "other handles are not affected";
  EXPECT_FALSE(mine.token.is_current());
}

// wlan E24 [seed], with a delivery that is held back
TEST_P(WlanConformance, HeldEventsAreDroppedAtClose) {
  Recorder mine(*h);
  const std::uint32_t number = wlan.clients()[0].number;
  wlan.hold(number);
  wlan.raise(acm(AcmCode::network_available, adapter));
  world.run_until_idle();
  EXPECT_THAT(h->close(), IsOk()) << "nothing runs, so nothing is waited for";
  world.run_until_idle();
  EXPECT_THAT(mine.names(), IsEmpty());
}

// wlan E27 [seed]
TEST_P(WlanConformance, ACloseInsideItsOwnCallbackIsReportedAndChangesNothing) {
  std::vector<result<void>> closes;
  const auto token = h->notifications()
                         .subscribe(NotificationSource::acm, Duplicates::deliver,
                                    [&](const WlanNotification&) { closes.push_back(h->close()); })
                         .value();
  const std::uint32_t number = wlan.clients()[0].number;
  wlan.raise(acm(AcmCode::network_available, adapter));
  expect_misuse(MisuseKind::waits_for_itself);
  deliver();
  ASSERT_THAT(closes, SizeIs(1));
  EXPECT_THAT(closes[0], FailsWith(errc::possible_deadlock));
  ASSERT_THAT(world.misuses(), SizeIs(1));
  const fake::Misuse record = world.misuses().back();
  EXPECT_EQ(record.kind, MisuseKind::waits_for_itself);
  EXPECT_EQ(record.operation, "WlanClient::close");
  EXPECT_EQ(record.object, "wlan-client#" + std::to_string(number));
  EXPECT_THAT(record.explanation, ::testing::HasSubstr("listener")) << "who waits for whom";
  // Nothing has changed: the handle is open, registered, and its events come.
  EXPECT_EQ(wlan.closes(), 0U);
  EXPECT_TRUE(token.is_current());
  EXPECT_THAT(h->interfaces().enumerate(), IsOk());
  wlan.raise(acm(AcmCode::network_available, adapter));
  expect_misuse(MisuseKind::waits_for_itself);
  deliver();
  EXPECT_THAT(closes, SizeIs(2));
  EXPECT_THAT(h->close(), IsOk()) << "from outside it closes";
}

// wlan E32 [assumed]
TEST_P(WlanConformance, ACloseInsideAnotherHandlesCallbackCompletes) {
  std::vector<result<void>> closes;
  Recorder others(*plain);
  const auto token = h->notifications()
                         .subscribe(NotificationSource::acm, Duplicates::deliver,
                                    [&](const WlanNotification&) {
                                      if (closes.empty()) closes.push_back(plain->close());
                                    })
                         .value();
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  ASSERT_THAT(closes, SizeIs(1));
  EXPECT_THAT(closes[0], IsOk());
  EXPECT_EQ(wlan.open_handles(), 1U);
  EXPECT_TRUE(token.is_current()) << "the handle whose callback it was stays as it is";
  others.events.clear();
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_THAT(others.events, IsEmpty());
}

// A handle that a callback opens for itself is its own to close.
TEST_P(WlanConformance, AHandleOpenedInACallbackClosesThere) {
  std::vector<result<void>> closes;
  const auto token = h->notifications()
                         .subscribe(NotificationSource::acm, Duplicates::deliver,
                                    [&](const WlanNotification&) {
                                      const auto fresh = open(*admin);
                                      EXPECT_THAT(fresh->interfaces().enumerate(), IsOk());
                                      closes.push_back(fresh->close());
                                    })
                         .value();
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  ASSERT_THAT(closes, SizeIs(1));
  EXPECT_THAT(closes[0], IsOk());
  EXPECT_EQ(wlan.open_handles(), 2U);
}

// wlan E30 [seed]
TEST_P(WlanConformance, AfterCloseTheListenersContextMayGo) {
  auto context = std::make_unique<std::vector<std::string>>();
  auto token = h->notifications()
                   .subscribe(NotificationSource::acm, Duplicates::deliver,
                              [into = context.get()](const WlanNotification& event) {
                                into->push_back(describe(event));
                              })
                   .value();
  for (int i = 0; i < 1000; ++i) wlan.raise(acm(AcmCode::network_available, adapter));
  for (int i = 0; i < 10; ++i) world.step();
  EXPECT_THAT(*context, Not(IsEmpty()));
  EXPECT_LT(context->size(), 1000U);
  EXPECT_THAT(h->close(), IsOk());
  context.reset();
  world.run_until_idle();
  wlan.raise(acm(AcmCode::network_available, adapter));
  world.run_until_idle();
  EXPECT_FALSE(token.is_current());
  token.reset();
}

// wlan E34 [assumed]
TEST_P(WlanConformance, AScanOutlivesTheHandleThatAskedForIt) {
  Recorder mine(*h);
  Recorder others(*plain);
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  world.advance(1s);
  ASSERT_TRUE(wlan.scanning(adapter));
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_TRUE(wlan.scanning(adapter));
  world.advance(1s);
  EXPECT_FALSE(wlan.scanning(adapter));
  EXPECT_THAT(others.names(), ElementsAre("acm scan_complete", "acm scan_list_refresh"));
  EXPECT_THAT(mine.names(), IsEmpty());
  EXPECT_THAT(plain->scanning().networks(adapter, NetworkListFlags::none), IsOkAndHolds(SizeIs(3)));
}

// wlan E35 [assumed; DesktopManager observes it]
TEST_P(WlanConformance, AConnectionAttemptOutlivesTheHandleThatAskedForIt) {
  Recorder mine(*h, NotificationSource::acm);
  Recorder others(*plain, NotificationSource::acm);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  deliver();
  ASSERT_TRUE(wlan.connecting(adapter));
  ASSERT_THAT(h->close(), IsOk());
  mine.events.clear();
  world.advance(5s);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::connected);
  EXPECT_EQ(wlan.connected_to(adapter), attic);
  EXPECT_THAT(others.names(), ElementsAre("acm connection_start", "acm connection_complete"));
  EXPECT_THAT(mine.names(), IsEmpty());
}

// wlan E36 [assumed]
TEST_P(WlanConformance, ATemporaryConnectionOutlivesTheHandleThatMadeIt) {
  const std::string text = xml(personal_profile("For now", Ssid{"Attic"}, "attic-passphrase"));
  ASSERT_THAT(
      h->connection().connect(other, {.mode = ConnectionMode::temporary_profile, .profile = text}),
      IsOk());
  world.advance(5s);
  ASSERT_EQ(wlan.state(other), InterfaceState::connected);
  ASSERT_THAT(h->close(), IsOk());
  world.advance(1min);
  EXPECT_EQ(wlan.connected_to(other), attic);
  const ConnectionAttributes now = plain->connection().current(other).value();
  EXPECT_EQ(now.mode, ConnectionMode::temporary_profile);
  EXPECT_EQ(now.profile_name, "For now");
}

// wlan E37 [assumed]
TEST_P(WlanConformance, ValuesStayReadableAfterClose) {
  scan(adapter);
  const auto interfaces = h->interfaces().enumerate().value();
  const auto stations = h->scanning().bss_list(adapter, {}).value();
  const auto stored = h->profiles().get(adapter, "Barn", ProfileKey::protected_key).value();
  ASSERT_THAT(h->close(), IsOk());
  ASSERT_THAT(interfaces, SizeIs(2));
  EXPECT_EQ(interfaces[0].description, "Attic adapter");
  ASSERT_THAT(stations, SizeIs(3));
  EXPECT_FALSE(stations[0].information_elements.empty());
  EXPECT_EQ(parse_profile(stored.xml).value().name, "Barn");
}

// wlan E38 [docs]
TEST_P(WlanConformance, CloseReleasesTheHostedNetworkWhenItWasTheLastUser) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  ASSERT_THAT(h->hosted_network().start_using(), IsOk());
  ASSERT_THAT(h->hosted_network().start_using(), IsOk());
  ASSERT_THAT(plain->hosted_network().start_using(), IsOk());
  ASSERT_THAT(h->close(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::active) << "another handle uses it";
  ASSERT_THAT(plain->close(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::idle);
}

// wlan E39 [docs]
TEST_P(WlanConformance, AForcedHostedNetworkStaysActiveAfterClose) {
  ASSERT_THAT(h->hosted_network().init_settings(), IsOk());
  ASSERT_THAT(h->hosted_network().force_start(), IsOk());
  ASSERT_THAT(h->close(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(wlan.hosted_network_state(), HostedNetworkState::active);
}

// wlan E40 [docs] [client: chromium]
TEST_P(WlanConformance, CloseBringsBackgroundScansBackWithTheLastRequest) {
  join();
  Recorder others(*plain, NotificationSource::acm);
  const auto second = open(*admin);
  ASSERT_THAT(h->settings().set_background_scan(adapter, false), IsOk());
  ASSERT_THAT(second->settings().set_background_scan(adapter, false), IsOk());
  deliver();
  EXPECT_THAT(others.take(), ElementsAre("acm background_scan_disabled"));
  ASSERT_THAT(h->close(), IsOk());
  deliver();
  EXPECT_THAT(others.take(), IsEmpty());
  EXPECT_FALSE(plain->settings().background_scan(adapter).value().value);
  ASSERT_THAT(second->close(), IsOk());
  deliver();
  EXPECT_THAT(others.take(), ElementsAre("acm background_scan_enabled"));
  EXPECT_TRUE(plain->settings().background_scan(adapter).value().value);
}

// wlan E41 [docs]
TEST_P(WlanConformance, MediaStreamingEndsWithTheLastHandleThatAsks) {
  join();
  const auto second = open(*admin);
  ASSERT_THAT(h->settings().set_media_streaming(adapter, true), IsOk());
  ASSERT_THAT(second->settings().set_media_streaming(adapter, true), IsOk());
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_TRUE(plain->settings().media_streaming(adapter).value().value);
  ASSERT_THAT(second->close(), IsOk());
  EXPECT_FALSE(plain->settings().media_streaming(adapter).value().value);
}

// The request for synchronised secondary stations ends with the handle, too [docs]
TEST_P(WlanConformance, SynchronisedSecondaryStationsEndWithTheHandle) {
  ASSERT_THAT(h->settings().set_secondary_stations_synchronized(adapter, true), IsOk());
  EXPECT_TRUE(plain->settings().secondary_stations_synchronized(adapter).value().value);
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_FALSE(plain->settings().secondary_stations_synchronized(adapter).value().value);
}

// wlan E42 [assumed]
TEST_P(WlanConformance, CloseWithTheServiceStoppedEndsTheHandleAllTheSame) {
  Recorder mine(*h);
  wlan.raise(acm(AcmCode::network_available, adapter));
  wlan.stop_service();
  EXPECT_THAT(h->close(), FailsWith(errc::service_not_active));
  EXPECT_EQ(wlan.open_handles(), 1U);
  expect_misuse(MisuseKind::double_close);
  EXPECT_THAT(h->close(), FailsWith(errc::invalid_handle));
  wlan.start_service();
  wlan.raise(acm(AcmCode::network_available, adapter));
  world.run_until_idle();
  EXPECT_THAT(mine.events, IsEmpty());
}

// The same with the service out of reach: the RPC code, and the handle is gone [seed]
TEST_P(WlanConformance, CloseWithTheServiceOutOfReachEndsTheHandleAllTheSame) {
  wlan.set_endpoint_failure(errc::rpc_s_server_unavailable);
  EXPECT_THAT(h->close(), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(wlan.open_handles(), 1U);
  wlan.set_endpoint_failure(std::nullopt);
  expect_misuse(MisuseKind::double_close);
  EXPECT_THAT(h->close(), FailsWith(errc::invalid_handle));
}

// wlan E43 [client: LenovoCore], see also service.cpp
TEST_P(WlanConformance, CloseAfterARestartOfTheServiceFindsNoHandle) {
  wlan.stop_service();
  wlan.start_service();
  EXPECT_THAT(h->close(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(world.misuses(), IsEmpty()) << "the program did nothing wrong";
  const auto fresh = open(*admin);
  EXPECT_THAT(fresh->close(), IsOk());
}

// A close does not undo what the handle did to the service: profiles, filters, settings.
TEST_P(WlanConformance, CloseUndoesNothingThatBelongsToTheService) {
  store(open_profile("Cafe", Ssid{"Cafe"}));
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.ssid = Ssid{"Barn"}}}), IsOk());
  ASSERT_THAT(h->autoconfiguration().set_block_period(9s), IsOk());
  const fake::WlanSpec before = wlan.describe();
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_TRUE(wlan.describe() == before);
}

}  // namespace
}  // namespace winseam::conformance
