#include "client.hpp"

#include <string>
#include <utility>

#include "open.hpp"
#include "waiting.hpp"

namespace winseam::fake {

result<void> FakeWlanClient::close() {
  ClientIdentity& identity = identity_;
  std::shared_ptr<WlanListening> listening;  // destroyed last, without the lock, as is the next one
  WlanListener listener;
  WorldLock lock = identity.state->core.engine.lock();
  WlanWorld& world = identity.state->wlan;
  MisuseLog& misuses = identity.state->core.misuses;
  if (identity.closed) {
    misuses.add(MisuseKind::double_close, "WlanClient::close", describe_client(identity.number),
                identity.opened_at, "the handle was closed before");
    return errc::invalid_handle;
  }
  ClientHandle* client = world.clients.find(identity.handle);
  if (client != nullptr && client->closing) {
    // wlan E31: the second of two does not wait.
    misuses.add(MisuseKind::double_close, "WlanClient::close", describe_client(identity.number),
                identity.opened_at, "another thread is closing the handle");
    return errc::invalid_handle;
  }
  if (client == nullptr) {
    // The service was restarted: there is nothing to close, but a listener may be running still.
    identity.closed = true;
    if (!channel_->running_here()) (void)channel_->wait_until_quiet(lock);
    return errc::invalid_handle;
  }
  const std::shared_ptr<Channel> channel = channel_;
  if (channel->running_here()) {
    tell_waits_for_itself(misuses, *client, "WlanClient::close");
    return errc::possible_deadlock;
  }
  // Nothing is accepted any more, and what waits stays where it is until the running call is over.
  client->closing = true;
  channel->pause();
  const WaitEnd end = channel->wait_until_quiet(lock);
  client = world.clients.find(identity.handle);
  if (failed(end)) {
    client->closing = false;
    channel->resume();
    tell_hang(misuses, end, *client, "WlanClient::close");
    // The service that was started meanwhile does not know the handle.
    if (client->epoch != world.epoch) listening = world.forget(identity.handle);
    return errc::possible_deadlock;
  }
  listening = world.unregister(*client);
  if (listening) listener = std::move(listening->listener);
  channel->close();
  identity.closed = true;
  result<void> done = success();
  if (client->epoch != world.epoch) {
    done = errc::invalid_handle;  // the service was restarted meanwhile
  } else if (!world.settings.service_running) {
    done = errc::service_not_active;
  } else if (world.settings.endpoint_failure) {
    done = *world.settings.endpoint_failure;
  }
  world.withdraw(*client);
  world.clients.erase(identity.handle);
  ++world.closes;
  world.engine().changed();
  return done;
}

FakeWlanClient::~FakeWlanClient() {
  {
    const WorldLock lock = identity_.state->core.engine.lock();
    if (identity_.closed) return;
  }
  const result<void> closed = close();
  if (closed || closed.error() != errc::possible_deadlock) return;
  // It cannot wait for the listener, and there is no later: the handle goes, the call that runs is the last one.
  std::shared_ptr<WlanListening> listening;
  const WorldLock lock = identity_.state->core.engine.lock();
  WlanWorld& world = identity_.state->wlan;
  ClientHandle* client = world.clients.find(identity_.handle);
  if (client == nullptr) return;
  listening = world.unregister(*client);
  client->channel->close();
  world.withdraw(*client);
  world.clients.erase(identity_.handle);
  ++world.closes;
}

result<std::unique_ptr<WlanClient>> open_wlan_client(std::shared_ptr<WorldState> state,
                                                     std::shared_ptr<const Caller> caller,
                                                     WlanVersion version, CallSite opened_at) {
  ClientIdentity identity;
  std::shared_ptr<Channel> channel;
  {
    const WorldLock lock = state->core.engine.lock();
    WlanWorld& world = state->wlan;
    if (!world.settings.dll_present) return errc::mod_not_found;
    if (world.settings.endpoint_failure) return *world.settings.endpoint_failure;
    if (!world.settings.service_running) return errc::service_not_active;
    const bool xp = world.windows() <= WindowsVersion::windows_xp;
    const auto asked = static_cast<std::uint32_t>(version);
    if (xp ? asked > 2 : asked < 1 || asked > 2) return errc::not_supported;
    if (world.clients.size() >= world.settings.handle_limit)
      return errc::remote_session_limit_exceeded;
    if (const std::optional<errc> failure = world.take_failure()) return *failure;
    ClientHandle client;
    client.number = world.next_number++;
    client.opened_at = opened_at;
    client.epoch = world.epoch;
    client.version = xp ? WlanVersion::xp : version;
    client.channel = std::make_shared<Channel>(state->core.engine);
    identity.opened_at = opened_at;
    identity.number = client.number;
    identity.version = client.version;
    channel = client.channel;
    identity.handle = world.clients.insert(std::move(client));
    ++world.opens;
  }
  identity.state = std::move(state);
  identity.caller = std::move(caller);
  return std::make_unique<FakeWlanClient>(std::move(identity), std::move(channel));
}

}  // namespace winseam::fake
