// frontends/dropin/functions.hpp: every function of the table as a member, with the drop-in as its context.
//
// Order of the checks (wts 1.5, 6): pointers, reserved arguments, levels and versions here; the handle here; the rest in
// the platform. On failure out-parameters stay untouched, but for the class that WTSQuerySessionInformation lacks.
#pragma once

#include <atomic>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <system_error>
#include <utility>

#include "dropin.hpp"
#include "handles.hpp"
#include "memory.hpp"
#include "misuses.hpp"
#include "running.hpp"
#include "shared.hpp"
#include "winseam/error.hpp"

namespace winseam::dropin {

using abi::Bool;
using abi::Byte;
using abi::Dword;
using abi::Handle;
using abi::Ulong;
using abi::Ushort;
using abi::WChar;

// An open virtual channel.
struct OpenChannel {
  std::unique_ptr<VirtualChannel> channel;
  bool dynamic = false;
  std::mutex mutex{};             // guards what follows
  std::vector<std::byte> rest{};  // of a dynamic channel's chunk that did not fit
};

class Functions {
 public:
  Functions(std::unique_ptr<Platform> platform, Options options);
  ~Functions();
  Functions(const Functions&) = delete;
  Functions& operator=(const Functions&) = delete;

  Report report() const;
  Report final_report();
  void note_left_open();  // the windows that are still registered

  // What the functions of the other DLLs use of this object, while it lives.
  Shared shared() { return {options_, *platform_, misuses_, memory_, next_handle_}; }

  const Options& options() const { return options_; }

  // Sets the last error and returns FALSE.
  Bool fail(const std::error_code& error) const;

  // kernel32
  Dword get_last_error() const { return options_.get_last_error(); }
  void set_last_error(Dword code) const { say_last_error(options_, code); }
  Bool close_handle(Handle object);
  Dword get_active_console_session_id();
  Bool process_id_to_session_id(Dword process_id, Dword* session_id);

  // servers.cpp
  template <class Char>
  Handle open_server(Char* name);
  template <class Char>
  Handle open_server_ex(Char* name);
  void close_server(Handle server);
  template <class Char>
  Bool enumerate_servers(Char* domain, Dword reserved, Dword version,
                         abi::WtsServerInfo<Char>** servers, Dword* count);
  Bool shutdown_system(Handle server, Dword flag);

  // sessions.cpp
  template <class Char>
  Bool enumerate_sessions(Handle server, Dword reserved, Dword version,
                          abi::WtsSessionInfo<Char>** sessions, Dword* count);
  template <class Char>
  Bool enumerate_sessions_ex(Handle server, Dword* level, Dword filter,
                             abi::WtsSessionInfo1<Char>** sessions, Dword* count);
  Bool logoff_session(Handle server, Dword session, Bool wait);
  Bool disconnect_session(Handle server, Dword session, Bool wait);
  template <class Char>
  Bool connect_session(Ulong logon, Ulong target, Char* password, Bool wait);
  template <class Char>
  Bool send_message(Handle server, Dword session, Char* title, Dword title_length, Char* message,
                    Dword message_length, Dword style, Dword timeout, Dword* response, Bool wait);
  template <class Char>
  Bool start_remote_control_session(Char* server, Ulong target, Byte hotkey, Ushort modifiers);
  Bool stop_remote_control_session(Ulong logon);

  // information.cpp
  template <class Char>
  Bool query_session_information(Handle server, Dword session, abi::WtsInfoClass which,
                                 Char** buffer, Dword* bytes);

  // processes.cpp
  template <class Char>
  Bool enumerate_processes(Handle server, Dword reserved, Dword version,
                           abi::WtsProcessInfo<Char>** processes, Dword* count);
  template <class Char>
  Bool enumerate_processes_ex(Handle server, Dword* level, Dword session, Char** processes,
                              Dword* count);
  Bool terminate_process(Handle server, Dword process, Dword exit_code);

  // events.cpp
  Bool wait_system_event(Handle server, Dword mask, Dword* flags);
  Bool register_session_notification(Handle window, Dword flags);
  Bool unregister_session_notification(Handle window);
  Bool register_session_notification_ex(Handle server, Handle window, Dword flags);
  Bool unregister_session_notification_ex(Handle server, Handle window);

  // channels.cpp
  Handle virtual_channel_open(Handle server, Dword session, char* name);
  Handle virtual_channel_open_ex(Dword session, char* name, Dword flags);
  Bool virtual_channel_close(Handle channel);
  Bool virtual_channel_read(Handle channel, Ulong timeout, char* buffer, Ulong size, Ulong* read);
  Bool virtual_channel_write(Handle channel, char* buffer, Ulong length, Ulong* written);
  Bool virtual_channel_purge_input(Handle channel);
  Bool virtual_channel_purge_output(Handle channel);
  Bool virtual_channel_query(Handle channel, abi::WtsVirtualClass which, void** buffer,
                             Dword* bytes);

