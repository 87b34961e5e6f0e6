// The portable declarations of wlanapi against the SDK's own headers: compiled on Windows, never run.
//
// mingw-w64's header is old. It lacks the hosted network, device services, Wi-Fi Direct and both functions of Windows 10
// with a 2 in their name; the structures of these, of operational states, of the measurements of Windows 11 and
// WLAN_AVAILABLE_NETWORK_V2; opcodes above 15, ACM codes from 23 on, MSM codes, securable objects 15 and 16,
// authentication above 7 and most newer ciphers and PHY types; access masks, API versions, reason codes and the flags of
// available networks. For those the figures of the specification stand in tests/abi/wlan_layout_test.cpp.
#include <windows.h>
#include <wlanapi.h>

#include <cstddef>
#include <type_traits>
#include <utility>

#include "same.hpp"
#include "winseam/abi/wlanapi.hpp"

namespace winseam {
namespace {

// Structures.
static_assert(sizeof(abi::Guid) == sizeof(GUID));
static_assert(alignof(abi::Guid) == alignof(GUID));
static_assert(offsetof(abi::Guid, data1) == offsetof(GUID, Data1));
static_assert(offsetof(abi::Guid, data2) == offsetof(GUID, Data2));
static_assert(offsetof(abi::Guid, data3) == offsetof(GUID, Data3));
static_assert(offsetof(abi::Guid, data4) == offsetof(GUID, Data4));
static_assert(sizeof(abi::Dot11Ssid) == sizeof(DOT11_SSID));
static_assert(alignof(abi::Dot11Ssid) == alignof(DOT11_SSID));
static_assert(offsetof(abi::Dot11Ssid, length) == offsetof(DOT11_SSID, uSSIDLength));
static_assert(offsetof(abi::Dot11Ssid, bytes) == offsetof(DOT11_SSID, ucSSID));
static_assert(sizeof(abi::WlanInterfaceInfo) == sizeof(WLAN_INTERFACE_INFO));
static_assert(alignof(abi::WlanInterfaceInfo) == alignof(WLAN_INTERFACE_INFO));
static_assert(offsetof(abi::WlanInterfaceInfo, interface_guid) ==
              offsetof(WLAN_INTERFACE_INFO, InterfaceGuid));
static_assert(offsetof(abi::WlanInterfaceInfo, interface_description) ==
              offsetof(WLAN_INTERFACE_INFO, strInterfaceDescription));
static_assert(offsetof(abi::WlanInterfaceInfo, state) == offsetof(WLAN_INTERFACE_INFO, isState));
static_assert(sizeof(abi::WlanInterfaceCapability) == sizeof(WLAN_INTERFACE_CAPABILITY));
static_assert(alignof(abi::WlanInterfaceCapability) == alignof(WLAN_INTERFACE_CAPABILITY));
static_assert(offsetof(abi::WlanInterfaceCapability, interface_type) ==
              offsetof(WLAN_INTERFACE_CAPABILITY, interfaceType));
static_assert(offsetof(abi::WlanInterfaceCapability, dot11d_supported) ==
              offsetof(WLAN_INTERFACE_CAPABILITY, bDot11DSupported));
static_assert(offsetof(abi::WlanInterfaceCapability, max_desired_ssid_list_size) ==
              offsetof(WLAN_INTERFACE_CAPABILITY, dwMaxDesiredSsidListSize));
static_assert(offsetof(abi::WlanInterfaceCapability, max_desired_bssid_list_size) ==
              offsetof(WLAN_INTERFACE_CAPABILITY, dwMaxDesiredBssidListSize));
static_assert(offsetof(abi::WlanInterfaceCapability, number_of_supported_phys) ==
              offsetof(WLAN_INTERFACE_CAPABILITY, dwNumberOfSupportedPhys));
static_assert(offsetof(abi::WlanInterfaceCapability, phy_types) ==
              offsetof(WLAN_INTERFACE_CAPABILITY, dot11PhyTypes));
static_assert(sizeof(abi::WlanPhyRadioState) == sizeof(WLAN_PHY_RADIO_STATE));
static_assert(alignof(abi::WlanPhyRadioState) == alignof(WLAN_PHY_RADIO_STATE));
static_assert(offsetof(abi::WlanPhyRadioState, phy_index) ==
              offsetof(WLAN_PHY_RADIO_STATE, dwPhyIndex));
static_assert(offsetof(abi::WlanPhyRadioState, software_radio_state) ==
              offsetof(WLAN_PHY_RADIO_STATE, dot11SoftwareRadioState));
static_assert(offsetof(abi::WlanPhyRadioState, hardware_radio_state) ==
              offsetof(WLAN_PHY_RADIO_STATE, dot11HardwareRadioState));
static_assert(sizeof(abi::WlanRadioState) == sizeof(WLAN_RADIO_STATE));
static_assert(alignof(abi::WlanRadioState) == alignof(WLAN_RADIO_STATE));
static_assert(offsetof(abi::WlanRadioState, number_of_phys) ==
              offsetof(WLAN_RADIO_STATE, dwNumberOfPhys));
static_assert(offsetof(abi::WlanRadioState, phys) == offsetof(WLAN_RADIO_STATE, PhyRadioState));
static_assert(sizeof(abi::Dot11AuthCipherPair) == sizeof(DOT11_AUTH_CIPHER_PAIR));
static_assert(alignof(abi::Dot11AuthCipherPair) == alignof(DOT11_AUTH_CIPHER_PAIR));
static_assert(offsetof(abi::Dot11AuthCipherPair, auth) ==
              offsetof(DOT11_AUTH_CIPHER_PAIR, AuthAlgoId));
static_assert(offsetof(abi::Dot11AuthCipherPair, cipher) ==
              offsetof(DOT11_AUTH_CIPHER_PAIR, CipherAlgoId));
static_assert(sizeof(abi::WlanRateSet) == sizeof(WLAN_RATE_SET));
static_assert(alignof(abi::WlanRateSet) == alignof(WLAN_RATE_SET));
static_assert(offsetof(abi::WlanRateSet, length) == offsetof(WLAN_RATE_SET, uRateSetLength));
static_assert(offsetof(abi::WlanRateSet, rates) == offsetof(WLAN_RATE_SET, usRateSet));
static_assert(sizeof(abi::WlanAvailableNetwork) == sizeof(WLAN_AVAILABLE_NETWORK));
static_assert(alignof(abi::WlanAvailableNetwork) == alignof(WLAN_AVAILABLE_NETWORK));
static_assert(offsetof(abi::WlanAvailableNetwork, profile_name) ==
              offsetof(WLAN_AVAILABLE_NETWORK, strProfileName));
static_assert(offsetof(abi::WlanAvailableNetwork, ssid) ==
              offsetof(WLAN_AVAILABLE_NETWORK, dot11Ssid));
static_assert(offsetof(abi::WlanAvailableNetwork, bss_type) ==
              offsetof(WLAN_AVAILABLE_NETWORK, dot11BssType));
static_assert(offsetof(abi::WlanAvailableNetwork, number_of_bssids) ==
              offsetof(WLAN_AVAILABLE_NETWORK, uNumberOfBssids));
static_assert(offsetof(abi::WlanAvailableNetwork, network_connectable) ==
              offsetof(WLAN_AVAILABLE_NETWORK, bNetworkConnectable));
static_assert(offsetof(abi::WlanAvailableNetwork, not_connectable_reason) ==
              offsetof(WLAN_AVAILABLE_NETWORK, wlanNotConnectableReason));
static_assert(offsetof(abi::WlanAvailableNetwork, number_of_phy_types) ==
              offsetof(WLAN_AVAILABLE_NETWORK, uNumberOfPhyTypes));
static_assert(offsetof(abi::WlanAvailableNetwork, phy_types) ==
              offsetof(WLAN_AVAILABLE_NETWORK, dot11PhyTypes));
static_assert(offsetof(abi::WlanAvailableNetwork, more_phy_types) ==
              offsetof(WLAN_AVAILABLE_NETWORK, bMorePhyTypes));
static_assert(offsetof(abi::WlanAvailableNetwork, signal_quality) ==
              offsetof(WLAN_AVAILABLE_NETWORK, wlanSignalQuality));
static_assert(offsetof(abi::WlanAvailableNetwork, security_enabled) ==
              offsetof(WLAN_AVAILABLE_NETWORK, bSecurityEnabled));
static_assert(offsetof(abi::WlanAvailableNetwork, default_auth) ==
              offsetof(WLAN_AVAILABLE_NETWORK, dot11DefaultAuthAlgorithm));
static_assert(offsetof(abi::WlanAvailableNetwork, default_cipher) ==
              offsetof(WLAN_AVAILABLE_NETWORK, dot11DefaultCipherAlgorithm));
static_assert(offsetof(abi::WlanAvailableNetwork, flags) ==
              offsetof(WLAN_AVAILABLE_NETWORK, dwFlags));
static_assert(offsetof(abi::WlanAvailableNetwork, reserved) ==
              offsetof(WLAN_AVAILABLE_NETWORK, dwReserved));
static_assert(sizeof(abi::WlanBssEntry) == sizeof(WLAN_BSS_ENTRY));
static_assert(alignof(abi::WlanBssEntry) == alignof(WLAN_BSS_ENTRY));
static_assert(offsetof(abi::WlanBssEntry, ssid) == offsetof(WLAN_BSS_ENTRY, dot11Ssid));
static_assert(offsetof(abi::WlanBssEntry, phy_id) == offsetof(WLAN_BSS_ENTRY, uPhyId));
static_assert(offsetof(abi::WlanBssEntry, bssid) == offsetof(WLAN_BSS_ENTRY, dot11Bssid));
static_assert(offsetof(abi::WlanBssEntry, bss_type) == offsetof(WLAN_BSS_ENTRY, dot11BssType));
static_assert(offsetof(abi::WlanBssEntry, phy_type) == offsetof(WLAN_BSS_ENTRY, dot11BssPhyType));
static_assert(offsetof(abi::WlanBssEntry, rssi) == offsetof(WLAN_BSS_ENTRY, lRssi));
static_assert(offsetof(abi::WlanBssEntry, link_quality) == offsetof(WLAN_BSS_ENTRY, uLinkQuality));
static_assert(offsetof(abi::WlanBssEntry, in_reg_domain) == offsetof(WLAN_BSS_ENTRY, bInRegDomain));
static_assert(offsetof(abi::WlanBssEntry, beacon_period) ==
              offsetof(WLAN_BSS_ENTRY, usBeaconPeriod));
static_assert(offsetof(abi::WlanBssEntry, timestamp) == offsetof(WLAN_BSS_ENTRY, ullTimestamp));
static_assert(offsetof(abi::WlanBssEntry, host_timestamp) ==
              offsetof(WLAN_BSS_ENTRY, ullHostTimestamp));
static_assert(offsetof(abi::WlanBssEntry, capability_information) ==
              offsetof(WLAN_BSS_ENTRY, usCapabilityInformation));
static_assert(offsetof(abi::WlanBssEntry, ch_center_frequency) ==
              offsetof(WLAN_BSS_ENTRY, ulChCenterFrequency));
static_assert(offsetof(abi::WlanBssEntry, rate_set) == offsetof(WLAN_BSS_ENTRY, wlanRateSet));
static_assert(offsetof(abi::WlanBssEntry, ie_offset) == offsetof(WLAN_BSS_ENTRY, ulIeOffset));
static_assert(offsetof(abi::WlanBssEntry, ie_size) == offsetof(WLAN_BSS_ENTRY, ulIeSize));
static_assert(sizeof(abi::NdisObjectHeader) == sizeof(NDIS_OBJECT_HEADER));
static_assert(alignof(abi::NdisObjectHeader) == alignof(NDIS_OBJECT_HEADER));
static_assert(offsetof(abi::NdisObjectHeader, type) == offsetof(NDIS_OBJECT_HEADER, Type));
static_assert(offsetof(abi::NdisObjectHeader, revision) == offsetof(NDIS_OBJECT_HEADER, Revision));
static_assert(offsetof(abi::NdisObjectHeader, size) == offsetof(NDIS_OBJECT_HEADER, Size));
static_assert(sizeof(abi::WlanConnectionParameters) == sizeof(WLAN_CONNECTION_PARAMETERS));
static_assert(alignof(abi::WlanConnectionParameters) == alignof(WLAN_CONNECTION_PARAMETERS));
static_assert(offsetof(abi::WlanConnectionParameters, connection_mode) ==
              offsetof(WLAN_CONNECTION_PARAMETERS, wlanConnectionMode));
static_assert(offsetof(abi::WlanConnectionParameters, profile) ==
              offsetof(WLAN_CONNECTION_PARAMETERS, strProfile));
static_assert(offsetof(abi::WlanConnectionParameters, ssid) ==
              offsetof(WLAN_CONNECTION_PARAMETERS, pDot11Ssid));
static_assert(offsetof(abi::WlanConnectionParameters, desired_bssid_list) ==
              offsetof(WLAN_CONNECTION_PARAMETERS, pDesiredBssidList));
static_assert(offsetof(abi::WlanConnectionParameters, bss_type) ==
              offsetof(WLAN_CONNECTION_PARAMETERS, dot11BssType));
static_assert(offsetof(abi::WlanConnectionParameters, flags) ==
              offsetof(WLAN_CONNECTION_PARAMETERS, dwFlags));
static_assert(sizeof(abi::WlanAssociationAttributes) == sizeof(WLAN_ASSOCIATION_ATTRIBUTES));
static_assert(alignof(abi::WlanAssociationAttributes) == alignof(WLAN_ASSOCIATION_ATTRIBUTES));
static_assert(offsetof(abi::WlanAssociationAttributes, ssid) ==
              offsetof(WLAN_ASSOCIATION_ATTRIBUTES, dot11Ssid));
static_assert(offsetof(abi::WlanAssociationAttributes, bss_type) ==
              offsetof(WLAN_ASSOCIATION_ATTRIBUTES, dot11BssType));
static_assert(offsetof(abi::WlanAssociationAttributes, bssid) ==
              offsetof(WLAN_ASSOCIATION_ATTRIBUTES, dot11Bssid));
static_assert(offsetof(abi::WlanAssociationAttributes, phy_type) ==
              offsetof(WLAN_ASSOCIATION_ATTRIBUTES, dot11PhyType));
static_assert(offsetof(abi::WlanAssociationAttributes, phy_index) ==
              offsetof(WLAN_ASSOCIATION_ATTRIBUTES, uDot11PhyIndex));
static_assert(offsetof(abi::WlanAssociationAttributes, signal_quality) ==
              offsetof(WLAN_ASSOCIATION_ATTRIBUTES, wlanSignalQuality));
static_assert(offsetof(abi::WlanAssociationAttributes, rx_rate) ==
              offsetof(WLAN_ASSOCIATION_ATTRIBUTES, ulRxRate));
static_assert(offsetof(abi::WlanAssociationAttributes, tx_rate) ==
              offsetof(WLAN_ASSOCIATION_ATTRIBUTES, ulTxRate));
static_assert(sizeof(abi::WlanSecurityAttributes) == sizeof(WLAN_SECURITY_ATTRIBUTES));
static_assert(alignof(abi::WlanSecurityAttributes) == alignof(WLAN_SECURITY_ATTRIBUTES));
static_assert(offsetof(abi::WlanSecurityAttributes, security_enabled) ==
              offsetof(WLAN_SECURITY_ATTRIBUTES, bSecurityEnabled));
static_assert(offsetof(abi::WlanSecurityAttributes, onex_enabled) ==
              offsetof(WLAN_SECURITY_ATTRIBUTES, bOneXEnabled));
static_assert(offsetof(abi::WlanSecurityAttributes, auth) ==
              offsetof(WLAN_SECURITY_ATTRIBUTES, dot11AuthAlgorithm));
static_assert(offsetof(abi::WlanSecurityAttributes, cipher) ==
              offsetof(WLAN_SECURITY_ATTRIBUTES, dot11CipherAlgorithm));
static_assert(sizeof(abi::WlanConnectionAttributes) == sizeof(WLAN_CONNECTION_ATTRIBUTES));
static_assert(alignof(abi::WlanConnectionAttributes) == alignof(WLAN_CONNECTION_ATTRIBUTES));
static_assert(offsetof(abi::WlanConnectionAttributes, state) ==
              offsetof(WLAN_CONNECTION_ATTRIBUTES, isState));
static_assert(offsetof(abi::WlanConnectionAttributes, connection_mode) ==
              offsetof(WLAN_CONNECTION_ATTRIBUTES, wlanConnectionMode));
static_assert(offsetof(abi::WlanConnectionAttributes, profile_name) ==
              offsetof(WLAN_CONNECTION_ATTRIBUTES, strProfileName));
static_assert(offsetof(abi::WlanConnectionAttributes, association) ==
              offsetof(WLAN_CONNECTION_ATTRIBUTES, wlanAssociationAttributes));
static_assert(offsetof(abi::WlanConnectionAttributes, security) ==
              offsetof(WLAN_CONNECTION_ATTRIBUTES, wlanSecurityAttributes));
static_assert(sizeof(abi::WlanProfileInfo) == sizeof(WLAN_PROFILE_INFO));
static_assert(alignof(abi::WlanProfileInfo) == alignof(WLAN_PROFILE_INFO));
static_assert(offsetof(abi::WlanProfileInfo, profile_name) ==
              offsetof(WLAN_PROFILE_INFO, strProfileName));
static_assert(offsetof(abi::WlanProfileInfo, flags) == offsetof(WLAN_PROFILE_INFO, dwFlags));
static_assert(sizeof(abi::EapMethodType) == sizeof(EAP_METHOD_TYPE));
static_assert(alignof(abi::EapMethodType) == alignof(EAP_METHOD_TYPE));
static_assert(offsetof(abi::EapMethodType, type) == offsetof(EAP_METHOD_TYPE, eapType));
static_assert(offsetof(abi::EapMethodType, author_id) == offsetof(EAP_METHOD_TYPE, dwAuthorId));
static_assert(sizeof(abi::Dot11Network) == sizeof(DOT11_NETWORK));
static_assert(alignof(abi::Dot11Network) == alignof(DOT11_NETWORK));
static_assert(offsetof(abi::Dot11Network, ssid) == offsetof(DOT11_NETWORK, dot11Ssid));
static_assert(offsetof(abi::Dot11Network, bss_type) == offsetof(DOT11_NETWORK, dot11BssType));
static_assert(sizeof(abi::WlanMacFrameStatistics) == sizeof(WLAN_MAC_FRAME_STATISTICS));
static_assert(alignof(abi::WlanMacFrameStatistics) == alignof(WLAN_MAC_FRAME_STATISTICS));
static_assert(offsetof(abi::WlanMacFrameStatistics, transmitted) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullTransmittedFrameCount));
static_assert(offsetof(abi::WlanMacFrameStatistics, received) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullReceivedFrameCount));
static_assert(offsetof(abi::WlanMacFrameStatistics, wep_excluded) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullWEPExcludedCount));
static_assert(offsetof(abi::WlanMacFrameStatistics, tkip_local_mic_failures) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullTKIPLocalMICFailures));
static_assert(offsetof(abi::WlanMacFrameStatistics, tkip_replays) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullTKIPReplays));
static_assert(offsetof(abi::WlanMacFrameStatistics, tkip_icv_errors) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullTKIPICVErrorCount));
static_assert(offsetof(abi::WlanMacFrameStatistics, ccmp_replays) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullCCMPReplays));
static_assert(offsetof(abi::WlanMacFrameStatistics, ccmp_decrypt_errors) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullCCMPDecryptErrors));
static_assert(offsetof(abi::WlanMacFrameStatistics, wep_undecryptable) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullWEPUndecryptableCount));
static_assert(offsetof(abi::WlanMacFrameStatistics, wep_icv_errors) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullWEPICVErrorCount));
static_assert(offsetof(abi::WlanMacFrameStatistics, decrypt_successes) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullDecryptSuccessCount));
static_assert(offsetof(abi::WlanMacFrameStatistics, decrypt_failures) ==
              offsetof(WLAN_MAC_FRAME_STATISTICS, ullDecryptFailureCount));
