// Storing, reading and ordering profiles. What programs keep beside a profile is in profile_data_part.cpp.
#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "parts.hpp"
#include "profile_xml.hpp"
#include "sessions/utf16.hpp"

namespace winseam::fake {
namespace {

constexpr std::size_t max_name = 255;
constexpr ProfileFlags kinds = ProfileFlags::group_policy | ProfileFlags::user;

// A WEP key in hexadecimal digits, as it is shown.
std::string wep_digits(std::string_view key) {
  if (key.size() != 5 && key.size() != 13) return std::string(key);
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (const char c : key) {
    text += digits[static_cast<unsigned char>(c) >> 4U];
    text += digits[static_cast<unsigned char>(c) & 0xFU];
  }
  return text;
}

bool is_wep(CipherAlgorithm cipher) {
  return cipher == CipherAlgorithm::wep || cipher == CipherAlgorithm::wep40 ||
         cipher == CipherAlgorithm::wep104;
}

// The profile as XML for a reader.
result<std::string> shown(WlanProfile profile, bool plaintext) {
  if (profile.key && !profile.key->is_protected) {
    std::string& key = profile.key->material;
    if (!plaintext) {
      key = protect_key(key);
      profile.key->is_protected = true;
    } else if (is_wep(profile.cipher)) {
      key = wep_digits(key);
    }
  }
  return to_xml(profile);
}

// Whether an adapter can do the security of a profile. One whose abilities nobody described can do everything.
bool capable(const Radio& radio, const WlanProfile& profile) {
  const auto& pairs = profile.bss_type == BssType::independent ? radio.spec.adhoc_security
                                                               : radio.spec.infrastructure_security;
  return pairs.empty() || std::any_of(pairs.begin(), pairs.end(), [&](const AuthCipherPair& pair) {
           return pair.auth == profile.auth && (pair.cipher == profile.cipher ||
                                                (is_wep(pair.cipher) && is_wep(profile.cipher)));
         });
}

// Reads what is to be stored. A key that this machine protected is known in the clear again.
result<WlanProfile> read(std::string_view xml, ReasonCode* reason) {
  ReasonCode found = ReasonCode::success;
  result<WlanProfile> profile = parse_profile(xml, &found);
  if (profile && profile.value().key && profile.value().key->is_protected) {
    SharedKey& key = *profile.value().key;
    if (const std::optional<std::string> plain = unprotect_key(key.material)) {
      key.material = *plain;
      key.is_protected = false;
      found = validate(profile.value());
    }
  }
  if (found == ReasonCode::success) return profile;
  if (reason != nullptr) *reason = found;
  return errc::bad_profile;
}

SecurableObject adding(bool for_user) {
  return for_user ? SecurableObject::add_new_per_user_profiles
                  : SecurableObject::add_new_all_user_profiles;
}

// True if an attempt or the present connection goes by a stored profile.
bool uses(const Target& target, std::string_view name) {
  return target.stored() && target.profile.name == name;
}
bool in_use(const Radio& radio, std::string_view name) {
  return (radio.attempt && uses(radio.attempt->target, name)) ||
         (radio.next && uses(radio.next->target, name)) ||
         (radio.connected() && uses(radio.link->target, name));
}

// The places of the profiles that a caller can put in order: its own and all users'.
using Place = std::list<StoredWlanProfile>::iterator;
std::vector<Place> movable(Radio& radio, std::string_view user) {
  std::vector<Place> places;
  for (Place at = radio.profiles.begin(); at != radio.profiles.end(); ++at)
    if (!at->by_policy() && (!at->for_user() || at->spec.owner == user)) places.push_back(at);
  return places;
}

// Puts these profiles, in this order, into the places that they have among all.
void reorder(Radio& radio, const std::vector<Place>& order) {
  std::unordered_set<const StoredWlanProfile*> moving;
  for (const Place at : order) moving.insert(&*at);
  std::vector<Place> all;
  auto next = order.begin();
  for (Place at = radio.profiles.begin(); at != radio.profiles.end(); ++at)
    all.push_back(moving.count(&*at) != 0 ? *next++ : at);
  for (const Place at : all) radio.profiles.splice(radio.profiles.end(), radio.profiles, at);
}

}  // namespace

result<std::vector<ProfileInfo>> FakeWlanProfiles::enumerate(const Guid& adapter) const {
  auto entered = enter(identity_, "WlanProfiles::enumerate");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  const Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  std::vector<ProfileInfo> list;
  for (const StoredWlanProfile& profile : radio->profiles)
    if (!profile.for_user() || profile.spec.owner == entry.caller().user)
      list.push_back({profile.name(), profile.spec.flags & kinds});
  return list;
}

result<StoredProfile> FakeWlanProfiles::get(const Guid& adapter, std::string_view name,
                                            ProfileKey key) const {
  auto entered = enter(identity_, "WlanProfiles::get");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  const StoredWlanProfile* profile =
      entry.world().visible_profile(*radio, name, entry.caller().user);
  if (profile == nullptr) return errc::not_found;
  const WlanAccess granted = access_to(entry.world(), *profile, entry.who());
  if (!has(granted, WlanAccess::read)) return errc::access_denied;
  // Older systems know no such request, and keep the key to themselves.
  const bool plaintext = key == ProfileKey::plaintext &&
                         entry.windows() >= WindowsVersion::windows_7 &&
                         entry.may(SecurableObject::get_plaintext_key, WlanAccess::read);
  result<std::string> xml = shown(profile->settings, plaintext);
  if (!xml) return xml.error();
  return StoredProfile{std::move(xml).value(), profile->spec.flags & kinds, granted};
}

result<void> FakeWlanProfiles::set(const Guid& adapter, std::string_view xml,
                                   const SetProfileOptions& options, ReasonCode* reason) {
  auto entered = enter(identity_, "WlanProfiles::set");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  const bool for_user = has(options.flags, ProfileFlags::user);
  const bool by_policy = has(options.flags, ProfileFlags::group_policy);
  const bool xp = entry.windows() <= WindowsVersion::windows_xp;
  if (without(options.flags, kinds) != ProfileFlags::all_user || (for_user && by_policy) ||
      (by_policy && !options.overwrite) || (xp && options.flags != ProfileFlags::all_user))
    return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;

  result<WlanProfile> read_profile = read(xml, reason);
  if (!read_profile) return read_profile.error();
  WlanProfile& settings = read_profile.value();
  if (one_x_part(settings).empty_config_blob) return errc::invalid_parameter;
  const bool has_sddl = options.sddl && !for_user && !by_policy && !xp;
  if (has_sddl && !is_sddl(*options.sddl)) return errc::invalid_security_descr;

  StoredWlanProfile* old = world.find_profile(*radio, settings.name);
  if (by_policy) {
    // Group policy's client alone stores its profiles, and it runs as the system.
    if (!entry.who().system) return errc::access_denied;
  } else if (old == nullptr) {
    if (!entry.may(adding(for_user), WlanAccess::write)) return errc::access_denied;
  } else if ((old->for_user() && old->spec.owner != entry.caller().user) ||
             !entry.may(*old, WlanAccess::write)) {
    return errc::access_denied;
  }
  if (old != nullptr &&
      (!options.overwrite || old->by_policy() != by_policy || old->for_user() != for_user))
    return errc::already_exists;
  if (!capable(*radio, settings)) return errc::no_match;

  StoredWlanProfile profile;
  result<std::string> stored = to_xml(settings);
  if (!stored) return stored.error();
  profile.spec.xml = std::move(stored).value();
  profile.spec.flags = options.flags;
  if (for_user) profile.spec.owner = entry.caller().user;
  if (has_sddl) {
    profile.spec.sddl = options.sddl;
  } else if (old != nullptr) {
    profile.spec.sddl = old->spec.sddl;
  } else if (!for_user && !by_policy) {
    // A descriptor that somebody set is kept as it is now; the default one needs no copy.
    const auto& set = world.settings.security;
    if (std::any_of(set.begin(), set.end(), [](const WlanSecuritySpec& spec) {
          return spec.object == SecurableObject::add_new_all_user_profiles;
        }))
      profile.spec.sddl = sddl_of(world, SecurableObject::add_new_all_user_profiles);
  }
  profile.settings = std::move(settings);
  if (old != nullptr) {
    world.unblock(*radio, *old);
    *old = std::move(profile);
  } else {
    (void)world.add_profile(*radio, std::move(profile));
  }
  world.raise(*radio, AcmCode::profile_change);
  if (reason != nullptr) *reason = ReasonCode::success;
  return success();
}

result<void> FakeWlanProfiles::remove(const Guid& adapter, std::string_view name) {
  auto entered = enter(identity_, "WlanProfiles::remove");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  WlanWorld& world = entry.world();
  const StoredWlanProfile* profile = world.visible_profile(*radio, name, entry.caller().user);
  if (profile == nullptr) return errc::not_found;
  if (!entry.may(*profile, WlanAccess::write)) return errc::access_denied;
  const bool disconnects = in_use(*radio, name);
  world.remove_profile(*radio, name);
  world.raise(*radio, AcmCode::profile_change);
  if (disconnects) world.disconnect(*radio);
  return success();
}

result<void> FakeWlanProfiles::rename(const Guid& adapter, std::string_view old_name,
                                      std::string_view new_name) {
  auto entered = enter(identity_, "WlanProfiles::rename");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (new_name.empty() || utf16_length(new_name) > max_name) return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  WlanWorld& world = entry.world();
  const StoredWlanProfile* profile = world.visible_profile(*radio, old_name, entry.caller().user);
  if (profile == nullptr) return errc::not_found;
  WlanProfile renamed = profile->settings;
  renamed.name = new_name;
  if (validate(renamed) != ReasonCode::success) return errc::invalid_parameter;
  if (!entry.may(*profile, WlanAccess::write)) return errc::access_denied;
  if (world.find_profile(*radio, new_name) != nullptr) return errc::already_exists;
  const ProfileNameChange change{std::string(old_name), std::string(new_name)};
  world.rename_profile(*radio, change.old_name, change.new_name);
  for (std::optional<Attempt>* attempt : {&radio->attempt, &radio->next})
    if (*attempt && uses((*attempt)->target, change.old_name))
      (*attempt)->target.profile.name = change.new_name;
  world.raise(*radio, AcmCode::profile_name_change, change);
  return success();
}

result<void> FakeWlanProfiles::set_order(const Guid& adapter,
                                         const std::vector<std::string>& names) {
  auto entered = enter(identity_, "WlanProfiles::set_order");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (names.empty() ||
      std::unordered_set<std::string_view>(names.begin(), names.end()).size() != names.size())
    return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  WlanWorld& world = entry.world();
  const std::string& user = entry.caller().user;
  std::vector<Place> order;
  std::size_t policies = 0;
  for (const std::string& name : names) {
    const StoredWlanProfile* profile = world.visible_profile(*radio, name, user);
    if (profile == nullptr) return errc::not_found;
    if (profile->by_policy())
      ++policies;
    else
      order.push_back(radio->by_name.at(name));
  }
  const auto all_policies =
      std::count_if(radio->profiles.begin(), radio->profiles.end(),
                    [](const StoredWlanProfile& profile) { return profile.by_policy(); });
  if (order.size() != movable(*radio, user).size() ||
      policies != static_cast<std::size_t>(all_policies))
    return errc::invalid_parameter;
  if (!entry.may(SecurableObject::all_user_profiles_order, WlanAccess::write))
    return errc::access_denied;
  reorder(*radio, order);
  world.raise(*radio, AcmCode::profile_change);
  return success();
}

result<void> FakeWlanProfiles::set_position(const Guid& adapter, std::string_view name,
                                            std::uint32_t position) {
  auto entered = enter(identity_, "WlanProfiles::set_position");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  WlanWorld& world = entry.world();
  const std::string& user = entry.caller().user;
  const StoredWlanProfile* profile = world.visible_profile(*radio, name, user);
  if (profile == nullptr) return errc::not_found;
  std::vector<Place> order = movable(*radio, user);
  if (position >= order.size()) return errc::not_found;
  if (profile->by_policy() ||
      (profile->all_user() &&
       !entry.may(SecurableObject::all_user_profiles_order, WlanAccess::write)))
    return errc::access_denied;
  const Place moved = radio->by_name.at(std::string(name));
  order.erase(std::find(order.begin(), order.end(), moved));
  order.insert(order.begin() + static_cast<std::ptrdiff_t>(position), moved);
  reorder(*radio, order);
  world.raise(*radio, AcmCode::profile_change);
  return success();
}

}  // namespace winseam::fake
