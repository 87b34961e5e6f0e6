// What the WLAN enumerations are called, for messages and tables.
#include <array>
#include <utility>

#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/notification.hpp"
#include "winseam/wlan/state.hpp"

namespace winseam {
namespace {

std::string hexadecimal(std::uint32_t value) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdef"[value & 0xFU]);
    value >>= 4U;
  } while (value != 0);
  return "0x" + digits;
}

}  // namespace

std::string_view name_of(InterfaceState state) noexcept {
  switch (state) {
    case InterfaceState::not_ready:
      return "not_ready";
    case InterfaceState::connected:
      return "connected";
    case InterfaceState::ad_hoc_network_formed:
      return "ad_hoc_network_formed";
    case InterfaceState::disconnecting:
      return "disconnecting";
    case InterfaceState::disconnected:
      return "disconnected";
    case InterfaceState::associating:
      return "associating";
    case InterfaceState::discovering:
      return "discovering";
    case InterfaceState::authenticating:
      return "authenticating";
  }
  return "unknown";
}

std::string_view name_of(BssType type) noexcept {
  switch (type) {
    case BssType::infrastructure:
      return "infrastructure";
    case BssType::independent:
      return "independent";
    case BssType::any:
      return "any";
  }
  return "unknown";
}

std::string_view name_of(ConnectionMode mode) noexcept {
  switch (mode) {
    case ConnectionMode::profile:
      return "profile";
    case ConnectionMode::temporary_profile:
      return "temporary_profile";
    case ConnectionMode::discovery_secure:
      return "discovery_secure";
    case ConnectionMode::discovery_unsecure:
      return "discovery_unsecure";
    case ConnectionMode::automatic:
      return "automatic";
    case ConnectionMode::invalid:
      return "invalid";
  }
  return "unknown";
}

std::string_view name_of(AuthAlgorithm algorithm) noexcept {
  switch (algorithm) {
    case AuthAlgorithm::open:
      return "open";
    case AuthAlgorithm::shared_key:
      return "shared_key";
    case AuthAlgorithm::wpa:
      return "wpa";
    case AuthAlgorithm::wpa_psk:
      return "wpa_psk";
    case AuthAlgorithm::wpa_none:
      return "wpa_none";
    case AuthAlgorithm::rsna:
      return "rsna";
    case AuthAlgorithm::rsna_psk:
      return "rsna_psk";
    case AuthAlgorithm::wpa3_enterprise_192:
      return "wpa3_enterprise_192";
    case AuthAlgorithm::wpa3_sae:
      return "wpa3_sae";
    case AuthAlgorithm::owe:
      return "owe";
    case AuthAlgorithm::wpa3_enterprise:
      return "wpa3_enterprise";
    case AuthAlgorithm::first_vendor:
      return "vendor";
  }
  if (algorithm > AuthAlgorithm::first_vendor) return "vendor";
  return "unknown";
}

std::string_view name_of(CipherAlgorithm algorithm) noexcept {
  switch (algorithm) {
    case CipherAlgorithm::none:
      return "none";
    case CipherAlgorithm::wep40:
      return "wep40";
    case CipherAlgorithm::tkip:
      return "tkip";
    case CipherAlgorithm::ccmp:
      return "ccmp";
    case CipherAlgorithm::wep104:
      return "wep104";
    case CipherAlgorithm::bip:
      return "bip";
    case CipherAlgorithm::gcmp:
      return "gcmp";
    case CipherAlgorithm::gcmp_256:
      return "gcmp_256";
    case CipherAlgorithm::ccmp_256:
      return "ccmp_256";
    case CipherAlgorithm::bip_gmac_128:
      return "bip_gmac_128";
    case CipherAlgorithm::bip_gmac_256:
      return "bip_gmac_256";
    case CipherAlgorithm::bip_cmac_256:
      return "bip_cmac_256";
    case CipherAlgorithm::use_group:
      return "use_group";
    case CipherAlgorithm::wep:
      return "wep";
    case CipherAlgorithm::first_vendor:
      return "vendor";
  }
  if (algorithm > CipherAlgorithm::first_vendor) return "vendor";
  return "unknown";
}

