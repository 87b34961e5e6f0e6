#include "wlan_scan.hpp"

#include <fmt/format.h>

#include <chrono>

#include "text.hpp"
#include "wlan_access.hpp"
#include "wlan_text.hpp"
#include "wlan_watch.hpp"

namespace winseam::cli {

Checked<void> begin_scan(WlanClient& client, const WlanInterface& adapter,
                         const std::optional<Ssid>& ssid) {
  const auto asked = client.scanning().scan(adapter.id, {.ssid = ssid});
  if (asked) return success();
  return wlan_failed(fmt::format("scan with '{}'", printable(adapter.description)), asked.error());
}

Checked<void> scan_and_wait(Context& context, WlanClient& client, const WlanInterface& adapter,
                            const std::optional<Ssid>& ssid) {
  WINSEAM_TRY(auto watch, WlanWatch::begin(context, client, NotificationSource::acm));
  WINSEAM_TRYV(begin_scan(client, adapter, ssid));
  const auto ended = watch->wait(std::chrono::seconds(10), [&](const HeardEvent& heard) {
    return heard.event.interface_id == adapter.id &&
           (heard.event.is(AcmCode::scan_complete) || heard.event.is(AcmCode::scan_fail));
  });
  const std::string name = printable(adapter.description);
  if (!ended)
    return Failure{.message = fmt::format("the scan with '{}' has not ended within 10s; the list "
                                          "may have been renewed, see it with: winseam wlan "
                                          "networks",
                                          name),
                   .exit_code = exit_failed,
                   .name = "timeout"};
  if (!ended->event.is(AcmCode::scan_fail)) return success();
  const auto* reason = ended->event.get<ReasonCode>();
  const ReasonCode why = reason != nullptr ? *reason : ReasonCode::unknown;
  return Failure{
      .message = fmt::format("the scan with '{}' failed: {}; try again", name, reason_line(why)),
      .exit_code = exit_failed,
      .name = std::string(name_of(why))};
}

}  // namespace winseam::cli
