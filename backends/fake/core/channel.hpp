// backends/fake/core/channel.hpp: the delivery of notifications to one listener.
//
// Calls are posted under the lock and made one at a time, in order, without it. Closing a channel discards what waits;
// wait_until_quiet() then waits for the call that is running, unless this thread is inside it, which could never end.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <thread>
#include <utility>

#include "engine.hpp"

namespace winseam::fake {

class Channel final : public Callee, public std::enable_shared_from_this<Channel> {
 public:
  // `listener` is kept alive until the channel is closed, and while one of its calls is being made; whoever closes the
  // channel keeps it too, so that it never goes under the lock.
  explicit Channel(Engine& engine, std::shared_ptr<const void> listener = nullptr)
      : engine_(engine), listener_(std::move(listener)) {}

  // --- under the lock ---------------------------------------------------------------------------------------------
  // Queues a call; ignored once the channel is closed.
  void post(std::function<void()> call) {
    if (closed_) return;
    calls_.push_back(std::move(call));
    schedule();
  }
  // Discards what waits; nothing more will be called.
  void close();
  bool closed() const { return closed_; }
  std::size_t waiting() const { return calls_.size(); }
  // True while a call of this channel is being made, on any thread.
  bool running() const { return runner_ != std::thread::id(); }
  // True if the calling thread is inside a call of this channel.
  bool running_here() const { return runner_ == std::this_thread::get_id(); }
  // Discards what waits and keeps the channel open.
  void discard() { calls_.clear(); }
  // For the test: keeps calls waiting until release(); step() lets one through meanwhile.
  void hold() { held_ = true; }
  void release();
  void step();
  bool held() const { return held_; }
  // For those who wait until nothing runs: keeps calls waiting, whatever the test does, until each has called resume().
  void pause() { ++pauses_; }
  void resume();

  // Waits until no call is running. WaitEnd::never at once if this thread is inside one.
  WaitEnd wait_until_quiet(WorldLock& lock);

  // For the engine.
  std::function<void()> begin() override;
  std::shared_ptr<const void> ended() override;

 private:
  // True if the first call that waits may be made.
  bool may_call() const {
    return !closed_ && !calls_.empty() && !running() && pauses_ == 0 && (!held_ || steps_ > 0);
  }
  void schedule();

  Engine& engine_;
  std::deque<std::function<void()>> calls_;
  std::shared_ptr<const void> listener_;
  std::thread::id runner_{};
  EventId scheduled_{};
  std::size_t steps_ = 0;   // calls let through while held
  std::size_t pauses_ = 0;  // those who wait
  bool held_ = false;
  bool closed_ = false;
};

}  // namespace winseam::fake
