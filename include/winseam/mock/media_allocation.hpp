// winseam/mock/media_allocation.hpp: a GoogleMock double for allocating media.
//
//   ::testing::NiceMock<winseam::mock::MockMediaAllocation> mock;
//   EXPECT_CALL(mock, allocate(::testing::_));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/media/allocation.hpp"

namespace winseam::mock {

class MockMediaAllocation : public MediaAllocation {
 public:
  MockMediaAllocation() {
    ON_CALL(*this, allocate(::testing::_))
        .WillByDefault([](const AllocateRequest&) -> result<Allocation> {
          return result<Allocation>(errc::call_not_implemented);
        });
    ON_CALL(*this, deallocate(::testing::_)).WillByDefault([](LogicalMediumId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, set_complete(::testing::_)).WillByDefault([](LogicalMediumId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, decommission(::testing::_)).WillByDefault([](SideId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, swap(::testing::_, ::testing::_))
        .WillByDefault([](LogicalMediumId, LogicalMediumId) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, register_offline(::testing::_))
        .WillByDefault([](const MediumRegistration&) -> result<RegisteredMedium> {
          return result<RegisteredMedium>(errc::call_not_implemented);
        });
    ON_CALL(*this, forget(::testing::_)).WillByDefault([](MediumId) -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, update_label(::testing::_, ::testing::_))
        .WillByDefault([](LogicalMediumId, const LabelUpdate&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockMediaAllocation() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(MediaAllocation& real) {
    ON_CALL(*this, allocate(::testing::_))
        .WillByDefault([&real](const AllocateRequest& request) -> result<Allocation> {
          return real.allocate(request);
        });
    ON_CALL(*this, deallocate(::testing::_))
        .WillByDefault(
            [&real](LogicalMediumId medium) -> result<void> { return real.deallocate(medium); });
    ON_CALL(*this, set_complete(::testing::_))
        .WillByDefault(
            [&real](LogicalMediumId medium) -> result<void> { return real.set_complete(medium); });
    ON_CALL(*this, decommission(::testing::_)).WillByDefault([&real](SideId side) -> result<void> {
      return real.decommission(side);
    });
    ON_CALL(*this, swap(::testing::_, ::testing::_))
        .WillByDefault([&real](LogicalMediumId first, LogicalMediumId second) -> result<void> {
          return real.swap(first, second);
        });
    ON_CALL(*this, register_offline(::testing::_))
        .WillByDefault([&real](const MediumRegistration& medium) -> result<RegisteredMedium> {
          return real.register_offline(medium);
        });
    ON_CALL(*this, forget(::testing::_)).WillByDefault([&real](MediumId medium) -> result<void> {
      return real.forget(medium);
    });
    ON_CALL(*this, update_label(::testing::_, ::testing::_))
        .WillByDefault([&real](LogicalMediumId medium, const LabelUpdate& label) -> result<void> {
          return real.update_label(medium, label);
        });
  }

  MOCK_METHOD(result<Allocation>, allocate, (const AllocateRequest&), (override));
  MOCK_METHOD(result<void>, deallocate, (LogicalMediumId), (override));
  MOCK_METHOD(result<void>, set_complete, (LogicalMediumId), (override));
  MOCK_METHOD(result<void>, decommission, (SideId), (override));
  MOCK_METHOD(result<void>, swap, (LogicalMediumId, LogicalMediumId), (override));
  MOCK_METHOD(result<RegisteredMedium>, register_offline, (const MediumRegistration&), (override));
  MOCK_METHOD(result<void>, forget, (MediumId), (override));
  MOCK_METHOD(result<void>, update_label, (LogicalMediumId, const LabelUpdate&), (override));
};

}  // namespace winseam::mock
