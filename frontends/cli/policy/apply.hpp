// apply.hpp: carries a policy out on a list of hosts.
//
//   const Summary summary = apply(policy, platform, {"rds01", "rds02"}, {.dry_run = true}, pause, {.step = print});
//
// Hosts are opened in order. Where users are warned, the graces of all hosts pass together: the whole takes as long as
// the longest grace, not their sum. A host that is unreachable, or refuses, does not keep the others waiting.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "policy/host_run.hpp"
#include "policy/policy.hpp"
#include "policy/step.hpp"
#include "winseam/platform.hpp"

namespace winseam::cli {

// Lets time pass: virtual time on the fake, real time elsewhere.
using Pause = std::function<void(Ticks)>;

struct ApplyOptions {
  bool dry_run = false;
  std::string
      local_host{};  // the name of the machine the program runs on: its own session there is left alone
};

struct ApplyObserver {
  OnStep step{};  // each step as it happens
  // Before each host: how many were opened already, and which is next.
  std::function<void(std::size_t opened, const std::string& host)> host{};
};

// Nothing is thrown, and no error ends it: failures are steps. Every host that was opened is closed.
Summary apply(const Policy& policy, Platform& platform, const std::vector<std::string>& hosts,
              const ApplyOptions& options, const Pause& pause, const ApplyObserver& observer);

}  // namespace winseam::cli
