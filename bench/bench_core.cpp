// bench/bench_core.cpp: the fake's everyday calls beside what is physically possible.
#include <benchmark/benchmark.h>

#include <list>
#include <map>
#include <mutex>
#include <unordered_map>

#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

void floor_mutex_hash(benchmark::State& state) {
  std::mutex mutex;
  std::unordered_map<std::uint32_t, std::uint32_t> map;
  for (std::uint32_t i = 0; i < 1000; ++i) map[i * 4] = i;
  Shuffle shuffle(1000);
  for (auto _ : state) {
    const auto key = static_cast<std::uint32_t>(shuffle.next() * 4);
    const std::lock_guard lock(mutex);
    benchmark::DoNotOptimize(map.find(key));
  }
}

// What a terminate cannot do without, by hand: under a mutex, one of 11,000 processes is found in a hash table, marked
// as ended and taken out of its session's list. As in fake/terminate, a thousand have been started since the last one.
void floor_terminate_by_hand(benchmark::State& state) {
  constexpr std::int64_t batch = 1000;
  constexpr std::uint32_t sessions = 1000;
  constexpr std::uint32_t first_victim = 10 * sessions;
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
  for (std::uint32_t i = 0; i < first_victim; ++i) start(i * 4, lists[i / 10]);
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

void floor_map_insert_erase(benchmark::State& state) {
  std::map<std::uint32_t, std::string> map;
  for (std::uint32_t i = 0; i < 1000; ++i) map[i * 2] = "rds01";
  Shuffle shuffle(1000);
  for (auto _ : state) {
    const auto key = static_cast<std::uint32_t>(shuffle.next() * 2 + 1);
    map.emplace(key, "rds01");
    map.erase(key);
  }
}

void fake_query(benchmark::State& state) {
  Farm& farm = farm_of(1000);
  Shuffle shuffle(farm.session_ids.size());
  const SessionInformation& ask = farm.server->information();
  for (auto _ : state) benchmark::DoNotOptimize(ask.state(farm.session_ids[shuffle.next()]));
}

void fake_session_open_close(benchmark::State& state) {
  Farm& farm = farm_of(1000);
  for (auto _ : state) {
    auto server = farm.platform->open_session_server("rds01").value();
    benchmark::DoNotOptimize(server->close());
  }
}

void fake_media_open_close(benchmark::State& state) {
  TapeRoom& room = tape_room(1000);
  for (auto _ : state) {
    auto session = room.platform->open_media_session(std::nullopt, "bench").value();
    benchmark::DoNotOptimize(session->close());
  }
}

void fake_terminate(benchmark::State& state) {
  constexpr std::int64_t batch = 1000;
  Farm& farm = farm_of(1000);
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

void fake_logoff_nowait(benchmark::State& state) {
  constexpr std::int64_t batch = 100;
  Farm& farm = farm_of(1000);
  std::vector<SessionId> victims;
  while (state.KeepRunningBatch(batch)) {
    state.PauseTiming();
    victims.clear();
    for (std::int64_t i = 0; i < batch; ++i)
      victims.push_back(
          farm.host.add_session({.user = "guest", .state = SessionState::disconnected}));
    state.ResumeTiming();
    for (const SessionId id : victims)
      benchmark::DoNotOptimize(farm.server->sessions().logoff(id, Wait::no));
    farm.world.run_until_idle();
  }
}

void fake_world_create_destroy(benchmark::State& state) {
  fake::WorldSpec spec;
  fake::HostSpec host = fake::default_host("rds01", "");
  host.local = true;
  while (host.sessions.size() < 10)  // the system's own are three of them
    host.sessions.push_back({.user = "user" + std::to_string(host.sessions.size()),
                             .state = SessionState::disconnected});
  spec.hosts.push_back(host);
  for (auto _ : state) {
    fake::World world(spec);
    benchmark::DoNotOptimize(world);
  }
}

BENCHMARK(floor_mutex_hash)->Name("floor/mutex_hash");
BENCHMARK(floor_terminate_by_hand)->Name("floor/terminate_by_hand");
BENCHMARK(floor_map_insert_erase)->Name("floor/map_insert_erase");
BENCHMARK(fake_session_open_close)->Name("fake/session_open_close");
BENCHMARK(fake_media_open_close)->Name("fake/media_open_close");
BENCHMARK(fake_terminate)->Name("fake/terminate");
BENCHMARK(fake_query)->Name("fake/query");
BENCHMARK(fake_logoff_nowait)->Name("fake/logoff_nowait");
BENCHMARK(fake_world_create_destroy)->Name("fake/world_create_destroy");

}  // namespace
