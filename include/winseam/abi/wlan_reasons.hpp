// winseam/abi/wlan_reasons.hpp: WLAN_REASON_CODE, why something wireless failed.
//
//   if (completed->reason != winseam::abi::WlanReason::success) ...
//
// Codes that are not listed occur. Threads: constants.
#pragma once

#include "winseam/abi/types.hpp"

namespace winseam::abi {

enum class WlanReason : Dword {
#define WINSEAM_REASON(name, number, text) name = number,
#include "winseam/values/wlan_reasons.def"
};

}  // namespace winseam::abi
