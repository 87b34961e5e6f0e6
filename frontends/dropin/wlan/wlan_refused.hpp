// frontends/dropin/wlan/wlan_refused.hpp: a structure holds what the interface cannot say.
#pragma once

#include <system_error>

#include "winseam/wlan_client.hpp"

namespace winseam::dropin {

// A value in a structure is wrong: that is seen after the handle and the service were looked at, so they are asked first.
inline std::error_code refused(WlanClient& client) {
  const auto asked = client.interfaces().enumerate();
  return asked ? make_error_code(errc::invalid_parameter) : asked.error();
}

}  // namespace winseam::dropin
