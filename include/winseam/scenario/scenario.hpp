// winseam/scenario/scenario.hpp: a world as a JSON text, and back.
//
//   const winseam::scenario::Loaded loaded = winseam::scenario::parse(text);
//   for (const auto& problem : loaded.problems) std::cerr << "office.json: " << to_string(problem) << '\n';
//   if (loaded.world) winseam::fake::World world(*loaded.world);
//
// The files are described in docs/scenario.md, for machines in docs/scenario.schema.json. Any input is answered with a
// world or with problems, never with an exception. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/fake/world_spec.hpp"

namespace winseam::scenario {

// Something in a text that cannot be.
struct Problem {
  std::string pointer;   // a JSON pointer to the place; "" for the whole document
  std::string expected;  // what should stand there
  std::string found;     // what does

  friend bool operator==(const Problem&, const Problem&) = default;
};

// "/hosts/0/sessions/3/state: expected one of active, connected, ..., found "actve"": one line.
std::string to_string(const Problem& problem);

// What a text says: a world, or the problems that keep it from being one, in the order of the text.
struct Loaded {
  std::optional<fake::WorldSpec> world;
  std::vector<Problem> problems;
};

// Reads a scenario.
Loaded parse(std::string_view text);

// Writes a scenario, readable and in a stable order; what has its default value is left out.
// parse(write(world)).world equals the world, if it is one that a file can say: names and ids that a world accepts, text
// in UTF-8 (other bytes become U+FFFD), durations from zero to 365000 days, moments in the years 1601 to 9999.
std::string write(const fake::WorldSpec& world);

// The installation of examples/scenarios/office.json, which the winseam program uses unless told otherwise.
std::string_view office();

// The JSON Schema of scenario files, as docs/scenario.schema.json publishes it.
std::string schema();

}  // namespace winseam::scenario
