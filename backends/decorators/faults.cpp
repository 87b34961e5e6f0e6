#include "winseam/faults.hpp"

#include <stdexcept>
#include <utility>

#include "winseam/forwarding.hpp"
#include "winseam/media_session.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam {
namespace {

// What a call is about, beside the object it is made on.
struct Subject {
  Subject() = default;
  Subject(SessionId id) : session(id) {}
  Subject(ProcessId id) : process(id) {}
  Subject(std::optional<std::string_view> name) : host(name.value_or(std::string_view{})) {}
  Subject(std::optional<std::string_view> name, SessionId id) : Subject(name) { session = id; }

  std::optional<std::string> host{};  // of calls that name their server themselves
  std::optional<SessionId> session{};
  std::optional<ProcessId> process{};
};

// Where a plan is asked: each decorated object has one. Handed out objects copy it, for they may outlive their server.
class FaultPoint {
 public:
  FaultPoint(std::shared_ptr<FaultPlan> plan, std::string host)
      : plan_(std::move(plan)), host_(std::move(host)) {}

  const std::shared_ptr<FaultPlan>& plan() const { return plan_; }

  // The plan's error, or else what the call answers.
  template <class Forward>
  auto pass(Operation operation, const Subject& about, Forward forward) const
      -> decltype(forward()) {
    const std::error_code error =
        plan_->reached(operation, about.host ? *about.host : host_, about.session, about.process);
    if (error) return BOOST_OUTCOME_V2_NAMESPACE::failure(error);
    return forward();
  }

 private:
  std::shared_ptr<FaultPlan> plan_;
  std::string host_;
};

class FaultyChannel final : public VirtualChannel {
 public:
  FaultyChannel(std::unique_ptr<VirtualChannel> next, FaultPoint at, SessionId session)
      : next_(std::move(next)), at_(std::move(at)), session_(session) {}
  result<std::size_t> read(std::span<std::byte> buffer,
                           std::chrono::milliseconds timeout) override {
    return at_.pass(Operation::channel_read, session_,
                    [&] { return next_->read(buffer, timeout); });
  }
  result<std::size_t> write(std::span<const std::byte> bytes) override {
    return at_.pass(Operation::channel_write, session_, [&] { return next_->write(bytes); });
  }
  result<void> purge_input() override {
    return at_.pass(Operation::channel_purge_input, session_, [&] { return next_->purge_input(); });
  }
  result<void> purge_output() override {
    return at_.pass(Operation::channel_purge_output, session_,
                    [&] { return next_->purge_output(); });
  }
  result<std::uintptr_t> file_handle() const override {
    return at_.pass(Operation::channel_file_handle, session_, [&] { return next_->file_handle(); });
  }
  result<void> close() override {
    return at_.pass(Operation::channel_close, session_, [&] { return next_->close(); });
  }

 private:
  std::unique_ptr<VirtualChannel> next_;
  FaultPoint at_;
  SessionId session_;
};

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

class FaultySubscription final : public SessionSubscriptionState {
 public:
  FaultySubscription(SessionSubscription next, FaultPoint at)
      : next_(std::move(next)), at_(std::move(at)) {}
  result<void> register_again(NotificationScope scope) override {
    return at_.pass(Operation::subscription_register_again, {},
                    [&] { return next_.register_again(scope); });
  }
  result<void> unregister() override {
    return at_.pass(Operation::subscription_unregister, {}, [&] { return next_.unregister(); });
  }

