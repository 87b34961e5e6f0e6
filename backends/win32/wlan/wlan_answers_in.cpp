// What queries return, as values.
#include <algorithm>

#include "wlan_values_in.hpp"

namespace winseam::win32 {
namespace {

using Bytes = std::span<const std::byte>;

// A structure that the bytes hold, and perhaps more behind it: newer systems append.
template <class T>
result<T> at_least(Bytes bytes) {
  if (bytes.size() < sizeof(T)) return errc::invalid_data;
  return take<T>(bytes);
}

template <class T>
result<T> exactly(Bytes bytes) {
  if (bytes.size() != sizeof(T)) return errc::invalid_data;
  return take<T>(bytes);
}

// `count` items behind a head of so many bytes, each by `convert(item)`, which gives a result.
template <class Item, class Value, class Convert>
result<std::vector<Value>> items(Bytes bytes, std::size_t head, std::uint32_t count,
                                 Convert convert) {
  if (bytes.size() < head || (bytes.size() - head) / sizeof(Item) < count)
    return errc::invalid_data;
  std::vector<Value> values;
  values.reserve(count);
  for (std::uint32_t i = 0; i != count; ++i) {
    result<Value> value = convert(take<Item>(bytes.subspan(head + i * sizeof(Item))));
    if (!value) return value.error();
    values.push_back(std::move(value).value());
  }
  return values;
}

QosCapabilities value_of_capabilities(const abi::WlanQosCapabilities& capabilities) {
  return {capabilities.mscs_supported != 0, capabilities.dscp_to_up_mapping_supported != 0,
          capabilities.scs_supported != 0, capabilities.dscp_policy_supported != 0};
}

MacFrameStatistics value_of_frames(const abi::WlanMacFrameStatistics& frames) {
  return {frames.transmitted,       frames.received,
          frames.wep_excluded,      frames.tkip_local_mic_failures,
          frames.tkip_replays,      frames.tkip_icv_errors,
          frames.ccmp_replays,      frames.ccmp_decrypt_errors,
          frames.wep_undecryptable, frames.wep_icv_errors,
          frames.decrypt_successes, frames.decrypt_failures};
}

PhyFrameStatistics value_of_frames(const abi::WlanPhyFrameStatistics& frames) {
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

AuthCipherPair value_of_pair(const abi::Dot11AuthCipherPair& pair) {
  return {static_cast<AuthAlgorithm>(pair.auth), static_cast<CipherAlgorithm>(pair.cipher)};
}

}  // namespace

result<bool> Answer<bool>::read(Bytes bytes) {
  const auto value = exactly<abi::Bool>(bytes);
  if (!value) return value.error();
  return value.value() != 0;
}

result<std::uint32_t> Answer<std::uint32_t>::read(Bytes bytes) {
  return exactly<std::uint32_t>(bytes);
}

result<std::int32_t> Answer<std::int32_t>::read(Bytes bytes) {
  return exactly<std::int32_t>(bytes);
}

result<RadioState> Answer<RadioState>::read(Bytes bytes) {
  const auto count = at_least<abi::Dword>(bytes);
  if (!count) return count.error();
  if (count.value() > abi::wlan_max_phy_index) return errc::invalid_data;
  auto phys = items<abi::WlanPhyRadioState, PhyRadioState>(
      bytes, sizeof(abi::Dword), count.value(),
      [](const abi::WlanPhyRadioState& phy) -> result<PhyRadioState> { return value_of(phy); });
  if (!phys) return phys.error();
  return RadioState{std::move(phys).value()};
}

result<AuthCipherPair> Answer<AuthCipherPair>::read(Bytes bytes) {
  const auto pair = at_least<abi::Dot11AuthCipherPair>(bytes);
  if (!pair) return pair.error();
  return value_of_pair(pair.value());
}

result<std::vector<AuthCipherPair>> Answer<std::vector<AuthCipherPair>>::read(Bytes bytes) {
  const auto count = at_least<abi::Dword>(bytes);
  if (!count) return count.error();
  return items<abi::Dot11AuthCipherPair, AuthCipherPair>(
      bytes, sizeof(abi::Dword), count.value(),
      [](const abi::Dot11AuthCipherPair& pair) -> result<AuthCipherPair> {
        return value_of_pair(pair);
      });
}

result<std::vector<CountryOrRegion>> Answer<std::vector<CountryOrRegion>>::read(Bytes bytes) {
  const auto count = at_least<abi::Dword>(bytes);
  if (!count) return count.error();
  return items<CountryOrRegion, CountryOrRegion>(
      bytes, sizeof(abi::Dword), count.value(),
      [](const CountryOrRegion& country) -> result<CountryOrRegion> { return country; });
}

result<std::vector<WlanInterface>> Answer<std::vector<WlanInterface>>::read(Bytes bytes) {
  const auto head = at_least<abi::WlanListHead>(bytes);
  if (!head) return head.error();
  return items<abi::WlanInterfaceInfo, WlanInterface>(
      bytes, sizeof(abi::WlanListHead), head.value().number_of_items,
      [](const abi::WlanInterfaceInfo& info) { return value_of(info); });
}

result<ConnectionAttributes> Answer<ConnectionAttributes>::read(Bytes bytes) {
  const auto attributes = at_least<abi::WlanConnectionAttributes>(bytes);
  if (!attributes) return attributes.error();
  return value_of(attributes.value());
}

result<RealtimeConnectionQuality> Answer<RealtimeConnectionQuality>::read(Bytes bytes) {
  const auto head = at_least<abi::WlanRealtimeConnectionQualityHead>(bytes);
  if (!head) return head.error();
  auto links = items<abi::WlanRealtimeConnectionQualityLinkInfo, LinkQuality>(
      bytes, sizeof(abi::WlanRealtimeConnectionQualityHead), head.value().number_of_links,
      [](const abi::WlanRealtimeConnectionQualityLinkInfo& link) -> result<LinkQuality> {
        auto rates = value_of(link.rate_set);
        if (!rates) return rates.error();
        return LinkQuality{link.link_id, link.channel_center_frequency_mhz, link.bandwidth,
                           link.rssi, std::move(rates).value()};
      });
  if (!links) return links.error();
  RealtimeConnectionQuality quality;
  quality.phy_type = static_cast<PhyType>(head.value().phy_type);
  quality.link_quality = head.value().link_quality;
  quality.rx_rate_kbps = head.value().rx_rate;
  quality.tx_rate_kbps = head.value().tx_rate;
  quality.multi_link = head.value().is_mlo_connection != 0;
  quality.links = std::move(links).value();
  return quality;
}

result<QosInfo> Answer<QosInfo>::read(Bytes bytes) {
  const auto read = at_least<abi::WlanQosInfo>(bytes);
  if (!read) return read.error();
  const abi::WlanConnectionQosInfo& connection = read.value().connection;
  QosInfo info;
  info.adapter = value_of_capabilities(read.value().interface_capabilities);
  info.connected = read.value().connected != 0;
  info.peer = value_of_capabilities(connection.peer_capabilities);
  info.mscs_configured = connection.mscs_configured != 0;
  info.dscp_to_up_mapping_configured = connection.dscp_to_up_mapping_configured != 0;
  info.scs_streams = connection.number_of_configured_scs_streams;
  info.dscp_policies = connection.number_of_configured_dscp_policies;
  return info;
}

result<WlanStatistics> Answer<WlanStatistics>::read(Bytes bytes) {
  const auto head = at_least<abi::WlanStatisticsHead>(bytes);
  if (!head) return head.error();
  auto phys = items<abi::WlanPhyFrameStatistics, PhyFrameStatistics>(
      bytes, sizeof(abi::WlanStatisticsHead), head.value().number_of_phys,
      [](const abi::WlanPhyFrameStatistics& phy) -> result<PhyFrameStatistics> {
        return value_of_frames(phy);
      });
  if (!phys) return phys.error();
  WlanStatistics statistics;
  statistics.four_way_handshake_failures = head.value().four_way_handshake_failures;
  statistics.tkip_countermeasures_invoked = head.value().tkip_countermeasures_invoked;
  statistics.unicast = value_of_frames(head.value().unicast);
  statistics.multicast = value_of_frames(head.value().multicast);
  statistics.phys = std::move(phys).value();
  return statistics;
}

result<HostedNetworkConnectionSettings> Answer<HostedNetworkConnectionSettings>::read(Bytes bytes) {
  const auto read = at_least<abi::WlanHostedNetworkConnectionSettings>(bytes);
  if (!read) return read.error();
  const std::optional<Ssid> ssid = ssid_of(read.value().ssid);
  if (!ssid) return errc::invalid_data;
  return HostedNetworkConnectionSettings{*ssid, read.value().max_number_of_peers};
}

}  // namespace winseam::win32
