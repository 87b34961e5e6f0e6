// winseam/conformance/wlan_calls.hpp: every call that goes through a WLAN client handle, to be made in a loop.
//
//   for (const winseam::conformance::WlanCall& call : winseam::conformance::every_wlan_call(adapter))
//     EXPECT_EQ(call.make(*client), winseam::errc::invalid_handle) << call.name;
//
// The arguments are such that each call passes the checks that come before the handle's. Closing is not among them.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "winseam/wlan_client.hpp"

namespace winseam::conformance {

// One call; `make` gives its error, empty for a success. A subscription that it makes ends at once.
struct WlanCall {
  std::string name;
  std::function<std::error_code(WlanClient&)> make;
};

std::vector<WlanCall> every_wlan_call(const Guid& adapter);

}  // namespace winseam::conformance
