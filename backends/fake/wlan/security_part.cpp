#include <algorithm>

#include "parts.hpp"
#include "sddl.hpp"

namespace winseam::fake {
namespace {

bool exists(SecurableObject object) {
  return static_cast<std::uint32_t>(object) < securable_object_count;
}

// The masks that the entries of an object's list may have.
bool is_documented(const AccessEntry& entry) {
  const auto access = static_cast<WlanAccess>(entry.mask);
  return access == WlanAccess::read || access == WlanAccess::execute || access == WlanAccess::write;
}

bool can_be_set(std::string_view sddl) {
  const std::optional<SecurityDescriptor> descriptor = parse_sddl(sddl);
  return descriptor && descriptor->entries &&
         std::all_of(descriptor->entries->begin(), descriptor->entries->end(), is_documented);
}

std::vector<WlanSecuritySpec>::iterator find(WlanWorld& world, SecurableObject object) {
  auto& set = world.settings.security;
  return std::find_if(set.begin(), set.end(),
                      [&](const WlanSecuritySpec& spec) { return spec.object == object; });
}

}  // namespace

result<SecuritySettings> FakeWlanSecuritySettings::get(SecurableObject object) const {
  auto entered = enter(identity_, "WlanSecuritySettings::get");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (!exists(object)) return errc::invalid_parameter;
  const WlanAccess granted = access_to(entry.world(), object, entry.who());
  if (!has(granted, WlanAccess::read)) return errc::access_denied;
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  const auto set = find(entry.world(), object);
  const ValueOrigin origin =
      set != entry.world().settings.security.end() ? set->origin : ValueOrigin::query_only;
  return SecuritySettings{sddl_of(entry.world(), object), granted, origin};
}

result<void> FakeWlanSecuritySettings::set(SecurableObject object, std::string_view sddl) {
  auto entered = enter(identity_, "WlanSecuritySettings::set");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (!exists(object)) return errc::invalid_parameter;
  if (!can_be_set(sddl)) return errc::invalid_security_descr;
  if (!entry.may(object, WlanAccess::write)) return errc::access_denied;
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  auto& all = entry.world().settings.security;
  const auto set = find(entry.world(), object);
  if (set == all.end()) {
    all.push_back({object, std::string(sddl), ValueOrigin::set_by_user});
    return success();
  }
  if (set->origin == ValueOrigin::set_by_group_policy) return errc::access_denied;
  set->sddl = sddl;
  set->origin = ValueOrigin::set_by_user;
  return success();
}

}  // namespace winseam::fake
