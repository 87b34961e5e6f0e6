// tests/scenario/helpers.hpp: scenario texts for tests, and how their problems print.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/scenario/scenario.hpp"

namespace winseam::scenario {

inline void PrintTo(const Problem& problem, std::ostream* out) { *out << to_string(problem); }

}  // namespace winseam::scenario

namespace winseam::scenario_tests {

// A world of one local host with session 1 and process 8, to which members of the host are added.
inline std::string host_with(std::string_view members) {
  return R"({"hosts": [{"name": "pc", "local": true, "sessions": [{"id": 0}, {"id": 1}], )" +
         std::string(members) + "}]}";
}

// The same with members of its only session, which is at /hosts/0/sessions/0.
inline std::string session_with(std::string_view members) {
  return R"({"hosts": [{"name": "pc", "local": true, "sessions": [{)" + std::string(members) +
         "}]}]}";
}

inline std::vector<scenario::Problem> problems_of(std::string_view text) {
  const scenario::Loaded loaded = scenario::parse(text);
  std::vector<scenario::Problem> problems = loaded.problems;
  // A text has a world or problems, never both and never neither.
  if (loaded.world.has_value() == !problems.empty())
    problems.push_back({"(world)", "a world or problems", loaded.world ? "both" : "neither"});
  return problems;
}

// One problem, or none.
using Problems = std::vector<scenario::Problem>;

// A world whose end nobody watches.
inline fake::WorldOptions quiet() {
  return fake::WorldOptions{[](const fake::EndReport&) {}};
}

}  // namespace winseam::scenario_tests
