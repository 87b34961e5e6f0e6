// Pools, allocation and access.
#include "media_fixture.hpp"

namespace winseam {
namespace {

class MediaAllocationTest : public MediaTest {};

TEST_F(MediaAllocationTest, DrawsFromTheFreePool) {
  // ntms E72 E77 E79 [docs]
  const auto mine = session->allocation().allocate({.pool = pool});
  ASSERT_THAT(mine, IsOk());
  EXPECT_EQ(mine.value().allocated_from, media.pool("Free\\DLT"));
  EXPECT_EQ(look(pool).media_count, 1u);
  EXPECT_THAT(session->allocation().deallocate(mine.value().medium), IsOk());
  EXPECT_THAT(session->allocation().deallocate(mine.value().medium),
              FailsWith(errc::invalid_media));
}

TEST_F(MediaAllocationTest, WaitsForTheOperatorAndGetsWhatHeBrings) {
  // ntms E71 E84 [docs]
  fake::PoolSpec spec;
  spec.name = "Empty";
  spec.media_type = "DLT";
  AllocateRequest request;
  request.pool = media.add_pool(spec);
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::media_unavailable));
  request.timeout = minutes{1};
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::timeout));
  EXPECT_THAT(media.operator_requests(), ::testing::IsEmpty());
  media.set_operator({.answers = {{.action = fake::OperatorAction::satisfy, .after = seconds{5}},
                                  {.action = fake::OperatorAction::insert, .after = seconds{5}}}});
  EXPECT_THAT(session->allocation().allocate(request), IsOk());
  EXPECT_EQ(look(request.pool).logical_media_count, 1u);
}

TEST_F(MediaAllocationTest, NewReservesTheOtherSideAndNextTakesIt) {
  // ntms E74 E75 [docs]
  fake::LibrarySpec jukebox = fake::library_of("Jukebox", 1, 4, 0);
  jukebox.media_types = {"MO"};
  const LibraryId library = media.add_library(jukebox);
  const MediumId disc = media.add_cartridge(library, fake::free_cartridge("MO1", "MO"));
  fake::PoolSpec spec;
  spec.name = "Discs";
  spec.media_type = "MO";
  spec.allocation = AllocationPolicy::from_free;
  AllocateRequest request;
  request.pool = media.add_pool(spec);
  request.options = AllocateOption::new_medium;
  const auto first = session->allocation().allocate(request);
  ASSERT_THAT(first, IsOk());
  EXPECT_EQ(look(media.side(disc, 1)).state, SideState::reserved);
  request.options = AllocateOption::error_if_unavailable;
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::media_unavailable));
  request.options = AllocateOption::next_side;
  request.previous = first.value().medium;
  EXPECT_THAT(session->allocation().allocate(request), IsOk());
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::invalid_media));
}

TEST_F(MediaAllocationTest, APlainUserMayLookAndNotAllocate) {
  const auto users = world.platform({.user = "alice"});
  const auto theirs = users->open_media_session(std::nullopt, "peek").value();
  EXPECT_THAT(theirs->catalog().get(pool), IsOk());
  EXPECT_THAT(theirs->allocation().allocate({.pool = pool}), FailsWith(errc::access_denied));
  const auto own = theirs->pools().open({.name = "Mine"});
  EXPECT_THAT(own, FailsWith(errc::access_denied));
}

TEST_F(MediaAllocationTest, ADescriptorMakesTheRoundTrip) {
  const auto dacl = session->security().get(pool, MediaSecurityParts::dacl);
  ASSERT_THAT(dacl, IsOk());
  EXPECT_THAT(session->security().set(pool, MediaSecurityParts::dacl, dacl.value()), IsOk());
  EXPECT_EQ(session->security().get(pool, MediaSecurityParts::dacl).value(), dacl.value());
  EXPECT_THAT(session->security().set(pool, MediaSecurityParts::dacl, {}),
              FailsWith(errc::invalid_security_descr));
  EXPECT_THAT(session->security().get(media.drive(tapes, 0), MediaSecurityParts::dacl),
              FailsWith(errc::no_security_on_object));
}

TEST_F(MediaAllocationTest, PoolsKeepTheirRules) {
  // ntms E82 E83 [docs]
  EXPECT_THAT(session->pools().open({.name = "A\\B"}), FailsWith(errc::object_not_found));
  EXPECT_THAT(session->pools().open({.name = "Backup", .mode = CreateMode::create_new}),
              FailsWith(errc::already_exists));
  EXPECT_THAT(session->pools().remove(media.pool("Free\\DLT")),
              FailsWith(errc::invalid_media_pool));
  const MediumId strange = media.add_cartridge(tapes, fake::foreign_cartridge("X"));
  EXPECT_THAT(session->pools().move(strange, pool), FailsWith(errc::invalid_media_pool));
  EXPECT_THAT(session->pools().move(strange, media.pool("Free\\DLT")), IsOk());
  EXPECT_EQ(look(media.side(strange)).state, SideState::unprepared);
  world.run_until_idle();
  EXPECT_EQ(look(media.side(strange)).state, SideState::available);
  EXPECT_EQ(look(strange).pool, media.pool("Free\\DLT"));
}

