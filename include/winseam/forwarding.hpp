// winseam/forwarding.hpp: classes that pass every call on; the base of every decorator.
//
// Derive from the forwarder of the interface whose calls you want to see, override those, and hand it out by overriding
// the member that makes it. A platform that counts logoffs on any backend:
//
//   class CountingSessions : public winseam::ForwardingSessions {
//     using ForwardingSessions::ForwardingSessions;
//     result<void> logoff(SessionId id, Wait wait) override { ++logoffs; return ForwardingSessions::logoff(id, wait); }
//   };
//
// While a verb of an interface is pure, a forwarder that forgot it cannot compile. Results, blocking and threads are
// those of the object behind; a forwarder keeps no state of its own but the object.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "winseam/platform.hpp"

namespace winseam {

// Each forwarder of a sub-interface refers to the object behind, which must outlive it.

class ForwardingSessions : public Sessions {
 public:
  explicit ForwardingSessions(Sessions& next) : next_(next) {}
  virtual ~ForwardingSessions() = default;
  result<std::vector<SessionEntry>> enumerate() const override { return next_.enumerate(); }
  result<std::vector<SessionEntryEx>> enumerate_detailed() const override {
    return next_.enumerate_detailed();
  }
  result<void> logoff(SessionId session, Wait wait) override { return next_.logoff(session, wait); }
  result<void> disconnect(SessionId session, Wait wait) override {
    return next_.disconnect(session, wait);
  }
  result<MessageResponse> send_message(SessionId session, const MessagePrompt& prompt,
                                       Wait wait) override {
    return next_.send_message(session, prompt, wait);
  }

 protected:
  Sessions& next() const { return next_; }

 private:
  Sessions& next_;
};

class ForwardingSessionInformation : public SessionInformation {
 public:
  explicit ForwardingSessionInformation(const SessionInformation& next) : next_(next) {}
  virtual ~ForwardingSessionInformation() = default;
  result<SessionState> state(SessionId session) const override { return next_.state(session); }
  result<SessionId> session_id(SessionId session) const override {
    return next_.session_id(session);
  }
  result<std::string> text(SessionId session, SessionText which) const override {
    return next_.text(session, which);
  }
  result<std::uint32_t> number(SessionId session, SessionNumber which) const override {
    return next_.number(session, which);
  }
  result<ClientProtocol> protocol(SessionId session) const override {
    return next_.protocol(session);
  }
  result<ClientAddress> client_address(SessionId session) const override {
    return next_.client_address(session);
  }
  result<ClientDisplay> client_display(SessionId session) const override {
    return next_.client_display(session);
  }
  result<ClientInfo> client(SessionId session) const override { return next_.client(session); }
  result<SessionSummary> summary(SessionId session) const override {
    return next_.summary(session);
  }
  result<SessionDetails> details(SessionId session) const override {
    return next_.details(session);
  }
  result<SessionConfiguration> configuration(SessionId session) const override {
    return next_.configuration(session);
  }
  result<ClientAddress> virtual_address(SessionId session) const override {
    return next_.virtual_address(session);
  }
  result<bool> is_remote(SessionId session) const override { return next_.is_remote(session); }
  result<Guid> activity_id(SessionId session) const override { return next_.activity_id(session); }
  result<std::vector<std::uint32_t>> capabilities(SessionId session) const override {
    return next_.capabilities(session);
  }
  result<std::vector<std::byte>> raw(SessionId session,
                                     std::uint32_t information_class) const override {
    return next_.raw(session, information_class);
  }

 protected:
  const SessionInformation& next() const { return next_; }

 private:
  const SessionInformation& next_;
};

class ForwardingProcesses : public Processes {
 public:
  explicit ForwardingProcesses(Processes& next) : next_(next) {}
  virtual ~ForwardingProcesses() = default;
  result<std::vector<ProcessEntry>> enumerate() const override { return next_.enumerate(); }
  result<std::vector<ProcessEntryEx>> enumerate_detailed(SessionId session) const override {
    return next_.enumerate_detailed(session);
  }
  result<void> terminate(ProcessId process, std::uint32_t exit_code) override {
    return next_.terminate(process, exit_code);
  }

 protected:
  Processes& next() const { return next_; }

