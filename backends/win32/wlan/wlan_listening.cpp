#include "wlan_listening.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "wlan_notification_in.hpp"

namespace winseam::win32 {
namespace {

// Who can be reached, by number. It outlives everything: the system may call while the process ends.
class Reachable {
 public:
  static Reachable& instance() {
    static Reachable& table = *new Reachable;
    return table;
  }

  std::uintptr_t add(std::shared_ptr<Listening> listening) {
    const std::lock_guard lock(mutex_);
    all_.emplace(++last_, std::move(listening));
    return last_;
  }

  std::shared_ptr<Listening> find(std::uintptr_t number) {
    const std::lock_guard lock(mutex_);
    const auto at = all_.find(number);
    return at == all_.end() ? nullptr : at->second;
  }

  void remove(std::uintptr_t number) {
    std::shared_ptr<Listening> gone;  // ends without the lock
    const std::lock_guard lock(mutex_);
    const auto at = all_.find(number);
    if (at == all_.end()) return;
    gone = std::move(at->second);
    all_.erase(at);
  }

 private:
  std::mutex mutex_;
  std::uintptr_t last_ = 0;
  std::unordered_map<std::uintptr_t, std::shared_ptr<Listening>> all_;
};

// The clients in whose listeners this thread is.
thread_local std::vector<const void*> clients_here;

// An event that there is no memory for is lost, as events can be.
std::optional<WlanNotification> read(const abi::WlanNotificationData& data) noexcept {
  try {
    return notification_of(data);
  } catch (...) {
    return std::nullopt;
  }
}

}  // namespace

void Listening::publish(const std::shared_ptr<Listening>& self) {
  number_ = Reachable::instance().add(self);
}

void Listening::on_notification(abi::WlanNotificationData* data, void* context) noexcept {
  if (data == nullptr) return;
  const std::shared_ptr<Listening> listening =
      Reachable::instance().find(reinterpret_cast<std::uintptr_t>(context));
  if (listening) listening->deliver(*data);
}

void Listening::deliver(const abi::WlanNotificationData& data) {
  const std::optional<WlanNotification> notification = read(data);
  if (!notification) return;
  {
    const std::lock_guard lock(mutex_);
    if (ended_) return;
    runners_.push_back(std::this_thread::get_id());
  }
  clients_here.push_back(client_);
  try {
    listener_(*notification);
  } catch (...) {  // the system's frames are above: nothing may pass through them
  }
  clients_here.pop_back();
  WlanListener done;  // ends without the lock
  const std::lock_guard lock(mutex_);
  runners_.erase(std::find(runners_.begin(), runners_.end(), std::this_thread::get_id()));
  if (ended_ && runners_.empty()) done = std::exchange(listener_, nullptr);
  quiet_.notify_all();
}

void Listening::end() {
  Reachable::instance().remove(number_);
  WlanListener done;
  const std::lock_guard lock(mutex_);
  ended_ = true;
  if (runners_.empty()) done = std::exchange(listener_, nullptr);
}

bool Listening::ended() const {
  const std::lock_guard lock(mutex_);
  return ended_;
}

void Listening::wait_until_quiet() {
  std::unique_lock lock(mutex_);
  if (std::find(runners_.begin(), runners_.end(), std::this_thread::get_id()) != runners_.end())
    return;
  quiet_.wait(lock, [this] { return runners_.empty(); });
}

bool Listening::inside(const void* client) {
  return std::find(clients_here.begin(), clients_here.end(), client) != clients_here.end();
}

}  // namespace winseam::win32
