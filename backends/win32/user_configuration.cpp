#include <cstring>

#include "platform.hpp"
#include "values.hpp"

namespace winseam::win32 {
namespace {

constexpr abi::Dword largest_answer = 1U << 20U;

enum class Kind { none, text, number };

Kind kind_of(UserSetting setting) {
  switch (setting) {
    case UserSetting::initial_program:
    case UserSetting::working_directory:
    case UserSetting::modem_callback_phone_number:
    case UserSetting::profile_path:
    case UserSetting::home_directory:
    case UserSetting::home_directory_drive:
      return Kind::text;
    case UserSetting::inherit_initial_program:
    case UserSetting::allow_logon:
    case UserSetting::timeout_connections:
    case UserSetting::timeout_disconnections:
    case UserSetting::timeout_idle:
    case UserSetting::device_client_drives:
    case UserSetting::device_client_printers:
    case UserSetting::device_client_default_printer:
    case UserSetting::broken_timeout:
    case UserSetting::reconnect:
    case UserSetting::modem_callback:
    case UserSetting::shadowing:
    case UserSetting::remote_home_directory:
      return Kind::number;
  }
  return Kind::none;
}

// A server and a user as the functions take them; a null server is this machine.
struct Account {
  std::optional<WideText> server;
  WideText user;

  abi::WChar* server_name() { return server ? server->data() : nullptr; }
};

result<Account> account_of(std::optional<std::string_view> server, std::string_view user) {
  Account account;
  if (server) {
    result<WideText> wide = to_wide(*server);
    if (!wide) return wide.error();
    account.server = std::move(wide).value();
  }
  result<WideText> wide = to_wide(user);
  if (!wide) return wide.error();
  account.user = std::move(wide).value();
  return account;
}

// Asks for a class; `read` gets the bytes while they live.
template <class Read>
auto ask(const Tables& tables, std::optional<std::string_view> server, std::string_view user,
         abi::WtsConfigClass which, Read read)
    -> std::invoke_result_t<Read, const abi::WChar*, abi::Dword> {
  result<Account> account = account_of(server, user);
  if (!account) return account.error();
  Buffer<abi::WChar> buffer(tables);
  abi::Dword bytes = 0;
  if (const std::error_code failed =
          call(tables, tables.wts.query_user_config_w, account.value().server_name(),
               account.value().user.data(), which, buffer.out(), &bytes))
    return failed;
  if (buffer.get() == nullptr || bytes > largest_answer) return errc::invalid_data;
  return read(buffer.get(), bytes);
}

}  // namespace

result<std::string> Win32UserConfiguration::text(std::optional<std::string_view> server,
                                                 std::string_view user, UserSetting setting) const {
  if (kind_of(setting) != Kind::text) return errc::invalid_parameter;
  return ask(*tables_, server, user, static_cast<abi::WtsConfigClass>(setting),
             [](const abi::WChar* buffer, abi::Dword bytes) -> result<std::string> {
               if (bytes % sizeof(abi::WChar) != 0) return errc::invalid_data;
               return text_in(buffer, bytes / sizeof(abi::WChar));
             });
}

result<std::uint32_t> Win32UserConfiguration::number(std::optional<std::string_view> server,
                                                     std::string_view user,
                                                     UserSetting setting) const {
  if (kind_of(setting) != Kind::number) return errc::invalid_parameter;
  return ask(*tables_, server, user, static_cast<abi::WtsConfigClass>(setting),
             [](const abi::WChar* buffer, abi::Dword bytes) -> result<std::uint32_t> {
               std::uint32_t value = 0;
               if (bytes < sizeof value) return errc::invalid_data;
               std::memcpy(&value, buffer, sizeof value);
               return value;
             });
}

result<UserSettings> Win32UserConfiguration::all(std::optional<std::string_view> server,
                                                 std::string_view user) const {
  result<UserSettings> settings =
      ask(*tables_, server, user, abi::WtsConfigClass::user,
          [](const abi::WChar* buffer, abi::Dword bytes) -> result<UserSettings> {
            abi::WtsUserConfig<abi::WChar> structure;
            if (bytes < sizeof structure) return errc::invalid_data;
            std::memcpy(static_cast<void*>(&structure), buffer, sizeof structure);
            return value_of(structure);
          });
  if (!settings) return settings;
  // The structure lacks the two settings for modems; a system that has given them up has no answer either.
  if (const auto callback = number(server, user, UserSetting::modem_callback))
    settings.value().modem_callback = callback.value();
  if (auto phone = text(server, user, UserSetting::modem_callback_phone_number))
    settings.value().modem_callback_phone_number = std::move(phone).value();
  return settings;
}

result<void> Win32UserConfiguration::set_text(std::optional<std::string_view> server,
                                              std::string_view user, UserSetting setting,
                                              std::string_view value) {
  if (kind_of(setting) != Kind::text) return errc::invalid_parameter;
  result<Account> account = account_of(server, user);
  if (!account) return account.error();
  result<WideText> wide = to_wide(value);
  if (!wide) return wide.error();
  if (wide.value().size() > largest_answer) return errc::invalid_parameter;
  return done(call(*tables_, tables_->wts.set_user_config_w, account.value().server_name(),
                   account.value().user.data(), static_cast<abi::WtsConfigClass>(setting),
                   wide.value().data(), static_cast<abi::Dword>(wide.value().size() + 1)));
}

result<void> Win32UserConfiguration::set_number(std::optional<std::string_view> server,
                                                std::string_view user, UserSetting setting,
                                                std::uint32_t value) {
  if (kind_of(setting) != Kind::number) return errc::invalid_parameter;
  result<Account> account = account_of(server, user);
  if (!account) return account.error();
  return done(call(*tables_, tables_->wts.set_user_config_w, account.value().server_name(),
                   account.value().user.data(), static_cast<abi::WtsConfigClass>(setting),
                   reinterpret_cast<abi::WChar*>(&value), abi::Dword{sizeof value}));
}

}  // namespace winseam::win32
