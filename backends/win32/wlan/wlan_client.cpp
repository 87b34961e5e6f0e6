#include "wlan_client.hpp"

namespace winseam::win32 {

Win32WlanClient::~Win32WlanClient() { WlanHandle::abandon(handle_); }

result<std::unique_ptr<WlanClient>> open_wlan_client(const SharedTables& tables,
                                                     WlanVersion version) {
  const abi::WlanApi& api = tables->wlan;
  if (api.open_handle == nullptr) return missing_wlan(*tables);
  abi::Dword negotiated = 0;
  abi::Handle handle = nullptr;
  if (const abi::Dword code =
          api.open_handle(static_cast<abi::Dword>(version), nullptr, &negotiated, &handle))
    return from_win32(code);
  if (handle == nullptr) return errc::invalid_data;
  return std::make_unique<Win32WlanClient>(
      std::make_shared<WlanHandle>(tables, handle, static_cast<WlanVersion>(negotiated)));
}

bool offers_wlan(const SharedTables& tables) {
  const auto client = open_wlan_client(tables, WlanVersion::vista);
  return client ||
         (client.error() != errc::mod_not_found && client.error() != errc::proc_not_found &&
          client.error() != errc::call_not_implemented && client.error() != errc::not_supported);
}

}  // namespace winseam::win32
