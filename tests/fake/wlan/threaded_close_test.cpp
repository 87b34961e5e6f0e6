// Closing WLAN client handles with threads: what waits for what, and what would never return.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using ::testing::SizeIs;

WorldOptions threaded(std::chrono::milliseconds hang_after = 30s) {
  return {.at_end = [](const EndReport&) {},
          .running = Running::threaded,
          .time_scale = 0.0,
          .hang_after = hang_after};
}

WlanNotification event(AcmCode code, const Guid& adapter = {}) {
  return {NotificationSource::acm, static_cast<std::uint32_t>(code), adapter, {}};
}

// A threaded world with one adapter, one network and two handles.
class ThreadedWlan : public ::testing::Test {
 protected:
  explicit ThreadedWlan(const WorldOptions& options = threaded())
      : world(options), wlan(world.wlan()), platform(world.platform()) {
    (void)wlan.add_access_point(default_access_point(Ssid{"Attic"}, "attic-passphrase"));
    RadioSpec radio = default_radio();
    radio.scan.background_every = Ticks{0};
    radio.profiles = {
        {.xml = to_xml(personal_profile("Attic home", Ssid{"Attic"}, "attic-passphrase")).value()}};
    adapter = wlan.add_interface(radio);
    h = open();
    second = open();
  }

  std::unique_ptr<WlanClient> open() {
    return platform->open_wlan_client(WlanVersion::vista).value();
  }

  void raise() { wlan.raise(event(AcmCode::network_available, adapter)); }

  World world;
  Wlan wlan;
  std::unique_ptr<Platform> platform;
  Guid adapter;
  std::unique_ptr<WlanClient> h;
  std::unique_ptr<WlanClient> second;
};

// A world whose watchdog has little patience, for what would never return.
class ImpatientWlan : public ThreadedWlan {
 protected:
  ImpatientWlan() : ThreadedWlan(threaded(50ms)) {}
};

// One with enough for the test to act while a call waits.
class HalfPatientWlan : public ThreadedWlan {
 protected:
  HalfPatientWlan() : ThreadedWlan(threaded(1s)) {}
};

// A listener whose first call stays inside until it is let go.
class Gate {
 public:
  WlanListener listener() {
    return [this](const WlanNotification&) {
      if (calls_++ > 0) return;
      thread = std::this_thread::get_id();
      entered_.set_value();
      leave_.get_future().wait();
      left = true;
    };
  }
  void wait_until_inside() { entered_.get_future().wait(); }
  void let_go() { leave_.set_value(); }
  int calls() const { return calls_; }

  std::atomic<bool> left = false;
  std::thread::id thread;

 private:
  std::atomic<int> calls_ = 0;
  std::promise<void> entered_;
  std::promise<void> leave_;
};

// Returns once another thread's close has begun: from then on the handle is closed for everybody else.
void wait_until_closing(WlanClient& client) {
  for (;;) {
    const auto probe = client.interfaces().enumerate();
    if (!probe && probe.error() == errc::invalid_handle) return;
    std::this_thread::yield();
  }
}

WlanSubscription listen(WlanClient& client, WlanListener listener) {
  return client.notifications()
      .subscribe(NotificationSource::acm, Duplicates::deliver, std::move(listener))
      .value();
}

