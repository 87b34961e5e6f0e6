#include <memory>
#include <utility>

#include "parts.hpp"
#include "waiting.hpp"

namespace winseam::fake {
namespace {

// One subscription's token; shares the world, so that it may outlive its client.
class Token final : public WlanSubscriptionState {
 public:
  Token(std::shared_ptr<WorldState> state, HandleId handle, ClientHandle shown,
        std::shared_ptr<WlanListening> listening)
      : state_(std::move(state)),
        handle_(handle),
        shown_(std::move(shown)),
        listening_(std::move(listening)) {}

  ~Token() override {
    std::shared_ptr<WlanListening> ended;  // destroyed last, without the lock, as is the next one
    WlanListener listener;
    WorldLock lock = state_->core.engine.lock();
    WlanWorld& world = state_->wlan;
    ClientHandle* client = world.clients.find(handle_);
    const bool current = client != nullptr && client->listening == listening_;
    const bool inside = listening_->running_here() || (current && client->channel->running_here());
    if (current) ended = world.unregister(*client);
    listening_->ended = true;
    if (inside) {
      // From here on nothing is called: the call that runs, if it is this listener's, is the last one.
      tell_waits_for_itself(state_->core.misuses, client != nullptr ? *client : shown_,
                            "WlanSubscription::reset");
      if (listening_->running_here()) return;
    } else {
      const WaitEnd end = world.engine().wait(lock, [this] { return !listening_->running(); });
      if (failed(end)) {
        client = world.clients.find(handle_);
        tell_hang(state_->core.misuses, end, client != nullptr ? *client : shown_,
                  "WlanSubscription::reset");
        return;
      }
    }
    if (!listening_->running()) listener = std::move(listening_->listener);
  }

  bool is_current() const override {
    const WorldLock lock = state_->core.engine.lock();
    return !listening_->ended;
  }

 private:
  std::shared_ptr<WorldState> state_;
  HandleId handle_;
  ClientHandle shown_;  // what messages say once the client is gone
  std::shared_ptr<WlanListening> listening_;
};

void tell_register_in_listener(WlanEntry& entry) {
  entry.misuses().add(MisuseKind::register_in_callback, "WlanNotifications::subscribe",
                      describe_client(entry.client().number), entry.client().opened_at,
                      "Windows forbids it inside a listener of the same client");
}

}  // namespace

result<WlanSubscription> FakeWlanNotifications::subscribe(NotificationSource sources,
                                                          Duplicates duplicates,
                                                          WlanListener listener) {
  std::shared_ptr<WlanListening> old;  // destroyed last, without the lock
  result<WlanEntry> entered = enter(identity_, "WlanNotifications::subscribe");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  if (!listener || sources == NotificationSource::none) return errc::invalid_parameter;
  if (has(sources, NotificationSource::msm) && !world.may_locate()) return errc::access_denied;
  if (entry.client().channel->running_here()) tell_register_in_listener(entry);

  old = world.unregister(entry.client());
  const NotificationSource previous = old ? old->sources : NotificationSource::none;
  const auto listening = std::make_shared<WlanListening>();
  listening->sources = sources;
  listening->duplicates = duplicates;
  listening->listener = std::move(listener);
  ClientHandle& client = entry.client();
  client.listening = listening;
  world.registered.push_back(identity_.handle);
  client.registered = std::prev(world.registered.end());

  if (const std::optional<WlanNotification> early = std::exchange(world.early, std::nullopt)) {
    world.raise(*early);
    const std::shared_ptr<Channel> channel = client.channel;
    if (!channel->running_here())
      (void)entry.engine().wait(entry.lock(), [&channel] {
        return channel->closed() || (channel->waiting() == 0 && !channel->running());
      });
  }
  ClientHandle shown;
  shown.number = identity_.number;
  shown.opened_at = identity_.opened_at;
  return WlanSubscription(
      std::make_unique<Token>(identity_.state, identity_.handle, std::move(shown), listening),
      previous);
}

result<NotificationSource> FakeWlanNotifications::unsubscribe() {
  static constexpr std::string_view operation = "WlanNotifications::unsubscribe";
  std::shared_ptr<WlanListening> old;  // destroyed last, without the lock, as is the next one
  WlanListener listener;
  result<WlanEntry> entered = enter(identity_, operation);
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  const std::shared_ptr<Channel> channel = entry.client().channel;
  if (channel->running_here()) {
    tell_waits_for_itself(entry.misuses(), entry.client(), operation);
    return errc::possible_deadlock;
  }
  const std::shared_ptr<WlanListening> present = entry.client().listening;
  channel->pause();
  const WaitEnd end = channel->wait_until_quiet(entry.lock());
  ClientHandle* client = world.clients.find(identity_.handle);
  channel->resume();
  if (failed(end)) {
    if (client != nullptr) tell_hang(entry.misuses(), end, *client, operation);
    return errc::possible_deadlock;
  }
  if (client == nullptr || client->closing) return errc::invalid_handle;  // closed meanwhile
  if (client->listening == nullptr || client->listening != present)
    return present ? present->sources : NotificationSource::none;
  old = world.unregister(*client);
  listener = std::move(old->listener);
  return old->sources;
}

result<void> FakeWlanNotifications::register_virtual_stations(bool on) {
  result<WlanEntry> entered = enter(identity_, "WlanNotifications::register_virtual_stations");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (entry.windows() < WindowsVersion::windows_7) return errc::proc_not_found;
  if (entry.world().hosted.spec.denied_by_policy) return errc::invalid_state;
  entry.client().virtual_stations = on;
  return success();
}

result<void> FakeWlanNotifications::register_device_services(const std::vector<Guid>& services) {
  result<WlanEntry> entered = enter(identity_, "WlanNotifications::register_device_services");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (entry.windows() < WindowsVersion::windows_10) return errc::proc_not_found;
  if (!entry.who().administrator) return errc::access_denied;
  entry.client().device_services = services;
  return success();
}

}  // namespace winseam::fake
