// winseam/mock/media_library_requests.hpp: a GoogleMock double for the work queue of libraries.
//
//   ::testing::NiceMock<winseam::mock::MockLibraryRequests> mock;
//   EXPECT_CALL(mock, cancel(::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/library_requests.hpp"

namespace winseam::mock {

class MockLibraryRequests : public LibraryRequests {
 public:
  MockLibraryRequests() {
    ON_CALL(*this, cancel(::testing::_)).WillByDefault([](LibraryRequestId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, cancel_transfer(::testing::_)).WillByDefault([](TransferId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, order(::testing::_))
        .WillByDefault([](LibraryRequestId) -> result<std::uint32_t> {
          return result<std::uint32_t>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_order(::testing::_, ::testing::_))
        .WillByDefault([](LibraryRequestId, std::uint32_t) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, remove(::testing::_))
        .WillByDefault([](const std::vector<LibraryRequestId>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockLibraryRequests() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(LibraryRequests& real) {
    ON_CALL(*this, cancel(::testing::_))
        .WillByDefault(
            [&real](LibraryRequestId request) -> result<void> { return real.cancel(request); });
    ON_CALL(*this, cancel_transfer(::testing::_))
        .WillByDefault([&real](TransferId transfer) -> result<void> {
          return real.cancel_transfer(transfer);
        });
    ON_CALL(*this, order(::testing::_))
        .WillByDefault([&real](LibraryRequestId request) -> result<std::uint32_t> {
          return real.order(request);
        });
    ON_CALL(*this, set_order(::testing::_, ::testing::_))
        .WillByDefault([&real](LibraryRequestId request, std::uint32_t order) -> result<void> {
          return real.set_order(request, order);
        });
    ON_CALL(*this, remove(::testing::_))
        .WillByDefault([&real](const std::vector<LibraryRequestId>& requests) -> result<void> {
          return real.remove(requests);
        });
  }

  MOCK_METHOD(result<void>, cancel, (LibraryRequestId), (override));
  MOCK_METHOD(result<void>, cancel_transfer, (TransferId), (override));
  MOCK_METHOD(result<std::uint32_t>, order, (LibraryRequestId), (const, override));
  MOCK_METHOD(result<void>, set_order, (LibraryRequestId, std::uint32_t), (override));
  MOCK_METHOD(result<void>, remove, (const std::vector<LibraryRequestId>&), (override));
};

}  // namespace winseam::mock
