#include <string>
#include <utility>

#include "local.hpp"

namespace winseam::fake {
namespace {

class FakeUserToken final : public UserToken {
 public:
  FakeUserToken(std::shared_ptr<WorldState> state, HandleId handle, TokenHandle token)
      : state_(std::move(state)), handle_(handle), token_(std::move(token)) {}

  ~FakeUserToken() override {
    const WorldLock lock = state_->core.engine.lock();
    state_->sessions.tokens.erase(handle_);
  }

  SessionId session() const override { return token_.session; }

  std::uintptr_t native_handle() const override {
    const WorldLock lock = state_->core.engine.lock();
    return state_->sessions.tokens.find(handle_) != nullptr ? std::uintptr_t{token_.number} : 0;
  }

  result<void> close() override {
    const WorldLock lock = state_->core.engine.lock();
    if (state_->sessions.tokens.erase(handle_)) return success();
    state_->core.misuses.add(MisuseKind::double_close, "UserToken::close", describe(token_),
                             token_.opened_at, "the token was closed before");
    return errc::invalid_handle;
  }

 private:
  std::shared_ptr<WorldState> state_;
  HandleId handle_;
  TokenHandle token_;
};

// A session that can take part in connecting and watching.
Session* find_login(Entry& entry, SessionId id) {
  Session* session = entry.find(id);
  return session != nullptr && !session->is_listener() && !session->ending ? session : nullptr;
}

}  // namespace

FakeLocalSessions::FakeLocalSessions(std::shared_ptr<WorldState> state,
                                     std::shared_ptr<const Caller> caller) {
  const WorldLock lock = state->core.engine.lock();
  identity_.state = state;
  identity_.caller = std::move(caller);
  identity_.current = true;
  ServerHandle handle;
  handle.host = &state->sessions.local();
  handle.current = true;
  identity_.handle = state->sessions.servers.insert(std::move(handle));
}

FakeLocalSessions::~FakeLocalSessions() {
  const WorldLock lock = identity_.state->core.engine.lock();
  identity_.state->sessions.servers.erase(identity_.handle);
}

std::optional<SessionId> FakeLocalSessions::active_console_session() const {
  const WorldLock lock = identity_.state->core.engine.lock();
  return identity_.state->sessions.local().console;
}

result<SessionId> FakeLocalSessions::session_of(ProcessId id) const {
  const WorldLock lock = identity_.state->core.engine.lock();
  SessionWorld& world = identity_.state->sessions;
  const Process* process = world.find_process(world.local(), id);
  if (process == nullptr) return errc::invalid_parameter;
  return process->spec.session;
}

result<void> FakeLocalSessions::connect(SessionId source_id, SessionId target_id,
                                        std::optional<std::string_view> password, Wait) {
  if (!password || source_id == target_id) return errc::invalid_parameter;
  Entered entered = enter(identity_, "LocalSessions::connect");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  Session* source = find_login(entry, source_id);
  Session* target = find_login(entry, target_id);
  if (source == nullptr || target == nullptr) return errc::file_not_found;
  if (source == target) return errc::invalid_parameter;
  if (!entry.may(*source, Permission::connect) || !entry.may(*source, Permission::disconnect) ||
      !entry.may(*target, Permission::disconnect))
    return errc::access_denied;
  const bool shown =
      target->spec->state == SessionState::active || target->spec->state == SessionState::connected;
  const bool ready = source->spec->state == SessionState::disconnected ||
                     source->spec->state == SessionState::active;
  if (!source->has_user() || !ready || !shown) return errc::invalid_state;
  if (!same_name(source->spec->user, entry.caller().user)) {
    const Account* account = entry.world().find_account(entry.host(), source->spec->user);
    if (account == nullptr || account->spec.password != *password) return errc::logon_failure;
  }

  HostState& host = entry.host();
  SessionWorld& world = entry.world();
  const bool leaves_console = source->spec->console;
  if (leaves_console) host.console.reset();
  if (source->spec->state == SessionState::active)  // taken from the client that shows it now
    world.notify(
        host, leaves_console ? SessionChange::console_disconnect : SessionChange::remote_disconnect,
        source->id);
  world.stop_watchers_of(host, source->id);
  world.stop_watchers_of(host, target->id);
  SessionSpec& taken = source->spec.change();
  SessionSpec& left = target->spec.change();
  const bool console = left.console;
  taken.console = console;
  taken.client = std::exchange(left.client, ClientInfo{});
  taken.station = left.station;
  taken.protocol = left.protocol;
  taken.state = SessionState::active;
  taken.connected_at = entry.engine().now();
  taken.disconnected_at.reset();
  if (console) host.console = source->id;
  left.console = false;
  left.station = "";
  left.state = SessionState::disconnected;
  left.disconnected_at = entry.engine().now();
  world.break_channels(*target);
  world.raise(host, EventMask::connected | EventMask::disconnected | EventMask::state_changed);
  world.notify(host, console ? SessionChange::console_connect : SessionChange::remote_connect,
               source->id);
  world.notify(host, console ? SessionChange::console_disconnect : SessionChange::remote_disconnect,
               target->id);
  // The console is never without a session.
  if (leaves_console)
    (void)world.add_session(host, {.state = SessionState::connected, .console = true}, true);
  return success();
}

result<void> FakeLocalSessions::start_remote_control(std::optional<std::string_view> server,
                                                     SessionId target_id, std::uint8_t,
                                                     HotkeyModifier) {
  static constexpr std::string_view operation = "LocalSessions::start_remote_control";
  Entered entered = enter(identity_, operation);
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  SessionWorld& world = entry.world();
  HostState* there = server ? world.find_host(*server) : &entry.host();
  if (there == nullptr) return errc::rpc_s_server_unavailable;
  if (!there->settings.reachable) return there->settings.unreachable_code;
  Session* mine = entry.find(current_session);
  Session* target =
      there == &entry.host() ? find_login(entry, target_id) : world.find_session(*there, target_id);
  if (target == nullptr || target->is_listener()) return errc::file_not_found;
  Standing standing;
  refresh(standing, entry.caller(), world, *there);
  if (!may(standing, entry.caller(), *target, Permission::remote_control))
    return errc::access_denied;
  if (mine == nullptr || mine == target || mine->spec->protocol == ClientProtocol::console ||
      mine->spec->state != SessionState::active || target->spec->state != SessionState::active ||
      !target->has_user())
    return errc::ctx_shadow_invalid;
  if (!target->spec->allows_remote_control) return errc::ctx_shadow_disabled;
  if (!target->spec->consents_to_remote_control) return errc::ctx_shadow_denied;
  if (there != &entry.host()) {
    entry.misuses().add(MisuseKind::not_modelled, std::string(operation), there->settings.name,
                        CallSite{}, "watching a session of another host is not modelled");
    return errc::not_supported;
  }
  mine->spec.change().state = SessionState::shadow;
  mine->spec.change().watches = target->id;
  target->watcher = mine->id;
  world.raise(entry.host(), EventMask::state_changed);
  world.notify(entry.host(), SessionChange::session_remote_control, mine->id);
  world.notify(entry.host(), SessionChange::session_remote_control, target->id);
  return success();
}

result<void> FakeLocalSessions::stop_remote_control(SessionId target_id) {
  Entered entered = enter(identity_, "LocalSessions::stop_remote_control");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  const Session* target = find_login(entry, target_id);
  if (target == nullptr) return errc::file_not_found;
  if (!entry.may(*target, Permission::disconnect) || !entry.may(*target, Permission::reset))
    return errc::access_denied;
  if (!target->watcher) return errc::ctx_shadow_not_running;
  entry.world().stop_watchers_of(entry.host(), target->id);
  return success();
}

result<std::unique_ptr<UserToken>> FakeLocalSessions::user_token(SessionId id, CallSite opened_at) {
  Entered entered = enter(identity_, "LocalSessions::user_token");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  if (entry.standing().role != Role::system) return errc::privilege_not_held;
  const Session* session = entry.find(id);
  if (session == nullptr || session->is_listener()) return errc::file_not_found;
  if (!session->has_user()) return errc::no_token;
  TokenHandle token{session->id, opened_at, entry.world().next_handle_number++};
  const HandleId handle = entry.world().tokens.insert(token);
  return std::unique_ptr<UserToken>(
      std::make_unique<FakeUserToken>(identity_.state, handle, token));
}

result<void> FakeLocalSessions::enable_child_sessions(bool enable) {
  Entered entered = enter(identity_, "LocalSessions::enable_child_sessions");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  if (entry.host().settings.windows < WindowsVersion::windows_8) return errc::not_supported;
  if (!entry.standing().administrator) return errc::access_denied;
  entry.host().settings.child_sessions_enabled = enable;
  return success();
}

result<bool> FakeLocalSessions::child_sessions_enabled() const {
  Entered entered = enter(identity_, "LocalSessions::child_sessions_enabled");
  if (!entered) return entered.error();
  const HostSpec& settings = entered.value().host().settings;
  if (settings.windows < WindowsVersion::windows_8) return errc::not_supported;
  return settings.child_sessions_enabled;
}

result<std::optional<SessionId>> FakeLocalSessions::child_session() const {
  Entered entered = enter(identity_, "LocalSessions::child_session");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  if (entry.host().settings.windows < WindowsVersion::windows_8) return errc::not_supported;
  const Session* mine = entry.find(current_session);
  return mine != nullptr ? mine->child : std::optional<SessionId>{};
}

}  // namespace winseam::fake
