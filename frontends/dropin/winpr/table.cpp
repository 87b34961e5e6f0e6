// The WinPR plug-in: a shared object that programs written for WinPR load when WTSAPI_LIBRARY names it. What world they see
// is said by the same environment variables as for the DLLs; see process/installation.hpp.
#include <winpr/error.h>
#include <winpr/handle.h>
#include <winpr/synch.h>
#include <winpr/wtsapi.h>

#include <iostream>
#include <type_traits>

#include "process/installation.hpp"
#include "winseam/abi/wtsapi.hpp"
#include "winseam/error.hpp"

namespace winseam::dropin {
namespace {

constexpr char build_name[] = "winseam plug-in " WINSEAM_VERSION;

abi::Dword last_error() { return ::GetLastError(); }
void set_last_error(abi::Dword code) { ::SetLastError(code); }

// WinPR has no tokens; any object of its own can be closed with its CloseHandle.
abi::Handle make_token() { return ::CreateEventA(nullptr, TRUE, FALSE, nullptr); }

Installation* make() {
  const abi::Dword callers = last_error();
  Options options;
  options.get_last_error = &last_error;
  options.set_last_error = &set_last_error;
  options.make_token = &make_token;
  options.is_window = [](abi::Handle) {
    return true;
  };  // WinPR has none: programs pass any value, or null
  auto* const installation =
      new Installation(build_name, surroundings(), std::move(options), &this_machine, std::cerr);
  set_last_error(callers);
  return installation;
}

// Never destroyed, since other threads may be calling to the end.
Installation& installation() {
  static Installation* const only = make();
  return *only;
}

// Writes the report when the process ends normally, or the plug-in is unloaded.
struct AtEnd {
  ~AtEnd() { installation().write_report(std::cerr); }
};

// The functions differ in the names of their types alone: WinPR's are the SDK's, the table's are winseam's.
template <class Target, class Source>
struct SameCall;

template <class Theirs, class Ours>
constexpr bool same_size() {
  if constexpr (std::is_void_v<Theirs> || std::is_void_v<Ours>)
    return std::is_void_v<Theirs> && std::is_void_v<Ours>;
  else
    return sizeof(Theirs) == sizeof(Ours) && std::is_pointer_v<Theirs> == std::is_pointer_v<Ours>;
}

template <class R, class... P, class OurR, class... OurP>
struct SameCall<R (*)(P...), OurR (*)(OurP...)> {
  static_assert(sizeof...(P) == sizeof...(OurP), "the functions take as many arguments");
  static constexpr bool value = same_size<R, OurR>() && (same_size<P, OurP>() && ...);
};

template <class Theirs, class Ours>
void fill(Theirs& entry, Ours function) {
  static_assert(SameCall<Theirs, Ours>::value, "the argument lists have the same layout");
  entry = reinterpret_cast<Theirs>(function);
}

BOOL refuse(DWORD code) {
  ::SetLastError(code);
  return FALSE;
}

// WinPR's own additions. Who is logged on in a world is not for a caller of the session API to say.
BOOL logon_user(HANDLE, LPCSTR, LPCSTR, LPCSTR) { return refuse(ERROR_CALL_NOT_IMPLEMENTED); }
BOOL logoff_user(HANDLE) { return refuse(ERROR_CALL_NOT_IMPLEMENTED); }

// The forms with flags that Windows lacks. The flags take input away from the one who watches, and no world has any; so
// the forms are the documented ones.
constexpr DWORD known_flags = REMOTECONTROL_FLAG_DISABLE_INPUT;

BOOL start_remote_control_session_ex_w(LPWSTR server, ULONG logon, BYTE hotkey, USHORT modifiers,
                                       DWORD flags) {
  if ((flags & ~known_flags) != 0) return refuse(ERROR_INVALID_PARAMETER);
  return installation().drop_in().table().start_remote_control_session_w(
      reinterpret_cast<abi::WChar*>(server), logon, hotkey, modifiers);
}
BOOL start_remote_control_session_ex_a(LPSTR server, ULONG logon, BYTE hotkey, USHORT modifiers,
                                       DWORD flags) {
  if ((flags & ~known_flags) != 0) return refuse(ERROR_INVALID_PARAMETER);
  return installation().drop_in().table().start_remote_control_session_a(server, logon, hotkey,
                                                                         modifiers);
}

WtsApiFunctionTable make_table() {
  const abi::WtsApi& api = installation().drop_in().table();
  static const AtEnd at_end;  // after the installation, whose parts are still there when it runs
  WtsApiFunctionTable table{};
  table.dwVersion = 1;
#define WINSEAM_WTS_FUNCTION(name, member, result, parameters) fill(table.p##name, api.member);
#define WINSEAM_WTS_FUNCTION_WA(name, member, result, parameters) \
  fill(table.p##name##W, api.member##_w);                         \
  fill(table.p##name##A, api.member##_a);
#include "winseam/abi/wtsapi.def"
  fill(table.pGetActiveConsoleSessionId, api.kernel.get_active_console_session_id);
  table.pLogonUser = &logon_user;
  table.pLogoffUser = &logoff_user;
  table.pStartRemoteControlSessionExW = &start_remote_control_session_ex_w;
  table.pStartRemoteControlSessionExA = &start_remote_control_session_ex_a;
  return table;
}

}  // namespace
}  // namespace winseam::dropin

extern "C" {

__attribute__((visibility("default"))) PWtsApiFunctionTable InitWtsApi() {
  static WtsApiFunctionTable table = winseam::dropin::make_table();
  return &table;
}

__attribute__((visibility("default"))) const char* winseam_drop_in_build() {
  return winseam::dropin::build_name;
}
}
