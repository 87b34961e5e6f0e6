// winseam/mock/session_events.hpp: a GoogleMock double for the events of a host.
//
//   ::testing::NiceMock<winseam::mock::MockSessionEvents> mock;
//   EXPECT_CALL(mock, flush());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/events.hpp"

namespace winseam::mock {

class MockSessionEvents : public SessionEvents {
 public:
  MockSessionEvents() {
    ON_CALL(*this, wait(::testing::_, ::testing::_))
        .WillByDefault([](EventMask, std::stop_token) -> result<EventMask> {
          return result<EventMask>(errc::call_not_implemented);
        });
    ON_CALL(*this, flush()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, subscribe(::testing::_, ::testing::_))
        .WillByDefault([](NotificationScope, SessionChangeHandler) -> result<SessionSubscription> {
          return result<SessionSubscription>(errc::call_not_implemented);
        });
  }

  virtual ~MockSessionEvents() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(SessionEvents& real) {
    ON_CALL(*this, wait(::testing::_, ::testing::_))
        .WillByDefault([&real](EventMask mask, std::stop_token stop) -> result<EventMask> {
          return real.wait(mask, std::move(stop));
        });
    ON_CALL(*this, flush()).WillByDefault([&real]() -> result<void> { return real.flush(); });
    ON_CALL(*this, subscribe(::testing::_, ::testing::_))
        .WillByDefault([&real](NotificationScope scope,
                               SessionChangeHandler handler) -> result<SessionSubscription> {
          return real.subscribe(scope, std::move(handler));
        });
  }

  MOCK_METHOD(result<EventMask>, wait, (EventMask, std::stop_token), (override));
  MOCK_METHOD(result<void>, flush, (), (override));
  MOCK_METHOD(result<SessionSubscription>, subscribe, (NotificationScope, SessionChangeHandler),
              (override));
};

}  // namespace winseam::mock
