// completion.hpp: the program's own grammar as a completion script, so that it cannot fall behind.
#pragma once

#include <string>

#include "grammar.hpp"

namespace winseam::cli {

// A script for bash: source <(winseam completion bash).
std::string bash_completion(const Grammar& grammar);

}  // namespace winseam::cli
