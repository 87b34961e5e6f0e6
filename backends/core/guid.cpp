#include "winseam/guid.hpp"

#include <cstring>

namespace winseam {
namespace {

std::optional<std::uint32_t> digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A' + 10);
  return std::nullopt;
}

void append(std::string& text, std::uint32_t value, int digits) {
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
    text += "0123456789abcdef"[(value >> shift) & 0xFU];
}

}  // namespace

std::optional<Guid> Guid::parse(std::string_view text) {
  if (text.size() == 38 && text.front() == '{' && text.back() == '}') text = text.substr(1, 36);
  if (text.size() != 36) return std::nullopt;
  std::array<std::uint8_t, 16> bytes{};  // as written, left to right
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const std::optional<std::uint32_t> value = digit(text[i]);
    if (!value) return std::nullopt;
    bytes[nibble / 2] =
        static_cast<std::uint8_t>((std::uint32_t{bytes[nibble / 2]} << 4U) | *value);
    ++nibble;
  }
  Guid guid;
  guid.data1 = (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U) |
               (std::uint32_t{bytes[2]} << 8U) | bytes[3];
  guid.data2 = static_cast<std::uint16_t>((bytes[4] << 8U) | bytes[5]);
  guid.data3 = static_cast<std::uint16_t>((bytes[6] << 8U) | bytes[7]);
  for (std::size_t i = 0; i < 8; ++i) guid.data4[i] = bytes[8 + i];
  return guid;
}

std::string to_string(const Guid& guid) {
  std::string text;
  text.reserve(36);
  append(text, guid.data1, 8);
  text += '-';
  append(text, guid.data2, 4);
  text += '-';
  append(text, guid.data3, 4);
  text += '-';
  for (std::size_t i = 0; i < 8; ++i) {
    if (i == 2) text += '-';
    append(text, guid.data4[i], 2);
  }
  return text;
}

}  // namespace winseam

std::size_t std::hash<winseam::Guid>::operator()(const winseam::Guid& guid) const noexcept {
  std::uint64_t tail = 0;
  std::memcpy(&tail, guid.data4.data(), sizeof tail);
  const std::uint64_t head = (std::uint64_t{guid.data1} << 32U) |
                             (std::uint64_t{guid.data2} << 16U) | std::uint64_t{guid.data3};
  return std::hash<std::uint64_t>{}(head ^ (tail * 0x9E3779B97F4A7C15ULL));
}
