// winseam/mock/media_session.hpp: a GoogleMock double for an open media session.
//
//   ::testing::NiceMock<winseam::mock::MockMediaSession> session;
//   EXPECT_CALL(session.mock_mounting, mount(_)).WillOnce(Return(winseam::errc::cancelled));
//
// Its sub-interfaces are mocks too, members that a test sets expectations on. A call that was not configured answers
// call_not_implemented; delegate_to() hands all calls, those of the sub-interfaces included, to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <string>
#include <utility>

#include "winseam/media_session.hpp"
#include "winseam/mock/borrowed_media_session.hpp"
#include "winseam/mock/media_allocation.hpp"
#include "winseam/mock/media_catalog.hpp"
#include "winseam/mock/media_change_detection.hpp"
#include "winseam/mock/media_cleaning.hpp"
#include "winseam/mock/media_database.hpp"
#include "winseam/mock/media_library_control.hpp"
#include "winseam/mock/media_library_requests.hpp"
#include "winseam/mock/media_mounting.hpp"
#include "winseam/mock/media_notifications.hpp"
#include "winseam/mock/media_operator_requests.hpp"
#include "winseam/mock/media_pools.hpp"
#include "winseam/mock/media_security.hpp"
#include "winseam/mock/media_transfer.hpp"
#include "winseam/mock/media_user_interface.hpp"

namespace winseam::mock {

class MockMediaSession : public MediaSession {
 public:
  MockMediaSession() {
    ON_CALL(*this, server()).WillByDefault([]() -> std::string { return std::string{}; });
    ON_CALL(*this, application()).WillByDefault([]() -> std::string { return std::string{}; });
    ON_CALL(*this, catalog()).WillByDefault(::testing::ReturnRef(mock_catalog));
    ON_CALL(*this, pools()).WillByDefault(::testing::ReturnRef(mock_pools));
    ON_CALL(*this, allocation()).WillByDefault(::testing::ReturnRef(mock_allocation));
    ON_CALL(*this, mounting()).WillByDefault(::testing::ReturnRef(mock_mounting));
    ON_CALL(*this, libraries()).WillByDefault(::testing::ReturnRef(mock_libraries));
    ON_CALL(*this, transfer()).WillByDefault(::testing::ReturnRef(mock_transfer));
    ON_CALL(*this, cleaning()).WillByDefault(::testing::ReturnRef(mock_cleaning));
    ON_CALL(*this, requests()).WillByDefault(::testing::ReturnRef(mock_requests));
    ON_CALL(*this, operators()).WillByDefault(::testing::ReturnRef(mock_operators));
    ON_CALL(*this, security()).WillByDefault(::testing::ReturnRef(mock_security));
    ON_CALL(*this, notifications()).WillByDefault(::testing::ReturnRef(mock_notifications));
    ON_CALL(*this, change_detection()).WillByDefault(::testing::ReturnRef(mock_change_detection));
    ON_CALL(*this, database()).WillByDefault(::testing::ReturnRef(mock_database));
    ON_CALL(*this, user_interface()).WillByDefault(::testing::ReturnRef(mock_user_interface));
    ON_CALL(*this, close()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaSession& real) {
    ON_CALL(*this, server()).WillByDefault([&real]() -> std::string { return real.server(); });
    ON_CALL(*this, application()).WillByDefault([&real]() -> std::string {
      return real.application();
    });
    ON_CALL(*this, catalog()).WillByDefault([&real]() -> MediaCatalog& { return real.catalog(); });
    ON_CALL(*this, pools()).WillByDefault([&real]() -> MediaPools& { return real.pools(); });
    ON_CALL(*this, allocation()).WillByDefault([&real]() -> MediaAllocation& {
      return real.allocation();
    });
    ON_CALL(*this, mounting()).WillByDefault([&real]() -> MediaMounting& {
      return real.mounting();
    });
    ON_CALL(*this, libraries()).WillByDefault([&real]() -> LibraryControl& {
      return real.libraries();
    });
    ON_CALL(*this, transfer()).WillByDefault([&real]() -> MediaTransfer& {
      return real.transfer();
    });
    ON_CALL(*this, cleaning()).WillByDefault([&real]() -> DriveCleaning& {
      return real.cleaning();
    });
    ON_CALL(*this, requests()).WillByDefault([&real]() -> LibraryRequests& {
      return real.requests();
    });
    ON_CALL(*this, operators()).WillByDefault([&real]() -> OperatorRequests& {
      return real.operators();
    });
    ON_CALL(*this, security()).WillByDefault([&real]() -> MediaSecurity& {
      return real.security();
    });
    ON_CALL(*this, notifications()).WillByDefault([&real]() -> MediaNotifications& {
      return real.notifications();
    });
    ON_CALL(*this, change_detection()).WillByDefault([&real]() -> MediaChangeDetection& {
      return real.change_detection();
    });
    ON_CALL(*this, database()).WillByDefault([&real]() -> MediaDatabase& {
      return real.database();
    });
    ON_CALL(*this, user_interface()).WillByDefault([&real]() -> MediaUserInterface& {
      return real.user_interface();
    });
    ON_CALL(*this, close()).WillByDefault([&real]() -> result<void> { return real.close(); });
  }

  MOCK_METHOD(std::string, server, (), (const, override));
  MOCK_METHOD(std::string, application, (), (const, override));
  MOCK_METHOD(MediaCatalog&, catalog, (), (override));
  MOCK_METHOD(MediaPools&, pools, (), (override));
  MOCK_METHOD(MediaAllocation&, allocation, (), (override));
  MOCK_METHOD(MediaMounting&, mounting, (), (override));
  MOCK_METHOD(LibraryControl&, libraries, (), (override));
  MOCK_METHOD(MediaTransfer&, transfer, (), (override));
  MOCK_METHOD(DriveCleaning&, cleaning, (), (override));
  MOCK_METHOD(LibraryRequests&, requests, (), (override));
  MOCK_METHOD(OperatorRequests&, operators, (), (override));
  MOCK_METHOD(MediaSecurity&, security, (), (override));
  MOCK_METHOD(MediaNotifications&, notifications, (), (override));
  MOCK_METHOD(MediaChangeDetection&, change_detection, (), (override));
  MOCK_METHOD(MediaDatabase&, database, (), (override));
  MOCK_METHOD(MediaUserInterface&, user_interface, (), (override));
  MOCK_METHOD(result<void>, close, (), (override));

  ::testing::NiceMock<MockMediaCatalog> mock_catalog;
  ::testing::NiceMock<MockMediaPools> mock_pools;
  ::testing::NiceMock<MockMediaAllocation> mock_allocation;
  ::testing::NiceMock<MockMediaMounting> mock_mounting;
  ::testing::NiceMock<MockLibraryControl> mock_libraries;
  ::testing::NiceMock<MockMediaTransfer> mock_transfer;
  ::testing::NiceMock<MockDriveCleaning> mock_cleaning;
  ::testing::NiceMock<MockLibraryRequests> mock_requests;
  ::testing::NiceMock<MockOperatorRequests> mock_operators;
  ::testing::NiceMock<MockMediaSecurity> mock_security;
  ::testing::NiceMock<MockMediaNotifications> mock_notifications;
  ::testing::NiceMock<MockMediaChangeDetection> mock_change_detection;
  ::testing::NiceMock<MockMediaDatabase> mock_database;
  ::testing::NiceMock<MockMediaUserInterface> mock_user_interface;
};

}  // namespace winseam::mock
