// winseam/operation.hpp: the calls of all interfaces as values, to name them in plans, logs and messages.
//
//   plan->fail(winseam::Operation::sessions_logoff, winseam::errc::access_denied);
//   std::cout << to_string(winseam::Operation::sessions_logoff);   // sessions.logoff
//
// Every virtual call of Platform, SessionServer, WlanClient, MediaSession, their parts and the objects that these hand out
// is here, by the object's short name and the verb, as winseam/calls/*.def list them; accessors of parts are none. The
// texts are stable, the numbers are not. Threads: value types.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace winseam {

// Made from the lists of calls: sessions_logoff, server_close, ...
enum class Operation : std::uint16_t {
#define WINSEAM_CALL(Interface, prefix, Result, name, parameters, qualifier, about, secret) \
  prefix##_##name,
#define WINSEAM_PLAIN(Interface, prefix, Result, name, parameters, qualifier) prefix##_##name,
#include "winseam/calls/all.def"
};

// The call as object and verb: "sessions.logoff", "server.close"; "unknown" for a value that is no call.
std::string_view to_string(Operation operation) noexcept;

// The call of that name, exactly as to_string() writes it; empty if there is none.
std::optional<Operation> operation_named(std::string_view name) noexcept;

// Whether the call can answer an error. platform.features, server.name and their like cannot.
bool can_fail(Operation operation) noexcept;

// All of them, in the order of the enumeration.
std::span<const Operation> all_operations() noexcept;

}  // namespace winseam
