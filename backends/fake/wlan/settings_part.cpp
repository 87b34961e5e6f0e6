// What can be set of one adapter, and read back. What can only be read is in measurements_part.cpp.
#include <algorithm>
#include <array>

#include "parts.hpp"
#include "setting_access.hpp"

namespace winseam::fake {
namespace {

using enum SecurableObject;
using enum WindowsVersion;

constexpr Opcode autoconf_enabled{1, autoconfiguration_enabled, windows_xp};
constexpr Opcode background_scan_setting{2, background_scan_enabled, vista_rtm};
constexpr Opcode streaming_mode{3, media_streaming_mode_enabled, vista_rtm};
constexpr Opcode radio_switches{4, interface_properties, vista_rtm};
constexpr Opcode network_type{5, SecurableObject::bss_type, windows_xp};
constexpr Opcode working_mode{12, current_operation_mode, vista_rtm};
constexpr Opcode synchronized_stations{18, interface_properties, windows_11};

// A request of handles: set once somebody asks.
Setting<bool> request(bool value, bool usual) {
  return {value, value == usual ? ValueOrigin::query_only : ValueOrigin::set_by_user};
}

// Takes a new value; policy's stays. True if it changed.
template <class T>
result<bool> replace(Setting<T>& setting, T value) {
  if (setting.origin == ValueOrigin::set_by_group_policy) return errc::access_denied;
  const bool changed = setting.value != value;
  setting = {value, ValueOrigin::set_by_user};
  return changed;
}

// Who sits at the machine may turn its radios on and off.
bool at_console(WlanEntry& entry) {
  const std::optional<SessionId>& session = entry.caller().session;
  return !session || session == entry.identity().state->sessions.local().console;
}

bool can_be_set(std::uint32_t opcode) {
  constexpr std::array<std::uint32_t, 7> settable{1, 2, 3, 4, 5, 12, 18};
  return std::find(settable.begin(), settable.end(), opcode) != settable.end();
}

bool is_vendors(std::uint32_t opcode) { return opcode >= 0x30000000 && opcode <= 0x3FFFFFFF; }

bool in_a_range(std::uint32_t opcode) {
  return opcode <= 0x0FFFFFFF || (opcode >= 0x10000100 && opcode <= 0x1FFFFFFF) ||
         (opcode >= 0x20010000 && opcode <= 0x2FFFFFFF) || is_vendors(opcode);
}

}  // namespace

result<Setting<bool>> FakeWlanInterfaceSettings::autoconfiguration(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "autoconfiguration", autoconf_enabled);
  if (!call) return call.error();
  return call.value().radio->spec.autoconfiguration;
}

result<void> FakeWlanInterfaceSettings::set_autoconfiguration(const Guid& adapter, bool on) {
  auto call = write_setting(identity_, adapter, "set_autoconfiguration", autoconf_enabled);
  if (!call) return call.error();
  Radio& radio = *call.value().radio;
  const result<bool> changed = replace(radio.spec.autoconfiguration, on);
  if (!changed) return changed.error();
  if (changed.value())
    call.value().world().raise(radio, on ? AcmCode::autoconf_enabled : AcmCode::autoconf_disabled);
  return success();
}

result<Setting<bool>> FakeWlanInterfaceSettings::background_scan(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "background_scan", background_scan_setting);
  if (!call) return call.error();
  return request(call.value().world().background_scan(*call.value().radio), true);
}

result<void> FakeWlanInterfaceSettings::set_background_scan(const Guid& adapter, bool on) {
  auto call = write_setting(identity_, adapter, "set_background_scan", background_scan_setting);
  if (!call) return call.error();
  auto& [entry, radio] = call.value();
  if (!on && !radio->connected()) return errc::invalid_state;
  entry.world().request_background_scan(entry.client(), *radio, on);
  return success();
}

result<Setting<bool>> FakeWlanInterfaceSettings::media_streaming(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "media_streaming", streaming_mode);
  if (!call) return call.error();
  return request(call.value().world().streaming(*call.value().radio), false);
}

result<void> FakeWlanInterfaceSettings::set_media_streaming(const Guid& adapter, bool on) {
  auto call = write_setting(identity_, adapter, "set_media_streaming", streaming_mode);
  if (!call) return call.error();
  auto& [entry, radio] = call.value();
  if (on && !radio->connected()) return errc::invalid_state;
  entry.world().request_streaming(entry.client(), *radio, on);
  return success();
}

