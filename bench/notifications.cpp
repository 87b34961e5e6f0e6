// bench/notifications.cpp: telling four listeners, beside four plain calls and one push into a queue.
#include <benchmark/benchmark.h>

#include <deque>
#include <functional>
#include <mutex>
#include <vector>

#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

void floor_four_calls_and_push(benchmark::State& state) {
  std::uint64_t told = 0;
  std::vector<std::function<void(SessionChange, SessionId)>> listeners(
      4, [&told](SessionChange, SessionId id) { told += id.value(); });
  std::deque<std::function<void()>> queue;
  for (auto _ : state) {
    queue.push_back([&] {
      for (const auto& listener : listeners) listener(SessionChange::session_lock, SessionId{2});
    });
    queue.front()();
    queue.pop_front();
  }
  benchmark::DoNotOptimize(told);
}

// The same where each call is made by a world: user code runs with no lock held, so one uncontended std::mutex is let go
// and taken again around each of the four, and each has waited in a queue until then.
void floor_notify_4_unlock_lock(benchmark::State& state) {
  std::uint64_t told = 0;
  std::vector<std::function<void(SessionChange, SessionId)>> listeners(
      4, [&told](SessionChange, SessionId id) { told += id.value(); });
  std::deque<std::function<void()>> queue;
  std::mutex mutex;
  for (auto _ : state) {
    std::unique_lock lock(mutex);
    for (const auto& listener : listeners)
      queue.push_back([&listener] { listener(SessionChange::session_lock, SessionId{2}); });
    while (!queue.empty()) {
      const std::function<void()> call = std::move(queue.front());
      queue.pop_front();
      lock.unlock();
      call();
      lock.lock();
    }
  }
  benchmark::DoNotOptimize(told);
}

void fake_notify_4_listeners(benchmark::State& state) {
  fake::World world{fake::WorldOptions{.at_end = [](const fake::EndReport&) {}}};
  fake::Host host = world.local_host();
  const SessionId id = host.add_session({.user = "alice", .state = SessionState::active});
  auto platform = world.platform();
  auto server = platform->current_session_server().value();
  std::uint64_t told = 0;
  std::vector<SessionSubscription> subscriptions;
  for (int i = 0; i < 4; ++i)
    subscriptions.push_back(
        server->events()
            .subscribe(NotificationScope::all_sessions,
                       [&told](SessionChange, SessionId session) { told += session.value(); })
            .value());
  bool locked = false;
  for (auto _ : state) {
    locked = !locked;
    if (locked)
      host.lock(id);
    else
      host.unlock(id);
    world.run_until_idle();
  }
  benchmark::DoNotOptimize(told);
}

BENCHMARK(floor_four_calls_and_push)->Setup(second_thread)->Name("floor/four_calls_and_push");
BENCHMARK(floor_notify_4_unlock_lock)->Setup(second_thread)->Name("floor/notify_4_unlock_lock");
BENCHMARK(fake_notify_4_listeners)->Setup(second_thread)->Name("fake/notify_4_listeners");

}  // namespace
