#include "wlan_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class WlanConnect : public WlanTest {};

TEST_F(WlanConnect, ByAProfile) {
  const Ran ran = run({"wlan", "connect", "--profile", "Attic home", "--wait"});
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, "'Alpha AX200' has joined 'Attic home' by 02:00:5e:10:00:02, 84% (-58 dBm)\n");
}

TEST_F(WlanConnect, AsJson) {
  const Json document =
      run({"wlan", "connect", "--profile", "Attic home", "--wait", "--json"}).json();
  EXPECT_EQ(document["command"], "wlan connect");
  EXPECT_EQ(document["interface"]["name"], "Alpha AX200");
  EXPECT_EQ(document["profile"], "Attic home");
  EXPECT_EQ(document["outcome"], "connected");
  EXPECT_EQ(document["bssid"], "02:00:5e:10:00:02");
  EXPECT_EQ(document["signal_dbm"], -58);
}

TEST_F(WlanConnect, WithoutWaitingItIsOnlyBegun) {
  const Ran ran = script("wlan connect --profile 'Attic home'\nadvance 3s\nwlan status");
  EXPECT_THAT(ran.out,
              StartsWith("'Alpha AX200' is joining 'Attic home'; see how it goes with: winseam "
                         "wlan status\n"));
  EXPECT_THAT(ran.out, HasSubstr("state         connected"));
}

TEST_F(WlanConnect, AWrongKeySaysWhy) {
  const Ran ran = run({"wlan", "connect", "--profile", "Old", "--wait"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, AllOf(StartsWith("winseam: 'Alpha AX200' cannot join 'Old': "),
                             EndsWith("(msmsec_psk_mismatch_suspected, 0x48014)\n")));
  const Json error =
      Json::parse(run({"wlan", "connect", "--profile", "Old", "--wait", "--json"}).out)["error"];
  EXPECT_EQ(error["name"], "msmsec_psk_mismatch_suspected");
  EXPECT_TRUE(error["code"].is_null());
  EXPECT_EQ(error["exit_code"], 1);
}

TEST_F(WlanConnect, AHiddenNetworkByItsProfile) {
  EXPECT_THAT(run({"wlan", "connect", "--profile", "Cellar", "--wait"}).out,
              StartsWith("'Alpha AX200' has joined 'Cellar' by 02:00:5e:10:00:04"));
}

TEST_F(WlanConnect, ByItsNameWithTheProfileThatFits) {
  const Json document = run({"wlan", "connect", "--ssid", "Attic", "--wait", "--json"}).json();
  EXPECT_EQ(document["profile"], "Attic home");
  EXPECT_EQ(document["outcome"], "connected");
}

TEST_F(WlanConnect, ByItsNameWithAKeyForThisOnce) {
  const Ran ran = script(
      "wlan connect --ssid Attic --key attic-passphrase --wait --json\nwlan profiles --json");
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  const Json document = Json::parse(ran.out.substr(0, ran.out.find('\n')));
  EXPECT_TRUE(document["profile"].is_null());
  EXPECT_EQ(document["outcome"], "connected");
  const Json profiles = Json::parse(ran.out.substr(ran.out.find('\n') + 1));
  EXPECT_EQ(profiles["profiles"].size(), 3U);
  EXPECT_THAT(run({"wlan", "connect", "--ssid", "Attic", "--key", "something-else", "--wait"}).err,
              HasSubstr("(msmsec_psk_mismatch_suspected, 0x48014)"));
}

TEST_F(WlanConnect, AnOpenNetworkTakesNoKey) {
  EXPECT_THAT(run({"wlan", "connect", "--ssid", "Guests", "--wait"}).out,
              StartsWith("'Alpha AX200' has joined 'Guests' by 02:00:5e:10:00:03"));
  expect_error(run({"wlan", "connect", "--ssid", "Guests", "--key", "12345678"}), 2,
               "winseam: network 'Guests' takes no key; leave --key out");
}

TEST_F(WlanConnect, ANetworkOfWhichTheNameIsNoText) {
  expect_error(run({"wlan", "connect", "--ssid", "Caf\\xE9"}), 2,
               "winseam: network 'Caf\\xE9' takes a key; give it with --key");
  EXPECT_EQ(
      run({"wlan", "connect", "--ssid", "Caf\\xE9", "--key", "cappuccino", "--wait"}).exit_code, 0);
}

TEST_F(WlanConnect, AHiddenNetworkByItsName) {
  world.wlan.radios[0].profiles.clear();
  const Ran ran =
      run({"wlan", "connect", "--ssid", "Cellar", "--key", "cellar-passphrase", "--wait"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("'Alpha AX200' has joined 'Cellar'"));
}

TEST_F(WlanConnect, AnUnknownProfile) {
  expect_error(run({"wlan", "connect", "--profile", "attic"}), 2,
               "winseam: 'Alpha AX200' has no profile 'attic'; did you mean 'Attic home'?");
  expect_error(run({"wlan", "connect", "--profile", "Elsewhere"}), 2,
               "winseam: 'Alpha AX200' has no profile 'Elsewhere'; there are 'Attic home', "
               "'Cellar', 'Old'");
  world.wlan.radios[0].profiles.clear();
  expect_error(run({"wlan", "connect", "--profile", "Attic"}), 2,
               "winseam: 'Alpha AX200' has no profile 'Attic'; it has none at all");
}

TEST_F(WlanConnect, AnUnknownNetwork) {
  expect_error(run({"wlan", "connect", "--ssid", "Atick"}), 2,
               "winseam: 'Alpha AX200' hears no network 'Atick'; did you mean 'Attic'?");
  world.wlan.access_points.clear();
  expect_error(run({"wlan", "connect", "--ssid", "Attic"}), 2,
               "winseam: 'Alpha AX200' hears no network 'Attic'; it hears none at all");
}

TEST_F(WlanConnect, OutOfReach) {
  for (fake::AccessPointSpec& one : world.wlan.access_points) one.in_range = false;
  EXPECT_THAT(run({"wlan", "connect", "--profile", "Attic home", "--wait"}).err,
              HasSubstr("(network_not_available, 0x2800b)"));
}

TEST_F(WlanConnect, AnotherAttemptReplacesTheOneUnderWay) {
  const Ran ran = script("wlan connect --profile Old\nwlan connect --profile 'Attic home' --wait");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("has joined 'Attic home'"));
  const Ran again = script(
      "wlan connect --profile 'Attic home' --wait\nwlan connect --profile Cellar\n"
      "wlan connect --ssid Guests --wait");
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("has joined 'Guests' by 02:00:5e:10:00:03"));
}

