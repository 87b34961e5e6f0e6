// Media pools: CreateNtmsMediaPool, DeleteNtmsMediaPool, MoveToNtmsMediaPool.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using testing::FailsWith;
using testing::IsOk;

// ntms E82 [docs]
TEST_P(MediaConformance, MediaMoveByTheRulesOfThePools) {
  const PoolId discs = add_pool("Discs", AllocationPolicy::none, "MO");
  const MediumId tape = media.medium("TAPE05");
  const MediumId strange = media.add_cartridge(tapes, fake::foreign_cartridge("X"));
  const MediumId busy = medium_of(mounted());
  expect_unchanged([&] {
    EXPECT_THAT(session->pools().move(tape, discs), FailsWith(errc::media_incompatible));
    EXPECT_THAT(session->pools().move(strange, pool), FailsWith(errc::invalid_media_pool));
    EXPECT_THAT(session->pools().move(busy, dry), FailsWith(errc::busy));
  });
  EXPECT_THAT(session->pools().move(strange, media.pool("Free\\DLT")), IsOk());
  world.run_until_idle();
  EXPECT_EQ(look(media.side(strange)).state, SideState::available);
  EXPECT_EQ(look(strange).pool, media.pool("Free\\DLT"));
}

// ntms E83 [docs] [docs:rsmp]
TEST_P(MediaConformance, PoolsAreCreatedLevelByLevelAndDeletedEmpty) {
  allocate();
  expect_unchanged([&] {
    EXPECT_THAT(session->pools().open({.name = "A\\B"}), FailsWith(errc::object_not_found));
    EXPECT_THAT(session->pools().open({.name = "Backup", .mode = CreateMode::create_new}),
                FailsWith(errc::already_exists));
    EXPECT_THAT(session->pools().remove(pool), FailsWith(errc::not_empty));
    EXPECT_THAT(session->pools().remove(media.pool("Free")), FailsWith(errc::invalid_media_pool));
  });
  const auto outer = session->pools().open({.name = "A"});
  ASSERT_THAT(outer, IsOk());
  const auto inner = session->pools().open({.name = "A\\B"});
  ASSERT_THAT(inner, IsOk());
  EXPECT_EQ(session->pools().full_name(inner.value()).value(), "A\\B");
  EXPECT_THAT(session->pools().remove(outer.value()), FailsWith(errc::not_empty));
  EXPECT_THAT(session->pools().remove(inner.value()), IsOk());
  EXPECT_THAT(session->pools().remove(outer.value()), IsOk());
  EXPECT_FALSE(media.object(MediaObjectId{outer.value()}).has_value());
}

}  // namespace
}  // namespace winseam::conformance
