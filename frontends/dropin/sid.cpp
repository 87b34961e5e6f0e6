#include "sid.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>

namespace winseam::dropin {
namespace {

constexpr std::size_t most_sub_authorities = 15;
constexpr std::size_t descriptor_head = 20;
constexpr std::uint16_t self_relative = 0x8000;

// Takes "-number" off the beginning.
std::optional<std::uint64_t> next_number(std::string_view& text, std::uint64_t largest) {
  if (text.empty() || text.front() != '-') return std::nullopt;
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 1, end, value);
  if (error != std::errc{} || value > largest) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  return value;
}

std::size_t number_at(const void* memory, std::size_t offset, std::size_t size) {
  std::uint8_t bytes[4] = {};
  std::memcpy(bytes, static_cast<const std::uint8_t*>(memory) + offset, size);
  return std::size_t{bytes[0]} | std::size_t{bytes[1]} << 8U | std::size_t{bytes[2]} << 16U |
         std::size_t{bytes[3]} << 24U;
}

}  // namespace

std::vector<std::byte> sid_bytes(std::string_view text) {
  constexpr std::string_view head = "S-1";
  if (text.substr(0, head.size()) != head) return {};
  text.remove_prefix(head.size());
  const auto authority = next_number(text, (std::uint64_t{1} << 48U) - 1);
  if (!authority) return {};
  std::vector<std::byte> bytes{std::byte{1}, std::byte{0}};
  for (unsigned shift = 48; shift != 0;) {
    shift -= 8;
    bytes.push_back(static_cast<std::byte>(*authority >> shift & 0xFFU));
  }
  std::size_t count = 0;
  while (!text.empty()) {
    const auto number = next_number(text, std::numeric_limits<std::uint32_t>::max());
    if (!number || ++count > most_sub_authorities) return {};
    for (unsigned shift = 0; shift != 32; shift += 8)
      bytes.push_back(static_cast<std::byte>(*number >> shift & 0xFFU));
  }
  bytes[1] = static_cast<std::byte>(count);
  return bytes;
}

std::optional<std::size_t> descriptor_size(const void* descriptor) {
  if (number_at(descriptor, 0, 1) != 1 || (number_at(descriptor, 2, 2) & self_relative) == 0)
    return std::nullopt;
  std::size_t size = descriptor_head;
  for (const std::size_t at : {4U, 8U}) {  // owner and group: identifiers
    const std::size_t offset = number_at(descriptor, at, 4);
    if (offset == 0) continue;
    const std::size_t count = number_at(descriptor, offset + 1, 1);
    if (offset < descriptor_head || count > most_sub_authorities) return std::nullopt;
    size = std::max(size, offset + 8 + 4 * count);
  }
  for (const std::size_t at : {12U, 16U}) {  // the two access lists, which say their size
    const std::size_t offset = number_at(descriptor, at, 4);
    if (offset == 0) continue;
    if (offset < descriptor_head) return std::nullopt;
    size = std::max(size, offset + number_at(descriptor, offset + 2, 2));
  }
  return size;
}

}  // namespace winseam::dropin
