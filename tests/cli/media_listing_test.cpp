#include "media_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::ordered_json;

class MediaListing : public MediaTest {};

TEST_F(MediaListing, Libraries) {
  const Ran ran = run({"media", "libraries"});
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out,
            "LIBRARY         KIND               STATE  DRIVES  SLOTS  MEDIA  TAKES\n"
            "Desk            stand-alone drive  ready       1      0      0  DLT\n"
            "Vault           changer            ready       3      6      5  DLT, MO\n"
            "Off-line Media  shelf                                        1\n");
  const Json json = run({"media", "libraries", "--json"}).json();
  EXPECT_EQ(json["command"], "media libraries");
  EXPECT_EQ(json["libraries"][1]["name"], "Vault");
  EXPECT_EQ(json["libraries"][1]["id"], to_string(media_guid(1)));
  EXPECT_EQ(json["libraries"][1]["ports"], 1);
  EXPECT_EQ(json["libraries"][1]["door_open"], false);
  EXPECT_TRUE(json["libraries"][1]["cleaner_slot"].is_null());
  EXPECT_EQ(json["libraries"][1]["media_types"], (Json{"DLT", "MO"}));
}

TEST_F(MediaListing, LibrariesThatDoNotWork) {
  world.media.libraries[0].connected = false;
  world.media.libraries[1].enabled = false;
  const Ran ran = run({"media", "libraries"});
  EXPECT_THAT(ran.out, HasSubstr("Vault           changer            unplugged "));
  EXPECT_THAT(ran.out, HasSubstr("Desk            stand-alone drive  disabled "));
  world.media.libraries[0].connected = true;
  world.media.libraries[0].doors[0].open = true;
  EXPECT_THAT(run({"media", "libraries"}).out, HasSubstr("ready, door open"));
}

TEST_F(MediaListing, Drives) {
  fake::CartridgeSpec& day = world.media.libraries[0].cartridges[0];
  day.slot.reset();
  day.drive = 1;
  day.home_slot = 0;
  day.mounted_side = 0;
  const Ran ran = run({"media", "drives", "--library", "vault"});
  EXPECT_THAT(ran.out, HasSubstr("\nVault drive 1  Vault    loaded  DAY01   \\\\.\\Tape1"));
  EXPECT_THAT(ran.out, HasSubstr("\nVault drive 2  Vault    empty"));
  const Json json = run({"media", "drives", "--json"}).json();
  ASSERT_EQ(json["drives"].size(), 4U);
  EXPECT_EQ(json["drives"][2]["name"], "Vault drive 1");
  EXPECT_EQ(json["drives"][2]["medium"]["name"], "DAY01");
  EXPECT_EQ(json["drives"][2]["medium"]["mounted_side"], "A");
  EXPECT_TRUE(json["drives"][1]["medium"].is_null());
  EXPECT_TRUE(json["drives"][1]["cleaned_at"].is_null());
  EXPECT_EQ(json["drives"][1]["deferred_dismount_seconds"], 300);
}

TEST_F(MediaListing, Slots) {
  world.media.libraries[0].cleaner_slot = 5;
  world.media.libraries[0].cleaner_present = true;
  const Ran ran = run({"media", "slots", "--full"});
  EXPECT_EQ(ran.out,
            "LIBRARY  SLOT  STATE                   MEDIUM     BAR CODE\n"
            "Vault       0  full                    DAY01      DAY01\n"
            "Vault       1  full                    DAY02      DAY02\n"
            "Vault       2  full                    FREE01     FREE01\n"
            "Vault       3  full                    FREE02     FREE02\n"
            "Vault       4  full                    DISC       DISC\n"
            "Vault       5  full (for the cleaner)  (cleaner)\n");
  EXPECT_EQ(run({"media", "slots", "--empty"}).out, "there is no such slot\n");
  const Json json = run({"media", "slots", "--library", "Vault", "--json"}).json();
  ASSERT_EQ(json["slots"].size(), 6U);
  EXPECT_EQ(json["slots"][4]["medium"]["name"], "DISC");
  EXPECT_EQ(json["slots"][5]["for_cleaner"], true);
  EXPECT_EQ(run({"media", "slots", "--full", "--empty"}).exit_code, 2);
}

TEST_F(MediaListing, Media) {
  const Ran ran = run({"media", "media", "--pool", "backup\\daily"});
  EXPECT_EQ(ran.out,
            "MEDIUM  BAR CODE  TYPE  POOL          STATE  SIDES      WHERE\n"
            "DAY01   DAY01     DLT   Backup\\Daily  idle   allocated  slot 0 of Vault\n"
            "DAY02   DAY02     DLT   Backup\\Daily  idle   allocated  slot 1 of Vault\n"
            "OFF01   OFF01     DLT   Backup\\Daily  idle   allocated  on the shelf\n");
  EXPECT_THAT(run({"media", "media", "--library", "Vault"}).out,
              HasSubstr("A allocated, B available"));
  EXPECT_THAT(run({"media", "media", "--shelf"}).out, Not(HasSubstr("DAY01")));
  EXPECT_EQ(run({"media", "media", "--library", "Desk"}).out, "there is no such medium\n");
  const Json json = run({"media", "media", "--json"}).json();
  ASSERT_EQ(json["media"].size(), 6U);
  EXPECT_EQ(json["media"][0]["name"], "DAY01");
  EXPECT_EQ(json["media"][0]["sides"][0]["logical_medium"], to_string(media_guid(21)));
  EXPECT_EQ(json["media"][2]["sides"].size(), 2U);
  EXPECT_EQ(json["media"][5]["place"], "on the shelf");
}

