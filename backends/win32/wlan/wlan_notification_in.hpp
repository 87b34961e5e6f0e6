// backends/win32/wlan/wlan_notification_in.hpp: the system's notification as a value.
#pragma once

#include "winseam/abi/wlanapi.hpp"
#include "winseam/wlan/notification.hpp"

namespace winseam::win32 {

// A payload that is not of the size documented for its code, or cannot be read, comes as its bytes.
WlanNotification notification_of(const abi::WlanNotificationData& data);

}  // namespace winseam::win32
