// frontends/dropin/writer.hpp: laying out an array whose entries point to texts and identifiers.
//
// Most functions return one block: the array, and behind it what its entries point to. The Ex functions return each
// piece by itself. An entry is filled by the same code either way: it asks a Writer for each piece.
#pragma once

#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "memory.hpp"
#include "sid.hpp"

namespace winseam::dropin {

template <class Char>
class Writer {
 public:
  // Only counts the bytes that the pieces will need.
  Writer() = default;
  // Places the pieces one behind the other from an address on.
  explicit Writer(std::byte* at) : at_(at), placing_(true) {}
  // Allocates each piece.
  explicit Writer(Allocation& parts) : parts_(&parts) {}

  std::size_t size() const { return size_; }

  Char* text(std::string_view utf8) {
    const std::basic_string<Char> encoded = encode<Char>(utf8);
    return static_cast<Char*>(piece(encoded.c_str(), (encoded.size() + 1) * sizeof(Char)));
  }

  // Null for no text.
  Char* text_or_null(const std::optional<std::string>& utf8) {
    return utf8 ? text(*utf8) : nullptr;
  }

  // Null for no identifier, and for one that cannot be read.
  void* sid(const std::optional<std::string>& sid) {
    const std::vector<std::byte> bytes = sid ? sid_bytes(*sid) : std::vector<std::byte>();
    return bytes.empty() ? nullptr : piece(bytes.data(), bytes.size());
  }

 private:
  static constexpr std::size_t alignment = 8;

  void* piece(const void* bytes, std::size_t size) {
    if (parts_ != nullptr) {
      void* const part = parts_->part(size);
      std::memcpy(part, bytes, size);
      return part;
    }
    std::byte* const place = at_;
    const std::size_t step = (size + alignment - 1) / alignment * alignment;
    size_ += step;
    if (!placing_) return nullptr;
    std::memcpy(place, bytes, size);
    at_ += step;
    return place;
  }

  std::byte* at_ = nullptr;
  bool placing_ = false;
  Allocation* parts_ = nullptr;
  std::size_t size_ = 0;
};

// One block: entries, then their pieces. `fill(value, entry, writer)`.
template <class Char, class Entry, class Value, class Fill>
Entry* one_block(Memory& memory, Family family, const std::vector<Value>& values, Fill fill) {
  static_assert(sizeof(Entry) % 8 == 0, "the pieces begin aligned");
  Writer<Char> measure;
  for (const Value& value : values) {
    Entry entry{};
    fill(value, entry, measure);
  }
  const std::size_t head = values.size() * sizeof(Entry);
  Allocation allocation(memory, family, sizeof(Char) != 1);
  auto* const block = static_cast<std::byte*>(allocation.main(head + measure.size()));
  auto* const entries = reinterpret_cast<Entry*>(block);
  Writer<Char> place(block + head);
  for (std::size_t i = 0; i != values.size(); ++i) fill(values[i], entries[i], place);
  return static_cast<Entry*>(allocation.hand_out(static_cast<abi::Ulong>(values.size())));
}

// The array by itself, and each piece by itself.
template <class Char, class Entry, class Value, class Fill>
Entry* separate_blocks(Memory& memory, Family family, const std::vector<Value>& values, Fill fill) {
  Allocation allocation(memory, family, sizeof(Char) != 1);
  auto* const entries = static_cast<Entry*>(allocation.main(values.size() * sizeof(Entry)));
  Writer<Char> parts(allocation);
  for (std::size_t i = 0; i != values.size(); ++i) fill(values[i], entries[i], parts);
  return static_cast<Entry*>(allocation.hand_out(static_cast<abi::Ulong>(values.size())));
}

}  // namespace winseam::dropin
