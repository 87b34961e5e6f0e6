// winseam/wlan/statistics.hpp: counters and live measurements of an interface.
//
//   const auto counted = client.settings().statistics(adapter).value().value;
//   std::cout << counted.unicast.received << " frames\n";
//
// Threads: value types.
#pragma once

#include <cstdint>
#include <vector>

#include "winseam/wlan/state.hpp"

namespace winseam {

// Frames by what became of them above the radio; WLAN_MAC_FRAME_STATISTICS.
struct MacFrameStatistics {
  std::uint64_t transmitted = 0;
  std::uint64_t received = 0;
  std::uint64_t wep_excluded = 0;
  std::uint64_t tkip_local_mic_failures = 0;
  std::uint64_t tkip_replays = 0;
  std::uint64_t tkip_icv_errors = 0;
  std::uint64_t ccmp_replays = 0;
  std::uint64_t ccmp_decrypt_errors = 0;
  std::uint64_t wep_undecryptable = 0;
  std::uint64_t wep_icv_errors = 0;
  std::uint64_t decrypt_successes = 0;
  std::uint64_t decrypt_failures = 0;

  friend bool operator==(const MacFrameStatistics&, const MacFrameStatistics&) = default;
};

// Frames of one radio; WLAN_PHY_FRAME_STATISTICS.
struct PhyFrameStatistics {
  std::uint64_t transmitted = 0;
  std::uint64_t multicast_transmitted = 0;
  std::uint64_t failed = 0;
  std::uint64_t retries = 0;
  std::uint64_t multiple_retries = 0;
  std::uint64_t max_tx_lifetime_exceeded = 0;
  std::uint64_t transmitted_fragments = 0;
  std::uint64_t rts_successes = 0;
  std::uint64_t rts_failures = 0;
  std::uint64_t ack_failures = 0;
  std::uint64_t received = 0;
  std::uint64_t multicast_received = 0;
  std::uint64_t promiscuous_received = 0;
  std::uint64_t max_rx_lifetime_exceeded = 0;
  std::uint64_t duplicates = 0;
  std::uint64_t received_fragments = 0;
  std::uint64_t promiscuous_received_fragments = 0;
  std::uint64_t fcs_errors = 0;

  friend bool operator==(const PhyFrameStatistics&, const PhyFrameStatistics&) = default;
};

// WLAN_STATISTICS.
struct WlanStatistics {
  std::uint64_t four_way_handshake_failures = 0;
  std::uint64_t tkip_countermeasures_invoked = 0;
  MacFrameStatistics unicast{};
  MacFrameStatistics multicast{};
  std::vector<PhyFrameStatistics> phys{};

  friend bool operator==(const WlanStatistics&, const WlanStatistics&) = default;
};

// One link of a connection; WLAN_REALTIME_CONNECTION_QUALITY_LINK_INFO.
struct LinkQuality {
  std::uint8_t link_id = 0;
  std::uint32_t center_frequency_mhz = 0;
  std::uint32_t bandwidth_mhz = 0;
  std::int32_t rssi = 0;               // dBm
  std::vector<std::uint16_t> rates{};  // as BssEntry::rates

  friend bool operator==(const LinkQuality&, const LinkQuality&) = default;
};

// WLAN_REALTIME_CONNECTION_QUALITY; Windows 11 build 26100.
struct RealtimeConnectionQuality {
  PhyType phy_type = PhyType::unknown;
  std::uint32_t link_quality = 0;  // percent
  std::uint32_t rx_rate_kbps = 0;
  std::uint32_t tx_rate_kbps = 0;
  bool multi_link = false;
  std::vector<LinkQuality> links{};

  friend bool operator==(const RealtimeConnectionQuality&,
                         const RealtimeConnectionQuality&) = default;
};

// WLAN_QOS_CAPABILITIES.
struct QosCapabilities {
  bool mscs = false;
  bool dscp_to_up_mapping = false;
  bool scs = false;
  bool dscp_policy = false;

  friend bool operator==(const QosCapabilities&, const QosCapabilities&) = default;
};

// WLAN_QOS_INFO; Windows 11 build 26100. The members from peer on mean something only while connected.
struct QosInfo {
  QosCapabilities adapter{};
  bool connected = false;
  QosCapabilities peer{};
  bool mscs_configured = false;
  bool dscp_to_up_mapping_configured = false;
  std::uint32_t scs_streams = 0;
  std::uint32_t dscp_policies = 0;

  friend bool operator==(const QosInfo&, const QosInfo&) = default;
};

}  // namespace winseam
