#include "media/media_descriptor.hpp"
#include "media/media_functions.hpp"

namespace winseam::dropin {

template <class Char>
Dword MediaFunctions::create_media_pool(Handle handle, const Char* name, NtmsGuid* media_type,
                                        Dword action, abi::NtmsSecurityAttributes* security,
                                        NtmsGuid* pool) {
  const bool good = name != nullptr && pool != nullptr &&
                    (security == nullptr || security->length >= sizeof *security);
  return on(handle, "CreateNtmsMediaPool", good, [&](MediaSession& session) {
    PoolRequest request;
    request.name = decode(name);
    request.media_type = id_or_none<MediaTypeId>(media_type);
    request.mode = static_cast<CreateMode>(action);
    if (security != nullptr && security->security_descriptor != nullptr) {
      auto descriptor = descriptor_bytes(security->security_descriptor);
      if (!descriptor) return code(errc::invalid_parameter);
      request.security = std::move(*descriptor);
    }
    const auto opened = session.pools().open(request);
    if (opened) *pool = abi_of(opened.value().guid());
    return code(opened);
  });
}

// The size counts characters, terminator included.
template <class Char>
Dword MediaFunctions::get_media_pool_name(Handle handle, NtmsGuid* pool, Char* name, Dword* units) {
  const bool good = pool != nullptr && units != nullptr && (name != nullptr || *units == 0);
  return on(handle, "GetNtmsMediaPoolName", good, [&](MediaSession& session) {
    const auto full = session.pools().full_name(id_of<PoolId>(pool));
    if (!full) return code(full);
    return give(encode<Char>(full.value()) + Char{}, name, units);
  });
}

Dword MediaFunctions::delete_media_pool(Handle handle, NtmsGuid* pool) {
  return on(handle, "DeleteNtmsMediaPool", pool != nullptr, [&](MediaSession& session) {
    return code(session.pools().remove(id_of<PoolId>(pool)));
  });
}

Dword MediaFunctions::move_to_media_pool(Handle handle, NtmsGuid* medium, NtmsGuid* pool) {
  return on(handle, "MoveToNtmsMediaPool", medium != nullptr && pool != nullptr,
            [&](MediaSession& session) {
              return code(session.pools().move(id_of<MediumId>(medium), id_of<PoolId>(pool)));
            });
}

Dword MediaFunctions::add_media_type(Handle handle, NtmsGuid* type, NtmsGuid* library) {
  return on(handle, "AddNtmsMediaType", type != nullptr && library != nullptr,
            [&](MediaSession& session) {
              return code(session.pools().add_media_type(id_of<MediaTypeId>(type),
                                                         id_of<LibraryId>(library)));
            });
}

Dword MediaFunctions::delete_media_type(Handle handle, NtmsGuid* type, NtmsGuid* library) {
  return on(handle, "DeleteNtmsMediaType", type != nullptr && library != nullptr,
            [&](MediaSession& session) {
              return code(session.pools().remove_media_type(id_of<MediaTypeId>(type),
                                                            id_of<LibraryId>(library)));
            });
}

Dword MediaFunctions::change_media_type(Handle handle, NtmsGuid* medium, NtmsGuid* pool) {
  return on(handle, "ChangeNtmsMediaType", medium != nullptr && pool != nullptr,
            [&](MediaSession& session) {
              return code(
                  session.pools().change_media_type(id_of<MediumId>(medium), id_of<PoolId>(pool)));
            });
}

template Dword MediaFunctions::create_media_pool(Handle, const WChar*, NtmsGuid*, Dword,
                                                 abi::NtmsSecurityAttributes*, NtmsGuid*);
template Dword MediaFunctions::create_media_pool(Handle, const char*, NtmsGuid*, Dword,
                                                 abi::NtmsSecurityAttributes*, NtmsGuid*);
template Dword MediaFunctions::get_media_pool_name(Handle, NtmsGuid*, WChar*, Dword*);
template Dword MediaFunctions::get_media_pool_name(Handle, NtmsGuid*, char*, Dword*);

}  // namespace winseam::dropin
