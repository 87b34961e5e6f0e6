// winseam/wlan_client.hpp: an open WLAN client handle, the way to the radios of this machine.
//
// The object is the handle: Platform opens it, close() closes it and says how that went, the destructor closes what is
// still open. The work is done through small interfaces that belong to the same handle:
//
//   winseam::result<void> leave_all(winseam::Platform& platform) {
//     WINSEAM_TRY(auto client, platform.open_wlan_client(winseam::WlanVersion::vista));
//     WINSEAM_TRY(auto adapters, client->interfaces().enumerate());
//     for (const winseam::WlanInterface& adapter : adapters)
//       WINSEAM_TRYV(client->connection().disconnect(adapter.id));
//     return client->close();
//   }
//
// Platform::open_wlan_client(version) opens it. Errors there: service_not_active while the service is stopped;
// not_supported for a version that is none; remote_session_limit_exceeded if there are too many handles;
// not_enough_memory; an RPC code if the service cannot be reached; mod_not_found without the DLL, as on servers without
// the wireless feature. Needs no permission. Windows: WlanOpenHandle.
//
// The returned references live as long as the object; after close() every call through them answers invalid_handle and
// changes nothing. Handles are independent of each other. Threads: calls may overlap on one handle, closing included.
#pragma once

#include "winseam/error.hpp"
#include "winseam/wlan/autoconfiguration.hpp"
#include "winseam/wlan/connection.hpp"
#include "winseam/wlan/filters.hpp"
#include "winseam/wlan/hosted_network.hpp"
#include "winseam/wlan/interface_settings.hpp"
#include "winseam/wlan/interfaces.hpp"
#include "winseam/wlan/notifications.hpp"
#include "winseam/wlan/profiles.hpp"
#include "winseam/wlan/scanning.hpp"
#include "winseam/wlan/security_settings.hpp"
#include "winseam/wlan/vendor.hpp"

namespace winseam {

class WlanClient {
 public:
  virtual ~WlanClient();
  WlanClient(const WlanClient&) = delete;
  WlanClient& operator=(const WlanClient&) = delete;

  // The version negotiated when it was opened: the lower of what was asked for and the service's best. No call depends
  // on it. Never fails.
  virtual WlanVersion version() const = 0;

  // The adapters and what they can do.
  virtual WlanInterfaces& interfaces() = 0;

  // Looking for networks; what was found.
  virtual WlanScanning& scanning() = 0;

  // Joining and leaving networks.
  virtual WlanConnection& connection() = 0;

  // Stored profiles.
  virtual WlanProfiles& profiles() = 0;

  // Settings and measurements of an adapter.
  virtual WlanInterfaceSettings& settings() = 0;

  // Settings of the automatic configuration service.
  virtual WlanAutoconfiguration& autoconfiguration() = 0;

  // Networks permitted and denied.
  virtual WlanFilters& filters() = 0;

  // Access control.
  virtual WlanSecuritySettings& security() = 0;

  // The software access point.
  virtual HostedNetwork& hosted_network() = 0;

  // Vendors' functions, device services, proximity service data.
  virtual WlanVendor& vendor() = 0;

  // Being told what happens.
  virtual WlanNotifications& notifications() = 0;

  // Closes the handle. In this order: its registration ends and the events that wait are dropped; a listener call that
  // is running on another thread is waited for, without a time limit; its device-service and virtual-station
  // registrations, hosted-network references, and requests for background scans, media streaming and synchronised
  // secondary stations end. When it has returned the listener is not running and will not run. A scan or a connection
  // under way goes on; connections (temporary ones too), profiles, values returned earlier and other handles are not
  // affected. Needs no permission.
  // Never call it inside a listener of this client, nor with a lock held that the listener takes: the real call does not
  // return. Closing another client inside a listener is fine.
  // Errors: invalid_handle if it is closed already (of two threads that close, one gets this, without waiting), or if
  // the service was restarted since it was opened; service_not_active while the service is stopped, or an RPC code: the
  // handle is gone all the same; possible_deadlock from the fake where the real call never returns: nothing has
  // changed. Windows: WlanCloseHandle.
  virtual result<void> close() = 0;

 protected:
  WlanClient() = default;
};

}  // namespace winseam
