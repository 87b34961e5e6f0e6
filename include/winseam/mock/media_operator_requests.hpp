// winseam/mock/media_operator_requests.hpp: a GoogleMock double for operator requests.
//
//   ::testing::NiceMock<winseam::mock::MockOperatorRequests> mock;
//   EXPECT_CALL(mock, submit(::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/operator_requests.hpp"

namespace winseam::mock {

class MockOperatorRequests : public OperatorRequests {
 public:
  MockOperatorRequests() {
    ON_CALL(*this, submit(::testing::_))
        .WillByDefault([](const OperatorRequestDraft&) -> result<OperatorRequestId> {
          return result<OperatorRequestId>(errc::call_not_implemented);
        });
    ON_CALL(*this, wait(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](OperatorRequestId, std::chrono::milliseconds, std::stop_token) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this, satisfy(::testing::_)).WillByDefault([](OperatorRequestId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, cancel(::testing::_)).WillByDefault([](OperatorRequestId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, remove(::testing::_))
        .WillByDefault([](const std::vector<OperatorRequestId>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockOperatorRequests() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(OperatorRequests& real) {
    ON_CALL(*this, submit(::testing::_))
        .WillByDefault([&real](const OperatorRequestDraft& draft) -> result<OperatorRequestId> {
          return real.submit(draft);
        });
    ON_CALL(*this, wait(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](OperatorRequestId request, std::chrono::milliseconds timeout,
                               std::stop_token stop) -> result<void> {
          return real.wait(request, timeout, std::move(stop));
        });
    ON_CALL(*this, satisfy(::testing::_))
        .WillByDefault(
            [&real](OperatorRequestId request) -> result<void> { return real.satisfy(request); });
    ON_CALL(*this, cancel(::testing::_))
        .WillByDefault(
            [&real](OperatorRequestId request) -> result<void> { return real.cancel(request); });
    ON_CALL(*this, remove(::testing::_))
        .WillByDefault([&real](const std::vector<OperatorRequestId>& requests) -> result<void> {
          return real.remove(requests);
        });
  }

  MOCK_METHOD(result<OperatorRequestId>, submit, (const OperatorRequestDraft&), (override));
  MOCK_METHOD(result<void>, wait, (OperatorRequestId, std::chrono::milliseconds, std::stop_token),
              (override));
  MOCK_METHOD(result<void>, satisfy, (OperatorRequestId), (override));
  MOCK_METHOD(result<void>, cancel, (OperatorRequestId), (override));
  MOCK_METHOD(result<void>, remove, (const std::vector<OperatorRequestId>&), (override));
};

}  // namespace winseam::mock
