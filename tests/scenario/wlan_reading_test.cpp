// The wireless part of a scenario: how its values are spelled, and what is said of those that cannot be.
#include <gtest/gtest.h>

#include "backends/scenario/names_wlan.hpp"
#include "helpers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using scenario::Problem;

std::string wlan_with(std::string_view members) {
  return R"({"hosts": [{"name": "pc", "local": true}], "wlan": {)" + std::string(members) + "}}";
}
std::string radio_with(std::string_view members) {
  return wlan_with(R"("radios": [{)" + std::string(members) + "}]");
}
std::string point_with(std::string_view members) {
  return wlan_with(R"("access_points": [{)" + std::string(members) + "}]");
}

fake::WlanSpec wlan_of(const std::string& text) {
  const scenario::Loaded loaded = scenario::parse(text);
  EXPECT_EQ(loaded.problems, Problems{});
  if (!loaded.world) return {};
  EXPECT_EQ(scenario::parse(scenario::write(*loaded.world)).world, loaded.world);
  return loaded.world->wlan;
}

TEST(WlanReadingTest, WithoutItTheServiceRunsAndNothingIsThere) {
  EXPECT_EQ(wlan_of(R"({"hosts": [{"name": "pc", "local": true}]})"), fake::WlanSpec{});
  EXPECT_EQ(wlan_of(wlan_with("")), fake::WlanSpec{});
}

TEST(WlanReadingTest, AnAdapterOfWhichNothingIsSaidIsAUsualOne) {
  const fake::WlanSpec wlan = wlan_of(radio_with(""));
  ASSERT_EQ(wlan.radios.size(), 1U);
  EXPECT_EQ(wlan.radios[0], fake::default_radio());
  EXPECT_TRUE(wlan_of(radio_with(R"("phys": [])")).radios[0].phys.empty());
}

TEST(WlanReadingTest, AnSsidIsBytes) {
  EXPECT_EQ(wlan_of(point_with(R"("ssid": "Caf\u00e9")")).access_points[0].ssid,
            *Ssid::from_text("Caf\xC3\xA9"));
  EXPECT_EQ(wlan_of(point_with(R"("ssid": "\\xFF\\x00a\\x5C")")).access_points[0].ssid,
            *Ssid::from_text(std::string_view("\xFF\0a\\", 4)));
  EXPECT_EQ(wlan_of(point_with(R"("ssid": "12345678901234567890123456789012")"))
                .access_points[0]
                .ssid.size(),
            32U);
}

TEST(WlanReadingTest, VendorsNumbersAreKept) {
  const fake::AccessPointSpec point =
      wlan_of(
          point_with(
              R"("auth": 2147483649, "cipher": 5, "tries": [{"reason": 12345}, {"reason": "user_cancelled"}])"))
          .access_points[0];
  EXPECT_EQ(point.auth, static_cast<AuthAlgorithm>(0x80000001));
  EXPECT_EQ(point.cipher, CipherAlgorithm::wep104);
  ASSERT_EQ(point.tries.size(), 2U);
  EXPECT_EQ(point.tries[0].reason, static_cast<ReasonCode>(12345));
  EXPECT_EQ(point.tries[1].reason, ReasonCode::user_cancelled);
}

TEST(WlanReadingTest, ASettingHasAValueAndAnOrigin) {
  const fake::RadioSpec radio =
      wlan_of(radio_with(R"("autoconfiguration": {"value": false, "origin": "set_by_user"})"))
          .radios[0];
  EXPECT_EQ(radio.autoconfiguration, (Setting<bool>{false, ValueOrigin::set_by_user}));
  EXPECT_EQ(problems_of(radio_with(R"("autoconfiguration": {"origin": "set_by_user"})")),
            (Problems{{"/wlan/radios/0/autoconfiguration", "a key \"value\"", "none"}}));
}

TEST(WlanReadingTest, SaysWhereAndWhat) {
  const std::string point = "/wlan/access_points/0";
  EXPECT_EQ(problems_of(point_with(R"("ssid": "123456789012345678901234567890123")")),
            (Problems{{point + "/ssid",
                       "an SSID of at most 32 bytes, with \\xNN for a byte that is no text",
                       "\"123456789012345678901234567890123\""}}));
  EXPECT_EQ(problems_of(point_with(R"("ssid": "a\\b")")),
            (Problems{{point + "/ssid",
                       "an SSID of at most 32 bytes, with \\xNN for a byte that is no text",
                       "\"a\\\\b\""}}));
  EXPECT_EQ(
      problems_of(point_with(R"("bssid": "02:00:5e")")),
      (Problems{{point + "/bssid", "an address such as \"02:00:5e:10:00:01\"", "\"02:00:5e\""}}));
  EXPECT_EQ(problems_of(point_with(R"("rssi": -2147483649)")),
            (Problems{{point + "/rssi", "a whole number from -2147483648 to 2147483647",
                       "-2147483649"}}));
  EXPECT_EQ(problems_of(point_with(R"("beacon_period": 65536)")),
            (Problems{{point + "/beacon_period", "a whole number from 0 to 65535", "65536"}}));
  EXPECT_EQ(problems_of(point_with(R"("tries": [{"reason": "association_timeot"}])")),
            (Problems{{point + "/tries/0/reason",
                       "a reason such as association_timeout, or a number from 0 to 4294967295 "
                       "(did you mean \"association_timeout\"?)",
                       "\"association_timeot\""}}));
  EXPECT_EQ(problems_of(point_with(R"("bss_type": 1)")),
            (Problems{{point + "/bss_type", "one of infrastructure, independent, any", "1"}}));
  EXPECT_EQ(problems_of(radio_with(R"("countries": ["DE"])")),
            (Problems{{"/wlan/radios/0/countries/0", "three ASCII characters such as \"DE \"",
                       "\"DE\""}}));
  EXPECT_EQ(problems_of(wlan_with(R"("autoconfiguration": {"block_period": {"value": "1500ms"}})")),
            (Problems{{"/wlan/autoconfiguration/block_period/value",
                       "a duration in whole seconds such as \"90s\" or \"2m\", 365000d at most",
                       "\"1500ms\""}}));
  EXPECT_EQ(problems_of(wlan_with(R"("radio": [])")),
            (Problems{{"/wlan/radio", "a known key (did you mean \"radios\"?)", "\"radio\""}}));
}

TEST(WlanReadingTest, EveryReasonWithANameIsKnown) {
  const auto& reasons = scenario::named_reasons();
  EXPECT_GE(reasons.size(), 130U);
  EXPECT_EQ(reasons.front().second, "success");
  EXPECT_EQ(reasons.back().first, ReasonCode::hotspot2_profile_not_allowed);
}

// A file says the names that the library says.
template <class T>
void expect_names_of_library() {
  for (const auto& [value, name] : scenario::names_table<T>()) EXPECT_EQ(name, name_of(value));
}
TEST(WlanReadingTest, NamesAreThoseOfTheLibrary) {
  expect_names_of_library<BssType>();
  expect_names_of_library<ConnectionMode>();
  expect_names_of_library<AuthAlgorithm>();
  expect_names_of_library<CipherAlgorithm>();
  expect_names_of_library<PhyType>();
  expect_names_of_library<RadioSwitch>();
  expect_names_of_library<PowerSetting>();
  expect_names_of_library<ValueOrigin>();
  expect_names_of_library<SecurableObject>();
}

}  // namespace
