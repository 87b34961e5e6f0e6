// winseam/mock/wlan_interfaces.hpp: a GoogleMock double for the adapters of a WLAN client.
//
//   ::testing::NiceMock<winseam::mock::MockWlanInterfaces> mock;
//   EXPECT_CALL(mock, enumerate());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/interfaces.hpp"

namespace winseam::mock {

class MockWlanInterfaces : public WlanInterfaces {
 public:
  MockWlanInterfaces() {
    ON_CALL(*this, enumerate()).WillByDefault([]() -> result<std::vector<WlanInterface>> {
      return result<std::vector<WlanInterface>>(errc::call_not_implemented);
    });
    ON_CALL(*this, capability(::testing::_))
        .WillByDefault([](const Guid&) -> result<InterfaceCapability> {
          return result<InterfaceCapability>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanInterfaces() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanInterfaces& real) {
    ON_CALL(*this, enumerate()).WillByDefault([&real]() -> result<std::vector<WlanInterface>> {
      return real.enumerate();
    });
    ON_CALL(*this, capability(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<InterfaceCapability> {
          return real.capability(adapter);
        });
  }

  MOCK_METHOD(result<std::vector<WlanInterface>>, enumerate, (), (const, override));
  MOCK_METHOD(result<InterfaceCapability>, capability, (const Guid&), (const, override));
};

}  // namespace winseam::mock
