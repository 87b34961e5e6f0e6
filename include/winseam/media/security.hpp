// winseam/media/security.hpp: who may do what with the computer, its libraries and pools.
//
//   const auto dacl = session.security().get(pool, winseam::MediaSecurityParts::dacl).value();
//
// Descriptors are self-relative, as bytes; access masks hold MediaAccess. Of nested pools the lowest one decides.
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; object_not_found; no_security_on_object for objects other than computer, library and pool; invalid_parameter for
// no part, or a type that is not the object's; database_failure. Each call is one blocking round trip. Threads: any number
// at once.
#pragma once

#include <cstddef>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/media/identifiers.hpp"
#include "winseam/media/options.hpp"

namespace winseam {

class MediaSecurity {
 public:
  MediaSecurity(const MediaSecurity&) = delete;
  MediaSecurity& operator=(const MediaSecurity&) = delete;

  // The parts of an object's descriptor. Errors: access_denied without READ_CONTROL, and for the system list without the
  // security privilege. Windows: GetNtmsObjectSecurity, repeated with a larger buffer.
  virtual result<std::vector<std::byte>> get(const MediaObjectId& object,
                                             MediaSecurityParts parts) const = 0;

  // Replaces them. Errors: access_denied without WRITE_DAC (or being the owner), and for the system list without the
  // security privilege; invalid_security_descr for bytes that are no descriptor; database_full.
  // Windows: SetNtmsObjectSecurity.
  virtual result<void> set(const MediaObjectId& object, MediaSecurityParts parts,
                           const std::vector<std::byte>& descriptor) = 0;

 protected:
  MediaSecurity() = default;
  ~MediaSecurity() = default;
};

}  // namespace winseam
