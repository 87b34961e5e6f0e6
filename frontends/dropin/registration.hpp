// frontends/dropin/registration.hpp: a window that is told of session changes.
#pragma once

#include <cstddef>

#include "functions.hpp"
#include "winseam/session/events.hpp"

namespace winseam::dropin {

struct Functions::Registration {
  SessionSubscription subscription;
  std::size_t count = 1;
};

}  // namespace winseam::dropin
