// winseam/mock/wlan_security_settings.hpp: a GoogleMock double for WLAN access control.
//
//   ::testing::NiceMock<winseam::mock::MockWlanSecuritySettings> mock;
//   EXPECT_CALL(mock, get(winseam::SecurableObject::deny_list));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/security_settings.hpp"

namespace winseam::mock {

class MockWlanSecuritySettings : public WlanSecuritySettings {
 public:
  MockWlanSecuritySettings() {
    ON_CALL(*this, get(::testing::_))
        .WillByDefault([](SecurableObject) -> result<SecuritySettings> {
          return result<SecuritySettings>(errc::call_not_implemented);
        });
    ON_CALL(*this, set(::testing::_, ::testing::_))
        .WillByDefault([](SecurableObject, std::string_view) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanSecuritySettings() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanSecuritySettings& real) {
    ON_CALL(*this, get(::testing::_))
        .WillByDefault([&real](SecurableObject object) -> result<SecuritySettings> {
          return real.get(object);
        });
    ON_CALL(*this, set(::testing::_, ::testing::_))
        .WillByDefault([&real](SecurableObject object, std::string_view sddl) -> result<void> {
          return real.set(object, sddl);
        });
  }

  MOCK_METHOD(result<SecuritySettings>, get, (SecurableObject), (const, override));
  MOCK_METHOD(result<void>, set, (SecurableObject, std::string_view), (override));
};

}  // namespace winseam::mock
