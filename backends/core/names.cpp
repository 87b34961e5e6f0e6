// What the enumerations are called, for messages and tables.
#include <array>
#include <utility>

#include "winseam/features.hpp"
#include "winseam/session/state.hpp"

namespace winseam {

std::string_view name_of(Feature feature) noexcept {
  switch (feature) {
    case Feature::session_servers:
      return "session_servers";
    case Feature::remote_session_servers:
      return "remote_session_servers";
    case Feature::session_details:
      return "session_details";
    case Feature::session_listeners:
      return "session_listeners";
    case Feature::child_sessions:
      return "child_sessions";
    case Feature::wlan_clients:
      return "wlan_clients";
    case Feature::media_sessions:
      return "media_sessions";
  }
  return "unknown";
}

std::string_view name_of(SessionState state) noexcept {
  switch (state) {
    case SessionState::active:
      return "active";
    case SessionState::connected:
      return "connected";
    case SessionState::connect_query:
      return "connect_query";
    case SessionState::shadow:
      return "shadow";
    case SessionState::disconnected:
      return "disconnected";
    case SessionState::idle:
      return "idle";
    case SessionState::listen:
      return "listen";
    case SessionState::reset:
      return "reset";
    case SessionState::down:
      return "down";
    case SessionState::init:
      return "init";
  }
  return "unknown";
}

std::string_view name_of(SessionChange change) noexcept {
  switch (change) {
    case SessionChange::console_connect:
      return "console_connect";
    case SessionChange::console_disconnect:
      return "console_disconnect";
    case SessionChange::remote_connect:
      return "remote_connect";
    case SessionChange::remote_disconnect:
      return "remote_disconnect";
    case SessionChange::session_logon:
      return "session_logon";
    case SessionChange::session_logoff:
      return "session_logoff";
    case SessionChange::session_lock:
      return "session_lock";
    case SessionChange::session_unlock:
      return "session_unlock";
    case SessionChange::session_remote_control:
      return "session_remote_control";
  }
  return "unknown";
}

std::string_view name_of(MessageResponse response) noexcept {
  switch (response) {
    case MessageResponse::ok:
      return "ok";
    case MessageResponse::cancel:
      return "cancel";
    case MessageResponse::abort:
      return "abort";
    case MessageResponse::retry:
      return "retry";
    case MessageResponse::ignore:
      return "ignore";
    case MessageResponse::yes:
      return "yes";
    case MessageResponse::no:
      return "no";
    case MessageResponse::try_again:
      return "try_again";
    case MessageResponse::continue_:
      return "continue";
    case MessageResponse::timed_out:
      return "timed_out";
    case MessageResponse::asynchronous:
      return "asynchronous";
  }
  return "unknown";
}

std::string to_string(EventMask mask) {
  static constexpr std::array<std::pair<EventMask, std::string_view>, 9> bits{{
      {EventMask::created, "created"},
      {EventMask::deleted, "deleted"},
      {EventMask::renamed, "renamed"},
      {EventMask::connected, "connected"},
      {EventMask::disconnected, "disconnected"},
      {EventMask::logon, "logon"},
      {EventMask::logoff, "logoff"},
      {EventMask::state_changed, "state_changed"},
      {EventMask::license, "license"},
  }};
  if (mask == EventMask::all) return "all";
  std::string text;
  for (const auto& [bit, name] : bits) {
    if ((mask & bit) == EventMask::none) continue;
    if (!text.empty()) text += '|';
    text += name;
  }
  return text.empty() ? "none" : text;
}

}  // namespace winseam
