// A program linked with WinPR on the plug-in, which WinPR loads because WTSAPI_LIBRARY names it. It sees the office.
#include <dlfcn.h>
#include <gmock/gmock.h>
#include <winpr/error.h>
#include <winpr/handle.h>
#include <winpr/wtsapi.h>

#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using ::testing::HasSubstr;

constexpr DWORD untouched = 77;

HANDLE open_rds01() {
  char name[] = "rds01";
  HANDLE const server = WTSOpenServerA(name);
  EXPECT_NE(server, nullptr) << GetLastError();
  return server;
}

struct Session {
  DWORD id;
  WTS_CONNECTSTATE_CLASS state;
};

std::vector<Session> sessions_of(HANDLE server) {
  PWTS_SESSION_INFOA list = nullptr;
  DWORD count = 0;
  EXPECT_TRUE(WTSEnumerateSessionsA(server, 0, 1, &list, &count)) << GetLastError();
  std::vector<Session> sessions;
  for (DWORD i = 0; i < count; ++i) sessions.push_back({list[i].SessionId, list[i].State});
  WTSFreeMemory(list);
  return sessions;
}

// A session that is in a state.
DWORD find(HANDLE server, WTS_CONNECTSTATE_CLASS state) {
  for (const Session& session : sessions_of(server))
    if (session.state == state && session.id != 0) return session.id;
  ADD_FAILURE() << "no session in state " << state;
  return WTS_CURRENT_SESSION;
}

// Runs a call that has to fail, and gives its code.
template <class Call>
DWORD code_of(Call call) {
  SetLastError(0xABCD);
  EXPECT_FALSE(call());
  return GetLastError();
}

TEST(WinprPlugin, IsWhatAnswers) {
  const char* const path = std::getenv("WTSAPI_LIBRARY");
  ASSERT_NE(path, nullptr) << "run by ctest, which names the plug-in";
  void* const plugin = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  ASSERT_NE(plugin, nullptr) << dlerror();
  auto* const build = reinterpret_cast<const char* (*)()>(dlsym(plugin, "winseam_drop_in_build"));
  ASSERT_NE(build, nullptr);
  EXPECT_THAT(build(), HasSubstr("winseam plug-in"));
}

TEST(WinprPlugin, FillsEveryEntryOfTheTable) {
  void* const plugin = dlopen(std::getenv("WTSAPI_LIBRARY"), RTLD_NOW | RTLD_LOCAL);
  ASSERT_NE(plugin, nullptr) << dlerror();
  auto* const init = reinterpret_cast<INIT_WTSAPI_FN>(dlsym(plugin, "InitWtsApi"));
  ASSERT_NE(init, nullptr);
  const WtsApiFunctionTable* const table = init();
  ASSERT_NE(table, nullptr);
  constexpr std::size_t entries = (sizeof(WtsApiFunctionTable) - 2 * sizeof(DWORD)) / sizeof(void*);
  EXPECT_EQ(entries, 67U);
  void* pointers[entries];
  std::memcpy(pointers, reinterpret_cast<const char*>(table) + 2 * sizeof(DWORD), sizeof pointers);
  for (std::size_t i = 0; i < entries; ++i) EXPECT_NE(pointers[i], nullptr) << "entry " << i;
  EXPECT_EQ(init(), table) << "one table, however often it is asked for";
}

TEST(WinprPlugin, OpensEnumeratesAndCloses) {
  HANDLE const server = open_rds01();
  EXPECT_GT(sessions_of(server).size(), 2U);
  WTSCloseServer(server);
  PWTS_SESSION_INFOA list = nullptr;
  DWORD count = untouched;
  EXPECT_EQ(code_of([&] { return WTSEnumerateSessionsA(server, 0, 1, &list, &count); }),
            DWORD{ERROR_INVALID_HANDLE});
  EXPECT_EQ(count, untouched);
}

TEST(WinprPlugin, QueriesTexts) {
  HANDLE const server = open_rds01();
  const DWORD id = find(server, WTSActive);
  char* user = nullptr;
  DWORD bytes = 0;
  ASSERT_TRUE(WTSQuerySessionInformationA(server, id, WTSUserName, &user, &bytes))
      << GetLastError();
  EXPECT_EQ(bytes, std::strlen(user) + 1);
  LPWSTR wide = nullptr;
  DWORD wide_bytes = 0;
  ASSERT_TRUE(WTSQuerySessionInformationW(server, id, WTSUserName, &wide, &wide_bytes));
  EXPECT_EQ(wide_bytes, 2 * bytes);
  WTSFreeMemory(user);
  WTSFreeMemory(wide);
  WTSCloseServer(server);
}

