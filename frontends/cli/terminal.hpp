// terminal.hpp: what only the operating system knows of the program's streams.
#pragma once

#include "streams.hpp"

namespace winseam::cli {

// The process's own streams. A stream counts as a terminal if its file descriptor is one and TERM is not "dumb".
Streams process_streams();

}  // namespace winseam::cli
