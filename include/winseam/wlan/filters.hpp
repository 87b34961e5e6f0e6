// winseam/wlan/filters.hpp: the lists of networks that may and may not be shown and joined.
//
//   (void)client.filters().set(winseam::FilterListType::user_deny, {{.ssid = winseam::Ssid{"Noisy"}}});
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Group policy's lists win over the user's; a network
// that is in none is permitted. Short round trips; any number of threads at once.
#pragma once

#include <vector>

#include "winseam/error.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

class WlanFilters {
 public:
  WlanFilters(const WlanFilters&) = delete;
  WlanFilters& operator=(const WlanFilters&) = delete;

  // The entries of one list; none is an empty list.
  // Errors: access_denied if permit_list or deny_list does not grant it; not_supported on Windows XP.
  // Windows: WlanGetFilterList.
  virtual result<std::vector<FilterEntry>> get(FilterListType list) const = 0;

  // Replaces one of the user's lists; no entry clears it. AcmCode::filter_list_change follows.
  // Errors: invalid_parameter for group policy's lists; access_denied; not_supported on Windows XP.
  // Windows: WlanSetFilterList.
  virtual result<void> set(FilterListType list, const std::vector<FilterEntry>& entries) = 0;

 protected:
  WlanFilters() = default;
  ~WlanFilters() = default;
};

}  // namespace winseam
