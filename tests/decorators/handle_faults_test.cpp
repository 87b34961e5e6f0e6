// WLAN clients and media sessions that fail on purpose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "winseam/fake/world.hpp"
#include "winseam/faults.hpp"
#include "winseam/media_session.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace {

using namespace winseam;
using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;

class FaultyHandles : public winseam::testing::WorldTest {
 protected:
  FaultyHandles() {
    (void)wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}));
    fake::RadioSpec radio = fake::default_radio();
    radio.scan.background_every = Ticks{0};
    radio.profiles = {{.xml = to_xml(open_profile("Home", Ssid{"Attic"})).value()}};
    adapter = wlan.add_interface(radio);
  }
  std::unique_ptr<WlanClient> open() {
    return faulty->open_wlan_client(WlanVersion::vista).value();
  }

  fake::Wlan wlan = world.wlan();
  Guid adapter{};
  std::shared_ptr<FaultPlan> plan =
      std::make_shared<FaultPlan>([this](Ticks by) { world.advance(by); });
  std::unique_ptr<Platform> faulty = with_faults(platform(), plan);
};

TEST_F(FaultyHandles, AFailedConnectConnectsNothing) {
  plan->fail_nth(Operation::wlan_connection_connect, 1, errc::access_denied);
  const auto client = open();
  EXPECT_THAT(client->connection().connect(adapter, {.profile = "Home"}),
              FailsWith(errc::access_denied));
  EXPECT_FALSE(wlan.connecting(adapter));
  EXPECT_THAT(client->connection().connect(adapter, {.profile = "Home"}), IsOk());
  EXPECT_TRUE(wlan.connecting(adapter));
  ASSERT_THAT(plan->log(), SizeIs(1));
  EXPECT_EQ(plan->log()[0].call.object, adapter);
  EXPECT_THAT(to_string(plan->log()[0]),
              HasSubstr("wlan_connection.connect 1 for " + to_string(adapter) + ": failed"));
}

TEST_F(FaultyHandles, AFailedCloseLeavesTheClientOpen) {
  plan->fail_times(Operation::wlan_client_close, 1, errc::rpc_s_call_failed);
  const auto client = open();
  EXPECT_THAT(client->close(), FailsWith(errc::rpc_s_call_failed));
  EXPECT_EQ(wlan.open_handles(), 1U);
  EXPECT_THAT(client->interfaces().enumerate(), IsOk());
  EXPECT_THAT(client->close(), IsOk());
  EXPECT_EQ(wlan.open_handles(), 0U);
  EXPECT_EQ(wlan.closes(), 1U);
}

TEST_F(FaultyHandles, AFailedSubscriptionTellsNobody) {
  plan->fail_times(Operation::wlan_notifications_subscribe, 1, errc::access_denied);
  const auto client = open();
  int told = 0;
  const auto subscribe = [&] {
    return client->notifications().subscribe(NotificationSource::acm, Duplicates::deliver,
                                             [&](const WlanNotification&) { ++told; });
  };
  EXPECT_THAT(subscribe(), FailsWith(errc::access_denied));
  wlan.raise({NotificationSource::acm, 12, adapter, {}});
  world.run_until_idle();
  EXPECT_EQ(told, 0);
  const auto listening = subscribe();
  ASSERT_THAT(listening, IsOk());
  wlan.raise({NotificationSource::acm, 12, adapter, {}});
  world.run_until_idle();
  EXPECT_EQ(told, 1);
}

TEST_F(FaultyHandles, LatencyPassesBeforeTheCall) {
  plan->delay(Operation::wlan_connection_current, 10s);
  const auto client = open();
  ASSERT_THAT(client->connection().connect(adapter, {.profile = "Home"}), IsOk());
  EXPECT_EQ(client->connection().current(adapter).value().state, InterfaceState::connected);
  EXPECT_EQ(world.elapsed(), Ticks{10s});
}

TEST_F(FaultyHandles, SequencesAndPredicatesTellAdaptersApart) {
  const Guid other = wlan.add_interface(fake::default_radio("Other"));
  plan->fail_when([&](const FaultCall& call) { return call.object == other; }, errc::busy);
  plan->fail_in_turn(Operation::wlan_scanning_scan, {{}, errc::gen_failure});
  const auto client = open();
  EXPECT_THAT(client->scanning().scan(adapter, {}), IsOk());
  EXPECT_THAT(client->scanning().scan(other, {}), FailsWith(errc::busy));
  EXPECT_THAT(client->scanning().scan(adapter, {}), IsOk());
  EXPECT_THAT(client->settings().state(other), FailsWith(errc::busy));
  EXPECT_FALSE(wlan.scanning(other));
  EXPECT_EQ(plan->calls(Operation::wlan_scanning_scan), 3U);
}

