// The threaded world: callbacks on a thread of its own, real blocking, and a watchdog instead of a hang.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <mutex>
#include <optional>
#include <random>
#include <thread>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/testing/matchers.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

WorldOptions threaded(std::chrono::milliseconds hang_after = 30s, double time_scale = 0.0) {
  return {.at_end = [](const EndReport&) {},
          .running = Running::threaded,
          .time_scale = time_scale,
          .hang_after = hang_after};
}

class ThreadedWorld : public ::testing::Test {
 protected:
  explicit ThreadedWorld(const WorldOptions& options = threaded())
      : world(options),
        host(world.add_host(default_host("rds01", ""))),
        platform(world.platform()),
        server(platform->open_session_server("rds01").value()) {}

  World world;
  Host host;
  std::unique_ptr<Platform> platform;
  std::unique_ptr<SessionServer> server;
};

TEST_F(ThreadedWorld, ALogoffThatWaitsBlocksUntilTimeIsAdvanced) {
  const SessionId alice = host.add_session({.user = "alice", .state = SessionState::active});
  auto logoff = std::async(std::launch::async,
                           [&] { return server->sessions().logoff(alice, Wait::until_done); });
  while (world.pending() == 0) std::this_thread::yield();
  EXPECT_TRUE(host.session(alice).has_value());
  world.advance(1min);
  EXPECT_THAT(logoff.get(), IsOk());
  EXPECT_FALSE(host.session(alice).has_value());
}

TEST_F(ThreadedWorld, AWaiterForEventsIsWokenByAnotherThread) {
  auto waiter =
      std::async(std::launch::async, [&] { return server->events().wait(EventMask::logon); });
  while (waiter.wait_for(0s) != std::future_status::ready)
    (void)host.add_session({.user = "alice", .state = SessionState::active});
  EXPECT_THAT(waiter.get(), IsOkAndHolds(EventMask::logon));
}

TEST_F(ThreadedWorld, ClosingTheHandleReleasesTheWaiter) {
  std::atomic<bool> waiting = false;
  auto waiter = std::async(std::launch::async, [&] {
    waiting = true;
    return server->events().wait(EventMask::logon);
  });
  while (!waiting) std::this_thread::yield();
  // The waiter may be still on its way in: then it finds the handle closed.
  EXPECT_THAT(server->close(), IsOk());
  const result<EventMask> end = waiter.get();
  if (end)
    EXPECT_EQ(end.value(), EventMask::none);
  else
    EXPECT_THAT(end, FailsWith(errc::invalid_handle));
}

TEST_F(ThreadedWorld, AStopReleasesTheWaiter) {
  std::stop_source source;
  auto waiter = std::async(std::launch::async, [&] {
    return server->events().wait(EventMask::logon, source.get_token());
  });
  source.request_stop();
  EXPECT_THAT(waiter.get(), IsOkAndHolds(EventMask::none));
}

TEST_F(ThreadedWorld, CallbacksComeOnAThreadOfTheWorlds) {
  std::promise<std::thread::id> called;
  auto current = platform->current_session_server().value();
  auto token = current->events()
                   .subscribe(NotificationScope::all_sessions,
                              [&](SessionChange change, SessionId) {
                                if (change == SessionChange::session_logon)
                                  called.set_value(std::this_thread::get_id());
                              })
                   .value();
  (void)world.local_host().add_session({.user = "alice", .state = SessionState::active});
  EXPECT_NE(called.get_future().get(), std::this_thread::get_id());
}

TEST_F(ThreadedWorld, ResettingASubscriptionWaitsForTheCallbackInFlight) {
  auto current = platform->current_session_server().value();
  std::promise<void> entered;
  std::promise<void> leave;
  std::atomic<bool> left = false;
  auto token = current->events()
                   .subscribe(NotificationScope::all_sessions,
                              [&, first = true](SessionChange, SessionId) mutable {
                                if (!std::exchange(first, false)) return;
                                entered.set_value();
                                leave.get_future().wait();
                                left = true;
                              })
                   .value();
  (void)world.local_host().add_session({.user = "alice", .state = SessionState::active});
  entered.get_future().wait();
  auto reset = std::async(std::launch::async, [&] {
    token.reset();
    return left.load();
  });
  leave.set_value();
  EXPECT_TRUE(reset.get()) << "reset() returned while the callback was running";
}

