// parse.hpp: a policy from its JSON text. The whole text is checked before anything is done with it.
#pragma once

#include <string_view>

#include "failure.hpp"
#include "policy/policy.hpp"

namespace winseam::cli {

// The failure names the place, as line and column for text that is no JSON and as a JSON pointer otherwise, and what was
// expected there: "/log_off/0/longer_than: expected a duration ..., found 120". Unknown members are refused: a typing
// error must not widen what a policy does.
Checked<Policy> parse_policy(std::string_view json);

}  // namespace winseam::cli
