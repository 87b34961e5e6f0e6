// Security, copies of the database, and who sees the service's messages.
#include <algorithm>

#include "media/media_descriptor.hpp"
#include "media/media_functions.hpp"

namespace winseam::dropin {

Dword MediaFunctions::get_object_security(Handle handle, NtmsGuid* object, Dword type, Dword parts,
                                          void* descriptor, Dword length, Dword* needed) {
  const bool good =
      object != nullptr && needed != nullptr && (descriptor != nullptr || length == 0);
  return on(handle, "GetNtmsObjectSecurity", good, [&](MediaSession& session) {
    const auto bytes =
        session.security().get({static_cast<MediaObjectType>(type), guid_of(*object)},
                               static_cast<MediaSecurityParts>(parts));
    if (!bytes) return code(bytes);
    *needed = static_cast<Dword>(bytes.value().size());
    if (*needed > length) return code(errc::insufficient_buffer);
    std::copy(bytes.value().begin(), bytes.value().end(), static_cast<std::byte*>(descriptor));
    return Dword{0};
  });
}

Dword MediaFunctions::set_object_security(Handle handle, NtmsGuid* object, Dword type, Dword parts,
                                          void* descriptor) {
  return on(
      handle, "SetNtmsObjectSecurity", object != nullptr && descriptor != nullptr,
      [&](MediaSession& session) {
        const auto bytes = descriptor_bytes(descriptor);
        if (!bytes) return code(errc::invalid_security_descr);
        return code(session.security().set({static_cast<MediaObjectType>(type), guid_of(*object)},
                                           static_cast<MediaSecurityParts>(parts), *bytes));
      });
}

Dword MediaFunctions::export_database(Handle handle) {
  return on(handle, "ExportNtmsDatabase", true,
            [&](MediaSession& session) { return code(session.database().export_copy()); });
}

Dword MediaFunctions::import_database(Handle handle) {
  return on(handle, "ImportNtmsDatabase", true,
            [&](MediaSession& session) { return code(session.database().import_copy()); });
}

namespace {

// Whose destinations are meant: those of the session without an object.
std::optional<MediaObjectId> owner(const NtmsGuid* object) {
  if (object == nullptr) return std::nullopt;
  return MediaObjectId{MediaObjectType::unknown, guid_of(*object)};
}

}  // namespace

// Names one behind the other, and an empty one. So the empty name of the local machine cannot be among them: it is left
// out.
template <class Char>
Dword MediaFunctions::get_ui_options(Handle handle, NtmsGuid* object, Dword type,
                                     Char* destinations, Dword* units) {
  const bool good = units != nullptr && (destinations != nullptr || *units == 0);
  return on(handle, "GetNtmsUIOptions", good, [&](MediaSession& session) {
    const auto names =
        session.user_interface().destinations(owner(object), static_cast<UiType>(type));
    if (!names) return code(names);
    std::basic_string<Char> all;
    for (const std::string& name : names.value())
      if (!name.empty()) all += encode<Char>(name) + Char{};
    return give(all + Char{}, destinations, units);
  });
}

template <class Char>
Dword MediaFunctions::set_ui_options(Handle handle, NtmsGuid* object, Dword type, Dword operation,
                                     const Char* destination) {
  const bool all = operation == abi::ntms_uidest_deleteall;
  const bool good =
      all || ((operation == abi::ntms_uidest_add || operation == abi::ntms_uidest_delete) &&
              destination != nullptr);
  return on(handle, "SetNtmsUIOptions", good, [&](MediaSession& session) {
    MediaUserInterface& interface = session.user_interface();
    const auto which = static_cast<UiType>(type);
    if (all) return code(interface.clear(owner(object), which));
    const std::string name = decode(destination);
    return code(operation == abi::ntms_uidest_add ? interface.add(owner(object), which, name)
                                                  : interface.remove(owner(object), which, name));
  });
}

template Dword MediaFunctions::get_ui_options(Handle, NtmsGuid*, Dword, WChar*, Dword*);
template Dword MediaFunctions::get_ui_options(Handle, NtmsGuid*, Dword, char*, Dword*);
template Dword MediaFunctions::set_ui_options(Handle, NtmsGuid*, Dword, Dword, const WChar*);
template Dword MediaFunctions::set_ui_options(Handle, NtmsGuid*, Dword, Dword, const char*);

}  // namespace winseam::dropin
