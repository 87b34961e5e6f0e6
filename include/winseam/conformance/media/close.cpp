// Closing media sessions, with something outstanding at each stage: CloseNtmsSession.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;

// ntms E9 [seed]
TEST_P(MediaConformance, ASecondCloseIsRefusedAndRecorded) {
  EXPECT_THAT(session->close(), IsOk());
  EXPECT_EQ(media.open_sessions(), 1U);
  expect_misuse(fake::MisuseKind::double_close);
  expect_unchanged([&] { EXPECT_THAT(session->close(), FailsWith(errc::invalid_handle)); });
  EXPECT_EQ(media.closes(), 1U);
}

// The destructor closes what is open, and only that.
TEST_P(MediaConformance, TheDestructorClosesOnce) {
  session.reset();
  EXPECT_EQ(media.closes(), 1U);
  EXPECT_THAT(plain->close(), IsOk());
  plain.reset();
  EXPECT_EQ(media.closes(), 2U);
  EXPECT_EQ(media.open_sessions(), 0U);
}

// ntms E10 [seed]
TEST_P(MediaConformance, EveryPartOfAClosedSessionRefuses) {
  const LogicalMediumId mine = allocate();
  const DriveId drive = media.drive(tapes, 0);
  const auto asked = session->operators().submit({.message = "Please dust"}).value();
  ASSERT_THAT(session->close(), IsOk());
  const MediumId cartridge = medium_of(mine);
  AllocateRequest wanted;
  wanted.pool = pool;
  MediaSession& s = *session;
  const std::vector<std::function<std::error_code()>> calls{
      [&] { return s.catalog().enumerate(MediaObjectType::drive).error(); },
      [&] { return s.catalog().object(MediaObjectId{drive}).error(); },
      [&] { return s.catalog().update(look(drive)).error(); },
      [&] { return s.catalog().attribute(MediaObjectId{drive}, "a").error(); },
      [&] { return s.catalog().set_attribute(MediaObjectId{drive}, "a", {}).error(); },
      [&] { return s.pools().open({.name = "Backup"}).error(); },
      [&] { return s.pools().full_name(pool).error(); },
      [&] { return s.pools().remove(pool).error(); },
      [&] { return s.pools().move(cartridge, pool).error(); },
      [&] { return s.pools().change_media_type(cartridge, pool).error(); },
      [&] { return s.pools().add_media_type(media.media_type("LTO"), tapes).error(); },
      [&] { return s.pools().remove_media_type(media.media_type("LTO"), tapes).error(); },
      [&] { return s.allocation().allocate(wanted).error(); },
      [&] { return s.allocation().deallocate(mine).error(); },
      [&] { return s.allocation().set_complete(mine).error(); },
      [&] { return s.allocation().swap(mine, mine).error(); },
      [&] { return s.allocation().decommission(media.side(cartridge)).error(); },
      [&] { return s.allocation().register_offline({}).error(); },
      [&] { return s.allocation().forget(cartridge).error(); },
      [&] { return s.allocation().update_label(mine, RawLabel{}).error(); },
      [&] { return s.mounting().mount(mount_of(mine)).error(); },
      [&] { return s.mounting().dismount({mine}, DismountOption::none).error(); },
      [&] { return s.mounting().dismount_drive(drive).error(); },
      [&] { return s.libraries().inventory(tapes, InventoryMethod::fast).error(); },
      [&] { return s.libraries().identify(media.slot(tapes, 0), DismountOption::none).error(); },
      [&] { return s.libraries().access_door(tapes, InventoryMethod::none).error(); },
      [&] { return s.libraries().disable(MediaObjectId{drive}).error(); },
      [&] { return s.libraries().enable(MediaObjectId{drive}).error(); },
      [&] { return s.libraries().remove_drive(drive).error(); },
      [&] { return s.libraries().remove_library(tapes).error(); },
      [&] { return s.transfer().eject(cartridge, EjectAction::start).error(); },
      [&] { return s.transfer().stop_eject(TransferId{}).error(); },
      [&] { return s.transfer().inject(tapes, InjectAction::start).error(); },
      [&] { return s.transfer().retract_inject(tapes, TransferId{}).error(); },
      [&] { return s.transfer().stop_inject(tapes, TransferId{}).error(); },
      [&] { return s.cleaning().clean(drive).error(); },
      [&] { return s.cleaning().reserve_slot(tapes, media.slot(tapes, 9)).error(); },
      [&] { return s.cleaning().release_slot(tapes).error(); },
      [&] { return s.cleaning().inject_cleaner(tapes, 3).error(); },
      [&] { return s.cleaning().stop_inject_cleaner(tapes, TransferId{}).error(); },
      [&] { return s.cleaning().eject_cleaner(tapes).error(); },
      [&] { return s.cleaning().stop_eject_cleaner(tapes, TransferId{}).error(); },
      [&] { return s.requests().cancel(newest_item().id).error(); },
      [&] { return s.requests().cancel_transfer(TransferId{}).error(); },
      [&] { return s.requests().order(newest_item().id).error(); },
      [&] { return s.requests().set_order(newest_item().id, 1).error(); },
      [&] { return s.requests().remove({newest_item().id}).error(); },
      [&] { return s.operators().submit({.message = "x"}).error(); },
      [&] { return s.operators().wait(asked, 0ms).error(); },
      [&] { return s.operators().satisfy(asked).error(); },
      [&] { return s.operators().cancel(asked).error(); },
      [&] { return s.operators().remove({asked}).error(); },
      [&] { return s.security().get(MediaObjectId{pool}, MediaSecurityParts::dacl).error(); },
      [&] { return s.security().set(MediaObjectId{pool}, MediaSecurityParts::dacl, {}).error(); },
      [&] { return s.notifications().open(MediaObjectType::drive).error(); },
      [&] { return s.change_detection().begin().error(); },
      [&] { return s.change_detection().poll(MediaObjectType::library, {tapes.guid()}).error(); },
      [&] { return s.database().export_copy().error(); },
      [&] { return s.database().import_copy().error(); },
      [&] { return s.user_interface().destinations(std::nullopt, UiType::info).error(); },
      [&] { return s.user_interface().add(std::nullopt, UiType::info, "desk").error(); },
      [&] { return s.user_interface().remove(std::nullopt, UiType::info, "desk").error(); },
      [&] { return s.user_interface().clear(std::nullopt, UiType::info).error(); }};
  // One work item, to be named by the call that cancels one.
  const auto other = open("other");
  ASSERT_THAT(other->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(other->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  for (std::size_t i = 0; i < calls.size(); ++i) {
    expect_misuse(fake::MisuseKind::use_after_close);
    expect_unchanged([&] { EXPECT_EQ(calls[i](), errc::invalid_handle) << "call " << i; });
  }
}

// ntms E11 [seed]; the handle's end [assumed]
TEST_P(MediaConformance, ACloseThatCannotReachTheServerClosesAllTheSame) {
  media.lose_connection();
  EXPECT_THAT(session->catalog().enumerate(MediaObjectType::drive), FailsWith(errc::not_connected));
  EXPECT_THAT(session->close(), FailsWith(errc::connection_unavail));
  media.restore_connection();
  expect_misuse(fake::MisuseKind::use_after_close);
  EXPECT_THAT(session->catalog().enumerate(MediaObjectType::drive),
              FailsWith(errc::invalid_handle));
}

// ntms E13 [seed] [docs]
TEST_P(MediaConformance, ACloseEndsAMountThatWaitsForABusyMedium) {
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  const std::size_t moves = media.robot_moves(tapes);
  const TimePoint begin = world.now();
  close_after(5s);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
  EXPECT_EQ(world.now() - begin, 5s);
  EXPECT_THAT(closed, IsOk());
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::loaded);
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(media.robot_moves(tapes), moves);
}

// ntms E13 [seed] [docs]: with no drive free
TEST_P(MediaConformance, ACloseEndsAMountThatWaitsForADrive) {
  mounted();
  mounted();
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  close_after(5s);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(look(cartridge).location->type, MediaObjectType::slot);
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(drive_state(1), DriveState::loaded);
}

// ntms E14 [seed]; the withdrawal [assumed]
TEST_P(MediaConformance, ACloseWithdrawsWhatTheServiceAskedTheOperator) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  media.take_offline(cartridge);
  world.after(4s, [&] { EXPECT_EQ(media.operator_requests().size(), 1U); });
  close_after(5s);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
  EXPECT_THAT(closed, IsOk());
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(look(cartridge).library, media.shelf());
}

