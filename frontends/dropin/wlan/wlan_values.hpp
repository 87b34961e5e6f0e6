// frontends/dropin/wlan/wlan_values.hpp: the library's values as structures of the ABI, and back.
#pragma once

#include <cstddef>
#include <cstring>
#include <optional>
#include <type_traits>
#include <vector>

#include "abi_values/guid.hpp"
#include "abi_values/ssid.hpp"
#include "winseam/abi/wlanapi.hpp"
#include "winseam/guid.hpp"
#include "winseam/time.hpp"
#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/statistics.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam::dropin {

using Bytes = std::vector<std::byte>;

template <class T>
void append(Bytes& bytes, const T& value) {
  static_assert(std::is_trivially_copyable_v<T>);
  const auto* const first = reinterpret_cast<const std::byte*>(&value);
  bytes.insert(bytes.end(), first, first + sizeof value);
}

template <class T>
Bytes bytes_of_structure(const T& value) {
  Bytes bytes;
  append(bytes, value);
  return bytes;
}

inline Bytes copy_of(const void* memory, std::size_t size) {
  const auto* const first = static_cast<const std::byte*>(memory);
  return size == 0 ? Bytes() : Bytes(first, first + size);
}

// A structure at the beginning of a caller's bytes.
template <class T>
T read_as(const void* memory) {
  static_assert(std::is_trivially_copyable_v<T>);
  T value{};
  std::memcpy(&value, memory, sizeof value);
  return value;
}

using abi_values::abi_of;
using abi_values::guid_of;
using abi_values::ssid_of;

inline MacAddress mac_of(const abi::Dot11MacAddress& address) { return {address}; }
inline abi::Dot11MacAddress abi_of(const MacAddress& address) { return address.octets; }

abi::WlanInterfaceInfo abi_of(const WlanInterface& adapter);
abi::WlanInterfaceCapability abi_of(const InterfaceCapability& capability);
abi::WlanAvailableNetwork abi_of(const AvailableNetwork& network);
abi::WlanAvailableNetworkV2 abi_of(const AvailableNetworkEx& network);
abi::WlanConnectionAttributes abi_of(const ConnectionAttributes& attributes);
abi::WlanPhyRadioState abi_of(const PhyRadioState& state);
abi::WlanHostedNetworkPeerState abi_of(const HostedNetworkPeer& peer);
abi::WlanRateSet rate_set_of(const std::vector<std::uint16_t>& rates);

// Without the place of its elements.
abi::WlanBssEntry abi_of(const BssEntry& entry);

// What a query returns for a value, as the machine lays it out.
Bytes bytes_of(bool value);
Bytes bytes_of(std::uint32_t value);
Bytes bytes_of(std::int32_t value);
template <class E>
requires std::is_enum_v<E> Bytes bytes_of(E value) {
  return bytes_of(static_cast<std::uint32_t>(value));
}
Bytes bytes_of(std::chrono::seconds value);
Bytes bytes_of(const RadioState& state);
Bytes bytes_of(const AuthCipherPair& pair);
Bytes bytes_of(const std::vector<AuthCipherPair>& pairs);
Bytes bytes_of(const std::vector<CountryOrRegion>& countries);
Bytes bytes_of(const std::vector<WlanInterface>& adapters);
Bytes bytes_of(const ConnectionAttributes& attributes);
Bytes bytes_of(const RealtimeConnectionQuality& quality);
Bytes bytes_of(const QosInfo& info);
Bytes bytes_of(const WlanStatistics& statistics);
Bytes bytes_of(const HostedNetworkConnectionSettings& settings);
Bytes bytes_of(const HostedNetworkStatus& status);

}  // namespace winseam::dropin