 private:
  Processes& next_;
};

class ForwardingSessionEvents : public SessionEvents {
 public:
  explicit ForwardingSessionEvents(SessionEvents& next) : next_(next) {}
  virtual ~ForwardingSessionEvents() = default;
  result<EventMask> wait(EventMask mask, std::stop_token stop) override {
    return next_.wait(mask, std::move(stop));
  }
  result<void> flush() override { return next_.flush(); }
  result<SessionSubscription> subscribe(NotificationScope scope,
                                        SessionChangeHandler handler) override {
    return next_.subscribe(scope, std::move(handler));
  }

 protected:
  SessionEvents& next() const { return next_; }

 private:
  SessionEvents& next_;
};

class ForwardingVirtualChannels : public VirtualChannels {
 public:
  explicit ForwardingVirtualChannels(VirtualChannels& next) : next_(next) {}
  virtual ~ForwardingVirtualChannels() = default;
  result<std::unique_ptr<VirtualChannel>> open(SessionId session, std::string_view name,
                                               CallSite opened_at) override {
    return next_.open(session, name, opened_at);
  }
  result<std::unique_ptr<VirtualChannel>> open_dynamic(SessionId session, std::string_view name,
                                                       ChannelPriority priority, bool compress,
                                                       CallSite opened_at) override {
    return next_.open_dynamic(session, name, priority, compress, opened_at);
  }

 protected:
  VirtualChannels& next() const { return next_; }

 private:
  VirtualChannels& next_;
};

class ForwardingSessionListeners : public SessionListeners {
 public:
  explicit ForwardingSessionListeners(SessionListeners& next) : next_(next) {}
  virtual ~ForwardingSessionListeners() = default;
  result<std::vector<std::string>> enumerate() const override { return next_.enumerate(); }
  result<ListenerConfiguration> configuration(std::string_view name) const override {
    return next_.configuration(name);
  }
  result<void> create(std::string_view name, const ListenerConfiguration& configuration) override {
    return next_.create(name, configuration);
  }
  result<void> update(std::string_view name, const ListenerConfiguration& configuration) override {
    return next_.update(name, configuration);
  }
  result<std::vector<std::byte>> security(std::string_view name, SecurityPart part) const override {
    return next_.security(name, part);
  }
  result<void> set_security(std::string_view name, SecurityPart part,
                            const std::vector<std::byte>& descriptor) override {
    return next_.set_security(name, part, descriptor);
  }

 protected:
  SessionListeners& next() const { return next_; }

 private:
  SessionListeners& next_;
};

class ForwardingLocalSessions : public LocalSessions {
 public:
  explicit ForwardingLocalSessions(LocalSessions& next) : next_(next) {}
  virtual ~ForwardingLocalSessions() = default;
  std::optional<SessionId> active_console_session() const override {
    return next_.active_console_session();
  }
  result<SessionId> session_of(ProcessId process) const override {
    return next_.session_of(process);
  }
  result<void> connect(SessionId source, SessionId target, std::optional<std::string_view> password,
                       Wait wait) override {
    return next_.connect(source, target, password, wait);
  }
  result<void> start_remote_control(std::optional<std::string_view> server, SessionId target,
                                    std::uint8_t hotkey, HotkeyModifier modifiers) override {
    return next_.start_remote_control(server, target, hotkey, modifiers);
  }
  result<void> stop_remote_control(SessionId target) override {
    return next_.stop_remote_control(target);
  }
  result<std::unique_ptr<UserToken>> user_token(SessionId session, CallSite opened_at) override {
    return next_.user_token(session, opened_at);
  }
  result<void> enable_child_sessions(bool enable) override {
    return next_.enable_child_sessions(enable);
  }
  result<bool> child_sessions_enabled() const override { return next_.child_sessions_enabled(); }
  result<std::optional<SessionId>> child_session() const override { return next_.child_session(); }

 protected:
  LocalSessions& next() const { return next_; }

