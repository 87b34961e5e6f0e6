// backends/fake/wlan/sddl.hpp: reading security descriptors written in SDDL.
//
// "D:(A;;CCRC;;;WD)" grants everybody to read. Owner, group and audit entries are checked for their form only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winseam::fake {

// One entry of a discretionary list.
struct AccessEntry {
  bool allow = true;
  bool inherit_only = false;  // counts for objects below, and not here
  std::uint32_t mask = 0;     // with generic rights replaced by what they mean for WLAN objects
  std::string trustee;        // "WD" or "S-1-5-..."
};

struct SecurityDescriptor {
  // Empty: there is no discretionary list, and everybody may do everything.
  std::optional<std::vector<AccessEntry>> entries;
};

// Empty for text that is no SDDL.
std::optional<SecurityDescriptor> parse_sddl(std::string_view sddl);

}  // namespace winseam::fake
