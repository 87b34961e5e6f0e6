// Mounts and dismounts of the fake library.
#include <stdexcept>

#include "media_fixture.hpp"

namespace winseam {
namespace {

using ::testing::IsEmpty;

class MediaMountTest : public MediaTest {};

TEST_F(MediaMountTest, BringsTheMediumIntoTheLowestDriveInVirtualTime) {
  // ntms E53 [docs]
  const LogicalMediumId mine = allocate();
  const auto drives = session->mounting().mount(mount_of(mine));
  ASSERT_THAT(drives, IsOk());
  EXPECT_EQ(world.elapsed(), seconds{30});  // robot 10, load 15, identify 5
  EXPECT_EQ(drives.value(), std::vector{media.drive(tapes, 0)});
  const MediumId cartridge = medium_of(mine);
  const MediaDrive drive = look(drives.value().at(0));
  EXPECT_EQ(drive.state, DriveState::loaded);
  EXPECT_EQ(drive.loaded_side, media.side(cartridge));
  EXPECT_EQ(drive.mount_count, 1u);
  const PhysicalMedium shown = look(cartridge);
  EXPECT_EQ(shown.state, MediumState::loaded);
  EXPECT_EQ(shown.location, MediaObjectId{drive.id});
  EXPECT_EQ(shown.mounted_side, media.side(cartridge));
  EXPECT_EQ(look(media.slot(tapes, 0)).state, SlotState::empty);
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
}

TEST_F(MediaMountTest, DismountIsQueuedAndTheMediumIsIdleLater) {
  // ntms E56 [docs]
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  EXPECT_EQ(look(medium_of(mine)).location, MediaObjectId{media.drive(tapes, 0)});
  EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none),
              FailsWith(errc::invalid_state));
  world.run_until_idle();
  EXPECT_EQ(state_of(mine), MediumState::idle);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(look(media.slot(tapes, 0)).state, SlotState::full);
}

TEST_F(MediaMountTest, TimesOutOnABusyMediumAndNeverMountsLater) {
  // ntms E36 E37 E51 [docs]
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  const TimePoint begin = world.now();
  EXPECT_THAT(session->mounting().mount(mount_of(mine, minutes{5})), FailsWith(errc::timeout));
  EXPECT_EQ(world.now() - begin, minutes{5});
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(mine), MediumState::idle);
}

TEST_F(MediaMountTest, DeferredMediaAreMountedAgainWithoutTheRobot) {
  // ntms E49 E58 [docs]
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  EXPECT_EQ(state_of(mine), MediumState::idle);
  EXPECT_EQ(newest_item().state, LibraryRequestState::deferred);
  const std::size_t moves = media.robot_moves(tapes);
  EXPECT_THAT(session->mounting().mount(mount_of(mine, seconds{0})), IsOk());
  EXPECT_EQ(media.robot_moves(tapes), moves);
  EXPECT_EQ(look(media.drive(tapes, 0)).mount_count, 2u);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  world.advance(seconds{299});
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  world.advance(seconds{60});
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

TEST_F(MediaMountTest, EvictsTheLongestIdleMedium) {
  // ntms E50 [docs]
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const LogicalMediumId third = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(first)), IsOk());
  ASSERT_THAT(session->mounting().mount(mount_of(second)), IsOk());
  ASSERT_THAT(session->mounting().dismount({second}, DismountOption::deferred), IsOk());
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::deferred), IsOk());
  const auto drives = session->mounting().mount(mount_of(third));
  ASSERT_THAT(drives, IsOk());
  EXPECT_EQ(drives.value().at(0), media.drive(tapes, 1));
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
}

TEST_F(MediaMountTest, TheOperatorBringsAnOfflineMedium) {
  // ntms E38 E39 [docs]
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  media.take_offline(cartridge);
  MountRequest impatient = mount_of(mine);
  impatient.options = MountOption::error_offline;
  EXPECT_THAT(session->mounting().mount(impatient), FailsWith(errc::media_offline));
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  media.set_operator({.answers = {{.request = OperatorRequestType::move_media,
                                   .action = fake::OperatorAction::insert,
                                   .after = minutes{1}}}});
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_EQ(media.operator_requests().size(), 1u);
  const OperatorRequest asked = media.operator_requests().at(0);
  EXPECT_EQ(asked.state, OperatorRequestState::complete);
  EXPECT_EQ(asked.argument1, MediaObjectId{cartridge});
  EXPECT_EQ(asked.argument2, MediaObjectId{tapes});
}

