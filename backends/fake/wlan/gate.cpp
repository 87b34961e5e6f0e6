#include "gate.hpp"

#include <string>

namespace winseam::fake {

result<WlanEntry> enter(const ClientIdentity& identity, std::string_view operation) {
  WorldLock lock = identity.state->core.engine.lock();
  WlanWorld& world = identity.state->wlan;
  if (identity.closed) {
    identity.state->core.misuses.add(MisuseKind::use_after_close, std::string(operation),
                                     describe_client(identity.number), identity.opened_at,
                                     "the handle was closed before this call");
    return errc::invalid_handle;
  }
  ClientHandle* client = world.clients.find(identity.handle);
  // Gone without having been closed: the service has been restarted, and does not know it.
  if (client == nullptr || client->closing) return errc::invalid_handle;
  if (!world.settings.service_running) return errc::service_not_active;
  if (world.settings.endpoint_failure) return *world.settings.endpoint_failure;
  if (const std::optional<errc> failure = world.take_failure()) return *failure;
  return WlanEntry(std::move(lock), identity, *client);
}

}  // namespace winseam::fake
