// winseam/wlan/notification.hpp: what the WLAN service tells its listeners.
//
//   void on_event(const winseam::WlanNotification& event) {
//     if (!event.is(winseam::AcmCode::connection_complete)) return;     // looks at the source as well as at the number
//     if (const auto* done = event.get<winseam::ConnectionEvent>())
//       post(done->profile_name, done->reason);                         // success is a reason of zero, not the event
//   }
//
// Sources reuse each other's numbers (7 is scan_complete of acm and radio_state_change of msm): never look at a code
// without its source. Codes that are not listed are delivered too, with their bytes. Threads: value types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "winseam/guid.hpp"
#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/reason.hpp"
#include "winseam/wlan/ssid.hpp"
#include "winseam/wlan/state.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

// Who speaks, and the mask of those to be heard; WLAN_NOTIFICATION_SOURCE_*. Other bits are accepted and inert.
enum class NotificationSource : std::uint32_t {
  none = 0,
  dot3_autoconfiguration = 0x1,
  l2_security = 0x2,
  onex = 0x4,
  acm = 0x8,              // the automatic configuration module: AcmCode
  msm = 0x10,             // the media-specific module: MsmCode
  security = 0x20,        // nothing is defined, nothing ever comes
  ihv = 0x40,             // a vendor's own
  hosted_network = 0x80,  // HostedNetworkCode
  wcm = 0x100,
  wcm_csp = 0x200,
  wifi_direct = 0x400,
  device_service = 0x800,  // the code is the opcode
  all = 0xFFFF,
};
template <>
inline constexpr bool is_flags<NotificationSource> = true;

// The sources by name, joined with '|' ("acm|msm"); "none", "all"; bits without a name in hexadecimal.
std::string name_of(NotificationSource sources);

// WLAN_NOTIFICATION_ACM. In brackets the payload, where there is one.
enum class AcmCode : std::uint32_t {
  autoconf_enabled = 1,
  autoconf_disabled = 2,
  background_scan_enabled = 3,
  background_scan_disabled = 4,
  bss_type_change = 5,       // [BssType]
  power_setting_change = 6,  // [PowerSetting]
  scan_complete = 7,         // some drivers: [ReasonCode]
  scan_fail = 8,             // [ReasonCode]
  connection_start = 9,      // [ConnectionEvent]
  connection_complete = 10,  // [ConnectionEvent] the attempt ended, well or badly: see its reason
  connection_attempt_fail = 11,  // [ConnectionEvent] one try failed, more may follow
  filter_list_change = 12,
  interface_arrival = 13,
  interface_removal = 14,
  profile_change = 15,
  profile_name_change = 16,  // [ProfileNameChange]
  profiles_exhausted = 17,
  network_not_available = 18,
  network_available = 19,
  disconnecting = 20,               // [ConnectionEvent]
  disconnected = 21,                // [ConnectionEvent]
  adhoc_network_state_change = 22,  // [AdhocNetworkState]
  profile_unblocked = 23,
  screen_power_change = 24,  // [ScreenPower]
  profile_blocked = 25,
  scan_list_refresh = 26,
  operational_state_change = 27,  // [OperationalState]
};
std::string_view name_of(AcmCode code) noexcept;

// WLAN_NOTIFICATION_MSM. In brackets the payload, where there is one.
enum class MsmCode : std::uint32_t {
  associating = 1,  // [MsmEvent], as the next five
  associated = 2,
  authenticating = 3,
  connected = 4,
  roaming_start = 5,
  roaming_end = 6,
  radio_state_change = 7,     // [PhyRadioState], one event for each radio
  signal_quality_change = 8,  // [SignalQuality]
  disassociating = 9,         // [MsmEvent], as the next four
  disconnected = 10,
  peer_join = 11,
  peer_leave = 12,
  adapter_removal = 13,
  adapter_operation_mode_change = 14,  // [OperationMode]
  link_degraded = 15,
  link_improved = 16,
};
std::string_view name_of(MsmCode code) noexcept;

// ONEX_NOTIFICATION_TYPE.
enum class OneXCode : std::uint32_t {
  result_update = 1,   // [RawPayload]
  auth_restarted = 2,  // [OneXAuthRestarted]
};
std::string_view name_of(OneXCode code) noexcept;

// WLAN_HOSTED_NETWORK_NOTIFICATION_CODE.
enum class HostedNetworkCode : std::uint32_t {
  state_change = 0x1000,        // [HostedNetworkStateChange]
  peer_state_change = 0x1001,   // [HostedNetworkPeerChange]
  radio_state_change = 0x1002,  // [HostedNetworkRadio]
};
std::string_view name_of(HostedNetworkCode code) noexcept;

// WLAN_CONNECTION_NOTIFICATION_* bits.
enum class ConnectionEventFlags : std::uint32_t {
  none = 0,
  adhoc_network_formed = 0x1,
  console_user_profile = 0x4
};
template <>
inline constexpr bool is_flags<ConnectionEventFlags> = true;

