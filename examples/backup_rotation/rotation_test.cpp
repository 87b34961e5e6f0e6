// backup_rotation on the fake: a library with robot, drives and an operator that behave as the real ones do.
#include "rotation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "winseam/fake/world.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace {

using namespace std::chrono_literals;
using backup_rotation::Rotation;
using backup_rotation::Settings;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using winseam::errc;
using winseam::LogicalMediumId;
using winseam::success;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;

class RotationWorld : public winseam::testing::WorldTest {
 protected:
  RotationWorld()
      : media(world.media()), tapes(media.add_library(winseam::fake::default_library())) {
    media.add_pool({.name = "Backup",
                    .media_type = "DLT",
                    .allocation = winseam::AllocationPolicy::from_free,
                    .deallocation = winseam::DeallocationPolicy::to_free});
  }

  auto back_up(Rotation& rotation) {
    return rotation.back_up(*platform(), [this](const std::string& device) {
      written_to.push_back(device);
      world.advance(1h);
      return winseam::result<void>(success());
    });
  }

  // What the catalogue shows as allocated.
  std::size_t allocated() {
    const auto session = platform()->open_media_session(std::nullopt, "test").value();
    return session->catalog()
        .ids<LogicalMediumId>(winseam::MediaObjectId(media.pool("Backup")))
        .value()
        .size();
  }

  // Another program has its tapes in both drives, so that a mount has to wait.
  void occupy_both_drives() {
    media.add_pool({.name = "Restore",
                    .media_type = "DLT",
                    .allocation = winseam::AllocationPolicy::from_free});
    other = platform()->open_media_session(std::nullopt, "restore").value();
    for (int i = 0; i < 2; ++i) {
      const auto tape = other->allocation().allocate({.pool = media.pool("Restore")}).value();
      occupied.emplace_back(tape.medium);
      ASSERT_THAT(other->mounting().mount({.media = {occupied.back()}, .timeout = 10min}), IsOk());
    }
    world.run_until_idle();
  }

  void cancel_what_waits() {
    const auto session = platform()->open_media_session(std::nullopt, "console").value();
    for (const winseam::LibraryRequest& item : media.work_items(tapes)) {
      if (item.operation != winseam::LibraryOperation::mount || item.completed_at) continue;
      EXPECT_THAT(session->requests().cancel(item.id), IsOk());
    }
  }

  void TearDown() override {
    other.reset();
    WorldTest::TearDown();
  }

  winseam::fake::Media media;
  winseam::LibraryId tapes;
  std::unique_ptr<winseam::MediaSession> other;
  std::vector<winseam::MountableId> occupied;
  std::vector<std::string> written_to;
};

TEST_F(RotationWorld, WritesATapeAndPutsItBack) {
  Rotation rotation({.pool = "Backup"});
  const auto tape = back_up(rotation);
  ASSERT_THAT(tape, IsOk());
  EXPECT_THAT(rotation.kept(), ElementsAre(tape.value()));
  EXPECT_THAT(written_to, SizeIs(1));
  EXPECT_EQ(allocated(), 1U);
  world.run_until_idle();
  EXPECT_THAT(media.broken_invariants(), IsEmpty());
  EXPECT_THAT(world.open_handles(), IsEmpty());
}

TEST_F(RotationWorld, KeepsSoManyGenerations) {
  Rotation rotation({.pool = "Backup", .generations = 2});
  std::vector<LogicalMediumId> nights;
  for (int night = 0; night < 4; ++night) {
    nights.push_back(back_up(rotation).value());
    world.advance(20h);
  }
  EXPECT_THAT(rotation.kept(), ElementsAre(nights[2], nights[3]));
  EXPECT_EQ(allocated(), 2U);
}

TEST_F(RotationWorld, SurvivesAMountThatIsCancelledByTheAdministrator) {
  occupy_both_drives();
  world.after(5s, [&] {
    cancel_what_waits();
    EXPECT_THAT(other->mounting().dismount({occupied.front()}, winseam::DismountOption::immediate),
                IsOk());
  });
  Rotation rotation({.pool = "Backup", .tries = 2});
  EXPECT_THAT(back_up(rotation), IsOk());
  EXPECT_EQ(allocated(), 1U);
}

TEST_F(RotationWorld, GivesUpAfterSoManyTriesAndGivesTheTapeBack) {
  occupy_both_drives();
  world.after(5s, [&] { cancel_what_waits(); });
  Rotation rotation({.pool = "Backup", .tries = 1});
  EXPECT_THAT(back_up(rotation), FailsWith(errc::request_refused));
  EXPECT_THAT(rotation.kept(), IsEmpty());
  EXPECT_THAT(written_to, IsEmpty());
  world.run_until_idle();
  EXPECT_EQ(allocated(), 0U);
  EXPECT_THAT(media.broken_invariants(), IsEmpty());
}

TEST_F(RotationWorld, AServiceLostInTheMiddleOfAMountCostsNoGeneration) {
  Rotation rotation({.pool = "Backup", .generations = 2});
  const auto first = back_up(rotation).value();
  world.advance(20h);
  world.after(5s, [&] { media.stop_service(); });
  EXPECT_THAT(back_up(rotation), FailsWith(errc::not_connected));
  EXPECT_THAT(rotation.kept(), ElementsAre(first));
  EXPECT_THAT(rotation.orphans(), SizeIs(1));

  media.start_service();
  media.finish_starting();
  world.run_until_idle();
  const auto next = back_up(rotation);
  ASSERT_THAT(next, IsOk());
  EXPECT_THAT(rotation.kept(), ElementsAre(first, next.value()));
  EXPECT_THAT(rotation.orphans(), IsEmpty());
  EXPECT_EQ(allocated(), 2U);
}

TEST_F(RotationWorld, AWriterThatFailsCostsNoTape) {
  Rotation rotation({.pool = "Backup"});
  const auto done = rotation.back_up(
      *platform(), [](const std::string&) { return winseam::result<void>(errc::write_protect); });
  EXPECT_THAT(done, FailsWith(errc::write_protect));
  world.run_until_idle();
  EXPECT_EQ(allocated(), 0U);
  EXPECT_THAT(media.broken_invariants(), IsEmpty());
}

TEST_F(RotationWorld, SaysThatThereIsNoSuchPool) {
  Rotation rotation({.pool = "Nowhere"});
  EXPECT_THAT(back_up(rotation), FailsWith(errc::object_not_found));
}

TEST_F(RotationWorld, SaysThatTheServiceIsNotThere) {
  media.set_service(winseam::fake::MediaServiceState::not_installed);
  Rotation rotation({.pool = "Backup"});
  EXPECT_THAT(back_up(rotation), FailsWith(errc::not_connected));
}

}  // namespace
