#include "channel.hpp"

#include <algorithm>
#include <utility>

namespace winseam::fake {

void Channel::post(std::function<void()> call) {
  if (closed_) return;
  calls_.push_back(std::move(call));
  schedule();
}

void Channel::close() {
  closed_ = true;
  calls_.clear();
  engine_.cancel(scheduled_);
}

bool Channel::running_here() const {
  return std::find(runners_.begin(), runners_.end(), std::this_thread::get_id()) != runners_.end();
}

void Channel::release() {
  held_ = false;
  steps_ = 0;
  schedule();
}

void Channel::step() {
  if (!held_) return;
  ++steps_;
  schedule();
}

void Channel::resume() {
  --pauses_;
  schedule();
}

void Channel::schedule() {
  // One call at a time: while one runs, its end schedules the next.
  if (!may_call() || engine_.pending(scheduled_)) return;
  scheduled_ = engine_.call_after(Ticks{0}, [self = shared_from_this()] { self->deliver(); });
}

void Channel::deliver() {
  std::function<void()> call;
  {
    const WorldLock lock = engine_.lock();
    if (!may_call()) return;
    if (held_) --steps_;
    call = std::move(calls_.front());
    calls_.pop_front();
    runners_.push_back(std::this_thread::get_id());
  }
  call();
  call = nullptr;  // captured state goes before the listener is told that nothing runs
  const WorldLock lock = engine_.lock();
  runners_.pop_back();
  engine_.changed();
  schedule();
}

WaitEnd Channel::wait_until_quiet(WorldLock& lock) {
  if (running_here()) return WaitEnd::never;
  return engine_.wait(lock, [this] { return !running(); });
}

}  // namespace winseam::fake
