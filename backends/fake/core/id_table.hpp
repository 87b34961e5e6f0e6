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

#include "open_table.hpp"

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

// Not thread-safe: the world's lock guards it.
template <class T>
class IdTable {
 public:
  IdTable() = default;
  IdTable(const IdTable&) = delete;
  IdTable& operator=(const IdTable&) = delete;
  ~IdTable() {
    places_.for_each([this](std::uint32_t, T* item) { pool_.destroy(item); });
  }

  std::size_t size() const { return places_.size(); }
  T* find(std::uint32_t id) const { return places_.find(id); }
  bool contains(std::uint32_t id) const { return find(id) != nullptr; }

  // The object of that number, made if there is none yet.
  T& at_or_new(std::uint32_t id) {
    if (T* const there = find(id)) return *there;
    T* const made = pool_.make();
    places_.insert(id, made);
    return *made;
  }

  bool erase(std::uint32_t id) {
    T* const gone = find(id);
    if (gone == nullptr) return false;
    places_.erase(id);
    pool_.destroy(gone);
    return true;
  }

  // In no particular order; `visit` must not add or erase.
  template <class Visit>
  void for_each(Visit&& visit) const {
    places_.for_each([&](std::uint32_t id, T* item) { visit(id, *item); });
  }

 private:
  OpenTable<std::uint32_t, T*> places_;
  Pool<T> pool_;
};

}  // namespace winseam::fake
