#include <cstring>

#include "functions.hpp"

namespace winseam::dropin {
namespace {

bool is_text(abi::WtsConfigClass which) {
  switch (which) {
    case abi::WtsConfigClass::initial_program:
    case abi::WtsConfigClass::working_directory:
    case abi::WtsConfigClass::modem_callback_phone_number:
    case abi::WtsConfigClass::terminal_server_profile_path:
    case abi::WtsConfigClass::terminal_server_home_dir:
    case abi::WtsConfigClass::terminal_server_home_dir_drive:
      return true;
    default:
      return false;
  }
}

Dword milliseconds(std::chrono::milliseconds time) { return static_cast<Dword>(time.count()); }

template <class Char>
abi::WtsUserConfig<Char> structure_of(const UserSettings& settings) {
  abi::WtsUserConfig<Char> c{};
  c.source = settings.source;
  c.inherit_initial_program = settings.inherit_initial_program;
  c.allow_logon_terminal_server = settings.allow_logon;
  c.timeout_settings_connections = milliseconds(settings.timeout_connections);
  c.timeout_settings_disconnections = milliseconds(settings.timeout_disconnections);
  c.timeout_settings_idle = milliseconds(settings.timeout_idle);
  c.device_client_drives = settings.device_client_drives;
  c.device_client_printers = settings.device_client_printers;
  c.client_default_printer = settings.client_default_printer;
  c.broken_timeout_settings = settings.broken_timeout;
  c.reconnect_settings = settings.reconnect;
  c.shadowing_settings = settings.shadowing;
  c.terminal_server_remote_home_dir = settings.remote_home_directory;
  put(settings.initial_program, c.initial_program);
  put(settings.working_directory, c.work_directory);
  put(settings.profile_path, c.terminal_server_profile_path);
  put(settings.home_directory, c.terminal_server_home_dir);
  put(settings.home_directory_drive, c.terminal_server_home_dir_drive);
  return c;
}

}  // namespace

Bool Functions::query_user_token(Ulong session, Handle* token) {
  if (token == nullptr) return fail(errc::invalid_parameter);
  auto taken = platform_->local_sessions().user_token(
      SessionId{session}, CallSite{"wtsapi32.dll", "WTSQueryUserToken", 0});
  if (!taken) return fail(taken.error());
  if (options_.make_token) {
    const Handle made = options_.make_token();
    if (made == nullptr) return fail(errc::not_enough_memory);
    *token = made;
    return 1;  // and the platform's token ends here
  }
  const Handle handle = make_handle(next_handle_++);
  tokens_.insert(handle, std::move(taken).value());
  *token = handle;
  return 1;
}

template <class Char>
Bool Functions::query_user_config(Char* server_name, Char* user, abi::WtsConfigClass which,
                                  Char** buffer, Dword* bytes) {
  if (user == nullptr || buffer == nullptr || bytes == nullptr)
    return fail(errc::invalid_parameter);
  const std::string name = server_name != nullptr ? decode(server_name) : std::string();
  const auto where = server_name != nullptr ? std::optional<std::string_view>(name) : std::nullopt;
  const UserConfiguration& accounts = platform_->user_configuration();
  const auto setting = static_cast<UserSetting>(which);
  if (which == abi::WtsConfigClass::user) {
    const result<UserSettings> all = accounts.all(where, decode(user));
    if (!all) return fail(all.error());
    const abi::WtsUserConfig<Char> structure = structure_of<Char>(all.value());
    return give(&structure, sizeof structure, buffer, bytes);
  }
  if (is_text(which)) return give_text(accounts.text(where, decode(user), setting), buffer, bytes);
  return give_value(accounts.number(where, decode(user), setting), buffer, bytes);
}

template <class Char>
Bool Functions::set_user_config(Char* server_name, Char* user, abi::WtsConfigClass which,
                                Char* buffer, Dword length) {
  if (user == nullptr || buffer == nullptr) return fail(errc::invalid_parameter);
  const std::string name = server_name != nullptr ? decode(server_name) : std::string();
  const auto where = server_name != nullptr ? std::optional<std::string_view>(name) : std::nullopt;
  UserConfiguration& accounts = platform_->user_configuration();
  const auto setting = static_cast<UserSetting>(which);
  // A text's length is in characters, a number's is its size.
  if (is_text(which))
    return finish(accounts.set_text(where, decode(user), setting, decode_up_to(buffer, length)));
  std::uint32_t value = 0;
  if (length != sizeof value) return fail(errc::invalid_parameter);
  std::memcpy(&value, buffer, sizeof value);
  return finish(accounts.set_number(where, decode(user), setting, value));
}

Bool Functions::enable_child_sessions(Bool enable) {
  return finish(platform_->local_sessions().enable_child_sessions(enable != 0));
}

Bool Functions::is_child_sessions_enabled(Bool* enabled) {
  if (enabled == nullptr) return fail(errc::invalid_parameter);
  const result<bool> answer = platform_->local_sessions().child_sessions_enabled();
  if (answer) *enabled = answer.value() ? 1 : 0;
  return finish(answer);
}

Bool Functions::get_child_session_id(Ulong* session) {
  if (session == nullptr) return fail(errc::invalid_parameter);
  const auto child = platform_->local_sessions().child_session();
  if (child) *session = child.value() ? child.value()->value() : abi::wts_current_session;
  return finish(child);
}

template Bool Functions::query_user_config(WChar*, WChar*, abi::WtsConfigClass, WChar**, Dword*);
template Bool Functions::query_user_config(char*, char*, abi::WtsConfigClass, char**, Dword*);
template Bool Functions::set_user_config(WChar*, WChar*, abi::WtsConfigClass, WChar*, Dword);
template Bool Functions::set_user_config(char*, char*, abi::WtsConfigClass, char*, Dword);

}  // namespace winseam::dropin
