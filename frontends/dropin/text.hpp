// frontends/dropin/text.hpp: UTF-8 inside, W and A outside. The A forms are UTF-8 too.
#pragma once

#include <algorithm>
#include <boost/nowide/utf/convert.hpp>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

#include "winseam/abi/wts_structures.hpp"

namespace winseam::dropin {

// Text for a caller. What is no UTF-8 becomes U+FFFD.
template <class Char>
std::basic_string<Char> encode(std::string_view text) {
  return boost::nowide::utf::convert_string<Char>(text.data(), text.data() + text.size());
}

// A caller's text of so many units. What is no text becomes U+FFFD.
template <class Char>
std::string decode(const Char* text, std::size_t units) {
  return boost::nowide::utf::convert_string<char>(text, text + units);
}

// A caller's text with a terminator.
template <class Char>
std::string decode(const Char* text) {
  return decode(text, std::char_traits<Char>::length(text));
}

// A caller's text in a structure or buffer, which may fill it to the end.
template <class Char>
std::string decode_up_to(const Char* text, std::size_t capacity) {
  return decode(text, static_cast<std::size_t>(std::find(text, text + capacity, Char{}) - text));
}

template <class Char, std::size_t Length>
std::string decode(const abi::FixedText<Char, Length>& text) {
  return decode_up_to(text.data(), Length);
}

// Text into a structure, cut where it is too long, but never inside a character.
template <class Char>
void put_text(std::string_view text, Char* to, std::size_t capacity) {
  namespace utf = boost::nowide::utf;
  Char* at = to;
  const char* from = text.data();
  const char* const end = from + text.size();
  while (from != end) {
    utf::code_point c = utf::utf_traits<char>::decode(from, end);
    if (c == utf::illegal || c == utf::incomplete) c = 0xFFFD;
    const auto width = static_cast<std::size_t>(utf::utf_traits<Char>::width(c));
    if (static_cast<std::size_t>(at - to) + width >= capacity) break;
    at = utf::utf_traits<Char>::encode(c, at);
  }
  std::fill(at, to + capacity, Char{});
}

template <class Char, std::size_t Length>
void put(std::string_view text, abi::FixedText<Char, Length>& to) {
  put_text(text, to.data(), Length);
}

}  // namespace winseam::dropin
