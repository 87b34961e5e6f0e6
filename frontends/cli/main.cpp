#include <exception>
#include <ostream>
#include <string>
#include <vector>

#include "program.hpp"
#include "terminal.hpp"

int main(int count, char** arguments) {
  winseam::cli::Streams streams = winseam::cli::process_streams();
  try {
    const std::vector<std::string> words(arguments + (count > 0 ? 1 : 0), arguments + count);
    return winseam::cli::run_program(words, streams);
  } catch (const std::exception& error) {
    // Nothing in the program throws on purpose: this is a bug, or memory has run out.
    streams.err << "winseam: internal error, please report it: " << error.what() << '\n';
    return 1;
  }
}
