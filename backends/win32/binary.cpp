#include "binary.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace winseam::win32 {
namespace {

constexpr std::uint8_t largest_sub_authority_count = 15;
constexpr std::size_t sid_head = 8;
constexpr std::size_t acl_head = 8;
constexpr std::size_t descriptor_head = 20;
constexpr std::uint16_t self_relative = 0x8000;

// A little-endian number, which is the order of every Windows.
template <class T>
T number_at(const void* memory, std::size_t offset) {
  std::array<std::uint8_t, sizeof(T)> bytes{};
  std::memcpy(bytes.data(), static_cast<const std::uint8_t*>(memory) + offset, sizeof(T));
  std::uint64_t value = 0;
  for (std::size_t i = sizeof(T); i-- > 0;) value = (value << 8U) | bytes[i];
  return static_cast<T>(value);
}

bool sid_fits(std::span<const std::byte> bytes, std::size_t offset) {
  if (offset == 0) return true;  // not given
  if (offset < descriptor_head || offset > bytes.size() || bytes.size() - offset < sid_head)
    return false;
  const auto count = number_at<std::uint8_t>(bytes.data(), offset + 1);
  return number_at<std::uint8_t>(bytes.data(), offset) == 1 &&
         count <= largest_sub_authority_count && bytes.size() - offset >= sid_head + 4U * count;
}

bool acl_fits(std::span<const std::byte> bytes, std::size_t offset) {
  if (offset == 0) return true;
  if (offset < descriptor_head || offset > bytes.size() || bytes.size() - offset < acl_head)
    return false;
  const auto size = number_at<std::uint16_t>(bytes.data(), offset + 2);
  return size >= acl_head && size <= bytes.size() - offset;
}

}  // namespace

result<std::optional<std::string>> sid_text(const void* sid) {
  if (sid == nullptr) return std::optional<std::string>();
  const auto revision = number_at<std::uint8_t>(sid, 0);
  const auto count = number_at<std::uint8_t>(sid, 1);
  if (revision != 1 || count > largest_sub_authority_count) return errc::invalid_data;
  std::uint64_t authority = 0;
  for (std::size_t i = 2; i < sid_head; ++i)
    authority = (authority << 8U) | number_at<std::uint8_t>(sid, i);
  std::string text = "S-1-" + std::to_string(authority);
  for (std::size_t i = 0; i < count; ++i)
    text += '-' + std::to_string(number_at<std::uint32_t>(sid, sid_head + 4 * i));
  return std::optional<std::string>(std::move(text));
}

bool is_self_relative_descriptor(std::span<const std::byte> bytes) {
  if (bytes.size() < descriptor_head) return false;
  const void* const memory = bytes.data();
  if (number_at<std::uint8_t>(memory, 0) != 1 ||
      (number_at<std::uint16_t>(memory, 2) & self_relative) == 0)
    return false;
  return sid_fits(bytes, number_at<std::uint32_t>(memory, 4)) &&
         sid_fits(bytes, number_at<std::uint32_t>(memory, 8)) &&
         acl_fits(bytes, number_at<std::uint32_t>(memory, 12)) &&
         acl_fits(bytes, number_at<std::uint32_t>(memory, 16));
}

}  // namespace winseam::win32
