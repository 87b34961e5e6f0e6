// winseam/wlan/vendor.hpp: vendors' own functions, device services, and proximity service data.
//
//   const auto answer = client.vendor().ihv_control(adapter, winseam::IhvControlType::driver, request, 512);
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Also common here: not_found for an unknown adapter;
// access_denied without the right; not_supported where the driver or system does not offer it; whatever code the driver
// answers. Blocks for as long as the driver takes. Threads: any number at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

// The most elements, and the most bytes of one, that probe requests carry as proximity service data.
inline constexpr std::size_t max_psd_elements = 5;
inline constexpr std::size_t max_psd_element_size = 240;

class WlanVendor {
 public:
  WlanVendor(const WlanVendor&) = delete;
  WlanVendor& operator=(const WlanVendor&) = delete;

  // Sends bytes to a vendor's service or driver and returns what it answers, at most `room` bytes.
  // Errors: access_denied if ihv_control does not grant it; invalid_parameter for another type.
  // Windows: WlanIhvControl.
  virtual result<std::vector<std::byte>> ihv_control(const Guid& adapter, IhvControlType type,
                                                     std::span<const std::byte> request,
                                                     std::uint32_t room) = 0;

  // The device services that a driver offers. Errors: access_denied unless the caller is an administrator or a driver.
  // Windows 10. Windows: WlanGetSupportedDeviceServices.
  virtual result<std::vector<Guid>> device_services(const Guid& adapter) const = 0;

  // Sends a command to a device service and returns what it answers, at most `room` bytes. Errors: as
  // device_services(). Windows 10. Windows: WlanDeviceServiceCommand.
  virtual result<std::vector<std::byte>> device_service_command(const Guid& adapter,
                                                                const Guid& service,
                                                                std::uint32_t opcode,
                                                                std::span<const std::byte> request,
                                                                std::uint32_t room) = 0;

  // Sets the proximity service data that this machine's probe requests carry, in a format named by a URI; no element
  // clears it. Errors: invalid_parameter for more than 5 elements, or one of more than 240 bytes.
  // Windows: WlanSetPsdIEDataList.
  virtual result<void> set_psd_elements(std::string_view format,
                                        const std::vector<std::vector<std::byte>>& elements) = 0;

  // The proximity service data of that format in the information elements of an access point (BssEntry).
  // Errors: invalid_parameter for no elements or no format. Windows: WlanExtractPsdIEDataList.
  virtual result<std::vector<std::vector<std::byte>>> extract_psd_elements(
      std::span<const std::byte> information_elements, std::string_view format) const = 0;

 protected:
  WlanVendor() = default;
  ~WlanVendor() = default;
};

}  // namespace winseam
