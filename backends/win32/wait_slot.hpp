// backends/win32/wait_slot.hpp: ending an event wait from outside.
//
// WTSWaitSystemEvent has no time-out; a flush ends the wait that is posted, and only that: a flush that comes a moment
// too early is lost. So whoever ends a wait flushes until the waiter has left.
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace winseam::win32 {

class WaitSlot {
 public:
  // A thread is in the wait, or about to be.
  class Inside {
   public:
    explicit Inside(WaitSlot& slot) : slot_(slot) {
      const std::lock_guard lock(slot_.mutex_);
      slot_.waiters_.push_back(std::this_thread::get_id());
    }
    ~Inside() {
      const std::lock_guard lock(slot_.mutex_);
      auto& waiters = slot_.waiters_;
      waiters.erase(std::find(waiters.begin(), waiters.end(), std::this_thread::get_id()));
      slot_.left_.notify_all();
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

   private:
    WaitSlot& slot_;
  };

  // Flushes, and goes on flushing while a waiter of another thread is inside; called from inside a wait (a callback of
  // the system behind) it flushes once. Gives up in the end: some systems do not release a waiter at all (wts E120).
  template <class Flush>
  void release(Flush flush) {
    flush();
    std::unique_lock lock(mutex_);
    for (int tries = 0; tries != most_tries && others_inside(); ++tries) {
      if (left_.wait_for(lock, between_tries, [this] { return !others_inside(); })) return;
      lock.unlock();
      flush();
      lock.lock();
    }
  }

  bool occupied() {
    const std::lock_guard lock(mutex_);
    return !waiters_.empty();
  }

 private:
  static constexpr int most_tries = 50;
  static constexpr std::chrono::milliseconds between_tries{20};

  bool others_inside() const {
    return !waiters_.empty() && std::find(waiters_.begin(), waiters_.end(),
                                          std::this_thread::get_id()) == waiters_.end();
  }

  std::mutex mutex_;
  std::condition_variable left_;
  std::vector<std::thread::id> waiters_;
};

}  // namespace winseam::win32
