// The drop-in DLLs in the system directory, as a program meets them: by its imports, and by name.
#include <gmock/gmock.h>
#include <windows.h>
// After windows.h.
#include <wtsapi32.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

using ::testing::HasSubstr;

HMODULE load(const char* name) {
  HMODULE const module = LoadLibraryExA(name, nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
  EXPECT_NE(module, nullptr) << name << ": " << GetLastError();
  return module;
}

template <class Function>
Function* find(HMODULE module, const char* name) {
  return reinterpret_cast<Function*>(reinterpret_cast<void*>(GetProcAddress(module, name)));
}

struct Dll {
  std::string name;
  std::vector<const char*> exports;
  std::string file() const { return name + ".dll"; }
};
#define WINSEAM_FUNCTION(name, member, result, parameters) #name,
#define WINSEAM_UNDOCUMENTED(name) #name,
const Dll wtsapi32{"wtsapi32",
                   {
#include "winseam/abi/wtsapi.def"
                   }};
#define WINSEAM_FUNCTION(name, member, result, parameters) #name,
#define WINSEAM_UNDOCUMENTED(name) #name,
const Dll wlanapi{"wlanapi",
                  {
#include "winseam/abi/wlanapi.def"
                  }};
#define WINSEAM_FUNCTION(name, member, result, parameters) #name,
#define WINSEAM_UNDOCUMENTED(name) #name,
const Dll ntmsapi{"ntmsapi",
                  {
#include "winseam/abi/ntmsapi.def"
                  }};

class DropInDllTest : public ::testing::TestWithParam<Dll> {};

INSTANTIATE_TEST_SUITE_P(, DropInDllTest, ::testing::Values(wtsapi32, wlanapi, ntmsapi),
                         [](const auto& tested) { return tested.param.name; });

TEST_P(DropInDllTest, ExportsWhatTheSystemsDoes) {
  HMODULE const module = load(GetParam().file().c_str());
  for (const char* name : GetParam().exports)
    EXPECT_NE(GetProcAddress(module, name), nullptr) << name;
  EXPECT_EQ(GetProcAddress(module, "WinseamHasNoSuchFunction"), nullptr);
}

TEST_P(DropInDllTest, SaysWhichBuildAnswers) {
  auto* const build = find<const char*()>(load(GetParam().file().c_str()), "winseam_drop_in_build");
  ASSERT_NE(build, nullptr);
  EXPECT_THAT(build(), HasSubstr("winseam drop-in"));
  // One engine behind all of them.
  EXPECT_EQ(build(), find<const char*()>(load("winseam_dropin.dll"), "winseam_drop_in_build")());
}

TEST(DropInDlls, UndocumentedFunctionsAreNotImplemented) {
  HMODULE const wts = load("wtsapi32.dll");
  for (const char* name :
       {"QueryActiveSession", "RegisterUsertokenForNoWinlogon", "WTSSetSessionInformationW"}) {
    SetLastError(0xABCD);
    EXPECT_EQ(find<DWORD()>(wts, name)(), 0U) << name;
    EXPECT_EQ(GetLastError(), DWORD{ERROR_CALL_NOT_IMPLEMENTED}) << name;
  }
  EXPECT_EQ(find<DWORD()>(load("wlanapi.dll"), "WlanSsidToDisplayName")(),
            DWORD{ERROR_CALL_NOT_IMPLEMENTED});
  EXPECT_EQ(find<DWORD()>(load("ntmsapi.dll"), "DoEjectFromSADriveW")(),
            DWORD{ERROR_CALL_NOT_IMPLEMENTED});
}

TEST(DropInDlls, ImportedFunctionsAnswerFromTheScenario) {
  char name[] = "rds01";
  HANDLE const server = WTSOpenServerA(name);
  ASSERT_NE(server, nullptr);
  WTS_SESSION_INFOW* sessions = nullptr;
  DWORD count = 0;
  ASSERT_TRUE(WTSEnumerateSessionsW(server, 0, 1, &sessions, &count)) << GetLastError();
  EXPECT_GT(count, 2U);
  EXPECT_STREQ(sessions[0].pWinStationName, L"Services");
  WTSFreeMemory(sessions);
  WTSCloseServer(server);
}

TEST(DropInDlls, TheOtherTwoAnswerFromTheSameScenario) {
  HMODULE const wlan = load("wlanapi.dll");
  DWORD version = 0;
  HANDLE client = nullptr;
  ASSERT_EQ(find<DWORD(DWORD, void*, DWORD*, HANDLE*)>(wlan, "WlanOpenHandle")(2, nullptr, &version,
                                                                               &client),
            0U);
  EXPECT_EQ(version, 2U);
  DWORD* interfaces = nullptr;
  ASSERT_EQ(
      find<DWORD(HANDLE, void*, DWORD**)>(wlan, "WlanEnumInterfaces")(client, nullptr, &interfaces),
      0U);
  EXPECT_GT(*interfaces, 0U) << "the office has adapters";
  find<void(void*)>(wlan, "WlanFreeMemory")(interfaces);
  auto* const close = find<DWORD(HANDLE, void*)>(wlan, "WlanCloseHandle");
  EXPECT_EQ(close(client, nullptr), 0U);
  EXPECT_EQ(close(client, nullptr), DWORD{ERROR_INVALID_HANDLE});

  HMODULE const ntms = load("ntmsapi.dll");
  HANDLE const session = find<HANDLE(const wchar_t*, const wchar_t*, DWORD)>(
      ntms, "OpenNtmsSessionW")(nullptr, L"winseam", 0);
  ASSERT_NE(session, INVALID_HANDLE_VALUE) << GetLastError();
  EXPECT_EQ(find<DWORD(HANDLE)>(ntms, "CloseNtmsSession")(session), 0U);
}

// wts E20, E22 [wine-test]: through the exports, with the system's own last error.
TEST(DropInDlls, ErrorsAreTheThreadsLastError) {
  DWORD count = 77;
  SetLastError(0xABCD);
  EXPECT_FALSE(WTSEnumerateProcessesW(WTS_CURRENT_SERVER_HANDLE, 0, 1, nullptr, &count));
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER});
  EXPECT_EQ(count, 77U);
  EXPECT_FALSE(WTSQuerySessionInformationW(WTS_CURRENT_SERVER_HANDLE, WTS_CURRENT_SESSION,
                                           WTSUserName, nullptr, &count));
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_USER_BUFFER});
  EXPECT_FALSE(WTSTerminateProcess(WTS_CURRENT_SERVER_HANDLE, 0x7FFFFFF0, 1));
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_PARAMETER});
}

