#include "wlan_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class WlanListing : public WlanTest {};

TEST_F(WlanListing, Interfaces) {
  const Ran ran = run({"wlan", "interfaces"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("Alpha AX200"), HasSubstr("disconnected"),
                             HasSubstr("000000a1-0002-0003-0405-060708090a0b")));
}

TEST_F(WlanListing, InterfacesAsJson) {
  const Json document = run({"wlan", "interfaces", "--json"}).json();
  EXPECT_EQ(document["command"], "wlan interfaces");
  ASSERT_EQ(document["interfaces"].size(), 1U);
  EXPECT_EQ(document["interfaces"][0]["name"], "Alpha AX200");
  EXPECT_EQ(document["interfaces"][0]["state"], "disconnected");
  EXPECT_EQ(document["interfaces"][0]["radio_on"], true);
  EXPECT_TRUE(document["interfaces"][0]["connection"].is_null());
}

TEST_F(WlanListing, NothingHeardYet) {
  EXPECT_EQ(run({"wlan", "networks"}).out,
            "'Alpha AX200' has heard of nothing lately; look around with: winseam wlan scan "
            "--wait\n");
}

TEST_F(WlanListing, AScanFindsNetworks) {
  const Ran ran = run({"wlan", "scan", "--wait"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("'Alpha AX200' hears "));
  EXPECT_THAT(ran.out, HasSubstr("84% (-58 dBm)"));
  EXPECT_THAT(ran.out, HasSubstr("(hidden)"));
  EXPECT_THAT(ran.out, HasSubstr("Caf\\xE9"));
  EXPECT_THAT(ran.out, HasSubstr("WPA2-Personal"));
  EXPECT_THAT(ran.out, Not(HasSubstr("Cellar")));
}

TEST_F(WlanListing, AScanWithoutWaitingOnlyBegins) {
  const Ran ran = script("wlan scan\nwlan networks\nadvance 2s\nwlan networks --json");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("'Alpha AX200' is scanning; see what it finds with: winseam "
                                  "wlan networks\n'Alpha AX200' has heard of nothing lately"));
  const Json document = Json::parse(ran.out.substr(ran.out.find('{')));
  EXPECT_EQ(document["command"], "wlan networks");
  EXPECT_EQ(document["networks"].size(), 5U);  // Attic has two profiles
}

TEST_F(WlanListing, NetworksAsJson) {
  const Json document = run({"wlan", "scan", "--wait", "--json"}).json();
  EXPECT_EQ(document["command"], "wlan scan");
  EXPECT_EQ(document["outcome"], "done");
  EXPECT_EQ(document["interface"]["name"], "Alpha AX200");
  const Json& first = document["networks"][0];
  EXPECT_EQ(first["ssid"], "Attic");
  EXPECT_EQ(first["ssid_hex"], "4174746963");
  EXPECT_EQ(first["signal_percent"], 84);
  EXPECT_EQ(first["signal_dbm"], -58);
  EXPECT_EQ(first["auth"], "rsna_psk");
  EXPECT_EQ(first["access_points"], 2);
  EXPECT_EQ(first["connectable"], true);
  bool hidden = false;
  for (const Json& network : document["networks"])
    if (network["hidden"] == true) {
      hidden = true;
      EXPECT_TRUE(network["ssid"].is_null());
      EXPECT_EQ(network["signal_dbm"], -70);
    }
  EXPECT_TRUE(hidden);
}

TEST_F(WlanListing, AHiddenNetworkAnswersToItsName) {
  const Ran ran = run({"wlan", "scan", "--ssid", "Cellar", "--wait"});
  EXPECT_THAT(ran.out, AllOf(HasSubstr("Cellar"), Not(HasSubstr("(hidden)"))));
}

TEST_F(WlanListing, AccessPoints) {
  const Ran ran = script("wlan scan --wait\nadvance 5s\nwlan bss");
  const std::string list = ran.out.substr(ran.out.find("ACCESS POINT"));
  EXPECT_THAT(list, StartsWith("ACCESS POINT       NETWORK"));
  EXPECT_THAT(list, HasSubstr("02:00:5e:10:00:02  Attic"));
  EXPECT_THAT(list, HasSubstr("02:00:5e:10:00:04  (hidden)"));
  EXPECT_THAT(list, HasSubstr("802.11ax"));
  EXPECT_THAT(list, HasSubstr("5s ago"));
  // By signal.
  EXPECT_LT(list.find("10:00:02"), list.find("10:00:03"));
  EXPECT_LT(list.find("10:00:03"), list.find("10:00:04"));
}

TEST_F(WlanListing, AccessPointsAsJson) {
  const Ran ran = script("wlan scan --wait --json\nwlan bss --json");
  const Json document = Json::parse(ran.out.substr(ran.out.find('\n') + 1));
  ASSERT_EQ(document["access_points"].size(), 5U);
  EXPECT_EQ(document["access_points"][0]["bssid"], "02:00:5e:10:00:02");
  EXPECT_EQ(document["access_points"][0]["channel"], 6);
  EXPECT_EQ(document["access_points"][0]["age_seconds"], 0);
  EXPECT_EQ(document["access_points"][4]["ssid"], "Caf\\xE9");
}

TEST_F(WlanListing, StatusOfAConnection) {
  const Ran ran = script("wlan connect --profile 'Attic home' --wait\nwlan status\nwlan networks");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("state         connected"));
  EXPECT_THAT(ran.out, HasSubstr("network       Attic"));
  EXPECT_THAT(ran.out, HasSubstr("access point  02:00:5e:10:00:02"));
  EXPECT_THAT(ran.out, HasSubstr("signal        84% (-58 dBm)"));
  EXPECT_THAT(ran.out, HasSubstr("security      WPA2-Personal"));
  EXPECT_THAT(ran.out, HasSubstr("sends         144.4 Mbit/s"));
}

