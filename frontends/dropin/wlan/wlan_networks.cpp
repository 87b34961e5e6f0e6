#include "wlan_blocks.hpp"
#include "wlan_functions.hpp"
#include "wlan_refused.hpp"

namespace winseam::dropin {
namespace {

// More than a frame can hold is no size.
constexpr Dword most_elements = 2304;

// The list as one block: head, entries, the elements of each entry behind them.
Bytes bytes_of(const std::vector<BssEntry>& entries) {
  const std::size_t first = sizeof(abi::WlanBssListHead);
  std::size_t elements = first + entries.size() * sizeof(abi::WlanBssEntry);
  std::size_t total = elements;
  for (const BssEntry& entry : entries) total += entry.information_elements.size();
  Bytes bytes = bytes_of_structure(
      abi::WlanBssListHead{static_cast<Dword>(total), static_cast<Dword>(entries.size())});
  bytes.reserve(total);
  for (std::size_t i = 0; i != entries.size(); ++i) {
    abi::WlanBssEntry entry = abi_of(entries[i]);
    entry.ie_offset = static_cast<abi::Ulong>(elements - (first + i * sizeof(abi::WlanBssEntry)));
    elements += entries[i].information_elements.size();
    append(bytes, entry);
  }
  for (const BssEntry& entry : entries)
    bytes.insert(bytes.end(), entry.information_elements.begin(), entry.information_elements.end());
  return bytes;
}

}  // namespace

Dword WlanFunctions::scan(Handle handle, const abi::Guid* adapter, const abi::Dot11Ssid* ssid,
                          const abi::WlanRawDataHead* ie_data, void* reserved) {
  if (any_null(handle, adapter) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanScan", [&](WlanClient& client) {
    ScanRequest request;
    if (ssid != nullptr) {
      request.ssid = ssid_of(*ssid);
      if (!request.ssid) return refused(client);
    }
    if (ie_data != nullptr && ie_data->data_size > most_elements) return refused(client);
    if (ie_data != nullptr) request.information_elements = copy_of(ie_data + 1, ie_data->data_size);
    return error_of(client.scanning().scan(guid_of(*adapter), request));
  });
}

Dword WlanFunctions::get_available_network_list(Handle handle, const abi::Guid* adapter,
                                                Dword flags, void* reserved,
                                                abi::WlanListHead** networks) {
  if (any_null(handle, adapter, networks) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanGetAvailableNetworkList", [&](WlanClient& client) -> std::error_code {
    const auto list =
        client.scanning().networks(guid_of(*adapter), static_cast<NetworkListFlags>(flags));
    if (!list) return list.error();
    *networks = give_list(shared_.memory, list.value(),
                          [](const AvailableNetwork& network) { return abi_of(network); });
    return {};
  });
}

Dword WlanFunctions::get_available_network_list_2(Handle handle, const abi::Guid* adapter,
                                                  Dword flags, void* reserved,
                                                  abi::WlanListHead** networks) {
  if (any_null(handle, adapter, networks) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanGetAvailableNetworkList2", [&](WlanClient& client) -> std::error_code {
    const auto list = client.scanning().networks_detailed(guid_of(*adapter),
                                                          static_cast<NetworkListFlags>(flags));
    if (!list) return list.error();
    *networks = give_list(shared_.memory, list.value(),
                          [](const AvailableNetworkEx& network) { return abi_of(network); });
    return {};
  });
}

Dword WlanFunctions::get_network_bss_list(Handle handle, const abi::Guid* adapter,
                                          const abi::Dot11Ssid* ssid, abi::Dot11BssType type,
                                          Bool security, void* reserved,
                                          abi::WlanBssListHead** list) {
  if (any_null(handle, adapter, list) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanGetNetworkBssList", [&](WlanClient& client) -> std::error_code {
    BssFilter filter;
    filter.bss_type = static_cast<BssType>(type);
    filter.security_enabled = security != 0;
    if (ssid != nullptr) {
      filter.ssid = ssid_of(*ssid);
      if (!filter.ssid) return refused(client);  // wlan E99
    }
    const auto found = client.scanning().bss_list(guid_of(*adapter), filter);
    if (!found) return found.error();
    *list = static_cast<abi::WlanBssListHead*>(give_bytes(shared_.memory, bytes_of(found.value())));
    return {};
  });
}

}  // namespace winseam::dropin
