#include "functions.hpp"

#include <string>

#include "registration.hpp"

namespace winseam::dropin {
namespace {

std::string number(Handle value) {
  static constexpr char digits[] = "0123456789abcdef";
  auto bits = reinterpret_cast<std::uintptr_t>(value);
  std::string text;
  do text.insert(text.begin(), digits[bits % 16]);
  while ((bits /= 16) != 0);
  return "0x" + text;
}

// The drop-in whose open has failed last on this thread, if nothing was opened since.
thread_local const Functions* failed_open = nullptr;

}  // namespace

Functions::Functions(std::unique_ptr<Platform> platform, Options options)
    : options_(std::move(options)),
      platform_(std::move(platform)),
      memory_(misuses_, options_.most_allocations) {}

Functions::~Functions() {
  if (options_.at_end) options_.at_end(final_report());
}

Report Functions::final_report() {
  memory_.report_leaks();
  return report();
}

void Functions::note_left_open() {
  const std::lock_guard lock(registrations_mutex_);
  for (const auto& [key, registration] : registrations_)
    misuses_.add(fake::MisuseKind::left_open, "WTSRegisterSessionNotification",
                 "window " + number(key.second), "this window was never unregistered");
}

Report Functions::report() const {
  return {memory_.allocations(), memory_.outstanding(), misuses_.list()};
}

Bool Functions::fail(const std::error_code& error) const {
  set_last_error(to_win32(error));
  return 0;
}

void note_stranger(Misuses& misuses, fake::MisuseKind kind, std::string_view operation,
                   Handle value) {
  std::string what = "this value was never given out as such a handle";
  if (kind == fake::MisuseKind::left_open) what = "this handle was never closed";
  if (value == nullptr) what = "null is no such handle: the open before this call has failed";
  misuses.add(kind, std::string(operation), "handle " + number(value), std::move(what));
}

Functions::SharedServer Functions::server(Handle handle, std::string_view operation) {
  if (handle == nullptr) {
    if (failed_open == this) {
      failed_open = nullptr;
      if (options_.note_null_after_failed_open)
        misuses_.add(fake::MisuseKind::null_after_failed_open, std::string(operation),
                     "the current server",
                     "the open before this call failed, and its null means the current server");
    }
    std::call_once(current_once_, [this] {
      if (auto current = platform_->current_session_server())
        current_ = std::move(current).value();
      else
        current_failure_ = current.error();
    });
    if (!current_) fail(current_failure_);
    return current_;
  }
  SharedServer found = servers_.find(handle);
  if (!found) {
    note_stranger(fake::MisuseKind::use_after_close, operation, handle);
    fail(errc::invalid_handle);
  }
  return found;
}

Handle Functions::opened(result<std::unique_ptr<SessionServer>> outcome) {
  if (!outcome) {
    failed_open = this;
    fail(outcome.error());
    return nullptr;
  }
  failed_open = nullptr;
  const Handle handle = make_handle(next_handle_++);
  servers_.insert(handle, std::move(outcome).value());
  return handle;
}

Bool Functions::close_handle(Handle object) {
  const std::shared_ptr<UserToken> token = tokens_.find(object);
  if (!token) {
    note_stranger(fake::MisuseKind::close_unknown, "CloseHandle", object);
    return fail(errc::invalid_handle);
  }
  const result<void> closed = token->close();
  if (closed) tokens_.retire(object);
  return finish(closed);
}

Dword Functions::get_active_console_session_id() {
  const std::optional<SessionId> id = platform_->local_sessions().active_console_session();
  return id ? id->value() : abi::wts_current_session;  // the same number says "none"
}

Bool Functions::process_id_to_session_id(Dword process_id, Dword* session_id) {
  if (session_id == nullptr) return fail(errc::invalid_parameter);
  const auto id = platform_->local_sessions().session_of(ProcessId{process_id});
  if (id) *session_id = id.value().value();
  return finish(id);
}

void Functions::free_memory(void* memory) { memory_.free(memory); }

template <class Char>
Bool Functions::free_memory_ex(abi::WtsTypeClass type, void* memory, Ulong count) {
  const bool wide = sizeof(Char) != 1;
  return memory_.free_typed(type, memory, count, wide) ? 1 : fail(errc::invalid_parameter);
}

template Bool Functions::free_memory_ex<WChar>(abi::WtsTypeClass, void*, Ulong);
template Bool Functions::free_memory_ex<char>(abi::WtsTypeClass, void*, Ulong);

}  // namespace winseam::dropin
