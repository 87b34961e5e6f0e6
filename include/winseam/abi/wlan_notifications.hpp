// winseam/abi/wlan_notifications.hpp: what the WLAN service hands to a callback.
//
//   void on_event(winseam::abi::WlanNotificationData* event, void* context);
//
// The block and what it points to live for the call alone. Payloads that are one number (a reason, a quality in percent,
// a BSS type, ...) have no structure of their own. Threads: value types.
#pragma once

#include "winseam/abi/wlan_structures.hpp"

namespace winseam::abi {

// WLAN_NOTIFICATION_SOURCE_*.
inline constexpr Dword wlan_notification_source_none = 0;
inline constexpr Dword wlan_notification_source_dot3_auto_config = 0x1;
inline constexpr Dword wlan_notification_source_l2_security = 0x2;
inline constexpr Dword wlan_notification_source_onex = 0x4;
inline constexpr Dword wlan_notification_source_acm = 0x8;
inline constexpr Dword wlan_notification_source_msm = 0x10;
inline constexpr Dword wlan_notification_source_security = 0x20;
inline constexpr Dword wlan_notification_source_ihv = 0x40;
inline constexpr Dword wlan_notification_source_hnwk = 0x80;
inline constexpr Dword wlan_notification_source_wcm = 0x100;
inline constexpr Dword wlan_notification_source_wcm_csp = 0x200;
inline constexpr Dword wlan_notification_source_wfd = 0x400;
inline constexpr Dword wlan_notification_source_device_service = 0x800;
inline constexpr Dword wlan_notification_source_all = 0xFFFF;

// WLAN_NOTIFICATION_ACM.
enum class WlanNotificationAcm : Dword {
  start = 0,
  autoconf_enabled = 1,
  autoconf_disabled = 2,
  background_scan_enabled = 3,
  background_scan_disabled = 4,
  bss_type_change = 5,
  power_setting_change = 6,
  scan_complete = 7,
  scan_fail = 8,
  connection_start = 9,
  connection_complete = 10,
  connection_attempt_fail = 11,
  filter_list_change = 12,
  interface_arrival = 13,
  interface_removal = 14,
  profile_change = 15,
  profile_name_change = 16,
  profiles_exhausted = 17,
  network_not_available = 18,
  network_available = 19,
  disconnecting = 20,
  disconnected = 21,
  adhoc_network_state_change = 22,
  profile_unblocked = 23,
  screen_power_change = 24,
  profile_blocked = 25,
  scan_list_refresh = 26,
  operational_state_change = 27,
  end = 28,
};

// WLAN_NOTIFICATION_MSM.
enum class WlanNotificationMsm : Dword {
  start = 0,
  associating = 1,
  associated = 2,
  authenticating = 3,
  connected = 4,
  roaming_start = 5,
  roaming_end = 6,
  radio_state_change = 7,
  signal_quality_change = 8,
  disassociating = 9,
  disconnected = 10,
  peer_join = 11,
  peer_leave = 12,
  adapter_removal = 13,
  adapter_operation_mode_change = 14,
  link_degraded = 15,
  link_improved = 16,
};

// ONEX_NOTIFICATION_TYPE.
enum class OnexNotification : Dword { result_update = 1, auth_restarted = 2 };

// WLAN_CONNECTION_NOTIFICATION_*.
inline constexpr Dword wlan_connection_notification_adhoc_network_formed = 0x1;
inline constexpr Dword wlan_connection_notification_console_user_profile = 0x4;

// WLAN_NOTIFICATION_DATA (L2_NOTIFICATION_DATA).
struct WlanNotificationData {
  Dword notification_source;
  Dword notification_code;
  Guid interface_guid;
  Dword data_size;
  void* data;
};

// WLAN_NOTIFICATION_CALLBACK.
using WlanNotificationCallback = void (*)(WlanNotificationData* data, void* context);

// WLAN_CONNECTION_NOTIFICATION_DATA without the text of the profile, which is its last member.
struct WlanConnectionNotificationHead {
  WlanConnectionMode connection_mode;
  WlanName profile_name;
  Dot11Ssid ssid;
  Dot11BssType bss_type;
  Bool security_enabled;
  WlanReason reason;
  Dword flags;
};

// WLAN_MSM_NOTIFICATION_DATA.
struct WlanMsmNotificationData {
  WlanConnectionMode connection_mode;
  WlanName profile_name;
  Dot11Ssid ssid;
  Dot11BssType bss_type;
  Dot11MacAddress mac_address;
  Bool security_enabled;
  Bool first_peer;
  Bool last_peer;
  WlanReason reason;
};

// WLAN_DEVICE_SERVICE_NOTIFICATION_DATA without its bytes.
struct WlanDeviceServiceNotificationHead {
  Guid device_service;
  Dword opcode;
  Dword data_size;
};

}  // namespace winseam::abi
