// bench/bench_threads.cpp: open, query, terminate and close from 1 to 8 threads, on one world and on a world a thread.
//
// The time is that of a mix of one open, eight queries, one terminate and one close; items are mixes.
#include <benchmark/benchmark.h>

#include <memory>

#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

constexpr std::size_t sessions = 100;

void mix(Farm& farm, Shuffle& shuffle) {
  const ProcessId victim =
      farm.host.start_process({.name = "app.exe", .session = farm.session_ids[shuffle.next()]});
  auto server = farm.platform->open_session_server("rds01").value();
  for (int i = 0; i < 8; ++i)
    benchmark::DoNotOptimize(server->information().state(farm.session_ids[shuffle.next()]));
  benchmark::DoNotOptimize(server->processes().terminate(victim, 1));
  benchmark::DoNotOptimize(server->close());
}

void one_world(benchmark::State& state) {
  static std::unique_ptr<Farm> farm;
  if (state.thread_index() == 0) {
    farm = std::make_unique<Farm>(sessions);
    farm->host.reuse_process_ids(true);
  }
  Shuffle shuffle(sessions);
  for (auto _ : state) mix(*farm, shuffle);
  state.SetItemsProcessed(state.iterations());
}

void own_world(benchmark::State& state) {
  Farm farm(sessions);
  farm.host.reuse_process_ids(true);
  Shuffle shuffle(sessions);
  for (auto _ : state) mix(farm, shuffle);
  state.SetItemsProcessed(state.iterations());
}

BENCHMARK(one_world)->ThreadRange(1, 8)->UseRealTime()->Repetitions(5);
BENCHMARK(own_world)->ThreadRange(1, 8)->UseRealTime()->Repetitions(5);

}  // namespace
