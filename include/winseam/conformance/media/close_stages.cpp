// Closing a media session at each stage of what it has outstanding: what is undone, and who comes next.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;

// ntms E10, E23, E25 [seed] [docs]: nothing of a closed session is left
TEST_P(MediaConformance, AllThatASessionHoldsIsReleased) {
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  const auto watch = session->change_detection().begin().value();
  ASSERT_THAT(session->user_interface().add(std::nullopt, UiType::info, "mine"), IsOk());
  EXPECT_EQ(world.open_handles().size(), 4U) << "two sessions, a channel and a detection";
  ASSERT_THAT(session->close(), IsOk());
  EXPECT_EQ(world.open_handles().size(), 1U);
  expect_misuse(fake::MisuseKind::use_after_close);
  EXPECT_THAT(channel->wait(0ms), FailsWith(errc::invalid_handle));
  expect_misuse(fake::MisuseKind::double_close);
  EXPECT_THAT(channel->close(), FailsWith(errc::invalid_handle));
}

// ntms E13, E15 [seed] [assumed]: in line for the robot
TEST_P(MediaConformance, ACloseEndsAMountThatWaitsForTheRobot) {
  const LogicalMediumId theirs = allocate();
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  const auto home = look(cartridge).location;
  const auto other = open("other");
  ASSERT_THAT(other->mounting().mount(mount_of(theirs, 0s, MountOption::no_wait)), IsOk());
  close_after(5s);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  EXPECT_EQ(state_of(cartridge), MediumState::idle) << "at once: it was never moved";
  world.run_until_idle();
  EXPECT_EQ(look(cartridge).location, home);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(media.robot_moves(tapes), 1U) << "that of the other session";
}

// ntms E15 [assumed]: while room is being made for it
TEST_P(MediaConformance, ACloseWhileADriveIsEmptiedLeavesNothingReserved) {
  for (const auto at : {5s, 20s}) {
    const LogicalMediumId idle = mounted();
    ASSERT_THAT(session->mounting().dismount({idle}, DismountOption::deferred), IsOk());
    const LogicalMediumId mine = allocate();
    const MediumId cartridge = medium_of(mine);
    const auto home = look(cartridge).location;
    MountRequest request = mount_of(mine, 10min, MountOption::specific_drive);
    request.drives = {media.drive(tapes, 0)};
    close_after(at);
    EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::cancelled));
    EXPECT_THAT(closed, IsOk());
    world.run_until_idle();
    EXPECT_EQ(drive_state(0), DriveState::dismounted) << "the step in hand was completed";
    EXPECT_EQ(state_of(medium_of(idle)), MediumState::idle);
    EXPECT_EQ(state_of(cartridge), MediumState::idle);
    EXPECT_EQ(look(cartridge).location, home);
    session = open();
    EXPECT_THAT(session->mounting().mount(request), IsOk());
    EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
    world.run_until_idle();
    EXPECT_THAT(session->allocation().deallocate(mine), IsOk());
    EXPECT_THAT(session->allocation().deallocate(idle), IsOk());
  }
}

// ntms E15 [assumed]: while it is taken out of another drive
TEST_P(MediaConformance, ACloseWhileAMediumChangesDrivesSendsItHome) {
  for (const auto at : {5s, 20s, 30s, 45s}) {
    const LogicalMediumId mine = mounted();
    const MediumId cartridge = medium_of(mine);
    ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::deferred), IsOk());
    MountRequest request = mount_of(mine, 10min, MountOption::specific_drive);
    request.drives = {media.drive(tapes, 1)};
    close_after(at);
    EXPECT_THAT(session->mounting().mount(request), FailsWith(errc::cancelled));
    world.run_until_idle();
    EXPECT_EQ(state_of(cartridge), MediumState::idle) << at.count();
    EXPECT_EQ(look(cartridge).location->type, MediaObjectType::slot) << at.count();
    EXPECT_EQ(drive_state(0), DriveState::dismounted) << at.count();
    EXPECT_EQ(drive_state(1), DriveState::dismounted) << at.count();
    session = open();
    EXPECT_THAT(session->allocation().deallocate(mine), IsOk());
  }
}

