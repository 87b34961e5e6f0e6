// tests/fake/wlan/wlan_fixture.hpp: a world with one adapter and one access point, and a client that listens.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/testing/world_fixture.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr NotificationSource acm = NotificationSource::acm;
constexpr NotificationSource msm = NotificationSource::msm;
constexpr Ssid attic{"Attic"};
inline const std::string phrase = "attic-passphrase";

// What a listener was told, in order. Threads: any.
class Inbox {
 public:
  WlanListener listener() {
    return [this](const WlanNotification& event) {
      const std::lock_guard lock(mutex_);
      events_.push_back(event);
    };
  }
  std::vector<WlanNotification> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
  }
  // As "acm 9" and so on, since the last look.
  std::vector<std::string> codes() {
    std::vector<std::string> list;
    for (const WlanNotification& event : take())
      list.push_back((event.source == acm   ? "acm "
                      : event.source == msm ? "msm "
                                            : "other ") +
                     std::to_string(event.code));
    return list;
  }

 private:
  std::mutex mutex_;
  std::vector<WlanNotification> events_;
};

class WlanTest : public testing::WorldTest {
 protected:
  void SetUp() override {
    fake::RadioSpec radio = fake::default_radio();
    radio.scan.background_every = Ticks{0};  // these tests say when to scan
    adapter = wlan.add_interface(radio);
    home = wlan.add_access_point(fake::default_access_point(attic, phrase));
    client = open();
  }

  void TearDown() override {
    client.reset();
    WorldTest::TearDown();
  }

  std::unique_ptr<WlanClient> open(fake::Caller caller = {},
                                   WlanVersion version = WlanVersion::vista) {
    return platform(std::move(caller))->open_wlan_client(version).value();
  }

  // Stores a profile; what that raises has been delivered when it returns.
  void store(const WlanProfile& profile, fake::ProfileSpec spec = {}) {
    spec.xml = to_xml(profile).value();
    fake::RadioSpec radio = wlan.radio(adapter);
    radio.profiles.push_back(spec);
    wlan.remove_interface(adapter);
    (void)wlan.add_interface(radio);
    world.run_until_idle();
  }

  ReasonCode last_reason(const std::vector<WlanNotification>& events) {
    ReasonCode reason = ReasonCode::success;
    for (const WlanNotification& event : events)
      if (event.is(AcmCode::connection_complete)) reason = event.get<ConnectionEvent>()->reason;
    return reason;
  }

  fake::Wlan wlan = world.wlan();
  Guid adapter{};
  Bssid home{};
  std::unique_ptr<WlanClient> client;
  Inbox inbox;
};

}  // namespace winseam
