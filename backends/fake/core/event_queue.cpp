#include "event_queue.hpp"

#include <algorithm>
#include <utility>

namespace winseam::fake {

EventQueue::Entry EventQueue::enter(TimePoint due, EventKind kind) {
  std::uint32_t index = 0;
  if (free_.empty()) {
    index = static_cast<std::uint32_t>(slots_.size());
    slots_.emplace_back();
  } else {
    index = free_.back();
    free_.pop_back();
  }
  Slot& slot = slots_[index];
  slot.kind = kind;
  slot.live = true;
  ++live_;
  if (kind == EventKind::recurring) ++recurring_;
  return Entry{due, next_sequence_++, index, slot.generation};
}

EventId EventQueue::push(TimePoint due, EventKind kind, std::function<void()> run) {
  const Entry entry = enter(due, kind);
  slots_[entry.slot].run = std::move(run);
  heap_.push_back(entry);
  std::push_heap(heap_.begin(), heap_.end(), later);
  return EventId{entry.slot, entry.generation};
}

EventId EventQueue::push_now(TimePoint now, std::shared_ptr<Callee> callee) {
  const Entry entry = enter(now, EventKind::user_call);
  slots_[entry.slot].callee = std::move(callee);
  line_.push_back(entry);
  return EventId{entry.slot, entry.generation};
}

void EventQueue::release(std::uint32_t index) {
  Slot& slot = slots_[index];
  slot.live = false;
  if (slot.run) slot.run = nullptr;
  if (slot.callee) slot.callee = nullptr;
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

void EventQueue::drop_line_front() {
  if (++line_begin_ == line_.size()) {
    line_.clear();
    line_begin_ = 0;
  } else if (line_begin_ > line_.size() / 2 && line_begin_ > 64) {
    line_.erase(line_.begin(), line_.begin() + static_cast<std::ptrdiff_t>(line_begin_));
    line_begin_ = 0;
  }
}

void EventQueue::drop_heap_front() {
  std::pop_heap(heap_.begin(), heap_.end(), later);
  heap_.pop_back();
}

const EventQueue::Entry* EventQueue::first() {
  while (!heap_.empty() && stale(heap_.front())) drop_heap_front();
  while (line_begin_ < line_.size() && stale(line_[line_begin_])) drop_line_front();
  const Entry* const heaped = heap_.empty() ? nullptr : &heap_.front();
  const Entry* const lined = line_begin_ < line_.size() ? &line_[line_begin_] : nullptr;
  if (heaped == nullptr || lined == nullptr) return heaped != nullptr ? heaped : lined;
  return later(*heaped, *lined) ? lined : heaped;
}

std::optional<TimePoint> EventQueue::next_due() {
  const Entry* const next = first();
  if (next == nullptr) return std::nullopt;
  return next->due;
}

std::optional<EventQueue::Event> EventQueue::pop_due(TimePoint limit) {
  const Entry* const next = first();
  if (next == nullptr || next->due > limit) return std::nullopt;
  const Entry entry = *next;
  if (in_line(next))
    drop_line_front();
  else
    drop_heap_front();
  Slot& slot = slots_[entry.slot];
  std::optional<Event> event(std::in_place);
  event->due = entry.due;
  event->kind = slot.kind;
  if (slot.callee)
    event->callee = std::move(slot.callee);
  else
    event->run.swap(slot.run);
  release(entry.slot);
  return event;
}

}  // namespace winseam::fake
