// bench/by_hand.hpp: what a call of the fake does, done with standard containers alone.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdint>
#include <list>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "bench/shuffle.hpp"
#include "winseam/fake/session_spec.hpp"

namespace winseam::bench {

// What a terminate cannot do without, by hand: under a mutex, one of so many processes is found in a hash table, marked
// as ended and taken out of its session's list. As in fake/terminate, a thousand have been started since the last one.
inline void terminate_by_hand(benchmark::State& state, std::uint32_t sessions,
                              std::uint32_t first_victim) {
  constexpr std::int64_t batch = 1000;
  struct Plain {
    fake::ProcessSpec spec;
    std::list<Plain*>* session = nullptr;
    std::list<Plain*>::iterator place{};
    std::uint32_t exit_code = 0;
  };
  std::mutex mutex;
  std::unordered_map<std::uint32_t, Plain> processes;
  std::vector<std::list<Plain*>> lists(sessions);
  Shuffle shuffle(sessions);
  const auto start = [&](std::uint32_t id, std::list<Plain*>& session) {
    Plain& process = processes[id];
    process.spec = fake::ProcessSpec{.id = ProcessId{id}, .name = "app.exe"};
    process.session = &session;
    process.place = session.insert(session.begin(), &process);
  };
  for (std::uint32_t i = 0; i < first_victim; ++i) start(i * 4, lists[i % sessions]);
  while (state.KeepRunningBatch(batch)) {
    state.PauseTiming();
    for (std::uint32_t i = 0; i < batch; ++i) start((first_victim + i) * 4, lists[shuffle.next()]);
    state.ResumeTiming();
    for (std::uint32_t i = 0; i < batch; ++i) {
      const std::lock_guard lock(mutex);
      Plain& process = processes.find((first_victim + i) * 4)->second;
      process.exit_code = 1;
      process.session->erase(process.place);
    }
  }
}

}  // namespace winseam::bench
