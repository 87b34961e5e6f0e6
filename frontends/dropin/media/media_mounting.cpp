#include <algorithm>

#include "media/media_functions.hpp"

namespace winseam::dropin {

// The drives are told when all media are in them, and never otherwise. The last parameter is reserved and not looked at.
Dword MediaFunctions::mount_media(Handle handle, NtmsGuid* media, NtmsGuid* drives, Dword count,
                                  Dword options, Long priority, Dword timeout,
                                  abi::NtmsMountInformation*) {
  const bool good = media != nullptr && drives != nullptr && count != 0;
  return on(handle, "MountNtmsMedia", good, [&](MediaSession& session) {
    MountRequest request;
    request.media = ids_of<MountableId>(media, count);
    request.options = static_cast<MountOption>(options);
    if (has(request.options, MountOption::specific_drive))
      request.drives = ids_of<DriveId>(drives, count);
    request.priority = static_cast<MountPriority>(priority);
    request.timeout = from_win32_timeout(timeout);
    const auto mounted = session.mounting().mount(request);
    if (!mounted) return code(mounted);
    const std::size_t known = std::min<std::size_t>(count, mounted.value().size());
    for (std::size_t i = 0; i != known; ++i) drives[i] = abi_of(mounted.value()[i].guid());
    return Dword{0};
  });
}

Dword MediaFunctions::dismount_media(Handle handle, NtmsGuid* media, Dword count, Dword options) {
  return on(handle, "DismountNtmsMedia", media != nullptr && count != 0,
            [&](MediaSession& session) {
              return code(session.mounting().dismount(ids_of<MountableId>(media, count),
                                                      static_cast<DismountOption>(options)));
            });
}

Dword MediaFunctions::dismount_drive(Handle handle, NtmsGuid* drive) {
  return on(handle, "DismountNtmsDrive", drive != nullptr, [&](MediaSession& session) {
    return code(session.mounting().dismount_drive(id_of<DriveId>(drive)));
  });
}

}  // namespace winseam::dropin
