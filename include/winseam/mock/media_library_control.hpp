// winseam/mock/media_library_control.hpp: a GoogleMock double for the control of libraries.
//
//   ::testing::NiceMock<winseam::mock::MockLibraryControl> mock;
//   EXPECT_CALL(mock, inventory(::testing::_, ::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/library_control.hpp"

namespace winseam::mock {

class MockLibraryControl : public LibraryControl {
 public:
  MockLibraryControl() {
    ON_CALL(*this, inventory(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, InventoryMethod) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, identify(::testing::_, ::testing::_))
        .WillByDefault([](SlotId, DismountOption) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, access_door(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, InventoryMethod) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, enable(::testing::_)).WillByDefault([](const MediaObjectId&) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, disable(::testing::_)).WillByDefault([](const MediaObjectId&) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, remove_drive(::testing::_)).WillByDefault([](DriveId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, remove_library(::testing::_)).WillByDefault([](LibraryId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  virtual ~MockLibraryControl() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(LibraryControl& real) {
    ON_CALL(*this, inventory(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, InventoryMethod method) -> result<void> {
          return real.inventory(library, method);
        });
    ON_CALL(*this, identify(::testing::_, ::testing::_))
        .WillByDefault([&real](SlotId slot, DismountOption afterwards) -> result<void> {
          return real.identify(slot, afterwards);
        });
    ON_CALL(*this, access_door(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, InventoryMethod afterwards) -> result<void> {
          return real.access_door(library, afterwards);
        });
    ON_CALL(*this, enable(::testing::_))
        .WillByDefault(
            [&real](const MediaObjectId& object) -> result<void> { return real.enable(object); });
    ON_CALL(*this, disable(::testing::_))
        .WillByDefault(
            [&real](const MediaObjectId& object) -> result<void> { return real.disable(object); });
    ON_CALL(*this, remove_drive(::testing::_))
        .WillByDefault([&real](DriveId drive) -> result<void> { return real.remove_drive(drive); });
    ON_CALL(*this, remove_library(::testing::_))
        .WillByDefault(
            [&real](LibraryId library) -> result<void> { return real.remove_library(library); });
  }

  MOCK_METHOD(result<void>, inventory, (LibraryId, InventoryMethod), (override));
  MOCK_METHOD(result<void>, identify, (SlotId, DismountOption), (override));
  MOCK_METHOD(result<void>, access_door, (LibraryId, InventoryMethod), (override));
  MOCK_METHOD(result<void>, enable, (const MediaObjectId&), (override));
  MOCK_METHOD(result<void>, disable, (const MediaObjectId&), (override));
  MOCK_METHOD(result<void>, remove_drive, (DriveId), (override));
  MOCK_METHOD(result<void>, remove_library, (LibraryId), (override));
};

}  // namespace winseam::mock
