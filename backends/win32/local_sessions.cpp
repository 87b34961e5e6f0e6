#include "platform.hpp"

namespace winseam::win32 {
namespace {

constexpr abi::Dword no_session = 0xFFFFFFFF;

class Win32UserToken final : public UserToken {
 public:
  Win32UserToken(SharedTables tables, abi::Handle token, SessionId session)
      : tables_(std::move(tables)), token_(token), session_(session) {}

  ~Win32UserToken() override {
    if (!closed_ && tables_->wts.kernel.close_handle != nullptr)
      (void)tables_->wts.kernel.close_handle(token_);
  }

  SessionId session() const override { return session_; }

  std::uintptr_t native_handle() const override {
    return closed_ ? 0 : reinterpret_cast<std::uintptr_t>(token_);
  }

  result<void> close() override {
    if (closed_ && !tables_->tells_closed_handles) return errc::invalid_handle;
    closed_ = true;
    return done(call(*tables_, tables_->wts.kernel.close_handle, token_));
  }

 private:
  SharedTables tables_;
  abi::Handle token_;
  SessionId session_;
  bool closed_ = false;
};

}  // namespace

std::optional<SessionId> Win32LocalSessions::active_console_session() const {
  if (tables_->wts.kernel.get_active_console_session_id == nullptr) return std::nullopt;
  const abi::Dword id = tables_->wts.kernel.get_active_console_session_id();
  if (id == no_session) return std::nullopt;
  return SessionId{id};
}

result<SessionId> Win32LocalSessions::session_of(ProcessId process) const {
  abi::Dword id = 0;
  if (const std::error_code failed =
          call(*tables_, tables_->wts.kernel.process_id_to_session_id, process.value(), &id))
    return failed;
  return SessionId{id};
}

result<void> Win32LocalSessions::connect(SessionId source, SessionId target,
                                         std::optional<std::string_view> password, Wait wait) {
  result<WideText> wide = to_wide(password.value_or(""));
  if (!wide) return wide.error();
  return done(call(*tables_, tables_->wts.connect_session_w, source.value(), target.value(),
                   password ? wide.value().data() : nullptr,
                   abi::Bool{wait == Wait::until_done ? 1 : 0}));
}

result<void> Win32LocalSessions::start_remote_control(std::optional<std::string_view> server,
                                                      SessionId target, std::uint8_t hotkey,
                                                      HotkeyModifier modifiers) {
  result<WideText> wide = to_wide(server.value_or(""));
  if (!wide) return wide.error();
  return done(call(*tables_, tables_->wts.start_remote_control_session_w,
                   server ? wide.value().data() : nullptr, target.value(), hotkey,
                   static_cast<abi::Ushort>(modifiers)));
}

result<void> Win32LocalSessions::stop_remote_control(SessionId target) {
  return done(call(*tables_, tables_->wts.stop_remote_control_session, target.value()));
}

result<std::unique_ptr<UserToken>> Win32LocalSessions::user_token(SessionId session, CallSite) {
  abi::Handle token = nullptr;
  if (const std::error_code failed =
          call(*tables_, tables_->wts.query_user_token, session.value(), &token))
    return failed;
  if (token == nullptr) return errc::invalid_data;
  if (session == current_session) {  // the token names the session that was meant
    const Win32SessionInformation here(std::make_shared<ServerHandle>(tables_, nullptr, "", true));
    if (const result<SessionId> mine = here.session_id(session)) session = mine.value();
  }
  return std::unique_ptr<UserToken>(std::make_unique<Win32UserToken>(tables_, token, session));
}

result<void> Win32LocalSessions::enable_child_sessions(bool enable) {
  return done(call(*tables_, tables_->wts.enable_child_sessions, abi::Bool{enable ? 1 : 0}));
}

result<bool> Win32LocalSessions::child_sessions_enabled() const {
  abi::Bool enabled = 0;
  if (const std::error_code failed =
          call(*tables_, tables_->wts.is_child_sessions_enabled, &enabled))
    return failed;
  return enabled != 0;
}

result<std::optional<SessionId>> Win32LocalSessions::child_session() const {
  abi::Ulong id = no_session;
  if (const std::error_code failed = call(*tables_, tables_->wts.get_child_session_id, &id))
    return failed;
  if (id == no_session) return std::optional<SessionId>();
  return std::optional(SessionId{id});
}

}  // namespace winseam::win32
