// backends/fake/sessions/local.hpp: the session functions without a server handle.
#pragma once

#include <memory>

#include "server.hpp"
#include "winseam/session/local_sessions.hpp"
#include "winseam/session/user_configuration.hpp"

namespace winseam::fake {

class FakeLocalSessions final : public LocalSessions {
 public:
  FakeLocalSessions(std::shared_ptr<WorldState> state, std::shared_ptr<const Caller> caller);
  ~FakeLocalSessions();
  std::optional<SessionId> active_console_session() const override;
  result<SessionId> session_of(ProcessId process) const override;
  result<void> connect(SessionId source, SessionId target, std::optional<std::string_view> password,
                       Wait wait) override;
  result<void> start_remote_control(std::optional<std::string_view> server, SessionId target,
                                    std::uint8_t hotkey, HotkeyModifier modifiers) override;
  result<void> stop_remote_control(SessionId target) override;
  result<std::unique_ptr<UserToken>> user_token(SessionId session, CallSite opened_at) override;
  result<void> enable_child_sessions(bool enable) override;
  result<bool> child_sessions_enabled() const override;
  result<std::optional<SessionId>> child_session() const override;

 private:
  // The calls go through a handle of the current server's kind, so that the checks are those of every other call.
  ServerIdentity identity_;
};

class FakeUserConfiguration final : public UserConfiguration {
 public:
  FakeUserConfiguration(std::shared_ptr<WorldState> state, std::shared_ptr<const Caller> caller)
      : state_(std::move(state)), caller_(std::move(caller)) {}
  result<std::string> text(std::optional<std::string_view> server, std::string_view user,
                           UserSetting setting) const override;
  result<std::uint32_t> number(std::optional<std::string_view> server, std::string_view user,
                               UserSetting setting) const override;
  result<UserSettings> all(std::optional<std::string_view> server,
                           std::string_view user) const override;
  result<void> set_text(std::optional<std::string_view> server, std::string_view user,
                        UserSetting setting, std::string_view value) override;
  result<void> set_number(std::optional<std::string_view> server, std::string_view user,
                          UserSetting setting, std::uint32_t value) override;

 private:
  result<HostState*> reach(std::optional<std::string_view> server) const;
  result<Account*> find(HostState& host, std::string_view user) const;
  bool administrator(HostState& host) const;

  std::shared_ptr<WorldState> state_;
  std::shared_ptr<const Caller> caller_;
};

}  // namespace winseam::fake