std::string_view name_of(PhyType type) noexcept {
  switch (type) {
    case PhyType::unknown:
      return "unknown";
    case PhyType::fhss:
      return "fhss";
    case PhyType::dsss:
      return "dsss";
    case PhyType::infrared:
      return "infrared";
    case PhyType::ofdm:
      return "ofdm";
    case PhyType::hrdsss:
      return "hrdsss";
    case PhyType::erp:
      return "erp";
    case PhyType::ht:
      return "ht";
    case PhyType::vht:
      return "vht";
    case PhyType::dmg:
      return "dmg";
    case PhyType::he:
      return "he";
    case PhyType::eht:
      return "eht";
    case PhyType::first_vendor:
      return "vendor";
  }
  if (type > PhyType::first_vendor) return "vendor";
  return "unknown";
}

std::string_view name_of(RadioSwitch position) noexcept {
  switch (position) {
    case RadioSwitch::unknown:
      return "unknown";
    case RadioSwitch::on:
      return "on";
    case RadioSwitch::off:
      return "off";
  }
  return "unknown";
}

std::string_view name_of(OperationalState state) noexcept {
  switch (state) {
    case OperationalState::unknown:
      return "unknown";
    case OperationalState::off:
      return "off";
    case OperationalState::on:
      return "on";
    case OperationalState::going_off:
      return "going_off";
    case OperationalState::going_on:
      return "going_on";
  }
  return "unknown";
}

std::string_view name_of(PowerSetting setting) noexcept {
  switch (setting) {
    case PowerSetting::none:
      return "none";
    case PowerSetting::low:
      return "low";
    case PowerSetting::medium:
      return "medium";
    case PowerSetting::maximum:
      return "maximum";
    case PowerSetting::invalid:
      return "invalid";
  }
  return "unknown";
}

std::string_view name_of(ValueOrigin origin) noexcept {
  switch (origin) {
    case ValueOrigin::query_only:
      return "query_only";
    case ValueOrigin::set_by_group_policy:
      return "set_by_group_policy";
    case ValueOrigin::set_by_user:
      return "set_by_user";
    case ValueOrigin::invalid:
      return "invalid";
  }
  return "unknown";
}

std::string_view name_of(FilterListType type) noexcept {
  switch (type) {
    case FilterListType::group_policy_permit:
      return "group_policy_permit";
    case FilterListType::group_policy_deny:
      return "group_policy_deny";
    case FilterListType::user_permit:
      return "user_permit";
    case FilterListType::user_deny:
      return "user_deny";
  }
  return "unknown";
}

std::string_view name_of(SecurableObject object) noexcept {
  switch (object) {
    case SecurableObject::permit_list:
      return "permit_list";
    case SecurableObject::deny_list:
      return "deny_list";
    case SecurableObject::autoconfiguration_enabled:
      return "autoconfiguration_enabled";
    case SecurableObject::background_scan_enabled:
      return "background_scan_enabled";
    case SecurableObject::bss_type:
      return "bss_type";
    case SecurableObject::show_denied:
      return "show_denied";
    case SecurableObject::interface_properties:
      return "interface_properties";
    case SecurableObject::ihv_control:
      return "ihv_control";
    case SecurableObject::all_user_profiles_order:
      return "all_user_profiles_order";
    case SecurableObject::add_new_all_user_profiles:
      return "add_new_all_user_profiles";
    case SecurableObject::add_new_per_user_profiles:
      return "add_new_per_user_profiles";
    case SecurableObject::media_streaming_mode_enabled:
      return "media_streaming_mode_enabled";
    case SecurableObject::current_operation_mode:
      return "current_operation_mode";
    case SecurableObject::get_plaintext_key:
      return "get_plaintext_key";
    case SecurableObject::hosted_network_elevated_access:
      return "hosted_network_elevated_access";
    case SecurableObject::virtual_station_extensibility:
      return "virtual_station_extensibility";
    case SecurableObject::wifi_direct_elevated_access:
      return "wifi_direct_elevated_access";
  }
  return "unknown";
}

