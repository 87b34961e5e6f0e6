// winseam/mock/media_catalog.hpp: a GoogleMock double for the catalog of a media session.
//
//   ::testing::NiceMock<winseam::mock::MockMediaCatalog> mock;
//   EXPECT_CALL(mock, object(::testing::_)).WillOnce(::testing::Return(winseam::MediaObject{drive}));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/catalog.hpp"

namespace winseam::mock {

class MockMediaCatalog : public MediaCatalog {
 public:
  MockMediaCatalog() {
    ON_CALL(*this, enumerate(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](MediaObjectType, const std::optional<MediaObjectId>&,
                          EnumerateOption) -> result<std::vector<Guid>> {
          return result<std::vector<Guid>>(errc::call_not_implemented);
        });
    ON_CALL(*this, object(::testing::_))
        .WillByDefault([](const MediaObjectId&) -> result<MediaObject> {
          return result<MediaObject>(errc::call_not_implemented);
        });
    ON_CALL(*this, update(::testing::_)).WillByDefault([](const MediaObject&) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, attribute(::testing::_, ::testing::_))
        .WillByDefault(
            [](const MediaObjectId&, std::string_view) -> result<std::vector<std::byte>> {
              return result<std::vector<std::byte>>(errc::call_not_implemented);
            });
    ON_CALL(*this, set_attribute(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](const MediaObjectId&, std::string_view,
                          const std::vector<std::byte>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockMediaCatalog() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaCatalog& real) {
    ON_CALL(*this, enumerate(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](MediaObjectType type, const std::optional<MediaObjectId>& container,
                               EnumerateOption options) -> result<std::vector<Guid>> {
          return real.enumerate(type, container, options);
        });
    ON_CALL(*this, object(::testing::_))
        .WillByDefault(
            [&real](const MediaObjectId& id) -> result<MediaObject> { return real.object(id); });
    ON_CALL(*this, update(::testing::_))
        .WillByDefault(
            [&real](const MediaObject& object) -> result<void> { return real.update(object); });
    ON_CALL(*this, attribute(::testing::_, ::testing::_))
        .WillByDefault([&real](const MediaObjectId& id,
                               std::string_view name) -> result<std::vector<std::byte>> {
          return real.attribute(id, name);
        });
    ON_CALL(*this, set_attribute(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const MediaObjectId& id, std::string_view name,
                               const std::vector<std::byte>& value) -> result<void> {
          return real.set_attribute(id, name, value);
        });
  }

  MOCK_METHOD(result<std::vector<Guid>>, enumerate,
              (MediaObjectType, const std::optional<MediaObjectId>&, EnumerateOption),
              (const, override));
  MOCK_METHOD(result<MediaObject>, object, (const MediaObjectId&), (const, override));
  MOCK_METHOD(result<void>, update, (const MediaObject&), (override));
  MOCK_METHOD(result<std::vector<std::byte>>, attribute, (const MediaObjectId&, std::string_view),
              (const, override));
  MOCK_METHOD(result<void>, set_attribute,
              (const MediaObjectId&, std::string_view, const std::vector<std::byte>&), (override));
};

}  // namespace winseam::mock
