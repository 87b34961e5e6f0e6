#include <thread>

#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using Codes = std::vector<std::string>;

class WlanNotificationsTest : public WlanTest {
 protected:
  void raise(NotificationSource source, std::uint32_t code, NotificationPayload payload = {}) {
    wlan.raise({source, code, adapter, std::move(payload)});
  }

  WlanSubscription listen(NotificationSource sources, Duplicates duplicates = Duplicates::deliver) {
    return client->notifications().subscribe(sources, duplicates, inbox.listener()).value();
  }
};

TEST_F(WlanNotificationsTest, OneRegistrationReplacesTheOther) {
  // wlan E45 [docs], E46 [docs], E47 [client: ManagedNativeWifi]
  Inbox second;
  auto old = listen(acm);
  EXPECT_EQ(old.previous(), NotificationSource::none);
  raise(acm, 12);
  auto present = client->notifications().subscribe(msm, Duplicates::deliver, second.listener());
  EXPECT_EQ(present.value().previous(), acm);
  EXPECT_FALSE(old.is_current());
  EXPECT_TRUE(present.value().is_current());
  raise(acm, 12);
  raise(msm, 15);
  world.run_until_idle();
  EXPECT_TRUE(inbox.take().empty());
  EXPECT_EQ(second.codes(), Codes{"msm 15"});
  old.reset();
  EXPECT_TRUE(present.value().is_current());
  EXPECT_EQ(client->notifications().unsubscribe().value(), msm);
  EXPECT_EQ(client->notifications().unsubscribe().value(), NotificationSource::none);  // wlan E50
}

TEST_F(WlanNotificationsTest, FailedRegistrationLeavesTheOldOne) {
  // wlan E49 [docs], E68 [docs]
  auto present = listen(acm);
  EXPECT_EQ(client->notifications().subscribe(acm, Duplicates::deliver, {}).error(),
            errc::invalid_parameter);
  wlan.set_windows(fake::WindowsVersion::windows_11_24h2);
  wlan.set_location_consent(false);
  EXPECT_EQ(
      client->notifications().subscribe(acm | msm, Duplicates::deliver, inbox.listener()).error(),
      errc::access_denied);
  EXPECT_TRUE(present.is_current());
  raise(acm, 12);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), Codes{"acm 12"});
}

TEST_F(WlanNotificationsTest, DuplicatesAreDroppedOnlyInARow) {
  // wlan E58 [docs], E59 [docs], E60 [assumed]
  auto present = listen(acm, Duplicates::ignore);
  for (const std::uint32_t code : {12U, 12U, 15U, 12U}) raise(acm, code);
  raise(acm, 8, ReasonCode::unknown);
  raise(acm, 8, ReasonCode::scan_call_fail);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), (Codes{"acm 12", "acm 15", "acm 12", "acm 8", "acm 8"}));
  present = listen(acm);
  raise(acm, 12);
  raise(acm, 12);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes().size(), 2U);
}

TEST_F(WlanNotificationsTest, DeliveriesCanBeHeldSteppedAndDropped) {
  auto present = listen(acm);
  wlan.hold(1);
  for (const std::uint32_t code : {12U, 13U, 15U}) raise(acm, code);
  world.run_until_idle();
  EXPECT_TRUE(inbox.take().empty());
  wlan.step(1);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), Codes{"acm 12"});
  EXPECT_EQ(wlan.clients().front().waiting, 2U);
  wlan.drop(1);
  raise(acm, 17);
  wlan.release(1);
  world.run_until_idle();
  EXPECT_EQ(inbox.codes(), Codes{"acm 17"});
  EXPECT_THROW(wlan.hold(7), std::invalid_argument);
}

TEST_F(WlanNotificationsTest, AllCoversEverythingButSecurity) {
  // wlan E57 [docs], E69 [report: StackOverflow 63916457]
  auto present = listen(NotificationSource::all);
  raise(NotificationSource::security, 1);
  raise(NotificationSource::onex, 1);
  raise(msm, 59, RawPayload{std::vector<std::byte>(16)});
  world.run_until_idle();
  const auto events = inbox.take();
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[1].get<RawPayload>()->bytes.size(), 16U);
}

TEST_F(WlanNotificationsTest, VirtualStationsAndDeviceServicesMustBeAskedFor) {
  // wlan E71 [docs]
  auto present = listen(NotificationSource::all);
  fake::RadioSpec station = fake::default_radio("Virtual");
  station.virtual_station = true;
  const Guid id = wlan.add_interface(station);
  wlan.raise({acm, 12, id, {}});
  const Guid service{7, 0, 0, {}};
  const WlanNotification told{NotificationSource::device_service, 1, adapter,
                              DeviceServiceEvent{service, 1, {}}};
  wlan.raise(told);
  world.run_until_idle();
  EXPECT_TRUE(inbox.take().empty());
  ASSERT_TRUE(client->notifications().register_virtual_stations(true));
  ASSERT_TRUE(client->notifications().register_device_services({service}));
  wlan.raise({acm, 12, id, {}});
  wlan.raise(told);
  world.run_until_idle();
  EXPECT_EQ(inbox.take().size(), 2U);
  EXPECT_EQ(open({.user = "bob"})->notifications().register_device_services({service}).error(),
            errc::access_denied);
}

TEST_F(WlanNotificationsTest, AnEventMayComeBeforeSubscribeReturns) {
  // wlan E72 [assumed]
  wlan.raise_during_subscribe({acm, 15, adapter, {}});
  auto present = listen(acm);
  EXPECT_EQ(inbox.codes(), Codes{"acm 15"});
}

TEST_F(WlanNotificationsTest, SubscribeInsideTheListenerIsRecordedAndDone) {
  WlanSubscription second;
  auto first = client->notifications().subscribe(acm, Duplicates::deliver,
                                                 [&](const auto&) { second = listen(msm); });
  raise(acm, 12);
  world.run_until_idle();
  EXPECT_TRUE(second.is_current());
  EXPECT_FALSE(first.value().is_current());
  expect_misuse(fake::MisuseKind::register_in_callback);
}

}  // namespace
}  // namespace winseam
