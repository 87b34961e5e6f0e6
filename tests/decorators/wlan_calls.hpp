// tests/decorators/wlan_calls.hpp: every call of a WLAN client that can fail, once.
#pragma once

#include <vector>

#include "tests/decorators/opened.hpp"

namespace winseam::every {

inline std::vector<EveryCall> wlan_calls() {
  using enum Operation;
  const auto on_interfaces = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->interfaces())); };
  };
  const auto on_scanning = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->scanning())); };
  };
  const auto on_connection = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->connection())); };
  };
  const auto on_profiles = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->profiles())); };
  };
  const auto on_settings = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->settings())); };
  };
  const auto on_autoconfiguration = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->autoconfiguration())); };
  };
  const auto on_filters = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->filters())); };
  };
  const auto on_security = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->security())); };
  };
  const auto on_hosted_network = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->hosted_network())); };
  };
  const auto on_vendor = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->vendor())); };
  };
  const auto on_notifications = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.wlan->notifications())); };
  };
  return {
      {wlan_client_close, [](Opened& on) { return error_of(on.wlan->close()); }},
      {wlan_interfaces_enumerate, on_interfaces([](auto& on) { return on.enumerate(); })},
      {wlan_interfaces_capability, on_interfaces([](auto& on) { return on.capability(about); }),
       about},
      {wlan_scanning_scan, on_scanning([](auto& on) { return on.scan(about, {}); }), about},
      {wlan_scanning_networks, on_scanning([](auto& on) { return on.networks(about, {}); }), about},
      {wlan_scanning_networks_detailed,
       on_scanning([](auto& on) { return on.networks_detailed(about, {}); }), about},
      {wlan_scanning_bss_list, on_scanning([](auto& on) { return on.bss_list(about, {}); }), about},
      {wlan_connection_connect, on_connection([](auto& on) { return on.connect(about, {}); }),
       about},
      {wlan_connection_disconnect, on_connection([](auto& on) { return on.disconnect(about); }),
       about},
      {wlan_connection_current, on_connection([](auto& on) { return on.current(about); }), about},
      {wlan_profiles_enumerate, on_profiles([](auto& on) { return on.enumerate(about); }), about},
      {wlan_profiles_get, on_profiles([](auto& on) { return on.get(about, {}, {}); }), about},
      {wlan_profiles_set, on_profiles([](auto& on) { return on.set(about, {}, {}, {}); }), about},
      {wlan_profiles_remove, on_profiles([](auto& on) { return on.remove(about, {}); }), about},
      {wlan_profiles_rename, on_profiles([](auto& on) { return on.rename(about, {}, {}); }), about},
      {wlan_profiles_set_order, on_profiles([](auto& on) { return on.set_order(about, {}); }),
       about},
      {wlan_profiles_set_position,
       on_profiles([](auto& on) { return on.set_position(about, {}, {}); }), about},
      {wlan_profiles_custom_data, on_profiles([](auto& on) { return on.custom_data(about, {}); }),
       about},
      {wlan_profiles_set_custom_data,
       on_profiles([](auto& on) { return on.set_custom_data(about, {}, {}); }), about},
      {wlan_profiles_set_eap_data,
       on_profiles([](auto& on) { return on.set_eap_data(about, {}, {}, {}, {}); }), about},
      {wlan_profiles_set_eap_xml,
       on_profiles([](auto& on) { return on.set_eap_xml(about, {}, {}, {}); }), about},
      {wlan_profiles_save_temporary,
       on_profiles([](auto& on) { return on.save_temporary(about, {}); }), about},
      {wlan_settings_autoconfiguration,
       on_settings([](auto& on) { return on.autoconfiguration(about); }), about},
      {wlan_settings_set_autoconfiguration,
       on_settings([](auto& on) { return on.set_autoconfiguration(about, {}); }), about},
      {wlan_settings_background_scan,
       on_settings([](auto& on) { return on.background_scan(about); }), about},
      {wlan_settings_set_background_scan,
       on_settings([](auto& on) { return on.set_background_scan(about, {}); }), about},
      {wlan_settings_media_streaming,
       on_settings([](auto& on) { return on.media_streaming(about); }), about},
      {wlan_settings_set_media_streaming,
       on_settings([](auto& on) { return on.set_media_streaming(about, {}); }), about},
      {wlan_settings_radio_state, on_settings([](auto& on) { return on.radio_state(about); }),
       about},
      {wlan_settings_set_radio_state,
       on_settings([](auto& on) { return on.set_radio_state(about, {}); }), about},
      {wlan_settings_bss_type, on_settings([](auto& on) { return on.bss_type(about); }), about},
      {wlan_settings_set_bss_type, on_settings([](auto& on) { return on.set_bss_type(about, {}); }),
       about},
      {wlan_settings_state, on_settings([](auto& on) { return on.state(about); }), about},
      {wlan_settings_channel, on_settings([](auto& on) { return on.channel(about); }), about},
      {wlan_settings_infrastructure_security,
       on_settings([](auto& on) { return on.infrastructure_security(about); }), about},
      {wlan_settings_adhoc_security, on_settings([](auto& on) { return on.adhoc_security(about); }),
       about},
      {wlan_settings_countries, on_settings([](auto& on) { return on.countries(about); }), about},
      {wlan_settings_operation_mode, on_settings([](auto& on) { return on.operation_mode(about); }),
       about},
      {wlan_settings_set_operation_mode,
       on_settings([](auto& on) { return on.set_operation_mode(about, {}); }), about},
      {wlan_settings_safe_mode_supported,
       on_settings([](auto& on) { return on.safe_mode_supported(about); }), about},
      {wlan_settings_safe_mode_certified,
       on_settings([](auto& on) { return on.safe_mode_certified(about); }), about},
      {wlan_settings_hosted_network_capable,
       on_settings([](auto& on) { return on.hosted_network_capable(about); }), about},
      {wlan_settings_management_frame_protection,
       on_settings([](auto& on) { return on.management_frame_protection(about); }), about},
      {wlan_settings_secondary_stations,
       on_settings([](auto& on) { return on.secondary_stations(about); }), about},
      {wlan_settings_secondary_stations_synchronized,
       on_settings([](auto& on) { return on.secondary_stations_synchronized(about); }), about},
      {wlan_settings_set_secondary_stations_synchronized,
       on_settings([](auto& on) { return on.set_secondary_stations_synchronized(about, {}); }),
       about},
      {wlan_settings_realtime_quality,
       on_settings([](auto& on) { return on.realtime_quality(about); }), about},
      {wlan_settings_qos, on_settings([](auto& on) { return on.qos(about); }), about},
      {wlan_settings_statistics, on_settings([](auto& on) { return on.statistics(about); }), about},
      {wlan_settings_rssi, on_settings([](auto& on) { return on.rssi(about); }), about},
      {wlan_settings_raw, on_settings([](auto& on) { return on.raw(about, {}); }), about},
      {wlan_settings_set_raw, on_settings([](auto& on) { return on.set_raw(about, {}, {}); }),
       about},
      {wlan_autoconfiguration_show_denied_networks,
       on_autoconfiguration([](auto& on) { return on.show_denied_networks(); })},
      {wlan_autoconfiguration_set_show_denied_networks,
       on_autoconfiguration([](auto& on) { return on.set_show_denied_networks({}); })},
      {wlan_autoconfiguration_power_setting,
       on_autoconfiguration([](auto& on) { return on.power_setting(); })},
      {wlan_autoconfiguration_only_group_policy_profiles,
       on_autoconfiguration([](auto& on) { return on.only_group_policy_profiles(); })},
      {wlan_autoconfiguration_allow_explicit_credentials,
       on_autoconfiguration([](auto& on) { return on.allow_explicit_credentials(); })},
      {wlan_autoconfiguration_set_allow_explicit_credentials,
       on_autoconfiguration([](auto& on) { return on.set_allow_explicit_credentials({}); })},
      {wlan_autoconfiguration_block_period,
       on_autoconfiguration([](auto& on) { return on.block_period(); })},
      {wlan_autoconfiguration_set_block_period,
       on_autoconfiguration([](auto& on) { return on.set_block_period({}); })},
      {wlan_autoconfiguration_allow_virtual_station_extensibility,
       on_autoconfiguration([](auto& on) { return on.allow_virtual_station_extensibility(); })},
      {wlan_autoconfiguration_set_allow_virtual_station_extensibility,
       on_autoconfiguration(
           [](auto& on) { return on.set_allow_virtual_station_extensibility({}); })},
      {wlan_autoconfiguration_raw, on_autoconfiguration([](auto& on) { return on.raw({}); })},
      {wlan_autoconfiguration_set_raw,
       on_autoconfiguration([](auto& on) { return on.set_raw({}, {}); })},
      {wlan_filters_get, on_filters([](auto& on) { return on.get({}); })},
      {wlan_filters_set, on_filters([](auto& on) { return on.set({}, {}); })},
      {wlan_security_get, on_security([](auto& on) { return on.get({}); })},
      {wlan_security_set, on_security([](auto& on) { return on.set({}, {}); })},
      {hosted_network_start_using, on_hosted_network([](auto& on) { return on.start_using({}); })},
      {hosted_network_stop_using, on_hosted_network([](auto& on) { return on.stop_using({}); })},
      {hosted_network_force_start, on_hosted_network([](auto& on) { return on.force_start({}); })},
      {hosted_network_force_stop, on_hosted_network([](auto& on) { return on.force_stop({}); })},
      {hosted_network_init_settings,
       on_hosted_network([](auto& on) { return on.init_settings({}); })},
      {hosted_network_connection_settings,
       on_hosted_network([](auto& on) { return on.connection_settings(); })},
      {hosted_network_set_connection_settings,
       on_hosted_network([](auto& on) { return on.set_connection_settings({}, {}); })},
      {hosted_network_security_settings,
       on_hosted_network([](auto& on) { return on.security_settings(); })},
      {hosted_network_station_profile,
       on_hosted_network([](auto& on) { return on.station_profile(); })},
      {hosted_network_enabled, on_hosted_network([](auto& on) { return on.enabled(); })},
      {hosted_network_set_enabled,
       on_hosted_network([](auto& on) { return on.set_enabled({}, {}); })},
      {hosted_network_status, on_hosted_network([](auto& on) { return on.status(); })},
      {hosted_network_refresh_security_settings,
       on_hosted_network([](auto& on) { return on.refresh_security_settings({}); })},
      {hosted_network_secondary_key,
       on_hosted_network([](auto& on) { return on.secondary_key({}); })},
      {hosted_network_set_secondary_key,
       on_hosted_network([](auto& on) { return on.set_secondary_key({}, {}); })},
      {wlan_vendor_ihv_control,
       on_vendor([](auto& on) { return on.ihv_control(about, {}, {}, {}); }), about},
      {wlan_vendor_device_services, on_vendor([](auto& on) { return on.device_services(about); }),
       about},
      {wlan_vendor_device_service_command,
       on_vendor([](auto& on) { return on.device_service_command(about, {}, {}, {}, {}); }), about},
      {wlan_vendor_set_psd_elements,
       on_vendor([](auto& on) { return on.set_psd_elements({}, {}); })},
      {wlan_vendor_extract_psd_elements,
       on_vendor([](auto& on) { return on.extract_psd_elements({}, {}); })},
      {wlan_notifications_subscribe,
       on_notifications([](auto& on) { return on.subscribe({}, {}, {}); })},
      {wlan_notifications_unsubscribe, on_notifications([](auto& on) { return on.unsubscribe(); })},
      {wlan_notifications_register_virtual_stations,
       on_notifications([](auto& on) { return on.register_virtual_stations({}); })},
      {wlan_notifications_register_device_services,
       on_notifications([](auto& on) { return on.register_device_services({}); })},
  };
}

}  // namespace winseam::every
