#include "program.hpp"

#include <algorithm>
#include <ostream>

#include "execute.hpp"
#include "grammar.hpp"

namespace winseam::cli {

int run_program(std::span<const std::string> arguments, Streams& streams) {
  const Checked<CommandLine> line = parse_command_line(arguments);
  if (!line) {
    // The line was not understood, but a machine that reads the answer has still said so.
    const bool json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    return report(line.assume_error(), json, streams);
  }
  const CommandLine& understood = line.assume_value();
  InstallationSlot slot(understood.options);
  const Checked<int> done = execute(understood, slot, streams);
  streams.out.flush();
  if (!done) return report(done.assume_error(), understood.options.json, streams);
  return done.assume_value();
}

}  // namespace winseam::cli
