// frontends/dropin/sid.hpp: security identifiers and descriptors in their binary forms.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace winseam::dropin {

// The binary form of "S-1-5-..."; empty if the text is none.
std::vector<std::byte> sid_bytes(std::string_view text);

// How many bytes the self-relative security descriptor at an address has; empty if there is none.
std::optional<std::size_t> descriptor_size(const void* descriptor);

}  // namespace winseam::dropin
