#include "remote_backend.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <winseam/faults.hpp>
#include <winseam/media_session.hpp>
#include <winseam/testing/matchers.hpp>
#include <winseam/wlan_client.hpp>

namespace {

using winseam::errc;
using winseam::SessionId;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;

// A host with two sessions, one of which nobody may end.
std::string rds01(std::string_view host, std::string_view line) {
  static const std::map<std::string, std::string, std::less<>> answers{
      {"LIST", "1 0 Console\n3 4 RDP-Tcp#1\n"}, {"END 1", "5"}, {"END 3", "OK"}, {"END 9", "2"}};
  return host == "rds01" ? answers.at(std::string(line)) : std::string{};
}

TEST(RemoteBackend, ListsAndEndsSessions) {
  const auto platform = consumer::make_remote_platform(rds01);
  const auto server = platform->open_session_server("rds01").value();
  const auto listed = server->sessions().enumerate();
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed.value().size(), 2U);
  EXPECT_EQ(listed.value()[1].id, SessionId{3});
  EXPECT_EQ(listed.value()[1].state, winseam::SessionState::disconnected);
  EXPECT_EQ(listed.value()[1].station, "RDP-Tcp#1");
  EXPECT_THAT(server->sessions().logoff(SessionId{3}, winseam::Wait::no), IsOk());
  EXPECT_THAT(server->sessions().logoff(SessionId{1}, winseam::Wait::no),
              FailsWith(errc::access_denied));
  EXPECT_THAT(server->sessions().logoff(SessionId{9}, winseam::Wait::no),
              FailsWith(errc::file_not_found));
  EXPECT_THAT(server->close(), IsOk());
}

TEST(RemoteBackend, SaysWhatItDoesNotHave) {
  const auto platform = consumer::make_remote_platform(rds01);
  const auto server = platform->open_session_server("rds01").value();
  EXPECT_THAT(server->sessions().disconnect(SessionId{3}, winseam::Wait::no),
              FailsWith(errc::call_not_implemented));
  EXPECT_THAT(server->information().state(SessionId{3}), FailsWith(errc::call_not_implemented));
  EXPECT_THAT(platform->open_wlan_client(winseam::WlanVersion::vista),
              FailsWith(errc::call_not_implemented));
  EXPECT_FALSE(platform->features().has(winseam::Feature::session_servers));
}

TEST(RemoteBackend, AnUnreachableHostIsTold) {
  const auto platform = consumer::make_remote_platform(rds01);
  const auto server = platform->open_session_server("rds02").value();
  EXPECT_THAT(server->sessions().enumerate(), FailsWith(errc::rpc_s_server_unavailable));
}

// The decorators go around it as around any other.
TEST(RemoteBackend, FailsOnPurpose) {
  const auto plan = std::make_shared<winseam::FaultPlan>();
  const auto platform = winseam::with_faults(consumer::make_remote_platform(rds01), plan);
  const auto server = platform->open_session_server("rds01").value();
  plan->fail(winseam::Operation::sessions_logoff, errc::rpc_s_call_failed);
  EXPECT_THAT(server->sessions().logoff(SessionId{3}, winseam::Wait::no),
              FailsWith(errc::rpc_s_call_failed));
}

}  // namespace
