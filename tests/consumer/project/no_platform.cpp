#include "tidy_up.hpp"

namespace consumer {

std::unique_ptr<winseam::Platform> make_platform() { return nullptr; }

}  // namespace consumer
