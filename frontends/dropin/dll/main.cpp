// The process's installation behind the exported functions of the drop-in DLLs. They share it: one process sees one world.
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

#include <atomic>
#include <iostream>
#include <utility>

#include "dll/exports.hpp"
#include "process/installation.hpp"
#include "winseam/abi/ntmsapi.hpp"
#include "winseam/abi/wlanapi.hpp"
#include "winseam/abi/wtsapi.hpp"

namespace winseam::dropin {
namespace {

constexpr char build_name[] = "winseam drop-in " WINSEAM_VERSION;

std::atomic<Installation*> made{nullptr};

// Keeps the caller's last error while it is found out who answers: the first call makes a world.
struct CallersLastErrorHere {
  const DWORD code = ::GetLastError();
  ~CallersLastErrorHere() { ::SetLastError(code); }
};

// What answer_with() has set on this thread.
template <class Api>
thread_local const Api* chosen = nullptr;

abi::Dword last_error() { return ::GetLastError(); }
void set_last_error(abi::Dword code) { ::SetLastError(code); }

// A token that the program can close, and ask about: a copy of the process's own.
abi::Handle make_token() {
  HANDLE own = nullptr;
  if (!::OpenProcessToken(::GetCurrentProcess(), TOKEN_DUPLICATE | TOKEN_QUERY, &own))
    return nullptr;
  HANDLE copy = nullptr;
  if (!::DuplicateTokenEx(own, 0, nullptr, SecurityImpersonation, TokenPrimary, &copy))
    copy = nullptr;
  ::CloseHandle(own);
  return copy;
}

Options options() {
  Options options;
  options.get_last_error = &last_error;
  options.set_last_error = &set_last_error;
  options.post_message = [](abi::Handle window, std::uint32_t message, std::uintptr_t wparam,
                            std::intptr_t lparam) {
    return ::PostMessageW(static_cast<HWND>(window), message, wparam, lparam) != 0;
  };
  options.is_window = [](abi::Handle window) { return ::IsWindow(static_cast<HWND>(window)) != 0; };
  options.make_token = &make_token;
  return options;
}

Installation* make() {
  // The world's threads run this DLL's code: it stays until the process ends, whatever the program frees.
  HMODULE self = nullptr;
  ::GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS,
                       reinterpret_cast<const wchar_t*>(&build_name), &self);
  auto* const installation =
      new Installation(build_name, surroundings(), options(), &this_machine, std::cerr);
  made = installation;
  return installation;
}

// Never destroyed: at the process's end its threads are gone, wherever they stood.
Installation& installation() {
  static Installation* const only = make();
  return *only;
}

}  // namespace

template <>
const abi::WtsApi& functions<abi::WtsApi>() {
  const CallersLastErrorHere kept;
  return chosen<abi::WtsApi> != nullptr ? *chosen<abi::WtsApi> : installation().drop_in().table();
}

template <>
const abi::WlanApi& functions<abi::WlanApi>() {
  const CallersLastErrorHere kept;
  return chosen<abi::WlanApi> != nullptr ? *chosen<abi::WlanApi>
                                         : installation().drop_in().wlan_table();
}

template <>
const abi::NtmsApi& functions<abi::NtmsApi>() {
  const CallersLastErrorHere kept;
  return chosen<abi::NtmsApi> != nullptr ? *chosen<abi::NtmsApi>
                                         : installation().drop_in().media_table();
}

template <class Api>
const Api* answer_with(const Api* api) {
  return std::exchange(chosen<Api>, api);
}
template const abi::WtsApi* answer_with(const abi::WtsApi*);
template const abi::WlanApi* answer_with(const abi::WlanApi*);
template const abi::NtmsApi* answer_with(const abi::NtmsApi*);

abi::Dword not_implemented_as_last_error() {
  ::SetLastError(ERROR_CALL_NOT_IMPLEMENTED);
  return 0;
}

abi::Dword not_implemented_as_result() {
  ::SetLastError(ERROR_CALL_NOT_IMPLEMENTED);
  return ERROR_CALL_NOT_IMPLEMENTED;
}

}  // namespace winseam::dropin

// Which build answered: a program, or a test, can be sure that it was not the system's DLL.
WINSEAM_EXPORTED const char* winseam_drop_in_build() { return winseam::dropin::build_name; }

extern "C" BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, void*) {
  if (reason == DLL_PROCESS_ATTACH) ::DisableThreadLibraryCalls(self);
  if (reason == DLL_PROCESS_DETACH)
    if (auto* const installation = winseam::dropin::made.load())
      installation->write_report(std::cerr);
  return TRUE;
}
