#include "terminal.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace winseam::cli {
namespace {

bool is_terminal(int descriptor) {
#ifdef _WIN32
  return _isatty(descriptor) != 0;
#else
  return isatty(descriptor) != 0;
#endif
}

// The value of an environment variable; empty for one that is not set.
std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view{value};
}

}  // namespace

Streams process_streams() {
  const bool can_move_cursor = environment("TERM") != "dumb";
  return Streams{.in = std::cin,
                 .out = std::cout,
                 .err = std::cerr,
                 .out_is_terminal = can_move_cursor && is_terminal(1),
                 .err_is_terminal = can_move_cursor && is_terminal(2),
                 .no_color = !environment("NO_COLOR").empty()};
}

}  // namespace winseam::cli
