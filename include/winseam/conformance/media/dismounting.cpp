// Dismounting media and emptying drives: DismountNtmsMedia, DismountNtmsDrive.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;

// ntms E56 [docs]
TEST_P(MediaConformance, ADismountIsQueuedAndTheMediumIsIdleLater) {
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  const TimePoint begin = world.now();
  EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  EXPECT_EQ(world.now(), begin);
  EXPECT_EQ(look(cartridge).location, MediaObjectId{media.drive(tapes, 0)});
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(look(cartridge).location->type, MediaObjectType::slot);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

// ntms E57 [docs]
TEST_P(MediaConformance, OnlyWhatIsMountedIsDismounted) {
  const LogicalMediumId mine = allocate();
  expect_unchanged([&] {
    EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none),
                FailsWith(errc::invalid_state));
  });
  media.take_offline(medium_of(mine));
  expect_unchanged([&] {
    EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none),
                FailsWith(errc::media_offline));
  });
}

// ntms E48 [docs]
TEST_P(MediaConformance, AWaitingDismountGoesBeforeAWaitingMount) {
  const LibraryId big = media.add_library(fake::library_of("Big", 3, 6, 0));
  const auto tape = [&](const char* name) {
    return media.add_cartridge(big, fake::free_cartridge(name));
  };
  const MediumId leaving = tape("BIG1");
  const MediumId moving = tape("BIG2");
  const MediumId coming = tape("BIG3");
  const auto place_of = [&](MediumId id) { return look(id).location->type; };
  ASSERT_THAT(session->mounting().mount(mount_of(media.side(leaving))), IsOk());
  // Ten seconds into its unloading, which takes fifteen, the robot begins a move of ten seconds. The next mount comes
  // to wait for the robot before the dismount does.
  ASSERT_THAT(session->mounting().dismount({media.side(leaving)}, DismountOption::none), IsOk());
  world.advance(10s);
  for (const MediumId id : {moving, coming})
    ASSERT_THAT(session->mounting().mount(mount_of(media.side(id), 0s, MountOption::no_wait)),
                IsOk());
  EXPECT_EQ(media.work_items(big).back().state, LibraryRequestState::waiting);
  world.advance(20s);
  EXPECT_EQ(place_of(leaving), MediaObjectType::slot) << "the dismount went first";
  EXPECT_EQ(state_of(leaving), MediumState::idle);
  EXPECT_EQ(place_of(coming), MediaObjectType::slot);
  EXPECT_EQ(state_of(coming), MediumState::in_use);
  world.advance(10s);
  EXPECT_EQ(place_of(coming), MediaObjectType::drive);
}

