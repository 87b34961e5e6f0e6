// winseam/wlan/hosted_network.hpp: the software access point, one for each machine. Windows 7 and later; today's drivers
// seldom offer it.
//
//   auto why = winseam::HostedNetworkReason::success;
//   if (!client.hosted_network().start_using(&why)) log(name_of(why));
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. Also common here: invalid_state if policy forbids
// hosted networks, or the state does not fit. `reason`, where given, receives why, success included. Changes of state
// raise HostedNetworkCode events. Each call is a round trip to the service; any number of threads at once.
#pragma once

#include <string>

#include "winseam/error.hpp"
#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

class HostedNetwork {
 public:
  HostedNetwork(const HostedNetwork&) = delete;
  HostedNetwork& operator=(const HostedNetwork&) = delete;

  // Uses the network: it becomes active, and stays so while any client uses it. References are counted for each client
  // and end when it closes. Needs no permission. Errors: invalid_state if no adapter can serve it.
  // Windows: WlanHostedNetworkStartUsing.
  virtual result<void> start_using(HostedNetworkReason* reason = nullptr) = 0;

  // Gives one reference back; the network becomes idle with the last one.
  // Errors: invalid_state without a reference (reason stop_before_start), or while the network shuts down.
  // Windows: WlanHostedNetworkStopUsing.
  virtual result<void> stop_using(HostedNetworkReason* reason = nullptr) = 0;

  // Makes the network active regardless of users; closing the client does not undo it.
  // Errors: access_denied without elevation (reason elevation_required). Windows: WlanHostedNetworkForceStart.
  virtual result<void> force_start(HostedNetworkReason* reason = nullptr) = 0;

  // Makes the network idle regardless of users. Needs no permission. Windows: WlanHostedNetworkForceStop.
  virtual result<void> force_stop(HostedNetworkReason* reason = nullptr) = 0;

  // Makes the settings if there are none yet: an SSID from the machine's name, a random key, 100 peers.
  // Windows: WlanHostedNetworkInitSettings.
  virtual result<void> init_settings(HostedNetworkReason* reason = nullptr) = 0;

  // Name and size of the network. Setting them makes an active network idle.
  // Errors: bad_configuration before there are settings; set: bad_profile for values that cannot be (reason
  // bad_parameters). Windows: WlanHostedNetworkQueryProperty and SetProperty, connection_settings.
  virtual result<Setting<HostedNetworkConnectionSettings>> connection_settings() const = 0;
  virtual result<void> set_connection_settings(const HostedNetworkConnectionSettings& settings,
                                               HostedNetworkReason* reason = nullptr) = 0;

  // The security of the network; it cannot be set. Windows: WlanHostedNetworkQueryProperty, security_settings.
  virtual result<Setting<AuthCipherPair>> security_settings() const = 0;

  // A profile, as XML, by which a station joins the network. Errors: bad_configuration before there are settings.
  // Windows: WlanHostedNetworkQueryProperty, station_profile.
  virtual result<Setting<std::string>> station_profile() const = 0;

  // Whether hosted networks are allowed on this machine. Errors: set: access_denied without elevation.
  // Windows: WlanHostedNetworkQueryProperty and SetProperty, enable.
  virtual result<Setting<bool>> enabled() const = 0;
  virtual result<void> set_enabled(bool on, HostedNetworkReason* reason = nullptr) = 0;

  // What the network does now, and for whom. Windows: WlanHostedNetworkQueryStatus.
  virtual result<HostedNetworkStatus> status() const = 0;

  // Makes a new random primary key; an active network becomes idle.
  // Windows: WlanHostedNetworkRefreshSecuritySettings.
  virtual result<void> refresh_security_settings(HostedNetworkReason* reason = nullptr) = 0;

  // The key that users chose; an empty one if there is none. Windows: WlanHostedNetworkQuerySecondaryKey.
  virtual result<HostedNetworkKey> secondary_key(HostedNetworkReason* reason = nullptr) const = 0;

  // Sets that key; an empty one removes it. An active network becomes idle.
  // Errors: invalid_parameter for a pass phrase that has not 8 to 63 ASCII characters, or a binary key that has not 32
  // bytes. Windows: WlanHostedNetworkSetSecondaryKey.
  virtual result<void> set_secondary_key(const HostedNetworkKey& key,
                                         HostedNetworkReason* reason = nullptr) = 0;

 protected:
  HostedNetwork() = default;
  ~HostedNetwork() = default;
};

}  // namespace winseam
