// backends/fake/wlan/access.hpp: security descriptors as SDDL text, and what they grant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sessions/rights.hpp"
#include "wlan_world.hpp"

namespace winseam::fake {

// Who asks.
struct WlanCaller {
  std::string sid;
  bool administrator = false;  // with its rights in force
  bool system = false;
};

// The caller as the local host knows it.
WlanCaller wlan_caller(const Standing& standing, const Caller& caller, SessionWorld& sessions);

// The access that a discretionary list grants: deny entries win. Empty for text that is no SDDL.
std::optional<WlanAccess> granted_by(std::string_view sddl, const WlanCaller& caller);

// True if the text is SDDL.
bool is_sddl(std::string_view sddl);

// The text of an object as it is set, or its default.
std::string sddl_of(const WlanWorld& world, SecurableObject object);

// What the caller may do with an object.
WlanAccess access_to(const WlanWorld& world, SecurableObject object, const WlanCaller& caller);

// What the caller may do with a profile: with group policy's, read and execute; with a user's own, everything.
WlanAccess access_to(const WlanWorld& world, const StoredWlanProfile& profile,
                     const WlanCaller& caller);

}  // namespace winseam::fake