 private:
  SessionSubscription next_;
  FaultPoint at_;
};

class FaultySessions final : public ForwardingSessions {
 public:
  FaultySessions(Sessions& next, const FaultPoint& at) : ForwardingSessions(next), at_(at) {}
  result<std::vector<SessionEntry>> enumerate() const override {
    return at_.pass(Operation::sessions_enumerate, {}, [&] { return next().enumerate(); });
  }
  result<std::vector<SessionEntryEx>> enumerate_detailed() const override {
    return at_.pass(Operation::sessions_enumerate_detailed, {},
                    [&] { return next().enumerate_detailed(); });
  }
  result<void> logoff(SessionId session, Wait wait) override {
    return at_.pass(Operation::sessions_logoff, session,
                    [&] { return next().logoff(session, wait); });
  }
  result<void> disconnect(SessionId session, Wait wait) override {
    return at_.pass(Operation::sessions_disconnect, session,
                    [&] { return next().disconnect(session, wait); });
  }
  result<MessageResponse> send_message(SessionId session, const MessagePrompt& prompt,
                                       Wait wait) override {
    return at_.pass(Operation::sessions_send_message, session,
                    [&] { return next().send_message(session, prompt, wait); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyInformation final : public ForwardingSessionInformation {
 public:
  FaultyInformation(const SessionInformation& next, const FaultPoint& at)
      : ForwardingSessionInformation(next), at_(at) {}
  result<SessionState> state(SessionId session) const override {
    return at_.pass(Operation::information_state, session, [&] { return next().state(session); });
  }
  result<SessionId> session_id(SessionId session) const override {
    return at_.pass(Operation::information_session_id, session,
                    [&] { return next().session_id(session); });
  }
  result<std::string> text(SessionId session, SessionText which) const override {
    return at_.pass(Operation::information_text, session,
                    [&] { return next().text(session, which); });
  }
  result<std::uint32_t> number(SessionId session, SessionNumber which) const override {
    return at_.pass(Operation::information_number, session,
                    [&] { return next().number(session, which); });
  }
  result<ClientProtocol> protocol(SessionId session) const override {
    return at_.pass(Operation::information_protocol, session,
                    [&] { return next().protocol(session); });
  }
  result<ClientAddress> client_address(SessionId session) const override {
    return at_.pass(Operation::information_client_address, session,
                    [&] { return next().client_address(session); });
  }
  result<ClientDisplay> client_display(SessionId session) const override {
    return at_.pass(Operation::information_client_display, session,
                    [&] { return next().client_display(session); });
  }
  result<ClientInfo> client(SessionId session) const override {
    return at_.pass(Operation::information_client, session, [&] { return next().client(session); });
  }
  result<SessionSummary> summary(SessionId session) const override {
    return at_.pass(Operation::information_summary, session,
                    [&] { return next().summary(session); });
  }
  result<SessionDetails> details(SessionId session) const override {
    return at_.pass(Operation::information_details, session,
                    [&] { return next().details(session); });
  }
  result<SessionConfiguration> configuration(SessionId session) const override {
    return at_.pass(Operation::information_configuration, session,
                    [&] { return next().configuration(session); });
  }
  result<ClientAddress> virtual_address(SessionId session) const override {
    return at_.pass(Operation::information_virtual_address, session,
                    [&] { return next().virtual_address(session); });
  }
  result<bool> is_remote(SessionId session) const override {
    return at_.pass(Operation::information_is_remote, session,
                    [&] { return next().is_remote(session); });
  }
  result<Guid> activity_id(SessionId session) const override {
    return at_.pass(Operation::information_activity_id, session,
                    [&] { return next().activity_id(session); });
  }
  result<std::vector<std::uint32_t>> capabilities(SessionId session) const override {
    return at_.pass(Operation::information_capabilities, session,
                    [&] { return next().capabilities(session); });
  }
  result<std::vector<std::byte>> raw(SessionId session,
                                     std::uint32_t information_class) const override {
    return at_.pass(Operation::information_raw, session,
                    [&] { return next().raw(session, information_class); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyProcesses final : public ForwardingProcesses {
 public:
  FaultyProcesses(Processes& next, const FaultPoint& at) : ForwardingProcesses(next), at_(at) {}
  result<std::vector<ProcessEntry>> enumerate() const override {
    return at_.pass(Operation::processes_enumerate, {}, [&] { return next().enumerate(); });
  }
  result<std::vector<ProcessEntryEx>> enumerate_detailed(SessionId session) const override {
    return at_.pass(Operation::processes_enumerate_detailed, session,
                    [&] { return next().enumerate_detailed(session); });
  }
  result<void> terminate(ProcessId process, std::uint32_t exit_code) override {
    return at_.pass(Operation::processes_terminate, process,
                    [&] { return next().terminate(process, exit_code); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyEvents final : public ForwardingSessionEvents {
 public:
  FaultyEvents(SessionEvents& next, const FaultPoint& at)
      : ForwardingSessionEvents(next), at_(at) {}
  result<EventMask> wait(EventMask mask, std::stop_token stop) override {
    return at_.pass(Operation::events_wait, {}, [&] { return next().wait(mask, std::move(stop)); });
  }
  result<void> flush() override {
    return at_.pass(Operation::events_flush, {}, [&] { return next().flush(); });
  }
  result<SessionSubscription> subscribe(NotificationScope scope,
                                        SessionChangeHandler handler) override {
    return at_.pass(Operation::events_subscribe, {}, [&]() -> result<SessionSubscription> {
      auto subscribed = next().subscribe(scope, std::move(handler));
      if (!subscribed) return subscribed.error();
      return SessionSubscription(
          std::make_unique<FaultySubscription>(std::move(subscribed).value(), at_));
    });
  }

 private:
  const FaultPoint& at_;
};

class FaultyChannels final : public ForwardingVirtualChannels {
 public:
  FaultyChannels(VirtualChannels& next, const FaultPoint& at)
      : ForwardingVirtualChannels(next), at_(at) {}
  result<std::unique_ptr<VirtualChannel>> open(SessionId session, std::string_view name,
                                               CallSite opened_at) override {
    return at_.pass(Operation::channels_open, session,
                    [&] { return wrap(session, next().open(session, name, opened_at)); });
  }
  result<std::unique_ptr<VirtualChannel>> open_dynamic(SessionId session, std::string_view name,
                                                       ChannelPriority priority, bool compress,
                                                       CallSite opened_at) override {
    return at_.pass(Operation::channels_open_dynamic, session, [&] {
      return wrap(session, next().open_dynamic(session, name, priority, compress, opened_at));
    });
  }

 private:
  result<std::unique_ptr<VirtualChannel>> wrap(
      SessionId session, result<std::unique_ptr<VirtualChannel>> opened) const {
    if (!opened) return opened.error();
    return std::unique_ptr<VirtualChannel>(
        std::make_unique<FaultyChannel>(std::move(opened).value(), at_, session));
  }

  const FaultPoint& at_;
};

class FaultyListeners final : public ForwardingSessionListeners {
 public:
  FaultyListeners(SessionListeners& next, const FaultPoint& at)
      : ForwardingSessionListeners(next), at_(at) {}
  result<std::vector<std::string>> enumerate() const override {
    return at_.pass(Operation::listeners_enumerate, {}, [&] { return next().enumerate(); });
  }
  result<ListenerConfiguration> configuration(std::string_view name) const override {
    return at_.pass(Operation::listeners_configuration, {},
                    [&] { return next().configuration(name); });
  }
  result<void> create(std::string_view name, const ListenerConfiguration& configuration) override {
    return at_.pass(Operation::listeners_create, {},
                    [&] { return next().create(name, configuration); });
  }
  result<void> update(std::string_view name, const ListenerConfiguration& configuration) override {
    return at_.pass(Operation::listeners_update, {},
                    [&] { return next().update(name, configuration); });
  }
  result<std::vector<std::byte>> security(std::string_view name, SecurityPart part) const override {
    return at_.pass(Operation::listeners_security, {}, [&] { return next().security(name, part); });
  }
  result<void> set_security(std::string_view name, SecurityPart part,
                            const std::vector<std::byte>& descriptor) override {
    return at_.pass(Operation::listeners_set_security, {},
                    [&] { return next().set_security(name, part, descriptor); });
  }

 private:
  const FaultPoint& at_;
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

class FaultyServer final : public ForwardingSessionServer {
 public:
  FaultyServer(std::unique_ptr<SessionServer> server, const std::shared_ptr<FaultPlan>& plan)
      : ForwardingSessionServer(std::move(server)),
        at_(plan, next().name()),
        sessions_(next().sessions(), at_),
        information_(next().information(), at_),
        processes_(next().processes(), at_),
        events_(next().events(), at_),
        channels_(next().channels(), at_),
        listeners_(next().listeners(), at_) {}
  Sessions& sessions() override { return sessions_; }
  const SessionInformation& information() const override { return information_; }
  Processes& processes() override { return processes_; }
  SessionEvents& events() override { return events_; }
  VirtualChannels& channels() override { return channels_; }
  SessionListeners& listeners() override { return listeners_; }
  result<void> shutdown(ShutdownAction action) override {
    return at_.pass(Operation::server_shutdown, {}, [&] { return next().shutdown(action); });
  }
  result<void> close() override {
    return at_.pass(Operation::server_close, {}, [&] { return next().close(); });
  }

 private:
  FaultPoint at_;
  FaultySessions sessions_;
  FaultyInformation information_;
  FaultyProcesses processes_;
  FaultyEvents events_;
  FaultyChannels channels_;
  FaultyListeners listeners_;
};

class FaultyPlatform final : public ForwardingPlatform {
 public:
  FaultyPlatform(std::unique_ptr<Platform> platform, std::shared_ptr<FaultPlan> plan)
      : ForwardingPlatform(std::move(platform)),
        at_(std::move(plan), std::string{}),
        local_sessions_(next().local_sessions(), at_),
        user_configuration_(next().user_configuration(), at_) {}
  LocalSessions& local_sessions() override { return local_sessions_; }
  UserConfiguration& user_configuration() override { return user_configuration_; }
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
  using ForwardingPlatform::wrap;
  std::unique_ptr<SessionServer> wrap(std::unique_ptr<SessionServer> server) override {
    return std::make_unique<FaultyServer>(std::move(server), at_.plan());
  }

 private:
  FaultPoint at_;
  FaultyLocalSessions local_sessions_;
  FaultyUserConfiguration user_configuration_;
};

}  // namespace

std::unique_ptr<Platform> with_faults(std::unique_ptr<Platform> next,
                                      std::shared_ptr<FaultPlan> plan) {
  if (!next) throw std::invalid_argument("with_faults: give a platform to wrap");
  if (!plan) throw std::invalid_argument("with_faults: give a plan, if an empty one");
  return std::make_unique<FaultyPlatform>(std::move(next), std::move(plan));
}

}  // namespace winseam
