// backends/win32/wlan/wlan_handle.hpp: what all parts of one open WLAN client share.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <system_error>
#include <utility>

#include "../api.hpp"
#include "../text.hpp"
#include "winseam/wlan_client.hpp"
#include "wlan_listening.hpp"

namespace winseam::win32 {

class WlanHandle {
 public:
  WlanHandle(SharedTables tables, abi::Handle handle, WlanVersion version)
      : tables_(std::move(tables)), handle_(handle), version_(version) {}

  const Tables& tables() const { return *tables_; }
  const abi::WlanApi& api() const { return tables_->wlan; }
  WlanVersion version() const { return version_; }
  bool closed() const { return closed_.load(); }

  // Whether the handle may be used; invalid_handle once it is closed, unless whatever is behind wants to see such calls.
  std::error_code usable() const {
    return closed() && !tables_->tells_closed_handles ? make_error_code(errc::invalid_handle)
                                                      : std::error_code();
  }

  // Calls a function whose first parameter is the handle.
  template <class... Parameters, class... Arguments>
  std::error_code call(abi::Dword (*function)(abi::Handle, Parameters...),
                       Arguments&&... arguments) const {
    if (const std::error_code unusable = usable()) return unusable;
    if (function == nullptr) return missing_wlan(*tables_);
    const abi::Dword code = function(handle_, std::forward<Arguments>(arguments)...);
    return code != 0 ? from_win32(code) : std::error_code();
  }

  // The registration: see wlan_notifications.cpp.
  result<std::shared_ptr<Listening>> listen(NotificationSource sources, Duplicates duplicates,
                                            WlanListener listener, NotificationSource& previous);
  result<NotificationSource> unlisten();
  void end(const std::shared_ptr<Listening>& listening) noexcept;

  result<void> close();
  // For the end of the object that owns the handle: closes it, from another thread if this one cannot.
  static void abandon(std::shared_ptr<WlanHandle> handle) noexcept;

 private:
  class Turn;

  // True inside a listener of this client: Windows would wait there for itself.
  bool inside() const { return Listening::inside(this); }
  std::error_code unregister(abi::Dword& previous) const;
  // Ends the present listening, if there is one (and it is that one), and returns it.
  std::shared_ptr<Listening> take(const Listening* only = nullptr);

  SharedTables tables_;
  abi::Handle handle_;
  WlanVersion version_;
  std::atomic<bool> closed_{false};
  std::mutex mutex_;
  std::condition_variable changed_;
  bool changing_ = false;  // a thread is about to change the registration
  std::shared_ptr<Listening> current_;
};

using SharedWlan = std::shared_ptr<WlanHandle>;

// Memory that WlanFreeMemory gives back, also where the call that should fill it failed.
template <class T>
class WlanBuffer {
 public:
  explicit WlanBuffer(const WlanHandle& handle) : tables_(handle.tables()) {}
  ~WlanBuffer() {
    if (memory_ != nullptr && tables_.wlan.free_memory != nullptr)
      tables_.wlan.free_memory(memory_);
  }
  WlanBuffer(const WlanBuffer&) = delete;
  WlanBuffer& operator=(const WlanBuffer&) = delete;

  T** out() { return &memory_; }
  const T* get() const { return memory_; }

 private:
  const Tables& tables_;
  T* memory_ = nullptr;
};

}  // namespace winseam::win32
