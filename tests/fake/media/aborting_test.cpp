// What is under way in a library when it is unplugged, or when the service stops: it ends there and then, what it had
// reserved is free, and cartridges stay where they are.
#include <algorithm>
#include <tuple>

#include "media_fixture.hpp"

namespace winseam {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class MediaAbortTest : public MediaTest {
 protected:
  void unplug() { media.set_connected(tapes, false); }
  void plug() {
    media.set_connected(tapes, true);
    world.run_until_idle();
  }
  void unplug_after(Ticks delay) {
    world.after(delay, [this] { unplug(); });
  }
  MountRequest no_wait(LogicalMediumId medium) const {
    MountRequest request = mount_of(medium);
    request.options = MountOption::no_wait;
    return request;
  }
  // Mounted, and dismounted only logically.
  void leave_in_drive(LogicalMediumId medium) {
    ASSERT_THAT(session->mounting().mount(mount_of(medium)), IsOk());
    ASSERT_THAT(session->mounting().dismount({medium}, DismountOption::deferred), IsOk());
  }
  std::vector<LibraryRequest> unfinished() const {
    std::vector<LibraryRequest> items = media.work_items(tapes);
    std::erase_if(items, [](const LibraryRequest& item) { return is_final(item.state); });
    return items;
  }
  LibraryRequest newest_of(LibraryOperation operation) const {
    LibraryRequest newest;
    for (const LibraryRequest& item : media.work_items(tapes))
      if (item.operation == operation) newest = item;
    return newest;
  }
  MediaObjectId place_of(MediumId id) const { return look(id).location.value_or(MediaObjectId{}); }
  // Nobody uses the cartridge, and it is where it should be.
  void expect_at_rest(MediumId id, const MediaObjectId& place) const {
    const PhysicalMedium shown = look(id);
    EXPECT_EQ(shown.state, MediumState::idle);
    EXPECT_FALSE(shown.mounted_side.has_value());
    EXPECT_EQ(shown.location, place);
  }
  void expect_nothing_under_way() const {
    EXPECT_THAT(unfinished(), IsEmpty());
    EXPECT_FALSE(media.robot_busy(tapes));
    EXPECT_EQ(world.dump().find("reserved"), std::string::npos) << world.dump();
    EXPECT_THAT(media.broken_invariants(), IsEmpty());
  }
  MediaObjectId slot(std::uint32_t number) const {
    return MediaObjectId{media.slot(tapes, number)};
  }
  MediaObjectId drive(std::uint32_t number) const {
    return MediaObjectId{media.drive(tapes, number)};
  }
};

// One tape stays mounted, one is on its way, one waits for a drive: at that many seconds of the mount, which takes thirty.
class MediaAbortInMotionTest : public MediaAbortTest,
                               public ::testing::WithParamInterface<std::tuple<int, bool>> {};

TEST_P(MediaAbortInMotionTest, WhoWaitsIsAnsweredAndTheDriveIsFree) {
  const auto [second, service] = GetParam();
  const LogicalMediumId kept = allocate();
  const LogicalMediumId moving = allocate();
  const LogicalMediumId queued = allocate();
  const MediumId kept_tape = medium_of(kept);
  const MediumId moving_tape = medium_of(moving);
  const MediumId queued_tape = medium_of(queued);
  ASSERT_THAT(session->mounting().mount(mount_of(kept)), IsOk());
  const auto other = open("other");
  world.after(seconds{0}, [&] { EXPECT_THAT(other->mounting().mount(no_wait(queued)), IsOk()); });
  world.after(seconds{second}, [&, stop = service] {
    if (stop) {
      media.stop_service();
    } else {
      unplug();
    }
    // At once, before anything else can happen.
    expect_nothing_under_way();
    const bool arrived = second > 10;
    expect_at_rest(moving_tape, arrived ? drive(1) : slot(1));
    EXPECT_EQ(drive_state(1), arrived ? DriveState::dismountable : DriveState::dismounted);
    expect_at_rest(queued_tape, slot(2));
    EXPECT_EQ(look(kept_tape).state, MediumState::loaded);
    EXPECT_EQ(look(kept_tape).mounted_side, media.side(kept_tape));
    EXPECT_EQ(drive_state(0), DriveState::loaded);
  });
  const TimePoint begin = world.now();
  EXPECT_THAT(session->mounting().mount(mount_of(moving)),
              FailsWith(service ? errc::not_connected : errc::library_offline));
  EXPECT_EQ(world.now() - begin, seconds{second});
  const std::vector<LibraryRequest> items = media.work_items(tapes);
  ASSERT_THAT(items, SizeIs(3));
  for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
    EXPECT_EQ(items.at(i).state,
              service ? LibraryRequestState::cancelled : LibraryRequestState::failed);
    EXPECT_EQ(items.at(i).completed_at, world.now());
  }
  EXPECT_EQ(items.at(2).error, service ? errc::cancelled : errc::library_offline);
  if (service) {
    media.start_service();
    world.run_until_idle();
    session = open();
  } else {
    const std::size_t moves = media.robot_moves(tapes);
    plug();
    EXPECT_EQ(media.robot_moves(tapes), moves) << "what ended does not begin again";
  }
  EXPECT_EQ(look(queued_tape).state, MediumState::idle);
  // The next one who asks gets the drive.
  const auto drives = session->mounting().mount(mount_of(queued));
  ASSERT_THAT(drives, IsOk());
  EXPECT_EQ(drives.value().at(0), media.drive(tapes, 1));
  EXPECT_EQ(look(moving_tape).location->type, MediaObjectType::slot);
}

