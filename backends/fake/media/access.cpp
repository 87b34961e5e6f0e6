#include "access.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "sessions/session_world.hpp"

namespace winseam::fake {
namespace {

constexpr std::string_view everyone_sid = "S-1-1-0";
constexpr std::string_view administrators_sid = "S-1-5-32-544";
constexpr std::string_view system_sid = "S-1-5-18";

constexpr std::uint32_t all_rights = 1 | 2 | 4 | read_control | write_dac | write_owner | 0x10000;

std::uint32_t allowed_by(const MediaRule& rule) {
  return static_cast<std::uint32_t>(rule.allow) | rule.other_allowed;
}

std::uint32_t denied_by(const MediaRule& rule) {
  return static_cast<std::uint32_t>(rule.deny) | rule.other_denied;
}

bool is(const MediaCaller& caller, std::string_view trustee) {
  if (same_name(trustee, "Everyone") || trustee == everyone_sid) return true;
  if (same_name(trustee, "Administrators") || trustee == administrators_sid)
    return caller.administrator;
  if (same_name(trustee, "SYSTEM") || trustee == system_sid) return caller.system;
  return same_name(trustee, caller.user) || (!caller.sid.empty() && trustee == caller.sid);
}

// --- descriptors: the layout is that of a self-relative SECURITY_DESCRIPTOR ---------------------------------------

constexpr std::size_t header_size = 20;
constexpr std::uint16_t dacl_present = 0x0004;
constexpr std::uint16_t sacl_present = 0x0010;
constexpr std::uint16_t self_relative = 0x8000;
constexpr std::uint8_t allow_ace = 0;
constexpr std::uint8_t deny_ace = 1;

using Bytes = std::vector<std::byte>;

void append(Bytes& to, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) to.push_back(static_cast<std::byte>((value >> (8 * i)) & 0xFFU));
}

void overwrite(Bytes& in, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i)
    in[at + i] = static_cast<std::byte>((value >> (8 * i)) & 0xFFU);
}

std::uint32_t number_at(const Bytes& bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value |= std::to_integer<std::uint32_t>(bytes[at + i]) << (8 * i);
  return value;
}

Bytes sid_bytes(std::string_view text) {
  std::vector<std::uint32_t> parts;
  for (std::size_t at = 2; at < text.size();) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    (void)error;
    parts.push_back(value);
    at = static_cast<std::size_t>(end - text.data()) + 1;
  }
  Bytes bytes;
  if (parts.size() < 2) return bytes;
  append(bytes, parts[0], 1);
  append(bytes, parts.size() - 2, 1);
  for (int i = 5; i >= 0; --i)  // the authority is big-endian
    append(bytes, i < 4 ? (parts[1] >> (8 * i)) & 0xFFU : 0, 1);
  for (std::size_t i = 2; i < parts.size(); ++i) append(bytes, parts[i], 4);
  return bytes;
}

// The SID at a place; empty if there is none.
std::string sid_at(const Bytes& bytes, std::size_t at) {
  constexpr std::size_t fixed = 8;
  if (at + fixed > bytes.size()) return {};
  const std::size_t count = std::to_integer<std::size_t>(bytes[at + 1]);
  if (count > 15 || at + fixed + 4 * count > bytes.size()) return {};
  std::uint64_t authority = 0;
  for (std::size_t i = 2; i < fixed; ++i)
    authority = (authority << 8U) | std::to_integer<std::uint64_t>(bytes[at + i]);
  std::string text =
      "S-" + std::to_string(number_at(bytes, at, 1)) + '-' + std::to_string(authority);
  for (std::size_t i = 0; i < count; ++i)
    text += '-' + std::to_string(number_at(bytes, at + fixed + 4 * i, 4));
  return text;
}

std::string sid_of(std::string_view trustee, SessionWorld& sessions) {
  if (trustee.substr(0, 2) == "S-") return std::string(trustee);
  if (same_name(trustee, "Everyone")) return std::string(everyone_sid);
  if (same_name(trustee, "Administrators")) return std::string(administrators_sid);
  if (same_name(trustee, "SYSTEM")) return std::string(system_sid);
  const Account* account = sessions.find_account(sessions.local(), trustee);
  return account == nullptr ? std::string("S-1-0-0") : account->sid;
}

}  // namespace

MediaCaller media_caller(const Standing& standing, const Caller& caller, SessionWorld& sessions) {
  MediaCaller who;
  who.user = caller.user;
  who.administrator = standing.administrator;
  who.system = standing.role == Role::system;
  if (const Account* account = sessions.find_account(sessions.local(), caller.user))
    who.sid = account->sid;
  return who;
}

MediaGuard default_guard(std::string_view creator) {
  const MediaAccess all = MediaAccess::use | MediaAccess::modify | MediaAccess::control;
  const std::uint32_t others = read_control | write_dac | write_owner | 0x10000;
  MediaGuard guard;
  guard.rules.push_back({"Administrators", all, MediaAccess::none, others, 0});
  guard.rules.push_back({"SYSTEM", all, MediaAccess::none, others, 0});
  guard.rules.push_back({"Everyone", MediaAccess::use, MediaAccess::none, read_control, 0});
  if (!creator.empty()) {
    guard.owner = creator;
    guard.rules.push_back({std::string(creator), all, MediaAccess::none, others, 0});
  }
  return guard;
}

