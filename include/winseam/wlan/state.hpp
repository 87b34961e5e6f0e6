// winseam/wlan/state.hpp: the states, kinds and algorithms of the WLAN API.
//
//   if (adapter.state == winseam::InterfaceState::connected) show(adapter);
//   std::cout << name_of(network.default_auth) << '\n';                     // "rsna_psk"
//
// The numbers are Windows'. A number that is not listed is legal: newer systems and vendors use more, it survives every
// round trip, and name_of() answers "unknown". Threads: value types.
#pragma once

#include <cstdint>
#include <string_view>

#include "winseam/flags.hpp"

namespace winseam {

// What a client asks for when it opens a handle, and what it gets: the lower of that and the service's best.
enum class WlanVersion : std::uint32_t { xp = 1, vista = 2 };

// Where an interface stands; WLAN_INTERFACE_STATE.
enum class InterfaceState : std::uint32_t {
  not_ready = 0,              // the adapter is coming up: no scan, no connection
  connected = 1,              // in an infrastructure or ad hoc network
  ad_hoc_network_formed = 2,  // first node of an ad hoc network, nobody else yet
  disconnecting = 3,
  disconnected = 4,
  associating = 5,
  discovering = 6,  // finding out the settings of a network that has no profile
  authenticating = 7,
};
std::string_view name_of(InterfaceState state) noexcept;

// WLAN_INTERFACE_TYPE.
enum class InterfaceType : std::uint32_t { emulated = 0, native = 1, invalid = 2 };

// DOT11_BSS_TYPE: a network with access points, one without, or either.
enum class BssType : std::uint32_t { infrastructure = 1, independent = 2, any = 3 };
std::string_view name_of(BssType type) noexcept;

// How a connection came about, or shall; WLAN_CONNECTION_MODE. In notifications `automatic` marks a connection that the
// service made by itself.
enum class ConnectionMode : std::uint32_t {
  profile = 0,
  temporary_profile = 1,
  discovery_secure = 2,
  discovery_unsecure = 3,
  automatic = 4,
  invalid = 5,
};
std::string_view name_of(ConnectionMode mode) noexcept;

// DOT11_AUTH_ALGORITHM; from first_vendor on the vendor's own.
enum class AuthAlgorithm : std::uint32_t {
  open = 1,
  shared_key = 2,
  wpa = 3,
  wpa_psk = 4,
  wpa_none = 5,
  rsna = 6,
  rsna_psk = 7,
  wpa3_enterprise_192 = 8,
  wpa3_sae = 9,
  owe = 10,
  wpa3_enterprise = 11,
  first_vendor = 0x80000000,
};
std::string_view name_of(AuthAlgorithm algorithm) noexcept;

// DOT11_CIPHER_ALGORITHM; from first_vendor on the vendor's own.
enum class CipherAlgorithm : std::uint32_t {
  none = 0,
  wep40 = 1,
  tkip = 2,
  ccmp = 4,
  wep104 = 5,
  bip = 6,
  gcmp = 8,
  gcmp_256 = 9,
  ccmp_256 = 0xA,
  bip_gmac_128 = 0xB,
  bip_gmac_256 = 0xC,
  bip_cmac_256 = 0xD,
  use_group = 0x100,
  wep = 0x101,
  first_vendor = 0x80000000,
};
std::string_view name_of(CipherAlgorithm algorithm) noexcept;

// DOT11_PHY_TYPE; from first_vendor on the vendor's own.
enum class PhyType : std::uint32_t {
  unknown = 0,  // `any` in requests
  fhss = 1,
  dsss = 2,
  infrared = 3,
  ofdm = 4,    // 802.11a
  hrdsss = 5,  // 802.11b
  erp = 6,     // 802.11g
  ht = 7,      // 802.11n
  vht = 8,     // 802.11ac
  dmg = 9,     // 802.11ad
  he = 10,     // 802.11ax
  eht = 11,    // 802.11be
  first_vendor = 0x80000000,
};
std::string_view name_of(PhyType type) noexcept;

// One switch of a radio; DOT11_RADIO_STATE.
enum class RadioSwitch : std::uint32_t { unknown = 0, on = 1, off = 2 };
std::string_view name_of(RadioSwitch position) noexcept;

// WLAN_OPERATIONAL_STATE.
enum class OperationalState : std::uint32_t {
  unknown = 0,
  off = 1,
  on = 2,
  going_off = 3,
  going_on = 4
};
std::string_view name_of(OperationalState state) noexcept;

// WLAN_ADHOC_NETWORK_STATE.
enum class AdhocNetworkState : std::uint32_t { formed = 0, connected = 1 };

// WLAN_POWER_SETTING.
enum class PowerSetting : std::uint32_t { none = 0, low = 1, medium = 2, maximum = 3, invalid = 4 };
std::string_view name_of(PowerSetting setting) noexcept;

// What the adapter works as; DOT11_OPERATION_MODE bits. Only extensible_station and network_monitor can be set.
enum class OperationMode : std::uint32_t {
  unknown = 0,
  station = 0x1,
  access_point = 0x2,
  extensible_station = 0x4,
  extensible_access_point = 0x8,
  network_monitor = 0x80000000,
};
template <>
inline constexpr bool is_flags<OperationMode> = true;

// How the value of a setting came about; WLAN_OPCODE_VALUE_TYPE.
enum class ValueOrigin : std::uint32_t {
  query_only = 0,
  set_by_group_policy = 1,
  set_by_user = 2,
  invalid = 3,
};
std::string_view name_of(ValueOrigin origin) noexcept;

// The filter lists; WLAN_FILTER_LIST_TYPE. Only the user's can be set.
enum class FilterListType : std::uint32_t {
  group_policy_permit = 0,
  group_policy_deny = 1,
  user_permit = 2,
  user_deny = 3
};
std::string_view name_of(FilterListType type) noexcept;

// What has an access control list of its own; WLAN_SECURABLE_OBJECT.
enum class SecurableObject : std::uint32_t {
  permit_list = 0,
  deny_list = 1,
  autoconfiguration_enabled = 2,
  background_scan_enabled = 3,
  bss_type = 4,
  show_denied = 5,
  interface_properties = 6,  // for the settings that have no object of their own
  ihv_control = 7,
  all_user_profiles_order = 8,
  add_new_all_user_profiles = 9,
  add_new_per_user_profiles = 10,
  media_streaming_mode_enabled = 11,
  current_operation_mode = 12,
  get_plaintext_key = 13,
  hosted_network_elevated_access = 14,
  virtual_station_extensibility = 15,
  wifi_direct_elevated_access = 16,
};
inline constexpr std::uint32_t securable_object_count = 17;
std::string_view name_of(SecurableObject object) noexcept;

// What a caller may do with a securable object or a profile; WLAN_READ_ACCESS and its companions, each of which holds
// the ones before it.
enum class WlanAccess : std::uint32_t {
  none = 0,
  read = 0x20001,
  execute = 0x20021,  // connect and disconnect
  write = 0x70023,
};
template <>
inline constexpr bool is_flags<WlanAccess> = true;

// Who answers a vendor's control code; WLAN_IHV_CONTROL_TYPE.
enum class IhvControlType : std::uint32_t { service = 0, driver = 1 };

}  // namespace winseam
