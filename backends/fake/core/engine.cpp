#include "engine.hpp"

#include <algorithm>
#include <exception>
#include <utility>

namespace winseam::fake {
namespace {

// A wait that sees nothing but recurring events gives up after this many: whatever they can bring about, they have
// brought about by then.
constexpr int recurring_patience = 64;

// One with a deadline goes straight there after so many: a message box may wait for 136 years.
constexpr int recurring_patience_until_deadline = 10'000;

constexpr TimePoint end_of_time = TimePoint::max();

// How long a thread with nothing to do sleeps at a stretch; changes wake it before.
constexpr std::chrono::hours idle_stretch{1};

}  // namespace

Engine::Engine(TimePoint begin, RunMode mode)
    : begin_(begin), now_(begin), mode_(mode), real_begin_(real_now()) {
  if (!mode_.threaded) return;
  time_keeper_ = std::thread([this] { keep_time(); });
  life_ = std::make_shared<Life>();
  deliverer_ = std::thread([this, life = life_] { deliver(life); });
}

Engine::~Engine() {
  stop();
  if (!life_) return;
  const std::lock_guard alive(life_->mutex);
  life_->gone = true;
}

void Engine::stop() {
  std::thread keeper;
  std::thread deliverer;
  {
    const WorldLock held = lock();
    if (!mode_.threaded) return;
    now_ = now();
    mode_.threaded = false;
    life_->ended = true;
    keeper.swap(time_keeper_);
    deliverer.swap(deliverer_);
    changed();
  }
  keeper.join();
  // The callback that ends the world cannot be waited for; its thread leaves by itself and touches nothing any more.
  const std::thread::id delivering = deliverer.get_id();
  if (delivering == std::this_thread::get_id())
    deliverer.detach();
  else
    deliverer.join();
  const WorldLock held = lock();
  callers_.erase(std::remove(callers_.begin(), callers_.end(), delivering), callers_.end());
}

TimePoint Engine::now() const {
  if (!mode_.threaded || mode_.time_scale <= 0.0) return now_;
  const std::chrono::duration<double> real = real_now() - real_begin_;
  return std::max(now_,
                  begin_ + advanced_ + std::chrono::duration_cast<Ticks>(real * mode_.time_scale));
}

RealTime Engine::real_time_of(TimePoint moment) const {
  const std::chrono::duration<double> to_go(moment - now());
  return real_now() + std::chrono::duration_cast<RealTime::duration>(to_go / mode_.time_scale) +
         RealTime::duration(1);
}

EventId Engine::push(Ticks delay, EventKind kind, std::function<void()> run) {
  const EventId id = queue_.push(now() + delay, kind, std::move(run));
  if (mode_.threaded) changed();
  return id;
}

EventId Engine::after(Ticks delay, std::function<void()> transition) {
  return push(delay, EventKind::transition, std::move(transition));
}

EventId Engine::after_recurring(Ticks delay, std::function<void()> transition) {
  return push(delay, EventKind::recurring, std::move(transition));
}

EventId Engine::call_after(Ticks delay, std::function<void()> call) {
  return push(delay, EventKind::user_call, std::move(call));
}

EventId Engine::call(std::shared_ptr<Callee> callee) {
  const EventId id = queue_.push_now(now(), std::move(callee));
  if (mode_.threaded) changed();
  return id;
}

void Engine::changed() {
  ++version_;
  if (blocked_ > 0) changed_.notify_all();
}

bool Engine::block(WorldLock& lock, RealTime until, const std::stop_token& stop) {
  const std::uint64_t seen = version_;
  ++blocked_;
  (void)changed_.wait_until(lock, stop, until, [&] { return version_ != seen; });
  --blocked_;
  return version_ != seen || real_now() < until;
}

bool Engine::called_elsewhere() const {
  return std::any_of(callers_.begin(), callers_.end(),
                     [](std::thread::id id) { return id != std::this_thread::get_id(); });
}

std::exception_ptr Engine::end_of(std::function<void()>& call) noexcept {
  std::exception_ptr thrown;
  try {
    call();
  } catch (...) {
    thrown = std::current_exception();
  }
  call = nullptr;  // what the call captured may call back into the world when it is destroyed
  return thrown;
}

void Engine::pass_on_what_was_thrown(WorldLock& lock) {
  if (!thrown_) return;
  const std::exception_ptr thrown = std::exchange(thrown_, nullptr);
  lock.unlock();
  std::rethrow_exception(thrown);
}

void Engine::make_call(WorldLock& lock, EventQueue::Event& event) {
  std::function<void()> run = event.callee ? event.callee->begin() : std::move(event.run);
  std::shared_ptr<const void> unneeded;
  if (run || !event.callee) {
    callers_.push_back(std::this_thread::get_id());
    lock.unlock();
    std::exception_ptr thrown = end_of(run);
    lock.lock();
    if (!thrown_) thrown_ = std::move(thrown);
    callers_.erase(std::find(callers_.begin(), callers_.end(), std::this_thread::get_id()));
    if (event.callee) unneeded = event.callee->ended();
  }
  call_ended(lock, event.callee, std::move(unneeded));
}

void Engine::call_ended(WorldLock& lock, std::shared_ptr<Callee>& callee,
                        std::shared_ptr<const void> unneeded) {
  changed();
  // Calls that still wait in a callee nobody else knows go with it: not under the lock.
  if (!unneeded && callee.use_count() != 1) return;
  lock.unlock();
  unneeded.reset();
  callee.reset();
  lock.lock();
}

bool Engine::run_next(WorldLock& lock, TimePoint limit) {
  std::optional<EventQueue::Event> event = queue_.pop_due(limit);
  if (!event) return false;
  now_ = std::max(now_, event->due);
  if (event->kind != EventKind::user_call) {
    event->run();
    changed();
  } else if (mode_.threaded) {
    ready_.push_back(std::move(*event));
    changed();
  } else {
    make_call(lock, *event);
  }
  return true;
}

WaitEnd Engine::wait(WorldLock& lock, const std::function<bool()>& done,
                     std::optional<TimePoint> deadline, const std::stop_token& stop) {
  return mode_.threaded ? wait_by_blocking(lock, done, deadline, stop)
                        : wait_by_running(lock, done, deadline, stop);
}

WaitEnd Engine::wait_by_running(WorldLock& lock, const std::function<bool()>& done,
                                std::optional<TimePoint> deadline, const std::stop_token& stop) {
  int patience = deadline ? recurring_patience_until_deadline : recurring_patience;
  for (;;) {
    if (done()) return WaitEnd::done;
    if (stop.stop_requested()) return WaitEnd::stopped;
    if (deadline && now_ >= *deadline) return WaitEnd::deadline;
    const bool exhausted = queue_.idle() && --patience < 0;
    if (!exhausted && run_next(lock, deadline.value_or(end_of_time))) continue;
    if (deadline) {
      now_ = std::max(now_, *deadline);
    } else if (!called_elsewhere()) {
      return WaitEnd::never;
    } else if (!block(lock, real_now() + mode_.hang_after, stop)) {
      return WaitEnd::hung;
    }
  }
}

WaitEnd Engine::wait_by_blocking(WorldLock& lock, const std::function<bool()>& done,
                                 std::optional<TimePoint> deadline, const std::stop_token& stop) {
  const RealTime limit = real_now() + mode_.hang_after;
  for (;;) {
    if (done()) return WaitEnd::done;
    if (stop.stop_requested()) return WaitEnd::stopped;
    if (deadline && now() >= *deadline) return WaitEnd::deadline;
    if (run_next(lock, now())) continue;
    RealTime until = limit;
    if (deadline && mode_.time_scale > 0.0) until = std::min(until, real_time_of(*deadline));
    if (!block(lock, until, stop) && real_now() >= limit) return WaitEnd::hung;
  }
}

void Engine::keep_time() {
  WorldLock held = lock();
  while (mode_.threaded) {
    if (run_next(held, now())) continue;
    const std::optional<TimePoint> next = queue_.next_due();
    (void)block(held,
                next && mode_.time_scale > 0.0 ? real_time_of(*next) : real_now() + idle_stretch);
  }
}

void Engine::deliver(const std::shared_ptr<Life>& life) {
  WorldLock held = lock();
  while (mode_.threaded) {
    if (ready_.empty()) {
      (void)block(held, real_now() + idle_stretch);
      continue;
    }
    EventQueue::Event event = std::move(ready_.front());
    ready_.pop_front();
    std::function<void()> run = event.callee ? event.callee->begin() : std::move(event.run);
    std::shared_ptr<const void> unneeded;
    if (run || !event.callee) {
      callers_.push_back(std::this_thread::get_id());
      held.unlock();
      std::exception_ptr thrown = end_of(run);
      if (life->ended) {  // the engine may be gone: the call may have ended the world
        const std::lock_guard alive(life->mutex);
        if (life->gone) return;
        if (event.callee) {
          held.lock();
          unneeded = event.callee->ended();
          changed();
          held.unlock();
        }
        return;
      }
      held.lock();
      if (!thrown_) thrown_ = std::move(thrown);
      callers_.erase(std::find(callers_.begin(), callers_.end(), std::this_thread::get_id()));
      if (event.callee) unneeded = event.callee->ended();
    }
    call_ended(held, event.callee, std::move(unneeded));
  }
}

void Engine::advance(Ticks by) {
  WorldLock held = lock();
  const TimePoint target = now() + by;
  while (!thrown_ && run_next(held, target)) {
  }
  pass_on_what_was_thrown(held);
  if (mode_.threaded && mode_.time_scale > 0.0) advanced_ += by;
  now_ = std::max(now_, target);
  changed();
}

void Engine::run_until_idle() {
  WorldLock held = lock();
  std::optional<RealTime> limit;  // from the first time that this thread has to wait
  for (;;) {
    pass_on_what_was_thrown(held);
    if (!queue_.idle() && run_next(held, end_of_time)) continue;
    // The delivering thread's calls may schedule more.
    const bool inside = deliverer_.get_id() == std::this_thread::get_id();
    if (!mode_.threaded || inside || (ready_.empty() && !called_elsewhere())) return;
    if (!limit) limit = real_now() + mode_.hang_after;
    if (!block(held, *limit)) return;
  }
}

bool Engine::step() {
  WorldLock held = lock();
  pass_on_what_was_thrown(held);
  const bool ran = run_next(held, end_of_time);
  pass_on_what_was_thrown(held);
  return ran;
}

}  // namespace winseam::fake
