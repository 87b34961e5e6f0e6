#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>
#include <winseam/platform.hpp>

namespace consumer {

// Logs off the sessions of a host that have been disconnected for at least `limit`; returns how many. Sessions that the
// caller may not log off are passed over.
winseam::result<std::size_t> tidy_up(winseam::Platform& platform, std::string_view host,
                                     std::chrono::minutes limit);

// The platform of this build; empty if it has none.
std::unique_ptr<winseam::Platform> make_platform();

}  // namespace consumer