// wlan E25 [seed]
TEST_F(ThreadedWlan, CloseWaitsForACallbackInFlightOnAnotherThread) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  auto close = std::async(std::launch::async, [&] {
    const result<void> end = h->close();
    return std::pair(end, gate.left.load());
  });
  // The handle is gone from the table at once; the call itself is still waiting.
  wait_until_closing(*h);
  EXPECT_NE(close.wait_for(0s), std::future_status::ready);
  raise();
  gate.let_go();
  const auto [end, left] = close.get();
  EXPECT_THAT(end, IsOk());
  EXPECT_TRUE(left) << "close returned while the callback was running";
  raise();
  world.run_until_idle();
  EXPECT_EQ(gate.calls(), 1) << "no call after the close";
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// wlan E26 [seed]
TEST_F(ThreadedWlan, OnlyTheRunningCallbackCompletesWhenMoreWait) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  for (int i = 0; i < 5; ++i) raise();
  EXPECT_EQ(wlan.clients()[0].waiting, 5U);
  EXPECT_TRUE(wlan.clients()[0].delivering);
  auto close = std::async(std::launch::async, [&] { return h->close(); });
  wait_until_closing(*h);
  gate.let_go();
  EXPECT_THAT(close.get(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(gate.calls(), 1);
}

// While a close waits, the handle is closed for everybody else (1.3, closing).
TEST_F(ThreadedWlan, WhileACloseWaitsTheHandleAnswersInvalidHandle) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  auto close = std::async(std::launch::async, [&] { return h->close(); });
  wait_until_closing(*h);
  EXPECT_THAT(h->interfaces().enumerate(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(h->scanning().scan(adapter, {}), FailsWith(errc::invalid_handle));
  EXPECT_FALSE(wlan.scanning(adapter));
  EXPECT_THAT(second->interfaces().enumerate(), IsOk());
  gate.let_go();
  EXPECT_THAT(close.get(), IsOk());
}

// wlan E27, E54 [seed] [docs]
TEST_F(ThreadedWlan, CloseAndUnsubscribeInTheirOwnCallbackAreReportedAtOnce) {
  std::promise<result<void>> closed;
  std::promise<result<NotificationSource>> ended;
  const auto token = listen(*h, [&, first = true](const WlanNotification&) mutable {
    if (!std::exchange(first, false)) return;
    closed.set_value(h->close());
    ended.set_value(h->notifications().unsubscribe());
  });
  raise();
  EXPECT_THAT(closed.get_future().get(), FailsWith(errc::possible_deadlock));
  EXPECT_THAT(ended.get_future().get(), FailsWith(errc::possible_deadlock));
  world.run_until_idle();
  const auto misuses = world.misuses();
  ASSERT_THAT(misuses, SizeIs(2));
  EXPECT_EQ(misuses[0].kind, MisuseKind::waits_for_itself);
  EXPECT_EQ(misuses[0].operation, "WlanClient::close");
  EXPECT_EQ(misuses[1].kind, MisuseKind::waits_for_itself);
  EXPECT_EQ(misuses[1].operation, "WlanNotifications::unsubscribe");
  EXPECT_TRUE(token.is_current()) << "nothing has changed";
  EXPECT_EQ(wlan.open_handles(), 2U);
  EXPECT_THAT(h->close(), IsOk());
}

// wlan E28 [seed]
TEST_F(ImpatientWlan, CloseAndCallbackThatWantOneLockAreReportedAsAHang) {
  std::mutex shared;
  std::promise<void> entered;
  std::unique_lock held(shared);
  const std::uint32_t number = wlan.clients()[0].number;
  const auto token = listen(*h, [&, first = true](const WlanNotification&) mutable {
    if (std::exchange(first, false)) entered.set_value();
    const std::lock_guard wants(shared);
  });
  raise();
  entered.get_future().wait();
  EXPECT_THAT(h->close(), FailsWith(errc::possible_deadlock));
  const auto misuses = world.misuses();
  ASSERT_THAT(misuses, SizeIs(1));
  EXPECT_EQ(misuses[0].kind, MisuseKind::hang);
  EXPECT_EQ(misuses[0].operation, "WlanClient::close");
  EXPECT_EQ(misuses[0].object, "wlan-client#" + std::to_string(number));
  EXPECT_THAT(misuses[0].explanation, HasSubstr("lock")) << "who waits for whom";
  held.unlock();
  world.run_until_idle();
}

// wlan E28 [seed], the same for ending the registration [docs]
TEST_F(ImpatientWlan, UnsubscribeAndCallbackThatWantOneLockAreReportedAsAHang) {
  std::mutex shared;
  std::promise<void> entered;
  std::unique_lock held(shared);
  const auto token = listen(*h, [&, first = true](const WlanNotification&) mutable {
    if (std::exchange(first, false)) entered.set_value();
    const std::lock_guard wants(shared);
  });
  raise();
  entered.get_future().wait();
  EXPECT_THAT(h->notifications().unsubscribe(), FailsWith(errc::possible_deadlock));
  ASSERT_THAT(world.misuses(), SizeIs(1));
  EXPECT_EQ(world.misuses()[0].kind, MisuseKind::hang);
  EXPECT_EQ(world.misuses()[0].operation, "WlanNotifications::unsubscribe");
  held.unlock();
  world.run_until_idle();
  EXPECT_THAT(h->close(), IsOk());
}

// wlan E29 [seed]
TEST_F(ThreadedWlan, WithTheLockReleasedBeforeCloseItCompletes) {
  std::mutex shared;
  bool stopping = false;
  std::promise<void> entered;
  std::unique_lock held(shared);
  const auto token = listen(*h, [&, first = true](const WlanNotification&) mutable {
    if (std::exchange(first, false)) entered.set_value();
    const std::lock_guard wants(shared);
    if (stopping) return;
  });
  raise();
  entered.get_future().wait();
  stopping = true;
  held.unlock();
  EXPECT_THAT(h->close(), IsOk());
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// wlan E30 [seed]
TEST_F(ThreadedWlan, AfterCloseTheContextMayGoWithAThousandEventsInFlight) {
  for (int round = 0; round < 5; ++round) {
    auto client = open();
    auto context = std::make_unique<std::vector<std::string>>();
    auto token = listen(*client, [into = context.get()](const WlanNotification& each) {
      into->push_back(describe(each));
    });
    for (int i = 0; i < 1000; ++i) raise();
    EXPECT_THAT(client->close(), IsOk());
    EXPECT_LE(context->size(), 1000U);
    context.reset();
  }
  world.run_until_idle();
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// wlan E31 [assumed]: one gets the handle, the other does not wait
TEST_F(ThreadedWlan, OfTwoThreadsThatCloseOneSucceeds) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  auto winner = std::async(std::launch::async, [&] { return h->close(); });
  wait_until_closing(*h);
  EXPECT_THAT(h->close(), FailsWith(errc::invalid_handle)) << "the loser need not wait";
  EXPECT_FALSE(gate.left);
  EXPECT_EQ(wlan.closes(), 0U);
  ASSERT_THAT(world.misuses(), SizeIs(1));
  EXPECT_EQ(world.misuses()[0].kind, MisuseKind::double_close);
  EXPECT_EQ(world.misuses()[0].explanation, "another thread is closing the handle");
  gate.let_go();
  EXPECT_THAT(winner.get(), IsOk());
  EXPECT_EQ(wlan.closes(), 1U);
}

// wlan E31 [assumed], without a callback to wait for
TEST_F(ThreadedWlan, OfManyThreadsThatCloseExactlyOneSucceeds) {
  for (int round = 0; round < 20; ++round) {
    const auto client = open();
    std::atomic<int> successes = 0;
    std::atomic<int> refusals = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&] {
        const result<void> end = client->close();
        if (end)
          ++successes;
        else if (end.error() == errc::invalid_handle)
          ++refusals;
      });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(successes, 1);
    EXPECT_EQ(refusals, 3);
  }
  EXPECT_EQ(wlan.open_handles(), 2U);
  // Whoever came too late, be it by a moment or by much, is told so.
  const auto misuses = world.misuses();
  EXPECT_THAT(misuses, SizeIs(60));
  for (const Misuse& each : misuses) EXPECT_EQ(each.kind, MisuseKind::double_close);
}

// wlan E32 [assumed]
TEST_F(ThreadedWlan, CloseDoesNotWaitForAnotherHandlesCallback) {
  Gate gate;
  const auto token = listen(*second, gate.listener());
  raise();
  gate.wait_until_inside();
  EXPECT_THAT(h->close(), IsOk());
  EXPECT_FALSE(gate.left);
  gate.let_go();
  EXPECT_THAT(second->close(), IsOk());
}

// wlan E32 [assumed]: inside the other handle's callback
TEST_F(ThreadedWlan, AHandleClosesInsideAnotherHandlesCallback) {
  std::promise<result<void>> closed;
  std::atomic<int> others = 0;
  const auto theirs = listen(*second, [&](const WlanNotification&) { ++others; });
  const auto token = listen(*h, [&, first = true](const WlanNotification&) mutable {
    if (std::exchange(first, false)) closed.set_value(second->close());
  });
  raise();
  EXPECT_THAT(closed.get_future().get(), IsOk());
  const int heard = others;
  raise();
  world.run_until_idle();
  EXPECT_EQ(others, heard);
  EXPECT_EQ(wlan.open_handles(), 1U);
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// wlan E34, E35 [assumed]
TEST_F(ThreadedWlan, CloseDuringAScanAndAConnectLeavesBothToTheService) {
  std::atomic<int> completions = 0;
  const auto theirs = listen(*second, [&](const WlanNotification& each) {
    if (each.is(AcmCode::scan_complete) || each.is(AcmCode::connection_complete)) ++completions;
  });
  ASSERT_THAT(h->scanning().scan(adapter, {}), IsOk());
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  EXPECT_THAT(h->close(), IsOk());
  world.advance(10s);
  world.run_until_idle();
  EXPECT_EQ(wlan.state(adapter), InterfaceState::connected);
  EXPECT_EQ(completions, 2);
}

// wlan E42 [assumed]: the service stops while a callback runs
TEST_F(ThreadedWlan, CloseAtServiceStopWaitsForTheCallbackAndEndsTheHandle) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  raise();
  wlan.stop_service();
  auto close = std::async(std::launch::async, [&] {
    const result<void> end = h->close();
    return std::pair(end, gate.left.load());
  });
  wait_until_closing(*h);
  gate.let_go();
  const auto [end, left] = close.get();
  EXPECT_THAT(end, FailsWith(errc::service_not_active));
  EXPECT_TRUE(left) << "the listener's context may go now";
  wlan.start_service();
  raise();
  world.run_until_idle();
  EXPECT_EQ(gate.calls(), 1);
  EXPECT_THAT(h->close(), FailsWith(errc::invalid_handle));
}

// wlan E43 [client: LenovoCore]: the service restarts while a callback runs
TEST_F(ThreadedWlan, CloseAfterARestartOfTheServiceWaitsForTheCallbackToo) {
  Gate gate;
  auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  wlan.stop_service();
  wlan.start_service();
  std::atomic<bool> begun = false;
  auto close = std::async(std::launch::async, [&] {
    begun = true;
    const result<void> end = h->close();
    return std::pair(end, gate.left.load());
  });
  while (!begun) std::this_thread::yield();
  gate.let_go();
  const auto [end, left] = close.get();
  EXPECT_THAT(end, FailsWith(errc::invalid_handle));
  EXPECT_TRUE(left) << "close returned while the callback was running";
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// wlan E43 [client: LenovoCore]: the service restarts while a close waits
TEST_F(ThreadedWlan, ARestartOfTheServiceDuringACloseTakesTheHandleAway) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  auto close = std::async(std::launch::async, [&] { return h->close(); });
  wait_until_closing(*h);
  wlan.stop_service();
  wlan.start_service();
  EXPECT_NE(close.wait_for(0s), std::future_status::ready) << "the listener is running";
  gate.let_go();
  EXPECT_THAT(close.get(), FailsWith(errc::invalid_handle));
  EXPECT_EQ(wlan.open_handles(), 0U);
  const auto fresh = open();
  EXPECT_THAT(fresh->interfaces().enumerate(), IsOk());
}

// The same with a listener that does not return in time: the handle of the old service must not come back to life.
TEST_F(HalfPatientWlan, ACloseThatHangsOverARestartLeavesNoHandleBehind) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  auto close = std::async(std::launch::async, [&] { return h->close(); });
  wait_until_closing(*h);
  wlan.stop_service();
  wlan.start_service();
  const result<void> end = close.get();
  EXPECT_FALSE(end);
  EXPECT_EQ(wlan.open_handles(), 0U);
  EXPECT_THAT(h->interfaces().enumerate(), FailsWith(errc::invalid_handle));
  gate.let_go();
  EXPECT_THAT(h->close(), FailsWith(errc::invalid_handle));
}