static_assert(sizeof(abi::WlanPhyFrameStatistics) == sizeof(WLAN_PHY_FRAME_STATISTICS));
static_assert(alignof(abi::WlanPhyFrameStatistics) == alignof(WLAN_PHY_FRAME_STATISTICS));
static_assert(offsetof(abi::WlanPhyFrameStatistics, transmitted) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullTransmittedFrameCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, multicast_transmitted) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullMulticastTransmittedFrameCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, failed) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullFailedCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, retries) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullRetryCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, multiple_retries) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullMultipleRetryCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, max_tx_lifetime_exceeded) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullMaxTXLifetimeExceededCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, transmitted_fragments) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullTransmittedFragmentCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, rts_successes) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullRTSSuccessCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, rts_failures) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullRTSFailureCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, ack_failures) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullACKFailureCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, received) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullReceivedFrameCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, multicast_received) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullMulticastReceivedFrameCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, promiscuous_received) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullPromiscuousReceivedFrameCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, max_rx_lifetime_exceeded) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullMaxRXLifetimeExceededCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, duplicates) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullFrameDuplicateCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, received_fragments) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullReceivedFragmentCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, promiscuous_received_fragments) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullPromiscuousReceivedFragmentCount));
static_assert(offsetof(abi::WlanPhyFrameStatistics, fcs_errors) ==
              offsetof(WLAN_PHY_FRAME_STATISTICS, ullFCSErrorCount));
