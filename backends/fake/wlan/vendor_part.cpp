#include <algorithm>

#include "parts.hpp"
#include "psd.hpp"

namespace winseam::fake {
namespace {

// The checks for device services: only administrators and drivers use them.
result<const Radio*> find(WlanEntry& entry, const Guid& adapter) {
  if (entry.windows() < WindowsVersion::windows_10) return errc::proc_not_found;
  const Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  if (!entry.who().administrator) return errc::access_denied;
  return radio;
}

}  // namespace

result<std::vector<std::byte>> FakeWlanVendor::ihv_control(const Guid& adapter, IhvControlType type,
                                                           std::span<const std::byte>,
                                                           std::uint32_t) {
  auto entered = enter(identity_, "WlanVendor::ihv_control");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (type != IhvControlType::service && type != IhvControlType::driver)
    return errc::invalid_parameter;
  if (entry.find(adapter) == nullptr) return errc::not_found;
  if (!entry.may(SecurableObject::ihv_control, WlanAccess::write)) return errc::access_denied;
  return errc::not_supported;
}

result<std::vector<Guid>> FakeWlanVendor::device_services(const Guid& adapter) const {
  auto entered = enter(identity_, "WlanVendor::device_services");
  if (!entered) return entered.error();
  const result<const Radio*> radio = find(entered.value(), adapter);
  if (!radio) return radio.error();
  const std::vector<Guid>& services = radio.value()->spec.device_services;
  if (services.empty()) return errc::not_supported;
  return services;
}

result<std::vector<std::byte>> FakeWlanVendor::device_service_command(const Guid& adapter,
                                                                      const Guid&, std::uint32_t,
                                                                      std::span<const std::byte>,
                                                                      std::uint32_t) {
  auto entered = enter(identity_, "WlanVendor::device_service_command");
  if (!entered) return entered.error();
  const result<const Radio*> radio = find(entered.value(), adapter);
  if (!radio) return radio.error();
  return errc::not_supported;
}

result<void> FakeWlanVendor::set_psd_elements(std::string_view format,
                                              const std::vector<std::vector<std::byte>>& elements) {
  auto entered = enter(identity_, "WlanVendor::set_psd_elements");
  if (!entered) return entered.error();
  const bool too_large = std::any_of(
      elements.begin(), elements.end(),
      [](const std::vector<std::byte>& element) { return element.size() > max_psd_element_size; });
  if (format.empty() || elements.size() > max_psd_elements || too_large)
    return errc::invalid_parameter;
  if (entered.value().windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  // They go out with probe requests, which nobody in this world listens to.
  return success();
}

result<std::vector<std::vector<std::byte>>> FakeWlanVendor::extract_psd_elements(
    std::span<const std::byte> information_elements, std::string_view format) const {
  auto entered = enter(identity_, "WlanVendor::extract_psd_elements");
  if (!entered) return entered.error();
  if (information_elements.empty() || format.empty()) return errc::invalid_parameter;
  if (entered.value().windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  return psd_elements(information_elements, format);
}

}  // namespace winseam::fake