INSTANTIATE_TEST_SUITE_P(Seconds, MediaAbortInMotionTest,
                         ::testing::Combine(::testing::Values(0, 1, 9, 11, 24, 29),
                                            ::testing::Bool()));

TEST_F(MediaAbortTest, WhileADriveIsEmptiedForTheMount) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const MediumId evicted = medium_of(first);
  const MediumId wanted = medium_of(second);
  for (const int when : {5, 20}) {  // it is unloaded; the robot has it
    SCOPED_TRACE(when);
    leave_in_drive(first);
    MountRequest request = mount_of(second);
    request.options = MountOption::specific_drive;
    request.drives = {media.drive(tapes, 0)};
    unplug_after(seconds{when});
    EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::library_offline));
    expect_nothing_under_way();
    expect_at_rest(evicted, drive(0));
    expect_at_rest(wanted, slot(1));
    EXPECT_EQ(drive_state(0), DriveState::dismountable);
    plug();
    ASSERT_THAT(session->mounting().mount(request), IsOk());
    expect_at_rest(evicted, slot(0));
    ASSERT_THAT(session->mounting().dismount({second}, DismountOption::none), IsOk());
    world.run_until_idle();
  }
}

TEST_F(MediaAbortTest, WhileTheMediumIsTakenOutOfAnotherDrive) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  leave_in_drive(mine);
  MountRequest request = mount_of(mine);
  request.options = MountOption::specific_drive;
  request.drives = {media.drive(tapes, 1)};
  unplug_after(seconds{20});
  EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::library_offline));
  expect_nothing_under_way();
  expect_at_rest(cartridge, drive(0));
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  plug();
  EXPECT_THAT(session->mounting().mount(mount_of(mine, seconds{0})), IsOk()) << "where it is";
  const LogicalMediumId other = allocate();
  EXPECT_THAT(session->mounting().mount(mount_of(other)), IsOk()) << "in the other drive";
}

TEST_F(MediaAbortTest, TheDriveThatWasBeingEmptiedIsThereForOthers) {
  const LogicalMediumId mine = allocate();
  leave_in_drive(mine);
  MountRequest request = mount_of(mine);
  request.options = MountOption::specific_drive;
  request.drives = {media.drive(tapes, 1)};
  unplug_after(seconds{20});
  EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::library_offline));
  plug();
  const LogicalMediumId second = allocate();
  const LogicalMediumId third = allocate();
  EXPECT_THAT(session->mounting().mount(mount_of(second)), IsOk());
  EXPECT_THAT(session->mounting().mount(mount_of(third)), IsOk());
  expect_at_rest(medium_of(mine), slot(0));
}

