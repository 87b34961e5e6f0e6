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
  });
  EXPECT_THAT(session->requests().cancel(waiting), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(waiting).state, LibraryRequestState::cancelled);
}

// ntms E96 [assumed]
TEST_P(MediaConformance, ACancelledItemEndsTheMountThatWaitsForIt) {
  const LogicalMediumId mine = mounted();
  const MediumId cartridge = medium_of(mine);
  const auto other = open("console");
  world.after(5s, [&] { EXPECT_THAT(other->requests().cancel(newest_item().id), IsOk()); });
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::request_refused));
  EXPECT_EQ(state_of(cartridge), MediumState::loaded);
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

}  // namespace
}  // namespace winseam::conformance
