// How profiles spell algorithms, for the parts of the profile library.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "winseam/wlan/profile.hpp"

namespace winseam {

inline constexpr std::array<std::pair<AuthAlgorithm, std::string_view>, 11> profile_auth_texts{{
    {AuthAlgorithm::open, "open"},
    {AuthAlgorithm::shared_key, "shared"},
    {AuthAlgorithm::wpa, "WPA"},
    {AuthAlgorithm::wpa_psk, "WPAPSK"},
    {AuthAlgorithm::rsna, "WPA2"},
    {AuthAlgorithm::rsna_psk, "WPA2PSK"},
    {AuthAlgorithm::wpa3_enterprise_192, "WPA3ENT192"},
    {AuthAlgorithm::wpa3_enterprise_192, "WPA3"},  // its older name: read, not written
    {AuthAlgorithm::wpa3_sae, "WPA3SAE"},
    {AuthAlgorithm::owe, "OWE"},
    {AuthAlgorithm::wpa3_enterprise, "WPA3ENT"},
}};

inline constexpr std::array<std::pair<CipherAlgorithm, std::string_view>, 5> profile_cipher_texts{{
    {CipherAlgorithm::none, "none"},
    {CipherAlgorithm::wep, "WEP"},
    {CipherAlgorithm::tkip, "TKIP"},
    {CipherAlgorithm::ccmp, "AES"},
    {CipherAlgorithm::gcmp_256, "GCMP256"},
}};

// The algorithm as a profile spells it; empty if none can.
std::string_view profile_text(AuthAlgorithm auth) noexcept;
std::string_view profile_text(CipherAlgorithm cipher) noexcept;

}  // namespace winseam
