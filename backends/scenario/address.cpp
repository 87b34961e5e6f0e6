#include "address.hpp"

#include <charconv>
#include <vector>

namespace winseam::scenario {
namespace {

std::optional<unsigned> number(std::string_view text, int base, std::size_t longest,
                               unsigned largest) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (text.empty() || text.size() > longest || error != std::errc{} ||
      end != text.data() + text.size() || value > largest)
    return std::nullopt;
  return value;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<ClientAddress> ipv4(std::string_view text) {
  const auto parts = split(text, '.');
  if (parts.size() != 4) return std::nullopt;
  ClientAddress address{ClientAddress::Family::ipv4, {}};
  for (std::size_t i = 0; i < 4; ++i) {
    const auto octet = number(parts[i], 10, 3, 255);
    if (!octet) return std::nullopt;
    address.octets[i] = static_cast<std::uint8_t>(*octet);
  }
  return address;
}

// The groups of one side of "::"; empty optional for a malformed one.
std::optional<std::vector<unsigned>> groups(std::string_view text) {
  std::vector<unsigned> values;
  if (text.empty()) return values;
  for (const std::string_view part : split(text, ':')) {
    const auto group = number(part, 16, 4, 0xFFFF);
    if (!group) return std::nullopt;
    values.push_back(*group);
  }
  return values;
}

std::optional<ClientAddress> ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  const auto head = groups(text.substr(0, gap));
  const auto tail = gap == std::string_view::npos ? std::optional(std::vector<unsigned>{})
                                                  : groups(text.substr(gap + 2));
  if (!head || !tail) return std::nullopt;
  const std::size_t count = head->size() + tail->size();
  if (gap == std::string_view::npos ? count != 8 : count > 7) return std::nullopt;
  ClientAddress address{ClientAddress::Family::ipv6, {}};
  const auto put = [&](std::size_t at, unsigned group) {
    address.octets[2 * at] = static_cast<std::uint8_t>(group >> 8U);
    address.octets[2 * at + 1] = static_cast<std::uint8_t>(group & 0xFFU);
  };
  for (std::size_t i = 0; i < head->size(); ++i) put(i, (*head)[i]);
  for (std::size_t i = 0; i < tail->size(); ++i) put(8 - tail->size() + i, (*tail)[i]);
  return address;
}

}  // namespace

std::optional<ClientAddress> parse_address(std::string_view text) {
  if (text.empty()) return ClientAddress{};
  return text.find(':') == std::string_view::npos ? ipv4(text) : ipv6(text);
}

}  // namespace winseam::scenario
