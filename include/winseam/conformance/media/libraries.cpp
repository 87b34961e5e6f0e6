// Cartridges in and out of a library, and its door: EjectNtmsMedia, InjectNtmsMedia, AccessNtmsLibraryDoor.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using testing::IsOk;

// ntms E63 [docs:rsmp]
TEST_P(MediaConformance, AMountedMediumIsNotEjected) {
  const MediumId cartridge = medium_of(mounted());
  expect_unchanged([&] {
    EXPECT_THAT(session->transfer().eject(cartridge, EjectAction::start), FailsWith(errc::busy));
  });
}

// ntms E64, E67 [docs] [docs:concept]
TEST_P(MediaConformance, AnAllocatedTapeIsKnownOnTheShelfAndComesBackTheSame) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  ASSERT_THAT(session->transfer().eject(cartridge, EjectAction::start), IsOk());
  world.advance(30s);
  media.take_from_port(tapes);
  EXPECT_EQ(look(cartridge).library, media.shelf());
  ASSERT_THAT(session->transfer().inject(tapes, InjectAction::start), IsOk());
  media.put_in_port(tapes, cartridge);
  world.run_until_idle();
  EXPECT_EQ(look(cartridge).library, tapes);
  EXPECT_EQ(look(media.side(cartridge)).state, SideState::allocated);
  EXPECT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
}

// ntms E64 [docs]: what is nobody's is forgotten, and the policy says what else
TEST_P(MediaConformance, WhatIsForgottenWhenItLeavesIsAMatterOfPolicy) {
  const auto leaves = [&](MediumId id) {
    EXPECT_THAT(session->transfer().eject(id, EjectAction::start), IsOk());
    world.advance(30s);
    media.take_from_port(tapes);
    return !media.object(MediaObjectId{id}).has_value();
  };
  const auto add = [&](const fake::CartridgeSpec& spec) {
    return media.add_cartridge(tapes, spec);
  };
  EXPECT_TRUE(leaves(add(fake::import_cartridge("IMPORT1"))));
  EXPECT_TRUE(leaves(add(fake::foreign_cartridge("STRANGE1"))));
  const MediumId kept = media.medium("TAPE04");
  EXPECT_FALSE(leaves(kept));
  EXPECT_EQ(look(kept).library, media.shelf());
  media.set_computer(
      {.pool_policy = MediaPoolPolicy::purge_offline_free | MediaPoolPolicy::keep_offline_import});
  EXPECT_TRUE(leaves(media.medium("TAPE05")));
  EXPECT_TRUE(leaves(add(fake::foreign_cartridge("STRANGE2"))));
  const MediumId import = add(fake::import_cartridge("IMPORT2"));
  EXPECT_FALSE(leaves(import));
  EXPECT_EQ(look(import).library, media.shelf());
}

// ntms E64 [docs]: who waits for it learns that it is gone
TEST_P(MediaConformance, AMountOfAMediumThatIsForgottenFails) {
  const LogicalMediumId first = mounted();
  mounted();
  const MediumId import = media.add_cartridge(tapes, fake::import_cartridge("IMPORT1"));
  ASSERT_THAT(session->mounting().mount(mount_of(media.side(import), 0s, MountOption::no_wait)),
              IsOk());
  const LibraryRequestId waiting = newest_item().id;
  ASSERT_THAT(session->transfer().eject(import, EjectAction::start), IsOk());
  world.advance(30s);
  media.take_from_port(tapes);
  EXPECT_FALSE(media.object(MediaObjectId{import}).has_value());
  EXPECT_EQ(look(waiting).state, LibraryRequestState::failed);
  EXPECT_EQ(look(waiting).error, errc::invalid_media);
  ASSERT_THAT(session->mounting().dismount({first}, DismountOption::none), IsOk());
  world.run_until_idle();
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

// ntms E66 [docs]
TEST_P(MediaConformance, MoreThanThePortHoldsIsNotEjected) {
  const MediumId first = medium_of(allocate());
  const MediumId second = medium_of(allocate());
  MediaTransfer& transfer = session->transfer();
  const auto collected = transfer.eject(first, EjectAction::queue);
  ASSERT_THAT(collected, IsOk());
  ASSERT_THAT(transfer.eject(second, EjectAction::queue), testing::IsOkAndHolds(collected.value()));
  expect_unchanged([&] {
    EXPECT_THAT(transfer.eject(std::nullopt, EjectAction::start), FailsWith(errc::busy));
  });
  EXPECT_EQ(media.robot_moves(tapes), 0U);
  EXPECT_EQ(newest_item().state, LibraryRequestState::queued);
  EXPECT_THAT(transfer.stop_eject(collected.value()), IsOk());
  world.run_until_idle();
  EXPECT_EQ(newest_item().state, LibraryRequestState::stopped);
  for (const MediumId id : {first, second}) {
    EXPECT_EQ(state_of(id), MediumState::idle);
    EXPECT_EQ(look(id).location->type, MediaObjectType::slot);
  }
  EXPECT_THAT(transfer.eject(second, EjectAction::start), IsOk());
}

// ntms E68 [docs:rsmp]
TEST_P(MediaConformance, WhatFindsNoSlotStaysInThePort) {
  fake::LibrarySpec spec = fake::library_of("Small", 1, 2, 0);
  spec.ports.resize(2);
  const LibraryId small = media.add_library(spec);
  (void)media.add_cartridge(small, fake::free_cartridge("S1"));
  ASSERT_THAT(session->transfer().inject(small, InjectAction::start), IsOk());
  media.put_in_port(small, fake::free_cartridge("S2"));
  media.put_in_port(small, fake::free_cartridge("S3"));
  world.run_until_idle();
  EXPECT_EQ(look(media.medium("S2")).location->type, MediaObjectType::slot);
  EXPECT_EQ(look(media.medium("S3")).location->type, MediaObjectType::port);
  EXPECT_EQ(state_of(media.medium("S3")), MediumState::idle);
  ASSERT_EQ(media.operator_requests().size(), 1U);
  EXPECT_EQ(media.operator_requests().at(0).type, OperatorRequestType::device_service);
  EXPECT_EQ(media.operator_requests().at(0).argument1, MediaObjectId{small});
  expect_unchanged([&] {
    EXPECT_THAT(session->transfer().inject(small, InjectAction::start),
                FailsWith(errc::library_full));
  });
}

// ntms E65 [docs]
TEST_P(MediaConformance, AnUnknownEjectionIsNotStopped) {
  expect_unchanged([&] {
    EXPECT_THAT(session->transfer().stop_eject(TransferId{tapes.guid()}),
                FailsWith(errc::invalid_operation));
  });
}

// ntms E69 [docs]
TEST_P(MediaConformance, OnlyADoorThatIsThereIsOpened) {
  fake::LibrarySpec spec = fake::library_of("Doorless", 1, 4, 0);
  spec.doors.clear();
  const LibraryId doorless = media.add_library(spec);
  LibraryControl& libraries = session->libraries();
  expect_unchanged([&] {
    EXPECT_THAT(libraries.access_door(media.shelf(), InventoryMethod::none),
                FailsWith(errc::library_offline));
    EXPECT_THAT(libraries.access_door(doorless, InventoryMethod::none),
                FailsWith(errc::resource_not_present));
  });
  ASSERT_THAT(libraries.disable(MediaObjectId{tapes}), IsOk());
  world.run_until_idle();
  expect_unchanged([&] {
    EXPECT_THAT(libraries.access_door(tapes, InventoryMethod::none),
                FailsWith(errc::resource_disabled));
  });
}

}  // namespace
}  // namespace winseam::conformance