std::string_view name_of(HostedNetworkState state) noexcept {
  switch (state) {
    case HostedNetworkState::unavailable:
      return "unavailable";
    case HostedNetworkState::idle:
      return "idle";
    case HostedNetworkState::active:
      return "active";
  }
  return "unknown";
}

std::string_view name_of(HostedNetworkReason reason) noexcept {
  switch (reason) {
    case HostedNetworkReason::success:
      return "success";
    case HostedNetworkReason::unspecified:
      return "unspecified";
    case HostedNetworkReason::bad_parameters:
      return "bad_parameters";
    case HostedNetworkReason::service_shutting_down:
      return "service_shutting_down";
    case HostedNetworkReason::insufficient_resources:
      return "insufficient_resources";
    case HostedNetworkReason::elevation_required:
      return "elevation_required";
    case HostedNetworkReason::read_only:
      return "read_only";
    case HostedNetworkReason::persistence_failed:
      return "persistence_failed";
    case HostedNetworkReason::crypt_error:
      return "crypt_error";
    case HostedNetworkReason::impersonation:
      return "impersonation";
    case HostedNetworkReason::stop_before_start:
      return "stop_before_start";
    case HostedNetworkReason::interface_available:
      return "interface_available";
    case HostedNetworkReason::interface_unavailable:
      return "interface_unavailable";
    case HostedNetworkReason::miniport_stopped:
      return "miniport_stopped";
    case HostedNetworkReason::miniport_started:
      return "miniport_started";
    case HostedNetworkReason::incompatible_connection_started:
      return "incompatible_connection_started";
    case HostedNetworkReason::incompatible_connection_stopped:
      return "incompatible_connection_stopped";
    case HostedNetworkReason::user_action:
      return "user_action";
    case HostedNetworkReason::client_abort:
      return "client_abort";
    case HostedNetworkReason::ap_start_failed:
      return "ap_start_failed";
    case HostedNetworkReason::peer_arrived:
      return "peer_arrived";
    case HostedNetworkReason::peer_departed:
      return "peer_departed";
    case HostedNetworkReason::peer_timeout:
      return "peer_timeout";
    case HostedNetworkReason::group_policy_denied:
      return "group_policy_denied";
    case HostedNetworkReason::service_unavailable:
      return "service_unavailable";
    case HostedNetworkReason::device_change:
      return "device_change";
    case HostedNetworkReason::properties_change:
      return "properties_change";
    case HostedNetworkReason::virtual_station_blocking_use:
      return "virtual_station_blocking_use";
    case HostedNetworkReason::service_available_on_virtual_station:
      return "service_available_on_virtual_station";
  }
  return "unknown";
}

std::string_view name_of(AcmCode code) noexcept {
  switch (code) {
    case AcmCode::autoconf_enabled:
      return "autoconf_enabled";
    case AcmCode::autoconf_disabled:
      return "autoconf_disabled";
    case AcmCode::background_scan_enabled:
      return "background_scan_enabled";
    case AcmCode::background_scan_disabled:
      return "background_scan_disabled";
    case AcmCode::bss_type_change:
      return "bss_type_change";
    case AcmCode::power_setting_change:
      return "power_setting_change";
    case AcmCode::scan_complete:
      return "scan_complete";
    case AcmCode::scan_fail:
      return "scan_fail";
    case AcmCode::connection_start:
      return "connection_start";
    case AcmCode::connection_complete:
      return "connection_complete";
    case AcmCode::connection_attempt_fail:
      return "connection_attempt_fail";
    case AcmCode::filter_list_change:
      return "filter_list_change";
    case AcmCode::interface_arrival:
      return "interface_arrival";
    case AcmCode::interface_removal:
      return "interface_removal";
    case AcmCode::profile_change:
      return "profile_change";
    case AcmCode::profile_name_change:
      return "profile_name_change";
    case AcmCode::profiles_exhausted:
      return "profiles_exhausted";
    case AcmCode::network_not_available:
      return "network_not_available";
    case AcmCode::network_available:
      return "network_available";
    case AcmCode::disconnecting:
      return "disconnecting";
    case AcmCode::disconnected:
      return "disconnected";
    case AcmCode::adhoc_network_state_change:
      return "adhoc_network_state_change";
    case AcmCode::profile_unblocked:
      return "profile_unblocked";
    case AcmCode::screen_power_change:
      return "screen_power_change";
    case AcmCode::profile_blocked:
      return "profile_blocked";
    case AcmCode::scan_list_refresh:
      return "scan_list_refresh";
    case AcmCode::operational_state_change:
      return "operational_state_change";
  }
  return "unknown";
}

