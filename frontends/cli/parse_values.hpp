// parse_values.hpp: what people type, as values. Each function says in its failure what was expected.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "failure.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"
#include "winseam/time.hpp"
#include "winseam/wlan/notification.hpp"
#include "winseam/wlan/ssid.hpp"

namespace winseam::cli {

// "30m", "2h", "1h30m", "90s", "250ms", "1d"; up to ten years. "0s" is fine, a number without a unit is not.
Checked<Ticks> parse_duration(std::string_view text);

// 0 to 4294967293; the two highest numbers stand for "the current session" and "any session" and name none.
Checked<SessionId> parse_session_id(std::string_view text);

// 0 to 4294967295.
Checked<ProcessId> parse_process_id(std::string_view text);
Checked<std::uint32_t> parse_exit_code(std::string_view text);

// "all", or names of events joined with commas: "logon,logoff".
Checked<EventMask> parse_event_mask(std::string_view text);

// The name of a network, 1 to 32 bytes; \xNN stands for a byte that is no text, as the listings show it.
Checked<Ssid> parse_ssid(std::string_view text);

// "acm", "msm", "onex", "hosted_network", joined with commas, or "all" of these.
Checked<NotificationSource> parse_sources(std::string_view text);

// "ok", "yes_no", ...
Checked<MessageButtons> parse_buttons(std::string_view text);

// "none", "error", "question", "warning", "information".
Checked<MessageIcon> parse_icon(std::string_view text);

// Names without regard to case, as Windows compares them (ASCII letters only).
bool same_name(std::string_view a, std::string_view b);

// Whether a name fits a pattern in which * stands for any characters and ? for one; without regard to case.
bool matches(std::string_view pattern, std::string_view name);

}  // namespace winseam::cli
