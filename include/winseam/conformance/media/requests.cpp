// The work queue: CancelNtmsLibraryRequest, SetNtmsRequestOrder, DeleteNtmsRequests.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using testing::IsOk;

// ntms E94 [docs] [docs:rsmp]
TEST_P(MediaConformance, OnlyAdministratorsCancelAndOnlyWhatIsNotFinished) {
  const LogicalMediumId mine = mounted();
  const LibraryRequestId finished = newest_item().id;
  ASSERT_THAT(session->mounting().mount(mount_of(mine, 0s, MountOption::no_wait)), IsOk());
  const LibraryRequestId waiting = newest_item().id;
  expect_unchanged([&] {
    EXPECT_THAT(plain->requests().cancel(waiting), FailsWith(errc::access_denied));
    EXPECT_THAT(session->requests().cancel(finished), FailsWith(errc::object_not_found));
    EXPECT_THAT(session->requests().cancel(LibraryRequestId{}), FailsWith(errc::invalid_parameter));
  });
  const LogicalMediumId moving = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(moving, 0s, MountOption::no_wait)), IsOk());
  const LibraryRequestId in_hand = newest_item().id;
  expect_unchanged(
      [&] { EXPECT_THAT(session->requests().cancel(in_hand), FailsWith(errc::access_denied)); });
  world.advance(30s);
  EXPECT_EQ(look(in_hand).state, LibraryRequestState::passed);
  EXPECT_THAT(session->requests().cancel(waiting), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(waiting).state, LibraryRequestState::cancelled);
}

// ntms E95 [docs]
TEST_P(MediaConformance, ACancelWaitsForABusyLibrary) {
  const LogicalMediumId loaded = mounted();
  const LogicalMediumId moving = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(loaded, 0s, MountOption::no_wait)), IsOk());
  const LibraryRequestId target = newest_item().id;
  ASSERT_THAT(session->mounting().mount(mount_of(moving, 0s, MountOption::no_wait)), IsOk());
  ASSERT_TRUE(media.robot_busy(tapes));
  EXPECT_THAT(session->requests().cancel(target), IsOk());
  const LibraryRequest cancel = newest_item();
  EXPECT_EQ(cancel.operation, LibraryOperation::remove);
  EXPECT_EQ(cancel.state, LibraryRequestState::waiting);
  EXPECT_EQ(cancel.work_item, target);
  EXPECT_EQ(look(target).state, LibraryRequestState::waiting);
  world.advance(10s);
  EXPECT_EQ(look(cancel.id).state, LibraryRequestState::passed);
  EXPECT_EQ(look(target).state, LibraryRequestState::cancelled);
  world.run_until_idle();
  EXPECT_EQ(state_of(medium_of(moving)), MediumState::loaded);
}

// ntms E95 [assumed]: what has finished by then keeps its result
TEST_P(MediaConformance, ACancelThatComesTooLateFails) {
  const LogicalMediumId loaded = mounted();
  const LogicalMediumId moving = allocate();
  MountRequest soon = mount_of(loaded, 0s, MountOption::no_wait);
  ASSERT_THAT(session->mounting().mount(soon), IsOk());
  const LibraryRequestId target = newest_item().id;
  ASSERT_THAT(session->mounting().mount(mount_of(moving, 0s, MountOption::no_wait)), IsOk());
  EXPECT_THAT(session->requests().cancel(target), IsOk());
  const LibraryRequestId cancel = newest_item().id;
  // In the meantime the medium is free, and needs no robot.
  ASSERT_THAT(session->mounting().dismount({loaded}, DismountOption::deferred), IsOk());
  world.advance(1s);
  EXPECT_EQ(look(target).state, LibraryRequestState::passed);
  world.advance(9s);
  EXPECT_EQ(look(cancel).state, LibraryRequestState::failed);
  EXPECT_EQ(look(cancel).error, errc::object_not_found);
  EXPECT_EQ(look(target).state, LibraryRequestState::passed);
}

// ntms E96 [assumed]
TEST_P(MediaConformance, ACancelledItemEndsTheMountThatWaitsForIt) {
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  const auto other = open("console");
  world.after(5s, [&] { EXPECT_THAT(other->requests().cancel(newest_item().id), IsOk()); });
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::request_refused));
  EXPECT_EQ(state_of(cartridge), MediumState::loaded);
  media.set_quirks({.cancelled_mount_is_cancelled = true});
  world.after(5s, [&] { EXPECT_THAT(other->requests().cancel(newest_item().id), IsOk()); });
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
}

