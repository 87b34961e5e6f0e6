// winseam/wlan/profile_values.hpp: what the profile calls take and return.
//
//   const winseam::StoredProfile stored = client.profiles().get(adapter, "Attic home", winseam::ProfileKey::protected_key).value();
//   if (has(stored.flags, winseam::ProfileFlags::group_policy)) show_a_lock();
//
// A profile itself is XML text; see winseam/wlan/profile.hpp for reading and writing it. Threads: value types.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "winseam/wlan/state.hpp"

namespace winseam {

// Whose a profile is; no bit: all users'. WLAN_PROFILE_* bits.
enum class ProfileFlags : std::uint32_t {
  all_user = 0,
  group_policy = 0x1,
  user = 0x2,
};
template <>
inline constexpr bool is_flags<ProfileFlags> = true;

// How a temporary profile is kept; WLAN_PROFILE_* bits of WlanSaveTemporaryProfile.
enum class SaveProfileFlags : std::uint32_t {
  none = 0,
  user = 0x2,
  set_by_client = 0x10000,
  connection_mode_auto = 0x20000,
};
template <>
inline constexpr bool is_flags<SaveProfileFlags> = true;

// Who may use EAP data; WLAN_SET_EAPHOST_DATA_ALL_USERS.
enum class EapDataFlags : std::uint32_t { current_user = 0, all_users = 0x1 };
template <>
inline constexpr bool is_flags<EapDataFlags> = true;

// Whether a key is asked for in the clear; WLAN_PROFILE_GET_PLAINTEXT_KEY.
enum class ProfileKey : bool { protected_key = false, plaintext = true };

// One line of WlanGetProfileList.
struct ProfileInfo {
  std::string name{};
  ProfileFlags flags = ProfileFlags::all_user;

  friend bool operator==(const ProfileInfo&, const ProfileInfo&) = default;
};

// A profile as WlanGetProfile returns it.
struct StoredProfile {
  std::string xml{};
  ProfileFlags flags = ProfileFlags::all_user;
  WlanAccess granted =
      WlanAccess::none;  // what the caller may do; meaningful for all users' profiles

  friend bool operator==(const StoredProfile&, const StoredProfile&) = default;
};

// An EAP method; EAP_METHOD_TYPE.
struct EapMethod {
  std::uint8_t type = 0;
  std::uint32_t vendor_id = 0;
  std::uint32_t vendor_type = 0;
  std::uint32_t author_id = 0;

  friend bool operator==(const EapMethod&, const EapMethod&) = default;
};

}  // namespace winseam
