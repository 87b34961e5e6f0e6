// wifi_picker on the fake: what it does to adapters and networks that behave as Windows' do.
#include "picker.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "winseam/fake/world.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"
#include "winseam/wlan/profile.hpp"

namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using wifi_picker::Picker;
using winseam::errc;
using winseam::Guid;
using winseam::InterfaceState;
using winseam::Ssid;
using winseam::fake::default_access_point;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;

class PickerWorld : public winseam::testing::WorldTest {
 protected:
  PickerWorld() : wlan(world.wlan()) {
    winseam::fake::RadioSpec radio = winseam::fake::default_radio();
    for (const char* name : {"Attic", "Cellar"})
      radio.profiles.push_back(
          {.xml = to_xml(winseam::personal_profile(name, *Ssid::from_text(name), pass_phrase))
                      .value()});
    adapter = wlan.add_interface(radio);
  }

  winseam::Bssid in_the_air(const Ssid& ssid, std::int32_t rssi, std::string key = pass_phrase) {
    return wlan.add_access_point(default_access_point(ssid, std::move(key), rssi));
  }

  void live(Picker& picker, std::chrono::seconds time = 60s) {
    for (auto second = 0s; second < time; second += 1s) {
      world.advance(1s);
      (void)picker.work();
    }
  }

  static constexpr const char* pass_phrase = "a long pass phrase";
  winseam::fake::Wlan wlan;
  Guid adapter;
};

TEST_F(PickerWorld, JoinsTheStrongestOfTheKnownNetworks) {
  in_the_air(Ssid{"Cellar"}, -80);
  const auto attic = in_the_air(Ssid{"Attic"}, -55);
  in_the_air(Ssid{"Neighbours"}, -40);
  const auto picker = Picker::start(*platform()).value();
  live(*picker);
  EXPECT_EQ(wlan.connected_to(adapter), attic);
  EXPECT_THAT(picker->journal(), ElementsAre("joins Attic (90 %)", "joined Attic"));
  EXPECT_THAT(picker->stop(), IsOk());
}

TEST_F(PickerWorld, FallsBackWhereTheStrongestRefuses) {
  const auto cellar = in_the_air(Ssid{"Cellar"}, -80);
  in_the_air(Ssid{"Attic"}, -55, "another pass phrase");
  const auto picker = Picker::start(*platform()).value();
  live(*picker, 120s);
  EXPECT_EQ(wlan.connected_to(adapter), cellar);
  EXPECT_THAT(picker->journal(), Contains(HasSubstr("Attic did not let us in: ")));
}

TEST_F(PickerWorld, JoinsTheNextOneWhenTheNetworkGoes) {
  const auto cellar = in_the_air(Ssid{"Cellar"}, -80);
  const auto attic = in_the_air(Ssid{"Attic"}, -55);
  const auto picker = Picker::start(*platform()).value();
  live(*picker);
  ASSERT_EQ(wlan.connected_to(adapter), attic);
  wlan.set_in_range(attic, false);
  live(*picker, 120s);
  EXPECT_EQ(wlan.connected_to(adapter), cellar);
  EXPECT_THAT(picker->journal(), Contains("lost Attic"));
}

TEST_F(PickerWorld, ServesAnAdapterThatArrivesLater) {
  const auto attic = in_the_air(Ssid{"Attic"}, -55);
  const winseam::fake::RadioSpec spec = wlan.radio(adapter);
  wlan.remove_interface(adapter);
  const auto picker = Picker::start(*platform()).value();
  live(*picker, 5s);
  const Guid later = wlan.add_interface(spec);
  live(*picker);
  EXPECT_EQ(wlan.connected_to(later), attic);
}

TEST_F(PickerWorld, SurvivesAnAdapterPulledOutWhileItConnects) {
  in_the_air(Ssid{"Attic"}, -55);
  const auto picker = Picker::start(*platform()).value();
  while (!wlan.connecting(adapter)) live(*picker, 1s);
  wlan.remove_interface(adapter);
  live(*picker);
  EXPECT_THAT(picker->stop(), IsOk());
}

TEST_F(PickerWorld, SaysThatNothingKnownIsThere) {
  in_the_air(Ssid{"Neighbours"}, -40);
  const auto picker = Picker::start(*platform()).value();
  live(*picker, 5s);
  EXPECT_THAT(picker->journal(), Contains("no known network in reach"));
  EXPECT_FALSE(wlan.connected_to(adapter));
}

TEST_F(PickerWorld, CannotStartWithoutTheService) {
  wlan.stop_service();
  EXPECT_EQ(Picker::start(*platform()).error(), errc::service_not_active);
}

TEST_F(PickerWorld, StoppingInTheMiddleOfAScanLeavesNothingBehind) {
  in_the_air(Ssid{"Attic"}, -55);
  const auto picker = Picker::start(*platform()).value();
  EXPECT_THAT(picker->stop(), IsOk());
  EXPECT_THAT(world.open_handles(), IsEmpty());
  world.advance(1min);
  EXPECT_EQ(picker->work(), 0U);
  EXPECT_THAT(picker->journal(), IsEmpty());
  EXPECT_THAT(picker->stop(), IsOk()) << "again";
}

}  // namespace
