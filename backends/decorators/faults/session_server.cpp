// A session server that fails as a plan says.
#include <memory>
#include <utility>

#include "faulty.hpp"
#include "session_information.hpp"
#include "winseam/forwarding.hpp"

namespace winseam {
namespace {

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

}  // namespace

std::unique_ptr<SessionServer> make_faulty(std::unique_ptr<SessionServer> server,
                                           const std::shared_ptr<FaultPlan>& plan) {
  return std::make_unique<FaultyServer>(std::move(server), plan);
}

}  // namespace winseam
