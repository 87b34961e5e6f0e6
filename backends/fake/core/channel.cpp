#include "channel.hpp"

#include <utility>

namespace winseam::fake {

void Channel::close() {
  closed_ = true;
  calls_.clear();
  if (!running()) listener_.reset();  // otherwise it is being called, and goes with ended()
  engine_.cancel(scheduled_);
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
  scheduled_ = engine_.call(shared_from_this());
}

std::function<void()> Channel::begin() {
  std::function<void()> call;
  if (!may_call()) return call;
  if (held_) --steps_;
  call.swap(calls_.front());
  calls_.pop_front();
  runner_ = std::this_thread::get_id();
  return call;
}

std::shared_ptr<const void> Channel::ended() {
  runner_ = {};
  if (closed_) return std::exchange(listener_, nullptr);
  schedule();
  return nullptr;
}

WaitEnd Channel::wait_until_quiet(WorldLock& lock) {
  if (running_here()) return WaitEnd::never;
  return engine_.wait(lock, [this] { return !running(); });
}

}  // namespace winseam::fake
