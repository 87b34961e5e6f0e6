// winseam/session/information.hpp: what can be asked of one session.
//
//   const auto& ask = server.information();
//   if (auto user = ask.text(id, winseam::SessionText::user_name); user && !user.value().empty()) greet(user.value());
//   // the documented proof that a session has been logged off:
//   const bool gone = ask.state(id).has_error();
//
// Common to all calls: invalid_handle if the server was closed; rpc_s_server_unavailable if the host cannot be reached;
// file_not_found for a session that does not exist or has ended; access_denied without Query Information on another
// user's session. One blocking round trip each; any number of threads at once; nothing is changed.
// Windows: WTSQuerySessionInformationW with the information class named at each call.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"
#include "winseam/session/values.hpp"

namespace winseam {

// The information classes that are text; the values are those of WTS_INFO_CLASS.
enum class SessionText : std::uint32_t {
  initial_program = 0,
  application_name = 1,
  working_directory = 2,
  user_name = 5,     // "" when nobody is logged on
  station_name = 6,  // "Console", "RDP-Tcp#0"
  domain_name = 7,   // the computer's name for local accounts
  client_name = 10,  // "" on the console
  client_directory = 11,
};

// The information classes that are a number.
enum class SessionNumber : std::uint32_t {
  client_build_number = 9,
  client_product_id = 12,
  client_hardware_id = 13,  // always 0
};

class SessionInformation {
 public:
  SessionInformation(const SessionInformation&) = delete;
  SessionInformation& operator=(const SessionInformation&) = delete;

  // The session's state; the cheapest way to see whether a session still exists. Class WTSConnectState (8).
  virtual result<SessionState> state(SessionId session) const = 0;

  // The number of a session: resolves current_session. Class WTSSessionId (4).
  virtual result<SessionId> session_id(SessionId session) const = 0;

  // A text of the session, in full length. Success with "" where there is none. Classes 0, 1, 2, 5, 6, 7, 10, 11.
  virtual result<std::string> text(SessionId session, SessionText which) const = 0;

  // A number of the session. Classes 9, 12, 13.
  virtual result<std::uint32_t> number(SessionId session, SessionNumber which) const = 0;

  // How the session is shown: ClientProtocol::console means the physical console. Class WTSClientProtocolType (16).
  virtual result<ClientProtocol> protocol(SessionId session) const = 0;

  // The address the client claims to have. Class WTSClientAddress (14).
  virtual result<ClientAddress> client_address(SessionId session) const = 0;

  // The client's screen. Class WTSClientDisplay (15).
  virtual result<ClientDisplay> client_display(SessionId session) const = 0;

  // Everything about the client. Class WTSClientInfo (23).
  virtual result<ClientInfo> client(SessionId session) const = 0;

  // State, names, times and traffic, with the short names of WTSINFO. Class WTSSessionInfo (24).
  virtual result<SessionSummary> summary(SessionId session) const = 0;

  // The same with the lock state. not_supported before Windows 7. Class WTSSessionInfoEx (25).
  virtual result<SessionDetails> details(SessionId session) const = 0;

  // The settings the session was started with. not_supported before Windows 7. Class WTSConfigInfo (26).
  virtual result<SessionConfiguration> configuration(SessionId session) const = 0;

  // The session's virtual IP address; not_supported if it has none. Class WTSSessionAddressV4 (28).
  virtual result<ClientAddress> virtual_address(SessionId session) const = 0;

  // True for a session shown by a remote client; the local server only (not_supported elsewhere).
  // Class WTSIsRemoteSession (29).
  virtual result<bool> is_remote(SessionId session) const = 0;

  // The activity id of the session's connection; not_supported before Windows 11 23H2. Class WTSSessionActivityId (30).
  virtual result<Guid> activity_id(SessionId session) const = 0;

  // Capability numbers (59083637 is RAIL version 2); not_supported before Windows 11 24H2. Class WTSCapabilityCheck (31).
  virtual result<std::vector<std::uint32_t>> capabilities(SessionId session) const = 0;

  // The bytes that the wide form of WTSQuerySessionInformation returns for any class number: text is UTF-16 with its
  // terminator, numbers are little-endian. For classes that have no typed accessor and for checking sizes.
  // Errors: not_supported for 17 to 22 (since Windows 7), 3 and 27; invalid_parameter for a number that is no class;
  // not_supported for classes whose bytes are a structure the fake does not lay out.
  virtual result<std::vector<std::byte>> raw(SessionId session,
                                             std::uint32_t information_class) const = 0;

 protected:
  SessionInformation() = default;
  ~SessionInformation() = default;
};

}  // namespace winseam
