#include "wlan_values.hpp"

#include <algorithm>

#include "../text.hpp"
#include "abi_values/filetime.hpp"

namespace winseam::dropin {
namespace {

// Both versions of an entry begin alike.
template <class Entry>
void put_network(const AvailableNetwork& network, Entry& entry) {
  put(network.profile_name, entry.profile_name);
  entry.ssid = abi_of(network.ssid);
  entry.bss_type = static_cast<abi::Dot11BssType>(network.bss_type);
  entry.number_of_bssids = network.bssid_count;
  entry.network_connectable = network.connectable;
  entry.not_connectable_reason = static_cast<abi::WlanReason>(network.not_connectable_reason);
  const std::size_t types = std::min(network.phy_types.size(), entry.phy_types.size());
  entry.number_of_phy_types = static_cast<abi::Ulong>(types);
  for (std::size_t i = 0; i != types; ++i)
    entry.phy_types[i] = static_cast<abi::Dot11PhyType>(network.phy_types[i]);
  entry.more_phy_types = network.more_phy_types || types != network.phy_types.size();
  entry.signal_quality = network.signal_quality;
  entry.security_enabled = network.security_enabled;
  entry.default_auth = static_cast<abi::Dot11AuthAlgorithm>(network.default_auth);
  entry.default_cipher = static_cast<abi::Dot11CipherAlgorithm>(network.default_cipher);
  entry.flags = static_cast<abi::Dword>(network.flags);
}

}  // namespace

abi::WlanInterfaceInfo abi_of(const WlanInterface& adapter) {
  abi::WlanInterfaceInfo info{};
  info.interface_guid = abi_of(adapter.id);
  put(adapter.description, info.interface_description);
  info.state = static_cast<abi::WlanInterfaceState>(adapter.state);
  return info;
}

abi::WlanInterfaceCapability abi_of(const InterfaceCapability& capability) {
  abi::WlanInterfaceCapability structure{};
  structure.interface_type = static_cast<abi::WlanInterfaceType>(capability.type);
  structure.dot11d_supported = capability.dot11d_supported;
  structure.max_desired_ssid_list_size = capability.max_desired_ssids;
  structure.max_desired_bssid_list_size = capability.max_desired_bssids;
  const std::size_t phys = std::min(capability.phys.size(), structure.phy_types.size());
  structure.number_of_supported_phys = static_cast<abi::Dword>(phys);
  for (std::size_t i = 0; i != phys; ++i)
    structure.phy_types[i] = static_cast<abi::Dot11PhyType>(capability.phys[i]);
  return structure;
}

abi::WlanAvailableNetwork abi_of(const AvailableNetwork& network) {
  abi::WlanAvailableNetwork entry{};
  put_network(network, entry);
  return entry;
}

abi::WlanAvailableNetworkV2 abi_of(const AvailableNetworkEx& network) {
  abi::WlanAvailableNetworkV2 entry{};
  put_network(network.network, entry);
  const AccessNetworkOptions& options = network.access_network_options;
  entry.access_network_options = {options.type, options.internet, options.asra, options.esr,
                                  options.uesa};
  entry.hessid = abi_of(network.hessid);
  entry.venue_info = {network.venue.group, network.venue.type};
  return entry;
}

abi::WlanConnectionAttributes abi_of(const ConnectionAttributes& attributes) {
  abi::WlanConnectionAttributes structure{};
  structure.state = static_cast<abi::WlanInterfaceState>(attributes.state);
  structure.connection_mode = static_cast<abi::WlanConnectionMode>(attributes.mode);
  put(attributes.profile_name, structure.profile_name);
  const AssociationAttributes& association = attributes.association;
  structure.association.ssid = abi_of(association.ssid);
  structure.association.bss_type = static_cast<abi::Dot11BssType>(association.bss_type);
  structure.association.bssid = abi_of(association.bssid);
  structure.association.phy_type = static_cast<abi::Dot11PhyType>(association.phy_type);
  structure.association.phy_index = association.phy_index;
  structure.association.signal_quality = association.signal_quality;
  structure.association.rx_rate = association.rx_rate_kbps;
  structure.association.tx_rate = association.tx_rate_kbps;
  const SecurityAttributes& security = attributes.security;
  structure.security.security_enabled = security.security_enabled;
  structure.security.onex_enabled = security.onex_enabled;
  structure.security.auth = static_cast<abi::Dot11AuthAlgorithm>(security.auth);
  structure.security.cipher = static_cast<abi::Dot11CipherAlgorithm>(security.cipher);
  return structure;
}

abi::WlanPhyRadioState abi_of(const PhyRadioState& state) {
  return {state.phy_index, static_cast<abi::Dot11RadioState>(state.software),
          static_cast<abi::Dot11RadioState>(state.hardware)};
}

abi::WlanHostedNetworkPeerState abi_of(const HostedNetworkPeer& peer) {
  abi::WlanHostedNetworkPeerState state{};
  state.mac_address = abi_of(peer.address);
  state.auth_state = static_cast<abi::WlanHostedNetworkPeerAuthState>(peer.auth);
  return state;
}

abi::WlanRateSet rate_set_of(const std::vector<std::uint16_t>& rates) {
  abi::WlanRateSet set{};
  const std::size_t count = std::min(rates.size(), set.rates.size());
  set.length = static_cast<abi::Ulong>(count * sizeof(abi::Ushort));
  std::copy_n(rates.begin(), count, set.rates.begin());
  return set;
}

abi::WlanBssEntry abi_of(const BssEntry& entry) {
  abi::WlanBssEntry structure{};
  structure.ssid = abi_of(entry.ssid);
  structure.phy_id = entry.phy_index;
  structure.bssid = abi_of(entry.bssid);
  structure.bss_type = static_cast<abi::Dot11BssType>(entry.bss_type);
  structure.phy_type = static_cast<abi::Dot11PhyType>(entry.phy_type);
  structure.rssi = entry.rssi;
  structure.link_quality = entry.link_quality;
  structure.in_reg_domain = entry.in_regulatory_domain ? 1 : 0;
  structure.beacon_period = entry.beacon_period.count();
  structure.timestamp = entry.timestamp;
  structure.host_timestamp = static_cast<abi::UlongLong>(abi_values::filetime(entry.heard_at));
  structure.capability_information = entry.capability_information;
  structure.ch_center_frequency = entry.center_frequency_khz;
  structure.rate_set = rate_set_of(entry.rates);
  structure.ie_size = static_cast<abi::Ulong>(entry.information_elements.size());
  return structure;
}

}  // namespace winseam::dropin
