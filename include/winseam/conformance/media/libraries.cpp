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