// WLAN_CONNECTION_NOTIFICATION_DATA.
struct ConnectionEvent {
  ConnectionMode mode = ConnectionMode::profile;
  std::string profile_name{};
  Ssid ssid{};
  BssType bss_type = BssType::infrastructure;
  bool security_enabled = false;
  ReasonCode reason =
      ReasonCode::success;  // set by connection_complete and connection_attempt_fail
  ConnectionEventFlags flags = ConnectionEventFlags::none;
  std::string profile_xml{};  // of a discovery connection that succeeded: the profile that was made

  friend bool operator==(const ConnectionEvent&, const ConnectionEvent&) = default;
};

// WLAN_MSM_NOTIFICATION_DATA.
struct MsmEvent {
  ConnectionMode mode = ConnectionMode::profile;
  std::string profile_name{};
  Ssid ssid{};
  BssType bss_type = BssType::infrastructure;
  MacAddress peer{};  // the access point, or the other station
  bool security_enabled = false;
  bool first_peer = false;
  bool last_peer = false;
  ReasonCode reason = ReasonCode::success;

  friend bool operator==(const MsmEvent&, const MsmEvent&) = default;
};

struct ProfileNameChange {
  std::string old_name{};
  std::string new_name{};

  friend bool operator==(const ProfileNameChange&, const ProfileNameChange&) = default;
};

struct ScreenPower {
  bool on = false;

  friend bool operator==(const ScreenPower&, const ScreenPower&) = default;
};

struct SignalQuality {
  std::uint32_t percent = 0;

  friend bool operator==(const SignalQuality&, const SignalQuality&) = default;
};

struct OneXAuthRestarted {
  std::uint32_t reason = 0;  // ONEX_AUTH_RESTART_REASON

  friend bool operator==(const OneXAuthRestarted&, const OneXAuthRestarted&) = default;
};

// WLAN_HOSTED_NETWORK_STATE_CHANGE.
struct HostedNetworkStateChange {
  HostedNetworkState old_state = HostedNetworkState::unavailable;
  HostedNetworkState new_state = HostedNetworkState::unavailable;
  HostedNetworkReason reason = HostedNetworkReason::success;

  friend bool operator==(const HostedNetworkStateChange&,
                         const HostedNetworkStateChange&) = default;
};

// WLAN_HOSTED_NETWORK_DATA_PEER_STATE_CHANGE.
struct HostedNetworkPeerChange {
  HostedNetworkPeer old_state{};
  HostedNetworkPeer new_state{};
  HostedNetworkReason reason = HostedNetworkReason::success;

  friend bool operator==(const HostedNetworkPeerChange&, const HostedNetworkPeerChange&) = default;
};

// WLAN_HOSTED_NETWORK_RADIO_STATE.
struct HostedNetworkRadio {
  RadioSwitch software = RadioSwitch::unknown;
  RadioSwitch hardware = RadioSwitch::unknown;

  friend bool operator==(const HostedNetworkRadio&, const HostedNetworkRadio&) = default;
};

// WLAN_DEVICE_SERVICE_NOTIFICATION_DATA.
struct DeviceServiceEvent {
  Guid service{};
  std::uint32_t opcode = 0;
  std::vector<std::byte> data{};

  friend bool operator==(const DeviceServiceEvent&, const DeviceServiceEvent&) = default;
};

// The bytes of a payload that has no type here, or whose size is not the one documented.
struct RawPayload {
  std::vector<std::byte> bytes{};

  friend bool operator==(const RawPayload&, const RawPayload&) = default;
};

// What a notification carries; monostate for nothing.
using NotificationPayload =
    std::variant<std::monostate, ConnectionEvent, MsmEvent, ReasonCode, BssType, PowerSetting,
                 AdhocNetworkState, OperationalState, OperationMode, ProfileNameChange, ScreenPower,
                 PhyRadioState, SignalQuality, OneXAuthRestarted, HostedNetworkStateChange,
                 HostedNetworkPeerChange, HostedNetworkRadio, DeviceServiceEvent, RawPayload>;

// One event; WLAN_NOTIFICATION_DATA, copied out of the system's memory.
struct WlanNotification {
  NotificationSource source = NotificationSource::none;  // one bit
  std::uint32_t code = 0;                                // counted within the source
  Guid interface_id{};  // null for events of no interface, such as the hosted network's
  NotificationPayload payload{};

  // True if this is that event of that source.
  bool is(AcmCode which) const noexcept {
    return source == NotificationSource::acm && code == static_cast<std::uint32_t>(which);
  }
  bool is(MsmCode which) const noexcept {
    return source == NotificationSource::msm && code == static_cast<std::uint32_t>(which);
  }
  bool is(OneXCode which) const noexcept {
    return source == NotificationSource::onex && code == static_cast<std::uint32_t>(which);
  }
  bool is(HostedNetworkCode which) const noexcept {
    return source == NotificationSource::hosted_network &&
           code == static_cast<std::uint32_t>(which);
  }

  // The payload if it is of that type, otherwise null. It lives as long as the notification.
  template <class T>
  const T* get() const noexcept {
    return std::get_if<T>(&payload);
  }

  friend bool operator==(const WlanNotification&, const WlanNotification&) = default;
};

// The event by source and name, for messages: "acm scan_complete", "msm 59", "0x1000 7".
std::string describe(const WlanNotification& notification);

}  // namespace winseam
