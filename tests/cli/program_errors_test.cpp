#include "program_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class Errors : public ProgramTest {};

TEST_F(Errors, TheCommandLine) {
  expect_error(run_plainly({}), 2, "winseam: no command is given; see: winseam --help");
  expect_error(run_plainly({"session"}), 2,
               "winseam: there is no command 'session'; see: winseam --help");
  expect_error(run_plainly({"sessions", "--jsn"}), 2,
               "winseam: '--jsn' is not understood here; see: winseam sessions --help");
  expect_error(run_plainly({"sessions", "extra"}), 2,
               "winseam: 'extra' is not understood here; see: winseam sessions --help");
  expect_error(run_plainly({"logoff"}), 2, "winseam: ID is required; see: winseam logoff --help");
  expect_error(run_plainly({"kill", "4", "--exit-code"}), 2,
               "winseam: --exit-code: 1 required N missing; see: winseam kill --help");
  expect_error(run_plainly({"sessions", "--server", ""}), 2,
               "winseam: --server: expected a name, found nothing; see: winseam sessions --help");
  expect_error(
      run_plainly({"sessions", "--color", "pink"}), 2,
      "winseam: --color: expected one of auto, always, never, found 'pink'; see: winseam sessions "
      "--help");
  expect_error(run_plainly({"--backend", "win64", "sessions"}), 2,
               "winseam: --backend: there is no backend 'win64'; there are fake, win32; see: "
               "winseam sessions "
               "--help");
}

TEST_F(Errors, Ids) {
  for (const char* command : {"logoff", "disconnect", "info"}) {
    const std::string see = std::string("; see: winseam ") + command + " --help";
    expect_error(
        run({command, "four"}), 2,
        "winseam: ID: expected a session id, a number from 0 to 4294967293, found 'four'" + see);
    expect_error(
        run({command, "4294967295"}), 2,
        "winseam: ID: expected a session id, a number from 0 to 4294967293, found '4294967295'" +
            see);
    expect_error(
        run({command, "-1"}), 2,
        "winseam: ID: expected a session id, a number from 0 to 4294967293, found '-1'" + see);
  }
  expect_error(run({"kill", "99999999999"}), 2,
               "winseam: PID: expected a process id, a number from 0 to 4294967295, found "
               "'99999999999'; see: "
               "winseam kill --help");
  expect_error(
      run({"connect", "1", "x"}), 2,
      "winseam: TARGET: expected a session id, a number from 0 to 4294967293, found 'x'; see: "
      "winseam connect --help");
  expect_error(
      run({"events", "--for", "5"}), 2,
      "winseam: --for: expected a duration of at most ten years such as 90s, 30m, 2h or 1h30m, "
      "found '5'; see: winseam events --help");
}

TEST_F(Errors, Hosts) {
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"sessions"},
                                             {"ps"},
                                             {"info"},
                                             {"logoff", "3"},
                                             {"disconnect", "3"},
                                             {"kill", "3"},
                                             {"msg", "3", "x"},
                                             {"events"}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--server", "nowhere"});
    expect_error(run(arguments), 2,
                 "winseam: there is no host 'nowhere'; the hosts are HQ, RDS01, RDS02");
    arguments.back() = "RDS02";
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.exit_code, 1) << command[0];
    EXPECT_THAT(ran.err,
                HasSubstr("on RDS02: rpc_s_server_unavailable (1722): the host cannot be reached; "
                          "check that RDS02 is running and can be reached\n"));
  }
}

TEST_F(Errors, AHostThatCannotEvenBeOpened) {
  world.hosts[2].open_mode = fake::OpenMode::eager;
  expect_error(run({"sessions", "--server", "rds02"}), 1,
               "winseam: cannot open rds02: rpc_s_server_unavailable (1722): the host cannot be "
               "reached; check that rds02 is running and can be reached");
}

TEST_F(Errors, Accounts) {
  expect_error(
      run({"sessions", "--as", "mallory"}), 2,
      "winseam: there is no account 'mallory'; the accounts are Administrator, SYSTEM, alice, bob");
  EXPECT_EQ(run({"sessions", "--as", "ALICE"}).exit_code, 0);
}

TEST_F(Errors, Files) {
  expect_error(run_plainly({"sessions", "--scenario", "/nowhere/x.json"}), 2,
               "winseam: there is no scenario file '/nowhere/x.json'; check the path");
  expect_error(run_plainly({"sessions", "--scenario", "/tmp"}), 2,
               "winseam: '/tmp' is a folder; name a scenario file in it");
  expect_error(
      run({"snapshot", "--output", "/nowhere/x.json"}), 2,
      "winseam: cannot write '/nowhere/x.json'; check that its folder exists and is writable");
  const std::string bad =
      file("bad.json", R"({"hosts": [{"name": "a", "local": true, "sessions": 5}]})");
  const Ran ran = run_plainly({"sessions", "--scenario", bad});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, StartsWith("winseam: " + bad + ": /hosts/0/sessions: "));
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
}

TEST_F(Errors, AsJson) {
  const Ran usage = run_plainly({"logoff", "four", "--json"});
  EXPECT_EQ(usage.exit_code, 2);
  EXPECT_EQ(usage.json(), Json::parse(R"({"error": {"code": null, "name": "usage",
    "message": "ID: expected a session id, a number from 0 to 4294967293, found 'four'; see: winseam logoff --help",
    "exit_code": 2, "line": null}})"));
  EXPECT_EQ(usage.err,
            "winseam: ID: expected a session id, a number from 0 to 4294967293, found 'four'; see: "
            "winseam "
            "logoff --help\n");
  const Ran denied = run({"--json", "logoff", "3", "--server", "rds01", "--as", "bob"});
  EXPECT_EQ(denied.exit_code, 1);
  EXPECT_EQ(denied.json()["error"]["code"], 5);
  EXPECT_EQ(denied.json()["error"]["name"], "access_denied");
  EXPECT_EQ(denied.json()["error"]["exit_code"], 1);
}

TEST_F(Errors, NothingFromOutsideMovesTheTerminal) {
  const Ran ran = run({"sessions", "--server", "a\x1b[2J\nb"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_EQ(ran.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
}

TEST_F(Errors, HelpOfEveryCommandHasAnExample) {
  const Ran all = run_plainly({"--help"});
  EXPECT_EQ(all.exit_code, 0);
  for (const char* command :
       {"hosts", "sessions", "ps", "info", "logoff", "disconnect", "connect", "kill", "msg",
        "events", "apply", "run", "advance", "snapshot", "validate", "completion"}) {
    EXPECT_THAT(all.out, HasSubstr(std::string("\n  ") + command + " "));
    const Ran ran = run_plainly({command, "--help"});
    EXPECT_EQ(ran.exit_code, 0) << command;
    EXPECT_EQ(ran.err, "");
    EXPECT_THAT(ran.out, HasSubstr("Example: ")) << command;
  }
  EXPECT_THAT(run_plainly({"--version"}).out, StartsWith("winseam "));
}

TEST_F(Errors, GlobalOptionsStandBeforeOrAfterTheCommand) {
  EXPECT_EQ(run({"--server", "rds01", "--json", "sessions"}).out,
            run({"sessions", "--json", "--server", "rds01"}).out);
}

}  // namespace
}  // namespace winseam::cli
