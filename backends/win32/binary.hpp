// backends/win32/binary.hpp: the binary forms of security identifiers and security descriptors.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "winseam/error.hpp"

namespace winseam::win32 {

// The identifier at `sid` as "S-1-5-..."; empty for null. invalid_data if it is none.
result<std::optional<std::string>> sid_text(const void* sid);

// True if the bytes are one whole security descriptor in self-relative form: the functions that take one are not told
// its length, so nothing in it may point outside.
bool is_self_relative_descriptor(std::span<const std::byte> bytes);

}  // namespace winseam::win32
