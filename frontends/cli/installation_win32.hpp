// installation_win32.hpp: the machine that the program runs on, and the hosts that it can reach.
#pragma once

#include <memory>

#include "installation.hpp"

namespace winseam::cli {

// A platform that answers for a real installation, as an installation: time is ours, and accounts are the system's.
std::unique_ptr<Installation> make_real_installation(std::unique_ptr<Platform> platform);

// Windows' own DLLs, or what stands in for them. Wrong usage with --scenario: the installation is the machine itself.
Checked<std::unique_ptr<Installation>> open_win32_installation(const GlobalOptions& options);

}  // namespace winseam::cli
