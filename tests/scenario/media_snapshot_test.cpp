// The media part of a world, described and asked through a platform, at rest and in motion.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "helpers.hpp"
#include "winseam/media_session.hpp"
#include "winseam/scenario/snapshot.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using std::chrono::seconds;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using winseam::testing::IsOk;

// The media service of the office with a host of little more than an administrator, so that it is written and read fast.
fake::WorldSpec media_office() {
  static const fake::MediaSpec media = scenario::parse(scenario::office()).world->media;
  fake::WorldSpec office;
  office.hosts.push_back(fake::default_host("ADMIN01"));
  office.hosts[0].local = true;
  office.media = media;
  return office;
}

class MediaSnapshotTest : public ::testing::Test {
 protected:
  scenario::Snapshot ask(fake::Caller caller = {}) {
    const auto platform = world.platform(std::move(caller));
    auto taken = scenario::snapshot(*platform, {}, "ADMIN01");
    EXPECT_THAT(taken, IsOk());
    return taken ? std::move(taken).value() : scenario::Snapshot{};
  }

  // Read again, what is written is the same, and so is the world that is built from it.
  void expect_round_trip() {
    const fake::WorldSpec described = world.describe();
    const scenario::Loaded loaded = scenario::parse(scenario::write(described));
    ASSERT_EQ(loaded.problems, Problems{});
    ASSERT_EQ(*loaded.world, described);
    const fake::World twin(*loaded.world, quiet());
    EXPECT_EQ(twin.describe().media, described.media);
    EXPECT_THAT(twin.media().broken_invariants(), IsEmpty());
  }

  fake::World world{media_office(), quiet()};
};

TEST_F(MediaSnapshotTest, HasLibrariesPoolsAndCartridges) {
  const fake::MediaSpec asked = ask().world.media;
  fake::MediaSpec real = world.media().describe();
  ASSERT_EQ(asked.libraries.size(), real.libraries.size());
  for (std::size_t i = 0; i < real.libraries.size(); ++i) {
    fake::LibrarySpec expected = real.libraries[i];
    // What no call tells of a drive.
    for (fake::DriveSpec& drive : expected.drives) drive.media_types.clear();
    fake::LibrarySpec library;
    for (const fake::LibrarySpec& each : asked.libraries)
      if (each.id == expected.id) library = each;
    std::sort(library.media_types.begin(), library.media_types.end());
    std::sort(expected.media_types.begin(), expected.media_types.end());
    // Ids of sides are written although they follow.
    for (fake::CartridgeSpec& cartridge : library.cartridges)
      for (fake::MediaSideSpec& side : cartridge.sides) side.id.reset();
    EXPECT_EQ(library, expected);
  }
  EXPECT_EQ(asked.pools.size(), real.pools.size());
  EXPECT_EQ(asked.shelf.size(), real.shelf.size());
  EXPECT_EQ(asked.operator_requests, real.operator_requests);
  EXPECT_EQ(asked.computer, real.computer);
  EXPECT_EQ(asked.notes, real.notes);
  EXPECT_TRUE(world.open_handles().empty());
  EXPECT_EQ(world.media().describe(), real) << "asking changed the world";
}

TEST_F(MediaSnapshotTest, LoadsToAWorldThatAnswersAlike) {
  const scenario::Snapshot taken = ask();
  const scenario::Loaded loaded = scenario::parse(scenario::write(taken.world));
  ASSERT_EQ(loaded.problems, Problems{});
  EXPECT_EQ(*loaded.world, taken.world);
  world = fake::World(*loaded.world, quiet());
  EXPECT_EQ(scenario::write(ask().world), scenario::write(taken.world));
}

TEST_F(MediaSnapshotTest, AServiceThatCannotBeAsked) {
  world.media().set_service(fake::MediaServiceState::not_installed);
  EXPECT_EQ(ask().world.media.service, fake::MediaServiceState::not_installed);
  world.media().set_service(fake::MediaServiceState::running);
  // A stopped one answers as one that is starting.
  world.media().stop_service();
  EXPECT_EQ(ask().world.media.service, fake::MediaServiceState::starting);
  world.media().finish_starting();
  world.media().set_dll_present(false);
  const scenario::Snapshot taken = ask();
  EXPECT_FALSE(taken.world.media.dll_present);
  EXPECT_THAT(taken.notes, Not(Contains(HasSubstr("media service"))));
  world.media().set_dll_present(true);
  world.media().set_functions_missing(true);
  EXPECT_TRUE(ask().world.media.functions_missing);
  world.media().set_functions_missing(false);
  world.media().fail_next_call(errc::access_denied);
  const scenario::Snapshot refused = ask();
  EXPECT_TRUE(refused.world.media.libraries.empty());
  EXPECT_THAT(refused.notes, Contains(HasSubstr("the media service cannot be asked")));
}

TEST_F(MediaSnapshotTest, AServiceThatIsStartingStarts) {
  world.media().stop_service();
  world.media().start_service();
  world = fake::World(*scenario::parse(scenario::write(world.describe())).world, quiet());
  const auto platform = world.platform();
  EXPECT_EQ(platform->open_media_session(std::nullopt, "t").error(), errc::not_ready);
  world.advance(world.describe().media.times.start);
  EXPECT_THAT(platform->open_media_session(std::nullopt, "t"), IsOk());
}

