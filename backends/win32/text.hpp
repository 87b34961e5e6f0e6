// backends/win32/text.hpp: UTF-8 here, UTF-16 there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "winseam/abi/wts_structures.hpp"
#include "winseam/error.hpp"

namespace winseam::win32 {

using WideText = std::basic_string<abi::WChar>;
using WideView = std::basic_string_view<abi::WChar>;

// UTF-16 as UTF-8; what is no UTF-16 becomes U+FFFD.
std::string to_utf8(WideView text);

// A text that the system returned by pointer; null is "". invalid_data without a terminator within reason.
result<std::string> text_at(const abi::WChar* text);

// The same into a string that is there already; false, and nothing is written, without a terminator within reason. A long
// list is spared moves, and a result for each entry.
bool read_text(const abi::WChar* text, std::string& to);

// The text at the beginning of a buffer of so many units; invalid_data without a terminator in it.
result<std::string> text_in(const abi::WChar* buffer, std::size_t units);

// A text inside a structure.
template <std::size_t Length>
result<std::string> text_of(const abi::FixedText<abi::WChar, Length>& text) {
  return text_in(text.data(), Length);
}

// A caller's text for the system. Errors: no_unicode_translation; invalid_parameter for a NUL inside.
result<WideText> to_wide(std::string_view text);

// A caller's text for `capacity` units of a structure, terminator included. Errors: as to_wide(); invalid_parameter if
// it is too long.
result<void> put_text(std::string_view text, abi::WChar* to, std::size_t capacity);

template <std::size_t Length>
result<void> put(std::string_view text, abi::FixedText<abi::WChar, Length>& to) {
  return put_text(text, to.data(), Length);
}

}  // namespace winseam::win32
