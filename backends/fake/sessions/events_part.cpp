#include <memory>
#include <string>
#include <utility>

#include "server.hpp"

namespace winseam::fake {
namespace {

// One subscription; shares the world, so that it may outlive the server it came from.
class FakeSubscription final : public SessionSubscriptionState {
 public:
  FakeSubscription(std::shared_ptr<WorldState> state, HostState& host,
                   std::list<Registration>::iterator at)
      : state_(std::move(state)), host_(host), at_(at) {}

  ~FakeSubscription() override {
    std::shared_ptr<SessionChangeHandler> handler;  // destroyed last, without the lock
    WorldLock lock = state_->core.engine.lock();
    const std::shared_ptr<Channel> channel = at_->channel;
    handler = at_->handler;
    if (ServerHandle* server = state_->sessions.servers.find(at_->server);
        server != nullptr && at_->count != 0)
      --server->registrations;
    channel->close();
    host_.registrations.erase(at_);
    // From inside the handler there is nothing to wait for: it is this call that ends it.
    if (!channel->running_here())
      if (const WaitEnd end = channel->wait_until_quiet(lock); failed(end))
        state_->core.misuses.add(
            misuse_of(end), "SessionSubscription::reset", "session-subscription", {},
            "it waits for its handler, and the handler does not return: is a lock "
            "held here that the handler takes?");
    lock.unlock();
  }

  result<void> register_again(NotificationScope) override {
    const WorldLock lock = state_->core.engine.lock();
    if (at_->count++ == 0)
      if (ServerHandle* server = state_->sessions.servers.find(at_->server))
        ++server->registrations;
    return success();
  }

  result<void> unregister() override {
    const WorldLock lock = state_->core.engine.lock();
    if (at_->count == 0) return errc::invalid_parameter;
    if (--at_->count == 0) {
      at_->channel->discard();
      if (ServerHandle* server = state_->sessions.servers.find(at_->server))
        --server->registrations;
    }
    return success();
  }

 private:
  std::shared_ptr<WorldState> state_;
  HostState& host_;
  std::list<Registration>::iterator at_;
};

// Takes the kept bits that the mask asks for.
EventMask take(EventBlock& block, EventMask mask, bool twice) {
  const EventMask bits = block.pending & mask;
  block.pending = EventMask::none;
  if (twice) {
    // Each event is delivered a second time, and then no more.
    const EventMask again = static_cast<EventMask>(static_cast<std::uint32_t>(bits) &
                                                   ~static_cast<std::uint32_t>(block.repeat));
    block.pending = again;
    block.repeat = again;
  }
  return bits;
}

}  // namespace

result<EventMask> FakeSessionEvents::wait(EventMask mask, std::stop_token stop) {
  static constexpr std::string_view operation = "SessionEvents::wait";
  Entered entered = enter(identity_, operation);
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  HostState& host = entry.host();
  ServerHandle& handle = entry.handle();
  mask = mask & EventMask::all;
  if (handle.events && handle.events->waiting) return errc::busy;  // wts E111, code [assumed]
  if (mask == EventMask::none) {
    if (handle.events) handle.events->pending = handle.events->repeat = EventMask::none;
    return EventMask::none;
  }
  if (!handle.events) {
    handle.events = std::make_shared<EventBlock>();
    host.blocks.push_back(handle.events);
  }
  const std::shared_ptr<EventBlock> block = handle.events;
  const bool twice = host.settings.windows == WindowsVersion::windows_2000;
  block->mask = mask;
  block->released = false;
  block->waiting = true;
  const std::uint64_t epoch = host.epoch;
  const auto over = [&] {
    return (block->pending & mask) != EventMask::none || block->released || host.epoch != epoch;
  };
  const WaitEnd end = entry.engine().wait(entry.lock(), over, std::nullopt, stop);
  block->waiting = false;
  if (host.epoch != epoch) return host.settings.unreachable_code;
  if ((block->pending & mask) != EventMask::none) return take(*block, mask, twice);
  if (block->released || end == WaitEnd::stopped) return EventMask::none;
  return never_returns(entry, end, operation,
                       "no event that is still to come on the host matches " + name_of(mask));
}

result<void> FakeSessionEvents::flush() {
  Entered entered = enter(identity_, "SessionEvents::flush");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  if (entry.host().settings.windows == WindowsVersion::vista_rtm)
    return success();  // wts E120: releases nobody
  if (entry.handle().events && entry.handle().events->waiting) {
    entry.handle().events->released = true;
    entry.engine().changed();
  }
  return success();
}

result<SessionSubscription> FakeSessionEvents::subscribe(NotificationScope scope,
                                                         SessionChangeHandler handler) {
  Entered entered = enter(identity_, "SessionEvents::subscribe");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  HostState& host = entry.host();
  if (scope != NotificationScope::this_session && scope != NotificationScope::all_sessions)
    return errc::invalid_parameter;
  if (!handler) return errc::invalid_window_handle;
  if (!host.settings.services_ready) return errc::rpc_s_invalid_binding;
  if (!host.settings.session_service_running) return errc::service_not_active;
  if (scope == NotificationScope::all_sessions && !host.settings.local)
    return errc::invalid_parameter;
  const auto listener = std::make_shared<SessionChangeHandler>(std::move(handler));
  host.registrations.push_back(Registration{scope, entry.standing().session, 1, listener,
                                            std::make_shared<Channel>(entry.engine(), listener),
                                            identity_.handle});
  ++entry.handle().registrations;
  return SessionSubscription(std::make_unique<FakeSubscription>(
      identity_.state, host, std::prev(host.registrations.end())));
}

}  // namespace winseam::fake
