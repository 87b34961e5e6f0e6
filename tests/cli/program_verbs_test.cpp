#include "program_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class Verbs : public ProgramTest {};

TEST_F(Verbs, LogoffIsAskedFor) {
  const Ran ran = run({"logoff", "4", "--server", "rds01"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, "session 4 on rds01 is being logged off\n");
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(
      run({"logoff", "4", "--server", "rds01", "--json"}).out,
      "{\"command\":\"logoff\",\"server\":\"rds01\",\"session\":4,\"outcome\":\"started\"}\n");
}

TEST_F(Verbs, LogoffWaits) {
  const Ran ran = script("logoff 4 --wait --server rds01\nsessions --server rds01");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("session 4 on rds01 is logged off\n"));
  EXPECT_THAT(ran.out, Not(HasSubstr("bob")));
}

TEST_F(Verbs, LogoffThatNeverReturnsSaysSo) {
  world.hosts[1].sessions[4].logoff.hangs = true;
  ASSERT_EQ(world.hosts[1].sessions[4].user, "bob");
  const Ran ran = run({"logoff", "4", "--wait", "--server", "rds01"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err,
              ::testing::StartsWith(
                  "winseam: cannot log off session 4 on rds01: possible_deadlock (1131): "));
  EXPECT_THAT(ran.err, HasSubstr("; leave --wait out to return at once\n"));
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
}

TEST_F(Verbs, LogoffOfTheOwnSessionIsNoted) {
  const Ran ran = script("logoff 1\nadvance 5s\nlogoff 1", {"--keep-going"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, StartsWith("winseam: note: session 1 is the caller's own: "));
  // The third line's failure is about a session that is gone, and about nothing else.
  EXPECT_THAT(
      ran.err,
      EndsWith(
          "winseam: standard input:3: cannot log off session 1 on HQ: file_not_found (2): there "
          "is no such session or entry; see what is there with: winseam sessions --server HQ\n"));
}

TEST_F(Verbs, Disconnect) {
  const Ran ran = script("disconnect 3 --wait --server rds01\nsessions --server rds01 --json");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("session 3 on rds01 is disconnected\n"));
  EXPECT_THAT(ran.out, HasSubstr("\"id\":3,\"state\":\"disconnected\""));
  EXPECT_EQ(run({"disconnect", "3", "--server", "rds01"}).out,
            "session 3 on rds01 is being disconnected\n");
}

TEST_F(Verbs, DisconnectTwiceIsRefused) {
  expect_error(
      run({"disconnect", "4", "--server", "rds01"}), 1,
      "winseam: cannot disconnect session 4 on rds01: invalid_function (1): the call makes no "
      "sense in the present state; the session is in that state already");
}

TEST_F(Verbs, Connect) {
  const Ran ran = script("connect 2 1 --password secret --wait\nsessions --json");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("session 2 is shown on the client of session 1\n"));
  EXPECT_THAT(ran.out, HasSubstr("\"id\":1,\"state\":\"disconnected\""));
  EXPECT_THAT(ran.out, HasSubstr("\"id\":2,\"state\":\"active\""));
  EXPECT_EQ(run({"connect", "2", "1", "--password", "secret", "--json"}).out,
            "{\"command\":\"connect\",\"server\":\"HQ\",\"source\":2,\"target\":1,\"outcome\":"
            "\"started\"}\n");
}

TEST_F(Verbs, ConnectWithTheWrongPassword) {
  const Ran ran = run({"connect", "2", "1", "--password", "guess"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("logon_failure (1326)"));
  EXPECT_THAT(ran.err, HasSubstr("give the password of the session's user with --password\n"));
}

TEST_F(Verbs, ConnectWorksOnTheLocalHostOnly) {
  expect_error(run({"connect", "3", "4", "--server", "rds01"}), 2,
               "winseam: connect works on the local host HQ only; leave --server out");
}

TEST_F(Verbs, Kill) {
  const Ran ran = script("kill 204 --exit-code 7 --server rds01\nps --server rds01 --session 3");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("process 204 on rds01 is terminated with exit code 7\n"));
  EXPECT_THAT(ran.out, Not(HasSubstr("spin.exe")));
  EXPECT_THAT(ran.out, HasSubstr("explorer.exe"));
  EXPECT_EQ(run({"kill", "204", "--server", "rds01", "--json"}).out,
            "{\"command\":\"kill\",\"server\":\"rds01\",\"pid\":204,\"exit_code\":1,\"outcome\":"
            "\"done\"}\n");
}

