// Telling UTF-8 from other bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace winseam {

// The length of the UTF-8 sequence that begins here, or 0 if none does: no overlong form, no surrogate, nothing beyond
// U+10FFFF.
inline std::size_t utf8_sequence(std::span<const std::uint8_t> rest) noexcept {
  const std::uint8_t lead = rest[0];
  if (lead < 0x80) return 1;
  std::size_t length = 0;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  }
  if (length == 0 || rest.size() < length) return 0;
  if (rest[1] < low || rest[1] > high) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if (rest[i] < 0x80 || rest[i] > 0xBF) return 0;
  return length;
}

inline bool is_utf8(std::span<const std::uint8_t> bytes) noexcept {
  while (!bytes.empty()) {
    const std::size_t length = utf8_sequence(bytes);
    if (length == 0) return false;
    bytes = bytes.subspan(length);
  }
  return true;
}

}  // namespace winseam
