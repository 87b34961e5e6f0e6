// Media services whose every part is right and that still cannot be.
#include <gtest/gtest.h>

#include "helpers.hpp"
#include "winseam/fake/media.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;

std::string media_with(std::string_view members) {
  return R"({"hosts": [{"name": "pc", "local": true}], "media": {)" + std::string(members) + "}}";
}
// A library of four slots, two drives and a port, with more members.
std::string library_with(std::string_view members) {
  return media_with(
      R"("libraries": [{"name": "Vault", "slots": 4, "drives": [{}, {}], "ports": [{}], )" +
      std::string(members) + "}]");
}
std::string cartridges(std::string_view list) {
  return library_with(R"("cartridges": [)" + std::string(list) + "]");
}
const std::string library = "/media/libraries/0";
const std::string first = library + "/cartridges/0";
const std::string second = library + "/cartridges/1";
constexpr const char* id = "6b29fc40-ca47-1067-b31d-00dd010662da";
const std::string with_id = R"("id": ")" + std::string(id) + '"';

TEST(MediaChecksTest, NamesAreTheirOwn) {
  EXPECT_EQ(problems_of(media_with(R"("libraries": [{"name": "a"}, {"name": "a"}, {"name": ""}])")),
            (Problems{{"/media/libraries/1/name", "a name that no other library has", "\"a\""},
                      {"/media/libraries/2/name", "a name that no other library has", "\"\""}}));
  EXPECT_EQ(
      problems_of(media_with(R"("media_types": [{"name": "DLT"}])")),
      (Problems{{"/media/media_types/0/name", "a name that no other media type has", "\"DLT\""}}));
  EXPECT_EQ(problems_of(media_with(R"("media_types": [{"name": "a\\b"}])")),
            (Problems{{"/media/media_types/0/name",
                       "a name without a backslash, as a pool is named after it", R"("a\\b")"}}));
  EXPECT_EQ(problems_of(media_with(R"("pools": [{"name": "a"}, {"name": "a"}])")),
            (Problems{{"/media/pools/1/name", "a name that no other pool has", "\"a\""}}));
}

TEST(MediaChecksTest, IdsAreTheirOwn) {
  const std::string found = '"' + std::string(id) + '"';
  constexpr const char* expected = "an id that nothing else of the media service has";
  EXPECT_EQ(problems_of(media_with(R"("libraries": [{"name": "a", )" + with_id +
                                   R"(}], "pools": [{"name": "b", )" + with_id + "}]")),
            (Problems{{"/media/pools/0/id", expected, found}}));
  EXPECT_EQ(problems_of(cartridges("{" + with_id + R"(, "sides": [{)" + with_id + "}]}")),
            (Problems{{first + "/sides/0/id", expected, found}}));
  EXPECT_EQ(problems_of(media_with(R"("operator_requests": [{)" + with_id + "}, {" + with_id +
                                   R"(}, {"id": "00000000-0000-0000-0000-000000000000"}])")),
            (Problems{{"/media/operator_requests/1/id", expected, found},
                      {"/media/operator_requests/2/id", "an id", "the null GUID"}}));
}

