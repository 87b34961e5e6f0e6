// backends/fake/core/id_table.hpp: objects by a number, which stay where they are for as long as they live.
//
// A look-up touches one cache line of the table and then the object itself; a std::unordered_map's touches the bucket,
// the node before and the node. Objects come from blocks, without an allocation for each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace winseam::fake {

// Memory for objects of one type, in blocks that double up to `largest`; what is given back is used again first.
template <class T>
class Pool {
 public:
  template <class... Args>
  T* make(Args&&... args) {
    if (free_ == nullptr) grow();
    Cell* const cell = free_;
    Cell* const next = cell->next;
    T* const made = ::new (static_cast<void*>(cell->object)) T(std::forward<Args>(args)...);
    free_ = next;
    return made;
  }

  void destroy(T* object) {
    object->~T();
    Cell* const cell = ::new (static_cast<void*>(object)) Cell;
    cell->next = free_;
    free_ = cell;
  }

 private:
  union Cell {
    Cell() : next(nullptr) {}
    Cell* next;
    alignas(T) std::byte object[sizeof(T)];
  };
  static constexpr std::size_t largest = 256;

  void grow() {
    blocks_.push_back(std::make_unique<Cell[]>(size_));
    for (std::size_t i = size_; i-- > 0;) {
      blocks_.back()[i].next = free_;
      free_ = &blocks_.back()[i];
    }
    if (size_ < largest) size_ *= 2;
  }

  std::vector<std::unique_ptr<Cell[]>> blocks_;
  Cell* free_ = nullptr;
  std::size_t size_ = 16;
};

// Open addressing with linear probing, at most three quarters full. Not thread-safe: the world's lock guards it.
template <class T>
class IdTable {
 public:
  IdTable() = default;
  IdTable(const IdTable&) = delete;
  IdTable& operator=(const IdTable&) = delete;
  ~IdTable() {
    for (const Slot& slot : slots_)
      if (slot.item != nullptr) pool_.destroy(slot.item);
  }

  std::size_t size() const { return size_; }

  T* find(std::uint32_t id) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t at = home(id);; at = after(at)) {
      const Slot& slot = slots_[at];
      if (slot.item == nullptr || slot.id == id) return slot.item;
    }
  }

  bool contains(std::uint32_t id) const { return find(id) != nullptr; }

  // The object of that number, made if there is none yet.
  T& at_or_new(std::uint32_t id) {
    if (T* const there = find(id)) return *there;
    if ((size_ + 1) * 4 > slots_.size() * 3) grow();
    T* const made = pool_.make();
    put(Slot{made, id});
    ++size_;
    return *made;
  }

  bool erase(std::uint32_t id) {
    if (!contains(id)) return false;
    std::size_t hole = home(id);
    while (slots_[hole].id != id) hole = after(hole);
    T* const gone = slots_[hole].item;
    // What follows moves up, unless that would put it before its own place.
    for (std::size_t at = after(hole); slots_[at].item != nullptr; at = after(at)) {
      const std::size_t wanted = home(slots_[at].id);
      if (((at - wanted) & mask()) < ((at - hole) & mask())) continue;
      slots_[hole] = slots_[at];
      hole = at;
    }
    slots_[hole] = Slot{};
    --size_;
    pool_.destroy(gone);
    return true;
  }

  // In no particular order; `visit` must not add or erase.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (const Slot& slot : slots_)
      if (slot.item != nullptr) visit(slot.id, *slot.item);
  }

 private:
  struct Slot {
    T* item = nullptr;
    std::uint32_t id = 0;
  };
  static constexpr std::size_t smallest = 16;

  std::size_t mask() const { return slots_.size() - 1; }
  std::size_t after(std::size_t at) const { return (at + 1) & mask(); }
  // Ids are dense or equally spaced: a multiplication by 2^64 over the golden ratio scatters them evenly.
  std::size_t home(std::uint32_t id) const {
    return static_cast<std::size_t>((id * 0x9E3779B97F4A7C15U) >> shift_);
  }

  void put(const Slot& slot) {
    std::size_t at = home(slot.id);
    while (slots_[at].item != nullptr) at = after(at);
    slots_[at] = slot;
  }

  void grow() {
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.empty() ? smallest : slots_.size() * 2));
    shift_ = 64;
    for (std::size_t size = slots_.size(); size > 1; size /= 2) --shift_;
    for (const Slot& slot : old)
      if (slot.item != nullptr) put(slot);
  }

  std::vector<Slot> slots_;  // as many as a power of two
  unsigned shift_ = 64;
  std::size_t size_ = 0;
  Pool<T> pool_;
};

}  // namespace winseam::fake
