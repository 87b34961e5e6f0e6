// bench/worlds.hpp: worlds of a given size for the benchmarks.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bench/second_thread.hpp"
#include "bench/shuffle.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/media_session.hpp"
#include "winseam/session_server.hpp"

namespace winseam::bench {

// Seconds, for what a world remembers: every end of a process or session makes it larger.
constexpr double brief = 0.1;

// One host "rds01" with sessions and ten processes for each, and a handle to it.
struct Farm {
  explicit Farm(std::size_t sessions, std::size_t processes_per_session = 10)
      : host(world.add_host(fake::default_host("rds01", ""))), platform(world.platform()) {
    for (std::size_t i = 0; i < sessions; ++i) {
      const SessionId id = host.add_session(
          {.user = "user" + std::to_string(i), .state = SessionState::disconnected});
      session_ids.push_back(id);
      for (std::size_t j = 0; j < processes_per_session; ++j)
        process_ids.push_back(host.start_process({.name = "app.exe", .session = id}));
    }
    server = platform->open_session_server("rds01").value();
  }

  fake::World world{fake::WorldOptions{[](const fake::EndReport&) {}}};
  fake::Host host;
  std::unique_ptr<Platform> platform;
  std::unique_ptr<SessionServer> server;
  std::vector<SessionId> session_ids;
  std::vector<ProcessId> process_ids;
};

// The farm of a size, built once and kept until the program ends.
inline Farm& farm_of(std::size_t sessions) {
  static std::vector<std::pair<std::size_t, std::unique_ptr<Farm>>> farms;
  for (auto& [size, farm] : farms)
    if (size == sessions) return *farm;
  farms.emplace_back(sessions, std::make_unique<Farm>(sessions));
  return *farms.back().second;
}

// One library with a drive for every two hundred slots, but two at least; half of the slots hold a free tape. A pool
// that draws from the free one, and a session.
struct TapeRoom {
  explicit TapeRoom(std::uint32_t slots) : media(world.media()), platform(world.platform()) {
    const LibraryId tapes = media.add_library(
        fake::library_of("Tapes", std::max(slots / 200, std::uint32_t{2}), slots, slots / 2));
    fake::PoolSpec backup;
    backup.name = "Backup";
    backup.media_type = "DLT";
    backup.allocation = AllocationPolicy::from_free;
    backup.deallocation = DeallocationPolicy::to_free;
    pool = media.add_pool(backup);
    fake::MediaComputerSpec computer;
    computer.library_request_purge_time = std::chrono::seconds{0};
    media.set_computer(computer);
    session = platform->open_media_session(std::nullopt, "bench").value();
    const auto cartridges = session->catalog().ids<MediumId>(MediaObjectId{tapes}).value();
    for (const MediumId id : cartridges) sides.push_back(media.side(id));
  }

  fake::World world{fake::WorldOptions{[](const fake::EndReport&) {}}};
  fake::Media media;
  std::unique_ptr<Platform> platform;
  PoolId pool;
  std::unique_ptr<MediaSession> session;
  std::vector<SideId> sides;
};

// The room of so many slots, built once and kept until the program ends.
inline TapeRoom& tape_room(std::int64_t slots) {
  static std::vector<std::pair<std::int64_t, std::unique_ptr<TapeRoom>>> rooms;
  for (auto& [size, room] : rooms)
    if (size == slots) return *room;
  rooms.emplace_back(slots, std::make_unique<TapeRoom>(static_cast<std::uint32_t>(slots)));
  return *rooms.back().second;
}

inline Farm& farm_with_processes(std::int64_t processes) {
  return farm_of(static_cast<std::size_t>(processes) / 10);
}

}  // namespace winseam::bench