TEST(DropInDlls, ATokenCanBeClosedAsOneOfTheSystems) {
  WTS_SESSION_INFOW* sessions = nullptr;
  DWORD count = 0;
  ASSERT_TRUE(WTSEnumerateSessionsW(WTS_CURRENT_SERVER_HANDLE, 0, 1, &sessions, &count));
  DWORD id = 0;
  for (DWORD i = 0; i < count; ++i)
    if (sessions[i].State == WTSActive) id = sessions[i].SessionId;
  WTSFreeMemory(sessions);
  HANDLE token = nullptr;
  ASSERT_TRUE(WTSQueryUserToken(id, &token)) << GetLastError();
  TOKEN_TYPE type{};
  DWORD size = 0;
  EXPECT_TRUE(GetTokenInformation(token, TokenType, &type, sizeof type, &size));
  EXPECT_TRUE(CloseHandle(token));
  EXPECT_FALSE(CloseHandle(token)) << "it is closed";
}

TEST(DropInDlls, AWindowIsToldOfASessionThatChanges) {
  HWND const window =
      CreateWindowExW(0, L"STATIC", L"", 0, 0, 0, 0, 0, HWND_MESSAGE, nullptr, nullptr, nullptr);
  ASSERT_NE(window, nullptr);
  SetLastError(0);
  EXPECT_FALSE(WTSRegisterSessionNotification(reinterpret_cast<HWND>(INT_PTR{0x7FFF1234}),
                                              NOTIFY_FOR_ALL_SESSIONS));
  EXPECT_EQ(GetLastError(), DWORD{ERROR_INVALID_WINDOW_HANDLE});
  ASSERT_TRUE(WTSRegisterSessionNotification(window, NOTIFY_FOR_ALL_SESSIONS));
  DWORD session = WTS_CURRENT_SESSION;
  ASSERT_TRUE(WTSDisconnectSession(WTS_CURRENT_SERVER_HANDLE, session, TRUE)) << GetLastError();
  MSG message{};
  ASSERT_GT(GetMessageW(&message, window, WM_WTSSESSION_CHANGE, WM_WTSSESSION_CHANGE), 0);
  EXPECT_EQ(message.wParam, WPARAM{WTS_CONSOLE_DISCONNECT});
  EXPECT_TRUE(WTSUnRegisterSessionNotification(window));
  DestroyWindow(window);
}