std::string_view name_of(MsmCode code) noexcept {
  switch (code) {
    case MsmCode::associating:
      return "associating";
    case MsmCode::associated:
      return "associated";
    case MsmCode::authenticating:
      return "authenticating";
    case MsmCode::connected:
      return "connected";
    case MsmCode::roaming_start:
      return "roaming_start";
    case MsmCode::roaming_end:
      return "roaming_end";
    case MsmCode::radio_state_change:
      return "radio_state_change";
    case MsmCode::signal_quality_change:
      return "signal_quality_change";
    case MsmCode::disassociating:
      return "disassociating";
    case MsmCode::disconnected:
      return "disconnected";
    case MsmCode::peer_join:
      return "peer_join";
    case MsmCode::peer_leave:
      return "peer_leave";
    case MsmCode::adapter_removal:
      return "adapter_removal";
    case MsmCode::adapter_operation_mode_change:
      return "adapter_operation_mode_change";
    case MsmCode::link_degraded:
      return "link_degraded";
    case MsmCode::link_improved:
      return "link_improved";
  }
  return "unknown";
}

std::string_view name_of(OneXCode code) noexcept {
  switch (code) {
    case OneXCode::result_update:
      return "result_update";
    case OneXCode::auth_restarted:
      return "auth_restarted";
  }
  return "unknown";
}

std::string_view name_of(HostedNetworkCode code) noexcept {
  switch (code) {
    case HostedNetworkCode::state_change:
      return "state_change";
    case HostedNetworkCode::peer_state_change:
      return "peer_state_change";
    case HostedNetworkCode::radio_state_change:
      return "radio_state_change";
  }
  return "unknown";
}

std::string to_string(NotificationSource sources) {
  static constexpr std::array<std::pair<NotificationSource, std::string_view>, 12> bits{{
      {NotificationSource::dot3_autoconfiguration, "dot3_autoconfiguration"},
      {NotificationSource::l2_security, "l2_security"},
      {NotificationSource::onex, "onex"},
      {NotificationSource::acm, "acm"},
      {NotificationSource::msm, "msm"},
      {NotificationSource::security, "security"},
      {NotificationSource::ihv, "ihv"},
      {NotificationSource::hosted_network, "hosted_network"},
      {NotificationSource::wcm, "wcm"},
      {NotificationSource::wcm_csp, "wcm_csp"},
      {NotificationSource::wifi_direct, "wifi_direct"},
      {NotificationSource::device_service, "device_service"},
  }};
  if (sources == NotificationSource::none) return "none";
  if (sources == NotificationSource::all) return "all";
  std::string text;
  for (const auto& [bit, name] : bits) {
    if (!has(sources, bit)) continue;
    sources = without(sources, bit);
    if (!text.empty()) text += '|';
    text += name;
  }
  if (sources != NotificationSource::none) {
    if (!text.empty()) text += '|';
    text += hexadecimal(static_cast<std::uint32_t>(sources));
  }
  return text;
}

std::string describe(const WlanNotification& notification) {
  const std::uint32_t code = notification.code;
  std::string_view name = "unknown";
  if (notification.source == NotificationSource::acm) name = name_of(static_cast<AcmCode>(code));
  if (notification.source == NotificationSource::msm) name = name_of(static_cast<MsmCode>(code));
  if (notification.source == NotificationSource::onex) name = name_of(static_cast<OneXCode>(code));
  if (notification.source == NotificationSource::hosted_network)
    name = name_of(static_cast<HostedNetworkCode>(code));
  std::string text = to_string(notification.source) + ' ';
  if (name == "unknown")
    text += std::to_string(code);
  else
    text += name;
  return text;
}

}  // namespace winseam
