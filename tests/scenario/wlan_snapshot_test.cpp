// The wireless part of a world, asked through a platform.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "helpers.hpp"
#include "winseam/scenario/snapshot.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/wlan/profile.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;
using winseam::testing::IsOk;

class WlanSnapshotTest : public ::testing::Test {
 protected:
  scenario::Snapshot ask(fake::Caller caller = {}) {
    const auto platform = world.platform(std::move(caller));
    auto taken = scenario::snapshot(*platform, {}, "ADMIN01");
    EXPECT_THAT(taken, IsOk());
    return taken ? std::move(taken).value() : scenario::Snapshot{};
  }
  fake::World world{*scenario::parse(scenario::office()).world, quiet()};
};

TEST_F(WlanSnapshotTest, HasAdaptersProfilesAndAccessPoints) {
  const fake::WlanSpec asked = ask().world.wlan;
  const fake::WlanSpec real = world.wlan().describe();
  ASSERT_EQ(asked.radios.size(), real.radios.size());
  for (std::size_t i = 0; i < real.radios.size(); ++i) {
    EXPECT_EQ(asked.radios[i].id, real.radios[i].id);
    EXPECT_EQ(asked.radios[i].description, real.radios[i].description);
    EXPECT_EQ(asked.radios[i].phys, real.radios[i].phys);
    EXPECT_EQ(asked.radios[i].infrastructure_security, real.radios[i].infrastructure_security);
    EXPECT_EQ(asked.radios[i].statistics, real.radios[i].statistics);
    // The rate of an access point is known only to whoever is connected to it.
    std::vector<fake::HeardSpec> heard = real.radios[i].heard;
    ASSERT_EQ(asked.radios[i].heard.size(), heard.size());
    for (std::size_t j = 0; j < heard.size(); ++j) {
      heard[j].as_heard.rate_kbps = asked.radios[i].heard[j].as_heard.rate_kbps;
      // A network that a filter denies is not listed, so that its security can only be guessed.
      if (heard[j].as_heard.ssid == Ssid{"PRN-LEGACY"}) {
        heard[j].as_heard.auth = AuthAlgorithm::rsna_psk;
        heard[j].as_heard.cipher = CipherAlgorithm::ccmp;
      }
    }
    EXPECT_EQ(asked.radios[i].heard, heard);
    EXPECT_EQ(asked.radios[i].link, real.radios[i].link);
    ASSERT_EQ(asked.radios[i].profiles.size(), real.radios[i].profiles.size());
    for (std::size_t j = 0; j < real.radios[i].profiles.size(); ++j)
      EXPECT_EQ(parse_profile(asked.radios[i].profiles[j].xml).value(),
                parse_profile(real.radios[i].profiles[j].xml).value());
  }
  EXPECT_EQ(asked.filters, real.filters);
  ASSERT_EQ(asked.access_points.size(), real.access_points.size());
  EXPECT_EQ(asked.access_points[0].key, "office-passphrase");
  EXPECT_EQ(asked.access_points[0].rate_kbps, real.access_points[0].rate_kbps);
  EXPECT_TRUE(asked.access_points[3].hidden);
  EXPECT_TRUE(asked.access_points[3].ssid.empty());
  EXPECT_TRUE(world.open_handles().empty());
  EXPECT_EQ(world.wlan().describe(), real) << "asking changed the world";
}

TEST_F(WlanSnapshotTest, LoadsToAWorldThatAnswersAlike) {
  const scenario::Snapshot taken = ask();
  const scenario::Loaded loaded = scenario::parse(scenario::write(taken.world));
  ASSERT_EQ(loaded.problems, Problems{});
  EXPECT_EQ(*loaded.world, taken.world);
  world = fake::World(*loaded.world, quiet());
  EXPECT_EQ(scenario::write(ask().world), scenario::write(taken.world));
}

// Who may not see keys gets none, and a world all the same.
TEST_F(WlanSnapshotTest, OfACallerWithoutRightsHasNoKeys) {
  const scenario::Snapshot taken = ask({.user = "ivan"});
  ASSERT_EQ(taken.world.wlan.radios.size(), 2U);
  for (const fake::AccessPointSpec& point : taken.world.wlan.access_points)
    EXPECT_EQ(point.key, "");
  EXPECT_EQ(problems_of(scenario::write(taken.world)), Problems{});
}

TEST_F(WlanSnapshotTest, AServiceThatCannotBeAsked) {
  world.wlan().stop_service();
  EXPECT_FALSE(ask().world.wlan.service_running);
  world.wlan().start_service();
  world.wlan().set_dll_present(false);
  const scenario::Snapshot taken = ask();
  EXPECT_FALSE(taken.world.wlan.dll_present);
  EXPECT_THAT(taken.notes, Not(Contains(HasSubstr("WLAN"))));
  world.wlan().set_dll_present(true);
  world.wlan().set_endpoint_failure(errc::rpc_s_server_unavailable);
  const scenario::Snapshot unreachable = ask();
  EXPECT_TRUE(unreachable.world.wlan.radios.empty());
  EXPECT_THAT(unreachable.notes, Contains(HasSubstr("the WLAN service cannot be asked")));
}

TEST_F(WlanSnapshotTest, WithoutLocationAccessTheListsAreNoted) {
  world.wlan().set_windows(fake::WindowsVersion::windows_11_24h2);
  world.wlan().set_location_consent(false);
  const scenario::Snapshot taken = ask();
  ASSERT_EQ(taken.world.wlan.radios.size(), 2U);
  EXPECT_TRUE(taken.world.wlan.access_points.empty());
  EXPECT_EQ(taken.world.wlan.radios[0].profiles.size(), 3U);
  EXPECT_EQ(taken.world.wlan.radios[0].link, std::nullopt);
  EXPECT_THAT(taken.notes, Contains(HasSubstr("its list of access points cannot be had")));
}

}  // namespace