// A mount under way is left out: the cartridge is where it is, and nobody waits for it.
TEST_F(MediaSnapshotTest, InMotionACartridgeIsWhereItIsAtThatMoment) {
  const auto platform = world.platform();
  auto session = platform->open_media_session(std::nullopt, "t").value();
  const SideId side = world.media().side(world.media().medium("DAY001L4"));
  ASSERT_THAT(session->mounting().mount({.media = {side}, .options = MountOption::no_wait}),
              IsOk());
  std::set<std::string> places;
  for (int i = 0; i < 20; ++i) {
    world.advance(seconds{2});
    expect_round_trip();
    const fake::MediaSpec now = world.media().describe();
    for (const fake::CartridgeSpec& each : now.libraries[0].cartridges) {
      if (each.bar_code != "DAY001L4") continue;
      places.insert(each.slot ? "slot" : each.mounted_side ? "mounted" : "drive");
      EXPECT_EQ(each.home_slot, each.slot ? std::optional<std::uint32_t>() : 1U);
    }
  }
  EXPECT_EQ(places, (std::set<std::string>{"drive", "mounted", "slot"}));
  ASSERT_THAT(session->close(), IsOk());
}

TEST_F(MediaSnapshotTest, ADriveThatWasRemovedIsWrittenAsNotPresent) {
  const LibraryId vault = world.media().library("Vault");
  const DriveId drive = world.media().drive(vault, 1);
  world.media().set_present(drive, false);
  const auto platform = world.platform();
  auto session = platform->open_media_session(std::nullopt, "t").value();
  ASSERT_THAT(session->libraries().remove_drive(drive), IsOk());
  ASSERT_THAT(session->close(), IsOk());
  expect_round_trip();
  const fake::LibrarySpec described = world.media().describe().libraries[0];
  ASSERT_EQ(described.drives.size(), 3U);
  EXPECT_FALSE(described.drives[0].present);
  EXPECT_FALSE(described.drives[0].enabled);
  EXPECT_TRUE(described.drives[1].present);
}

TEST_F(MediaSnapshotTest, ACartridgeWhoseMagazineIsOutStaysInItsSlot) {
  const LibraryId vault = world.media().library("Vault");
  world.media().set_slot_present(world.media().slot(vault, 3), false);
  expect_round_trip();
}

// Random work, and a look at what is written of it after every second step.
class MediaMotionTest : public MediaSnapshotTest, public ::testing::WithParamInterface<unsigned> {
 protected:
  std::uint32_t pick(std::size_t count) { return static_cast<std::uint32_t>(engine_() % count); }
  template <class Id>
  Id any() {
    const auto ids = session_->catalog().ids<Id>().value();
    return ids.at(pick(ids.size()));
  }
  void act() {
    fake::Media media = world.media();
    const LibraryId vault = media.library("Vault");
    switch (pick(16)) {
      case 0:
      case 1:
      case 2:
        (void)session_->mounting().mount(
            {.media = {any<SideId>()}, .options = MountOption::no_wait});
        break;
      case 3:
      case 4:
        (void)session_->mounting().dismount(
            {any<SideId>()}, pick(2) == 0 ? DismountOption::deferred : DismountOption::immediate);
        break;
      case 5:
        (void)session_->transfer().eject(any<MediumId>(), EjectAction::start);
        break;
      case 6:
        (void)session_->transfer().inject(vault, InjectAction::start);
        break;
      case 7:
        (void)session_->libraries().inventory(
            vault, pick(2) == 0 ? InventoryMethod::fast : InventoryMethod::full);
        break;
      case 8:
        (void)session_->allocation().allocate(
            {.pool = media.pool("Backup\\Daily"), .options = AllocateOption::error_if_unavailable});
        break;
      case 9:
        (void)session_->allocation().deallocate(any<LogicalMediumId>());
        break;
      case 10:
        (void)session_->libraries().access_door(vault, InventoryMethod::fast);
        break;
      case 11:
        media.jam_robot(vault);
        break;
      case 12:
        (void)session_->cleaning().clean(media.drive(vault, 1 + pick(3)));
        break;
      case 13: {
        const MediaObjectId drive = media.drive(vault, 1 + pick(3));
        (void)(pick(2) == 0 ? session_->libraries().disable(drive)
                            : session_->libraries().enable(drive));
        break;
      }
      case 14:
        media.set_connected(vault, pick(3) != 0);
        break;
      default:
        (void)session_->pools().move(any<MediumId>(), any<PoolId>());
    }
  }

  std::unique_ptr<Platform> platform_ = world.platform();
  std::unique_ptr<MediaSession> session_ = platform_->open_media_session(std::nullopt, "t").value();
  std::mt19937 engine_{GetParam()};
};

TEST_P(MediaMotionTest, WhatIsWrittenIsRead) {
  for (int step = 0; step < 50 && !HasFailure(); ++step) {
    SCOPED_TRACE(::testing::Message() << "seed " << GetParam() << ", step " << step);
    act();
    world.advance(seconds{pick(25)});
    if (step % 2 == 0) continue;
    expect_round_trip();
    if (step % 20 != 19) continue;
    const scenario::Snapshot asked = ask();
    EXPECT_EQ(problems_of(scenario::write(asked.world)), Problems{});
    EXPECT_THAT(asked.notes, Not(Contains(HasSubstr("no scenario can hold"))));
  }
  ASSERT_THAT(session_->close(), IsOk());
}
INSTANTIATE_TEST_SUITE_P(Seeds, MediaMotionTest, ::testing::Range(1U, 4U));

}  // namespace