TEST_F(MediaMountTest, TheOperatorRefuses) {
  // ntms E40 [docs]
  const LogicalMediumId mine = allocate();
  media.take_offline(medium_of(mine));
  media.set_operator({.answers = {{.action = fake::OperatorAction::refuse}}});
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::request_refused));
  EXPECT_EQ(state_of(mine), MediumState::idle);
}

TEST_F(MediaMountTest, AWrongLabelFailsTheMountAndBringsAnInventory) {
  // ntms E52 [docs]
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  media.set_label_matches(cartridge, false);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::invalid_state));
  EXPECT_EQ(newest_item().operation, LibraryOperation::inventory);
  world.run_until_idle();
  EXPECT_EQ(look(cartridge).library, media.shelf());
  EXPECT_EQ(look(media.pool("Import\\DLT")).media_count, 1u);
}

TEST_F(MediaMountTest, AJammedRobotLosesNothing) {
  const LogicalMediumId mine = allocate();
  media.jam_robot(tapes);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::invalid_state));
  EXPECT_EQ(newest_item().error, errc::unable_to_load_medium);
  EXPECT_EQ(state_of(mine), MediumState::idle);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
}

TEST_F(MediaMountTest, ABatchIsMountedTogetherOrNotAtAll) {
  // ntms E43 E44 [assumed]
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const LogicalMediumId third = allocate();
  MountRequest both = mount_of(first);
  both.media.emplace_back(second);
  const auto drives = session->mounting().mount(both);
  ASSERT_THAT(drives, IsOk());
  EXPECT_EQ(drives.value().size(), 2u);
  ASSERT_THAT(session->mounting().dismount({first, second}, DismountOption::none), IsOk());
  MountRequest three = both;
  three.media.emplace_back(third);
  EXPECT_THAT(session->mounting().mount(three), FailsWith(errc::timeout));
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

TEST_F(MediaMountTest, NoWaitReturnsBeforeTheDriveIsLoaded) {
  // ntms E54 [docs:rsmp]
  const LogicalMediumId mine = allocate();
  const auto channel = session->notifications().open(MediaObjectType::logical_medium).value();
  MountRequest request = mount_of(mine);
  request.options = MountOption::no_wait;
  EXPECT_THAT(session->mounting().mount(request), IsOk());
  EXPECT_EQ(state_of(mine), MediumState::in_use);
  const auto event = channel->wait(minutes{1});
  ASSERT_THAT(event, IsOk());
  EXPECT_EQ(event.value().event, MediaEvent::event_complete);
  EXPECT_EQ(state_of(mine), MediumState::loaded);
}

TEST_F(MediaMountTest, APriorityIsServedFirst) {
  // ntms E47 [docs]
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const LogicalMediumId third = allocate();
  const LogicalMediumId fourth = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(first)), IsOk());
  ASSERT_THAT(session->mounting().mount(mount_of(second)), IsOk());
  MountRequest low = mount_of(third);
  low.options = MountOption::no_wait;
  low.priority = MountPriority::lowest;
  MountRequest high = mount_of(fourth);
  high.options = MountOption::no_wait;
  high.priority = MountPriority::highest;
  ASSERT_THAT(session->mounting().mount(low), IsOk());
  ASSERT_THAT(session->mounting().mount(high), IsOk());
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(fourth), MediumState::loaded);
  EXPECT_EQ(state_of(third), MediumState::idle);
}

TEST_F(MediaMountTest, AMountThatCanNeverBeSaysSo) {
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  expect_misuse(fake::MisuseKind::never_returns);
  EXPECT_THAT(session->mounting().mount(mount_of(mine, no_time_limit)),
              FailsWith(errc::possible_deadlock));
}

