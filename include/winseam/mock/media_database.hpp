// winseam/mock/media_database.hpp: a GoogleMock double for the media database.
//
//   ::testing::NiceMock<winseam::mock::MockMediaDatabase> mock;
//   EXPECT_CALL(mock, export_copy());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/database.hpp"

namespace winseam::mock {

class MockMediaDatabase : public MediaDatabase {
 public:
  MockMediaDatabase() {
    ON_CALL(*this, export_copy()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, import_copy()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  virtual ~MockMediaDatabase() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaDatabase& real) {
    ON_CALL(*this, export_copy()).WillByDefault([&real]() -> result<void> {
      return real.export_copy();
    });
    ON_CALL(*this, import_copy()).WillByDefault([&real]() -> result<void> {
      return real.import_copy();
    });
  }

  MOCK_METHOD(result<void>, export_copy, (), (override));
  MOCK_METHOD(result<void>, import_copy, (), (override));
};

}  // namespace winseam::mock
