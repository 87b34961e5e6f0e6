#include <filesystem>

#include "program_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class Script : public ProgramTest {};

TEST_F(Script, OneWorldLastsThroughout) {
  const Ran ran = script(
      "# a logoff takes its time\n"
      "logoff 4 --server rds01\n"
      "sessions --server rds01\n"
      "\n"
      "advance 5s\n"
      "sessions --server rds01\n");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.err, "");
  const std::size_t later = ran.out.find("5s later: it is 2024-01-01 08:00:05\n");
  ASSERT_NE(later, std::string::npos);
  EXPECT_THAT(ran.out.substr(0, later), HasSubstr("    4  reset         bob"));
  EXPECT_THAT(ran.out.substr(later), Not(HasSubstr("bob")));
}

TEST_F(Script, FromAFile) {
  const std::string lines = file("a.winseam", "advance 1h\r\nadvance 1h\r\n");
  const Ran ran = run({"run", lines});
  EXPECT_EQ(ran.out,
            "1h later: it is 2024-01-01 09:00:00\n"
            "1h later: it is 2024-01-01 10:00:00\n");
}

TEST_F(Script, EchoShowsLinesAndComments) {
  const Ran ran = script("# first\nadvance 1s # go\n", {"--echo"});
  EXPECT_EQ(ran.out, "# first\n> advance 1s # go\n1s later: it is 2024-01-01 08:00:01\n");
}

TEST_F(Script, GlobalOptionsHoldForEachLineAndMayBeSaidAgain) {
  const Ran ran = script("info\ninfo --server HQ\n", {"--json", "--server", "rds01"});
  const std::size_t end = ran.out.find('\n');
  EXPECT_EQ(Json::parse(ran.out.substr(0, end))["server"], "rds01");
  EXPECT_EQ(Json::parse(ran.out.substr(end + 1))["server"], "HQ");
}

TEST_F(Script, NothingRunsUnlessEveryLineIsUnderstood) {
  expect_error(script("advance 1s\nlogof 4\n"), 2,
               "winseam: standard input:2: there is no command 'logof'; see: winseam --help");
  expect_error(
      script("advance 1s\n\nlogoff four\n"), 2,
      "winseam: standard input:3: ID: expected a session id, a number from 0 to 4294967293, found "
      "'four'; see: winseam logoff --help");
  expect_error(script("msg 3 'open\n"), 2,
               "winseam: standard input:1: a quote is not closed; close it on the same line");
  expect_error(
      script("sessions --scenario x.json\n"), 2,
      "winseam: standard input:1: --scenario: one world lasts for the whole script; give it to "
      "'run'; see: winseam sessions --help");
  expect_error(script("run other.winseam\n"), 2,
               "winseam: standard input:1: a script cannot run another one; put its lines here");
}

TEST_F(Script, AFailureEndsIt) {
  const Ran ran = script("logoff 99\nadvance 1s\n");
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(
      ran.err,
      "winseam: standard input:1: cannot log off session 99 on HQ: file_not_found (2): there is no "
      "such session or entry; see what is there with: winseam sessions --server HQ\n");
}

TEST_F(Script, OrNotWithKeepGoing) {
  const Ran ran = script("logoff 99\nadvance 1s\nlogoff 98\n", {"--keep-going"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out, "1s later: it is 2024-01-01 08:00:01\n");
  EXPECT_THAT(ran.err, HasSubstr("standard input:1: "));
  EXPECT_THAT(ran.err, HasSubstr("standard input:3: "));
}

TEST_F(Script, WrongUsageEndsItEvenSo) {
  const Ran ran = script("sessions --server nowhere\nadvance 1s\n", {"--keep-going"});
  expect_error(
      ran, 2,
      "winseam: standard input:1: there is no host 'nowhere'; the hosts are HQ, RDS01, RDS02");
}

TEST_F(Script, FailuresAreDocumentsToo) {
  const Ran ran = script("logoff 99\nadvance 1s\n", {"--keep-going", "--json"});
  EXPECT_EQ(ran.exit_code, 1);
  const std::size_t end = ran.out.find('\n');
  const Json first = Json::parse(ran.out.substr(0, end));
  EXPECT_EQ(first["error"]["code"], 2);
  EXPECT_EQ(first["error"]["name"], "file_not_found");
  EXPECT_EQ(first["error"]["line"], 1);
  EXPECT_EQ(
      Json::parse(ran.out.substr(end + 1)),
      Json::parse(R"({"command": "advance", "by_seconds": 1, "now": "2024-01-01T08:00:01Z"})"));
}

TEST_F(Script, AnEmptyOneIsFine) {
  const Ran ran = script("\n# nothing\n");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, "");
}

TEST_F(Script, NoFile) {
  expect_error(run({"run", "/nowhere/x.winseam"}), 2,
               "winseam: there is no script file '/nowhere/x.winseam'; check the path");
}

// The tour names its policy as seen from the project's folder.
TEST_F(Script, TheTourRuns) {
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(WINSEAM_PROJECT_FOLDER);
  const Ran ran =
      run_plainly({"run", "examples/scripts/office_tour.winseam", "--echo", "--keep-going"});
  std::filesystem::current_path(here);
  // A host that is down and a session that hangs are part of the story.
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  EXPECT_EQ(ran.err,
            "winseam: 1 step of the policy failed; the log says which (refused, unreachable, "
            "unfinished or failed)\n"
            "winseam: 2 steps of the policy failed; the log says which (refused, unreachable, "
            "unfinished or failed)\n");
  EXPECT_THAT(ran.out,
              HasSubstr("4 hosts (1 unreachable): 9 steps planned, nothing was changed\n"));
  EXPECT_THAT(
      ran.out,
      HasSubstr("4 hosts (1 unreachable): 4 warnings shown, 6 sessions logged off, 2 processes "
                "terminated, 0 spared, 0 vanished, 2 failed\n"));
}

}  // namespace
}  // namespace winseam::cli