// --- which adapter ---------------------------------------------------------------------------------------------------

TEST_F(WlanListing, SeveralAdaptersHaveToBeToldApart) {
  add_second_adapter();
  expect_error(run({"wlan", "networks"}), 2,
               "winseam: there are 2 wireless adapters; choose one with --interface: 'Alpha AX200' "
               "(000000a1-0002-0003-0405-060708090a0b), 'Beta 8812AU' "
               "(000000b2-0002-0003-0405-060708090a0b)");
  EXPECT_EQ(run({"wlan", "networks", "--interface", "Alpha AX200"}).exit_code, 0);
  EXPECT_EQ(run({"wlan", "networks", "--interface", "beta"}).exit_code, 0);
  EXPECT_EQ(run({"wlan", "networks", "--interface", to_string(beta)}).exit_code, 0);
  EXPECT_EQ(run({"wlan", "status", "--json"}).json()["interfaces"].size(), 2U);
}

TEST_F(WlanListing, AnUnknownAdapter) {
  add_second_adapter();
  EXPECT_THAT(run({"wlan", "bss", "--interface", "gamma"}).err,
              StartsWith("winseam: there is no wireless adapter 'gamma'; there are 'Alpha AX200'"));
  const Ran both = run({"wlan", "bss", "--interface", "a"});
  EXPECT_EQ(both.exit_code, 2);
  EXPECT_THAT(both.err, StartsWith("winseam: 'a' fits 2 wireless adapters; say which: "));
}

TEST_F(WlanListing, NoAdapterAtAll) {
  world.wlan.radios.clear();
  const Ran listed = run({"wlan", "interfaces"});
  EXPECT_EQ(listed.exit_code, 0) << "an empty list is an answer";
  EXPECT_THAT(listed.out, StartsWith("NAME"));
  EXPECT_EQ(run({"wlan", "interfaces", "--json"}).json()["interfaces"], Json::array());
  expect_error(run({"wlan", "status"}), 1,
               "winseam: there is no wireless adapter; put one in, or enable it");
  const Json error = Json::parse(run({"wlan", "scan", "--json"}).out);
  EXPECT_EQ(error["error"]["name"], "no_adapter");
  EXPECT_TRUE(error["error"]["code"].is_null());
  EXPECT_EQ(error["error"]["exit_code"], 1);
}

// --- what else may be in the way -------------------------------------------------------------------------------------

TEST_F(WlanListing, TheServiceIsStopped) {
  world.wlan.service_running = false;
  const Ran ran = run({"wlan", "networks"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, AllOf(StartsWith("winseam: cannot open the WLAN service: "
                                        "service_not_active (1062)"),
                             HasSubstr("; the WLAN service is stopped; start it (wlansvc)\n")));
}

TEST_F(WlanListing, ThereIsNoService) {
  world.wlan.dll_present = false;
  EXPECT_THAT(run({"wlan", "interfaces"}).err,
              HasSubstr("; this system has no WLAN service; on a server, add the wireless "
                        "feature\n"));
}

TEST_F(WlanListing, TheRadioIsOff) {
  world.wlan.airplane_mode = true;
  EXPECT_THAT(run({"wlan", "interfaces"}).out, HasSubstr("off (software)"));
  const Ran ran = run({"wlan", "scan"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("the radio is off; turn it on, and airplane mode off\n"));
}

TEST_F(WlanListing, WithoutLocationAccess) {
  world.wlan.windows = fake::WindowsVersion::windows_11_24h2;
  world.wlan.location_consent = false;
  const Ran ran = run({"wlan", "networks"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("location access is allowed\n"));
}

TEST_F(WlanListing, AnotherHostCannotBeAsked) {
  expect_error(run({"wlan", "interfaces", "--server", "rds01"}), 2,
               "winseam: wireless adapters can be asked for on HQ alone; leave --server out");
  EXPECT_EQ(run({"wlan", "interfaces", "--server", "hq"}).exit_code, 0);
}

TEST_F(WlanListing, Usage) {
  expect_error(run({"wlan"}), 2, "winseam: 'wlan' needs a command; see: winseam wlan --help");
  expect_error(run({"wlan", "lan"}), 2,
               "winseam: there is no command 'wlan lan'; see: winseam wlan --help");
  expect_error(run({"wlan", "profile"}), 2,
               "winseam: 'wlan profile' needs a command; see: winseam wlan profile --help");
  for (const char* command : {"interfaces", "status", "scan", "networks", "bss", "connect",
                              "disconnect", "profiles", "watch"})
    EXPECT_THAT(run_plainly({"wlan", command, "--help"}).out,
                HasSubstr(std::string("Example: winseam wlan ") + command));
  for (const char* command : {"show", "set", "delete"})
    EXPECT_THAT(run_plainly({"wlan", "profile", command, "--help"}).out,
                HasSubstr(std::string("Example: winseam wlan profile ") + command));
}

TEST_F(WlanListing, OfTheBuiltInOffice) {
  const Ran ran = run_plainly({"wlan", "networks", "--interface", "AX200"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("connected"), HasSubstr("(hidden)"), HasSubstr("open"),
                             HasSubstr("Caf\xC3\xA9 Blau")));
}

}  // namespace
}  // namespace winseam::cli
