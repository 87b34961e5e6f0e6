// Closing media sessions at each stage of what is outstanding.
#include "media_fixture.hpp"

namespace winseam {
namespace {

using ::testing::IsEmpty;

class MediaCloseTest : public MediaTest {
 protected:
  void close_after(Ticks delay) {
    world.after(delay, [this] { closed_ = session->close(); });
  }
  // Through a session of its own, since this one is closed.
  MediumState state_now(MediumId id) { return look(id).state; }

  result<void> closed_ = errc::invalid_data;
};

TEST_F(MediaCloseTest, ASecondCloseIsRefusedAndSoIsEveryCall) {
  // ntms E9 E10 [seed]
  EXPECT_THAT(session->close(), IsOk());
  EXPECT_THAT(session->close(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(session->catalog().enumerate(MediaObjectType::drive),
              FailsWith(errc::invalid_handle));
  expect_misuse(fake::MisuseKind::double_close);
  expect_misuse(fake::MisuseKind::use_after_close);
  EXPECT_EQ(media.open_sessions(), 0u);
}

TEST_F(MediaCloseTest, WhileTheMountWaitsForTheMedium) {
  // ntms E13 [seed]
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  const MediumId cartridge = medium_of(mine);
  close_after(seconds{5});
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
  EXPECT_THAT(closed_, IsOk());
  EXPECT_EQ(newest_item().state, LibraryRequestState::cancelled);
  EXPECT_EQ(state_now(cartridge), MediumState::loaded);
  EXPECT_EQ(drive_state(0), DriveState::loaded);
}

TEST_F(MediaCloseTest, WhileTheOperatorIsAsked) {
  // ntms E14 [seed]
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  media.take_offline(cartridge);
  close_after(seconds{5});
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_EQ(state_now(cartridge), MediumState::idle);
}

// ntms E15 E18 [seed]: at each second of the mount, which takes thirty.
class MediaCloseInMotionTest : public MediaCloseTest, public ::testing::WithParamInterface<int> {};

TEST_P(MediaCloseInMotionTest, TheCartridgeGoesHome) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  const TimePoint begin = world.now();
  close_after(seconds{GetParam()});
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::cancelled));
  EXPECT_EQ(world.now() - begin, seconds{GetParam()});
  EXPECT_THAT(closed_, IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_now(cartridge), MediumState::idle);
  EXPECT_EQ(look(cartridge).location, MediaObjectId{media.slot(tapes, 0)});
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
  session = open();
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
}

INSTANTIATE_TEST_SUITE_P(Seconds, MediaCloseInMotionTest,
                         ::testing::Values(0, 1, 9, 10, 11, 25, 29));

TEST_F(MediaCloseTest, RacingTheCompletionItIsOneOrTheOther) {
  // ntms E16 [assumed]: the close is queued before the mount's last step, or after it.
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  close_after(seconds{30});
  const auto mounted = session->mounting().mount(mount_of(mine));
  world.run_until_idle();
  if (mounted) {
    EXPECT_EQ(state_now(cartridge), MediumState::loaded);
  } else {
    EXPECT_EQ(mounted.error(), errc::cancelled);
    EXPECT_EQ(state_now(cartridge), MediumState::idle);
  }
  EXPECT_THAT(closed_, IsOk());
}

TEST_F(MediaCloseTest, TheNextWaiterGetsItsTurn) {
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  const LogicalMediumId other = allocate();
  const auto second = open("other");
  world.after(seconds{1}, [&] {
    MountRequest request = mount_of(other);
    request.options = MountOption::no_wait;
    ASSERT_THAT(second->mounting().mount(request), IsOk());
  });
  close_after(seconds{3});
  MountRequest both = mount_of(mine);
  both.media.emplace_back(other);
  EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::cancelled));
  world.run_until_idle();
  EXPECT_EQ(drive_state(1), DriveState::loaded);
}

