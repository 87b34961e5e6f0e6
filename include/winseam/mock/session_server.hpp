// winseam/mock/session_server.hpp: a GoogleMock double for an open session server.
//
//   ::testing::NiceMock<winseam::mock::MockSessionServer> server;
//   EXPECT_CALL(server.mock_sessions, logoff(winseam::SessionId{3}, winseam::Wait::no)).WillOnce(Return(success()));
//
// Its sub-interfaces are mocks too, members that a test sets expectations on. A call that was not configured answers
// call_not_implemented; delegate_to() hands all calls, those of the sub-interfaces included, to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/mock/processes.hpp"
#include "winseam/mock/session_events.hpp"
#include "winseam/mock/session_information.hpp"
#include "winseam/mock/session_listeners.hpp"
#include "winseam/mock/sessions.hpp"
#include "winseam/mock/virtual_channels.hpp"
#include "winseam/session_server.hpp"

namespace winseam::mock {

class MockSessionServer : public SessionServer {
 public:
  MockSessionServer() {
    ON_CALL(*this, name()).WillByDefault([]() -> std::string { return std::string{}; });
    ON_CALL(*this, is_current()).WillByDefault([]() -> bool { return bool{}; });
    ON_CALL(*this, sessions()).WillByDefault(::testing::ReturnRef(mock_sessions));
    ON_CALL(*this, information()).WillByDefault(::testing::ReturnRef(mock_information));
    ON_CALL(*this, processes()).WillByDefault(::testing::ReturnRef(mock_processes));
    ON_CALL(*this, events()).WillByDefault(::testing::ReturnRef(mock_events));
    ON_CALL(*this, channels()).WillByDefault(::testing::ReturnRef(mock_channels));
    ON_CALL(*this, listeners()).WillByDefault(::testing::ReturnRef(mock_listeners));
    ON_CALL(*this, shutdown(::testing::_)).WillByDefault([](ShutdownAction) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, close()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(SessionServer& real) {
    ON_CALL(*this, name()).WillByDefault([&real]() -> std::string { return real.name(); });
    ON_CALL(*this, is_current()).WillByDefault([&real]() -> bool { return real.is_current(); });
    ON_CALL(*this, sessions()).WillByDefault([&real]() -> Sessions& { return real.sessions(); });
    ON_CALL(*this, information()).WillByDefault([&real]() -> const SessionInformation& {
      return real.information();
    });
    ON_CALL(*this, processes()).WillByDefault([&real]() -> Processes& { return real.processes(); });
    ON_CALL(*this, events()).WillByDefault([&real]() -> SessionEvents& { return real.events(); });
    ON_CALL(*this, channels()).WillByDefault([&real]() -> VirtualChannels& {
      return real.channels();
    });
    ON_CALL(*this, listeners()).WillByDefault([&real]() -> SessionListeners& {
      return real.listeners();
    });
    ON_CALL(*this, shutdown(::testing::_))
        .WillByDefault(
            [&real](ShutdownAction action) -> result<void> { return real.shutdown(action); });
    ON_CALL(*this, close()).WillByDefault([&real]() -> result<void> { return real.close(); });
  }

  MOCK_METHOD(std::string, name, (), (const, override));
  MOCK_METHOD(bool, is_current, (), (const, override));
  MOCK_METHOD(Sessions&, sessions, (), (override));
  MOCK_METHOD(const SessionInformation&, information, (), (const, override));
  MOCK_METHOD(Processes&, processes, (), (override));
  MOCK_METHOD(SessionEvents&, events, (), (override));
  MOCK_METHOD(VirtualChannels&, channels, (), (override));
  MOCK_METHOD(SessionListeners&, listeners, (), (override));
  MOCK_METHOD(result<void>, shutdown, (ShutdownAction), (override));
  MOCK_METHOD(result<void>, close, (), (override));

  ::testing::NiceMock<MockSessions> mock_sessions;
  ::testing::NiceMock<MockSessionInformation> mock_information;
  ::testing::NiceMock<MockProcesses> mock_processes;
  ::testing::NiceMock<MockSessionEvents> mock_events;
  ::testing::NiceMock<MockVirtualChannels> mock_channels;
  ::testing::NiceMock<MockSessionListeners> mock_listeners;
};

}  // namespace winseam::mock
