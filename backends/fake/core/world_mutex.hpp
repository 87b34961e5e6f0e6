// backends/fake/core/world_mutex.hpp: the mutex of a world.
//
// It is held for tens of nanoseconds and never while anything waits, so that putting a thread to sleep for it costs a
// hundred times what it guards; bench_threads shows what a std::mutex makes of eight threads. Fairness isn't promised.
#pragma once

#include <atomic>

namespace winseam::fake {

class WorldMutex {
 public:
  void lock() {
    if (!try_lock()) [[unlikely]]
      lock_later();
  }
  bool try_lock() { return !taken_.exchange(true, std::memory_order_acquire); }
  void unlock() { taken_.store(false, std::memory_order_release); }

 private:
  void lock_later();

  std::atomic<bool> taken_ = false;
};

}  // namespace winseam::fake
