// Runs idle_logoff on a small office in memory: an evening on which two people forgot to log off.
#include <chrono>
#include <iostream>

#include "idle_logoff.hpp"
#include "winseam/fake/world.hpp"

namespace {

using namespace std::chrono_literals;
using winseam::SessionState;

winseam::fake::World office() {
  winseam::fake::World world;
  auto rds01 = world.add_host(winseam::fake::default_host("rds01"));
  rds01.add_session({.user = "alice", .state = SessionState::disconnected});
  rds01.add_session({.user = "bob"});
  auto rds02 = world.add_host(winseam::fake::default_host("rds02"));
  rds02.add_session({.user = "carol", .state = SessionState::disconnected});
  world.add_host(winseam::fake::default_host("rds03")).set_reachable(false);

  world.advance(3h);  // alice and carol stay away, and while bob works, dave leaves
  rds02.add_session({.user = "dave", .state = SessionState::disconnected});
  world.advance(30min);
  return world;
}

void print_sessions(const winseam::fake::World& world) {
  for (const auto& host : world.hosts())
    for (const auto& session : host.describe().sessions)
      if (!session.user.empty())
        std::cout << "  " << host.name() << "  session " << session.id->value() << "  "
                  << session.user << ", " << winseam::name_of(session.state) << '\n';
}

}  // namespace

int main() {
  winseam::fake::World world = office();
  std::cout << "Before:\n";
  print_sessions(world);

  const auto platform = world.platform();
  const auto summary = idle_logoff::log_off_idle(*platform, {"rds01", "rds02", "rds03"}, 2h);
  std::cout << "\nWhoever has been away for more than 2 hours is logged off:\n"
            << to_string(summary);

  world.run_until_idle();
  std::cout << "\nAfter:\n";
  print_sessions(world);
}
