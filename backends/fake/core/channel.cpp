#include "channel.hpp"

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
  listener_.reset();
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

UserCall Channel::begin() {
  if (!may_call()) return {};
  if (held_) --steps_;
  UserCall call{std::move(calls_.front()), listener_};
  calls_.pop_front();
  runner_ = std::this_thread::get_id();
  return call;
}

void Channel::ended() {
  runner_ = {};
  schedule();
}

WaitEnd Channel::wait_until_quiet(WorldLock& lock) {
  if (running_here()) return WaitEnd::never;
  return engine_.wait(lock, [this] { return !running(); });
}

}  // namespace winseam::fake
