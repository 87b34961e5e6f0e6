// winseam/wlan/scanning.hpp: looking for networks, and what was found.
//
//   (void)client.scanning().scan(adapter, {});            // returns at once; AcmCode::scan_complete says when it is done
//   const auto networks = client.scanning().networks(adapter, winseam::NetworkListFlags::none).value();
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. On failure nothing has changed. Also common here:
// access_denied without location consent (Windows 11 24H2 and later); ndis_dot11_power_state_invalid while the radio is
// off. The lists are read from the service's cache: no call here waits for the radio. Threads: any number at once.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

// What to look for.
struct ScanRequest {
  std::optional<Ssid>
      ssid{};  // ask for this network by name, as a hidden one must be; empty: whatever answers
  std::vector<std::byte>
      information_elements{};  // complete elements for the probe requests; with a PSD element at most 240 bytes

  friend bool operator==(const ScanRequest&, const ScanRequest&) = default;
};

// Which access points a list holds.
struct BssFilter {
  std::optional<Ssid> ssid{};  // empty: every access point, and the other two members do not count
  BssType bss_type =
      BssType::any;  // with an ssid: `any` matches nothing, and the answer is an empty list
  bool security_enabled = false;  // with an ssid: only those whose privacy bit is this

  friend bool operator==(const BssFilter&, const BssFilter&) = default;
};

class WlanScanning {
 public:
  WlanScanning(const WlanScanning&) = delete;
  WlanScanning& operator=(const WlanScanning&) = delete;

  // Asks for a scan and returns once the request is taken. Exactly one AcmCode::scan_complete or scan_fail follows, by
  // rule within 4 s, and reaches every listener of scans, not only the caller's; events can be lost, so wait with a
  // time-out and read the list anyway. A scan during a scan joins it. Drivers may empty the cache while they scan.
  // Errors: invalid_parameter for an unknown or removed adapter; invalid_state while the adapter is not ready; busy if
  // the radio is in use. Does not block. Windows: WlanScan.
  virtual result<void> scan(const Guid& adapter, const ScanRequest& request) = 0;

  // The networks in the cache, one entry for each pair of network and profile, in no promised order. Without a scan the
  // list may be old, or hold only the connected network. Networks that a filter list denies are left out unless
  // WlanAutoconfiguration::show_denied_networks() is on.
  // Errors: not_found for an unknown adapter; invalid_parameter for unknown flags. Windows: WlanGetAvailableNetworkList.
  virtual result<std::vector<AvailableNetwork>> networks(const Guid& adapter,
                                                         NetworkListFlags include) const = 0;

  // As networks(), with what 802.11u networks say of themselves.
  // Errors: also proc_not_found or not_supported before Windows 10. Windows: WlanGetAvailableNetworkList2.
  virtual result<std::vector<AvailableNetworkEx>> networks_detailed(
      const Guid& adapter, NetworkListFlags include) const = 0;

  // The access points in the cache, with their information elements. Nothing seen is an empty list.
  // Errors: not_found for an unknown adapter; invalid_parameter for a bss_type that is none; not_supported while
  // automatic configuration is off for the adapter. Windows: WlanGetNetworkBssList.
  virtual result<std::vector<BssEntry>> bss_list(const Guid& adapter,
                                                 const BssFilter& filter) const = 0;

 protected:
  WlanScanning() = default;
  ~WlanScanning() = default;
};

}  // namespace winseam