TEST_F(MediaAbortTest, WhileABatchWaitsForTheRobot) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const MediumId moving = medium_of(first);
  const MediumId next = medium_of(second);
  MountRequest both = mount_of(first);
  both.media.emplace_back(second);
  unplug_after(seconds{5});
  EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::library_offline));
  expect_nothing_under_way();
  plug();
  EXPECT_EQ(media.robot_moves(tapes), 0u);
  expect_at_rest(moving, slot(0));
  expect_at_rest(next, slot(1));
}

TEST_F(MediaAbortTest, WhileABatchIsHalfwayThere) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const MediumId ready = medium_of(first);
  const MediumId loading = medium_of(second);
  MountRequest both = mount_of(first);
  both.media.emplace_back(second);
  unplug_after(seconds{32});  // the first was loaded after thirty
  EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::library_offline));
  expect_nothing_under_way();
  expect_at_rest(ready, drive(0));
  expect_at_rest(loading, drive(1));
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  EXPECT_EQ(drive_state(1), DriveState::dismountable);
  plug();
  EXPECT_THAT(session->mounting().mount(both), IsOk());
}

TEST_F(MediaAbortTest, WhileAMountThatWasGivenUpGoesBack) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  EXPECT_THAT(session->mounting().mount(mount_of(mine, seconds{20})), FailsWith(errc::timeout));
  world.advance(seconds{20});  // loaded after thirty, and unloading since
  EXPECT_NE(world.dump().find("reserved"), std::string::npos);
  unplug();
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled) << "as it was";
  expect_nothing_under_way();
  expect_at_rest(cartridge, drive(0));
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  plug();
  EXPECT_EQ(place_of(cartridge), drive(0));
  EXPECT_THAT(session->mounting().mount(mount_of(mine, seconds{0})), IsOk());
}

TEST_F(MediaAbortTest, WhileItIsDismounted) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  for (const int when : {5, 20}) {
    SCOPED_TRACE(when);
    ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
    ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
    world.advance(seconds{when});
    unplug();
    EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
    EXPECT_EQ(newest_item().error, errc::library_offline);
    expect_nothing_under_way();
    expect_at_rest(cartridge, drive(0));
    EXPECT_EQ(drive_state(0), DriveState::dismountable);
    plug();
    EXPECT_EQ(place_of(cartridge), drive(0)) << "nobody asked again";
    ASSERT_THAT(session->mounting().mount(mount_of(mine, seconds{0})), IsOk());
    ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
    world.run_until_idle();
    expect_at_rest(cartridge, slot(0));
  }
}

TEST_F(MediaAbortTest, ADismountThatWasPutOffIsNoLongerDue) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  leave_in_drive(mine);
  unplug();
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  EXPECT_EQ(newest_item().error, errc::library_offline);
  expect_nothing_under_way();
  expect_at_rest(cartridge, drive(0));
  const std::size_t moves = media.robot_moves(tapes);
  plug();
  world.advance(minutes{10});
  EXPECT_EQ(media.robot_moves(tapes), moves);
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  // Its item is done with: the next dismount has one of its own.
  ASSERT_THAT(session->mounting().mount(mount_of(mine, seconds{0})), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
  EXPECT_EQ(newest_item().state, LibraryRequestState::deferred);
  world.advance(minutes{10});
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
  expect_at_rest(cartridge, slot(0));
}

TEST_F(MediaAbortTest, TheOperatorIsNoLongerAskedForATape) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  media.take_offline(cartridge);
  unplug_after(seconds{5});
  world.after(seconds{4}, [&] {
    ASSERT_THAT(media.operator_requests(), SizeIs(1));
    EXPECT_EQ(look(cartridge).state, MediumState::operator_required);
  });
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::library_offline));
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_EQ(look(cartridge).state, MediumState::idle);
  EXPECT_EQ(look(cartridge).library, media.shelf());
  expect_nothing_under_way();
}

TEST_F(MediaAbortTest, WhileTheRobotBringsATapeToThePort) {
  const MediumId first = media.medium("TAPE01");
  ASSERT_THAT(session->transfer().eject(first, EjectAction::start), IsOk());
  world.advance(seconds{5});
  unplug();
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  expect_nothing_under_way();
  expect_at_rest(first, slot(0));
  plug();
  // The cell that was kept for it is free again.
  ASSERT_THAT(session->transfer().eject(media.medium("TAPE02"), EjectAction::start), IsOk());
  world.advance(seconds{10});
  EXPECT_EQ(place_of(media.medium("TAPE02")), MediaObjectId{media.port(tapes, 0)});
}