TEST_F(MediaMountTest, AStandAloneDriveKeepsItsCartridge) {
  // ntms E60 [docs]
  const LibraryId desk = media.add_library(fake::stand_alone_drive());
  const auto watch = session->change_detection().begin().value();
  ASSERT_THAT(watch->watch(MediaObjectType::library, {desk.guid()}), IsOk());
  media.insert_into_drive(media.drive(desk, 0), fake::free_cartridge("DESK01"));
  const SideId side = media.side(media.medium("DESK01"));
  MountRequest request;
  request.media = {side};
  request.timeout = minutes{1};
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  ASSERT_THAT(session->mounting().dismount({side}, DismountOption::none), IsOk());
  EXPECT_EQ(look(media.drive(desk, 0)).state, DriveState::dismountable);
  EXPECT_EQ(look(media.medium("DESK01")).location, MediaObjectId{media.drive(desk, 0)});
}

TEST_F(MediaMountTest, CleaningWaitsForTheDriveAndUsesTheCleaner) {
  const SlotId slot = media.slot(tapes, 9);
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, slot), IsOk());
  ASSERT_THAT(session->cleaning().inject_cleaner(tapes, 2), IsOk());
  world.run_until_idle();
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(tapes).cleaner_uses_remaining, 1u);
  EXPECT_TRUE(look(media.drive(tapes, 0)).last_cleaned_at.has_value());
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

TEST_F(MediaMountTest, AnEjectedTapeGoesToTheShelfAndComesBackTheSame) {
  // ntms E64 E67 [docs]
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->transfer().eject(cartridge, EjectAction::start), IsOk());
  world.advance(seconds{30});
  EXPECT_EQ(look(media.port(tapes, 0)).position, PortPosition::extended);
  media.take_from_port(tapes);
  EXPECT_EQ(look(cartridge).library, media.shelf());
  ASSERT_THAT(session->transfer().inject(tapes, InjectAction::start), IsOk());
  media.put_in_port(tapes, cartridge);
  world.run_until_idle();
  EXPECT_EQ(look(cartridge).library, tapes);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
}

TEST_F(MediaMountTest, AnEjectionThatIsStoppedGoesBackIn) {
  const LogicalMediumId mine = allocate();
  const auto leaving = session->transfer().eject(medium_of(mine), EjectAction::start).value();
  world.advance(seconds{5});
  EXPECT_THAT(session->transfer().stop_eject(leaving), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(medium_of(mine)).location->type, MediaObjectType::slot);
  EXPECT_THAT(session->transfer().stop_eject(leaving), FailsWith(errc::invalid_operation));
}

TEST_F(MediaMountTest, NothingBeginsWhileTheDoorIsOpen) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(first)), IsOk());
  media.open_door(tapes);
  const std::size_t moves = media.robot_moves(tapes);
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::none), IsOk());
  MountRequest impatient = mount_of(second);
  impatient.options = MountOption::error_not_available;
  EXPECT_THAT(session->mounting().mount(impatient), FailsWith(errc::busy));
  MountRequest patient = mount_of(second);
  patient.options = MountOption::no_wait;
  ASSERT_THAT(session->mounting().mount(patient), IsOk());
  world.advance(minutes{1});
  EXPECT_EQ(media.robot_moves(tapes), moves);
  EXPECT_FALSE(media.robot_busy(tapes));
  EXPECT_EQ(drive_state(0), DriveState::unloaded);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  EXPECT_EQ(state_of(second), MediumState::idle);
  EXPECT_EQ(newest_item().state, LibraryRequestState::waiting);
  media.close_door(tapes);
  world.run_until_idle();
  EXPECT_EQ(state_of(first), MediumState::idle);
  EXPECT_EQ(drive_state(1), DriveState::loaded);
}

TEST_F(MediaMountTest, TheRobotFetchesTheMoreImportantMediumFirst) {
  const LogicalMediumId minor = allocate();
  const LogicalMediumId major = allocate();
  const MediumId other = media.medium("TAPE05");
  ASSERT_THAT(session->transfer().eject(other, EjectAction::start), IsOk());
  ASSERT_TRUE(media.robot_busy(tapes));
  MountRequest low = mount_of(minor);
  low.options = MountOption::no_wait;
  low.priority = MountPriority::low;
  MountRequest high = mount_of(major);
  high.options = MountOption::no_wait;
  high.priority = MountPriority::high;
  ASSERT_THAT(session->mounting().mount(low), IsOk());
  ASSERT_THAT(session->mounting().mount(high), IsOk());
  world.advance(seconds{20});
  EXPECT_EQ(look(medium_of(major)).location, MediaObjectId{media.drive(tapes, 1)});
  EXPECT_EQ(look(medium_of(minor)).location->type, MediaObjectType::slot);
  media.take_from_port(tapes);
  world.run_until_idle();
  EXPECT_EQ(state_of(minor), MediumState::loaded);
}

