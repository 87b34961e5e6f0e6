#include "media_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class MediaRequests : public MediaTest {
 protected:
  void ask(std::uint32_t number, const std::string& message) {
    OperatorRequest request;
    request.id = OperatorRequestId{media_guid(number)};
    request.type = OperatorRequestType::message;
    request.state = OperatorRequestState::submitted;
    request.submitted_at = fake::default_begin - std::chrono::minutes{number};
    request.message = message;
    world.media.operator_requests.push_back(request);
  }
};

TEST_F(MediaRequests, NothingIsUnderWay) {
  EXPECT_EQ(run({"media", "requests"}).out,
            "nothing is under way and nobody is asked for anything\n");
  EXPECT_EQ(run({"media", "requests", "--all"}).out, "there is no request\n");
  const Json json = run({"media", "requests", "--json"}).json();
  EXPECT_EQ(json["work_items"], Json::array());
  EXPECT_EQ(json["operator_requests"], Json::array());
}

TEST_F(MediaRequests, WhatIsOverIsShownIfAskedFor) {
  const Ran ran = script("media mount DAY01\nmedia requests\nmedia requests --all --json");
  EXPECT_THAT(ran.out, HasSubstr("nothing is under way"));
  const Json items = last(ran)["work_items"];
  ASSERT_EQ(items.size(), 1U) << ran.err;
  EXPECT_EQ(items[0]["operation"], "mount");
  EXPECT_EQ(items[0]["state"], "passed");
  EXPECT_TRUE(items[0]["place"].is_null());
  EXPECT_TRUE(items[0]["error"].is_null());
  EXPECT_FALSE(items[0]["completed_at"].is_null());
}

TEST_F(MediaRequests, AMountThatNeedsTheOperator) {
  const Ran ran = script("media mount OFF01 --no-wait\nmedia requests");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("\nmount  "), HasSubstr("  OFF01   "),
                             HasSubstr("\n 1  move media  submitted  Put OFF01 into Vault  ")));
  // Saying that it is done moves nothing: it is asked for again.
  const Ran answered = script("media mount OFF01 --no-wait\nmedia answer\nmedia requests --json");
  EXPECT_THAT(answered.out, HasSubstr("'Put OFF01 into Vault' is answered: it is done\n"));
  EXPECT_EQ(last(answered)["operator_requests"].size(), 1U);
  const Ran refused =
      script("media mount OFF01 --no-wait\nmedia answer --refuse\nmedia requests --all --json");
  EXPECT_EQ(last(refused)["work_items"][0]["state"], "failed");
  EXPECT_EQ(last(refused)["work_items"][0]["error"]["name"], "request_refused");
  EXPECT_EQ(last(refused)["operator_requests"][0]["state"], "refused");
  EXPECT_TRUE(last(refused)["operator_requests"][0]["number"].is_null());
}

TEST_F(MediaRequests, AreAnsweredByNumberOldestFirst) {
  ask(101, "Dust the drives");
  ask(102, "Label the tapes");
  const Ran ran = script("media answer 1\nmedia requests --json");
  EXPECT_THAT(ran.out, StartsWith("'Label the tapes' is answered: it is done\n"));
  ASSERT_EQ(last(ran)["operator_requests"].size(), 1U);
  EXPECT_EQ(last(ran)["operator_requests"][0]["message"], "Dust the drives");
  EXPECT_EQ(last(ran)["operator_requests"][0]["number"], 1);
  const Json json =
      run({"media", "answer", to_string(media_guid(101)), "--refuse", "--json"}).json();
  EXPECT_EQ(json["request"]["message"], "Dust the drives");
  EXPECT_EQ(json["outcome"], "refused");
}

TEST_F(MediaRequests, AnswersThatFitNothing) {
  expect_error(run({"media", "answer"}), 2, "winseam: the operator is not asked for anything");
  ask(101, "Dust the drives");
  ask(102, "Label the tapes");
  expect_error(run({"media", "answer"}), 2,
               "winseam: there are 2 requests; say which by its number; see them with: winseam "
               "media requests");
  for (const char* wrong : {"0", "3", "first", "1x"})
    expect_error(run({"media", "answer", wrong}), 2,
                 "winseam: expected the number of a request from 1 to 2, or its id, found '" +
                     std::string(wrong) + "'; see them with: winseam media requests");
  expect_error(run({"media", "answer", to_string(media_guid(9))}), 2,
               "winseam: there is no open request " + to_string(media_guid(9)) +
                   "; see them with: winseam media requests");
  const Ran ran = run({"media", "answer", "1", "--as", "alice"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("cannot answer 'Label the tapes': "),
                             HasSubstr("; try --as with an account that may")));
}

TEST_F(MediaRequests, Eject) {
  const Ran ran = script("media eject DAY01 --wait\nmedia media --json");
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("'DAY01' can be taken out\n"));
  EXPECT_EQ(last(ran)["media"][0]["place"], "port 0 of Vault");
  world.media.operators.empties_port_after = std::chrono::seconds{30};
  const Ran taken = script("media eject DAY01 --json\nadvance 1m\nmedia media --shelf");
  EXPECT_THAT(taken.out, HasSubstr("\"outcome\":\"started\""));
  EXPECT_THAT(taken.out, HasSubstr("\nDAY01 "));
}