// ntms E62 [assumed]
TEST_P(MediaConformance, ACartridgeWhoseSlotIsTakenGoesElsewhereOrStays) {
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  const SlotId home = look(cartridge).home_slot.value();
  media.block_slot(home, true);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  const SlotId second = look(cartridge).home_slot.value();
  EXPECT_NE(second, home);
  EXPECT_EQ(look(cartridge).location, MediaObjectId{second});
  EXPECT_EQ(look(second).state, SlotState::full);

  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  for (std::uint32_t i = 0; i < 10; ++i)
    if (look(media.slot(tapes, i)).state == SlotState::empty)
      media.block_slot(media.slot(tapes, i), true);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  EXPECT_EQ(newest_item().error, errc::library_full);
  EXPECT_EQ(look(cartridge).location, MediaObjectId{media.drive(tapes, 0)});
  EXPECT_EQ(state_of(cartridge), MediumState::unloaded);
  EXPECT_EQ(drive_state(0), DriveState::unloaded);

  media.block_slot(second, false);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
  EXPECT_EQ(look(cartridge).location, MediaObjectId{second});
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

// ntms E58, E59 [docs]; the medium's state [assumed]
TEST_P(MediaConformance, ADeferredDismountLeavesTheCartridgeForItsDelay) {
  EXPECT_EQ(look(media.drive(tapes, 0)).deferred_dismount_delay, 300s);
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(look(cartridge).location, MediaObjectId{media.drive(tapes, 0)});
  EXPECT_EQ(look(look(cartridge).home_slot.value()).state, SlotState::empty);
  EXPECT_EQ(newest_item().state, LibraryRequestState::deferred);
  world.advance(299s);
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  world.advance(1min);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(look(cartridge).location->type, MediaObjectType::slot);
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
}

// ntms E49 [docs]; the count [assumed]
TEST_P(MediaConformance, ADeferredMediumIsMountedAgainWithoutTheRobot) {
  const LogicalMediumId mine = mounted();
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  const std::size_t moves = media.robot_moves(tapes);
  EXPECT_THAT(session->mounting().mount(mount_of(mine, 0s)), IsOk());
  EXPECT_EQ(media.robot_moves(tapes), moves);
  EXPECT_EQ(look(media.drive(tapes, 0)).mount_count, 2U);
  EXPECT_EQ(look(side_of(mine)).mount_count, 2U);
  EXPECT_EQ(drive_state(0), DriveState::loaded);
}

// ntms E50 [docs]; which of them [assumed]
TEST_P(MediaConformance, TheLongestIdleMediumMakesRoom) {
  const LogicalMediumId first = mounted();
  const LogicalMediumId second = mounted();
  const LogicalMediumId third = allocate();
  ASSERT_THAT(session->mounting().dismount({second}, DismountOption::deferred), IsOk());
  world.advance(1s);
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::deferred), IsOk());
  EXPECT_THAT(session->mounting().mount(mount_of(third)),
              testing::IsOkAndHolds(::testing::ElementsAre(media.drive(tapes, 1))));
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
}

// ntms E60 [docs], E59 [docs]: its delay does not count
TEST_P(MediaConformance, AStandAloneDriveKeepsItsCartridge) {
  const LibraryId desk = media.add_library(fake::stand_alone_drive());
  const DriveId drive = media.drive(desk, 0);
  const auto watch = session->change_detection().begin().value();
  ASSERT_THAT(watch->watch(MediaObjectType::library, {desk.guid()}), IsOk());
  media.insert_into_drive(drive, fake::free_cartridge("DESK01"));
  const MediumId cartridge = media.medium("DESK01");
  ASSERT_THAT(session->mounting().mount(mount_of(media.side(cartridge))), IsOk());
  ASSERT_THAT(session->mounting().dismount({media.side(cartridge)}, DismountOption::deferred),
              IsOk());
  world.advance(1h);
  world.run_until_idle();
  EXPECT_EQ(look(drive).state, DriveState::dismountable);
  EXPECT_EQ(look(cartridge).location, MediaObjectId{drive});
}

// ntms E61 [docs]
TEST_P(MediaConformance, AnEmptyOrOpenDriveCannotBeEmptied) {
  const DriveId drive = media.drive(tapes, 0);
  expect_unchanged([&] {
    EXPECT_THAT(session->mounting().dismount_drive(drive), FailsWith(errc::invalid_state));
  });
  mounted();
  media.set_opened_by_program(drive, true);
  expect_unchanged([&] {
    EXPECT_THAT(session->mounting().dismount_drive(drive), FailsWith(errc::invalid_state));
  });
  media.set_opened_by_program(drive, false);
  EXPECT_THAT(session->mounting().dismount_drive(drive), IsOk());
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

// A program that has the device open keeps its medium: the item fails, and the medium stays as it is.
TEST_P(MediaConformance, ADismountOfWhatAProgramHasOpenFails) {
  const LogicalMediumId mine = mounted();
  media.set_opened_by_program(media.drive(tapes, 0), true);
  EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  EXPECT_EQ(newest_item().error, errc::busy);
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(state_of(medium_of(mine)), MediumState::loaded);
}

}  // namespace
}  // namespace winseam::conformance
