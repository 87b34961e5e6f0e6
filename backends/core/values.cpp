#include "winseam/session/values.hpp"

#include <string>

namespace winseam {
namespace {

std::optional<Ticks> idle_since(SessionState state, const SessionTimes& times) {
  const std::optional<TimePoint>& since =
      state == SessionState::disconnected ? times.disconnected_at : times.last_input_at;
  if (!since) return std::nullopt;
  return times.current_time - *since;
}

std::string hexadecimal(unsigned value) {
  std::string text;
  for (int shift = 12; shift >= 0; shift -= 4) {
    const unsigned nibble = (value >> static_cast<unsigned>(shift)) & 0xFU;
    if (nibble != 0 || !text.empty() || shift == 0) text += "0123456789abcdef"[nibble];
  }
  return text;
}

// The longest run of two or more zero groups is written as "::", the first one of equal length.
std::string ipv6(const std::array<std::uint8_t, 16>& octets) {
  std::array<unsigned, 8> groups{};
  for (std::size_t i = 0; i < 8; ++i)
    groups[i] = (unsigned{octets[2 * i]} << 8U) | octets[2 * i + 1];
  std::size_t best = 8;
  std::size_t best_length = 1;
  for (std::size_t i = 0; i < 8; ++i) {
    std::size_t length = 0;
    while (i + length < 8 && groups[i + length] == 0) ++length;
    if (length > best_length) {
      best = i;
      best_length = length;
    }
  }
  std::string text;
  for (std::size_t i = 0; i < 8;) {
    if (i == best) {
      text += "::";
      i += best_length;
      continue;
    }
    if (!text.empty() && text.back() != ':') text += ':';
    text += hexadecimal(groups[i]);
    ++i;
  }
  return text;
}

}  // namespace

std::optional<Ticks> idle_time(const SessionSummary& session) {
  return idle_since(session.state, session.times);
}

std::optional<Ticks> idle_time(const SessionDetails& session) {
  return idle_since(session.state, session.times);
}

std::string to_string(const ClientAddress& address) {
  switch (address.family) {
    case ClientAddress::Family::ipv4:
      return std::to_string(address.octets[0]) + '.' + std::to_string(address.octets[1]) + '.' +
             std::to_string(address.octets[2]) + '.' + std::to_string(address.octets[3]);
    case ClientAddress::Family::ipv6:
      return ipv6(address.octets);
    case ClientAddress::Family::unspecified:
      break;
  }
  return "";
}

}  // namespace winseam
