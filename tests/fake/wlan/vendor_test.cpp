// Vendors' functions, device services, proximity service data.
#include <gmock/gmock.h>

#include "backends/fake/wlan/psd.hpp"
#include "winseam/testing/matchers.hpp"
#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using fake::WindowsVersion;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;

const fake::Caller plain_user{.user = "alice", .role = fake::Role::user};
constexpr std::string_view format = "http://example.com/psd";

std::vector<std::byte> bytes(std::initializer_list<int> values) {
  std::vector<std::byte> list;
  for (const int value : values) list.push_back(static_cast<std::byte>(value));
  return list;
}

class VendorTest : public WlanTest {
 protected:
  WlanVendor& vendor() { return client->vendor(); }
};

TEST_F(VendorTest, NoVendorAnswers) {
  const auto alice = open(plain_user);
  EXPECT_THAT(vendor().ihv_control(adapter, IhvControlType::driver, {}, 16),
              FailsWith(errc::not_supported));
  EXPECT_THAT(vendor().ihv_control(adapter, static_cast<IhvControlType>(2), {}, 16),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(vendor().ihv_control(Guid{}, IhvControlType::driver, {}, 16),
              FailsWith(errc::not_found));
  EXPECT_THAT(alice->vendor().ihv_control(adapter, IhvControlType::service, {}, 16),
              FailsWith(errc::access_denied));
}

TEST_F(VendorTest, DeviceServicesAreForAdministrators) {
  const auto alice = open(plain_user);
  EXPECT_THAT(alice->vendor().device_services(adapter), FailsWith(errc::access_denied));
  EXPECT_THAT(alice->vendor().device_service_command(adapter, Guid{}, 1, {}, 16),
              FailsWith(errc::access_denied));
  EXPECT_THAT(vendor().device_services(adapter), FailsWith(errc::not_supported));
  EXPECT_THAT(vendor().device_service_command(adapter, Guid{}, 1, {}, 16),
              FailsWith(errc::not_supported));
  EXPECT_THAT(vendor().device_services(Guid{}), FailsWith(errc::not_found));
  fake::RadioSpec radio = fake::default_radio("Other");
  radio.device_services = {Guid{1, 2, 3, {}}};
  EXPECT_THAT(vendor().device_services(wlan.add_interface(radio)),
              IsOkAndHolds(ElementsAre(Guid{1, 2, 3, {}})));
  wlan.set_windows(WindowsVersion::windows_8);
  EXPECT_THAT(vendor().device_services(adapter), FailsWith(errc::proc_not_found));
}

TEST_F(VendorTest, ProximityDataHasItsLimits) {
  const std::vector<std::byte> largest(240);
  const std::vector<std::byte> larger(241);
  EXPECT_THAT(vendor().set_psd_elements(format, {5, largest}), IsOk());
  EXPECT_THAT(vendor().set_psd_elements(format, {}), IsOk());
  EXPECT_THAT(vendor().set_psd_elements(format, {6, largest}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(vendor().set_psd_elements(format, {larger}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(vendor().set_psd_elements("", {largest}), FailsWith(errc::invalid_parameter));
  wlan.set_windows(WindowsVersion::windows_xp);
  EXPECT_THAT(vendor().set_psd_elements(format, {}), FailsWith(errc::not_supported));
}

TEST_F(VendorTest, FormatsAreMarkedByTheirHash) {
  // Worked out elsewhere: HMAC-SHA-256 without a key over UTF-16.
  const auto as_vector = [](const std::array<std::byte, 4>& id) {
    return std::vector<std::byte>(id.begin(), id.end());
  };
  EXPECT_EQ(as_vector(fake::psd_format_id(format)), bytes({0x4B, 0x45, 0xCE, 0xCE}));
  EXPECT_EQ(as_vector(fake::psd_format_id(std::string(60, 'u'))), bytes({0x96, 0x62, 0x09, 0xAB}));
}

TEST_F(VendorTest, ProximityDataIsFoundAmongElements) {
  std::vector<std::byte> elements = bytes({0, 2, 'h', 'i', 221, 4, 0x00, 0x50, 0xF2, 6});
  const auto add = [&](std::string_view of, std::initializer_list<int> data) {
    const auto head = bytes({221, static_cast<int>(8 + data.size()), 0x00, 0x50, 0xF2, 6});
    elements.insert(elements.end(), head.begin(), head.end());
    const auto id = fake::psd_format_id(of);
    elements.insert(elements.end(), id.begin(), id.end());
    const auto rest = bytes(data);
    elements.insert(elements.end(), rest.begin(), rest.end());
  };
  add(format, {1, 2, 3});
  add("http://example.com/other", {4});
  add(format, {});
  EXPECT_THAT(vendor().extract_psd_elements(elements, format),
              IsOkAndHolds(ElementsAre(bytes({1, 2, 3}), IsEmpty())));
  // What is cut short is no element.
  add(format, {5, 6});
  elements.pop_back();
  EXPECT_THAT(vendor().extract_psd_elements(elements, format),
              IsOkAndHolds(ElementsAre(bytes({1, 2, 3}), IsEmpty())));
  EXPECT_THAT(vendor().extract_psd_elements({}, format), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(vendor().extract_psd_elements(elements, ""), FailsWith(errc::invalid_parameter));
}

}  // namespace
}  // namespace winseam