TEST(MediaChecksTest, MediaTypesAreKnown) {
  EXPECT_EQ(
      problems_of(library_with(R"("media_types": ["DLTT"])")),
      (Problems{{library + "/media_types/0", "a media type (did you mean \"DLT\"?)", "\"DLTT\""}}));
  EXPECT_EQ(problems_of(library_with(R"("media_types": [])")),
            (Problems{{library + "/media_types", "at least one media type", "none"}}));
  EXPECT_EQ(problems_of(cartridges(R"({"media_type": "LTO"})")),
            (Problems{{first + "/media_type", "a media type that the library takes", "\"LTO\""}}));
  EXPECT_EQ(problems_of(media_with(R"("media_types": [{"name": "Card", "side_count": 27}])")),
            (Problems{{"/media/media_types/0/side_count", "1 to 26 sides", "27"}}));
  EXPECT_EQ(problems_of(media_with(R"("media_types": [{"name": "Card"}],
      "libraries": [{"name": "a", "media_types": ["Card"], "drives": [{"media_types": ["Card"]}]}])")),
            Problems{});
}

TEST(MediaChecksTest, NumbersAreThoseOfTheLibrary) {
  EXPECT_EQ(problems_of(library_with(R"("first_number": 2)")),
            (Problems{{library + "/first_number", "0 or 1", "2"}}));
  EXPECT_EQ(problems_of(library_with(R"("absent_slots": [4])")),
            (Problems{{library + "/absent_slots/0",
                       "the number of a slot of the library from 0 to 3", "4"}}));
  EXPECT_EQ(problems_of(library_with(R"("first_number": 1, "cleaner_slot": 0)")),
            (Problems{{library + "/cleaner_slot", "the number of a slot of the library from 1 to 4",
                       "0"}}));
  EXPECT_EQ(
      problems_of(library_with(R"("cleaner_present": true)")),
      (Problems{{library + "/cleaner_slot", "the slot of the cleaner that is present", "none"}}));
  EXPECT_EQ(problems_of(cartridges(R"({"drive": 2}, {"port": 1})")),
            (Problems{{first + "/drive", "the number of a drive of the library from 0 to 1", "2"},
                      {second + "/port", "the number of a port of the library from 0 to 0", "1"}}));
  EXPECT_EQ(problems_of(media_with(R"("libraries": [{"name": "a", "slots": 1000001}])")),
            (Problems{{library + "/slots", "1000000 slots at most", "1000001"}}));
}

TEST(MediaChecksTest, AStandAloneDriveIsOneDrive) {
  EXPECT_EQ(
      problems_of(
          media_with(R"("libraries": [{"name": "Desk", "stand_alone": true, "slots": 1}])")),
      (Problems{{library + "/drives", "one drive, as the library is a stand-alone one", "0"},
                {library + "/slots", "no slot, as the library is a stand-alone drive", "1"}}));
}

TEST(MediaChecksTest, APlaceHoldsOneCartridge) {
  EXPECT_EQ(problems_of(cartridges(R"({"slot": 1}, {"slot": 1})")),
            (Problems{{second + "/slot", "a slot that no other cartridge is in", "1"}}));
  EXPECT_EQ(problems_of(cartridges(R"({"drive": 1}, {"drive": 1})")),
            (Problems{{second + "/drive", "a drive that no other cartridge is in", "1"}}));
  EXPECT_EQ(problems_of(cartridges(R"({"slot": 1, "drive": 1})")),
            (Problems{{first, "one place: a slot, a drive or a port", "several"}}));
  EXPECT_EQ(problems_of(library_with(
                R"("cleaner_slot": 3, "cleaner_present": true, "cartridges": [{"slot": 3}])")),
            (Problems{{first + "/slot", "a slot that the cleaner is not in", "3"}}));
  EXPECT_EQ(
      problems_of(cartridges("{}, {}, {}, {}, {}")),
      (Problems{{library + "/cartridges",
                 "a place for each cartridge; 4 slots are left for those without one", "5"}}));
  EXPECT_EQ(problems_of(cartridges("{}, {}, {}, {}")), Problems{});
  // One whose magazine is out keeps its cartridge.
  EXPECT_EQ(problems_of(library_with(R"("absent_slots": [2], "cartridges": [{"slot": 2}])")),
            Problems{});
}

TEST(MediaChecksTest, AHomeIsNobodyElses) {
  EXPECT_EQ(problems_of(cartridges(R"({"drive": 0, "home_slot": 2}, {"slot": 2})")),
            (Problems{{first + "/home_slot", "a slot that is no other cartridge's", "2"}}));
  EXPECT_EQ(
      problems_of(cartridges(R"({"drive": 0, "home_slot": 2}, {"drive": 1, "home_slot": 2})")),
      (Problems{{second + "/home_slot", "a slot that is no other cartridge's", "2"}}));
  EXPECT_EQ(
      problems_of(cartridges(R"({"slot": 1, "home_slot": 2})")),
      (Problems{{first + "/home_slot", "a home of a cartridge in a drive or port only", "2"}}));
  EXPECT_EQ(problems_of(cartridges(R"({"port": 0, "home_slot": 2}, {"slot": 1})")), Problems{});
}

TEST(MediaChecksTest, SidesFitTheirCartridge) {
  EXPECT_EQ(problems_of(cartridges(R"({"sides": [{}, {}]})")),
            (Problems{{first + "/sides", "1, as media of this type have", "2"}}));
  EXPECT_EQ(problems_of(cartridges(R"({"drive": 0, "mounted_side": 1})")),
            (Problems{{first + "/mounted_side", "a side from 0 to 0", "1"}}));
  EXPECT_EQ(
      problems_of(cartridges(R"({"slot": 0, "mounted_side": 0})")),
      (Problems{{first + "/mounted_side", "a cartridge in a drive", "one that is elsewhere"}}));
  EXPECT_EQ(
      problems_of(cartridges(R"({"sides": [{"logical_medium": ")" + std::string(id) + R"("}]})")),
      (Problems{
          {first + "/sides/0/logical_medium", "an allocated or complete side", "available"}}));
}

TEST(MediaChecksTest, PoolsHoldWhatIsInThem) {
  EXPECT_EQ(problems_of(cartridges(R"({"sides": [{"state": "allocated"}]})")),
            (Problems{{first + "/pool", "the pool of a cartridge in use", "none"}}));
  EXPECT_EQ(
      problems_of(cartridges(R"({"pool": "Free/DLT"})")),
      (Problems{{first + "/pool", "a pool with all its levels (did you mean \"Free\\\\DLT\"?)",
                 "\"Free/DLT\""}}));
  EXPECT_EQ(
      problems_of(cartridges(R"({"pool": "Free\\LTO"})")),
      (Problems{{first + "/pool", "a pool for media of the type \"DLT\"", "\"Free\\\\LTO\""}}));
  EXPECT_EQ(problems_of(media_with(R"("pools": [{"name": "a\\b"}, {"name": "a"}])")),
            (Problems{{"/media/pools/0/name", "a pool whose parent \"a\" stands before it",
                       "\"a\\\\b\""}}));
  EXPECT_EQ(
      problems_of(media_with(R"("pools": [{"name": "Free\\mine"}])")),
      (Problems{{"/media/pools/0/name", "no pool in one of the system's but that of a media type",
                 "\"Free\\\\mine\""}}));
  EXPECT_EQ(problems_of(media_with(R"("pools": [{"name": "Free\\LTO"}])")),
            (Problems{{"/media/pools/0/media_type", "\"LTO\", as its name says", "none"}}));
  EXPECT_EQ(problems_of(media_with(
                R"("pools": [{"name": "Free\\LTO", "media_type": "LTO", "max_allocates": 3}],
                   "shelf": [{"media_type": "LTO"}])")),
            Problems{});
}

TEST(MediaChecksTest, TheShelfHasNoPlaces) {
  EXPECT_EQ(problems_of(media_with(R"("shelf": [{"slot": 1, "mounted_side": 0}])")),
            (Problems{{"/media/shelf/0/slot", "no place, as it is on the shelf", "one"},
                      {"/media/shelf/0/mounted_side", "no place, as it is on the shelf", "one"}}));
}

TEST(MediaChecksTest, ReferencesLeadSomewhere) {
  const std::string object = R"("object": {"type": "library", )" + with_id + "}";
  const std::string named = "\"library " + std::string(id) + '"';
  EXPECT_EQ(problems_of(media_with(R"("security": [{)" + object + "}]")),
            (Problems{{"/media/security/0/object", "the computer, a library or a pool", named}}));
  EXPECT_EQ(problems_of(media_with(R"("notes": [{)" + object + R"(, "description": "x"}])")),
            (Problems{{"/media/notes/0/object", "an object that is there", named}}));
  EXPECT_EQ(
      problems_of(media_with(R"("ui_destinations": [{)" + object + R"(, "destination": "x"}])")),
      (Problems{{"/media/ui_destinations/0/object", "the computer or a library", named}}));
  EXPECT_EQ(problems_of(media_with(
                R"("finished_requests": [{"id": "00000001-0000-0000-0000-000000000001",
                   "state": "passed", "library": ")" +
                std::string(id) + R"("}])")),
            (Problems{{"/media/finished_requests/0/library", "the id of a library",
                       "\"library " + std::string(id) + '"'}}));
  // The type is that of the object.
  EXPECT_EQ(problems_of(media_with(R"("pools": [{"name": "a", )" + with_id +
                                   R"(}], "security": [{)" + object + "}]")),
            (Problems{{"/media/security/0/object", "the computer, a library or a pool", named}}));
}

TEST(MediaChecksTest, AnIdThatFollowsFromAnothersMayBeReferredTo) {
  const fake::World world(*scenario::parse(library_with(with_id)).world, quiet());
  const LibraryId vault = world.media().library("Vault");
  const std::string drive = to_string(world.media().drive(vault, 1));
  const std::string note = R"("notes": [{"object": {"type": "drive", "id": ")" + drive +
                           R"("}, "description": "squeaks"}])";
  const scenario::Loaded loaded = scenario::parse(media_with(
      R"("libraries": [{"name": "Vault", "drives": [{}, {}], )" + with_id + "}], " + note));
  ASSERT_EQ(loaded.problems, Problems{});
  EXPECT_EQ(fake::World(*loaded.world, quiet()).media().describe().notes,
            loaded.world->media.notes);
}

TEST(MediaChecksTest, RequestsThatAreNotOverAreNotListed) {
  EXPECT_EQ(problems_of(media_with(R"("libraries": [{"name": "a", )" + with_id +
                                   R"(}], "finished_requests": [{
      "id": "00000001-0000-0000-0000-000000000001", "state": "queued", "library": ")" +
                                   std::string(id) + R"("}])")),
            (Problems{{"/media/finished_requests/0/state",
                       "passed, failed, invalid, cancelled or stopped", "queued"}}));
}

}  // namespace
