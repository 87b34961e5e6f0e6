// backends/scenario/address.hpp: client addresses as text.
#pragma once

#include <optional>
#include <string_view>

#include "winseam/session/values.hpp"

namespace winseam::scenario {

// "192.0.2.7" or "2001:db8::1"; "" is the unspecified address. Empty optional for anything else.
std::optional<ClientAddress> parse_address(std::string_view text);

}  // namespace winseam::scenario
