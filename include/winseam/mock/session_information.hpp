// winseam/mock/session_information.hpp: a GoogleMock double for what can be asked of a session.
//
//   ::testing::NiceMock<winseam::mock::MockSessionInformation> mock;
//   EXPECT_CALL(mock, state(winseam::SessionId{3}));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/information.hpp"

namespace winseam::mock {

class MockSessionInformation : public SessionInformation {
 public:
  MockSessionInformation() {
    ON_CALL(*this, state(::testing::_)).WillByDefault([](SessionId) -> result<SessionState> {
      return result<SessionState>(errc::call_not_implemented);
    });
    ON_CALL(*this, session_id(::testing::_)).WillByDefault([](SessionId) -> result<SessionId> {
      return result<SessionId>(errc::call_not_implemented);
    });
    ON_CALL(*this, text(::testing::_, ::testing::_))
        .WillByDefault([](SessionId, SessionText) -> result<std::string> {
          return result<std::string>(errc::call_not_implemented);
        });
    ON_CALL(*this, number(::testing::_, ::testing::_))
        .WillByDefault([](SessionId, SessionNumber) -> result<std::uint32_t> {
          return result<std::uint32_t>(errc::call_not_implemented);
        });
    ON_CALL(*this, protocol(::testing::_)).WillByDefault([](SessionId) -> result<ClientProtocol> {
      return result<ClientProtocol>(errc::call_not_implemented);
    });
    ON_CALL(*this, client_address(::testing::_))
        .WillByDefault([](SessionId) -> result<ClientAddress> {
          return result<ClientAddress>(errc::call_not_implemented);
        });
    ON_CALL(*this, client_display(::testing::_))
        .WillByDefault([](SessionId) -> result<ClientDisplay> {
          return result<ClientDisplay>(errc::call_not_implemented);
        });
    ON_CALL(*this, client(::testing::_)).WillByDefault([](SessionId) -> result<ClientInfo> {
      return result<ClientInfo>(errc::call_not_implemented);
    });
    ON_CALL(*this, summary(::testing::_)).WillByDefault([](SessionId) -> result<SessionSummary> {
      return result<SessionSummary>(errc::call_not_implemented);
    });
    ON_CALL(*this, details(::testing::_)).WillByDefault([](SessionId) -> result<SessionDetails> {
      return result<SessionDetails>(errc::call_not_implemented);
    });
    ON_CALL(*this, configuration(::testing::_))
        .WillByDefault([](SessionId) -> result<SessionConfiguration> {
          return result<SessionConfiguration>(errc::call_not_implemented);
        });
    ON_CALL(*this, virtual_address(::testing::_))
        .WillByDefault([](SessionId) -> result<ClientAddress> {
          return result<ClientAddress>(errc::call_not_implemented);
        });
    ON_CALL(*this, is_remote(::testing::_)).WillByDefault([](SessionId) -> result<bool> {
      return result<bool>(errc::call_not_implemented);
    });
    ON_CALL(*this, activity_id(::testing::_)).WillByDefault([](SessionId) -> result<Guid> {
      return result<Guid>(errc::call_not_implemented);
    });
    ON_CALL(*this, capabilities(::testing::_))
        .WillByDefault([](SessionId) -> result<std::vector<std::uint32_t>> {
          return result<std::vector<std::uint32_t>>(errc::call_not_implemented);
        });
    ON_CALL(*this, raw(::testing::_, ::testing::_))
        .WillByDefault([](SessionId, std::uint32_t) -> result<std::vector<std::byte>> {
          return result<std::vector<std::byte>>(errc::call_not_implemented);
        });
  }

