#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "winseam/forwarding.hpp"
#include "winseam/mock/media_session.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using ::testing::_;
using ::testing::Eq;
using ::testing::NiceMock;
using ::testing::Optional;
using ::testing::Return;
using ::testing::StrictMock;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using winseam::testing::IsOkAndHolds;

const LibraryId library{Guid{.data1 = 1}};
const DriveId drive{Guid{.data1 = 2}};
const SlotId slot{Guid{.data1 = 3}};
const SideId side{Guid{.data1 = 5}};
const LogicalMediumId logical{Guid{.data1 = 6}};

TEST(MediaMock, ExpectationsAnswerAndCount) {
  StrictMock<mock::MockMediaMounting> mounting;
  const std::vector<DriveId> drives{drive};
  EXPECT_CALL(mounting, mount(MountRequest{.media = {logical}})).WillOnce(Return(drives));
  EXPECT_CALL(mounting, mount(MountRequest{.media = {side}})).WillOnce(Return(errc::timeout));
  EXPECT_THAT(mounting.mount({.media = {logical}}), IsOkAndHolds(drives));
  EXPECT_THAT(mounting.mount({.media = {side}}), FailsWith(errc::timeout));
}

class CountingMounting final : public ForwardingMediaMounting {
 public:
  using ForwardingMediaMounting::ForwardingMediaMounting;
  result<std::vector<DriveId>> mount(const MountRequest& request) override {
    ++mounts;
    return ForwardingMediaMounting::mount(request);
  }
  int mounts = 0;
};

class CountingSession final : public ForwardingMediaSession {
 public:
  explicit CountingSession(MediaSession& behind)
      : ForwardingMediaSession(behind), mounting_(this->next().mounting()) {}
  CountingMounting& mounting() override { return mounting_; }

 private:
  CountingMounting mounting_;
};

TEST(ForwardingMediaSession, LetsADecoratorSeeTheCallsOfOnePart) {
  NiceMock<mock::MockMediaSession> behind;
  CountingSession session(behind);
  EXPECT_CALL(behind.mock_mounting, mount(_)).WillOnce(Return(errc::busy));
  MediaSession& seam = session;
  EXPECT_THAT(seam.mounting().mount({.media = {side}}), FailsWith(errc::busy));
  EXPECT_EQ(session.mounting().mounts, 1);
}

// The typed calls of MediaCatalog rest on enumerate() and object().

TEST(MediaCatalog, GetsAnObjectInItsOwnStruct) {
  StrictMock<mock::MockMediaCatalog> catalog;
  const MediaDrive there{.id = drive, .number = 3};
  EXPECT_CALL(catalog, object(MediaObjectId{drive}))
      .WillOnce(Return(MediaObject{there}))
      .WillOnce(Return(MediaObject{StorageSlot{}}))
      .WillOnce(Return(errc::object_not_found));
  const auto found = catalog.get(drive);
  ASSERT_THAT(found, IsOk());
  EXPECT_EQ(found.value(), there);
  EXPECT_THAT(catalog.get(drive), FailsWith(errc::invalid_data));
  EXPECT_THAT(catalog.get(drive), FailsWith(errc::object_not_found));
}

TEST(MediaCatalog, ListsTheIdsOfOneKind) {
  StrictMock<mock::MockMediaCatalog> catalog;
  EXPECT_CALL(catalog, enumerate(MediaObjectType::slot, Optional(MediaObjectId{library}),
                                 EnumerateOption::none))
      .WillOnce(Return(std::vector<Guid>{slot.guid()}));
  EXPECT_CALL(catalog,
              enumerate(MediaObjectType::pool, Eq(std::nullopt), EnumerateOption::root_pool))
      .WillOnce(Return(errc::access_denied));
  EXPECT_THAT(catalog.ids<SlotId>(library), IsOkAndHolds(std::vector<SlotId>{slot}));
  EXPECT_THAT(catalog.ids<PoolId>(std::nullopt, EnumerateOption::root_pool),
              FailsWith(errc::access_denied));
}

TEST(MediaCatalog, LeavesOutWhatVanishesDuringAListing) {
  StrictMock<mock::MockMediaCatalog> catalog;
  const DriveId second{Guid{.data1 = 90}};
  EXPECT_CALL(catalog, enumerate(MediaObjectType::drive, Eq(std::nullopt), EnumerateOption::none))
      .WillOnce(Return(std::vector<Guid>{drive.guid(), second.guid()}));
  EXPECT_CALL(catalog, object(MediaObjectId{drive})).WillOnce(Return(errc::object_not_found));
  EXPECT_CALL(catalog, object(MediaObjectId{second}))
      .WillOnce(Return(MediaObject{MediaDrive{.id = second}}));
  const auto listed = catalog.list<DriveId>();
  ASSERT_THAT(listed, IsOk());
  EXPECT_EQ(listed.value(), std::vector<MediaDrive>{MediaDrive{.id = second}});
}

TEST(MediaCatalog, EndsAListingAtAnyOtherFailure) {
  StrictMock<mock::MockMediaCatalog> catalog;
  EXPECT_CALL(catalog, enumerate(MediaObjectType::drive, _, _))
      .WillOnce(Return(errc::not_connected))
      .WillOnce(Return(std::vector<Guid>{drive.guid(), drive.guid()}));
  EXPECT_CALL(catalog, object(_)).WillOnce(Return(errc::access_denied));
  EXPECT_THAT(catalog.list<DriveId>(), FailsWith(errc::not_connected));
  EXPECT_THAT(catalog.list<DriveId>(), FailsWith(errc::access_denied));
}

}  // namespace
