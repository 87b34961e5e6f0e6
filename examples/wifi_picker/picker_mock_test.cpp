// wifi_picker on mocks: which calls it makes, and what it makes of answers that are hard to arrange otherwise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "picker.hpp"
#include "winseam/mock/platform.hpp"
#include "winseam/mock/wlan_client.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using ::testing::_;
using ::testing::ElementsAre;
using ::testing::InSequence;
using ::testing::NiceMock;
using ::testing::Return;
using wifi_picker::Choice;
using wifi_picker::Picker;
using wifi_picker::strongest_known;
using winseam::AcmCode;
using winseam::AvailableNetwork;
using winseam::errc;
using winseam::Guid;
using winseam::NotificationSource;
using winseam::Ssid;
using winseam::success;
using winseam::WlanNotification;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;

constexpr Guid adapter{1, 2, 3, {}};

AvailableNetwork network(const char* profile, std::uint32_t quality) {
  return {.profile_name = profile, .ssid = *Ssid::from_text(profile), .signal_quality = quality};
}

TEST(StrongestKnown, IgnoresWhatHasNoProfileCannotBeJoinedOrFailed) {
  std::vector<AvailableNetwork> networks{network("weak", 10), network("strong", 50),
                                         network("stronger", 60), network("", 90),
                                         network("barred", 95)};
  networks[4].connectable = false;
  EXPECT_EQ(strongest_known(networks, {}), (Choice{"stronger", Ssid{"stronger"}, 60}));
  EXPECT_EQ(strongest_known(networks, {"stronger"}), (Choice{"strong", Ssid{"strong"}, 50}));
  EXPECT_EQ(strongest_known(networks, {"stronger", "strong", "weak"}), std::nullopt);
  EXPECT_EQ(strongest_known({}, {}), std::nullopt);
}

class PickerMocks : public ::testing::Test {
 protected:
  PickerMocks() {
    platform.hand_out(client);
    ON_CALL(client, close()).WillByDefault(Return(success()));
    ON_CALL(client.mock_notifications, subscribe(_, _, _))
        .WillByDefault(
            [this](NotificationSource, winseam::Duplicates, winseam::WlanListener heard) {
              listener = std::move(heard);
              return winseam::result<winseam::WlanSubscription>(winseam::WlanSubscription{});
            });
    ON_CALL(client.mock_interfaces, enumerate())
        .WillByDefault(Return(std::vector<winseam::WlanInterface>{{.id = adapter}}));
    ON_CALL(client.mock_scanning, scan(_, _)).WillByDefault(Return(success()));
    ON_CALL(client.mock_scanning, networks(_, _))
        .WillByDefault(Return(std::vector<AvailableNetwork>{network("Attic", 80)}));
    ON_CALL(client.mock_connection, connect(_, _)).WillByDefault(Return(success()));
  }

  void tell(AcmCode code) {
    listener({.source = NotificationSource::acm,
              .code = static_cast<std::uint32_t>(code),
              .interface_id = adapter});
  }

  NiceMock<winseam::mock::MockPlatform> platform;
  NiceMock<winseam::mock::MockWlanClient> client;
  winseam::WlanListener listener;
};

TEST_F(PickerMocks, ListensBeforeItScansAndClosesAtTheEnd) {
  const InSequence in_order;
  EXPECT_CALL(client.mock_notifications, subscribe(NotificationSource::acm, _, _));
  EXPECT_CALL(client.mock_interfaces, enumerate());
  EXPECT_CALL(client.mock_scanning, scan(adapter, winseam::ScanRequest{}));
  EXPECT_CALL(client, close()).Times(1);
  const auto picker = Picker::start(platform).value();
  EXPECT_THAT(picker->stop(), IsOk());
  EXPECT_THAT(picker->stop(), IsOk());
}

TEST_F(PickerMocks, TheListenerItselfCallsNothing) {
  const auto picker = Picker::start(platform).value();
  EXPECT_CALL(client.mock_scanning, networks(_, _)).Times(0);
  EXPECT_CALL(client.mock_connection, connect(_, _)).Times(0);
  tell(AcmCode::scan_complete);
}

TEST_F(PickerMocks, AConnectThatIsRefusedIsNotTriedAgainAtOnce) {
  ON_CALL(client.mock_connection, connect(_, _))
      .WillByDefault(Return(winseam::result<void>(errc::access_denied)));
  const auto picker = Picker::start(platform).value();
  tell(AcmCode::scan_complete);
  tell(AcmCode::scan_complete);
  EXPECT_CALL(client.mock_connection, connect(adapter, _)).Times(1);
  EXPECT_EQ(picker->work(), 2U);
  EXPECT_EQ(picker->journal().back(), "no known network in reach");
}

TEST_F(PickerMocks, AListThatFailsIsNoted) {
  ON_CALL(client.mock_scanning, networks(_, _))
      .WillByDefault(Return(winseam::result<std::vector<AvailableNetwork>>(errc::access_denied)));
  const auto picker = Picker::start(platform).value();
  tell(AcmCode::scan_fail);
  (void)picker->work();
  EXPECT_THAT(picker->journal(), ElementsAre(::testing::StartsWith("no list of networks: ")));
}

TEST_F(PickerMocks, ClosesTheClientWhenItCannotListen) {
  ON_CALL(client.mock_notifications, subscribe(_, _, _))
      .WillByDefault([](NotificationSource, winseam::Duplicates, winseam::WlanListener) {
        return winseam::result<winseam::WlanSubscription>(errc::access_denied);
      });
  EXPECT_CALL(client, close()).Times(1);
  EXPECT_EQ(Picker::start(platform).error(), errc::access_denied);
}

TEST_F(PickerMocks, AnErrorOfCloseIsReportedOnce) {
  EXPECT_CALL(client, close()).WillOnce(Return(winseam::result<void>(errc::service_not_active)));
  const auto picker = Picker::start(platform).value();
  EXPECT_THAT(picker->stop(), FailsWith(errc::service_not_active));
  EXPECT_THAT(picker->stop(), IsOk());
}

}  // namespace