TEST_F(MediaMountTest, ADriveThatFailsNeedsServiceAndLosesNothing) {
  const LogicalMediumId mine = allocate();
  media.fail_drive(media.drive(tapes, 0));
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::invalid_state));
  EXPECT_EQ(newest_item().error, errc::unable_to_load_medium);
  EXPECT_EQ(look(media.drive(tapes, 0)).header.state, MediaOperationalState::needs_service);
  world.run_until_idle();
  EXPECT_EQ(state_of(mine), MediumState::idle);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
}

TEST_F(MediaMountTest, AnOperatorWhoDidNotBringItIsAskedAgain) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  media.take_offline(cartridge);
  MountRequest request = mount_of(mine);
  request.options = MountOption::no_wait;
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  ASSERT_EQ(media.operator_requests().size(), 1u);
  media.satisfy_request(media.operator_requests().at(0).id);
  ASSERT_EQ(media.operator_requests().size(), 2u);
  EXPECT_EQ(media.operator_requests().at(1).state, OperatorRequestState::submitted);
  media.bring_online(cartridge, tapes);
  world.run_until_idle();
  EXPECT_EQ(media.operator_requests().at(1).state, OperatorRequestState::complete);
  EXPECT_EQ(state_of(mine), MediumState::loaded);
}

TEST_F(MediaMountTest, ACleanerThatJamsOnItsWayBackGetsHome) {
  const SlotId slot = media.slot(tapes, 9);
  const DriveId drive = media.drive(tapes, 0);
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, slot), IsOk());
  ASSERT_THAT(session->cleaning().inject_cleaner(tapes, 5), IsOk());
  world.run_until_idle();
  ASSERT_THAT(session->cleaning().clean(drive), IsOk());
  world.advance(seconds{30});
  ASSERT_EQ(drive_state(0), DriveState::being_cleaned);
  media.jam_robot(tapes, 2);
  world.run_until_idle();
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  EXPECT_EQ(newest_item().error, errc::unable_to_load_medium);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(look(slot).state, SlotState::full);
  ASSERT_THAT(session->cleaning().clean(drive), IsOk());
  world.run_until_idle();
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
  EXPECT_EQ(look(tapes).cleaner_uses_remaining, 3u);
}

TEST_F(MediaMountTest, TwoDrivesAreCleanedOneAfterTheOther) {
  const SlotId slot = media.slot(tapes, 9);
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, slot), IsOk());
  ASSERT_THAT(session->cleaning().inject_cleaner(tapes, 5), IsOk());
  world.run_until_idle();
  const std::size_t moves = media.robot_moves(tapes);
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 1)), IsOk());
  world.advance(seconds{60});
  EXPECT_EQ(drive_state(0), DriveState::being_cleaned);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  EXPECT_EQ(newest_item().state, LibraryRequestState::waiting);
  world.run_until_idle();
  EXPECT_EQ(media.robot_moves(tapes), moves + 4);
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  EXPECT_EQ(look(slot).state, SlotState::full);
  EXPECT_EQ(look(tapes).cleaner_uses_remaining, 3u);
}

TEST_F(MediaMountTest, ACleanerThatIsThereCompletesTheRequestForOne) {
  const SlotId slot = media.slot(tapes, 9);
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, slot), IsOk());
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
  ASSERT_EQ(media.operator_requests().size(), 1u);
  media.set_operator({.answers = {{.action = fake::OperatorAction::refuse, .after = minutes{1}}}});
  ASSERT_THAT(session->cleaning().inject_cleaner(tapes, 2), IsOk());
  world.run_until_idle();
  EXPECT_EQ(media.operator_requests().at(0).state, OperatorRequestState::complete);
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(look(slot).state, SlotState::full);
  EXPECT_EQ(look(tapes).cleaner_uses_remaining, 1u);
}