static_assert(sizeof(abi::WlanNotificationData) == sizeof(WLAN_NOTIFICATION_DATA));
static_assert(alignof(abi::WlanNotificationData) == alignof(WLAN_NOTIFICATION_DATA));
static_assert(offsetof(abi::WlanNotificationData, notification_source) ==
              offsetof(WLAN_NOTIFICATION_DATA, NotificationSource));
static_assert(offsetof(abi::WlanNotificationData, notification_code) ==
              offsetof(WLAN_NOTIFICATION_DATA, NotificationCode));
static_assert(offsetof(abi::WlanNotificationData, interface_guid) ==
              offsetof(WLAN_NOTIFICATION_DATA, InterfaceGuid));
static_assert(offsetof(abi::WlanNotificationData, data_size) ==
              offsetof(WLAN_NOTIFICATION_DATA, dwDataSize));
static_assert(offsetof(abi::WlanNotificationData, data) == offsetof(WLAN_NOTIFICATION_DATA, pData));
static_assert(sizeof(abi::WlanMsmNotificationData) == sizeof(WLAN_MSM_NOTIFICATION_DATA));
static_assert(alignof(abi::WlanMsmNotificationData) == alignof(WLAN_MSM_NOTIFICATION_DATA));
static_assert(offsetof(abi::WlanMsmNotificationData, connection_mode) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, wlanConnectionMode));
static_assert(offsetof(abi::WlanMsmNotificationData, profile_name) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, strProfileName));
static_assert(offsetof(abi::WlanMsmNotificationData, ssid) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, dot11Ssid));
static_assert(offsetof(abi::WlanMsmNotificationData, bss_type) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, dot11BssType));
static_assert(offsetof(abi::WlanMsmNotificationData, mac_address) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, dot11MacAddr));
static_assert(offsetof(abi::WlanMsmNotificationData, security_enabled) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, bSecurityEnabled));
static_assert(offsetof(abi::WlanMsmNotificationData, first_peer) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, bFirstPeer));
static_assert(offsetof(abi::WlanMsmNotificationData, last_peer) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, bLastPeer));
static_assert(offsetof(abi::WlanMsmNotificationData, reason) ==
              offsetof(WLAN_MSM_NOTIFICATION_DATA, wlanReasonCode));
