// look.hpp: what a policy needs to know of a host, as it is at the moment of asking.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"
#include "winseam/session_server.hpp"
#include "winseam/time.hpp"

namespace winseam::cli {

struct SessionView {
  SessionId id{0};
  SessionState state = SessionState::active;
  std::string user{};  // empty: nobody is logged on
  std::string domain{};
  std::optional<Ticks> idle{};  // since the disconnect or the last input; empty: unknown, not idle

  friend bool operator==(const SessionView&, const SessionView&) = default;
};

struct ProcessView {
  ProcessId id{0};
  SessionId session{0};
  std::string name{};
  std::optional<std::chrono::milliseconds>
      cpu{};  // user and kernel time; empty where the host does not tell

  friend bool operator==(const ProcessView&, const ProcessView&) = default;
};

struct HostView {
  std::vector<SessionView> sessions{};
  std::vector<ProcessView> processes{};
};

// One session. Errors: those of SessionInformation; file_not_found once it is gone.
result<SessionView> look_at_session(SessionServer& server, SessionId id);

// Every session with its user, and every process if `with_processes`, sorted by id. Sessions that end or that the caller
// may not ask about are left out. Errors: what enumerating them answers.
result<HostView> look_at_host(SessionServer& server, bool with_processes);

// The processes of one session, or of all with any_session. Hosts before Windows 7 tell no times.
result<std::vector<ProcessView>> look_at_processes(SessionServer& server, SessionId session);

}  // namespace winseam::cli