  virtual ~MockSessionInformation() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(const SessionInformation& real) {
    ON_CALL(*this, state(::testing::_))
        .WillByDefault(
            [&real](SessionId session) -> result<SessionState> { return real.state(session); });
    ON_CALL(*this, session_id(::testing::_))
        .WillByDefault(
            [&real](SessionId session) -> result<SessionId> { return real.session_id(session); });
    ON_CALL(*this, text(::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId session, SessionText which) -> result<std::string> {
          return real.text(session, which);
        });
    ON_CALL(*this, number(::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId session, SessionNumber which) -> result<std::uint32_t> {
          return real.number(session, which);
        });
    ON_CALL(*this, protocol(::testing::_))
        .WillByDefault([&real](SessionId session) -> result<ClientProtocol> {
          return real.protocol(session);
        });
    ON_CALL(*this, client_address(::testing::_))
        .WillByDefault([&real](SessionId session) -> result<ClientAddress> {
          return real.client_address(session);
        });
    ON_CALL(*this, client_display(::testing::_))
        .WillByDefault([&real](SessionId session) -> result<ClientDisplay> {
          return real.client_display(session);
        });
    ON_CALL(*this, client(::testing::_))
        .WillByDefault(
            [&real](SessionId session) -> result<ClientInfo> { return real.client(session); });
    ON_CALL(*this, summary(::testing::_))
        .WillByDefault(
            [&real](SessionId session) -> result<SessionSummary> { return real.summary(session); });
    ON_CALL(*this, details(::testing::_))
        .WillByDefault(
            [&real](SessionId session) -> result<SessionDetails> { return real.details(session); });
    ON_CALL(*this, configuration(::testing::_))
        .WillByDefault([&real](SessionId session) -> result<SessionConfiguration> {
          return real.configuration(session);
        });
    ON_CALL(*this, virtual_address(::testing::_))
        .WillByDefault([&real](SessionId session) -> result<ClientAddress> {
          return real.virtual_address(session);
        });
    ON_CALL(*this, is_remote(::testing::_))
        .WillByDefault(
            [&real](SessionId session) -> result<bool> { return real.is_remote(session); });
    ON_CALL(*this, activity_id(::testing::_))
        .WillByDefault(
            [&real](SessionId session) -> result<Guid> { return real.activity_id(session); });
    ON_CALL(*this, capabilities(::testing::_))
        .WillByDefault([&real](SessionId session) -> result<std::vector<std::uint32_t>> {
          return real.capabilities(session);
        });
    ON_CALL(*this, raw(::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId session,
                               std::uint32_t information_class) -> result<std::vector<std::byte>> {
          return real.raw(session, information_class);
        });
  }

  MOCK_METHOD(result<SessionState>, state, (SessionId), (const, override));
  MOCK_METHOD(result<SessionId>, session_id, (SessionId), (const, override));
  MOCK_METHOD(result<std::string>, text, (SessionId, SessionText), (const, override));
  MOCK_METHOD(result<std::uint32_t>, number, (SessionId, SessionNumber), (const, override));
  MOCK_METHOD(result<ClientProtocol>, protocol, (SessionId), (const, override));
  MOCK_METHOD(result<ClientAddress>, client_address, (SessionId), (const, override));
  MOCK_METHOD(result<ClientDisplay>, client_display, (SessionId), (const, override));
  MOCK_METHOD(result<ClientInfo>, client, (SessionId), (const, override));
  MOCK_METHOD(result<SessionSummary>, summary, (SessionId), (const, override));
  MOCK_METHOD(result<SessionDetails>, details, (SessionId), (const, override));
  MOCK_METHOD(result<SessionConfiguration>, configuration, (SessionId), (const, override));
  MOCK_METHOD(result<ClientAddress>, virtual_address, (SessionId), (const, override));
  MOCK_METHOD(result<bool>, is_remote, (SessionId), (const, override));
  MOCK_METHOD(result<Guid>, activity_id, (SessionId), (const, override));
  MOCK_METHOD(result<std::vector<std::uint32_t>>, capabilities, (SessionId), (const, override));
  MOCK_METHOD(result<std::vector<std::byte>>, raw, (SessionId, std::uint32_t), (const, override));
};

}  // namespace winseam::mock
