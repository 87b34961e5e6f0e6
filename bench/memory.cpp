// bench/memory.cpp: the bytes that a session and a process take, beside those of the plain values.
//
// The C library's own figures are read (glibc), so that the timed benchmarks beside these pay nothing for it.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include "worlds.hpp"

namespace {

using namespace winseam;

constexpr int objects = 10'000;

// What malloc has handed out and not got back.
double live_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return static_cast<double>(info.uordblks) + static_cast<double>(info.hblkhd);
}

// Reports the bytes that one object adds to what `make` builds.
template <class Build>
void bytes_of_one(benchmark::State& state, Build build) {
  double bytes = 0;
  for (auto _ : state) {
    const double before = live_bytes();
    const auto kept = build();
    benchmark::DoNotOptimize(kept);
    bytes = live_bytes() - before;
  }
  state.counters["bytes"] = bytes / objects;
}

fake::World world_of_sessions() {
  fake::World world;
  fake::Host host = world.local_host();
  for (int i = 0; i < objects; ++i)
    (void)host.add_session(
        {.user = "user" + std::to_string(i), .state = SessionState::disconnected});
  return world;
}

fake::World world_of_processes() {
  fake::World world;
  fake::Host host = world.local_host();
  const SessionId session = host.add_session({.user = "alice"});
  for (int i = 0; i < objects; ++i)
    (void)host.start_process({.name = "app.exe", .session = session});
  return world;
}

void session_in_world(benchmark::State& state) { bytes_of_one(state, world_of_sessions); }
void process_in_world(benchmark::State& state) { bytes_of_one(state, world_of_processes); }

// The same as plain values: what the world says of itself.
void session_values(benchmark::State& state) {
  const fake::WorldSpec spec = world_of_sessions().describe();
  bytes_of_one(state, [&] { return std::vector(spec.hosts[0].sessions); });
}
void process_values(benchmark::State& state) {
  const fake::WorldSpec spec = world_of_processes().describe();
  bytes_of_one(state, [&] { return std::vector(spec.hosts[0].processes); });
}

BENCHMARK(session_in_world)->Name("memory/session")->Iterations(1);
BENCHMARK(session_values)->Name("memory/session_values")->Iterations(1);
BENCHMARK(process_in_world)->Name("memory/process")->Iterations(1);
BENCHMARK(process_values)->Name("memory/process_values")->Iterations(1);

}  // namespace
