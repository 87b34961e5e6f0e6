// backends/fake/wlan/psd.hpp: proximity service data inside information elements.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace winseam::fake {

// What marks the elements of a format: the first four bytes of the format's keyless HMAC-SHA-256 ([MS-PSDP]).
std::array<std::byte, 4> psd_format_id(std::string_view format);

// The data of that format in elements as an access point sends them; what is cut short ends the search.
std::vector<std::vector<std::byte>> psd_elements(std::span<const std::byte> information_elements,
                                                 std::string_view format);

}  // namespace winseam::fake
