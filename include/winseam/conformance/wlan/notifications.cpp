// Being told what happens: WlanRegisterNotification and its companions.
#include <algorithm>

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

constexpr NotificationSource both = NotificationSource::acm | NotificationSource::msm;

void ignore(const WlanNotification&) {}

// wlan E44 [docs]
TEST_P(WlanConformance, WithoutARegistrationNothingIsQueued) {
  wlan.raise(acm(AcmCode::network_available, adapter));
  for (const fake::ClientState& each : wlan.clients()) EXPECT_EQ(each.waiting, 0U);
  EXPECT_EQ(world.pending(), 0U);
}

// wlan E45 [docs]
TEST_P(WlanConformance, ARegistrationReportsTheOneItReplaced) {
  auto first = h->notifications().subscribe(NotificationSource::acm, Duplicates::deliver, ignore);
  ASSERT_THAT(first, IsOk());
  EXPECT_EQ(first.value().previous(), NotificationSource::none);
  EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::acm);
  auto second = h->notifications().subscribe(both, Duplicates::deliver, ignore);
  ASSERT_THAT(second, IsOk());
  EXPECT_EQ(second.value().previous(), NotificationSource::acm);
  EXPECT_EQ(wlan.clients()[0].sources, both);
  EXPECT_EQ(wlan.clients()[1].sources, NotificationSource::none) << "other handles have their own";
}

// wlan E46 [docs] [client: ManagedNativeWifi]
TEST_P(WlanConformance, ASecondRegistrationReplacesTheListener) {
  Recorder first(*h);
  Recorder second(*h);
  EXPECT_FALSE(first.token.is_current());
  EXPECT_TRUE(second.token.is_current());
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_THAT(first.names(), IsEmpty());
  EXPECT_THAT(second.names(), ElementsAre("acm network_available"));
}

// Ending a registration that was replaced leaves its successor alone.
TEST_P(WlanConformance, ResettingASupersededTokenLeavesTheRegistration) {
  auto first = std::make_unique<Recorder>(*h);
  Recorder second(*h);
  first.reset();
  EXPECT_TRUE(second.token.is_current());
  EXPECT_EQ(wlan.clients()[0].sources, both);
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_THAT(second.names(), SizeIs(1));
}

// wlan E47 [client: ManagedNativeWifi ORs for that reason]
TEST_P(WlanConformance, AMaskIsReplacedNotMerged) {
  Recorder acm_only(*h, NotificationSource::acm);
  Recorder msm_only(*h, NotificationSource::msm);
  wlan.raise(acm(AcmCode::network_available, adapter));
  wlan.raise(msm(MsmCode::link_degraded, adapter));
  deliver();
  EXPECT_THAT(acm_only.names(), IsEmpty());
  EXPECT_THAT(msm_only.names(), ElementsAre("msm link_degraded"));
}

// wlan E48 [docs]
TEST_P(WlanConformance, UnsubscribeEndsTheEventsAndLeavesTheHandle) {
  Recorder mine(*h);
  EXPECT_THAT(h->notifications().unsubscribe(), IsOkAndHolds(both));
  EXPECT_FALSE(mine.token.is_current());
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_THAT(mine.names(), IsEmpty());
  EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::none);
  EXPECT_THAT(h->interfaces().enumerate(), IsOk());
}

// wlan E49 [docs] for the failure; code and the rest [assumed]
TEST_P(WlanConformance, AFailedRegistrationLeavesTheOldOne) {
  Recorder mine(*h, NotificationSource::acm);
  expect_unchanged([&] {
    EXPECT_THAT(h->notifications().subscribe(both, Duplicates::deliver, nullptr),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->notifications().subscribe(NotificationSource::none, Duplicates::deliver, ignore),
                FailsWith(errc::invalid_parameter));
  });
  EXPECT_TRUE(mine.token.is_current());
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_THAT(mine.names(), ElementsAre("acm network_available"));
}

// wlan E50 [assumed]
TEST_P(WlanConformance, UnsubscribingTwiceIsNoError) {
  Recorder mine(*h, NotificationSource::acm);
  EXPECT_THAT(h->notifications().unsubscribe(), IsOkAndHolds(NotificationSource::acm));
  expect_unchanged([&] {
    EXPECT_THAT(h->notifications().unsubscribe(), IsOkAndHolds(NotificationSource::none));
  });
}

