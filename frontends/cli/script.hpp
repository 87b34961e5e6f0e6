// script.hpp: a script's text as command lines.
//
// One command a line. Words are separated by blanks; 'single quotes' keep everything, "double quotes" everything but
// \" and \\; a backslash elsewhere is an ordinary character, as in OFFICE\alice. A word that begins with # begins a
// comment.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "failure.hpp"

namespace winseam::cli {

struct ScriptLine {
  std::size_t number = 0;  // from 1
  std::string text{};      // as it stands in the script
  std::vector<std::string> words{};

  friend bool operator==(const ScriptLine&, const ScriptLine&) = default;
};

// Every line that is not blank; comment lines have no words. Wrong usage for a quote that is not closed, with its line.
Checked<std::vector<ScriptLine>> split_script(std::string_view text);

}  // namespace winseam::cli
