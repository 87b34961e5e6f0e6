// The Win32 backend on Wine's own DLLs: what Wine implements is held to the same cases as the fake; what it lacks is
// recorded in the test report as the property "wine", and is not a pass.
#include <gmock/gmock.h>
#include <windows.h>

#include <string>
#include <vector>

#include "winseam/media_session.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/win32/platform.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::win32 {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Field;

class WineOwnDlls : public ::testing::Test {
 protected:
  // True if Wine answers; otherwise the record says what it does instead, and the test proves nothing.
  static bool implemented(const std::error_code& error) {
    if (error == errc::call_not_implemented || error == errc::proc_not_found ||
        error == errc::mod_not_found || error == errc::not_supported) {
      RecordProperty("wine", "not implemented: " + error.message());
      return false;
    }
    RecordProperty("wine", "implemented");
    return true;
  }
  template <class T>
  static bool implemented(const result<T>& outcome) {
    return implemented(outcome ? std::error_code{} : outcome.error());
  }

  const Tables tables_ = system_tables();
  const abi::WtsApi& api_ = tables_.wts;
  const std::unique_ptr<Platform> platform_ = make_platform();
  const std::unique_ptr<SessionServer> current_ = platform_->current_session_server().value();
};

// What answers here is not the drop-in.
TEST_F(WineOwnDlls, AreNotTheDropIns) {
  HMODULE const module = LoadLibraryExA("wtsapi32.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
  ASSERT_NE(module, nullptr);
  EXPECT_EQ(GetProcAddress(module, "winseam_drop_in_build"), nullptr);
  EXPECT_NE(GetProcAddress(GetModuleHandleA("ntdll.dll"), "wine_get_version"), nullptr)
      << "this is not Wine";
}

// wts E17 [wine-test]
TEST_F(WineOwnDlls, SessionZeroIsThatOfTheServices) {
  const auto sessions = current_->sessions().enumerate();
  if (sessions && sessions.value().empty()) {
    RecordProperty("wine", "not implemented: an empty list");
    return;
  }
  if (!implemented(sessions)) return;
  ASSERT_THAT(sessions, testing::IsOk());
  EXPECT_THAT(sessions.value(), Contains(Field(&SessionEntry::station, "Console")));
  EXPECT_THAT(sessions.value(), Contains(AllOf(Field(&SessionEntry::id, SessionId{0}),
                                               Field(&SessionEntry::station, "Services"))));
}

// wts E18 [wine-test], E19 [wine-test]
TEST_F(WineOwnDlls, ReservedMustBeZeroAndTheVersionOne) {
  abi::WtsProcessInfo<abi::WChar>* processes = nullptr;
  abi::Dword count = 77;
  if (!implemented(platform_->current_session_server().value()->processes().enumerate())) return;
  for (const auto& [reserved, version] :
       {std::pair{1U, 1U}, std::pair{0U, 0U}, std::pair{0U, 2U}}) {
    api_.kernel.set_last_error(0xABCD);
    EXPECT_EQ(api_.enumerate_processes_w(nullptr, reserved, version, &processes, &count), 0);
    EXPECT_EQ(api_.kernel.get_last_error(), 87U);
  }
}

// wts E20 [wine-test]
TEST_F(WineOwnDlls, TheListAndItsCountNeedAPlace) {
  abi::WtsProcessInfo<abi::WChar>* processes = nullptr;
  abi::Dword count = 77;
  if (!implemented(current_->processes().enumerate())) return;
  api_.kernel.set_last_error(0xABCD);
  EXPECT_EQ(api_.enumerate_processes_w(nullptr, 0, 1, nullptr, &count), 0);
  EXPECT_EQ(api_.kernel.get_last_error(), 87U);
  api_.kernel.set_last_error(0xABCD);
  EXPECT_EQ(api_.enumerate_processes_w(nullptr, 0, 1, &processes, nullptr), 0);
  EXPECT_EQ(api_.kernel.get_last_error(), 87U);
}

// wts E21 [wine-test]
TEST_F(WineOwnDlls, TheOtherPlaceOfADetailedProcessListStaysUntouched) {
  if (!implemented(current_->processes().enumerate_detailed(any_session))) return;
  abi::Dword level = 0;
  abi::Dword count = 77;
  EXPECT_EQ(api_.enumerate_processes_ex_w(nullptr, &level, abi::wts_any_session, nullptr, &count),
            0);
  EXPECT_EQ(api_.kernel.get_last_error(), 87U);
  EXPECT_EQ(count, 77U);
}

// wts E22 [wine-test]
TEST_F(WineOwnDlls, AQueryWithoutAPlaceHasACodeOfItsOwn) {
  if (!implemented(current_->information().text(current_session, SessionText::user_name))) return;
  abi::Dword count = 77;
  abi::WChar* text = nullptr;
  api_.kernel.set_last_error(0xABCD);
  EXPECT_EQ(api_.query_session_information_w(nullptr, abi::wts_current_session,
                                             abi::WtsInfoClass::user_name, nullptr, &count),
            0);
  EXPECT_EQ(api_.kernel.get_last_error(), 1784U);
  EXPECT_EQ(count, 77U);
  api_.kernel.set_last_error(0xABCD);
  EXPECT_EQ(api_.query_session_information_w(nullptr, abi::wts_current_session,
                                             abi::WtsInfoClass::user_name, &text, nullptr),
            0);
  EXPECT_EQ(api_.kernel.get_last_error(), 1784U);
}

// wts E23 [wine-test]
TEST_F(WineOwnDlls, ASuccessfulProcessListSetsTheLastErrorToZero) {
  if (!implemented(current_->processes().enumerate())) return;
  abi::WtsProcessInfo<abi::WChar>* processes = nullptr;
  abi::Dword count = 0;
  api_.kernel.set_last_error(0xDEAD);
  ASSERT_EQ(api_.enumerate_processes_w(nullptr, 0, 1, &processes, &count), 1);
  EXPECT_EQ(api_.kernel.get_last_error(), 0U);
  api_.free_memory(processes);
}

// wts E24 [wine-test]
TEST_F(WineOwnDlls, BothFormsOfTheSessionListAgree) {
  if (!implemented(current_->sessions().enumerate())) return;
  abi::WtsSessionInfo<abi::WChar>* wide = nullptr;
  abi::WtsSessionInfo<char>* narrow = nullptr;
  abi::Dword wide_count = 0;
  abi::Dword narrow_count = 0;
  ASSERT_EQ(api_.enumerate_sessions_w(nullptr, 0, 1, &wide, &wide_count), 1);
  ASSERT_EQ(api_.enumerate_sessions_a(nullptr, 0, 1, &narrow, &narrow_count), 1);
  EXPECT_EQ(wide_count, narrow_count);
  for (abi::Dword i = 0; i < wide_count && i < narrow_count; ++i)
    EXPECT_EQ(wide[i].session_id, narrow[i].session_id);
  api_.free_memory(wide);
  api_.free_memory(narrow);
}

// wts E25 [wine-test]
TEST_F(WineOwnDlls, ALengthCountsTheTerminator) {
  const auto name = current_->information().text(current_session, SessionText::user_name);
  if (!implemented(name)) return;
  ASSERT_THAT(name, testing::IsOk());
  abi::WChar* wide = nullptr;
  char* narrow = nullptr;
  abi::Dword bytes = 0;
  ASSERT_EQ(api_.query_session_information_w(nullptr, abi::wts_current_session,
                                             abi::WtsInfoClass::user_name, &wide, &bytes),
            1);
  EXPECT_EQ(bytes, 2 * (name.value().size() + 1));
  ASSERT_EQ(api_.query_session_information_a(nullptr, abi::wts_current_session,
                                             abi::WtsInfoClass::user_name, &narrow, &bytes),
            1);
  EXPECT_EQ(bytes, name.value().size() + 1);
  EXPECT_EQ(name.value(), narrow);
  api_.free_memory(wide);
  api_.free_memory(narrow);
}

// wts E40 [wine][report: phnt]
TEST_F(WineOwnDlls, FreeingNullIsHarmless) {
  if (api_.free_memory == nullptr) return (void)implemented(make_error_code(errc::proc_not_found));
  api_.free_memory(nullptr);
  RecordProperty("wine", "implemented");
}

// wts E42 [docs]
TEST_F(WineOwnDlls, ThisProcessIsInTheListOfAllSessions) {
  const auto processes = current_->processes().enumerate();
  if (!implemented(processes)) return;
  ASSERT_THAT(processes, testing::IsOk());
  EXPECT_THAT(processes.value(),
              Contains(Field(&ProcessEntry::id, ProcessId{GetCurrentProcessId()})));
}

// What each other operation answers: a list of what Wine does, not a test of it.
TEST_F(WineOwnDlls, AreAskedForEverythingElse) {
  const auto record = [](const char* name, const std::error_code& error) {
    RecordProperty(name, error ? error.message() : std::string("answers"));
  };
  const auto ask = [&](const char* name, const auto& outcome) {
    record(name, outcome ? std::error_code{} : outcome.error());
  };
  const SessionInformation& information = current_->information();
  ask("open_session_server", platform_->open_session_server("LOCALHOST"));
  ask("session_servers", platform_->session_servers({}));
  ask("sessions_enumerate_detailed", current_->sessions().enumerate_detailed());
  ask("information_summary", information.summary(current_session));
  ask("information_details", information.details(current_session));
  ask("information_client", information.client(current_session));
  ask("information_protocol", information.protocol(current_session));
  ask("processes_enumerate_detailed", current_->processes().enumerate_detailed(any_session));
  ask("listeners_enumerate", current_->listeners().enumerate());
  ask("child_sessions_enabled", platform_->local_sessions().child_sessions_enabled());
  ask("open_wlan_client", platform_->open_wlan_client(WlanVersion::vista));
  ask("open_media_session", platform_->open_media_session({}, "winseam"));
  EXPECT_FALSE(platform_->open_media_session({}, "winseam")) << "Wine has no ntmsapi.dll";
}

}  // namespace
}  // namespace winseam::win32
