// The delivery of notifications to one listener.
#include "backends/fake/core/channel.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ChannelTest : public ::testing::Test {
 protected:
  void post(const std::string& what) {
    const WorldLock lock = engine.lock();
    channel->post([this, what] { log.push_back(what); });
  }
  void post(std::function<void()> call) {
    const WorldLock lock = engine.lock();
    channel->post(std::move(call));
  }
  template <class Action>
  void locked(Action action) {
    const WorldLock lock = engine.lock();
    action();
  }

  Engine engine{TimePoint{}};
  std::shared_ptr<Channel> channel = std::make_shared<Channel>(engine);
  std::vector<std::string> log;
};

TEST_F(ChannelTest, CallsAreMadeInOrderWhenTheWorldRuns) {
  post("one");
  post("two");
  EXPECT_THAT(log, IsEmpty()) << "not inside post()";
  engine.run_until_idle();
  EXPECT_THAT(log, ElementsAre("one", "two"));
  locked([&] { EXPECT_EQ(engine.now(), TimePoint{}) << "delivery takes no time"; });
}

TEST_F(ChannelTest, ACallThatPostsIsFinishedBeforeTheNext) {
  post([this] {
    log.push_back("first begins");
    post("second");
    engine.run_until_idle();  // must not make the second call inside the first
    log.push_back("first ends");
  });
  engine.run_until_idle();
  EXPECT_THAT(log, ElementsAre("first begins", "first ends", "second"));
}

TEST_F(ChannelTest, AClosedChannelMakesNoCalls) {
  post("waiting");
  locked([&] {
    EXPECT_EQ(channel->waiting(), 1U);
    channel->close();
    EXPECT_TRUE(channel->closed());
    EXPECT_EQ(channel->waiting(), 0U);
    EXPECT_EQ(engine.pending(), 0U) << "and leaves nothing in the queue";
  });
  post("later");
  engine.run_until_idle();
  EXPECT_THAT(log, IsEmpty());
}

TEST_F(ChannelTest, ClosingInsideACallEndsItsChannel) {
  post([this] {
    const WorldLock lock = engine.lock();
    EXPECT_TRUE(channel->running());
    EXPECT_TRUE(channel->running_here());
    channel->close();
  });
  post("never");
  engine.run_until_idle();
  EXPECT_THAT(log, IsEmpty());
  locked([&] {
    EXPECT_FALSE(channel->running());
    EXPECT_FALSE(channel->running_here());
  });
}

TEST_F(ChannelTest, DiscardingKeepsTheChannelOpen) {
  post("waiting");
  locked([&] { channel->discard(); });
  engine.run_until_idle();
  post("later");
  engine.run_until_idle();
  EXPECT_THAT(log, ElementsAre("later"));
}

TEST_F(ChannelTest, HeldCallsWaitForTheirRelease) {
  locked([&] { channel->hold(); });
  post("one");
  post("two");
  engine.run_until_idle();
  EXPECT_THAT(log, IsEmpty());
  locked([&] {
    EXPECT_TRUE(channel->held());
    EXPECT_EQ(channel->waiting(), 2U);
    channel->release();
    EXPECT_FALSE(channel->held());
  });
  engine.run_until_idle();
  EXPECT_THAT(log, ElementsAre("one", "two"));
}

TEST_F(ChannelTest, AStepLetsOneHeldCallThrough) {
  locked([&] { channel->hold(); });
  post("one");
  post("two");
  post("three");
  locked([&] { channel->step(); });
  engine.run_until_idle();
  EXPECT_THAT(log, ElementsAre("one"));
  locked([&] {
    channel->step();
    channel->step();
  });
  engine.run_until_idle();
  EXPECT_THAT(log, ElementsAre("one", "two", "three"));
}

TEST_F(ChannelTest, StepsThatNothingUsedEndWithTheHold) {
  locked([&] {
    channel->hold();
    channel->step();
    channel->release();
    channel->hold();
  });
  post("held");
  engine.run_until_idle();
  EXPECT_THAT(log, IsEmpty());
}

TEST_F(ChannelTest, NobodyCanWaitForTheCallThatItIsIn) {
  post([this] {
    WorldLock lock = engine.lock();
    EXPECT_EQ(channel->wait_until_quiet(lock), WaitEnd::never);
    log.push_back("told");
  });
  engine.run_until_idle();
  EXPECT_THAT(log, ElementsAre("told"));
}

TEST_F(ChannelTest, WaitingForQuietEndsAtOnceWhenNothingRuns) {
  WorldLock lock = engine.lock();
  channel->post([this] { log.push_back("waiting"); });
  EXPECT_EQ(channel->wait_until_quiet(lock), WaitEnd::done);
  lock.unlock();
  EXPECT_THAT(log, IsEmpty()) << "calls that only wait are not waited for";
}

TEST_F(ChannelTest, AListenerLivesUntilTheChannelIsClosedAndItsCallHasReturned) {
  auto listener = std::make_shared<int>(0);
  const std::weak_ptr<int> watch = listener;
  channel = std::make_shared<Channel>(engine, std::move(listener));
  post([this, watch] {
    locked([&] { channel->close(); });
    EXPECT_FALSE(watch.expired()) << "it is being called";
  });
  EXPECT_FALSE(watch.expired());
  engine.run_until_idle();
  EXPECT_TRUE(watch.expired());
}

TEST_F(ChannelTest, WhatTheCallCapturedIsGoneBeforeNothingRuns) {
  struct Captured {
    Captured(Engine& world, Channel& of, bool& then) : engine(world), channel(of), ran(then) {}
    ~Captured() {
      const WorldLock lock = engine.lock();  // and it goes without the lock
      ran = channel.running_here();
    }
    Engine& engine;
    Channel& channel;
    bool& ran;
  };
  bool running_at_end = false;
  post([captured = std::make_shared<Captured>(engine, *channel, running_at_end)] {});
  engine.run_until_idle();
  EXPECT_TRUE(running_at_end);
  locked([&] { EXPECT_FALSE(channel->running()); });
}

TEST_F(ChannelTest, WaitingCallsOfAChannelThatNobodyKeepsGoWithoutTheLock) {
  struct Captured {
    Captured(Engine& world, bool& then) : engine(world), gone(then) {}
    ~Captured() {
      const WorldLock lock = engine.lock();
      gone = true;
    }
    Engine& engine;
    bool& gone;
  };
  bool gone = false;
  post([this] {
    locked([&] { channel->hold(); });
    channel.reset();
  });
  post([captured = std::make_shared<Captured>(engine, gone)] {});
  engine.run_until_idle();
  EXPECT_TRUE(gone);
}

TEST_F(ChannelTest, AChannelLivesUntilItsLastCallHasReturned) {
  const std::weak_ptr<Channel> watch = channel;
  post([this, watch] {
    locked([&] { channel->close(); });
    channel.reset();
    EXPECT_FALSE(watch.expired());
  });
  engine.run_until_idle();
  EXPECT_TRUE(watch.expired());
}

}  // namespace
}  // namespace winseam::fake
