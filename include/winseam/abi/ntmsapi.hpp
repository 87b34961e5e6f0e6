// winseam/abi/ntmsapi.hpp: the documented functions of ntmsapi.dll as one table, with the two of kernel32 that go with them.
//
// Whoever fills the table answers for the media API: the loader with the DLL's own functions, the drop-in with its
// imitation of them. A null entry stands for a function that the DLL lacks. The functions are listed in ntmsapi.def.
//
//   if (api.open_session_w != nullptr) handle = api.open_session_w(nullptr, name, 0);
//
// Every function is Windows' own by name, argument and result; the reference is Microsoft's. The two that return a handle
// leave their code as the last error, all others return it. Parameters keep the SDK's missing const. Calling convention:
// x64 and ARM64 alone, see types.hpp.
// Threads: a table is filled once and then only read.
#pragma once

#include "winseam/abi/ntms_constants.hpp"
#include "winseam/abi/ntms_i1_structures.hpp"
#include "winseam/abi/ntms_structures.hpp"
#include "winseam/abi/types.hpp"

namespace winseam::abi {

// What ntmsapi's callers need of kernel32.
struct NtmsKernel {
  Dword (*get_last_error)();
  void (*set_last_error)(Dword code);
};

struct NtmsApi {
  NtmsKernel kernel;

#include "winseam/abi/functions_as_entries.inc"
// After what its lines become:
#include "winseam/abi/ntmsapi.def"
};

// Calls `visit(name, entry)` for every function of ntmsapi.dll with the name that the DLL exports and a reference to the
// table's entry: one list for whoever fills a table, and for whoever checks one.
template <class Table, class Visit>
constexpr void for_each_ntms_function(Table& api, Visit&& visit) {
#include "winseam/abi/functions_as_visits.inc"
// After what its lines become:
#include "winseam/abi/ntmsapi.def"
}

}  // namespace winseam::abi
