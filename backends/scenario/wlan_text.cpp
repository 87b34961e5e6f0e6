#include "wlan_text.hpp"

#include <charconv>
#include <cstdint>
#include <string>

namespace winseam::scenario {

std::optional<Ssid> parse_ssid(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      bytes += text[i];
      continue;
    }
    constexpr std::size_t length = 4;  // \xNN
    if (text.size() - i < length || text[i + 1] != 'x') return std::nullopt;
    std::uint8_t byte = 0;
    const char* end = text.data() + i + length;
    const auto read = std::from_chars(text.data() + i + 2, end, byte, 16);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    bytes += static_cast<char>(byte);
    i += length - 1;
  }
  return Ssid::from_text(bytes);
}

const std::vector<std::pair<ReasonCode, std::string_view>>& named_reasons() {
  // The groups are far apart and each begins at its base, so that looking asks for a few hundred numbers.
  static const auto named = [] {
    constexpr std::uint32_t bases[] = {0x0,     0x10000, 0x20000, 0x28000, 0x30000,
                                       0x38000, 0x40000, 0x48000, 0x50000, 0x80000};
    constexpr std::uint32_t group = 0x40;
    const std::string_view nameless = name_of(static_cast<ReasonCode>(0xFFFFFFFF));
    std::vector<std::pair<ReasonCode, std::string_view>> found;
    for (const std::uint32_t base : bases)
      for (std::uint32_t i = 0; i < group; ++i) {
        const auto code = static_cast<ReasonCode>(base + i);
        if (name_of(code) != nameless) found.emplace_back(code, name_of(code));
      }
    return found;
  }();
  return named;
}

}  // namespace winseam::scenario
