// bench/bench_scale.cpp: what an operation costs in worlds of 10 to 1,000,000 objects. The argument is the number of
// sessions, each with ten processes; 100,000 sessions make a world of a million processes.
#include <benchmark/benchmark.h>

#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

constexpr std::size_t batch = 1000;

void query(benchmark::State& state) {
  Farm& farm = farm_of(static_cast<std::size_t>(state.range(0)));
  Shuffle shuffle(farm.session_ids.size());
  const SessionInformation& ask = farm.server->information();
  for (auto _ : state) benchmark::DoNotOptimize(ask.state(farm.session_ids[shuffle.next()]));
}

void open_close(benchmark::State& state) {
  Farm& farm = farm_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    auto server = farm.platform->open_session_server("rds01").value();
    benchmark::DoNotOptimize(server->close());
  }
}

void terminate(benchmark::State& state) {
  Farm& farm = farm_of(static_cast<std::size_t>(state.range(0)));
  Shuffle shuffle(farm.session_ids.size());
  farm.host.reuse_process_ids(true);
  std::vector<ProcessId> victims;
  for (auto _ : state) {
    victims.clear();
    for (std::size_t i = 0; i < batch; ++i)
      victims.push_back(farm.host.start_process(
          {.name = "app.exe", .session = farm.session_ids[shuffle.next()]}));
    timed(state, [&] {
      for (const ProcessId id : victims)
        benchmark::DoNotOptimize(farm.server->processes().terminate(id, 1));
    });
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(batch));
}

void logoff(benchmark::State& state) {
  Farm& farm = farm_of(static_cast<std::size_t>(state.range(0)));
  std::vector<SessionId> victims;
  for (auto _ : state) {
    victims.clear();
    for (std::size_t i = 0; i < batch / 10; ++i) {
      victims.push_back(
          farm.host.add_session({.user = "guest", .state = SessionState::disconnected}));
      for (int j = 0; j < 10; ++j)
        (void)farm.host.start_process({.name = "app.exe", .session = victims.back()});
    }
    timed(state, [&] {
      for (const SessionId id : victims)
        benchmark::DoNotOptimize(farm.server->sessions().logoff(id, Wait::until_done));
    });
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(batch / 10));
}

// A session's ten processes in a world of many: the cost a process listed.
void enumerate(benchmark::State& state) {
  Farm& farm = farm_of(static_cast<std::size_t>(state.range(0)));
  std::size_t items = 0;
  for (auto _ : state) {
    const auto list = farm.server->sessions().enumerate();
    items += list.value().size();
    benchmark::DoNotOptimize(list);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(items));
}

// What enumerate must at least do: copy the same values out of a vector.
void enumerate_floor(benchmark::State& state) {
  Farm& farm = farm_of(static_cast<std::size_t>(state.range(0)));
  const std::vector<SessionEntry> values = farm.server->sessions().enumerate().value();
  for (auto _ : state) {
    std::vector<SessionEntry> copy = values;
    benchmark::DoNotOptimize(copy);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(values.size()));
}

BENCHMARK(query)->Arg(1)->Arg(100)->Arg(10'000)->Arg(100'000);
BENCHMARK(open_close)->Arg(1)->Arg(100)->Arg(10'000)->Arg(100'000);
BENCHMARK(terminate)->UseManualTime()->Arg(1)->Arg(100)->Arg(10'000)->Arg(100'000);
BENCHMARK(logoff)->UseManualTime()->Arg(1)->Arg(100)->Arg(10'000)->Arg(100'000);
BENCHMARK(enumerate)->Arg(1)->Arg(100)->Arg(10'000)->Arg(100'000);
BENCHMARK(enumerate_floor)->Arg(1)->Arg(100)->Arg(10'000)->Arg(100'000);

}  // namespace
