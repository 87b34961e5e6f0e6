// frontends/dropin/dll/exports.hpp: what answers the exported C functions.
#pragma once

#include "winseam/abi/types.hpp"

// A C function of the engine that programs, and the DLLs in front of the engine, find by its name.
#define WINSEAM_EXPORTED extern "C" __declspec(dllexport)

namespace winseam::dropin {

// The functions that a call on this thread goes to: those of the process's installation, which is made by the first
// call, unless answer_with() said otherwise.
template <class Api>
const Api& functions();

// Makes calls of this thread go to another table, whoever it belongs to; null ends that. For tests that act for several
// callers in one process, as threads do on Windows by impersonation.
template <class Api>
const Api* answer_with(const Api* api);  // returns what was set before

// Undocumented functions: they set ERROR_CALL_NOT_IMPLEMENTED and return FALSE or null, or the code itself, as the
// functions of their DLL do.
abi::Dword not_implemented_as_last_error();
abi::Dword not_implemented_as_result();

}  // namespace winseam::dropin
