// frontends/dropin/handles.hpp: the values that stand for open objects.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "winseam/abi/types.hpp"

namespace winseam::dropin {

// The next value for a handle: never null, never INVALID_HANDLE_VALUE, never one that was given out before, so that a
// stale handle can be told from a new one.
inline abi::Handle make_handle(std::uint32_t number) {
  return reinterpret_cast<abi::Handle>(std::uintptr_t{0x10000} + std::uintptr_t{number} * 4);
}

// Handles of one kind. A closed object stays for a while, so that calls through its handle reach it and are refused, and
// recorded, by whoever made it.
template <class Object>
class Handles {
 public:
  using Shared = std::shared_ptr<Object>;

  void insert(abi::Handle handle, Shared object) {
    const std::lock_guard lock(mutex_);
    objects_.emplace(handle, std::move(object));
  }

  // Empty for a value that was never given out, or closed long ago.
  Shared find(abi::Handle handle) const {
    const std::lock_guard lock(mutex_);
    const auto at = objects_.find(handle);
    return at == objects_.end() ? nullptr : at->second;
  }

  // Calls `visit(handle, object)` for each, without the lock.
  template <class Visit>
  void each(Visit visit) const {
    std::unordered_map<abi::Handle, Shared> all;
    {
      const std::lock_guard lock(mutex_);
      all = objects_;
    }
    for (const auto& [handle, object] : all) visit(handle, object);
  }

  // Counts as closed from now on; the oldest closed objects go.
  void retire(abi::Handle handle) {
    Shared oldest;  // ends without the lock
    const std::lock_guard lock(mutex_);
    closed_.push_back(handle);
    if (closed_.size() <= most_closed) return;
    const auto at = objects_.find(closed_.front());
    closed_.pop_front();
    if (at == objects_.end()) return;
    oldest = std::move(at->second);
    objects_.erase(at);
  }

 private:
  static constexpr std::size_t most_closed = 4096;

  mutable std::mutex mutex_;
  std::unordered_map<abi::Handle, Shared> objects_;
  std::deque<abi::Handle> closed_;
};

}  // namespace winseam::dropin
