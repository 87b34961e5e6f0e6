// backends/fake/wlan/gate.hpp: the way into the world for every call through a WLAN client.
//
// The order of the checks is that of the specification: handle, service, then the call's own, which are its arguments,
// the adapter, rights, and states.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "access.hpp"
#include "sessions/rights.hpp"
#include "world_state.hpp"

namespace winseam::fake {

// What all parts of one client share.
struct ClientIdentity {
  std::shared_ptr<WorldState> state;
  std::shared_ptr<const Caller> caller;
  HandleId handle;
  CallSite opened_at;
  std::uint32_t number = 0;
  WlanVersion version = WlanVersion::vista;
  mutable bool closed = false;  // by the program; guarded by the world's lock, as is the next one
  mutable Standing standing;    // a cache
};

// A call that has passed the first checks; holds the world's lock.
class WlanEntry {
 public:
  WlanEntry(WorldLock lock, const ClientIdentity& identity, ClientHandle& client)
      : lock_(std::move(lock)), identity_(identity), client_(client) {}

  WorldLock& lock() { return lock_; }
  WlanWorld& world() { return identity_.state->wlan; }
  Engine& engine() { return identity_.state->core.engine; }
  MisuseLog& misuses() { return identity_.state->core.misuses; }
  ClientHandle& client() { return client_; }
  const Caller& caller() const { return *identity_.caller; }
  const ClientIdentity& identity() const { return identity_; }
  WindowsVersion windows() { return world().windows(); }

  // The adapter if it exists and is enabled, otherwise null.
  Radio* find(const Guid& adapter) { return world().present(adapter); }

  // The caller's rights, looked up again each time something may have changed.
  WlanCaller who() {
    SessionWorld& sessions = identity_.state->sessions;
    refresh(identity_.standing, caller(), sessions, sessions.local());
    return wlan_caller(identity_.standing, caller(), sessions);
  }
  bool may(SecurableObject object, WlanAccess access) {
    return has(access_to(world(), object, who()), access);
  }
  bool may(const StoredWlanProfile& profile, WlanAccess access) {
    return has(access_to(world(), profile, who()), access);
  }

 private:
  WorldLock lock_;
  const ClientIdentity& identity_;
  ClientHandle& client_;
};

// Checks handle and service. invalid_handle for a closed one (with a misuse record), and for one from before the
// service's restart; service_not_active; the RPC code; a failure that the test asked for.
result<WlanEntry> enter(const ClientIdentity& identity, std::string_view operation);

}  // namespace winseam::fake
