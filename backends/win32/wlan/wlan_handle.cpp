// The life of a handle, and its one registration.
#include "wlan_handle.hpp"

#include <thread>

namespace winseam::win32 {

// One thread at a time changes the registration. It may wait inside the system for a listener to come to its end, so a
// listener's own thread does not wait for it.
class WlanHandle::Turn {
 public:
  explicit Turn(WlanHandle& handle) : handle_(handle), taken_(!handle.inside()) {
    if (!taken_) return;
    std::unique_lock lock(handle_.mutex_);
    handle_.changed_.wait(lock, [this] { return !handle_.changing_; });
    handle_.changing_ = true;
  }
  ~Turn() {
    if (!taken_) return;
    const std::lock_guard lock(handle_.mutex_);
    handle_.changing_ = false;
    handle_.changed_.notify_one();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  WlanHandle& handle_;
  bool taken_;
};

std::shared_ptr<Listening> WlanHandle::take(const Listening* only) {
  std::shared_ptr<Listening> taken;
  {
    const std::lock_guard lock(mutex_);
    if (only == nullptr || current_.get() == only) taken = std::move(current_);
  }
  if (taken) taken->end();
  return taken;
}

std::error_code WlanHandle::unregister(abi::Dword& previous) const {
  return call(api().register_notification, abi::wlan_notification_source_none, abi::Bool{0},
              abi::WlanNotificationCallback{}, nullptr, nullptr, &previous);
}

result<std::shared_ptr<Listening>> WlanHandle::listen(NotificationSource sources,
                                                      Duplicates duplicates, WlanListener listener,
                                                      NotificationSource& previous) {
  if (const std::error_code unusable = usable()) return unusable;
  if (!listener || sources == NotificationSource::none) return errc::invalid_parameter;
  const Turn turn(*this);
  const auto listening = std::make_shared<Listening>(this, std::move(listener));
  listening->publish(listening);
  abi::Dword before = 0;
  if (const std::error_code failed =
          call(api().register_notification, static_cast<abi::Dword>(sources),
               abi::Bool{duplicates == Duplicates::ignore}, &Listening::on_notification,
               listening->context(), nullptr, &before)) {
    listening->end();
    return failed;
  }
  std::shared_ptr<Listening> replaced = listening;
  {
    const std::lock_guard lock(mutex_);
    current_.swap(replaced);
  }
  // Without a listener of ours there was no registration, whatever the system kept of it: see end().
  previous = replaced ? static_cast<NotificationSource>(before) : NotificationSource::none;
  if (replaced) replaced->end();
  return listening;
}

result<NotificationSource> WlanHandle::unlisten() {
  if (const std::error_code unusable = usable()) return unusable;
  // Windows would wait for this very call. Whoever can tell is asked all the same, for the record.
  if (inside() && !tables_->tells_closed_handles) return errc::possible_deadlock;
  const Turn turn(*this);
  abi::Dword before = 0;
  if (const std::error_code failed = unregister(before)) return failed;
  const std::shared_ptr<Listening> ended = take();
  if (!ended) return NotificationSource::none;
  ended->wait_until_quiet();
  return static_cast<NotificationSource>(before);
}

void WlanHandle::end(const std::shared_ptr<Listening>& listening) noexcept {
  abi::Dword before = 0;
  if (inside()) {
    // The registration cannot end here, but its listener can: it gets nothing more, and the next registration, or the
    // handle's end, takes its place.
    const bool was_current = take(listening.get()) != nullptr;
    if (was_current && !closed() && tables_->tells_closed_handles) (void)unregister(before);
  } else {
    const Turn turn(*this);
    bool is_current = false;
    {
      const std::lock_guard lock(mutex_);
      is_current = current_ == listening;
    }
    const std::error_code failed = is_current && !closed() ? unregister(before) : std::error_code();
    (void)take(listening.get());
    // Whoever found out that the listener waits for this thread is believed: it would wait for ever.
    if (failed == errc::possible_deadlock) return;
  }
  listening->end();
  listening->wait_until_quiet();
}

result<void> WlanHandle::close() {
  if (closed_.exchange(true)) {
    // Windows may have given the value to a new handle by now.
    if (tables_->tells_closed_handles && api().close_handle != nullptr)
      (void)api().close_handle(handle_, nullptr);
    return errc::invalid_handle;
  }
  const bool waits_for_itself = inside() && !tables_->tells_closed_handles;
  if (waits_for_itself || api().close_handle == nullptr) {
    closed_ = false;
    return waits_for_itself ? errc::possible_deadlock : missing_wlan(*tables_);
  }
  const abi::Dword code = api().close_handle(handle_, nullptr);
  const std::error_code failed = code != 0 ? from_win32(code) : std::error_code();
  if (failed == errc::possible_deadlock) {
    closed_ = false;
    return failed;
  }
  // Whatever else went wrong, the handle is gone.
  if (const std::shared_ptr<Listening> ended = take()) ended->wait_until_quiet();
  return done(failed);
}

void WlanHandle::abandon(std::shared_ptr<WlanHandle> handle) noexcept {
  if (handle->closed()) return;
  const result<void> closed = handle->close();
  if (closed || closed.error() != errc::possible_deadlock) return;
  // Inside its own listener, which gets nothing more. Another thread can wait for its end; without one the handle stays
  // open until the process ends.
  (void)handle->take();
  try {
    std::thread([handle] { (void)handle->close(); }).detach();
  } catch (...) {
  }
}

}  // namespace winseam::win32
