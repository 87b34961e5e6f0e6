// backends/fake/wlan/setting_access.hpp: the way to one setting of one adapter.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "gate.hpp"

namespace winseam::fake {

// A WLAN_INTF_OPCODE: what guards it, and which system knew it first.
struct Opcode {
  std::uint32_t number = 0;
  SecurableObject object = SecurableObject::interface_properties;
  WindowsVersion since = WindowsVersion::vista_rtm;
};

// A call that may read or write; holds the world's lock.
struct SettingCall {
  WlanEntry entry;
  Radio* radio = nullptr;

  WlanWorld& world() { return entry.world(); }
};

// A call's own checks, between that for the adapter and that for rights; true if the latter is not needed.
using SettingCheck = std::function<result<bool>(WlanEntry&, Radio&)>;

inline result<SettingCall> to_setting(const ClientIdentity& identity, const Guid& adapter,
                                      std::string_view operation, const Opcode& opcode,
                                      WlanAccess access, bool value_fits = true,
                                      const SettingCheck& check = {}) {
  auto entered = enter(identity, "WlanInterfaceSettings::" + std::string(operation));
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (!value_fits) return errc::invalid_parameter;  // no adapter could take it
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  const result<bool> checked = check ? check(entry, *radio) : result<bool>(false);
  if (!checked) return checked.error();
  if (!checked.value() && !entry.may(opcode.object, access)) return errc::access_denied;
  if (entry.windows() < opcode.since) return errc::not_supported;
  const auto& unsupported = radio->spec.unsupported_opcodes;
  if (std::find(unsupported.begin(), unsupported.end(), opcode.number) != unsupported.end())
    return errc::gen_failure;
  return SettingCall{std::move(entry), radio};
}

inline result<SettingCall> read_setting(const ClientIdentity& identity, const Guid& adapter,
                                        std::string_view operation, const Opcode& opcode) {
  return to_setting(identity, adapter, operation, opcode, WlanAccess::read);
}

inline result<SettingCall> write_setting(const ClientIdentity& identity, const Guid& adapter,
                                         std::string_view operation, const Opcode& opcode,
                                         bool value_fits = true, const SettingCheck& check = {}) {
  return to_setting(identity, adapter, operation, opcode, WlanAccess::write, value_fits, check);
}

}  // namespace winseam::fake