// wlan E51 [docs]
TEST_P(WlanConformance, AClosedHandleRegistersNothing) {
  ASSERT_THAT(h->close(), IsOk());
  expect_misuse(MisuseKind::use_after_close);
  expect_unchanged([&] {
    EXPECT_THAT(h->notifications().subscribe(both, Duplicates::deliver, ignore),
                FailsWith(errc::invalid_handle));
  });
}

// wlan E54 [docs]
TEST_P(WlanConformance, UnsubscribingInsideTheCallbackIsReportedAndChangesNothing) {
  std::vector<result<NotificationSource>> ends;
  const auto token = h->notifications()
                         .subscribe(NotificationSource::acm, Duplicates::deliver,
                                    [&](const WlanNotification&) {
                                      ends.push_back(h->notifications().unsubscribe());
                                    })
                         .value();
  wlan.raise(acm(AcmCode::network_available, adapter));
  expect_misuse(MisuseKind::waits_for_itself);
  deliver();
  ASSERT_THAT(ends, SizeIs(1));
  EXPECT_THAT(ends[0], FailsWith(errc::possible_deadlock));
  EXPECT_EQ(world.misuses().back().operation, "WlanNotifications::unsubscribe");
  EXPECT_TRUE(token.is_current());
  EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::acm);
}

// wlan E54 [docs], by the token: it cannot keep its promise, so the running call is the last one
TEST_P(WlanConformance, ResettingTheTokenInsideTheCallbackIsReportedAndEndsTheEvents) {
  int calls = 0;
  WlanSubscription token;
  token = h->notifications()
              .subscribe(NotificationSource::acm, Duplicates::deliver,
                         [&](const WlanNotification&) {
                           ++calls;
                           token.reset();
                         })
              .value();
  wlan.raise(acm(AcmCode::network_available, adapter));
  wlan.raise(acm(AcmCode::network_not_available, adapter));
  expect_misuse(MisuseKind::waits_for_itself);
  deliver();
  EXPECT_EQ(calls, 1);
  if (carries(WlanUncarried::end_in_listener)) {
    EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::none);
  }
  EXPECT_THAT(h->close(), IsOk());
}

// Registering inside the callback is forbidden [docs]; the fake records it and does it
TEST_P(WlanConformance, RegisteringInsideTheCallbackIsRecordedAndDone) {
  std::vector<std::string> later;
  WlanSubscription second;
  const auto first = h->notifications()
                         .subscribe(NotificationSource::acm, Duplicates::deliver,
                                    [&](const WlanNotification&) {
                                      second = h->notifications()
                                                   .subscribe(both, Duplicates::deliver,
                                                              [&](const WlanNotification& event) {
                                                                later.push_back(describe(event));
                                                              })
                                                   .value();
                                    })
                         .value();
  wlan.raise(acm(AcmCode::network_available, adapter));
  expect_misuse(MisuseKind::register_in_callback);
  deliver();
  EXPECT_EQ(world.misuses().back().operation, "WlanNotifications::subscribe");
  EXPECT_TRUE(second.is_current());
  EXPECT_FALSE(first.is_current());
  wlan.raise(msm(MsmCode::link_improved, adapter));
  deliver();
  EXPECT_THAT(later, ElementsAre("msm link_improved"));
}

// wlan E55 [docs]
TEST_P(WlanConformance, AfterUnsubscribeEventsThatWaitedAreGone) {
  Recorder mine(*h);
  wlan.raise(acm(AcmCode::network_available, adapter));
  wlan.raise(acm(AcmCode::network_not_available, adapter));
  EXPECT_THAT(h->notifications().unsubscribe(), IsOk());
  EXPECT_EQ(wlan.clients()[0].waiting, 0U);
  world.run_until_idle();
  EXPECT_THAT(mine.names(), IsEmpty());
}

// wlan E55 [docs], by the token
TEST_P(WlanConformance, AfterResetEventsThatWaitedAreGone) {
  Recorder mine(*h);
  wlan.raise(acm(AcmCode::network_available, adapter));
  mine.token.reset();
  EXPECT_FALSE(static_cast<bool>(mine.token));
  EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::none);
  world.run_until_idle();
  EXPECT_THAT(mine.names(), IsEmpty());
}

