// idle_logoff on mocks: which calls it makes, and what it makes of answers that are hard to arrange otherwise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "idle_logoff.hpp"
#include "winseam/mock/platform.hpp"
#include "winseam/mock/session_server.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace std::chrono_literals;
using idle_logoff::Failure;
using idle_logoff::log_off_idle;
using idle_logoff::LoggedOff;
using ::testing::_;
using ::testing::ElementsAre;
using ::testing::InSequence;
using ::testing::IsEmpty;
using ::testing::NiceMock;
using ::testing::Return;
using winseam::errc;
using winseam::SessionEntry;
using winseam::SessionId;
using winseam::SessionState;
using winseam::SessionSummary;
using winseam::success;
using winseam::Wait;

constexpr SessionId id{3};

// A session that was disconnected so long ago, by the clock of its server.
SessionSummary away_for(winseam::Ticks away) {
  const winseam::TimePoint now{std::chrono::hours{24}};
  return {.id = id,
          .state = SessionState::disconnected,
          .user = "alice",
          .times = {.disconnected_at = now - away, .current_time = now}};
}

class IdleLogoffMocks : public ::testing::Test {
 protected:
  IdleLogoffMocks() {
    platform.hand_out(server);
    ON_CALL(server, close()).WillByDefault(Return(success()));
  }

  void lists(std::vector<SessionEntry> entries) {
    ON_CALL(server.mock_sessions, enumerate()).WillByDefault(Return(std::move(entries)));
  }

  NiceMock<winseam::mock::MockPlatform> platform;
  NiceMock<winseam::mock::MockSessionServer> server;
};

TEST_F(IdleLogoffMocks, AsksInOrderAndDoesNotWait) {
  const InSequence in_order;
  EXPECT_CALL(platform, open_session_server(std::string_view{"rds01"}, _));
  EXPECT_CALL(server.mock_sessions, enumerate())
      .WillOnce(Return(std::vector<SessionEntry>{{id, "", SessionState::disconnected}}));
  EXPECT_CALL(server.mock_information, summary(id)).WillOnce(Return(away_for(3h)));
  EXPECT_CALL(server.mock_sessions, logoff(id, Wait::no)).WillOnce(Return(success()));
  EXPECT_CALL(server, close()).WillOnce(Return(success()));
  const auto summary = log_off_idle(platform, {"rds01"}, 2h);
  EXPECT_THAT(summary.logged_off, ElementsAre(LoggedOff{"rds01", id, "alice", 180min}));
  EXPECT_EQ(summary.skipped, 0U);
  EXPECT_THAT(summary.failures, IsEmpty());
}

TEST_F(IdleLogoffMocks, AsksOnlyAboutDisconnectedSessions) {
  lists({{SessionId{0}, "Services", SessionState::disconnected},
         {SessionId{1}, "Console", SessionState::active},
         {SessionId{2}, "RDP-Tcp#0", SessionState::connected},
         {SessionId{65536}, "RDP-Tcp", SessionState::listen}});
  EXPECT_CALL(server.mock_information, summary(_)).Times(0);
  EXPECT_CALL(server.mock_sessions, logoff(_, _)).Times(0);
  EXPECT_EQ(log_off_idle(platform, {"rds01"}, 0min).skipped, 4U);
}

TEST_F(IdleLogoffMocks, TakesUnknownTimesForNotIdle) {
  lists({{id, "", SessionState::disconnected}});
  auto session = away_for(3h);
  session.times.disconnected_at = std::nullopt;
  session.times.last_input_at = std::nullopt;
  EXPECT_CALL(server.mock_information, summary(id)).WillOnce(Return(session));
  EXPECT_CALL(server.mock_sessions, logoff(_, _)).Times(0);
  EXPECT_EQ(log_off_idle(platform, {"rds01"}, 2h).skipped, 1U);
}

TEST_F(IdleLogoffMocks, ReportsAHostThatCannotBeOpened) {
  EXPECT_CALL(platform, open_session_server(_, _)).WillOnce([](auto&&...) {
    return winseam::result<std::unique_ptr<winseam::SessionServer>>(errc::not_enough_memory);
  });
  EXPECT_CALL(server, close()).Times(0);
  EXPECT_THAT(log_off_idle(platform, {"rds01"}, 2h).failures,
              ElementsAre(Failure{"rds01", std::nullopt, errc::not_enough_memory}));
}

TEST_F(IdleLogoffMocks, ClosesAHostThatCannotBeListed) {
  EXPECT_CALL(server.mock_sessions, enumerate()).WillOnce(Return(errc::rpc_s_call_failed));
  EXPECT_CALL(server, close()).WillOnce(Return(success()));
  EXPECT_THAT(log_off_idle(platform, {"rds01"}, 2h).failures,
              ElementsAre(Failure{"rds01", std::nullopt, errc::rpc_s_call_failed}));
}

TEST_F(IdleLogoffMocks, ReportsQuestionsLogoffsAndClosesThatFail) {
  lists({{SessionId{3}, "", SessionState::disconnected},
         {SessionId{4}, "", SessionState::disconnected}});
  EXPECT_CALL(server.mock_information, summary(SessionId{3})).WillOnce(Return(errc::access_denied));
  EXPECT_CALL(server.mock_information, summary(SessionId{4})).WillOnce(Return(away_for(3h)));
  EXPECT_CALL(server.mock_sessions, logoff(SessionId{4}, Wait::no))
      .WillOnce(Return(errc::rpc_s_call_failed));
  EXPECT_CALL(server, close()).WillOnce(Return(errc::invalid_handle));
  const auto summary = log_off_idle(platform, {"rds01"}, 2h);
  EXPECT_THAT(summary.failures, ElementsAre(Failure{"rds01", SessionId{3}, errc::access_denied},
                                            Failure{"rds01", SessionId{4}, errc::rpc_s_call_failed},
                                            Failure{"rds01", std::nullopt, errc::invalid_handle}));
  EXPECT_THAT(summary.logged_off, IsEmpty());
}

TEST_F(IdleLogoffMocks, OpensNothingWithoutHosts) {
  EXPECT_CALL(platform, open_session_server(_, _)).Times(0);
  EXPECT_EQ(log_off_idle(platform, {}, 2h), idle_logoff::Summary{});
}

}  // namespace
