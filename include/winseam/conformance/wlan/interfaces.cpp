// The adapters: WlanEnumInterfaces, WlanGetInterfaceCapability; adapters that come and go.
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

TEST_P(WlanConformance, AdaptersAreListedInOneOrderWithTheirStates) {
  join();
  for (int i = 0; i < 3; ++i) {
    const auto list = h->interfaces().enumerate().value();
    ASSERT_THAT(list, SizeIs(2));
    EXPECT_EQ(list[0], (WlanInterface{adapter, "Attic adapter", InterfaceState::connected}));
    EXPECT_EQ(list[1], (WlanInterface{other, "Other adapter", InterfaceState::disconnected}));
  }
  EXPECT_EQ(plain->interfaces().enumerate().value(), h->interfaces().enumerate().value())
      << "no permission is needed";
}

// wlan E74 [wine-test] tolerates; [docs]
TEST_P(WlanConformance, WithoutAdaptersTheListIsEmptyAndTheCallSucceeds) {
  wlan.remove_interface(adapter);
  wlan.remove_interface(other);
  EXPECT_THAT(h->interfaces().enumerate(), IsOkAndHolds(IsEmpty()));
}

// wlan E75 [docs] [client: ManagedNativeWifi]
TEST_P(WlanConformance, ARemovedAdapterLeavesTheListAndIsUnknownFromThenOn) {
  Recorder mine(*h, NotificationSource::acm);
  wlan.remove_interface(adapter);
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("acm interface_removal"));
  EXPECT_EQ(mine.events[0].interface_id, adapter);
  EXPECT_THAT(h->interfaces().enumerate(), IsOkAndHolds(SizeIs(1)));
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().networks(adapter, NetworkListFlags::none),
                FailsWith(errc::not_found));
    EXPECT_THAT(h->scanning().networks_detailed(adapter, NetworkListFlags::none),
                FailsWith(errc::not_found));
    EXPECT_THAT(h->scanning().bss_list(adapter, {}), FailsWith(errc::not_found));
    EXPECT_THAT(h->settings().state(adapter), FailsWith(errc::not_found));
    EXPECT_THAT(h->settings().set_bss_type(adapter, BssType::any), FailsWith(errc::not_found));
    EXPECT_THAT(h->connection().current(adapter), FailsWith(errc::not_found));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}),
                FailsWith(errc::not_found));
    EXPECT_THAT(h->connection().disconnect(adapter), FailsWith(errc::not_found));
    EXPECT_THAT(h->interfaces().capability(adapter), FailsWith(errc::not_found));
    EXPECT_THAT(h->scanning().scan(adapter, {}), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().enumerate(adapter), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().get(adapter, "Barn", ProfileKey::protected_key),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().set(adapter, xml(open_profile("Cafe", Ssid{"Cafe"})), {}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().remove(adapter, "Barn"), FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(h->settings().state(other), IsOk()) << "the other one is not affected";
}

// A disabled adapter comes back under its id, with what the service keeps of it [assumed]
TEST_P(WlanConformance, ADisabledAdapterComesBackAsItself) {
  Recorder mine(*h, NotificationSource::acm);
  wlan.disable_interface(adapter);
  deliver();
  EXPECT_THAT(mine.take(), ElementsAre("acm interface_removal"));
  EXPECT_THAT(h->interfaces().enumerate(), IsOkAndHolds(SizeIs(1)));
  EXPECT_THAT(h->settings().state(adapter), FailsWith(errc::not_found));
  wlan.enable_interface(adapter);
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("acm interface_arrival"));
  EXPECT_EQ(mine.events[0].interface_id, adapter);
  EXPECT_THAT(h->interfaces().enumerate(), IsOkAndHolds(SizeIs(2)));
  EXPECT_THAT(profile_names(), ElementsAre("Attic home", "Barn"));
}

