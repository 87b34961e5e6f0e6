// winseam/wlan/security_settings.hpp: who may do what with the WLAN service's objects.
//
//   const auto now = client.security().get(winseam::SecurableObject::add_new_all_user_profiles).value();
//   const bool may_add = has(now.granted, winseam::WlanAccess::write);
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Short round trips; any number of threads at once.
#pragma once

#include <string_view>

#include "winseam/error.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

class WlanSecuritySettings {
 public:
  WlanSecuritySettings(const WlanSecuritySettings&) = delete;
  WlanSecuritySettings& operator=(const WlanSecuritySettings&) = delete;

  // The access control list of an object, and what the caller itself may do.
  // Errors: invalid_parameter for an object that does not exist; access_denied; not_supported on Windows XP.
  // Windows: WlanGetSecuritySettings.
  virtual result<SecuritySettings> get(SecurableObject object) const = 0;

  // Replaces the access control list; its entries may grant read, read and execute, or read, execute and write.
  // Errors: invalid_parameter for an object that does not exist; invalid_security_descr for text that is no SDDL;
  // access_denied; not_supported on Windows XP. Windows: WlanSetSecuritySettings.
  virtual result<void> set(SecurableObject object, std::string_view sddl) = 0;

 protected:
  WlanSecuritySettings() = default;
  ~WlanSecuritySettings() = default;
};

}  // namespace winseam
