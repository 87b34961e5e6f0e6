// The values of the WLAN family: their names and descriptions.
#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/notification.hpp"
#include "winseam/wlan/notifications.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan/profile_values.hpp"
#include "winseam/wlan/profiles.hpp"
#include "winseam/wlan/scanning.hpp"
#include "winseam/wlan/statistics.hpp"
#include "winseam/wlan/values.hpp"

#define WINSEAM_LIST "winseam/values/wlan.def"
#include "listed_values.inc"
