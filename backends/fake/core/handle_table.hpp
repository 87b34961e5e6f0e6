// backends/fake/core/handle_table.hpp: open handles; a stale one never matches a new object.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace winseam::fake {

// A place in a table and the generation of what was put there. Generation 0 is no handle.
struct HandleId {
  std::uint32_t index = 0;
  std::uint32_t generation = 0;

  friend bool operator==(HandleId, HandleId) = default;
};

// Slots with generations; insert, find and erase touch one slot. A test may make the generations few.
// Not thread-safe: the world's lock guards it.
template <class T, std::uint32_t LastGeneration = 0xFFFFFFFF>
class HandleTable {
 public:
  HandleId insert(T value) {
    if (free_.empty()) {
      slots_.push_back(Slot{1, std::move(value)});
      ++size_;
      return HandleId{static_cast<std::uint32_t>(slots_.size() - 1), 1};
    }
    const std::uint32_t index = free_.back();
    free_.pop_back();
    slots_[index].value = std::move(value);
    ++size_;
    return HandleId{index, slots_[index].generation};
  }

  T* find(HandleId id) { return found(slots_, id); }
  const T* find(HandleId id) const { return found(slots_, id); }

  bool erase(HandleId id) {
    if (find(id) == nullptr) return false;
    Slot& slot = slots_[id.index];
    slot.value.reset();
    --size_;
    // A slot whose generations are used up is retired rather than begun anew.
    if (slot.generation++ != LastGeneration) free_.push_back(id.index);
    return true;
  }

  std::size_t size() const { return size_; }

  template <class Visit>
  void for_each(Visit&& visit) {
    visit_all(slots_, visit);
  }
  template <class Visit>
  void for_each(Visit&& visit) const {
    visit_all(slots_, visit);
  }

 private:
  struct Slot {
    std::uint32_t generation = 1;
    std::optional<T> value;
  };

  template <class Slots>
  static auto* found(Slots& slots, HandleId id) {
    auto* const slot = id.index < slots.size() ? &slots[id.index] : nullptr;
    return slot != nullptr && slot->generation == id.generation && slot->value ? &*slot->value
                                                                               : nullptr;
  }
  template <class Slots, class Visit>
  static void visit_all(Slots& slots, Visit& visit) {
    for (std::uint32_t i = 0; i < slots.size(); ++i)
      if (slots[i].value) visit(HandleId{i, slots[i].generation}, *slots[i].value);
  }

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> free_;
  std::size_t size_ = 0;
};

}  // namespace winseam::fake
