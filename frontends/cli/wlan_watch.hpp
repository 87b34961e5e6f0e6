// wlan_watch.hpp: a registration for notifications, and waiting for one of them in the installation's time.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "context.hpp"
#include "winseam/time.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::cli {

struct HeardEvent {
  TimePoint at{};
  WlanNotification event{};
};

class WlanWatch {
 public:
  // Begins to listen; a notification from now on is kept until it is taken. Where the media-specific module may not be
  // listened to, which takes location access, it is left out.
  static Checked<std::unique_ptr<WlanWatch>> begin(Context& context, WlanClient& client,
                                                   NotificationSource sources);
  WlanWatch(const WlanWatch&) = delete;
  WlanWatch& operator=(const WlanWatch&) = delete;
  ~WlanWatch() = default;

  // The sources that are listened to.
  NotificationSource sources() const { return sources_; }

  // Lets time pass until an event fits, or the time is over. Events that do not fit are dropped.
  std::optional<HeardEvent> wait(Ticks most, const std::function<bool(const HeardEvent&)>& fits);

 private:
  // The listener runs on whatever thread the backend has.
  struct Inbox {
    std::mutex lock;
    std::deque<HeardEvent> events;
  };
  explicit WlanWatch(Installation& installation) : installation_(installation) {}

  Installation& installation_;
  std::shared_ptr<Inbox> inbox_ = std::make_shared<Inbox>();
  NotificationSource sources_ = NotificationSource::none;
  WlanSubscription subscription_;
};

}  // namespace winseam::cli
