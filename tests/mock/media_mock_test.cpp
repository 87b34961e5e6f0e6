#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <stop_token>
#include <vector>

#include "winseam/media/forwarding.hpp"
#include "winseam/mock/media_change_watch.hpp"
#include "winseam/mock/media_notification_channel.hpp"
#include "winseam/mock/media_session.hpp"
#include "winseam/mock/media_stand_alone_drives.hpp"
#include "winseam/testing/matchers.hpp"

namespace {

using namespace winseam;
using namespace std::chrono_literals;
using ::testing::_;
using ::testing::Each;
using ::testing::Eq;
using ::testing::Field;
using ::testing::InSequence;
using ::testing::NiceMock;
using ::testing::Optional;
using ::testing::Return;
using ::testing::StrictMock;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using winseam::testing::IsOkAndHolds;

const auto not_configured = FailsWith(errc::call_not_implemented);
const LibraryId library{Guid{.data1 = 1}};
const DriveId drive{Guid{.data1 = 2}};
const SlotId slot{Guid{.data1 = 3}};
const MediumId medium{Guid{.data1 = 4}};
const SideId side{Guid{.data1 = 5}};
const LogicalMediumId logical{Guid{.data1 = 6}};
const LogicalMediumId other{Guid{.data1 = 7}};
const PoolId pool{Guid{.data1 = 8}};
const MediaTypeId type{Guid{.data1 = 9}};
const LibraryRequestId item{Guid{.data1 = 10}};
const OperatorRequestId asked{Guid{.data1 = 11}};
const TransferId moving{Guid{.data1 = 12}};
const CallSite here{"file", "function", 4711};
const std::vector<std::byte> bytes(3);
const std::stop_source source;
const std::stop_token stop = source.get_token();

// An error that no two calls share.
errc failure(int call) { return static_cast<errc>(20000 + call); }

// Makes every call there is once, in the order of the headers, and returns what went wrong.
std::vector<std::error_code> call_everything(MediaSession& session) {
  std::vector<std::error_code> seen;
  const auto note = [&seen](const auto& answer) {
    seen.push_back(answer ? std::error_code{} : answer.error());
  };
  {
    MediaCatalog& part = session.catalog();
    note(part.enumerate(MediaObjectType::slot, MediaObjectId{library}, EnumerateOption::root_pool));
    note(part.object(drive));
    note(part.update(MediaDrive{.id = drive}));
    note(part.attribute(drive, "text"));
    note(part.set_attribute(drive, "text", bytes));
  }
  {
    MediaPools& part = session.pools();
    note(part.open({.name = "Backup"}));
    note(part.full_name(pool));
    note(part.remove(pool));
    note(part.move(medium, pool));
    note(part.change_media_type(medium, pool));
    note(part.add_media_type(type, library));
    note(part.remove_media_type(type, library));
  }
  {
    MediaAllocation& part = session.allocation();
    note(part.allocate({.pool = pool}));
    note(part.deallocate(logical));
    note(part.set_complete(logical));
    note(part.decommission(side));
    note(part.swap(logical, other));
    note(part.register_offline({.pool = pool}));
    note(part.forget(medium));
    note(part.update_label(logical, RawLabel{bytes}));
  }
  {
    MediaMounting& part = session.mounting();
    note(part.mount({.media = {logical}}));
    note(part.dismount({logical, side}, DismountOption::deferred));
    note(part.dismount_drive(drive));
  }
  {
    LibraryControl& part = session.libraries();
    note(part.inventory(library, InventoryMethod::full));
    note(part.identify(slot, DismountOption::immediate));
    note(part.access_door(library, InventoryMethod::fast));
    note(part.enable(drive));
    note(part.disable(medium));
    note(part.remove_drive(drive));
    note(part.remove_library(library));
  }
  {
    MediaTransfer& part = session.transfer();
    note(part.eject(medium, EjectAction::queue));
    note(part.stop_eject(moving));
    note(part.inject(library, InjectAction::start_many));
    note(part.retract_inject(library, moving));
    note(part.stop_inject(library, moving));
  }
  {
    DriveCleaning& part = session.cleaning();
    note(part.clean(drive));
    note(part.reserve_slot(library, slot));
    note(part.release_slot(library));
    note(part.inject_cleaner(library, 20));
    note(part.stop_inject_cleaner(library, moving));
    note(part.eject_cleaner(library));
    note(part.stop_eject_cleaner(library, moving));
  }
  {
    LibraryRequests& part = session.requests();
    note(part.cancel(item));
    note(part.cancel_transfer(moving));
    note(part.order(item));
    note(part.set_order(item, 7));
    note(part.remove({item}));
  }
  {
    OperatorRequests& part = session.operators();
    note(part.submit({.message = "text"}));
    note(part.wait(asked, 7ms, stop));
    note(part.satisfy(asked));
    note(part.cancel(asked));
    note(part.remove({asked}));
  }
  {
    MediaSecurity& part = session.security();
    note(part.get(pool, MediaSecurityParts::dacl));
    note(part.set(pool, MediaSecurityParts::dacl, bytes));
  }
  {
    MediaNotifications& part = session.notifications();
    note(part.open(MediaObjectType::drive, here));
  }
  {
    MediaChangeDetection& part = session.change_detection();
    note(part.begin(here));
    note(part.poll(MediaObjectType::library, {library.guid()}));
  }
  {
    MediaDatabase& part = session.database();
    note(part.export_copy());
    note(part.import_copy());
  }
  {
    MediaUserInterface& part = session.user_interface();
    note(part.destinations(library, UiType::error));
    note(part.add(std::nullopt, UiType::info, "desk"));
    note(part.remove(library, UiType::request, "desk"));
    note(part.clear(library, UiType::error));
  }
  note(session.close());
  return seen;
}

constexpr std::size_t call_count = 64;

// Every call of call_everything(), with its arguments, once and in order; each fails in its own way.
void expect_everything(mock::MockMediaSession& behind) {
  const InSequence in_order;
  {
    auto& part = behind.mock_catalog;
    EXPECT_CALL(part, enumerate(MediaObjectType::slot, Optional(MediaObjectId{library}),
                                EnumerateOption::root_pool))
        .WillOnce(Return(failure(0)));
    EXPECT_CALL(part, object(MediaObjectId{drive})).WillOnce(Return(failure(1)));
    EXPECT_CALL(part, update(MediaObject{MediaDrive{.id = drive}})).WillOnce(Return(failure(2)));
    EXPECT_CALL(part, attribute(MediaObjectId{drive}, std::string_view{"text"}))
        .WillOnce(Return(failure(3)));
    EXPECT_CALL(part, set_attribute(MediaObjectId{drive}, std::string_view{"text"}, bytes))
        .WillOnce(Return(failure(4)));
  }
  {
    auto& part = behind.mock_pools;
    EXPECT_CALL(part, open(PoolRequest{.name = "Backup"})).WillOnce(Return(failure(5)));
    EXPECT_CALL(part, full_name(pool)).WillOnce(Return(failure(6)));
    EXPECT_CALL(part, remove(pool)).WillOnce(Return(failure(7)));
    EXPECT_CALL(part, move(medium, pool)).WillOnce(Return(failure(8)));
    EXPECT_CALL(part, change_media_type(medium, pool)).WillOnce(Return(failure(9)));
    EXPECT_CALL(part, add_media_type(type, library)).WillOnce(Return(failure(10)));
    EXPECT_CALL(part, remove_media_type(type, library)).WillOnce(Return(failure(11)));
  }
  {
    auto& part = behind.mock_allocation;
    EXPECT_CALL(part, allocate(AllocateRequest{.pool = pool})).WillOnce(Return(failure(12)));
    EXPECT_CALL(part, deallocate(logical)).WillOnce(Return(failure(13)));
    EXPECT_CALL(part, set_complete(logical)).WillOnce(Return(failure(14)));
    EXPECT_CALL(part, decommission(side)).WillOnce(Return(failure(15)));
    EXPECT_CALL(part, swap(logical, other)).WillOnce(Return(failure(16)));
    EXPECT_CALL(part, register_offline(MediumRegistration{.pool = pool}))
        .WillOnce(Return(failure(17)));
    EXPECT_CALL(part, forget(medium)).WillOnce(Return(failure(18)));
    EXPECT_CALL(part, update_label(logical, LabelUpdate{RawLabel{bytes}}))
        .WillOnce(Return(failure(19)));
  }
  {
    auto& part = behind.mock_mounting;
    EXPECT_CALL(part, mount(MountRequest{.media = {logical}})).WillOnce(Return(failure(20)));
    EXPECT_CALL(part, dismount(std::vector<MountableId>{logical, side}, DismountOption::deferred))
        .WillOnce(Return(failure(21)));
    EXPECT_CALL(part, dismount_drive(drive)).WillOnce(Return(failure(22)));
  }
  {
    auto& part = behind.mock_libraries;
    EXPECT_CALL(part, inventory(library, InventoryMethod::full)).WillOnce(Return(failure(23)));
    EXPECT_CALL(part, identify(slot, DismountOption::immediate)).WillOnce(Return(failure(24)));
    EXPECT_CALL(part, access_door(library, InventoryMethod::fast)).WillOnce(Return(failure(25)));
    EXPECT_CALL(part, enable(MediaObjectId{drive})).WillOnce(Return(failure(26)));
    EXPECT_CALL(part, disable(MediaObjectId{medium})).WillOnce(Return(failure(27)));
    EXPECT_CALL(part, remove_drive(drive)).WillOnce(Return(failure(28)));
    EXPECT_CALL(part, remove_library(library)).WillOnce(Return(failure(29)));
  }
  {
    auto& part = behind.mock_transfer;
    EXPECT_CALL(part, eject(Optional(medium), EjectAction::queue)).WillOnce(Return(failure(30)));
    EXPECT_CALL(part, stop_eject(moving)).WillOnce(Return(failure(31)));
    EXPECT_CALL(part, inject(library, InjectAction::start_many)).WillOnce(Return(failure(32)));
    EXPECT_CALL(part, retract_inject(library, moving)).WillOnce(Return(failure(33)));
    EXPECT_CALL(part, stop_inject(library, moving)).WillOnce(Return(failure(34)));
  }
  {
    auto& part = behind.mock_cleaning;
    EXPECT_CALL(part, clean(drive)).WillOnce(Return(failure(35)));
    EXPECT_CALL(part, reserve_slot(library, slot)).WillOnce(Return(failure(36)));
    EXPECT_CALL(part, release_slot(library)).WillOnce(Return(failure(37)));
    EXPECT_CALL(part, inject_cleaner(library, 20U)).WillOnce(Return(failure(38)));
    EXPECT_CALL(part, stop_inject_cleaner(library, moving)).WillOnce(Return(failure(39)));
    EXPECT_CALL(part, eject_cleaner(library)).WillOnce(Return(failure(40)));
    EXPECT_CALL(part, stop_eject_cleaner(library, moving)).WillOnce(Return(failure(41)));
  }
  {
    auto& part = behind.mock_requests;
    EXPECT_CALL(part, cancel(item)).WillOnce(Return(failure(42)));
    EXPECT_CALL(part, cancel_transfer(moving)).WillOnce(Return(failure(43)));
    EXPECT_CALL(part, order(item)).WillOnce(Return(failure(44)));
    EXPECT_CALL(part, set_order(item, 7U)).WillOnce(Return(failure(45)));
    EXPECT_CALL(part, remove(std::vector<LibraryRequestId>{item})).WillOnce(Return(failure(46)));
  }
  {
    auto& part = behind.mock_operators;
    EXPECT_CALL(part, submit(OperatorRequestDraft{.message = "text"}))
        .WillOnce(Return(failure(47)));
    EXPECT_CALL(part, wait(asked, std::chrono::milliseconds{7ms}, stop))
        .WillOnce(Return(failure(48)));
    EXPECT_CALL(part, satisfy(asked)).WillOnce(Return(failure(49)));
    EXPECT_CALL(part, cancel(asked)).WillOnce(Return(failure(50)));
    EXPECT_CALL(part, remove(std::vector<OperatorRequestId>{asked})).WillOnce(Return(failure(51)));
  }
  {
    auto& part = behind.mock_security;
    EXPECT_CALL(part, get(MediaObjectId{pool}, MediaSecurityParts::dacl))
        .WillOnce(Return(failure(52)));
    EXPECT_CALL(part, set(MediaObjectId{pool}, MediaSecurityParts::dacl, bytes))
        .WillOnce(Return(failure(53)));
  }
  {
    auto& part = behind.mock_notifications;
    EXPECT_CALL(part, open(MediaObjectType::drive, Field(&CallSite::line, here.line)))
        .WillOnce([](auto&&...) {
          return result<std::unique_ptr<MediaNotificationChannel>>(failure(54));
        });
  }
  {
    auto& part = behind.mock_change_detection;
    EXPECT_CALL(part, begin(Field(&CallSite::line, here.line))).WillOnce([](auto&&...) {
      return result<std::unique_ptr<MediaChangeWatch>>(failure(55));
    });
    EXPECT_CALL(part, poll(MediaObjectType::library, std::vector<Guid>{library.guid()}))
        .WillOnce(Return(failure(56)));
  }
  {
    auto& part = behind.mock_database;
    EXPECT_CALL(part, export_copy()).WillOnce(Return(failure(57)));
    EXPECT_CALL(part, import_copy()).WillOnce(Return(failure(58)));
  }
  {
    auto& part = behind.mock_user_interface;
    EXPECT_CALL(part, destinations(Optional(MediaObjectId{library}), UiType::error))
        .WillOnce(Return(failure(59)));
    EXPECT_CALL(part, add(Eq(std::nullopt), UiType::info, std::string_view{"desk"}))
        .WillOnce(Return(failure(60)));
    EXPECT_CALL(part,
                remove(Optional(MediaObjectId{library}), UiType::request, std::string_view{"desk"}))
        .WillOnce(Return(failure(61)));
    EXPECT_CALL(part, clear(Optional(MediaObjectId{library}), UiType::error))
        .WillOnce(Return(failure(62)));
  }
  EXPECT_CALL(behind, close()).WillOnce(Return(failure(63)));
}

// What expect_everything() answers, in order.
std::vector<std::error_code> every_failure() {
  std::vector<std::error_code> failures;
  for (int call = 0; call < static_cast<int>(call_count); ++call)
    failures.push_back(make_error_code(failure(call)));
  return failures;
}

TEST(MediaMock, UnconfiguredSessionAnswersCallNotImplemented) {
  NiceMock<mock::MockMediaSession> session;
  EXPECT_EQ(session.server(), "");
  EXPECT_EQ(session.application(), "");
  const auto seen = call_everything(session);
  EXPECT_EQ(seen.size(), call_count);
  EXPECT_THAT(seen, Each(make_error_code(errc::call_not_implemented)));
}

TEST(MediaMock, UnconfiguredChannelWatchAndDrivesAnswerCallNotImplemented) {
  NiceMock<mock::MockMediaNotificationChannel> channel;
  EXPECT_EQ(channel.type(), MediaObjectType::unknown);
  EXPECT_THAT(channel.wait(0ms, {}), not_configured);
  EXPECT_THAT(channel.close(), not_configured);
  NiceMock<mock::MockMediaChangeWatch> watch;
  EXPECT_THAT(watch.watch(MediaObjectType::library, {}), not_configured);
  EXPECT_THAT(watch.close(), not_configured);
  NiceMock<mock::MockStandAloneDrives> drives;
  EXPECT_THAT(drives.eject(std::nullopt, {}), not_configured);
  EXPECT_THAT(drives.volumes("D:"), not_configured);
}

TEST(MediaMock, ExpectationsAnswerAndCount) {
  StrictMock<mock::MockMediaMounting> mounting;
  const std::vector<DriveId> drives{drive};
  EXPECT_CALL(mounting, mount(MountRequest{.media = {logical}})).WillOnce(Return(drives));
  EXPECT_CALL(mounting, mount(MountRequest{.media = {side}})).WillOnce(Return(errc::timeout));
  EXPECT_THAT(mounting.mount({.media = {logical}}), IsOkAndHolds(drives));
  EXPECT_THAT(mounting.mount({.media = {side}}), FailsWith(errc::timeout));
}

TEST(MediaMock, DelegatedSessionPassesItsSubInterfacesOn) {
  NiceMock<mock::MockMediaSession> behind;
  ON_CALL(behind, server()).WillByDefault(Return("vault"));
  ON_CALL(behind, application()).WillByDefault(Return("backup"));
  NiceMock<mock::MockMediaSession> session;
  session.delegate_to(behind);
  EXPECT_EQ(session.server(), "vault");
  EXPECT_EQ(session.application(), "backup");
  expect_everything(behind);
  EXPECT_EQ(call_everything(session), every_failure());
}

TEST(MediaMock, DelegatedSubInterfacesPassEveryCallOn) {
  NiceMock<mock::MockMediaSession> behind;
  NiceMock<mock::MockMediaSession> session;
  session.mock_catalog.delegate_to(behind.catalog());
  session.mock_pools.delegate_to(behind.pools());
  session.mock_allocation.delegate_to(behind.allocation());
  session.mock_mounting.delegate_to(behind.mounting());
  session.mock_libraries.delegate_to(behind.libraries());
  session.mock_transfer.delegate_to(behind.transfer());
  session.mock_cleaning.delegate_to(behind.cleaning());
  session.mock_requests.delegate_to(behind.requests());
  session.mock_operators.delegate_to(behind.operators());
  session.mock_security.delegate_to(behind.security());
  session.mock_notifications.delegate_to(behind.notifications());
  session.mock_change_detection.delegate_to(behind.change_detection());
  session.mock_database.delegate_to(behind.database());
  session.mock_user_interface.delegate_to(behind.user_interface());
  expect_everything(behind);
  auto seen = call_everything(session);
  EXPECT_EQ(seen.back(),
            make_error_code(errc::call_not_implemented));  // the session itself did not
  EXPECT_THAT(behind.close(), FailsWith(failure(static_cast<int>(call_count) - 1)));
  auto expected = every_failure();
  expected.pop_back();
  seen.pop_back();
  EXPECT_EQ(seen, expected);
}

TEST(MediaMock, DelegatedChannelAndWatchPassEveryCallOn) {
  NiceMock<mock::MockMediaNotificationChannel> channel_behind;
  NiceMock<mock::MockMediaNotificationChannel> channel;
  channel.delegate_to(channel_behind);
  const MediaNotification event{.event = MediaEvent::insert, .object = drive};
  EXPECT_CALL(channel_behind, type()).WillOnce(Return(MediaObjectType::drive));
  EXPECT_CALL(channel_behind, wait(std::chrono::milliseconds{7ms}, stop)).WillOnce(Return(event));
  EXPECT_CALL(channel_behind, close()).WillOnce(Return(success()));
  EXPECT_EQ(channel.type(), MediaObjectType::drive);
  EXPECT_THAT(channel.wait(7ms, stop), IsOkAndHolds(event));
  EXPECT_THAT(channel.close(), IsOk());

  NiceMock<mock::MockMediaChangeWatch> watch_behind;
  NiceMock<mock::MockMediaChangeWatch> watch;
  watch.delegate_to(watch_behind);
  EXPECT_CALL(watch_behind, watch(MediaObjectType::medium, std::vector<Guid>{medium.guid()}))
      .WillOnce(Return(success()));
  EXPECT_CALL(watch_behind, close()).WillOnce(Return(errc::invalid_handle));
  EXPECT_THAT(watch.watch(MediaObjectType::medium, {medium.guid()}), IsOk());
  EXPECT_THAT(watch.close(), FailsWith(errc::invalid_handle));
}

TEST(MediaMock, DelegatedDrivesPassEveryCallOn) {
  NiceMock<mock::MockStandAloneDrives> behind;
  NiceMock<mock::MockStandAloneDrives> drives;
  drives.delegate_to(behind);
  const StandAloneEjection ejection{.device = "D:", .action = EjectAction::force};
  const DriveVolumes volumes{.volume = "v", .drive_letter = "D:"};
  EXPECT_CALL(behind, eject(Optional(std::string_view{"vault"}), ejection))
      .WillOnce(Return(success()));
  EXPECT_CALL(behind, volumes(std::string_view{"D:"})).WillOnce(Return(volumes));
  EXPECT_THAT(drives.eject("vault", ejection), IsOk());
  EXPECT_THAT(drives.volumes("D:"), IsOkAndHolds(volumes));
}

TEST(ForwardingMediaSession, PassesEveryCallOn) {
  NiceMock<mock::MockMediaSession> behind;
  ForwardingMediaSession session(std::make_unique<mock::BorrowedMediaSession>(behind));
  ON_CALL(behind, server()).WillByDefault(Return("vault"));
  ON_CALL(behind, application()).WillByDefault(Return("backup"));
  EXPECT_EQ(session.server(), "vault");
  EXPECT_EQ(session.application(), "backup");
  expect_everything(behind);
  EXPECT_EQ(call_everything(session), every_failure());
}

TEST(ForwardingMediaSession, PassesTheCallsOfChannelWatchAndDrivesOn) {
  auto channel_behind = std::make_unique<NiceMock<mock::MockMediaNotificationChannel>>();
  EXPECT_CALL(*channel_behind, type()).WillOnce(Return(MediaObjectType::slot));
  EXPECT_CALL(*channel_behind, wait(no_time_limit, stop)).WillOnce(Return(errc::no_data));
  EXPECT_CALL(*channel_behind, close()).WillOnce(Return(success()));
  ForwardingMediaNotificationChannel channel(std::move(channel_behind));
  EXPECT_EQ(channel.type(), MediaObjectType::slot);
  EXPECT_THAT(channel.wait(no_time_limit, stop), FailsWith(errc::no_data));
  EXPECT_THAT(channel.close(), IsOk());

  auto watch_behind = std::make_unique<NiceMock<mock::MockMediaChangeWatch>>();
  EXPECT_CALL(*watch_behind, watch(MediaObjectType::library, _))
      .WillOnce(Return(errc::invalid_library));
  EXPECT_CALL(*watch_behind, close()).WillOnce(Return(success()));
  ForwardingMediaChangeWatch watch(std::move(watch_behind));
  EXPECT_THAT(watch.watch(MediaObjectType::library, {library.guid()}),
              FailsWith(errc::invalid_library));
  EXPECT_THAT(watch.close(), IsOk());

  NiceMock<mock::MockStandAloneDrives> drives_behind;
  ForwardingStandAloneDrives drives(drives_behind);
  EXPECT_CALL(drives_behind, eject(Eq(std::nullopt), _)).WillOnce(Return(errc::library_offline));
  EXPECT_CALL(drives_behind, volumes(std::string_view{"D:"}))
      .WillOnce(Return(errc::proc_not_found));
  EXPECT_THAT(drives.eject(std::nullopt, {}), FailsWith(errc::library_offline));
  EXPECT_THAT(drives.volumes("D:"), FailsWith(errc::proc_not_found));
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
  explicit CountingSession(std::unique_ptr<MediaSession> next)
      : ForwardingMediaSession(std::move(next)), mounting_(this->next().mounting()) {}
  CountingMounting& mounting() override { return mounting_; }

 private:
  CountingMounting mounting_;
};

TEST(ForwardingMediaSession, LetsADecoratorSeeTheCallsOfOnePart) {
  NiceMock<mock::MockMediaSession> behind;
  CountingSession session(std::make_unique<mock::BorrowedMediaSession>(behind));
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
