// Stand-alone drives by device name, without a session.
#include "media_fixture.hpp"
#include "winseam/media/stand_alone_drives.hpp"

namespace winseam {
namespace {

using ::testing::IsEmpty;

class StandAloneTest : public MediaTest {
 protected:
  StandAloneTest() {
    fake::LibrarySpec spec = fake::stand_alone_drive("Disc drive");
    spec.media_types = {"CD-ROM"};
    spec.drives.front().device_name = R"(\\.\Cdrom0)";
    spec.auto_detect_change = true;
    discs = media.add_library(spec);
    drive = media.drive(discs, 0);
    // What is allocated is known on the shelf too.
    fake::PoolSpec kept;
    kept.name = "Discs";
    kept.media_type = "CD-ROM";
    (void)media.add_pool(kept);
    fake::CartridgeSpec disc = fake::free_cartridge("DISC1", "CD-ROM");
    disc.pool = kept.name;
    media.insert_into_drive(drive, disc);
    medium = media.medium("DISC1");
  }

  static StandAloneEjection ejection(EjectAction action) {
    StandAloneEjection wanted;
    wanted.application = "burner";
    wanted.device = R"(\\.\cdrom0)";
    wanted.action = action;
    wanted.title = "Eject";
    wanted.message = "Shall it be forced?";
    return wanted;
  }
  result<void> eject(EjectAction action) { return drives().eject(std::nullopt, ejection(action)); }
  StandAloneDrives& drives() { return platform_->stand_alone_drives(); }
  bool in_drive() { return look(medium).location == MediaObjectId{drive}; }
  LibraryRequest item() { return media.work_items(discs).back(); }
  template <class Action>
  void expect_unchanged(Action action) {
    const fake::WorldSpec before = world.describe();
    const std::size_t items = media.work_items(discs).size();
    action();
    EXPECT_TRUE(world.describe() == before) << world.dump();
    EXPECT_EQ(media.work_items(discs).size(), items);
  }

