// What is sent to the media service for a session, a channel and a detection, and what never is; and what is missing.
#include <stop_token>

#include "tests/win32/media_script.hpp"

namespace winseam::win32 {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using MediaOpenTest = MediaScript;
using MediaCloseTest = MediaScript;
using MediaMissingTest = MediaScript;

// ntms E3 [docs]
TEST_F(MediaOpenTest, AFailedOpenIsTheInvalidHandleAndTellsTheLastError) {
  session = handle_of(abi::invalid_handle_value);
  last_error = 21;
  EXPECT_THAT(platform().open_media_session("tape1", "x"), FailsWith(errc::not_ready));
  last_error = 0;
  EXPECT_THAT(platform().open_media_session("tape1", "x"), FailsWith(errc::gen_failure));
  session = nullptr;
  last_error = 2250;
  EXPECT_THAT(platform().open_media_session("tape1", "x"), FailsWith(errc::not_connected));
  EXPECT_THAT(closed, IsEmpty()) << "what is no handle is not closed";
}

// ntms E5 [docs] [client], E6 [docs:rsmp]
TEST_F(MediaOpenTest, NamesArePassedAsTheyAreMeant) {
  tables.ntms.open_session_w = [](const WChar* server, const WChar* name, Dword options) {
    now->seen += (server != nullptr ? "[" + narrow(server) + "]" : "null") + "/" +
                 (name != nullptr ? narrow(name) : "null") + "/" + std::to_string(options) + " ";
    return now->session;
  };
  EXPECT_THAT(platform().open_media_session(std::nullopt, "backup"), IsOk());
  EXPECT_THAT(platform().open_media_session("", ""), IsOk());
  const auto named = platform().open_media_session("tape1", std::string(70, 'a'));
  EXPECT_EQ(seen, "null/backup/0 []/null/0 [tape1]/" + std::string(63, 'a') + "/0 ");
  EXPECT_EQ(named.value()->server(), "tape1");
  EXPECT_EQ(named.value()->application(), std::string(70, 'a')) << "as it was given";
  EXPECT_THAT(platform().open_media_session("\xFF", ""), FailsWith(errc::no_unicode_translation));
}

TEST_F(MediaOpenTest, ANameIsNotCutInsideACharacter) {
  tables.ntms.open_session_w = [](const WChar*, const WChar* name, Dword) {
    now->counts.push_back(static_cast<Dword>(std::char_traits<WChar>::length(name)));
    return now->session;
  };
  const std::string drive = "\xF0\x9F\x93\xBC";  // a character of two units
  EXPECT_THAT(platform().open_media_session(std::nullopt, std::string(62, 'a') + drive), IsOk());
  EXPECT_THAT(platform().open_media_session(std::nullopt, std::string(61, 'a') + drive), IsOk());
  EXPECT_THAT(counts, ElementsAre(62U, 63U));
}

// ntms E9 [seed]
TEST_F(MediaCloseTest, ASessionIsClosedOnce) {
  auto open_session = open();
  EXPECT_THAT(open_session->close(), IsOk());
  EXPECT_THAT(open_session->close(), FailsWith(errc::invalid_handle));
  open_session.reset();
  open().reset();
  EXPECT_THAT(closed, ElementsAre(session, session));
}

// ntms E11 [seed] [assumed]
TEST_F(MediaCloseTest, ACloseThatFailsIsNeverTriedAgain) {
  auto open_session = open();
  close_code = 1201;
  EXPECT_THAT(open_session->close(), FailsWith(errc::connection_unavail));
  EXPECT_THAT(open_session->close(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(open_session->database().export_copy(), FailsWith(errc::invalid_handle));
  open_session.reset();
  EXPECT_THAT(closed, ElementsAre(session));
  EXPECT_EQ(calls, 0);
}

// ntms E10 [seed]: what is closed does not get there
TEST_F(MediaCloseTest, AClosedHandleIsNotSent) {
  const auto open_session = open();
  const auto channel = open_session->notifications().open(MediaObjectType::drive).value();
  ASSERT_THAT(open_session->close(), IsOk());
  calls = 0;
  for (const auto& [name, error] : every_media_call(*open_session))
    EXPECT_EQ(error, errc::invalid_handle) << name;
  EXPECT_THAT(open_session->catalog().enumerate(MediaObjectType::drive),
              FailsWith(errc::invalid_handle));
  EXPECT_THAT(open_session->catalog().update(MediaDrive{}), FailsWith(errc::invalid_handle));
  EXPECT_THAT(open_session->mounting().mount({}), FailsWith(errc::invalid_handle));
  EXPECT_THAT(open_session->operators().wait(OperatorRequestId{}, 0ms),
              FailsWith(errc::invalid_handle));
  EXPECT_THAT(open_session->notifications().open(MediaObjectType::drive),
              FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->wait(0ms), FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->close(), FailsWith(errc::invalid_handle));
  EXPECT_EQ(calls, 0);
  EXPECT_THAT(closed, ElementsAre(session));
}

TEST_F(MediaCloseTest, ChannelsAndDetectionsAreClosedOnceAndNotAfterTheirSession) {
  tables.ntms.begin_device_change_detection = [](Handle, Handle* detection) -> Dword {
    *detection = handle_of(0x55);
    return 0;
  };
  auto open_session = open();
  open_session->notifications().open(MediaObjectType::drive).value().reset();
  open_session->change_detection().begin().value().reset();
  EXPECT_THAT(closed, ElementsAre(opens, handle_of(0x55)));
  closed.clear();
  auto channel = open_session->notifications().open(MediaObjectType::drive).value();
  auto watch = open_session->change_detection().begin().value();
  EXPECT_THAT(channel->close(), IsOk());
  EXPECT_THAT(channel->close(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(watch->close(), IsOk());
  EXPECT_THAT(watch->close(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(watch->watch(MediaObjectType::library, {Guid{2}}), FailsWith(errc::invalid_handle));
  EXPECT_THAT(closed, ElementsAre(opens, handle_of(0x55)));
  channel = open_session->notifications().open(MediaObjectType::drive).value();
  watch = open_session->change_detection().begin().value();
  closed.clear();
  open_session.reset();
  channel.reset();
  watch.reset();
  EXPECT_THAT(closed, ElementsAre(session));
}

// A service that refuses to close a channel while somebody waits on it leaves it open. [docs] ntms K5
TEST_F(MediaCloseTest, AChannelWhoseCloseWasRefusedIsClosedLater) {
  const auto open_session = open();
  const auto channel = open_session->notifications().open(MediaObjectType::drive).value();
  close_code = 170;
  EXPECT_THAT(channel->close(), FailsWith(errc::busy));
  close_code = 0;
  EXPECT_THAT(channel->close(), IsOk());
  EXPECT_THAT(closed, ElementsAre(opens, opens));
}

TEST_F(MediaCloseTest, AHandleThatCannotBeOneIsAFailure) {
  const auto open_session = open();
  opens = handle_of(abi::invalid_handle_value);
  last_error = 5;
  EXPECT_THAT(open_session->notifications().open(MediaObjectType::drive),
              FailsWith(errc::access_denied));
  // Nothing is written to the detection: a null would mean a single look.
  EXPECT_THAT(open_session->change_detection().begin(), FailsWith(errc::invalid_data));
}

// A wait is made of slices, so that a stop request and a close are seen.
TEST_F(MediaCloseTest, AWaitEndsWithItsTime) {
  tables.ntms.wait_for_notification = [](Handle, abi::NtmsNotificationInformation*,
                                         Dword time) -> Dword {
    now->times.push_back(time);
    return 1460;
  };
  const auto open_session = open();
  const auto channel = open_session->notifications().open(MediaObjectType::drive).value();
  EXPECT_THAT(channel->wait(0ms), FailsWith(errc::timeout));
  EXPECT_THAT(channel->wait(-5s), FailsWith(errc::timeout));
  EXPECT_THAT(times, ElementsAre(0U, 0U));
  times.clear();
  EXPECT_THAT(channel->wait(600ms), FailsWith(errc::timeout));
  EXPECT_THAT(times, ElementsAre(250U, 250U, 100U));
}

TEST_F(MediaCloseTest, AWaitOnAChannelSeesAStopRequestAndAClose) {
  static std::stop_source* stopping = nullptr;
  static MediaSession* closing = nullptr;
  tables.ntms.wait_for_notification = [](Handle, abi::NtmsNotificationInformation*,
                                         Dword) -> Dword {
    if (++now->calls == 3 && stopping != nullptr) stopping->request_stop();
    if (now->calls == 3 && closing != nullptr) (void)closing->close();
    return 1460;
  };
  const auto open_session = open();
  const auto channel = open_session->notifications().open(MediaObjectType::drive).value();
  std::stop_source source;
  stopping = &source;
  calls = 0;
  EXPECT_THAT(channel->wait(no_time_limit, source.get_token()), FailsWith(errc::operation_aborted));
  EXPECT_EQ(calls, 3);
  stopping = nullptr;
  closing = open_session.get();
  calls = 0;
  EXPECT_THAT(channel->wait(no_time_limit), FailsWith(errc::no_data));
  EXPECT_EQ(calls, 3);
  closing = nullptr;
}

TEST_F(MediaCloseTest, AWaitForTheOperatorIsSlicedOnlyForAStopRequest) {
  tables.ntms.wait_for_operator_request = [](Handle, NtmsGuid*, Dword time) -> Dword {
    now->times.push_back(time);
    return 1460;
  };
  const auto open_session = open();
  OperatorRequests& operators = open_session->operators();
  EXPECT_THAT(operators.wait(OperatorRequestId{}, 1min), FailsWith(errc::timeout));
  EXPECT_THAT(times, ElementsAre(60'000U));
  times.clear();
  const std::stop_source source;
  EXPECT_THAT(operators.wait(OperatorRequestId{}, 300ms, source.get_token()),
              FailsWith(errc::timeout));
  EXPECT_THAT(times, ElementsAre(250U, 50U));
}

// ntms E1 [seed]; the code [assumed]
TEST_F(MediaMissingTest, WithoutTheDllTheOthersStillWork) {
  Tables none;
  none.ntms_loaded = false;
  const auto without = make_platform(std::move(none));
  EXPECT_THAT(without->open_media_session(std::nullopt, "x"), FailsWith(errc::mod_not_found));
  EXPECT_THAT(without->stand_alone_drives().volumes("x"), FailsWith(errc::mod_not_found));
  EXPECT_THAT(without->stand_alone_drives().eject(std::nullopt, {}),
              FailsWith(errc::mod_not_found));
  EXPECT_FALSE(without->features().has(Feature::media_sessions));
  EXPECT_THAT(without->current_session_server(), IsOk());
  EXPECT_TRUE(platform().features().has(Feature::media_sessions));
}

// ntms E2 [assumed]: what every session needs
TEST_F(MediaMissingTest, WithoutAFunctionThatSessionsNeedNothingIsHalfBound) {
  tables.ntms.mount_media = nullptr;
  EXPECT_THAT(platform().open_media_session(std::nullopt, "x"), FailsWith(errc::proc_not_found));
  EXPECT_FALSE(platform().features().has(Feature::media_sessions));
  EXPECT_EQ(calls, 0);
}

// ntms E2 [assumed]: what few programs call is looked for when it is called
TEST_F(MediaMissingTest, WithoutAnotherFunctionTheCallSaysSo) {
  abi::NtmsApi& api = tables.ntms;
  api.get_object_attribute_w = nullptr;
  api.set_object_attribute_w = nullptr;
  api.get_media_pool_name_w = nullptr;
  api.change_media_type = nullptr;
  api.add_media_type = nullptr;
  api.delete_media_type = nullptr;
  api.decommission_media = nullptr;
  api.swap_media = nullptr;
  api.create_media_w = nullptr;
  api.delete_media = nullptr;
  api.update_omid_info = nullptr;
  api.dismount_drive = nullptr;
  api.identify_slot = nullptr;
  api.access_library_door = nullptr;
  api.enable_object = nullptr;
  api.disable_object = nullptr;
  api.delete_drive = nullptr;
  api.delete_library = nullptr;
  api.clean_drive = nullptr;
  api.reserve_cleaner_slot = nullptr;
  api.release_cleaner_slot = nullptr;
  api.inject_cleaner = nullptr;
  api.eject_cleaner = nullptr;
  api.get_request_order = nullptr;
  api.set_request_order = nullptr;
  api.delete_requests = nullptr;
  api.get_object_security = nullptr;
  api.set_object_security = nullptr;
  api.begin_device_change_detection = nullptr;
  api.set_device_change_detection = nullptr;
  api.export_database = nullptr;
  api.import_database = nullptr;
  api.get_ui_options_w = nullptr;
  api.set_ui_options_w = nullptr;
  api.eject_disk_from_sa_drive_w = nullptr;
  api.get_volumes_from_drive_w = nullptr;
  const auto open_session = open();
  for (const auto& [name, error] : every_media_call(*open_session))
    EXPECT_EQ(error, errc::proc_not_found) << name;
  EXPECT_THAT(platform().stand_alone_drives().volumes("x"), FailsWith(errc::proc_not_found));
  EXPECT_THAT(platform().stand_alone_drives().eject(std::nullopt, {}),
              FailsWith(errc::proc_not_found));
  EXPECT_THAT(open_session->mounting().mount({}), IsOk());
}

// Every call passes on what the service says.
TEST_F(MediaMissingTest, TheServicesCodeIsTheError) {
  const auto open_session = open();
  code = 4313;
  for (const auto& [name, error] : every_media_call(*open_session))
    EXPECT_EQ(error, errc::database_failure) << name;
  code = 60'123;
  EXPECT_EQ(open_session->database().export_copy().error().value(), 60'123);
}

}  // namespace
}  // namespace winseam::win32
