// winseam/mock/user_configuration.hpp: a GoogleMock double for users' Remote Desktop settings.
//
//   ::testing::NiceMock<winseam::mock::MockUserConfiguration> mock;
//   EXPECT_CALL(mock, all(_, _));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/user_configuration.hpp"

namespace winseam::mock {

class MockUserConfiguration : public UserConfiguration {
 public:
  MockUserConfiguration() {
    ON_CALL(*this, text(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](std::optional<std::string_view>, std::string_view,
                          UserSetting) -> result<std::string> {
          return result<std::string>(errc::call_not_implemented);
        });
    ON_CALL(*this, number(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](std::optional<std::string_view>, std::string_view,
                          UserSetting) -> result<std::uint32_t> {
          return result<std::uint32_t>(errc::call_not_implemented);
        });
    ON_CALL(*this, all(::testing::_, ::testing::_))
        .WillByDefault(
            [](std::optional<std::string_view>, std::string_view) -> result<UserSettings> {
              return result<UserSettings>(errc::call_not_implemented);
            });
    ON_CALL(*this, set_text(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](std::optional<std::string_view>, std::string_view, UserSetting,
                          std::string_view) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_number(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](std::optional<std::string_view>, std::string_view, UserSetting,
               std::uint32_t) -> result<void> { return result<void>(errc::call_not_implemented); });
  }

  virtual ~MockUserConfiguration() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(UserConfiguration& real) {
    ON_CALL(*this, text(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> server, std::string_view user,
                               UserSetting setting) -> result<std::string> {
          return real.text(server, user, setting);
        });
    ON_CALL(*this, number(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> server, std::string_view user,
                               UserSetting setting) -> result<std::uint32_t> {
          return real.number(server, user, setting);
        });
    ON_CALL(*this, all(::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> server,
                               std::string_view user) -> result<UserSettings> {
          return real.all(server, user);
        });
    ON_CALL(*this, set_text(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> server, std::string_view user,
                               UserSetting setting, std::string_view value) -> result<void> {
          return real.set_text(server, user, setting, value);
        });
    ON_CALL(*this, set_number(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> server, std::string_view user,
                               UserSetting setting, std::uint32_t value) -> result<void> {
          return real.set_number(server, user, setting, value);
        });
  }

  MOCK_METHOD(result<std::string>, text,
              (std::optional<std::string_view>, std::string_view, UserSetting), (const, override));
  MOCK_METHOD(result<std::uint32_t>, number,
              (std::optional<std::string_view>, std::string_view, UserSetting), (const, override));
  MOCK_METHOD(result<UserSettings>, all, (std::optional<std::string_view>, std::string_view),
              (const, override));
  MOCK_METHOD(result<void>, set_text,
              (std::optional<std::string_view>, std::string_view, UserSetting, std::string_view),
              (override));
  MOCK_METHOD(result<void>, set_number,
              (std::optional<std::string_view>, std::string_view, UserSetting, std::uint32_t),
              (override));
};

}  // namespace winseam::mock