// --- whole processes ------------------------------------------------------------------------------------------------

struct Ended {
  int code = -1;
  std::string output;
  std::string errors;
};

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  std::erase(text, '\r');
  return text;
}

class DropInProcess : public ::testing::Test {
 protected:
  DropInProcess() {
    std::array<char, MAX_PATH> folder{};
    GetTempPathA(static_cast<DWORD>(folder.size()), folder.data());
    base_ = std::string(folder.data()) + "winseam_" + std::to_string(GetCurrentProcessId());
  }
  ~DropInProcess() override {
    for (const char* kind : {".out", ".err", ".json"}) DeleteFileA((base_ + kind).c_str());
  }

  // Runs the caller, which knows nothing of winseam, in an environment.
  Ended run(const std::string& what, const char* scenario) const {
    SetEnvironmentVariableA("WINSEAM_SCENARIO", scenario);
    SetEnvironmentVariableA("WINSEAM_REPORT", report().c_str());
    SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
    const auto open = [&](const char* kind) {
      return CreateFileA((base_ + kind).c_str(), GENERIC_WRITE, FILE_SHARE_READ, &inherited,
                         CREATE_ALWAYS, 0, nullptr);
    };
    STARTUPINFOA start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdOutput = open(".out");
    start.hStdError = open(".err");
    std::string line = "\"" WINSEAM_CALLER "\" " + what;
    PROCESS_INFORMATION process{};
    const BOOL started = CreateProcessA(nullptr, line.data(), nullptr, nullptr, TRUE, 0, nullptr,
                                        nullptr, &start, &process);
    EXPECT_TRUE(started) << line << ": " << GetLastError();
    CloseHandle(start.hStdOutput);
    CloseHandle(start.hStdError);
    Ended ended;
    if (started) {
      WaitForSingleObject(process.hProcess, INFINITE);
      DWORD code = 0;
      GetExitCodeProcess(process.hProcess, &code);
      ended.code = static_cast<int>(code);
      CloseHandle(process.hProcess);
      CloseHandle(process.hThread);
    }
    ended.output = text_of(base_ + ".out");
    ended.errors = text_of(base_ + ".err");
    return ended;
  }

  std::string report() const { return base_ + ".json"; }

  std::string base_;
};

TEST_F(DropInProcess, AnUnmodifiedProgramSeesTheScenario) {
  const Ended ended = run("list", "office");
  EXPECT_EQ(ended.code, 0) << ended.output;
  EXPECT_THAT(ended.output, HasSubstr("0 4 Services\n"));
  EXPECT_THAT(ended.output, HasSubstr("Console\n"));
  EXPECT_EQ(ended.errors, "");
}

TEST_F(DropInProcess, WhatAProgramLeavesIsReportedAtItsEnd) {
  const Ended ended = run("leak", "office");
  EXPECT_EQ(ended.code, 0) << ended.output;
  const auto line = nlohmann::json::parse(text_of(report()));
  EXPECT_THAT(line.at("build").get<std::string>(), HasSubstr("winseam drop-in"));
  EXPECT_EQ(line.at("left_open").size(), 1U);
  EXPECT_EQ(line.at("memory").at("outstanding"), 1);
  ASSERT_EQ(line.at("misuses").size(), 1U);
  EXPECT_EQ(line.at("misuses").at(0).at("kind"), "leaked_memory");
}

TEST_F(DropInProcess, AWrongScenarioFailsEveryCallAndSaysWhy) {
  const Ended ended = run("list", "C:\\no\\such\\file.json");
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(ended.output, "WTSEnumerateSessionsW failed with 1610\n");
  EXPECT_THAT(ended.errors, HasSubstr("C:\\no\\such\\file.json: cannot be read"));
  EXPECT_THAT(nlohmann::json::parse(text_of(report())).at("problem").get<std::string>(),
              HasSubstr("cannot be read"));
}

TEST_F(DropInProcess, WithTheMirroredMachineTwoApisAgree) {
  const Ended ended = run("user", "mirror-host");
  EXPECT_EQ(ended.code, 0) << ended.output;
  EXPECT_EQ(ended.output, "same user, listed\n");
}

}  // namespace
