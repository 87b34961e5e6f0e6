#include <algorithm>
#include <limits>

#include "wlan_client.hpp"
#include "wlan_lists.hpp"
#include "wlan_query.hpp"

namespace winseam::win32 {
namespace {

// DOT11_BSSID_LIST; it has room for one address also where there is none.
std::vector<std::byte> bssid_list(const std::vector<Bssid>& bssids) {
  constexpr std::size_t smallest = sizeof(abi::Dot11BssidListHead) + 8;
  const std::size_t size = std::max(
      smallest, sizeof(abi::Dot11BssidListHead) + bssids.size() * sizeof(abi::Dot11MacAddress));
  const auto count = static_cast<abi::Ulong>(bssids.size());
  std::vector<std::byte> bytes;
  append(bytes,
         abi::Dot11BssidListHead{{abi::ndis_object_type_default, abi::dot11_bssid_list_revision_1,
                                  static_cast<abi::Ushort>(size)},
                                 count,
                                 count});
  for (const Bssid& bssid : bssids) append(bytes, bssid.octets);
  bytes.resize(size);
  return bytes;
}

}  // namespace

result<void> Win32WlanConnection::connect(const Guid& adapter,
                                          const ConnectionParameters& parameters) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  // The head of the list counts its bytes in 16 bits.
  constexpr std::size_t most_bssids =
      (std::numeric_limits<abi::Ushort>::max() - sizeof(abi::Dot11BssidListHead)) /
      sizeof(abi::Dot11MacAddress);
  if (parameters.desired_bssids.size() > most_bssids) return errc::invalid_parameter;
  result<WideText> profile = to_wide(parameters.profile.value_or(""));
  if (!profile) return profile.error();
  const abi::Guid id = abi_of(adapter);
  const abi::Dot11Ssid ssid = abi_of(parameters.ssid.value_or(Ssid{}));
  const std::vector<std::byte> bssids = bssid_list(parameters.desired_bssids);
  const auto fill = [&](auto& structure) {
    structure.connection_mode = static_cast<abi::WlanConnectionMode>(parameters.mode);
    structure.profile = parameters.profile ? profile.value().c_str() : nullptr;
    structure.ssid = parameters.ssid ? &ssid : nullptr;
    structure.desired_bssid_list =
        parameters.desired_bssids.empty() ? nullptr : head_of<abi::Dot11BssidListHead>(bssids);
    structure.bss_type = static_cast<abi::Dot11BssType>(parameters.bss_type);
    structure.flags = static_cast<abi::Dword>(parameters.flags);
  };
  if (!parameters.hessid && !parameters.access_network_options) {
    abi::WlanConnectionParameters structure{};
    fill(structure);
    return done(handle_->call(handle_->api().connect, &id, &structure, nullptr));
  }
  const AccessNetworkOptions options =
      parameters.access_network_options.value_or(AccessNetworkOptions{});
  const abi::Dot11AccessNetworkOptions access{options.type, options.internet, options.asra,
                                              options.esr, options.uesa};
  const abi::Dot11MacAddress hessid = parameters.hessid.value_or(MacAddress{}).octets;
  abi::WlanConnectionParametersV2 structure{};
  fill(structure);
  structure.hessid = parameters.hessid ? &hessid : nullptr;
  structure.access_network_options = parameters.access_network_options ? &access : nullptr;
  return done(handle_->call(handle_->api().connect_2, &id, &structure, nullptr));
}

result<void> Win32WlanConnection::disconnect(const Guid& adapter) {
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(handle_->api().disconnect, &id, nullptr));
}

result<ConnectionAttributes> Win32WlanConnection::current(const Guid& adapter) const {
  auto attributes =
      query<ConnectionAttributes>(*handle_, adapter, abi::WlanIntfOpcode::current_connection);
  if (!attributes) return attributes.error();
  return std::move(attributes).value().value;
}

}  // namespace winseam::win32
