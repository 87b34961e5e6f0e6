// Texts whose every part is right and that still describe no world: names and ids that stand twice, references to
// nothing.
#include <gtest/gtest.h>

#include "helpers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;

std::string hosts(std::string_view list) { return R"({"hosts": [)" + std::string(list) + "]}"; }

TEST(ChecksTest, AWorldHasOneLocalHost) {
  const Problems none{
      {"/hosts", "one host with \"local\": true, the machine the program runs on", "none"}};
  EXPECT_EQ(problems_of(hosts("")), none);
  EXPECT_EQ(problems_of(hosts(R"({"name": "a"}, {"name": "b"})")), none);
  EXPECT_EQ(problems_of(hosts(R"({"name": "a", "local": true}, {"name": "b", "local": true},)"
                              R"( {"name": "c", "local": true})")),
            (Problems{{"/hosts/1/local", "one local host in a world", "a second one"}}));
}

TEST(ChecksTest, HostsHaveNamesOfTheirOwn) {
  EXPECT_EQ(problems_of(hosts(R"({"name": "", "local": true})")),
            (Problems{{"/hosts/0/name", "a name", "\"\""}}));
  EXPECT_EQ(problems_of(hosts(R"({"name": "rds01", "local": true}, {"name": "RDS01"})")),
            (Problems{{"/hosts/1/name", "a name that no other host has", "\"RDS01\""}}));
}

TEST(ChecksTest, UsersAndListenersHaveNamesOfTheirOwn) {
  EXPECT_EQ(
      problems_of(host_with(R"("users": [{"name": "bob"}, {"name": "eve"}, {"name": "BOB"}])")),
      (Problems{
          {"/hosts/0/users/2/name", "a name that no other user of the host has", "\"BOB\""}}));
  EXPECT_EQ(problems_of(host_with(R"("listeners": [{"name": "RDP-Tcp"}, {"name": "rdp-tcp"}])")),
            (Problems{{"/hosts/0/listeners/1/name", "a name that no other listener of the host has",
                       "\"rdp-tcp\""}}));
}

TEST(ChecksTest, SessionsHaveIdsOfTheirOwn) {
  EXPECT_EQ(
      problems_of(
          hosts(R"({"name": "pc", "local": true, "sessions": [{"id": 4}, {"id": 5}, {"id": 4}]})")),
      (Problems{{"/hosts/0/sessions/2/id", "an id that no other session of the host has", "4"}}));
  // On another host the id is another session.
  EXPECT_EQ(problems_of(hosts(R"({"name": "pc", "local": true, "sessions": [{"id": 4}]},)"
                              R"( {"name": "b", "sessions": [{"id": 4}]})")),
            Problems{});
}

TEST(ChecksTest, AnIdIsNotGivenToOneThatAnEarlierSessionGets) {
  EXPECT_EQ(problems_of(hosts(R"({"name": "pc", "local": true, "sessions": [{}, {"id": 1}]})")),
            (Problems{{"/hosts/0/sessions/1/id", "an id that no other session of the host has",
                       "1, which one before it without an id gets"}}));
  EXPECT_EQ(problems_of(hosts(R"({"name": "pc", "local": true, "sessions": [{"id": 1}, {}]})")),
            Problems{});
  EXPECT_EQ(problems_of(host_with(R"("processes": [{}, {"id": 4}, {"id": 8}])")),
            (Problems{{"/hosts/0/processes/2/id", "an id that no other process of the host has",
                       "8, which one before it without an id gets"}}));
}

TEST(ChecksTest, IdsAreInRange) {
  EXPECT_EQ(problems_of(session_with(R"("id": 4294967294)")),
            (Problems{{"/hosts/0/sessions/0/id", "less than 4294967294", "4294967294"}}));
  EXPECT_EQ(problems_of(session_with(R"("id": 7, "state": "listen")")),
            (Problems{{"/hosts/0/sessions/0/id", "65536 or more for a listener", "7"}}));
  // A session that is no listener may have any id.
  EXPECT_EQ(problems_of(session_with(R"("id": 70000)")), Problems{});
  EXPECT_EQ(
      problems_of(hosts(R"({"name": "pc", "local": true, "sessions": [{"id": 4294967293}, {}]})")),
      (Problems{{"/hosts/0/sessions/1/id", "an id, as no unused one is left", "none"}}));
}

TEST(ChecksTest, OneSessionIsOnTheConsole) {
  EXPECT_EQ(
      problems_of(hosts(R"({"name": "pc", "local": true, "sessions": [)"
                        R"({"id": 1, "console": true}, {"id": 2, "console": true}]})")),
      (Problems{{"/hosts/0/sessions/1/console", "one session on the console", "a second one"}}));
}

TEST(ChecksTest, ReferencesLeadToSessionsOfTheHost) {
  EXPECT_EQ(
      problems_of(session_with(R"("id": 1, "state": "shadow", "watches": 9)")),
      (Problems{{"/hosts/0/sessions/0/watches", "the id of another session of this host", "9"}}));
  EXPECT_EQ(
      problems_of(session_with(R"("id": 1, "parent": 9)")),
      (Problems{{"/hosts/0/sessions/0/parent", "the id of another session of this host", "9"}}));
  EXPECT_EQ(
      problems_of(session_with(R"("id": 1, "parent": 1)")),
      (Problems{{"/hosts/0/sessions/0/parent", "the id of another session of this host", "1"}}));
  EXPECT_EQ(problems_of(host_with(R"("processes": [{"id": 8, "session": 2}])")),
            (Problems{{"/hosts/0/processes/0/session", "the id of a session of this host", "2"}}));
  // The other host has such a session; this one does not.
  EXPECT_EQ(problems_of(hosts(R"({"name": "pc", "local": true, "sessions": [{"id": 2}]},)"
                              R"( {"name": "b", "processes": [{"session": 2}]})")),
            (Problems{{"/hosts/1/processes/0/session", "the id of a session of this host", "2"}}));
}

TEST(ChecksTest, AReferenceMayLeadToASessionThatGetsItsIdByItself) {
  const scenario::Loaded loaded = scenario::parse(
      hosts(R"({"name": "pc", "local": true, "sessions": [{"user": "ann"}, {"user": "ben"}],)"
            R"( "processes": [{"name": "a.exe", "session": 2}]})"));
  ASSERT_EQ(loaded.problems, Problems{});
  const fake::World world(*loaded.world, quiet());
  EXPECT_EQ(world.local_host().process(ProcessId{8})->user, "ben");
}

// What is in the middle of its end may have outlived what it belonged to.
TEST(ChecksTest, AnEndingSessionMayReferToOneThatIsGone) {
  EXPECT_EQ(problems_of(session_with(R"("id": 3, "state": "reset", "parent": 2)")), Problems{});
}

// Accounts that a host does not know are plain users there.
TEST(ChecksTest, UsersNeedNoAccount) {
  const scenario::Loaded loaded = scenario::parse(
      session_with(R"("id": 1, "user": "nobody-knows", "access": [{"user": "nor-him"}])"));
  ASSERT_EQ(loaded.problems, Problems{});
  const fake::World world(*loaded.world, quiet());
  EXPECT_EQ(world.local_host().session(SessionId{1})->domain, "pc");
}

}  // namespace
