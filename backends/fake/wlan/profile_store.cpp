#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "wlan_world.hpp"

namespace winseam::fake {
namespace {

// What the fake's ciphertext begins with.
constexpr std::string_view mark = "FA4E5EA1";
constexpr std::string_view digits = "0123456789ABCDEF";

}  // namespace

StoredWlanProfile make_profile(const ProfileSpec& spec) {
  ReasonCode reason = ReasonCode::success;
  result<WlanProfile> parsed = parse_profile(spec.xml, &reason);
  if (!parsed)
    throw std::invalid_argument("a stored profile is wrong: " + reason_text(reason) + ": " +
                                spec.xml.substr(0, 200));
  StoredWlanProfile profile;
  profile.spec = spec;
  profile.settings = std::move(parsed).value();
  return profile;
}

std::string protect_key(std::string_view plain) {
  std::string text(mark);
  for (const char c : plain) {
    // Bits are turned so that nobody takes it for the key itself; it is no encryption.
    const auto byte = static_cast<std::uint8_t>(static_cast<std::uint8_t>(c) ^ 0xA5U);
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

std::optional<std::string> unprotect_key(std::string_view ciphertext) {
  if (ciphertext.substr(0, mark.size()) != mark || ciphertext.size() % 2 != 0) return std::nullopt;
  ciphertext.remove_prefix(mark.size());
  std::string plain;
  for (std::size_t i = 0; i < ciphertext.size(); i += 2) {
    const std::size_t high = digits.find(ciphertext[i]);
    const std::size_t low = digits.find(ciphertext[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
    plain += static_cast<char>((high * 16 + low) ^ 0xA5U);
  }
  return plain;
}

StoredWlanProfile* WlanWorld::find_profile(Radio& radio, std::string_view name) {
  const auto at = radio.by_name.find(std::string(name));
  return at == radio.by_name.end() ? nullptr : &*at->second;
}

StoredWlanProfile* WlanWorld::visible_profile(Radio& radio, std::string_view name,
                                              std::string_view user) {
  StoredWlanProfile* profile = find_profile(radio, name);
  if (profile == nullptr || (profile->for_user() && profile->spec.owner != user)) return nullptr;
  return profile;
}

StoredWlanProfile& WlanWorld::add_profile(Radio& radio, StoredWlanProfile profile, bool at_end) {
  const std::string name = profile.name();
  if (radio.by_name.count(name) != 0)
    throw std::invalid_argument("adapter \"" + radio.spec.description + "\" has two profiles \"" +
                                name + "\"; names are unique");
  auto place = radio.profiles.end();
  // Group policy's come first; among them, and for what is read from a description, the order is that of coming.
  if (!at_end || profile.by_policy())
    place = std::find_if(radio.profiles.begin(), radio.profiles.end(),
                         [](const StoredWlanProfile& other) { return !other.by_policy(); });
  place = radio.profiles.insert(place, std::move(profile));
  radio.by_name.emplace(name, place);
  return *place;
}

void WlanWorld::remove_profile(Radio& radio, std::string_view name) {
  const auto at = radio.by_name.find(std::string(name));
  if (at == radio.by_name.end()) return;
  const auto place = at->second;
  if (place->blocked) core_.engine.cancel(*place->blocked);
  radio.by_name.erase(at);
  radio.profiles.erase(place);
}

void WlanWorld::rename_profile(Radio& radio, std::string_view old_name, std::string new_name) {
  const auto at = radio.by_name.find(std::string(old_name));
  if (at == radio.by_name.end()) return;
  const auto place = at->second;
  radio.by_name.erase(at);
  place->settings.name = std::move(new_name);
  if (const result<std::string> xml = to_xml(place->settings)) place->spec.xml = xml.value();
  if (radio.link && radio.link->target.stored() && radio.link->target.profile.name == old_name)
    radio.link->target.profile.name = place->name();
  radio.by_name.emplace(place->name(), place);
}

void WlanWorld::unblock(Radio& radio, StoredWlanProfile& profile) {
  if (!profile.blocked) return;
  core_.engine.cancel(*profile.blocked);
  profile.blocked.reset();
  if (windows() >= WindowsVersion::windows_8) raise(radio, AcmCode::profile_unblocked);
}

}  // namespace winseam::fake