TEST_F(WlanConnect, WrongUsage) {
  expect_error(run({"wlan", "connect"}), 2,
               "winseam: say what to join, with --profile NAME or --ssid NAME");
  EXPECT_EQ(run({"wlan", "connect", "--profile", "a", "--ssid", "b"}).exit_code, 2);
  EXPECT_EQ(run({"wlan", "connect", "--profile", "a", "--key", "b"}).exit_code, 2);
  EXPECT_THAT(run({"wlan", "connect", "--ssid", std::string(33, 'a')}).err,
              HasSubstr("--ssid: expected the name of a network, 1 to 32 bytes"));
}

TEST_F(WlanConnect, AKeyThatCannotBe) {
  const Ran ran = run({"wlan", "connect", "--ssid", "Attic", "--key", "short"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("network 'Attic' (WPA2-Personal) cannot be joined so: "));
}

TEST_F(WlanConnect, Disconnect) {
  const Ran ran = script(
      "wlan connect --profile 'Attic home' --wait\nwlan disconnect --wait\nwlan disconnect\n"
      "wlan status --json");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("\n'Alpha AX200' has left its network\n"
                                 "'Alpha AX200' is not connected\n"));
  const Json status = Json::parse(ran.out.substr(ran.out.find('{')));
  EXPECT_EQ(status["interfaces"][0]["state"], "disconnected");
}

TEST_F(WlanConnect, DisconnectGivesUpAnAttempt) {
  const Ran ran = script("wlan connect --profile 'Attic home'\nwlan disconnect --wait --json");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_EQ(Json::parse(ran.out.substr(ran.out.find('{')))["outcome"], "done");
}

}  // namespace
}  // namespace winseam::cli
