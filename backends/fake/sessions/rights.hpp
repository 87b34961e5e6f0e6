// backends/fake/sessions/rights.hpp: what a caller may do on a host.
#pragma once

#include <cstdint>
#include <optional>

#include "session_world.hpp"

namespace winseam::fake {

// A caller's standing on one host, looked up once and again when the host's accounts or rules have changed.
struct Standing {
  std::uint64_t epoch = 0;  // of the host's rights; 0: never looked up
  Role role = Role::user;
  Permission allowed = Permission::none;  // role and host rules
  Permission denied = Permission::none;
  bool administrator = false;        // administrator or system
  std::optional<SessionId> session;  // the caller's own session on this host

  // True if the caller holds the permission on every session that has no rules of its own.
  bool may_all(Permission permission) const {
    return (allowed & permission) == permission && (denied & permission) == Permission::none;
  }
};

// Looks the caller up on a host.
void look_up(Standing& standing, const Caller& caller, SessionWorld& world, HostState& host);

// Looks the caller up again if the host's accounts or rules have changed.
inline void refresh(Standing& standing, const Caller& caller, SessionWorld& world,
                    HostState& host) {
  if (standing.epoch != host.rights_epoch) look_up(standing, caller, world, host);
}

// True for the caller's own session.
bool is_own(const Standing& standing, const Caller& caller, const Session& session);

// may() for a session that has rules of its own.
bool may_by_rules(const Standing& standing, const Caller& caller, const Session& session,
                  Permission permission);

// True if the caller holds the permission on the session: always on its own, else granted and not denied.
inline bool may(const Standing& standing, const Caller& caller, const Session& session,
                Permission permission) {
  if (session.has_rules) return may_by_rules(standing, caller, session, permission);
  return standing.may_all(permission) || is_own(standing, caller, session);
}

// Default permissions of a role on every session of a host.
Permission default_permissions(Role role);

}  // namespace winseam::fake
