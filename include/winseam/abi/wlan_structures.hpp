// winseam/abi/wlan_structures.hpp: the structures of wlanapi.h that calls take and return, with the sizes and offsets of
// 64-bit Windows. What notifications carry is in wlan_notifications.hpp, counters and
// measurements are in wlan_statistics.hpp, the software access point's in wlan_hosted_network.hpp.
//
// A structure that ends in an array of no fixed length is declared without it, under the name of the structure with Head
// behind it: its size is the offset of the array.
//
//   const auto* first = reinterpret_cast<const winseam::abi::WlanInterfaceInfo*>(list + 1);   // list: WlanListHead*
//
// Threads: value types. tests/abi holds every size and offset against the specification, and on Windows against the SDK.
#pragma once

#include <array>

#include "winseam/abi/types.hpp"
#include "winseam/abi/wlan_constants.hpp"
#include "winseam/abi/wlan_reasons.hpp"

namespace winseam::abi {

using UlongLong = std::uint64_t;

// WCHAR[256], with its terminator.
using WlanName = std::array<WChar, wlan_max_name_length>;

// DOT11_MAC_ADDRESS and DOT11_HESSID.
using Dot11MacAddress = std::array<Byte, 6>;

// DOT11_COUNTRY_OR_REGION_STRING.
using Dot11CountryOrRegionString = std::array<Byte, 3>;

// DOT11_SSID. The length counts bytes; they are no text.
struct Dot11Ssid {
  Ulong length;
  std::array<Byte, dot11_ssid_max_length> bytes;
};

// The head of every list that counts its items and has a place for the caller's index: WLAN_INTERFACE_INFO_LIST,
// WLAN_AVAILABLE_NETWORK_LIST and its version 2, WLAN_PROFILE_INFO_LIST, DOT11_NETWORK_LIST,
// WLAN_DEVICE_SERVICE_GUID_LIST.
struct WlanListHead {
  Dword number_of_items;
  Dword index;
};

// WLAN_INTERFACE_INFO.
struct WlanInterfaceInfo {
  Guid interface_guid;
  WlanName interface_description;
  WlanInterfaceState state;
};

// WLAN_INTERFACE_CAPABILITY.
struct WlanInterfaceCapability {
  WlanInterfaceType interface_type;
  Bool dot11d_supported;
  Dword max_desired_ssid_list_size;
  Dword max_desired_bssid_list_size;
  Dword number_of_supported_phys;
  std::array<Dot11PhyType, wlan_max_phy_index> phy_types;
};

// WLAN_PHY_RADIO_STATE.
struct WlanPhyRadioState {
  Dword phy_index;
  Dot11RadioState software_radio_state;
  Dot11RadioState hardware_radio_state;
};

// WLAN_RADIO_STATE.
struct WlanRadioState {
  Dword number_of_phys;
  std::array<WlanPhyRadioState, wlan_max_phy_index> phys;
};

// DOT11_AUTH_CIPHER_PAIR; an item of WLAN_AUTH_CIPHER_PAIR_LIST, whose head is its count.
struct Dot11AuthCipherPair {
  Dot11AuthAlgorithm auth;
  Dot11CipherAlgorithm cipher;
};

// WLAN_RATE_SET. The length counts bytes; a rate is in 0.5 Mbit/s, with bit 15 as a mark.
struct WlanRateSet {
  Ulong length;
  std::array<Ushort, dot11_rate_set_max_length> rates;
};

// WLAN_AVAILABLE_NETWORK.
struct WlanAvailableNetwork {
  WlanName profile_name;
  Dot11Ssid ssid;
  Dot11BssType bss_type;
  Ulong number_of_bssids;
  Bool network_connectable;
  WlanReason not_connectable_reason;
  Ulong number_of_phy_types;
  std::array<Dot11PhyType, wlan_max_phy_type_number> phy_types;
  Bool more_phy_types;
  Ulong signal_quality;
  Bool security_enabled;
  Dot11AuthAlgorithm default_auth;
  Dot11CipherAlgorithm default_cipher;
  Dword flags;
  Dword reserved;
};

// DOT11_ACCESSNETWORKOPTIONS.
struct Dot11AccessNetworkOptions {
  Byte access_network_type;
  Byte internet;
  Byte asra;
  Byte esr;
  Byte uesa;
};

// DOT11_VENUEINFO.
struct Dot11VenueInfo {
  Byte group;
  Byte type;
};

// WLAN_AVAILABLE_NETWORK_V2.
struct WlanAvailableNetworkV2 {
  WlanName profile_name;
  Dot11Ssid ssid;
  Dot11BssType bss_type;
  Ulong number_of_bssids;
  Bool network_connectable;
  WlanReason not_connectable_reason;
  Ulong number_of_phy_types;
  std::array<Dot11PhyType, wlan_max_phy_type_number> phy_types;
  Bool more_phy_types;
  Ulong signal_quality;
  Bool security_enabled;
  Dot11AuthAlgorithm default_auth;
  Dot11CipherAlgorithm default_cipher;
  Dword flags;
  Dot11AccessNetworkOptions access_network_options;
  Dot11MacAddress hessid;
  Dot11VenueInfo venue_info;
  Dword reserved;
};

// WLAN_BSS_LIST without its entries. The size counts all bytes of the list, the elements behind the entries included.
struct WlanBssListHead {
  Dword total_size;
  Dword number_of_items;
};

// WLAN_BSS_ENTRY. The offset of the elements counts from the start of the entry.
struct WlanBssEntry {
  Dot11Ssid ssid;
  Ulong phy_id;
  Dot11MacAddress bssid;
  Dot11BssType bss_type;
  Dot11PhyType phy_type;
  Long rssi;
  Ulong link_quality;
  Byte in_reg_domain;
  Ushort beacon_period;
  UlongLong timestamp;
  UlongLong host_timestamp;
  Ushort capability_information;
  Ulong ch_center_frequency;
  WlanRateSet rate_set;
  Ulong ie_offset;
  Ulong ie_size;
};

// WLAN_RAW_DATA without its bytes.
struct WlanRawDataHead {
  Dword data_size;
};

// WLAN_RAW_DATA_LIST without its entries.
struct WlanRawDataListHead {
  Dword total_size;
  Dword number_of_items;
};

// An entry of it; the offset counts from the start of the entry.
struct WlanRawDataEntry {
  Dword data_offset;
  Dword data_size;
};

// NDIS_OBJECT_HEADER.
struct NdisObjectHeader {
  Byte type;
  Byte revision;
  Ushort size;
};

// DOT11_BSSID_LIST without its addresses.
struct Dot11BssidListHead {
  NdisObjectHeader header;
  Ulong number_of_entries;
  Ulong total_number_of_entries;
};

// WLAN_CONNECTION_PARAMETERS.
struct WlanConnectionParameters {
  WlanConnectionMode connection_mode;
  const WChar* profile;
  const Dot11Ssid* ssid;
  const Dot11BssidListHead* desired_bssid_list;
  Dot11BssType bss_type;
  Dword flags;
};

// WLAN_CONNECTION_PARAMETERS_V2.
struct WlanConnectionParametersV2 {
  WlanConnectionMode connection_mode;
  const WChar* profile;
  const Dot11Ssid* ssid;
  const Dot11MacAddress* hessid;
  const Dot11BssidListHead* desired_bssid_list;
  Dot11BssType bss_type;
  Dword flags;
  const Dot11AccessNetworkOptions* access_network_options;
};

// WLAN_ASSOCIATION_ATTRIBUTES.
struct WlanAssociationAttributes {
  Dot11Ssid ssid;
  Dot11BssType bss_type;
  Dot11MacAddress bssid;
  Dot11PhyType phy_type;
  Ulong phy_index;
  Ulong signal_quality;
  Ulong rx_rate;
  Ulong tx_rate;
};

// WLAN_SECURITY_ATTRIBUTES.
struct WlanSecurityAttributes {
  Bool security_enabled;
  Bool onex_enabled;
  Dot11AuthAlgorithm auth;
  Dot11CipherAlgorithm cipher;
};

// WLAN_CONNECTION_ATTRIBUTES.
struct WlanConnectionAttributes {
  WlanInterfaceState state;
  WlanConnectionMode connection_mode;
  WlanName profile_name;
  WlanAssociationAttributes association;
  WlanSecurityAttributes security;
};

// WLAN_PROFILE_INFO.
struct WlanProfileInfo {
  WlanName profile_name;
  Dword flags;
};

// EAP_METHOD_TYPE, with its EAP_TYPE spelt out.
struct EapMethodType {
  Byte type;
  Dword vendor_id;
  Dword vendor_type;
  Dword author_id;
};

// DOT11_NETWORK.
struct Dot11Network {
  Dot11Ssid ssid;
  Dot11BssType bss_type;
};

}  // namespace winseam::abi
