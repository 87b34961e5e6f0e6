#include "winseam/faults.hpp"

#include <stdexcept>
#include <utility>

#include "faults/faulty.hpp"
#include "faults/media_work.hpp"
#include "winseam/forwarding.hpp"

namespace winseam {
namespace {

class FaultyToken final : public UserToken {
 public:
  FaultyToken(std::unique_ptr<UserToken> next, FaultPoint at)
      : next_(std::move(next)), at_(std::move(at)) {}
  SessionId session() const override { return next_->session(); }
  std::uintptr_t native_handle() const override { return next_->native_handle(); }
  result<void> close() override {
    return at_.pass(Operation::token_close, next_->session(), [&] { return next_->close(); });
  }

 private:
  std::unique_ptr<UserToken> next_;
  FaultPoint at_;
};

class FaultyLocalSessions final : public ForwardingLocalSessions {
 public:
  FaultyLocalSessions(LocalSessions& next, const FaultPoint& at)
      : ForwardingLocalSessions(next), at_(at) {}
  result<SessionId> session_of(ProcessId process) const override {
    return at_.pass(Operation::local_sessions_session_of, process,
                    [&] { return next().session_of(process); });
  }
  result<void> connect(SessionId source, SessionId target, std::optional<std::string_view> password,
                       Wait wait) override {
    return at_.pass(Operation::local_sessions_connect, target,
                    [&] { return next().connect(source, target, password, wait); });
  }
  result<void> start_remote_control(std::optional<std::string_view> server, SessionId target,
                                    std::uint8_t hotkey, HotkeyModifier modifiers) override {
    return at_.pass(Operation::local_sessions_start_remote_control, Subject(server, target),
                    [&] { return next().start_remote_control(server, target, hotkey, modifiers); });
  }
  result<void> stop_remote_control(SessionId target) override {
    return at_.pass(Operation::local_sessions_stop_remote_control, target,
                    [&] { return next().stop_remote_control(target); });
  }
  result<std::unique_ptr<UserToken>> user_token(SessionId session, CallSite opened_at) override {
    return at_.pass(Operation::local_sessions_user_token, session,
                    [&]() -> result<std::unique_ptr<UserToken>> {
                      auto opened = next().user_token(session, opened_at);
                      if (!opened) return opened.error();
                      return std::unique_ptr<UserToken>(
                          std::make_unique<FaultyToken>(std::move(opened).value(), at_));
                    });
  }
  result<void> enable_child_sessions(bool enable) override {
    return at_.pass(Operation::local_sessions_enable_child_sessions, {},
                    [&] { return next().enable_child_sessions(enable); });
  }
  result<bool> child_sessions_enabled() const override {
    return at_.pass(Operation::local_sessions_child_sessions_enabled, {},
                    [&] { return next().child_sessions_enabled(); });
  }
  result<std::optional<SessionId>> child_session() const override {
    return at_.pass(Operation::local_sessions_child_session, {},
                    [&] { return next().child_session(); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyUserConfiguration final : public ForwardingUserConfiguration {
 public:
  FaultyUserConfiguration(UserConfiguration& next, const FaultPoint& at)
      : ForwardingUserConfiguration(next), at_(at) {}
  result<std::string> text(std::optional<std::string_view> server, std::string_view user,
                           UserSetting setting) const override {
    return at_.pass(Operation::user_configuration_text, server,
                    [&] { return next().text(server, user, setting); });
  }
  result<std::uint32_t> number(std::optional<std::string_view> server, std::string_view user,
                               UserSetting setting) const override {
    return at_.pass(Operation::user_configuration_number, server,
                    [&] { return next().number(server, user, setting); });
  }
  result<UserSettings> all(std::optional<std::string_view> server,
                           std::string_view user) const override {
    return at_.pass(Operation::user_configuration_all, server,
                    [&] { return next().all(server, user); });
  }
  result<void> set_text(std::optional<std::string_view> server, std::string_view user,
                        UserSetting setting, std::string_view value) override {
    return at_.pass(Operation::user_configuration_set_text, server,
                    [&] { return next().set_text(server, user, setting, value); });
  }
  result<void> set_number(std::optional<std::string_view> server, std::string_view user,
                          UserSetting setting, std::uint32_t value) override {
    return at_.pass(Operation::user_configuration_set_number, server,
                    [&] { return next().set_number(server, user, setting, value); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyPlatform final : public ForwardingPlatform {
 public:
  FaultyPlatform(std::unique_ptr<Platform> platform, std::shared_ptr<FaultPlan> plan)
      : ForwardingPlatform(std::move(platform)),
        at_(std::move(plan), std::string{}),
        local_sessions_(next().local_sessions(), at_),
        user_configuration_(next().user_configuration(), at_),
        stand_alone_drives_(next().stand_alone_drives(), at_) {}
  LocalSessions& local_sessions() override { return local_sessions_; }
  UserConfiguration& user_configuration() override { return user_configuration_; }
  StandAloneDrives& stand_alone_drives() override { return stand_alone_drives_; }
  result<std::unique_ptr<SessionServer>> open_session_server(std::string_view name,
                                                             CallSite opened_at) override {
    return at_.pass(Operation::platform_open_session_server, Subject(name),
                    [&] { return ForwardingPlatform::open_session_server(name, opened_at); });
  }
  result<std::unique_ptr<SessionServer>> open_virtualization_server(
      std::optional<std::string_view> name, CallSite opened_at) override {
    return at_.pass(Operation::platform_open_virtualization_server, name, [&] {
      return ForwardingPlatform::open_virtualization_server(name, opened_at);
    });
  }
  result<std::unique_ptr<SessionServer>> current_session_server() override {
    return at_.pass(Operation::platform_current_session_server, {},
                    [&] { return ForwardingPlatform::current_session_server(); });
  }
  result<std::vector<std::string>> session_servers(
      std::optional<std::string_view> domain) override {
    return at_.pass(Operation::platform_session_servers, {},
                    [&] { return ForwardingPlatform::session_servers(domain); });
  }
  result<std::unique_ptr<WlanClient>> open_wlan_client(WlanVersion version,
                                                       CallSite opened_at) override {
    return at_.pass(Operation::platform_open_wlan_client, {},
                    [&] { return ForwardingPlatform::open_wlan_client(version, opened_at); });
  }
  result<std::unique_ptr<MediaSession>> open_media_session(std::optional<std::string_view> server,
                                                           std::string_view application,
                                                           CallSite opened_at) override {
    return at_.pass(Operation::platform_open_media_session, server, [&] {
      return ForwardingPlatform::open_media_session(server, application, opened_at);
    });
  }

 protected:
  std::unique_ptr<SessionServer> wrap(std::unique_ptr<SessionServer> server) override {
    return make_faulty(std::move(server), at_.plan());
  }
  std::unique_ptr<WlanClient> wrap(std::unique_ptr<WlanClient> client) override {
    return make_faulty(std::move(client), at_.plan());
  }
  std::unique_ptr<MediaSession> wrap(std::unique_ptr<MediaSession> session) override {
    return make_faulty(std::move(session), at_.plan());
  }

 private:
  FaultPoint at_;
  FaultyLocalSessions local_sessions_;
  FaultyUserConfiguration user_configuration_;
  FaultyStandAloneDrives stand_alone_drives_;
};

}  // namespace

std::unique_ptr<Platform> with_faults(std::unique_ptr<Platform> next,
                                      std::shared_ptr<FaultPlan> plan) {
  if (!next) throw std::invalid_argument("with_faults: give a platform to wrap");
  if (!plan) throw std::invalid_argument("with_faults: give a plan, if an empty one");
  return std::make_unique<FaultyPlatform>(std::move(next), std::move(plan));
}

}  // namespace winseam
