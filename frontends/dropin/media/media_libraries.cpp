// Cartridges in and out, doors, inventories, cleaning.
#include "media/media_functions.hpp"

namespace winseam::dropin {
namespace {

// What a call that begins a transfer gave; 0 if it began.
Dword begun(const result<TransferId>& transfer, NtmsGuid* id) {
  if (!transfer) return to_win32(transfer.error());
  *id = abi_of(transfer.value().guid());
  return 0;
}

}  // namespace

// The action decides what the ids are for: stop takes the ejection, the others give it. To start what was queued no
// medium is needed, and the null GUID is none.
Dword MediaFunctions::eject_media(Handle handle, NtmsGuid* medium, NtmsGuid* ejection,
                                  Dword action) {
  const bool good =
      ejection != nullptr && action <= abi::ntms_eject_force &&
      (medium != nullptr || action == abi::ntms_eject_start || action == abi::ntms_eject_stop);
  return on(handle, "EjectNtmsMedia", good, [&](MediaSession& session) {
    if (action == abi::ntms_eject_stop)
      return code(session.transfer().stop_eject(id_of<TransferId>(ejection)));
    auto id = id_or_none<MediumId>(medium);
    if (id && id->is_null()) id.reset();
    return begun(session.transfer().eject(id, static_cast<EjectAction>(action)), ejection);
  });
}

Dword MediaFunctions::inject_media(Handle handle, NtmsGuid* library, NtmsGuid* injection,
                                   Dword action) {
  const bool good =
      library != nullptr && injection != nullptr && action <= abi::ntms_inject_startmany;
  return on(handle, "InjectNtmsMedia", good, [&](MediaSession& session) {
    const auto id = id_of<LibraryId>(library);
    if (action == abi::ntms_inject_stop)
      return code(session.transfer().stop_inject(id, id_of<TransferId>(injection)));
    if (action == abi::ntms_inject_retract)
      return code(session.transfer().retract_inject(id, id_of<TransferId>(injection)));
    return begun(session.transfer().inject(id, static_cast<InjectAction>(action)), injection);
  });
}

Dword MediaFunctions::access_library_door(Handle handle, NtmsGuid* library, Dword action) {
  return on(handle, "AccessNtmsLibraryDoor", library != nullptr, [&](MediaSession& session) {
    return code(session.libraries().access_door(id_of<LibraryId>(library),
                                                static_cast<InventoryMethod>(action)));
  });
}

Dword MediaFunctions::inventory_library(Handle handle, NtmsGuid* library, Dword action) {
  return on(handle, "InventoryNtmsLibrary", library != nullptr, [&](MediaSession& session) {
    return code(session.libraries().inventory(id_of<LibraryId>(library),
                                              static_cast<InventoryMethod>(action)));
  });
}

Dword MediaFunctions::identify_slot(Handle handle, NtmsGuid* slot, Dword option) {
  return on(handle, "IdentifyNtmsSlot", slot != nullptr, [&](MediaSession& session) {
    return code(
        session.libraries().identify(id_of<SlotId>(slot), static_cast<DismountOption>(option)));
  });
}

Dword MediaFunctions::clean_drive(Handle handle, NtmsGuid* drive) {
  return on(handle, "CleanNtmsDrive", drive != nullptr, [&](MediaSession& session) {
    return code(session.cleaning().clean(id_of<DriveId>(drive)));
  });
}

Dword MediaFunctions::reserve_cleaner_slot(Handle handle, NtmsGuid* library, NtmsGuid* slot) {
  return on(handle, "ReserveNtmsCleanerSlot", library != nullptr && slot != nullptr,
            [&](MediaSession& session) {
              return code(
                  session.cleaning().reserve_slot(id_of<LibraryId>(library), id_of<SlotId>(slot)));
            });
}

Dword MediaFunctions::release_cleaner_slot(Handle handle, NtmsGuid* library) {
  return on(handle, "ReleaseNtmsCleanerSlot", library != nullptr, [&](MediaSession& session) {
    return code(session.cleaning().release_slot(id_of<LibraryId>(library)));
  });
}

Dword MediaFunctions::inject_cleaner(Handle handle, NtmsGuid* library, NtmsGuid* injection,
                                     Dword cleans_left, Dword action) {
  const bool good = library != nullptr && injection != nullptr && action <= abi::ntms_inject_stop;
  return on(handle, "InjectNtmsCleaner", good, [&](MediaSession& session) {
    const auto id = id_of<LibraryId>(library);
    if (action == abi::ntms_inject_stop)
      return code(session.cleaning().stop_inject_cleaner(id, id_of<TransferId>(injection)));
    return begun(session.cleaning().inject_cleaner(id, cleans_left), injection);
  });
}

Dword MediaFunctions::eject_cleaner(Handle handle, NtmsGuid* library, NtmsGuid* ejection,
                                    Dword action) {
  const bool good = library != nullptr && ejection != nullptr && action <= abi::ntms_eject_stop;
  return on(handle, "EjectNtmsCleaner", good, [&](MediaSession& session) {
    const auto id = id_of<LibraryId>(library);
    if (action == abi::ntms_eject_stop)
      return code(session.cleaning().stop_eject_cleaner(id, id_of<TransferId>(ejection)));
    return begun(session.cleaning().eject_cleaner(id), ejection);
  });
}

}  // namespace winseam::dropin
