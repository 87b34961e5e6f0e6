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
using abi::WtsConfigClass;
using abi::WtsInfoClass;
using abi::WtsListenerConfig;
using abi::WtsListenerName;
using abi::WtsProcessInfo;
using abi::WtsServerInfo;
using abi::WtsSessionInfo;
using abi::WtsSessionInfo1;
using abi::WtsTypeClass;
using abi::WtsVirtualClass;

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

  // The functions of wtsapi32.dll, each in the file of its subject.
#include "functions_as_members.inc"
// After what its lines become:
#include "winseam/abi/wtsapi.def"

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
