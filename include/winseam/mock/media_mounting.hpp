// winseam/mock/media_mounting.hpp: a GoogleMock double for mounting media.
//
//   ::testing::NiceMock<winseam::mock::MockMediaMounting> mock;
//   EXPECT_CALL(mock, mount(::testing::_)).WillOnce(::testing::Return(winseam::errc::timeout));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/mounting.hpp"

namespace winseam::mock {

class MockMediaMounting : public MediaMounting {
 public:
  MockMediaMounting() {
    ON_CALL(*this, mount(::testing::_))
        .WillByDefault([](const MountRequest&) -> result<std::vector<DriveId>> {
          return result<std::vector<DriveId>>(errc::call_not_implemented);
        });
    ON_CALL(*this, dismount(::testing::_, ::testing::_))
        .WillByDefault([](const std::vector<MountableId>&, DismountOption) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, dismount_drive(::testing::_)).WillByDefault([](DriveId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  virtual ~MockMediaMounting() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaMounting& real) {
    ON_CALL(*this, mount(::testing::_))
        .WillByDefault([&real](const MountRequest& request) -> result<std::vector<DriveId>> {
          return real.mount(request);
        });
    ON_CALL(*this, dismount(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](const std::vector<MountableId>& media, DismountOption options) -> result<void> {
              return real.dismount(media, options);
            });
    ON_CALL(*this, dismount_drive(::testing::_))
        .WillByDefault(
            [&real](DriveId drive) -> result<void> { return real.dismount_drive(drive); });
  }

  MOCK_METHOD(result<std::vector<DriveId>>, mount, (const MountRequest&), (override));
  MOCK_METHOD(result<void>, dismount, (const std::vector<MountableId>&, DismountOption),
              (override));
  MOCK_METHOD(result<void>, dismount_drive, (DriveId), (override));
};

}  // namespace winseam::mock
