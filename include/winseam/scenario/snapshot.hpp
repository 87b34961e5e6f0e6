// winseam/scenario/snapshot.hpp: a running installation, asked through any platform, as a world for tests.
//
//   const auto taken = winseam::scenario::snapshot(*platform, hosts);
//   if (taken) std::ofstream("office.json") << winseam::scenario::write(taken.value().world);
//
// Threads: any; blocks for as long as the hosts take to answer.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "winseam/fake/world_spec.hpp"
#include "winseam/platform.hpp"

namespace winseam::scenario {

// What was found, and what could not be asked.
struct Snapshot {
  fake::WorldSpec world;
  std::vector<std::string>
      notes;  // one line each: "rds02: cannot be reached (...); written as unreachable"
};

// Asks this machine and the named hosts for sessions, clients, processes and listeners. What no call tells (rights,
// passwords, how a session takes its logoff) keeps its default, and each host has the accounts Administrator and SYSTEM.
// A host that cannot be reached becomes an unreachable host; a name that stands twice is asked once. This machine is also
// asked for its wireless adapters, their profiles, and the access points in their lists.
// Errors: those of Platform::current_session_server(). Handles it opens are closed.
result<Snapshot> snapshot(Platform& platform, std::span<const std::string> hosts,
                          std::string_view local_name = "LOCALHOST");

}  // namespace winseam::scenario
