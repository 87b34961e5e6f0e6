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
struct Names<InterfaceType> {
  static constexpr std::array<Name<InterfaceType>, 3> table{{{InterfaceType::emulated, "emulated"},
                                                             {InterfaceType::native, "native"},
                                                             {InterfaceType::invalid, "invalid"}}};
};
template <>
struct Names<BssType> {
  static constexpr std::array<Name<BssType>, 3> table{{{BssType::infrastructure, "infrastructure"},
                                                       {BssType::independent, "independent"},
                                                       {BssType::any, "any"}}};
};
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
template <>
struct Names<RadioSwitch> {
  static constexpr std::array<Name<RadioSwitch>, 3> table{
      {{RadioSwitch::unknown, "unknown"}, {RadioSwitch::on, "on"}, {RadioSwitch::off, "off"}}};
};
template <>
struct Names<PowerSetting> {
  static constexpr std::array<Name<PowerSetting>, 5> table{{{PowerSetting::none, "none"},
                                                            {PowerSetting::low, "low"},
                                                            {PowerSetting::medium, "medium"},
                                                            {PowerSetting::maximum, "maximum"},
                                                            {PowerSetting::invalid, "invalid"}}};
};
template <>
struct Names<OperationMode> {
  static constexpr std::array<Name<OperationMode>, 6> table{
      {{OperationMode::unknown, "unknown"},
       {OperationMode::station, "station"},
       {OperationMode::access_point, "access_point"},
       {OperationMode::extensible_station, "extensible_station"},
       {OperationMode::extensible_access_point, "extensible_access_point"},
       {OperationMode::network_monitor, "network_monitor"}}};
};
template <>
struct Names<ValueOrigin> {
  static constexpr std::array<Name<ValueOrigin>, 4> table{
      {{ValueOrigin::query_only, "query_only"},
       {ValueOrigin::set_by_group_policy, "set_by_group_policy"},
       {ValueOrigin::set_by_user, "set_by_user"},
       {ValueOrigin::invalid, "invalid"}}};
};
template <>
struct Names<ProfileFlags> {
  static constexpr std::array<Name<ProfileFlags>, 3> table{
      {{ProfileFlags::all_user, "all_user"},
       {ProfileFlags::group_policy, "group_policy"},
       {ProfileFlags::user, "user"}}};
};
template <>
struct Names<HostedNetworkPeerAuth> {
  static constexpr std::array<Name<HostedNetworkPeerAuth>, 2> table{
      {{HostedNetworkPeerAuth::invalid, "invalid"},
       {HostedNetworkPeerAuth::authenticated, "authenticated"}}};
};
template <>
struct Names<SecurableObject> {
  static constexpr std::array<Name<SecurableObject>, securable_object_count> table{
      {{SecurableObject::permit_list, "permit_list"},
       {SecurableObject::deny_list, "deny_list"},
       {SecurableObject::autoconfiguration_enabled, "autoconfiguration_enabled"},
       {SecurableObject::background_scan_enabled, "background_scan_enabled"},
       {SecurableObject::bss_type, "bss_type"},
       {SecurableObject::show_denied, "show_denied"},
       {SecurableObject::interface_properties, "interface_properties"},
       {SecurableObject::ihv_control, "ihv_control"},
       {SecurableObject::all_user_profiles_order, "all_user_profiles_order"},
       {SecurableObject::add_new_all_user_profiles, "add_new_all_user_profiles"},
       {SecurableObject::add_new_per_user_profiles, "add_new_per_user_profiles"},
       {SecurableObject::media_streaming_mode_enabled, "media_streaming_mode_enabled"},
       {SecurableObject::current_operation_mode, "current_operation_mode"},
       {SecurableObject::get_plaintext_key, "get_plaintext_key"},
       {SecurableObject::hosted_network_elevated_access, "hosted_network_elevated_access"},
       {SecurableObject::virtual_station_extensibility, "virtual_station_extensibility"},
       {SecurableObject::wifi_direct_elevated_access, "wifi_direct_elevated_access"}}};
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
