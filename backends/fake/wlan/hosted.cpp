#include <algorithm>
#include <utility>

#include "wlan_world.hpp"

namespace winseam::fake {

HostedNetworkState WlanWorld::hosted_state() {
  const bool served = std::any_of(radios.begin(), radios.end(), [&](const Radio& radio) {
    return radio.present() && radio.spec.hosted_network_capable && radio_on(radio);
  });
  if (!settings.service_running || !served || !hosted.spec.enabled || hosted.spec.denied_by_policy)
    return HostedNetworkState::unavailable;
  return hosted.spec.forced || hosted.references > 0 ? HostedNetworkState::active
                                                     : HostedNetworkState::idle;
}

std::size_t& WlanWorld::hosted_references(ClientHandle& client) {
  if (client.hosted_epoch != hosted.epoch) {
    client.hosted_epoch = hosted.epoch;
    client.hosted_references = 0;
  }
  return client.hosted_references;
}

void WlanWorld::update_hosted(HostedNetworkReason reason) {
  const HostedNetworkState state = hosted_state();
  const HostedNetworkState old = std::exchange(hosted.state, state);
  if (state == old) return;
  if (state != HostedNetworkState::active) hosted.spec.peers.clear();
  // A key for one use is forgotten with it.
  if (old == HostedNetworkState::active && !hosted.spec.secondary_key.persistent)
    hosted.spec.secondary_key = HostedNetworkKey{};
  raise(HostedNetworkCode::state_change, HostedNetworkStateChange{old, state, reason});
}

void WlanWorld::idle_hosted(HostedNetworkReason reason) {
  hosted.spec.forced = false;
  hosted.references = 0;
  ++hosted.epoch;
  update_hosted(reason);
}

}  // namespace winseam::fake
