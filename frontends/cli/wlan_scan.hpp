// wlan_scan.hpp: a scan from its request to its end.
#pragma once

#include <optional>

#include "context.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::cli {

// Scans, and waits until it is done. A failed operation if it fails, or if nothing is heard of it for ten seconds.
Checked<void> scan_and_wait(Context& context, WlanClient& client, const WlanInterface& adapter,
                            const std::optional<Ssid>& ssid);

// Asks for a scan and no more.
Checked<void> begin_scan(WlanClient& client, const WlanInterface& adapter,
                         const std::optional<Ssid>& ssid);

}  // namespace winseam::cli
