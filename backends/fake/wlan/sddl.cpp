#include "sddl.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "winseam/wlan/state.hpp"

namespace winseam::fake {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 25> rights{{
    {"CC", 0x1},
    {"DC", 0x2},
    {"LC", 0x4},
    {"SW", 0x8},
    {"RP", 0x10},
    {"WP", 0x20},
    {"DT", 0x40},
    {"LO", 0x80},
    {"CR", 0x100},
    {"SD", 0x10000},
    {"RC", 0x20000},
    {"WD", 0x40000},
    {"WO", 0x80000},
    {"FA", 0x1F01FF},
    {"FR", 0x120089},
    {"FW", 0x120116},
    {"FX", 0x1200A0},
    {"KA", 0xF003F},
    {"KR", 0x20019},
    {"KW", 0x20006},
    {"KX", 0x20019},
    {"GR", static_cast<std::uint32_t>(WlanAccess::read)},
    {"GX", static_cast<std::uint32_t>(WlanAccess::execute)},
    {"GW", static_cast<std::uint32_t>(WlanAccess::write)},
    {"GA", static_cast<std::uint32_t>(WlanAccess::write)},
}};

constexpr std::array<std::string_view, 46> aliases{
    "AA", "AC", "AN", "AO", "AP", "AU", "BA", "BG", "BO", "BU", "CA", "CD", "CG", "CO", "CY", "DA",
    "DC", "DD", "DG", "DU", "EA", "ED", "ER", "HI", "IS", "IU", "LA", "LG", "LS", "LU", "LW", "ME",
    "MU", "NO", "NS", "NU", "OW", "PA", "PO", "PS", "PU", "RC", "RD", "SO", "SY", "WD"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_trustee(std::string_view text) {
  if (std::find(aliases.begin(), aliases.end(), text) != aliases.end()) return true;
  if (text.substr(0, 2) != "S-") return false;
  std::size_t parts = 0;
  for (std::string_view rest = text.substr(1); !rest.empty(); ++parts) {
    if (rest.front() != '-') return false;
    rest.remove_prefix(1);
    const std::size_t end = std::min(rest.find('-'), rest.size());
    if (end == 0 ||
        !std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(end), is_digit))
      return false;
    rest.remove_prefix(end);
  }
  return parts >= 3;  // revision, authority, and at least one more
}

std::optional<std::uint32_t> number(std::string_view text) {
  int base = 10;
  if (text.substr(0, 2) == "0x" || text.substr(0, 2) == "0X") {
    base = 16;
    text.remove_prefix(2);
  }
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The bits of generic rights stand for others on every kind of object.
std::uint32_t without_generic_bits(std::uint32_t mask) {
  constexpr std::array<std::pair<std::uint32_t, WlanAccess>, 4> generic{
      {{0x80000000, WlanAccess::read},
       {0x40000000, WlanAccess::write},
       {0x20000000, WlanAccess::execute},
       {0x10000000, WlanAccess::write}}};
  for (const auto& [bit, access] : generic)
    if ((mask & bit) != 0) mask = (mask & ~bit) | static_cast<std::uint32_t>(access);
  return mask;
}

std::optional<std::uint32_t> mask_of(std::string_view text) {
  if (!text.empty() && is_digit(text.front())) {
    const auto mask = number(text);
    return mask ? std::optional(without_generic_bits(*mask)) : std::nullopt;
  }
  std::uint32_t mask = 0;
  for (; !text.empty(); text.remove_prefix(std::min<std::size_t>(2, text.size()))) {
    const auto right = std::find_if(rights.begin(), rights.end(), [&](const auto& known) {
      return known.first == text.substr(0, 2);
    });
    if (right == rights.end()) return std::nullopt;
    mask |= right->second;
  }
  return mask;
}

bool are_entry_flags(std::string_view text) {
  constexpr std::array<std::string_view, 7> known{"CI", "OI", "NP", "IO", "ID", "SA", "FA"};
  for (; !text.empty(); text.remove_prefix(std::min<std::size_t>(2, text.size())))
    if (std::find(known.begin(), known.end(), text.substr(0, 2)) == known.end()) return false;
  return true;
}

bool has_flag(std::string_view flags, std::string_view flag) {
  for (; !flags.empty(); flags.remove_prefix(2))
    if (flags.substr(0, 2) == flag) return true;
  return false;
}

// The six fields between the parentheses of an entry; empty if there are more or fewer.
std::optional<std::array<std::string_view, 6>> fields_of(std::string_view entry) {
  std::array<std::string_view, 6> fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::size_t end = entry.find(';');
    if ((end == std::string_view::npos) != (i + 1 == fields.size())) return std::nullopt;
    fields[i] = entry.substr(0, end);
    if (end != std::string_view::npos) entry.remove_prefix(end + 1);
  }
  return fields;
}

// Reads the flags and entries of a list, as far as the next part of the descriptor; `text` then begins there.
bool read_list(std::string_view& text, bool audit, std::vector<AccessEntry>& entries) {
  std::string_view flags = text.substr(0, std::min(text.find_first_of("(:"), text.size()));
  // "D:PS:(...)": the letter before a colon begins the next part.
  if (flags.size() < text.size() && text[flags.size()] == ':') {
    if (flags.empty()) return false;
    flags.remove_suffix(1);
  }
  text.remove_prefix(flags.size());
  while (!flags.empty()) {
    const std::size_t length = flags.substr(0, 2) == "AR" || flags.substr(0, 2) == "AI" ? 2
                               : flags.front() == 'P'                                   ? 1
                                                                                        : 0;
    if (length == 0) return false;
    flags.remove_prefix(length);
  }
  while (!text.empty() && text.front() == '(') {
    const std::size_t end = text.find(')');
    if (end == std::string_view::npos) return false;
    const auto fields = fields_of(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
    if (!fields) return false;
    const auto& [type, entry_flags, access, object, inherited_object, trustee] = *fields;
    const bool known =
        audit ? type == "AU" || type == "AL" || type == "ML" : type == "A" || type == "D";
    // Objects of one type alone are for directories; here there are none.
    if (!known || !are_entry_flags(entry_flags) || !object.empty() || !inherited_object.empty() ||
        !is_trustee(trustee))
      return false;
    if (audit) continue;
    const auto mask = mask_of(access);
    if (!mask) return false;
    entries.push_back({.allow = type == "A",
                       .inherit_only = has_flag(entry_flags, "IO"),
                       .mask = *mask,
                       .trustee = std::string(trustee)});
  }
  return true;
}

// Reads an owner or a group.
bool read_trustee(std::string_view& text) {
  std::size_t length = 2;
  if (text.substr(0, 2) == "S-") {
    length = 1;
    while (length < text.size() && (text[length] == '-' || is_digit(text[length]))) ++length;
  }
  if (!is_trustee(text.substr(0, length))) return false;
  text.remove_prefix(length);
  return true;
}

}  // namespace

std::optional<SecurityDescriptor> parse_sddl(std::string_view text) {
  if (text.empty()) return std::nullopt;
  constexpr std::string_view order = "OGDS";
  SecurityDescriptor descriptor;
  std::size_t at = 0;
  while (!text.empty()) {
    const std::size_t part = order.find(text.front(), at);
    if (part == std::string_view::npos || !is_upper(text.front()) || text.substr(1, 1) != ":")
      return std::nullopt;
    at = part + 1;
    text.remove_prefix(2);
    if (part < 2) {
      if (!read_trustee(text)) return std::nullopt;
      continue;
    }
    std::vector<AccessEntry> entries;
    if (!read_list(text, part == 3, entries)) return std::nullopt;
    if (part == 2) descriptor.entries = std::move(entries);
  }
  return descriptor;
}

}  // namespace winseam::fake