// wlan E56 [docs]
TEST_P(WlanConformance, AMaskLetsItsOwnSourcesThrough) {
  Recorder first(*h, NotificationSource::acm);
  Recorder second(*plain, NotificationSource::msm);
  wlan.raise(acm(AcmCode::scan_complete, adapter));
  wlan.raise(msm(MsmCode::link_degraded, adapter));
  deliver();
  EXPECT_THAT(first.names(), ElementsAre("acm scan_complete"));
  EXPECT_THAT(second.names(), ElementsAre("msm link_degraded"));
}

// wlan E57 [docs]
TEST_P(WlanConformance, AllMeansAllButSecurity) {
  Recorder mine(*h, NotificationSource::all);
  wlan.raise(acm(AcmCode::network_available, adapter));
  wlan.raise(msm(MsmCode::link_degraded, adapter));
  wlan.raise(event_of(NotificationSource::hosted_network, HostedNetworkCode::radio_state_change, {},
                      HostedNetworkRadio{RadioSwitch::on, RadioSwitch::on}));
  wlan.raise(
      event_of(NotificationSource::onex, OneXCode::auth_restarted, adapter, OneXAuthRestarted{2}));
  wlan.raise(event_of(NotificationSource::security, 1, adapter));
  deliver();
  EXPECT_THAT(mine.names(),
              ElementsAre("acm network_available", "msm link_degraded",
                          "hosted_network radio_state_change", "onex auth_restarted"));
}

// A mask with SECURITY, or with bits that mean nothing, is accepted and inert [docs] [assumed]
TEST_P(WlanConformance, MasksWithoutMeaningAreAcceptedAndInert) {
  Recorder security(*h, NotificationSource::security);
  Recorder unknown(*plain, static_cast<NotificationSource>(0x100000U));
  EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::security);
  wlan.raise(event_of(NotificationSource::security, 1, adapter));
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_THAT(security.names(), IsEmpty());
  EXPECT_THAT(unknown.names(), IsEmpty());
}

// wlan E58 [docs]
TEST_P(WlanConformance, ADuplicateIsDroppedWhereThatIsAskedFor) {
  Recorder mine(*h, NotificationSource::acm, Duplicates::ignore);
  const WlanNotification a = acm(AcmCode::profile_change, adapter);
  const WlanNotification b = acm(AcmCode::filter_list_change, adapter);
  wlan.raise(a);
  wlan.raise(a);
  deliver();
  EXPECT_THAT(mine.take(), ElementsAre("acm profile_change"));
  wlan.raise(b);
  wlan.raise(a);
  wlan.raise(a);
  deliver();
  EXPECT_THAT(mine.take(), ElementsAre("acm filter_list_change", "acm profile_change"));
}

// wlan E59 [docs]
TEST_P(WlanConformance, DuplicatesAreDeliveredOtherwise) {
  Recorder mine(*h, NotificationSource::acm, Duplicates::deliver);
  wlan.raise(acm(AcmCode::profile_change, adapter));
  wlan.raise(acm(AcmCode::profile_change, adapter));
  deliver();
  EXPECT_THAT(mine.names(), ElementsAre("acm profile_change", "acm profile_change"));
}

// wlan E60 [assumed]
TEST_P(WlanConformance, AnotherAdapterOrPayloadIsNoDuplicate) {
  Recorder mine(*h, both, Duplicates::ignore);
  wlan.raise(acm(AcmCode::profile_change, adapter));
  wlan.raise(acm(AcmCode::profile_change, other));
  wlan.raise(msm(MsmCode::signal_quality_change, other, SignalQuality{40}));
  wlan.raise(msm(MsmCode::signal_quality_change, other, SignalQuality{41}));
  wlan.raise(acm(AcmCode::scan_complete, other));
  wlan.raise(event_of(NotificationSource::msm, AcmCode::scan_complete, other));
  deliver();
  EXPECT_THAT(mine.events, SizeIs(6));
}

