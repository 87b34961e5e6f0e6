// winseam/session/user_configuration.hpp: the Remote Desktop settings stored in a user's account.
//
//   auto& settings = platform.user_configuration();
//   auto limit = settings.number("rds01", "alice", winseam::UserSetting::timeout_disconnections);  // milliseconds
//
// A server name, not a handle: nothing has to be opened; an empty optional means this machine. Errors of all calls:
// rpc_s_server_unavailable for an unknown or unreachable server; nerr_user_not_found for an unknown user;
// invalid_parameter for a setting of the other type; access_denied for changes by a caller that is no administrator.
// Changes take effect at the user's next logon. One blocking round trip each; any number of threads at once.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "winseam/error.hpp"

namespace winseam {

// One setting; the values are those of WTS_CONFIG_CLASS.
enum class UserSetting : std::uint32_t {
  initial_program = 0,                // text
  working_directory = 1,              // text
  inherit_initial_program = 2,        // number: 1 lets the client choose the program
  allow_logon = 3,                    // number: 0 refuses remote logons
  timeout_connections = 4,            // number: milliseconds, 0 for no limit
  timeout_disconnections = 5,         // number: milliseconds, 0 for no limit
  timeout_idle = 6,                   // number: milliseconds, 0 for no limit
  device_client_drives = 7,           // number
  device_client_printers = 8,         // number
  device_client_default_printer = 9,  // number
  broken_timeout = 10,                // number: 0 disconnects, 1 ends the session
  reconnect = 11,                     // number: 0 any client, 1 the original one
  modem_callback = 12,                // number, unused
  modem_callback_phone_number = 13,   // text, unused
  shadowing = 14,       // number: 0 off, 1 input with consent, 2 input, 3 view with consent, 4 view
  profile_path = 15,    // text
  home_directory = 16,  // text
  home_directory_drive = 17,   // text
  remote_home_directory = 18,  // number, read only
};

// WTSUSERCONFIG: all settings at once (class 19, Windows 7 and later).
struct UserSettings {
  std::uint32_t source = 0;  // 0: the account database
  bool inherit_initial_program = true;
  bool allow_logon = true;
  std::chrono::milliseconds timeout_connections{0};
  std::chrono::milliseconds timeout_disconnections{0};
  std::chrono::milliseconds timeout_idle{0};
  bool device_client_drives = true;
  bool device_client_printers = true;
  bool client_default_printer = true;
  std::uint32_t broken_timeout = 0;
  std::uint32_t reconnect = 0;
  std::uint32_t modem_callback = 0;
  std::string modem_callback_phone_number{};
  std::uint32_t shadowing = 1;
  bool remote_home_directory = false;
  std::string initial_program{};
  std::string working_directory{};
  std::string profile_path{};
  std::string home_directory{};
  std::string home_directory_drive{};

  friend bool operator==(const UserSettings&, const UserSettings&) = default;
};

class UserConfiguration {
 public:
  UserConfiguration(const UserConfiguration&) = delete;
  UserConfiguration& operator=(const UserConfiguration&) = delete;

  // A text setting. Windows: WTSQueryUserConfigW.
  virtual result<std::string> text(std::optional<std::string_view> server, std::string_view user,
                                   UserSetting setting) const = 0;

  // A numeric setting. Windows: WTSQueryUserConfigW.
  virtual result<std::uint32_t> number(std::optional<std::string_view> server,
                                       std::string_view user, UserSetting setting) const = 0;

  // All settings. Errors: not_supported before Windows 7. Windows: WTSQueryUserConfigW with WTSUserConfigUser.
  virtual result<UserSettings> all(std::optional<std::string_view> server,
                                   std::string_view user) const = 0;

  // Changes a text setting. Windows: WTSSetUserConfigW.
  virtual result<void> set_text(std::optional<std::string_view> server, std::string_view user,
                                UserSetting setting, std::string_view value) = 0;

  // Changes a numeric setting; invalid_parameter for remote_home_directory, which cannot be set.
  // Windows: WTSSetUserConfigW.
  virtual result<void> set_number(std::optional<std::string_view> server, std::string_view user,
                                  UserSetting setting, std::uint32_t value) = 0;

 protected:
  UserConfiguration() = default;
  ~UserConfiguration() = default;
};

}  // namespace winseam
