#include "../text.hpp"
#include "wlan_functions.hpp"
#include "wlan_refused.hpp"
#include "wlan_values.hpp"

namespace winseam::dropin {
namespace {

// No adapter takes as many addresses; a larger count is damage, and is not read.
constexpr abi::Ulong most_bssids = 4096;

// What both versions of the parameters have; false if they hold what cannot be.
template <class Parameters>
bool read_common(const Parameters& parameters, ConnectionParameters& asked) {
  asked.mode = static_cast<ConnectionMode>(parameters.connection_mode);
  if (parameters.profile != nullptr) asked.profile = decode(parameters.profile);
  if (parameters.ssid != nullptr) {
    asked.ssid = ssid_of(*parameters.ssid);
    if (!asked.ssid) return false;
  }
  // Clients leave the header of the list empty, so only the count says how long it is. [client: proxy_wifi]
  if (const abi::Dot11BssidListHead* const list = parameters.desired_bssid_list) {
    if (list->number_of_entries > most_bssids) return false;
    const auto* const bssids = reinterpret_cast<const abi::Dot11MacAddress*>(list + 1);
    for (abi::Ulong i = 0; i != list->number_of_entries; ++i)
      asked.desired_bssids.push_back(mac_of(bssids[i]));
  }
  asked.bss_type = static_cast<BssType>(parameters.bss_type);
  asked.flags = static_cast<ConnectionFlags>(parameters.flags);
  return true;
}

}  // namespace

Dword WlanFunctions::connect(Handle handle, const abi::Guid* adapter,
                             const abi::WlanConnectionParameters* parameters, void* reserved) {
  if (any_null(handle, adapter, parameters) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanConnect", [&](WlanClient& client) {
    ConnectionParameters asked;
    if (!read_common(*parameters, asked)) return refused(client);
    return error_of(client.connection().connect(guid_of(*adapter), asked));
  });
}

Dword WlanFunctions::connect_2(Handle handle, const abi::Guid* adapter,
                               const abi::WlanConnectionParametersV2* parameters, void* reserved) {
  if (any_null(handle, adapter, parameters) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanConnect2", [&](WlanClient& client) {
    ConnectionParameters asked;
    if (!read_common(*parameters, asked)) return refused(client);
    if (parameters->hessid != nullptr) asked.hessid = mac_of(*parameters->hessid);
    if (const abi::Dot11AccessNetworkOptions* const options = parameters->access_network_options)
      asked.access_network_options =
          AccessNetworkOptions{options->access_network_type, options->internet, options->asra,
                               options->esr, options->uesa};
    return error_of(client.connection().connect(guid_of(*adapter), asked));
  });
}

Dword WlanFunctions::disconnect(Handle handle, const abi::Guid* adapter, void* reserved) {
  if (any_null(handle, adapter) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanDisconnect", [&](WlanClient& client) {
    return error_of(client.connection().disconnect(guid_of(*adapter)));
  });
}

}  // namespace winseam::dropin
