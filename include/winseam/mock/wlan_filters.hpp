// winseam/mock/wlan_filters.hpp: a GoogleMock double for filter lists.
//
//   ::testing::NiceMock<winseam::mock::MockWlanFilters> mock;
//   EXPECT_CALL(mock, get(winseam::FilterListType::user_deny));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/filters.hpp"

namespace winseam::mock {

class MockWlanFilters : public WlanFilters {
 public:
  MockWlanFilters() {
    ON_CALL(*this, get(::testing::_))
        .WillByDefault([](FilterListType) -> result<std::vector<FilterEntry>> {
          return result<std::vector<FilterEntry>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set(::testing::_, ::testing::_))
        .WillByDefault([](FilterListType, const std::vector<FilterEntry>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanFilters() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanFilters& real) {
    ON_CALL(*this, get(::testing::_))
        .WillByDefault([&real](FilterListType list) -> result<std::vector<FilterEntry>> {
          return real.get(list);
        });
    ON_CALL(*this, set(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](FilterListType list, const std::vector<FilterEntry>& entries) -> result<void> {
              return real.set(list, entries);
            });
  }

  MOCK_METHOD(result<std::vector<FilterEntry>>, get, (FilterListType), (const, override));
  MOCK_METHOD(result<void>, set, (FilterListType, const std::vector<FilterEntry>&), (override));
};

}  // namespace winseam::mock