// What the test holds and lets go while a close waits does not matter to the close.
TEST_F(ThreadedWlan, HoldingAndReleasingWhileACloseWaitsDeliversNothing) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  const std::uint32_t number = wlan.clients()[0].number;
  raise();
  gate.wait_until_inside();
  raise();
  auto close = std::async(std::launch::async, [&] { return h->close(); });
  wait_until_closing(*h);
  EXPECT_FALSE(wlan.clients()[0].held);
  wlan.hold(number);
  EXPECT_TRUE(wlan.clients()[0].held);
  wlan.step(number);
  wlan.release(number);
  EXPECT_FALSE(wlan.clients()[0].held);
  gate.let_go();
  EXPECT_THAT(close.get(), IsOk());
  world.run_until_idle();
  EXPECT_EQ(gate.calls(), 1);
}

// A close that gives up leaves the test's hold as it was, and the events where they were.
TEST_F(ImpatientWlan, ACloseThatHangsKeepsTheHoldAndWhatWaits) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  const std::uint32_t number = wlan.clients()[0].number;
  raise();
  gate.wait_until_inside();
  raise();
  wlan.hold(number);
  EXPECT_THAT(h->close(), FailsWith(errc::possible_deadlock));
  EXPECT_TRUE(wlan.clients()[0].held);
  EXPECT_EQ(wlan.clients()[0].waiting, 1U);
  gate.let_go();
  world.run_until_idle();
  EXPECT_EQ(gate.calls(), 1) << "the second event is held";
  wlan.release(number);
  world.run_until_idle();
  EXPECT_EQ(gate.calls(), 2);
  EXPECT_THAT(h->close(), IsOk());
}

