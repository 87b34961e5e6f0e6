// files.hpp: whole files, with failures in words.
#pragma once

#include <istream>
#include <string>
#include <string_view>

#include "failure.hpp"

namespace winseam::cli {

// The content of a file. Wrong usage if it cannot be read or is larger than 64 MiB; `kind` says what was looked for
// ("policy").
Checked<std::string> read_file(std::string_view kind, const std::string& path);

// Everything up to the end of a stream.
std::string read_all(std::istream& in);

// Replaces the content of a file. Wrong usage if it cannot be written.
Checked<void> write_file(const std::string& path, std::string_view content);

}  // namespace winseam::cli
