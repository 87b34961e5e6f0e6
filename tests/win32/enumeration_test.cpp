// Lists that come back wrong, and the memory of lists on every path.
#include "tests/win32/scripted_api.hpp"

namespace winseam::win32 {
namespace {

using SessionInfo = abi::WtsSessionInfo<WChar>;
using SessionInfo1 = abi::WtsSessionInfo1<WChar>;
using ProcessInfo = abi::WtsProcessInfo<WChar>;
using ProcessInfoEx = abi::WtsProcessInfoEx<WChar>;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class EnumerationTest : public ScriptedApi {
 protected:
  static inline std::vector<WChar> console = wide("Console");
};

TEST_F(EnumerationTest, AListIsReadAndGivenBackOnce) {
  tables.wts.enumerate_sessions_w = [](Handle server, Dword reserved, Dword version,
                                       SessionInfo** list, Dword* count) -> Bool {
    EXPECT_EQ(server, nullptr);
    EXPECT_EQ(reserved, 0U);
    EXPECT_EQ(version, 1U);
    *list = now->give<SessionInfo>({{0, nullptr, abi::WtsConnectState::disconnected},
                                    {1, console.data(), abi::WtsConnectState::active}});
    *count = 2;
    return 1;
  };
  EXPECT_THAT(
      current().sessions().enumerate(),
      IsOkAndHolds(std::vector<SessionEntry>{{SessionId{0}, "", SessionState::disconnected},
                                             {SessionId{1}, "Console", SessionState::active}}));
}

TEST_F(EnumerationTest, ATypedListGoesBackWithItsClassAndCount) {
  tables.wts.enumerate_sessions_ex_w = [](Handle, Dword* level, Dword filter, SessionInfo1** list,
                                          Dword* count) -> Bool {
    EXPECT_EQ(*level, 1U);
    EXPECT_EQ(filter, 0U);
    *list = now->give<SessionInfo1>(
        {{7, abi::WtsConnectState::active, 3, console.data(), nullptr, nullptr, nullptr, nullptr}},
        "class 2 of 1");
    *count = 1;
    return 1;
  };
  const auto list = current().sessions().enumerate_detailed();
  ASSERT_THAT(list, IsOk());
  ASSERT_THAT(list.value(), SizeIs(1));
  EXPECT_EQ(list.value().front().environment_id, 7U);
  EXPECT_EQ(list.value().front().user, std::nullopt);
}

TEST_F(EnumerationTest, AnErrorFreesWhatWasHandedOutAllTheSame) {
  error = 5;
  tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, SessionInfo** list,
                                       Dword* count) -> Bool {
    *list = now->give<SessionInfo>({{}});
    *count = 1;
    return 0;
  };
  tables.wts.enumerate_processes_ex_w = [](Handle, Dword*, Dword, WChar** list,
                                           Dword* count) -> Bool {
    *list = reinterpret_cast<WChar*>(now->give<ProcessInfoEx>({{}}, "class 1 of 1"));
    *count = 1;
    return 0;
  };
  EXPECT_THAT(current().sessions().enumerate(), FailsWith(errc::access_denied));
  EXPECT_THAT(current().processes().enumerate_detailed(any_session),
              FailsWith(errc::access_denied));
}

TEST_F(EnumerationTest, AFailureWithoutACodeIsAnErrorStill) {
  tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, SessionInfo**, Dword*) -> Bool {
    return 0;
  };
  EXPECT_THAT(current().sessions().enumerate(), FailsWith(errc::gen_failure));
}

TEST_F(EnumerationTest, ACountWithoutAnArrayIsInvalid) {
  tables.wts.enumerate_processes_w = [](Handle, Dword, Dword, ProcessInfo**, Dword* count) -> Bool {
    *count = 3;
    return 1;
  };
  EXPECT_THAT(current().processes().enumerate(), FailsWith(errc::invalid_data));
}

TEST_F(EnumerationTest, NoArrayAndNoCountIsAnEmptyList) {
  tables.wts.enumerate_processes_w = [](Handle, Dword, Dword, ProcessInfo**, Dword*) -> Bool {
    return 1;
  };
  EXPECT_THAT(current().processes().enumerate(), IsOkAndHolds(IsEmpty()));
}

TEST_F(EnumerationTest, ACountBeyondReasonIsInvalidAndNotRead) {
  tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, SessionInfo** list,
                                       Dword* count) -> Bool {
    *list = now->give<SessionInfo>({{}});
    *count = 0xFFFFFFFF;
    return 1;
  };
  EXPECT_THAT(current().sessions().enumerate(), FailsWith(errc::invalid_data));
}

TEST_F(EnumerationTest, AStateThatIsNoneIsInvalid) {
  for (const int state : {-1, 10, 0x7FFFFFFF}) {
    calls = state;
    tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, SessionInfo** list,
                                         Dword* count) -> Bool {
      *list = now->give<SessionInfo>({{1, console.data(), abi::WtsConnectState::active},
                                      {2, console.data(), abi::WtsConnectState(now->calls)}});
      *count = 2;
      return 1;
    };
    EXPECT_THAT(current().sessions().enumerate(), FailsWith(errc::invalid_data)) << state;
  }
}