// wlan E53 [docs]
TEST_F(ThreadedWlan, UnsubscribeWaitsForACallbackInFlight) {
  Gate gate;
  const auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  raise();
  std::atomic<bool> begun = false;
  auto ended = std::async(std::launch::async, [&] {
    begun = true;
    const auto end = h->notifications().unsubscribe();
    return std::pair(end.has_value(), gate.left.load());
  });
  while (!begun) std::this_thread::yield();
  for (int i = 0; i < 20; ++i) std::this_thread::yield();
  EXPECT_NE(ended.wait_for(0s), std::future_status::ready);
  gate.let_go();
  const auto [success, left] = ended.get();
  EXPECT_TRUE(success);
  EXPECT_TRUE(left) << "unsubscribe returned while the callback was running";
  world.run_until_idle();
  EXPECT_EQ(gate.calls(), 1);
  EXPECT_THAT(h->interfaces().enumerate(), IsOk());
}

// wlan E53 [docs], by the token
TEST_F(ThreadedWlan, ResettingTheTokenWaitsForACallbackInFlight) {
  Gate gate;
  auto token = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  auto ended = std::async(std::launch::async, [&] {
    token.reset();
    return gate.left.load();
  });
  while (wlan.clients()[0].sources != NotificationSource::none) std::this_thread::yield();
  gate.let_go();
  EXPECT_TRUE(ended.get());
}

