// backends/fake/sessions/server.hpp: the interfaces of one open server handle, over the world's state.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "gate.hpp"
#include "winseam/session_server.hpp"

namespace winseam::fake {

class FakeSessions final : public Sessions {
 public:
  explicit FakeSessions(const ServerIdentity& identity) : identity_(identity) {}
  result<std::vector<SessionEntry>> enumerate() const override;
  result<std::vector<SessionEntryEx>> enumerate_detailed() const override;
  result<void> logoff(SessionId session, Wait wait) override;
  result<void> disconnect(SessionId session, Wait wait) override;
  result<MessageResponse> send_message(SessionId session, const MessagePrompt& prompt,
                                       Wait wait) override;

 private:
  const ServerIdentity& identity_;
};

class FakeSessionInformation final : public SessionInformation {
 public:
  explicit FakeSessionInformation(const ServerIdentity& identity) : identity_(identity) {}
  result<SessionState> state(SessionId session) const override;
  result<SessionId> session_id(SessionId session) const override;
  result<std::string> text(SessionId session, SessionText which) const override;
  result<std::uint32_t> number(SessionId session, SessionNumber which) const override;
  result<ClientProtocol> protocol(SessionId session) const override;
  result<ClientAddress> client_address(SessionId session) const override;
  result<ClientDisplay> client_display(SessionId session) const override;
  result<ClientInfo> client(SessionId session) const override;
  result<SessionSummary> summary(SessionId session) const override;
  result<SessionDetails> details(SessionId session) const override;
  result<SessionConfiguration> configuration(SessionId session) const override;
  result<ClientAddress> virtual_address(SessionId session) const override;
  result<bool> is_remote(SessionId session) const override;
  result<Guid> activity_id(SessionId session) const override;
  result<std::vector<std::uint32_t>> capabilities(SessionId session) const override;
  result<std::vector<std::byte>> raw(SessionId session,
                                     std::uint32_t information_class) const override;

 private:
  const ServerIdentity& identity_;
};

class FakeProcesses final : public Processes {
 public:
  explicit FakeProcesses(const ServerIdentity& identity) : identity_(identity) {}
  result<std::vector<ProcessEntry>> enumerate() const override;
  result<std::vector<ProcessEntryEx>> enumerate_detailed(SessionId session) const override;
  result<void> terminate(ProcessId process, std::uint32_t exit_code) override;

 private:
  const ServerIdentity& identity_;
};

class FakeSessionEvents final : public SessionEvents {
 public:
  explicit FakeSessionEvents(const ServerIdentity& identity) : identity_(identity) {}
  result<EventMask> wait(EventMask mask, std::stop_token stop) override;
  result<void> flush() override;
  result<SessionSubscription> subscribe(NotificationScope scope,
                                        SessionChangeHandler handler) override;

 private:
  const ServerIdentity& identity_;
};

class FakeVirtualChannels final : public VirtualChannels {
 public:
  explicit FakeVirtualChannels(const ServerIdentity& identity) : identity_(identity) {}
  result<std::unique_ptr<VirtualChannel>> open(SessionId session, std::string_view name,
                                               CallSite opened_at) override;
  result<std::unique_ptr<VirtualChannel>> open_dynamic(SessionId session, std::string_view name,
                                                       ChannelPriority priority, bool compress,
                                                       CallSite opened_at) override;

 private:
  const ServerIdentity& identity_;
};

class FakeSessionListeners final : public SessionListeners {
 public:
  explicit FakeSessionListeners(const ServerIdentity& identity) : identity_(identity) {}
  result<std::vector<std::string>> enumerate() const override;
  result<ListenerConfiguration> configuration(std::string_view name) const override;
  result<void> create(std::string_view name, const ListenerConfiguration& configuration) override;
  result<void> update(std::string_view name, const ListenerConfiguration& configuration) override;
  result<std::vector<std::byte>> security(std::string_view name, SecurityPart part) const override;
  result<void> set_security(std::string_view name, SecurityPart part,
                            const std::vector<std::byte>& descriptor) override;

 private:
  const ServerIdentity& identity_;
};

class FakeSessionServer final : public SessionServer {
 public:
  explicit FakeSessionServer(ServerIdentity identity);
  ~FakeSessionServer() override;
  std::string name() const override { return identity_.name; }
  bool is_current() const override { return identity_.current; }
  Sessions& sessions() override { return sessions_; }
  const SessionInformation& information() const override { return information_; }
  Processes& processes() override { return processes_; }
  SessionEvents& events() override { return events_; }
  VirtualChannels& channels() override { return channels_; }
  SessionListeners& listeners() override { return listeners_; }
  result<void> shutdown(ShutdownAction action) override;
  result<void> close() override;

 private:
  ServerIdentity identity_;
  FakeSessions sessions_{identity_};
  FakeSessionInformation information_{identity_};
  FakeProcesses processes_{identity_};
  FakeSessionEvents events_{identity_};
  FakeVirtualChannels channels_{identity_};
  FakeSessionListeners listeners_{identity_};
};

// Opens a handle to a host (null: there is none of that name); the table slot is made under the lock.
std::unique_ptr<SessionServer> open_server(const std::shared_ptr<WorldState>& state,
                                           const std::shared_ptr<const Caller>& caller,
                                           HostState* host, std::string name,
                                           const CallSite& opened_at, bool current);

// Opens a virtual channel of a session of the local host; shared with the calls that have no server parameter.
result<std::unique_ptr<VirtualChannel>> open_channel(Entry& entry, SessionId session,
                                                     std::string_view name, bool dynamic,
                                                     const CallSite& opened_at);

}  // namespace winseam::fake
