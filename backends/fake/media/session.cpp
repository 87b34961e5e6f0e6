// Opening and closing media sessions.
#include <string>
#include <utility>

#include "open.hpp"
#include "parts.hpp"

namespace winseam::fake {
namespace {

bool malformed(std::string_view name) {
  if (name.substr(0, 2) == "\\\\") name.remove_prefix(2);
  return name.empty() || name.size() > 255 ||
         name.find_first_of("\\/:*?\"<>|, \t") != std::string_view::npos;
}

// The application's name as requests show it: 63 UTF-16 units. Cut at a whole character.
std::string cut(std::string_view application) {
  constexpr std::size_t limit = 63;
  std::size_t units = 0;
  std::size_t at = 0;
  while (at < application.size()) {
    const auto lead = static_cast<unsigned char>(application[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::size_t more = length == 4 ? 2 : 1;
    if (units + more > limit) break;
    units += more;
    at += length;
  }
  return std::string(application.substr(0, at));
}

}  // namespace

result<bool> reach(WorldState& state, std::string_view server) {
  const MediaWorld& world = state.media();
  const MediaSpec& settings = world.settings;
  bool remote = false;
  if (!server.empty()) {
    if (malformed(server)) return errc::invalid_computername;
    const bool local = same_name(server, state.sessions.local().settings.name);
    for (const std::string& name : settings.remote_names)
      remote = remote || same_name(name, server);
    if (!settings.network && !local) return errc::no_network;
    if (!local && !remote) return errc::not_connected;
  }
  if (!world.connected || settings.service == MediaServiceState::not_installed)
    return errc::not_connected;
  if (settings.service == MediaServiceState::stopped) return errc::not_ready;
  if (settings.service == MediaServiceState::starting)
    return world.quirks().busy_while_starting ? errc::busy : errc::not_ready;
  return remote;
}

result<void> FakeMediaSession::close() {
  const WorldLock lock = identity_.state->core.engine.lock();
  MediaWorld& world = identity_.state->media();
  if (identity_.closed) {
    identity_.state->core.misuses.add(MisuseKind::double_close, "MediaSession::close",
                                      describe_media_session(identity_.number), identity_.opened_at,
                                      "the session was closed before");
    return errc::invalid_handle;
  }
  identity_.closed = true;
  const MediaSessionHandle* session = world.sessions.find(identity_.handle);
  if (session == nullptr) return errc::invalid_handle;
  const bool reached =
      !session->lost && world.connected && world.settings.service == MediaServiceState::running;
  world.close_session(identity_.handle, errc::cancelled);
  if (!reached) return errc::connection_unavail;
  return success();
}

FakeMediaSession::~FakeMediaSession() {
  {
    const WorldLock lock = identity_.state->core.engine.lock();
    if (identity_.closed) return;
  }
  (void)close();
}

result<std::unique_ptr<MediaSession>> open_media_session(std::shared_ptr<WorldState> state,
                                                         std::shared_ptr<const Caller> caller,
                                                         std::optional<std::string_view> server,
                                                         std::string_view application,
                                                         CallSite opened_at) {
  MediaIdentity identity;
  {
    const WorldLock lock = state->core.engine.lock();
    MediaWorld& world = state->media();
    const MediaSpec& settings = world.settings;
    if (!settings.dll_present) return errc::mod_not_found;
    if (settings.functions_missing) return errc::proc_not_found;
    const std::string name(server.value_or(""));
    const result<bool> remote = reach(*state, name);
    if (!remote) return remote.error();
    identity.remote = remote.value();
    if (settings.older_than_client) return errc::rpc_s_no_interfaces;
    if (const std::optional<errc> failure = world.take_failure()) return *failure;
    refresh(identity.standing, *caller, state->sessions, state->sessions.local());
    if (!has(access_to(world.computer.guard,
                       media_caller(identity.standing, *caller, state->sessions)),
             MediaAccess::use))
      return errc::access_denied;
    MediaSessionHandle session;
    session.number = world.next_handle_number++;
    session.opened_at = opened_at;
    session.application = cut(application);
    session.user = caller->user;
    session.remote = identity.remote;
    identity.opened_at = opened_at;
    identity.number = session.number;
    identity.server = name;
    identity.application = std::string(application);
    identity.handle = world.sessions.insert(std::move(session));
    ++world.opens;
  }
  identity.state = std::move(state);
  identity.caller = std::move(caller);
  return std::make_unique<FakeMediaSession>(std::move(identity));
}

}  // namespace winseam::fake