// What counts is the last event raised for this handle: one that its mask holds back does not come between.
TEST_P(WlanConformance, DuplicatesAreCountedForEachHandle) {
  Recorder mine(*h, NotificationSource::acm, Duplicates::ignore);
  Recorder others(*plain, both, Duplicates::ignore);
  wlan.raise(acm(AcmCode::profile_change, adapter));
  wlan.raise(msm(MsmCode::link_degraded, adapter));
  wlan.raise(acm(AcmCode::profile_change, adapter));
  deliver();
  EXPECT_THAT(mine.names(), ElementsAre("acm profile_change"));
  EXPECT_THAT(others.events, SizeIs(3));
}

// wlan E61 [assumed]
TEST_P(WlanConformance, EachHandleGetsEachEventOnceAndInOrder) {
  Recorder first(*h);
  Recorder second(*plain);
  std::vector<std::string> raised;
  for (std::uint32_t i = 0; i < 20; ++i) {
    wlan.raise(msm(MsmCode::signal_quality_change, adapter, SignalQuality{i}));
    wlan.raise(acm(AcmCode::network_available, i % 2 == 0 ? adapter : other));
    raised.insert(raised.end(), {"msm signal_quality_change", "acm network_available"});
  }
  deliver();
  EXPECT_EQ(first.names(), raised);
  EXPECT_TRUE(first.events == second.events);
  for (std::uint32_t i = 0; i < 20; ++i)
    EXPECT_EQ(first.events[2 * i].get<SignalQuality>()->percent, i);
}

// wlan E62 [assumed]
TEST_P(WlanConformance, EventsBeforeTheRegistrationAreNotRepeated) {
  wlan.raise(acm(AcmCode::network_available, adapter));
  Recorder mine(*h);
  world.run_until_idle();
  EXPECT_THAT(mine.names(), IsEmpty());
}

// Events raised before a replacement belong to the registration of then, and go with it.
TEST_P(WlanConformance, ANewRegistrationHearsOnlyLaterEvents) {
  Recorder first(*h);
  wlan.raise(acm(AcmCode::network_available, adapter));
  Recorder second(*h);
  wlan.raise(acm(AcmCode::network_not_available, adapter));
  deliver();
  EXPECT_THAT(first.names(), IsEmpty()) << "a superseded listener gets no further event";
  EXPECT_THAT(second.names(), ElementsAre("acm network_not_available"));
}

// wlan E66 [docs]
TEST_P(WlanConformance, AnEventWithoutPayloadCarriesNothing) {
  Recorder mine(*h);
  scan(adapter);
  ASSERT_THAT(mine.events, SizeIs(2));
  for (const WlanNotification& event : mine.events) {
    EXPECT_EQ(event.get<std::monostate>(), &std::get<std::monostate>(event.payload));
    EXPECT_EQ(event.get<ConnectionEvent>(), nullptr);
    EXPECT_EQ(event.interface_id, adapter);
  }
}

// wlan E67 [client: proxy_wifi]
TEST_P(WlanConformance, QueriesInsideTheCallbackSucceed) {
  scan(adapter);
  int calls = 0;
  const auto token =
      h->notifications()
          .subscribe(NotificationSource::acm, Duplicates::deliver,
                     [&](const WlanNotification& event) {
                       ++calls;
                       EXPECT_THAT(h->settings().state(event.interface_id), IsOk());
                       EXPECT_THAT(h->scanning().bss_list(event.interface_id, {}),
                                   IsOkAndHolds(SizeIs(3)));
                       EXPECT_THAT(h->profiles().enumerate(event.interface_id), IsOk());
                       EXPECT_THAT(h->scanning().scan(other, {}), IsOk());
                     })
          .value();
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_EQ(calls, 1);
  EXPECT_TRUE(wlan.scanning(other));
}

// wlan E68 [docs]; "stays" [assumed]
TEST_P(WlanConformance, WithoutLocationConsentMsmIsRefused) {
  Recorder mine(*h, NotificationSource::acm);
  wlan.set_location_consent(false);
  expect_unchanged([&] {
    EXPECT_THAT(h->notifications().subscribe(both, Duplicates::deliver, ignore),
                FailsWith(errc::access_denied));
    EXPECT_THAT(h->notifications().subscribe(NotificationSource::all, Duplicates::deliver, ignore),
                FailsWith(errc::access_denied));
  });
  EXPECT_TRUE(mine.token.is_current());
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_THAT(mine.names(), SizeIs(1));
  EXPECT_THAT(h->notifications().subscribe(NotificationSource::acm, Duplicates::deliver, ignore),
              IsOk());
}

