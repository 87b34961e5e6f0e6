// The media part of a scenario: how its values are spelled, and what is said of those that cannot be.
#include <gtest/gtest.h>

#include "backends/scenario/names_media.hpp"
#include "helpers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;

std::string media_with(std::string_view members) {
  return R"({"hosts": [{"name": "pc", "local": true}], "media": {)" + std::string(members) + "}}";
}
std::string library_with(std::string_view members) {
  return media_with(R"("libraries": [{"name": "Vault", )" + std::string(members) + "}]");
}

fake::MediaSpec media_of(const std::string& text) {
  const scenario::Loaded loaded = scenario::parse(text);
  EXPECT_EQ(loaded.problems, Problems{});
  if (!loaded.world) return {};
  EXPECT_EQ(scenario::parse(scenario::write(*loaded.world)).world, loaded.world);
  return loaded.world->media;
}

TEST(MediaReadingTest, WithoutItTheServiceRunsAndThereIsNoLibrary) {
  EXPECT_EQ(media_of(R"({"hosts": [{"name": "pc", "local": true}]})"), fake::MediaSpec{});
  EXPECT_EQ(media_of(media_with("")), fake::MediaSpec{});
}

TEST(MediaReadingTest, ALibraryOfWhichLittleIsSaidTakesDlt) {
  const fake::MediaSpec media = media_of(library_with(R"("slots": 3, "drives": [{}])"));
  fake::LibrarySpec expected;
  expected.name = "Vault";
  expected.slots = 3;
  expected.drives.resize(1);
  ASSERT_EQ(media.libraries.size(), 1U);
  EXPECT_EQ(media.libraries[0], expected);
  EXPECT_EQ(media.libraries[0].media_types, std::vector<std::string>{"DLT"});
}

TEST(MediaReadingTest, ACartridgeWithAllThereIsToSay) {
  const fake::CartridgeSpec cartridge =
      media_of(library_with(
                   R"("media_types": ["MO"], "slots": 2, "drives": [{}], "cartridges": [{
    "id": "6b29fc40-ca47-1067-b31d-00dd010662da", "name": "Contracts", "enabled": false,
    "media_type": "MO", "pool": "Import\\MO", "bar_code": "ARC1", "sequence_number": "000017",
    "drive": 0, "home_slot": 1, "mounted_side": 1, "wrong_label": true,
    "sides": [{"state": "import", "label": {"id": "00ff", "type": "MTF Media ID", "info": "one"},
               "mount_count": 7, "allocate_count": 2, "capacity": 9223372036854775807},
              {"name": "back", "state": 77}]}])"))
          .libraries.at(0)
          .cartridges.at(0);
  EXPECT_EQ(to_string(cartridge.id), "6b29fc40-ca47-1067-b31d-00dd010662da");
  EXPECT_EQ(cartridge.name, "Contracts");
  EXPECT_FALSE(cartridge.enabled);
  EXPECT_EQ(cartridge.pool, "Import\\MO");
  EXPECT_EQ(cartridge.drive, 0U);
  EXPECT_EQ(cartridge.home_slot, 1U);
  EXPECT_EQ(cartridge.mounted_side, 1U);
  EXPECT_TRUE(cartridge.wrong_label);
  ASSERT_EQ(cartridge.sides.size(), 2U);
  EXPECT_EQ(cartridge.sides[0].state, SideState::import);
  EXPECT_EQ(cartridge.sides[0].label,
            (MediaLabel{{std::byte{0}, std::byte{255}}, "MTF Media ID", "one"}));
  EXPECT_EQ(cartridge.sides[0].capacity, std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(cartridge.sides[1].state, static_cast<SideState>(77));
}

TEST(MediaReadingTest, FlagsAreListsOfNamesAndNumbers) {
  const fake::MediaSpec media = media_of(media_with(
      R"("computer": {"pool_policy": ["purge_offline_free", "keep_offline_import"],
                      "library_request_flags": ["no_failed_purge", 64]},
         "pools": [{"name": "Backup", "allocation": [], "deallocation": ["to_free"]}])"));
  EXPECT_EQ(media.computer.pool_policy,
            MediaPoolPolicy::purge_offline_free | MediaPoolPolicy::keep_offline_import);
  EXPECT_EQ(static_cast<std::uint32_t>(media.computer.library_request_flags), 0x42U);
  EXPECT_EQ(media.pools[0].allocation, AllocationPolicy::none);
  EXPECT_EQ(media.pools[0].deallocation, DeallocationPolicy::to_free);
}

