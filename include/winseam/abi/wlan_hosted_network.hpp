// winseam/abi/wlan_hosted_network.hpp: the numbers and structures of the software access point.
//
//   auto why = winseam::abi::WlanHostedNetworkReason::success;
//   api.hosted_network_start_using(client, &why, nullptr);
//
// Threads: value types.
#pragma once

#include "winseam/abi/wlan_structures.hpp"

namespace winseam::abi {

// WLAN_HOSTED_NETWORK_NOTIFICATION_CODE.
enum class WlanHostedNetworkNotification : Dword {
  state_change = 0x1000,
  peer_state_change = 0x1001,
  radio_state_change = 0x1002,
};

// WLAN_HOSTED_NETWORK_OPCODE.
enum class WlanHostedNetworkOpcode : Dword {
  connection_settings = 0,
  security_settings = 1,
  station_profile = 2,
  enable = 3,
};

// WLAN_HOSTED_NETWORK_STATE.
enum class WlanHostedNetworkState : Dword { unavailable = 0, idle = 1, active = 2 };

// WLAN_HOSTED_NETWORK_PEER_AUTH_STATE.
enum class WlanHostedNetworkPeerAuthState : Dword { invalid = 0, authenticated = 1 };

// WLAN_HOSTED_NETWORK_REASON.
enum class WlanHostedNetworkReason : Dword {
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
  gp_denied = 23,
  service_unavailable = 24,
  device_change = 25,
  properties_change = 26,
  virtual_station_blocking_use = 27,
  service_available_on_virtual_station = 28,
};

// WLAN_HOSTED_NETWORK_CONNECTION_SETTINGS.
struct WlanHostedNetworkConnectionSettings {
  Dot11Ssid ssid;
  Dword max_number_of_peers;
};

// WLAN_HOSTED_NETWORK_SECURITY_SETTINGS.
struct WlanHostedNetworkSecuritySettings {
  Dot11AuthAlgorithm auth;
  Dot11CipherAlgorithm cipher;
};

// WLAN_HOSTED_NETWORK_PEER_STATE.
struct WlanHostedNetworkPeerState {
  Dot11MacAddress mac_address;
  WlanHostedNetworkPeerAuthState auth_state;
};

// WLAN_HOSTED_NETWORK_STATUS without its peers.
struct WlanHostedNetworkStatusHead {
  WlanHostedNetworkState state;
  Guid ip_device_id;
  Dot11MacAddress bssid;
  Dot11PhyType phy_type;
  Ulong channel_frequency;
  Dword number_of_peers;
};

// WLAN_HOSTED_NETWORK_STATE_CHANGE.
struct WlanHostedNetworkStateChange {
  WlanHostedNetworkState old_state;
  WlanHostedNetworkState new_state;
  WlanHostedNetworkReason reason;
};

// WLAN_HOSTED_NETWORK_DATA_PEER_STATE_CHANGE.
struct WlanHostedNetworkDataPeerStateChange {
  WlanHostedNetworkPeerState old_state;
  WlanHostedNetworkPeerState new_state;
  WlanHostedNetworkReason reason;
};

// WLAN_HOSTED_NETWORK_RADIO_STATE.
struct WlanHostedNetworkRadioState {
  Dot11RadioState software_radio_state;
  Dot11RadioState hardware_radio_state;
};

}  // namespace winseam::abi
