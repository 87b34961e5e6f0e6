// winseam/session/processes.hpp: the processes of one host, all sessions.
//
//   const auto listed = server.processes().enumerate().value();
//   for (const auto& process : listed)
//     if (process.name == "runaway.exe") (void)server.processes().terminate(process.id, 1);
//
// Common to all calls: invalid_handle if the server was closed; rpc_s_server_unavailable if the host cannot be reached;
// on failure nothing has changed. One blocking round trip each; any number of threads at once.
#pragma once

#include <cstdint>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/values.hpp"

namespace winseam {

class Processes {
 public:
  Processes(const Processes&) = delete;
  Processes& operator=(const Processes&) = delete;

  // Lists the processes of all sessions the caller may query, the own session included. A snapshot: a process may have
  // ended, and its id may belong to another program, by the time it is used. The idle process (id 0) has an empty name.
  // Errors: the common ones; rpc_s_invalid_binding too early at boot. Windows: WTSEnumerateProcessesW.
  virtual result<std::vector<ProcessEntry>> enumerate() const = 0;

  // Lists the processes of one session, or of all with any_session, at level 1. An unknown session gives an empty list:
  // it is a filter, not a lookup. current_session means the caller's on the current server.
  // Errors: the common ones; not_supported before Windows 7. Windows: WTSEnumerateProcessesExW.
  virtual result<std::vector<ProcessEntryEx>> enumerate_detailed(SessionId session) const = 0;

  // Ends a process at once: no clean-up, its children live on, its session stays even when it was the last process, and
  // no session event is raised. The exit code is kept as given; avoid 259, which pollers take for "still running".
  // Success means that termination was started; the process may linger a moment with I/O pending.
  // Errors: invalid_parameter for an id that names no process (0 included); access_denied for the System process (4),
  // for protected and critical processes, for a process that is ending already, and for another user's process unless
  // the caller is an administrator. Windows: WTSTerminateProcess.
  virtual result<void> terminate(ProcessId process, std::uint32_t exit_code) = 0;

 protected:
  Processes() = default;
  ~Processes() = default;
};

}  // namespace winseam