TEST(MediaReadingTest, RequestsThatAreOver) {
  const fake::MediaSpec media = media_of(media_with(
      R"("libraries": [{"id": "6b29fc40-ca47-1067-b31d-00dd010662da", "name": "Vault"}],
         "finished_requests": [{"id": "00000001-0000-0000-0000-000000000001", "operation": "mount",
           "state": "failed", "library": "6b29fc40-ca47-1067-b31d-00dd010662da", "error": 4309,
           "priority": -15, "queued_at": "2024-01-01T07:00:00Z", "header": {"enabled": false}}])"));
  ASSERT_EQ(media.finished_requests.size(), 1U);
  const LibraryRequest& request = media.finished_requests[0];
  EXPECT_EQ(request.state, LibraryRequestState::failed);
  EXPECT_EQ(request.error, make_error_code(static_cast<errc>(4309)));
  EXPECT_EQ(request.priority, MountPriority::lowest);
  EXPECT_FALSE(request.header.enabled);
}

TEST(MediaReadingTest, SaysWhereAndWhat) {
  const std::string library = "/media/libraries/0";
  EXPECT_EQ(problems_of(media_with(R"("libraries": [{"slots": 1}])")),
            (Problems{{library, "a key \"name\"", "none"}}));
  EXPECT_EQ(problems_of(library_with(R"("slot": 1)")),
            (Problems{{library + "/slot", "a known key (did you mean \"slots\"?)", "\"slot\""}}));
  EXPECT_EQ(problems_of(library_with(R"("slots": -1)")),
            (Problems{{library + "/slots", "a whole number from 0 to 4294967295", "-1"}}));
  EXPECT_EQ(problems_of(library_with(R"("inventory_method": "ful")")),
            (Problems{{library + "/inventory_method",
                       "one of none, fast, full, library_default, slot, stop, or a number from 0 "
                       "to 4294967295 (did you mean \"full\"?)",
                       "\"ful\""}}));
  EXPECT_EQ(problems_of(library_with(R"("doors": [{"max_open": "100ms"}])")),
            (Problems{{library + "/doors/0/max_open",
                       "a duration in whole seconds such as \"90s\" or \"2m\", 365000d at most",
                       "\"100ms\""}}));
  EXPECT_EQ(problems_of(media_with(R"("service": "runing")")),
            (Problems{{"/media/service",
                       "one of running, starting, stopped, not_installed (did you mean "
                       "\"running\"?)",
                       "\"runing\""}}));
  EXPECT_EQ(problems_of(media_with(R"("computer": {"pool_policy": "none"})")),
            (Problems{{"/media/computer/pool_policy",
                       "a list of purge_offline_free, keep_offline_import", "\"none\""}}));
  EXPECT_EQ(problems_of(media_with(R"("computer": {"pool_policy": ["keep_offline_imports"]})")),
            (Problems{{"/media/computer/pool_policy/0",
                       "one of purge_offline_free, keep_offline_import, or a number from 0 to "
                       "4294967295 (did you mean \"keep_offline_import\"?)",
                       "\"keep_offline_imports\""}}));
  EXPECT_EQ(problems_of(
                library_with(R"("cartridges": [{"sides": [{"capacity": 9223372036854775808}]}])")),
            (Problems{{library + "/cartridges/0/sides/0/capacity",
                       "a whole number from -9223372036854775808 to 9223372036854775807",
                       "9223372036854775808"}}));
  EXPECT_EQ(problems_of(library_with(R"("id": "vault")")),
            (Problems{{library + "/id", "a GUID such as \"6b29fc40-ca47-1067-b31d-00dd010662da\"",
                       "\"vault\""}}));
  EXPECT_EQ(problems_of(media_with(R"("notes": [{"object": {"type": "library"}}])")),
            (Problems{{"/media/notes/0/object", "a key \"id\": its GUID", "none"}}));
  const std::string request = R"("id": "00000001-0000-0000-0000-000000000001", "state": "passed",
      "library": "6b29fc40-ca47-1067-b31d-00dd010662da")";
  EXPECT_EQ(
      problems_of(media_with(R"("finished_requests": [{)" + request +
                             R"(, "priority": 16, "error": -5}])")),
      (Problems{
          {"/media/finished_requests/0/error", "a Win32 error number from 0 to 2147483647", "-5"},
          {"/media/finished_requests/0/priority", "a whole number from -15 to 15", "16"}}));
}

// A file says the names that the library says.
template <class T>
void expect_names_of_library() {
  for (const auto& [value, name] : scenario::names_table<T>()) EXPECT_EQ(name, name_of(value));
}
TEST(MediaReadingTest, NamesAreThoseOfTheLibrary) {
  expect_names_of_library<MediaObjectType>();
  expect_names_of_library<MediaOperationalState>();
  expect_names_of_library<SideState>();
  expect_names_of_library<Rewritability>();
  expect_names_of_library<MediaDeviceType>();
  expect_names_of_library<LibraryOperation>();
  expect_names_of_library<LibraryRequestState>();
  expect_names_of_library<OperatorRequestType>();
  expect_names_of_library<OperatorRequestState>();
  expect_names_of_library<InventoryMethod>();
  expect_names_of_library<UiType>();
  for (const auto& [flag, name] : scenario::names_table<MediaPoolPolicy>())
    EXPECT_EQ(name, name_of(flag));
  for (const auto& [flag, name] : scenario::names_table<AllocationPolicy>())
    EXPECT_EQ(name, name_of(flag));
  for (const auto& [flag, name] : scenario::names_table<MediaAccess>())
    EXPECT_EQ(name, name_of(flag));
}

}  // namespace
