// What a profile must keep to besides the schema.
#include "profile_rules.hpp"

#include <algorithm>
#include <span>

#include "utf8.hpp"

namespace winseam {
namespace {

using enum CipherAlgorithm;

constexpr std::size_t max_name = 255;
constexpr std::size_t max_ssids = 256;

bool printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 32 && c <= 126; });
}

bool hexadecimal(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  });
}

// How long a text is for Windows, which counts UTF-16 units.
std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

bool any_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_utf8_text(std::string_view text) {
  return is_utf8({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

std::span<const CipherAlgorithm> ciphers_of(AuthAlgorithm auth) {
  static constexpr std::array open{none, wep, wep40, wep104};
  static constexpr std::array shared{wep, wep40, wep104};
  static constexpr std::array wpa{tkip, ccmp};
  static constexpr std::array wpa3{ccmp, gcmp_256};
  static constexpr std::array wpa3_192{gcmp_256};
  static constexpr std::array owe{ccmp};
  switch (auth) {
    case AuthAlgorithm::open:
      return open;
    case AuthAlgorithm::shared_key:
      return shared;
    case AuthAlgorithm::wpa:
    case AuthAlgorithm::wpa_psk:
    case AuthAlgorithm::rsna:
    case AuthAlgorithm::rsna_psk:
      return wpa;
    case AuthAlgorithm::wpa3_sae:
    case AuthAlgorithm::wpa3_enterprise:
      return wpa3;
    case AuthAlgorithm::wpa3_enterprise_192:
      return wpa3_192;
    case AuthAlgorithm::owe:
      return owe;
    case AuthAlgorithm::wpa_none:
    case AuthAlgorithm::first_vendor:
      break;
  }
  return {};
}

bool is_wep(CipherAlgorithm cipher) { return cipher == wep || cipher == wep40 || cipher == wep104; }

bool is_personal(AuthAlgorithm auth) {
  return auth == AuthAlgorithm::wpa_psk || auth == AuthAlgorithm::rsna_psk ||
         auth == AuthAlgorithm::wpa3_sae;
}

bool is_enterprise(AuthAlgorithm auth) {
  return auth == AuthAlgorithm::wpa || auth == AuthAlgorithm::rsna ||
         auth == AuthAlgorithm::wpa3_enterprise || auth == AuthAlgorithm::wpa3_enterprise_192;
}

ReasonCode judge_wep(const SharedKey& key) {
  if (key.type != SharedKeyType::network_key) return ReasonCode::msmsec_profile_wrong_keytype;
  const std::size_t length = key.material.size();
  if (length == 5 || length == 13)
    return printable(key.material) ? ReasonCode::success
                                   : ReasonCode::msmsec_profile_keymaterial_char;
  if (length == 10 || length == 26)
    return hexadecimal(key.material) ? ReasonCode::success
                                     : ReasonCode::msmsec_profile_keymaterial_char;
  return ReasonCode::msmsec_profile_key_length;
}

ReasonCode judge_personal(AuthAlgorithm auth, const SharedKey& key) {
  if (key.type == SharedKeyType::network_key) {
    if (auth == AuthAlgorithm::wpa3_sae) return ReasonCode::msmsec_profile_wrong_keytype;
    if (key.material.size() != 64) return ReasonCode::msmsec_profile_psk_length;
    if (!hexadecimal(key.material)) return ReasonCode::msmsec_profile_keymaterial_char;
    return ReasonCode::success;
  }
  if (key.material.size() < 8 || key.material.size() > 63)
    return ReasonCode::msmsec_profile_psk_length;
  if (!printable(key.material)) return ReasonCode::msmsec_profile_passphrase_char;
  return ReasonCode::success;
}

ReasonCode judge_security(const WlanProfile& profile) {
  if (profile_text(profile.auth).empty()) return ReasonCode::msmsec_profile_unsupported_auth;
  if (profile_text(profile.cipher).empty()) return ReasonCode::msmsec_profile_unsupported_cipher;
  const auto ciphers = ciphers_of(profile.auth);
  if (std::find(ciphers.begin(), ciphers.end(), profile.cipher) == ciphers.end())
    return ReasonCode::msmsec_profile_invalid_auth_cipher;

  // Of what is not enterprise security only WEP can have its keys made by 802.1X.
  if (is_enterprise(profile.auth) && !profile.use_onex)
    return ReasonCode::msmsec_profile_onex_disabled;
  if (!is_enterprise(profile.auth) && !is_wep(profile.cipher) && profile.use_onex)
    return ReasonCode::msmsec_profile_onex_enabled;

  if (profile.key_index && *profile.key_index > 3)
    return ReasonCode::msmsec_profile_invalid_key_index;
  const bool keyed = is_personal(profile.auth) || (is_wep(profile.cipher) && !profile.use_onex);
  if (keyed != profile.key.has_value())
    return keyed ? ReasonCode::security_missing : ReasonCode::msmsec_profile_psk_present;
  if (!keyed) return ReasonCode::success;
  if (profile.key->is_protected)
    return !profile.key->material.empty() && printable(profile.key->material)
               ? ReasonCode::success
               : ReasonCode::msmsec_profile_keymaterial_char;
  return is_wep(profile.cipher) ? judge_wep(*profile.key)
                                : judge_personal(profile.auth, *profile.key);
}

}  // namespace

std::string_view profile_text(AuthAlgorithm auth) noexcept {
  for (const auto& [algorithm, text] : profile_auth_texts)
    if (algorithm == auth) return text;
  return {};
}

std::string_view profile_text(CipherAlgorithm cipher) noexcept {
  if (is_wep(cipher)) cipher = wep;
  for (const auto& [algorithm, text] : profile_cipher_texts)
    if (algorithm == cipher) return text;
  return {};
}

ReasonCode validate(const WlanProfile& profile) {
  if (profile.name.empty() || utf16_length(profile.name) > max_name ||
      any_control_character(profile.name) || !is_utf8_text(profile.name))
    return ReasonCode::invalid_profile_name;
  if (profile.ssids.size() > max_ssids) return ReasonCode::too_many_ssid;
  if (profile.ssids.empty() || std::any_of(profile.ssids.begin(), profile.ssids.end(),
                                           [](const Ssid& ssid) { return ssid.empty(); }))
    return ReasonCode::profile_ssid_invalid;
  const bool independent = profile.bss_type == BssType::independent;
  if (!independent && profile.bss_type != BssType::infrastructure)
    return ReasonCode::invalid_bss_type;
  if (independent && profile.mode != ProfileMode::manual)
    return ReasonCode::invalid_adhoc_connection_mode;
  if (independent && profile.non_broadcast) return ReasonCode::non_broadcast_set_for_adhoc;
  if (independent && profile.auto_switch) return ReasonCode::auto_switch_set_for_adhoc;
  if (profile.auto_switch && profile.mode == ProfileMode::manual)
    return ReasonCode::auto_switch_set_for_manual_connection;
  return judge_security(profile);
}

WlanProfile open_profile(std::string name, const Ssid& ssid) {
  WlanProfile profile;
  profile.name = std::move(name);
  profile.ssids = {ssid};
  return profile;
}

WlanProfile personal_profile(std::string name, const Ssid& ssid, std::string pass_phrase,
                             AuthAlgorithm auth) {
  WlanProfile profile = open_profile(std::move(name), ssid);
  profile.auth = auth;
  profile.cipher = ccmp;
  profile.key = SharedKey{.type = SharedKeyType::pass_phrase, .material = std::move(pass_phrase)};
  return profile;
}

}  // namespace winseam