// ntms E15, E49 [assumed]: what was in its drive already stays there, logically dismounted
TEST_P(MediaConformance, ACloseLeavesAMediumInTheDriveWhereItWas) {
  const LogicalMediumId here = mounted();
  const LogicalMediumId away = allocate();
  ASSERT_THAT(session->mounting().dismount({here}, DismountOption::deferred), IsOk());
  MountRequest both = mount_of(here);
  both.media.emplace_back(away);
  close_after(5s);
  EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::cancelled));
  EXPECT_EQ(drive_state(0), DriveState::dismountable);
  EXPECT_EQ(state_of(medium_of(here)), MediumState::idle);
  EXPECT_EQ(look(medium_of(here)).location, MediaObjectId{media.drive(tapes, 0)});
  world.run_until_idle();
  EXPECT_EQ(state_of(medium_of(away)), MediumState::idle);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
}

// ntms E15 [assumed]: one of two is loaded, the other on its way
TEST_P(MediaConformance, ACloseUnwindsTheWholeOfABatch) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  MountRequest both = mount_of(first);
  both.media.emplace_back(second);
  world.after(34s, [&] {
    EXPECT_EQ(drive_state(0), DriveState::loaded);
    EXPECT_EQ(drive_state(1), DriveState::mounted);
  });
  close_after(35s);
  EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::cancelled));
  for (const LibraryRequest& item : media.work_items(tapes))
    EXPECT_EQ(item.state, LibraryRequestState::cancelled);
  world.run_until_idle();
  for (const LogicalMediumId id : {first, second}) {
    EXPECT_EQ(state_of(medium_of(id)), MediumState::idle);
    EXPECT_EQ(look(medium_of(id)).location->type, MediaObjectType::slot);
  }
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
}

// ntms E13, E15 [seed]: the drive goes to the next in line, whatever the close found it doing
TEST_P(MediaConformance, TheDriveOfAClosedSessionGoesToTheNext) {
  for (const auto at : {5s, 20s}) {
    const LogicalMediumId mine = allocate();
    const LogicalMediumId theirs = allocate();
    MountRequest wanted = mount_of(theirs, 0s, MountOption::no_wait | MountOption::specific_drive);
    wanted.drives = {media.drive(tapes, 0)};
    const auto next = open("next");
    world.after(1s, [&] { EXPECT_THAT(next->mounting().mount(wanted), IsOk()); });
    close_after(at);
    EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
    EXPECT_EQ(newest_item().state, LibraryRequestState::waiting);
    world.run_until_idle();
    EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
    EXPECT_EQ(look(media.drive(tapes, 0)).loaded_side, side_of(theirs));
    EXPECT_EQ(state_of(medium_of(mine)), MediumState::idle);
    session = open();
    ASSERT_THAT(session->mounting().dismount({theirs}, DismountOption::none), IsOk());
    world.run_until_idle();
    ASSERT_THAT(session->allocation().deallocate(mine), IsOk());
    ASSERT_THAT(session->allocation().deallocate(theirs), IsOk());
  }
}

// ntms E19 [assumed]: a mount that nobody waits for runs on
TEST_P(MediaConformance, AMountWithoutWaitOutlivesItsSession) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().mount(mount_of(mine, 0s, MountOption::no_wait)), IsOk());
  world.advance(12s);
  ASSERT_THAT(session->close(), IsOk());
  EXPECT_EQ(newest_item().state, LibraryRequestState::in_process);
  world.run_until_idle();
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
  EXPECT_EQ(state_of(cartridge), MediumState::loaded);
}

