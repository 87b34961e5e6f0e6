// backends/fake/sessions/utf16.hpp: how long a text is for an interface that counts UTF-16 units.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace winseam::fake {

// The text in UTF-16, little-endian, with its terminator. Bytes that are no UTF-8 become U+FFFD.
std::vector<std::byte> utf16_bytes(std::string_view utf8);

// How many UTF-16 units the text has.
std::size_t utf16_length(std::string_view utf8);

// The longest beginning of the text that has at most `units` UTF-16 units; never half a character.
std::string first_units(std::string_view utf8, std::size_t units);

}  // namespace winseam::fake
