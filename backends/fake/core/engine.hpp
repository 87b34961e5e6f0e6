// backends/fake/core/engine.hpp: the world's lock, its clock, and the only place where the fake waits.
//
// Every subsystem keeps its state under lock(), schedules what takes time with after(), and waits with wait(). A wait
// in the deterministic mode runs the queue on the waiting thread until its condition holds; user code that the queue
// holds (callbacks, actions of the test) runs with the lock released.
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "event_queue.hpp"
#include "winseam/time.hpp"

namespace winseam::fake {

using WorldLock = std::unique_lock<std::mutex>;

// How a wait ended.
enum class WaitEnd : std::uint8_t {
  done,      // the condition holds
  deadline,  // the deadline passed first
  stopped,   // the stop token was triggered first
  never,     // nothing that is still to come can make the condition true
};

class Engine {
 public:
  explicit Engine(TimePoint begin) : begin_(begin), now_(begin) {}
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  WorldLock lock() const { return WorldLock(mutex_); }

  // --- under the lock ---------------------------------------------------------------------------------------------
  TimePoint now() const { return now_; }
  TimePoint begin() const { return begin_; }

  // Runs `transition` under the lock when `delay` has passed.
  EventId after(Ticks delay, std::function<void()> transition);
  // The same for a transition that re-arms itself for as long as the world lasts.
  EventId after_recurring(Ticks delay, std::function<void()> transition);
  // Runs `call` without the lock when `delay` has passed.
  EventId call_after(Ticks delay, std::function<void()> call);
  bool cancel(EventId id) { return queue_.cancel(id); }
  bool pending(EventId id) const { return queue_.pending(id); }
  std::size_t pending() const { return queue_.size(); }

  // Something changed that a wait may be looking at.
  void changed();
  // The same from outside the lock: a stop was requested.
  void wake();

  // Blocks until `done` holds (looked at under the lock), the deadline passes or `stop` is triggered. The lock is
  // released while user code runs.
  WaitEnd wait(WorldLock& lock, const std::function<bool()>& done,
               std::optional<TimePoint> deadline = std::nullopt, const std::stop_token& stop = {});

  // --- from the test, without the lock ----------------------------------------------------------------------------
  void advance(Ticks by);
  void run_until_idle();
  bool step();

 private:
  // Runs the next event that is due by `limit`; false if there is none.
  bool run_next(WorldLock& lock, TimePoint limit);

  mutable std::mutex mutex_;
  EventQueue queue_;
  TimePoint begin_;
  TimePoint now_;
};

}  // namespace winseam::fake
