// Mounting media: MountNtmsMedia.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;

// ntms E27 [docs:rsmp]
TEST_P(MediaConformance, AMountOfNothingIsRefused) {
  expect_unchanged(
      [&] { EXPECT_THAT(session->mounting().mount({}), FailsWith(errc::invalid_parameter)); });
}

// ntms E28 [docs]; by two kinds of id [assumed]
TEST_P(MediaConformance, AMediumIsNamedOnce) {
  const LogicalMediumId mine = allocate();
  MountRequest twice = mount_of(mine);
  twice.media.emplace_back(mine);
  expect_unchanged(
      [&] { EXPECT_THAT(session->mounting().mount(twice), FailsWith(errc::invalid_media)); });
  twice.media = {mine, side_of(mine)};
  expect_unchanged(
      [&] { EXPECT_THAT(session->mounting().mount(twice), FailsWith(errc::invalid_media)); });
}

// ntms E30 [docs]
TEST_P(MediaConformance, ASideMountsLikeItsLogicalMedium) {
  const LogicalMediumId first = mounted();
  const LogicalMediumId second = allocate();
  const SideId side = side_of(second);
  ASSERT_THAT(session->mounting().mount(mount_of(side)), IsOk());
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(drive_state(1), DriveState::loaded);
  EXPECT_EQ(look(media.drive(tapes, 0)).loaded_side, side_of(first));
  EXPECT_EQ(look(media.drive(tapes, 1)).loaded_side, side);
}

// ntms E31 [docs]
TEST_P(MediaConformance, ACompleteSideIsForReading) {
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->allocation().set_complete(mine), IsOk());
  expect_unchanged([&] {
    EXPECT_THAT(session->mounting().mount(mount_of(mine, 10min, MountOption::write)),
                FailsWith(errc::write_protect));
  });
  EXPECT_THAT(session->mounting().mount(mount_of(mine, 10min, MountOption::read)), IsOk());
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(look(side_of(mine)).state, SideState::complete);
}

// ntms E32 [assumed]
TEST_P(MediaConformance, ACompleteSideMountsWithoutAnyIntent) {
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->allocation().set_complete(mine), IsOk());
  EXPECT_THAT(session->mounting().mount(mount_of(mine, 10min, MountOption::error_not_available)),
              IsOk());
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(look(side_of(mine)).state, SideState::complete);
}

// ntms E33 [docs]
TEST_P(MediaConformance, ANamedDriveMustExistInTheLibrary) {
  const LibraryId other = media.add_library(fake::library_of("Other", 1, 4, 1));
  MountRequest request = mount_of(allocate(), 10min, MountOption::specific_drive);
  request.drives = {DriveId{tapes.guid()}};
  expect_unchanged(
      [&] { EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::invalid_drive)); });
  request.drives = {media.drive(other, 0)};
  expect_unchanged([&] {
    EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::drive_media_mismatch));
  });
}

// ntms E34 [docs]
TEST_P(MediaConformance, ANamedDriveIsWaitedForWhileAnotherIsFree) {
  mounted();
  const LogicalMediumId mine = allocate();
  MountRequest request = mount_of(mine, 1min, MountOption::specific_drive);
  request.drives = {media.drive(tapes, 0)};
  EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::timeout));
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  request.drives = {media.drive(tapes, 1)};
  EXPECT_THAT(session->mounting().mount(request),
              testing::IsOkAndHolds(::testing::ElementsAre(media.drive(tapes, 1))));
}

// ntms E35 [docs]
TEST_P(MediaConformance, ABusyMediumIsNotWaitedForIfToldSo) {
  const LogicalMediumId mine = mounted();
  const TimePoint begin = world.now();
  expect_unchanged([&] {
    EXPECT_THAT(session->mounting().mount(mount_of(mine, 10min, MountOption::error_not_available)),
                FailsWith(errc::busy));
  });
  EXPECT_EQ(world.now(), begin);
}

// ntms E36, E37, E51 [docs]
TEST_P(MediaConformance, AMountThatTimedOutNeverMounts) {
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  const TimePoint begin = world.now();
  EXPECT_THAT(session->mounting().mount(mount_of(mine, 5min)), FailsWith(errc::timeout));
  EXPECT_EQ(world.now() - begin, 5min);
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

// ntms E38 [docs]
TEST_P(MediaConformance, NobodyIsAskedForAnOfflineMediumIfToldSo) {
  const LogicalMediumId mine = allocate();
  media.take_offline(medium_of(mine));
  expect_unchanged([&] {
    EXPECT_THAT(session->mounting().mount(mount_of(mine, 10min, MountOption::error_offline)),
                FailsWith(errc::media_offline));
  });
}

// ntms E39 [docs] [docs:concept]
TEST_P(MediaConformance, TheOperatorBringsAnOfflineMedium) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  media.take_offline(cartridge);
  media.set_operator({.answers = {{.request = OperatorRequestType::move_media,
                                   .action = fake::OperatorAction::insert,
                                   .after = 1min}}});
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_EQ(media.operator_requests().size(), 1U);
  const OperatorRequest asked = media.operator_requests().at(0);
  EXPECT_EQ(asked.state, OperatorRequestState::complete);
  EXPECT_EQ(asked.argument1, MediaObjectId{cartridge});
  EXPECT_EQ(asked.argument2, MediaObjectId{tapes});
  EXPECT_EQ(state_of(cartridge), MediumState::loaded);
}

