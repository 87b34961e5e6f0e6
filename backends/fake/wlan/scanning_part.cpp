#include <utility>

#include "network_list.hpp"
#include "parts.hpp"

namespace winseam::fake {
namespace {

constexpr std::size_t most_with_psd = 240;

// True if the elements hold proximity service data: element 221 of the vendor 00-50-F2, type 6.
bool has_psd(const std::vector<std::byte>& elements) {
  constexpr std::size_t header = 2;
  for (std::size_t at = 0; at + header <= elements.size();) {
    const auto length = std::to_integer<std::size_t>(elements[at + 1]);
    if (elements[at] == std::byte{221} && length >= 4 && at + header + 4 <= elements.size() &&
        elements[at + 2] == std::byte{0x00} && elements[at + 3] == std::byte{0x50} &&
        elements[at + 4] == std::byte{0xF2} && elements[at + 5] == std::byte{6})
      return true;
    at += header + length;
  }
  return false;
}

bool is_type(BssType type) {
  return type == BssType::infrastructure || type == BssType::independent || type == BssType::any;
}

// The checks of the lists after the adapter was found.
std::error_code may_list(WlanEntry& entry, const Radio& radio) {
  if (!entry.world().may_locate()) return errc::access_denied;
  if (!entry.world().radio_on(radio)) return errc::ndis_dot11_power_state_invalid;
  return {};
}

}  // namespace

result<void> FakeWlanScanning::scan(const Guid& adapter, const ScanRequest& request) {
  result<WlanEntry> entered = enter(identity_, "WlanScanning::scan");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  if (entry.windows() <= WindowsVersion::windows_xp &&
      (request.ssid || !request.information_elements.empty()))
    return errc::invalid_parameter;
  if (request.information_elements.size() > most_with_psd && has_psd(request.information_elements))
    return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::invalid_parameter;
  if (!world.may_locate()) return errc::access_denied;
  if (!world.radio_on(*radio)) return errc::ndis_dot11_power_state_invalid;
  if (radio->state == InterfaceState::not_ready) return errc::invalid_state;
  if (const std::optional<errc> refused = std::exchange(radio->next_scan_refused, std::nullopt))
    return *refused;
  if (radio->scan && world.settings.quirks.second_scan_is_busy) return errc::busy;
  world.begin_scan(*radio, request.ssid);
  return success();
}

result<std::vector<AvailableNetworkEx>> FakeWlanScanning::networks_detailed(
    const Guid& adapter, NetworkListFlags include) const {
  result<WlanEntry> entered = enter(identity_, "WlanScanning::networks_detailed");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (entry.windows() < WindowsVersion::windows_10) return errc::proc_not_found;
  if (!known(include)) return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  if (const std::error_code error = may_list(entry, *radio)) return error;
  return network_list(entry.world(), *radio, include, entry.caller().user);
}

result<std::vector<AvailableNetwork>> FakeWlanScanning::networks(const Guid& adapter,
                                                                 NetworkListFlags include) const {
  result<WlanEntry> entered = enter(identity_, "WlanScanning::networks");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  const bool xp = entry.windows() <= WindowsVersion::windows_xp;
  if (!known(include) || (xp && include != NetworkListFlags::none)) return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  if (const std::error_code error = may_list(entry, *radio)) return error;
  std::vector<AvailableNetwork> list;
  for (AvailableNetworkEx& network :
       network_list(entry.world(), *radio, include, entry.caller().user))
    list.push_back(std::move(network.network));
  return list;
}

result<std::vector<BssEntry>> FakeWlanScanning::bss_list(const Guid& adapter,
                                                         const BssFilter& filter) const {
  result<WlanEntry> entered = enter(identity_, "WlanScanning::bss_list");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  WlanWorld& world = entry.world();
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::proc_not_found;
  if (!is_type(filter.bss_type)) return errc::invalid_parameter;
  Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  if (const std::error_code error = may_list(entry, *radio)) return error;
  if (!radio->spec.autoconfiguration.value) return errc::not_supported;
  std::vector<BssEntry> list;
  for (const HeardSpec* heard : world.remembered(*radio)) {
    const AccessPointSpec& station = heard->as_heard;
    if (filter.ssid && (station.ssid != *filter.ssid || station.bss_type != filter.bss_type ||
                        (station.cipher != CipherAlgorithm::none) != filter.security_enabled))
      continue;
    list.push_back(bss_entry(*radio, *heard, world.engine().begin()));
  }
  return list;
}

}  // namespace winseam::fake