static_assert(offsetof(abi::EapMethodType, vendor_id) ==
              offsetof(EAP_METHOD_TYPE, eapType.dwVendorId));
static_assert(offsetof(abi::EapMethodType, vendor_type) ==
              offsetof(EAP_METHOD_TYPE, eapType.dwVendorType));

// Structures that end in an array, declared without it: their size is its offset.
static_assert(sizeof(abi::WlanBssListHead) == offsetof(WLAN_BSS_LIST, wlanBssEntries));
static_assert(offsetof(abi::WlanBssListHead, total_size) == offsetof(WLAN_BSS_LIST, dwTotalSize));
static_assert(offsetof(abi::WlanBssListHead, number_of_items) ==
              offsetof(WLAN_BSS_LIST, dwNumberOfItems));
static_assert(sizeof(abi::WlanRawDataHead) == offsetof(WLAN_RAW_DATA, DataBlob));
static_assert(alignof(abi::WlanRawDataHead) == alignof(WLAN_RAW_DATA));
static_assert(offsetof(abi::WlanRawDataHead, data_size) == offsetof(WLAN_RAW_DATA, dwDataSize));
static_assert(sizeof(abi::WlanRawDataListHead) == offsetof(WLAN_RAW_DATA_LIST, DataList));
static_assert(alignof(abi::WlanRawDataListHead) == alignof(WLAN_RAW_DATA_LIST));
static_assert(offsetof(abi::WlanRawDataListHead, total_size) ==
              offsetof(WLAN_RAW_DATA_LIST, dwTotalSize));
static_assert(offsetof(abi::WlanRawDataListHead, number_of_items) ==
              offsetof(WLAN_RAW_DATA_LIST, dwNumberOfItems));