// ntms E40 [docs]
TEST_P(MediaConformance, TheOperatorRefusesAMount) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  media.take_offline(cartridge);
  media.set_operator({.answers = {{.action = fake::OperatorAction::refuse}}});
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::request_refused));
  ASSERT_EQ(media.operator_requests().size(), 1U);
  EXPECT_EQ(media.operator_requests().at(0).state, OperatorRequestState::refused);
  EXPECT_EQ(look(cartridge).library, media.shelf());
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
}

// ntms E41 [docs]
TEST_P(MediaConformance, ABatchWaitsUntilAllItsMediaAreOnline) {
  const LogicalMediumId here = allocate();
  const LogicalMediumId away = allocate();
  const MediumId cartridge = medium_of(here);
  media.take_offline(medium_of(away));
  MountRequest both = mount_of(here, 5min);
  both.media.emplace_back(away);
  world.after(4min, [&] { EXPECT_EQ(drive_state(0), DriveState::dismounted); });
  EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::timeout));
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_THAT(media.operator_requests(), IsEmpty());
}

// ntms E42 [docs]; the code [assumed]
TEST_P(MediaConformance, ABatchIsOfOneLibrary) {
  const LibraryId other = media.add_library(fake::library_of("Other", 1, 4, 0));
  const MediumId there = media.add_cartridge(other, fake::free_cartridge("OTHER1"));
  MountRequest both = mount_of(allocate());
  both.media.emplace_back(media.side(there));
  expect_unchanged(
      [&] { EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::invalid_library)); });
}

// ntms E43 [assumed]
TEST_P(MediaConformance, ABatchLargerThanTheLibraryTimesOut) {
  MountRequest three = mount_of(allocate());
  three.media.emplace_back(allocate());
  three.media.emplace_back(allocate());
  EXPECT_THAT(session->mounting().mount(three), FailsWith(errc::timeout));
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  EXPECT_EQ(media.robot_moves(tapes), 0U);
}

// ntms E43 [assumed]: without a limit until the session is closed
TEST_P(MediaConformance, ABatchThatCanNeverBeWaitsForTheClose) {
  MountRequest three = mount_of(allocate(), no_time_limit);
  three.media.emplace_back(allocate());
  three.media.emplace_back(allocate());
  const TimePoint begin = world.now();
  close_after(100h);
  EXPECT_THAT(session->mounting().mount(three), FailsWith(errc::cancelled));
  EXPECT_EQ(world.now() - begin, 100h);
  EXPECT_THAT(closed, IsOk());
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(media.robot_moves(tapes), 0U);
}

// ntms E44 [assumed]: each wants first what the other wants last
TEST_P(MediaConformance, OfTwoBatchesForTheSameDrivesOneComesFirst) {
  const LogicalMediumId a = allocate();
  const LogicalMediumId b = allocate();
  const LogicalMediumId c = allocate();
  const LogicalMediumId d = allocate();
  const DriveId first = media.drive(tapes, 0);
  const DriveId second = media.drive(tapes, 1);
  MountRequest one = mount_of(a, 0s, MountOption::no_wait | MountOption::specific_drive);
  one.media.emplace_back(b);
  one.drives = {first, second};
  MountRequest other = mount_of(c, 0s, MountOption::no_wait | MountOption::specific_drive);
  other.media.emplace_back(d);
  other.drives = {second, first};
  ASSERT_THAT(session->mounting().mount(one), IsOk());
  ASSERT_THAT(session->mounting().mount(other), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(first).loaded_side, side_of(a));
  EXPECT_EQ(look(second).loaded_side, side_of(b));
  EXPECT_EQ(newest_item().state, LibraryRequestState::waiting);
  EXPECT_EQ(state_of(medium_of(c)), MediumState::idle);
  ASSERT_THAT(session->mounting().dismount({a, b}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(second).loaded_side, side_of(c));
  EXPECT_EQ(look(first).loaded_side, side_of(d));
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
}

// ntms E45, E46 [docs]; that others are used [assumed]
TEST_P(MediaConformance, DisabledDrivesAndMediaAreNotUsed) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->libraries().disable(MediaObjectId{media.drive(tapes, 0)}), IsOk());
  world.run_until_idle();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  EXPECT_EQ(drive_state(1), DriveState::loaded);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  ASSERT_THAT(session->libraries().disable(MediaObjectId{media.drive(tapes, 1)}), IsOk());
  world.run_until_idle();
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::resource_disabled));
  ASSERT_THAT(session->libraries().enable(MediaObjectId{media.drive(tapes, 1)}), IsOk());
  ASSERT_THAT(session->libraries().disable(MediaObjectId{cartridge}), IsOk());
  world.run_until_idle();
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::resource_disabled));
  EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none),
              FailsWith(errc::media_not_available));
}

