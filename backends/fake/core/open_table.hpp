// backends/fake/core/open_table.hpp: small values by key.
//
// A look-up touches one place in memory; a std::unordered_map's touches the bucket, the node before and the node.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace winseam::fake {

// Open addressing with linear probing, at most three quarters full. Not thread-safe: the world's lock guards it.
template <class Key, class T>
class OpenTable {
 public:
  std::size_t size() const { return size_; }

  // T{} if there is none.
  T find(const Key& key) const {
    if (slots_.empty()) return T{};
    return slots_[place_of(key)].value;
  }

  // False, and nothing changes, if there is one of that key already.
  bool insert(const Key& key, const T& value) {
    if ((size_ + 1) * 4 > slots_.size() * 3) grow();
    Slot& slot = slots_[place_of(key)];
    if (slot.used) return false;
    slot = Slot{value, key, true};
    ++size_;
    return true;
  }

  bool erase(const Key& key) {
    if (slots_.empty()) return false;
    std::size_t hole = place_of(key);
    if (!slots_[hole].used) return false;
    // What follows moves up, unless that would put it before its own place.
    for (std::size_t at = after(hole); slots_[at].used; at = after(at)) {
      const std::size_t wanted = home(slots_[at].key);
      if (((at - wanted) & mask()) < ((at - hole) & mask())) continue;
      slots_[hole] = slots_[at];
      hole = at;
    }
    slots_[hole] = Slot{};
    --size_;
    return true;
  }

  // In no particular order; `visit` must not insert or erase.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (const Slot& slot : slots_)
      if (slot.used) visit(slot.key, slot.value);
  }

 private:
  struct Slot {
    T value{};
    Key key{};
    bool used = false;
  };
  static constexpr std::size_t smallest = 16;

  std::size_t mask() const { return slots_.size() - 1; }
  std::size_t after(std::size_t at) const { return (at + 1) & mask(); }
  // Keys are dense or equally spaced, or differ in a counter alone: a multiplication by 2^64 over the golden ratio
  // scatters them evenly.
  std::size_t home(const Key& key) const {
    return static_cast<std::size_t>((std::hash<Key>{}(key)*0x9E3779B97F4A7C15U) >> shift_);
  }
  // Where the key is, or would be put.
  std::size_t place_of(const Key& key) const {
    std::size_t at = home(key);
    while (slots_[at].used && !(slots_[at].key == key)) at = after(at);
    return at;
  }

  void grow() {
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? smallest : slots_.size() * 2));
    shift_ = 64;
    for (std::size_t size = slots_.size(); size > 1; size /= 2) --shift_;
    for (const Slot& slot : old)
      if (slot.used) slots_[place_of(slot.key)] = slot;
  }

  std::vector<Slot> slots_;  // as many as a power of two
  unsigned shift_ = 64;
  std::size_t size_ = 0;
};

}  // namespace winseam::fake
