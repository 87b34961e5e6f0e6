// winseam/wlan/interfaces.hpp: the radio adapters of this machine.
//
//   const auto adapters = client.interfaces().enumerate().value();
//   for (const winseam::WlanInterface& adapter : adapters)
//     if (adapter.state == winseam::InterfaceState::connected) show(adapter);
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Each is one round trip to the service, and
// needs no permission. On failure nothing has changed. Threads: any number at once.
#pragma once

#include <vector>

#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

class WlanInterfaces {
 public:
  WlanInterfaces(const WlanInterfaces&) = delete;
  WlanInterfaces& operator=(const WlanInterfaces&) = delete;

  // Lists the enabled adapters, in an order that stays while the set does. No adapter is an empty list and success. The
  // virtual adapter of a hosted network is not listed. A disabled adapter leaves the list (AcmCode::interface_removal)
  // and comes back under the same id. Errors: the common ones. Windows: WlanEnumInterfaces.
  virtual result<std::vector<WlanInterface>> enumerate() const = 0;

  // What an adapter can do. Errors: not_found for an unknown adapter; not_supported. Windows: WlanGetInterfaceCapability.
  virtual result<InterfaceCapability> capability(const Guid& adapter) const = 0;

 protected:
  WlanInterfaces() = default;
  ~WlanInterfaces() = default;
};

}  // namespace winseam
