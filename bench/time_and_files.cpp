// bench/time_and_files.cpp: advancing over a million timers, and worlds to and from their files.
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "winseam/scenario/scenario.hpp"
#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

// Timers whose moments are in no order.
void advance(benchmark::State& state) {
  const auto timers = static_cast<std::size_t>(state.range(0));
  std::uint64_t rung = 0;
  for (auto _ : state) {
    state.PauseTiming();
    fake::World world{fake::WorldOptions{.at_end = [](const fake::EndReport&) {}}};
    Shuffle shuffle(timers);
    for (std::size_t i = 0; i < timers; ++i)
      world.after(std::chrono::milliseconds(shuffle.next()), [&rung] { ++rung; });
    state.ResumeTiming();
    world.advance(std::chrono::milliseconds(timers));
  }
  if (rung != static_cast<std::uint64_t>(state.iterations()) * timers)
    throw std::logic_error("a timer was lost");
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

fake::WorldSpec farm_spec(std::int64_t sessions) {
  return farm_of(static_cast<std::size_t>(sessions)).world.describe();
}

void snapshot_save(benchmark::State& state) {
  const fake::WorldSpec spec = farm_spec(state.range(0));
  std::int64_t bytes = 0;
  for (auto _ : state) bytes += static_cast<std::int64_t>(scenario::write(spec).size());
  state.SetBytesProcessed(bytes);
}

void snapshot_load(benchmark::State& state) {
  const std::string text = scenario::write(farm_spec(state.range(0)));
  for (auto _ : state) {
    const scenario::Loaded loaded = scenario::parse(text);
    if (!loaded.world) throw std::logic_error("a written world does not load");
    benchmark::DoNotOptimize(loaded);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

BENCHMARK(advance)->Arg(1000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(snapshot_save)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(snapshot_load)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

}  // namespace
