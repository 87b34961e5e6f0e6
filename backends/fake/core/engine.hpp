// backends/fake/core/engine.hpp: the world's lock, its clock, and the only place where the fake waits.
//
// Every subsystem keeps its state under lock(), schedules what takes time with after(), and waits with wait(). User
// code that the queue holds (callbacks, actions of the test) runs with the lock released, always.
//
// Deterministic mode: no threads. A wait runs the queue on the waiting thread until its condition holds; if another
// thread is inside a callback, it blocks until that one has returned.
// Threaded mode: one thread runs the world's own transitions when they are due, one makes the calls into user code, in
// order; waits block, and one that blocks longer than the real-time limit ends as `hung`.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "event_queue.hpp"
#include "real_clock.hpp"
#include "running.hpp"
#include "winseam/time.hpp"
#include "world_mutex.hpp"

namespace winseam::fake {

using WorldLock = std::unique_lock<WorldMutex>;

// How a wait ended.
enum class WaitEnd : std::uint8_t {
  done,      // the condition holds
  deadline,  // the deadline passed first
  stopped,   // the stop token was triggered first
  never,     // nothing that is still to come can make the condition true
  hung,      // it blocked longer than the real-time limit
};

// True for a wait that can never return, or did not.
inline bool failed(WaitEnd end) { return end == WaitEnd::never || end == WaitEnd::hung; }

class Engine {
 public:
  explicit Engine(TimePoint begin, RunMode mode = {});
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  WorldLock lock() const { return WorldLock(mutex_); }

  // Ends the threads. What is pending stays so; from now on the engine is deterministic. May be called from a callback.
  void stop();

  // --- under the lock ---------------------------------------------------------------------------------------------
  TimePoint now() const;
  TimePoint begin() const { return begin_; }

  // Runs `transition` under the lock when `delay` has passed.
  EventId after(Ticks delay, std::function<void()> transition);
  // The same for a transition that re-arms itself for as long as the world lasts.
  EventId after_recurring(Ticks delay, std::function<void()> transition);
  // Runs `call` without the lock when `delay` has passed.
  EventId call_after(Ticks delay, std::function<void()> call);
  // Makes the callee's call, without the lock, before time moves on.
  EventId call(std::shared_ptr<Callee> callee);
  bool cancel(EventId id) { return queue_.cancel(id); }
  bool pending(EventId id) const { return queue_.pending(id); }
  std::size_t pending() const { return queue_.size() + ready_.size(); }

  // Something changed that a wait may be looking at.
  void changed();

  // Blocks until `done` holds (looked at under the lock), the deadline passes or `stop` is triggered. The lock is
  // released while user code runs.
  WaitEnd wait(WorldLock& lock, const std::function<bool()>& done,
               std::optional<TimePoint> deadline = std::nullopt, const std::stop_token& stop = {});

  // --- from the test, without the lock ----------------------------------------------------------------------------
  void advance(Ticks by);
  void run_until_idle();
  bool step();

 private:
  // What the delivering thread may look at when its call has ended the world: the engine may be gone.
  struct Life {
    std::atomic<bool> ended = false;
    std::mutex mutex;  // taken before the world's lock
    bool gone = false;
  };

  EventId push(Ticks delay, EventKind kind, std::function<void()> run);
  // Runs the next event that is due by `limit`, or hands it to the delivering thread; false if there is none.
  bool run_next(WorldLock& lock, TimePoint limit);
  void make_call(WorldLock& lock, EventQueue::Event& event);
  // Makes a call of the user's and ends it, without the lock; what it threw.
  static std::exception_ptr end_of(std::function<void()>& call) noexcept;
  // Throws what a call of the user's has thrown, if anything.
  void pass_on_what_was_thrown(WorldLock& lock);
  void call_ended(WorldLock& lock, std::shared_ptr<Callee>& callee,
                  std::shared_ptr<const void> unneeded);
  // True while a thread other than this one is inside a call into user code.
  bool called_elsewhere() const;
  WaitEnd wait_by_running(WorldLock& lock, const std::function<bool()>& done,
                          std::optional<TimePoint> deadline, const std::stop_token& stop);
  WaitEnd wait_by_blocking(WorldLock& lock, const std::function<bool()>& done,
                           std::optional<TimePoint> deadline, const std::stop_token& stop);
  // Blocks until changed() or `until`; false once `until` has passed.
  bool block(WorldLock& lock, RealTime until, const std::stop_token& stop = {});
  RealTime real_time_of(TimePoint moment) const;
  void keep_time();
  void deliver(const std::shared_ptr<Life>& life);

  mutable WorldMutex mutex_;
  std::condition_variable_any changed_;
  std::uint64_t version_ = 0;  // counts changes
  std::size_t blocked_ = 0;    // threads that wait for one
  EventQueue queue_;
  TimePoint begin_;
  TimePoint now_;

  RunMode mode_;
  RealTime real_begin_{};
  Ticks advanced_{0};                     // by the test, on top of scaled time
  std::list<EventQueue::Event> ready_;    // due calls, for the delivering thread
  std::vector<std::thread::id> callers_;  // threads inside user code
  std::exception_ptr thrown_{};           // by user code, for whoever runs the world next
  std::shared_ptr<Life> life_;            // where there is a delivering thread
  std::thread time_keeper_;
  std::thread deliverer_;
};

}  // namespace winseam::fake