// Replacing a registration does not wait; resetting the superseded token does (1.5, point 7).
TEST_F(ThreadedWlan, ReplacingARegistrationDoesNotWaitForTheOldListener) {
  Gate gate;
  auto old = listen(*h, gate.listener());
  raise();
  gate.wait_until_inside();
  std::atomic<int> calls = 0;
  const auto fresh = listen(*h, [&](const WlanNotification&) { ++calls; });
  EXPECT_FALSE(gate.left);
  EXPECT_FALSE(old.is_current());
  auto ended = std::async(std::launch::async, [&] {
    old.reset();
    return gate.left.load();
  });
  gate.let_go();
  EXPECT_TRUE(ended.get());
  EXPECT_TRUE(fresh.is_current());
  raise();
  world.run_until_idle();
  EXPECT_EQ(calls, 1);
  EXPECT_EQ(gate.calls(), 1);
}

// wlan E63 [assumed]
TEST_F(ThreadedWlan, CallbacksOfOneHandleNeverOverlap) {
  constexpr int raisers = 4;
  constexpr int each = 200;
  std::atomic<int> inside = 0;
  std::atomic<int> overlaps = 0;
  std::atomic<int> calls = 0;
  std::array<std::uint32_t, raisers> last{};
  std::atomic<int> disorders = 0;
  const auto token = h->notifications()
                         .subscribe(NotificationSource::msm, Duplicates::deliver,
                                    [&](const WlanNotification& told) {
                                      if (++inside != 1) ++overlaps;
                                      const auto* quality = told.get<SignalQuality>();
                                      std::uint32_t& before = last[told.interface_id.data1];
                                      if (quality->percent <= before) ++disorders;
                                      before = quality->percent;
                                      ++calls;
                                      --inside;
                                    })
                         .value();
  std::vector<std::thread> threads;
  for (int t = 0; t < raisers; ++t)
    threads.emplace_back([&, t] {
      for (std::uint32_t i = 1; i <= each; ++i)
        wlan.raise({NotificationSource::msm,
                    static_cast<std::uint32_t>(MsmCode::signal_quality_change),
                    Guid{static_cast<std::uint32_t>(t)}, SignalQuality{i}});
    });
  for (std::thread& thread : threads) thread.join();
  world.run_until_idle();
  EXPECT_EQ(calls, raisers * each);
  EXPECT_EQ(overlaps, 0);
  EXPECT_EQ(disorders, 0) << "in the order in which they were raised";
}

