#include <cstring>
#include <limits>
#include <optional>

#include "parts.hpp"

namespace winseam::fake {
namespace {

// WLAN_AUTOCONF_OPCODE.
enum class Parameter : std::uint32_t {
  show_denied = 1,
  power_setting = 2,
  only_group_policy = 3,
  explicit_credentials = 4,
  block_period = 5,
  virtual_stations = 6,
};

// What guards a parameter; empty if everybody may.
std::optional<SecurableObject> guard_of(Parameter parameter, WlanAccess access) {
  if (parameter == Parameter::show_denied) return SecurableObject::show_denied;
  if (parameter == Parameter::virtual_stations && access == WlanAccess::write)
    return SecurableObject::virtual_station_extensibility;
  return std::nullopt;
}

std::string operation(std::string_view name) {
  return "WlanAutoconfiguration::" + std::string(name);
}

// Rights, and whether the system knows the parameter.
result<void> check(WlanEntry& entry, Parameter parameter, WlanAccess access) {
  const std::optional<SecurableObject> guard = guard_of(parameter, access);
  if (guard && !entry.may(*guard, access)) return errc::access_denied;
  const WindowsVersion since = parameter == Parameter::virtual_stations ? WindowsVersion::windows_7
                                                                        : WindowsVersion::vista_rtm;
  if (entry.windows() < since) return errc::not_supported;
  return success();
}

template <class T>
result<Setting<T>> read(const ClientIdentity& identity, std::string_view name, Parameter parameter,
                        Setting<T> AutoconfigurationSpec::*member) {
  auto entered = enter(identity, operation(name));
  if (!entered) return entered.error();
  const result<void> checked = check(entered.value(), parameter, WlanAccess::read);
  if (!checked) return checked.error();
  return entered.value().world().settings.autoconfiguration.*member;
}

// Stores a value, unless policy has fixed it.
template <class T>
result<void> store(WlanEntry& entry, Parameter parameter, Setting<T> AutoconfigurationSpec::*member,
                   T value) {
  const result<void> checked = check(entry, parameter, WlanAccess::write);
  if (!checked) return checked.error();
  Setting<T>& setting = entry.world().settings.autoconfiguration.*member;
  if (setting.origin == ValueOrigin::set_by_group_policy) return errc::access_denied;
  setting = {value, ValueOrigin::set_by_user};
  return success();
}

template <class T>
result<void> write(const ClientIdentity& identity, std::string_view name, Parameter parameter,
                   Setting<T> AutoconfigurationSpec::*member, T value) {
  auto entered = enter(identity, operation(name));
  if (!entered) return entered.error();
  return store(entered.value(), parameter, member, value);
}

Setting<std::vector<std::byte>> bytes_of(std::uint32_t value, ValueOrigin origin) {
  std::vector<std::byte> bytes(sizeof value);
  std::memcpy(bytes.data(), &value, sizeof value);
  return {std::move(bytes), origin};
}

}  // namespace

result<Setting<bool>> FakeWlanAutoconfiguration::show_denied_networks() const {
  return read(identity_, "show_denied_networks", Parameter::show_denied,
              &AutoconfigurationSpec::show_denied_networks);
}

result<void> FakeWlanAutoconfiguration::set_show_denied_networks(bool on) {
  return write(identity_, "set_show_denied_networks", Parameter::show_denied,
               &AutoconfigurationSpec::show_denied_networks, on);
}

result<Setting<PowerSetting>> FakeWlanAutoconfiguration::power_setting() const {
  return read(identity_, "power_setting", Parameter::power_setting,
              &AutoconfigurationSpec::power_setting);
}

result<Setting<bool>> FakeWlanAutoconfiguration::only_group_policy_profiles() const {
  return read(identity_, "only_group_policy_profiles", Parameter::only_group_policy,
              &AutoconfigurationSpec::only_group_policy_profiles);
}

result<Setting<bool>> FakeWlanAutoconfiguration::allow_explicit_credentials() const {
  return read(identity_, "allow_explicit_credentials", Parameter::explicit_credentials,
              &AutoconfigurationSpec::allow_explicit_credentials);
}

result<void> FakeWlanAutoconfiguration::set_allow_explicit_credentials(bool on) {
  return write(identity_, "set_allow_explicit_credentials", Parameter::explicit_credentials,
               &AutoconfigurationSpec::allow_explicit_credentials, on);
}

result<Setting<std::chrono::seconds>> FakeWlanAutoconfiguration::block_period() const {
  return read(identity_, "block_period", Parameter::block_period,
              &AutoconfigurationSpec::block_period);
}

result<void> FakeWlanAutoconfiguration::set_block_period(std::chrono::seconds period) {
  auto entered = enter(identity_, operation("set_block_period"));
  if (!entered) return entered.error();
  if (period.count() < 0 || period.count() > std::numeric_limits<std::uint32_t>::max())
    return errc::invalid_parameter;
  return store(entered.value(), Parameter::block_period, &AutoconfigurationSpec::block_period,
               period);
}

result<Setting<bool>> FakeWlanAutoconfiguration::allow_virtual_station_extensibility() const {
  return read(identity_, "allow_virtual_station_extensibility", Parameter::virtual_stations,
              &AutoconfigurationSpec::allow_virtual_station_extensibility);
}

result<void> FakeWlanAutoconfiguration::set_allow_virtual_station_extensibility(bool on) {
  return write(identity_, "set_allow_virtual_station_extensibility", Parameter::virtual_stations,
               &AutoconfigurationSpec::allow_virtual_station_extensibility, on);
}

result<Setting<std::vector<std::byte>>> FakeWlanAutoconfiguration::raw(std::uint32_t opcode) const {
  auto entered = enter(identity_, operation("raw"));
  if (!entered) return entered.error();
  const auto parameter = static_cast<Parameter>(opcode);
  const AutoconfigurationSpec& spec = entered.value().world().settings.autoconfiguration;
  const result<void> checked = check(entered.value(), parameter, WlanAccess::read);
  if (!checked) return checked.error();
  switch (parameter) {
    case Parameter::show_denied:
      return bytes_of(spec.show_denied_networks.value, spec.show_denied_networks.origin);
    case Parameter::power_setting:
      return bytes_of(static_cast<std::uint32_t>(spec.power_setting.value),
                      spec.power_setting.origin);
    case Parameter::only_group_policy:
      return bytes_of(spec.only_group_policy_profiles.value,
                      spec.only_group_policy_profiles.origin);
    case Parameter::explicit_credentials:
      return bytes_of(spec.allow_explicit_credentials.value,
                      spec.allow_explicit_credentials.origin);
    case Parameter::block_period:
      return bytes_of(static_cast<std::uint32_t>(spec.block_period.value.count()),
                      spec.block_period.origin);
    case Parameter::virtual_stations:
      return bytes_of(spec.allow_virtual_station_extensibility.value,
                      spec.allow_virtual_station_extensibility.origin);
  }
  return errc::not_supported;
}

result<void> FakeWlanAutoconfiguration::set_raw(std::uint32_t opcode,
                                                std::span<const std::byte> value) {
  auto entered = enter(identity_, operation("set_raw"));
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  std::uint32_t number = 0;
  if (value.size() != sizeof number) return errc::invalid_parameter;
  std::memcpy(&number, value.data(), sizeof number);
  const auto parameter = static_cast<Parameter>(opcode);
  switch (parameter) {
    case Parameter::show_denied:
      return store(entry, parameter, &AutoconfigurationSpec::show_denied_networks, number != 0);
    case Parameter::power_setting:
    case Parameter::only_group_policy:
      return errc::invalid_parameter;
    case Parameter::explicit_credentials:
      return store(entry, parameter, &AutoconfigurationSpec::allow_explicit_credentials,
                   number != 0);
    case Parameter::block_period:
      return store(entry, parameter, &AutoconfigurationSpec::block_period,
                   std::chrono::seconds{number});
    case Parameter::virtual_stations:
      return store(entry, parameter, &AutoconfigurationSpec::allow_virtual_station_extensibility,
                   number != 0);
  }
  return errc::not_supported;
}

}  // namespace winseam::fake
