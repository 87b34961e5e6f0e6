// Who may do what: WlanGetSecuritySettings, WlanSetSecuritySettings.
#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using ::testing::ElementsAre;
using testing::FailsWith;
using testing::IsOk;

constexpr const char* readable = "D:(A;;0x70023;;;BA)(A;;0x20001;;;WD)";

// wlan E141 [header]; the documentation has the older count
TEST_P(WlanConformance, ASecurableObjectThatDoesNotExistIsRefused) {
  for (const std::uint32_t object : {17U, 18U, 0xFFFFFFFFU})
    expect_unchanged([&] {
      EXPECT_THAT(h->security().get(static_cast<SecurableObject>(object)),
                  FailsWith(errc::invalid_parameter));
      EXPECT_THAT(h->security().set(static_cast<SecurableObject>(object), readable),
                  FailsWith(errc::invalid_parameter));
    });
  for (std::uint32_t object = 0; object < securable_object_count; ++object)
    EXPECT_THAT(h->security().get(static_cast<SecurableObject>(object)), IsOk()) << object;
}

// The defaults: everybody reads, some objects are the administrators' to write (3.10)
TEST_P(WlanConformance, WhatIsGrantedIsTheCallersOwn) {
  const std::vector<SecurableObject> administrators{SecurableObject::autoconfiguration_enabled,
                                                    SecurableObject::background_scan_enabled,
                                                    SecurableObject::bss_type,
                                                    SecurableObject::show_denied,
                                                    SecurableObject::interface_properties,
                                                    SecurableObject::ihv_control,
                                                    SecurableObject::all_user_profiles_order,
                                                    SecurableObject::current_operation_mode};
  for (const SecurableObject object : administrators) {
    EXPECT_EQ(h->security().get(object).value().granted, WlanAccess::write) << name_of(object);
    EXPECT_FALSE(has(plain->security().get(object).value().granted, WlanAccess::write))
        << name_of(object);
  }
  EXPECT_EQ(plain->security().get(SecurableObject::add_new_all_user_profiles).value().granted,
            WlanAccess::write);
}

TEST_P(WlanConformance, ASetListReplacesTheDefaultOne) {
  const SecurableObject object = SecurableObject::add_new_all_user_profiles;
  EXPECT_EQ(h->security().get(object).value().origin, ValueOrigin::query_only);
  ASSERT_THAT(h->security().set(object, readable), IsOk());
  const SecuritySettings now = plain->security().get(object).value();
  EXPECT_EQ(now.granted, WlanAccess::read);
  EXPECT_EQ(now.sddl, readable);
  EXPECT_EQ(now.origin, ValueOrigin::set_by_user);
  EXPECT_EQ(h->security().get(object).value().granted, WlanAccess::write);
}

TEST_P(WlanConformance, AListThatIsNoneIsRefused) {
  for (const char* text : {"", "everybody", "D:(A;;0x20001;;;"})
    expect_unchanged([&] {
      EXPECT_THAT(h->security().set(SecurableObject::deny_list, text),
                  FailsWith(errc::invalid_security_descr))
          << text;
    });
}

TEST_P(WlanConformance, APlainUserSetsNoAccessLists) {
  expect_unchanged([&] {
    EXPECT_THAT(plain->security().set(SecurableObject::ihv_control, readable),
                FailsWith(errc::access_denied));
  });
}

TEST_P(WlanConformance, OnXpThereAreNoAccessLists) {
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  expect_unchanged([&] {
    EXPECT_THAT(h->security().get(SecurableObject::deny_list), FailsWith(errc::not_supported));
    EXPECT_THAT(h->security().set(SecurableObject::deny_list, readable),
                FailsWith(errc::not_supported));
  });
}

}  // namespace
}  // namespace winseam::conformance
