// The engine without threads: time, waits, and who runs what.
#include "backends/fake/core/engine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;

constexpr TimePoint begin{Ticks{1'000'000}};

class EngineTest : public ::testing::Test {
 protected:
  // Takes the lock on another thread; would never return if this one held it.
  void lock_elsewhere(const std::string& what) {
    std::thread([&] {
      const WorldLock lock = engine.lock();
      log.push_back(what);
    }).join();
  }

  void after(Ticks delay, std::function<void()> run) {
    const WorldLock lock = engine.lock();
    (void)engine.after(delay, std::move(run));
  }
  void call_after(Ticks delay, std::function<void()> run) {
    const WorldLock lock = engine.lock();
    (void)engine.call_after(delay, std::move(run));
  }
  TimePoint now() {
    const WorldLock lock = engine.lock();
    return engine.now();
  }

  Engine engine{begin};
  std::vector<std::string> log;
};

TEST_F(EngineTest, BeginsWhereItIsTold) {
  EXPECT_EQ(now(), begin);
  EXPECT_EQ(engine.begin(), begin);
  engine.advance(3s);
  EXPECT_EQ(now(), begin + 3s);
  EXPECT_EQ(engine.begin(), begin);
}

TEST_F(EngineTest, AdvanceRunsWhatIsDueInOrderAtItsMoment) {
  std::vector<Ticks> moments;
  after(2s, [&] { moments.push_back(engine.now() - begin); });
  after(1s, [&] {
    moments.push_back(engine.now() - begin);
    (void)engine.after(500ms, [&] { moments.push_back(engine.now() - begin); });
  });
  after(4s, [&] { moments.push_back(engine.now() - begin); });
  engine.advance(3s);
  EXPECT_THAT(moments, ElementsAre(Ticks{1s}, Ticks{1500ms}, Ticks{2s}));
  EXPECT_EQ(now(), begin + 3s);
  engine.advance(1s);
  EXPECT_EQ(moments.size(), 4U) << "what is due at the very end runs too";
}

TEST_F(EngineTest, StepRunsOneEventAndMovesTimeToIt) {
  after(1s, [&] { log.push_back("one"); });
  after(2s, [&] { log.push_back("two"); });
  EXPECT_TRUE(engine.step());
  EXPECT_THAT(log, ElementsAre("one"));
  EXPECT_EQ(now(), begin + 1s);
  EXPECT_TRUE(engine.step());
  EXPECT_FALSE(engine.step());
  EXPECT_EQ(now(), begin + 2s);
}

TEST_F(EngineTest, RunUntilIdleLeavesWhatRecursForEver) {
  int ticks = 0;
  std::function<void()> tick = [&] {
    ++ticks;
    (void)engine.after_recurring(1s, tick);
  };
  {
    const WorldLock lock = engine.lock();
    (void)engine.after_recurring(1s, tick);
  }
  after(3500ms, [&] { log.push_back("once"); });
  engine.run_until_idle();
  EXPECT_THAT(log, ElementsAre("once"));
  EXPECT_EQ(ticks, 3) << "what recurred on the way";
  EXPECT_EQ(now(), begin + 3500ms);
  const WorldLock lock = engine.lock();
  EXPECT_EQ(engine.pending(), 1U);
}

TEST_F(EngineTest, CallsRunWithoutTheLock) {
  call_after(1s, [&] { lock_elsewhere("in a call"); });
  engine.advance(1s);
  EXPECT_THAT(log, ElementsAre("in a call"));
}

TEST_F(EngineTest, WhatACallCapturedIsDestroyedWithoutTheLock) {
  struct Captured {
    std::function<void()> at_end;
    explicit Captured(std::function<void()> run) : at_end(std::move(run)) {}
    Captured(const Captured&) = delete;
    Captured& operator=(const Captured&) = delete;
    ~Captured() { at_end(); }
  };
  const auto at_end = [this] { lock_elsewhere("destroyed"); };
  call_after(1s, [captured = std::make_shared<Captured>(at_end)] {});
  engine.advance(1s);
  EXPECT_THAT(log, ElementsAre("destroyed"));
}

TEST_F(EngineTest, AWaitRunsTheQueueUntilItsConditionHolds) {
  bool done = false;
  after(1s, [&] { log.push_back("before"); });
  after(2s, [&] { done = true; });
  after(3s, [&] { log.push_back("after"); });
  WorldLock lock = engine.lock();
  EXPECT_EQ(engine.wait(lock, [&] { return done; }), WaitEnd::done);
  EXPECT_TRUE(lock.owns_lock());
  EXPECT_EQ(engine.now(), begin + 2s);
  EXPECT_THAT(log, ElementsAre("before")) << "what is not needed waits";
}

TEST_F(EngineTest, AWaitWhoseConditionHoldsRunsNothing) {
  after(0s, [&] { log.push_back("event"); });
  WorldLock lock = engine.lock();
  EXPECT_EQ(engine.wait(lock, [] { return true; }), WaitEnd::done);
  EXPECT_TRUE(log.empty());
}

