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
};

// Looks the caller up on a host. `local`: the host is the machine the caller runs on.
void refresh(Standing& standing, const Caller& caller, SessionWorld& world, HostState& host);

// True if the caller holds the permission on the session: always on its own, else granted and not denied.
bool may(const Standing& standing, const Caller& caller, const HostState& host,
         const Session& session, Permission permission);

// True for the caller's own session.
bool is_own(const Standing& standing, const Caller& caller, const Session& session);

// Default permissions of a role on every session of a host.
Permission default_permissions(Role role);

}  // namespace winseam::fake