// ntms E15, E18 [seed]; what is undone [assumed]
TEST_P(MediaConformance, ACloseInTheMiddleOfAMountSendsTheCartridgeHome) {
  for (const auto at : {0s, 1s, 9s, 10s, 11s, 25s, 29s}) {
    const LogicalMediumId mine = allocate();
    const MediumId cartridge = medium_of(mine);
    const auto home = look(cartridge).location;
    const TimePoint begin = world.now();
    close_after(at);
    EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
    EXPECT_EQ(world.now() - begin, at) << "closing does not wait for the robot";
    EXPECT_THAT(closed, IsOk());
    EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
    world.run_until_idle();
    EXPECT_EQ(state_of(cartridge), MediumState::idle) << at.count();
    EXPECT_EQ(look(cartridge).location, home) << at.count();
    EXPECT_EQ(drive_state(0), DriveState::dismounted) << at.count();
    session = open();
    EXPECT_THAT(session->allocation().deallocate(mine), IsOk());
  }
}

// ntms E16 [assumed]: the close comes at the moment of the last step, but before it
TEST_P(MediaConformance, ACloseBeforeTheLastStepOfAMountUndoesIt) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  close_after(30s);
  const TimePoint begin = world.now();
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
  EXPECT_EQ(world.now() - begin, 30s);
  EXPECT_THAT(closed, IsOk());
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(look(cartridge).location->type, MediaObjectType::slot);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

