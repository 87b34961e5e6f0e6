// backends/scenario/names_wlan.hpp: the wireless part of names.hpp.
#pragma once

#include <type_traits>

#include "names.hpp"
#include "winseam/fake/wlan_spec.hpp"
#include "wlan_text.hpp"

namespace winseam::scenario {

// Enumerations whose numbers may be any: newer systems and vendors use more than have a name. A file may say the number.
template <class T>
inline constexpr bool takes_numbers = false;
template <>
inline constexpr bool takes_numbers<AuthAlgorithm> = true;
template <>
inline constexpr bool takes_numbers<CipherAlgorithm> = true;
template <>
inline constexpr bool takes_numbers<PhyType> = true;
template <>
inline constexpr bool takes_numbers<OperationMode> = true;
template <>
inline constexpr bool takes_numbers<ReasonCode> = true;

// Sets of bits of which a file says one: a name, not a list.
template <class T>
inline constexpr bool says_one_bit = false;
template <>
inline constexpr bool says_one_bit<OperationMode> = true;
template <>
inline constexpr bool says_one_bit<ProfileFlags> = true;

template <>
struct Names<ConnectionMode> {
  static constexpr std::array<Name<ConnectionMode>, 5> table{
      {{ConnectionMode::profile, "profile"},
       {ConnectionMode::temporary_profile, "temporary_profile"},
       {ConnectionMode::discovery_secure, "discovery_secure"},
       {ConnectionMode::discovery_unsecure, "discovery_unsecure"},
       {ConnectionMode::automatic, "automatic"}}};
};
template <>
struct Names<AuthAlgorithm> {
  static constexpr std::array<Name<AuthAlgorithm>, 11> table{
      {{AuthAlgorithm::open, "open"},
       {AuthAlgorithm::shared_key, "shared_key"},
       {AuthAlgorithm::wpa, "wpa"},
       {AuthAlgorithm::wpa_psk, "wpa_psk"},
       {AuthAlgorithm::wpa_none, "wpa_none"},
       {AuthAlgorithm::rsna, "rsna"},
       {AuthAlgorithm::rsna_psk, "rsna_psk"},
       {AuthAlgorithm::wpa3_enterprise_192, "wpa3_enterprise_192"},
       {AuthAlgorithm::wpa3_sae, "wpa3_sae"},
       {AuthAlgorithm::owe, "owe"},
       {AuthAlgorithm::wpa3_enterprise, "wpa3_enterprise"}}};
};
template <>
struct Names<CipherAlgorithm> {
  static constexpr std::array<Name<CipherAlgorithm>, 14> table{
      {{CipherAlgorithm::none, "none"},
       {CipherAlgorithm::wep40, "wep40"},
       {CipherAlgorithm::tkip, "tkip"},
       {CipherAlgorithm::ccmp, "ccmp"},
       {CipherAlgorithm::wep104, "wep104"},
       {CipherAlgorithm::bip, "bip"},
       {CipherAlgorithm::gcmp, "gcmp"},
       {CipherAlgorithm::gcmp_256, "gcmp_256"},
       {CipherAlgorithm::ccmp_256, "ccmp_256"},
       {CipherAlgorithm::bip_gmac_128, "bip_gmac_128"},
       {CipherAlgorithm::bip_gmac_256, "bip_gmac_256"},
       {CipherAlgorithm::bip_cmac_256, "bip_cmac_256"},
       {CipherAlgorithm::use_group, "use_group"},
       {CipherAlgorithm::wep, "wep"}}};
};
template <>
struct Names<PhyType> {
  static constexpr std::array<Name<PhyType>, 12> table{{{PhyType::unknown, "unknown"},
                                                        {PhyType::fhss, "fhss"},
                                                        {PhyType::dsss, "dsss"},
                                                        {PhyType::infrared, "infrared"},
                                                        {PhyType::ofdm, "ofdm"},
                                                        {PhyType::hrdsss, "hrdsss"},
                                                        {PhyType::erp, "erp"},
                                                        {PhyType::ht, "ht"},
                                                        {PhyType::vht, "vht"},
                                                        {PhyType::dmg, "dmg"},
                                                        {PhyType::he, "he"},
                                                        {PhyType::eht, "eht"}}};
};

// The names of any enumeration that a file can hold.
template <class T>
decltype(auto) names_table() {
  if constexpr (std::is_same_v<T, ReasonCode>)
    return named_reasons();
  else if constexpr (requires { Names<T>::table; })
    return (Names<T>::table);
  else
    return ListedNames<T>{};
}

}  // namespace winseam::scenario