TEST_F(FaultyHandles, AFailedMediaCallDoesNothingAndNamesItsServer) {
  plan->fail_times(Operation::media_pools_remove, 1, errc::access_denied);
  plan->fail_times(Operation::media_session_close, 1, errc::not_connected);
  const auto session = faulty->open_media_session(std::nullopt, "backup").value();
  const PoolId pool{Guid{7, 0, 0, {}}};
  EXPECT_THAT(session->pools().remove(pool), FailsWith(errc::access_denied));
  EXPECT_THAT(session->close(), FailsWith(errc::not_connected));
  EXPECT_THAT(session->close(), IsOk());
  const auto log = plan->log();
  ASSERT_THAT(log, SizeIs(2));
  EXPECT_EQ(log[0].call.object, pool.guid());
  EXPECT_EQ(log[0].call.host, session->server());
}

TEST_F(FaultyHandles, AFailedChannelOpensNothingAndAFailedCloseKeepsIt) {
  plan->fail_times(Operation::media_notifications_open, 1, errc::access_denied);
  plan->fail_times(Operation::media_channel_close, 1, errc::busy);
  const auto session = faulty->open_media_session(std::nullopt, "backup").value();
  EXPECT_THAT(session->notifications().open(MediaObjectType::drive),
              FailsWith(errc::access_denied));
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  EXPECT_THAT(channel->close(), FailsWith(errc::busy));
  EXPECT_THAT(channel->wait(0ms), FailsWith(errc::timeout));
  EXPECT_THAT(channel->close(), IsOk());
}

// What a program does with its adapter: it must leave no handle behind, whichever of its calls fails.
void connect_and_leave(Platform& on) {
  const auto client = on.open_wlan_client(WlanVersion::vista);
  if (!client) return;
  const auto adapters = client.value()->interfaces().enumerate();
  if (!adapters || adapters.value().empty()) return;
  (void)client.value()->connection().connect(adapters.value()[0].id, {.profile = "Home"});
  (void)client.value()->connection().disconnect(adapters.value()[0].id);
  (void)client.value()->close();
}

TEST(FaultWalkOfHandles, FailsEachWlanCallOnce) {
  std::vector<Operation> failed;
  const FaultWalk walk = walk_faults(
      [](const std::shared_ptr<FaultPlan>& plan) {
        fake::World world(fake::WorldOptions{[](const fake::EndReport&) {}});
        (void)world.wlan().add_interface(fake::default_radio());
        connect_and_leave(*with_faults(world.platform(), plan));
        EXPECT_THAT(world.open_handles(), IsEmpty()) << plan->describe();
      },
      errc::rpc_s_call_failed);
  EXPECT_TRUE(walk.complete);
  for (const FaultRecord& record : walk.failed) failed.push_back(record.call.operation);
  EXPECT_EQ(failed,
            (std::vector{Operation::platform_open_wlan_client, Operation::wlan_interfaces_enumerate,
                         Operation::wlan_connection_connect, Operation::wlan_connection_disconnect,
                         Operation::wlan_client_close}));
}

TEST(FaultWalkOfHandles, ShrinksToTheCallThatMatters) {
  const auto run = [](const std::shared_ptr<FaultPlan>& plan) {
    fake::World world(fake::WorldOptions{[](const fake::EndReport&) {}});
    const Guid adapter = world.wlan().add_interface(fake::default_radio());
    const auto platform = with_faults(world.platform(), plan);
    const auto client = platform->open_wlan_client(WlanVersion::vista).value();
    (void)client->settings().state(adapter);
    (void)client->scanning().scan(adapter, {});
    (void)client->connection().disconnect(adapter);
    return !world.wlan().scanning(adapter);
  };
  const auto all = std::make_shared<FaultPlan>();
  all->fail_when([](const FaultCall& call) { return call.index > 0; }, errc::busy);
  ASSERT_TRUE(run(all));
  const auto few = shrink_faults(all->log(), run);
  ASSERT_TRUE(few);
  ASSERT_THAT(*few, SizeIs(1));
  EXPECT_EQ((*few)[0].call.operation, Operation::wlan_scanning_scan);
}

}  // namespace