TEST_F(MediaMountTest, WhatIsPutWhereThereIsNoRoomIsNoLongerInTheLibrary) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  media.put_by_hand(media.slot(tapes, 1), cartridge);
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::fast), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(cartridge).library, media.shelf());
  EXPECT_EQ(look(media.medium("TAPE02")).location, MediaObjectId{media.slot(tapes, 1)});
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

TEST_F(MediaMountTest, AMountedTapeThatIsFoundInASlotIsMountedNoMore) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  media.put_by_hand(media.slot(tapes, 8), cartridge);
  ASSERT_THAT(session->mounting().mount(mount_of(mine, seconds{0})), IsOk()) << "it is thought";
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::fast), IsOk());
  world.run_until_idle();
  const PhysicalMedium found = look(cartridge);
  EXPECT_EQ(found.location, MediaObjectId{media.slot(tapes, 8)});
  EXPECT_EQ(found.state, MediumState::idle);
  EXPECT_FALSE(found.mounted_side.has_value());
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

TEST_F(MediaMountTest, TheSlotOfTheCleanerIsKeptForIt) {
  const SlotId slot = media.slot(tapes, 9);
  const MediumId cartridge = media.medium("TAPE05");
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, slot), IsOk());
  ASSERT_THAT(session->cleaning().inject_cleaner(tapes, 2), IsOk());
  world.run_until_idle();
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
  world.advance(seconds{30});
  media.put_by_hand(slot, cartridge);
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::fast), IsOk());
  world.advance(seconds{30});
  ASSERT_EQ(drive_state(0), DriveState::being_cleaned);
  EXPECT_EQ(look(cartridge).library, media.shelf());
  EXPECT_THAT(media.broken_invariants(), IsEmpty());
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(look(slot).state, SlotState::full);
}

TEST_F(MediaMountTest, ACleaningThatIsCancelledWaitsNoMore) {
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, media.slot(tapes, 9)), IsOk());
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
  const LibraryRequestId item = newest_item().id;
  ASSERT_THAT(session->requests().cancel(item), IsOk());
  EXPECT_EQ(look(item).state, LibraryRequestState::cancelled);
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_THAT(media.broken_invariants(), IsEmpty());
  ASSERT_THAT(session->cleaning().inject_cleaner(tapes, 2), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(tapes).cleaner_uses_remaining, 2u);
}

TEST_F(MediaMountTest, ATapeLeavesByADoorForWhichSomebodyElseAskedInVain) {
  fake::LibrarySpec spec = fake::library_of("Cabinet", 1, 4, 0);
  spec.ports.clear();
  const LibraryId cabinet = media.add_library(spec);
  const MediumId tape = media.add_cartridge(cabinet, fake::free_cartridge("CAB1"));
  media.open_door(cabinet);
  ASSERT_THAT(session->libraries().access_door(cabinet, InventoryMethod::none), IsOk());
  const LibraryRequestId access = media.work_items(cabinet).back().id;
  ASSERT_THAT(session->requests().cancel(access), IsOk());
  ASSERT_EQ(look(access).state, LibraryRequestState::cancelled);
  ASSERT_THAT(session->transfer().eject(tape, EjectAction::start), IsOk());
  media.close_door(cabinet);
  EXPECT_EQ(look(tape).library, media.shelf());
}

TEST_F(MediaMountTest, UsesThatAreSetToNoneMeanwhileStayNone) {
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, media.slot(tapes, 9)), IsOk());
  ASSERT_THAT(session->cleaning().inject_cleaner(tapes, 2), IsOk());
  world.run_until_idle();
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
  MediaLibrary library = look(tapes);
  library.cleaner_uses_remaining = 0;
  ASSERT_THAT(session->catalog().update(library), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(tapes).cleaner_uses_remaining, 0u);
}

