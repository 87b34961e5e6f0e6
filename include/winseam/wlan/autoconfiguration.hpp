// winseam/wlan/autoconfiguration.hpp: the settings of the automatic configuration service; they hold for every adapter.
//
//   const auto wait = client.autoconfiguration().block_period().value().value;   // std::chrono::seconds
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Also common here: access_denied where a setting's
// securable object does not grant it, or policy fixed the value; not_supported if this system does not know the setting.
// On failure nothing has changed. Short round trips; any number of threads at once.
// Windows: WlanQueryAutoConfigParameter and WlanSetAutoConfigParameter with the opcode named.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

class WlanAutoconfiguration {
 public:
  WlanAutoconfiguration(const WlanAutoconfiguration&) = delete;
  WlanAutoconfiguration& operator=(const WlanAutoconfiguration&) = delete;

  // Whether network lists show networks that a filter list denies. Opcode 1.
  virtual result<Setting<bool>> show_denied_networks() const = 0;
  virtual result<void> set_show_denied_networks(bool on) = 0;

  // How much power is saved; AcmCode::power_setting_change follows a change. Opcode 2.
  virtual result<Setting<PowerSetting>> power_setting() const = 0;

  // Whether networks that group policy permits are joined by group policy's profiles alone. Opcode 3.
  virtual result<Setting<bool>> only_group_policy_profiles() const = 0;

  // Whether users' own credentials may be used. Opcode 4.
  virtual result<Setting<bool>> allow_explicit_credentials() const = 0;
  virtual result<void> set_allow_explicit_credentials(bool on) = 0;

  // How long a network that failed is left alone. Opcode 5.
  // Errors: set: invalid_parameter for a negative period or one of more than 2^32 - 1 seconds.
  virtual result<Setting<std::chrono::seconds>> block_period() const = 0;
  virtual result<void> set_block_period(std::chrono::seconds period) = 0;

  // Whether virtual stations may be extended; true unless set. It survives restarts. Windows 7. Opcode 6.
  virtual result<Setting<bool>> allow_virtual_station_extensibility() const = 0;
  virtual result<void> set_allow_virtual_station_extensibility(bool on) = 0;

  // Any opcode as bytes, in the machine's layout. Errors: invalid_parameter for an opcode that cannot be set, or a value
  // of another size than four bytes; not_supported for an unknown opcode.
  virtual result<Setting<std::vector<std::byte>>> raw(std::uint32_t opcode) const = 0;
  virtual result<void> set_raw(std::uint32_t opcode, std::span<const std::byte> value) = 0;

 protected:
  WlanAutoconfiguration() = default;
  ~WlanAutoconfiguration() = default;
};

}  // namespace winseam
