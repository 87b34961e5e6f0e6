// Vendors' functions, device services, proximity service data; and the texts of reason codes.
#include <array>

#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;

constexpr std::array<std::byte, 2> request{};

// What no driver of the fake's offers is not supported (2.11)
TEST_P(WlanConformance, VendorsFunctionsAreNotSupportedAndGuarded) {
  expect_unchanged([&] {
    EXPECT_THAT(h->vendor().ihv_control(adapter, IhvControlType::driver, request, 16),
                FailsWith(errc::not_supported));
    EXPECT_THAT(h->vendor().ihv_control(adapter, static_cast<IhvControlType>(2), request, 16),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(plain->vendor().ihv_control(adapter, IhvControlType::driver, request, 16),
                FailsWith(errc::access_denied));
    EXPECT_THAT(h->vendor().ihv_control(Guid{77}, IhvControlType::driver, request, 16),
                FailsWith(errc::not_found));
  });
}

TEST_P(WlanConformance, DeviceServicesAreForAdministrators) {
  fake::RadioSpec radio = quiet_radio("Third adapter");
  radio.device_services = {Guid{5}, Guid{6}};
  const Guid id = wlan.add_interface(radio);
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(plain->vendor().device_services(id), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->vendor().device_service_command(id, Guid{5}, 1, request, 16),
                FailsWith(errc::access_denied));
    EXPECT_THAT(h->vendor().device_service_command(id, Guid{5}, 1, request, 16),
                FailsWith(errc::not_supported));
    EXPECT_THAT(h->vendor().device_services(Guid{77}), FailsWith(errc::not_found));
  });
  EXPECT_THAT(h->vendor().device_services(id), IsOkAndHolds(ElementsAre(Guid{5}, Guid{6})));
  EXPECT_THAT(h->vendor().device_services(adapter), FailsWith(errc::not_supported));
}

TEST_P(WlanConformance, ProximityServiceDataHasItsLimits) {
  const auto element = [](std::size_t size) { return std::vector<std::byte>(size); };
  expect_unchanged([&] {
    EXPECT_THAT(
        h->vendor().set_psd_elements("urn:x", std::vector<std::vector<std::byte>>(6, element(1))),
        FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->vendor().set_psd_elements("urn:x", {element(241)}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->vendor().extract_psd_elements({}, "urn:x"), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->vendor().extract_psd_elements(request, ""), FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(
      h->vendor().set_psd_elements("urn:x", std::vector<std::vector<std::byte>>(5, element(240))),
      IsOk());
  EXPECT_THAT(h->vendor().set_psd_elements("urn:x", {}), IsOk()) << "none clears it";
}

TEST_P(WlanConformance, ElementsWithoutProximityServiceDataHoldNone) {
  scan(adapter);
  const auto list = h->scanning().bss_list(adapter, {}).value();
  ASSERT_FALSE(list.empty());
  EXPECT_THAT(h->vendor().extract_psd_elements(list[0].information_elements, "urn:x"),
              IsOkAndHolds(IsEmpty()));
}

// wlan E142 [docs]; without the service [assumed]. The buffer of the C function has no place in the interface.
TEST_P(WlanConformance, TheTextOfAReasonNeedsNoService) {
  wlan.stop_service();
  EXPECT_FALSE(reason_text(ReasonCode::network_not_available).empty());
  EXPECT_NE(reason_text(ReasonCode::network_not_available),
            reason_text(ReasonCode::user_cancelled));
  EXPECT_NE(reason_text(static_cast<ReasonCode>(0xBEEF)).find("beef"), std::string::npos)
      << "an unknown one is shown as its number";
}

}  // namespace
}  // namespace winseam::conformance
