// What is kept beside a profile, and keeping a temporary one.
#include <cstring>
#include <utility>

#include "parts.hpp"
#include "profile_xml.hpp"

namespace winseam::fake {
namespace {

// A call about one profile that is there.
struct Found {
  Radio* radio = nullptr;
  StoredWlanProfile* profile = nullptr;
};

result<Found> find(WlanEntry& entry, const Guid& adapter, std::string_view name) {
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  StoredWlanProfile* profile = entry.world().visible_profile(*radio, name, entry.caller().user);
  if (profile == nullptr) return errc::not_found;
  return Found{radio, profile};
}

bool known(EapDataFlags flags) {
  return without(flags, EapDataFlags::all_users) == EapDataFlags::current_user;
}

// Whether the caller may store credentials: its own with the right to connect, everybody's with that to write.
bool may_store(WlanEntry& entry, const StoredWlanProfile& profile, EapDataFlags flags) {
  return entry.may(profile,
                   has(flags, EapDataFlags::all_users) ? WlanAccess::write : WlanAccess::execute);
}

// Credentials belong to 802.1X alone; with single sign-on they are those of the logon.
bool takes_credentials(const WlanProfile& profile, const OneXPart& one_x) {
  return profile.use_onex && !one_x.single_sign_on;
}

}  // namespace

result<std::vector<std::byte>> FakeWlanProfiles::custom_data(const Guid& adapter,
                                                             std::string_view name) const {
  auto entered = enter(identity_, "WlanProfiles::custom_data");
  if (!entered) return entered.error();
  const result<Found> found = find(entered.value(), adapter, name);
  if (!found) return found.error();
  const std::vector<std::uint8_t>& data = found.value().profile->spec.custom_data;
  if (data.empty()) return errc::file_not_found;
  std::vector<std::byte> bytes(data.size());
  std::memcpy(bytes.data(), data.data(), data.size());
  return bytes;
}

result<void> FakeWlanProfiles::set_custom_data(const Guid& adapter, std::string_view name,
                                               std::span<const std::byte> data) {
  auto entered = enter(identity_, "WlanProfiles::set_custom_data");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  const result<Found> found = find(entry, adapter, name);
  if (!found) return found.error();
  StoredWlanProfile& profile = *found.value().profile;
  if (!entry.may(profile, WlanAccess::write)) return errc::access_denied;
  std::vector<std::uint8_t> bytes(data.size());
  if (!data.empty()) std::memcpy(bytes.data(), data.data(), data.size());
  profile.spec.custom_data = std::move(bytes);
  return success();
}

result<void> FakeWlanProfiles::set_eap_data(const Guid& adapter, std::string_view name,
                                            const EapMethod&, EapDataFlags flags,
                                            std::span<const std::byte> data) {
  auto entered = enter(identity_, "WlanProfiles::set_eap_data");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (!known(flags)) return errc::invalid_parameter;
  const result<Found> found = find(entry, adapter, name);
  if (!found) return found.error();
  StoredWlanProfile& profile = *found.value().profile;
  if (!may_store(entry, profile, flags)) return errc::access_denied;
  if (!takes_credentials(profile.settings, one_x_part(profile.settings)))
    return errc::not_supported;
  profile.eap_data.assign(data.begin(), data.end());
  return success();
}

result<void> FakeWlanProfiles::set_eap_xml(const Guid& adapter, std::string_view name,
                                           EapDataFlags flags, std::string_view xml) {
  auto entered = enter(identity_, "WlanProfiles::set_eap_xml");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (!known(flags)) return errc::invalid_parameter;
  const result<Found> found = find(entry, adapter, name);
  if (!found) return found.error();
  StoredWlanProfile& profile = *found.value().profile;
  const std::optional<EapCredentials> credentials = read_credentials(xml);
  if (!credentials) return errc::bad_profile;
  if (!may_store(entry, profile, flags)) return errc::access_denied;
  const OneXPart one_x = one_x_part(profile.settings);
  if (!takes_credentials(profile.settings, one_x)) return errc::not_supported;
  const bool other_method =
      !one_x.method.empty() && !credentials->method.empty() && one_x.method != credentials->method;
  if (!credentials->are_credentials || other_method) return errc::eap_xml_refused;
  profile.eap_xml = xml;
  return success();
}

result<void> FakeWlanProfiles::save_temporary(const Guid& adapter,
                                              const SaveProfileOptions& options) {
  auto entered = enter(identity_, "WlanProfiles::save_temporary");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  constexpr SaveProfileFlags all = SaveProfileFlags::user | SaveProfileFlags::set_by_client |
                                   SaveProfileFlags::connection_mode_auto;
  const bool automatic = has(options.flags, SaveProfileFlags::connection_mode_auto);
  const bool for_user = has(options.flags, SaveProfileFlags::user);
  if (without(options.flags, all) != SaveProfileFlags::none || (automatic && !options.name))
    return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  if (options.sddl && !for_user && !is_sddl(*options.sddl)) return errc::invalid_security_descr;
  if (!entry.may(for_user ? SecurableObject::add_new_per_user_profiles
                          : SecurableObject::add_new_all_user_profiles,
                 WlanAccess::write))
    return errc::access_denied;
  if (!radio->connected() || radio->link->target.stored()) return errc::invalid_state;

  StoredWlanProfile profile;
  profile.settings = radio->link->target.profile;
  if (options.name) profile.settings.name = *options.name;
  if (automatic) profile.settings.mode = ProfileMode::automatic;
  result<std::string> xml = to_xml(profile.settings);
  if (!xml) return errc::invalid_parameter;
  profile.spec.xml = std::move(xml).value();
  profile.spec.flags = for_user ? ProfileFlags::user : ProfileFlags::all_user;
  if (for_user)
    profile.spec.owner = entry.caller().user;
  else
    profile.spec.sddl = options.sddl;

  if (StoredWlanProfile* old = world.find_profile(*radio, profile.name())) {
    if ((old->for_user() && old->spec.owner != entry.caller().user) ||
        !entry.may(*old, WlanAccess::write))
      return errc::access_denied;
    if (!options.overwrite || old->for_user() != for_user) return errc::already_exists;
    if (!for_user && !profile.spec.sddl) profile.spec.sddl = old->spec.sddl;
    world.unblock(*radio, *old);
    *old = std::move(profile);
  } else {
    (void)world.add_profile(*radio, std::move(profile));
  }
  world.raise(*radio, AcmCode::profile_change);
  return success();
}

}  // namespace winseam::fake
