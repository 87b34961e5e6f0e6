// winseam/mock/wlan_vendor.hpp: a GoogleMock double for vendors' functions.
//
//   ::testing::NiceMock<winseam::mock::MockWlanVendor> mock;
//   EXPECT_CALL(mock, device_services(adapter));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/vendor.hpp"

namespace winseam::mock {

class MockWlanVendor : public WlanVendor {
 public:
  MockWlanVendor() {
    ON_CALL(*this, ihv_control(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, IhvControlType, std::span<const std::byte>,
                          std::uint32_t) -> result<std::vector<std::byte>> {
          return result<std::vector<std::byte>>(errc::call_not_implemented);
        });
    ON_CALL(*this, device_services(::testing::_))
        .WillByDefault([](const Guid&) -> result<std::vector<Guid>> {
          return result<std::vector<Guid>>(errc::call_not_implemented);
        });
    ON_CALL(*this, device_service_command(::testing::_, ::testing::_, ::testing::_, ::testing::_,
                                          ::testing::_))
        .WillByDefault([](const Guid&, const Guid&, std::uint32_t, std::span<const std::byte>,
                          std::uint32_t) -> result<std::vector<std::byte>> {
          return result<std::vector<std::byte>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_psd_elements(::testing::_, ::testing::_))
        .WillByDefault(
            [](std::string_view, const std::vector<std::vector<std::byte>>&) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this, extract_psd_elements(::testing::_, ::testing::_))
        .WillByDefault([](std::span<const std::byte>,
                          std::string_view) -> result<std::vector<std::vector<std::byte>>> {
          return result<std::vector<std::vector<std::byte>>>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanVendor() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanVendor& real) {
    ON_CALL(*this, ihv_control(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, IhvControlType type,
                               std::span<const std::byte> request,
                               std::uint32_t room) -> result<std::vector<std::byte>> {
          return real.ihv_control(adapter, type, request, room);
        });
    ON_CALL(*this, device_services(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<std::vector<Guid>> {
          return real.device_services(adapter);
        });
    ON_CALL(*this, device_service_command(::testing::_, ::testing::_, ::testing::_, ::testing::_,
                                          ::testing::_))
        .WillByDefault([&real](const Guid& adapter, const Guid& service, std::uint32_t opcode,
                               std::span<const std::byte> request,
                               std::uint32_t room) -> result<std::vector<std::byte>> {
          return real.device_service_command(adapter, service, opcode, request, room);
        });
    ON_CALL(*this, set_psd_elements(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](std::string_view format,
                    const std::vector<std::vector<std::byte>>& elements) -> result<void> {
              return real.set_psd_elements(format, elements);
            });
    ON_CALL(*this, extract_psd_elements(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](std::span<const std::byte> information_elements,
                    std::string_view format) -> result<std::vector<std::vector<std::byte>>> {
              return real.extract_psd_elements(information_elements, format);
            });
  }

  MOCK_METHOD(result<std::vector<std::byte>>, ihv_control,
              (const Guid&, IhvControlType, std::span<const std::byte>, std::uint32_t), (override));
  MOCK_METHOD(result<std::vector<Guid>>, device_services, (const Guid&), (const, override));
  MOCK_METHOD(result<std::vector<std::byte>>, device_service_command,
              (const Guid&, const Guid&, std::uint32_t, std::span<const std::byte>, std::uint32_t),
              (override));
  MOCK_METHOD(result<void>, set_psd_elements,
              (std::string_view, const std::vector<std::vector<std::byte>>&), (override));
  MOCK_METHOD(result<std::vector<std::vector<std::byte>>>, extract_psd_elements,
              (std::span<const std::byte>, std::string_view), (const, override));
};

}  // namespace winseam::mock