  // users.cpp
  Bool query_user_token(Ulong session, Handle* token);
  template <class Char>
  Bool query_user_config(Char* server, Char* user, abi::WtsConfigClass which, Char** buffer,
                         Dword* bytes);
  template <class Char>
  Bool set_user_config(Char* server, Char* user, abi::WtsConfigClass which, Char* buffer,
                       Dword length);
  Bool enable_child_sessions(Bool enable);
  Bool is_child_sessions_enabled(Bool* enabled);
  Bool get_child_session_id(Ulong* session);

  // listeners.cpp
  template <class Char>
  Bool enumerate_listeners(Handle server, void* reserved1, Dword reserved2,
                           abi::WtsListenerName<Char>* listeners, Dword* count);
  template <class Char>
  Bool query_listener_config(Handle server, void* reserved1, Dword reserved2, Char* name,
                             abi::WtsListenerConfig<Char>* configuration);
  template <class Char>
  Bool create_listener(Handle server, void* reserved1, Dword reserved2, Char* name,
                       abi::WtsListenerConfig<Char>* configuration, Dword flag);
  template <class Char>
  Bool set_listener_security(Handle server, void* reserved1, Dword reserved2, Char* name,
                             Dword information, void* descriptor);
  template <class Char>
  Bool get_listener_security(Handle server, void* reserved1, Dword reserved2, Char* name,
                             Dword information, void* descriptor, Dword length, Dword* needed);

  // Memory.
  void free_memory(void* memory) { memory_.free(memory); }
  template <class Char>
  Bool free_memory_ex(abi::WtsTypeClass type, void* memory, Ulong count);

 private:
  using SharedServer = std::shared_ptr<SessionServer>;
  using SharedChannel = std::shared_ptr<OpenChannel>;
  struct Registration;

  template <class T>
  Bool finish(const result<T>& outcome) const {
    return outcome ? 1 : fail(outcome.error());
  }

  // The object behind a handle; null is the current server. Empty, with the last error set and a record, for a value that
  // is none.
  SharedServer server(Handle handle, std::string_view operation);
  SharedChannel channel(Handle handle, std::string_view operation);

  Handle opened(result<std::unique_ptr<SessionServer>> outcome);
  Handle opened(result<std::unique_ptr<VirtualChannel>> outcome, bool dynamic);
  void note_stranger(fake::MisuseKind kind, std::string_view operation, Handle value) {
    dropin::note_stranger(misuses_, kind, operation, value);
  }

  // A copy of some bytes that WTSFreeMemory takes back.
  template <class Char>
  Bool give(const void* bytes, std::size_t size, Char** buffer, Dword* count);
  template <class Char>
  Bool give_text(const result<std::string>& text, Char** buffer, Dword* bytes);
  template <class Char, class T>
  Bool give_value(const result<T>& value, Char** buffer, Dword* bytes);

  Options options_;
  std::unique_ptr<Platform> platform_;
  Misuses misuses_;
  Memory memory_;
  std::atomic<std::uint32_t> next_handle_{1};
  std::once_flag current_once_;
  SharedServer current_;
  std::error_code current_failure_;
  Handles<SessionServer> servers_;
  Handles<OpenChannel> channels_;
  Handles<UserToken> tokens_;
  std::mutex registrations_mutex_;
  std::map<std::pair<Handle, Handle>, std::shared_ptr<Registration>> registrations_;
};

template <class Char>
Bool Functions::give(const void* bytes, std::size_t size, Char** buffer, Dword* count) {
  Allocation allocation(memory_, Family::plain, sizeof(Char) != 1);
  void* const block = allocation.main(size);
  if (size != 0) std::memcpy(block, bytes, size);
  *buffer = static_cast<Char*>(allocation.hand_out(1));
  *count = static_cast<Dword>(size);
  return 1;
}

template <class Char>
Bool Functions::give_text(const result<std::string>& text, Char** buffer, Dword* bytes) {
  if (!text) return fail(text.error());
  const std::basic_string<Char> encoded = encode<Char>(text.value());
  return give(encoded.c_str(), (encoded.size() + 1) * sizeof(Char), buffer, bytes);
}

template <class Char, class T>
Bool Functions::give_value(const result<T>& value, Char** buffer, Dword* bytes) {
  if (!value) return fail(value.error());
  return give(&value.value(), sizeof(T), buffer, bytes);
}

}  // namespace winseam::dropin
