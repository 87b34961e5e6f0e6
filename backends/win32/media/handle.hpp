// backends/win32/media/handle.hpp: an open media session's handle, and calls through it.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "abi_values/guid.hpp"
#include "api.hpp"
#include "winseam/abi/ntmsapi.hpp"
#include "winseam/guid.hpp"

namespace winseam::win32 {

// Why a function is not in the table.
inline errc missing_media(const Tables& tables) {
  return tables.ntms_loaded ? errc::proc_not_found : errc::mod_not_found;
}

// Why a function that gives a handle gave none, to be asked right after it. A failure without a code is gen_failure.
inline std::error_code last_media_error(const Tables& tables) {
  const abi::Dword code =
      tables.ntms.kernel.get_last_error != nullptr ? tables.ntms.kernel.get_last_error() : 0;
  return code != 0 ? from_win32(code) : make_error_code(errc::gen_failure);
}

// A value that can be a handle: failed opens give INVALID_HANDLE_VALUE, and null never is one.
inline bool is_handle(abi::Handle handle) {
  return handle != nullptr && reinterpret_cast<std::uintptr_t>(handle) != abi::invalid_handle_value;
}

using abi_values::abi_of;
using abi_values::guid_of;

template <class Id>
std::vector<abi::NtmsGuid> abi_of(const std::vector<Id>& ids) {
  std::vector<abi::NtmsGuid> guids;
  guids.reserve(ids.size());
  for (const Id& id : ids) guids.push_back(abi_of(id.guid()));
  return guids;
}

// What all parts of one open session share.
class MediaHandle {
 public:
  MediaHandle(SharedTables tables, abi::Handle handle, std::string server, std::string application)
      : tables_(std::move(tables)),
        handle_(handle),
        server_(std::move(server)),
        application_(std::move(application)) {}

  const Tables& tables() const { return *tables_; }
  const abi::NtmsApi& api() const { return tables_->ntms; }
  const std::string& server() const { return server_; }
  const std::string& application() const { return application_; }
  bool closed() const { return closed_.load(); }

  // The handle for a call; invalid_handle once it is closed, unless whatever is behind wants to see such calls.
  result<abi::Handle> use() const {
    if (closed() && !tables_->tells_closed_handles) return errc::invalid_handle;
    return handle_;
  }

  // Calls a function whose first parameter is the handle.
  template <class... Parameters, class... Arguments>
  result<void> call(abi::Dword (*function)(abi::Handle, Parameters...),
                    Arguments&&... arguments) const {
    const result<abi::Handle> handle = use();
    if (!handle) return handle.error();
    if (function == nullptr) return missing_media(tables());
    return done(from_win32(function(handle.value(), std::forward<Arguments>(arguments)...)));
  }

  // As call(), with the id that comes next.
  template <class... Parameters, class... Arguments>
  result<void> call_on(abi::Dword (*function)(abi::Handle, abi::NtmsGuid*, Parameters...),
                       const Guid& id, Arguments&&... arguments) const {
    abi::NtmsGuid guid = abi_of(id);
    return call(function, &guid, std::forward<Arguments>(arguments)...);
  }

  // The handle is gone whatever the answer: after connection_unavail too. Calls that wait are unwound by the service.
  result<void> close() {
    if (api().close_session == nullptr) return missing_media(tables());
    if (closed_.exchange(true) && !tables_->tells_closed_handles) return errc::invalid_handle;
    return done(from_win32(api().close_session(handle_)));
  }

 private:
  SharedTables tables_;
  abi::Handle handle_;
  std::string server_;
  std::string application_;
  std::atomic<bool> closed_{false};
};

using SharedMedia = std::shared_ptr<MediaHandle>;

// Calls `ask(buffer, count)` with larger and larger buffers while the answer is insufficient_buffer: what is asked for may
// grow in between. Counts that cannot be right, or an end that never comes, are invalid_data.
template <class T, class Ask>
result<std::vector<T>> ask_growing(std::size_t first, std::size_t most, Ask ask) {
  constexpr int most_tries = 32;
  std::vector<T> buffer(first);
  for (int tries = 0; tries != most_tries; ++tries) {
    auto count = static_cast<abi::Dword>(buffer.size());
    const result<void> asked = ask(buffer.data(), &count);
    if (asked) {
      if (count > buffer.size()) return errc::invalid_data;
      buffer.resize(count);
      return buffer;
    }
    if (asked.error() != errc::insufficient_buffer) return asked.error();
    if (count > most || buffer.size() == most) return errc::invalid_data;
    buffer.assign(std::min(most, std::max<std::size_t>(count, 2 * buffer.size())), T{});
  }
  return errc::invalid_data;
}

}  // namespace winseam::win32
