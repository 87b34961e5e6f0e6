// What goes around calls: what it sees, what it may do, and that nothing else changes.
#include "winseam/interceptor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/decorators/mock_world.hpp"
#include "winseam/call_counts.hpp"
#include "winseam/call_log.hpp"
#include "winseam/testing/every_call.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"
#include "winseam/wlan/profile.hpp"

namespace {

using namespace winseam;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using winseam::testing::every_call;
using winseam::testing::EveryCall;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using winseam::testing::IsOkAndHolds;
using winseam::testing::MockWorld;
using winseam::testing::OpenHandles;

struct Seen {
  Operation operation;
  std::uint64_t handle;
  std::uint64_t opens;
  std::string host;
  std::optional<SessionId> session;
  std::size_t arguments;
  std::error_code error;
};

// Remembers what it sees, and does in before() what a test wants.
class Witness final : public Interceptor {
 public:
  void before(Call& call) override {
    order.push_back("before " + std::string(to_string(call.operation())));
    if (act) act(call);
  }
  void after(const Call& call, const Answer& answer) override {
    order.push_back("after " + std::string(to_string(call.operation())));
    seen.push_back({call.operation(), call.handle(), call.opens(), std::string(call.subject().host),
                    call.subject().session, call.arguments().size(), answer.error()});
    if (act_after) act_after(call);
  }
  void before_delivery(const Delivery& delivery) override {
    delivered.push_back(delivery.handle);
    order.push_back("before delivery");
    if (act_delivery) act_delivery();
  }
  void after_delivery(const Delivery&) override { order.push_back("after delivery"); }

  std::vector<std::string> order;
  std::vector<Seen> seen;
  std::vector<std::uint64_t> delivered;
  std::function<void(Call&)> act;
  std::function<void(const Call&)> act_after;
  std::function<void()> act_delivery;
};

TEST(Interceptor, RefusesNothing) {
  MockWorld mocks;
  EXPECT_THROW((void)with_interceptor(nullptr, std::make_shared<Witness>()), std::invalid_argument);
  EXPECT_THROW((void)with_interceptor(mocks.take(), nullptr), std::invalid_argument);
}

TEST(Interceptor, SeesEachCallOnceBeforeAndAfter) {
  MockWorld mocks;
  const auto witness = std::make_shared<Witness>();
  const auto platform = with_interceptor(mocks.take(), witness);
  for (const EveryCall& call : every_call()) {
    OpenHandles on(*platform);
    witness->seen.clear();
    witness->order.clear();
    const std::error_code error = call.make(on.handles());
    const std::string name{to_string(call.operation)};
    EXPECT_THAT(witness->order, ElementsAre("before " + name, "after " + name));
    ASSERT_EQ(witness->seen.size(), 1U) << name;
    EXPECT_EQ(witness->seen[0].operation, call.operation);
    EXPECT_EQ(witness->seen[0].error, error) << name;
  }
}

TEST(Interceptor, AnswersEachCallInItsPlace) {
  MockWorld mocks;
  const auto counts = std::make_shared<CallCounts>();
  const auto witness = std::make_shared<Witness>();
  const auto platform = with_interceptor(with_interceptor(mocks.take(), counts), witness);
  for (const EveryCall& call : every_call()) {
    OpenHandles on(*platform);
    const std::size_t behind = counts->calls();
    witness->act = [](Call& each) {
      each.fail(errc::sharing_violation);
      EXPECT_TRUE(each.answered());
    };
    EXPECT_EQ(call.make(on.handles()), errc::sharing_violation) << to_string(call.operation);
    EXPECT_EQ(witness->seen.back().error, errc::sharing_violation);
    EXPECT_EQ(counts->calls(), behind) << to_string(call.operation);
    witness->act = nullptr;
  }
}

TEST(Interceptor, AnswersWithValuesOfTheCallsType) {
  MockWorld mocks;
  const auto witness = std::make_shared<Witness>();
  const auto platform = with_interceptor(mocks.take(), witness);
  const auto server = platform->open_session_server("rds01").value();
  witness->act = [](Call& call) { call.answer<result<SessionState>>(SessionState::down); };
  EXPECT_THAT(server->information().state(SessionId{3}), IsOkAndHolds(SessionState::down));
  // Another type is a mistake, and the caller is told.
  EXPECT_THROW((void)server->sessions().enumerate(), std::logic_error);
  witness->act = [](Call& call) { call.answer<std::string>("elsewhere"); };
  EXPECT_EQ(server->name(), "elsewhere");
  witness->act = [](Call& call) { call.fail(errc::busy); };
  EXPECT_THROW((void)server->name(), std::logic_error) << "it cannot fail";
  witness->act = [](Call& call) { call.fail({}); };
  EXPECT_THROW((void)server->close(), std::logic_error) << "no error";
}

TEST(Interceptor, TakesNoAnswerWhenTheCallIsOver) {
  MockWorld mocks;
  const auto witness = std::make_shared<Witness>();
  const auto platform = with_interceptor(mocks.take(), witness);
  witness->act_after = [](const Call& call) { const_cast<Call&>(call).fail(errc::busy); };
  EXPECT_THROW((void)platform->session_servers(std::nullopt), std::logic_error);
}

TEST(Interceptor, WhatItThrowsBeforeKeepsTheCallFromBeingMade) {
  MockWorld mocks;
  const auto counts = std::make_shared<CallCounts>();
  const auto witness = std::make_shared<Witness>();
  const auto platform = with_interceptor(with_interceptor(mocks.take(), counts), witness);
  witness->act = [](Call&) { throw std::runtime_error("no"); };
  EXPECT_THROW((void)platform->open_session_server("rds01"), std::runtime_error);
  EXPECT_EQ(counts->calls(), 0U);
}

class InterceptedWorld : public winseam::testing::WorldTest {
 protected:
  InterceptedWorld()
      : rds01(world.add_host(fake::default_host("rds01"))),
        alice(rds01.add_session({.user = "alice"})) {}

