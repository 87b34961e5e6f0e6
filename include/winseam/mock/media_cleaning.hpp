// winseam/mock/media_cleaning.hpp: a GoogleMock double for the cleaning of drives.
//
//   ::testing::NiceMock<winseam::mock::MockDriveCleaning> mock;
//   EXPECT_CALL(mock, clean(::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/cleaning.hpp"

namespace winseam::mock {

class MockDriveCleaning : public DriveCleaning {
 public:
  MockDriveCleaning() {
    ON_CALL(*this, clean(::testing::_)).WillByDefault([](DriveId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, reserve_slot(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, SlotId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, release_slot(::testing::_)).WillByDefault([](LibraryId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, inject_cleaner(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, std::uint32_t) -> result<TransferId> {
          return result<TransferId>(errc::call_not_implemented);
        });
    ON_CALL(*this, stop_inject_cleaner(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, TransferId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, eject_cleaner(::testing::_)).WillByDefault([](LibraryId) -> result<TransferId> {
      return result<TransferId>(errc::call_not_implemented);
    });
    ON_CALL(*this, stop_eject_cleaner(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, TransferId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockDriveCleaning() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(DriveCleaning& real) {
    ON_CALL(*this, clean(::testing::_)).WillByDefault([&real](DriveId drive) -> result<void> {
      return real.clean(drive);
    });
    ON_CALL(*this, reserve_slot(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, SlotId slot) -> result<void> {
          return real.reserve_slot(library, slot);
        });
    ON_CALL(*this, release_slot(::testing::_))
        .WillByDefault(
            [&real](LibraryId library) -> result<void> { return real.release_slot(library); });
    ON_CALL(*this, inject_cleaner(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, std::uint32_t cleans_left) -> result<TransferId> {
          return real.inject_cleaner(library, cleans_left);
        });
    ON_CALL(*this, stop_inject_cleaner(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, TransferId injection) -> result<void> {
          return real.stop_inject_cleaner(library, injection);
        });
    ON_CALL(*this, eject_cleaner(::testing::_))
        .WillByDefault([&real](LibraryId library) -> result<TransferId> {
          return real.eject_cleaner(library);
        });
    ON_CALL(*this, stop_eject_cleaner(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, TransferId ejection) -> result<void> {
          return real.stop_eject_cleaner(library, ejection);
        });
  }

  MOCK_METHOD(result<void>, clean, (DriveId), (override));
  MOCK_METHOD(result<void>, reserve_slot, (LibraryId, SlotId), (override));
  MOCK_METHOD(result<void>, release_slot, (LibraryId), (override));
  MOCK_METHOD(result<TransferId>, inject_cleaner, (LibraryId, std::uint32_t), (override));
  MOCK_METHOD(result<void>, stop_inject_cleaner, (LibraryId, TransferId), (override));
  MOCK_METHOD(result<TransferId>, eject_cleaner, (LibraryId), (override));
  MOCK_METHOD(result<void>, stop_eject_cleaner, (LibraryId, TransferId), (override));
};

}  // namespace winseam::mock
