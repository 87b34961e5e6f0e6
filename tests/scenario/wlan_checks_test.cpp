// Wireless worlds whose every part is right and that still cannot be.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "helpers.hpp"
#include "winseam/wlan/profile.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;

std::string wlan_with(std::string_view members) {
  return R"({"hosts": [{"name": "pc", "local": true}], "wlan": {)" + std::string(members) + "}}";
}
std::string radios(std::string_view list) {
  return wlan_with(R"("access_points": [{"bssid": "02:00:5e:10:00:01"}], "radios": [)" +
                   std::string(list) + "]");
}
std::string points(std::string_view list) {
  return wlan_with(R"("access_points": [)" + std::string(list) + "]");
}

// The XML of a profile as a JSON string.
std::string xml(const std::string& name) {
  return nlohmann::json(to_xml(open_profile(name, Ssid{"Attic"})).value()).dump();
}
std::string profile(const std::string& name) { return R"({"xml": )" + xml(name) + "}"; }

constexpr const char* id = "6b29fc40-ca47-1067-b31d-00dd010662da";

TEST(WlanChecksTest, AdaptersHaveIdsOfTheirOwn) {
  const std::string one = R"({"id": ")" + std::string(id) + R"("})";
  EXPECT_EQ(problems_of(radios(one + "," + one)),
            (Problems{{"/wlan/radios/1/id", "an id that no other adapter has",
                       '"' + std::string(id) + '"'}}));
  EXPECT_EQ(problems_of(radios("{}, {}")), Problems{});
}

TEST(WlanChecksTest, AnIdIsNotGivenToOneThatAnEarlierAdapterGets) {
  fake::World world(*scenario::parse(radios("{}")).world, quiet());
  const std::string made_up = to_string(world.wlan().interfaces().at(0));
  EXPECT_EQ(problems_of(radios(R"({}, {"id": ")" + made_up + R"("})")),
            (Problems{{"/wlan/radios/1/id", "an id that no other adapter has",
                       '"' + made_up + "\", which one before it without one gets"}}));
  EXPECT_EQ(problems_of(radios(R"({"id": ")" + made_up + R"("}, {})")), Problems{});
}

TEST(WlanChecksTest, AccessPointsHaveAddressesOfTheirOwn) {
  const std::string one = R"({"bssid": "02:00:5e:10:00:01"})";
  EXPECT_EQ(problems_of(points(one + "," + one)),
            (Problems{{"/wlan/access_points/1/bssid", "an address that no other access point has",
                       "\"02:00:5e:10:00:01\""}}));
  EXPECT_EQ(problems_of(points("{}, " + one)),
            (Problems{{"/wlan/access_points/1/bssid", "an address that no other access point has",
                       "\"02:00:5e:10:00:01\", which one before it without one gets"}}));
  EXPECT_EQ(problems_of(points(one + ", {}")), Problems{});
}

TEST(WlanChecksTest, SignalsAreInRange) {
  EXPECT_EQ(
      problems_of(points(R"({"rssi": 51})")),
      (Problems{{"/wlan/access_points/0/rssi", "a signal strength from -150 to 50 dBm", "51"}}));
  EXPECT_EQ(problems_of(points(R"({"signals": [{"interface_id": ")" + std::string(id) +
                               R"(", "rssi": -151}]})")),
            (Problems{{"/wlan/access_points/0/signals/0/rssi",
                       "a signal strength from -150 to 50 dBm", "-151"}}));
  const std::string signal = R"({"interface_id": ")" + std::string(id) + R"(", "rssi": -60})";
  EXPECT_EQ(problems_of(points(R"({"signals": [)" + signal + "," + signal + "]}")),
            (Problems{{"/wlan/access_points/0/signals/1/interface_id", "each adapter once",
                       '"' + std::string(id) + "\" twice"}}));
}

TEST(WlanChecksTest, ProfilesAreProfiles) {
  EXPECT_EQ(problems_of(radios(R"({"profiles": [{"xml": "no"}]})")),
            (Problems{{"/wlan/radios/0/profiles/0/xml", "the XML of a profile",
                       reason_text(ReasonCode::invalid_profile_schema)}}));
  EXPECT_EQ(problems_of(radios(R"({"profiles": [)" + profile("a") + "," + profile("a") + "]}")),
            (Problems{{"/wlan/radios/0/profiles/1/xml",
                       "a name that no other profile of the adapter has", "\"a\""}}));
  // Another adapter may have a profile of that name.
  EXPECT_EQ(problems_of(radios(R"({"profiles": [)" + profile("a") + R"(]}, {"profiles": [)" +
                               profile("a") + "]}")),
            Problems{});
  EXPECT_EQ(
      problems_of(radios(R"({"profiles": [{"flags": "user", "xml": )" + xml("a") + "}]}")),
      (Problems{{"/wlan/radios/0/profiles/0/owner", "the user whose profile it is", "none"}}));
}

TEST(WlanChecksTest, WhatWasHeardStandsOnce) {
  EXPECT_EQ(problems_of(radios(R"({"heard": [{"as_heard": {"bssid": "02:00:5e:10:00:09"}},)"
                               R"( {"as_heard": {"bssid": "02:00:5e:10:00:09"}}]})")),
            (Problems{{"/wlan/radios/0/heard/1/as_heard/bssid", "each access point once",
                       "\"02:00:5e:10:00:09\" twice"}}));
}

std::string linked(const std::string& link, const std::string& more = "") {
  return radios(R"({"profiles": [)" + profile("a") + R"(], "link": {)" + link + "}" + more + "}");
}

TEST(WlanChecksTest, ALinkLeadsSomewhere) {
  const std::string good = R"("profile": "a", "bssid": "02:00:5e:10:00:01")";
  EXPECT_EQ(problems_of(linked(good)), Problems{});
  EXPECT_EQ(
      problems_of(linked(R"("profile": "b", "bssid": "02:00:5e:10:00:01")")),
      (Problems{{"/wlan/radios/0/link/profile", "the name of a profile of the adapter", "\"b\""}}));
  EXPECT_EQ(problems_of(linked(R"("profile": "a", "bssid": "02:00:5e:10:00:02")")),
            (Problems{{"/wlan/radios/0/link/bssid", "the address of an access point",
                       "\"02:00:5e:10:00:02\""}}));
  EXPECT_EQ(problems_of(linked(R"("mode": "temporary_profile", )" + good)),
            (Problems{{"/wlan/radios/0/link/profile", "the XML of a profile, as the mode needs",
                       reason_text(ReasonCode::invalid_profile_schema)}}));
  EXPECT_EQ(
      problems_of(linked(good, R"(, "enabled": false)")),
      (Problems{{"/wlan/radios/0/link", "no connection of an adapter that does not work", "one"}}));
}

TEST(WlanChecksTest, RadiosAreNotTooMany) {
  std::string phys = "{}";
  for (int i = 0; i < 64; ++i) phys += ", {}";
  EXPECT_EQ(problems_of(radios(R"({"phys": [)" + phys + "]}")),
            (Problems{{"/wlan/radios/0/phys", "64 radios at most", "65"}}));
}

TEST(WlanChecksTest, AnObjectHasOneAccessControlList) {
  const std::string one = R"~({"object": "permit_list", "sddl": "D:(A;;CCRC;;;WD)"})~";
  EXPECT_EQ(problems_of(wlan_with(R"("security": [)" + one + "," + one + "]")),
            (Problems{{"/wlan/security/1/object", "each object once", "\"permit_list\" twice"}}));
}

}  // namespace
