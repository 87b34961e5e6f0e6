// frontends/dropin/wlan/wlan_table.hpp: wlanapi's table for each place that a drop-in can take.
#pragma once

#include <cstddef>

#include "winseam/abi/wlanapi.hpp"

namespace winseam::dropin {

class WlanFunctions;

// The functions of a place. While nobody is there they answer ERROR_SERVICE_NOT_ACTIVE.
const abi::WlanApi& wlan_table(std::size_t slot);

// Binds the functions of a place to an object, or to nobody.
void bind_wlan(std::size_t slot, WlanFunctions* functions);

}  // namespace winseam::dropin
