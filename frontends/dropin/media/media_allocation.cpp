#include <algorithm>
#include <cstring>
#include <variant>

#include "media/media_functions.hpp"
#include "media/media_information.hpp"

namespace winseam::dropin {
namespace {

// An object of the type that it has to be, as a caller describes it.
template <class Object, class Char>
std::optional<Object> described(const Information<Char>& information) {
  if (information.size < sizeof information) return std::nullopt;
  std::optional<MediaObject> object = object_of(information);
  if (!object) return std::nullopt;
  auto* const typed = std::get_if<Object>(&*object);
  return typed != nullptr ? std::optional<Object>(std::move(*typed)) : std::nullopt;
}

template <class Id>
std::optional<Id> unless_null(const Id& id) {
  return id.is_null() ? std::nullopt : std::optional<Id>(id);
}

SideRegistration registration_of(MediaSide side) {
  SideRegistration to;
  to.id = unless_null(side.id);
  to.logical_medium = side.logical_medium;
  to.name = std::move(side.header.name);
  to.description = std::move(side.header.description);
  to.enabled = side.header.enabled;
  to.state = side.state;
  to.label = std::move(side.label);
  to.mount_count = side.mount_count;
  to.allocate_count = side.allocate_count;
  to.capacity = side.capacity;
  return to;
}

template <class Char>
void give_back(const MediaObject& object, Information<Char>& to) {
  const Dword size = to.size;
  to = information_of<Char>(object);
  to.size = size;
}

}  // namespace

// One cartridge, and as many sides as it says it has; all come back as they were registered.
template <class Char>
Dword MediaFunctions::create_media(Handle handle, abi::NtmsObjectInformation<Char>* medium,
                                   abi::NtmsObjectInformation<Char>* sides, Dword options) {
  const bool good =
      medium != nullptr && sides != nullptr && (options & ~abi::ntms_error_on_duplicate) == 0;
  return on(handle, "CreateNtmsMedia", good, [&](MediaSession& session) {
    const auto cartridge = described<PhysicalMedium>(*medium);
    if (!cartridge) return code(errc::invalid_parameter);
    MediumRegistration registration;
    registration.id = unless_null(cartridge->id);
    registration.pool = cartridge->pool;
    registration.name = cartridge->header.name;
    registration.description = cartridge->header.description;
    registration.enabled = cartridge->header.enabled;
    registration.bar_code = cartridge->bar_code;
    registration.error_on_duplicate = options != 0;
    for (Dword i = 0; i != cartridge->side_count; ++i) {
      auto side = described<MediaSide>(sides[i]);
      if (!side) return code(errc::invalid_parameter);
      registration.sides.push_back(registration_of(std::move(*side)));
    }
    const auto registered = session.allocation().register_offline(registration);
    if (!registered) return code(registered);
    give_back(registered.value().medium, *medium);
    const std::size_t known =
        std::min<std::size_t>(cartridge->side_count, registered.value().sides.size());
    for (std::size_t i = 0; i != known; ++i) give_back(registered.value().sides[i], sides[i]);
    return Dword{0};
  });
}

// A failure leaves the null GUID, except where the id says which medium is to have its next side. [docs]
Dword MediaFunctions::allocate_media(Handle handle, NtmsGuid* pool, NtmsGuid* side,
                                     NtmsGuid* medium, Dword options, Dword timeout,
                                     abi::NtmsAllocationInformation* information) {
  const bool next = (options & abi::ntms_allocate_next) != 0;
  const bool good = pool != nullptr && medium != nullptr &&
                    (information == nullptr || information->size >= sizeof *information);
  return on(handle, "AllocateNtmsMedia", good, [&](MediaSession& session) {
    AllocateRequest request;
    request.pool = id_of<PoolId>(pool);
    request.side = id_or_none<SideId>(side);
    if (next) request.previous = id_of<LogicalMediumId>(medium);
    request.options = static_cast<AllocateOption>(options);
    request.timeout = from_win32_timeout(timeout);
    const auto allocated = session.allocation().allocate(request);
    if (!allocated) {
      if (!next) *medium = {};
      return code(allocated);
    }
    *medium = abi_of(allocated.value().medium.guid());
    if (information != nullptr)
      information->allocated_from = abi_of(allocated.value().allocated_from.guid());
    return Dword{0};
  });
}

// The options are reserved, and not looked at. [docs:rsmp]
Dword MediaFunctions::deallocate_media(Handle handle, NtmsGuid* medium, Dword) {
  return on(handle, "DeallocateNtmsMedia", medium != nullptr, [&](MediaSession& session) {
    return code(session.allocation().deallocate(id_of<LogicalMediumId>(medium)));
  });
}

Dword MediaFunctions::set_media_complete(Handle handle, NtmsGuid* medium) {
  return on(handle, "SetNtmsMediaComplete", medium != nullptr, [&](MediaSession& session) {
    return code(session.allocation().set_complete(id_of<LogicalMediumId>(medium)));
  });
}

Dword MediaFunctions::decommission_media(Handle handle, NtmsGuid* side) {
  return on(handle, "DecommissionNtmsMedia", side != nullptr, [&](MediaSession& session) {
    return code(session.allocation().decommission(id_of<SideId>(side)));
  });
}

Dword MediaFunctions::swap_media(Handle handle, NtmsGuid* first, NtmsGuid* second) {
  return on(handle, "SwapNtmsMedia", first != nullptr && second != nullptr,
            [&](MediaSession& session) {
              return code(session.allocation().swap(id_of<LogicalMediumId>(first),
                                                    id_of<LogicalMediumId>(second)));
            });
}

Dword MediaFunctions::delete_media(Handle handle, NtmsGuid* medium) {
  return on(handle, "DeleteNtmsMedia", medium != nullptr, [&](MediaSession& session) {
    return code(session.allocation().forget(id_of<MediumId>(medium)));
  });
}

Dword MediaFunctions::update_omid_info(Handle handle, NtmsGuid* medium, Dword label_type,
                                       Dword bytes, void* buffer) {
  const bool raw = label_type == abi::ntms_omid_type_raw_label;
  const bool system =
      label_type == abi::ntms_omid_type_filesystem_info && bytes >= sizeof(abi::NtmsFileSystemInfo);
  const bool good = medium != nullptr && (raw || system) && (buffer != nullptr || bytes == 0);
  return on(handle, "UpdateNtmsOmidInfo", good, [&](MediaSession& session) {
    const auto id = id_of<LogicalMediumId>(medium);
    if (raw) {
      const auto* const first = static_cast<const std::byte*>(buffer);
      return code(session.allocation().update_label(id, RawLabel{{first, first + bytes}}));
    }
    abi::NtmsFileSystemInfo information{};
    std::memcpy(&information, buffer, sizeof information);
    return code(session.allocation().update_label(
        id, FileSystemLabel{decode(information.file_system_type), decode(information.volume_name),
                            information.serial_number}));
  });
}

template Dword MediaFunctions::create_media(Handle, Information<WChar>*, Information<WChar>*,
                                            Dword);
template Dword MediaFunctions::create_media(Handle, Information<char>*, Information<char>*, Dword);

}  // namespace winseam::dropin
