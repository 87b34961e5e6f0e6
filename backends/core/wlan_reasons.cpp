// What reason codes are called and what they mean, in winseam's own words.
#include <algorithm>
#include <array>

#include "winseam/wlan/reason.hpp"

namespace winseam {
namespace {

struct Entry {
  ReasonCode code;
  std::string_view name;
  std::string_view text;
};

// By number, for the binary search.
constexpr std::array entries{
#define WINSEAM_REASON(name, number, text) Entry{ReasonCode::name, #name, text},
#include "winseam/values/wlan_reasons.def"
};

constexpr bool ascending() {
  for (std::size_t i = 1; i < entries.size(); ++i)
    if (entries[i - 1].code >= entries[i].code) return false;
  return true;
}
static_assert(ascending());

const Entry* find(ReasonCode code) noexcept {
  const auto at =
      std::lower_bound(entries.begin(), entries.end(), code,
                       [](const Entry& entry, ReasonCode value) { return entry.code < value; });
  return at != entries.end() && at->code == code ? &*at : nullptr;
}

}  // namespace

std::string_view name_of(ReasonCode code) noexcept {
  const Entry* entry = find(code);
  return entry != nullptr ? entry->name : std::string_view("unknown_reason");
}

std::string reason_text(ReasonCode code) {
  if (const Entry* entry = find(code)) return std::string(entry->text);
  std::string digits;
  for (auto value = static_cast<std::uint32_t>(code); value != 0; value >>= 4U)
    digits.insert(digits.begin(), "0123456789abcdef"[value & 0xFU]);
  return "reason 0x" + digits;
}

}  // namespace winseam
