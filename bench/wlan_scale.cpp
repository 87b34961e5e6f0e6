// bench/wlan_scale.cpp: what WLAN calls cost beside many others: the argument is the number of handles and of networks;
// there is an adapter for every ten.
#include <benchmark/benchmark.h>

#include <algorithm>

#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"
#include "worlds.hpp"

namespace {

using namespace winseam;
using namespace winseam::bench;

// A machine with many handles open, many adapters with the same profile, and many networks in the air.
struct Office {
  explicit Office(std::size_t size) {
    fake::Wlan wlan = world.wlan();
    wlan.set_handle_limit(size + 1);
    (void)wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}));
    for (std::size_t i = 1; i < size; ++i)
      (void)wlan.add_access_point(
          fake::default_access_point(*Ssid::from_text("Net " + std::to_string(i))));
    fake::RadioSpec radio = fake::default_radio();
    radio.scan.background_every = Ticks{0};
    radio.profiles = {{.xml = to_xml(open_profile("Attic", Ssid{"Attic"})).value()}};
    for (std::size_t i = 0; i < std::max<std::size_t>(1, size / 10); ++i)
      adapters.push_back(wlan.add_interface(radio));
    for (std::size_t i = 0; i < size; ++i)
      clients.push_back(platform->open_wlan_client(WlanVersion::vista).value());
  }

  fake::World world{fake::WorldOptions{.at_end = [](const fake::EndReport&) {}}};
  std::unique_ptr<Platform> platform = world.platform();
  std::vector<Guid> adapters;
  std::vector<std::unique_ptr<WlanClient>> clients;
};

// The office of a size, built once and kept until the program ends.
Office& office_of(std::int64_t size) {
  static std::vector<std::pair<std::int64_t, std::unique_ptr<Office>>> offices;
  for (auto& [built, office] : offices)
    if (built == size) return *office;
  offices.emplace_back(size, std::make_unique<Office>(static_cast<std::size_t>(size)));
  return *offices.back().second;
}

void counts(benchmark::internal::Benchmark* bench) { bench->Arg(10)->Arg(1000)->Arg(100'000); }

void wlan_open_close(benchmark::State& state) {
  Office& office = office_of(state.range(0));
  for (auto _ : state) {
    auto client = office.platform->open_wlan_client(WlanVersion::vista).value();
    benchmark::DoNotOptimize(client->close());
  }
}

void wlan_query(benchmark::State& state) {
  Office& office = office_of(state.range(0));
  Shuffle client(office.clients.size());
  Shuffle adapter(office.adapters.size());
  for (auto _ : state)
    benchmark::DoNotOptimize(
        office.clients[client.next()]->settings().state(office.adapters[adapter.next()]));
}

// From the call to the finished connection, and off again.
void wlan_connect(benchmark::State& state) {
  Office& office = office_of(state.range(0));
  Shuffle client(office.clients.size());
  Shuffle adapter(office.adapters.size());
  for (auto _ : state) {
    WlanConnection& connection = office.clients[client.next()]->connection();
    const Guid& id = office.adapters[adapter.next()];
    benchmark::DoNotOptimize(connection.connect(id, {.profile = "Attic"}));
    office.world.run_until_idle();
    benchmark::DoNotOptimize(connection.disconnect(id));
    office.world.run_until_idle();
  }
}

BENCHMARK(wlan_open_close)->Apply(counts);
BENCHMARK(wlan_query)->Apply(counts);
BENCHMARK(wlan_connect)->Apply(counts);

}  // namespace
