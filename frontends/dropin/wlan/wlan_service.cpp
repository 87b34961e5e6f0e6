// The settings of the service: parameters, filter lists, access control.
#include "wlan_blocks.hpp"
#include "wlan_functions.hpp"
#include "wlan_refused.hpp"

namespace winseam::dropin {
namespace {

// More networks than a list can have; a larger count is damage, and is not read.
constexpr Dword most_networks = 65'536;

result<Setting<Bytes>> query(const WlanAutoconfiguration& service, WlanAutoconfOpcode opcode) {
  switch (opcode) {
    case WlanAutoconfOpcode::show_denied_networks:
      return in_bytes(service.show_denied_networks());
    case WlanAutoconfOpcode::power_setting:
      return in_bytes(service.power_setting());
    case WlanAutoconfOpcode::only_use_gp_profiles_for_allowed_networks:
      return in_bytes(service.only_group_policy_profiles());
    case WlanAutoconfOpcode::allow_explicit_creds:
      return in_bytes(service.allow_explicit_credentials());
    case WlanAutoconfOpcode::block_period:
      return in_bytes(service.block_period());
    case WlanAutoconfOpcode::allow_virtual_station_extensibility:
      return in_bytes(service.allow_virtual_station_extensibility());
    default:
      return service.raw(static_cast<std::uint32_t>(opcode));
  }
}

result<void> set(WlanAutoconfiguration& service, WlanAutoconfOpcode opcode, const void* data,
                 Dword size) {
  if (size == sizeof(std::uint32_t)) {
    const auto value = read_as<std::uint32_t>(data);
    switch (opcode) {
      case WlanAutoconfOpcode::show_denied_networks:
        return service.set_show_denied_networks(value != 0);
      case WlanAutoconfOpcode::allow_explicit_creds:
        return service.set_allow_explicit_credentials(value != 0);
      case WlanAutoconfOpcode::block_period:
        return service.set_block_period(std::chrono::seconds(value));
      case WlanAutoconfOpcode::allow_virtual_station_extensibility:
        return service.set_allow_virtual_station_extensibility(value != 0);
      default:
        break;
    }
  }
  return service.set_raw(static_cast<std::uint32_t>(opcode), copy_of(data, size));
}

}  // namespace

Dword WlanFunctions::query_auto_config_parameter(Handle handle, WlanAutoconfOpcode opcode,
                                                 void* reserved, Dword* size, void** data,
                                                 abi::WlanOpcodeValueType* type) {
  if (any_null(handle, size, data) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanQueryAutoConfigParameter", [&](WlanClient& client) {
    return give_setting(shared_.memory, query(client.autoconfiguration(), opcode), size, data,
                        type);
  });
}

Dword WlanFunctions::set_auto_config_parameter(Handle handle, WlanAutoconfOpcode opcode, Dword size,
                                               const void* data, void* reserved) {
  if (any_null(handle, data) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanSetAutoConfigParameter", [&](WlanClient& client) {
    return error_of(set(client.autoconfiguration(), opcode, data, size));
  });
}

Dword WlanFunctions::set_filter_list(Handle handle, abi::WlanFilterListType type,
                                     const abi::WlanListHead* networks, void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanSetFilterList", [&](WlanClient& client) {
    std::vector<FilterEntry> entries;
    if (networks != nullptr) {
      if (networks->number_of_items > most_networks) return refused(client);
      const auto* const items = reinterpret_cast<const abi::Dot11Network*>(networks + 1);
      for (Dword i = 0; i != networks->number_of_items; ++i) {
        const std::optional<Ssid> ssid = ssid_of(items[i].ssid);
        if (!ssid) return refused(client);
        entries.push_back({*ssid, static_cast<BssType>(items[i].bss_type)});
      }
    }
    return error_of(client.filters().set(static_cast<FilterListType>(type), entries));
  });
}

Dword WlanFunctions::get_filter_list(Handle handle, abi::WlanFilterListType type, void* reserved,
                                     abi::WlanListHead** networks) {
  if (any_null(handle, networks) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanGetFilterList", [&](WlanClient& client) -> std::error_code {
    const auto entries = client.filters().get(static_cast<FilterListType>(type));
    if (!entries) return entries.error();
    *networks = give_list(shared_.memory, entries.value(), [](const FilterEntry& entry) {
      return abi::Dot11Network{abi_of(entry.ssid), static_cast<abi::Dot11BssType>(entry.bss_type)};
    });
    return {};
  });
}

Dword WlanFunctions::set_security_settings(Handle handle, abi::WlanSecurableObject object,
                                           const WChar* sddl) {
  if (any_null(handle, sddl)) return wrong_argument;
  return call(handle, "WlanSetSecuritySettings", [&](WlanClient& client) {
    return error_of(client.security().set(static_cast<SecurableObject>(object), decode(sddl)));
  });
}

Dword WlanFunctions::get_security_settings(Handle handle, abi::WlanSecurableObject object,
                                           abi::WlanOpcodeValueType* type, WChar** sddl,
                                           Dword* granted) {
  if (any_null(handle, sddl, granted)) return wrong_argument;
  return call(handle, "WlanGetSecuritySettings", [&](WlanClient& client) -> std::error_code {
    const auto settings = client.security().get(static_cast<SecurableObject>(object));
    if (!settings) return settings.error();
    *sddl = give_text(shared_.memory, settings.value().sddl);
    *granted = static_cast<Dword>(settings.value().granted);
    if (type != nullptr) *type = static_cast<abi::WlanOpcodeValueType>(settings.value().origin);
    return {};
  });
}

}  // namespace winseam::dropin
