// winseam/mock/user_token.hpp: a GoogleMock double for a user's token.
//
//   ::testing::NiceMock<winseam::mock::MockUserToken> mock;
//   EXPECT_CALL(mock, close());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/local_sessions.hpp"

namespace winseam::mock {

class MockUserToken : public UserToken {
 public:
  MockUserToken() {
    ON_CALL(*this, session()).WillByDefault([]() -> SessionId { return SessionId{0}; });
    ON_CALL(*this, native_handle()).WillByDefault([]() -> std::uintptr_t {
      return std::uintptr_t{};
    });
    ON_CALL(*this, close()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(UserToken& real) {
    ON_CALL(*this, session()).WillByDefault([&real]() -> SessionId { return real.session(); });
    ON_CALL(*this, native_handle()).WillByDefault([&real]() -> std::uintptr_t {
      return real.native_handle();
    });
    ON_CALL(*this, close()).WillByDefault([&real]() -> result<void> { return real.close(); });
  }

  MOCK_METHOD(SessionId, session, (), (const, override));
  MOCK_METHOD(std::uintptr_t, native_handle, (), (const, override));
  MOCK_METHOD(result<void>, close, (), (override));
};

}  // namespace winseam::mock
