// winseam/abi/wtsapi.hpp: the documented functions of wtsapi32.dll as one table, with the few of kernel32 that go with them.
//
// Whoever fills the table answers for the session API: the loader with the DLL's own functions, the drop-in with its
// imitation of them. A null entry stands for a function that the DLL lacks. The functions are listed in wtsapi.def.
//
//   if (api.open_server_w != nullptr) handle = api.open_server_w(name);
//
// Every function is Windows' own by name, argument and result; the reference is Microsoft's. Parameters keep the SDK's
// missing const. Calling convention: x64 and ARM64 alone, see types.hpp.
// Threads: a table is filled once and then only read.
#pragma once

#include "winseam/abi/types.hpp"
#include "winseam/abi/wts_constants.hpp"
#include "winseam/abi/wts_structures.hpp"

namespace winseam::abi {

// What wtsapi32's callers need of kernel32.
struct WtsKernel {
  Dword (*get_last_error)();
  void (*set_last_error)(Dword code);
  Bool (*close_handle)(Handle object);
  Dword (*get_active_console_session_id)();
  Bool (*process_id_to_session_id)(Dword process_id, Dword* session_id);
};

struct WtsApi {
  WtsKernel kernel;

#include "winseam/abi/functions_as_entries.inc"
// After what its lines become:
#include "winseam/abi/wtsapi.def"
};

// Calls `visit(name, entry)` for every function of wtsapi32.dll with the name that the DLL exports and a reference to
// the table's entry: one list for whoever fills a table, and for whoever checks one.
template <class Table, class Visit>
constexpr void for_each_wts_function(Table& api, Visit&& visit) {
#include "winseam/abi/functions_as_visits.inc"
// After what its lines become:
#include "winseam/abi/wtsapi.def"
}

}  // namespace winseam::abi
