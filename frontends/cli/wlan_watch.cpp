#include "wlan_watch.hpp"

#include <algorithm>
#include <chrono>

#include "wlan_access.hpp"

namespace winseam::cli {

Checked<std::unique_ptr<WlanWatch>> WlanWatch::begin(Context& context, WlanClient& client,
                                                     NotificationSource sources) {
  WINSEAM_TRY(auto installation, context.installation());
  std::unique_ptr<WlanWatch> watch(new WlanWatch(*installation));
  const auto listen = [&](NotificationSource mask) {
    return client.notifications().subscribe(
        mask, Duplicates::deliver,
        [inbox = watch->inbox_, here = installation](const WlanNotification& event) {
          HeardEvent heard{.at = here->now(), .event = event};
          const std::lock_guard<std::mutex> lock(inbox->lock);
          inbox->events.push_back(std::move(heard));
        });
  };
  auto subscription = listen(sources);
  if (!subscription && subscription.error() == errc::access_denied) {
    sources = without(sources, NotificationSource::msm);
    if (sources != NotificationSource::none) subscription = listen(sources);
  }
  if (!subscription) return wlan_failed("listen for notifications", subscription.error());
  watch->sources_ = sources;
  watch->subscription_ = std::move(subscription).value();
  return watch;
}

std::optional<HeardEvent> WlanWatch::wait(Ticks most,
                                          const std::function<bool(const HeardEvent&)>& fits) {
  // Short enough for what is printed meanwhile, long enough for an hour of it.
  constexpr Ticks step = std::chrono::milliseconds(100);
  for (Ticks left = most;; left -= step) {
    for (;;) {
      std::optional<HeardEvent> next;
      {
        const std::lock_guard<std::mutex> lock(inbox_->lock);
        if (inbox_->events.empty()) break;
        next = std::move(inbox_->events.front());
        inbox_->events.pop_front();
      }
      if (fits(*next)) return next;
    }
    if (left <= Ticks{0}) return std::nullopt;
    installation_.pass_time(std::min(left, step));
  }
}

}  // namespace winseam::cli
