#include <string>

#include "local.hpp"

namespace winseam::fake {
namespace {

// The text setting of an account; null if the setting is a number.
std::string* text_of(UserSettings& settings, UserSetting setting) {
  switch (setting) {
    case UserSetting::initial_program:
      return &settings.initial_program;
    case UserSetting::working_directory:
      return &settings.working_directory;
    case UserSetting::modem_callback_phone_number:
      return &settings.modem_callback_phone_number;
    case UserSetting::profile_path:
      return &settings.profile_path;
    case UserSetting::home_directory:
      return &settings.home_directory;
    case UserSetting::home_directory_drive:
      return &settings.home_directory_drive;
    default:
      return nullptr;
  }
}

std::uint32_t milliseconds(std::chrono::milliseconds duration) {
  return static_cast<std::uint32_t>(duration.count());
}

std::optional<std::uint32_t> number_of(const UserSettings& settings, UserSetting setting) {
  switch (setting) {
    case UserSetting::inherit_initial_program:
      return settings.inherit_initial_program;
    case UserSetting::allow_logon:
      return settings.allow_logon;
    case UserSetting::timeout_connections:
      return milliseconds(settings.timeout_connections);
    case UserSetting::timeout_disconnections:
      return milliseconds(settings.timeout_disconnections);
    case UserSetting::timeout_idle:
      return milliseconds(settings.timeout_idle);
    case UserSetting::device_client_drives:
      return settings.device_client_drives;
    case UserSetting::device_client_printers:
      return settings.device_client_printers;
    case UserSetting::device_client_default_printer:
      return settings.client_default_printer;
    case UserSetting::broken_timeout:
      return settings.broken_timeout;
    case UserSetting::reconnect:
      return settings.reconnect;
    case UserSetting::modem_callback:
      return settings.modem_callback;
    case UserSetting::shadowing:
      return settings.shadowing;
    case UserSetting::remote_home_directory:
      return settings.remote_home_directory;
    default:
      return std::nullopt;
  }
}

bool assign(UserSettings& settings, UserSetting setting, std::uint32_t value) {
  switch (setting) {
    case UserSetting::inherit_initial_program:
      settings.inherit_initial_program = value != 0;
      return true;
    case UserSetting::allow_logon:
      settings.allow_logon = value != 0;
      return true;
    case UserSetting::timeout_connections:
      settings.timeout_connections = std::chrono::milliseconds{value};
      return true;
    case UserSetting::timeout_disconnections:
      settings.timeout_disconnections = std::chrono::milliseconds{value};
      return true;
    case UserSetting::timeout_idle:
      settings.timeout_idle = std::chrono::milliseconds{value};
      return true;
    case UserSetting::device_client_drives:
      settings.device_client_drives = value != 0;
      return true;
    case UserSetting::device_client_printers:
      settings.device_client_printers = value != 0;
      return true;
    case UserSetting::device_client_default_printer:
      settings.client_default_printer = value != 0;
      return true;
    case UserSetting::broken_timeout:
      settings.broken_timeout = value;
      return true;
    case UserSetting::reconnect:
      settings.reconnect = value;
      return true;
    case UserSetting::modem_callback:
      settings.modem_callback = value;
      return true;
    case UserSetting::shadowing:
      settings.shadowing = value;
      return true;
    default:
      return false;  // text, or read only
  }
}

}  // namespace

result<HostState*> FakeUserConfiguration::reach(std::optional<std::string_view> server) const {
  HostState* host = server ? state_->sessions.find_host(*server) : &state_->sessions.local();
  if (host == nullptr) return errc::rpc_s_server_unavailable;
  if (!host->settings.reachable) return host->settings.unreachable_code;
  return host;
}

result<Account*> FakeUserConfiguration::find(HostState& host, std::string_view user) const {
  Account* account = state_->sessions.find_account(host, user);
  if (account == nullptr) return errc::nerr_user_not_found;
  return account;
}

bool FakeUserConfiguration::administrator(HostState& host) const {
  Standing standing;
  refresh(standing, *caller_, state_->sessions, host);
  return standing.administrator;
}

result<std::string> FakeUserConfiguration::text(std::optional<std::string_view> server,
                                                std::string_view user, UserSetting setting) const {
  UserSettings probe;
  if (text_of(probe, setting) == nullptr) return errc::invalid_parameter;
  const WorldLock lock = state_->core.engine.lock();
  const result<HostState*> host = reach(server);
  if (!host) return host.error();
  const result<Account*> account = find(*host.value(), user);
  if (!account) return account.error();
  return *text_of(account.value()->spec.settings, setting);
}

result<std::uint32_t> FakeUserConfiguration::number(std::optional<std::string_view> server,
                                                    std::string_view user,
                                                    UserSetting setting) const {
  if (!number_of(UserSettings{}, setting)) return errc::invalid_parameter;
  const WorldLock lock = state_->core.engine.lock();
  const result<HostState*> host = reach(server);
  if (!host) return host.error();
  const result<Account*> account = find(*host.value(), user);
  if (!account) return account.error();
  return *number_of(account.value()->spec.settings, setting);
}

result<UserSettings> FakeUserConfiguration::all(std::optional<std::string_view> server,
                                                std::string_view user) const {
  const WorldLock lock = state_->core.engine.lock();
  const result<HostState*> host = reach(server);
  if (!host) return host.error();
  if (host.value()->settings.windows < WindowsVersion::windows_7) return errc::not_supported;
  const result<Account*> account = find(*host.value(), user);
  if (!account) return account.error();
  return account.value()->spec.settings;
}

result<void> FakeUserConfiguration::set_text(std::optional<std::string_view> server,
                                             std::string_view user, UserSetting setting,
                                             std::string_view value) {
  UserSettings probe;
  if (text_of(probe, setting) == nullptr) return errc::invalid_parameter;
  const WorldLock lock = state_->core.engine.lock();
  const result<HostState*> host = reach(server);
  if (!host) return host.error();
  const result<Account*> account = find(*host.value(), user);
  if (!account) return account.error();
  if (!administrator(*host.value())) return errc::access_denied;
  *text_of(account.value()->spec.settings, setting) = std::string(value);
  return success();
}

result<void> FakeUserConfiguration::set_number(std::optional<std::string_view> server,
                                               std::string_view user, UserSetting setting,
                                               std::uint32_t value) {
  UserSettings probe;
  if (!assign(probe, setting, value)) return errc::invalid_parameter;
  const WorldLock lock = state_->core.engine.lock();
  const result<HostState*> host = reach(server);
  if (!host) return host.error();
  const result<Account*> account = find(*host.value(), user);
  if (!account) return account.error();
  if (!administrator(*host.value())) return errc::access_denied;
  (void)assign(account.value()->spec.settings, setting, value);
  return success();
}

}  // namespace winseam::fake
