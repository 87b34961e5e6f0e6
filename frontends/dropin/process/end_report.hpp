// frontends/dropin/process/end_report.hpp: what a process leaves behind when it ends, as a line of JSON.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dropin.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::dropin {

struct EndOfProcess {
  std::string build{};  // which drop-in answered
  std::uint32_t process = 0;
  std::string scenario{};  // what WINSEAM_SCENARIO said
  std::string problem{};   // why the scenario could not be used; empty: it was
  Report drop_in{};        // memory, and misuse of the C functions
  std::vector<fake::OpenHandle> left_open{};
  std::vector<fake::Misuse> misuses{};  // what the world saw
};

// {"build":..., "process":..., "scenario":..., "problem":..., "memory":{"allocations":..,"outstanding":..},
//  "left_open":[...], "misuses":[{"kind":..,"operation":..,"object":..,"explanation":..}]} and a line's end.
std::string to_json_line(const EndOfProcess& end);

// Appends a line to a file; "%p" in its name stands for the number of the process. False if it cannot be written.
bool append_line(std::string file, std::uint32_t process, const std::string& line);

}  // namespace winseam::dropin
