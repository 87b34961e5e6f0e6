#include "program_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::ordered_json;

constexpr const char* tidy = R"({
  "hosts": ["RDS01"],
  "log_off": [{"state": "disconnected", "longer_than": "2h"}],
  "terminate": [{"name": "spin*", "cpu_longer_than": "30m", "exit_code": 7,
                 "warn": {"text": "spin will end", "grace": "1m"}}]})";

class Apply : public ProgramTest {
 protected:
  std::string policy(const std::string& text) const { return file("policy.json", text); }
};

TEST_F(Apply, ShowsEveryStep) {
  const Ran ran = run({"apply", policy(tidy)});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out,
            "TIME     HOST   ACTION      WHAT                      USER          OUTCOME      WHY\n"
            "0:00:00  RDS01  open                                                done         4 "
            "sessions, 13 processes\n"
            "0:00:00  RDS01  warn        session 3                 alice         done         1m "
            "before the end of spin.exe\n"
            "0:00:00  RDS01  log off     session 4                 bob           started      "
            "disconnected for 3h, limit 2h\n"
            "0:00:02  RDS01  logged off  session 4                 bob           done         gone "
            "within 2s\n"
            "0:01:00  RDS01  terminate   process 204 spin.exe      alice         done         45m "
            "of CPU, limit 30m\n"
            "0:01:00  RDS01  close                                               done\n"
            "1 host: 1 warning shown, 1 session logged off, 1 process terminated, 0 spared, 0 "
            "vanished, 0 failed\n");
}

TEST_F(Apply, ADryRunChangesNothing) {
  const Ran ran = script("apply " + policy(tidy) + " --dry-run\nsnapshot");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("planned      disconnected for 3h, limit 2h\n"));
  EXPECT_THAT(ran.out, HasSubstr("planned      45m of CPU, limit 30m\n"));
  EXPECT_THAT(ran.out, HasSubstr("1 host: 2 steps planned, nothing was changed\n"));
  const auto after = scenario::parse(ran.out.substr(ran.out.find("nothing was changed\n") + 20));
  ASSERT_TRUE(after.world);
  EXPECT_EQ(*after.world, fake::World(world).describe());
}

TEST_F(Apply, InEarnestChangesJustThat) {
  const Ran ran =
      script("apply " + policy(tidy) + "\nsessions --server rds01\nps --server rds01 --session 3");
  EXPECT_EQ(ran.exit_code, 0);
  const std::string after = ran.out.substr(ran.out.find("0 failed\n"));
  EXPECT_THAT(after, Not(HasSubstr("bob")));
  EXPECT_THAT(after, HasSubstr("alice"));
  EXPECT_THAT(after, Not(HasSubstr("spin.exe")));
  EXPECT_THAT(after, HasSubstr("explorer.exe"));
}

TEST_F(Apply, AsJson) {
  const Json document = run({"apply", policy(tidy), "--json"}).json();
  EXPECT_EQ(document["command"], "apply");
  EXPECT_EQ(document["dry_run"], false);
  EXPECT_EQ(document["hosts"], Json::parse(R"(["RDS01"])"));
  EXPECT_EQ(document["ok"], true);
  ASSERT_EQ(document["steps"].size(), 6U);
  EXPECT_EQ(document["steps"][4],
            Json::parse(R"({"at_seconds": 60, "host": "RDS01", "action": "terminate",
    "session": 3, "pid": 204, "name": "spin.exe", "user": "alice", "reason": "45m of CPU, limit 30m",
    "outcome": "done", "error": null})"));
  EXPECT_EQ(document["summary"],
            Json::parse(R"({"hosts": 1, "unreachable_hosts": 0, "planned": 0, "warned": 1,
    "logged_off": 1, "terminated": 1, "spared": 0, "vanished": 0, "failed": 0})"));
}

