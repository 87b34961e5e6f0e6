// The out-of-line destructors of the WLAN interfaces: one home for each virtual table.
#include "winseam/wlan_client.hpp"

namespace winseam {

WlanClient::~WlanClient() = default;
WlanSubscriptionState::~WlanSubscriptionState() = default;

}  // namespace winseam
