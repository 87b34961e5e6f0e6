#include "wlan_client.hpp"
#include "wlan_lists.hpp"

namespace winseam::win32 {

result<std::vector<WlanInterface>> Win32WlanInterfaces::enumerate() const {
  WlanBuffer<abi::WlanListHead> list(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().enum_interfaces, nullptr, list.out()))
    return failed;
  return values_in<abi::WlanInterfaceInfo>(list.get());
}

result<InterfaceCapability> Win32WlanInterfaces::capability(const Guid& adapter) const {
  const abi::Guid id = abi_of(adapter);
  WlanBuffer<abi::WlanInterfaceCapability> capability(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().get_interface_capability, &id, nullptr, capability.out()))
    return failed;
  if (capability.get() == nullptr) return errc::invalid_data;
  return value_of(take_at<abi::WlanInterfaceCapability>(capability.get(), 0));
}

}  // namespace winseam::win32