TEST_F(MediaMountTest, WhatIsAskedOfAnUnpluggedLibraryWaitsForIt) {
  const MediumId found = media.add_cartridge(tapes, fake::import_cartridge("FOUND"));
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  media.set_connected(tapes, false);
  ASSERT_THAT(session->pools().move(found, media.pool("Free\\DLT")), IsOk());
  ASSERT_THAT(session->libraries().disable(media.drive(tapes, 0)), IsOk());
  world.run_until_idle();
  EXPECT_FALSE(media.robot_busy(tapes));
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  EXPECT_EQ(look(found).state, MediumState::idle);
  media.set_connected(tapes, true);
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  EXPECT_EQ(look(found).pool, media.pool("Free\\DLT"));
}

TEST_F(MediaMountTest, WhatWasTakenWhileItWasInUseIsMissedByTheNextInventory) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  media.take_by_hand(cartridge);
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::fast), IsOk());
  ASSERT_THAT(session->libraries().disable(media.drive(tapes, 0)), IsOk());
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::unloaded);
  EXPECT_EQ(look(cartridge).library, tapes);
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::fast), IsOk());
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(look(cartridge).library, media.shelf());
}

TEST_F(MediaMountTest, AMountGivenUpBeforeItsMediumLeftAnotherDriveLeavesItThere) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(first)), IsOk());
  ASSERT_THAT(session->mounting().mount(mount_of(second)), IsOk());
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::deferred), IsOk());
  ASSERT_THAT(session->mounting().dismount({second}, DismountOption::deferred), IsOk());
  MountRequest request = mount_of(first, seconds{5});
  request.options = MountOption::specific_drive;
  request.drives = {media.drive(tapes, 1)};
  EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::timeout));
  world.advance(minutes{1});
  EXPECT_EQ(state_of(first), MediumState::idle);
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
}

TEST_F(MediaMountTest, AStandAloneDriveDefersNothingAndDisablesWhatIsDismounted) {
  const LibraryId desk = media.add_library(fake::stand_alone_drive());
  const auto watch = session->change_detection().begin().value();
  ASSERT_THAT(watch->watch(MediaObjectType::library, {desk.guid()}), IsOk());
  const DriveId drive = media.drive(desk, 0);
  media.insert_into_drive(drive, fake::free_cartridge("DESK01"));
  const MediumId cartridge = media.medium("DESK01");
  MountRequest request;
  request.media = {media.side(cartridge)};
  request.timeout = minutes{1};
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  ASSERT_THAT(session->libraries().disable(cartridge), IsOk());
  EXPECT_TRUE(look(cartridge).header.enabled) << "while it is mounted";
  ASSERT_THAT(session->mounting().dismount(request.media, DismountOption::deferred), IsOk());
  EXPECT_EQ(media.work_items(desk).back().operation, LibraryOperation::dismount);
  EXPECT_EQ(media.work_items(desk).back().state, LibraryRequestState::passed);
  EXPECT_FALSE(look(cartridge).header.enabled);
  EXPECT_EQ(look(drive).state, DriveState::dismountable);
}

TEST_F(MediaMountTest, ACancelThatIsCancelledDoesNothing) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  MountRequest request = mount_of(first);
  request.options = MountOption::no_wait;
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  request.media = {second};
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  const LibraryRequestId mount = newest_item().id;
  ASSERT_THAT(session->requests().cancel(mount), IsOk());
  const LibraryRequestId cancel = newest_item().id;
  EXPECT_EQ(look(cancel).state, LibraryRequestState::waiting);
  media.open_door(tapes);
  world.advance(seconds{20});  // the move under way has ended, the next ones wait for the door
  ASSERT_THAT(session->requests().cancel(cancel), IsOk());
  EXPECT_EQ(look(cancel).state, LibraryRequestState::cancelled);
  media.close_door(tapes);
  world.run_until_idle();
  EXPECT_EQ(look(mount).state, LibraryRequestState::passed);
  EXPECT_EQ(state_of(second), MediumState::loaded);
}

TEST_F(MediaMountTest, APlainUserCancelsNothing) {
  const LogicalMediumId mine = allocate();
  media.open_door(tapes);
  MountRequest request = mount_of(mine);
  request.options = MountOption::no_wait;
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  const LibraryRequestId item = newest_item().id;
  const auto users = world.platform({.user = "alice"});
  const auto theirs = users->open_media_session(std::nullopt, "peek").value();
  EXPECT_THAT(theirs->requests().cancel(item), FailsWith(errc::access_denied));
  EXPECT_EQ(look(item).state, LibraryRequestState::waiting);
  EXPECT_EQ(newest_item().id, item);
  const auto leaving = session->transfer().eject(media.medium("TAPE05"), EjectAction::start);
  ASSERT_THAT(leaving, IsOk());
  EXPECT_THAT(theirs->requests().cancel_transfer(leaving.value()), FailsWith(errc::access_denied));
  EXPECT_FALSE(is_final(newest_item().state));
}

