// What queries return, as bytes.
#include <algorithm>
#include <limits>

#include "wlan_values.hpp"

namespace winseam::dropin {
namespace {

abi::WlanQosCapabilities abi_of_capabilities(const QosCapabilities& capabilities) {
  return {capabilities.mscs, capabilities.dscp_to_up_mapping, capabilities.scs,
          capabilities.dscp_policy};
}

abi::WlanMacFrameStatistics abi_of_frames(const MacFrameStatistics& frames) {
  return {frames.transmitted,       frames.received,
          frames.wep_excluded,      frames.tkip_local_mic_failures,
          frames.tkip_replays,      frames.tkip_icv_errors,
          frames.ccmp_replays,      frames.ccmp_decrypt_errors,
          frames.wep_undecryptable, frames.wep_icv_errors,
          frames.decrypt_successes, frames.decrypt_failures};
}

abi::WlanPhyFrameStatistics abi_of_frames(const PhyFrameStatistics& frames) {
  return {frames.transmitted,
          frames.multicast_transmitted,
          frames.failed,
          frames.retries,
          frames.multiple_retries,
          frames.max_tx_lifetime_exceeded,
          frames.transmitted_fragments,
          frames.rts_successes,
          frames.rts_failures,
          frames.ack_failures,
          frames.received,
          frames.multicast_received,
          frames.promiscuous_received,
          frames.max_rx_lifetime_exceeded,
          frames.duplicates,
          frames.received_fragments,
          frames.promiscuous_received_fragments,
          frames.fcs_errors};
}

}  // namespace

Bytes bytes_of(bool value) { return bytes_of_structure(abi::Bool{value}); }
Bytes bytes_of(std::uint32_t value) { return bytes_of_structure(value); }
Bytes bytes_of(std::int32_t value) { return bytes_of_structure(value); }

Bytes bytes_of(std::chrono::seconds value) {
  constexpr auto most = std::int64_t{std::numeric_limits<abi::Dword>::max()};
  return bytes_of_structure(
      static_cast<abi::Dword>(std::clamp<std::int64_t>(value.count(), 0, most)));
}

Bytes bytes_of(const RadioState& state) {
  abi::WlanRadioState structure{};
  const std::size_t phys = std::min(state.phys.size(), structure.phys.size());
  structure.number_of_phys = static_cast<abi::Dword>(phys);
  for (std::size_t i = 0; i != phys; ++i) structure.phys[i] = abi_of(state.phys[i]);
  return bytes_of_structure(structure);
}

Bytes bytes_of(const AuthCipherPair& pair) {
  return bytes_of_structure(
      abi::Dot11AuthCipherPair{static_cast<abi::Dot11AuthAlgorithm>(pair.auth),
                               static_cast<abi::Dot11CipherAlgorithm>(pair.cipher)});
}

Bytes bytes_of(const std::vector<AuthCipherPair>& pairs) {
  Bytes bytes = bytes_of(static_cast<std::uint32_t>(pairs.size()));
  for (const AuthCipherPair& pair : pairs) {
    const Bytes one = bytes_of(pair);
    bytes.insert(bytes.end(), one.begin(), one.end());
  }
  return bytes;
}

Bytes bytes_of(const std::vector<CountryOrRegion>& countries) {
  Bytes bytes = bytes_of(static_cast<std::uint32_t>(countries.size()));
  for (const CountryOrRegion& country : countries) append(bytes, country);
  return bytes;
}

Bytes bytes_of(const std::vector<WlanInterface>& adapters) {
  Bytes bytes = bytes_of_structure(abi::WlanListHead{static_cast<abi::Dword>(adapters.size()), 0});
  for (const WlanInterface& adapter : adapters) append(bytes, abi_of(adapter));
  return bytes;
}

Bytes bytes_of(const ConnectionAttributes& attributes) {
  return bytes_of_structure(abi_of(attributes));
}

Bytes bytes_of(const RealtimeConnectionQuality& quality) {
  Bytes bytes = bytes_of_structure(abi::WlanRealtimeConnectionQualityHead{
      static_cast<abi::Dot11PhyType>(quality.phy_type), quality.link_quality, quality.rx_rate_kbps,
      quality.tx_rate_kbps, quality.multi_link, static_cast<abi::Ulong>(quality.links.size())});
  for (const LinkQuality& link : quality.links) {
    abi::WlanRealtimeConnectionQualityLinkInfo info{};
    info.link_id = link.link_id;
    info.channel_center_frequency_mhz = link.center_frequency_mhz;
    info.bandwidth = link.bandwidth_mhz;
    info.rssi = link.rssi;
    info.rate_set = rate_set_of(link.rates);
    append(bytes, info);
  }
  return bytes;
}

Bytes bytes_of(const QosInfo& info) {
  abi::WlanQosInfo structure{};
  structure.interface_capabilities = abi_of_capabilities(info.adapter);
  structure.connected = info.connected;
  structure.connection.peer_capabilities = abi_of_capabilities(info.peer);
  structure.connection.mscs_configured = info.mscs_configured;
  structure.connection.dscp_to_up_mapping_configured = info.dscp_to_up_mapping_configured;
  structure.connection.number_of_configured_scs_streams = info.scs_streams;
  structure.connection.number_of_configured_dscp_policies = info.dscp_policies;
  return bytes_of_structure(structure);
}

Bytes bytes_of(const WlanStatistics& statistics) {
  abi::WlanStatisticsHead head{};
  head.four_way_handshake_failures = statistics.four_way_handshake_failures;
  head.tkip_countermeasures_invoked = statistics.tkip_countermeasures_invoked;
  head.unicast = abi_of_frames(statistics.unicast);
  head.multicast = abi_of_frames(statistics.multicast);
  head.number_of_phys = static_cast<abi::Dword>(statistics.phys.size());
  Bytes bytes = bytes_of_structure(head);
  for (const PhyFrameStatistics& phy : statistics.phys) append(bytes, abi_of_frames(phy));
  return bytes;
}

Bytes bytes_of(const HostedNetworkConnectionSettings& settings) {
  return bytes_of_structure(
      abi::WlanHostedNetworkConnectionSettings{abi_of(settings.ssid), settings.max_peers});
}

Bytes bytes_of(const HostedNetworkStatus& status) {
  abi::WlanHostedNetworkStatusHead head{};
  head.state = static_cast<abi::WlanHostedNetworkState>(status.state);
  head.ip_device_id = abi_of(status.device_id);
  head.bssid = abi_of(status.bssid);
  head.phy_type = static_cast<abi::Dot11PhyType>(status.phy_type);
  head.channel_frequency = status.channel_frequency_khz;
  head.number_of_peers = static_cast<abi::Dword>(status.peers.size());
  Bytes bytes = bytes_of_structure(head);
  for (const HostedNetworkPeer& peer : status.peers) append(bytes, abi_of(peer));
  return bytes;
}

}  // namespace winseam::dropin
