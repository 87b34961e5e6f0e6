// backends/win32/wlan/wlan_listening.hpp: one listener, and the C function through which the system reaches it.
//
// The system is given a number, not an address: a call that comes late, after the registration or the handle ended, finds
// nobody and returns.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "winseam/abi/wlanapi.hpp"
#include "winseam/wlan/notifications.hpp"

namespace winseam::win32 {

class Listening {
 public:
  // `client` stands for the handle in inside().
  Listening(const void* client, WlanListener listener)
      : client_(client), listener_(std::move(listener)) {}
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

  // From here on the system can reach it by its context; until it ends.
  void publish(const std::shared_ptr<Listening>& self);
  void* context() const { return reinterpret_cast<void*>(number_); }

  // The callback for WlanRegisterNotification.
  static void on_notification(abi::WlanNotificationData* data, void* context) noexcept;

  // No further call begins.
  void end();
  bool ended() const;

  // Waits for the call that is running, but never for one on this thread.
  void wait_until_quiet();

  // True if this thread is inside a listener of that client.
  static bool inside(const void* client);

 private:
  void deliver(const abi::WlanNotificationData& data);

  const void* client_;
  std::uintptr_t number_ = 0;
  mutable std::mutex mutex_;
  std::condition_variable quiet_;
  WlanListener listener_;  // goes once it has ended and is not running
  std::vector<std::thread::id> runners_;
  bool ended_ = false;
};

}  // namespace winseam::win32
