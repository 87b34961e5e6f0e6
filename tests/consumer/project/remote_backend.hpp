// A backend of one's own: sessions of hosts that speak a protocol of lines. It lists and ends sessions, and nothing else.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <winseam/platform.hpp>

namespace consumer {

// Sends a line to a host and gives its answer; empty if the host cannot be reached.
//   LIST      a line "ID STATE STATION" for each session
//   END ID    "OK", or the number of an error
using Exchange = std::function<std::string(std::string_view host, std::string_view line)>;

std::unique_ptr<winseam::Platform> make_remote_platform(Exchange exchange);

}  // namespace consumer
