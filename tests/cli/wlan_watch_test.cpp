#include "wlan_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class WlanWatchCommand : public WlanTest {};

TEST_F(WlanWatchCommand, AScanIsSeenByName) {
  const Ran ran = script("wlan scan\nwlan watch --for 5s");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("\n2024-01-01 08:00:02  acm scan_complete  'Alpha AX200'\n"),
                             HasSubstr("acm scan_list_refresh"), EndsWith(" within 5s\n")));
}

TEST_F(WlanWatchCommand, AConnectionIsSeenWithItsReason) {
  const Ran ran = script("wlan connect --profile Old\nwlan watch --for 10s --json");
  const Json document = Json::parse(ran.out.substr(ran.out.find('{')));
  EXPECT_EQ(document["command"], "wlan watch");
  EXPECT_EQ(document["for_seconds"], 10);
  bool complete = false;
  bool associated = false;
  for (const Json& event : document["events"]) {
    if (event["source"] == "msm" && event["what"] == "associated") associated = true;
    if (event["what"] != "connection_complete") continue;
    complete = true;
    EXPECT_EQ(event["source"], "acm");
    EXPECT_EQ(event["code"], 10);
    EXPECT_EQ(event["interface_name"], "Alpha AX200");
    EXPECT_EQ(event["reason"]["name"], "msmsec_psk_mismatch_suspected");
    EXPECT_THAT(event["details"].get<std::string>(), StartsWith("'Attic', profile 'Old': "));
  }
  EXPECT_TRUE(complete) << document;
  EXPECT_TRUE(associated) << document;
}

TEST_F(WlanWatchCommand, SourcesChoose) {
  const Ran ran = script("wlan connect --profile 'Attic home'\nwlan watch --for 10s --sources acm");
  EXPECT_THAT(ran.out, AllOf(HasSubstr("acm connection_complete"), Not(HasSubstr("  msm "))));
  const Ran wrong = run({"wlan", "watch", "--sources", "acn"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("--sources: expected sources joined with commas, of all, acm, "
                                   "msm, onex, hosted_network; found 'acn'"));
}

TEST_F(WlanWatchCommand, OneAdapterAlone) {
  add_second_adapter();
  const Ran ran = script(
      "wlan scan --interface alpha\nwlan scan --interface beta\n"
      "wlan watch --for 5s --interface beta");
  const std::string seen = ran.out.substr(ran.out.find("2024"));
  EXPECT_THAT(seen, AllOf(HasSubstr("'Beta 8812AU'"), Not(HasSubstr("'Alpha AX200'"))));
}

TEST_F(WlanWatchCommand, TimePassesAndNoMore) {
  world.wlan.radios.clear();
  EXPECT_EQ(script("wlan watch --for 90s\nadvance 30s").out,
            "0 notifications within 1m 30s\n30s later: it is 2024-01-01 08:02:00\n");
}

TEST_F(WlanWatchCommand, WithoutLocationAccessTheRestIsHeard) {
  world.wlan.windows = fake::WindowsVersion::windows_11_24h2;
  world.wlan.location_consent = false;
  const Ran ran = run({"wlan", "watch", "--for", "1s"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.err, "winseam: note: without location access msm is not heard\n");
}

TEST_F(WlanWatchCommand, TheServiceIsStopped) {
  world.wlan.service_running = false;
  EXPECT_EQ(run({"wlan", "watch"}).exit_code, 1);
}

}  // namespace
}  // namespace winseam::cli