TEST_F(ThreadedWorld, ACallbackMayCallTheWorldAndWait) {
  const SessionId bob = host.add_session({.user = "bob", .state = SessionState::active});
  auto current = platform->current_session_server().value();
  std::promise<result<void>> ended;
  auto token = current->events()
                   .subscribe(NotificationScope::all_sessions,
                              [&](SessionChange change, SessionId) {
                                if (change == SessionChange::session_logon)
                                  ended.set_value(server->sessions().logoff(bob, Wait::until_done));
                              })
                   .value();
  (void)world.local_host().add_session({.user = "alice", .state = SessionState::active});
  auto end = ended.get_future();
  while (end.wait_for(0s) != std::future_status::ready) world.advance(1s);
  EXPECT_THAT(end.get(), IsOk());
  EXPECT_FALSE(host.session(bob).has_value());
}

TEST(ThreadedHang, AWaitThatNobodyEndsIsReportedInsteadOfHanging) {
  World world(threaded(20ms));
  Host host = world.add_host(default_host("rds01", ""));
  auto server = world.platform()->open_session_server("rds01").value();
  const SessionId alice = host.add_session({.user = "alice", .state = SessionState::active});
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done),
              FailsWith(errc::possible_deadlock));
  ASSERT_THAT(world.misuses(), SizeIs(1));
  EXPECT_EQ(world.misuses()[0].kind, MisuseKind::hang);
  EXPECT_THAT(server->close(), IsOk());
}

TEST(ThreadedHang, ACloseThatHoldsTheLockItsCallbackWantsIsReported) {
  World world(threaded(20ms));
  auto current = world.platform()->current_session_server().value();
  std::mutex shared;
  std::promise<void> entered;
  std::unique_lock held(shared);
  auto token = current->events()
                   .subscribe(NotificationScope::all_sessions,
                              [&, first = true](SessionChange, SessionId) mutable {
                                if (std::exchange(first, false)) entered.set_value();
                                const std::lock_guard wants(shared);
                              })
                   .value();
  (void)world.local_host().add_session({.user = "alice", .state = SessionState::active});
  entered.get_future().wait();
  token.reset();  // with the lock held: Windows would wait for ever
  ASSERT_THAT(world.misuses(), SizeIs(1));
  EXPECT_EQ(world.misuses()[0].kind, MisuseKind::hang);
  held.unlock();
  world.run_until_idle();
}

TEST(ThreadedTime, ScaledTimeMovesByItself) {
  World world(threaded(30s, 10'000.0));
  Host host = world.add_host(default_host("rds01", ""));
  auto server = world.platform()->open_session_server("rds01").value();
  const SessionId alice = host.add_session({.user = "alice", .state = SessionState::active});
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done), IsOk());
  EXPECT_FALSE(host.session(alice).has_value());
  EXPECT_GT(world.elapsed(), Ticks{0});
  EXPECT_THAT(server->close(), IsOk());
}

TEST(ThreadedEnd, AWorldMayEndInsideACallbackAndWithCallsUnderWay) {
  auto world = std::make_unique<World>(threaded());
  auto current = world->platform()->current_session_server().value();
  std::promise<void> ended;
  world->after(Ticks{0}, [&] {
    world.reset();
    ended.set_value();
  });
  ended.get_future().wait();
  EXPECT_THAT(current->sessions().enumerate(), IsOk());  // objects keep what they need
}

TEST(ThreadedEnd, AListenerMayEndItsOwnSubscriptionAndEverythingElse) {
  auto world = std::make_unique<World>(threaded());
  std::optional<Host> host = world->local_host();
  const SessionId alice = host->add_session({.user = "alice", .state = SessionState::active});
  auto platform = world->platform();
  auto server = platform->current_session_server().value();
  std::optional<SessionSubscription> subscription;
  std::promise<void> ended;
  subscription.emplace(server->events()
                           .subscribe(NotificationScope::all_sessions,
                                      [&](SessionChange, SessionId) {
                                        subscription.reset();
                                        server.reset();
                                        platform.reset();
                                        host.reset();
                                        world.reset();
                                        ended.set_value();
                                      })
                           .value());
  Host(*host).lock(alice);
  ended.get_future().wait();
  EXPECT_EQ(world, nullptr);
}

