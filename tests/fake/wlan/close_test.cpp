#include <atomic>
#include <mutex>
#include <thread>

#include "wlan_fixture.hpp"

namespace winseam {
namespace {

// An event without a payload.
WlanNotification event_of(AcmCode code, const Guid& adapter) {
  return {acm, static_cast<std::uint32_t>(code), adapter, {}};
}

TEST_F(WlanTest, CloseEndsTheHandle) {
  // wlan E16 [seed], E21 [seed], E33 [assumed]
  EXPECT_TRUE(client->close());
  EXPECT_EQ(client->close().error(), errc::invalid_handle);
  EXPECT_EQ(client->interfaces().enumerate().error(), errc::invalid_handle);
  EXPECT_EQ(client->notifications().unsubscribe().error(), errc::invalid_handle);
  expect_misuse(fake::MisuseKind::double_close);
  expect_misuse(fake::MisuseKind::use_after_close);
  expect_misuse(fake::MisuseKind::use_after_close);
}

TEST_F(WlanTest, CloseDropsWhatWaits) {
  // wlan E24 [seed]
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  EXPECT_EQ(wlan.clients().front().waiting, 1U);
  EXPECT_TRUE(client->close());
  world.run_until_idle();
  EXPECT_TRUE(inbox.take().empty());
  EXPECT_FALSE(listening.value().is_current());
}

TEST_F(WlanTest, CloseWaitsForACallOnAnotherThread) {
  // wlan E25 [seed], E26 [seed]
  std::atomic<bool> inside{false};
  std::atomic<bool> left{false};
  std::atomic<bool> go_on{false};
  std::atomic<int> calls{0};
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, [&](const auto&) {
    ++calls;
    inside = true;
    inside.notify_all();
    go_on.wait(false);
    left = true;
  });
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  wlan.raise(event_of(AcmCode::filter_list_change, adapter));
  std::thread delivering([&] { world.run_until_idle(); });
  inside.wait(false);
  std::thread closing([&] {
    EXPECT_TRUE(client->close());
    EXPECT_TRUE(left);
  });
  // The second of two closes does not wait. wlan E31 [assumed]
  while (client->interfaces().enumerate()) std::this_thread::yield();
  EXPECT_EQ(client->close().error(), errc::invalid_handle);
  EXPECT_FALSE(left);
  EXPECT_FALSE(wlan.clients().front().held) << "the close waits, the test holds nothing";
  go_on = true;
  go_on.notify_all();
  closing.join();
  delivering.join();
  EXPECT_EQ(calls, 1);
  EXPECT_EQ(wlan.closes(), 1U);
  ASSERT_EQ(world.misuses().size(), 1U);
  EXPECT_EQ(world.misuses().front().operation, "WlanClient::close");
  EXPECT_EQ(world.misuses().front().object, "wlan-client#1");
  EXPECT_EQ(world.misuses().front().explanation, "another thread is closing the handle");
  expect_misuse(fake::MisuseKind::double_close);
}

TEST_F(WlanTest, AHeldClientIsClosedWithWhatItHolds) {
  // wlan E24 [seed]
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  wlan.hold(1);
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  world.run_until_idle();
  EXPECT_TRUE(wlan.clients().front().held);
  EXPECT_TRUE(client->close());
  world.run_until_idle();
  EXPECT_TRUE(inbox.take().empty());
  EXPECT_EQ(wlan.open_handles(), 0U);
}

TEST_F(WlanTest, AStepLetsOneEventThroughWhileItIsHeldOnly) {
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  wlan.step(1);  // nothing is held: nothing to let through
  wlan.hold(1);
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  world.run_until_idle();
  EXPECT_TRUE(inbox.take().empty());
  wlan.step(1);
  world.run_until_idle();
  EXPECT_EQ(inbox.take().size(), 1U);
}

TEST_F(WlanTest, CloseInsideItsListenerIsNamedAndChangesNothing) {
  // wlan E27 [seed]
  std::vector<std::error_code> errors;
  auto listening = client->notifications().subscribe(
      acm, Duplicates::deliver, [&](const auto&) { errors.push_back(client->close().error()); });
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  wlan.raise(event_of(AcmCode::filter_list_change, adapter));
  world.run_until_idle();
  EXPECT_EQ(errors, (std::vector<std::error_code>(2, errc::possible_deadlock)));
  EXPECT_TRUE(client->interfaces().enumerate());
  EXPECT_TRUE(listening.value().is_current());
  ASSERT_EQ(world.misuses().size(), 2U);
  const fake::Misuse misuse = world.misuses().front();
  EXPECT_EQ(misuse.operation, "WlanClient::close");
  EXPECT_EQ(misuse.object, "wlan-client#1");
  EXPECT_NE(
      misuse.explanation.find("the listener of wlan-client#1 (called with acm profile_change)"),
      std::string::npos)
      << misuse.explanation;
  expect_misuse(fake::MisuseKind::waits_for_itself);
  expect_misuse(fake::MisuseKind::waits_for_itself);
}

TEST_F(WlanTest, CloseInsideAnotherClientsListenerIsFine) {
  // wlan E32 [assumed]
  auto other = open();
  auto listening = client->notifications().subscribe(
      acm, Duplicates::deliver, [&](const auto&) { EXPECT_TRUE(other->close()); });
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  world.run_until_idle();
  EXPECT_EQ(wlan.open_handles(), 1U);
}

TEST_F(WlanTest, UnregisterInsideTheListenerKeepsTheRegistration) {
  // wlan E54 [docs]
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, [&](const auto&) {
    EXPECT_EQ(client->notifications().unsubscribe().error(), errc::possible_deadlock);
  });
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  world.run_until_idle();
  EXPECT_TRUE(listening.value().is_current());
  EXPECT_EQ(wlan.clients().front().sources, acm);
  expect_misuse(fake::MisuseKind::waits_for_itself);
}

