#include "utf16.hpp"

#include <boost/nowide/convert.hpp>
#include <boost/nowide/utf/convert.hpp>
#include <string>

namespace winseam::fake {

std::vector<std::byte> utf16_bytes(std::string_view utf8) {
  const std::u16string wide =
      boost::nowide::utf::convert_string<char16_t>(utf8.data(), utf8.data() + utf8.size());
  std::vector<std::byte> bytes;
  bytes.reserve(2 * wide.size() + 2);
  for (const char16_t unit : wide) {
    bytes.push_back(static_cast<std::byte>(unit & 0xFFU));
    bytes.push_back(static_cast<std::byte>(unit >> 8U));
  }
  bytes.resize(bytes.size() + 2);
  return bytes;
}

std::size_t utf16_length(std::string_view utf8) {
  std::size_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

std::string first_units(std::string_view utf8, std::size_t units) {
  std::size_t used = 0;
  std::size_t end = 0;
  while (end < utf8.size()) {
    const auto byte = static_cast<unsigned char>(utf8[end]);
    const std::size_t length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 1;
    used += byte >= 0xF0U ? 2 : 1;
    if (used > units) break;
    end += length;
  }
  return std::string(utf8.substr(0, end));
}

}  // namespace winseam::fake
