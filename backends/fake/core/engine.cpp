#include "engine.hpp"

#include <algorithm>
#include <utility>

namespace winseam::fake {
namespace {

// A wait that sees nothing but recurring events gives up after this many: whatever they can bring about, they have
// brought about by then.
constexpr int recurring_patience = 64;

constexpr TimePoint end_of_time = TimePoint::max();

}  // namespace

EventId Engine::after(Ticks delay, std::function<void()> transition) {
  return queue_.push(now_ + delay, EventKind::transition, std::move(transition));
}

EventId Engine::after_recurring(Ticks delay, std::function<void()> transition) {
  return queue_.push(now_ + delay, EventKind::recurring, std::move(transition));
}

EventId Engine::call_after(Ticks delay, std::function<void()> call) {
  return queue_.push(now_ + delay, EventKind::user_call, std::move(call));
}

void Engine::changed() {}

void Engine::wake() {
  const WorldLock held = lock();
  changed();
}

bool Engine::run_next(WorldLock& lock, TimePoint limit) {
  std::optional<EventQueue::Event> event = queue_.pop_due(limit);
  if (!event) return false;
  now_ = std::max(now_, event->due);
  if (event->kind == EventKind::user_call) {
    lock.unlock();
    event->run();
    event->run =
        nullptr;  // what the call captured may call back into the world when it is destroyed
    lock.lock();
  } else {
    event->run();
  }
  return true;
}

WaitEnd Engine::wait(WorldLock& lock, const std::function<bool()>& done,
                     std::optional<TimePoint> deadline, const std::stop_token& stop) {
  int patience = recurring_patience;
  for (;;) {
    if (done()) return WaitEnd::done;
    if (stop.stop_requested()) return WaitEnd::stopped;
    if (deadline && now_ >= *deadline) return WaitEnd::deadline;
    if (!deadline && queue_.idle() && --patience < 0) return WaitEnd::never;
    if (run_next(lock, deadline.value_or(end_of_time))) continue;
    if (!deadline) return WaitEnd::never;
    now_ = std::max(now_, *deadline);
  }
}

void Engine::advance(Ticks by) {
  WorldLock held = lock();
  const TimePoint target = now_ + by;
  while (run_next(held, target)) {
  }
  now_ = std::max(now_, target);
}

void Engine::run_until_idle() {
  WorldLock held = lock();
  while (!queue_.idle() && run_next(held, end_of_time)) {
  }
}

bool Engine::step() {
  WorldLock held = lock();
  return run_next(held, end_of_time);
}

}  // namespace winseam::fake
