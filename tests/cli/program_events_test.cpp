#include "program_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::ordered_json;

class Events : public ProgramTest {};

TEST_F(Events, ALogoffIsSeen) {
  const Ran ran = script("logoff 2\nevents --for 10s --json");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  const std::string last = ran.out.substr(ran.out.find('\n') + 1);
  const Json document = Json::parse(last);
  EXPECT_EQ(document["server"], "HQ");
  EXPECT_EQ(document["for_seconds"], 10);
  bool notified = false;
  bool deleted = false;
  for (const Json& event : document["events"]) {
    if (event["kind"] == "notification" && event["what"] == "session_logoff" &&
        event["session"] == 2)
      notified = true;
    if (event["kind"] == "event" &&
        event["what"].get<std::string>().find("deleted") != std::string::npos)
      deleted = event["session"].is_null();
  }
  EXPECT_TRUE(notified) << last;
  EXPECT_TRUE(deleted) << last;
}

TEST_F(Events, TheMaskChooses) {
  const Ran ran = script("logoff 4 --server rds01\nevents --mask deleted --for 10s --server rds01");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out,
            "session 4 on rds01 is being logged off\n"
            "2024-01-01 08:00:02  event         deleted\n"
            "1 event on rds01 within 10s\n");
}

TEST_F(Events, VirtualTimePassesAndNoMore) {
  const Ran ran = script("events --for 90s --server rds01\nadvance 30s");
  EXPECT_EQ(ran.out,
            "0 events on rds01 within 1m 30s\n"
            "30s later: it is 2024-01-01 08:02:00\n");
}

TEST_F(Events, AnUnreachableHost) {
  expect_error(
      run({"events", "--server", "rds02"}), 1,
      "winseam: cannot wait for events on rds02: rpc_s_server_unavailable (1722): the host cannot "
      "be reached; check that rds02 is running and can be reached");
}

TEST_F(Events, WrongMask) {
  const Ran ran = run({"events", "--mask", "everything"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("--mask: expected events joined with commas"));
  EXPECT_THAT(ran.err, HasSubstr("found 'everything'; see: winseam events --help\n"));
}

}  // namespace
}  // namespace winseam::cli
