// Running a library: inventories, doors, cartridges in and out, cleaning.
#include "media/session.hpp"

namespace winseam::win32 {

// --- control --------------------------------------------------------------------------------------------------------

result<void> Win32LibraryControl::inventory(LibraryId library, InventoryMethod method) {
  return handle_->call_on(handle_->api().inventory_library, library.guid(),
                          static_cast<abi::Dword>(method));
}

result<void> Win32LibraryControl::identify(SlotId slot, DismountOption afterwards) {
  return handle_->call_on(handle_->api().identify_slot, slot.guid(),
                          static_cast<abi::Dword>(afterwards));
}

result<void> Win32LibraryControl::access_door(LibraryId library, InventoryMethod afterwards) {
  return handle_->call_on(handle_->api().access_library_door, library.guid(),
                          static_cast<abi::Dword>(afterwards));
}

// These two take the type before the id.
result<void> Win32LibraryControl::enable(const MediaObjectId& object) {
  abi::NtmsGuid id = abi_of(object.guid);
  return handle_->call(handle_->api().enable_object, static_cast<abi::Dword>(object.type), &id);
}

result<void> Win32LibraryControl::disable(const MediaObjectId& object) {
  abi::NtmsGuid id = abi_of(object.guid);
  return handle_->call(handle_->api().disable_object, static_cast<abi::Dword>(object.type), &id);
}

result<void> Win32LibraryControl::remove_drive(DriveId drive) {
  return handle_->call_on(handle_->api().delete_drive, drive.guid());
}

result<void> Win32LibraryControl::remove_library(LibraryId library) {
  return handle_->call_on(handle_->api().delete_library, library.guid());
}

// --- cartridges in and out ------------------------------------------------------------------------------------------

result<TransferId> Win32MediaTransfer::eject(std::optional<MediumId> medium, EjectAction action) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  // Stopping needs the ejection; that is what stop_eject() is for.
  if (action == EjectAction::stop) return errc::invalid_parameter;
  abi::NtmsGuid id = medium ? abi_of(medium->guid()) : abi::NtmsGuid{};
  abi::NtmsGuid ejection{};
  const result<void> ejected = handle_->call(handle_->api().eject_media, medium ? &id : nullptr,
                                             &ejection, static_cast<abi::Dword>(action));
  if (!ejected) return ejected.error();
  return TransferId{guid_of(ejection)};
}

result<void> Win32MediaTransfer::stop_eject(TransferId ejection) {
  abi::NtmsGuid id = abi_of(ejection.guid());
  return handle_->call(handle_->api().eject_media, nullptr, &id, abi::ntms_eject_stop);
}

result<TransferId> Win32MediaTransfer::inject(LibraryId library, InjectAction action) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  if (action == InjectAction::stop || action == InjectAction::retract)
    return errc::invalid_parameter;
  abi::NtmsGuid injection{};
  const result<void> injected = handle_->call_on(handle_->api().inject_media, library.guid(),
                                                 &injection, static_cast<abi::Dword>(action));
  if (!injected) return injected.error();
  return TransferId{guid_of(injection)};
}

result<void> Win32MediaTransfer::retract_inject(LibraryId library, TransferId injection) {
  abi::NtmsGuid id = abi_of(injection.guid());
  return handle_->call_on(handle_->api().inject_media, library.guid(), &id,
                          abi::ntms_inject_retract);
}

result<void> Win32MediaTransfer::stop_inject(LibraryId library, TransferId injection) {
  abi::NtmsGuid id = abi_of(injection.guid());
  return handle_->call_on(handle_->api().inject_media, library.guid(), &id, abi::ntms_inject_stop);
}

// --- cleaning -------------------------------------------------------------------------------------------------------

result<void> Win32DriveCleaning::clean(DriveId drive) {
  return handle_->call_on(handle_->api().clean_drive, drive.guid());
}

result<void> Win32DriveCleaning::reserve_slot(LibraryId library, SlotId slot) {
  abi::NtmsGuid id = abi_of(slot.guid());
  return handle_->call_on(handle_->api().reserve_cleaner_slot, library.guid(), &id);
}

result<void> Win32DriveCleaning::release_slot(LibraryId library) {
  return handle_->call_on(handle_->api().release_cleaner_slot, library.guid());
}

result<TransferId> Win32DriveCleaning::inject_cleaner(LibraryId library,
                                                      std::uint32_t cleans_left) {
  abi::NtmsGuid injection{};
  const result<void> injected =
      handle_->call_on(handle_->api().inject_cleaner, library.guid(), &injection,
                       abi::Dword{cleans_left}, abi::ntms_inject_start);
  if (!injected) return injected.error();
  return TransferId{guid_of(injection)};
}

result<void> Win32DriveCleaning::stop_inject_cleaner(LibraryId library, TransferId injection) {
  abi::NtmsGuid id = abi_of(injection.guid());
  return handle_->call_on(handle_->api().inject_cleaner, library.guid(), &id, abi::Dword{0},
                          abi::ntms_inject_stop);
}

result<TransferId> Win32DriveCleaning::eject_cleaner(LibraryId library) {
  abi::NtmsGuid ejection{};
  const result<void> ejected = handle_->call_on(handle_->api().eject_cleaner, library.guid(),
                                                &ejection, abi::ntms_eject_start);
  if (!ejected) return ejected.error();
  return TransferId{guid_of(ejection)};
}

result<void> Win32DriveCleaning::stop_eject_cleaner(LibraryId library, TransferId ejection) {
  abi::NtmsGuid id = abi_of(ejection.guid());
  return handle_->call_on(handle_->api().eject_cleaner, library.guid(), &id, abi::ntms_eject_stop);
}

}  // namespace winseam::win32
