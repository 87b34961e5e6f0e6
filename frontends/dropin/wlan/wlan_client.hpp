// frontends/dropin/wlan/wlan_client.hpp: what stands behind one client handle.
#pragma once

#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>

#include "wlan_functions.hpp"

namespace winseam::dropin {

// A callback as it was registered, and the block of the last event that it got.
struct WlanRegistration {
  abi::WlanNotificationCallback callback = nullptr;
  void* context = nullptr;
  std::atomic<int> running{0};
  // Kept, overwritten, until the next event: whoever holds on to an event reads nothing that makes sense. wlan E65
  std::unique_ptr<std::byte[]> last{};
};

struct WlanFunctions::Client {
  struct Subscribed {
    WlanSubscription token;
    std::shared_ptr<WlanRegistration> registration;
  };

  std::unique_ptr<WlanClient> client;
  std::atomic<bool> closed{false};
  std::atomic<bool> noted{false};  // as left open
  std::mutex mutex;
  // The present one last. Those before it stay for a while: ending one waits for its callback, which replacing does not.
  std::deque<Subscribed> subscribed;
};

}  // namespace winseam::dropin
