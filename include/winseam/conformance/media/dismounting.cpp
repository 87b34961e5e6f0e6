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

// ntms E58, E59 [docs]; the medium's state [assumed]
TEST_P(MediaConformance, ADeferredDismountLeavesTheCartridgeForItsDelay) {
  EXPECT_EQ(look(media.drive(tapes, 0)).deferred_dismount_delay, 300s);
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(look(cartridge).location, MediaObjectId{media.drive(tapes, 0)});
  world.advance(299s);
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  world.advance(1min);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(look(cartridge).location->type, MediaObjectType::slot);
}

// ntms E49 [docs]; the count [assumed]
TEST_P(MediaConformance, ADeferredMediumIsMountedAgainWithoutTheRobot) {
  const LogicalMediumId mine = mounted();
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  const std::size_t moves = media.robot_moves(tapes);
  EXPECT_THAT(session->mounting().mount(mount_of(mine, 0s)), IsOk());
  EXPECT_EQ(media.robot_moves(tapes), moves);
  EXPECT_EQ(look(media.drive(tapes, 0)).mount_count, 2U);
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

// ntms E60 [docs]
TEST_P(MediaConformance, AStandAloneDriveKeepsItsCartridge) {
  const LibraryId desk = media.add_library(fake::stand_alone_drive());
  const DriveId drive = media.drive(desk, 0);
  const auto watch = session->change_detection().begin().value();
  ASSERT_THAT(watch->watch(MediaObjectType::library, {desk.guid()}), IsOk());
  media.insert_into_drive(drive, fake::free_cartridge("DESK01"));
  const MediumId cartridge = media.medium("DESK01");
  ASSERT_THAT(session->mounting().mount(mount_of(media.side(cartridge))), IsOk());
  ASSERT_THAT(session->mounting().dismount({media.side(cartridge)}, DismountOption::none), IsOk());
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

}  // namespace
}  // namespace winseam::conformance