TEST_F(WlanTest, ResetInsideTheListenerIsItsLastCall) {
  int calls = 0;
  WlanSubscription listening;
  listening = client->notifications()
                  .subscribe(acm, Duplicates::deliver,
                             [&](const auto&) {
                               ++calls;
                               listening.reset();
                             })
                  .value();
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  wlan.raise(event_of(AcmCode::filter_list_change, adapter));
  world.run_until_idle();
  EXPECT_EQ(calls, 1);
  expect_misuse(fake::MisuseKind::waits_for_itself);
}

class ThreadedWlan : public ::testing::Test {
 protected:
  ThreadedWlan() {
    client = world.platform()->open_wlan_client(WlanVersion::vista).value();
    adapter = wlan.add_interface(fake::default_radio());
  }

  static fake::WorldOptions options() {
    fake::WorldOptions options;
    options.at_end = [](const fake::EndReport&) {};
    options.running = fake::Running::threaded;
    options.hang_after = milliseconds{200};
    return options;
  }

  fake::World world{options()};
  fake::Wlan wlan = world.wlan();
  std::unique_ptr<WlanClient> client;
  Guid adapter{};
};

TEST_F(ThreadedWlan, ALockHeldByCloserAndListenerIsAHang) {
  // wlan E28 [seed], E29 [seed]
  std::mutex shared;
  std::atomic<bool> inside{false};
  std::atomic<int> calls{0};
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, [&](const auto&) {
    inside = true;
    inside.notify_all();
    const std::lock_guard lock(shared);
    ++calls;
  });
  {
    const std::lock_guard lock(shared);
    wlan.raise(event_of(AcmCode::profile_change, adapter));
    wlan.raise(event_of(AcmCode::filter_list_change, adapter));
    inside.wait(false);
    EXPECT_EQ(client->close().error(), errc::possible_deadlock);
    ASSERT_EQ(world.misuses().size(), 1U);
    EXPECT_EQ(world.misuses().front().kind, fake::MisuseKind::hang);
    EXPECT_TRUE(client->interfaces().enumerate());
  }
  world.run_until_idle();
  EXPECT_EQ(calls, 2);  // nothing had changed: the second event was kept
  EXPECT_TRUE(client->close());
}

TEST_F(ThreadedWlan, ListenersRunOnAnotherThread) {
  // wlan E64 [docs], E67 [client: proxy_wifi]
  std::atomic<bool> done{false};
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, [&](const auto&) {
    EXPECT_TRUE(client->interfaces().enumerate());
    done = true;
    done.notify_all();
  });
  wlan.raise(event_of(AcmCode::profile_change, adapter));
  done.wait(false);
  EXPECT_TRUE(client->close());
}

TEST_F(ThreadedWlan, ClosingUnderLoadIsClean) {
  // wlan E30 [seed], E63 [docs]
  for (int round = 0; round < 20; ++round) {
    auto busy = world.platform()->open_wlan_client(WlanVersion::vista).value();
    auto context = std::make_unique<std::atomic<int>>(0);
    auto listening =
        busy->notifications().subscribe(acm, Duplicates::deliver, [&at = *context](const auto&) {
          EXPECT_EQ(at.fetch_add(1), 0);
          at.fetch_sub(1);
        });
    std::vector<std::thread> raisers;
    for (int i = 0; i < 3; ++i)
      raisers.emplace_back([&] {
        for (int n = 0; n < 50; ++n) wlan.raise(event_of(AcmCode::profile_change, adapter));
      });
    EXPECT_TRUE(busy->close());
    context.reset();
    for (std::thread& raiser : raisers) raiser.join();
  }
}

}  // namespace
}  // namespace winseam