result<Setting<RadioState>> FakeWlanInterfaceSettings::radio_state(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "radio_state", radio_switches);
  if (!call) return call.error();
  return Setting<RadioState>{call.value().world().switches(*call.value().radio)};
}

result<void> FakeWlanInterfaceSettings::set_radio_state(const Guid& adapter,
                                                        const PhyRadioState& state) {
  const auto check = [&](WlanEntry& entry, Radio& radio) -> result<bool> {
    if (state.phy_index >= radio.spec.phys.size()) return errc::invalid_parameter;
    return at_console(entry);
  };
  const bool fits = state.software == RadioSwitch::on || state.software == RadioSwitch::off;
  auto call = write_setting(identity_, adapter, "set_radio_state", radio_switches, fits, check);
  if (!call) return call.error();
  call.value().world().set_software_switch(*call.value().radio, state.phy_index, state.software);
  return success();
}

result<Setting<BssType>> FakeWlanInterfaceSettings::bss_type(const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "bss_type", network_type);
  if (!call) return call.error();
  return call.value().radio->spec.bss_type;
}

result<void> FakeWlanInterfaceSettings::set_bss_type(const Guid& adapter, BssType type) {
  const bool fits =
      type == BssType::infrastructure || type == BssType::independent || type == BssType::any;
  auto call = write_setting(identity_, adapter, "set_bss_type", network_type, fits);
  if (!call) return call.error();
  Radio& radio = *call.value().radio;
  const result<bool> changed = replace(radio.spec.bss_type, type);
  if (!changed) return changed.error();
  if (changed.value()) call.value().world().raise(radio, AcmCode::bss_type_change, type);
  return success();
}

result<Setting<OperationMode>> FakeWlanInterfaceSettings::operation_mode(
    const Guid& adapter) const {
  auto call = read_setting(identity_, adapter, "operation_mode", working_mode);
  if (!call) return call.error();
  return call.value().radio->spec.operation_mode;
}

result<void> FakeWlanInterfaceSettings::set_operation_mode(const Guid& adapter,
                                                           OperationMode mode) {
  const bool fits =
      mode == OperationMode::extensible_station || mode == OperationMode::network_monitor;
  auto call = write_setting(identity_, adapter, "set_operation_mode", working_mode, fits);
  if (!call) return call.error();
  Radio& radio = *call.value().radio;
  const result<bool> changed = replace(radio.spec.operation_mode, mode);
  if (!changed) return changed.error();
  if (changed.value())
    call.value().world().raise(radio, MsmCode::adapter_operation_mode_change, mode);
  return success();
}

result<Setting<bool>> FakeWlanInterfaceSettings::secondary_stations_synchronized(
    const Guid& adapter) const {
  auto call =
      read_setting(identity_, adapter, "secondary_stations_synchronized", synchronized_stations);
  if (!call) return call.error();
  return request(call.value().world().synchronized(*call.value().radio), false);
}

result<void> FakeWlanInterfaceSettings::set_secondary_stations_synchronized(const Guid& adapter,
                                                                            bool on) {
  auto call = write_setting(identity_, adapter, "set_secondary_stations_synchronized",
                            synchronized_stations);
  if (!call) return call.error();
  auto& [entry, radio] = call.value();
  entry.world().request_synchronized(entry.client(), *radio, on);
  return success();
}

result<Setting<std::vector<std::byte>>> FakeWlanInterfaceSettings::raw(const Guid& adapter,
                                                                       std::uint32_t opcode) const {
  auto entered = enter(identity_, "WlanInterfaceSettings::raw");
  if (!entered) return entered.error();
  if (!in_a_range(opcode)) return errc::invalid_parameter;
  if (entered.value().find(adapter) == nullptr) return errc::not_found;
  return errc::not_supported;
}

result<void> FakeWlanInterfaceSettings::set_raw(const Guid& adapter, std::uint32_t opcode,
                                                std::span<const std::byte> value) {
  auto entered = enter(identity_, "WlanInterfaceSettings::set_raw");
  if (!entered) return entered.error();
  if (value.empty() || !(can_be_set(opcode) || is_vendors(opcode))) return errc::invalid_parameter;
  // Radio switches are three numbers; the others are one.
  if (!is_vendors(opcode) && value.size() != (opcode == radio_switches.number ? 12U : 4U))
    return errc::invalid_parameter;
  if (entered.value().find(adapter) == nullptr) return errc::not_found;
  return errc::not_supported;
}

}  // namespace winseam::fake
