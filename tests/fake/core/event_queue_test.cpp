// The queue of what is going to happen: order, cancellation, and what keeps it from being idle.
#include "backends/fake/core/event_queue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace winseam::fake {
namespace {

using ::testing::ElementsAre;

TimePoint at(std::int64_t ticks) { return TimePoint{Ticks{ticks}}; }

class EventQueueTest : public ::testing::Test {
 protected:
  EventId push(std::int64_t due, int what, EventKind kind = EventKind::transition) {
    return queue.push(at(due), kind, [this, what] { ran.push_back(what); });
  }
  // Runs what is due by a moment and returns it, in order.
  std::vector<int> run(std::int64_t limit) {
    ran.clear();
    while (auto event = queue.pop_due(at(limit))) event->run();
    return ran;
  }

  EventQueue queue;
  std::vector<int> ran;
};

TEST_F(EventQueueTest, RunsByDueTimeAndThenInTheOrderOfPushing) {
  push(20, 3);
  push(10, 1);
  push(20, 4);
  push(10, 2);
  push(20, 5);
  EXPECT_THAT(run(20), ElementsAre(1, 2, 3, 4, 5));
}

TEST_F(EventQueueTest, LeavesWhatIsDueLater) {
  push(10, 1);
  push(11, 2);
  EXPECT_EQ(queue.next_due(), at(10));
  EXPECT_THAT(run(9), ElementsAre());
  EXPECT_THAT(run(10), ElementsAre(1)) << "the limit itself is due";
  EXPECT_EQ(queue.next_due(), at(11));
  EXPECT_EQ(queue.size(), 1U);
}

TEST_F(EventQueueTest, TellsWhenAndHowAnEventRuns) {
  push(7, 1, EventKind::user_call);
  const auto event = queue.pop_due(at(100));
  ASSERT_TRUE(event.has_value());
  EXPECT_EQ(event->due, at(7));
  EXPECT_EQ(event->kind, EventKind::user_call);
}

TEST_F(EventQueueTest, ACancelledEventDoesNotRun) {
  push(10, 1);
  const EventId second = push(20, 2);
  push(30, 3);
  EXPECT_TRUE(queue.pending(second));
  EXPECT_TRUE(queue.cancel(second));
  EXPECT_FALSE(queue.pending(second));
  EXPECT_EQ(queue.size(), 2U);
  EXPECT_FALSE(queue.cancel(second)) << "it was cancelled before";
  EXPECT_THAT(run(30), ElementsAre(1, 3));
}

TEST_F(EventQueueTest, TheNextDueTimeIsNotThatOfACancelledEvent) {
  const EventId first = push(10, 1);
  push(20, 2);
  queue.cancel(first);
  EXPECT_EQ(queue.next_due(), at(20));
}

TEST_F(EventQueueTest, AStaleIdNeverNamesTheEventThatTookItsSlot) {
  const EventId first = push(10, 1);
  queue.cancel(first);
  const EventId second = push(10, 2);
  ASSERT_EQ(first.slot, second.slot) << "slots are used again";
  EXPECT_FALSE(queue.pending(first));
  EXPECT_FALSE(queue.cancel(first));
  EXPECT_TRUE(queue.pending(second));
  EXPECT_THAT(run(10), ElementsAre(2));
  EXPECT_FALSE(queue.cancel(second)) << "it has run";
}

TEST_F(EventQueueTest, AnEmptyIdNamesNothing) {
  EXPECT_FALSE(queue.cancel(EventId{}));
  push(10, 1);
  EXPECT_FALSE(queue.pending(EventId{}));
  EXPECT_FALSE(queue.cancel(EventId{}));
  EXPECT_FALSE(queue.pending(EventId{99, 1})) << "no such slot";
  EXPECT_EQ(queue.size(), 1U);
}

TEST_F(EventQueueTest, RecurringEventsDoNotKeepItFromBeingIdle) {
  EXPECT_TRUE(queue.idle());
  const EventId recurring = push(10, 1, EventKind::recurring);
  EXPECT_TRUE(queue.idle());
  EXPECT_EQ(queue.size(), 1U);
  const EventId once = push(20, 2);
  EXPECT_FALSE(queue.idle());
  queue.cancel(recurring);
  EXPECT_FALSE(queue.idle());
  queue.cancel(once);
  EXPECT_TRUE(queue.idle());
  EXPECT_EQ(queue.size(), 0U);
}

TEST_F(EventQueueTest, AnEventIsOutOfTheQueueWhenItRunsAndMayPushMore) {
  queue.push(at(10), EventKind::transition, [this] {
    EXPECT_EQ(queue.size(), 0U);
    push(10, 2);
    push(5, 1);  // due before: next
  });
  EXPECT_THAT(run(10), ElementsAre(1, 2));
}

class Silent final : public Callee {
 public:
  std::function<void()> begin() override { return {}; }
  std::shared_ptr<const void> ended() override { return nullptr; }
};

TEST_F(EventQueueTest, CalleesTakeTheirTurnAmongWhatIsDueAtTheSameTime) {
  const auto callee = std::make_shared<Silent>();
  push(5, 1);
  queue.push_now(at(5), callee);
  push(5, 2);
  queue.push_now(at(5), callee);
  push(4, 0);
  EXPECT_EQ(queue.size(), 5U);
  EXPECT_EQ(queue.next_due(), at(4));
  std::string order;
  while (auto event = queue.pop_due(at(5))) {
    if (event->callee) {
      EXPECT_EQ(event->callee, callee);
      EXPECT_EQ(event->kind, EventKind::user_call);
      EXPECT_EQ(event->due, at(5));
      order += 'c';
    } else {
      event->run();
      order += std::to_string(ran.back());
    }
  }
  EXPECT_EQ(order, "01c2c");
  EXPECT_TRUE(queue.idle());
  EXPECT_EQ(callee.use_count(), 1) << "the queue keeps none";
}

TEST_F(EventQueueTest, ACalleeMayBeCancelledAndIsLetGo) {
  const auto callee = std::make_shared<Silent>();
  const EventId first = queue.push_now(at(5), callee);
  queue.push_now(at(5), callee);
  EXPECT_TRUE(queue.pending(first));
  EXPECT_TRUE(queue.cancel(first));
  EXPECT_FALSE(queue.pending(first));
  EXPECT_EQ(callee.use_count(), 2);
  EXPECT_EQ(queue.size(), 1U);
  ASSERT_TRUE(queue.pop_due(at(5)).has_value());
  EXPECT_FALSE(queue.pop_due(at(5)).has_value());
}

TEST_F(EventQueueTest, ALineThatNeverEmptiesStaysInOrder) {
  std::vector<std::shared_ptr<Silent>> callees;
  std::size_t next = 0;
  for (int i = 0; i < 1000; ++i) {
    callees.push_back(std::make_shared<Silent>());
    queue.push_now(at(i), callees.back());
    if (i < 3) continue;  // three wait at least
    const auto event = queue.pop_due(at(i));
    ASSERT_TRUE(event.has_value());
    ASSERT_EQ(event->callee, callees[next++]);
  }
  EXPECT_EQ(queue.size(), 3U);
}

// Against a plain sorted list, with thousands of random pushes and cancellations.
TEST_F(EventQueueTest, AgreesWithASortedList) {
  constexpr unsigned seed = 20261122;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  struct Expected {
    std::int64_t due;
    int what;
    EventId id;
  };
  std::vector<Expected> list;
  for (int what = 0; what < 5000; ++what) {
    const std::int64_t due = static_cast<std::int64_t>(random() % 1000);
    list.push_back({due, what, push(due, what)});
    if (random() % 3 == 0) {
      const std::size_t index = random() % list.size();
      ASSERT_TRUE(queue.cancel(list[index].id));
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    }
  }
  ASSERT_EQ(queue.size(), list.size());
  std::stable_sort(list.begin(), list.end(),
                   [](const Expected& a, const Expected& b) { return a.due < b.due; });
  std::vector<int> expected;
  for (const Expected& each : list) expected.push_back(each.what);
  EXPECT_EQ(run(1000), expected);
}

}  // namespace
}  // namespace winseam::fake