std::uint32_t mask_of(const MediaGuard& guard, const MediaCaller& caller) {
  std::uint32_t allowed = 0;
  std::uint32_t denied = 0;
  for (const MediaRule& rule : guard.rules) {
    if (!is(caller, rule.trustee)) continue;
    allowed |= allowed_by(rule);
    denied |= denied_by(rule);
  }
  return allowed & ~denied;
}

MediaAccess access_to(const MediaGuard& guard, const MediaCaller& caller) {
  return static_cast<MediaAccess>(mask_of(guard, caller)) &
         (MediaAccess::use | MediaAccess::modify | MediaAccess::control);
}

bool owns(const MediaGuard& guard, const MediaCaller& caller) { return is(caller, guard.owner); }

std::vector<std::byte> descriptor_of(const MediaGuard& guard, MediaSecurityParts parts,
                                     SessionWorld& sessions) {
  const bool dacl = has(parts, MediaSecurityParts::dacl);
  const bool sacl = has(parts, MediaSecurityParts::sacl);
  const std::uint32_t control =
      self_relative | (dacl ? dacl_present : 0U) | (sacl ? sacl_present : 0U);
  Bytes bytes(header_size);
  overwrite(bytes, 0, 1U | control << 16);
  const auto place = [&bytes](std::size_t field, const Bytes& part) {
    overwrite(bytes, field, static_cast<std::uint32_t>(bytes.size()));
    bytes.insert(bytes.end(), part.begin(), part.end());
  };
  if (has(parts, MediaSecurityParts::owner)) place(4, sid_bytes(sid_of(guard.owner, sessions)));
  if (has(parts, MediaSecurityParts::group)) place(8, sid_bytes(administrators_sid));
  const auto list = [&](const std::vector<MediaRule>& rules) {
    Bytes aces;
    std::size_t count = 0;
    const auto add = [&](std::uint8_t type, const MediaRule& rule, std::uint32_t mask) {
      if (mask == 0) return;
      const Bytes sid = sid_bytes(sid_of(rule.trustee, sessions));
      append(aces, type, 1);
      append(aces, 0, 1);
      append(aces, 8 + sid.size(), 2);
      append(aces, mask, 4);
      aces.insert(aces.end(), sid.begin(), sid.end());
      ++count;
    };
    for (const MediaRule& rule : rules) add(deny_ace, rule, denied_by(rule));
    for (const MediaRule& rule : rules) add(allow_ace, rule, allowed_by(rule));
    Bytes acl;
    append(acl, 2, 2);
    append(acl, 8 + aces.size(), 2);
    append(acl, count, 2);
    append(acl, 0, 2);
    acl.insert(acl.end(), aces.begin(), aces.end());
    return acl;
  };
  if (sacl) place(12, list({}));
  if (dacl) place(16, list(guard.rules));
  return bytes;
}

bool take_over(MediaGuard& guard, MediaSecurityParts parts, const std::vector<std::byte>& bytes) {
  if (bytes.size() < header_size || number_at(bytes, 0, 1) != 1) return false;
  const std::uint32_t control = number_at(bytes, 2, 2);
  MediaGuard changed = guard;
  if (has(parts, MediaSecurityParts::owner)) {
    changed.owner = sid_at(bytes, number_at(bytes, 4, 4));
    if (number_at(bytes, 4, 4) < header_size || changed.owner.empty()) return false;
  }
  if (has(parts, MediaSecurityParts::dacl)) {
    changed.rules.clear();
    const std::uint32_t at = number_at(bytes, 16, 4);
    if ((control & dacl_present) == 0 || at == 0) {
      // No list at all: everybody may do everything.
      changed.rules.push_back({"Everyone",
                               MediaAccess::use | MediaAccess::modify | MediaAccess::control,
                               MediaAccess::none, all_rights & ~7U, 0});
    } else {
      constexpr std::size_t acl_header = 8;
      if (at < header_size || at + acl_header > bytes.size()) return false;
      const std::size_t end = at + number_at(bytes, at + 2, 2);
      std::size_t ace = at + acl_header;
      if (end > bytes.size()) return false;
      for (std::uint32_t left = number_at(bytes, at + 4, 2); left > 0; --left) {
        if (ace + 8 > end) return false;
        const std::uint32_t size = number_at(bytes, ace + 2, 2);
        const std::uint32_t type = number_at(bytes, ace, 1);
        const std::uint32_t mask = number_at(bytes, ace + 4, 4);
        const std::string sid = sid_at(bytes, ace + 8);
        if (size < 16 || ace + size > end || sid.empty()) return false;
        MediaRule rule;
        rule.trustee = sid;
        if (type == allow_ace) {
          rule.allow = static_cast<MediaAccess>(mask & 7U);
          rule.other_allowed = mask & ~7U;
        } else if (type == deny_ace) {
          rule.deny = static_cast<MediaAccess>(mask & 7U);
          rule.other_denied = mask & ~7U;
        }
        if (type == allow_ace || type == deny_ace) changed.rules.push_back(std::move(rule));
        ace += size;
      }
    }
  }
  changed.changed = true;
  guard = std::move(changed);
  return true;
}

}  // namespace winseam::fake
