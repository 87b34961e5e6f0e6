#include "wlan_values_in.hpp"

#include "abi_values/filetime.hpp"

namespace winseam::win32 {
namespace {

result<TimePoint> moment_of(abi::LargeInteger filetime) {
  if (filetime < 0) return errc::invalid_data;
  return abi_values::moment_of(filetime);
}

// Both versions of an entry begin alike.
template <class Entry>
result<AvailableNetwork> network_of(const Entry& entry) {
  result<std::string> name = text_of(entry.profile_name);
  if (!name) return name.error();
  const std::optional<Ssid> ssid = ssid_of(entry.ssid);
  if (!ssid || entry.number_of_phy_types > entry.phy_types.size()) return errc::invalid_data;
  AvailableNetwork network;
  network.profile_name = std::move(name).value();
  network.ssid = *ssid;
  network.bss_type = static_cast<BssType>(entry.bss_type);
  network.bssid_count = entry.number_of_bssids;
  network.connectable = entry.network_connectable != 0;
  network.not_connectable_reason = static_cast<ReasonCode>(entry.not_connectable_reason);
  for (abi::Ulong i = 0; i != entry.number_of_phy_types; ++i)
    network.phy_types.push_back(static_cast<PhyType>(entry.phy_types[i]));
  network.more_phy_types = entry.more_phy_types != 0;
  network.signal_quality = entry.signal_quality;
  network.security_enabled = entry.security_enabled != 0;
  network.default_auth = static_cast<AuthAlgorithm>(entry.default_auth);
  network.default_cipher = static_cast<CipherAlgorithm>(entry.default_cipher);
  network.flags = static_cast<NetworkFlags>(entry.flags);
  return network;
}

}  // namespace

result<std::string> text_in_bytes(std::span<const std::byte> bytes) {
  WideText text(bytes.size() / sizeof(abi::WChar), abi::WChar{});
  if (text.empty()) return errc::invalid_data;
  std::memcpy(text.data(), bytes.data(), text.size() * sizeof(abi::WChar));
  return text_in(text.data(), text.size());
}

result<WlanInterface> value_of(const abi::WlanInterfaceInfo& info) {
  result<std::string> description = text_of(info.interface_description);
  if (!description) return description.error();
  return WlanInterface{guid_of(info.interface_guid), std::move(description).value(),
                       static_cast<InterfaceState>(info.state)};
}

result<InterfaceCapability> value_of(const abi::WlanInterfaceCapability& capability) {
  if (capability.number_of_supported_phys > capability.phy_types.size()) return errc::invalid_data;
  InterfaceCapability value;
  value.type = static_cast<InterfaceType>(capability.interface_type);
  value.dot11d_supported = capability.dot11d_supported != 0;
  value.max_desired_ssids = capability.max_desired_ssid_list_size;
  value.max_desired_bssids = capability.max_desired_bssid_list_size;
  for (abi::Dword i = 0; i != capability.number_of_supported_phys; ++i)
    value.phys.push_back(static_cast<PhyType>(capability.phy_types[i]));
  return value;
}

result<AvailableNetwork> value_of(const abi::WlanAvailableNetwork& entry) {
  return network_of(entry);
}

result<AvailableNetworkEx> value_of(const abi::WlanAvailableNetworkV2& entry) {
  result<AvailableNetwork> network = network_of(entry);
  if (!network) return network.error();
  const abi::Dot11AccessNetworkOptions& options = entry.access_network_options;
  AvailableNetworkEx value;
  value.network = std::move(network).value();
  value.access_network_options = {options.access_network_type, options.internet, options.asra,
                                  options.esr, options.uesa};
  value.hessid = {entry.hessid};
  value.venue = {entry.venue_info.group, entry.venue_info.type};
  return value;
}

result<ConnectionAttributes> value_of(const abi::WlanConnectionAttributes& attributes) {
  result<std::string> name = text_of(attributes.profile_name);
  if (!name) return name.error();
  const abi::WlanAssociationAttributes& association = attributes.association;
  const std::optional<Ssid> ssid = ssid_of(association.ssid);
  if (!ssid) return errc::invalid_data;
  ConnectionAttributes value;
  value.state = static_cast<InterfaceState>(attributes.state);
  value.mode = static_cast<ConnectionMode>(attributes.connection_mode);
  value.profile_name = std::move(name).value();
  value.association.ssid = *ssid;
  value.association.bss_type = static_cast<BssType>(association.bss_type);
  value.association.bssid = {association.bssid};
  value.association.phy_type = static_cast<PhyType>(association.phy_type);
  value.association.phy_index = association.phy_index;
  value.association.signal_quality = association.signal_quality;
  value.association.rx_rate_kbps = association.rx_rate;
  value.association.tx_rate_kbps = association.tx_rate;
  value.security.security_enabled = attributes.security.security_enabled != 0;
  value.security.onex_enabled = attributes.security.onex_enabled != 0;
  value.security.auth = static_cast<AuthAlgorithm>(attributes.security.auth);
  value.security.cipher = static_cast<CipherAlgorithm>(attributes.security.cipher);
  return value;
}

result<BssEntry> value_of(const abi::WlanBssEntry& entry) {
  const std::optional<Ssid> ssid = ssid_of(entry.ssid);
  if (!ssid) return errc::invalid_data;
  result<std::vector<std::uint16_t>> rates = value_of(entry.rate_set);
  if (!rates) return rates.error();
  result<TimePoint> heard_at = moment_of(static_cast<abi::LargeInteger>(entry.host_timestamp));
  if (!heard_at) return heard_at.error();
  BssEntry value;
  value.ssid = *ssid;
  value.phy_index = entry.phy_id;
  value.bssid = {entry.bssid};
  value.bss_type = static_cast<BssType>(entry.bss_type);
  value.phy_type = static_cast<PhyType>(entry.phy_type);
  value.rssi = entry.rssi;
  value.link_quality = entry.link_quality;
  value.in_regulatory_domain = entry.in_reg_domain != 0;
  value.beacon_period = BeaconUnits(entry.beacon_period);
  value.timestamp = entry.timestamp;
  value.heard_at = heard_at.value();
  value.capability_information = entry.capability_information;
  value.center_frequency_khz = entry.ch_center_frequency;
  value.rates = std::move(rates).value();
  return value;
}

result<std::vector<std::uint16_t>> value_of(const abi::WlanRateSet& set) {
  const std::size_t count = set.length / sizeof(abi::Ushort);
  if (set.length % sizeof(abi::Ushort) != 0 || count > set.rates.size()) return errc::invalid_data;
  return std::vector<std::uint16_t>(set.rates.begin(),
                                    set.rates.begin() + static_cast<std::ptrdiff_t>(count));
}

result<ProfileInfo> value_of(const abi::WlanProfileInfo& info) {
  result<std::string> name = text_of(info.profile_name);
  if (!name) return name.error();
  return ProfileInfo{std::move(name).value(), static_cast<ProfileFlags>(info.flags)};
}

result<FilterEntry> value_of(const abi::Dot11Network& network) {
  const std::optional<Ssid> ssid = ssid_of(network.ssid);
  if (!ssid) return errc::invalid_data;
  return FilterEntry{*ssid, static_cast<BssType>(network.bss_type)};
}

result<Guid> value_of(const abi::Guid& guid) { return guid_of(guid); }

PhyRadioState value_of(const abi::WlanPhyRadioState& state) {
  return {state.phy_index, static_cast<RadioSwitch>(state.software_radio_state),
          static_cast<RadioSwitch>(state.hardware_radio_state)};
}

HostedNetworkPeer value_of(const abi::WlanHostedNetworkPeerState& peer) {
  return {{peer.mac_address}, static_cast<HostedNetworkPeerAuth>(peer.auth_state)};
}

}  // namespace winseam::win32
