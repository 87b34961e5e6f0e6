// What can only be read of an adapter.
#include "parts.hpp"
#include "setting_access.hpp"

namespace winseam::fake {
namespace {

using enum SecurableObject;
using enum WindowsVersion;

constexpr Opcode interface_state{6, interface_properties, windows_xp};
constexpr Opcode channel_number{8, interface_properties, vista_rtm};
constexpr Opcode infrastructure_pairs{9, interface_properties, vista_rtm};
constexpr Opcode adhoc_pairs{10, interface_properties, vista_rtm};
constexpr Opcode country_strings{11, interface_properties, vista_rtm};
constexpr Opcode supported_safe_mode{13, interface_properties, vista_rtm};
constexpr Opcode certified_safe_mode{14, interface_properties, vista_rtm};
constexpr Opcode hosted_network_capability{15, interface_properties, windows_7};
constexpr Opcode frame_protection{16, interface_properties, windows_8};
constexpr Opcode secondary_interfaces{17, interface_properties, windows_11};
constexpr Opcode connection_quality{19, interface_properties, windows_11_24h2};
constexpr Opcode qos_information{20, interface_properties, windows_11_24h2};
constexpr Opcode frame_statistics{0x10000101, interface_properties, vista_rtm};
constexpr Opcode signal_strength{0x10000102, interface_properties, vista_rtm};

// The access point of the connection; null without one, and in an ad hoc network that nobody joined yet.
const AirStation* station_of(SettingCall& call) {
  const Radio& radio = *call.radio;
  return radio.connected() ? call.world().find_station(radio.link->bssid) : nullptr;
}

}  // namespace

result<Setting<InterfaceState>> FakeWlanInterfaceSettings::state(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "state", interface_state);
  if (!call) return call.error();
  return Setting<InterfaceState>{call.value().radio->state};
}

result<Setting<std::uint32_t>> FakeWlanInterfaceSettings::channel(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "channel", channel_number);
  if (!call) return call.error();
  if (!call.value().radio->connected()) return errc::invalid_state;
  // An ad hoc network of this station's own is on the usual channel.
  const AirStation* station = station_of(call.value());
  const std::uint32_t frequency =
      (station != nullptr ? station->spec : AccessPointSpec{}).center_frequency_khz;
  return Setting<std::uint32_t>{channel_of(frequency).value_or(0)};
}

result<Setting<std::vector<AuthCipherPair>>> FakeWlanInterfaceSettings::infrastructure_security(
    const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "infrastructure_security", infrastructure_pairs);
  if (!call) return call.error();
  return Setting<std::vector<AuthCipherPair>>{call.value().radio->spec.infrastructure_security};
}

result<Setting<std::vector<AuthCipherPair>>> FakeWlanInterfaceSettings::adhoc_security(
    const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "adhoc_security", adhoc_pairs);
  if (!call) return call.error();
  return Setting<std::vector<AuthCipherPair>>{call.value().radio->spec.adhoc_security};
}

result<Setting<std::vector<CountryOrRegion>>> FakeWlanInterfaceSettings::countries(
    const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "countries", country_strings);
  if (!call) return call.error();
  return Setting<std::vector<CountryOrRegion>>{call.value().radio->spec.countries};
}

result<Setting<bool>> FakeWlanInterfaceSettings::safe_mode_supported(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "safe_mode_supported", supported_safe_mode);
  if (!call) return call.error();
  return Setting<bool>{call.value().radio->spec.safe_mode_supported};
}

result<Setting<bool>> FakeWlanInterfaceSettings::safe_mode_certified(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "safe_mode_certified", certified_safe_mode);
  if (!call) return call.error();
  return Setting<bool>{call.value().radio->spec.safe_mode_certified};
}

result<Setting<bool>> FakeWlanInterfaceSettings::hosted_network_capable(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "hosted_network_capable", hosted_network_capability);
  if (!call) return call.error();
  return Setting<bool>{call.value().radio->spec.hosted_network_capable};
}

result<Setting<bool>> FakeWlanInterfaceSettings::management_frame_protection(
    const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "management_frame_protection", frame_protection);
  if (!call) return call.error();
  return Setting<bool>{call.value().radio->spec.management_frame_protection};
}

result<Setting<std::vector<WlanInterface>>> FakeWlanInterfaceSettings::secondary_stations(
    const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "secondary_stations", secondary_interfaces);
  if (!call) return call.error();
  std::vector<WlanInterface> stations;
  for (const Guid& id : call.value().radio->spec.secondary_stations)
    if (const Radio* station = call.value().world().present(id))
      stations.push_back({id, station->spec.description, station->state});
  return Setting<std::vector<WlanInterface>>{std::move(stations)};
}

result<Setting<RealtimeConnectionQuality>> FakeWlanInterfaceSettings::realtime_quality(
    const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "realtime_quality", connection_quality);
  if (!call) return call.error();
  const AirStation* station = station_of(call.value());
  if (station == nullptr) return errc::invalid_state;
  const std::int32_t rssi = call.value().world().rssi(*call.value().radio, station->spec);
  RealtimeConnectionQuality quality;
  quality.phy_type = station->spec.phy_type;
  quality.link_quality = quality_of_dbm(rssi);
  quality.rx_rate_kbps = quality.tx_rate_kbps = station->spec.rate_kbps;
  quality.links.push_back({.center_frequency_mhz = station->spec.center_frequency_khz / 1000,
                           .bandwidth_mhz = 20,
                           .rssi = rssi,
                           .rates = station->spec.rates});
  return Setting<RealtimeConnectionQuality>{std::move(quality)};
}

result<Setting<QosInfo>> FakeWlanInterfaceSettings::qos(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "qos", qos_information);
  if (!call) return call.error();
  const Radio& radio = *call.value().radio;
  QosInfo info = radio.spec.qos;
  info.connected = radio.connected();
  if (!info.connected) info = QosInfo{.adapter = info.adapter};
  return Setting<QosInfo>{info};
}

result<Setting<WlanStatistics>> FakeWlanInterfaceSettings::statistics(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "statistics", frame_statistics);
  if (!call) return call.error();
  return Setting<WlanStatistics>{call.value().radio->spec.statistics};
}

result<Setting<std::int32_t>> FakeWlanInterfaceSettings::rssi(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "rssi", signal_strength);
  if (!call) return call.error();
  const AirStation* station = station_of(call.value());
  if (station == nullptr) return errc::invalid_state;
  return Setting<std::int32_t>{call.value().world().rssi(*call.value().radio, station->spec)};
}

}  // namespace winseam::fake