TEST_F(MediaCloseTest, AQueuedDismountStillCompletes) {
  // ntms E19 E20 [assumed]
  const LogicalMediumId mine = allocate();
  const LogicalMediumId kept = allocate();
  const MediumId cartridge = medium_of(mine);
  const MediumId loaded = medium_of(kept);
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->mounting().mount(mount_of(kept)), IsOk());
  ASSERT_THAT(session->mounting().dismount({mine}, DismountOption::none), IsOk());
  ASSERT_THAT(session->close(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_now(cartridge), MediumState::idle);
  EXPECT_EQ(state_now(loaded), MediumState::loaded);
}

TEST_F(MediaCloseTest, AnAllocationThatWaitsLeavesNothing) {
  // ntms E21 [seed]
  fake::PoolSpec spec;
  spec.name = "Empty";
  spec.media_type = "DLT";
  const PoolId empty = media.add_pool(spec);
  close_after(seconds{5});
  AllocateRequest request;
  request.pool = empty;
  request.timeout = minutes{5};
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::cancelled));
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_EQ(look(empty).logical_media_count, 0u);
}

TEST_F(MediaCloseTest, AnOperatorWaitAndAChannelWaitEnd) {
  // ntms E22 E25 [assumed]
  const auto asked = session->operators().submit({.message = "Please dust"}).value();
  close_after(seconds{5});
  EXPECT_THAT(session->operators().wait(asked, minutes{1}), FailsWith(errc::cancelled));
  EXPECT_EQ(look(asked).state, OperatorRequestState::submitted);
  session = open();
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  close_after(seconds{5});
  EXPECT_THAT(channel->wait(minutes{1}), FailsWith(errc::no_data));
  EXPECT_THAT(channel->wait(minutes{1}), FailsWith(errc::invalid_handle));
  expect_misuse(fake::MisuseKind::use_after_close);
}

TEST_F(MediaCloseTest, TheServiceIsLostInTheMiddle) {
  // ntms E11 E99 [seed]
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  world.after(seconds{12}, [this] { media.stop_service(); });
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::not_connected));
  EXPECT_THAT(session->catalog().enumerate(MediaObjectType::drive), FailsWith(errc::not_connected));
  EXPECT_THAT(session->close(), FailsWith(errc::connection_unavail));
  EXPECT_THAT(platform_->open_media_session(std::nullopt, "x"), FailsWith(errc::not_ready));
  media.start_service();
  world.run_until_idle();
  EXPECT_EQ(state_now(cartridge), MediumState::idle);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

TEST_F(MediaCloseTest, TwoSessionsAreIndependent) {
  // ntms E7 [docs]
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  auto second = open("second");
  world.after(seconds{5}, [&] { EXPECT_THAT(second->close(), IsOk()); });
  EXPECT_THAT(session->mounting().mount(mount_of(mine, seconds{20})), FailsWith(errc::timeout));
}

TEST_F(MediaCloseTest, TheKnobDismountsWhatWasMounted) {
  media.set_quirks({.close_dismounts = true});
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->close(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(state_now(cartridge), MediumState::idle);
}

TEST_F(MediaCloseTest, AChannelOfAServiceThatStoppedIsBroken) {
  // ntms E93 [docs] [assumed]
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  media.stop_service();
  EXPECT_THAT(channel->wait(minutes{1}), FailsWith(errc::no_data));
}

TEST_F(MediaCloseTest, AChannelThatNobodyReadsBreaks) {
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  const MediaNotification event{MediaEvent::update, MediaObjectId{media.drive(tapes, 0)}};
  for (int i = 0; i < 1024; ++i) media.raise(event);
  EXPECT_THAT(channel->wait(seconds{0}), testing::IsOkAndHolds(event));
  media.raise(event);
  EXPECT_THAT(channel->wait(seconds{0}), testing::IsOkAndHolds(event));
  media.raise(event);
  media.raise(event);
  EXPECT_THAT(channel->wait(seconds{0}), FailsWith(errc::no_data));
}

}  // namespace
}  // namespace winseam
