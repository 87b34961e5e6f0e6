#include "installation.hpp"

#include <fmt/format.h>

#include "installation_fake.hpp"

namespace winseam::cli {

Installation::~Installation() = default;

const std::vector<std::string>& backend_names() {
  static const std::vector<std::string> names{"fake"};
  return names;
}

Checked<std::unique_ptr<Installation>> open_installation(const GlobalOptions& options) {
  if (options.backend == "fake") return open_fake_installation(options.scenario);
  return wrong_usage(fmt::format("there is no backend '{}'; there is {}", options.backend,
                                 fmt::join(backend_names(), ", ")));
}

}  // namespace winseam::cli
