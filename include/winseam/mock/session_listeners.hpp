// winseam/mock/session_listeners.hpp: a GoogleMock double for the listeners of a server.
//
//   ::testing::NiceMock<winseam::mock::MockSessionListeners> mock;
//   EXPECT_CALL(mock, enumerate());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/listeners.hpp"

namespace winseam::mock {

class MockSessionListeners : public SessionListeners {
 public:
  MockSessionListeners() {
    ON_CALL(*this, enumerate()).WillByDefault([]() -> result<std::vector<std::string>> {
      return result<std::vector<std::string>>(errc::call_not_implemented);
    });
    ON_CALL(*this, configuration(::testing::_))
        .WillByDefault([](std::string_view) -> result<ListenerConfiguration> {
          return result<ListenerConfiguration>(errc::call_not_implemented);
        });
    ON_CALL(*this, create(::testing::_, ::testing::_))
        .WillByDefault([](std::string_view, const ListenerConfiguration&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, update(::testing::_, ::testing::_))
        .WillByDefault([](std::string_view, const ListenerConfiguration&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, security(::testing::_, ::testing::_))
        .WillByDefault([](std::string_view, SecurityPart) -> result<std::vector<std::byte>> {
          return result<std::vector<std::byte>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_security(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](std::string_view, SecurityPart, const std::vector<std::byte>&) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
  }

  virtual ~MockSessionListeners() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(SessionListeners& real) {
    ON_CALL(*this, enumerate()).WillByDefault([&real]() -> result<std::vector<std::string>> {
      return real.enumerate();
    });
    ON_CALL(*this, configuration(::testing::_))
        .WillByDefault([&real](std::string_view name) -> result<ListenerConfiguration> {
          return real.configuration(name);
        });
    ON_CALL(*this, create(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](std::string_view name, const ListenerConfiguration& settings) -> result<void> {
              return real.create(name, settings);
            });
    ON_CALL(*this, update(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](std::string_view name, const ListenerConfiguration& settings) -> result<void> {
              return real.update(name, settings);
            });
    ON_CALL(*this, security(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](std::string_view name, SecurityPart part) -> result<std::vector<std::byte>> {
              return real.security(name, part);
            });
    ON_CALL(*this, set_security(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](std::string_view name, SecurityPart part,
                               const std::vector<std::byte>& descriptor) -> result<void> {
          return real.set_security(name, part, descriptor);
        });
  }

  MOCK_METHOD(result<std::vector<std::string>>, enumerate, (), (const, override));
  MOCK_METHOD(result<ListenerConfiguration>, configuration, (std::string_view), (const, override));
  MOCK_METHOD(result<void>, create, (std::string_view, const ListenerConfiguration&), (override));
  MOCK_METHOD(result<void>, update, (std::string_view, const ListenerConfiguration&), (override));
  MOCK_METHOD(result<std::vector<std::byte>>, security, (std::string_view, SecurityPart),
              (const, override));
  MOCK_METHOD(result<void>, set_security,
              (std::string_view, SecurityPart, const std::vector<std::byte>&), (override));
};

}  // namespace winseam::mock
