// backup_rotation on mocks: which calls it makes, and in which order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rotation.hpp"
#include "winseam/mock/media_session.hpp"
#include "winseam/mock/platform.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using backup_rotation::Rotation;
using ::testing::_;
using ::testing::ElementsAre;
using ::testing::InSequence;
using ::testing::NiceMock;
using ::testing::Return;
using winseam::Allocation;
using winseam::DriveId;
using winseam::errc;
using winseam::Guid;
using winseam::LogicalMediumId;
using winseam::MediaObject;
using winseam::MediaObjectType;
using winseam::PoolId;
using winseam::success;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using Drives = std::vector<DriveId>;

constexpr PoolId pool{Guid{1, 0, 0, {}}};
constexpr LogicalMediumId tape{Guid{2, 0, 0, {}}};
constexpr LogicalMediumId old_tape{Guid{3, 0, 0, {}}};
constexpr DriveId drive{Guid{4, 0, 0, {}}};

class RotationMocks : public ::testing::Test {
 protected:
  RotationMocks() {
    platform.hand_out(session);
    ON_CALL(session, close()).WillByDefault(Return(success()));
    ON_CALL(session.mock_catalog, enumerate(MediaObjectType::pool, _, _))
        .WillByDefault(Return(std::vector<Guid>{pool.guid()}));
    ON_CALL(session.mock_catalog, object(_)).WillByDefault([](const winseam::MediaObjectId& id) {
      winseam::MediaPool backup{.id = pool};
      backup.header.name = "Backup";
      return winseam::result<MediaObject>(
          id.guid == pool.guid()
              ? MediaObject(backup)
              : MediaObject(winseam::MediaDrive{.id = drive, .device_name = R"(\\.\Tape0)"}));
    });
    ON_CALL(session.mock_allocation, allocate(_)).WillByDefault(Return(Allocation{tape, pool}));
    ON_CALL(session.mock_allocation, deallocate(_)).WillByDefault(Return(success()));
    ON_CALL(session.mock_mounting, mount(_)).WillByDefault(Return(Drives{drive}));
    ON_CALL(session.mock_mounting, dismount(_, _)).WillByDefault(Return(success()));
  }

  static winseam::result<void> write_nothing(const std::string&) { return success(); }

  NiceMock<winseam::mock::MockPlatform> platform;
  NiceMock<winseam::mock::MockMediaSession> session;
};

TEST_F(RotationMocks, TheOldestTapeGoesOnlyAfterTheNewOneIsWritten) {
  const InSequence in_order;
  EXPECT_CALL(session.mock_allocation, allocate(_));
  EXPECT_CALL(session.mock_mounting, mount(_));
  EXPECT_CALL(session.mock_mounting, dismount(ElementsAre(winseam::MountableId(tape)), _));
  EXPECT_CALL(session.mock_allocation, deallocate(old_tape));
  EXPECT_CALL(session, close());
  Rotation rotation({.pool = "Backup", .generations = 1}, {old_tape});
  EXPECT_THAT(rotation.back_up(platform, write_nothing), IsOk());
  EXPECT_THAT(rotation.kept(), ElementsAre(tape));
}

TEST_F(RotationMocks, ACancelledMountIsTriedAgainAndOtherFailuresAreNot) {
  EXPECT_CALL(session.mock_mounting, mount(_))
      .WillOnce(Return(winseam::result<Drives>(errc::cancelled)))
      .WillOnce(Return(winseam::result<Drives>(errc::write_protect)));
  EXPECT_CALL(session.mock_mounting, dismount(_, _)).Times(0);
  EXPECT_CALL(session.mock_allocation, deallocate(tape));
  Rotation rotation({.pool = "Backup", .tries = 5});
  EXPECT_THAT(rotation.back_up(platform, write_nothing), FailsWith(errc::write_protect));
}

TEST_F(RotationMocks, ATapeThatCannotBeGivenBackIsRememberedForTheNextNight) {
  EXPECT_CALL(session.mock_mounting, mount(_))
      .WillOnce(Return(winseam::result<Drives>(errc::not_connected)))
      .WillRepeatedly(Return(Drives{drive}));
  EXPECT_CALL(session.mock_allocation, deallocate(tape))
      .WillOnce(Return(winseam::result<void>(errc::not_connected)))
      .WillOnce(Return(success()));
  Rotation rotation({.pool = "Backup"});
  EXPECT_THAT(rotation.back_up(platform, write_nothing), FailsWith(errc::not_connected));
  EXPECT_THAT(rotation.orphans(), ElementsAre(tape));
  EXPECT_THAT(rotation.back_up(platform, write_nothing), IsOk());
  EXPECT_TRUE(rotation.orphans().empty());
}

TEST_F(RotationMocks, TheTapeIsDismountedWhateverTheWriterSays) {
  EXPECT_CALL(session.mock_mounting, dismount(_, _)).Times(1);
  Rotation rotation({.pool = "Backup"});
  EXPECT_THAT(
      rotation.back_up(platform,
                       [](const std::string&) { return winseam::result<void>(errc::gen_failure); }),
      FailsWith(errc::gen_failure));
}

}  // namespace
