#include "functions.hpp"
#include "writer.hpp"

namespace winseam::dropin {
namespace {

constexpr Dword longest_message = 1024;  // bytes; the protocol carries no more
constexpr Dword button_bits = 0x0F;
constexpr Dword icon_bits = 0xF0;

Wait wait_of(Bool wait) { return wait != 0 ? Wait::until_done : Wait::no; }

// A text given with its length in bytes; callers count the terminator or do not.
template <class Char>
std::string counted(const Char* text, Dword bytes) {
  std::size_t units = bytes / sizeof(Char);
  if (units != 0 && text[units - 1] == Char{}) --units;
  return decode(text, units);
}

}  // namespace

template <class Char>
Bool Functions::enumerate_sessions(Handle handle, Dword reserved, Dword version,
                                   abi::WtsSessionInfo<Char>** sessions, Dword* count) {
  if (reserved != 0 || version != 1 || sessions == nullptr || count == nullptr)
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSEnumerateSessions");
  if (!host) return 0;
  const auto list = host->sessions().enumerate();
  if (!list) return fail(list.error());
  *sessions = one_block<Char, abi::WtsSessionInfo<Char>>(
      memory_, Family::plain, list.value(),
      [](const SessionEntry& value, auto& entry, auto& writer) {
        entry.session_id = value.id.value();
        entry.win_station_name = writer.text(value.station);
        entry.state = static_cast<abi::WtsConnectState>(value.state);
      });
  *count = static_cast<Dword>(list.value().size());
  return 1;
}

template <class Char>
Bool Functions::enumerate_sessions_ex(Handle handle, Dword* level, Dword filter,
                                      abi::WtsSessionInfo1<Char>** sessions, Dword* count) {
  if (level == nullptr || *level != 1 || filter != 0 || sessions == nullptr || count == nullptr)
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSEnumerateSessionsEx");
  if (!host) return 0;
  const auto list = host->sessions().enumerate_detailed();
  if (!list) return fail(list.error());
  *sessions = separate_blocks<Char, abi::WtsSessionInfo1<Char>>(
      memory_, Family::session_info_level1, list.value(),
      [](const SessionEntryEx& value, auto& entry, auto& writer) {
        entry.exec_env_id = value.environment_id;
        entry.state = static_cast<abi::WtsConnectState>(value.state);
        entry.session_id = value.id.value();
        entry.session_name = writer.text(value.station);
        entry.host_name = writer.text_or_null(value.host);
        entry.user_name = writer.text_or_null(value.user);
        entry.domain_name = writer.text_or_null(value.domain);
        entry.farm_name = writer.text_or_null(value.farm);
      });
  *count = static_cast<Dword>(list.value().size());
  return 1;
}

Bool Functions::logoff_session(Handle handle, Dword session, Bool wait) {
  const SharedServer host = server(handle, "WTSLogoffSession");
  if (!host) return 0;
  return finish(host->sessions().logoff(SessionId{session}, wait_of(wait)));
}

Bool Functions::disconnect_session(Handle handle, Dword session, Bool wait) {
  const SharedServer host = server(handle, "WTSDisconnectSession");
  if (!host) return 0;
  return finish(host->sessions().disconnect(SessionId{session}, wait_of(wait)));
}

template <class Char>
Bool Functions::connect_session(Ulong logon, Ulong target, Char* password, Bool wait) {
  if (password == nullptr) return fail(errc::invalid_parameter);
  return finish(platform_->local_sessions().connect(SessionId{logon}, SessionId{target},
                                                    decode(password), wait_of(wait)));
}

template <class Char>
Bool Functions::send_message(Handle handle, Dword session, Char* title, Dword title_length,
                             Char* message, Dword message_length, Dword style, Dword timeout,
                             Dword* response, Bool wait) {
  if ((title == nullptr && title_length != 0) || (message == nullptr && message_length != 0) ||
      response == nullptr)
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSSendMessage");
  if (!host) return 0;
  if (title_length > longest_message || message_length > longest_message)
    return fail(errc::rpc_x_bad_stub_data);
  MessagePrompt prompt;
  prompt.title = counted(title, title_length);
  prompt.text = counted(message, message_length);
  prompt.buttons = static_cast<MessageButtons>(style & button_bits);
  prompt.icon = static_cast<MessageIcon>(style & icon_bits);
  prompt.more_style = style & ~(button_bits | icon_bits);
  prompt.timeout = std::chrono::seconds(timeout);
  const auto answer = host->sessions().send_message(SessionId{session}, prompt, wait_of(wait));
  if (answer) *response = static_cast<Dword>(answer.value());
  return finish(answer);
}

template <class Char>
Bool Functions::start_remote_control_session(Char* server_name, Ulong target, Byte hotkey,
                                             Ushort modifiers) {
  const std::string name = server_name != nullptr ? decode(server_name) : std::string();
  return finish(platform_->local_sessions().start_remote_control(
      server_name != nullptr ? std::optional<std::string_view>(name) : std::nullopt,
      SessionId{target}, hotkey, static_cast<HotkeyModifier>(modifiers)));
}

Bool Functions::stop_remote_control_session(Ulong logon) {
  return finish(platform_->local_sessions().stop_remote_control(SessionId{logon}));
}

template Bool Functions::enumerate_sessions(Handle, Dword, Dword, abi::WtsSessionInfo<WChar>**,
                                            Dword*);
template Bool Functions::enumerate_sessions(Handle, Dword, Dword, abi::WtsSessionInfo<char>**,
                                            Dword*);
template Bool Functions::enumerate_sessions_ex(Handle, Dword*, Dword, abi::WtsSessionInfo1<WChar>**,
                                               Dword*);
template Bool Functions::enumerate_sessions_ex(Handle, Dword*, Dword, abi::WtsSessionInfo1<char>**,
                                               Dword*);
template Bool Functions::connect_session(Ulong, Ulong, WChar*, Bool);
template Bool Functions::connect_session(Ulong, Ulong, char*, Bool);
template Bool Functions::send_message(Handle, Dword, WChar*, Dword, WChar*, Dword, Dword, Dword,
                                      Dword*, Bool);
template Bool Functions::send_message(Handle, Dword, char*, Dword, char*, Dword, Dword, Dword,
                                      Dword*, Bool);
template Bool Functions::start_remote_control_session(WChar*, Ulong, Byte, Ushort);
template Bool Functions::start_remote_control_session(char*, Ulong, Byte, Ushort);

}  // namespace winseam::dropin
