#include <algorithm>
#include <array>
#include <cstring>

#include "media/media_functions.hpp"
#include "media/media_information.hpp"

namespace winseam::dropin {
namespace {

MediaObjectId object_id(Dword type, const NtmsGuid* guid) {
  return {static_cast<MediaObjectType>(type), guid_of(*guid)};
}

// The types of which there are objects to look at.
bool is_object_type(Dword type) { return type >= abi::ntms_changer && type <= abi::ntms_oprequest; }

// What can be enabled and disabled.
bool is_switchable(Dword type) {
  return type == abi::ntms_library || type == abi::ntms_drive || type == abi::ntms_physical_media;
}

// In which form a caller's structure is: the older one is known by its size.
enum class Form { whole, older, none };

template <class Char>
Form form_of(const abi::NtmsObjectInformation<Char>* information, bool any_type) {
  if (information == nullptr) return Form::none;
  const Dword type = information->type;
  if (!is_object_type(type) && !(any_type && type == abi::ntms_unknown)) return Form::none;
  if (information->size >= sizeof *information) return Form::whole;
  // It has no member for a computer.
  if (information->size == sizeof(OlderInformation<Char>) && type != abi::ntms_computer)
    return Form::older;
  return Form::none;
}

}  // namespace

// Too small a list is filled as far as it goes, and the count says what is needed.
Dword MediaFunctions::enumerate_object(Handle handle, NtmsGuid* container, NtmsGuid* list,
                                       Dword* count, Dword type, Dword options) {
  const bool good = count != nullptr && (list != nullptr || *count == 0);
  return on(handle, "EnumerateNtmsObject", good, [&](MediaSession& session) {
    const auto ids = session.catalog().enumerate(
        static_cast<MediaObjectType>(type),
        container != nullptr ? std::optional(object_id(abi::ntms_unknown, container))
                             : std::nullopt,
        static_cast<EnumerateOption>(options));
    if (!ids) return code(ids);
    const auto needed = static_cast<Dword>(ids.value().size());
    const Dword room = std::exchange(*count, needed);
    for (Dword i = 0; i != std::min(room, needed); ++i) list[i] = abi_of(ids.value()[i]);
    return needed > room ? code(errc::insufficient_buffer) : 0;
  });
}

template <class Char>
Dword MediaFunctions::get_object_information(Handle handle, NtmsGuid* object,
                                             abi::NtmsObjectInformation<Char>* information) {
  const Form form = form_of(information, true);
  return on(handle, "GetNtmsObjectInformation", object != nullptr && form != Form::none,
            [&](MediaSession& session) {
              const auto found = session.catalog().object(object_id(information->type, object));
              if (!found) return code(found);
              abi::NtmsObjectInformation<Char> filled = information_of<Char>(found.value());
              const Dword size = information->size;
              if (form == Form::whole) {
                *information = filled;
                information->size = size;  // it may be larger than what is known today
                return Dword{0};
              }
              if (filled.type == abi::ntms_computer) return code(errc::invalid_parameter);
              const OlderInformation<Char> shorter = older(filled);
              std::memcpy(static_cast<void*>(information), &shorter, sizeof shorter);
              return Dword{0};
            });
}

template <class Char>
Dword MediaFunctions::set_object_information(Handle handle, NtmsGuid* object,
                                             abi::NtmsObjectInformation<Char>* information) {
  const Form form = form_of(information, false);
  return on(handle, "SetNtmsObjectInformation", object != nullptr && form != Form::none,
            [&](MediaSession& session) {
              abi::NtmsObjectInformation<Char> whole;
              if (form == Form::whole) {
                whole = *information;
              } else {
                // What the older form cannot say stays as it is.
                const auto now = session.catalog().object(object_id(information->type, object));
                if (!now) return code(now);
                whole = information_of<Char>(now.value());
                OlderInformation<Char> shorter;
                std::memcpy(static_cast<void*>(&shorter), information, sizeof shorter);
                overlay(shorter, whole);
              }
              whole.object_guid = *object;
              const std::optional<MediaObject> described = object_of(whole);
              if (!described) return code(errc::invalid_parameter);
              return code(session.catalog().update(*described));
            });
}

template <class Char>
Dword MediaFunctions::get_object_attribute(Handle handle, NtmsGuid* object, Dword type,
                                           const Char* name, void* data, Dword* bytes) {
  const bool good =
      object != nullptr && name != nullptr && bytes != nullptr && (data != nullptr || *bytes == 0);
  return on(handle, "GetNtmsObjectAttribute", good, [&](MediaSession& session) {
    const auto value = session.catalog().attribute(object_id(type, object), decode(name));
    if (!value) return code(value);
    const auto needed = static_cast<Dword>(value.value().size());
    const Dword room = std::exchange(*bytes, needed);
    if (needed > room) return code(errc::insufficient_buffer);
    if (needed != 0) std::memcpy(data, value.value().data(), needed);
    return Dword{0};
  });
}

template <class Char>
Dword MediaFunctions::set_object_attribute(Handle handle, NtmsGuid* object, Dword type,
                                           const Char* name, void* data, Dword bytes) {
  const bool good = object != nullptr && name != nullptr && (data != nullptr || bytes == 0);
  return on(handle, "SetNtmsObjectAttribute", good, [&](MediaSession& session) {
    // More bytes than there may be are not read: the first too many tells the platform enough.
    const auto* const first = static_cast<const std::byte*>(data);
    std::vector<std::byte> value(std::min(bytes, abi::ntms_maxattr_length));
    if (bytes < abi::ntms_maxattr_length) std::copy_n(first, bytes, value.begin());
    return code(session.catalog().set_attribute(object_id(type, object), decode(name), value));
  });
}

Dword MediaFunctions::enable_object(Handle handle, Dword type, NtmsGuid* object) {
  return on(handle, "EnableNtmsObject", object != nullptr && is_switchable(type),
            [&](MediaSession& session) {
              return code(session.libraries().enable(object_id(type, object)));
            });
}

Dword MediaFunctions::disable_object(Handle handle, Dword type, NtmsGuid* object) {
  return on(handle, "DisableNtmsObject", object != nullptr && is_switchable(type),
            [&](MediaSession& session) {
              return code(session.libraries().disable(object_id(type, object)));
            });
}

Dword MediaFunctions::delete_drive(Handle handle, NtmsGuid* drive) {
  return on(handle, "DeleteNtmsDrive", drive != nullptr, [&](MediaSession& session) {
    return code(session.libraries().remove_drive(id_of<DriveId>(drive)));
  });
}

Dword MediaFunctions::delete_library(Handle handle, NtmsGuid* library) {
  return on(handle, "DeleteNtmsLibrary", library != nullptr, [&](MediaSession& session) {
    return code(session.libraries().remove_library(id_of<LibraryId>(library)));
  });
}

template Dword MediaFunctions::get_object_information(Handle, NtmsGuid*, Information<WChar>*);
template Dword MediaFunctions::get_object_information(Handle, NtmsGuid*, Information<char>*);
template Dword MediaFunctions::set_object_information(Handle, NtmsGuid*, Information<WChar>*);
template Dword MediaFunctions::set_object_information(Handle, NtmsGuid*, Information<char>*);
template Dword MediaFunctions::get_object_attribute(Handle, NtmsGuid*, Dword, const WChar*, void*,
                                                    Dword*);
template Dword MediaFunctions::get_object_attribute(Handle, NtmsGuid*, Dword, const char*, void*,
                                                    Dword*);
template Dword MediaFunctions::set_object_attribute(Handle, NtmsGuid*, Dword, const WChar*, void*,
                                                    Dword);
template Dword MediaFunctions::set_object_attribute(Handle, NtmsGuid*, Dword, const char*, void*,
                                                    Dword);

}  // namespace winseam::dropin
