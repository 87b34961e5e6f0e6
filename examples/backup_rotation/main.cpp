// Runs backup_rotation for a week on a tape library in memory: on one night the robot jams, on another the service dies.
#include <chrono>
#include <iostream>

#include "rotation.hpp"
#include "winseam/fake/world.hpp"

int main() {
  using namespace std::chrono_literals;
  winseam::fake::World world;
  winseam::fake::Media media = world.media();
  const winseam::LibraryId tapes = media.add_library(winseam::fake::default_library());
  media.add_pool({.name = "Backup",
                  .media_type = "DLT",
                  .allocation = winseam::AllocationPolicy::from_free,
                  .deallocation = winseam::DeallocationPolicy::to_free});

  const auto platform = world.platform();
  backup_rotation::Rotation rotation({.pool = "Backup", .generations = 3});
  for (int night = 1; night <= 7; ++night) {
    if (night == 3) media.jam_robot(tapes);
    if (night == 5) media.stop_service();
    const auto done = rotation.back_up(*platform, [&](const std::string& device) {
      std::cout << "night " << night << ": writes to " << device << '\n';
      world.advance(2h);
      return winseam::result<void>(winseam::success());
    });
    if (!done) std::cout << "night " << night << ": failed, " << done.error().message() << '\n';
    std::cout << "night " << night << ": " << rotation.kept().size() << " generations\n";
    if (night == 5) {
      media.start_service();
      media.finish_starting();
    }
    world.advance(20h);
  }
}
