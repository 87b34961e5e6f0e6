// tests/fuzz/input.hpp: the bytes of one input, read piece by piece. At their end everything is zero, so that whatever
// they steer comes to an end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <iostream>
#include <span>
#include <string_view>

namespace winseam::fuzz {

// What a target finds wrong by itself ends the program, as what a sanitizer finds does.
[[noreturn]] inline void fail(std::string_view what) {
  std::cerr << "fuzz: " << what << std::endl;
  std::abort();
}

class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : left_(data, size) {}

  bool empty() const { return left_.empty(); }

  std::uint8_t byte() {
    if (left_.empty()) return 0;
    const std::uint8_t first = left_.front();
    left_ = left_.subspan(1);
    return first;
  }

  std::uint32_t number() {
    std::uint32_t value = 0;
    for (int i = 0; i != 4; ++i) value = (value << 8U) | byte();
    return value;
  }

  // Below `end`, which is no more than 65'536; 0 for 0.
  std::uint32_t below(std::size_t end) {
    const std::uint32_t drawn = end <= 256 ? byte() : (std::uint32_t{byte()} << 8U) | byte();
    return end == 0 ? 0 : static_cast<std::uint32_t>(drawn % end);
  }

  // True in one of `of` cases; never at the end.
  bool rarely(std::uint32_t of) { return !empty() && byte() % of == of - 1; }

  // A number that is small, at an edge, or anything.
  std::uint32_t edge() {
    static constexpr std::uint32_t edges[] = {
        0x7F,      0x80,     0xFF,      0x100,      0x7FFF,     0xFFFF,     0x10000,    0x10001,
        1'000'001, 0x100001, 0x4000001, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF, 0x20000000};
    const std::uint8_t kind = byte();
    if (kind < 192) return kind % 24;
    if (kind < 224) return edges[kind % std::size(edges)];
    return number();
  }

  template <class T>
  const T& one_of(std::span<const T> all) {
    return all[below(all.size())];
  }

  // Fills memory: with zeros and a few bytes that are not, with a pattern of the input, or with ones.
  void fill(void* memory, std::size_t size) {
    auto* const bytes = static_cast<std::uint8_t*>(memory);
    if (size == 0) return;
    const std::uint8_t kind = byte();
    std::memset(bytes, kind == 255 ? 0xFF : 0, size);
    if (kind < 192) {
      for (int patches = kind % 8; patches > 0; --patches)
        bytes[below(std::min<std::size_t>(size, 65'536))] = byte();
    } else if (kind != 255 && !left_.empty()) {
      const std::size_t length = std::min<std::size_t>(1 + kind % 64, left_.size());
      for (std::size_t i = 0; i != size; ++i) bytes[i] = left_[i % length];
      left_ = left_.subspan(length);
    }
  }

 private:
  std::span<const std::uint8_t> left_;
};

}  // namespace winseam::fuzz
