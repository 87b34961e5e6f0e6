// winseam/mock/media_stand_alone_drives.hpp: a GoogleMock double for stand-alone drives.
//
//   ::testing::NiceMock<winseam::mock::MockStandAloneDrives> mock;
//   EXPECT_CALL(mock, eject(::testing::_, ::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/stand_alone_drives.hpp"

namespace winseam::mock {

class MockStandAloneDrives : public StandAloneDrives {
 public:
  MockStandAloneDrives() {
    ON_CALL(*this, eject(::testing::_, ::testing::_))
        .WillByDefault(
            [](std::optional<std::string_view>, const StandAloneEjection&) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this, volumes(::testing::_))
        .WillByDefault([](std::string_view) -> result<DriveVolumes> {
          return result<DriveVolumes>(errc::call_not_implemented);
        });
  }

  virtual ~MockStandAloneDrives() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(StandAloneDrives& real) {
    ON_CALL(*this, eject(::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> computer,
                               const StandAloneEjection& ejection) -> result<void> {
          return real.eject(computer, ejection);
        });
    ON_CALL(*this, volumes(::testing::_))
        .WillByDefault([&real](std::string_view device) -> result<DriveVolumes> {
          return real.volumes(device);
        });
  }

  MOCK_METHOD(result<void>, eject, (std::optional<std::string_view>, const StandAloneEjection&),
              (override));
  MOCK_METHOD(result<DriveVolumes>, volumes, (std::string_view), (const, override));
};

}  // namespace winseam::mock
