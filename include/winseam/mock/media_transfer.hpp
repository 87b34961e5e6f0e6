// winseam/mock/media_transfer.hpp: a GoogleMock double for ejecting and injecting media.
//
//   ::testing::NiceMock<winseam::mock::MockMediaTransfer> mock;
//   EXPECT_CALL(mock, eject(::testing::_, ::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/transfer.hpp"

namespace winseam::mock {

class MockMediaTransfer : public MediaTransfer {
 public:
  MockMediaTransfer() {
    ON_CALL(*this, eject(::testing::_, ::testing::_))
        .WillByDefault([](std::optional<MediumId>, EjectAction) -> result<TransferId> {
          return result<TransferId>(errc::call_not_implemented);
        });
    ON_CALL(*this, stop_eject(::testing::_)).WillByDefault([](TransferId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, inject(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, InjectAction) -> result<TransferId> {
          return result<TransferId>(errc::call_not_implemented);
        });
    ON_CALL(*this, retract_inject(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, TransferId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, stop_inject(::testing::_, ::testing::_))
        .WillByDefault([](LibraryId, TransferId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockMediaTransfer() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaTransfer& real) {
    ON_CALL(*this, eject(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](std::optional<MediumId> medium, EjectAction action) -> result<TransferId> {
              return real.eject(medium, action);
            });
    ON_CALL(*this, stop_eject(::testing::_))
        .WillByDefault(
            [&real](TransferId ejection) -> result<void> { return real.stop_eject(ejection); });
    ON_CALL(*this, inject(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, InjectAction action) -> result<TransferId> {
          return real.inject(library, action);
        });
    ON_CALL(*this, retract_inject(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, TransferId injection) -> result<void> {
          return real.retract_inject(library, injection);
        });
    ON_CALL(*this, stop_inject(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryId library, TransferId injection) -> result<void> {
          return real.stop_inject(library, injection);
        });
  }

  MOCK_METHOD(result<TransferId>, eject, (std::optional<MediumId>, EjectAction), (override));
  MOCK_METHOD(result<void>, stop_eject, (TransferId), (override));
  MOCK_METHOD(result<TransferId>, inject, (LibraryId, InjectAction), (override));
  MOCK_METHOD(result<void>, retract_inject, (LibraryId, TransferId), (override));
  MOCK_METHOD(result<void>, stop_inject, (LibraryId, TransferId), (override));
};

}  // namespace winseam::mock
