#include "ssid.hpp"

#include <algorithm>

namespace winseam::abi_values {

std::optional<Ssid> ssid_of(const abi::Dot11Ssid& ssid) {
  if (ssid.length > ssid.bytes.size()) return std::nullopt;
  return Ssid::from_bytes({ssid.bytes.data(), ssid.length});
}

abi::Dot11Ssid abi_of(const Ssid& ssid) {
  abi::Dot11Ssid structure{};
  structure.length = static_cast<abi::Ulong>(ssid.size());
  std::copy(ssid.bytes().begin(), ssid.bytes().end(), structure.bytes.begin());
  return structure;
}

}  // namespace winseam::abi_values