// ntms E97 [docs]
TEST_P(MediaConformance, DeletingPassesOverLiveAndUnknownItems) {
  const LogicalMediumId mine = mounted();
  const LibraryRequestId finished = newest_item().id;
  ASSERT_THAT(session->mounting().mount(mount_of(mine, 0s, MountOption::no_wait)), IsOk());
  const LibraryRequestId waiting = newest_item().id;
  EXPECT_THAT(session->requests().remove({finished, waiting, LibraryRequestId{tapes.guid()}}),
              IsOk());
  EXPECT_FALSE(media.object(MediaObjectId{finished}).has_value());
  EXPECT_TRUE(media.object(MediaObjectId{waiting}).has_value());
}

// ntms E98 [docs]
TEST_P(MediaConformance, WaitingMountsHaveAnOrderThatCanBeChanged) {
  const LogicalMediumId first = mounted();
  const LibraryRequestId finished = newest_item().id;
  mounted();
  const LogicalMediumId third = allocate();
  const LogicalMediumId fourth = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(third, 0s, MountOption::no_wait)), IsOk());
  const LibraryRequestId earlier = newest_item().id;
  ASSERT_THAT(session->mounting().mount(mount_of(fourth, 0s, MountOption::no_wait)), IsOk());
  const LibraryRequestId later = newest_item().id;
  LibraryRequests& requests = session->requests();
  EXPECT_EQ(requests.order(earlier).value(), 1U);
  EXPECT_EQ(requests.order(later).value(), 2U);
  EXPECT_EQ(requests.order(finished).value(), 0U);
  EXPECT_THAT(requests.set_order(finished, 1), IsOk());
  EXPECT_EQ(requests.order(finished).value(), 0U);
  EXPECT_THAT(requests.set_order(LibraryRequestId{tapes.guid()}, 1),
              FailsWith(errc::object_not_found));
  ASSERT_THAT(requests.set_order(later, 1), IsOk());
  EXPECT_EQ(requests.order(later).value(), 1U);
  EXPECT_EQ(requests.order(earlier).value(), 2U);
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_of(medium_of(fourth)), MediumState::loaded);
}

// ntms E103 [docs]
TEST_P(MediaConformance, FinishedRequestsVanishWhenTheirTimeIsUp) {
  const auto finish_one = [&](bool fails) {
    if (fails) media.jam_robot(tapes);
    const auto drives = session->mounting().mount(mount_of(allocate()));
    EXPECT_EQ(drives.has_value(), !fails);
    const LibraryRequestId id = newest_item().id;
    EXPECT_EQ(look(id).state, fails ? LibraryRequestState::failed : LibraryRequestState::passed);
    return MediaObjectId{id};
  };
  const auto there = [&](const MediaObjectId& id) { return media.object(id).has_value(); };
  media.set_computer({.library_request_purge_time = 60s});
  const MediaObjectId failed = finish_one(true);
  world.advance(59s);
  EXPECT_TRUE(there(failed));
  world.advance(1s);
  EXPECT_FALSE(there(failed));

  media.set_computer({.library_request_purge_time = 60s,
                      .library_request_flags = LibraryRequestFlag::no_failed_purge});
  const MediaObjectId kept = finish_one(true);
  const MediaObjectId passed = finish_one(false);
  world.advance(1h);
  EXPECT_TRUE(there(kept));
  EXPECT_FALSE(there(passed));

  media.set_computer({.library_request_purge_time = 60s,
                      .library_request_flags = LibraryRequestFlag::no_auto_purge});
  const MediaObjectId last = finish_one(false);
  world.advance(1h);
  EXPECT_TRUE(there(last));
  EXPECT_TRUE(there(kept));
}

// ntms E103 [docs]: the same for what the operator has answered
TEST_P(MediaConformance, AnsweredRequestsVanishWhenTheirTimeIsUp) {
  OperatorRequests& operators = session->operators();
  const auto ask = [&] { return operators.submit({.message = "Please dust"}).value(); };
  const auto there = [&](OperatorRequestId id) {
    return media.object(MediaObjectId{id}).has_value();
  };
  media.set_computer({.operator_request_purge_time = 60s});
  const OperatorRequestId open = ask();
  const OperatorRequestId satisfied = ask();
  const OperatorRequestId refused = ask();
  ASSERT_THAT(operators.satisfy(satisfied), IsOk());
  ASSERT_THAT(operators.cancel(refused), IsOk());
  world.advance(59s);
  EXPECT_TRUE(there(satisfied));
  EXPECT_TRUE(there(refused));
  world.advance(1s);
  EXPECT_FALSE(there(satisfied));
  EXPECT_FALSE(there(refused));
  EXPECT_TRUE(there(open)) << "only what is answered goes";
  media.set_computer({.operator_request_purge_time = 60s,
                      .operator_request_flags = OperatorRequestFlag::no_failed_purge});
  const OperatorRequestId kept = ask();
  ASSERT_THAT(operators.cancel(kept), IsOk());
  ASSERT_THAT(operators.satisfy(open), IsOk());
  world.advance(1h);
  EXPECT_TRUE(there(kept));
  EXPECT_FALSE(there(open));
}

}  // namespace
}  // namespace winseam::conformance
