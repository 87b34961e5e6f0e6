// winseam/fake/caller.hpp: on whose behalf the code under test calls.
//
//   auto platform = world.platform(winseam::fake::Caller{.user = "alice"});   // with alice's rights on each host
//
// Threads: value types.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "winseam/identifiers.hpp"

namespace winseam::fake {

// What an account is on a host; decides the permissions it holds by default.
enum class Role : std::uint8_t {
  user,                 // no default permission on other users' sessions
  guest,                // Logon
  remote_desktop_user,  // Query Information, Logon, Message, Connect
  local_service,
  network_service,
  administrator,  // Full Control; may debug and shut down
  system,         // Full Control and SE_TCB_NAME (LocalSystem)
};

// The role as it is written in scenario files ("administrator").
std::string_view name_of(Role role) noexcept;

// Who calls. The role is looked up by user name in the accounts of the host that is called, unless given here; an
// account that a host does not know is a plain user there.
struct Caller {
  std::string user = "Administrator";
  std::optional<Role> role;  // overrides the hosts' accounts
  std::optional<SessionId>
      session;  // the caller's own session on the local host; the console if empty
  std::optional<ProcessId> process;  // the calling process on the local host
  bool elevated = true;              // an administrator without elevation holds a user's rights

  friend bool operator==(const Caller&, const Caller&) = default;
};

}  // namespace winseam::fake
