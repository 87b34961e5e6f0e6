// bench/loopback.cpp: what the C ABI costs: the Win32 backend over the drop-in over the fake, and the drop-in's table
// called directly, as a program written for Windows calls it.
#include <benchmark/benchmark.h>

#include <memory>

#include "frontends/dropin/dropin.hpp"
#include "winseam/win32/platform.hpp"
#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

// A farm of 100 sessions, reached through the drop-in's functions.
struct Loopback {
  Loopback() : farm(100) {
    dropin = std::make_shared<dropin::DropIn>(farm.world.platform());
    win32::Tables tables;
    tables.owner = dropin;
    tables.wts = dropin->table();
    tables.tells_closed_handles = true;
    platform = win32::make_platform(std::move(tables));
    server = platform->open_session_server("rds01").value();
    handle = dropin->table().open_server_w(name);
  }
  ~Loopback() { dropin->table().close_server(handle); }

  Farm farm;
  std::shared_ptr<dropin::DropIn> dropin;
  std::unique_ptr<Platform> platform;
  std::unique_ptr<SessionServer> server;
  abi::WChar name[6]{'r', 'd', 's', '0', '1', 0};
  abi::Handle handle{};
};

template <class Terminate>
void terminate_with(benchmark::State& state, Loopback& loopback, Terminate terminate) {
  constexpr std::int64_t batch = 1000;
  Shuffle shuffle(loopback.farm.session_ids.size());
  loopback.farm.host.reuse_process_ids(true);
  std::vector<ProcessId> victims;
  while (state.KeepRunningBatch(batch)) {
    state.PauseTiming();
    victims.clear();
    for (std::int64_t i = 0; i < batch; ++i)
      victims.push_back(loopback.farm.host.start_process(
          {.name = "app.exe", .session = loopback.farm.session_ids[shuffle.next()]}));
    state.ResumeTiming();
    for (const ProcessId id : victims) benchmark::DoNotOptimize(terminate(id));
  }
}

void loopback_terminate(benchmark::State& state) {
  Loopback loopback;
  Processes& processes = loopback.server->processes();
  terminate_with(state, loopback, [&](ProcessId id) { return processes.terminate(id, 1); });
}

void dropin_terminate(benchmark::State& state) {
  Loopback loopback;
  const abi::WtsApi& api = loopback.dropin->table();
  terminate_with(state, loopback, [&](ProcessId id) {
    return api.terminate_process(loopback.handle, id.value(), 1);
  });
}

void loopback_open_close(benchmark::State& state) {
  Loopback loopback;
  for (auto _ : state) {
    auto server = loopback.platform->open_session_server("rds01").value();
    benchmark::DoNotOptimize(server->close());
  }
}

void direct_open_close(benchmark::State& state) {
  Loopback loopback;
  const abi::WtsApi& api = loopback.dropin->table();
  for (auto _ : state) {
    const abi::Handle server = api.open_server_w(loopback.name);
    benchmark::DoNotOptimize(server);
    api.close_server(server);
  }
}

void loopback_query(benchmark::State& state) {
  Loopback loopback;
  const SessionInformation& ask = loopback.server->information();
  Shuffle shuffle(loopback.farm.session_ids.size());
  for (auto _ : state)
    benchmark::DoNotOptimize(ask.state(loopback.farm.session_ids[shuffle.next()]));
}

void direct_query(benchmark::State& state) {
  Loopback loopback;
  const abi::WtsApi& api = loopback.dropin->table();
  Shuffle shuffle(loopback.farm.session_ids.size());
  for (auto _ : state) {
    abi::WChar* buffer = nullptr;
    abi::Dword bytes = 0;
    const SessionId id = loopback.farm.session_ids[shuffle.next()];
    benchmark::DoNotOptimize(api.query_session_information_w(
        loopback.handle, id.value(), abi::WtsInfoClass::connect_state, &buffer, &bytes));
    api.free_memory(buffer);
  }
}

void loopback_enumerate_100(benchmark::State& state) {
  Loopback loopback;
  for (auto _ : state) benchmark::DoNotOptimize(loopback.server->sessions().enumerate());
}

void direct_enumerate_100(benchmark::State& state) {
  Loopback loopback;
  const abi::WtsApi& api = loopback.dropin->table();
  for (auto _ : state) {
    abi::WtsSessionInfo<abi::WChar>* list = nullptr;
    abi::Dword count = 0;
    benchmark::DoNotOptimize(api.enumerate_sessions_w(loopback.handle, 0, 1, &list, &count));
    api.free_memory(list);
  }
}

// What a list of values needs on top of the structures that the C function returns: a hundred of them made of it, each
// text taken from UTF-16 unit by unit.
void floor_enumerate_100_values(benchmark::State& state) {
  Loopback loopback;
  const abi::WtsApi& api = loopback.dropin->table();
  abi::WtsSessionInfo<abi::WChar>* list = nullptr;
  abi::Dword count = 0;
  (void)api.enumerate_sessions_w(loopback.handle, 0, 1, &list, &count);
  for (auto _ : state) {
    std::vector<SessionEntry> values;
    values.reserve(count);
    for (abi::Dword i = 0; i != count; ++i) {
      SessionEntry& value = values.emplace_back();
      value.id = SessionId{list[i].session_id};
      value.state = static_cast<SessionState>(list[i].state);
      for (const abi::WChar* at = list[i].win_station_name; *at != 0; ++at)
        value.station += static_cast<char>(*at);
    }
    benchmark::DoNotOptimize(values);
  }
  api.free_memory(list);
}

void fake_enumerate_100(benchmark::State& state) {
  Farm farm(100);
  for (auto _ : state) benchmark::DoNotOptimize(farm.server->sessions().enumerate());
}

BENCHMARK(loopback_terminate)->Setup(second_thread)->Name("loopback/terminate")->MinTime(brief);
BENCHMARK(dropin_terminate)->Setup(second_thread)->Name("direct/terminate")->MinTime(brief);
BENCHMARK(loopback_open_close)->Setup(second_thread)->Name("loopback/open_close");
BENCHMARK(direct_open_close)->Setup(second_thread)->Name("direct/open_close");
BENCHMARK(loopback_query)->Setup(second_thread)->Name("loopback/query");
BENCHMARK(direct_query)->Setup(second_thread)->Name("direct/query");
BENCHMARK(loopback_enumerate_100)->Setup(second_thread)->Name("loopback/enumerate_100");
BENCHMARK(direct_enumerate_100)->Setup(second_thread)->Name("direct/enumerate_100");
BENCHMARK(floor_enumerate_100_values)->Setup(second_thread)->Name("floor/enumerate_100_values");
BENCHMARK(fake_enumerate_100)->Setup(second_thread)->Name("fake/enumerate_100");

}  // namespace
