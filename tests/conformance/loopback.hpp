// The loopback: the Win32 backend over the drop-in over the fake, so that every call goes through the C ABI.
#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "frontends/dropin/dropin.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/win32/platform.hpp"

namespace winseam::loopback {

// Windows for notifications where the system has none: what is posted arrives at once, on the thread that posts.
class PostedWindows final : public win32::SessionWindows {
 public:
  result<abi::Handle> create(Callback callback) override {
    const std::lock_guard lock(mutex_);
    const auto handle = reinterpret_cast<abi::Handle>(std::uintptr_t{0x20000} + 16 * ++made_);
    windows_[handle] = std::make_shared<Window>(std::move(callback));
    return handle;
  }

  void destroy(abi::Handle handle) noexcept override {
    std::shared_ptr<Window> window;
    {
      const std::lock_guard lock(mutex_);
      const auto at = windows_.find(handle);
      if (at == windows_.end()) return;
      window = std::move(at->second);
      windows_.erase(at);
    }
    std::unique_lock lock(window->mutex);
    window->quiet.wait(
        lock, [&] { return window->running == 0 || window->runner == std::this_thread::get_id(); });
  }

  bool exists(abi::Handle handle) const {
    const std::lock_guard lock(mutex_);
    return windows_.count(handle) != 0;
  }

  bool post(abi::Handle handle, std::uint32_t message, std::uintptr_t wparam,
            std::intptr_t lparam) {
    std::shared_ptr<Window> window;
    {
      const std::lock_guard lock(mutex_);
      const auto at = windows_.find(handle);
      if (at == windows_.end() || message != abi::wm_wts_session_change) return false;
      window = at->second;
      const std::lock_guard running(window->mutex);
      ++window->running;
      window->runner = std::this_thread::get_id();
    }
    window->callback(static_cast<std::uint32_t>(wparam), static_cast<std::uint32_t>(lparam));
    {
      const std::lock_guard running(window->mutex);
      --window->running;
    }
    window->quiet.notify_all();
    return true;
  }

 private:
  struct Window {
    explicit Window(Callback what) : callback(std::move(what)) {}
    Callback callback;
    std::mutex mutex;
    std::condition_variable quiet;
    int running = 0;
    std::thread::id runner;
  };

  mutable std::mutex mutex_;
  std::uintptr_t made_ = 0;
  std::map<abi::Handle, std::shared_ptr<Window>> windows_;
};

// Fails the test if a drop-in ends with memory outstanding, or with a misuse of its own.
inline void expect_clean(const dropin::Report& report) {
  EXPECT_EQ(report.outstanding, 0U) << "blocks that were never given back";
  for (const fake::Misuse& misuse : report.misuses) ADD_FAILURE() << to_string(misuse);
}

// A platform whose calls go through the C ABI into `behind`. Its drop-in lives as long as anything made by it, and is
// looked at by `at_end` when it ends.
inline std::unique_ptr<Platform> make(
    std::unique_ptr<Platform> behind,
    std::function<void(const dropin::Report&)> at_end = &expect_clean) {
  const auto windows = std::make_shared<PostedWindows>();
  dropin::Options options;
  options.post_message = [windows](abi::Handle window, std::uint32_t message, std::uintptr_t wparam,
                                   std::intptr_t lparam) {
    return windows->post(window, message, wparam, lparam);
  };
  options.is_window = [windows](abi::Handle window) { return windows->exists(window); };
  options.at_end = std::move(at_end);
  const auto dropin = std::make_shared<dropin::DropIn>(std::move(behind), std::move(options));
  win32::Tables tables;
  tables.owner = dropin;
  tables.wts = dropin->table();
  tables.ntms = dropin->media_table();
  tables.wlan = dropin->wlan_table();
  tables.windows = windows;
  tables.tells_closed_handles = true;
  return win32::make_platform(std::move(tables));
}

}  // namespace winseam::loopback
