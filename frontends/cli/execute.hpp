// execute.hpp: one command line carried out, and its failure reported; what the program and a script have in common.
#pragma once

#include <string_view>

#include "context.hpp"
#include "failure.hpp"
#include "grammar.hpp"
#include "streams.hpp"

namespace winseam::cli {

// Runs what a command line asks for. Returns the exit code or the failure, which is not reported yet.
Checked<int> execute(const CommandLine& line, InstallationSlot& slot, Streams& streams);

// Prints a failure: one line on streams.err, and a document on streams.out if `json`. Returns its exit code.
int report(const Failure& failure, bool json, Streams& streams);

}  // namespace winseam::cli
