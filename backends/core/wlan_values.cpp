#include <algorithm>

#include "utf8.hpp"
#include "winseam/wlan/ssid.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {
namespace {

std::optional<std::uint8_t> digit(char c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<std::uint8_t> byte_of(char high, char low) noexcept {
  const auto first = digit(high);
  const auto second = digit(low);
  if (!first || !second) return std::nullopt;
  return static_cast<std::uint8_t>(*first * 16U + *second);
}

void append(std::string& text, std::uint8_t byte, const char* digits) {
  text += digits[byte >> 4U];
  text += digits[byte & 0xFU];
}

constexpr const char* lower = "0123456789abcdef";
constexpr const char* upper = "0123456789ABCDEF";

std::size_t mix(std::span<const std::uint8_t> bytes) noexcept {
  return std::hash<std::string_view>{}(
      std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

}  // namespace

std::optional<Ssid> Ssid::from_bytes(std::span<const std::uint8_t> bytes) noexcept {
  if (bytes.size() > max_size) return std::nullopt;
  Ssid ssid;
  std::copy(bytes.begin(), bytes.end(), ssid.bytes_.begin());
  ssid.size_ = bytes.size();
  return ssid;
}

std::optional<Ssid> Ssid::from_text(std::string_view text) noexcept {
  return from_bytes({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

std::optional<Ssid> Ssid::from_hex(std::string_view digits) noexcept {
  if (digits.size() % 2 != 0 || digits.size() > 2 * max_size) return std::nullopt;
  Ssid ssid;
  ssid.size_ = digits.size() / 2;
  for (std::size_t i = 0; i < ssid.size_; ++i) {
    const auto byte = byte_of(digits[2 * i], digits[2 * i + 1]);
    if (!byte) return std::nullopt;
    ssid.bytes_[i] = *byte;
  }
  return ssid;
}

bool Ssid::is_hidden() const noexcept {
  return std::all_of(bytes().begin(), bytes().end(), [](std::uint8_t byte) { return byte == 0; });
}

std::optional<std::string> Ssid::text() const {
  if (!is_utf8(bytes())) return std::nullopt;
  return std::string(bytes().begin(), bytes().end());
}

std::string Ssid::hex() const {
  std::string text;
  for (const std::uint8_t byte : bytes()) append(text, byte, upper);
  return text;
}

std::string to_string(const Ssid& ssid) {
  std::string text;
  std::span<const std::uint8_t> rest = ssid.bytes();
  while (!rest.empty()) {
    std::size_t length = utf8_sequence(rest);
    // U+0080 to U+009F are control characters too.
    const bool control = length == 1 ? rest[0] < 0x20 || rest[0] == 0x7F
                                     : length == 2 && rest[0] == 0xC2 && rest[1] < 0xA0;
    if (length == 0 || control || rest[0] == '\\') {
      if (length == 0) length = 1;
      for (const std::uint8_t byte : rest.first(length)) {
        text += "\\x";
        append(text, byte, upper);
      }
    } else {
      text.append(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(length));
    }
    rest = rest.subspan(length);
  }
  return text;
}

std::optional<MacAddress> MacAddress::parse(std::string_view text) noexcept {
  if (text.size() != 17) return std::nullopt;
  const char between = text[2];
  if (between != ':' && between != '-') return std::nullopt;
  MacAddress address;
  for (std::size_t i = 0; i < 6; ++i) {
    if (i > 0 && text[3 * i - 1] != between) return std::nullopt;
    const auto byte = byte_of(text[3 * i], text[3 * i + 1]);
    if (!byte) return std::nullopt;
    address.octets[i] = *byte;
  }
  return address;
}

std::string to_string(const MacAddress& address) {
  std::string text;
  for (const std::uint8_t octet : address.octets) {
    if (!text.empty()) text += ':';
    append(text, octet, lower);
  }
  return text;
}

bool any_radio_on(const RadioState& state) noexcept {
  return std::any_of(state.phys.begin(), state.phys.end(), [](const PhyRadioState& phy) {
    return phy.software == RadioSwitch::on && phy.hardware == RadioSwitch::on;
  });
}

std::optional<std::uint32_t> channel_of(std::uint32_t center_frequency_khz) noexcept {
  if (center_frequency_khz % 1000 != 0) return std::nullopt;
  const std::uint32_t mhz = center_frequency_khz / 1000;
  if (mhz == 2484) return 14;
  if (mhz == 5935) return 2;  // the one channel of 6 GHz that is out of line
  std::uint32_t band = 0;
  if (mhz >= 2412 && mhz <= 2472)
    band = 2407;
  else if (mhz >= 5160 && mhz <= 5885)
    band = 5000;
  else if (mhz >= 5955 && mhz <= 7115)
    band = 5950;
  if (band == 0 || (mhz - band) % 5 != 0) return std::nullopt;
  return (mhz - band) / 5;
}

}  // namespace winseam

std::size_t std::hash<winseam::Ssid>::operator()(const winseam::Ssid& ssid) const noexcept {
  return winseam::mix(ssid.bytes());
}

std::size_t std::hash<winseam::MacAddress>::operator()(
    const winseam::MacAddress& address) const noexcept {
  return winseam::mix(address.octets);
}