// wlan E68 [docs]: before 24H2 nobody is asked
TEST_P(WlanConformance, BeforeWindows1124h2NoConsentIsNeeded) {
  wlan.set_windows(fake::WindowsVersion::windows_11_23h2);
  wlan.set_location_consent(false);
  EXPECT_THAT(h->notifications().subscribe(both, Duplicates::deliver, ignore), IsOk());
  EXPECT_THAT(h->scanning().scan(adapter, {}), IsOk());
  EXPECT_THAT(h->scanning().networks(adapter, NetworkListFlags::none), IsOk());
}

// wlan E69 [report: StackOverflow 63916457]
TEST_P(WlanConformance, AnUnknownCodeArrivesWithItsBytes) {
  Recorder mine(*h);
  const RawPayload bytes{std::vector<std::byte>(16, std::byte{7})};
  wlan.raise(event_of(NotificationSource::msm, 59, adapter, bytes));
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("msm 59"));
  ASSERT_NE(mine.events[0].get<RawPayload>(), nullptr);
  EXPECT_EQ(*mine.events[0].get<RawPayload>(), bytes);
}

// wlan E70 [header]
TEST_P(WlanConformance, EqualNumbersOfTwoSourcesAreTwoEvents) {
  Recorder mine(*h, both, Duplicates::ignore);
  wlan.raise(acm(AcmCode::scan_complete, adapter));
  wlan.raise(msm(MsmCode::radio_state_change, adapter,
                 PhyRadioState{0, RadioSwitch::off, RadioSwitch::on}));
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("acm scan_complete", "msm radio_state_change"));
  EXPECT_EQ(mine.events[0].code, mine.events[1].code);
  EXPECT_FALSE(mine.events[1].is(AcmCode::scan_complete));
  EXPECT_TRUE(mine.events[1].is(MsmCode::radio_state_change));
}

// wlan E71 [docs]
TEST_P(WlanConformance, VirtualStationsEventsNeedBothRegistrations) {
  fake::RadioSpec station = quiet_radio("Virtual station");
  station.virtual_station = true;
  const Guid id = wlan.add_interface(station);
  deliver();
  Recorder mine(*h);
  Recorder others(*plain);
  wlan.raise(acm(AcmCode::network_available, id));
  deliver();
  EXPECT_THAT(mine.take(), IsEmpty()) << "off by default";
  ASSERT_THAT(h->notifications().register_virtual_stations(true), IsOk());
  wlan.raise(acm(AcmCode::network_available, id));
  wlan.raise(acm(AcmCode::network_not_available, adapter));
  deliver();
  EXPECT_THAT(mine.take(), ElementsAre("acm network_available", "acm network_not_available"));
  EXPECT_THAT(others.take(), ElementsAre("acm network_not_available"));
  ASSERT_THAT(h->notifications().register_virtual_stations(false), IsOk());
  wlan.raise(acm(AcmCode::network_available, id));
  deliver();
  EXPECT_THAT(mine.take(), IsEmpty());
  ASSERT_THAT(h->notifications().register_virtual_stations(true), IsOk());
  mine.token.reset();
  wlan.raise(acm(AcmCode::network_available, id));
  deliver();
  EXPECT_THAT(mine.take(), IsEmpty()) << "without the registration of sources";
  ASSERT_THAT(h->close(), IsOk());
  const auto fresh = open(*admin);
  Recorder late(*fresh);
  wlan.raise(acm(AcmCode::network_available, id));
  deliver();
  EXPECT_THAT(late.take(), IsEmpty()) << "it ended with the handle";
}

TEST_P(WlanConformance, VirtualStationsNeedWindows7AndNoForbiddingPolicy) {
  wlan.set_windows(fake::WindowsVersion::vista_sp1);
  expect_unchanged([&] {
    EXPECT_THAT(h->notifications().register_virtual_stations(true),
                FailsWith(errc::proc_not_found));
  });
}

