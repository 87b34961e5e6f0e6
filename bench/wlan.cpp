// bench/wlan.cpp: opening and closing a WLAN client, on a machine with one adapter.
#include <benchmark/benchmark.h>

#include "winseam/wlan_client.hpp"
#include "worlds.hpp"

namespace {

using namespace winseam;
using winseam::bench::second_thread;

void fake_wlan_open_close(benchmark::State& state) {
  fake::World world{fake::WorldOptions{.at_end = [](const fake::EndReport&) {}}};
  (void)world.wlan().add_interface(fake::default_radio());
  const auto platform = world.platform();
  for (auto _ : state) {
    auto client = platform->open_wlan_client(WlanVersion::vista).value();
    benchmark::DoNotOptimize(client->close());
  }
}

BENCHMARK(fake_wlan_open_close)->Setup(second_thread)->Name("fake/wlan_open_close");

}  // namespace
