// winseam/abi/wlanapi.hpp: the documented functions of wlanapi.dll as one table.
//
// Whoever fills the table answers for the WLAN API: the loader with the DLL's own functions, the drop-in with its
// imitation of them. A null entry stands for a function that the DLL lacks. The functions are listed in wlanapi.def.
//
//   winseam::abi::Dword version = 0;
//   winseam::abi::Handle client = nullptr;
//   if (api.open_handle(winseam::abi::wlan_api_version_2, nullptr, &version, &client) == 0) ...
//
// Every function is Windows' own by name, argument and result; the reference is Microsoft's. They return a Win32 code, and
// leave the thread's last error alone but for allocate_memory. Lists are given by their heads, see wlan_structures.hpp.
// Calling convention: x64 and ARM64 alone, see types.hpp.
// Threads: a table is filled once and then only read.
#pragma once

#include "winseam/abi/types.hpp"
#include "winseam/abi/wlan_constants.hpp"
#include "winseam/abi/wlan_hosted_network.hpp"
#include "winseam/abi/wlan_notifications.hpp"
#include "winseam/abi/wlan_statistics.hpp"
#include "winseam/abi/wlan_structures.hpp"

namespace winseam::abi {

// WFD_OPEN_SESSION_COMPLETE_CALLBACK.
using WfdOpenSessionCompleteCallback = void (*)(Handle session, void* context,
                                                Guid session_interface, Dword error, Dword reason);

struct WlanApi {
#include "winseam/abi/functions_as_entries.inc"
// After what its lines become:
#include "winseam/abi/wlanapi.def"
};

// Calls `visit(name, entry)` for every function of the table with the name that wlanapi.dll exports and a reference to
// the table's entry: one list for whoever fills a table, and for whoever checks one.
template <class Table, class Visit>
constexpr void for_each_wlan_function(Table& api, Visit&& visit) {
#include "winseam/abi/functions_as_visits.inc"
// After what its lines become:
#include "winseam/abi/wlanapi.def"
}

}  // namespace winseam::abi
