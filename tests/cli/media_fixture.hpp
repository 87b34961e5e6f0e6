// media_fixture.hpp: the program on the small office with a tape library.
#pragma once

#include "program_fixture.hpp"

namespace winseam::cli {

inline Guid media_guid(std::uint32_t number) {
  return Guid{number, 0xA1, 2, {3, 4, 5, 6, 7, 8, 9, 10}};
}

// "Vault": two DLT drives, one for MO, six slots, a port and a door. DAY01 and DAY02 are allocated in Backup\Daily, FREE01
// and FREE02 are free, DISC has two sides, of which A is allocated in Archive. "Desk": a stand-alone drive. On the shelf:
// OFF01, of Backup\Daily.
class MediaTest : public ProgramTest {
 protected:
  MediaTest() {
    fake::LibrarySpec vault;
    vault.id = LibraryId{media_guid(1)};
    vault.name = "Vault";
    vault.media_types = {"DLT", "MO"};
    vault.slots = 6;
    vault.drives.resize(3);
    vault.drives[0].media_types = vault.drives[1].media_types = {"DLT"};
    vault.drives[2].media_types = {"MO"};
    vault.doors.resize(1);
    vault.ports.resize(1);
    vault.cartridges = {in_use("DAY01", 11, 0), in_use("DAY02", 12, 1),
                        fake::free_cartridge("FREE01"), fake::free_cartridge("FREE02")};
    vault.cartridges[2].slot = 2;
    vault.cartridges[3].slot = 3;
    fake::CartridgeSpec disc;
    disc.id = MediumId{media_guid(13)};
    disc.bar_code = "DISC";
    disc.media_type = "MO";
    disc.pool = "Archive";
    disc.slot = 4;
    disc.sides.resize(2);
    disc.sides[0].state = SideState::allocated;
    disc.sides[0].logical_medium = LogicalMediumId{media_guid(23)};
    vault.cartridges.push_back(disc);
    fake::CartridgeSpec off = in_use("OFF01", 14, 0);
    off.slot.reset();
    world.media.libraries = {vault, fake::stand_alone_drive("Desk")};
    world.media.pools = {{.name = "Backup"},
                         {.name = "Backup\\Daily",
                          .media_type = "DLT",
                          .allocation = AllocationPolicy::from_free,
                          .deallocation = DeallocationPolicy::to_free},
                         {.name = "Archive", .media_type = "MO"}};
    world.media.shelf = {off};
  }

  static fake::CartridgeSpec in_use(std::string name, std::uint32_t number, std::uint32_t slot) {
    fake::CartridgeSpec spec;
    spec.id = MediumId{media_guid(number)};
    spec.bar_code = std::move(name);
    spec.pool = "Backup\\Daily";
    spec.slot = slot;
    spec.sides.resize(1);
    spec.sides[0].state = SideState::allocated;
    spec.sides[0].logical_medium = LogicalMediumId{media_guid(number + 10)};
    return spec;
  }

  // The last line of a script's output as JSON.
  static nlohmann::ordered_json last(const Ran& ran) {
    const std::string text = ran.out.substr(0, ran.out.size() - 1);
    return nlohmann::ordered_json::parse(text.substr(text.rfind('\n') + 1));
  }

  // A command that fails with exit code 1 leaves the media service as it was.
  void expect_refused(const std::string& command, const std::string& message) {
    const Ran ran = script("snapshot --json\n" + command + "\nsnapshot --json", {"--keep-going"});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.err, "winseam: standard input:2: " + message + "\n");
    const std::string before = ran.out.substr(0, ran.out.find('\n'));
    EXPECT_EQ(last(ran)["scenario"]["media"],
              nlohmann::ordered_json::parse(before)["scenario"]["media"]);
  }
};

}  // namespace winseam::cli
