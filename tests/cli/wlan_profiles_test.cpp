#include "wlan_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class WlanProfilesCommand : public WlanTest {};

TEST_F(WlanProfilesCommand, List) {
  const Ran ran = run({"wlan", "profiles"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("PROFILE     NETWORK"));
  EXPECT_THAT(ran.out, HasSubstr("Attic home  Attic"));
  EXPECT_THAT(ran.out, HasSubstr("Cellar (hidden)"));
  EXPECT_THAT(ran.out, AllOf(HasSubstr("when asked"), HasSubstr("all users")));
  EXPECT_LT(ran.out.find("Attic home"), ran.out.find("Cellar"));
}

TEST_F(WlanProfilesCommand, ListAsJson) {
  const Json document = run({"wlan", "profiles", "--json"}).json();
  EXPECT_EQ(document["command"], "wlan profiles");
  ASSERT_EQ(document["profiles"].size(), 3U);
  EXPECT_EQ(document["profiles"][1]["name"], "Cellar");
  EXPECT_EQ(document["profiles"][1]["networks"], Json::array({"Cellar"}));
  EXPECT_EQ(document["profiles"][1]["hidden"], true);
  EXPECT_EQ(document["profiles"][1]["automatic"], false);
  EXPECT_EQ(document["profiles"][1]["of"], "all users");
}

TEST_F(WlanProfilesCommand, NoneAtAll) {
  world.wlan.radios[0].profiles.clear();
  EXPECT_EQ(run({"wlan", "profiles"}).out,
            "'Alpha AX200' has no profile; store one with: winseam wlan profile set\n");
}

TEST_F(WlanProfilesCommand, ShowHidesTheKeyUnlessAskedTo) {
  const Ran ran = run({"wlan", "profile", "show", "Attic home"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("<name>Attic home</name>"), HasSubstr("<WLANProfile"),
                             Not(HasSubstr("attic-passphrase"))));
  EXPECT_THAT(run({"wlan", "profile", "show", "Attic home", "--key"}).out,
              HasSubstr("<keyMaterial>attic-passphrase</keyMaterial>"));
  // Who may not see it gets the protected one.
  const Ran alice = run({"wlan", "profile", "show", "Attic home", "--key", "--as", "alice"});
  EXPECT_EQ(alice.exit_code, 0) << alice.err;
  EXPECT_THAT(alice.out, Not(HasSubstr("attic-passphrase")));
}

TEST_F(WlanProfilesCommand, ShowAsJson) {
  const Json document = run({"wlan", "profile", "show", "Old", "--json"}).json();
  EXPECT_EQ(document["command"], "wlan profile show");
  EXPECT_EQ(document["name"], "Old");
  EXPECT_THAT(document["xml"].get<std::string>(), HasSubstr("<name>Old</name>"));
}

TEST_F(WlanProfilesCommand, SetAndDelete) {
  const std::string xml = file("g.xml", to_xml(open_profile("Guests", Ssid{"Guests"})).value());
  const Ran ran = script("wlan profile set '" + xml +
                         "'\nwlan connect --profile Guests --wait\n"
                         "wlan profile delete Guests\nwlan profiles\n");
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out,
              StartsWith("'Alpha AX200' has profile 'Guests'; join with: winseam wlan connect "
                         "--profile\n"));
  EXPECT_THAT(ran.out, HasSubstr("has joined 'Guests' by 02:00:5e:10:00:03"));
  EXPECT_THAT(ran.out, HasSubstr("'Alpha AX200' has no profile 'Guests' any more\n"));
  EXPECT_THAT(ran.out.substr(ran.out.find("PROFILE")), Not(HasSubstr("Guests")));
}

TEST_F(WlanProfilesCommand, SetTwice) {
  const std::string xml =
      file("a.xml", to_xml(personal_profile("Old", Ssid{"Attic"}, "attic-passphrase")).value());
  const Ran ran = run({"wlan", "profile", "set", xml});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err,
              AllOf(HasSubstr("already_exists (183)"), HasSubstr("replace it with --overwrite\n")));
  const Json document = run({"wlan", "profile", "set", xml, "--overwrite", "--json"}).json();
  EXPECT_EQ(document["name"], "Old");
  EXPECT_EQ(document["outcome"], "done");
}

TEST_F(WlanProfilesCommand, SetOfSomethingThatIsNoProfile) {
  const Ran ran = run({"wlan", "profile", "set", file("no.xml", "<no/>")});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("bad_profile (1206)"),
                             HasSubstr("(invalid_profile_schema, 0x80001)\n")));
  EXPECT_EQ(run({"wlan", "profile", "set", path("nowhere.xml")}).exit_code, 2);
}

TEST_F(WlanProfilesCommand, AnUnknownOne) {
  for (const char* verb : {"show", "delete"})
    expect_error(run({"wlan", "profile", verb, "Celar"}), 2,
                 "winseam: 'Alpha AX200' has no profile 'Celar'; did you mean 'Cellar'?");
}

}  // namespace
}  // namespace winseam::cli
