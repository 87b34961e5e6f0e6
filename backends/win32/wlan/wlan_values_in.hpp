// backends/win32/wlan/wlan_values_in.hpp: the system's structures as values. Nothing in them is trusted.
#pragma once

#include <cstddef>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "../text.hpp"
#include "abi_values/guid.hpp"
#include "abi_values/ssid.hpp"
#include "winseam/abi/wlanapi.hpp"
#include "winseam/error.hpp"
#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/profile_values.hpp"
#include "winseam/wlan/statistics.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam::win32 {

// A structure at the beginning of bytes that are known to be enough.
template <class T>
T take(std::span<const std::byte> bytes) {
  static_assert(std::is_trivially_copyable_v<T>);
  T value{};
  std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

// The same of memory that may be aligned in any way.
template <class T>
T take_at(const void* memory, std::size_t offset) {
  return take<T>({static_cast<const std::byte*>(memory) + offset, sizeof(T)});
}

using abi_values::abi_of;
using abi_values::guid_of;
using abi_values::ssid_of;

// A text at the beginning of bytes; invalid_data without its terminator.
result<std::string> text_in_bytes(std::span<const std::byte> bytes);

// invalid_data for a count, length or text that cannot be.
result<WlanInterface> value_of(const abi::WlanInterfaceInfo& info);
result<InterfaceCapability> value_of(const abi::WlanInterfaceCapability& capability);
result<AvailableNetwork> value_of(const abi::WlanAvailableNetwork& entry);
result<AvailableNetworkEx> value_of(const abi::WlanAvailableNetworkV2& entry);
result<ConnectionAttributes> value_of(const abi::WlanConnectionAttributes& attributes);
result<BssEntry> value_of(const abi::WlanBssEntry& entry);  // without its elements
result<std::vector<std::uint16_t>> value_of(const abi::WlanRateSet& set);
result<ProfileInfo> value_of(const abi::WlanProfileInfo& info);
result<FilterEntry> value_of(const abi::Dot11Network& network);
result<Guid> value_of(const abi::Guid& guid);
PhyRadioState value_of(const abi::WlanPhyRadioState& state);
HostedNetworkPeer value_of(const abi::WlanHostedNetworkPeerState& peer);

// What a query returned, by its type; invalid_data for bytes that are not of its size.
template <class T>
struct Answer;

template <>
struct Answer<bool> {
  static result<bool> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<std::uint32_t> {
  static result<std::uint32_t> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<std::int32_t> {
  static result<std::int32_t> read(std::span<const std::byte> bytes);
};
template <class E>
requires std::is_enum_v<E>
struct Answer<E> {
  static result<E> read(std::span<const std::byte> bytes) {
    const result<std::uint32_t> number = Answer<std::uint32_t>::read(bytes);
    if (!number) return number.error();
    return static_cast<E>(number.value());
  }
};
template <>
struct Answer<RadioState> {
  static result<RadioState> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<AuthCipherPair> {
  static result<AuthCipherPair> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<std::vector<AuthCipherPair>> {
  static result<std::vector<AuthCipherPair>> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<std::vector<CountryOrRegion>> {
  static result<std::vector<CountryOrRegion>> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<std::vector<WlanInterface>> {
  static result<std::vector<WlanInterface>> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<ConnectionAttributes> {
  static result<ConnectionAttributes> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<RealtimeConnectionQuality> {
  static result<RealtimeConnectionQuality> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<QosInfo> {
  static result<QosInfo> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<WlanStatistics> {
  static result<WlanStatistics> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<HostedNetworkConnectionSettings> {
  static result<HostedNetworkConnectionSettings> read(std::span<const std::byte> bytes);
};
template <>
struct Answer<std::string> {
  static result<std::string> read(std::span<const std::byte> bytes) { return text_in_bytes(bytes); }
};
template <>
struct Answer<std::vector<std::byte>> {
  static result<std::vector<std::byte>> read(std::span<const std::byte> bytes) {
    return std::vector<std::byte>(bytes.begin(), bytes.end());
  }
};

}  // namespace winseam::win32
