// winseam/wlan/connection.hpp: joining and leaving networks.
//
//   // register for AcmCode::connection_complete first, then:
//   const auto asked = client.connection().connect(adapter, {.profile = "Attic home"});
//   // success only means that the attempt began: ConnectionEvent::reason of connection_complete says how it ended
//
// Common to all calls: invalid_handle if the client was closed, or the service was restarted since it was opened;
// service_not_active while the service is stopped; an RPC code (rpc_s_server_unavailable, ept_s_not_registered) if it
// cannot be reached; not_enough_memory. On failure nothing has changed and no event comes.
// Threads: any number at once; attempts on one adapter replace each other.
#pragma once

#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam {

class WlanConnection {
 public:
  WlanConnection(const WlanConnection&) = delete;
  WlanConnection& operator=(const WlanConnection&) = delete;

  // Begins to connect and returns at once. An existing connection is dropped without asking, an attempt that is under way
  // ends with ReasonCode::user_cancelled. AcmCode::connection_start comes, then any number of connection_attempt_fail,
  // then exactly one connection_complete, for failures too. What the modes need:
  //   profile             the name of a stored profile (1 to 255 UTF-16 units); an ssid must be one of its own
  //   temporary_profile   the XML text of a profile; an ssid as above
  //   discovery_secure, discovery_unsecure   an ssid that is not empty, a bss_type other than any, no profile
  //   automatic, invalid  never allowed
  // Errors: invalid_parameter if the parameters are not as above, for an unknown flag, adhoc_join_only with
  // infrastructure, hidden_network with independent, ignore_privacy_bit unless the mode is temporary_profile and the
  // type not independent, persist_discovery_profile outside the discovery modes, more BSSIDs than the adapter's
  // max_desired_bssids; bad_profile for wrong XML; not_found for an unknown adapter or profile; access_denied without
  // execute access to all users' profile; ndis_dot11_power_state_invalid while the radio is off; invalid_state while
  // the adapter is not ready; not_supported for members that need a newer system.
  // Windows: WlanConnect; WlanConnect2 where hessid or access_network_options are given.
  virtual result<void> connect(const Guid& adapter, const ConnectionParameters& parameters) = 0;

  // Leaves the network, or gives up the attempt that is under way (its connection_complete has
  // ReasonCode::user_cancelled). Returns at once; AcmCode::disconnecting and disconnected follow. With nothing connected
  // it succeeds, and no event comes. The profile is not joined again automatically for the time being.
  // Errors: not_found for an unknown adapter; access_denied without execute access to all users' profile in use.
  // Windows: WlanDisconnect.
  virtual result<void> disconnect(const Guid& adapter) = 0;

  // The connection that the adapter has or is making.
  // Errors: invalid_state while disconnected or disconnecting; access_denied without location consent (Windows 11 24H2
  // and later); not_found for an unknown adapter. Windows: WlanQueryInterface, opcode current_connection.
  virtual result<ConnectionAttributes> current(const Guid& adapter) const = 0;

 protected:
  WlanConnection() = default;
  ~WlanConnection() = default;
};

}  // namespace winseam