static_assert(sizeof(abi::Dot11BssidListHead) == offsetof(DOT11_BSSID_LIST, BSSIDs));
static_assert(alignof(abi::Dot11BssidListHead) == alignof(DOT11_BSSID_LIST));
static_assert(offsetof(abi::Dot11BssidListHead, header) == offsetof(DOT11_BSSID_LIST, Header));
static_assert(offsetof(abi::Dot11BssidListHead, number_of_entries) ==
              offsetof(DOT11_BSSID_LIST, uNumOfEntries));
static_assert(offsetof(abi::Dot11BssidListHead, total_number_of_entries) ==
              offsetof(DOT11_BSSID_LIST, uTotalNumOfEntries));
static_assert(sizeof(abi::WlanStatisticsHead) == offsetof(WLAN_STATISTICS, PhyCounters));
static_assert(alignof(abi::WlanStatisticsHead) == alignof(WLAN_STATISTICS));
static_assert(offsetof(abi::WlanStatisticsHead, four_way_handshake_failures) ==
              offsetof(WLAN_STATISTICS, ullFourWayHandshakeFailures));
static_assert(offsetof(abi::WlanStatisticsHead, tkip_countermeasures_invoked) ==
              offsetof(WLAN_STATISTICS, ullTKIPCounterMeasuresInvoked));
static_assert(offsetof(abi::WlanStatisticsHead, reserved) ==
              offsetof(WLAN_STATISTICS, ullReserved));
static_assert(offsetof(abi::WlanStatisticsHead, unicast) ==
              offsetof(WLAN_STATISTICS, MacUcastCounters));
static_assert(offsetof(abi::WlanStatisticsHead, multicast) ==
              offsetof(WLAN_STATISTICS, MacMcastCounters));
static_assert(offsetof(abi::WlanStatisticsHead, number_of_phys) ==
              offsetof(WLAN_STATISTICS, dwNumberOfPhys));
static_assert(sizeof(abi::WlanConnectionNotificationHead) ==
              offsetof(WLAN_CONNECTION_NOTIFICATION_DATA, strProfileXml));
static_assert(alignof(abi::WlanConnectionNotificationHead) ==
              alignof(WLAN_CONNECTION_NOTIFICATION_DATA));
static_assert(offsetof(abi::WlanConnectionNotificationHead, connection_mode) ==
              offsetof(WLAN_CONNECTION_NOTIFICATION_DATA, wlanConnectionMode));
static_assert(offsetof(abi::WlanConnectionNotificationHead, profile_name) ==
              offsetof(WLAN_CONNECTION_NOTIFICATION_DATA, strProfileName));
static_assert(offsetof(abi::WlanConnectionNotificationHead, ssid) ==
              offsetof(WLAN_CONNECTION_NOTIFICATION_DATA, dot11Ssid));
static_assert(offsetof(abi::WlanConnectionNotificationHead, bss_type) ==
              offsetof(WLAN_CONNECTION_NOTIFICATION_DATA, dot11BssType));
static_assert(offsetof(abi::WlanConnectionNotificationHead, security_enabled) ==
              offsetof(WLAN_CONNECTION_NOTIFICATION_DATA, bSecurityEnabled));
static_assert(offsetof(abi::WlanConnectionNotificationHead, reason) ==
              offsetof(WLAN_CONNECTION_NOTIFICATION_DATA, wlanReasonCode));
static_assert(offsetof(abi::WlanConnectionNotificationHead, flags) ==
              offsetof(WLAN_CONNECTION_NOTIFICATION_DATA, dwFlags));
static_assert(sizeof(abi::WlanRawDataEntry) ==
              sizeof(std::declval<WLAN_RAW_DATA_LIST>().DataList[0]));
static_assert(sizeof(abi::Dword) == offsetof(WLAN_AUTH_CIPHER_PAIR_LIST, pAuthCipherPairList));
static_assert(sizeof(abi::Dword) ==
              offsetof(WLAN_COUNTRY_OR_REGION_STRING_LIST, pCountryOrRegionStringList));
static_assert(sizeof(abi::Dot11CountryOrRegionString) == sizeof(DOT11_COUNTRY_OR_REGION_STRING));
static_assert(sizeof(abi::Dot11MacAddress) == sizeof(DOT11_MAC_ADDRESS));
static_assert(offsetof(WLAN_INTERFACE_INFO_LIST, dwNumberOfItems) ==
              offsetof(abi::WlanListHead, number_of_items));
static_assert(offsetof(WLAN_INTERFACE_INFO_LIST, dwIndex) == offsetof(abi::WlanListHead, index));
static_assert(offsetof(WLAN_INTERFACE_INFO_LIST, InterfaceInfo) == sizeof(abi::WlanListHead));
static_assert(offsetof(WLAN_AVAILABLE_NETWORK_LIST, dwNumberOfItems) ==
              offsetof(abi::WlanListHead, number_of_items));
static_assert(offsetof(WLAN_AVAILABLE_NETWORK_LIST, dwIndex) == offsetof(abi::WlanListHead, index));
static_assert(offsetof(WLAN_AVAILABLE_NETWORK_LIST, Network) == sizeof(abi::WlanListHead));
static_assert(offsetof(WLAN_PROFILE_INFO_LIST, dwNumberOfItems) ==
              offsetof(abi::WlanListHead, number_of_items));
static_assert(offsetof(WLAN_PROFILE_INFO_LIST, dwIndex) == offsetof(abi::WlanListHead, index));
static_assert(offsetof(WLAN_PROFILE_INFO_LIST, ProfileInfo) == sizeof(abi::WlanListHead));
static_assert(offsetof(DOT11_NETWORK_LIST, dwNumberOfItems) ==
              offsetof(abi::WlanListHead, number_of_items));
static_assert(offsetof(DOT11_NETWORK_LIST, dwIndex) == offsetof(abi::WlanListHead, index));
static_assert(offsetof(DOT11_NETWORK_LIST, Network) == sizeof(abi::WlanListHead));

// Constants.
static_assert(abi::wlan_max_phy_type_number == WLAN_MAX_PHY_TYPE_NUMBER);
static_assert(abi::wlan_max_name_length == WLAN_MAX_NAME_LENGTH);
static_assert(abi::wlan_max_phy_index == WLAN_MAX_PHY_INDEX);
static_assert(abi::dot11_ssid_max_length == DOT11_SSID_MAX_LENGTH);
static_assert(abi::dot11_rate_set_max_length == DOT11_RATE_SET_MAX_LENGTH);
static_assert(abi::dot11_psd_ie_max_data_size == DOT11_PSD_IE_MAX_DATA_SIZE);
static_assert(abi::dot11_psd_ie_max_entry_number == DOT11_PSD_IE_MAX_ENTRY_NUMBER);
static_assert(abi::wlan_connection_hidden_network == WLAN_CONNECTION_HIDDEN_NETWORK);
static_assert(abi::wlan_connection_adhoc_join_only == WLAN_CONNECTION_ADHOC_JOIN_ONLY);
static_assert(abi::wlan_connection_ignore_privacy_bit == WLAN_CONNECTION_IGNORE_PRIVACY_BIT);
static_assert(abi::wlan_connection_eapol_passthrough == WLAN_CONNECTION_EAPOL_PASSTHROUGH);
static_assert(abi::wlan_profile_user == WLAN_PROFILE_USER);
static_assert(abi::wlan_profile_connection_mode_set_by_client ==
              WLAN_PROFILE_CONNECTION_MODE_SET_BY_CLIENT);
