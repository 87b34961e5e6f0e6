#include <algorithm>
#include <utility>

#include "session_world.hpp"

namespace winseam::fake {

void SessionWorld::raise(HostState& host, EventMask bits) {
  for (const std::shared_ptr<EventBlock>& block : host.blocks)
    block->pending = block->pending | (bits & block->mask);
  core_.engine.changed();
}

void SessionWorld::notify(HostState& host, SessionChange change, SessionId session) {
  for (Registration& registration : host.registrations) {
    if (registration.count == 0) continue;
    if (registration.scope == NotificationScope::this_session && registration.session != session)
      continue;
    // The channel keeps the handler alive.
    registration.channel->post(
        [handler = registration.handler.get(), change, session] { (*handler)(change, session); });
  }
}

}  // namespace winseam::fake
