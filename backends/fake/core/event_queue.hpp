// backends/fake/core/event_queue.hpp: what is going to happen, ordered by (due time, sequence).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "winseam/time.hpp"

namespace winseam::fake {

// Names a pending event; stale names are harmless.
struct EventId {
  std::uint32_t slot = 0;
  std::uint32_t generation = 0;  // 0: no event
};

// How an event runs.
enum class EventKind : std::uint8_t {
  transition,  // the world's own: under the world's lock
  user_call,   // code of the test or of the program under test: never under the lock
  recurring,   // a transition that re-arms itself for ever: does not keep the world from being idle
};

// Somebody who is called: which call it is, is asked when its turn has come.
class Callee {
 public:
  virtual ~Callee() = default;
  // Under the world's lock: the call to make now; an empty one if there is none any more.
  virtual std::function<void()> begin() = 0;
  // Under the world's lock again: the call has returned, and what it captured is gone. Gives what nobody needs any
  // more, which must not go under the lock.
  virtual std::shared_ptr<const void> ended() = 0;
};

// A binary heap with cancellation, and beside it a plain line for what is due at once. Not thread-safe: the engine's
// lock guards it.
class EventQueue {
 public:
  struct Event {
    TimePoint due;
    EventKind kind;
    std::function<void()> run;
    std::shared_ptr<Callee> callee;  // instead of `run`
  };

  EventId push(TimePoint due, EventKind kind, std::function<void()> run);
  // A user call that is due now: no earlier than whatever was pushed this way before.
  EventId push_now(TimePoint now, std::shared_ptr<Callee> callee);
  // True if the event was still pending.
  bool cancel(EventId id);
  bool pending(EventId id) const;
  std::optional<TimePoint> next_due();
  // True if nothing is left but recurring events.
  bool idle() const { return live_ == recurring_; }
  std::size_t size() const { return live_; }
  // The next event, taken out before it runs: it may schedule more.
  std::optional<Event> pop_due(TimePoint limit);

 private:
  struct Entry {
    TimePoint due;
    std::uint64_t sequence;
    std::uint32_t slot;
    std::uint32_t generation;
  };
  struct Slot {
    std::function<void()> run;
    std::shared_ptr<Callee> callee;
    std::uint32_t generation = 1;
    EventKind kind = EventKind::transition;
    bool live = false;
  };
  static bool later(const Entry& a, const Entry& b) {
    return a.due != b.due ? a.due > b.due : a.sequence > b.sequence;
  }
  bool stale(const Entry& entry) const {
    const Slot& slot = slots_[entry.slot];
    return !slot.live || slot.generation != entry.generation;
  }
  Entry enter(TimePoint due, EventKind kind);
  // The next entry, which is that of a pending event; null if there is none.
  const Entry* first();
  bool in_line(const Entry* entry) const {
    return line_begin_ < line_.size() && entry == &line_[line_begin_];
  }
  void drop_line_front();
  void drop_heap_front();
  void release(std::uint32_t slot);

  std::vector<Entry> heap_;
  std::vector<Entry> line_;  // in order, from line_begin_ on
  std::size_t line_begin_ = 0;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> free_;
  std::uint64_t next_sequence_ = 0;
  std::size_t live_ = 0;
  std::size_t recurring_ = 0;
};

}  // namespace winseam::fake