TEST_F(MediaAbortTest, WhileATapeIsOfferedInThePort) {
  const MediumId offered = media.medium("TAPE01");
  const MediumId collected = media.medium("TAPE02");
  const auto leaving = session->transfer().eject(offered, EjectAction::start).value();
  world.advance(seconds{15});
  const PortId port = media.port(tapes, 0);
  ASSERT_EQ(look(port).position, PortPosition::extended);
  const auto batch = session->transfer().eject(collected, EjectAction::queue).value();
  unplug();
  expect_nothing_under_way();
  expect_at_rest(offered, MediaObjectId{port});
  expect_at_rest(collected, slot(1));
  EXPECT_EQ(look(port).position, PortPosition::retracted);
  world.advance(minutes{50});
  EXPECT_THAT(media.operator_requests(), IsEmpty()) << "nobody is told to take it";
  plug();
  EXPECT_THAT(session->transfer().stop_eject(leaving), FailsWith(errc::invalid_operation));
  EXPECT_THAT(session->transfer().stop_eject(batch), FailsWith(errc::invalid_operation));
  media.take_from_port(tapes);
  EXPECT_EQ(look(offered).library, media.shelf());
  EXPECT_EQ(place_of(collected), slot(1));
  // The next batch begins with nothing in it.
  ASSERT_THAT(session->transfer().eject(media.medium("TAPE03"), EjectAction::start), IsOk());
  world.advance(seconds{10});
  EXPECT_EQ(place_of(media.medium("TAPE03")), MediaObjectId{port});
  expect_at_rest(collected, slot(1));
}

TEST_F(MediaAbortTest, TheRequestToEmptyThePortIsWithdrawn) {
  ASSERT_THAT(session->transfer().eject(media.medium("TAPE01"), EjectAction::start), IsOk());
  world.advance(minutes{60});
  ASSERT_THAT(media.operator_requests(), SizeIs(1));
  unplug();
  EXPECT_THAT(media.operator_requests(), IsEmpty());
}

TEST_F(MediaAbortTest, NobodyEmptiesThePortOfAnUnpluggedLibrary) {
  media.set_operator({.empties_port_after = minutes{1}});
  const MediumId offered = media.medium("TAPE01");
  ASSERT_THAT(session->transfer().eject(offered, EjectAction::start), IsOk());
  world.advance(seconds{15});
  unplug();
  world.advance(minutes{2});
  expect_at_rest(offered, MediaObjectId{media.port(tapes, 0)});
}

TEST_F(MediaAbortTest, WhileATapeIsTakenIn) {
  const MediumId tape = media.medium("TAPE01");
  const PortId port = media.port(tapes, 0);
  media.take_offline(tape);
  ASSERT_THAT(session->transfer().inject(tapes, InjectAction::start_many), IsOk());
  media.put_in_port(tapes, tape);
  world.advance(seconds{5});
  ASSERT_TRUE(media.robot_busy(tapes));
  unplug();
  expect_nothing_under_way();
  expect_at_rest(tape, MediaObjectId{port});
  EXPECT_EQ(look(port).position, PortPosition::retracted);
  plug();
  EXPECT_EQ(look(port).position, PortPosition::retracted) << "it asks for no more";
  ASSERT_THAT(session->transfer().inject(tapes, InjectAction::start), IsOk());
  world.run_until_idle();
  expect_at_rest(tape, slot(0));
}

TEST_F(MediaAbortTest, AnInjectionThatWaitsForATapeIsOver) {
  ASSERT_THAT(session->transfer().inject(tapes, InjectAction::start), IsOk());
  ASSERT_EQ(look(media.port(tapes, 0)).position, PortPosition::extended);
  unplug();
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  EXPECT_EQ(look(media.port(tapes, 0)).position, PortPosition::retracted);
  expect_nothing_under_way();
  plug();
  EXPECT_THAT(session->transfer().inject(tapes, InjectAction::start), IsOk());
}