 private:
  LocalSessions& next_;
};

class ForwardingUserConfiguration : public UserConfiguration {
 public:
  explicit ForwardingUserConfiguration(UserConfiguration& next) : next_(next) {}
  virtual ~ForwardingUserConfiguration() = default;
  result<std::string> text(std::optional<std::string_view> server, std::string_view user,
                           UserSetting setting) const override {
    return next_.text(server, user, setting);
  }
  result<std::uint32_t> number(std::optional<std::string_view> server, std::string_view user,
                               UserSetting setting) const override {
    return next_.number(server, user, setting);
  }
  result<UserSettings> all(std::optional<std::string_view> server,
                           std::string_view user) const override {
    return next_.all(server, user);
  }
  result<void> set_text(std::optional<std::string_view> server, std::string_view user,
                        UserSetting setting, std::string_view value) override {
    return next_.set_text(server, user, setting, value);
  }
  result<void> set_number(std::optional<std::string_view> server, std::string_view user,
                          UserSetting setting, std::uint32_t value) override {
    return next_.set_number(server, user, setting, value);
  }

 protected:
  UserConfiguration& next() const { return next_; }

 private:
  UserConfiguration& next_;
};

// Owns the server behind it. Decorators of a sub-interface override its accessor.
class ForwardingSessionServer : public SessionServer {
 public:
  explicit ForwardingSessionServer(std::unique_ptr<SessionServer> next);
  ~ForwardingSessionServer() override;
  std::string name() const override { return next_->name(); }
  bool is_current() const override { return next_->is_current(); }
  Sessions& sessions() override { return sessions_; }
  const SessionInformation& information() const override { return information_; }
  Processes& processes() override { return processes_; }
  SessionEvents& events() override { return events_; }
  VirtualChannels& channels() override { return channels_; }
  SessionListeners& listeners() override { return listeners_; }
  result<void> shutdown(ShutdownAction action) override { return next_->shutdown(action); }
  result<void> close() override { return next_->close(); }

 protected:
  SessionServer& next() const { return *next_; }

 private:
  std::unique_ptr<SessionServer> next_;
  ForwardingSessions sessions_;
  ForwardingSessionInformation information_;
  ForwardingProcesses processes_;
  ForwardingSessionEvents events_;
  ForwardingVirtualChannels channels_;
  ForwardingSessionListeners listeners_;
};

class ForwardingStandAloneDrives;  // winseam/media/forwarding.hpp

// Owns the platform behind it. Every server that it opens goes through wrap().
class ForwardingPlatform : public Platform {
 public:
  explicit ForwardingPlatform(std::unique_ptr<Platform> next);
  ~ForwardingPlatform() override;
  Features features() const override { return next_->features(); }
  result<std::unique_ptr<SessionServer>> open_session_server(std::string_view name,
                                                             CallSite opened_at) override;
  result<std::unique_ptr<SessionServer>> open_virtualization_server(
      std::optional<std::string_view> name, CallSite opened_at) override;
  result<std::unique_ptr<SessionServer>> current_session_server() override;
  result<std::vector<std::string>> session_servers(
      std::optional<std::string_view> domain) override {
    return next_->session_servers(domain);
  }
  result<std::unique_ptr<WlanClient>> open_wlan_client(WlanVersion version,
                                                       CallSite opened_at) override;
  result<std::unique_ptr<MediaSession>> open_media_session(std::optional<std::string_view> server,
                                                           std::string_view application,
                                                           CallSite opened_at) override;
  LocalSessions& local_sessions() override { return local_sessions_; }
  UserConfiguration& user_configuration() override { return user_configuration_; }
  StandAloneDrives& stand_alone_drives() override;

 protected:
  Platform& next() const { return *next_; }

  // What callers get for a server that the platform behind has opened; by default a ForwardingSessionServer.
  virtual std::unique_ptr<SessionServer> wrap(std::unique_ptr<SessionServer> server);

  // The same for a WLAN client; by default a ForwardingWlanClient.
  virtual std::unique_ptr<WlanClient> wrap(std::unique_ptr<WlanClient> client);

  // The same for a media session; by default a ForwardingMediaSession.
  virtual std::unique_ptr<MediaSession> wrap(std::unique_ptr<MediaSession> session);

 private:
  std::unique_ptr<Platform> next_;
  ForwardingLocalSessions local_sessions_;
  ForwardingUserConfiguration user_configuration_;
  std::unique_ptr<ForwardingStandAloneDrives> stand_alone_drives_;
};

// A platform that passes everything on: proof that an interface can be wrapped, and a base line for decorators.
std::unique_ptr<Platform> make_forwarding(std::unique_ptr<Platform> next);

}  // namespace winseam