static_assert(abi::wlan_profile_connection_mode_auto == WLAN_PROFILE_CONNECTION_MODE_AUTO);
static_assert(abi::dot11_bssid_list_revision_1 == DOT11_BSSID_LIST_REVISION_1);
static_assert(abi::wlan_notification_source_acm == WLAN_NOTIFICATION_SOURCE_ACM);
static_assert(abi::wlan_notification_source_none == WLAN_NOTIFICATION_SOURCE_NONE);
static_assert(abi::wlan_notification_source_msm == WLAN_NOTIFICATION_SOURCE_MSM);
static_assert(abi::wlan_notification_source_security == WLAN_NOTIFICATION_SOURCE_SECURITY);
static_assert(abi::wlan_notification_source_ihv == WLAN_NOTIFICATION_SOURCE_IHV);
static_assert(abi::wlan_notification_source_onex == WLAN_NOTIFICATION_SOURCE_ONEX);
static_assert(abi::wlan_notification_source_hnwk == WLAN_NOTIFICATION_SOURCE_HNWK);

// Enumerations.
static_assert(same_number(abi::WlanNotificationAcm::start, ::wlan_notification_acm_start));
static_assert(same_number(abi::WlanNotificationAcm::autoconf_enabled,
                          ::wlan_notification_acm_autoconf_enabled));
static_assert(same_number(abi::WlanNotificationAcm::autoconf_disabled,
                          ::wlan_notification_acm_autoconf_disabled));
static_assert(same_number(abi::WlanNotificationAcm::background_scan_enabled,
                          ::wlan_notification_acm_background_scan_enabled));
static_assert(same_number(abi::WlanNotificationAcm::background_scan_disabled,
                          ::wlan_notification_acm_background_scan_disabled));
static_assert(same_number(abi::WlanNotificationAcm::bss_type_change,
                          ::wlan_notification_acm_bss_type_change));
static_assert(same_number(abi::WlanNotificationAcm::power_setting_change,
                          ::wlan_notification_acm_power_setting_change));
static_assert(same_number(abi::WlanNotificationAcm::scan_complete,
                          ::wlan_notification_acm_scan_complete));
static_assert(same_number(abi::WlanNotificationAcm::scan_fail, ::wlan_notification_acm_scan_fail));
static_assert(same_number(abi::WlanNotificationAcm::connection_start,
                          ::wlan_notification_acm_connection_start));
static_assert(same_number(abi::WlanNotificationAcm::connection_complete,
                          ::wlan_notification_acm_connection_complete));
static_assert(same_number(abi::WlanNotificationAcm::connection_attempt_fail,
                          ::wlan_notification_acm_connection_attempt_fail));
static_assert(same_number(abi::WlanNotificationAcm::filter_list_change,
                          ::wlan_notification_acm_filter_list_change));
static_assert(same_number(abi::WlanNotificationAcm::interface_arrival,
                          ::wlan_notification_acm_interface_arrival));
static_assert(same_number(abi::WlanNotificationAcm::interface_removal,
                          ::wlan_notification_acm_interface_removal));
static_assert(same_number(abi::WlanNotificationAcm::profile_change,
                          ::wlan_notification_acm_profile_change));
static_assert(same_number(abi::WlanNotificationAcm::profile_name_change,
                          ::wlan_notification_acm_profile_name_change));
static_assert(same_number(abi::WlanNotificationAcm::profiles_exhausted,
                          ::wlan_notification_acm_profiles_exhausted));
static_assert(same_number(abi::WlanNotificationAcm::network_not_available,
                          ::wlan_notification_acm_network_not_available));
static_assert(same_number(abi::WlanNotificationAcm::network_available,
                          ::wlan_notification_acm_network_available));
static_assert(same_number(abi::WlanNotificationAcm::disconnecting,
                          ::wlan_notification_acm_disconnecting));
static_assert(same_number(abi::WlanNotificationAcm::disconnected,
                          ::wlan_notification_acm_disconnected));
static_assert(same_number(abi::WlanNotificationAcm::adhoc_network_state_change,
                          ::wlan_notification_acm_adhoc_network_state_change));
static_assert(same_number(abi::WlanInterfaceState::not_ready, ::wlan_interface_state_not_ready));
static_assert(same_number(abi::WlanInterfaceState::connected, ::wlan_interface_state_connected));
static_assert(same_number(abi::WlanInterfaceState::ad_hoc_network_formed,
                          ::wlan_interface_state_ad_hoc_network_formed));
static_assert(same_number(abi::WlanInterfaceState::disconnecting,
                          ::wlan_interface_state_disconnecting));
static_assert(same_number(abi::WlanInterfaceState::disconnected,
                          ::wlan_interface_state_disconnected));
static_assert(same_number(abi::WlanInterfaceState::associating,
                          ::wlan_interface_state_associating));
static_assert(same_number(abi::WlanInterfaceState::discovering,
                          ::wlan_interface_state_discovering));
static_assert(same_number(abi::WlanInterfaceState::authenticating,
                          ::wlan_interface_state_authenticating));
static_assert(same_number(abi::WlanConnectionMode::profile, ::wlan_connection_mode_profile));
static_assert(same_number(abi::WlanConnectionMode::temporary_profile,
                          ::wlan_connection_mode_temporary_profile));
static_assert(same_number(abi::WlanConnectionMode::discovery_secure,
                          ::wlan_connection_mode_discovery_secure));
static_assert(same_number(abi::WlanConnectionMode::discovery_unsecure,
                          ::wlan_connection_mode_discovery_unsecure));
static_assert(same_number(abi::WlanConnectionMode::automatic, ::wlan_connection_mode_auto));
static_assert(same_number(abi::WlanConnectionMode::invalid, ::wlan_connection_mode_invalid));
static_assert(same_number(abi::WlanInterfaceType::emulated_802_11,
                          ::wlan_interface_type_emulated_802_11));
