// The tape library of the office that the winseam program brings along.
#include <gtest/gtest.h>

#include <algorithm>

#include "helpers.hpp"
#include "winseam/media_session.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using winseam::testing::IsOk;

fake::WorldSpec office() {
  const scenario::Loaded loaded = scenario::parse(scenario::office());
  EXPECT_EQ(loaded.problems, Problems{});
  return loaded.world.value_or(fake::WorldSpec{});
}

TEST(MediaOfficeTest, HasEnoughToWorkWith) {
  const fake::MediaSpec media = office().media;
  ASSERT_EQ(media.libraries.size(), 2U);
  const fake::LibrarySpec& vault = media.libraries[0];
  EXPECT_EQ(vault.slots, 20U);
  EXPECT_EQ(vault.drives.size(), 3U);
  EXPECT_EQ(vault.doors.size(), 1U);
  EXPECT_GE(vault.cartridges.size(), 12U);
  EXPECT_TRUE(vault.cleaner_present);
  EXPECT_TRUE(std::any_of(vault.cartridges.begin(), vault.cartridges.end(),
                          [](const auto& cartridge) { return cartridge.sides.size() == 2; }));
  EXPECT_TRUE(media.libraries[1].stand_alone);
  EXPECT_FALSE(media.shelf.empty());
  EXPECT_TRUE(std::any_of(media.pools.begin(), media.pools.end(), [](const fake::PoolSpec& pool) {
    return pool.name.find('\\') != std::string::npos;
  }));
}

TEST(MediaOfficeTest, EveryMediumThatIsAllocatedMounts) {
  fake::World world(office(), quiet());
  EXPECT_TRUE(world.media().broken_invariants().empty());
  const auto platform = world.platform();
  auto session = platform->open_media_session(std::nullopt, "backup").value();
  std::size_t mounted = 0;
  const std::vector<MediaSide> sides = session->catalog().list<SideId>().value();
  for (const MediaSide& side : sides) {
    if (!side.logical_medium) continue;
    const auto medium = session->catalog().get(side.medium).value();
    if (medium.mounted_side) continue;
    // The operator of the office brings those on the shelf.
    ASSERT_THAT(session->mounting().mount(
                    {.media = {*side.logical_medium}, .timeout = std::chrono::minutes{10}}),
                IsOk())
        << medium.header.name;
    ASSERT_THAT(session->mounting().dismount({*side.logical_medium}, DismountOption::immediate),
                IsOk());
    ++mounted;
  }
  EXPECT_GE(mounted, 7U);
  ASSERT_THAT(session->close(), IsOk());
}

}  // namespace
