// Sessions, channels and detections of the media API: values that are no handles, handles that are closed, and those that
// are forgotten.
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>

#include "tests/dropin/media_fixture.hpp"
#include "winseam/unsupported.hpp"

namespace winseam::dropin {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using MediaHandlesTest = MediaDropInTest;

TEST_F(MediaHandlesTest, EveryEntryOfTheTableIsFilled) {
  abi::for_each_ntms_function(
      *api, [](const char* name, const auto& entry) { EXPECT_NE(entry, nullptr) << name; });
  EXPECT_NE(api->kernel.get_last_error, nullptr);
  EXPECT_NE(api->kernel.set_last_error, nullptr);
}

// ntms E3 [docs]
TEST_F(MediaHandlesTest, AFailedOpenGivesTheInvalidHandleAndTheLastError) {
  EXPECT_EQ(api->close_session(std::exchange(session, no_session())), 0U);
  media.set_service(fake::MediaServiceState::not_installed);
  api->kernel.set_last_error(0);
  EXPECT_EQ(open(), no_session());
  EXPECT_EQ(api->kernel.get_last_error(), 2250U);
  media.set_service(fake::MediaServiceState::running);
  EXPECT_EQ(api->open_session_w(nullptr, nullptr, 2), no_session()) << "reserved";
  EXPECT_EQ(api->kernel.get_last_error(), invalid_parameter);
  EXPECT_EQ(media.open_sessions(), 0U);
  const Handle expedite = api->open_session_w(nullptr, nullptr, abi::ntms_session_queryexpedite);
  EXPECT_NE(expedite, no_session());
  EXPECT_EQ(api->close_session(expedite), 0U);
}

// ntms E5 [docs] [client]
TEST_F(MediaHandlesTest, NullAndTheEmptyNameAreThisComputer) {
  for (const Handle local :
       {api->open_session_w(nullptr, nullptr, 0), api->open_session_w(wide("").c_str(), nullptr, 0),
        api->open_session_a("", "backup", 0)}) {
    EXPECT_NE(local, no_session());
    EXPECT_EQ(api->close_session(local), 0U);
  }
  EXPECT_EQ(api->open_session_a("a name:", "backup", 0), no_session());
  EXPECT_EQ(api->kernel.get_last_error(), invalid_computername);
}

// ntms E6 [docs:rsmp]
TEST_F(MediaHandlesTest, AProgramWithoutNameIsTheService) {
  const Handle nameless = api->open_session_a(nullptr, nullptr, 0);
  const Handle named = api->open_session_a(nullptr, "B\xC3\xA4nder", 0);
  NtmsGuid medium = allocate();
  ASSERT_EQ(api->mount_media(nameless, &medium, &out, 1, 0, 0, 60'000, nullptr), 0U);
  EXPECT_EQ(media.work_items(tapes).back().application, "RSM");
  ASSERT_EQ(api->dismount_media(named, &medium, 1, 0), 0U);
  EXPECT_EQ(media.work_items(tapes).back().application, "B\xC3\xA4nder");
  EXPECT_EQ(api->close_session(nameless), 0U);
  EXPECT_EQ(api->close_session(named), 0U);
}

// ntms E8 [seed]
TEST_F(MediaHandlesTest, ClosingWhatIsNoSessionIsRefusedAndRecorded) {
  EXPECT_EQ(code_of([&] { return api->close_session(nullptr); }), invalid_handle);
  EXPECT_EQ(code_of([&] { return api->close_session(no_session()); }), invalid_handle);
  EXPECT_EQ(code_of([&] { return api->close_session(garbage()); }), invalid_handle);
  EXPECT_EQ(media.open_sessions(), 1U);
  EXPECT_THAT(world_misuses(), IsEmpty());
  expected = {MisuseKind::close_unknown, MisuseKind::close_unknown, MisuseKind::close_unknown};
}

// ntms E9 [seed]
TEST_F(MediaHandlesTest, ASecondCloseIsRefusedAndChangesNothing) {
  const Handle other = open();
  EXPECT_EQ(api->close_session(other), 0U);
  EXPECT_EQ(code_of([&] { return api->close_session(other); }), invalid_handle);
  EXPECT_THAT(world_misuses(), ElementsAre(MisuseKind::double_close));
  EXPECT_EQ(media.open_sessions(), 1U);
}

// ntms E11 [seed] [assumed]
TEST_F(MediaHandlesTest, ACloseThatCannotReachTheServerEndsTheHandle) {
  media.lose_connection();
  EXPECT_EQ(api->close_session(session), 1201U);
  media.restore_connection();
  EXPECT_EQ(api->export_database(session), invalid_handle);
  EXPECT_EQ(api->close_session(session), invalid_handle);
  session = no_session();
}

// ntms E12 [seed]; the reverse [assumed]
TEST_F(MediaHandlesTest, HandlesOfAnotherKindAreStrangers) {
  const Handle channel = api->open_notification(session, abi::ntms_drive);
  Handle watch = nullptr;
  ASSERT_EQ(api->begin_device_change_detection(session, &watch), 0U);
  abi::NtmsNotificationInformation event{};
  EXPECT_EQ(code_of([&] { return api->export_database(channel); }), invalid_handle);
  EXPECT_EQ(code_of([&] { return api->close_session(channel); }), invalid_handle);
  EXPECT_EQ(code_of([&] { return api->close_session(watch); }), invalid_handle);
  EXPECT_EQ(code_of([&] { return api->wait_for_notification(session, &event, 0); }),
            invalid_handle);
  EXPECT_EQ(code_of([&] { return api->close_notification(watch); }), invalid_handle);
  EXPECT_EQ(code_of([&] { return api->end_device_change_detection(session, channel); }),
            invalid_handle);
  EXPECT_EQ(code_of([&] {
              return api->set_device_change_detection(session, channel, &library_id,
                                                      abi::ntms_library, 1);
            }),
            invalid_handle);
  using K = MisuseKind;
  expected = {K::use_after_close, K::close_unknown, K::close_unknown,  K::use_after_close,
              K::close_unknown,   K::close_unknown, K::use_after_close};
  EXPECT_EQ(api->close_notification(channel), 0U);
  EXPECT_EQ(api->end_device_change_detection(session, watch), 0U);
}

// ntms E10 [seed]: a detection belongs to its session
TEST_F(MediaHandlesTest, ADetectionOfAnotherSessionIsNoHandleHere) {
  Handle watch = nullptr;
  ASSERT_EQ(api->begin_device_change_detection(session, &watch), 0U);
  const Handle other = open();
  EXPECT_EQ(api->end_device_change_detection(other, watch), invalid_handle);
  EXPECT_EQ(api->end_device_change_detection(session, watch), 0U);
  EXPECT_EQ(api->end_device_change_detection(session, watch), invalid_handle);
  EXPECT_EQ(api->close_session(other), 0U);
}

// ntms E10 [seed]: with arguments that can be used, and with others
TEST_F(MediaHandlesTest, AClosedHandleComesBeforeEverythingElse) {
  const Handle gone = open();
  ASSERT_EQ(api->close_session(gone), 0U);
  auto object = information(abi::ntms_drive);
  Dword size = 0;
  const std::vector<std::function<Dword()>> right{
      [&] { return api->enumerate_object(gone, nullptr, nullptr, &size, abi::ntms_drive, 0); },
      [&] { return api->get_object_information_w(gone, &drive_id, &object); },
      [&] { return api->set_object_information_w(gone, &drive_id, &object); },
      [&] { return api->mount_media(gone, &out, &out, 1, 0, 0, 0, nullptr); },
      [&] { return api->allocate_media(gone, &pool_id, nullptr, &out, 0, 0, nullptr); },
      [&] { return api->delete_requests(gone, &out, abi::ntms_librequest, 1); },
      [&] { return api->wait_for_operator_request(gone, &out, 0); },
      [&] { return api->get_ui_options_a(gone, nullptr, abi::ntms_uitype_info, nullptr, &size); }};
  for (std::size_t i = 0; i != right.size(); ++i) EXPECT_EQ(code_of(right[i]), invalid_handle) << i;
  EXPECT_THAT(world_misuses(), ::testing::SizeIs(right.size()));
  const std::vector<std::function<Dword()>> wrong{
      [&] { return api->enumerate_object(gone, nullptr, nullptr, nullptr, abi::ntms_drive, 0); },
      [&] { return api->get_object_information_w(gone, nullptr, nullptr); },
      [&] { return api->mount_media(gone, nullptr, nullptr, 0, 0, 0, 0, nullptr); },
      [&] { return api->begin_device_change_detection(gone, nullptr); },
      [&] { return api->cancel_library_request(gone, nullptr); }};
  for (std::size_t i = 0; i != wrong.size(); ++i) {
    EXPECT_EQ(code_of(wrong[i]), invalid_handle) << i;
    expected.push_back(MisuseKind::use_after_close);
  }
  EXPECT_EQ(api->open_notification(gone, abi::ntms_drive), no_session());
  EXPECT_EQ(api->kernel.get_last_error(), invalid_handle);
}

// ntms E92 [docs] [client]
TEST_F(MediaHandlesTest, ChannelsAreClosedByTheirHandleAndNoOther) {
  Handle channel = api->open_notification(session, abi::ntms_drive);
  abi::NtmsNotificationInformation event{};
  EXPECT_EQ(code_of([&] { return api->close_notification(nullptr); }), invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->wait_for_notification(nullptr, &event, 0); }),
            invalid_handle);
  EXPECT_EQ(code_of([&] { return api->wait_for_notification(channel, nullptr, 0); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->close_notification(&channel); }), invalid_handle)
      << "the address of the handle, as in the SDK's sample";
  expected = {MisuseKind::use_after_close, MisuseKind::close_unknown};
  // The channel that leaked dies with its session, and is no handle that was left open.
  EXPECT_EQ(api->close_session(session), 0U);
  session = no_session();
  EXPECT_EQ(api->wait_for_notification(channel, &event, 0), invalid_handle);
  EXPECT_EQ(api->close_notification(channel), invalid_handle);
}

TEST_F(MediaHandlesTest, AnEventNamesItsObject) {
  const Handle channel = api->open_notification(session, abi::ntms_drive);
  abi::NtmsNotificationInformation event{77, {}};
  EXPECT_EQ(api->wait_for_notification(channel, &event, 0), timeout);
  EXPECT_EQ(event.operation, 77U) << "untouched";
  NtmsGuid medium = allocate();
  ASSERT_EQ(api->mount_media(session, &medium, &out, 1, 0, 0, 60'000, nullptr), 0U);
  ASSERT_EQ(api->wait_for_notification(channel, &event, 0), 0U);
  EXPECT_EQ(event.operation, abi::ntms_obj_update);
  EXPECT_EQ(guid_of(event.object_id), guid_of(drive_id));
  EXPECT_EQ(api->close_notification(channel), 0U);
  EXPECT_EQ(api->close_notification(channel), invalid_handle);
}

// What a program forgets to close is told at the end, once.
TEST_F(MediaHandlesTest, HandlesLeftOpenAreRecorded) {
  (void)open("forgetful");
  (void)api->open_notification(session, abi::ntms_drive);  // ends with its session
  const Handle other = open("too");
  (void)api->open_notification(other, abi::ntms_drive);
  Handle watch = nullptr;
  EXPECT_EQ(api->begin_device_change_detection(other, &watch), 0U);
  expected.assign(4, MisuseKind::left_open);
}

TEST_F(MediaHandlesTest, AProcessThatEndsAllAtOnceIsToldTheSame) {
  (void)api->open_notification(session, abi::ntms_drive);
  EXPECT_THAT(final_report().misuses, ::testing::SizeIs(2)) << "the session and its channel";
  EXPECT_THAT(final_report().misuses, ::testing::SizeIs(2)) << "once";
  expected.assign(2, MisuseKind::left_open);
}

TEST_F(MediaHandlesTest, HandlesAreNeverGivenOutAgain) {
  const Handle first = open();
  EXPECT_EQ(api->close_session(first), 0U);
  for (int i = 0; i != 5000; ++i) {
    const Handle again = open();
    EXPECT_NE(again, first);
    EXPECT_EQ(api->close_session(again), 0U);
  }
  EXPECT_EQ(api->export_database(first), invalid_handle) << "forgotten at last, and refused still";
  expected = {MisuseKind::use_after_close};
}

TEST_F(MediaHandlesTest, AfterItsLifeTheFunctionsFail) {
  const abi::NtmsApi table = *api;
  stop();
  set_portable_last_error(0);
  EXPECT_EQ(table.close_session(garbage()), service_not_active);
  EXPECT_EQ(table.open_session_a(nullptr, nullptr, 0), no_session());
  EXPECT_EQ(portable_last_error(), service_not_active);
  table.kernel.set_last_error(3);
  EXPECT_EQ(table.kernel.get_last_error(), 3U);
}

// A platform whose stand-alone drives do as a test says.
class Scripted final : public UnsupportedPlatform {
 public:
  class Drives final : public UnsupportedStandAloneDrives {
   public:
    result<void> eject(std::optional<std::string_view> computer,
                       const StandAloneEjection& ejection) override {
      return on_eject(computer, ejection);
    }
    result<DriveVolumes> volumes(std::string_view device) const override {
      return on_volumes(device);
    }
    std::function<result<void>(std::optional<std::string_view>, const StandAloneEjection&)>
        on_eject{};
    std::function<result<DriveVolumes>(std::string_view)> on_volumes{};
  };
  StandAloneDrives& stand_alone_drives() override { return drives; }
  result<std::unique_ptr<MediaSession>> open_media_session(std::optional<std::string_view>,
                                                           std::string_view, CallSite) override {
    return on_open();
  }
  Drives drives;
  std::function<result<std::unique_ptr<MediaSession>>()> on_open{};
};

// The first call finds no memory, the second something else.
void throw_in_turn(int& calls) {
  if (++calls == 1) throw std::bad_alloc();
  throw std::runtime_error("broken");
}

// Nothing is thrown through a C function.
TEST_F(MediaHandlesTest, WhatThePlatformThrowsIsACode) {
  auto platform = std::make_unique<Scripted>();
  platform->on_open = [calls = 0]() mutable -> result<std::unique_ptr<MediaSession>> {
    throw_in_turn(calls);
    return errc::gen_failure;
  };
  platform->drives.on_eject = [calls = 0](auto&&...) mutable -> result<void> {
    throw_in_turn(calls);
    return errc::gen_failure;
  };
  stop();
  start(std::move(platform));
  EXPECT_EQ(open(), no_session());
  EXPECT_EQ(api->kernel.get_last_error(), not_enough_memory);
  EXPECT_EQ(open(), no_session());
  EXPECT_EQ(api->kernel.get_last_error(), gen_failure);
  const auto eject = [this] {
    return api->eject_disk_from_sa_drive_a(nullptr, nullptr, "x", nullptr, nullptr, nullptr, 0);
  };
  EXPECT_EQ(eject(), not_enough_memory);
  EXPECT_EQ(eject(), gen_failure);
}

TEST_F(MediaHandlesTest, TheFunctionsWithoutASessionPassOnWhatTheyAreTold) {
  auto platform = std::make_unique<Scripted>();
  StandAloneEjection ejection;
  ejection.application = "backup";
  ejection.device = "\\\\.\\Cdrom0";
  ejection.action = EjectAction::ask_user;
  ejection.window = 0x20;
  ejection.title = "Title";
  int ejections = 0;
  int asked = 0;
  platform->drives.on_eject = [&](std::optional<std::string_view> computer,
                                  const StandAloneEjection& told) -> result<void> {
    ++ejections;
    EXPECT_EQ(computer, "tape1");
    EXPECT_EQ(told, ejection);
    return errc::device_not_available;
  };
  platform->drives.on_volumes = [&](std::string_view device) -> result<DriveVolumes> {
    ++asked;
    EXPECT_EQ(device, "\\\\.\\Cdrom0");
    return DriveVolumes{"V\xC3\xA4", ""};
  };
  stop();
  start(std::move(platform));
  EXPECT_EQ(api->eject_disk_from_sa_drive_w(
                wide("tape1").c_str(), wide("backup").c_str(), wide("\\\\.\\Cdrom0").c_str(),
                reinterpret_cast<Handle>(std::uintptr_t{0x20}), wide("Title").c_str(), nullptr, 5),
            4319U);
  EXPECT_EQ(
      api->eject_disk_from_sa_drive_a(nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, 0),
      invalid_parameter);
  EXPECT_EQ(api->eject_disk_from_sa_drive_a(nullptr, nullptr, "x", nullptr, nullptr, nullptr, 6),
            invalid_parameter);
  char narrow_name[] = "\\\\.\\Cdrom0";
  Text name = wide(narrow_name);
  WChar* volume = nullptr;
  WChar* letter = nullptr;
  char* narrow_volume = nullptr;
  char* narrow_letter = nullptr;
  EXPECT_EQ(api->get_volumes_from_drive_w(nullptr, &volume, &letter), invalid_parameter);
  EXPECT_EQ(api->get_volumes_from_drive_w(name.data(), nullptr, &letter), invalid_parameter);
  ASSERT_EQ(api->get_volumes_from_drive_w(name.data(), &volume, &letter), 0U);
  EXPECT_EQ(Text(volume), (Text{'V', 0xE4}));
  EXPECT_EQ(*letter, 0);
  ASSERT_EQ(api->get_volumes_from_drive_a(narrow_name, &narrow_volume, &narrow_letter), 0U);
  EXPECT_STREQ(narrow_volume, "V\xC3\xA4");
  const WChar* const before = volume;
  ASSERT_EQ(api->get_volumes_from_drive_w(name.data(), &volume, &letter), 0U);
  EXPECT_EQ(volume, before) << "the same text is kept once";
  EXPECT_EQ(ejections, 1);
  EXPECT_EQ(asked, 3);
}

}  // namespace
}  // namespace winseam::dropin
