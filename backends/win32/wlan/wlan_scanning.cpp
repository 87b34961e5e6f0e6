#include "wlan_client.hpp"
#include "wlan_lists.hpp"

namespace winseam::win32 {
namespace {

// The access points of a list with their elements: the list tells its size, and nothing in it may point outside.
result<std::vector<BssEntry>> entries_of(const abi::WlanBssListHead* list) {
  using Entry = abi::WlanBssEntry;
  if (list == nullptr) return errc::invalid_data;
  const auto head = take_at<abi::WlanBssListHead>(list, 0);
  constexpr std::size_t first = sizeof head;
  if (head.number_of_items == 0) return std::vector<BssEntry>();
  if (head.total_size > largest_answer || head.total_size < first ||
      (head.total_size - first) / sizeof(Entry) < head.number_of_items)
    return errc::invalid_data;
  std::vector<BssEntry> entries;
  entries.reserve(head.number_of_items);
  for (std::size_t i = 0; i != head.number_of_items; ++i) {
    const std::size_t at = first + i * sizeof(Entry);
    const auto entry = take_at<Entry>(list, at);
    result<BssEntry> value = value_of(entry);
    if (!value) return value.error();
    const std::size_t room = head.total_size - at;
    if (entry.ie_size != 0 && (entry.ie_offset > room || entry.ie_size > room - entry.ie_offset))
      return errc::invalid_data;
    if (entry.ie_size != 0) {
      const auto* const elements = reinterpret_cast<const std::byte*>(list) + at + entry.ie_offset;
      value.value().information_elements.assign(elements, elements + entry.ie_size);
    }
    entries.push_back(std::move(value).value());
  }
  return entries;
}

}  // namespace

result<void> Win32WlanScanning::scan(const Guid& adapter, const ScanRequest& request) {
  const abi::Guid id = abi_of(adapter);
  const abi::Dot11Ssid ssid = abi_of(request.ssid.value_or(Ssid{}));
  std::vector<std::byte> elements;
  append(elements, static_cast<abi::Dword>(request.information_elements.size()));
  elements.insert(elements.end(), request.information_elements.begin(),
                  request.information_elements.end());
  return done(handle_->call(
      handle_->api().scan, &id, request.ssid ? &ssid : nullptr,
      request.information_elements.empty() ? nullptr : head_of<abi::WlanRawDataHead>(elements),
      nullptr));
}

result<std::vector<AvailableNetwork>> Win32WlanScanning::networks(const Guid& adapter,
                                                                  NetworkListFlags include) const {
  const abi::Guid id = abi_of(adapter);
  WlanBuffer<abi::WlanListHead> list(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().get_available_network_list, &id,
                        static_cast<abi::Dword>(include), nullptr, list.out()))
    return failed;
  return values_in<abi::WlanAvailableNetwork>(list.get());
}

result<std::vector<AvailableNetworkEx>> Win32WlanScanning::networks_detailed(
    const Guid& adapter, NetworkListFlags include) const {
  const abi::Guid id = abi_of(adapter);
  WlanBuffer<abi::WlanListHead> list(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().get_available_network_list_2, &id,
                        static_cast<abi::Dword>(include), nullptr, list.out()))
    return failed;
  return values_in<abi::WlanAvailableNetworkV2>(list.get());
}

result<std::vector<BssEntry>> Win32WlanScanning::bss_list(const Guid& adapter,
                                                          const BssFilter& filter) const {
  const abi::Guid id = abi_of(adapter);
  const abi::Dot11Ssid ssid = abi_of(filter.ssid.value_or(Ssid{}));
  WlanBuffer<abi::WlanBssListHead> list(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().get_network_bss_list, &id, filter.ssid ? &ssid : nullptr,
                        static_cast<abi::Dot11BssType>(filter.bss_type),
                        abi::Bool{filter.security_enabled}, nullptr, list.out()))
    return failed;
  return entries_of(list.get());
}

}  // namespace winseam::win32
