#include "ids.hpp"

namespace winseam::fake {
namespace {

constexpr std::uint16_t made_up_mark = 0x4D00;
constexpr std::uint16_t part_mark = 0x4E00;
constexpr std::uint16_t version = 0x4000;
constexpr std::array<std::uint8_t, 8> made_up_tail{0x80, 0, 0x6D, 0x65, 0x64, 0x69, 0x61, 0};

// FNV-1a of 64 bits.
constexpr std::uint64_t hash_begin = 14695981039346656037U;
constexpr std::uint64_t hash_prime = 1099511628211U;

std::uint16_t marked(std::uint16_t mark, MediaObjectType type) {
  return static_cast<std::uint16_t>(mark | static_cast<std::uint16_t>(type));
}

}  // namespace

Guid made_up_id(MediaObjectType type, std::uint32_t number) {
  return Guid{number, marked(made_up_mark, type), version, made_up_tail};
}

std::uint32_t number_of_made_up(const Guid& id) {
  const bool made_up =
      (id.data2 & 0xFF00U) == made_up_mark && id.data3 == version && id.data4 == made_up_tail;
  return made_up ? id.data1 : 0;
}

Guid part_id(const Guid& owner, MediaObjectType type, std::uint32_t number) {
  std::uint64_t hash = hash_begin;
  const auto add = [&hash](std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) hash = (hash ^ ((value >> (8 * i)) & 0xFFU)) * hash_prime;
  };
  add(owner.data1, 4);
  add(owner.data2, 2);
  add(owner.data3, 2);
  for (const std::uint8_t byte : owner.data4) add(byte, 1);
  Guid id{number, marked(part_mark, type), version, {}};
  for (std::size_t i = 0; i < id.data4.size(); ++i)
    id.data4[i] = static_cast<std::uint8_t>(hash >> (8 * i));
  return id;
}

}  // namespace winseam::fake
