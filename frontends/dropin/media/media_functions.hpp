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
using abi::NtmsGuid;
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

  // media_sessions.cpp
  template <class Char>
  Handle open_session(const Char* server, const Char* application, Dword options);
  Dword close_session(Handle session);

  // media_notifications.cpp
  Handle open_notification(Handle session, Dword type);
  Dword wait_for_notification(Handle notification, abi::NtmsNotificationInformation* information,
                              Dword timeout);
  Dword close_notification(Handle notification);
  Dword begin_device_change_detection(Handle session, Handle* detection);
  Dword set_device_change_detection(Handle session, Handle detection, NtmsGuid* ids, Dword type,
                                    Dword count);
  Dword end_device_change_detection(Handle session, Handle detection);

  // media_objects.cpp
  Dword enumerate_object(Handle session, NtmsGuid* container, NtmsGuid* list, Dword* count,
                         Dword type, Dword options);
  template <class Char>
  Dword get_object_information(Handle session, NtmsGuid* object,
                               abi::NtmsObjectInformation<Char>* information);
  template <class Char>
  Dword set_object_information(Handle session, NtmsGuid* object,
                               abi::NtmsObjectInformation<Char>* information);
  template <class Char>
  Dword get_object_attribute(Handle session, NtmsGuid* object, Dword type, const Char* name,
                             void* data, Dword* bytes);
  template <class Char>
  Dword set_object_attribute(Handle session, NtmsGuid* object, Dword type, const Char* name,
                             void* data, Dword bytes);
  Dword enable_object(Handle session, Dword type, NtmsGuid* object);
  Dword disable_object(Handle session, Dword type, NtmsGuid* object);
  Dword delete_drive(Handle session, NtmsGuid* drive);
  Dword delete_library(Handle session, NtmsGuid* library);

  // media_pools.cpp
  template <class Char>
  Dword create_media_pool(Handle session, const Char* name, NtmsGuid* media_type, Dword action,
                          abi::NtmsSecurityAttributes* security, NtmsGuid* pool);
  template <class Char>
  Dword get_media_pool_name(Handle session, NtmsGuid* pool, Char* name, Dword* units);
  Dword delete_media_pool(Handle session, NtmsGuid* pool);
  Dword move_to_media_pool(Handle session, NtmsGuid* medium, NtmsGuid* pool);
  Dword add_media_type(Handle session, NtmsGuid* type, NtmsGuid* library);
  Dword delete_media_type(Handle session, NtmsGuid* type, NtmsGuid* library);
  Dword change_media_type(Handle session, NtmsGuid* medium, NtmsGuid* pool);

  // media_allocation.cpp
  template <class Char>
  Dword create_media(Handle session, abi::NtmsObjectInformation<Char>* medium,
                     abi::NtmsObjectInformation<Char>* sides, Dword options);
  Dword allocate_media(Handle session, NtmsGuid* pool, NtmsGuid* side, NtmsGuid* medium,
                       Dword options, Dword timeout, abi::NtmsAllocationInformation* information);
  Dword deallocate_media(Handle session, NtmsGuid* medium, Dword options);
  Dword set_media_complete(Handle session, NtmsGuid* medium);
  Dword decommission_media(Handle session, NtmsGuid* side);
  Dword swap_media(Handle session, NtmsGuid* first, NtmsGuid* second);
  Dword delete_media(Handle session, NtmsGuid* medium);
  Dword update_omid_info(Handle session, NtmsGuid* medium, Dword label_type, Dword bytes,
                         void* buffer);

  // media_mounting.cpp
  Dword mount_media(Handle session, NtmsGuid* media, NtmsGuid* drives, Dword count, Dword options,
                    Long priority, Dword timeout, abi::NtmsMountInformation* information);
  Dword dismount_media(Handle session, NtmsGuid* media, Dword count, Dword options);
  Dword dismount_drive(Handle session, NtmsGuid* drive);

  // media_libraries.cpp
  Dword eject_media(Handle session, NtmsGuid* medium, NtmsGuid* ejection, Dword action);
  Dword inject_media(Handle session, NtmsGuid* library, NtmsGuid* injection, Dword action);
  Dword access_library_door(Handle session, NtmsGuid* library, Dword action);
  Dword inventory_library(Handle session, NtmsGuid* library, Dword action);
  Dword identify_slot(Handle session, NtmsGuid* slot, Dword option);
  Dword clean_drive(Handle session, NtmsGuid* drive);
  Dword reserve_cleaner_slot(Handle session, NtmsGuid* library, NtmsGuid* slot);
  Dword release_cleaner_slot(Handle session, NtmsGuid* library);
  Dword inject_cleaner(Handle session, NtmsGuid* library, NtmsGuid* injection, Dword cleans_left,
                       Dword action);
  Dword eject_cleaner(Handle session, NtmsGuid* library, NtmsGuid* ejection, Dword action);

  // media_requests.cpp
  Dword cancel_library_request(Handle session, NtmsGuid* request);
  Dword get_request_order(Handle session, NtmsGuid* request, Dword* order);
  Dword set_request_order(Handle session, NtmsGuid* request, Dword order);
  Dword delete_requests(Handle session, NtmsGuid* requests, Dword type, Dword count);
  template <class Char>
  Dword submit_operator_request(Handle session, Dword type, const Char* message, NtmsGuid* first,
                                NtmsGuid* second, NtmsGuid* request);
  Dword wait_for_operator_request(Handle session, NtmsGuid* request, Dword timeout);
  Dword cancel_operator_request(Handle session, NtmsGuid* request);
  Dword satisfy_operator_request(Handle session, NtmsGuid* request);

  // media_settings.cpp
  Dword get_object_security(Handle session, NtmsGuid* object, Dword type, Dword parts,
                            void* descriptor, Dword length, Dword* needed);
  Dword set_object_security(Handle session, NtmsGuid* object, Dword type, Dword parts,
                            void* descriptor);
  Dword export_database(Handle session);
  Dword import_database(Handle session);
  template <class Char>
  Dword get_ui_options(Handle session, NtmsGuid* object, Dword type, Char* destinations,
                       Dword* units);
  template <class Char>
  Dword set_ui_options(Handle session, NtmsGuid* object, Dword type, Dword operation,
                       const Char* destination);

  // media_stand_alone.cpp
  template <class Char>
  Dword eject_disk_from_sa_drive(const Char* computer, const Char* application, const Char* device,
                                 Handle window, const Char* title, const Char* message,
                                 Dword options);
  template <class Char>
  Dword get_volumes_from_drive(Char* device, Char** volume, Char** letter);

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
