#include "server.hpp"

#include <algorithm>
#include <utility>

namespace winseam::fake {
namespace {

// Takes the handle out of the table and lets go of what hangs on it. Asynchronous requests go on.
void release(WorldState& state, const ServerIdentity& identity, const ServerHandle& handle) {
  if (handle.events) {
    handle.events->released = true;  // a waiter on this handle returns with no event
    auto& blocks = handle.host->blocks;
    blocks.erase(std::remove(blocks.begin(), blocks.end(), handle.events), blocks.end());
  }
  if (handle.host != nullptr && !handle.current) {
    --handle.host->open_handles;
    ++handle.host->closes;
  }
  state.sessions.servers.erase(identity.handle);
  state.core.engine.changed();
}

}  // namespace

FakeSessionServer::FakeSessionServer(ServerIdentity identity) : identity_(std::move(identity)) {}

FakeSessionServer::~FakeSessionServer() {
  const WorldLock lock = identity_.state->core.engine.lock();
  const ServerHandle* handle = identity_.state->sessions.servers.find(identity_.handle);
  if (handle != nullptr) release(*identity_.state, identity_, *handle);
}

result<void> FakeSessionServer::close() {
  const WorldLock lock = identity_.state->core.engine.lock();
  WorldState& state = *identity_.state;
  const ServerHandle* handle = state.sessions.servers.find(identity_.handle);
  if (handle == nullptr) {
    state.core.misuses.add(
        MisuseKind::double_close, "SessionServer::close",
        "session-server#" + std::to_string(identity_.number) + " (" + identity_.name + ")",
        identity_.opened_at, "the handle was closed before");
    return errc::invalid_handle;
  }
  if (handle->current) {
    state.core.misuses.add(MisuseKind::close_current_server, "SessionServer::close",
                           describe(*handle), identity_.opened_at,
                           "the current server is not a handle that was opened");
    return errc::invalid_parameter;
  }
  if (handle->registrations != 0)
    state.core.misuses.add(MisuseKind::close_with_registration, "SessionServer::close",
                           describe(*handle), identity_.opened_at,
                           "take the subscription back before the handle is closed");
  release(state, identity_, *handle);
  return success();
}

result<void> FakeSessionServer::shutdown(ShutdownAction action) {
  switch (action) {
    case ShutdownAction::logoff_all:
    case ShutdownAction::shutdown:
    case ShutdownAction::reboot:
    case ShutdownAction::power_off:
    case ShutdownAction::fast_reboot:
      break;
    default:
      if (Entered entry = enter_handle(identity_, "SessionServer::shutdown"); !entry)
        return entry.error();
      return errc::invalid_parameter;  // no single action
  }
  Entered entered = enter(identity_, "SessionServer::shutdown");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  if (action == ShutdownAction::fast_reboot) return errc::not_supported;
  if (!entry.standing().administrator) return errc::privilege_not_held;
  HostState& host = entry.host();
  host.shutdown = action;
  if (action != ShutdownAction::logoff_all) {
    entry.world().set_reachable(host, false);
    return success();
  }
  host.settings.logons_disabled = true;
  const std::optional<SessionId> mine = entry.standing().session;
  std::vector<SessionId> others;
  host.sessions.for_each([&](std::uint32_t id, const Session& session) {
    if (id != 0 && !session.is_listener() && session.id != mine) others.push_back(session.id);
  });
  std::sort(others.begin(), others.end());
  for (const SessionId id : others)
    if (Session* session = entry.world().find_session(host, id))
      entry.world().begin_logoff(host, *session);
  return success();
}

std::unique_ptr<SessionServer> open_server(const std::shared_ptr<WorldState>& state,
                                           const std::shared_ptr<const Caller>& caller,
                                           HostState* host, std::string name,
                                           const CallSite& opened_at, bool current) {
  const WorldLock lock = state->core.engine.lock();
  SessionWorld& world = state->sessions;
  ServerIdentity identity{state, caller, {}, name, opened_at, 0, current, {}};
  identity.number = world.next_handle_number++;
  ServerHandle handle;
  handle.host = host;
  handle.name = std::move(name);
  handle.opened_at = opened_at;
  handle.number = identity.number;
  handle.current = current;
  if (host != nullptr && !current) {
    ++host->open_handles;
    ++host->opens;
  }
  identity.handle = world.servers.insert(std::move(handle));
  return std::make_unique<FakeSessionServer>(std::move(identity));
}

}  // namespace winseam::fake