TEST_F(MediaAllocationTest, AFreeLabelThatIsCancelledWhileItIsWrittenIsNotWritten) {
  const MediumId found = media.add_cartridge(tapes, fake::import_cartridge("FOUND"));
  const MediaLabel label = look(media.side(found)).label;
  ASSERT_THAT(session->pools().move(found, media.pool("Free\\DLT")), IsOk());
  const LibraryRequestId writing = newest_item().id;
  EXPECT_EQ(look(media.side(found)).state, SideState::unprepared);
  world.advance(seconds{32});  // the drive has read it after 30, the label is written at 35
  ASSERT_EQ(look(found).state, MediumState::loaded);
  ASSERT_THAT(session->requests().cancel(writing), IsOk());
  EXPECT_EQ(look(writing).state, LibraryRequestState::cancelled);
  EXPECT_EQ(look(media.side(found)).state, SideState::import);
  world.run_until_idle();
  EXPECT_EQ(look(media.side(found)).state, SideState::import);
  EXPECT_EQ(look(media.side(found)).label, label);
  EXPECT_EQ(look(found).pool, media.pool("Import\\DLT"));
  EXPECT_EQ(look(found).location->type, MediaObjectType::slot);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

TEST_F(MediaAllocationTest, WhatIsDeniedWins) {
  const auto users = world.platform({.user = "alice"});
  const auto theirs = users->open_media_session(std::nullopt, "peek").value();
  ASSERT_THAT(theirs->pools().full_name(pool), IsOk());
  media.set_security({.object = pool,
                      .rules = {{.trustee = "alice", .deny = MediaAccess::use},
                                {.trustee = "Everyone", .allow = MediaAccess::use}}});
  EXPECT_THAT(theirs->pools().full_name(pool), FailsWith(errc::access_denied));
  EXPECT_THAT(session->pools().full_name(pool), IsOk());
}

TEST_F(MediaAllocationTest, ADestinationIsAddedOnce) {
  MediaUserInterface& ui = session->user_interface();
  ASSERT_THAT(ui.add(MediaObjectId{tapes}, UiType::request, "desk"), IsOk());
  EXPECT_THAT(ui.add(MediaObjectId{tapes}, UiType::request, "desk"),
              FailsWith(errc::already_exists));
  EXPECT_EQ(ui.destinations(MediaObjectId{tapes}, UiType::request).value().size(), 1u);
}

TEST_F(MediaAllocationTest, ASideOnTheShelfIsOffline) {
  const MediumId away = media.medium("TAPE05");
  media.take_offline(away);
  AllocateRequest request;
  request.pool = pool;
  request.side = media.side(away);
  EXPECT_THAT(session->allocation().allocate(request), FailsWith(errc::media_offline));
  EXPECT_EQ(look(media.side(away)).state, SideState::available);
  EXPECT_EQ(look(pool).logical_media_count, 0u);
}

TEST_F(MediaAllocationTest, ABarCodeBelongsToOneMedium) {
  MediumRegistration registration;
  registration.pool = pool;
  registration.bar_code = "TAPE01";
  registration.sides.resize(1);
  registration.sides[0].label.type = "Own";
  registration.sides[0].label.id = {std::byte{1}};
  EXPECT_THAT(session->allocation().register_offline(registration), FailsWith(errc::invalid_media));
  EXPECT_EQ(look(pool).media_count, 0u);
  registration.bar_code = "TAPE99";
  EXPECT_THAT(session->allocation().register_offline(registration), IsOk());
}

TEST_F(MediaAllocationTest, ALabelThatIsGoneIsNoDuplicate) {
  const MediumId found = media.add_cartridge(tapes, fake::import_cartridge("FOUND"));
  MediumRegistration registration;
  registration.pool = pool;
  registration.error_on_duplicate = true;
  registration.sides.resize(1);
  registration.sides[0].label = look(media.side(found)).label;
  EXPECT_THAT(session->allocation().register_offline(registration), FailsWith(errc::invalid_media));
  ASSERT_THAT(session->pools().move(found, media.pool("Free\\DLT")), IsOk());
  world.run_until_idle();  // a free label is on it now
  EXPECT_THAT(session->allocation().register_offline(registration), IsOk());
}

}  // namespace
}  // namespace winseam
