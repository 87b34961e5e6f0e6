// winseam/mock/media_change_detection.hpp: a GoogleMock double for the detection of media changes.
//
//   ::testing::NiceMock<winseam::mock::MockMediaChangeDetection> mock;
//   EXPECT_CALL(mock, begin(::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/change_detection.hpp"

namespace winseam::mock {

class MockMediaChangeDetection : public MediaChangeDetection {
 public:
  MockMediaChangeDetection() {
    ON_CALL(*this, begin(::testing::_))
        .WillByDefault([](CallSite) -> result<std::unique_ptr<MediaChangeWatch>> {
          return result<std::unique_ptr<MediaChangeWatch>>(errc::call_not_implemented);
        });
    ON_CALL(*this, poll(::testing::_, ::testing::_))
        .WillByDefault([](MediaObjectType, const std::vector<Guid>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockMediaChangeDetection() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaChangeDetection& real) {
    ON_CALL(*this, begin(::testing::_))
        .WillByDefault([&real](CallSite opened_at) -> result<std::unique_ptr<MediaChangeWatch>> {
          return real.begin(opened_at);
        });
    ON_CALL(*this, poll(::testing::_, ::testing::_))
        .WillByDefault([&real](MediaObjectType type, const std::vector<Guid>& ids) -> result<void> {
          return real.poll(type, ids);
        });
  }

  MOCK_METHOD(result<std::unique_ptr<MediaChangeWatch>>, begin, (CallSite), (override));
  MOCK_METHOD(result<void>, poll, (MediaObjectType, const std::vector<Guid>&), (override));
};

}  // namespace winseam::mock
