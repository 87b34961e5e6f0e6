// What the fake's own enumerations are called, and a misuse in words.
#include <string>

#include "winseam/fake/caller.hpp"
#include "winseam/fake/misuse.hpp"

namespace winseam::fake {

std::string_view name_of(MisuseKind kind) noexcept {
  switch (kind) {
    case MisuseKind::use_after_close:
      return "use_after_close";
    case MisuseKind::double_close:
      return "double_close";
    case MisuseKind::close_current_server:
      return "close_current_server";
    case MisuseKind::close_unknown:
      return "close_unknown";
    case MisuseKind::null_after_failed_open:
      return "null_after_failed_open";
    case MisuseKind::close_with_registration:
      return "close_with_registration";
    case MisuseKind::left_open:
      return "left_open";
    case MisuseKind::leaked_memory:
      return "leaked_memory";
    case MisuseKind::wrong_free:
      return "wrong_free";
    case MisuseKind::never_returns:
      return "never_returns";
    case MisuseKind::waits_for_itself:
      return "waits_for_itself";
    case MisuseKind::register_in_callback:
      return "register_in_callback";
    case MisuseKind::hang:
      return "hang";
    case MisuseKind::caller_killed:
      return "caller_killed";
    case MisuseKind::critical_process:
      return "critical_process";
    case MisuseKind::not_modelled:
      return "not_modelled";
  }
  return "unknown";
}

std::string_view name_of(Role role) noexcept {
  switch (role) {
    case Role::user:
      return "user";
    case Role::guest:
      return "guest";
    case Role::remote_desktop_user:
      return "remote_desktop_user";
    case Role::local_service:
      return "local_service";
    case Role::network_service:
      return "network_service";
    case Role::administrator:
      return "administrator";
    case Role::system:
      return "system";
  }
  return "unknown";
}

namespace {

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string to_string(const Misuse& misuse) {
  const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(misuse.at).count();
  std::string text = std::string(name_of(misuse.kind)) + ": " + misuse.operation + " on " +
                     misuse.object + " at " + two_digits(seconds / 3600) + ':' +
                     two_digits(seconds / 60 % 60) + ':' + two_digits(seconds % 60);
  if (*misuse.opened_at.file != '\0')
    text += ", opened at " + std::string(misuse.opened_at.file) + ':' +
            std::to_string(misuse.opened_at.line);
  if (!misuse.explanation.empty()) text += " (" + misuse.explanation + ')';
  return text;
}

}  // namespace winseam::fake
