// The list of every call through a WLAN client handle.
#include "winseam/conformance/wlan_calls.hpp"

namespace winseam::conformance {
namespace {

template <class Result>
std::error_code error_of(const Result& outcome) {
  return outcome.has_error() ? outcome.error() : std::error_code{};
}

constexpr std::array<std::byte, 4> four_bytes{std::byte{1}};

// Collects the calls of one sub-interface.
template <class Part>
class Calls {
 public:
  Calls(std::vector<WlanCall>& all, std::string part, Part& (WlanClient::*get)())
      : all_(all), part_(std::move(part)), get_(get) {}

  template <class Make>
  void add(const std::string& name, Make make) {
    all_.push_back({part_ + "::" + name, [get = get_, make](WlanClient& client) {
                      return error_of(make((client.*get)()));
                    }});
  }

 private:
  std::vector<WlanCall>& all_;
  std::string part_;
  Part& (WlanClient::*get_)();
};

void add_lists(std::vector<WlanCall>& all, const Guid& g) {
  Calls<WlanInterfaces> interfaces(all, "interfaces", &WlanClient::interfaces);
  interfaces.add("enumerate", [](auto& p) { return p.enumerate(); });
  interfaces.add("capability", [=](auto& p) { return p.capability(g); });

  Calls<WlanScanning> scanning(all, "scanning", &WlanClient::scanning);
  scanning.add("scan", [=](auto& p) { return p.scan(g, {}); });
  scanning.add("networks", [=](auto& p) { return p.networks(g, NetworkListFlags::none); });
  scanning.add("networks_detailed",
               [=](auto& p) { return p.networks_detailed(g, NetworkListFlags::none); });
  scanning.add("bss_list", [=](auto& p) { return p.bss_list(g, {}); });

  Calls<WlanConnection> connection(all, "connection", &WlanClient::connection);
  connection.add("connect", [=](auto& p) { return p.connect(g, {.profile = "Attic home"}); });
  connection.add("disconnect", [=](auto& p) { return p.disconnect(g); });
  connection.add("current", [=](auto& p) { return p.current(g); });
}

void add_profiles(std::vector<WlanCall>& all, const Guid& g) {
  Calls<WlanProfiles> profiles(all, "profiles", &WlanClient::profiles);
  profiles.add("enumerate", [=](auto& p) { return p.enumerate(g); });
  profiles.add("get", [=](auto& p) { return p.get(g, "Attic home", ProfileKey::protected_key); });
  profiles.add("set", [=](auto& p) { return p.set(g, "<x/>", {}); });
  profiles.add("remove", [=](auto& p) { return p.remove(g, "Attic home"); });
  profiles.add("rename", [=](auto& p) { return p.rename(g, "Attic home", "Loft"); });
  profiles.add("set_order", [=](auto& p) { return p.set_order(g, {"Barn", "Attic home"}); });
  profiles.add("set_position", [=](auto& p) { return p.set_position(g, "Barn", 0); });
  profiles.add("custom_data", [=](auto& p) { return p.custom_data(g, "Barn"); });
  profiles.add("set_custom_data",
               [=](auto& p) { return p.set_custom_data(g, "Barn", four_bytes); });
  profiles.add("set_eap_data", [=](auto& p) {
    return p.set_eap_data(g, "Barn", {}, EapDataFlags::current_user, four_bytes);
  });
  profiles.add("set_eap_xml", [=](auto& p) {
    return p.set_eap_xml(g, "Barn", EapDataFlags::current_user, "<x/>");
  });
  profiles.add("save_temporary", [=](auto& p) { return p.save_temporary(g, {}); });
}

void add_settings(std::vector<WlanCall>& all, const Guid& g) {
  Calls<WlanInterfaceSettings> settings(all, "settings", &WlanClient::settings);
  settings.add("autoconfiguration", [=](auto& p) { return p.autoconfiguration(g); });
  settings.add("set_autoconfiguration", [=](auto& p) { return p.set_autoconfiguration(g, false); });
  settings.add("background_scan", [=](auto& p) { return p.background_scan(g); });
  settings.add("set_background_scan", [=](auto& p) { return p.set_background_scan(g, false); });
  settings.add("media_streaming", [=](auto& p) { return p.media_streaming(g); });
  settings.add("set_media_streaming", [=](auto& p) { return p.set_media_streaming(g, true); });
  settings.add("radio_state", [=](auto& p) { return p.radio_state(g); });
  settings.add("set_radio_state", [=](auto& p) {
    return p.set_radio_state(g, {.phy_index = 0, .software = RadioSwitch::off});
  });
  settings.add("bss_type", [=](auto& p) { return p.bss_type(g); });
  settings.add("set_bss_type", [=](auto& p) { return p.set_bss_type(g, BssType::infrastructure); });
  settings.add("state", [=](auto& p) { return p.state(g); });
  settings.add("channel", [=](auto& p) { return p.channel(g); });
  settings.add("infrastructure_security", [=](auto& p) { return p.infrastructure_security(g); });
  settings.add("adhoc_security", [=](auto& p) { return p.adhoc_security(g); });
  settings.add("countries", [=](auto& p) { return p.countries(g); });
  settings.add("operation_mode", [=](auto& p) { return p.operation_mode(g); });
  settings.add("set_operation_mode",
               [=](auto& p) { return p.set_operation_mode(g, OperationMode::network_monitor); });
  settings.add("safe_mode_supported", [=](auto& p) { return p.safe_mode_supported(g); });
  settings.add("safe_mode_certified", [=](auto& p) { return p.safe_mode_certified(g); });
  settings.add("hosted_network_capable", [=](auto& p) { return p.hosted_network_capable(g); });
  settings.add("management_frame_protection",
               [=](auto& p) { return p.management_frame_protection(g); });
  settings.add("secondary_stations", [=](auto& p) { return p.secondary_stations(g); });
  settings.add("secondary_stations_synchronized",
               [=](auto& p) { return p.secondary_stations_synchronized(g); });
  settings.add("set_secondary_stations_synchronized",
               [=](auto& p) { return p.set_secondary_stations_synchronized(g, true); });
  settings.add("realtime_quality", [=](auto& p) { return p.realtime_quality(g); });
  settings.add("qos", [=](auto& p) { return p.qos(g); });
  settings.add("statistics", [=](auto& p) { return p.statistics(g); });
  settings.add("rssi", [=](auto& p) { return p.rssi(g); });
  settings.add("raw", [=](auto& p) { return p.raw(g, 0x30000001U); });
  settings.add("set_raw", [=](auto& p) { return p.set_raw(g, 0x30000001U, four_bytes); });
}

void add_service(std::vector<WlanCall>& all) {
  Calls<WlanAutoconfiguration> service(all, "autoconfiguration", &WlanClient::autoconfiguration);
  service.add("show_denied_networks", [](auto& p) { return p.show_denied_networks(); });
  service.add("set_show_denied_networks", [](auto& p) { return p.set_show_denied_networks(true); });
  service.add("power_setting", [](auto& p) { return p.power_setting(); });
  service.add("only_group_policy_profiles", [](auto& p) { return p.only_group_policy_profiles(); });
  service.add("allow_explicit_credentials", [](auto& p) { return p.allow_explicit_credentials(); });
  service.add("set_allow_explicit_credentials",
              [](auto& p) { return p.set_allow_explicit_credentials(true); });
  service.add("block_period", [](auto& p) { return p.block_period(); });
  service.add("set_block_period",
              [](auto& p) { return p.set_block_period(std::chrono::seconds{7}); });
  service.add("allow_virtual_station_extensibility",
              [](auto& p) { return p.allow_virtual_station_extensibility(); });
  service.add("set_allow_virtual_station_extensibility",
              [](auto& p) { return p.set_allow_virtual_station_extensibility(false); });
  service.add("raw", [](auto& p) { return p.raw(5); });
  service.add("set_raw", [](auto& p) { return p.set_raw(5, four_bytes); });

  Calls<WlanFilters> filters(all, "filters", &WlanClient::filters);
  filters.add("get", [](auto& p) { return p.get(FilterListType::user_deny); });
  filters.add("set",
              [](auto& p) { return p.set(FilterListType::user_deny, {{.ssid = Ssid{"Cafe"}}}); });

  Calls<WlanSecuritySettings> security(all, "security", &WlanClient::security);
  security.add("get", [](auto& p) { return p.get(SecurableObject::deny_list); });
  security.add("set",
               [](auto& p) { return p.set(SecurableObject::deny_list, "D:(A;;0x20001;;;WD)"); });
}

void add_hosted_network(std::vector<WlanCall>& all) {
  Calls<HostedNetwork> hosted(all, "hosted_network", &WlanClient::hosted_network);
  hosted.add("start_using", [](auto& p) { return p.start_using(); });
  hosted.add("stop_using", [](auto& p) { return p.stop_using(); });
  hosted.add("force_start", [](auto& p) { return p.force_start(); });
  hosted.add("force_stop", [](auto& p) { return p.force_stop(); });
  hosted.add("init_settings", [](auto& p) { return p.init_settings(); });
  hosted.add("connection_settings", [](auto& p) { return p.connection_settings(); });
  hosted.add("set_connection_settings", [](auto& p) {
    return p.set_connection_settings({.ssid = Ssid{"Loft"}, .max_peers = 5});
  });
  hosted.add("security_settings", [](auto& p) { return p.security_settings(); });
  hosted.add("station_profile", [](auto& p) { return p.station_profile(); });
  hosted.add("enabled", [](auto& p) { return p.enabled(); });
  hosted.add("set_enabled", [](auto& p) { return p.set_enabled(false); });
  hosted.add("status", [](auto& p) { return p.status(); });
  hosted.add("refresh_security_settings", [](auto& p) { return p.refresh_security_settings(); });
  hosted.add("secondary_key", [](auto& p) { return p.secondary_key(); });
  hosted.add("set_secondary_key", [](auto& p) {
    return p.set_secondary_key({.key = std::vector<std::byte>(10, std::byte{'a'})});
  });
}

void add_vendor(std::vector<WlanCall>& all, const Guid& g) {
  Calls<WlanVendor> vendor(all, "vendor", &WlanClient::vendor);
  vendor.add("ihv_control",
             [=](auto& p) { return p.ihv_control(g, IhvControlType::driver, four_bytes, 16); });
  vendor.add("device_services", [=](auto& p) { return p.device_services(g); });
  vendor.add("device_service_command",
             [=](auto& p) { return p.device_service_command(g, Guid{1}, 1, four_bytes, 16); });
  vendor.add("set_psd_elements",
             [](auto& p) { return p.set_psd_elements("urn:winseam:psd", {{std::byte{1}}}); });
  vendor.add("extract_psd_elements",
             [](auto& p) { return p.extract_psd_elements(four_bytes, "urn:winseam:psd"); });
}

void add_notifications(std::vector<WlanCall>& all) {
  Calls<WlanNotifications> notifications(all, "notifications", &WlanClient::notifications);
  notifications.add("subscribe", [](auto& p) {
    return p.subscribe(NotificationSource::acm, Duplicates::deliver,
                       [](const WlanNotification&) {});
  });
  notifications.add("unsubscribe", [](auto& p) { return p.unsubscribe(); });
  notifications.add("register_virtual_stations",
                    [](auto& p) { return p.register_virtual_stations(true); });
  notifications.add("register_device_services",
                    [](auto& p) { return p.register_device_services({Guid{1}}); });
}

}  // namespace

std::vector<WlanCall> every_wlan_call(const Guid& adapter) {
  std::vector<WlanCall> all;
  add_lists(all, adapter);
  add_profiles(all, adapter);
  add_settings(all, adapter);
  add_service(all);
  add_hosted_network(all);
  add_vendor(all, adapter);
  add_notifications(all);
  return all;
}

}  // namespace winseam::conformance
