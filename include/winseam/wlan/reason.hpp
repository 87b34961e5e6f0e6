// winseam/wlan/reason.hpp: why something wireless failed; WLAN_REASON_CODE.
//
//   if (done.reason != winseam::ReasonCode::success) log(winseam::reason_text(done.reason));
//
// A reason comes with a notification, with errc::bad_profile, or in a list. Codes that are not listed occur: they keep
// their number. Threads: value types; the functions may be called from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winseam {

// Groups of 0x10000: general, automatic configuration (connecting: 0x28000), media-specific module (0x38000), its
// security (0x40000 profile, 0x48000 connecting), 802.1X (0x50000), profile (0x80000).
enum class ReasonCode : std::uint32_t {
#define WINSEAM_REASON(name, number, text) name = number,
#include "winseam/values/wlan_reasons.def"
};

// The name of a reason as winseam/values/wlan_reasons.def writes it; "unknown_reason" for a number that is not listed.
std::string_view name_of(ReasonCode code) noexcept;

// What a reason means, in one English sentence without a full stop, for people and never for parsing: Windows' own
// texts differ, and are localised. A number that is not listed gets a text that shows it in hexadecimal. Needs neither
// a handle nor the service, and never fails. Windows' texts come from Platform. Windows: WlanReasonCodeToString.
std::string reason_text(ReasonCode code);

}  // namespace winseam
