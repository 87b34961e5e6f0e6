// winseam/mock/sessions.hpp: a GoogleMock double for the sessions of a host.
//
//   ::testing::NiceMock<winseam::mock::MockSessions> mock;
//   EXPECT_CALL(mock, logoff(winseam::SessionId{3}, winseam::Wait::no));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/sessions.hpp"

namespace winseam::mock {

class MockSessions : public Sessions {
 public:
  MockSessions() {
    ON_CALL(*this, enumerate()).WillByDefault([]() -> result<std::vector<SessionEntry>> {
      return result<std::vector<SessionEntry>>(errc::call_not_implemented);
    });
    ON_CALL(*this, enumerate_detailed()).WillByDefault([]() -> result<std::vector<SessionEntryEx>> {
      return result<std::vector<SessionEntryEx>>(errc::call_not_implemented);
    });
    ON_CALL(*this, logoff(::testing::_, ::testing::_))
        .WillByDefault([](SessionId, Wait) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, disconnect(::testing::_, ::testing::_))
        .WillByDefault([](SessionId, Wait) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, send_message(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](SessionId, const MessagePrompt&, Wait) -> result<MessageResponse> {
          return result<MessageResponse>(errc::call_not_implemented);
        });
  }

  virtual ~MockSessions() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(Sessions& real) {
    ON_CALL(*this, enumerate()).WillByDefault([&real]() -> result<std::vector<SessionEntry>> {
      return real.enumerate();
    });
    ON_CALL(*this, enumerate_detailed())
        .WillByDefault(
            [&real]() -> result<std::vector<SessionEntryEx>> { return real.enumerate_detailed(); });
    ON_CALL(*this, logoff(::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId session, Wait wait) -> result<void> {
          return real.logoff(session, wait);
        });
    ON_CALL(*this, disconnect(::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId session, Wait wait) -> result<void> {
          return real.disconnect(session, wait);
        });
    ON_CALL(*this, send_message(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId session, const MessagePrompt& prompt,
                               Wait wait) -> result<MessageResponse> {
          return real.send_message(session, prompt, wait);
        });
  }

  MOCK_METHOD(result<std::vector<SessionEntry>>, enumerate, (), (const, override));
  MOCK_METHOD(result<std::vector<SessionEntryEx>>, enumerate_detailed, (), (const, override));
  MOCK_METHOD(result<void>, logoff, (SessionId, Wait), (override));
  MOCK_METHOD(result<void>, disconnect, (SessionId, Wait), (override));
  MOCK_METHOD(result<MessageResponse>, send_message, (SessionId, const MessagePrompt&, Wait),
              (override));
};

}  // namespace winseam::mock
