// backends/scenario/wlan_text.hpp: SSIDs and reasons as files spell them.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "winseam/wlan/reason.hpp"
#include "winseam/wlan/ssid.hpp"

namespace winseam::scenario {

// What to_string(Ssid) writes: text, with \xNN for a byte that is no text and for the backslash. Empty for more than 32
// bytes, or a backslash that begins nothing else.
std::optional<Ssid> parse_ssid(std::string_view text);

// Every reason that has a name, by number.
const std::vector<std::pair<ReasonCode, std::string_view>>& named_reasons();

}  // namespace winseam::scenario
