#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "winseam/forwarding.hpp"
#include "winseam/mock/wlan_client.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using ::testing::_;
using ::testing::ElementsAre;
using ::testing::NiceMock;
using ::testing::Return;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;

constexpr Guid adapter{.data1 = 7};

TEST(WlanMock, AnswersWhatItWasToldTo) {
  NiceMock<mock::MockWlanClient> client;
  EXPECT_CALL(client.mock_connection, disconnect(adapter)).WillOnce(Return(success()));
  EXPECT_CALL(client.mock_scanning, scan(_, _)).WillOnce(Return(errc::busy));
  EXPECT_CALL(client.mock_profiles, set(adapter, _, _, _))
      .WillOnce([](const Guid&, std::string_view, const SetProfileOptions&, ReasonCode* reason) {
        *reason = ReasonCode::invalid_profile_schema;
        return result<void>(errc::bad_profile);
      });
  WlanClient& seam = client;
  EXPECT_THAT(seam.connection().disconnect(adapter), IsOk());
  EXPECT_THAT(seam.scanning().scan(adapter, {}), FailsWith(errc::busy));
  auto why = ReasonCode::success;
  EXPECT_THAT(seam.profiles().set(adapter, "<x/>", {}, &why), FailsWith(errc::bad_profile));
  EXPECT_EQ(why, ReasonCode::invalid_profile_schema);
}

// A registration as a backend would keep it, with nothing behind it.
class Kept final : public WlanSubscriptionState {
 public:
  Kept(bool& current, int& ended) : current_(current), ended_(ended) {}
  ~Kept() override { ++ended_; }
  bool is_current() const override { return current_; }

 private:
  bool& current_;
  int& ended_;
};

TEST(WlanMock, HandsOutASubscriptionAndItsListener) {
  NiceMock<mock::MockWlanClient> client;
  bool current = true;
  int ended = 0;
  WlanListener kept;
  EXPECT_CALL(client.mock_notifications, subscribe(NotificationSource::acm, Duplicates::ignore, _))
      .WillOnce([&](NotificationSource, Duplicates, WlanListener listener) {
        kept = std::move(listener);
        return result<WlanSubscription>(
            WlanSubscription(std::make_unique<Kept>(current, ended), NotificationSource::msm));
      });
  std::vector<std::uint32_t> seen;
  auto subscribed = client.notifications().subscribe(
      NotificationSource::acm, Duplicates::ignore,
      [&seen](const WlanNotification& event) { seen.push_back(event.code); });
  ASSERT_THAT(subscribed, IsOk());
  kept({.source = NotificationSource::acm, .code = 7});
  EXPECT_THAT(seen, ElementsAre(7U));
  WlanSubscription token = std::move(subscribed).value();
  EXPECT_EQ(token.previous(), NotificationSource::msm);
  EXPECT_TRUE(token.is_current());
  current = false;  // somebody else registered
  EXPECT_FALSE(token.is_current());
  EXPECT_TRUE(token);
  EXPECT_EQ(ended, 0);
  token.reset();
  EXPECT_EQ(ended, 1);
  EXPECT_FALSE(token);
  EXPECT_FALSE(token.is_current());
  token.reset();
  EXPECT_EQ(ended, 1);
}

class CountingScans final : public ForwardingWlanScanning {
 public:
  using ForwardingWlanScanning::ForwardingWlanScanning;
  result<void> scan(const Guid& which, const ScanRequest& request) override {
    ++scans;
    return ForwardingWlanScanning::scan(which, request);
  }
  int scans = 0;
};

class CountingClient final : public ForwardingWlanClient {
 public:
  explicit CountingClient(WlanClient& behind)
      : ForwardingWlanClient(behind), scanning_(this->next().scanning()) {}
  CountingScans& scanning() override { return scanning_; }

 private:
  CountingScans scanning_;
};

TEST(ForwardingWlanClient, LetsADecoratorSeeTheCallsOfOnePart) {
  NiceMock<mock::MockWlanClient> behind;
  CountingClient client(behind);
  EXPECT_CALL(behind.mock_scanning, scan(adapter, ScanRequest{.ssid = Ssid{"Attic"}}))
      .WillOnce(Return(success()));
  WlanClient& seam = client;
  EXPECT_THAT(seam.scanning().scan(adapter, {.ssid = Ssid{"Attic"}}), IsOk());
  EXPECT_EQ(client.scanning().scans, 1);
}

}  // namespace
