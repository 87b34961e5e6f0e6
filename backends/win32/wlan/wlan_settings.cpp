#include "wlan_client.hpp"
#include "wlan_query.hpp"

namespace winseam::win32 {
namespace {

using abi::WlanIntfOpcode;

// Sets a value of any structure.
template <class T>
result<void> put(const WlanHandle& handle, const Guid& adapter, WlanIntfOpcode opcode,
                 const T& value) {
  const abi::Guid id = abi_of(adapter);
  return done(handle.call(handle.api().set_interface, &id, opcode, abi::Dword{sizeof value},
                          static_cast<const void*>(&value), nullptr));
}

}  // namespace

result<Setting<bool>> Win32WlanInterfaceSettings::autoconfiguration(const Guid& adapter) const {
  return query<bool>(*handle_, adapter, WlanIntfOpcode::autoconf_enabled);
}

result<void> Win32WlanInterfaceSettings::set_autoconfiguration(const Guid& adapter, bool on) {
  return put(*handle_, adapter, WlanIntfOpcode::autoconf_enabled, abi::Bool{on});
}

result<Setting<bool>> Win32WlanInterfaceSettings::background_scan(const Guid& adapter) const {
  return query<bool>(*handle_, adapter, WlanIntfOpcode::background_scan_enabled);
}

result<void> Win32WlanInterfaceSettings::set_background_scan(const Guid& adapter, bool on) {
  return put(*handle_, adapter, WlanIntfOpcode::background_scan_enabled, abi::Bool{on});
}

result<Setting<bool>> Win32WlanInterfaceSettings::media_streaming(const Guid& adapter) const {
  return query<bool>(*handle_, adapter, WlanIntfOpcode::media_streaming_mode);
}

result<void> Win32WlanInterfaceSettings::set_media_streaming(const Guid& adapter, bool on) {
  return put(*handle_, adapter, WlanIntfOpcode::media_streaming_mode, abi::Bool{on});
}

result<Setting<RadioState>> Win32WlanInterfaceSettings::radio_state(const Guid& adapter) const {
  return query<RadioState>(*handle_, adapter, WlanIntfOpcode::radio_state);
}

result<void> Win32WlanInterfaceSettings::set_radio_state(const Guid& adapter,
                                                         const PhyRadioState& state) {
  return put(
      *handle_, adapter, WlanIntfOpcode::radio_state,
      abi::WlanPhyRadioState{state.phy_index, static_cast<abi::Dot11RadioState>(state.software),
                             static_cast<abi::Dot11RadioState>(state.hardware)});
}

result<Setting<BssType>> Win32WlanInterfaceSettings::bss_type(const Guid& adapter) const {
  return query<BssType>(*handle_, adapter, WlanIntfOpcode::bss_type);
}

result<void> Win32WlanInterfaceSettings::set_bss_type(const Guid& adapter, BssType type) {
  return put(*handle_, adapter, WlanIntfOpcode::bss_type, type);
}

result<Setting<InterfaceState>> Win32WlanInterfaceSettings::state(const Guid& adapter) const {
  return query<InterfaceState>(*handle_, adapter, WlanIntfOpcode::interface_state);
}

result<Setting<std::uint32_t>> Win32WlanInterfaceSettings::channel(const Guid& adapter) const {
  return query<std::uint32_t>(*handle_, adapter, WlanIntfOpcode::channel_number);
}

result<Setting<std::vector<AuthCipherPair>>> Win32WlanInterfaceSettings::infrastructure_security(
    const Guid& adapter) const {
  return query<std::vector<AuthCipherPair>>(
      *handle_, adapter, WlanIntfOpcode::supported_infrastructure_auth_cipher_pairs);
}

result<Setting<std::vector<AuthCipherPair>>> Win32WlanInterfaceSettings::adhoc_security(
    const Guid& adapter) const {
  return query<std::vector<AuthCipherPair>>(*handle_, adapter,
                                            WlanIntfOpcode::supported_adhoc_auth_cipher_pairs);
}

result<Setting<std::vector<CountryOrRegion>>> Win32WlanInterfaceSettings::countries(
    const Guid& adapter) const {
  return query<std::vector<CountryOrRegion>>(
      *handle_, adapter, WlanIntfOpcode::supported_country_or_region_string_list);
}

result<Setting<OperationMode>> Win32WlanInterfaceSettings::operation_mode(
    const Guid& adapter) const {
  return query<OperationMode>(*handle_, adapter, WlanIntfOpcode::current_operation_mode);
}

result<void> Win32WlanInterfaceSettings::set_operation_mode(const Guid& adapter,
                                                            OperationMode mode) {
  return put(*handle_, adapter, WlanIntfOpcode::current_operation_mode, mode);
}

result<Setting<bool>> Win32WlanInterfaceSettings::safe_mode_supported(const Guid& adapter) const {
  return query<bool>(*handle_, adapter, WlanIntfOpcode::supported_safe_mode);
}

result<Setting<bool>> Win32WlanInterfaceSettings::safe_mode_certified(const Guid& adapter) const {
  return query<bool>(*handle_, adapter, WlanIntfOpcode::certified_safe_mode);
}

result<Setting<bool>> Win32WlanInterfaceSettings::hosted_network_capable(
    const Guid& adapter) const {
  return query<bool>(*handle_, adapter, WlanIntfOpcode::hosted_network_capable);
}

result<Setting<bool>> Win32WlanInterfaceSettings::management_frame_protection(
    const Guid& adapter) const {
  return query<bool>(*handle_, adapter, WlanIntfOpcode::management_frame_protection_capable);
}

result<Setting<std::vector<WlanInterface>>> Win32WlanInterfaceSettings::secondary_stations(
    const Guid& adapter) const {
  return query<std::vector<WlanInterface>>(*handle_, adapter,
                                           WlanIntfOpcode::secondary_sta_interfaces);
}

result<Setting<bool>> Win32WlanInterfaceSettings::secondary_stations_synchronized(
    const Guid& adapter) const {
  return query<bool>(*handle_, adapter, WlanIntfOpcode::secondary_sta_synchronized_connections);
}

result<void> Win32WlanInterfaceSettings::set_secondary_stations_synchronized(const Guid& adapter,
                                                                             bool on) {
  return put(*handle_, adapter, WlanIntfOpcode::secondary_sta_synchronized_connections,
             abi::Bool{on});
}

result<Setting<RealtimeConnectionQuality>> Win32WlanInterfaceSettings::realtime_quality(
    const Guid& adapter) const {
  return query<RealtimeConnectionQuality>(*handle_, adapter,
                                          WlanIntfOpcode::realtime_connection_quality);
}

result<Setting<QosInfo>> Win32WlanInterfaceSettings::qos(const Guid& adapter) const {
  return query<QosInfo>(*handle_, adapter, WlanIntfOpcode::qos_info);
}

result<Setting<WlanStatistics>> Win32WlanInterfaceSettings::statistics(const Guid& adapter) const {
  return query<WlanStatistics>(*handle_, adapter, WlanIntfOpcode::statistics);
}

result<Setting<std::int32_t>> Win32WlanInterfaceSettings::rssi(const Guid& adapter) const {
  return query<std::int32_t>(*handle_, adapter, WlanIntfOpcode::rssi);
}

result<Setting<std::vector<std::byte>>> Win32WlanInterfaceSettings::raw(
    const Guid& adapter, std::uint32_t opcode) const {
  return query<std::vector<std::byte>>(*handle_, adapter, static_cast<WlanIntfOpcode>(opcode));
}

result<void> Win32WlanInterfaceSettings::set_raw(const Guid& adapter, std::uint32_t opcode,
                                                 std::span<const std::byte> value) {
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(handle_->api().set_interface, &id, static_cast<WlanIntfOpcode>(opcode),
                            static_cast<abi::Dword>(value.size()),
                            static_cast<const void*>(value.data()), nullptr));
}

}  // namespace winseam::win32
