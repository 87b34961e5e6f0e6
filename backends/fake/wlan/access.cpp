#include "access.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "sddl.hpp"

namespace winseam::fake {
namespace {

// The groups that every caller is in: everybody, the users of this machine, those who logged on, those who sit at it.
constexpr std::array<std::string_view, 8> everybody{"WD", "S-1-1-0",  "BU", "S-1-5-32-545",
                                                    "AU", "S-1-5-11", "IU", "S-1-5-4"};

bool is(const WlanCaller& caller, std::string_view trustee) {
  if (std::find(everybody.begin(), everybody.end(), trustee) != everybody.end()) return true;
  if (trustee == "BA" || trustee == "S-1-5-32-544") return caller.administrator;
  if (trustee == "SY" || trustee == "S-1-5-18") return caller.system;
  return !caller.sid.empty() && trustee == caller.sid;
}

WlanAccess access_of(std::uint32_t mask) {
  for (const WlanAccess access : {WlanAccess::write, WlanAccess::execute, WlanAccess::read})
    if (has(static_cast<WlanAccess>(mask), access)) return access;
  return WlanAccess::none;
}

// Everybody reads and every user writes.
constexpr std::string_view open_object =
    "D:(A;;CCRC;;;WD)(A;;CCDCWPSDRCWD;;;BU)(A;;CCDCWPSDRCWD;;;BA)(A;;CCDCWPSDRCWD;;;SY)";
// Everybody reads, administrators write.
constexpr std::string_view elevated_object =
    "D:(A;;CCRC;;;WD)(A;;CCDCWPSDRCWD;;;BA)(A;;CCDCWPSDRCWD;;;SY)";
// Administrators alone.
constexpr std::string_view administrators_object = "D:(A;;CCDCWPSDRCWD;;;BA)(A;;CCDCWPSDRCWD;;;SY)";

std::string_view default_sddl_of(SecurableObject object) {
  switch (object) {
    case SecurableObject::autoconfiguration_enabled:
    case SecurableObject::background_scan_enabled:
    case SecurableObject::bss_type:
    case SecurableObject::show_denied:
    case SecurableObject::interface_properties:
    case SecurableObject::ihv_control:
    case SecurableObject::all_user_profiles_order:
    case SecurableObject::current_operation_mode:
      return elevated_object;
    case SecurableObject::get_plaintext_key:
    case SecurableObject::hosted_network_elevated_access:
      return administrators_object;
    case SecurableObject::permit_list:
    case SecurableObject::deny_list:
    case SecurableObject::add_new_all_user_profiles:
    case SecurableObject::add_new_per_user_profiles:
    case SecurableObject::media_streaming_mode_enabled:
    case SecurableObject::virtual_station_extensibility:
    case SecurableObject::wifi_direct_elevated_access:
      break;
  }
  return open_object;
}

}  // namespace

WlanCaller wlan_caller(const Standing& standing, const Caller& caller, SessionWorld& sessions) {
  WlanCaller who;
  if (const Account* account = sessions.find_account(sessions.local(), caller.user))
    who.sid = account->sid;
  who.administrator = standing.administrator;
  who.system = standing.role == Role::system;
  return who;
}

std::optional<WlanAccess> granted_by(std::string_view sddl, const WlanCaller& caller) {
  const std::optional<SecurityDescriptor> descriptor = parse_sddl(sddl);
  if (!descriptor) return std::nullopt;
  if (!descriptor->entries) return WlanAccess::write;
  std::uint32_t allowed = 0;
  std::uint32_t denied = 0;
  for (const AccessEntry& entry : *descriptor->entries)
    if (!entry.inherit_only && is(caller, entry.trustee))
      (entry.allow ? allowed : denied) |= entry.mask;
  return access_of(allowed & ~denied);
}

bool is_sddl(std::string_view sddl) { return parse_sddl(sddl).has_value(); }

std::string sddl_of(const WlanWorld& world, SecurableObject object) {
  const auto& set = world.settings.security;
  const auto at = std::find_if(set.begin(), set.end(),
                               [&](const WlanSecuritySpec& spec) { return spec.object == object; });
  return at != set.end() ? at->sddl : std::string(default_sddl_of(object));
}

WlanAccess access_to(const WlanWorld& world, SecurableObject object, const WlanCaller& caller) {
  // A text that a test made up and that is no SDDL grants nothing.
  return granted_by(sddl_of(world, object), caller).value_or(WlanAccess::none);
}

WlanAccess access_to(const WlanWorld& world, const StoredWlanProfile& profile,
                     const WlanCaller& caller) {
  if (profile.by_policy()) return WlanAccess::execute;
  if (profile.for_user()) return WlanAccess::write;  // nobody but its owner sees it
  if (!profile.spec.sddl)
    return access_to(world, SecurableObject::add_new_all_user_profiles, caller);
  return granted_by(*profile.spec.sddl, caller).value_or(WlanAccess::none);
}

}  // namespace winseam::fake
