// Opening media sessions: OpenNtmsSession.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using testing::IsOk;

// ntms E1 [seed]; the code [assumed]
TEST_P(MediaConformance, WithoutTheDllNothingOpens) {
  media.set_dll_present(false);
  expect_unchanged([&] {
    EXPECT_THAT(admin->open_media_session(std::nullopt, "x"), FailsWith(errc::mod_not_found));
  });
  EXPECT_FALSE(admin->features().has(Feature::media_sessions));
}

// ntms E2 [assumed]
TEST_P(MediaConformance, WithoutAFunctionNothingOpens) {
  media.set_functions_missing(true);
  expect_unchanged([&] {
    EXPECT_THAT(admin->open_media_session(std::nullopt, "x"), FailsWith(errc::proc_not_found));
  });
}

// ntms E4 [docs] [client]
TEST_P(MediaConformance, AServiceThatStartsIsNotReadyUntilItRuns) {
  session.reset();
  plain.reset();
  media.stop_service();
  media.start_service();
  EXPECT_THAT(admin->open_media_session(std::nullopt, "x"), FailsWith(errc::not_ready));
  media.set_quirks({.busy_while_starting = true});
  EXPECT_THAT(admin->open_media_session(std::nullopt, "x"), FailsWith(errc::busy));
  EXPECT_EQ(media.open_sessions(), 0U);
  media.finish_starting();
  EXPECT_THAT(admin->open_media_session(std::nullopt, "x"), IsOk());
}

// ntms E5 [docs] [client]
TEST_P(MediaConformance, AnEmptyServerIsThisComputer) {
  const auto local = admin->open_media_session("", "x");
  ASSERT_THAT(local, IsOk());
  EXPECT_EQ(local.value()->server(), "");
  EXPECT_EQ(local.value()->application(), "x");
  EXPECT_EQ(media.open_sessions(), 3U);
  expect_unchanged([&] {
    EXPECT_THAT(admin->open_media_session("two words", "x"), FailsWith(errc::invalid_computername));
    EXPECT_THAT(admin->open_media_session("elsewhere", "x"), FailsWith(errc::not_connected));
    media.set_network(false);
    EXPECT_THAT(admin->open_media_session("elsewhere", "x"), FailsWith(errc::no_network));
    media.set_network(true);
  });
}

// ntms E6 [docs:rsmp]
TEST_P(MediaConformance, AProgramWithoutNameIsShownAsTheService) {
  const LogicalMediumId mine = allocate();
  const auto nameless = open("");
  ASSERT_THAT(nameless->mounting().mount(mount_of(mine)), IsOk());
  EXPECT_EQ(newest_item().application, "RSM");
}

// ntms E7 [docs]
TEST_P(MediaConformance, SessionsAreIndependent) {
  const LogicalMediumId mine = mounted();
  const auto other = open("other");
  world.after(5s, [&] { EXPECT_THAT(other->close(), IsOk()); });
  const TimePoint begin = world.now();
  EXPECT_THAT(session->mounting().mount(mount_of(mine, 20s)), FailsWith(errc::timeout));
  EXPECT_EQ(world.now() - begin, 20s);
}

// ntms E99 [docs:concept]
TEST_P(MediaConformance, AServiceThatStopsLosesItsSessionsAndKeepsMountedMedia) {
  const LogicalMediumId kept = mounted();
  const LogicalMediumId mine = allocate();
  const MediumId loaded = medium_of(kept);
  const MediumId cartridge = medium_of(mine);
  world.after(12s, [&] { media.stop_service(); });
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::not_connected));
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  media.start_service();
  world.run_until_idle();
  EXPECT_THAT(session->catalog().enumerate(MediaObjectType::drive), FailsWith(errc::not_connected));
  EXPECT_EQ(state_of(cartridge), MediumState::idle);
  EXPECT_EQ(look(cartridge).location->type, MediaObjectType::slot);
  EXPECT_EQ(drive_state(1), DriveState::dismounted);
  EXPECT_EQ(state_of(loaded), MediumState::loaded);
  EXPECT_EQ(look(loaded).location, MediaObjectId{media.drive(tapes, 0)});
  EXPECT_EQ(look(media.drive(tapes, 0)).loaded_side, media.side(loaded));
  for (const LibraryRequest& item : media.work_items(tapes)) EXPECT_TRUE(is_final(item.state));
  session = open("after");
  EXPECT_THAT(session->mounting().dismount({kept}, DismountOption::none), IsOk());
}

}  // namespace
}  // namespace winseam::conformance
