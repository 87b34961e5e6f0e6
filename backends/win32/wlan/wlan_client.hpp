// backends/win32/wlan/wlan_client.hpp: a WLAN client over its handle, and the parts that share the handle.
#pragma once

#include <memory>
#include <utility>

#include "wlan_handle.hpp"

namespace winseam::win32 {

// Win32WlanInterfaces, Win32WlanScanning and so on.
#define WINSEAM_LIST "winseam/calls/wlan.def"
#define WINSEAM_PART(Interface) Win32##Interface
#define WINSEAM_HELD(name) const SharedWlan& name
#define WINSEAM_MEMBER handle_
#include "winseam/calls/parts.inc"

class Win32WlanClient final : public WlanClient {
 public:
  explicit Win32WlanClient(SharedWlan handle) : handle_(std::move(handle)) {}
  ~Win32WlanClient() override;
  WlanVersion version() const override { return handle_->version(); }
  result<void> close() override { return handle_->close(); }

 private:
  SharedWlan handle_;
#define WINSEAM_ONLY_WlanClient 1
#define WINSEAM_PART(Interface) Win32##Interface
#define WINSEAM_MEMBER handle_
#include "winseam/calls/accessors.inc"
};

// Opens a handle. Errors: as Platform::open_wlan_client().
result<std::unique_ptr<WlanClient>> open_wlan_client(const SharedTables& tables,
                                                     WlanVersion version);

// Whether this system has a WLAN API that answers, its service stopped or not.
bool offers_wlan(const SharedTables& tables);

}  // namespace winseam::win32