TEST_F(Apply, AnUnreachableHostIsAFailureOfItsOwn) {
  const std::string all = policy(
      R"({"hosts": ["RDS02", "HQ", "RDS01"], "log_off": [{"state": "disconnected", "longer_than": "2h"}]})");
  const Ran ran = run({"apply", all});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.out,
              HasSubstr("RDS02  open                                                unreachable  "
                        "rpc_s_server_unavailable (1722): the host cannot be reached\n"));
  EXPECT_THAT(ran.out, HasSubstr("0:00:02  RDS01  logged off  session 4"));
  EXPECT_THAT(
      ran.out,
      EndsWith("3 hosts (1 unreachable): 0 warnings shown, 1 session logged off, 0 processes "
               "terminated, 0 spared, 0 vanished, 1 failed\n"));
  EXPECT_EQ(ran.err,
            "winseam: 1 step of the policy failed; the log says which (refused, unreachable, "
            "unfinished or "
            "failed)\n");
  const Ran as_json = run({"apply", all, "--json"});
  EXPECT_EQ(as_json.exit_code, 1);
  EXPECT_EQ(as_json.json()["ok"], false);
  EXPECT_EQ(as_json.json()["summary"]["unreachable_hosts"], 1);
}

TEST_F(Apply, AllMeansTheHostsThatAnnounceThemselves) {
  // RDS02 is down, so nobody hears of it.
  const Json document =
      run({"apply", policy(R"({"hosts": "all", "terminate": [{"name": "nothing.exe"}]})"),
           "--json"})
          .json();
  EXPECT_EQ(document["hosts"], Json::parse(R"(["HQ", "RDS01"])"));
  EXPECT_EQ(document["ok"], true);
}

TEST_F(Apply, ProgressOnATerminalOnly) {
  const std::string all = policy(
      R"({"hosts": ["HQ", "RDS01"], "log_off": [{"state": "disconnected", "longer_than": "2h"}]})");
  EXPECT_EQ(run({"apply", all}).err, "");
  terminal = true;
  const std::string shown = run({"apply", all, "--color", "never"}).err;
  EXPECT_THAT(shown, HasSubstr("\r\x1b[K[1/2] HQ"));
  EXPECT_THAT(shown, HasSubstr("\r\x1b[K[2/2] RDS01"));
  EXPECT_THAT(shown, HasSubstr("\r\x1b[Kwaiting 1s"));
  EXPECT_THAT(shown, EndsWith("\r\x1b[K"));
}

TEST_F(Apply, WrongPoliciesAreNamedByTheirPlace) {
  const std::string unknown =
      policy(R"({"hosts": ["RDS01", "rds9"], "terminate": [{"name": "a"}]})");
  expect_error(run({"apply", unknown}), 2,
               "winseam: " + unknown +
                   ": /hosts/1: there is no host 'rds9'; the hosts are HQ, RDS01, RDS02");
  const std::string wrong =
      policy(R"({"hosts": "all", "terminate": [{"name": "a", "exit_code": "1"}]})");
  expect_error(run({"apply", wrong}), 2,
               "winseam: " + wrong +
                   ": /terminate/0/exit_code: expected a number from 0 to 4294967295, found \"1\"");
  expect_error(run({"apply", "/nowhere/policy.json"}), 2,
               "winseam: there is no policy file '/nowhere/policy.json'; check the path");
  expect_error(run({"apply", policy(tidy), "--server", "rds01"}), 2,
               "winseam: the policy names the hosts; leave --server out");
}

TEST_F(Apply, TheExamplePolicyFindsSomethingInTheOffice) {
  const Ran ran =
      run_plainly({"apply", WINSEAM_PROJECT_FOLDER "/examples/policies/office.json", "--json"});
  const Json summary = ran.json()["summary"];
  EXPECT_GE(summary["hosts"], 3);
  EXPECT_GE(summary["warned"], 1);
  EXPECT_GE(summary["logged_off"], 1);
  EXPECT_GE(summary["terminated"], 1);
}

}  // namespace
}  // namespace winseam::cli
