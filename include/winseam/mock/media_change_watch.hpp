// winseam/mock/media_change_watch.hpp: a GoogleMock double for a detection of media changes under way.
//
//   ::testing::NiceMock<winseam::mock::MockMediaChangeWatch> mock;
//   EXPECT_CALL(mock, watch(::testing::_, ::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/change_detection.hpp"

namespace winseam::mock {

class MockMediaChangeWatch : public MediaChangeWatch {
 public:
  MockMediaChangeWatch() {
    ON_CALL(*this, watch(::testing::_, ::testing::_))
        .WillByDefault([](MediaObjectType, const std::vector<Guid>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, close()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaChangeWatch& real) {
    ON_CALL(*this, watch(::testing::_, ::testing::_))
        .WillByDefault([&real](MediaObjectType type, const std::vector<Guid>& ids) -> result<void> {
          return real.watch(type, ids);
        });
    ON_CALL(*this, close()).WillByDefault([&real]() -> result<void> { return real.close(); });
  }

  MOCK_METHOD(result<void>, watch, (MediaObjectType, const std::vector<Guid>&), (override));
  MOCK_METHOD(result<void>, close, (), (override));
};

}  // namespace winseam::mock
