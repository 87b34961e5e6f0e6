// installation_fake.hpp: the in-memory world as an installation.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "installation.hpp"

namespace winseam::cli {

// A world from a scenario file, or the built-in office. Wrong usage for a file that is none, naming the first place that
// is wrong in it.
Checked<std::unique_ptr<Installation>> open_fake_installation(
    const std::optional<std::string>& scenario_file);

}  // namespace winseam::cli
