// bench/bench_scale.cpp: what an operation costs in worlds of 10 to 1,000,000 objects. The argument is the number of
// processes; there is a session for every ten, so a million processes are 100,000 sessions.
#include <benchmark/benchmark.h>

#include <mutex>
#include <string>
#include <unordered_map>

#include "by_hand.hpp"
#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

constexpr std::int64_t batch = 1000;
constexpr std::int64_t logoff_batch = 100;

void object_counts(benchmark::internal::Benchmark* bench) {
  bench->Setup(second_thread)->Arg(10)->Arg(1000)->Arg(100'000)->Arg(1'000'000);
}

void query(benchmark::State& state) {
  Farm& farm = farm_with_processes(state.range(0));
  Shuffle shuffle(farm.session_ids.size());
  const SessionInformation& ask = farm.server->information();
  for (auto _ : state) benchmark::DoNotOptimize(ask.state(farm.session_ids[shuffle.next()]));
}

// The same by hand: under a mutex, the description of one of as many sessions is found in a std::unordered_map.
void query_floor(benchmark::State& state) {
  const auto sessions =
      static_cast<std::uint32_t>(farm_with_processes(state.range(0)).session_ids.size());
  std::mutex mutex;
  std::unordered_map<std::uint32_t, fake::SessionSpec> map;
  for (std::uint32_t i = 0; i < sessions; ++i)
    map[i] = {.user = "user" + std::to_string(i), .state = SessionState::disconnected};
  Shuffle shuffle(sessions);
  for (auto _ : state) {
    const auto key = static_cast<std::uint32_t>(shuffle.next());
    const std::lock_guard lock(mutex);
    benchmark::DoNotOptimize(map.find(key)->second.state);
  }
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

// The same by hand, with std::unordered_map and std::list (by_hand.hpp).
void terminate_floor(benchmark::State& state) {
  const auto processes = static_cast<std::uint32_t>(state.range(0));
  terminate_by_hand(state, processes / 10, processes);
}

void logoff(benchmark::State& state) {
  Farm& farm = farm_with_processes(state.range(0));
  farm.host.reuse_process_ids(true);
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

// The same by hand: the tape's side, the tape and its slot are found in a std::unordered_map each and changed, twice.
void mount_floor(benchmark::State& state) {
  const auto slots = static_cast<std::uint32_t>(state.range(0));
  const auto id_of = [](std::uint32_t number) { return Guid{number, 1, 2, {}}; };
  std::unordered_map<Guid, MediaSide> sides;
  std::unordered_map<Guid, PhysicalMedium> media;
  std::unordered_map<Guid, StorageSlot> cells;
  for (std::uint32_t i = 0; i < slots; ++i) {
    if (i % 2 == 0) {
      sides[id_of(i)].medium = MediumId{id_of(i)};
      media[id_of(i)].home_slot = SlotId{id_of(i)};
    }
    cells[id_of(i)].header.enabled = true;
  }
  Shuffle shuffle(slots / 2);
  for (auto _ : state) {
    const Guid wanted = id_of(2 * static_cast<std::uint32_t>(shuffle.next()));
    for (const SlotState slot : {SlotState::empty, SlotState::full}) {
      MediaSide& side = sides.find(wanted)->second;
      PhysicalMedium& medium = media.find(side.medium.guid())->second;
      medium.mounted_side = side.id;
      cells.find(medium.home_slot->guid())->second.state = slot;
    }
  }
}

BENCHMARK(query)->Apply(object_counts);
BENCHMARK(query_floor)->Apply(object_counts);
BENCHMARK(open_close)->Apply(object_counts);
BENCHMARK(terminate)->Apply(object_counts)->MinTime(brief);
BENCHMARK(terminate_floor)->Apply(object_counts)->MinTime(brief);
BENCHMARK(logoff)->Apply(object_counts)->MinTime(brief);
BENCHMARK(enumerate)->Apply(object_counts);
BENCHMARK(enumerate_floor)->Apply(object_counts);
BENCHMARK(floor_find)->Apply(object_counts);
BENCHMARK(media_open_close)->Apply(object_counts);
BENCHMARK(allocate)->Apply(object_counts);
BENCHMARK(mount)->Apply(object_counts);
BENCHMARK(mount_floor)->Apply(object_counts);

}  // namespace