// wlan E64 [docs] [client: chromium, Qt]
TEST_F(ThreadedWlan, TheCallbackRunsOnAThreadOfTheWorlds) {
  std::promise<std::thread::id> called;
  const auto token = listen(*h, [&, first = true](const WlanNotification&) mutable {
    if (std::exchange(first, false)) called.set_value(std::this_thread::get_id());
  });
  std::promise<std::thread::id> raiser;
  std::thread thread([&] {
    raiser.set_value(std::this_thread::get_id());
    raise();
  });
  const std::thread::id caller = raiser.get_future().get();
  const std::thread::id callback = called.get_future().get();
  thread.join();
  EXPECT_NE(callback, std::this_thread::get_id());
  EXPECT_NE(callback, caller);
}

// wlan E72 [assumed]
TEST_F(ThreadedWlan, AListenerMayRunBeforeSubscribeReturned) {
  wlan.raise_during_subscribe(event(AcmCode::network_available, adapter));
  std::atomic<int> calls = 0;
  const auto token = listen(*h, [&](const WlanNotification&) { ++calls; });
  EXPECT_EQ(calls, 1);
}

// wlan E67 [client: proxy_wifi]
TEST_F(ThreadedWlan, ACallbackMayMakeAnyOtherCall) {
  std::promise<result<void>> scanned;
  const auto token = listen(*h, [&, first = true](const WlanNotification&) mutable {
    if (!std::exchange(first, false)) return;
    EXPECT_THAT(h->interfaces().enumerate(), IsOk());
    scanned.set_value(h->scanning().scan(adapter, {}));
  });
  raise();
  EXPECT_THAT(scanned.get_future().get(), IsOk());
  EXPECT_TRUE(wlan.scanning(adapter));
}

// A deterministic world used from two threads: a close waits for the callback that another thread is inside.
TEST(DeterministicWlan, ACloseWaitsForACallbackOnAnotherThread) {
  World world(WorldOptions{.at_end = [](const EndReport&) {}});
  Wlan wlan = world.wlan();
  const auto client = world.platform()->open_wlan_client(WlanVersion::vista).value();
  Gate gate;
  const auto token = listen(*client, gate.listener());
  wlan.raise(event(AcmCode::network_available));
  std::thread runner([&] { world.run_until_idle(); });
  gate.wait_until_inside();
  auto close = std::async(std::launch::async, [&] {
    const result<void> end = client->close();
    return std::pair(end, gate.left.load());
  });
  wait_until_closing(*client);
  gate.let_go();
  runner.join();
  const auto [end, left] = close.get();
  EXPECT_THAT(end, IsOk());
  EXPECT_TRUE(left);
}

