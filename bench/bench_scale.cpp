// bench/bench_scale.cpp: what an operation costs in worlds of 10 to 1,000,000 objects. The argument is the number of
// processes; there is a session for every ten, so a million processes are 100,000 sessions.
#include <benchmark/benchmark.h>

#include <unordered_map>

#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

constexpr std::int64_t batch = 1000;
constexpr std::int64_t logoff_batch = 100;

void object_counts(benchmark::internal::Benchmark* bench) {
  bench->Arg(10)->Arg(1000)->Arg(100'000)->Arg(1'000'000);
}

void query(benchmark::State& state) {
  Farm& farm = farm_with_processes(state.range(0));
  Shuffle shuffle(farm.session_ids.size());
  const SessionInformation& ask = farm.server->information();
  for (auto _ : state) benchmark::DoNotOptimize(ask.state(farm.session_ids[shuffle.next()]));
}

void open_close(benchmark::State& state) {
  Farm& farm = farm_with_processes(state.range(0));
  for (auto _ : state) {
    auto server = farm.platform->open_session_server("rds01").value();
    benchmark::DoNotOptimize(server->close());
  }
}

void terminate(benchmark::State& state) {
  Farm& farm = farm_with_processes(state.range(0));
  Shuffle shuffle(farm.session_ids.size());
  farm.host.reuse_process_ids(true);
  std::vector<ProcessId> victims;
  while (state.KeepRunningBatch(batch)) {
    state.PauseTiming();
    victims.clear();
    for (std::int64_t i = 0; i < batch; ++i)
      victims.push_back(farm.host.start_process(
          {.name = "app.exe", .session = farm.session_ids[shuffle.next()]}));
    state.ResumeTiming();
    for (const ProcessId id : victims)
      benchmark::DoNotOptimize(farm.server->processes().terminate(id, 1));
  }
}

void logoff(benchmark::State& state) {
  Farm& farm = farm_with_processes(state.range(0));
  std::vector<SessionId> victims;
  while (state.KeepRunningBatch(logoff_batch)) {
    state.PauseTiming();
    victims.clear();
    for (std::int64_t i = 0; i < logoff_batch; ++i) {
      victims.push_back(
          farm.host.add_session({.user = "guest", .state = SessionState::disconnected}));
      for (int j = 0; j < 10; ++j)
        (void)farm.host.start_process({.name = "app.exe", .session = victims.back()});
    }
    state.ResumeTiming();
    for (const SessionId id : victims)
      benchmark::DoNotOptimize(farm.server->sessions().logoff(id, Wait::until_done));
  }
}

// A session's ten processes in a world of many: the cost a process listed.
void enumerate(benchmark::State& state) {
  Farm& farm = farm_with_processes(state.range(0));
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
  Farm& farm = farm_with_processes(state.range(0));
  const std::vector<SessionEntry> values = farm.server->sessions().enumerate().value();
  for (auto _ : state) {
    std::vector<SessionEntry> copy = values;
    benchmark::DoNotOptimize(copy);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(values.size()));
}

// What a table of that size costs by itself, to tell the caches' share of the rest.
void floor_find(benchmark::State& state) {
  std::unordered_map<std::uint32_t, std::uint32_t> map;
  const auto size = static_cast<std::uint32_t>(state.range(0));
  for (std::uint32_t i = 0; i < size; ++i) map[i * 4] = i;
  Shuffle shuffle(size);
  for (auto _ : state)
    benchmark::DoNotOptimize(map.find(static_cast<std::uint32_t>(shuffle.next() * 4)));
}

// The argument of the media rows is the number of slots.
void media_open_close(benchmark::State& state) {
  TapeRoom& room = tape_room(state.range(0));
  for (auto _ : state) {
    auto session = room.platform->open_media_session(std::nullopt, "bench").value();
    benchmark::DoNotOptimize(session->close());
  }
}

// A side out of the free pool and back into it.
void allocate(benchmark::State& state) {
  TapeRoom& room = tape_room(state.range(0));
  MediaAllocation& allocation = room.session->allocation();
  AllocateRequest request;
  request.pool = room.pool;
  for (auto _ : state) {
    const LogicalMediumId mine = allocation.allocate(request).value().medium;
    benchmark::DoNotOptimize(allocation.deallocate(mine));
  }
}

// Into a drive and back to its slot, all steps of the robot included.
void mount(benchmark::State& state) {
  TapeRoom& room = tape_room(state.range(0));
  Shuffle shuffle(room.sides.size());
  MountRequest request;
  request.timeout = std::chrono::minutes{10};
  for (auto _ : state) {
    request.media = {room.sides[shuffle.next()]};
    benchmark::DoNotOptimize(room.session->mounting().mount(request));
    benchmark::DoNotOptimize(
        room.session->mounting().dismount(request.media, DismountOption::immediate));
    room.world.advance(std::chrono::minutes{1});
  }
}

BENCHMARK(query)->Apply(object_counts);
BENCHMARK(open_close)->Apply(object_counts);
BENCHMARK(terminate)->Apply(object_counts);
BENCHMARK(logoff)->Apply(object_counts);
BENCHMARK(enumerate)->Apply(object_counts);
BENCHMARK(enumerate_floor)->Apply(object_counts);
BENCHMARK(floor_find)->Apply(object_counts);
BENCHMARK(media_open_close)->Apply(object_counts);
BENCHMARK(allocate)->Apply(object_counts);
BENCHMARK(mount)->Apply(object_counts);

}  // namespace