static_assert(same_number(abi::WlanInterfaceType::native_802_11,
                          ::wlan_interface_type_native_802_11));
static_assert(same_number(abi::WlanInterfaceType::invalid, ::wlan_interface_type_invalid));
static_assert(same_number(abi::Dot11BssType::infrastructure, ::dot11_BSS_type_infrastructure));
static_assert(same_number(abi::Dot11BssType::independent, ::dot11_BSS_type_independent));
static_assert(same_number(abi::Dot11BssType::any, ::dot11_BSS_type_any));
static_assert(same_number(abi::Dot11RadioState::unknown, ::dot11_radio_state_unknown));
static_assert(same_number(abi::Dot11RadioState::on, ::dot11_radio_state_on));
static_assert(same_number(abi::Dot11RadioState::off, ::dot11_radio_state_off));
static_assert(same_number(abi::Dot11AuthAlgorithm::open, ::DOT11_AUTH_ALGO_80211_OPEN));
static_assert(same_number(abi::Dot11AuthAlgorithm::shared_key, ::DOT11_AUTH_ALGO_80211_SHARED_KEY));
static_assert(same_number(abi::Dot11AuthAlgorithm::wpa, ::DOT11_AUTH_ALGO_WPA));
static_assert(same_number(abi::Dot11AuthAlgorithm::wpa_psk, ::DOT11_AUTH_ALGO_WPA_PSK));
static_assert(same_number(abi::Dot11AuthAlgorithm::wpa_none, ::DOT11_AUTH_ALGO_WPA_NONE));
static_assert(same_number(abi::Dot11AuthAlgorithm::rsna, ::DOT11_AUTH_ALGO_RSNA));
static_assert(same_number(abi::Dot11AuthAlgorithm::rsna_psk, ::DOT11_AUTH_ALGO_RSNA_PSK));
static_assert(same_number(abi::Dot11AuthAlgorithm::ihv_start, ::DOT11_AUTH_ALGO_IHV_START));
static_assert(same_number(abi::Dot11AuthAlgorithm::ihv_end, ::DOT11_AUTH_ALGO_IHV_END));
static_assert(same_number(abi::Dot11CipherAlgorithm::none, ::DOT11_CIPHER_ALGO_NONE));
static_assert(same_number(abi::Dot11CipherAlgorithm::wep40, ::DOT11_CIPHER_ALGO_WEP40));
static_assert(same_number(abi::Dot11CipherAlgorithm::tkip, ::DOT11_CIPHER_ALGO_TKIP));
static_assert(same_number(abi::Dot11CipherAlgorithm::ccmp, ::DOT11_CIPHER_ALGO_CCMP));
static_assert(same_number(abi::Dot11CipherAlgorithm::wep104, ::DOT11_CIPHER_ALGO_WEP104));
static_assert(same_number(abi::Dot11CipherAlgorithm::wpa_use_group,
                          ::DOT11_CIPHER_ALGO_WPA_USE_GROUP));
static_assert(same_number(abi::Dot11CipherAlgorithm::wep, ::DOT11_CIPHER_ALGO_WEP));
static_assert(same_number(abi::Dot11CipherAlgorithm::ihv_start, ::DOT11_CIPHER_ALGO_IHV_START));
static_assert(same_number(abi::Dot11CipherAlgorithm::ihv_end, ::DOT11_CIPHER_ALGO_IHV_END));
static_assert(same_number(abi::Dot11PhyType::unknown, ::dot11_phy_type_unknown));
static_assert(same_number(abi::Dot11PhyType::fhss, ::dot11_phy_type_fhss));
static_assert(same_number(abi::Dot11PhyType::dsss, ::dot11_phy_type_dsss));
static_assert(same_number(abi::Dot11PhyType::irbaseband, ::dot11_phy_type_irbaseband));
static_assert(same_number(abi::Dot11PhyType::ofdm, ::dot11_phy_type_ofdm));
static_assert(same_number(abi::Dot11PhyType::hrdsss, ::dot11_phy_type_hrdsss));
static_assert(same_number(abi::Dot11PhyType::erp, ::dot11_phy_type_erp));
static_assert(same_number(abi::Dot11PhyType::ht, ::dot11_phy_type_ht));
static_assert(same_number(abi::Dot11PhyType::ihv_start, ::dot11_phy_type_IHV_start));
static_assert(same_number(abi::Dot11PhyType::ihv_end, ::dot11_phy_type_IHV_end));
static_assert(same_number(abi::WlanOpcodeValueType::query_only,
                          ::wlan_opcode_value_type_query_only));
static_assert(same_number(abi::WlanOpcodeValueType::set_by_group_policy,
                          ::wlan_opcode_value_type_set_by_group_policy));
static_assert(same_number(abi::WlanOpcodeValueType::set_by_user,
                          ::wlan_opcode_value_type_set_by_user));
static_assert(same_number(abi::WlanOpcodeValueType::invalid, ::wlan_opcode_value_type_invalid));
static_assert(same_number(abi::WlanIntfOpcode::autoconf_start, ::wlan_intf_opcode_autoconf_start));
static_assert(same_number(abi::WlanIntfOpcode::autoconf_enabled,
                          ::wlan_intf_opcode_autoconf_enabled));
static_assert(same_number(abi::WlanIntfOpcode::background_scan_enabled,
                          ::wlan_intf_opcode_background_scan_enabled));
static_assert(same_number(abi::WlanIntfOpcode::media_streaming_mode,
                          ::wlan_intf_opcode_media_streaming_mode));
static_assert(same_number(abi::WlanIntfOpcode::radio_state, ::wlan_intf_opcode_radio_state));
static_assert(same_number(abi::WlanIntfOpcode::bss_type, ::wlan_intf_opcode_bss_type));
static_assert(same_number(abi::WlanIntfOpcode::interface_state,
                          ::wlan_intf_opcode_interface_state));
static_assert(same_number(abi::WlanIntfOpcode::current_connection,
                          ::wlan_intf_opcode_current_connection));
static_assert(same_number(abi::WlanIntfOpcode::channel_number, ::wlan_intf_opcode_channel_number));
static_assert(same_number(abi::WlanIntfOpcode::supported_infrastructure_auth_cipher_pairs,
                          ::wlan_intf_opcode_supported_infrastructure_auth_cipher_pairs));
static_assert(same_number(abi::WlanIntfOpcode::supported_adhoc_auth_cipher_pairs,
                          ::wlan_intf_opcode_supported_adhoc_auth_cipher_pairs));