TEST_F(EngineTest, AWaitEndsAtItsDeadlineAndTimeWithIt) {
  after(5s, [&] { log.push_back("late"); });
  WorldLock lock = engine.lock();
  EXPECT_EQ(engine.wait(
                lock, [] { return false; }, engine.now() + 2s),
            WaitEnd::deadline);
  EXPECT_EQ(engine.now(), begin + 2s);
  EXPECT_TRUE(log.empty());
}

TEST_F(EngineTest, TheConditionBeatsADeadlineAtTheSameMoment) {
  bool done = false;
  after(2s, [&] { done = true; });
  WorldLock lock = engine.lock();
  EXPECT_EQ(engine.wait(
                lock, [&] { return done; }, engine.now() + 2s),
            WaitEnd::done);
}

TEST_F(EngineTest, AWaitThatNothingCanEndIsTold) {
  after(1s, [&] { log.push_back("event"); });
  WorldLock lock = engine.lock();
  EXPECT_EQ(engine.wait(lock, [] { return false; }), WaitEnd::never);
  EXPECT_THAT(log, ElementsAre("event")) << "everything that could have helped was tried";
}

TEST_F(EngineTest, AWaitThatSeesOnlyRecurringEventsGivesUp) {
  int ticks = 0;
  std::function<void()> tick = [&] {
    ++ticks;
    (void)engine.after_recurring(1s, tick);
  };
  WorldLock lock = engine.lock();
  (void)engine.after_recurring(1s, tick);
  EXPECT_EQ(engine.wait(lock, [] { return false; }), WaitEnd::never);
  EXPECT_GT(ticks, 0);
  EXPECT_EQ(engine.wait(lock, [&, enough = ticks + 3] { return ticks >= enough; }), WaitEnd::done)
      << "and yet a recurring event may be what is waited for";
}

TEST_F(EngineTest, AWaitForAFarDeadlineDoesNotLiveThroughEverythingThatRecurs) {
  int ticks = 0;
  std::function<void()> tick = [&] {
    ++ticks;
    (void)engine.after_recurring(1s, tick);
  };
  WorldLock lock = engine.lock();
  (void)engine.after_recurring(1s, tick);
  EXPECT_EQ(engine.wait(
                lock, [] { return false; }, begin + 1h),
            WaitEnd::deadline);
  EXPECT_EQ(ticks, 3600) << "a near one does";
  const TimePoint far = begin + std::chrono::hours{24 * 365 * 136};
  EXPECT_EQ(engine.wait(
                lock, [] { return false; }, far),
            WaitEnd::deadline);
  EXPECT_EQ(engine.now(), far);
  EXPECT_LT(ticks, 100'000);
  const int before = ticks;
  EXPECT_EQ(engine.wait(
                lock, [] { return false; }, far + 10s),
            WaitEnd::deadline);
  EXPECT_GE(ticks, before + 10) << "what recurs goes on from there";
}

TEST_F(EngineTest, AStopEndsTheWait) {
  std::stop_source stop;
  call_after(1s, [&] { stop.request_stop(); });
  WorldLock lock = engine.lock();
  EXPECT_EQ(engine.wait(
                lock, [] { return false; }, std::nullopt, stop.get_token()),
            WaitEnd::stopped);
  EXPECT_EQ(engine.now(), begin + 1s);
}

TEST_F(EngineTest, AWaitInsideACallInsideAWait) {
  bool inner = false;
  bool outer = false;
  after(2s, [&] { inner = true; });
  after(3s, [&] { outer = true; });
  call_after(1s, [&] {
    WorldLock lock = engine.lock();
    EXPECT_EQ(engine.wait(lock, [&] { return inner; }), WaitEnd::done);
    EXPECT_FALSE(outer);
  });
  WorldLock lock = engine.lock();
  EXPECT_EQ(engine.wait(lock, [&] { return outer; }), WaitEnd::done);
  EXPECT_TRUE(inner);
}

TEST_F(EngineTest, TimeNeverGoesBack) {
  call_after(1s, [&] { engine.advance(10s); });
  after(2s, [&] { log.push_back("on the way"); });
  engine.advance(3s);
  EXPECT_EQ(now(), begin + 11s) << "the inner advance went further than the outer one wanted";
  EXPECT_THAT(log, ElementsAre("on the way"));
}

TEST_F(EngineTest, ACancelledEventDoesNotRun) {
  WorldLock lock = engine.lock();
  const EventId id = engine.after(1s, [&] { log.push_back("no"); });
  EXPECT_TRUE(engine.pending(id));
  EXPECT_EQ(engine.pending(), 1U);
  EXPECT_TRUE(engine.cancel(id));
  EXPECT_FALSE(engine.pending(id));
  EXPECT_EQ(engine.pending(), 0U);
  lock.unlock();
  engine.advance(2s);
  EXPECT_TRUE(log.empty());
}

TEST(WaitEndTest, ADeadWaitIsAFailure) {
  EXPECT_TRUE(failed(WaitEnd::never));
  EXPECT_TRUE(failed(WaitEnd::hung));
  EXPECT_FALSE(failed(WaitEnd::done));
  EXPECT_FALSE(failed(WaitEnd::deadline));
  EXPECT_FALSE(failed(WaitEnd::stopped));
}

}  // namespace
}  // namespace winseam::fake
