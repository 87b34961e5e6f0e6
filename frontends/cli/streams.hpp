// streams.hpp: where the program reads and writes, so that a test can hand it strings.
#pragma once

#include <iosfwd>

namespace winseam::cli {

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;  // the environment asks for plain text (NO_COLOR, https://no-color.org)
};

}  // namespace winseam::cli
