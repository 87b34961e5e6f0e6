// winseam/session/listeners.hpp: the listeners of the current server (RDP-Tcp and others). Windows 7 and later.
//
//   const auto names = server.listeners().enumerate().value();
//   for (const std::string& name : names)
//     show(name, server.listeners().configuration(name).value().port);
//
// Common to all calls: invalid_handle if the server was closed; invalid_parameter on a server that is not the current
// one; file_not_found for an unknown listener; access_denied for changes by a caller that is no administrator.
// One blocking round trip each; any number of threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/session/values.hpp"

namespace winseam {

// Which part of a security descriptor is meant; SECURITY_INFORMATION bits.
enum class SecurityPart : std::uint32_t { dacl = 0x4, sacl = 0x8, dacl_and_sacl = 0xC };

class SessionListeners {
 public:
  SessionListeners(const SessionListeners&) = delete;
  SessionListeners& operator=(const SessionListeners&) = delete;

  // The names of all listeners, not only of RDP. Windows: WTSEnumerateListenersW.
  virtual result<std::vector<std::string>> enumerate() const = 0;

  // The settings of a listener. Windows: WTSQueryListenerConfigW.
  virtual result<ListenerConfiguration> configuration(std::string_view name) const = 0;

  // Creates a listener with a default security descriptor; the settings are not validated. Errors: already_exists;
  // invalid_parameter for a name of 0 or more than 32 characters. Windows: WTSCreateListenerW with the create flag.
  virtual result<void> create(std::string_view name,
                              const ListenerConfiguration& configuration) = 0;

  // Replaces the settings of a listener. Windows: WTSCreateListenerW with the update flag.
  virtual result<void> update(std::string_view name,
                              const ListenerConfiguration& configuration) = 0;

  // The security descriptor's part in self-relative binary form. Windows: WTSGetListenerSecurityW.
  virtual result<std::vector<std::byte>> security(std::string_view name,
                                                  SecurityPart part) const = 0;

  // Replaces the part. Errors: invalid_parameter for an empty descriptor. Windows: WTSSetListenerSecurityW.
  virtual result<void> set_security(std::string_view name, SecurityPart part,
                                    const std::vector<std::byte>& descriptor) = 0;

 protected:
  SessionListeners() = default;
  ~SessionListeners() = default;
};

}  // namespace winseam
