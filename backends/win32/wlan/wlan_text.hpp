// backends/win32/wlan/wlan_text.hpp: the long texts of the WLAN API, profiles above all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "../text.hpp"

namespace winseam::win32 {

// More units than a profile with all its networks has; what goes on for longer has lost its terminator.
inline constexpr std::size_t longest_document = 1U << 22U;

// A text that the system returned by pointer; invalid_data for null, and without a terminator within reason.
inline result<std::string> long_text_at(const abi::WChar* text) {
  if (text == nullptr) return errc::invalid_data;
  return text_in(text, longest_document);
}

// Null for a text that was not given.
inline const abi::WChar* pointer_to(const std::optional<std::string>& given, const WideText& wide) {
  return given ? wide.c_str() : nullptr;
}

}  // namespace winseam::win32