static_assert(same_number(abi::WlanIntfOpcode::supported_country_or_region_string_list,
                          ::wlan_intf_opcode_supported_country_or_region_string_list));
static_assert(same_number(abi::WlanIntfOpcode::current_operation_mode,
                          ::wlan_intf_opcode_current_operation_mode));
static_assert(same_number(abi::WlanIntfOpcode::supported_safe_mode,
                          ::wlan_intf_opcode_supported_safe_mode));
static_assert(same_number(abi::WlanIntfOpcode::certified_safe_mode,
                          ::wlan_intf_opcode_certified_safe_mode));
static_assert(same_number(abi::WlanIntfOpcode::hosted_network_capable,
                          ::wlan_intf_opcode_hosted_network_capable));
static_assert(same_number(abi::WlanIntfOpcode::autoconf_end, ::wlan_intf_opcode_autoconf_end));
static_assert(same_number(abi::WlanIntfOpcode::msm_start, ::wlan_intf_opcode_msm_start));
static_assert(same_number(abi::WlanIntfOpcode::statistics, ::wlan_intf_opcode_statistics));
static_assert(same_number(abi::WlanIntfOpcode::rssi, ::wlan_intf_opcode_rssi));
static_assert(same_number(abi::WlanIntfOpcode::msm_end, ::wlan_intf_opcode_msm_end));
static_assert(same_number(abi::WlanIntfOpcode::security_start, ::wlan_intf_opcode_security_start));
static_assert(same_number(abi::WlanIntfOpcode::security_end, ::wlan_intf_opcode_security_end));
static_assert(same_number(abi::WlanIntfOpcode::ihv_start, ::wlan_intf_opcode_ihv_start));
static_assert(same_number(abi::WlanIntfOpcode::ihv_end, ::wlan_intf_opcode_ihv_end));
static_assert(same_number(abi::WlanAutoconfOpcode::start, ::wlan_autoconf_opcode_start));
static_assert(same_number(abi::WlanAutoconfOpcode::show_denied_networks,
                          ::wlan_autoconf_opcode_show_denied_networks));
static_assert(same_number(abi::WlanAutoconfOpcode::power_setting,
                          ::wlan_autoconf_opcode_power_setting));
static_assert(same_number(abi::WlanAutoconfOpcode::only_use_gp_profiles_for_allowed_networks,
                          ::wlan_autoconf_opcode_only_use_gp_profiles_for_allowed_networks));
static_assert(same_number(abi::WlanAutoconfOpcode::allow_explicit_creds,
                          ::wlan_autoconf_opcode_allow_explicit_creds));
static_assert(same_number(abi::WlanAutoconfOpcode::block_period,
                          ::wlan_autoconf_opcode_block_period));
static_assert(same_number(abi::WlanAutoconfOpcode::allow_virtual_station_extensibility,
                          ::wlan_autoconf_opcode_allow_virtual_station_extensibility));
static_assert(same_number(abi::WlanAutoconfOpcode::end, ::wlan_autoconf_opcode_end));
static_assert(same_number(abi::WlanPowerSetting::no_saving, ::wlan_power_setting_no_saving));
static_assert(same_number(abi::WlanPowerSetting::low_saving, ::wlan_power_setting_low_saving));
static_assert(same_number(abi::WlanPowerSetting::medium_saving,
                          ::wlan_power_setting_medium_saving));
static_assert(same_number(abi::WlanPowerSetting::maximum_saving,
                          ::wlan_power_setting_maximum_saving));
static_assert(same_number(abi::WlanPowerSetting::invalid, ::wlan_power_setting_invalid));
static_assert(same_number(abi::WlanAdhocNetworkState::formed, ::wlan_adhoc_network_state_formed));
static_assert(same_number(abi::WlanAdhocNetworkState::connected,
                          ::wlan_adhoc_network_state_connected));
static_assert(same_number(abi::WlanIhvControlType::service, ::wlan_ihv_control_type_service));
static_assert(same_number(abi::WlanIhvControlType::driver, ::wlan_ihv_control_type_driver));
static_assert(same_number(abi::WlanFilterListType::gp_permit, ::wlan_filter_list_type_gp_permit));
static_assert(same_number(abi::WlanFilterListType::gp_deny, ::wlan_filter_list_type_gp_deny));
static_assert(same_number(abi::WlanFilterListType::user_permit,
                          ::wlan_filter_list_type_user_permit));
static_assert(same_number(abi::WlanFilterListType::user_deny, ::wlan_filter_list_type_user_deny));
static_assert(same_number(abi::WlanSecurableObject::permit_list, ::wlan_secure_permit_list));
static_assert(same_number(abi::WlanSecurableObject::deny_list, ::wlan_secure_deny_list));
static_assert(same_number(abi::WlanSecurableObject::ac_enabled, ::wlan_secure_ac_enabled));
static_assert(same_number(abi::WlanSecurableObject::bc_scan_enabled,
                          ::wlan_secure_bc_scan_enabled));
static_assert(same_number(abi::WlanSecurableObject::bss_type, ::wlan_secure_bss_type));
static_assert(same_number(abi::WlanSecurableObject::show_denied, ::wlan_secure_show_denied));
static_assert(same_number(abi::WlanSecurableObject::interface_properties,
                          ::wlan_secure_interface_properties));
static_assert(same_number(abi::WlanSecurableObject::ihv_control, ::wlan_secure_ihv_control));
static_assert(same_number(abi::WlanSecurableObject::all_user_profiles_order,
                          ::wlan_secure_all_user_profiles_order));
static_assert(same_number(abi::WlanSecurableObject::add_new_all_user_profiles,
                          ::wlan_secure_add_new_all_user_profiles));
static_assert(same_number(abi::WlanSecurableObject::add_new_per_user_profiles,
                          ::wlan_secure_add_new_per_user_profiles));
static_assert(same_number(abi::WlanSecurableObject::media_streaming_mode_enabled,
                          ::wlan_secure_media_streaming_mode_enabled));
static_assert(same_number(abi::WlanSecurableObject::current_operation_mode,
                          ::wlan_secure_current_operation_mode));
static_assert(same_number(abi::WlanSecurableObject::get_plaintext_key,
                          ::wlan_secure_get_plaintext_key));
static_assert(same_number(abi::WlanSecurableObject::hosted_network_elevated_access,
                          ::wlan_secure_hosted_network_elevated_access));

}  // namespace
}  // namespace winseam

// Functions.
#define FUNCTIONS "winseam/abi/wlanapi.def"
#define TABLE WlanApi
#define SDK_HAS 36
#include "functions.inc"