TEST_F(Verbs, KillWhatIsNotThere) {
  expect_error(
      run({"kill", "9999", "--server", "rds01"}), 1,
      "winseam: cannot terminate process 9999 on rds01: invalid_parameter (87): an argument cannot "
      "be right; no process has that id; list them with: winseam ps --server rds01");
}

TEST_F(Verbs, Msg) {
  world.hosts[1].sessions[3].answers = {
      {.response = MessageResponse::yes, .after = std::chrono::seconds(5)}};
  ASSERT_EQ(world.hosts[1].sessions[3].user, "alice");
  const std::vector<std::string> ask{"msg",    "3",        "Reboot?",   "--buttons", "yes_no",
                                     "--icon", "question", "--timeout", "1m",        "--title",
                                     "IT",     "--wait",   "--server",  "rds01"};
  EXPECT_EQ(run(ask).out, "session 3 on rds01 answered: yes\n");
  std::vector<std::string> as_json = ask;
  as_json.emplace_back("--json");
  EXPECT_EQ(
      run(as_json).out,
      "{\"command\":\"msg\",\"server\":\"rds01\",\"session\":3,\"response\":\"yes\",\"outcome\":"
      "\"done\"}\n");
}

TEST_F(Verbs, MsgTimesOut) {
  EXPECT_EQ(run({"msg", "3", "Anybody?", "--wait", "--timeout", "30s", "--server", "rds01"}).out,
            "session 3 on rds01 answered: timed_out\n");
}

TEST_F(Verbs, MsgDoesNotWait) {
  EXPECT_EQ(run({"msg", "3", "sessions", "--server", "rds01"}).out,
            "the message is shown in session 3 on rds01\n");
}

TEST_F(Verbs, AsSomebodyWithoutTheRight) {
  const Ran ran = run({"logoff", "3", "--server", "rds01", "--as", "bob"});
  expect_error(
      ran, 1,
      "winseam: cannot log off session 3 on rds01: access_denied (5): the caller may not do this; "
      "try --as with an account that may, such as an administrator of rds01");
}

TEST_F(Verbs, Snapshot) {
  const Ran ran = run({"snapshot"});
  EXPECT_EQ(ran.exit_code, 0);
  const auto loaded = scenario::parse(ran.out);
  ASSERT_TRUE(loaded.world);
  EXPECT_EQ(*loaded.world, fake::World(world).describe());
}

TEST_F(Verbs, SnapshotToAFile) {
  const std::string to = path("snapshot.json");
  EXPECT_EQ(run({"snapshot", "--output", to}).out,
            "wrote " + to + "; use it with --scenario " + to + "\n");
  EXPECT_EQ(run_plainly({"validate", to}).out, to + " is a valid scenario\n");
  const Json document = run({"snapshot", "--json"}).json();
  EXPECT_EQ(document["output"], nullptr);
  EXPECT_TRUE(document["scenario"].is_object());
}

TEST_F(Verbs, SnapshotByAsking) {
  const Ran ran = run({"snapshot", "--by-asking"});
  EXPECT_EQ(ran.exit_code, 0);
  const auto loaded = scenario::parse(ran.out);
  ASSERT_TRUE(loaded.world) << ran.out;
  EXPECT_EQ(loaded.world->hosts.size(), 3U);
  EXPECT_THAT(ran.err, HasSubstr("winseam: note: "));
  EXPECT_THAT(ran.err, HasSubstr("RDS02"));
}

TEST_F(Verbs, Validate) {
  const std::string policy =
      file("policy.json", R"({"hosts": "all", "terminate": [{"name": "a"}]})");
  EXPECT_EQ(run_plainly({"validate", policy}).out, policy + " is a valid policy\n");
  EXPECT_EQ(run_plainly({"validate", policy, "--json"}).out,
            "{\"command\":\"validate\",\"file\":\"" + policy +
                "\",\"kind\":\"policy\",\"valid\":true,\"problems\":[]}\n");
}

TEST_F(Verbs, ValidateListsEveryProblem) {
  const std::string bad =
      file("bad.json", R"({"hosts": [{"name": 7, "sessions": [{"state": "actve"}]}]})");
  const Ran ran = run_plainly({"validate", bad});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.out, HasSubstr(bad + ": /hosts/0/name: "));
  EXPECT_THAT(ran.out, HasSubstr(bad + ": /hosts/0/sessions/0/state: "));
  EXPECT_THAT(ran.err, HasSubstr("winseam: " + bad + " is no valid scenario: "));
  const Ran as_json = run_plainly({"validate", bad, "--json"});
  EXPECT_EQ(as_json.exit_code, 2);
  EXPECT_EQ(as_json.json()["valid"], false);
  EXPECT_GE(as_json.json()["problems"].size(), 2U);
}

}  // namespace
}  // namespace winseam::cli