// ntms E16 [assumed]: the same moment, after it
TEST_P(MediaConformance, ACloseAfterTheLastStepOfAMountLeavesItMounted) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  world.after(29s, [&] { close_after(1s); });
  EXPECT_THAT(session->mounting().mount(mount_of(mine)),
              testing::IsOkAndHolds(::testing::ElementsAre(media.drive(tapes, 0))));
  world.run_until_idle();
  EXPECT_THAT(closed, IsOk());
  EXPECT_EQ(newest_item().state, LibraryRequestState::passed);
  EXPECT_EQ(state_of(cartridge), MediumState::loaded);
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  // It is mounted without a session: any other may dismount it.
  const auto other = open("other");
  EXPECT_THAT(other->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

// ntms E13 [seed]: what the closed session waited for goes to the next
TEST_P(MediaConformance, AfterACloseTheNextInTheQueueGetsItsTurn) {
  const LogicalMediumId mine = mounted();
  const MediumId other = medium_of(allocate());
  MountRequest both = mount_of(mine);
  both.media.emplace_back(media.side(other));
  both.priority = MountPriority::highest;
  const auto second = open("second");
  world.after(1s, [&] {
    EXPECT_THAT(second->mounting().mount(mount_of(media.side(other), 0s, MountOption::no_wait)),
                IsOk());
  });
  close_after(3s);
  EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::cancelled));
  world.run_until_idle();
  EXPECT_EQ(state_of(other), MediumState::loaded);
  EXPECT_EQ(drive_state(1), DriveState::loaded);
}

