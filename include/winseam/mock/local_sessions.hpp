// winseam/mock/local_sessions.hpp: a GoogleMock double for the session functions without a server.
//
//   ::testing::NiceMock<winseam::mock::MockLocalSessions> mock;
//   EXPECT_CALL(mock, child_session());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/local_sessions.hpp"

namespace winseam::mock {

class MockLocalSessions : public LocalSessions {
 public:
  MockLocalSessions() {
    ON_CALL(*this, active_console_session()).WillByDefault([]() -> std::optional<SessionId> {
      return std::optional<SessionId>{};
    });
    ON_CALL(*this, session_of(::testing::_)).WillByDefault([](ProcessId) -> result<SessionId> {
      return result<SessionId>(errc::call_not_implemented);
    });
    ON_CALL(*this, connect(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](SessionId, SessionId, std::optional<std::string_view>, Wait) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this, start_remote_control(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](std::optional<std::string_view>, SessionId, std::uint8_t,
                          HotkeyModifier) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, stop_remote_control(::testing::_)).WillByDefault([](SessionId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, user_token(::testing::_, ::testing::_))
        .WillByDefault([](SessionId, CallSite) -> result<std::unique_ptr<UserToken>> {
          return result<std::unique_ptr<UserToken>>(errc::call_not_implemented);
        });
    ON_CALL(*this, enable_child_sessions(::testing::_)).WillByDefault([](bool) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, child_sessions_enabled()).WillByDefault([]() -> result<bool> {
      return result<bool>(errc::call_not_implemented);
    });
    ON_CALL(*this, child_session()).WillByDefault([]() -> result<std::optional<SessionId>> {
      return result<std::optional<SessionId>>(errc::call_not_implemented);
    });
  }

  virtual ~MockLocalSessions() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(LocalSessions& real) {
    ON_CALL(*this, active_console_session()).WillByDefault([&real]() -> std::optional<SessionId> {
      return real.active_console_session();
    });
    ON_CALL(*this, session_of(::testing::_))
        .WillByDefault(
            [&real](ProcessId process) -> result<SessionId> { return real.session_of(process); });
    ON_CALL(*this, connect(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId source, SessionId target,
                               std::optional<std::string_view> password,
                               Wait wait) -> result<void> {
          return real.connect(source, target, password, wait);
        });
    ON_CALL(*this, start_remote_control(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> server, SessionId target,
                               std::uint8_t hotkey, HotkeyModifier modifiers) -> result<void> {
          return real.start_remote_control(server, target, hotkey, modifiers);
        });
    ON_CALL(*this, stop_remote_control(::testing::_))
        .WillByDefault(
            [&real](SessionId target) -> result<void> { return real.stop_remote_control(target); });
    ON_CALL(*this, user_token(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](SessionId session, CallSite opened_at) -> result<std::unique_ptr<UserToken>> {
              return real.user_token(session, opened_at);
            });
    ON_CALL(*this, enable_child_sessions(::testing::_))
        .WillByDefault(
            [&real](bool enable) -> result<void> { return real.enable_child_sessions(enable); });
    ON_CALL(*this, child_sessions_enabled()).WillByDefault([&real]() -> result<bool> {
      return real.child_sessions_enabled();
    });
    ON_CALL(*this, child_session()).WillByDefault([&real]() -> result<std::optional<SessionId>> {
      return real.child_session();
    });
  }

  MOCK_METHOD(std::optional<SessionId>, active_console_session, (), (const, override));
  MOCK_METHOD(result<SessionId>, session_of, (ProcessId), (const, override));
  MOCK_METHOD(result<void>, connect, (SessionId, SessionId, std::optional<std::string_view>, Wait),
              (override));
  MOCK_METHOD(result<void>, start_remote_control,
              (std::optional<std::string_view>, SessionId, std::uint8_t, HotkeyModifier),
              (override));
  MOCK_METHOD(result<void>, stop_remote_control, (SessionId), (override));
  MOCK_METHOD(result<std::unique_ptr<UserToken>>, user_token, (SessionId, CallSite), (override));
  MOCK_METHOD(result<void>, enable_child_sessions, (bool), (override));
  MOCK_METHOD(result<bool>, child_sessions_enabled, (), (const, override));
  MOCK_METHOD(result<std::optional<SessionId>>, child_session, (), (const, override));
};

}  // namespace winseam::mock