  LibraryId discs;
  DriveId drive;
  MediumId medium;
};

TEST_F(StandAloneTest, AnEjectionIsQueuedAndTheDiscLeavesLater) {
  for (const EjectAction action : {EjectAction::start, EjectAction::queue, EjectAction::force}) {
    EXPECT_THAT(eject(action), IsOk());
    EXPECT_TRUE(in_drive());
    EXPECT_EQ(item().operation, LibraryOperation::eject);
    EXPECT_EQ(item().state, LibraryRequestState::in_process);
    EXPECT_EQ(item().application, "burner");
    EXPECT_EQ(item().drive, drive);
    EXPECT_EQ(item().medium, medium);
    EXPECT_THAT(eject(action), FailsWith(errc::busy)) << "one at a time";
    world.run_until_idle();
    EXPECT_EQ(item().state, LibraryRequestState::passed);
    EXPECT_EQ(look(medium).library, media.shelf());
    EXPECT_EQ(look(medium).state, MediumState::idle);
    EXPECT_EQ(look(drive).state, DriveState::dismounted);
    media.insert_into_drive(drive, medium);
    EXPECT_TRUE(in_drive());
  }
}

TEST_F(StandAloneTest, AnImmediateOneReturnsWhenItIsDone) {
  const TimePoint begin = world.now();
  EXPECT_THAT(eject(EjectAction::immediate), IsOk());
  EXPECT_EQ(world.now() - begin, seconds{15});
  EXPECT_EQ(look(medium).library, media.shelf());
  EXPECT_THAT(eject(EjectAction::immediate), IsOk()) << "an empty drive opens too";
  EXPECT_EQ(look(drive).state, DriveState::dismounted);
}

TEST_F(StandAloneTest, AnEjectionIsStoppedWhileItIsUnderWay) {
  ASSERT_THAT(eject(EjectAction::start), IsOk());
  EXPECT_EQ(look(medium).state, MediumState::in_use);
  EXPECT_THAT(eject(EjectAction::stop), IsOk());
  EXPECT_EQ(item().state, LibraryRequestState::stopped);
  world.run_until_idle();
  EXPECT_TRUE(in_drive());
  EXPECT_EQ(look(medium).state, MediumState::idle);
  EXPECT_EQ(look(drive).state, DriveState::dismountable);
  expect_unchanged(
      [&] { EXPECT_THAT(eject(EjectAction::stop), FailsWith(errc::invalid_operation)); });
}

TEST_F(StandAloneTest, WhatAProgramHasOpenLeavesByForceOnly) {
  media.set_opened_by_program(drive, true);
  EXPECT_THAT(eject(EjectAction::start), IsOk()) << "queued, and failed at once";
  EXPECT_EQ(item().state, LibraryRequestState::failed);
  EXPECT_EQ(item().error, errc::busy);
  EXPECT_THAT(eject(EjectAction::immediate), FailsWith(errc::busy));
  world.run_until_idle();
  EXPECT_TRUE(in_drive());
  EXPECT_EQ(look(medium).state, MediumState::idle);
  EXPECT_THAT(eject(EjectAction::force), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(medium).library, media.shelf());
}

TEST_F(StandAloneTest, TheUserIsAskedWhetherToForceIt) {
  media.set_opened_by_program(drive, true);
  world.after(seconds{5}, [&] {
    ASSERT_EQ(media.operator_requests().size(), 1u);
    EXPECT_EQ(media.operator_requests().at(0).message, "Eject: Shall it be forced?");
    media.refuse_request(media.operator_requests().at(0).id);
  });
  EXPECT_THAT(eject(EjectAction::ask_user), FailsWith(errc::cancelled));
  EXPECT_EQ(item().state, LibraryRequestState::cancelled);
  EXPECT_TRUE(in_drive());
  EXPECT_EQ(look(medium).state, MediumState::idle);
  media.set_operator({.answers = {{.action = fake::OperatorAction::satisfy, .after = seconds{5}}}});
  const TimePoint begin = world.now();
  EXPECT_THAT(eject(EjectAction::ask_user), IsOk());
  EXPECT_EQ(world.now() - begin, seconds{20});
  EXPECT_EQ(look(medium).library, media.shelf());
}

TEST_F(StandAloneTest, AQuestionThatNobodyAnswersIsSaidSo) {
  media.set_opened_by_program(drive, true);
  expect_misuse(fake::MisuseKind::never_returns);
  EXPECT_THAT(eject(EjectAction::ask_user), FailsWith(errc::possible_deadlock));
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_TRUE(in_drive());
  EXPECT_EQ(look(medium).state, MediumState::idle);
}

TEST_F(StandAloneTest, AStopEndsAnEjectionThatAnotherCallWaitsFor) {
  world.after(seconds{5}, [&] { EXPECT_THAT(eject(EjectAction::stop), IsOk()); });
  EXPECT_THAT(eject(EjectAction::immediate), FailsWith(errc::cancelled));
  EXPECT_TRUE(in_drive());
}

TEST_F(StandAloneTest, AMountedDiscIsNotEjected) {
  MountRequest request;
  request.media = {media.side(medium)};
  request.timeout = minutes{1};
  ASSERT_THAT(session->mounting().mount(request), IsOk());
  for (const EjectAction action :
       {EjectAction::start, EjectAction::force, EjectAction::immediate, EjectAction::ask_user})
    expect_unchanged([&] { EXPECT_THAT(eject(action), FailsWith(errc::busy)); });
  EXPECT_EQ(look(drive).state, DriveState::loaded);
}

TEST_F(StandAloneTest, OnlyStandAloneDrivesAreEjectedFrom) {
  StandAloneEjection wanted = ejection(EjectAction::start);
  const auto refused = [&] { return drives().eject(std::nullopt, wanted); };
  expect_unchanged([&] {
    wanted.device = R"(\\.\Cdrom7)";
    EXPECT_THAT(refused(), FailsWith(errc::invalid_parameter));
    wanted.device.clear();
    EXPECT_THAT(refused(), FailsWith(errc::invalid_parameter));
    wanted.device = look(media.drive(tapes, 0)).device_name;
    EXPECT_THAT(refused(), FailsWith(errc::invalid_parameter)) << "a changer's";
    wanted = ejection(static_cast<EjectAction>(6));
    EXPECT_THAT(refused(), FailsWith(errc::invalid_parameter));
  });
}

TEST_F(StandAloneTest, RightsAndStatesAreLookedAt) {
  const auto users = world.platform({.user = "ian"});
  expect_unchanged([&] {
    EXPECT_THAT(users->stand_alone_drives().eject(std::nullopt, ejection(EjectAction::start)),
                FailsWith(errc::access_denied));
  });
  const auto with = [&](const MediaObjectId& object, errc code) {
    ASSERT_THAT(session->libraries().disable(object), IsOk());
    expect_unchanged([&] { EXPECT_THAT(eject(EjectAction::start), FailsWith(code)); });
    ASSERT_THAT(session->libraries().enable(object), IsOk());
  };
  with(MediaObjectId{discs}, errc::device_not_available);
  with(MediaObjectId{drive}, errc::device_not_available);
  with(MediaObjectId{medium}, errc::media_not_available);
  media.set_connected(discs, false);
  EXPECT_THAT(eject(EjectAction::start), FailsWith(errc::library_offline));
  media.set_connected(discs, true);
  EXPECT_THAT(eject(EjectAction::start), IsOk());
}

TEST_F(StandAloneTest, TheServiceMustBeReached) {
  EXPECT_THAT(drives().eject("no such host", ejection(EjectAction::start)),
              FailsWith(errc::invalid_computername));
  EXPECT_THAT(drives().eject("elsewhere", ejection(EjectAction::start)),
              FailsWith(errc::not_connected));
  EXPECT_THAT(drives().eject("", ejection(EjectAction::immediate)), IsOk());
  media.insert_into_drive(drive, medium);
  world.after(seconds{5}, [&] { media.stop_service(); });
  EXPECT_THAT(eject(EjectAction::immediate), FailsWith(errc::not_connected));
  EXPECT_THAT(eject(EjectAction::immediate), FailsWith(errc::not_ready));
  EXPECT_TRUE(in_drive());
  media.start_service();
  media.finish_starting();
  media.fail_next_call(errc::database_full);
  EXPECT_THAT(eject(EjectAction::start), FailsWith(errc::database_full));
  world.after(seconds{5}, [&] { media.lose_connection(); });
  EXPECT_THAT(eject(EjectAction::immediate), FailsWith(errc::not_connected));
  media.restore_connection();
  world.run_until_idle();
  EXPECT_EQ(look(medium).library, media.shelf()) << "the service itself went on";
}

TEST_F(StandAloneTest, WithoutTheFunctionsNothingIsCalled) {
  media.set_functions_missing(true);
  EXPECT_THAT(eject(EjectAction::start), FailsWith(errc::proc_not_found));
  EXPECT_THAT(drives().volumes(R"(\\.\Cdrom0)"), FailsWith(errc::proc_not_found));
  media.set_dll_present(false);
  EXPECT_THAT(eject(EjectAction::start), FailsWith(errc::mod_not_found));
  EXPECT_THAT(drives().volumes(R"(\\.\Cdrom0)"), FailsWith(errc::mod_not_found));
  EXPECT_TRUE(in_drive());
}

TEST_F(StandAloneTest, AnOlderWindowsHasNoSuchFunctions) {
  fake::WorldSpec spec = world.describe();
  for (fake::HostSpec& host : spec.hosts) host.windows = fake::WindowsVersion::windows_xp;
  fake::World old(spec);
  const auto platform = old.platform();
  EXPECT_THAT(platform->stand_alone_drives().eject(std::nullopt, ejection(EjectAction::start)),
              FailsWith(errc::proc_not_found));
}

TEST_F(StandAloneTest, ADiscDriveHasAVolumeAndALetter) {
  const auto found = drives().volumes(R"(\\.\CDROM0)");
  ASSERT_THAT(found, IsOk());
  EXPECT_EQ(found.value().volume, R"(\\?\Volume{)" + to_string(drive) + R"(}\)");
  EXPECT_EQ(found.value().drive_letter, R"(E:\)");
  EXPECT_THAT(drives().volumes(R"(\\.\Cdrom7)"), FailsWith(errc::file_not_found));
  // A tape has no file system, and a changer's drive no letter.
  const LibraryId desk = media.add_library(fake::stand_alone_drive());
  EXPECT_EQ(drives().volumes(look(media.drive(desk, 0)).device_name).value(), DriveVolumes{});
  EXPECT_EQ(drives().volumes(look(media.drive(tapes, 0)).device_name).value(), DriveVolumes{});
  fake::LibrarySpec second = fake::stand_alone_drive("Second");
  second.media_types = {"DVD-RW"};
  const LibraryId discs_too = media.add_library(second);
  EXPECT_EQ(drives().volumes(look(media.drive(discs_too, 0)).device_name).value().drive_letter,
            R"(F:\)");
}

TEST_F(StandAloneTest, ADriveThatIsGoneIsNotFound) {
  media.set_connected(discs, false);
  ASSERT_THAT(session->libraries().remove_library(discs), IsOk());
  EXPECT_THAT(eject(EjectAction::start), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(drives().volumes(R"(\\.\Cdrom0)"), FailsWith(errc::file_not_found));
}

}  // namespace
}  // namespace winseam