// ntms E19 [assumed]
TEST_P(MediaConformance, QueuedWorkOutlivesItsSession) {
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::fast), IsOk());
  ASSERT_THAT(session->close(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  for (const LibraryRequest& item : media.work_items(tapes))
    EXPECT_EQ(item.state, LibraryRequestState::passed) << name_of(item.operation);
}

// ntms E20 [docs] [assumed]
TEST_P(MediaConformance, AMountedMediumStaysMountedAndAnotherSessionDismountsIt) {
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->close(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::loaded);
  const auto other = open("other");
  EXPECT_THAT(other->mounting().mount(mount_of(mine, 20s)), FailsWith(errc::timeout));
  EXPECT_THAT(other->mounting().dismount({mine}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
}

// ntms E21 [seed]; the details [assumed]
TEST_P(MediaConformance, ACloseEndsAnAllocationThatWaitsAndNothingIsAllocated) {
  AllocateRequest request;
  request.pool = dry;
  request.timeout = 5min;
  close_after(5s);
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::cancelled));
  EXPECT_THAT(closed, IsOk());
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_EQ(look(dry).logical_media_count, 0U);
  EXPECT_EQ(look(dry).media_count, 0U);
}

// ntms E22 [assumed]
TEST_P(MediaConformance, ACloseEndsAWaitForTheOperatorAndTheRequestStays) {
  const auto asked = session->operators().submit({.message = "Please dust"}).value();
  close_after(5s);
  EXPECT_THAT(session->operators().wait(asked, 1min), FailsWith(errc::cancelled));
  EXPECT_THAT(closed, IsOk());
  EXPECT_EQ(look(asked).state, OperatorRequestState::submitted);
}

// ntms E23 [docs]
TEST_P(MediaConformance, AChangeDetectionEndsWithItsSession) {
  const auto watch = session->change_detection().begin().value();
  ASSERT_THAT(session->close(), IsOk());
  EXPECT_THAT(watch->watch(MediaObjectType::library, {tapes.guid()}),
              FailsWith(errc::invalid_handle));
}

// ntms E24 [docs]
TEST_P(MediaConformance, TheDestinationsOfASessionEndWithIt) {
  const MediaObjectId library{tapes};
  ASSERT_THAT(session->user_interface().add(std::nullopt, UiType::info, "mine"), IsOk());
  const MediaObjectId computer{media.computer()};
  ASSERT_THAT(session->user_interface().add(library, UiType::info, "desk"), IsOk());
  ASSERT_THAT(session->user_interface().add(computer, UiType::error, "hall"), IsOk());
  ASSERT_THAT(session->close(), IsOk());
  session = open();
  EXPECT_THAT(session->user_interface().destinations(std::nullopt, UiType::info).value(),
              IsEmpty());
  EXPECT_THAT(session->user_interface().destinations(library, UiType::info).value(),
              ::testing::ElementsAre("desk"));
  EXPECT_THAT(session->user_interface().destinations(computer, UiType::error).value(),
              ::testing::ElementsAre("hall"));
}

// ntms E25 [assumed]
TEST_P(MediaConformance, ACloseWakesWhoWaitsOnAChannel) {
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  close_after(5s);
  EXPECT_THAT(channel->wait(1min), FailsWith(errc::no_data));
  EXPECT_THAT(closed, IsOk());
  expect_misuse(fake::MisuseKind::use_after_close);
  EXPECT_THAT(channel->wait(1min), FailsWith(errc::invalid_handle));
}

// ntms E26 [assumed]
TEST_P(MediaConformance, ASessionIsClosedInTheLoopOverItsOwnEvents) {
  const auto channel = session->notifications().open(MediaObjectType::library_request).value();
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::fast), IsOk());
  ASSERT_THAT(channel->wait(1min), IsOk());
  EXPECT_THAT(session->close(), IsOk());
  expect_misuse(fake::MisuseKind::use_after_close);
  EXPECT_THAT(channel->wait(1min), FailsWith(errc::invalid_handle));
}

}  // namespace
}  // namespace winseam::conformance