TEST(ThreadedEnd, WithoutThreadsAWaitDependsOnTheQueueAgain) {
  std::unique_ptr<SessionServer> server;
  SessionId alice{0};
  {
    World world(threaded());
    Host host = world.add_host(default_host("rds01", ""));
    server = world.platform()->open_session_server("rds01").value();
    alice = host.add_session({.user = "alice", .state = SessionState::active});
  }
  EXPECT_THAT(server->sessions().logoff(alice, Wait::until_done), IsOk());
}

// Eight threads use, reconfigure and close one world; every call must end, and the world stay consistent.
TEST(ThreadedStress, EightThreadsOnOneWorld) {
  constexpr unsigned seed = 20261121;
  SCOPED_TRACE("seed " + std::to_string(seed));
  World world(threaded());
  Host host = world.add_host(default_host("rds01", ""));
  std::atomic<int> notified = 0;
  auto platform = world.platform();
  auto current = platform->current_session_server().value();
  auto token =
      current->events()
          .subscribe(NotificationScope::all_sessions, [&](SessionChange, SessionId) { ++notified; })
          .value();
  std::atomic<int> running = 8;
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      std::mt19937 random(seed + t);
      for (int i = 0; i < 60; ++i) {
        auto server = platform->open_session_server("rds01").value();
        switch (random() % 6) {
          case 0:
            (void)host.add_session({.user = "alice", .state = SessionState::disconnected});
            break;
          case 1:
            (void)world.local_host().add_session({.user = "bob", .state = SessionState::active});
            break;
          case 2: {
            // Another thread may have made the host unreachable just now.
            const auto sessions = server->sessions().enumerate();
            if (!sessions) break;
            for (const SessionEntry& entry : sessions.value())
              if (entry.state == SessionState::disconnected && entry.id.value() != 0)
                (void)server->sessions().logoff(entry.id, Wait::no);
            break;
          }
          case 3:
            (void)server->events().wait(EventMask::none);
            (void)host.start_process({.name = "app.exe", .session = SessionId{0}});
            break;
          case 4: {
            const auto processes = server->processes().enumerate();
            if (!processes) break;
            for (const ProcessEntry& process : processes.value())
              if (process.name == "app.exe") (void)server->processes().terminate(process.id, 1);
            break;
          }
          default:
            host.set_reachable(random() % 4 != 0);
            (void)server->sessions().enumerate();
            host.set_reachable(true);
            break;
        }
        EXPECT_THAT(server->close(), IsOk());
      }
      --running;
    });
  while (running > 0) world.advance(1s);
  for (std::thread& thread : threads) thread.join();
  world.run_until_idle();
  token.reset();
  EXPECT_GT(notified, 0);
  EXPECT_EQ(host.open_handles(), 0u);
  EXPECT_THAT(world.misuses(), ::testing::IsEmpty());
}

// A deterministic world used from two threads: a reset waits for the callback that another thread is inside.
TEST(DeterministicThreads, AResetWaitsForACallbackOnAnotherThread) {
  World world(WorldOptions{.at_end = [](const EndReport&) {}});
  auto current = world.platform()->current_session_server().value();
  std::promise<void> entered;
  std::promise<void> leave;
  std::atomic<bool> left = false;
  auto token = current->events()
                   .subscribe(NotificationScope::all_sessions,
                              [&, first = true](SessionChange, SessionId) mutable {
                                if (!std::exchange(first, false)) return;
                                entered.set_value();
                                leave.get_future().wait();
                                left = true;
                              })
                   .value();
  (void)world.local_host().add_session({.user = "alice", .state = SessionState::active});
  std::thread runner([&] { world.run_until_idle(); });
  entered.get_future().wait();
  auto reset = std::async(std::launch::async, [&] {
    token.reset();
    return left.load();
  });
  leave.set_value();
  EXPECT_TRUE(reset.get());
  runner.join();
}

}  // namespace
}  // namespace winseam::fake
