#include "media/media_descriptor.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace winseam::dropin {
namespace {

constexpr std::size_t header_size =
    20;  // of a self-relative one; the parts stand at four offsets from 4 on
constexpr std::size_t sid_head = 8;
constexpr std::size_t acl_head = 8;
constexpr std::uint8_t most_sub_authorities = 15;
constexpr std::uint16_t dacl_present = 0x0004;
constexpr std::uint16_t sacl_present = 0x0010;
constexpr std::uint16_t self_relative = 0x8000;

template <class T>
T read(const std::byte* from) {
  T value{};
  std::memcpy(&value, from, sizeof value);
  return value;
}

std::optional<std::size_t> sid_size(const std::byte* sid) {
  const auto count = read<std::uint8_t>(sid + 1);
  if (read<std::uint8_t>(sid) != 1 || count > most_sub_authorities) return std::nullopt;
  return sid_head + 4U * count;
}

std::optional<std::size_t> acl_size(const std::byte* acl) {
  const auto size = read<std::uint16_t>(acl + 2);
  if (size < acl_head) return std::nullopt;
  return size;
}

}  // namespace

std::optional<std::vector<std::byte>> descriptor_bytes(const void* descriptor) {
  const auto* const from = static_cast<const std::byte*>(descriptor);
  if (read<std::uint8_t>(from) != 1) return std::nullopt;
  const auto control = read<std::uint16_t>(from + 2);
  const bool relative = (control & self_relative) != 0;
  // Owner, group, system list, discretionary list: offsets in the one form, pointers in the other.
  std::array<const std::byte*, 4> parts{};
  for (std::size_t i = 0; i != parts.size(); ++i) {
    if (relative) {
      const auto offset = read<std::uint32_t>(from + 4 + 4 * i);
      if (offset != 0 && offset < header_size) return std::nullopt;
      parts[i] = offset != 0 ? from + offset : nullptr;
    } else {
      parts[i] = read<const std::byte*>(from + 8 + 8 * i);
    }
  }
  // A list that is there and null lets everybody in; one that is not there is not looked at.
  if ((control & sacl_present) == 0) parts[2] = nullptr;
  if ((control & dacl_present) == 0) parts[3] = nullptr;
  std::vector<std::byte> bytes(header_size);
  bytes[0] = std::byte{1};
  const auto new_control = static_cast<std::uint16_t>(control | self_relative);
  std::memcpy(bytes.data() + 2, &new_control, sizeof new_control);
  for (std::size_t i = 0; i != parts.size(); ++i) {
    if (parts[i] == nullptr) continue;
    const std::optional<std::size_t> size = i < 2 ? sid_size(parts[i]) : acl_size(parts[i]);
    if (!size) return std::nullopt;
    const auto offset = static_cast<std::uint32_t>(bytes.size());
    std::memcpy(bytes.data() + 4 + 4 * i, &offset, sizeof offset);
    bytes.insert(bytes.end(), parts[i], parts[i] + *size);
    bytes.resize((bytes.size() + 3) / 4 * 4);
  }
  return bytes;
}

}  // namespace winseam::dropin
