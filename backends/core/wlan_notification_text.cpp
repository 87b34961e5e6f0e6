// A WLAN notification in words.
#include "winseam/names.hpp"
#include "winseam/wlan/notification.hpp"

namespace winseam {

std::string describe(const WlanNotification& notification) {
  const std::uint32_t code = notification.code;
  std::string_view name = "unknown";
  if (notification.source == NotificationSource::acm) name = name_of(static_cast<AcmCode>(code));
  if (notification.source == NotificationSource::msm) name = name_of(static_cast<MsmCode>(code));
  if (notification.source == NotificationSource::onex) name = name_of(static_cast<OneXCode>(code));
  if (notification.source == NotificationSource::hosted_network)
    name = name_of(static_cast<HostedNetworkCode>(code));
  std::string text = name_of(notification.source) + ' ';
  if (name == "unknown")
    text += std::to_string(code);
  else
    text += name;
  return text;
}

}  // namespace winseam
