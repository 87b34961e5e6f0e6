#include "wlan_blocks.hpp"
#include "wlan_functions.hpp"

namespace winseam::dropin {
namespace {

// The opcodes that the interface has a function for; the others go as bytes, and are refused by whoever does not know
// them.
result<Setting<Bytes>> query(WlanClient& client, const Guid& adapter, WlanIntfOpcode opcode) {
  const WlanInterfaceSettings& settings = client.settings();
  switch (opcode) {
    case WlanIntfOpcode::autoconf_enabled:
      return in_bytes(settings.autoconfiguration(adapter));
    case WlanIntfOpcode::background_scan_enabled:
      return in_bytes(settings.background_scan(adapter));
    case WlanIntfOpcode::media_streaming_mode:
      return in_bytes(settings.media_streaming(adapter));
    case WlanIntfOpcode::radio_state:
      return in_bytes(settings.radio_state(adapter));
    case WlanIntfOpcode::bss_type:
      return in_bytes(settings.bss_type(adapter));
    case WlanIntfOpcode::interface_state:
      return in_bytes(settings.state(adapter));
    case WlanIntfOpcode::current_connection: {
      const auto current = client.connection().current(adapter);
      if (!current) return current.error();
      return Setting<Bytes>{bytes_of(current.value())};
    }
    case WlanIntfOpcode::channel_number:
      return in_bytes(settings.channel(adapter));
    case WlanIntfOpcode::supported_infrastructure_auth_cipher_pairs:
      return in_bytes(settings.infrastructure_security(adapter));
    case WlanIntfOpcode::supported_adhoc_auth_cipher_pairs:
      return in_bytes(settings.adhoc_security(adapter));
    case WlanIntfOpcode::supported_country_or_region_string_list:
      return in_bytes(settings.countries(adapter));
    case WlanIntfOpcode::current_operation_mode:
      return in_bytes(settings.operation_mode(adapter));
    case WlanIntfOpcode::supported_safe_mode:
      return in_bytes(settings.safe_mode_supported(adapter));
    case WlanIntfOpcode::certified_safe_mode:
      return in_bytes(settings.safe_mode_certified(adapter));
    case WlanIntfOpcode::hosted_network_capable:
      return in_bytes(settings.hosted_network_capable(adapter));
    case WlanIntfOpcode::management_frame_protection_capable:
      return in_bytes(settings.management_frame_protection(adapter));
    case WlanIntfOpcode::secondary_sta_interfaces:
      return in_bytes(settings.secondary_stations(adapter));
    case WlanIntfOpcode::secondary_sta_synchronized_connections:
      return in_bytes(settings.secondary_stations_synchronized(adapter));
    case WlanIntfOpcode::realtime_connection_quality:
      return in_bytes(settings.realtime_quality(adapter));
    case WlanIntfOpcode::qos_info:
      return in_bytes(settings.qos(adapter));
    case WlanIntfOpcode::statistics:
      return in_bytes(settings.statistics(adapter));
    case WlanIntfOpcode::rssi:
      return in_bytes(settings.rssi(adapter));
    default:
      return settings.raw(adapter, static_cast<std::uint32_t>(opcode));
  }
}

result<void> set_number(WlanInterfaceSettings& settings, const Guid& adapter, WlanIntfOpcode opcode,
                        std::uint32_t value) {
  switch (opcode) {
    case WlanIntfOpcode::autoconf_enabled:
      return settings.set_autoconfiguration(adapter, value != 0);
    case WlanIntfOpcode::background_scan_enabled:
      return settings.set_background_scan(adapter, value != 0);
    case WlanIntfOpcode::media_streaming_mode:
      return settings.set_media_streaming(adapter, value != 0);
    case WlanIntfOpcode::bss_type:
      return settings.set_bss_type(adapter, static_cast<BssType>(value));
    case WlanIntfOpcode::current_operation_mode:
      return settings.set_operation_mode(adapter, static_cast<OperationMode>(value));
    case WlanIntfOpcode::secondary_sta_synchronized_connections:
      return settings.set_secondary_stations_synchronized(adapter, value != 0);
    default:
      return settings.set_raw(adapter, static_cast<std::uint32_t>(opcode),
                              bytes_of_structure(value));
  }
}

result<void> set(WlanInterfaceSettings& settings, const Guid& adapter, WlanIntfOpcode opcode,
                 const void* data, Dword size) {
  if (opcode == WlanIntfOpcode::radio_state && size == sizeof(abi::WlanPhyRadioState)) {
    const auto state = read_as<abi::WlanPhyRadioState>(data);
    return settings.set_radio_state(
        adapter, {state.phy_index, static_cast<RadioSwitch>(state.software_radio_state),
                  static_cast<RadioSwitch>(state.hardware_radio_state)});
  }
  if (size == sizeof(std::uint32_t))
    return set_number(settings, adapter, opcode, read_as<std::uint32_t>(data));
  return settings.set_raw(adapter, static_cast<std::uint32_t>(opcode), copy_of(data, size));
}

}  // namespace

Dword WlanFunctions::enum_interfaces(Handle handle, void* reserved,
                                     abi::WlanListHead** interfaces) {
  if (any_null(handle, interfaces) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanEnumInterfaces", [&](WlanClient& client) -> std::error_code {
    const auto list = client.interfaces().enumerate();
    if (!list) return list.error();
    *interfaces = give_list(shared_.memory, list.value(),
                            [](const WlanInterface& adapter) { return abi_of(adapter); });
    return {};
  });
}

Dword WlanFunctions::get_interface_capability(Handle handle, const abi::Guid* adapter,
                                              void* reserved,
                                              abi::WlanInterfaceCapability** capability) {
  if (any_null(handle, adapter, capability) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanGetInterfaceCapability", [&](WlanClient& client) -> std::error_code {
    const auto found = client.interfaces().capability(guid_of(*adapter));
    if (!found) return found.error();
    *capability = give_structure(shared_.memory, abi_of(found.value()));
    return {};
  });
}

Dword WlanFunctions::query_interface(Handle handle, const abi::Guid* adapter, WlanIntfOpcode opcode,
                                     void* reserved, Dword* size, void** data,
                                     abi::WlanOpcodeValueType* type) {
  if (any_null(handle, adapter, size, data) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanQueryInterface", [&](WlanClient& client) {
    return give_setting(shared_.memory, query(client, guid_of(*adapter), opcode), size, data, type);
  });
}

Dword WlanFunctions::set_interface(Handle handle, const abi::Guid* adapter, WlanIntfOpcode opcode,
                                   Dword size, const void* data, void* reserved) {
  if (any_null(handle, adapter, data) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanSetInterface", [&](WlanClient& client) {
    return error_of(set(client.settings(), guid_of(*adapter), opcode, data, size));
  });
}

}  // namespace winseam::dropin