TEST_F(EnumerationTest, ANameWithoutAnEndIsInvalid) {
  static const std::vector<WChar> endless(40'000, WChar{'x'});
  tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, SessionInfo** list,
                                       Dword* count) -> Bool {
    *list = now->give<SessionInfo>(
        {{1, const_cast<WChar*>(endless.data()), abi::WtsConnectState::active}});
    *count = 1;
    return 1;
  };
  EXPECT_THAT(current().sessions().enumerate(), FailsWith(errc::invalid_data));
}

TEST_F(EnumerationTest, ANameThatIsNoUtf16ShowsWhereItIsNot) {
  static std::vector<WChar> lone{'a', 0xD800, 'b', 0};
  tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, SessionInfo** list,
                                       Dword* count) -> Bool {
    *list = now->give<SessionInfo>({{1, lone.data(), abi::WtsConnectState::active}});
    *count = 1;
    return 1;
  };
  const auto list = current().sessions().enumerate();
  ASSERT_THAT(list, IsOk());
  EXPECT_NE(list.value().front().station.find("\xEF\xBF\xBD"), std::string::npos);
}

TEST_F(EnumerationTest, AnIdentifierThatIsNoneIsInvalid) {
  for (const std::vector<unsigned char>& bytes :
       {std::vector<unsigned char>{2, 1, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0},  // no such revision
        std::vector<unsigned char>{1, 255, 0, 0, 0, 0, 0, 5}}) {  // more parts than there are
    static std::vector<unsigned char> sid;
    sid = bytes;
    tables.wts.enumerate_processes_w = [](Handle, Dword, Dword, ProcessInfo** list,
                                          Dword* count) -> Bool {
      *list = now->give<ProcessInfo>({{1, 4, console.data(), sid.data()}});
      *count = 1;
      return 1;
    };
    EXPECT_THAT(current().processes().enumerate(), FailsWith(errc::invalid_data));
  }
}

TEST_F(EnumerationTest, AnIdentifierIsWrittenOut) {
  static std::vector<unsigned char> sid{1,  2, 0, 0, 0,    0,    0,    5,
                                        21, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF};
  tables.wts.enumerate_processes_w = [](Handle, Dword, Dword, ProcessInfo** list,
                                        Dword* count) -> Bool {
    *list = now->give<ProcessInfo>({{1, 4, console.data(), sid.data()}});
    *count = 1;
    return 1;
  };
  const auto list = current().processes().enumerate();
  ASSERT_THAT(list, IsOk());
  EXPECT_EQ(list.value().front().user_sid, "S-1-5-21-4294967295");
}

// A stressed server fails with a code that means nothing: once more is enough (1.5, 10).
TEST_F(EnumerationTest, ASpuriousFailureIsTriedOnceMore) {
  error = 997;
  tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, SessionInfo** list,
                                       Dword* count) -> Bool {
    *list = now->give<SessionInfo>({{1, console.data(), abi::WtsConnectState::active}});
    *count = 1;
    return ++now->calls == 2 ? 1 : 0;
  };
  EXPECT_THAT(current().sessions().enumerate(), IsOkAndHolds(SizeIs(1)));
  EXPECT_EQ(calls, 2);
}

TEST_F(EnumerationTest, AFailureThatStaysIsReportedAfterTheSecondTry) {
  error = 1783;
  tables.wts.enumerate_processes_w = [](Handle, Dword, Dword, ProcessInfo**, Dword*) -> Bool {
    ++now->calls;
    return 0;
  };
  EXPECT_THAT(current().processes().enumerate(), FailsWith(errc::rpc_x_bad_stub_data));
  EXPECT_EQ(calls, 2);
}

TEST_F(EnumerationTest, AnotherFailureIsNotTriedAgain) {
  error = 1722;
  tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, SessionInfo**, Dword*) -> Bool {
    ++now->calls;
    return 0;
  };
  EXPECT_THAT(current().sessions().enumerate(), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_EQ(calls, 1);
}

TEST_F(EnumerationTest, ProcessTimesCannotBeNegative) {
  tables.wts.enumerate_processes_ex_w = [](Handle, Dword*, Dword, WChar** list,
                                           Dword* count) -> Bool {
    ProcessInfoEx entry{};
    entry.user_time = -1;
    *list = reinterpret_cast<WChar*>(now->give<ProcessInfoEx>({entry}, "class 1 of 1"));
    *count = 1;
    return 1;
  };
  EXPECT_THAT(current().processes().enumerate_detailed(any_session), FailsWith(errc::invalid_data));
}

TEST_F(EnumerationTest, TheServersOfADomainAreReadAndGivenBack) {
  tables.wts.enumerate_servers_w = [](WChar* domain, Dword, Dword version,
                                      abi::WtsServerInfo<WChar>** list, Dword* count) -> Bool {
    EXPECT_EQ(domain, nullptr);
    EXPECT_EQ(version, 1U);
    *list = now->give<abi::WtsServerInfo<WChar>>({{console.data()}});
    *count = 1;
    return 1;
  };
  EXPECT_THAT(platform().session_servers(std::nullopt),
              IsOkAndHolds(std::vector<std::string>{"Console"}));
}

}  // namespace
}  // namespace winseam::win32
