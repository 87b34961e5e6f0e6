// Allocating sides and giving them back: AllocateNtmsMedia, DeallocateNtmsMedia and the states of a side.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;

// ntms E70 [docs]
TEST_P(MediaConformance, NothingIsAllocatedFromASystemPool) {
  AllocateRequest request;
  request.pool = media.pool("Free\\DLT");
  expect_unchanged([&] {
    EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::invalid_media_pool));
  });
}

// ntms E71 [docs]
TEST_P(MediaConformance, AnEmptyPoolAsksTheOperatorUnlessToldNot) {
  AllocateRequest request;
  request.pool = dry;
  request.timeout = 1min;
  request.options = AllocateOption::error_if_unavailable;
  expect_unchanged([&] {
    EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::media_unavailable));
  });
  request.options = AllocateOption::none;
  world.after(10s, [&] {
    ASSERT_EQ(media.operator_requests().size(), 1U);
    EXPECT_EQ(media.operator_requests().at(0).type, OperatorRequestType::new_media);
  });
  const TimePoint begin = world.now();
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::timeout));
  EXPECT_EQ(world.now() - begin, 1min);
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_EQ(look(dry).logical_media_count, 0U);
}

// ntms E72, E73 [docs]
TEST_P(MediaConformance, ThePoolsOwnMediaComeBeforeFreeOnes) {
  const auto drawn = session->allocation().allocate({.pool = pool});
  ASSERT_THAT(drawn, IsOk());
  EXPECT_EQ(drawn.value().allocated_from, media.pool("Free\\DLT"));
  const MediumId cartridge = medium_of(drawn.value().medium);
  EXPECT_EQ(look(cartridge).pool, pool);
  ASSERT_THAT(session->allocation().deallocate(drawn.value().medium), IsOk());
  const auto own = session->allocation().allocate({.pool = pool});
  ASSERT_THAT(own, IsOk());
  EXPECT_EQ(own.value().allocated_from, pool);
  EXPECT_EQ(medium_of(own.value().medium), cartridge);
  EXPECT_EQ(look(media.side(cartridge)).allocate_count, 2U);
}

// ntms E74, E75 [docs]
TEST_P(MediaConformance, AMediumOfOnesOwnHasItsOtherSideReserved) {
  fake::LibrarySpec jukebox = fake::library_of("Jukebox", 1, 4, 0);
  jukebox.media_types = {"MO"};
  const LibraryId library = media.add_library(jukebox);
  const MediumId disc = media.add_cartridge(library, fake::free_cartridge("MO1", "MO"));
  AllocateRequest request;
  request.pool = add_pool("Discs", AllocationPolicy::from_free, "MO");
  request.options = AllocateOption::new_medium;
  const auto first = session->allocation().allocate(request);
  ASSERT_THAT(first, IsOk());
  EXPECT_EQ(look(media.side(disc, 1)).state, SideState::reserved);
  request.options = AllocateOption::error_if_unavailable;
  expect_unchanged([&] {
    EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::media_unavailable));
  });
  request.options = AllocateOption::next_side;
  request.previous = first.value().medium;
  EXPECT_THAT(session->allocation().allocate(request), IsOk());
  EXPECT_EQ(look(media.side(disc, 1)).state, SideState::allocated);
  expect_unchanged([&] {
    EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::invalid_media));
  });
  // ntms E29 [assumed]
  MountRequest both = mount_of(media.side(disc, 0));
  both.media.emplace_back(media.side(disc, 1));
  expect_unchanged(
      [&] { EXPECT_THAT(session->mounting().mount(both), FailsWith(errc::invalid_media)); });
}

// ntms E76 [docs]
TEST_P(MediaConformance, TheOtherSideOfAnImportStaysAnImport) {
  fake::LibrarySpec jukebox = fake::library_of("Jukebox", 1, 4, 0);
  jukebox.media_types = {"MO"};
  const LibraryId library = media.add_library(jukebox);
  const MediumId disc = media.add_cartridge(library, fake::import_cartridge("MO1", "MO"));
  AllocateRequest request;
  request.pool = add_pool("Discs", AllocationPolicy::none, "MO");
  request.side = media.side(disc, 0);
  const auto mine = session->allocation().allocate(request);
  ASSERT_THAT(mine, IsOk());
  EXPECT_EQ(mine.value().allocated_from, media.pool("Import\\MO"));
  EXPECT_EQ(look(disc).pool, request.pool);
  EXPECT_EQ(side_of(mine.value().medium), media.side(disc, 0));
  EXPECT_EQ(look(media.side(disc, 0)).state, SideState::allocated);
  EXPECT_EQ(look(media.side(disc, 1)).state, SideState::import);
  EXPECT_FALSE(look(media.side(disc, 1)).logical_medium.has_value());
  request.side.reset();
  request.options = AllocateOption::error_if_unavailable;
  expect_unchanged([&] {
    EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::media_unavailable));
  });
}

