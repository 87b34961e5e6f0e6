// Answers to queries that are too short, too long, unterminated, or out of range.
#include "tests/win32/scripted_api.hpp"

namespace winseam::win32 {
namespace {

constexpr SessionId id{1};

class InformationTest : public ScriptedApi {
 protected:
  const SessionInformation& ask() { return current().information(); }
};

TEST_F(InformationTest, ATextNeedsItsTerminatorWithinTheBytes) {
  answer(wide("alice"));
  EXPECT_THAT(ask().text(id, SessionText::user_name), IsOkAndHolds("alice"));
  answer(wide("alice"), 10);
  EXPECT_THAT(ask().text(id, SessionText::user_name), FailsWith(errc::invalid_data));
  answer(wide("alice"), 11);
  EXPECT_THAT(ask().text(id, SessionText::user_name), FailsWith(errc::invalid_data)) << "odd";
  answer(wide("alice"), 0);
  EXPECT_THAT(ask().text(id, SessionText::user_name), FailsWith(errc::invalid_data));
}

TEST_F(InformationTest, ASizeBeyondReasonIsInvalidAndNotRead) {
  answer(wide("alice"), 0xFFFFFFFE);
  EXPECT_THAT(ask().text(id, SessionText::user_name), FailsWith(errc::invalid_data));
  EXPECT_THAT(ask().raw(id, 5), FailsWith(errc::invalid_data));
}

TEST_F(InformationTest, SuccessWithoutABufferIsInvalid) {
  tables.wts.query_session_information_w = [](Handle, Dword, abi::WtsInfoClass, WChar** buffer,
                                              Dword* bytes) -> Bool {
    *buffer = nullptr;
    *bytes = 4;
    return 1;
  };
  EXPECT_THAT(ask().state(id), FailsWith(errc::invalid_data));
}

TEST_F(InformationTest, AStructureShorterThanNeededIsInvalid) {
  answer(std::vector<std::byte>(215));
  EXPECT_THAT(ask().summary(id), FailsWith(errc::invalid_data));
  answer(std::vector<std::byte>(216));
  EXPECT_THAT(ask().summary(id), IsOk()) << "exactly";
  answer(std::vector<std::byte>(300));
  EXPECT_THAT(ask().summary(id), IsOk()) << "a longer one from a newer system";
  answer(std::vector<std::byte>(231));
  EXPECT_THAT(ask().details(id), FailsWith(errc::invalid_data));
  answer(std::vector<std::byte>(1667));
  EXPECT_THAT(ask().configuration(id), FailsWith(errc::invalid_data));
  answer(std::vector<std::byte>(2303));
  EXPECT_THAT(ask().client(id), FailsWith(errc::invalid_data));
  answer(std::vector<std::byte>(3));
  EXPECT_THAT(ask().state(id), FailsWith(errc::invalid_data));
  EXPECT_THAT(ask().session_id(id), FailsWith(errc::invalid_data));
  EXPECT_THAT(ask().client_display(id), FailsWith(errc::invalid_data));
  EXPECT_THAT(ask().client_address(id), FailsWith(errc::invalid_data));
  EXPECT_THAT(ask().activity_id(id), FailsWith(errc::invalid_data));
  EXPECT_THAT(ask().capabilities(id), FailsWith(errc::invalid_data));
  answer(std::vector<std::byte>(1));
  EXPECT_THAT(ask().protocol(id), FailsWith(errc::invalid_data));
  EXPECT_THAT(ask().number(id, SessionNumber::client_product_id), FailsWith(errc::invalid_data));
}

TEST_F(InformationTest, ATextThatFillsItsFieldIsInvalid) {
  abi::WtsInfo<WChar> info{};
  info.domain.fill('D');
  answer(std::vector{info});
  EXPECT_THAT(ask().summary(id), FailsWith(errc::invalid_data));
  info.domain.back() = 0;
  answer(std::vector{info});
  EXPECT_EQ(ask().summary(id).value().domain, std::string(16, 'D'));
}

TEST_F(InformationTest, StatesLevelsAndTimesAreChecked) {
  abi::WtsInfo<WChar> info{};
  info.state = abi::WtsConnectState(11);
  answer(std::vector{info});
  EXPECT_THAT(ask().summary(id), FailsWith(errc::invalid_data));
  info.state = abi::WtsConnectState::active;
  info.logon_time = -5;
  answer(std::vector{info});
  EXPECT_THAT(ask().summary(id), FailsWith(errc::invalid_data));
  abi::WtsInfoEx<WChar> level{};
  level.level = 2;
  answer(std::vector{level});
  EXPECT_THAT(ask().details(id), FailsWith(errc::invalid_data));
  answer(std::vector<abi::Ushort>{3});
  EXPECT_THAT(ask().protocol(id), FailsWith(errc::invalid_data));
}

TEST_F(InformationTest, TimesCountFrom1601AndZeroIsNever) {
  abi::WtsInfo<WChar> info{};
  info.connect_time = 116'444'736'000'000'001;
  answer(std::vector{info});
  const SessionTimes times = ask().summary(id).value().times;
  EXPECT_EQ(times.connected_at, TimePoint(Ticks(1)));
  EXPECT_EQ(times.disconnected_at, std::nullopt);
}

TEST_F(InformationTest, AnUnknownLockFlagIsUnknown) {
  abi::WtsInfoEx<WChar> info{};
  info.level = 1;
  info.data.session_flags = 77;
  answer(std::vector{info});
  EXPECT_EQ(ask().details(id).value().lock, LockState::unknown);
}

// wts E29 [report: pywin32 #2152]
TEST_F(InformationTest, IsRemoteReadsAsManyBytesAsThereAre) {
  answer(std::vector<std::byte>{std::byte{1}});
  EXPECT_THAT(ask().is_remote(id), IsOkAndHolds(true));
  answer(std::vector<std::byte>{std::byte{0}});
  EXPECT_THAT(ask().is_remote(id), IsOkAndHolds(false));
  answer(std::vector<abi::Bool>{1});
  EXPECT_THAT(ask().is_remote(id), IsOkAndHolds(true));
  answer(std::vector<std::byte>{}, 0);
  EXPECT_THAT(ask().is_remote(id), FailsWith(errc::invalid_data));
}

TEST_F(InformationTest, AnAddressFamilyThatIsUnknownIsUnspecified) {
  answer(std::vector{abi::WtsClientAddress{17, {1, 2, 3, 4, 5, 6}}});
  EXPECT_THAT(ask().client_address(id), IsOkAndHolds(ClientAddress{}));
  answer(std::vector{abi::WtsClientAddress{2, {0, 0, 192, 0, 2, 7}}});
  EXPECT_THAT(ask().client_address(id),
              IsOkAndHolds(ClientAddress{ClientAddress::Family::ipv4, {192, 0, 2, 7}}));
}

TEST_F(InformationTest, AnErrorFreesWhatWasHandedOut) {
  error = 2;
  tables.wts.query_session_information_w = [](Handle, Dword, abi::WtsInfoClass, WChar** buffer,
                                              Dword* bytes) -> Bool {
    *buffer = now->give<WChar>({'x', 0});
    *bytes = 4;
    return 0;
  };
  EXPECT_THAT(ask().state(id), FailsWith(errc::file_not_found));
}

TEST_F(InformationTest, AUserSettingIsCheckedLikeTheRest) {
  tables.wts.query_user_config_w = [](WChar*, WChar*, abi::WtsConfigClass, WChar** buffer,
                                      Dword* bytes) -> Bool {
    *buffer = now->give<WChar>({'x'});
    *bytes = 2;
    return 1;
  };
  const UserConfiguration& settings = platform().user_configuration();
  EXPECT_THAT(settings.text("rds01", "alice", UserSetting::profile_path),
              FailsWith(errc::invalid_data));
  EXPECT_THAT(settings.number("rds01", "alice", UserSetting::shadowing),
              FailsWith(errc::invalid_data));
  EXPECT_THAT(settings.all("rds01", "alice"), FailsWith(errc::invalid_data));
}

}  // namespace
}  // namespace winseam::win32