  fake::Host rds01;
  SessionId alice;
  std::shared_ptr<Witness> witness = std::make_shared<Witness>();
  std::unique_ptr<Platform> seam = with_interceptor(platform(), witness);
};

TEST_F(InterceptedWorld, WhatItThrowsAfterwardsClosesWhatWasOpened) {
  witness->act_after = [](const Call&) { throw std::runtime_error("no"); };
  EXPECT_THROW((void)seam->open_session_server("rds01"), std::runtime_error);
  EXPECT_EQ(rds01.opens(), 1U);
  EXPECT_EQ(rds01.open_handles(), 0U);
}

TEST_F(InterceptedWorld, TellsHandlesAndSubjectsApart) {
  const auto first = seam->open_session_server("rds01").value();
  const auto second = seam->open_session_server("rds01").value();
  EXPECT_THAT(first->information().state(alice), IsOk());
  EXPECT_THAT(second->processes().enumerate(), IsOk());
  ASSERT_EQ(witness->seen.size(), 4U);
  EXPECT_EQ(witness->seen[0].handle, 0U);
  EXPECT_EQ(witness->seen[0].opens, 1U);
  EXPECT_EQ(witness->seen[0].host, "rds01");
  EXPECT_EQ(witness->seen[0].arguments, 2U);
  EXPECT_EQ(witness->seen[1].opens, 2U);
  EXPECT_EQ(witness->seen[2].handle, 1U);
  EXPECT_EQ(witness->seen[2].opens, 0U);
  EXPECT_EQ(witness->seen[2].host, "rds01");
  EXPECT_EQ(witness->seen[2].session, alice);
  EXPECT_EQ(witness->seen[3].handle, 2U);
  EXPECT_EQ(witness->seen[3].session, std::nullopt);
}

TEST_F(InterceptedWorld, CallsOnWhatWasOpenedForASessionAreAboutIt) {
  MockWorld mocks;
  const auto mocked = with_interceptor(mocks.take(), witness);
  OpenHandles on(*mocked);
  witness->seen.clear();
  EXPECT_THAT(on.channel->purge_input(), FailsWith(errc::call_not_implemented));
  EXPECT_THAT(on.token->close(), IsOk());
  EXPECT_THAT(on.subscription.unregister(), FailsWith(errc::call_not_implemented));
  ASSERT_EQ(witness->seen.size(), 3U);
  EXPECT_EQ(witness->seen[0].session, SessionId{3});
  EXPECT_EQ(witness->seen[1].session, SessionId{3});
  EXPECT_EQ(witness->seen[2].session, std::nullopt);
}

TEST_F(InterceptedWorld, GoesAroundDeliveriesOfSessionChanges) {
  const auto server = seam->current_session_server().value();
  const auto subscribed = server->events().subscribe(
      NotificationScope::all_sessions,
      [&](SessionChange, SessionId) { witness->order.push_back("listener"); });
  ASSERT_THAT(subscribed, IsOk());
  const std::uint64_t subscription = witness->seen.back().opens;
  const auto bob = world.local_host().add_session({.user = "bob"});
  world.run_until_idle();
  witness->order.clear();
  witness->delivered.clear();
  world.local_host().lock(bob);
  world.run_until_idle();
  EXPECT_THAT(witness->order, ElementsAre("before delivery", "listener", "after delivery"));
  EXPECT_THAT(witness->delivered, ElementsAre(subscription));
}

TEST_F(InterceptedWorld, GoesAroundDeliveriesOfWlanNotifications) {
  const Guid adapter = world.wlan().add_interface(fake::default_radio());
  const auto client = seam->open_wlan_client(WlanVersion::vista).value();
  auto listening = client->notifications().subscribe(
      NotificationSource::acm, Duplicates::deliver,
      [&](const WlanNotification&) { witness->order.push_back("listener"); });
  ASSERT_THAT(listening, IsOk());
  EXPECT_TRUE(listening.value().is_current());
  EXPECT_EQ(listening.value().previous(), NotificationSource::none);
  witness->order.clear();
  world.wlan().raise({NotificationSource::acm, 12, adapter, {}});
  world.run_until_idle();
  EXPECT_THAT(witness->order, ElementsAre("before delivery", "listener", "after delivery"));
  EXPECT_THAT(client->notifications().unsubscribe(), IsOk());
  EXPECT_FALSE(listening.value().is_current());
}

TEST_F(InterceptedWorld, AnEmptyListenerStaysEmpty) {
  const auto client = seam->open_wlan_client(WlanVersion::vista).value();
  EXPECT_THAT(client->notifications().subscribe(NotificationSource::acm, Duplicates::deliver, {}),
              FailsWith(errc::invalid_parameter));
}

TEST_F(InterceptedWorld, TheOutermostSeesACallFirstAndItsAnswerLast) {
  const auto outer = std::make_shared<Witness>();
  const auto stacked = with_interceptor(std::move(seam), outer);
  std::vector<std::string> order;
  outer->act = [&](Call&) { order.push_back("outer before"); };
  witness->act = [&](Call&) { order.push_back("inner before"); };
  outer->act_after = [&](const Call&) { order.push_back("outer after"); };
  witness->act_after = [&](const Call&) { order.push_back("inner after"); };
  EXPECT_THAT(stacked->session_servers("WORK"), IsOk());
  EXPECT_THAT(order, ElementsAre("outer before", "inner before", "inner after", "outer after"));
}

TEST_F(InterceptedWorld, CallsThatCannotFailAreSeenToo) {
  (void)seam->features();
  ASSERT_EQ(witness->seen.size(), 1U);
  EXPECT_EQ(witness->seen[0].operation, Operation::platform_features);
  EXPECT_FALSE(can_fail(Operation::platform_features));
  EXPECT_TRUE(can_fail(Operation::server_close));
}

TEST_F(InterceptedWorld, CountsCallsFailuresAndDeliveries) {
  const auto counts = std::make_shared<CallCounts>();
  const auto counted = with_interceptor(platform(), counts);
  const auto server = counted->open_session_server("rds01").value();
  EXPECT_THAT(server->information().state(alice), IsOk());
  EXPECT_THAT(server->information().state(SessionId{77}), FailsWith(errc::file_not_found));
  EXPECT_EQ(counts->calls(), 3U);
  EXPECT_EQ(counts->calls(Operation::information_state), 2U);
  EXPECT_EQ(counts->failures(), 1U);
  EXPECT_EQ(counts->failures(Operation::information_state), 1U);
  EXPECT_EQ(counts->failures(Operation::platform_open_session_server), 0U);
  const auto local = counted->current_session_server().value();
  const auto subscribed =
      local->events().subscribe(NotificationScope::all_sessions, [](SessionChange, SessionId) {});
  (void)world.local_host().add_session({.user = "bob"});
  world.run_until_idle();
  EXPECT_GT(counts->deliveries(), 0U);
  counts->clear();
  EXPECT_EQ(counts->calls(), 0U);
  EXPECT_EQ(counts->failures(), 0U);
  EXPECT_EQ(counts->deliveries(), 0U);
}

// Which arguments are passwords, keys or what may hold one; all others are shown.
TEST(Interceptor, KnowsTheSecretsOfEachCall) {
  const std::map<Operation, std::size_t> secrets{{Operation::local_sessions_connect, 2},
                                                 {Operation::wlan_profiles_set, 1},
                                                 {Operation::wlan_profiles_set_eap_data, 4},
                                                 {Operation::wlan_profiles_set_eap_xml, 3}};
  MockWorld mocks;
  const auto witness = std::make_shared<Witness>();
  const auto platform = with_interceptor(mocks.take(), witness);
  OpenHandles on(*platform);
  for (const EveryCall& call : every_call()) {
    std::vector<std::size_t> secret;
    witness->act = [&](Call& each) {
      for (std::size_t i = 0; i < each.arguments().size(); ++i)
        if (each.arguments()[i].is_secret()) secret.push_back(i);
    };
    (void)call.make(on.handles());
    const auto known = secrets.find(call.operation);
    EXPECT_EQ(secret, known == secrets.end() ? std::vector<std::size_t>{}
                                             : std::vector<std::size_t>{known->second})
        << to_string(call.operation);
    witness->act = nullptr;
  }
}

TEST_F(InterceptedWorld, LogsALineForEachCallAndDelivery) {
  std::vector<std::string> lines;
  const auto logged = with_interceptor(
      platform(), call_log([&](std::string_view line) { lines.emplace_back(line); }));
  const auto server = logged->open_session_server("rds01").value();
  EXPECT_THAT(server->sessions().logoff(SessionId{77}, Wait::no), FailsWith(errc::file_not_found));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_THAT(lines[0], ::testing::StartsWith("platform.open_session_server("));
  EXPECT_THAT(lines[0], ::testing::EndsWith(" on rds01: open, handle 1"));
  EXPECT_THAT(lines[1],
              ::testing::StartsWith("sessions.logoff(77, no) on rds01, handle 1: file_not_found"));
  lines.clear();
  (void)logged->local_sessions().connect(SessionId{3}, alice, "very secret", Wait::no);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_THAT(lines[0], ::testing::Not(::testing::HasSubstr("very secret")));
  EXPECT_THAT(lines[0], ::testing::HasSubstr("***"));
  EXPECT_THROW((void)call_log({}), std::invalid_argument);
}

}  // namespace