TEST_F(MediaMountTest, ALibraryThatIsUnpluggedEndsWhatItDoes) {
  const LogicalMediumId mine = allocate();
  MountRequest request = mount_of(mine);
  request.options = MountOption::no_wait;
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  world.advance(seconds{5});
  media.set_connected(tapes, false);
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  EXPECT_EQ(newest_item().error, errc::library_offline);
  EXPECT_FALSE(media.robot_busy(tapes));
  world.run_until_idle();
  EXPECT_EQ(state_of(mine), MediumState::idle);
  EXPECT_EQ(look(medium_of(mine)).location, MediaObjectId{media.slot(tapes, 0)});
}

TEST_F(MediaMountTest, ASlotThatWasFilledMeanwhileIsPassedOver) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.advance(seconds{20});  // unloaded after 15; the robot is on its way
  ASSERT_TRUE(media.robot_busy(tapes));
  media.block_slot(media.slot(tapes, 0), true);
  world.run_until_idle();
  EXPECT_EQ(look(cartridge).location, MediaObjectId{media.slot(tapes, 5)});
  EXPECT_EQ(state_of(mine), MediumState::idle);
}

TEST_F(MediaMountTest, ASlotThatHoldsACartridgeHasNoRoomForAnythingElse) {
  const SlotId slot = media.slot(tapes, 0);
  EXPECT_THROW(media.block_slot(slot, true), std::invalid_argument);
  EXPECT_EQ(look(slot).state, SlotState::full);
  EXPECT_EQ(look(media.medium("TAPE01")).location, MediaObjectId{slot});
}

TEST_F(MediaMountTest, ANewCartridgeLeavesTheHomesOfTheOthersAlone) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_EQ(look(cartridge).home_slot, media.slot(tapes, 0));
  const MediumId fresh = media.add_cartridge(tapes, fake::free_cartridge("NEW"));
  EXPECT_EQ(look(fresh).location, MediaObjectId{media.slot(tapes, 5)});
  EXPECT_EQ(look(cartridge).home_slot, media.slot(tapes, 0));
}

TEST_F(MediaMountTest, WhatABatchGivesBackIsAvailableBeforeTheRestIsUndone) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const auto other = open("other");
  MountRequest later = mount_of(second);
  later.options = MountOption::no_wait;
  world.after(seconds{2}, [&] { EXPECT_THAT(other->mounting().mount(later), IsOk()); });
  MountRequest batch = mount_of(first, seconds{5});
  batch.media.emplace_back(second);
  EXPECT_THAT(session->mounting().mount(batch), FailsWith(errc::timeout));
  world.advance(seconds{1});
  EXPECT_EQ(state_of(first), MediumState::in_use) << "in the hand of the robot";
  EXPECT_EQ(state_of(second), MediumState::in_use) << "the other session has it";
  world.run_until_idle();
  EXPECT_EQ(state_of(first), MediumState::idle);
  EXPECT_EQ(state_of(second), MediumState::loaded);
}

TEST_F(MediaMountTest, ALibraryHasOneSlotForTheCleaner) {
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, media.slot(tapes, 9)), IsOk());
  EXPECT_THAT(session->cleaning().reserve_slot(tapes, media.slot(tapes, 8)),
              FailsWith(errc::cleaner_slot_set));
  EXPECT_EQ(look(tapes).cleaner_slot, media.slot(tapes, 9));
}

TEST_F(MediaMountTest, TheRobotGoesOnWhenTheLibraryIsBack) {
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  media.set_connected(tapes, false);
  ASSERT_THAT(session->libraries().disable(media.drive(tapes, 0)), IsOk());
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::unloaded);
  media.set_connected(tapes, true);
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(state_of(mine), MediumState::idle);
}

