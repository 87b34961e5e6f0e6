// backends/abi_values/ssid.hpp: names of networks as DOT11_SSID, and back.
#pragma once

#include <optional>

#include "winseam/abi/wlan_structures.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam::abi_values {

// Empty for a length beyond the structure's bytes.
std::optional<Ssid> ssid_of(const abi::Dot11Ssid& ssid);
abi::Dot11Ssid abi_of(const Ssid& ssid);

}  // namespace winseam::abi_values
