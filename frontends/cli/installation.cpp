#include "installation.hpp"

#include <fmt/format.h>

#include "installation_fake.hpp"
#include "installation_win32.hpp"

namespace winseam::cli {

Installation::~Installation() = default;

const std::vector<std::string>& backend_names() {
  static const std::vector<std::string> names{"fake", "win32"};
  return names;
}

Checked<std::unique_ptr<Installation>> open_installation(const GlobalOptions& options) {
  if (options.backend == "fake") return open_fake_installation(options.scenario);
  if (options.backend == "win32") return open_win32_installation(options);
  return wrong_usage(fmt::format("there is no backend '{}'; there are {}", options.backend,
                                 fmt::join(backend_names(), ", ")));
}

}  // namespace winseam::cli