// What one thread of the stress does: it must end, whatever the others do to the world.
void use_reconfigure_and_close(World& world, Platform& platform, const Guid& adapter,
                               std::mt19937& random) {
  Wlan wlan = world.wlan();
  auto opened = platform.open_wlan_client(WlanVersion::vista);
  if (!opened) {
    EXPECT_EQ(opened.error(), errc::service_not_active);
    return;
  }
  const std::unique_ptr<WlanClient> client = std::move(opened).value();
  std::atomic<int> inside = 0;
  auto listening = client->notifications().subscribe(
      NotificationSource::all, random() % 2 == 0 ? Duplicates::ignore : Duplicates::deliver,
      [&](const WlanNotification& told) {
        EXPECT_EQ(++inside, 1);
        (void)client->settings().state(told.interface_id);
        --inside;
      });
  for (int i = 0; i < 4; ++i) switch (random() % 12) {
      case 0:
        (void)client->scanning().scan(adapter, {});
        break;
      case 1:
        (void)client->connection().connect(adapter, {.profile = "Attic home"});
        break;
      case 2:
        (void)client->connection().disconnect(adapter);
        break;
      case 3:
        (void)client->scanning().networks(adapter, NetworkListFlags::none);
        (void)client->connection().current(adapter);
        break;
      case 4:
        (void)client->profiles().set(
            adapter, to_xml(open_profile("P" + std::to_string(random() % 5), Ssid{"Cafe"})).value(),
            {.overwrite = true});
        break;
      case 5:
        (void)client->profiles().remove(adapter, "P" + std::to_string(random() % 5));
        break;
      case 6:
        wlan.raise(event(AcmCode::network_available, adapter));
        break;
      case 7:
        (void)client->settings().set_background_scan(adapter, random() % 2 == 0);
        break;
      case 8:
        (void)client->hosted_network().start_using();
        break;
      case 9:
        wlan.set_software_switch(adapter, random() % 3 == 0 ? RadioSwitch::off : RadioSwitch::on);
        break;
      case 10:
        if (random() % 4 == 0) {
          wlan.stop_service();
          wlan.start_service();
        }
        break;
      default:
        (void)client->notifications().unsubscribe();
        break;
    }
  if (random() % 2 == 0 && listening) listening.value().reset();
  const result<void> end = client->close();
  if (!end) {
    EXPECT_THAT(end.error(), AnyOf(errc::invalid_handle, errc::service_not_active));
  }
  if (end) {
    EXPECT_EQ(inside, 0) << "the listener runs after the close";
  }
}

// Eight threads use, reconfigure and close one world, session servers included.
TEST(WlanStress, EightThreadsOnOneWorld) {
  constexpr unsigned seed = 20261122;
  SCOPED_TRACE("seed " + std::to_string(seed));
  World world(threaded());
  Wlan wlan = world.wlan();
  Host host = world.add_host(default_host("rds01", ""));
  (void)wlan.add_access_point(default_access_point(Ssid{"Attic"}, "attic-passphrase"));
  (void)wlan.add_access_point(default_access_point(Ssid{"Cafe"}));
  RadioSpec radio = default_radio();
  radio.hosted_network_capable = true;
  radio.profiles = {
      {.xml = to_xml(personal_profile("Attic home", Ssid{"Attic"}, "attic-passphrase")).value()}};
  const Guid adapter = wlan.add_interface(radio);
  const auto platform = world.platform();
  std::atomic<int> running = 8;
  std::vector<std::thread> threads;
  for (unsigned t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      std::mt19937 random(seed + t);
      for (int i = 0; i < 60; ++i) {
        if (random() % 8 == 0) {
          const auto server = platform->open_session_server("rds01").value();
          (void)host.add_session({.user = "alice", .state = SessionState::disconnected});
          (void)server->sessions().enumerate();
          EXPECT_THAT(server->close(), IsOk());
        } else {
          use_reconfigure_and_close(world, *platform, adapter, random);
        }
      }
      --running;
    });
  while (running > 0) world.advance(50ms);
  for (std::thread& thread : threads) thread.join();
  world.run_until_idle();
  EXPECT_EQ(wlan.open_handles(), 0U);
  EXPECT_EQ(host.open_handles(), 0U);
  // A listener that is running while its handle closes finds that out by its own call; nothing else went wrong.
  for (const Misuse& each : world.misuses())
    EXPECT_EQ(each.kind, MisuseKind::use_after_close) << to_string(each);
}

}  // namespace
}  // namespace winseam::fake