TEST_F(MediaAbortTest, WhatIsPutIntoThePortLaterIsNotTakenInByAnInjectionThatIsOver) {
  const MediumId tape = media.medium("TAPE01");
  media.take_offline(tape);
  ASSERT_THAT(session->transfer().inject(tapes, InjectAction::start), IsOk());
  unplug();
  media.set_connected(tapes, true);
  media.put_in_port(tapes, tape);
  world.advance(minutes{10});
  expect_at_rest(tape, MediaObjectId{media.port(tapes, 0)});
}

TEST_F(MediaAbortTest, WhoWaitsForADriveToIdentifyIsAnswered) {
  ASSERT_THAT(session->mounting().mount(mount_of(allocate())), IsOk());
  ASSERT_THAT(session->mounting().mount(mount_of(allocate())), IsOk());
  unplug_after(seconds{5});
  EXPECT_THAT(session->libraries().identify(media.slot(tapes, 2), DismountOption::none),
              FailsWith(errc::library_offline));
  expect_nothing_under_way();
  expect_at_rest(media.medium("TAPE03"), slot(2));
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(drive_state(1), DriveState::loaded);
}

TEST_F(MediaAbortTest, WhoIdentifiesIsAnswered) {
  const MediumId tape = media.medium("TAPE01");
  for (const int when : {5, 20, 35}) {  // on its way, being loaded, on its way back
    SCOPED_TRACE(when);
    unplug_after(seconds{when});
    EXPECT_THAT(session->libraries().identify(media.slot(tapes, 0), DismountOption::none),
                FailsWith(errc::library_offline));
    EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
    EXPECT_EQ(newest_item().error, errc::library_offline);
    expect_nothing_under_way();
    expect_at_rest(tape, when < 10 ? slot(0) : drive(0));
    EXPECT_EQ(drive_state(0), when < 10 ? DriveState::dismounted : DriveState::dismountable);
    plug();
    if (when >= 10) {
      ASSERT_THAT(session->mounting().dismount_drive(media.drive(tapes, 0)), IsOk());
      world.run_until_idle();
    }
    expect_at_rest(tape, slot(0));
  }
}

TEST_F(MediaAbortTest, AnInventoryEndsAndTheNextOneGoesThrough) {
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::full), IsOk());
  world.advance(seconds{15});
  EXPECT_EQ(place_of(media.medium("TAPE01")), drive(0));
  unplug();
  EXPECT_EQ(newest_of(LibraryOperation::inventory).state, LibraryRequestState::failed);
  expect_nothing_under_way();
  expect_at_rest(media.medium("TAPE01"), drive(0));
  const std::size_t moves = media.robot_moves(tapes);
  plug();
  EXPECT_EQ(media.robot_moves(tapes), moves);
  EXPECT_EQ(look(media.slot(tapes, 1)).state, SlotState::needs_inventory);
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::full), IsOk());
  world.run_until_idle();
  EXPECT_EQ(newest_of(LibraryOperation::inventory).state, LibraryRequestState::passed);
  EXPECT_EQ(look(media.slot(tapes, 1)).state, SlotState::full);
}

TEST_F(MediaAbortTest, TheCleanerIsAtHomeAndNoCleaningFollows) {
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, media.slot(tapes, 9)), IsOk());
  ASSERT_THAT(session->cleaning().inject_cleaner(tapes, 5), IsOk());
  world.run_until_idle();
  for (const int when : {5, 60}) {  // on its way, in the drive
    SCOPED_TRACE(when);
    ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
    ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 1)), IsOk());
    world.advance(seconds{when});
    unplug();
    expect_nothing_under_way();
    EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
    EXPECT_EQ(drive_state(0), DriveState::dismounted);
    EXPECT_EQ(look(media.slot(tapes, 9)).state, SlotState::full);
    const std::size_t moves = media.robot_moves(tapes);
    plug();
    EXPECT_EQ(media.robot_moves(tapes), moves);
    EXPECT_EQ(look(tapes).cleaner_uses_remaining, 5u);
  }
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
  world.run_until_idle();
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
  EXPECT_EQ(look(tapes).cleaner_uses_remaining, 4u);
}

