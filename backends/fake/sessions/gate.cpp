#include "gate.hpp"

#include <string>
#include <utility>

namespace winseam::fake {
namespace {

std::string describe(const ServerIdentity& identity) {
  return fake::describe(ServerHandle{.host = nullptr,
                                     .name = identity.name,
                                     .opened_at = identity.opened_at,
                                     .number = identity.number,
                                     .current = identity.current,
                                     .registrations = 0,
                                     .events = nullptr});
}

}  // namespace

errc refuse_closed(const ServerIdentity& identity, std::string_view operation) {
  identity.state->core.misuses.add(MisuseKind::use_after_close, std::string(operation),
                                   describe(identity), identity.opened_at,
                                   "the handle was closed before this call");
  return errc::invalid_handle;
}

std::error_code never_returns(Entry& entry, WaitEnd end, std::string_view operation,
                              std::string explanation) {
  entry.misuses().add(misuse_of(end), std::string(operation), describe(entry.identity()),
                      entry.identity().opened_at, std::move(explanation));
  return errc::possible_deadlock;
}

}  // namespace winseam::fake
