#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "anything.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace snippets {

extern winseam::WlanClient& client;
extern const winseam::Guid adapter;

namespace wlan_forwarding_hpp {
using winseam::Guid;
using winseam::result;
using winseam::ScanRequest;
inline int scans = 0;
}  // namespace wlan_forwarding_hpp
namespace wlan_notification_hpp {
void post(const std::string& profile, winseam::ReasonCode reason);
}
namespace wlan_notifications_hpp {
struct Inbox {
  void push(const winseam::WlanNotification& event);
};
extern Inbox inbox;
}  // namespace wlan_notifications_hpp
namespace wlan_profile_values_hpp {
void show_a_lock();
}
namespace wlan_profiles_hpp {
extern const std::string xml;
}
namespace wlan_reason_hpp {
extern const winseam::ConnectionEvent done;
}
namespace wlan_ssid_hpp {
extern const std::string line;
}
namespace wlan_state_hpp {
extern const winseam::WlanInterface adapter;
extern const winseam::AvailableNetwork network;
}  // namespace wlan_state_hpp
namespace wlan_values_hpp {
extern const winseam::WlanInterface adapter;
}
namespace wlan_vendor_hpp {
extern const std::vector<std::byte> request;
}

}  // namespace snippets