// ntms E19 [assumed]: so does an ejection, and a deferred dismount
TEST_P(MediaConformance, AnEjectionOutlivesItsSession) {
  const LogicalMediumId idle = mounted();
  const MediumId leaving = medium_of(allocate());
  ASSERT_THAT(session->mounting().dismount({idle}, DismountOption::deferred), IsOk());
  ASSERT_THAT(session->transfer().eject(leaving, EjectAction::start), IsOk());
  const MediumId resting = medium_of(idle);
  ASSERT_THAT(session->close(), IsOk());
  world.advance(30s);
  EXPECT_EQ(look(leaving).location, MediaObjectId{media.port(tapes, 0)});
  media.take_from_port(tapes);
  EXPECT_EQ(look(leaving).library, media.shelf());
  world.advance(10min);
  EXPECT_EQ(look(resting).location->type, MediaObjectType::slot);
  for (const LibraryRequest& item : media.work_items(tapes))
    EXPECT_EQ(item.state, LibraryRequestState::passed) << name_of(item.operation);
}

// 1.5/3 [assumed]: an identification ends like a mount
TEST_P(MediaConformance, ACloseEndsAnIdentificationAndTheCartridgeGoesHome) {
  const MediumId cartridge = media.medium("TAPE01");
  for (const auto at : {1s, 12s, 29s}) {
    const TimePoint begin = world.now();
    close_after(at);
    EXPECT_THAT(session->libraries().identify(media.slot(tapes, 0), DismountOption::none),
                FailsWith(errc::cancelled));
    EXPECT_EQ(world.now() - begin, at);
    EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
    world.run_until_idle();
    EXPECT_EQ(look(cartridge).location, MediaObjectId{media.slot(tapes, 0)}) << at.count();
    EXPECT_EQ(state_of(cartridge), MediumState::idle) << at.count();
    EXPECT_EQ(drive_state(0), DriveState::dismounted) << at.count();
    session = open();
  }
}

// 1.5/3 [assumed]: one that waits for a drive never gets it
TEST_P(MediaConformance, ACloseTakesAnIdentificationOutOfTheLine) {
  const LogicalMediumId first = mounted();
  mounted();
  const std::size_t moves = media.robot_moves(tapes);
  close_after(5s);
  EXPECT_THAT(session->libraries().identify(media.slot(tapes, 4), DismountOption::none),
              FailsWith(errc::cancelled));
  session = open();
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  EXPECT_EQ(media.robot_moves(tapes), moves + 1) << "the dismount's";
  EXPECT_EQ(state_of(media.medium("TAPE05")), MediumState::idle);
}

// ntms E11 [seed]; what becomes of the mount [assumed]: the connection goes in the middle
TEST_P(MediaConformance, AMountWhoseConnectionIsLostIsUnwound) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  world.after(12s, [&] { media.lose_connection(); });
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::not_connected));
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  EXPECT_THAT(session->close(), FailsWith(errc::connection_unavail));
  EXPECT_EQ(media.open_sessions(), 1U) << "gone all the same";
  media.restore_connection();
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  session = open();
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
}

// ntms E99, E11 [docs:concept] [seed]: the service goes while calls of every kind wait
TEST_P(MediaConformance, AServiceThatStopsEndsEveryWait) {
  const auto asked = session->operators().submit({.message = "Please dust"}).value();
  const auto restart = [&] {
    EXPECT_THAT(session->close(), FailsWith(errc::connection_unavail));
    media.start_service();
    media.finish_starting();
    world.run_until_idle();
    session = open();
  };
  AllocateRequest request;
  request.pool = dry;
  request.timeout = 5min;
  world.after(5s, [&] { media.stop_service(); });
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::not_connected));
  EXPECT_EQ(look(dry).logical_media_count, 0U);
  EXPECT_EQ(media.operator_requests().size(), 1U) << "only the program's own";
  restart();
  world.after(5s, [&] { media.stop_service(); });
  EXPECT_THAT(session->operators().wait(asked, 1min), FailsWith(errc::not_connected));
  EXPECT_EQ(look(asked).state, OperatorRequestState::submitted);
  restart();
  world.after(5s, [&] { media.stop_service(); });
  EXPECT_THAT(session->libraries().identify(media.slot(tapes, 0), DismountOption::none),
              FailsWith(errc::not_connected));
  restart();
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  world.after(5s, [&] { media.stop_service(); });
  EXPECT_THAT(channel->wait(1min), FailsWith(errc::no_data));
  restart();
  plain = user->open_media_session(std::nullopt, "plain").value();
}

}  // namespace
}  // namespace winseam::conformance
