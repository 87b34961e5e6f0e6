#include <limits>

#include "wlan_client.hpp"
#include "wlan_query.hpp"

namespace winseam::win32 {
namespace {

using abi::WlanAutoconfOpcode;

template <class T>
result<Setting<T>> query(const WlanHandle& handle, WlanAutoconfOpcode opcode) {
  abi::Dword size = 0;
  WlanBuffer<void> data(handle);
  auto type = abi::WlanOpcodeValueType::query_only;
  if (const std::error_code failed = handle.call(handle.api().query_auto_config_parameter, opcode,
                                                 nullptr, &size, data.out(), &type))
    return failed;
  return read_answer<T>(data.get(), size, type);
}

result<void> put(const WlanHandle& handle, WlanAutoconfOpcode opcode, abi::Dword value) {
  return done(handle.call(handle.api().set_auto_config_parameter, opcode, abi::Dword{sizeof value},
                          static_cast<const void*>(&value), nullptr));
}

}  // namespace

result<Setting<bool>> Win32WlanAutoconfiguration::show_denied_networks() const {
  return query<bool>(*handle_, WlanAutoconfOpcode::show_denied_networks);
}

result<void> Win32WlanAutoconfiguration::set_show_denied_networks(bool on) {
  return put(*handle_, WlanAutoconfOpcode::show_denied_networks, abi::Dword{on});
}

result<Setting<PowerSetting>> Win32WlanAutoconfiguration::power_setting() const {
  return query<PowerSetting>(*handle_, WlanAutoconfOpcode::power_setting);
}

result<Setting<bool>> Win32WlanAutoconfiguration::only_group_policy_profiles() const {
  return query<bool>(*handle_, WlanAutoconfOpcode::only_use_gp_profiles_for_allowed_networks);
}

result<Setting<bool>> Win32WlanAutoconfiguration::allow_explicit_credentials() const {
  return query<bool>(*handle_, WlanAutoconfOpcode::allow_explicit_creds);
}

result<void> Win32WlanAutoconfiguration::set_allow_explicit_credentials(bool on) {
  return put(*handle_, WlanAutoconfOpcode::allow_explicit_creds, abi::Dword{on});
}

result<Setting<std::chrono::seconds>> Win32WlanAutoconfiguration::block_period() const {
  const auto seconds = query<std::uint32_t>(*handle_, WlanAutoconfOpcode::block_period);
  if (!seconds) return seconds.error();
  return Setting<std::chrono::seconds>{std::chrono::seconds(seconds.value().value),
                                       seconds.value().origin};
}

result<void> Win32WlanAutoconfiguration::set_block_period(std::chrono::seconds period) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  if (period.count() < 0 || period.count() > std::numeric_limits<abi::Dword>::max())
    return errc::invalid_parameter;
  return put(*handle_, WlanAutoconfOpcode::block_period, static_cast<abi::Dword>(period.count()));
}

result<Setting<bool>> Win32WlanAutoconfiguration::allow_virtual_station_extensibility() const {
  return query<bool>(*handle_, WlanAutoconfOpcode::allow_virtual_station_extensibility);
}

result<void> Win32WlanAutoconfiguration::set_allow_virtual_station_extensibility(bool on) {
  return put(*handle_, WlanAutoconfOpcode::allow_virtual_station_extensibility, abi::Dword{on});
}

result<Setting<std::vector<std::byte>>> Win32WlanAutoconfiguration::raw(
    std::uint32_t opcode) const {
  return query<std::vector<std::byte>>(*handle_, static_cast<WlanAutoconfOpcode>(opcode));
}

result<void> Win32WlanAutoconfiguration::set_raw(std::uint32_t opcode,
                                                 std::span<const std::byte> value) {
  return done(handle_->call(
      handle_->api().set_auto_config_parameter, static_cast<WlanAutoconfOpcode>(opcode),
      static_cast<abi::Dword>(value.size()), static_cast<const void*>(value.data()), nullptr));
}

}  // namespace winseam::win32