// An adapter that is pulled out in the middle of a scan ends it without a completion; nothing of it is left.
TEST_P(WlanConformance, AnAdapterRemovedDuringAScanIsGone) {
  Recorder mine(*h);
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  world.advance(1s);
  wlan.remove_interface(adapter);
  world.advance(10s);
  ASSERT_FALSE(mine.events.empty());
  EXPECT_EQ(mine.names().back(), "acm interface_removal") << "it is the last that is heard of it";
  EXPECT_EQ(mine.last(AcmCode::scan_complete), nullptr);
  EXPECT_THAT(h->scanning().scan(other, {}), IsOk());
}

TEST_P(WlanConformance, AnAdapterRemovedDuringAnAttemptNeverConnects) {
  Recorder mine(*h);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(300ms);
  ASSERT_TRUE(wlan.connecting(adapter));
  wlan.remove_interface(adapter);
  world.advance(10s);
  const ConnectionEvent* done = mine.connection(AcmCode::connection_complete);
  if (done != nullptr) {
    EXPECT_NE(done->reason, ReasonCode::success);
  }
  EXPECT_EQ(mine.last(MsmCode::connected), nullptr);
  EXPECT_EQ(mine.names().back(), "acm interface_removal");
}

TEST_P(WlanConformance, ANewAdapterIsAnnouncedAndListedLast) {
  Recorder mine(*h, NotificationSource::acm);
  const Guid third = wlan.add_interface(quiet_radio("Third adapter"));
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("acm interface_arrival"));
  EXPECT_EQ(mine.events[0].interface_id, third);
  const auto list = h->interfaces().enumerate().value();
  ASSERT_THAT(list, SizeIs(3));
  EXPECT_EQ(list[2].id, third);
  EXPECT_EQ(list[2].state, InterfaceState::disconnected);
}

// An adapter that is coming up is listed, and does nothing yet (3.1)
TEST_P(WlanConformance, AnAdapterThatIsNotReadyIsListedAndRefusesWork) {
  wlan.set_ready(adapter, false);
  deliver();
  EXPECT_EQ(h->interfaces().enumerate().value()[0].state, InterfaceState::not_ready);
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().scan(adapter, {}), FailsWith(errc::invalid_state));
    EXPECT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}),
                FailsWith(errc::invalid_state));
  });
  wlan.set_ready(adapter, true);
  EXPECT_EQ(h->settings().state(adapter).value().value, InterfaceState::disconnected);
}

TEST_P(WlanConformance, AdaptersOfVirtualStationsAreNotListed) {
  fake::RadioSpec station = quiet_radio("Virtual station");
  station.virtual_station = true;
  Recorder mine(*h);
  (void)wlan.add_interface(station);
  deliver();
  EXPECT_THAT(h->interfaces().enumerate(), IsOkAndHolds(SizeIs(2)));
  EXPECT_THAT(mine.names(), IsEmpty());
}

TEST_P(WlanConformance, AnAdaptersCapabilityIsItsDescription) {
  fake::RadioSpec radio = quiet_radio("Third adapter");
  radio.type = InterfaceType::emulated;
  radio.dot11d_supported = false;
  radio.max_desired_ssids = 3;
  radio.max_desired_bssids = 2;
  radio.phys = {{.type = PhyType::ofdm}, {.type = PhyType::ht}, {.type = PhyType::eht}};
  const Guid id = wlan.add_interface(radio);
  const InterfaceCapability expected{.type = InterfaceType::emulated,
                                     .dot11d_supported = false,
                                     .max_desired_ssids = 3,
                                     .max_desired_bssids = 2,
                                     .phys = {PhyType::ofdm, PhyType::ht, PhyType::eht}};
  EXPECT_EQ(plain->interfaces().capability(id).value(), expected);
  expect_unchanged(
      [&] { EXPECT_THAT(h->interfaces().capability(Guid{77}), FailsWith(errc::not_found)); });
}

}  // namespace
}  // namespace winseam::conformance