TEST(WinprPlugin, LogsASessionOffAndTerminatesAProcess) {
  HANDLE const server = open_rds01();
  const DWORD id = find(server, WTSDisconnected);
  PWTS_PROCESS_INFOA processes = nullptr;
  DWORD count = 0;
  ASSERT_TRUE(WTSEnumerateProcessesA(server, 0, 1, &processes, &count));
  DWORD victim = 0;
  for (DWORD i = 0; i < count; ++i)
    if (processes[i].SessionId != 0 && processes[i].SessionId != id &&
        processes[i].pUserSid != nullptr &&
        std::strcmp(processes[i].pProcessName, "csrss.exe") != 0 &&
        std::strcmp(processes[i].pProcessName, "winlogon.exe") != 0)
      victim = processes[i].ProcessId;
  WTSFreeMemory(processes);
  ASSERT_NE(victim, 0U);
  EXPECT_TRUE(WTSTerminateProcess(server, victim, 3)) << GetLastError();
  EXPECT_EQ(code_of([&] { return WTSTerminateProcess(server, victim, 3); }),
            DWORD{ERROR_INVALID_PARAMETER});

  EXPECT_TRUE(WTSLogoffSession(server, id, TRUE)) << GetLastError();
  char* user = nullptr;
  DWORD bytes = untouched;
  EXPECT_EQ(
      code_of([&] { return WTSQuerySessionInformationA(server, id, WTSUserName, &user, &bytes); }),
      DWORD{ERROR_FILE_NOT_FOUND});
  WTSCloseServer(server);
}

TEST(WinprPlugin, SaysWhatIsWrongWithArguments) {
  DWORD count = untouched;
  PWTS_SESSION_INFOA sessions = nullptr;
  EXPECT_EQ(code_of([&] { return WTSEnumerateSessionsA(nullptr, 0, 1, nullptr, &count); }),
            DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_EQ(code_of([&] { return WTSEnumerateSessionsA(nullptr, 1, 1, &sessions, &count); }),
            DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_EQ(code_of([&] { return WTSEnumerateSessionsA(nullptr, 0, 7, &sessions, &count); }),
            DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_EQ(code_of([&] {
              return WTSQuerySessionInformationA(nullptr, WTS_CURRENT_SESSION, WTSUserName, nullptr,
                                                 &count);
            }),
            DWORD{ERROR_INVALID_USER_BUFFER});
  EXPECT_EQ(code_of([&] { return WTSLogoffSession(nullptr, 4711, TRUE); }),
            DWORD{ERROR_FILE_NOT_FOUND});
  EXPECT_EQ(code_of([&] {
              return WTSVirtualChannelOpen(nullptr, WTS_CURRENT_SESSION, nullptr) != nullptr;
            }),
            DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_EQ(code_of([&] { return WTSQueryUserToken(1, nullptr); }), DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_EQ(count, untouched);
}

// What WinPR adds to the documented functions.
TEST(WinprPlugin, SaysWhatItDoesNotImplement) {
  EXPECT_EQ(code_of([&] { return WTSLogonUser(nullptr, "alice", "secret", "OFFICE"); }),
            DWORD{ERROR_CALL_NOT_IMPLEMENTED});
  EXPECT_EQ(code_of([&] { return WTSLogoffUser(nullptr); }), DWORD{ERROR_CALL_NOT_IMPLEMENTED});
  char name[] = "rds01";
  EXPECT_EQ(code_of([&] { return WTSStartRemoteControlSessionExA(name, 3, 0, 0, 4); }),
            DWORD{ERROR_INVALID_PARAMETER});
  const DWORD without = code_of([&] { return WTSStartRemoteControlSessionA(name, 3, 0, 0); });
  EXPECT_EQ(code_of([&] {
              return WTSStartRemoteControlSessionExA(name, 3, 0, 0,
                                                     REMOTECONTROL_FLAG_DISABLE_INPUT);
            }),
            without);
}

// WinPR has no windows: programs register whatever they have.
TEST(WinprPlugin, AnyValueIsAWindow) {
  EXPECT_TRUE(WTSRegisterSessionNotification(nullptr, NOTIFY_FOR_ALL_SESSIONS)) << GetLastError();
  EXPECT_TRUE(WTSUnRegisterSessionNotification(nullptr)) << GetLastError();
  EXPECT_EQ(code_of([&] { return WTSUnRegisterSessionNotification(nullptr); }),
            DWORD{ERROR_INVALID_PARAMETER});
}

TEST(WinprPlugin, ASuccessLeavesTheLastErrorAlone) {
  SetLastError(0xABCD);
  EXPECT_FALSE(sessions_of(nullptr).empty());
  EXPECT_EQ(GetLastError(), 0xABCDU);
}

TEST(WinprPlugin, TypedMemoryIsGivenBackByItsOwnFunction) {
  DWORD level = 1;
  PWTS_SESSION_INFO_1A sessions = nullptr;
  DWORD count = 0;
  ASSERT_TRUE(WTSEnumerateSessionsExA(nullptr, &level, 0, &sessions, &count)) << GetLastError();
  EXPECT_GT(count, 0U);
  EXPECT_TRUE(WTSFreeMemoryExA(WTSTypeSessionInfoLevel1, sessions, count));
  EXPECT_EQ(code_of([&] { return WTSFreeMemoryExA(WTSTypeSessionInfoLevel1, &level, 1); }),
            DWORD{ERROR_INVALID_PARAMETER});
}

TEST(WinprPlugin, ATokenIsAnObjectThatWinprCloses) {
  HANDLE token = nullptr;
  ASSERT_TRUE(WTSQueryUserToken(find(nullptr, WTSActive), &token)) << GetLastError();
  EXPECT_TRUE(CloseHandle(token));
}

}  // namespace
