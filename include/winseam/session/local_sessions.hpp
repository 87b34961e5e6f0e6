// winseam/session/local_sessions.hpp: the session functions that have no server parameter and act on this machine.
//
//   auto& local = platform.local_sessions();
//   if (auto console = local.active_console_session())
//     if (auto token = local.user_token(*console)) start_in_session(token.value()->native_handle());
//
// One blocking round trip each; any number of threads at once; on failure nothing has changed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "winseam/call_site.hpp"
#include "winseam/error.hpp"
#include "winseam/flags.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"

namespace winseam {

// The primary token of a session's user. It must be closed; the destructor does.
class UserToken {
 public:
  virtual ~UserToken();
  UserToken(const UserToken&) = delete;
  UserToken& operator=(const UserToken&) = delete;

  // The session it was taken from.
  virtual SessionId session() const = 0;

  // The system's handle as a number, for CreateProcessAsUser; it belongs to this object. Zero after close().
  virtual std::uintptr_t native_handle() const = 0;

  // Gives the token back. Errors: invalid_handle the second time. Windows: CloseHandle.
  virtual result<void> close() = 0;

 protected:
  UserToken() = default;
};

// The keys held together with the hot key that ends remote control.
enum class HotkeyModifier : std::uint16_t { none = 0, shift = 1, control = 2, alt = 4 };
template <>
inline constexpr bool is_flags<HotkeyModifier> = true;

class LocalSessions {
 public:
  LocalSessions(const LocalSessions&) = delete;
  LocalSessions& operator=(const LocalSessions&) = delete;

  // The session on the physical console; empty while none is attached or a switch is going on. It is not "the active
  // user": with only remote users it names a session without one. Windows: WTSGetActiveConsoleSessionId.
  virtual std::optional<SessionId> active_console_session() const = 0;

  // The session a local process belongs to. Errors: invalid_parameter for an unknown process.
  // Windows: ProcessIdToSessionId.
  virtual result<SessionId> session_of(ProcessId process) const = 0;

  // Shows the session `source` on the client that now shows `target`: source becomes active there, target's session
  // ends up disconnected. Either may be current_session, not both. The password is that of source's user; "" is right
  // if the caller is that user; an empty optional stands for NULL.
  // Errors: invalid_parameter for equal sessions or no password; file_not_found for an unknown one; access_denied
  // without Connect on the source and Disconnect on both; logon_failure for a wrong password; invalid_state if source
  // has no user or is not disconnected or active, or target shows no client; ts_incompatible_sessions.
  // Windows: WTSConnectSessionW.
  virtual result<void> connect(SessionId source, SessionId target,
                               std::optional<std::string_view> password, Wait wait) = 0;

  // Lets the caller's session watch another session, on this machine (no server name) or another one; the hot key ends
  // it. Blocks while watching goes on in the real system; the fake returns once it has begun.
  // Errors: file_not_found or ctx_winstation_not_found for an unknown session; access_denied without Remote Control;
  // ctx_shadow_invalid if the caller's session is the console, the target is not active, or both are one;
  // ctx_shadow_denied if the user refuses; ctx_shadow_disabled if the settings forbid it.
  // Windows: WTSStartRemoteControlSessionW.
  virtual result<void> start_remote_control(std::optional<std::string_view> server,
                                            SessionId target, std::uint8_t hotkey,
                                            HotkeyModifier modifiers) = 0;

  // Ends the watching of a session. Errors: ctx_shadow_not_running if nobody watches it; file_not_found; access_denied
  // without Disconnect and Reset. Windows: WTSStopRemoteControlSession.
  virtual result<void> stop_remote_control(SessionId target) = 0;

  // The token of a session's user, disconnected sessions included. Errors: privilege_not_held unless the caller is
  // LocalSystem; file_not_found for an unknown session; no_token if nobody is logged on there.
  // Windows: WTSQueryUserToken.
  virtual result<std::unique_ptr<UserToken>> user_token(
      SessionId session, CallSite opened_at = CallSite::current()) = 0;

  // Allows or forbids child sessions. Errors: access_denied unless an administrator calls; not_supported before
  // Windows 8. Windows: WTSEnableChildSessions.
  virtual result<void> enable_child_sessions(bool enable) = 0;

  // Whether they are allowed. Errors: not_supported before Windows 8. Windows: WTSIsChildSessionsEnabled.
  virtual result<bool> child_sessions_enabled() const = 0;

  // The child of the caller's session; an empty optional if there is none (Windows reports (ULONG)-1).
  // Errors: not_supported before Windows 8. Windows: WTSGetChildSessionId.
  virtual result<std::optional<SessionId>> child_session() const = 0;

 protected:
  LocalSessions() = default;
  ~LocalSessions() = default;
};

}  // namespace winseam
