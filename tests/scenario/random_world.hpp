// tests/scenario/random_world.hpp: descriptions of worlds with a random value in every field that a scenario knows.
#pragma once

#include <cstdint>

#include "winseam/fake/world_spec.hpp"

namespace winseam::scenario_tests {

// A world that may be: names and ids differ, references lead somewhere. The same seed gives the same world.
fake::WorldSpec random_world(std::uint64_t seed);

}  // namespace winseam::scenario_tests
