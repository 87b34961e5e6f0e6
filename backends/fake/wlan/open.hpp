// backends/fake/wlan/open.hpp: opening WLAN clients.
#pragma once

#include <memory>

#include "winseam/call_site.hpp"
#include "winseam/error.hpp"
#include "winseam/fake/caller.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::fake {

struct WorldState;

// Platform::open_wlan_client of the fake.
result<std::unique_ptr<WlanClient>> open_wlan_client(std::shared_ptr<WorldState> state,
                                                     std::shared_ptr<const Caller> caller,
                                                     WlanVersion version, CallSite opened_at);

}  // namespace winseam::fake
