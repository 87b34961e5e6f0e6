// frontends/dropin/media/media_functions.hpp: every function of ntmsapi as a member, with the drop-in as its context.
//
// Order of the checks (ntms 2): the handle, then pointers, counts and sizes here; the rest in the platform. On failure
// out-parameters stay untouched, but for needed sizes and the id that AllocateNtmsMedia gives. The functions return their
// code and leave the last error alone, except for the two that return a handle.
#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "abi_values/guid.hpp"
#include "handles.hpp"
#include "running.hpp"
#include "shared.hpp"
#include "text.hpp"
#include "winseam/abi/ntmsapi.hpp"
#include "winseam/media_session.hpp"

namespace winseam::dropin {

using abi::Dword;
using abi::Handle;
using abi::Long;
using abi::NtmsAllocationInformation;
using abi::NtmsGuid;
using abi::NtmsMountInformation;
using abi::NtmsNotificationInformation;
using abi::NtmsObjectInformation;
using abi::NtmsSecurityAttributes;
using abi::WChar;

// INVALID_HANDLE_VALUE.
inline Handle no_handle() { return reinterpret_cast<Handle>(abi::invalid_handle_value); }

class MediaFunctions {
 public:
  explicit MediaFunctions(Shared shared) : shared_(shared) {}
  ~MediaFunctions() { note_left_open(); }
  MediaFunctions(const MediaFunctions&) = delete;
  MediaFunctions& operator=(const MediaFunctions&) = delete;

  // Records each handle that is still open, once.
  void note_left_open();

  Dword last_error() const { return shared_.options.get_last_error(); }
  void set_last_error(Dword code) const { say_last_error(shared_.options, code); }
  const Options& options() const { return shared_.options; }

  // The functions of ntmsapi.dll, each in the file of its subject.
#include "functions_as_members.inc"
// After what its lines become:
#include "winseam/abi/ntmsapi.def"

 private:
  // An open session, with what ends with it.
  struct Session {
    std::unique_ptr<MediaSession> session;
    std::atomic<bool> closed{false};
    std::atomic<bool> noted{false};
    std::mutex mutex;
    std::vector<Handle> channels;
    std::vector<Handle> watches;
    bool ended() const { return closed; }
  };
  struct OfSession {
    std::shared_ptr<Session> session;
    std::atomic<bool> closed{false};
    std::atomic<bool> noted{false};
    bool ended() const { return closed || session->closed; }
  };
  struct Channel : OfSession {
    std::unique_ptr<MediaNotificationChannel> channel;
  };
  struct Watch : OfSession {
    std::unique_ptr<MediaChangeWatch> watch;
  };

  static Dword code(errc error) { return static_cast<Dword>(error); }
  template <class T>
  static Dword code(const result<T>& outcome) {
    return outcome ? 0 : to_win32(outcome.error());
  }
  Handle failed(const std::error_code& error) const {
    set_last_error(to_win32(error));
    return no_handle();
  }

  // Empty, with a record, for a value that is no such handle.
  template <class Object>
  std::shared_ptr<Object> find(const Handles<Object>& handles, Handle handle,
                               std::string_view operation,
                               fake::MisuseKind kind = fake::MisuseKind::use_after_close) {
    std::shared_ptr<Object> found = handles.find(handle);
    if (!found) note_stranger(shared_.misuses, kind, operation, handle);
    return found;
  }

  // Arguments that cannot be used: a closed handle comes first.
  Dword refused(bool closed, std::string_view operation) {
    if (!closed) return code(errc::invalid_parameter);
    shared_.misuses.add(fake::MisuseKind::use_after_close, std::string(operation), "a handle",
                        "it was closed before this call, and the arguments are wrong as well");
    return code(errc::invalid_handle);
  }

  // Runs `call(session)` if the handle is one and `good` says that the arguments can be used.
  template <class Call>
  Dword on(Handle handle, std::string_view operation, bool good, Call call) {
    const std::shared_ptr<Session> session = find(sessions_, handle, operation);
    if (!session) return code(errc::invalid_handle);
    if (!good) return refused(session->closed, operation);
    return call(*session->session);
  }

  // Copies units into a caller's buffer, and the number that is needed into its size.
  template <class Char>
  static Dword give(const std::basic_string<Char>& text, Char* to, Dword* units) {
    const auto needed = static_cast<Dword>(text.size());
    const Dword room = std::exchange(*units, needed);
    if (needed > room) return code(errc::insufficient_buffer);
    std::copy(text.begin(), text.end(), to);
    return 0;
  }

  // Text that a caller does not know how to free: it lives as long as the drop-in.
  template <class Char>
  Char* kept(std::string_view text);

  Shared shared_;
  Handles<Session> sessions_;
  Handles<Channel> channels_;
  Handles<Watch> watches_;
  std::mutex kept_mutex_;
  std::set<std::basic_string<WChar>> kept_wide_;
  std::set<std::string> kept_narrow_;
};

// Ids at the border. A null pointer is no id.
using abi_values::abi_of;
using abi_values::guid_of;
template <class Id>
Id id_of(const NtmsGuid* guid) {
  return Id{guid_of(*guid)};
}
template <class Id>
std::optional<Id> id_or_none(const NtmsGuid* guid) {
  return guid != nullptr ? std::optional<Id>(id_of<Id>(guid)) : std::nullopt;
}
template <class Id>
std::vector<Id> ids_of(const NtmsGuid* guids, Dword count) {
  std::vector<Id> ids;
  for (Dword i = 0; i != count; ++i) ids.push_back(id_of<Id>(guids + i));
  return ids;
}

}  // namespace winseam::dropin
