// wlan_text.hpp: networks, signals and notifications as people and machines read them.
#pragma once

#include <cstdint>
#include <string>

#include "json_text.hpp"
#include "winseam/wlan/notification.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam::cli {

// "Attic"; bytes that are no text as \xNN; "(hidden)" for a network that does not say its name.
std::string network_name(const Ssid& ssid);

// Adds "ssid" (null if hidden), "ssid_hex" and "hidden".
void add_ssid(OutJson& json, const Ssid& ssid);

// "84% (-58 dBm)".
std::string signal_text(std::uint32_t percent, std::int32_t dbm);

// "open", "WEP", "WPA2-Personal".
std::string security_text(AuthAlgorithm auth, CipherAlgorithm cipher);

// "802.11ax".
std::string phy_text(PhyType type);

// "866.7 Mbit/s".
std::string rate_text(std::uint32_t kbps);

// "connected", "ad hoc network formed"; machines read name_of().
std::string state_text(InterfaceState state);

// The reason for people: "the pass phrase is wrong (msmsec_psk_mismatch_suspected, 0x48014)".
std::string reason_line(ReasonCode reason);
OutJson json_of(ReasonCode reason);  // {"code", "name", "text"}

// What a notification carries, in a few words; empty for nothing.
std::string payload_text(const WlanNotification& event);

}  // namespace winseam::cli