TEST_F(MediaAbortTest, NoCleanerIsAskedForAnyMore) {
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, media.slot(tapes, 9)), IsOk());
  ASSERT_THAT(session->cleaning().clean(media.drive(tapes, 0)), IsOk());
  ASSERT_THAT(media.operator_requests(), SizeIs(1));
  unplug();
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  expect_nothing_under_way();
  plug();
  EXPECT_THAT(media.operator_requests(), IsEmpty());
}

TEST_F(MediaAbortTest, ACleanerOnItsWayInIsNotTakenIn) {
  ASSERT_THAT(session->cleaning().reserve_slot(tapes, media.slot(tapes, 9)), IsOk());
  const auto transfer = session->cleaning().inject_cleaner(tapes, 5);
  ASSERT_THAT(transfer, IsOk());
  unplug();
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  expect_nothing_under_way();
  EXPECT_THAT(session->requests().cancel_transfer(transfer.value()),
              FailsWith(errc::object_not_found));
  plug();
  EXPECT_EQ(look(media.slot(tapes, 9)).state, SlotState::empty);
}

TEST_F(MediaAbortTest, NobodyAsksForTheDoorToBeClosed) {
  ASSERT_THAT(session->libraries().access_door(tapes, InventoryMethod::fast), IsOk());
  ASSERT_EQ(look(media.door(tapes, 0)).state, DoorState::open);
  unplug();
  EXPECT_EQ(newest_item().state, LibraryRequestState::failed);
  expect_nothing_under_way();
  world.advance(minutes{50});
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  media.close_door(tapes);
  plug();
  EXPECT_EQ(newest_item().operation, LibraryOperation::door_access) << "no inventory follows";
  ASSERT_THAT(session->libraries().access_door(tapes, InventoryMethod::none), IsOk());
  EXPECT_EQ(look(media.door(tapes, 0)).state, DoorState::open);
}

TEST_F(MediaAbortTest, ADoorThatWasClosedMeanwhileOpensForTheNextTape) {
  fake::LibrarySpec spec = fake::library_of("Cabinet", 1, 4, 0);
  spec.ports.clear();
  const LibraryId cabinet = media.add_library(spec);
  const MediumId tape = media.add_cartridge(cabinet, fake::free_cartridge("CAB1"));
  const DoorId door = media.door(cabinet, 0);
  ASSERT_THAT(session->libraries().access_door(cabinet, InventoryMethod::none), IsOk());
  ASSERT_EQ(look(door).state, DoorState::open);
  media.set_connected(cabinet, false);
  media.close_door(cabinet);
  ASSERT_THAT(session->libraries().access_door(cabinet, InventoryMethod::none),
              FailsWith(errc::library_offline));
  media.set_connected(cabinet, true);
  ASSERT_THAT(session->transfer().eject(tape, EjectAction::start), IsOk());
  EXPECT_EQ(look(door).state, DoorState::open);
}

TEST_F(MediaAbortTest, AnotherLibraryIsLeftAlone) {
  const LibraryId discs = media.add_library(fake::library_of("Other", 1, 4, 0));
  const MediumId there = media.add_cartridge(discs, fake::free_cartridge("THERE1"));
  MountRequest request;
  request.media = {media.side(there)};
  request.timeout = minutes{1};
  unplug_after(seconds{5});
  EXPECT_THAT(session->mounting().mount(request), IsOk());
  EXPECT_EQ(look(there).state, MediumState::loaded);
}

TEST_F(MediaAbortTest, ALibraryIsRemovedWhileItsTapesAreInDrives) {
  const LogicalMediumId mounted = allocate();
  const LogicalMediumId left = allocate();
  const MediumId mounted_tape = medium_of(mounted);
  const MediumId left_tape = medium_of(left);
  ASSERT_THAT(session->mounting().mount(mount_of(mounted)), IsOk());
  leave_in_drive(left);
  unplug();
  ASSERT_THAT(session->libraries().remove_library(tapes), IsOk());
  for (const MediumId& tape : {mounted_tape, left_tape}) {
    EXPECT_EQ(look(tape).library, media.shelf());
    EXPECT_EQ(look(tape).state, MediumState::idle);
    EXPECT_FALSE(look(tape).mounted_side.has_value());
  }
  world.run_until_idle();
  EXPECT_THAT(media.broken_invariants(), IsEmpty());
}

}  // namespace
}  // namespace winseam
