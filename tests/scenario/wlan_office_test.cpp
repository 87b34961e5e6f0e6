// What is in the air of the office that the winseam program brings along.
#include <gtest/gtest.h>

#include <algorithm>

#include "helpers.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using winseam::testing::IsOk;

fake::WorldSpec office() {
  const scenario::Loaded loaded = scenario::parse(scenario::office());
  EXPECT_EQ(loaded.problems, Problems{});
  return loaded.world.value_or(fake::WorldSpec{});
}

TEST(WlanOfficeTest, HasEnoughToLookAround) {
  const fake::WlanSpec wlan = office().wlan;
  ASSERT_EQ(wlan.radios.size(), 2U);
  EXPECT_EQ(wlan.radios[0].profiles.size(), 3U);
  EXPECT_EQ(wlan.access_points.size(), 6U);
  const auto any = [&](auto is) {
    return std::any_of(wlan.access_points.begin(), wlan.access_points.end(), is);
  };
  EXPECT_TRUE(any([](const fake::AccessPointSpec& point) { return point.hidden; }));
  EXPECT_TRUE(any(
      [](const fake::AccessPointSpec& point) { return point.cipher == CipherAlgorithm::none; }));
  EXPECT_TRUE(any([](const fake::AccessPointSpec& point) { return !point.signals.empty(); }));
}

TEST(WlanOfficeTest, TheAdapterIsConnectedAndAStrongerAccessPointIsThere) {
  const fake::World world(office(), quiet());
  const fake::Wlan wlan = world.wlan();
  const Guid adapter = wlan.interfaces().at(0);
  ASSERT_EQ(wlan.state(adapter), InterfaceState::connected);
  const fake::AccessPointSpec present = wlan.access_point(*wlan.connected_to(adapter));
  const auto points = wlan.describe().access_points;
  EXPECT_TRUE(std::any_of(points.begin(), points.end(), [&](const auto& point) {
    return point.ssid == present.ssid && point.rssi > present.rssi;
  }));
}

// Each key is that of its profile: every profile joins.
TEST(WlanOfficeTest, EveryProfileJoins) {
  fake::World world(office(), quiet());
  const Guid adapter = world.wlan().interfaces().at(0);
  auto platform = world.platform();
  auto client = platform->open_wlan_client(WlanVersion::vista).value();
  for (const fake::ProfileSpec& stored : world.wlan().radio(adapter).profiles) {
    const WlanProfile profile = parse_profile(stored.xml).value();
    ASSERT_THAT(client->connection().connect(adapter, {.profile = profile.name}), IsOk());
    world.run_until_idle();
    ASSERT_EQ(world.wlan().state(adapter), InterfaceState::connected) << profile.name;
    EXPECT_EQ(world.wlan().access_point(*world.wlan().connected_to(adapter)).ssid,
              profile.ssids.at(0));
  }
  ASSERT_THAT(client->close(), IsOk());
}

}  // namespace
