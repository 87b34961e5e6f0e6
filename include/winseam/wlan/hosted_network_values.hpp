// winseam/wlan/hosted_network_values.hpp: the software access point's states, settings and reasons.
//
//   const auto now = client.hosted_network().status().value();
//   if (now.state == winseam::HostedNetworkState::active) show(now.peers);
//
// Threads: value types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "winseam/guid.hpp"
#include "winseam/wlan/ssid.hpp"
#include "winseam/wlan/state.hpp"

namespace winseam {

// WLAN_HOSTED_NETWORK_STATE.
enum class HostedNetworkState : std::uint32_t { unavailable = 0, idle = 1, active = 2 };
std::string_view name_of(HostedNetworkState state) noexcept;

// Why a call failed or the state changed; WLAN_HOSTED_NETWORK_REASON.
enum class HostedNetworkReason : std::uint32_t {
  success = 0,
  unspecified = 1,
  bad_parameters = 2,
  service_shutting_down = 3,
  insufficient_resources = 4,
  elevation_required = 5,
  read_only = 6,
  persistence_failed = 7,
  crypt_error = 8,
  impersonation = 9,
  stop_before_start = 10,
  interface_available = 11,
  interface_unavailable = 12,
  miniport_stopped = 13,
  miniport_started = 14,
  incompatible_connection_started = 15,
  incompatible_connection_stopped = 16,
  user_action = 17,
  client_abort = 18,
  ap_start_failed = 19,
  peer_arrived = 20,
  peer_departed = 21,
  peer_timeout = 22,
  group_policy_denied = 23,
  service_unavailable = 24,
  device_change = 25,
  properties_change = 26,
  virtual_station_blocking_use = 27,
  service_available_on_virtual_station = 28,
};
std::string_view name_of(HostedNetworkReason reason) noexcept;

// WLAN_HOSTED_NETWORK_PEER_AUTH_STATE.
enum class HostedNetworkPeerAuth : std::uint32_t { invalid = 0, authenticated = 1 };

// A station that uses the hosted network.
struct HostedNetworkPeer {
  MacAddress address{};
  HostedNetworkPeerAuth auth = HostedNetworkPeerAuth::invalid;

  friend bool operator==(const HostedNetworkPeer&, const HostedNetworkPeer&) = default;
};

// WLAN_HOSTED_NETWORK_CONNECTION_SETTINGS.
struct HostedNetworkConnectionSettings {
  Ssid ssid{};
  std::uint32_t max_peers = 100;

  friend bool operator==(const HostedNetworkConnectionSettings&,
                         const HostedNetworkConnectionSettings&) = default;
};

// WLAN_HOSTED_NETWORK_STATUS. The members from bssid on mean something only while active.
struct HostedNetworkStatus {
  HostedNetworkState state = HostedNetworkState::unavailable;
  Guid device_id{};
  Bssid bssid{};
  PhyType phy_type = PhyType::unknown;
  std::uint32_t channel_frequency_khz = 0;
  std::vector<HostedNetworkPeer> peers{};

  friend bool operator==(const HostedNetworkStatus&, const HostedNetworkStatus&) = default;
};

// The key that users choose, beside the primary one that the system makes.
struct HostedNetworkKey {
  std::vector<std::byte>
      key{};  // a pass phrase's 8 to 63 characters without a terminating zero, or 32 bytes; empty: none
  bool is_passphrase = true;
  bool persistent = true;  // survives until it is changed, not only until the network is idle

  friend bool operator==(const HostedNetworkKey&, const HostedNetworkKey&) = default;
};

}  // namespace winseam