// Device services' events need their names as well, and an administrator (2.2)
TEST_P(WlanConformance, DeviceServicesEventsNeedTheirNames) {
  const Guid wanted{1};
  const Guid unwanted{2};
  const auto raise = [&](const Guid& service) {
    wlan.raise(event_of(NotificationSource::device_service, 5, adapter,
                        DeviceServiceEvent{.service = service, .opcode = 5}));
    deliver();
  };
  Recorder mine(*h, NotificationSource::all);
  raise(wanted);
  EXPECT_THAT(mine.take(), IsEmpty());
  ASSERT_THAT(h->notifications().register_device_services({wanted}), IsOk());
  raise(wanted);
  raise(unwanted);
  ASSERT_THAT(mine.events, SizeIs(1));
  EXPECT_EQ(mine.events[0].get<DeviceServiceEvent>()->service, wanted);
  mine.events.clear();
  ASSERT_THAT(h->notifications().register_device_services({unwanted}), IsOk());
  raise(wanted);
  EXPECT_THAT(mine.take(), IsEmpty()) << "the list is replaced";
  ASSERT_THAT(h->notifications().register_device_services({}), IsOk());
  raise(unwanted);
  EXPECT_THAT(mine.take(), IsEmpty());
  expect_unchanged([&] {
    EXPECT_THAT(plain->notifications().register_device_services({wanted}),
                FailsWith(errc::access_denied));
  });
}

// wlan E72 [assumed]
TEST_P(WlanConformance, AListenerMayRunBeforeTheRegistrationReturned) {
  wlan.raise_during_subscribe(acm(AcmCode::network_available, adapter));
  bool returned = false;
  bool early = false;
  const auto token = h->notifications().subscribe(
      NotificationSource::acm, Duplicates::deliver, [&](const WlanNotification& event) {
        early = !returned && event.is(AcmCode::network_available);
      });
  returned = true;
  ASSERT_THAT(token, IsOk());
  EXPECT_TRUE(early);
}

// Held deliveries are stepped, dropped and released by the test.
TEST_P(WlanConformance, HeldDeliveriesComeOneByOne) {
  Recorder mine(*h);
  Recorder others(*plain);
  const std::uint32_t number = wlan.clients()[0].number;
  wlan.hold(number);
  wlan.raise(acm(AcmCode::network_available, adapter));
  wlan.raise(acm(AcmCode::network_not_available, adapter));
  wlan.raise(acm(AcmCode::scan_complete, adapter));
  deliver();
  EXPECT_THAT(mine.names(), IsEmpty());
  EXPECT_THAT(others.events, SizeIs(3));
  EXPECT_TRUE(wlan.clients()[0].held);
  EXPECT_EQ(wlan.clients()[0].waiting, 3U);
  wlan.step(number);
  deliver();
  EXPECT_THAT(mine.take(), ElementsAre("acm network_available"));
  wlan.drop(number);
  wlan.raise(acm(AcmCode::scan_fail, adapter));
  wlan.release(number);
  deliver();
  EXPECT_THAT(mine.take(), ElementsAre("acm scan_fail"));
}

TEST_P(WlanConformance, EveryHandleCanBeHeldAtOnce) {
  Recorder mine(*h);
  Recorder others(*plain);
  wlan.hold_all();
  wlan.raise(acm(AcmCode::network_available, adapter));
  deliver();
  EXPECT_THAT(mine.names(), IsEmpty());
  EXPECT_THAT(others.names(), IsEmpty());
  wlan.release_all();
  deliver();
  EXPECT_THAT(mine.names(), SizeIs(1));
  EXPECT_THAT(others.names(), SizeIs(1));
}

// Windows XP SP3 tells of connection_complete and disconnected alone [docs]
TEST_P(WlanConformance, OnXpOnlyTwoEventsCome) {
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  Recorder mine(*h, NotificationSource::all);
  join();
  ASSERT_THAT(h->connection().disconnect(adapter), IsOk());
  world.advance(1s);
  EXPECT_THAT(mine.names(), ElementsAre("acm connection_complete", "acm disconnected"));
}

}  // namespace
}  // namespace winseam::conformance