TEST_F(MediaRequests, WhatCannotBeEjected) {
  expect_error(run({"media", "eject", "OFF01"}), 2,
               "winseam: medium 'OFF01' is on the shelf already");
  expect_error(run({"media", "eject", "DAYS01"}), 2,
               "winseam: there is no medium 'DAYS01'; did you mean 'DAY01'?");
  const Ran ran = script("media mount DAY01\nmedia eject DAY01");
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.err, "winseam: standard input:2: cannot eject 'DAY01': " +
                         make_error_code(errc::busy).message() +
                         "; it is in use; see what holds it with: winseam media drives, winseam "
                         "media requests\n");
}

TEST_F(MediaRequests, Inventory) {
  const Ran ran = run({"media", "inventory", "vault", "--full", "--wait"});
  EXPECT_EQ(ran.out, "the inventory of 'Vault' is done\n") << ran.err;
  const Ran begun = script("media inventory Vault\nmedia requests\nmedia inventory Vault --stop");
  EXPECT_THAT(begun.out,
              AllOf(StartsWith("the inventory of 'Vault' is under way; see how it goes with: "
                               "winseam media requests\n"),
                    HasSubstr("\ninventory  in process"),
                    EndsWith("the inventory of 'Vault' is stopped\n")));
  EXPECT_EQ(run({"media", "inventory", "Vault", "--fast", "--json"}).json()["method"], "fast");
  expect_error(run({"media", "inventory", "Valut"}), 2,
               "winseam: there is no library 'Valut'; did you mean 'Vault'?");
  EXPECT_EQ(run({"media", "inventory", "Vault", "--fast", "--full"}).exit_code, 2);
  EXPECT_EQ(run({"media", "inventory", "Vault", "--stop", "--wait"}).exit_code, 2);
  world.media.libraries[0].connected = false;
  const Ran unplugged = run({"media", "inventory", "Vault"});
  EXPECT_EQ(unplugged.exit_code, 1);
  EXPECT_THAT(unplugged.err, HasSubstr("cannot take the inventory of 'Vault': "));
}

class MediaWatchCommand : public MediaTest {};

TEST_F(MediaWatchCommand, AMountIsSeenByName) {
  const Ran ran = script("media mount DAY01 --no-wait\nmedia watch --for 1m --types medium,drive");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("  medium update  'DAY01'  loaded\n"),
                             HasSubstr("  drive update  'Vault drive 0'  loaded\n"),
                             EndsWith(" within 1m\n")));
}

TEST_F(MediaWatchCommand, AsJson) {
  const Ran ran =
      script("media mount OFF01 --no-wait\nmedia answer --refuse\nmedia watch --for 5s --json");
  EXPECT_EQ(last(ran)["for_seconds"], 5);
  EXPECT_EQ(last(ran)["events"], Json::array());
  const Ran more = script("media inventory Vault\nmedia watch --for 1m --json");
  bool passed = false;
  const Json events = last(more)["events"];
  for (const Json& event : events)
    if (event["type"] == "library_request" && event["details"] == "passed") {
      passed = true;
      EXPECT_EQ(event["event"], "update");
      EXPECT_EQ(event["name"], "inventory");
      EXPECT_THAT(event["at"].get<std::string>(), StartsWith("2024-01-01T08:00:2"));
    }
  EXPECT_TRUE(passed) << more.out;
}

TEST_F(MediaWatchCommand, NothingHappens) {
  EXPECT_EQ(run({"media", "watch", "--for", "1h"}).out, "0 notifications within 1h\n");
}

TEST_F(MediaWatchCommand, WrongUsage) {
  EXPECT_THAT(run({"media", "watch", "--types", "tape"}).err,
              HasSubstr("--types: expected one of all, library, drive, slot, door, port, medium, "
                        "side, logical_medium, pool, library_request, operator_request, or "
                        "several joined with commas, found 'tape'"));
  EXPECT_EQ(run({"media", "watch", "--types", ""}).exit_code, 2);
  EXPECT_EQ(run({"media", "watch", "--for", "long"}).exit_code, 2);
}

class MediaScript : public MediaTest {};

TEST_F(MediaScript, TheBackupNightRuns) {
  const Ran ran = run_plainly(
      {"run", WINSEAM_PROJECT_FOLDER "/examples/scripts/backup_night.winseam", "--echo"});
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("'Label the new tapes and put them into Vault' is answered"));
  EXPECT_THAT(ran.out,
              HasSubstr("'FREE01L4' is allocated in 'Backup\\Daily', drawn from 'Free\\LTO'"));
  EXPECT_THAT(ran.out, HasSubstr("mount  waiting  DAY001L4"));
  EXPECT_THAT(ran.out, HasSubstr("Put OFF001L4 into Vault"));
  EXPECT_THAT(ran.out, HasSubstr("'OFF001L4' can be taken out"));
}

}  // namespace
}  // namespace winseam::cli
