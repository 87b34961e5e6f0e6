// Shutting down while notifications arrive: the way of wifi_picker, and the deadlock that everybody writes once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

#include "picker.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace std::chrono_literals;
using wifi_picker::Picker;
using winseam::errc;
using winseam::WlanNotification;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;

winseam::fake::WorldOptions threaded(std::chrono::milliseconds hang_after) {
  return {.at_end = [](const winseam::fake::EndReport&) {},
          .running = winseam::fake::Running::threaded,
          .hang_after = hang_after};
}

TEST(WifiPickerShutdown, IsCleanWhileNotificationsArrive) {
  winseam::fake::World world(threaded(30s));
  winseam::fake::Wlan wlan = world.wlan();
  const auto adapter = wlan.add_interface(winseam::fake::default_radio());
  const auto platform = world.platform();
  std::atomic<bool> done = false;
  std::thread noise([&] {
    while (!done)
      wlan.raise({.source = winseam::NotificationSource::acm,
                  .code = static_cast<std::uint32_t>(winseam::AcmCode::scan_complete),
                  .interface_id = adapter});
  });
  for (int i = 0; i < 20; ++i) {
    const auto picker = Picker::start(*platform).value();
    while (picker->work() == 0) std::this_thread::yield();
    EXPECT_THAT(picker->stop(), IsOk());
  }
  done = true;
  noise.join();
  EXPECT_THAT(world.misuses(), ::testing::IsEmpty());
  EXPECT_EQ(wlan.open_handles(), 0U);
}

// What a first version of a picker looks like: one mutex for everything, the client included.
class CarelessPicker {
 public:
  explicit CarelessPicker(winseam::Platform& platform)
      : client_(platform.open_wlan_client(winseam::WlanVersion::vista).value()) {
    subscription_ = client_->notifications()
                        .subscribe(winseam::NotificationSource::acm, winseam::Duplicates::deliver,
                                   [this](const WlanNotification&) {
                                     entered_.set_value();
                                     const std::lock_guard lock(mutex_);  // waits for stop()
                                     ++heard_;
                                   })
                        .value();
  }

  // `event` is what happens in the moment that makes the difference, and that nobody tests by hand.
  winseam::result<void> stop(const std::function<void()>& event) {
    const std::lock_guard lock(mutex_);
    event();
    entered_.get_future().wait();
    return client_->close();  // waits for the listener
  }

 private:
  std::promise<void> entered_;
  std::mutex mutex_;
  int heard_ = 0;
  std::unique_ptr<winseam::WlanClient> client_;
  winseam::WlanSubscription subscription_;
};

TEST(WifiPickerShutdown, TheDeadlockThatEverybodyWritesOnceIsCaught) {
  winseam::fake::World world(threaded(50ms));
  winseam::fake::Wlan wlan = world.wlan();
  const auto adapter = wlan.add_interface(winseam::fake::default_radio());
  const auto platform = world.platform();
  {
    CarelessPicker picker(*platform);
    const auto stopped = picker.stop([&] {
      wlan.raise({.source = winseam::NotificationSource::acm,
                  .code = static_cast<std::uint32_t>(winseam::AcmCode::scan_complete),
                  .interface_id = adapter});
    });
    // On Windows this never returns. Here it does, and says what happened.
    EXPECT_THAT(stopped, FailsWith(errc::possible_deadlock));
    ASSERT_FALSE(world.misuses().empty());
    EXPECT_EQ(world.misuses()[0].kind, winseam::fake::MisuseKind::hang);
    EXPECT_THAT(world.misuses()[0].explanation, ::testing::HasSubstr("lock"));
  }
}

}  // namespace
