// winseam/abi/wlan_statistics.hpp: counters and live measurements, as WlanQueryInterface returns them.
//
//   const auto* counted = static_cast<const winseam::abi::WlanStatisticsHead*>(data);   // of opcode statistics
//
// Threads: value types.
#pragma once

#include "winseam/abi/wlan_structures.hpp"

namespace winseam::abi {

// WLAN_MAC_FRAME_STATISTICS.
struct WlanMacFrameStatistics {
  UlongLong transmitted;
  UlongLong received;
  UlongLong wep_excluded;
  UlongLong tkip_local_mic_failures;
  UlongLong tkip_replays;
  UlongLong tkip_icv_errors;
  UlongLong ccmp_replays;
  UlongLong ccmp_decrypt_errors;
  UlongLong wep_undecryptable;
  UlongLong wep_icv_errors;
  UlongLong decrypt_successes;
  UlongLong decrypt_failures;
};

// WLAN_PHY_FRAME_STATISTICS.
struct WlanPhyFrameStatistics {
  UlongLong transmitted;
  UlongLong multicast_transmitted;
  UlongLong failed;
  UlongLong retries;
  UlongLong multiple_retries;
  UlongLong max_tx_lifetime_exceeded;
  UlongLong transmitted_fragments;
  UlongLong rts_successes;
  UlongLong rts_failures;
  UlongLong ack_failures;
  UlongLong received;
  UlongLong multicast_received;
  UlongLong promiscuous_received;
  UlongLong max_rx_lifetime_exceeded;
  UlongLong duplicates;
  UlongLong received_fragments;
  UlongLong promiscuous_received_fragments;
  UlongLong fcs_errors;
};

// WLAN_STATISTICS without its WlanPhyFrameStatistics.
struct WlanStatisticsHead {
  UlongLong four_way_handshake_failures;
  UlongLong tkip_countermeasures_invoked;
  UlongLong reserved;
  WlanMacFrameStatistics unicast;
  WlanMacFrameStatistics multicast;
  Dword number_of_phys;
};

// WLAN_REALTIME_CONNECTION_QUALITY_LINK_INFO.
struct WlanRealtimeConnectionQualityLinkInfo {
  Byte link_id;
  Ulong channel_center_frequency_mhz;
  Ulong bandwidth;
  Long rssi;
  WlanRateSet rate_set;
};

// WLAN_REALTIME_CONNECTION_QUALITY without its links.
struct WlanRealtimeConnectionQualityHead {
  Dot11PhyType phy_type;
  Ulong link_quality;
  Ulong rx_rate;
  Ulong tx_rate;
  Bool is_mlo_connection;
  Ulong number_of_links;
};

// WLAN_QOS_CAPABILITIES.
struct WlanQosCapabilities {
  Bool mscs_supported;
  Bool dscp_to_up_mapping_supported;
  Bool scs_supported;
  Bool dscp_policy_supported;
};

// WLAN_CONNECTION_QOS_INFO.
struct WlanConnectionQosInfo {
  WlanQosCapabilities peer_capabilities;
  Bool mscs_configured;
  Bool dscp_to_up_mapping_configured;
  Ulong number_of_configured_scs_streams;
  Ulong number_of_configured_dscp_policies;
};

// WLAN_QOS_INFO.
struct WlanQosInfo {
  WlanQosCapabilities interface_capabilities;
  Bool connected;
  WlanConnectionQosInfo connection;
};

}  // namespace winseam::abi
