// winseam/wlan/ssid.hpp: the name of a wireless network, and the address of a radio.
//
//   constexpr winseam::Ssid attic{"Attic"};                       // a literal of at most 32 bytes, checked at compile time
//   const auto typed = winseam::Ssid::from_text(line);            // empty if it is longer
//   const auto radio = winseam::MacAddress::parse("02:00:5e:10:00:01");
//
// Threads: value types.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace winseam {

// 0 to 32 bytes of any value: zero bytes and invalid UTF-8 included. Two SSIDs are the same if their bytes are.
class Ssid {
 public:
  static constexpr std::size_t max_size = 32;

  // The empty SSID: "any" in requests, "not broadcast" in what was received.
  constexpr Ssid() noexcept = default;

  // The bytes of a string literal, without its terminating zero.
  template <std::size_t N>
  requires(N >= 1 && N <= max_size + 1) constexpr explicit Ssid(const char (&literal)[N]) noexcept
      : size_(N - 1) {
    for (std::size_t i = 0; i + 1 < N; ++i) bytes_[i] = static_cast<std::uint8_t>(literal[i]);
  }

  // The bytes of a text as they are (UTF-8 by convention); empty if there are more than 32.
  static std::optional<Ssid> from_text(std::string_view text) noexcept;

  // These bytes; empty if there are more than 32.
  static std::optional<Ssid> from_bytes(std::span<const std::uint8_t> bytes) noexcept;

  // The bytes that pairs of hexadecimal digits spell, in either case; empty for anything else or more than 32 bytes.
  static std::optional<Ssid> from_hex(std::string_view digits) noexcept;

  constexpr std::span<const std::uint8_t> bytes() const noexcept { return {bytes_.data(), size_}; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr bool empty() const noexcept { return size_ == 0; }

  // True if nothing but zero bytes is there: an access point that does not broadcast its name sends that.
  bool is_hidden() const noexcept;

  // The bytes as text if they are valid UTF-8, otherwise nothing.
  std::optional<std::string> text() const;

  // Two upper-case hexadecimal digits a byte, as profiles spell them.
  std::string hex() const;

  friend constexpr bool operator==(const Ssid&, const Ssid&) = default;
  friend constexpr std::strong_ordering operator<=>(const Ssid&, const Ssid&) = default;

 private:
  std::array<std::uint8_t, max_size> bytes_{};  // zero beyond size_, so that the comparisons hold
  std::size_t size_ = 0;
};

// The SSID for people and messages: its text if that is valid UTF-8 without control characters; other bytes, and the
// backslash, as \xNN. Never ambiguous.
std::string to_string(const Ssid& ssid);

// Six octets: of an adapter, an access point (BSSID) or a station.
struct MacAddress {
  std::array<std::uint8_t, 6> octets{};

  // Six pairs of hexadecimal digits with ':' or '-' between them; nothing else parses.
  static std::optional<MacAddress> parse(std::string_view text) noexcept;

  friend constexpr bool operator==(const MacAddress&, const MacAddress&) = default;
  friend constexpr std::strong_ordering operator<=>(const MacAddress&, const MacAddress&) = default;
};

// The address of one access point, or of an ad hoc network.
using Bssid = MacAddress;

// "02:00:5e:10:00:01", in lower case.
std::string to_string(const MacAddress& address);

}  // namespace winseam

template <>
struct std::hash<winseam::Ssid> {
  std::size_t operator()(const winseam::Ssid& ssid) const noexcept;
};

template <>
struct std::hash<winseam::MacAddress> {
  std::size_t operator()(const winseam::MacAddress& address) const noexcept;
};
