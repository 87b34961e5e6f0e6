// winseam/mock/media_pools.hpp: a GoogleMock double for media pools.
//
//   ::testing::NiceMock<winseam::mock::MockMediaPools> mock;
//   EXPECT_CALL(mock, open(::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/pools.hpp"

namespace winseam::mock {

class MockMediaPools : public MediaPools {
 public:
  MockMediaPools() {
    ON_CALL(*this, open(::testing::_)).WillByDefault([](const PoolRequest&) -> result<PoolId> {
      return result<PoolId>(errc::call_not_implemented);
    });
    ON_CALL(*this, full_name(::testing::_)).WillByDefault([](PoolId) -> result<std::string> {
      return result<std::string>(errc::call_not_implemented);
    });
    ON_CALL(*this, remove(::testing::_)).WillByDefault([](PoolId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, move(::testing::_, ::testing::_))
        .WillByDefault([](MediumId, PoolId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, change_media_type(::testing::_, ::testing::_))
        .WillByDefault([](MediumId, PoolId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, add_media_type(::testing::_, ::testing::_))
        .WillByDefault([](MediaTypeId, LibraryId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, remove_media_type(::testing::_, ::testing::_))
        .WillByDefault([](MediaTypeId, LibraryId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockMediaPools() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaPools& real) {
    ON_CALL(*this, open(::testing::_))
        .WillByDefault(
            [&real](const PoolRequest& request) -> result<PoolId> { return real.open(request); });
    ON_CALL(*this, full_name(::testing::_))
        .WillByDefault(
            [&real](PoolId pool) -> result<std::string> { return real.full_name(pool); });
    ON_CALL(*this, remove(::testing::_)).WillByDefault([&real](PoolId pool) -> result<void> {
      return real.remove(pool);
    });
    ON_CALL(*this, move(::testing::_, ::testing::_))
        .WillByDefault([&real](MediumId medium, PoolId pool) -> result<void> {
          return real.move(medium, pool);
        });
    ON_CALL(*this, change_media_type(::testing::_, ::testing::_))
        .WillByDefault([&real](MediumId medium, PoolId pool) -> result<void> {
          return real.change_media_type(medium, pool);
        });
    ON_CALL(*this, add_media_type(::testing::_, ::testing::_))
        .WillByDefault([&real](MediaTypeId type, LibraryId library) -> result<void> {
          return real.add_media_type(type, library);
        });
    ON_CALL(*this, remove_media_type(::testing::_, ::testing::_))
        .WillByDefault([&real](MediaTypeId type, LibraryId library) -> result<void> {
          return real.remove_media_type(type, library);
        });
  }

  MOCK_METHOD(result<PoolId>, open, (const PoolRequest&), (override));
  MOCK_METHOD(result<std::string>, full_name, (PoolId), (const, override));
  MOCK_METHOD(result<void>, remove, (PoolId), (override));
  MOCK_METHOD(result<void>, move, (MediumId, PoolId), (override));
  MOCK_METHOD(result<void>, change_media_type, (MediumId, PoolId), (override));
  MOCK_METHOD(result<void>, add_media_type, (MediaTypeId, LibraryId), (override));
  MOCK_METHOD(result<void>, remove_media_type, (MediaTypeId, LibraryId), (override));
};

}  // namespace winseam::mock
