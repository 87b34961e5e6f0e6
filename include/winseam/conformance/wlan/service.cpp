// The WLAN service: stopped, started again, out of reach; and which check comes first.
#include "winseam/conformance/wlan_suite.hpp"
#include "winseam/testing/every_call.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::every_call_on;
using testing::EveryCall;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

// wlan E43 [client: LenovoCore]
TEST_P(WlanConformance, AHandleDoesNotSurviveARestartOfTheService) {
  const testing::Handles through{.wlan = h.get(), .object = adapter};
  wlan.stop_service();
  expect_unchanged([&] {
    for (const EveryCall& call : every_call_on(through))
      EXPECT_EQ(call.make(through), errc::service_not_active) << to_string(call.operation);
  });
  wlan.start_service();
  expect_unchanged([&] {
    for (const EveryCall& call : every_call_on(through))
      EXPECT_EQ(call.make(through), errc::invalid_handle) << to_string(call.operation);
  });
  EXPECT_THAT(world.misuses(), IsEmpty()) << "the program did nothing wrong";
  const auto fresh = open(*admin);
  EXPECT_THAT(fresh->interfaces().enumerate(), IsOkAndHolds(SizeIs(2)));
}

TEST_P(WlanConformance, StoppingTheServiceEndsConnectionsAndAttemptsWithoutAWord) {
  join();
  ASSERT_THAT(h->scanning().scan(other, {}), IsOk());
  Recorder mine(*h);
  wlan.stop_service();
  world.advance(10s);
  EXPECT_THAT(mine.events, IsEmpty());
  wlan.start_service();
  world.advance(10s);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
  EXPECT_FALSE(wlan.scanning(other));
  EXPECT_THAT(mine.events, IsEmpty()) << "the registration went with the old instance";
}

TEST_P(WlanConformance, ARestartKeepsWhatBelongsToTheMachine) {
  store(open_profile("Cafe", Ssid{"Cafe"}));
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.ssid = Ssid{"Barn"}}}), IsOk());
  ASSERT_THAT(h->autoconfiguration().set_allow_virtual_station_extensibility(false), IsOk());
  wlan.stop_service();
  wlan.start_service();
  h = open(*admin);
  EXPECT_THAT(profile_names(), SizeIs(3));
  EXPECT_THAT(h->filters().get(FilterListType::user_deny), IsOkAndHolds(SizeIs(1)));
  EXPECT_EQ(h->autoconfiguration().allow_virtual_station_extensibility().value().value, false);
}

// The order of the checks (fake): the handle, the values, the adapter, the right, the state
TEST_P(WlanConformance, TheHandleIsLookedAtBeforeTheValues) {
  wlan.stop_service();
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().networks(adapter, static_cast<NetworkListFlags>(4)),
                FailsWith(errc::service_not_active));
    EXPECT_THAT(h->connection().connect(Guid{77}, {.profile = "Attic home"}),
                FailsWith(errc::service_not_active));
  });
}

TEST_P(WlanConformance, ValuesAreLookedAtBeforeTheAdapter) {
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().networks(Guid{77}, static_cast<NetworkListFlags>(4)),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->connection().connect(Guid{77}, {.profile = ""}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->settings().set_operation_mode(Guid{77}, OperationMode::station),
                FailsWith(errc::invalid_parameter));
  });
}

TEST_P(WlanConformance, TheAdapterIsLookedAtBeforeTheRight) {
  wlan.set_location_consent(false);
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().networks(Guid{77}, NetworkListFlags::none),
                FailsWith(errc::not_found));
    EXPECT_THAT(plain->settings().set_autoconfiguration(Guid{77}, false),
                FailsWith(errc::not_found));
  });
}

TEST_P(WlanConformance, TheRightIsLookedAtBeforeTheState) {
  wlan.set_location_consent(false);
  wlan.set_software_switch(adapter, RadioSwitch::off);
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(h->scanning().scan(adapter, {}), FailsWith(errc::access_denied));
    EXPECT_THAT(h->connection().current(adapter), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->settings().set_background_scan(adapter, false),
                FailsWith(errc::access_denied));
  });
}

// A world rebuilt from its description has the same wireless side.
TEST_P(WlanConformance, AWorldDescribesItsWirelessSideWhole) {
  store(personal_profile("Loft", Ssid{"Loft"}, "loft-passphrase"));
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.ssid = Ssid{"Barn"}}}), IsOk());
  scan(adapter);
  join();
  const fake::WorldSpec spec = world.describe();
  fake::World twin(spec, fake::WorldOptions{[](const fake::EndReport&) {}});
  EXPECT_TRUE(twin.describe() == spec);
  EXPECT_EQ(twin.wlan().state(adapter), InterfaceState::connected);
  EXPECT_EQ(twin.wlan().connected_to(adapter), attic);
}

}  // namespace
}  // namespace winseam::conformance
