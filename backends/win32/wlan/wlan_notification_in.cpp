#include "wlan_notification_in.hpp"

#include <optional>
#include <span>

#include "wlan_values_in.hpp"

namespace winseam::win32 {
namespace {

// No payload is larger; a larger size is damage, and is not read.
constexpr abi::Dword largest_payload = 1U << 20U;

using Bytes = std::span<const std::byte>;
using Payload = std::optional<NotificationPayload>;

// A payload that is one number.
template <class T>
Payload number(Bytes bytes) {
  if (bytes.size() != sizeof(std::uint32_t)) return std::nullopt;
  return NotificationPayload(T{take<std::uint32_t>(bytes)});
}

template <class E>
Payload enumerator(Bytes bytes) {
  if (bytes.size() != sizeof(std::uint32_t)) return std::nullopt;
  return NotificationPayload(static_cast<E>(take<std::uint32_t>(bytes)));
}

Payload connection(Bytes bytes) {
  using Head = abi::WlanConnectionNotificationHead;
  if (bytes.size() < sizeof(Head)) return std::nullopt;
  const auto head = take<Head>(bytes);
  result<std::string> name = text_of(head.profile_name);
  const std::optional<Ssid> ssid = ssid_of(head.ssid);
  result<std::string> xml = text_in_bytes(bytes.subspan(sizeof head));
  if (!name || !ssid || !xml) return std::nullopt;
  ConnectionEvent event;
  event.mode = static_cast<ConnectionMode>(head.connection_mode);
  event.profile_name = std::move(name).value();
  event.ssid = *ssid;
  event.bss_type = static_cast<BssType>(head.bss_type);
  event.security_enabled = head.security_enabled != 0;
  event.reason = static_cast<ReasonCode>(head.reason);
  event.flags = static_cast<ConnectionEventFlags>(head.flags);
  event.profile_xml = std::move(xml).value();
  return NotificationPayload(std::move(event));
}

Payload medium(Bytes bytes) {
  using Data = abi::WlanMsmNotificationData;
  if (bytes.size() < sizeof(Data)) return std::nullopt;
  const auto data = take<Data>(bytes);
  result<std::string> name = text_of(data.profile_name);
  const std::optional<Ssid> ssid = ssid_of(data.ssid);
  if (!name || !ssid) return std::nullopt;
  MsmEvent event;
  event.mode = static_cast<ConnectionMode>(data.connection_mode);
  event.profile_name = std::move(name).value();
  event.ssid = *ssid;
  event.bss_type = static_cast<BssType>(data.bss_type);
  event.peer = {data.mac_address};
  event.security_enabled = data.security_enabled != 0;
  event.first_peer = data.first_peer != 0;
  event.last_peer = data.last_peer != 0;
  event.reason = static_cast<ReasonCode>(data.reason);
  return NotificationPayload(std::move(event));
}

// Two texts, one behind the other.
Payload names(Bytes bytes) {
  result<std::string> old_name = text_in_bytes(bytes);
  if (!old_name) return std::nullopt;
  std::size_t units = 1;
  while (take<abi::WChar>(bytes.subspan((units - 1) * sizeof(abi::WChar))) != abi::WChar{}) ++units;
  result<std::string> new_name = text_in_bytes(bytes.subspan(units * sizeof(abi::WChar)));
  if (!new_name) return std::nullopt;
  return NotificationPayload(
      ProfileNameChange{std::move(old_name).value(), std::move(new_name).value()});
}

template <class Structure>
std::optional<Structure> whole(Bytes bytes) {
  if (bytes.size() != sizeof(Structure)) return std::nullopt;
  return take<Structure>(bytes);
}

Payload automatic(AcmCode code, Bytes bytes) {
  switch (code) {
    case AcmCode::bss_type_change:
      return enumerator<BssType>(bytes);
    case AcmCode::power_setting_change:
      return enumerator<PowerSetting>(bytes);
    case AcmCode::scan_complete:
    case AcmCode::scan_fail:
      return enumerator<ReasonCode>(bytes);
    case AcmCode::connection_start:
    case AcmCode::connection_complete:
    case AcmCode::connection_attempt_fail:
    case AcmCode::disconnecting:
    case AcmCode::disconnected:
      return connection(bytes);
    case AcmCode::profile_name_change:
      return names(bytes);
    case AcmCode::adhoc_network_state_change:
      return enumerator<AdhocNetworkState>(bytes);
    case AcmCode::screen_power_change:
      if (const auto on = whole<abi::Bool>(bytes))
        return NotificationPayload(ScreenPower{*on != 0});
      return std::nullopt;
    case AcmCode::operational_state_change:
      return enumerator<OperationalState>(bytes);
    default:
      return std::nullopt;
  }
}

Payload media_specific(MsmCode code, Bytes bytes) {
  switch (code) {
    case MsmCode::associating:
    case MsmCode::associated:
    case MsmCode::authenticating:
    case MsmCode::connected:
    case MsmCode::roaming_start:
    case MsmCode::roaming_end:
    case MsmCode::disassociating:
    case MsmCode::disconnected:
    case MsmCode::peer_join:
    case MsmCode::peer_leave:
    case MsmCode::adapter_removal:
      return medium(bytes);
    case MsmCode::radio_state_change:
      if (const auto state = whole<abi::WlanPhyRadioState>(bytes))
        return NotificationPayload(value_of(*state));
      return std::nullopt;
    case MsmCode::signal_quality_change:
      return number<SignalQuality>(bytes);
    case MsmCode::adapter_operation_mode_change:
      return enumerator<OperationMode>(bytes);
    default:
      return std::nullopt;
  }
}

Payload hosted(HostedNetworkCode code, Bytes bytes) {
  switch (code) {
    case HostedNetworkCode::state_change:
      if (const auto change = whole<abi::WlanHostedNetworkStateChange>(bytes))
        return NotificationPayload(
            HostedNetworkStateChange{static_cast<HostedNetworkState>(change->old_state),
                                     static_cast<HostedNetworkState>(change->new_state),
                                     static_cast<HostedNetworkReason>(change->reason)});
      break;
    case HostedNetworkCode::peer_state_change:
      if (const auto change = whole<abi::WlanHostedNetworkDataPeerStateChange>(bytes))
        return NotificationPayload(
            HostedNetworkPeerChange{value_of(change->old_state), value_of(change->new_state),
                                    static_cast<HostedNetworkReason>(change->reason)});
      break;
    case HostedNetworkCode::radio_state_change:
      if (const auto radio = whole<abi::WlanHostedNetworkRadioState>(bytes))
        return NotificationPayload(
            HostedNetworkRadio{static_cast<RadioSwitch>(radio->software_radio_state),
                               static_cast<RadioSwitch>(radio->hardware_radio_state)});
      break;
  }
  return std::nullopt;
}

Payload device_service(Bytes bytes) {
  using Head = abi::WlanDeviceServiceNotificationHead;
  if (bytes.size() < sizeof(Head)) return std::nullopt;
  const auto head = take<Head>(bytes);
  const Bytes data = bytes.subspan(sizeof head);
  if (head.data_size > data.size()) return std::nullopt;
  const Bytes sent = data.first(head.data_size);
  return NotificationPayload(DeviceServiceEvent{guid_of(head.device_service), head.opcode,
                                                std::vector<std::byte>(sent.begin(), sent.end())});
}

Payload typed(NotificationSource source, std::uint32_t code, Bytes bytes) {
  switch (source) {
    case NotificationSource::acm:
      return automatic(static_cast<AcmCode>(code), bytes);
    case NotificationSource::msm:
      return media_specific(static_cast<MsmCode>(code), bytes);
    case NotificationSource::onex:
      return static_cast<OneXCode>(code) == OneXCode::auth_restarted
                 ? number<OneXAuthRestarted>(bytes)
                 : std::nullopt;
    case NotificationSource::hosted_network:
      return hosted(static_cast<HostedNetworkCode>(code), bytes);
    case NotificationSource::device_service:
      return device_service(bytes);
    default:
      return std::nullopt;
  }
}

}  // namespace

WlanNotification notification_of(const abi::WlanNotificationData& data) {
  WlanNotification notification;
  notification.source = static_cast<NotificationSource>(data.notification_source);
  notification.code = data.notification_code;
  notification.interface_id = guid_of(data.interface_guid);
  if (data.data_size == 0) return notification;
  const bool readable = data.data != nullptr && data.data_size <= largest_payload;
  const Bytes bytes =
      readable ? Bytes(static_cast<const std::byte*>(data.data), data.data_size) : Bytes();
  Payload payload =
      bytes.empty() ? std::nullopt : typed(notification.source, notification.code, bytes);
  notification.payload =
      payload ? *std::move(payload)
              : NotificationPayload(RawPayload{std::vector<std::byte>(bytes.begin(), bytes.end())});
  return notification;
}

}  // namespace winseam::win32