TEST_F(MediaListing, Pools) {
  const Ran ran = run({"media", "pools"});
  EXPECT_THAT(ran.out,
              HasSubstr("\nFree\\DLT          free          DLT       2          0          2\n"));
  EXPECT_THAT(ran.out,
              HasSubstr("\nBackup\\Daily      application   DLT       3          3          0  "
                        "draws from free, returns to free\n"));
  EXPECT_LT(ran.out.find("Free"), ran.out.find("Archive"));
  EXPECT_LT(ran.out.find("\nBackup "), ran.out.find("\nBackup\\Daily"));
  const Json json = run({"media", "pools", "--json"}).json();
  const Json daily = json["pools"].back();
  EXPECT_EQ(daily["name"], "Backup\\Daily");
  EXPECT_EQ(daily["allocated"], 3);
  EXPECT_EQ(daily["draws_from_free"], true);
  EXPECT_TRUE(daily["most_allocations"].is_null());
}

TEST_F(MediaListing, NamesThatNobodyHas) {
  expect_error(run({"media", "drives", "--library", "Valut"}), 2,
               "winseam: there is no library 'Valut'; did you mean 'Vault'?");
  expect_error(run({"media", "slots", "--library", "Attic"}), 2,
               "winseam: there is no library 'Attic'; there are 'Desk', 'Vault'");
  expect_error(run({"media", "media", "--pool", "Backup\\Dayly"}), 2,
               "winseam: there is no pool 'Backup\\Dayly'; did you mean 'Backup\\Daily'?");
  expect_error(run({"media", "drives", "--library", "00000001-0000-0000-0000-000000000000"}), 2,
               "winseam: there is no library '00000001-0000-0000-0000-000000000000'; there are "
               "'Desk', 'Vault'");
  world.media = {};
  expect_error(run({"media", "slots", "--library", "Vault"}), 2,
               "winseam: there is no library 'Vault'; there is none at all");
}

TEST_F(MediaListing, NamesThatFitSeveral) {
  world.media.libraries[1].name = "Vault Annex";
  // A whole name goes before parts of others.
  EXPECT_EQ(run({"media", "drives", "--library", "Vault"}).exit_code, 0);
  const Ran ran = run({"media", "drives", "--library", "aul"});
  EXPECT_EQ(ran.exit_code, 2);
  EXPECT_THAT(ran.err, HasSubstr("winseam: 'aul' fits 2 libraries; say which: 'Vault' ("));
  EXPECT_EQ(run({"media", "drives", "--library", to_string(media_guid(1))}).exit_code, 0);
}

TEST_F(MediaListing, AServiceThatCannotBeAsked) {
  world.media.service = fake::MediaServiceState::not_installed;
  const Ran ran = run({"media", "libraries"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("winseam: cannot open the media service on HQ: "));
  EXPECT_THAT(ran.err, HasSubstr("; the media service cannot be reached; see whether it runs"));
  world.media.service = fake::MediaServiceState::running;
  world.media.dll_present = false;
  EXPECT_THAT(run({"media", "pools"}).err,
              HasSubstr("this system has no media service; Windows has none since Windows 7"));
  EXPECT_EQ(Json::parse(run({"media", "pools", "--json"}).out)["error"]["name"], "mod_not_found");
}

TEST_F(MediaListing, AServiceThatIsStarting) {
  world.media.service = fake::MediaServiceState::starting;
  EXPECT_THAT(run({"media", "libraries"}).err, HasSubstr("is starting; try again in a moment"));
  EXPECT_EQ(script("advance 20s\nmedia libraries").exit_code, 0);
}

TEST_F(MediaListing, AnotherServer) {
  world.media.remote_names = {"tapes"};
  EXPECT_EQ(run({"media", "libraries", "--server", "tapes"}).out, run({"media", "libraries"}).out);
  EXPECT_EQ(run({"media", "libraries", "--server", "hq"}).exit_code, 0);
  const Ran ran = run({"media", "libraries", "--server", "elsewhere"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("cannot open the media service on elsewhere: "));
}

TEST_F(MediaListing, WrongUsage) {
  EXPECT_THAT(run({"media"}).err, HasSubstr("'media' needs a command; see: winseam media --help"));
  EXPECT_THAT(run({"media", "tapes"}).err, HasSubstr("there is no command 'media tapes'"));
  EXPECT_THAT(run({"media", "drives", "--pool", "x"}).err,
              HasSubstr("see: winseam media drives --help"));
  for (const char* command :
       {"libraries", "drives", "slots", "media", "pools", "allocate", "deallocate", "mount",
        "dismount", "eject", "requests", "answer", "inventory", "watch"}) {
    const Ran help = run({"media", command, "--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_THAT(help.out, HasSubstr(std::string("Example: winseam media ") + command));
  }
}

}  // namespace
}  // namespace winseam::cli
