// winseam/wlan/profile.hpp: reading and writing the XML of WLAN profiles. Its own library: winseam::wlan_profile.
//
//   winseam::WlanProfile profile = winseam::personal_profile("Attic home", winseam::Ssid{"Attic"}, "attic-passphrase");
//   profile.mode = winseam::ProfileMode::automatic;
//   const std::string xml = winseam::to_xml(profile).value();
//   (void)client.profiles().set(adapter, xml, {.overwrite = true});
//
// Both directions hold a profile to the rules of the schema and of its security, and name a broken one with the reason
// code that WlanSetProfile gives. What has no member here is kept as XML, so that reading and writing loses nothing but
// white space, comments, and the grouping of SSIDs. Threads: values and functions without state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/wlan/reason.hpp"
#include "winseam/wlan/ssid.hpp"
#include "winseam/wlan/state.hpp"

namespace winseam {

// Whether the service joins the network by itself.
enum class ProfileMode : std::uint8_t { automatic, manual };

// What the key of a profile is.
enum class SharedKeyType : std::uint8_t {
  network_key,  // WEP: 5 or 13 characters, or 10 or 26 hexadecimal digits; WPA: 64 hexadecimal digits
  pass_phrase,  // 8 to 63 printable ASCII characters
};

// The key of a profile. A protected one is encrypted by Windows, and of no use elsewhere.
struct SharedKey {
  SharedKeyType type = SharedKeyType::pass_phrase;
  bool is_protected = false;
  std::string material{};

  friend bool operator==(const SharedKey&, const SharedKey&) = default;
};

// The parts of a profile that have no member, as XML elements in a row.
struct ProfileExtras {
  std::string connectivity{};     // what MSM/connectivity holds
  std::string auth_encryption{};  // of later versions of the schema, in MSM/security/authEncryption
  std::string security{};  // PMKCacheMode and its companions, OneX, and others in MSM/security
  std::string profile{};   // IHV, MacRandomization and others at the end

  friend bool operator==(const ProfileExtras&, const ProfileExtras&) = default;
};

struct WlanProfile {
  std::string name{};          // 1 to 255 UTF-16 units
  std::vector<Ssid> ssids{};   // 1 to 256, none of them empty
  bool non_broadcast = false;  // the network hides its name
  BssType bss_type = BssType::infrastructure;
  ProfileMode mode = ProfileMode::manual;  // independent networks must be manual
  bool auto_switch = false;                // may be left for a better one
  AuthAlgorithm auth = AuthAlgorithm::open;
  CipherAlgorithm cipher = CipherAlgorithm::none;  // every WEP is read as CipherAlgorithm::wep
  bool use_onex = false;                           // 802.1X
  std::optional<bool> transition_mode{};           // WPA3: WPA2 is fine too; empty: not mentioned
  std::optional<SharedKey> key{};
  std::optional<std::uint32_t> key_index{};  // WEP: 0 to 3
  ProfileExtras extras{};

  friend bool operator==(const WlanProfile&, const WlanProfile&) = default;
};

// A profile of an open network.
WlanProfile open_profile(std::string name, const Ssid& ssid);

// A profile of a network with a pass phrase: auth is rsna_psk (WPA2), wpa3_sae or wpa_psk.
WlanProfile personal_profile(std::string name, const Ssid& ssid, std::string pass_phrase,
                             AuthAlgorithm auth = AuthAlgorithm::rsna_psk);

// The first rule that a profile breaks; success if it keeps them all. The parts in `extras` are not looked at.
ReasonCode validate(const WlanProfile& profile);

// The profile as XML with a declaration, indented. Each SSID is written in hexadecimal, and as a name too if it is text.
// `reason`, where given, receives why, success included. Errors: bad_profile if validate() finds something, or if a part
// of `extras` is no XML (reason invalid_profile_schema).
result<std::string> to_xml(const WlanProfile& profile, ReasonCode* reason = nullptr);

// The profile that an XML text describes. `reason`, where given, receives why, success included.
// Errors: bad_profile, with the reasons invalid_profile_schema (no XML, the wrong namespace, an element or value unknown
// to version 1 of the schema, missing, twice, or in the wrong order), msm_security_missing without security,
// hotspot2_profile_not_allowed for Hotspot 2.0 profiles, which are not read, and those of validate().
result<WlanProfile> parse_profile(std::string_view xml, ReasonCode* reason = nullptr);

}  // namespace winseam
