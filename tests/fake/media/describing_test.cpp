// The service as a value.
#include "media_fixture.hpp"

namespace winseam {
namespace {

class MediaDescribeTest : public MediaTest {};

TEST_F(MediaDescribeTest, ATwinDescribesItselfAlike) {
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->operators().submit({.message = "Please dust"}), IsOk());
  ASSERT_THAT(session->user_interface().add(MediaObjectId{tapes}, UiType::request, "desk"), IsOk());
  ASSERT_THAT(session->catalog().set_attribute(tapes, "owner", {std::byte{1}}), IsOk());
  (void)media.add_library(fake::stand_alone_drive());
  media.take_offline(media.medium("TAPE05"));
  const fake::WorldSpec spec = world.describe();
  const fake::World twin(spec);
  EXPECT_EQ(twin.describe(), spec);
  EXPECT_THAT(twin.media().broken_invariants(), ::testing::IsEmpty());
}

TEST_F(MediaDescribeTest, AnUntouchedWorldDescribesTheDefault) {
  EXPECT_EQ(fake::World().describe().media, fake::MediaSpec{});
}

TEST_F(MediaDescribeTest, TheServicesOwnObjectsAreAsOldAsTheWorldHoweverLateTheyAreLookedAt) {
  fake::World late;
  const TimePoint begin = late.now();
  late.advance(std::chrono::hours{1});
  const auto free = late.media().object(MediaObjectId{late.media().pool("Free")});
  ASSERT_TRUE(free.has_value());
  EXPECT_EQ(std::get<MediaPool>(*free).header.created, begin);
  EXPECT_EQ(std::get<MediaPool>(*free).header.modified, begin);
}

TEST_F(MediaDescribeTest, WhatCannotBeIsRefused) {
  fake::LibrarySpec wrong = fake::default_library("Other");
  wrong.cartridges.at(1).slot = 0;
  EXPECT_THROW((void)media.add_library(wrong), std::invalid_argument);
}

TEST_F(MediaDescribeTest, TheDetailsOfCartridgesSlotsAndDrivesAreThere) {
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  media.set_label_matches(media.medium("TAPE02"), false);
  media.set_slot_present(media.slot(tapes, 9), false);
  media.set_opened_by_program(media.drive(tapes, 1), true);
  const fake::LibrarySpec library = world.describe().media.libraries.at(0);
  EXPECT_EQ(library.absent_slots, std::vector<std::uint32_t>{9});
  EXPECT_FALSE(library.drives.at(0).opened_by_program);
  EXPECT_TRUE(library.drives.at(1).opened_by_program);
  for (const fake::CartridgeSpec& cartridge : library.cartridges) {
    EXPECT_EQ(cartridge.wrong_label, cartridge.bar_code == "TAPE02");
    EXPECT_EQ(cartridge.home_slot.has_value(), cartridge.drive.has_value());
    if (cartridge.drive) {
      EXPECT_EQ(cartridge.home_slot, 0u);
    }
  }
}

TEST_F(MediaDescribeTest, ATwinMakesUpNoIdTwice) {
  const fake::World twin(world.describe());
  const LibraryId library = twin.media().library("Tapes");
  for (const char* name : {"NEW1", "NEW2", "NEW3", "NEW4", "NEW5"}) {
    const MediumId fresh = twin.media().add_cartridge(library, fake::free_cartridge(name));
    EXPECT_EQ(media.object(MediaObjectId{fresh}), std::nullopt);
    EXPECT_EQ(twin.media().medium(name), fresh);
  }
}

TEST_F(MediaDescribeTest, ObjectsShowWhatHoldsNow) {
  EXPECT_EQ(look(media.pool("Free")).pool_count, 1u);
  EXPECT_EQ(look(tapes).type, LibraryType::online);
  media.set_connected(tapes, false);
  EXPECT_EQ(look(tapes).type, LibraryType::offline);
  media.set_connected(tapes, true);
  EXPECT_EQ(look(tapes).type, LibraryType::online);
  ASSERT_THAT(session->libraries().inventory(tapes, InventoryMethod::fast), IsOk());
  EXPECT_EQ(look(media.slot(tapes, 0)).state, SlotState::needs_inventory);
  EXPECT_EQ(look(media.slot(tapes, 9)).state, SlotState::empty);
  world.run_until_idle();
  EXPECT_EQ(look(media.slot(tapes, 0)).state, SlotState::full);
}

TEST_F(MediaDescribeTest, ASystemPoolTakesThePolicyOfItsSpecification) {
  fake::PoolSpec spec;
  spec.name = "Free\\DLT";
  spec.max_allocates = 3;
  spec.allocation = AllocationPolicy::from_free;
  const PoolId free = media.add_pool(spec);
  EXPECT_EQ(free, media.pool("Free\\DLT"));
  EXPECT_EQ(look(free).allocation, AllocationPolicy::from_free);
  EXPECT_EQ(look(free).max_allocates, 3u);
}

TEST_F(MediaDescribeTest, TheShelfCountsWhatItHolds) {
  EXPECT_THAT(session->pools().remove_media_type(media.media_type("DLT"), media.shelf()), IsOk());
  (void)media.add_to_shelf(fake::free_cartridge("SPARE"));
  EXPECT_THAT(session->pools().remove_media_type(media.media_type("DLT"), media.shelf()),
              FailsWith(errc::not_empty));
  EXPECT_EQ(look(media.shelf()).media_count, 1u);
}

TEST_F(MediaDescribeTest, AttributesGoWithTheirObject) {
  const MediumId found = media.add_cartridge(tapes, fake::import_cartridge("FOUND"));
  ASSERT_THAT(session->catalog().set_attribute(MediaObjectId{found}, "owner", {std::byte{1}}),
              IsOk());
  ASSERT_THAT(session->transfer().eject(found, EjectAction::start), IsOk());
  world.advance(minutes{1});
  media.take_from_port(tapes);
  ASSERT_EQ(media.object(MediaObjectId{found}), std::nullopt);
  MediumRegistration registration;
  registration.id = found;
  registration.pool = pool;
  registration.sides.resize(1);
  registration.sides[0].label.type = "Own";
  registration.sides[0].label.id = {std::byte{1}};
  ASSERT_THAT(session->allocation().register_offline(registration), IsOk());
  EXPECT_THAT(session->catalog().attribute(MediaObjectId{found}, "owner"),
              FailsWith(errc::object_not_found));
}

}  // namespace
}  // namespace winseam