// ntms E47 [docs]
TEST_P(MediaConformance, TheHigherPriorityIsServedFirst) {
  const LogicalMediumId first = mounted();
  mounted();
  const LogicalMediumId third = allocate();
  const LogicalMediumId fourth = allocate();
  MountRequest low = mount_of(third, 0s, MountOption::no_wait);
  low.priority = MountPriority::lowest;
  MountRequest high = mount_of(fourth, 0s, MountOption::no_wait);
  high.priority = MountPriority::highest;
  ASSERT_THAT(session->mounting().mount(low), IsOk());
  ASSERT_THAT(session->mounting().mount(high), IsOk());
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(medium_of(fourth)), MediumState::loaded);
  EXPECT_NE(state_of(medium_of(third)), MediumState::loaded);
}

// ntms E47 [assumed]: of equal ones the one that came first
TEST_P(MediaConformance, EqualPrioritiesAreServedInTheirOrder) {
  const LogicalMediumId first = mounted();
  mounted();
  const LogicalMediumId third = allocate();
  const LogicalMediumId fourth = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(third, 0s, MountOption::no_wait)), IsOk());
  ASSERT_THAT(session->mounting().mount(mount_of(fourth, 0s, MountOption::no_wait)), IsOk());
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(medium_of(third)), MediumState::loaded);
  EXPECT_EQ(state_of(medium_of(fourth)), MediumState::idle);
}

// ntms E52 [docs]
TEST_P(MediaConformance, AWrongLabelFailsTheMountAndBringsAnInventory) {
  for (const bool recovers : {true, false}) {
    MediaLibrary library = look(tapes);
    library.auto_recovery = recovers;
    ASSERT_THAT(session->catalog().update(library), IsOk());
    const LogicalMediumId mine = allocate();
    media.set_label_matches(medium_of(mine), false);
    EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::invalid_state));
    EXPECT_EQ(newest_item().operation == LibraryOperation::inventory, recovers);
    if (recovers) {
      EXPECT_EQ(newest_item().option, OperationOption::immediate) << "which spells a full one";
    }
    world.run_until_idle();
    EXPECT_EQ(drive_state(0), DriveState::dismounted);
  }
}

// ntms E53 [docs]
TEST_P(MediaConformance, AMountShowsInEveryObject) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  const auto drives = session->mounting().mount(mount_of(mine));
  ASSERT_THAT(drives, testing::IsOkAndHolds(::testing::ElementsAre(media.drive(tapes, 0))));
  const MediaDrive drive = session->catalog().get(media.drive(tapes, 0)).value();
  EXPECT_EQ(drive.state, DriveState::loaded);
  EXPECT_EQ(drive.loaded_side, media.side(cartridge));
  EXPECT_EQ(drive.mount_count, 1U);
  const PhysicalMedium medium = session->catalog().get(cartridge).value();
  EXPECT_EQ(medium.state, MediumState::loaded);
  EXPECT_EQ(medium.location, MediaObjectId{drive.id});
  EXPECT_EQ(medium.mounted_side, media.side(cartridge));
  ASSERT_TRUE(medium.home_slot.has_value());
  EXPECT_EQ(session->catalog().get(*medium.home_slot).value().state, SlotState::empty);
  EXPECT_EQ(look(media.side(cartridge)).mount_count, 1U);
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
}

// ntms E54 [docs:rsmp]
TEST_P(MediaConformance, AMountWithoutWaitReturnsBeforeTheDriveIsLoaded) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  const TimePoint begin = world.now();
  EXPECT_THAT(session->mounting().mount(mount_of(mine, 1s, MountOption::no_wait)),
              testing::IsOkAndHolds(IsEmpty()));
  EXPECT_EQ(world.now(), begin);
  EXPECT_EQ(state_of(cartridge), MediumState::in_use);
  // The time-out of a second, long past, ends nothing; the event tells of the end.
  const auto channel = session->notifications().open(MediaObjectType::logical_medium).value();
  const auto told = channel->wait(1min);
  ASSERT_THAT(told, IsOk());
  EXPECT_EQ(told.value().event, MediaEvent::event_complete);
  EXPECT_EQ(told.value().object, MediaObjectId{mine});
  EXPECT_EQ(world.now() - begin, 30s);
  EXPECT_EQ(state_of(cartridge), MediumState::loaded);
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
}

// ntms E55 [docs]
TEST_P(MediaConformance, WithoutALimitAMountWaitsAsLongAsItTakes) {
  const LogicalMediumId mine = mounted();
  world.after(100h, [&] {
    EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  });
  EXPECT_THAT(session->mounting().mount(mount_of(mine, no_time_limit)), IsOk());
  EXPECT_GT(world.elapsed(), 100h);
}

}  // namespace
}  // namespace winseam::conformance
