// bench/bench_core.cpp: the fake's everyday calls beside what is physically possible.
#include <benchmark/benchmark.h>

#include <map>
#include <mutex>
#include <unordered_map>

#include "by_hand.hpp"
#include "winseam/interceptor.hpp"
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

void floor_terminate_by_hand(benchmark::State& state) { terminate_by_hand(state, 1000, 10'000); }

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

// The same question through an interceptor that looks at nothing.
void interceptor_query(benchmark::State& state) {
  class Idle final : public Interceptor {};
  Farm& farm = farm_of(1000);
  Shuffle shuffle(farm.session_ids.size());
  const auto platform = with_interceptor(farm.world.platform(), std::make_shared<Idle>());
  const auto server = platform->open_session_server("rds01").value();
  const SessionInformation& ask = server->information();
  for (auto _ : state) benchmark::DoNotOptimize(ask.state(farm.session_ids[shuffle.next()]));
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

// First of all, before anything has started a thread.
BENCHMARK(floor_mutex_hash)->Name("floor/mutex_hash_one_thread");
BENCHMARK(floor_mutex_hash)->Setup(second_thread)->Name("floor/mutex_hash");
BENCHMARK(floor_terminate_by_hand)->Setup(second_thread)->Name("floor/terminate_by_hand");
BENCHMARK(floor_map_insert_erase)->Setup(second_thread)->Name("floor/map_insert_erase");
BENCHMARK(fake_session_open_close)->Setup(second_thread)->Name("fake/session_open_close");
BENCHMARK(fake_media_open_close)->Setup(second_thread)->Name("fake/media_open_close");
BENCHMARK(fake_terminate)->Setup(second_thread)->Name("fake/terminate")->MinTime(brief);
BENCHMARK(fake_query)->Setup(second_thread)->Name("fake/query");
BENCHMARK(interceptor_query)->Setup(second_thread)->Name("interceptor/query");
BENCHMARK(fake_logoff_nowait)->Setup(second_thread)->Name("fake/logoff_nowait")->MinTime(brief);
BENCHMARK(fake_world_create_destroy)->Setup(second_thread)->Name("fake/world_create_destroy");

}  // namespace
