// winseam/wlan/profiles.hpp: the stored profiles of an adapter, in their order of preference.
//
//   auto why = winseam::ReasonCode::success;
//   const auto saved = client.profiles().set(adapter, xml, {.overwrite = true}, &why);
//   if (!saved && saved.error() == winseam::errc::bad_profile) show(reason_text(why));
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Also common here: invalid_parameter for an unknown
// or removed adapter. Names are compared with regard to case. No location consent is needed. On failure nothing has
// changed. One blocking round trip each; any number of threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/wlan/profile_values.hpp"
#include "winseam/wlan/reason.hpp"

namespace winseam {

// How a profile is stored.
struct SetProfileOptions {
  ProfileFlags flags = ProfileFlags::all_user;
  std::optional<std::string>
      sddl{};  // who may use an all-user profile; empty: the default, or as it was
  bool overwrite = false;

  friend bool operator==(const SetProfileOptions&, const SetProfileOptions&) = default;
};

// How a temporary profile is kept.
struct SaveProfileOptions {
  std::optional<std::string> name{};  // empty: the one it has
  std::optional<std::string> sddl{};
  SaveProfileFlags flags = SaveProfileFlags::none;
  bool overwrite = false;

  friend bool operator==(const SaveProfileOptions&, const SaveProfileOptions&) = default;
};

class WlanProfiles {
 public:
  WlanProfiles(const WlanProfiles&) = delete;
  WlanProfiles& operator=(const WlanProfiles&) = delete;

  // The profiles in order of preference, group policy's first. None is an empty list. Windows: WlanGetProfileList.
  virtual result<std::vector<ProfileInfo>> enumerate(const Guid& adapter) const = 0;

  // One profile as XML. A plain key is given only to callers with read access to get_plaintext_key (administrators by
  // default); others get success and the protected key.
  // Errors: not_found if there is no such profile; access_denied without read access. Windows: WlanGetProfile.
  virtual result<StoredProfile> get(const Guid& adapter, std::string_view name,
                                    ProfileKey key) const = 0;

  // Stores a profile. A new one becomes the first below group policy's; an overwritten one keeps its place and loses its
  // custom data. A plain key is protected, a missing hexadecimal SSID filled in. AcmCode::profile_change follows. A
  // connection that uses the profile stays. `reason`, where given, receives why, success included.
  // Errors: bad_profile for XML that is wrong (see *reason); no_match if it is beyond the adapter's capability;
  // already_exists if the name is taken and overwrite is false, or the other kind of profile has it; access_denied
  // without the right to write or add; invalid_security_descr for a bad sddl; invalid_parameter for unknown flags, or
  // group_policy without overwrite. Windows: WlanSetProfile.
  virtual result<void> set(const Guid& adapter, std::string_view xml,
                           const SetProfileOptions& options, ReasonCode* reason = nullptr) = 0;

  // Deletes a profile; a connection that uses it ends. AcmCode::profile_change follows.
  // Errors: not_found; access_denied without write access, or for group policy's. Windows: WlanDeleteProfile.
  virtual result<void> remove(const Guid& adapter, std::string_view name) = 0;

  // Gives a profile another name; place, rights and custom data stay. AcmCode::profile_name_change follows.
  // Errors: not_found; already_exists if the new name is taken; access_denied; invalid_parameter for an empty name or
  // one of more than 255 UTF-16 units; not_supported on Windows XP. Windows: WlanRenameProfile.
  virtual result<void> rename(const Guid& adapter, std::string_view old_name,
                              std::string_view new_name) = 0;

  // Sets the order of all profiles: the names must be those of the present list. Group policy's keep their places.
  // AcmCode::profile_change follows. Errors: invalid_parameter for no name, a name twice, or one left out; not_found for
  // a name that is no profile; access_denied without write access to all_user_profiles_order. Windows: WlanSetProfileList.
  virtual result<void> set_order(const Guid& adapter, const std::vector<std::string>& names) = 0;

  // Moves one profile; 0 is the first place below group policy's. AcmCode::profile_change follows.
  // Errors: not_found for an unknown profile or a place beyond the list; access_denied. Windows: WlanSetProfilePosition.
  virtual result<void> set_position(const Guid& adapter, std::string_view name,
                                    std::uint32_t position) = 0;

  // The bytes that a program stored with a profile. Errors: file_not_found if there are none; not_found for an unknown
  // profile; not_supported on Windows XP. Windows: WlanGetProfileCustomUserData.
  virtual result<std::vector<std::byte>> custom_data(const Guid& adapter,
                                                     std::string_view name) const = 0;

  // Stores bytes with a profile; none clears them. No event comes. Errors: not_found for an unknown profile;
  // access_denied; not_supported on Windows XP. Windows: WlanSetProfileCustomUserData.
  virtual result<void> set_custom_data(const Guid& adapter, std::string_view name,
                                       std::span<const std::byte> data) = 0;

  // Stores the credentials of an 802.1X profile as its EAP method's own bytes.
  // Errors: not_supported if the profile does not use 802.1X, or uses single sign-on; not_found; access_denied.
  // Windows: WlanSetProfileEapUserData.
  virtual result<void> set_eap_data(const Guid& adapter, std::string_view name,
                                    const EapMethod& method, EapDataFlags flags,
                                    std::span<const std::byte> data) = 0;

  // As set_eap_data(), as XML text. Errors: also bad_profile for XML that is wrong; eap_xml_refused if the EAP method
  // does not take it. Windows: WlanSetProfileEapXmlUserData.
  virtual result<void> set_eap_xml(const Guid& adapter, std::string_view name, EapDataFlags flags,
                                   std::string_view xml) = 0;

  // Keeps the temporary profile of the present connection. AcmCode::profile_change follows.
  // Errors: invalid_state if the adapter is not connected by a temporary profile; invalid_parameter for
  // connection_mode_auto without a name; already_exists; access_denied; not_supported on Windows XP.
  // Windows: WlanSaveTemporaryProfile.
  virtual result<void> save_temporary(const Guid& adapter, const SaveProfileOptions& options) = 0;

 protected:
  WlanProfiles() = default;
  ~WlanProfiles() = default;
};

}  // namespace winseam