// ntms E78 [assumed]
TEST_P(MediaConformance, AMediumIsFreeAgainOnceNoSideOfItIsInUse) {
  fake::LibrarySpec jukebox = fake::library_of("Jukebox", 1, 4, 0);
  jukebox.media_types = {"MO"};
  const LibraryId library = media.add_library(jukebox);
  const MediumId disc = media.add_cartridge(library, fake::free_cartridge("MO1", "MO"));
  fake::PoolSpec spec;
  spec.name = "Discs";
  spec.media_type = "MO";
  spec.allocation = AllocationPolicy::from_free;
  spec.deallocation = DeallocationPolicy::to_free;
  AllocateRequest request;
  request.pool = media.add_pool(spec);
  const LogicalMediumId a = session->allocation().allocate(request).value().medium;
  const LogicalMediumId b = session->allocation().allocate(request).value().medium;
  ASSERT_EQ(medium_of(a), medium_of(b));
  ASSERT_THAT(session->allocation().deallocate(a), IsOk());
  EXPECT_EQ(look(disc).pool, request.pool);
  ASSERT_THAT(session->allocation().set_complete(b), IsOk());
  EXPECT_EQ(look(disc).pool, request.pool);
  ASSERT_THAT(session->allocation().deallocate(b), IsOk());
  EXPECT_EQ(look(disc).pool, media.pool("Free\\MO"));
  EXPECT_EQ(look(request.pool).media_count, 0U);
  for (const std::uint16_t side : {std::uint16_t{0}, std::uint16_t{1}})
    EXPECT_EQ(look(media.side(disc, side)).state, SideState::available);
}

// ntms E77 [docs]
TEST_P(MediaConformance, ASideIsDecommissionedAtThePoolsLimit) {
  MediaPool limited = look(pool);
  limited.max_allocates = 1;
  ASSERT_THAT(session->catalog().update(limited), IsOk());
  const LogicalMediumId mine = allocate();
  const SideId side = side_of(mine);
  ASSERT_THAT(session->allocation().deallocate(mine), IsOk());
  EXPECT_EQ(look(side).state, SideState::decommissioned);
  EXPECT_NE(side_of(allocate()), side);
}

// ntms E79 [docs]
TEST_P(MediaConformance, ADeallocatedMediumIsGoneAndItsSideLivesOn) {
  const LogicalMediumId mine = allocate();
  const SideId side = side_of(mine);
  ASSERT_THAT(session->allocation().deallocate(mine), IsOk());
  EXPECT_EQ(look(side).state, SideState::available);
  EXPECT_FALSE(look(side).logical_medium.has_value());
  expect_unchanged([&] {
    EXPECT_THAT(session->allocation().deallocate(mine), FailsWith(errc::invalid_media));
    EXPECT_THAT(session->allocation().set_complete(mine), FailsWith(errc::invalid_media));
    EXPECT_THAT(session->allocation().swap(mine, mine), FailsWith(errc::invalid_media));
    EXPECT_THAT(session->mounting().dismount({mine}, DismountOption::none),
                FailsWith(errc::invalid_media));
    EXPECT_THAT(session->mounting().mount(mount_of(mine)), FailsWith(errc::invalid_media));
    EXPECT_THAT(session->catalog().get(mine), FailsWith(errc::object_not_found));
  });
}

// ntms E80 [docs]
TEST_P(MediaConformance, ASwapExchangesTheSidesBehindTwoMedia) {
  const LogicalMediumId first = allocate();
  const LogicalMediumId second = allocate();
  const SideId a = side_of(first);
  const SideId b = side_of(second);
  ASSERT_THAT(session->allocation().swap(first, second), IsOk());
  EXPECT_EQ(side_of(first), b);
  EXPECT_EQ(side_of(second), a);
  ASSERT_THAT(session->mounting().mount(mount_of(first)), IsOk());
  EXPECT_EQ(look(media.drive(tapes, 0)).loaded_side, b);
  EXPECT_EQ(look(a).logical_medium, second);
  EXPECT_EQ(look(b).logical_medium, first);
  // ntms E80 [docs:rsmp]: not while one is in use
  expect_unchanged([&] {
    EXPECT_THAT(session->allocation().swap(first, second), FailsWith(errc::invalid_media));
  });
}

// ntms E81 [docs]
TEST_P(MediaConformance, SidesInUseKeepTheirState) {
  const LogicalMediumId mine = mounted();
  const SideId side = side_of(mine);
  expect_unchanged([&] {
    EXPECT_THAT(session->allocation().set_complete(mine), FailsWith(errc::invalid_state));
    EXPECT_THAT(session->allocation().decommission(side), FailsWith(errc::invalid_state));
    EXPECT_THAT(session->allocation().forget(media.medium("TAPE05")),
                FailsWith(errc::invalid_state));
  });
}

// ntms E84 [docs]; the second request [assumed]
TEST_P(MediaConformance, AnAnswerWithoutMediaIsAskedForAgain) {
  AllocateRequest request;
  request.pool = dry;
  request.timeout = 1min;
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::timeout));
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  media.set_operator({.answers = {{.action = fake::OperatorAction::satisfy, .after = 5s},
                                  {.action = fake::OperatorAction::insert, .after = 5s}}});
  const TimePoint begin = world.now();
  EXPECT_THAT(session->allocation().allocate(request), IsOk());
  EXPECT_EQ(world.now() - begin, 10s) << "five for each of the two requests";
  EXPECT_EQ(look(dry).logical_media_count, 1U);
  EXPECT_THAT(media.operator_requests(), IsEmpty()) << "what was satisfied is deleted";
}

}  // namespace
}  // namespace winseam::conformance
