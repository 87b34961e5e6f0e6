#include <limits>

#include "server.hpp"
#include "values.hpp"

namespace winseam::win32 {
namespace {

constexpr abi::Dword only_version = 1;

abi::Bool flag(Wait wait) { return wait == Wait::until_done ? 1 : 0; }

// The values of a whole array, or the first error in it.
template <class Value, class Array>
result<std::vector<Value>> values_of(const Array& array, abi::Dword count) {
  if (!plausible(array.get(), count)) return errc::invalid_data;
  std::vector<Value> values;
  values.reserve(count);
  for (abi::Dword i = 0; i < count; ++i) {
    result<Value> value = value_of(array.get()[i]);
    if (!value) return value.error();
    values.push_back(std::move(value).value());
  }
  return values;
}

}  // namespace

result<std::vector<SessionEntry>> Win32Sessions::enumerate() const {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  Buffer<abi::WtsSessionInfo<abi::WChar>> list(handle_->tables());
  abi::Dword count = 0;
  const std::error_code failed = call_retrying(
      handle_->tables(),
      [&] {
        list.reset();
        count = 0;
      },
      handle_->api().enumerate_sessions_w, server.value(), abi::Dword{0}, only_version, list.out(),
      &count);
  if (failed) return failed;
  if (!plausible(list.get(), count)) return errc::invalid_data;
  std::vector<SessionEntry> sessions(count);  // filled in place: moving each would cost more
  for (abi::Dword i = 0; i < count; ++i)
    if (!read(list.get()[i], sessions[i])) return errc::invalid_data;
  return sessions;
}

result<std::vector<SessionEntryEx>> Win32Sessions::enumerate_detailed() const {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  TypedArray<abi::WtsSessionInfo1<abi::WChar>> list(handle_->tables(),
                                                    abi::WtsTypeClass::session_info_level1);
  abi::Dword level = 1;
  const std::error_code failed = call_retrying(
      handle_->tables(), [&] { list.reset(); }, handle_->api().enumerate_sessions_ex_w,
      server.value(), &level, abi::Dword{0}, list.out(), list.count_out());
  if (failed) return failed;
  return values_of<SessionEntryEx>(list, list.count());
}

result<void> Win32Sessions::logoff(SessionId session, Wait wait) {
  return handle_->call(handle_->api().logoff_session, session.value(), flag(wait));
}

result<void> Win32Sessions::disconnect(SessionId session, Wait wait) {
  return handle_->call(handle_->api().disconnect_session, session.value(), flag(wait));
}

result<MessageResponse> Win32Sessions::send_message(SessionId session, const MessagePrompt& prompt,
                                                    Wait wait) {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  result<WideText> title = to_wide(prompt.title);
  if (!title) return title.error();
  result<WideText> text = to_wide(prompt.text);
  if (!text) return text.error();
  constexpr std::size_t most_units = std::numeric_limits<abi::Dword>::max() / sizeof(abi::WChar);
  if (title.value().size() > most_units || text.value().size() > most_units ||
      prompt.timeout.count() < 0 || prompt.timeout.count() > std::numeric_limits<abi::Dword>::max())
    return errc::rpc_x_bad_stub_data;
  const abi::Dword style = static_cast<abi::Dword>(prompt.buttons) |
                           static_cast<abi::Dword>(prompt.icon) | prompt.more_style;
  const auto bytes_of = [](const WideText& wide) {  // both lengths are bytes, not characters
    return static_cast<abi::Dword>(wide.size() * sizeof(abi::WChar));
  };
  abi::Dword response = 0;
  const std::error_code failed = call(
      handle_->tables(), handle_->api().send_message_w, server.value(), session.value(),
      title.value().data(), bytes_of(title.value()), text.value().data(), bytes_of(text.value()),
      style, static_cast<abi::Dword>(prompt.timeout.count()), &response, flag(wait));
  if (failed) return failed;
  return static_cast<MessageResponse>(response);
}

result<std::vector<ProcessEntry>> Win32Processes::enumerate() const {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  Buffer<abi::WtsProcessInfo<abi::WChar>> list(handle_->tables());
  abi::Dword count = 0;
  const std::error_code failed = call_retrying(
      handle_->tables(),
      [&] {
        list.reset();
        count = 0;
      },
      handle_->api().enumerate_processes_w, server.value(), abi::Dword{0}, only_version, list.out(),
      &count);
  if (failed) return failed;
  return values_of<ProcessEntry>(list, count);
}

result<std::vector<ProcessEntryEx>> Win32Processes::enumerate_detailed(SessionId session) const {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  TypedArray<abi::WtsProcessInfoEx<abi::WChar>> list(handle_->tables(),
                                                     abi::WtsTypeClass::process_info_level1);
  abi::Dword level = 1;
  // The function's own type is that of a text, whatever the level.
  const std::error_code failed = call_retrying(
      handle_->tables(), [&] { list.reset(); }, handle_->api().enumerate_processes_ex_w,
      server.value(), &level, session.value(), reinterpret_cast<abi::WChar**>(list.out()),
      list.count_out());
  if (failed) return failed;
  return values_of<ProcessEntryEx>(list, list.count());
}

result<void> Win32Processes::terminate(ProcessId process, std::uint32_t exit_code) {
  return handle_->call(handle_->api().terminate_process, process.value(), exit_code);
}

}  // namespace winseam::win32
