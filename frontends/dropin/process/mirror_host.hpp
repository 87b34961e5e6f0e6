// frontends/dropin/process/mirror_host.hpp: the machine as a world, so that programs comparing two APIs see the same.
#pragma once

#include "process/machine.hpp"
#include "winseam/fake/caller.hpp"
#include "winseam/fake/world_spec.hpp"

namespace winseam::dropin {

// One local host with the machine's name, user, session and processes as they are now: processes that begin or end later
// are not followed, and terminating one ends nothing but its entry. A session that the machine has processes in, and
// nothing is known of, is there without a user.
fake::WorldSpec mirror_host(const Machine& machine);

// Who calls: the process itself.
fake::Caller mirrored_caller(const Machine& machine);

}  // namespace winseam::dropin
