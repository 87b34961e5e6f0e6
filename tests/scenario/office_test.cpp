// The installation that the winseam program brings along.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "helpers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;

fake::WorldSpec office() {
  const scenario::Loaded loaded = scenario::parse(scenario::office());
  EXPECT_EQ(loaded.problems, Problems{});
  return loaded.world.value_or(fake::WorldSpec{});
}

TEST(OfficeTest, IsTheFileAmongTheExamples) {
  std::ifstream file(WINSEAM_PROJECT_FOLDER "/examples/scenarios/office.json", std::ios::binary);
  ASSERT_TRUE(file.is_open());
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(scenario::office(), text);
}

TEST(OfficeTest, IsLargeEnoughToLookAround) {
  const fake::WorldSpec world = office();
  std::size_t sessions = 0;
  std::size_t processes = 0;
  std::set<SessionState> states;
  for (const fake::HostSpec& host : world.hosts) {
    sessions += host.sessions.size();
    processes += host.processes.size();
    for (const fake::SessionSpec& session : host.sessions) states.insert(session.state);
  }
  EXPECT_GE(world.hosts.size(), 3U);
  EXPECT_GE(sessions, 20U);
  EXPECT_GE(processes, 200U);
  const std::set<SessionState> every{SessionState::active,        SessionState::connected,
                                     SessionState::connect_query, SessionState::shadow,
                                     SessionState::disconnected,  SessionState::idle,
                                     SessionState::listen,        SessionState::reset,
                                     SessionState::down,          SessionState::init};
  EXPECT_EQ(states, every);
}

TEST(OfficeTest, HasUsersOfDifferentRights) {
  std::set<fake::Role> roles;
  std::map<std::string, std::set<fake::Role>> by_user;
  for (const fake::HostSpec& host : office().hosts)
    for (const fake::UserSpec& user : host.users) {
      roles.insert(user.role);
      by_user[user.name].insert(user.role);
    }
  EXPECT_EQ(roles, (std::set<fake::Role>{fake::Role::user, fake::Role::guest,
                                         fake::Role::remote_desktop_user, fake::Role::administrator,
                                         fake::Role::system}));
  EXPECT_TRUE(std::any_of(by_user.begin(), by_user.end(), [](const auto& user) {
    return user.second.size() > 1;
  })) << "nobody has different rights on different hosts";
}

// Every state is still there once the scenario has become a world and time has passed.
TEST(OfficeTest, StaysAsItIs) {
  fake::World world(office(), quiet());
  const fake::WorldSpec before = world.describe();
  // Adapters scan in the background, and nothing else waits to happen.
  EXPECT_EQ(world.pending(), before.wlan.radios.size());
  world.advance(std::chrono::hours{1});
  std::set<SessionState> states;
  for (const fake::HostSpec& host : world.describe().hosts)
    for (const fake::SessionSpec& session : host.sessions) states.insert(session.state);
  EXPECT_EQ(states.size(), 10U);
  ASSERT_EQ(world.describe().hosts.size(), before.hosts.size());
  for (std::size_t i = 0; i < before.hosts.size(); ++i)
    EXPECT_EQ(world.describe().hosts[i].sessions, before.hosts[i].sessions);
}

TEST(OfficeTest, TheEndingSessionEndsWhenItsProgramDoes) {
  fake::World world(office(), quiet());
  fake::Host rds02 = world.host("RDS02");
  const SessionId trent{7};
  ASSERT_EQ(rds02.session(trent)->user, "trent");
  EXPECT_EQ(rds02.session(trent)->state, SessionState::reset);
  rds02.release_hang(trent);
  world.run_until_idle();
  EXPECT_EQ(rds02.session(trent), std::nullopt);
  ASSERT_EQ(rds02.ended_sessions().size(), 1U);
  EXPECT_EQ(rds02.ended_sessions()[0].user, "trent");
}

TEST(OfficeTest, IsWrittenAsItStands) {
  EXPECT_EQ(scenario::parse(scenario::write(office())).world, office());
}

}  // namespace
