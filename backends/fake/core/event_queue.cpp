#include "event_queue.hpp"

#include <algorithm>
#include <utility>

namespace winseam::fake {

EventId EventQueue::push(TimePoint due, EventKind kind, std::function<void()> run) {
  std::uint32_t index = 0;
  if (free_.empty()) {
    index = static_cast<std::uint32_t>(slots_.size());
    slots_.emplace_back();
  } else {
    index = free_.back();
    free_.pop_back();
  }
  Slot& slot = slots_[index];
  slot.run = std::move(run);
  slot.kind = kind;
  slot.live = true;
  heap_.push_back(Entry{due, next_sequence_++, index, slot.generation});
  std::push_heap(heap_.begin(), heap_.end(), later);
  ++live_;
  if (kind == EventKind::recurring) ++recurring_;
  return EventId{index, slot.generation};
}

void EventQueue::release(std::uint32_t index) {
  Slot& slot = slots_[index];
  slot.live = false;
  slot.run = nullptr;
  if (++slot.generation == 0) slot.generation = 1;
  --live_;
  if (slot.kind == EventKind::recurring) --recurring_;
  free_.push_back(index);
}

bool EventQueue::pending(EventId id) const {
  return id.generation != 0 && id.slot < slots_.size() && slots_[id.slot].live &&
         slots_[id.slot].generation == id.generation;
}

bool EventQueue::cancel(EventId id) {
  if (!pending(id)) return false;
  release(id.slot);  // its heap entry is dropped when it comes to the front
  return true;
}

void EventQueue::drop_stale_front() {
  while (!heap_.empty() && stale(heap_.front())) {
    std::pop_heap(heap_.begin(), heap_.end(), later);
    heap_.pop_back();
  }
}

std::optional<TimePoint> EventQueue::next_due() {
  drop_stale_front();
  if (heap_.empty()) return std::nullopt;
  return heap_.front().due;
}

std::optional<EventQueue::Event> EventQueue::pop_due(TimePoint limit) {
  drop_stale_front();
  if (heap_.empty() || heap_.front().due > limit) return std::nullopt;
  const Entry front = heap_.front();
  std::pop_heap(heap_.begin(), heap_.end(), later);
  heap_.pop_back();
  Slot& slot = slots_[front.slot];
  Event event{front.due, slot.kind, std::move(slot.run)};
  release(front.slot);
  return event;
}

}  // namespace winseam::fake
