// winseam/mock/media_user_interface.hpp: a GoogleMock double for the destinations of media messages.
//
//   ::testing::NiceMock<winseam::mock::MockMediaUserInterface> mock;
//   EXPECT_CALL(mock, destinations(::testing::_, ::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/user_interface.hpp"

namespace winseam::mock {

class MockMediaUserInterface : public MediaUserInterface {
 public:
  MockMediaUserInterface() {
    ON_CALL(*this, destinations(::testing::_, ::testing::_))
        .WillByDefault(
            [](const std::optional<MediaObjectId>&, UiType) -> result<std::vector<std::string>> {
              return result<std::vector<std::string>>(errc::call_not_implemented);
            });
    ON_CALL(*this, add(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](const std::optional<MediaObjectId>&, UiType, std::string_view) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this, remove(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](const std::optional<MediaObjectId>&, UiType, std::string_view) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this, clear(::testing::_, ::testing::_))
        .WillByDefault([](const std::optional<MediaObjectId>&, UiType) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockMediaUserInterface() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaUserInterface& real) {
    ON_CALL(*this, destinations(::testing::_, ::testing::_))
        .WillByDefault([&real](const std::optional<MediaObjectId>& object,
                               UiType type) -> result<std::vector<std::string>> {
          return real.destinations(object, type);
        });
    ON_CALL(*this, add(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const std::optional<MediaObjectId>& object, UiType type,
                               std::string_view destination) -> result<void> {
          return real.add(object, type, destination);
        });
    ON_CALL(*this, remove(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const std::optional<MediaObjectId>& object, UiType type,
                               std::string_view destination) -> result<void> {
          return real.remove(object, type, destination);
        });
    ON_CALL(*this, clear(::testing::_, ::testing::_))
        .WillByDefault([&real](const std::optional<MediaObjectId>& object,
                               UiType type) -> result<void> { return real.clear(object, type); });
  }

  MOCK_METHOD(result<std::vector<std::string>>, destinations,
              (const std::optional<MediaObjectId>&, UiType), (const, override));
  MOCK_METHOD(result<void>, add, (const std::optional<MediaObjectId>&, UiType, std::string_view),
              (override));
  MOCK_METHOD(result<void>, remove, (const std::optional<MediaObjectId>&, UiType, std::string_view),
              (override));
  MOCK_METHOD(result<void>, clear, (const std::optional<MediaObjectId>&, UiType), (override));
};

}  // namespace winseam::mock
