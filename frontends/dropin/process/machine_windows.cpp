// The machine as Windows describes it.
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>
// After windows.h.
#include <sddl.h>
#include <tlhelp32.h>

#include <array>
#include <boost/nowide/utf/convert.hpp>
#include <cstddef>
#include <cstdint>

#include "process/machine.hpp"

namespace winseam::dropin {
namespace {

std::string narrow(const wchar_t* text) {
  return boost::nowide::utf::convert_string<char>(text, text + wcslen(text));
}

std::uint32_t session_of(DWORD process) {
  DWORD session = 0;
  return ::ProcessIdToSessionId(process, &session) ? session : 0;
}

// The account of this process: user, domain and identifier.
void describe_account(Machine& machine) {
  HANDLE token = nullptr;
  if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_QUERY, &token)) return;
  alignas(TOKEN_USER) std::array<std::byte, 512> room{};
  DWORD size = 0;
  if (::GetTokenInformation(token, TokenUser, room.data(), static_cast<DWORD>(room.size()),
                            &size)) {
    PSID const sid = reinterpret_cast<const TOKEN_USER*>(room.data())->User.Sid;
    wchar_t* text = nullptr;
    if (::ConvertSidToStringSidW(sid, &text)) {
      machine.sid = narrow(text);
      ::LocalFree(text);
    }
    std::array<wchar_t, 256> name{};
    std::array<wchar_t, 256> domain{};
    DWORD name_length = static_cast<DWORD>(name.size());
    DWORD domain_length = static_cast<DWORD>(domain.size());
    SID_NAME_USE use{};
    if (::LookupAccountSidW(nullptr, sid, name.data(), &name_length, domain.data(), &domain_length,
                            &use))
      machine.domain = narrow(domain.data());
  }
  ::CloseHandle(token);
}

// The clock that GetSystemTime and its like read; the finer one is ahead of it, by up to 16 milliseconds.
TimePoint clock_now() {
  constexpr std::int64_t ticks_to_1970 = 116'444'736'000'000'000;
  FILETIME time{};
  ::GetSystemTimeAsFileTime(&time);
  const auto ticks =
      static_cast<std::int64_t>(std::uint64_t{time.dwHighDateTime} << 32U | time.dwLowDateTime);
  return TimePoint(Ticks(ticks - ticks_to_1970));
}

}  // namespace

std::uint32_t this_process() { return ::GetCurrentProcessId(); }

Machine this_machine() {
  Machine machine;
  std::array<wchar_t, 257> text{};
  DWORD length = static_cast<DWORD>(text.size());
  if (::GetComputerNameW(text.data(), &length)) machine.computer = narrow(text.data());
  length = static_cast<DWORD>(text.size());
  if (::GetUserNameW(text.data(), &length)) machine.user = narrow(text.data());
  describe_account(machine);
  machine.process = this_process();
  machine.session = session_of(machine.process);
  machine.now = clock_now();
  machine.clock = &clock_now;

  HANDLE const list = ::CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
  if (list == INVALID_HANDLE_VALUE) return machine;
  PROCESSENTRY32W entry{};
  entry.dwSize = sizeof entry;
  for (BOOL more = ::Process32FirstW(list, &entry); more; more = ::Process32NextW(list, &entry)) {
    RunningProcess process;
    process.id = entry.th32ProcessID;
    process.parent = entry.th32ParentProcessID;
    process.session = session_of(entry.th32ProcessID);
    process.threads = entry.cntThreads;
    process.name = narrow(entry.szExeFile);
    if (process.id == machine.process) process.user = machine.user;
    machine.processes.push_back(std::move(process));
  }
  ::CloseHandle(list);
  return machine;
}

}  // namespace winseam::dropin
