// winseam/abi/wlan_constants.hpp: the numbers of wlanapi.h. The reason codes are in wlan_reasons.hpp; what belongs to
// notifications and to the hosted network alone is with their structures.
//
//   const auto opcode = winseam::abi::WlanIntfOpcode::current_connection;
//
// A number that is not listed is legal in every enumeration: newer systems and vendors use more. Threads: constants.
#pragma once

#include <cstddef>

#include "winseam/abi/types.hpp"

namespace winseam::abi {

// WLAN_API_VERSION_*; a version with a minor part is (minor << 16) | major. WFD_API_VERSION_1_0.
inline constexpr Dword wlan_api_version_1 = 1;
inline constexpr Dword wlan_api_version_2 = 2;
inline constexpr Dword wfd_api_version_1 = 1;

// Sizes inside structures; WLAN_MAX_NAME_LENGTH counts the terminator.
inline constexpr std::size_t wlan_max_name_length = 256;
inline constexpr std::size_t wlan_max_phy_type_number = 8;
inline constexpr std::size_t wlan_max_phy_index = 64;
inline constexpr std::size_t dot11_ssid_max_length = 32;
inline constexpr std::size_t dot11_rate_set_max_length = 126;
inline constexpr Dword dot11_psd_ie_max_data_size = 240;
inline constexpr Dword dot11_psd_ie_max_entry_number = 5;

// NDIS_OBJECT_TYPE_DEFAULT and DOT11_BSSID_LIST_REVISION_1, in the header of a DOT11_BSSID_LIST.
inline constexpr Byte ndis_object_type_default = 0x80;
inline constexpr Byte dot11_bssid_list_revision_1 = 1;

// WLAN_INTERFACE_STATE.
enum class WlanInterfaceState : Dword {
  not_ready = 0,
  connected = 1,
  ad_hoc_network_formed = 2,
  disconnecting = 3,
  disconnected = 4,
  associating = 5,
  discovering = 6,
  authenticating = 7,
};

// WLAN_CONNECTION_MODE.
enum class WlanConnectionMode : Dword {
  profile = 0,
  temporary_profile = 1,
  discovery_secure = 2,
  discovery_unsecure = 3,
  automatic = 4,
  invalid = 5,
};

// WLAN_INTERFACE_TYPE.
enum class WlanInterfaceType : Dword { emulated_802_11 = 0, native_802_11 = 1, invalid = 2 };

// DOT11_BSS_TYPE.
enum class Dot11BssType : Dword { infrastructure = 1, independent = 2, any = 3 };

// DOT11_RADIO_STATE.
enum class Dot11RadioState : Dword { unknown = 0, on = 1, off = 2 };

// DOT11_AUTH_ALGORITHM.
enum class Dot11AuthAlgorithm : Dword {
  open = 1,
  shared_key = 2,
  wpa = 3,
  wpa_psk = 4,
  wpa_none = 5,
  rsna = 6,
  rsna_psk = 7,
  wpa3_ent_192 = 8,
  wpa3_sae = 9,
  owe = 10,
  wpa3_ent = 11,
  ihv_start = 0x80000000,
  ihv_end = 0xFFFFFFFF,
};

// DOT11_CIPHER_ALGORITHM.
enum class Dot11CipherAlgorithm : Dword {
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
  wpa_use_group = 0x100,
  wep = 0x101,
  ihv_start = 0x80000000,
  ihv_end = 0xFFFFFFFF,
};

// DOT11_PHY_TYPE.
enum class Dot11PhyType : Dword {
  unknown = 0,
  fhss = 1,
  dsss = 2,
  irbaseband = 3,
  ofdm = 4,
  hrdsss = 5,
  erp = 6,
  ht = 7,
  vht = 8,
  dmg = 9,
  he = 10,
  eht = 11,
  ihv_start = 0x80000000,
  ihv_end = 0xFFFFFFFF,
};

// WLAN_OPCODE_VALUE_TYPE.
enum class WlanOpcodeValueType : Dword {
  query_only = 0,
  set_by_group_policy = 1,
  set_by_user = 2,
  invalid = 3,
};

// WLAN_INTF_OPCODE.
enum class WlanIntfOpcode : Dword {
  autoconf_start = 0,
  autoconf_enabled = 1,
  background_scan_enabled = 2,
  media_streaming_mode = 3,
  radio_state = 4,
  bss_type = 5,
  interface_state = 6,
  current_connection = 7,
  channel_number = 8,
  supported_infrastructure_auth_cipher_pairs = 9,
  supported_adhoc_auth_cipher_pairs = 10,
  supported_country_or_region_string_list = 11,
  current_operation_mode = 12,
  supported_safe_mode = 13,
  certified_safe_mode = 14,
  hosted_network_capable = 15,
  management_frame_protection_capable = 16,
  secondary_sta_interfaces = 17,
  secondary_sta_synchronized_connections = 18,
  realtime_connection_quality = 19,
  qos_info = 20,
  autoconf_end = 0x0FFFFFFF,
  msm_start = 0x10000100,
  statistics = 0x10000101,
  rssi = 0x10000102,
  msm_end = 0x1FFFFFFF,
  security_start = 0x20010000,
  security_end = 0x2FFFFFFF,
  ihv_start = 0x30000000,
  ihv_end = 0x3FFFFFFF,
};

// WLAN_AUTOCONF_OPCODE.
enum class WlanAutoconfOpcode : Dword {
  start = 0,
  show_denied_networks = 1,
  power_setting = 2,
  only_use_gp_profiles_for_allowed_networks = 3,
  allow_explicit_creds = 4,
  block_period = 5,
  allow_virtual_station_extensibility = 6,
  end = 7,
};

// WLAN_POWER_SETTING.
enum class WlanPowerSetting : Dword {
  no_saving = 0,
  low_saving = 1,
  medium_saving = 2,
  maximum_saving = 3,
  invalid = 4,
};

// WLAN_OPERATIONAL_STATE.
enum class WlanOperationalState : Dword {
  unknown = 0,
  off = 1,
  on = 2,
  going_off = 3,
  going_on = 4,
};

// WLAN_ADHOC_NETWORK_STATE.
enum class WlanAdhocNetworkState : Dword { formed = 0, connected = 1 };

// WLAN_IHV_CONTROL_TYPE.
enum class WlanIhvControlType : Dword { service = 0, driver = 1 };

// WLAN_FILTER_LIST_TYPE.
enum class WlanFilterListType : Dword {
  gp_permit = 0,
  gp_deny = 1,
  user_permit = 2,
  user_deny = 3
};

// WLAN_SECURABLE_OBJECT.
enum class WlanSecurableObject : Dword {
  permit_list = 0,
  deny_list = 1,
  ac_enabled = 2,
  bc_scan_enabled = 3,
  bss_type = 4,
  show_denied = 5,
  interface_properties = 6,
  ihv_control = 7,
  all_user_profiles_order = 8,
  add_new_all_user_profiles = 9,
  add_new_per_user_profiles = 10,
  media_streaming_mode_enabled = 11,
  current_operation_mode = 12,
  get_plaintext_key = 13,
  hosted_network_elevated_access = 14,
  virtual_station_extensibility = 15,
  wfd_elevated_access = 16,
};
inline constexpr Dword wlan_securable_object_count = 17;

// WLAN_READ_ACCESS, WLAN_EXECUTE_ACCESS, WLAN_WRITE_ACCESS.
inline constexpr Dword wlan_read_access = 0x20001;
inline constexpr Dword wlan_execute_access = 0x20021;
inline constexpr Dword wlan_write_access = 0x70023;

// WLAN_AVAILABLE_NETWORK_*, of an entry.
inline constexpr Dword wlan_available_network_connected = 0x1;
inline constexpr Dword wlan_available_network_has_profile = 0x2;
inline constexpr Dword wlan_available_network_console_user_profile = 0x4;
inline constexpr Dword wlan_available_network_interworking_supported = 0x8;
inline constexpr Dword wlan_available_network_hotspot2_enabled = 0x10;
inline constexpr Dword wlan_available_network_anqp_supported = 0x20;
inline constexpr Dword wlan_available_network_hotspot2_domain = 0x40;
inline constexpr Dword wlan_available_network_hotspot2_roaming = 0x80;
inline constexpr Dword wlan_available_network_auto_connect_failed = 0x100;

// WLAN_AVAILABLE_NETWORK_INCLUDE_*, of a request.
inline constexpr Dword wlan_available_network_include_all_adhoc_profiles = 0x1;
inline constexpr Dword wlan_available_network_include_all_manual_hidden_profiles = 0x2;

// WLAN_CONNECTION_*, of a request.
inline constexpr Dword wlan_connection_hidden_network = 0x1;
inline constexpr Dword wlan_connection_adhoc_join_only = 0x2;
inline constexpr Dword wlan_connection_ignore_privacy_bit = 0x4;
inline constexpr Dword wlan_connection_eapol_passthrough = 0x8;
inline constexpr Dword wlan_connection_persist_discovery_profile = 0x10;
inline constexpr Dword wlan_connection_persist_discovery_profile_connection_mode_auto = 0x20;
inline constexpr Dword wlan_connection_persist_discovery_profile_overwrite_existing = 0x40;

// WLAN_PROFILE_* and WLAN_SET_EAPHOST_DATA_ALL_USERS.
inline constexpr Dword wlan_profile_group_policy = 0x1;
inline constexpr Dword wlan_profile_user = 0x2;
inline constexpr Dword wlan_profile_get_plaintext_key = 0x4;
inline constexpr Dword wlan_profile_connection_mode_set_by_client = 0x10000;
inline constexpr Dword wlan_profile_connection_mode_auto = 0x20000;
inline constexpr Dword wlan_set_eaphost_data_all_users = 0x1;

}  // namespace winseam::abi
