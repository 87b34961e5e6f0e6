// program.hpp: the winseam program as a function.
//
//   std::ostringstream out, err;
//   std::istringstream in;
//   winseam::cli::Streams streams{.in = in, .out = out, .err = err};
//   const int exit_code = winseam::cli::run_program(std::vector<std::string>{"sessions", "--json"}, streams);
#pragma once

#include <span>
#include <string>

#include "streams.hpp"

namespace winseam::cli {

// Runs one command line (without the program's name). Returns the exit code: 0, 1 for a failed operation, 2 for wrong
// usage. Every error is one line on streams.err; with --json it is a document on streams.out as well.
int run_program(std::span<const std::string> arguments, Streams& streams);

}  // namespace winseam::cli
