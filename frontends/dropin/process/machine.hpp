// frontends/dropin/process/machine.hpp: the machine that a process runs on, as far as a session API tells of it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "winseam/time.hpp"

namespace winseam::dropin {

struct RunningProcess {
  std::uint32_t id = 0;
  std::uint32_t parent = 0;
  std::uint32_t session = 0;
  std::uint32_t threads = 1;
  std::string name{};
  std::string user{};  // empty: unknown
};

struct Machine {
  std::string computer{};
  std::string user{};    // whose process this is
  std::string domain{};  // empty: a local account
  std::optional<std::string> sid{};
  std::uint32_t process = 0;  // this process
  std::uint32_t session = 0;  // and its session
  TimePoint now{};
  std::function<TimePoint()> clock{};  // what the machine's clock says later on
  std::vector<RunningProcess> processes{};
};

// Asks the system. What it does not tell stays empty.
Machine this_machine();

// The number of this process.
std::uint32_t this_process();

}  // namespace winseam::dropin
