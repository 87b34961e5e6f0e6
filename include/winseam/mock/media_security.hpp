// winseam/mock/media_security.hpp: a GoogleMock double for the security of media objects.
//
//   ::testing::NiceMock<winseam::mock::MockMediaSecurity> mock;
//   EXPECT_CALL(mock, get(::testing::_, ::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/security.hpp"

namespace winseam::mock {

class MockMediaSecurity : public MediaSecurity {
 public:
  MockMediaSecurity() {
    ON_CALL(*this, get(::testing::_, ::testing::_))
        .WillByDefault(
            [](const MediaObjectId&, MediaSecurityParts) -> result<std::vector<std::byte>> {
              return result<std::vector<std::byte>>(errc::call_not_implemented);
            });
    ON_CALL(*this, set(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](const MediaObjectId&, MediaSecurityParts,
                          const std::vector<std::byte>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockMediaSecurity() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaSecurity& real) {
    ON_CALL(*this, get(::testing::_, ::testing::_))
        .WillByDefault([&real](const MediaObjectId& object,
                               MediaSecurityParts parts) -> result<std::vector<std::byte>> {
          return real.get(object, parts);
        });
    ON_CALL(*this, set(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const MediaObjectId& object, MediaSecurityParts parts,
                               const std::vector<std::byte>& descriptor) -> result<void> {
          return real.set(object, parts, descriptor);
        });
  }

  MOCK_METHOD(result<std::vector<std::byte>>, get, (const MediaObjectId&, MediaSecurityParts),
              (const, override));
  MOCK_METHOD(result<void>, set,
              (const MediaObjectId&, MediaSecurityParts, const std::vector<std::byte>&),
              (override));
};

}  // namespace winseam::mock
