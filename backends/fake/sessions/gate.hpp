// backends/fake/sessions/gate.hpp: the way into the world for every call through a server handle.
//
// The order of the checks is that of the specification (1.5, 6): handle, reachability, then the call's own.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "rights.hpp"
#include "world_state.hpp"

namespace winseam::fake {

// What all sub-interfaces of one open server share.
struct ServerIdentity {
  std::shared_ptr<WorldState> state;
  std::shared_ptr<const Caller> caller;
  HandleId handle;
  std::string name;  // as opened; "" for the current server
  CallSite opened_at;
  std::uint32_t number = 0;
  bool current = false;
  mutable Standing standing;  // a cache, guarded by the world's lock
};

// A call that has passed the first checks; holds the world's lock.
class Entry {
 public:
  Entry(WorldLock lock, const ServerIdentity& identity, ServerHandle& handle)
      : lock_(std::move(lock)), identity_(identity), handle_(handle) {}

  WorldLock& lock() { return lock_; }
  SessionWorld& world() { return identity_.state->sessions; }
  Engine& engine() { return identity_.state->core.engine; }
  MisuseLog& misuses() { return identity_.state->core.misuses; }
  ServerHandle& handle() { return handle_; }
  HostState& host() { return *handle_.host; }
  const Caller& caller() const { return *identity_.caller; }
  const ServerIdentity& identity() const { return identity_; }

  const Standing& standing() {
    refresh(identity_.standing, caller(), world(), host());
    return identity_.standing;
  }

  bool may(const Session& session, Permission permission) {
    return fake::may(standing(), caller(), session, permission);
  }
  bool own(const Session& session) { return is_own(standing(), caller(), session); }

  // The session that an id means here: current_session is the caller's on the local host and nothing elsewhere.
  Session* find(SessionId id) {
    if (id != current_session) return world().find_session(host(), id);
    const std::optional<SessionId> mine = standing().session;
    return mine ? world().find_session(host(), *mine) : nullptr;
  }

 private:
  WorldLock lock_;
  const ServerIdentity& identity_;
  ServerHandle& handle_;
};

// A call that has passed the first checks, or why it has not. Like a result<Entry>, without an error code's cost.
class Entered {
 public:
  Entered(Entry entry) : entry_(std::move(entry)) {}
  Entered(errc error) : error_(error) {}
  explicit operator bool() const { return entry_.has_value(); }
  errc error() const { return error_; }
  Entry& value() { return *entry_; }

 private:
  std::optional<Entry> entry_;
  errc error_{};
};

// Records a call through a closed handle, under the world's lock, and gives its error.
errc refuse_closed(const ServerIdentity& identity, std::string_view operation);

// Checks the handle only; a closed one is a misuse record and invalid_handle.
inline Entered enter_handle(const ServerIdentity& identity, std::string_view operation) {
  WorldLock lock = identity.state->core.engine.lock();
  ServerHandle* handle = identity.state->sessions.servers.find(identity.handle);
  if (handle == nullptr) [[unlikely]]
    return refuse_closed(identity, operation);
  return Entry(std::move(lock), identity, *handle);
}

// Checks the handle and that the host can be reached.
inline Entered enter(const ServerIdentity& identity, std::string_view operation) {
  WorldLock lock = identity.state->core.engine.lock();
  ServerHandle* handle = identity.state->sessions.servers.find(identity.handle);
  if (handle == nullptr) [[unlikely]]
    return refuse_closed(identity, operation);
  const HostState* host = handle->host;
  if (host == nullptr) [[unlikely]]
    return errc::rpc_s_server_unavailable;
  if (!host->settings.reachable) [[unlikely]]
    return host->settings.unreachable_code;
  return Entry(std::move(lock), identity, *handle);
}

// Records a call that can never return, or hung, and gives its error.
std::error_code never_returns(Entry& entry, WaitEnd end, std::string_view operation,
                              std::string explanation);

}  // namespace winseam::fake
