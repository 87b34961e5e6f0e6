// winseam/wlan/interface_settings.hpp: the settings and measurements of one adapter, each with its own type.
//
//   if (client.settings().background_scan(adapter).value().value)
//     (void)client.settings().set_background_scan(adapter, false);   // until disconnect, or until this client closes
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Also common here: not_found for an unknown or
// removed adapter; access_denied if the setting's securable object (or interface_properties) does not grant it;
// not_supported if this system does not know the setting; gen_failure if the driver does not. On failure nothing has
// changed. Every call is a short round trip to the service. Threads: any number at once.
// Windows: WlanQueryInterface and WlanSetInterface with the opcode named.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/wlan/statistics.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

class WlanInterfaceSettings {
 public:
  WlanInterfaceSettings(const WlanInterfaceSettings&) = delete;
  WlanInterfaceSettings& operator=(const WlanInterfaceSettings&) = delete;

  // Whether the service scans and connects by itself. Setting it raises AcmCode::autoconf_enabled or autoconf_disabled.
  // Opcode 1, autoconf_enabled.
  virtual result<Setting<bool>> autoconfiguration(const Guid& adapter) const = 0;
  virtual result<void> set_autoconfiguration(const Guid& adapter, bool on) = 0;

  // Whether the service scans in the background while connected. It is off while any one client asks for that, and on
  // again when the adapter disconnects or the last such client closes. AcmCode::background_scan_enabled or _disabled
  // follows a change. Errors: set false: invalid_state while not connected. Opcode 2, background_scan_enabled.
  virtual result<Setting<bool>> background_scan(const Guid& adapter) const = 0;
  virtual result<void> set_background_scan(const Guid& adapter, bool on) = 0;

  // Whether the driver favours low delay. On while at least one client asks for it, off at disconnect.
  // Errors: set true: invalid_state while not connected. Opcode 3, media_streaming_mode.
  virtual result<Setting<bool>> media_streaming(const Guid& adapter) const = 0;
  virtual result<void> set_media_streaming(const Guid& adapter, bool on) = 0;

  // The radios' switches. Setting changes the software switch of one radio (its hardware member does not count); turned
  // off, a connection drops first. MsmCode::radio_state_change follows, one for each radio.
  // Errors: set: invalid_parameter for a phy_index the adapter does not have. Opcode 4, radio_state.
  virtual result<Setting<RadioState>> radio_state(const Guid& adapter) const = 0;
  virtual result<void> set_radio_state(const Guid& adapter, const PhyRadioState& state) = 0;

  // The type of networks that the service looks for. AcmCode::bss_type_change follows a change. Opcode 5, bss_type.
  virtual result<Setting<BssType>> bss_type(const Guid& adapter) const = 0;
  virtual result<void> set_bss_type(const Guid& adapter, BssType type) = 0;

  // Where the adapter stands. Opcode 6, interface_state. (Opcode 7, current_connection: WlanConnection::current.)
  virtual result<Setting<InterfaceState>> state(const Guid& adapter) const = 0;

  // The channel in use. Errors: invalid_state while not connected. Opcode 8, channel_number.
  virtual result<Setting<std::uint32_t>> channel(const Guid& adapter) const = 0;

  // Which security the adapter can do in networks with access points. Opcode 9.
  virtual result<Setting<std::vector<AuthCipherPair>>> infrastructure_security(
      const Guid& adapter) const = 0;

  // Which security it can do in ad hoc networks. Opcode 10.
  virtual result<Setting<std::vector<AuthCipherPair>>> adhoc_security(
      const Guid& adapter) const = 0;

  // The regulatory domains that the adapter knows. Opcode 11.
  virtual result<Setting<std::vector<CountryOrRegion>>> countries(const Guid& adapter) const = 0;

  // What the adapter works as. MsmCode::adapter_operation_mode_change follows a change; the setting needs an
  // administrator by default. Errors: set: invalid_parameter for anything but extensible_station and network_monitor.
  // Opcode 12, current_operation_mode.
  virtual result<Setting<OperationMode>> operation_mode(const Guid& adapter) const = 0;
  virtual result<void> set_operation_mode(const Guid& adapter, OperationMode mode) = 0;

  // Whether FIPS mode is supported, and certified. Opcodes 13 and 14.
  virtual result<Setting<bool>> safe_mode_supported(const Guid& adapter) const = 0;
  virtual result<Setting<bool>> safe_mode_certified(const Guid& adapter) const = 0;

  // Whether the adapter can serve a hosted network. Windows 7. Opcode 15.
  virtual result<Setting<bool>> hosted_network_capable(const Guid& adapter) const = 0;

  // Whether it can protect management frames. Windows 8. Opcode 16.
  virtual result<Setting<bool>> management_frame_protection(const Guid& adapter) const = 0;

  // The adapter's secondary stations. Windows 11. Opcode 17.
  virtual result<Setting<std::vector<WlanInterface>>> secondary_stations(
      const Guid& adapter) const = 0;

  // Whether the secondary stations connect along with the primary one; a request that ends with this client.
  // Windows 11. Opcode 18.
  virtual result<Setting<bool>> secondary_stations_synchronized(const Guid& adapter) const = 0;
  virtual result<void> set_secondary_stations_synchronized(const Guid& adapter, bool on) = 0;

  // The quality of the connection now; needs no location consent. Errors: invalid_state while not connected.
  // Windows 11 build 26100. Opcode 19.
  virtual result<Setting<RealtimeConnectionQuality>> realtime_quality(
      const Guid& adapter) const = 0;

  // Quality of service, of the adapter and of its connection. Windows 11 build 26100. Opcode 20.
  virtual result<Setting<QosInfo>> qos(const Guid& adapter) const = 0;

  // Frame counters. Opcode 0x10000101.
  virtual result<Setting<WlanStatistics>> statistics(const Guid& adapter) const = 0;

  // The signal strength of the connection in dBm. Errors: invalid_state while not connected. Opcode 0x10000102.
  virtual result<Setting<std::int32_t>> rssi(const Guid& adapter) const = 0;

  // Any opcode as bytes, in the machine's layout: for vendors' (0x30000000 to 0x3FFFFFFF) and newer ones.
  // Errors: invalid_parameter for an opcode outside every range, one that cannot be set, or bytes of the wrong size. The
  // fake answers not_supported for opcodes that have a function above, too.
  virtual result<Setting<std::vector<std::byte>>> raw(const Guid& adapter,
                                                      std::uint32_t opcode) const = 0;
  virtual result<void> set_raw(const Guid& adapter, std::uint32_t opcode,
                               std::span<const std::byte> value) = 0;

 protected:
  WlanInterfaceSettings() = default;
  ~WlanInterfaceSettings() = default;
};

}  // namespace winseam
