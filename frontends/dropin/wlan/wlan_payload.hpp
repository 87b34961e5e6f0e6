// frontends/dropin/wlan/wlan_payload.hpp: what a notification carries, as bytes.
#pragma once

#include "winseam/wlan/notification.hpp"
#include "wlan_values.hpp"

namespace winseam::dropin {

// No byte for no payload.
Bytes payload_of(const NotificationPayload& payload);

}  // namespace winseam::dropin