TEST_F(MediaMountTest, AnOperatorWhoComesLaterAnswersWhatIsOpen) {
  const LogicalMediumId mine = allocate();
  media.take_offline(medium_of(mine));
  MountRequest request = mount_of(mine);
  request.options = MountOption::no_wait;
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  world.run_until_idle();
  ASSERT_EQ(media.operator_requests().at(0).state, OperatorRequestState::submitted);
  media.set_operator({.answers = {{.action = fake::OperatorAction::insert}}});
  world.run_until_idle();
  EXPECT_EQ(media.operator_requests().at(0).state, OperatorRequestState::complete);
  EXPECT_EQ(state_of(mine), MediumState::loaded);
}

TEST_F(MediaMountTest, AMediumIsLookedForAsLongAsSomebodyWantsIt) {
  const LogicalMediumId mine = allocate();
  media.take_offline(medium_of(mine));
  MountRequest request = mount_of(mine);
  request.options = MountOption::no_wait;
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  const LibraryRequestId patient = newest_item().id;
  EXPECT_THAT(session->mounting().mount(mount_of(mine, seconds{5})), FailsWith(errc::timeout));
  EXPECT_EQ(media.operator_requests().size(), 1u);
  EXPECT_EQ(state_of(mine), MediumState::operator_required);
  ASSERT_THAT(session->requests().cancel(patient), IsOk());
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_EQ(state_of(mine), MediumState::idle);
}

TEST_F(MediaMountTest, AMediumThatIsBackIsIdleAlthoughItsMountWaits) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(first)), IsOk());
  ASSERT_THAT(session->mounting().mount(mount_of(second)), IsOk());
  media.take_offline(medium_of(mine));
  media.set_operator({.answers = {{.action = fake::OperatorAction::insert}}});
  MountRequest request = mount_of(mine);
  request.options = MountOption::no_wait;
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  EXPECT_EQ(state_of(mine), MediumState::operator_required);
  world.run_until_idle();
  EXPECT_EQ(media.operator_requests().at(0).state, OperatorRequestState::complete);
  EXPECT_EQ(newest_item().state, LibraryRequestState::waiting);
  EXPECT_EQ(look(medium_of(mine)).library, tapes);
  EXPECT_EQ(state_of(mine), MediumState::idle);
}

TEST_F(MediaMountTest, ABatchThatFailsAtOnceLeavesWhatWasToMakeRoomAlone) {
  const LogicalMediumId wrong = allocate();
  const LogicalMediumId idle = allocate();
  const LogicalMediumId wanted = allocate();
  for (const LogicalMediumId& each : {wrong, idle}) {
    ASSERT_THAT(session->mounting().mount(mount_of(each)), IsOk());
    ASSERT_THAT(session->mounting().dismount({each}, DismountOption::deferred), IsOk());
  }
  media.set_label_matches(medium_of(wrong), false);
  MountRequest batch = mount_of(wrong);
  batch.media.emplace_back(wanted);
  const TimePoint begin = world.now();
  EXPECT_THAT(session->mounting().mount(batch), FailsWith(errc::invalid_state));
  EXPECT_EQ(world.now(), begin) << "it was in the drive already";
  EXPECT_EQ(state_of(idle), MediumState::idle);
  EXPECT_EQ(state_of(wanted), MediumState::idle);
  EXPECT_EQ(drive_state(1), DriveState::dismountable);
  EXPECT_EQ(world.dump().find("reserved"), std::string::npos) << world.dump();
  EXPECT_THAT(session->mounting().mount(mount_of(idle, seconds{0})), IsOk());
}

TEST_F(MediaMountTest, ADriveThatWasDisabledFromTheStartIsNotWaitedFor) {
  fake::LibrarySpec spec = fake::library_of("Off", 1, 4, 0);
  spec.drives.at(0).enabled = false;
  spec.drives.at(0).media_types = {"DLT"};
  const LibraryId off = media.add_library(spec);
  const MediumId cartridge = media.add_cartridge(off, fake::free_cartridge("OFF1"));
  MountRequest request;
  request.media = {media.side(cartridge)};
  request.timeout = minutes{1};
  EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::resource_disabled));
  EXPECT_EQ(look(cartridge).state, MediumState::idle);
}

}  // namespace
}  // namespace winseam
