// The mutex of a world.
#include "backends/fake/core/world_mutex.hpp"

#include <gtest/gtest.h>

#include <mutex>
#include <thread>
#include <vector>

namespace winseam::fake {
namespace {

TEST(WorldMutex, IsHeldByOneAtATime) {
  WorldMutex mutex;
  EXPECT_TRUE(mutex.try_lock());
  EXPECT_FALSE(mutex.try_lock());
  mutex.unlock();
  mutex.lock();
  EXPECT_FALSE(mutex.try_lock());
  mutex.unlock();
  EXPECT_TRUE(mutex.try_lock());
  mutex.unlock();
}

TEST(WorldMutex, ThreadsTakeTurns) {
  constexpr int turns = 20'000;
  WorldMutex mutex;
  int count = 0;  // what the mutex guards, and no atomic
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        for (int turn = 0; turn < turns; ++turn) {
          const std::lock_guard lock(mutex);
          ++count;
        }
      });
  }
  EXPECT_EQ(count, 4 * turns);
}

TEST(WorldMutex, WhoWaitsGetsItWhenItIsLetGo) {
  WorldMutex mutex;
  bool mine = false;
  mutex.lock();
  std::jthread waiting([&] {
    const std::lock_guard lock(mutex);
    mine = true;
  });
  for (int i = 0; i < 100; ++i) std::this_thread::yield();
  EXPECT_FALSE(mine);
  mutex.unlock();
  waiting.join();
  EXPECT_TRUE(mine);
}

}  // namespace
}  // namespace winseam::fake
