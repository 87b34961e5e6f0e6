// winseam/media/cleaning.hpp: cleaning drives, and the cleaner cartridge of a library.
//
//   (void)session.cleaning().reserve_slot(library, slot);
//   (void)session.cleaning().inject_cleaner(library, 20);        // twenty cleanings are left in it
//   (void)session.cleaning().clean(drive);
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without control on the library; invalid_library; library_offline; resource_disabled or
// device_not_available for a disabled library; not_enough_memory; database_failure, database_full. On failure nothing has
// changed. Calls return when their work is queued. Threads: any number at once.
#pragma once

#include <cstdint>

#include "winseam/error.hpp"
#include "winseam/media/identifiers.hpp"

namespace winseam {

class DriveCleaning {
 public:
  DriveCleaning(const DriveCleaning&) = delete;
  DriveCleaning& operator=(const DriveCleaning&) = delete;

  // Cleans a drive with the library's cleaner; without one the operator is asked. A stand-alone drive is only noted as
  // cleaned. A spent cleaner fails the work item with cleaner_cartridge_spent.
  // Errors: invalid_drive; resource_not_present. Windows: CleanNtmsDrive.
  virtual result<void> clean(DriveId drive) = 0;

  // Keeps an empty slot for the cleaner; a library has one at most.
  // Errors: cleaner_slot_set if there is one; resource_not_available if the slot is full or not present;
  // object_not_found for an unknown slot. Windows: ReserveNtmsCleanerSlot.
  virtual result<void> reserve_slot(LibraryId library, SlotId slot) = 0;

  // Gives the slot back. Errors: cleaner_slot_not_set without one; resource_not_available if it is full or not present.
  // Windows: ReleaseNtmsCleanerSlot.
  virtual result<void> release_slot(LibraryId library) = 0;

  // Takes a cleaner in, through the port or else the door, into the reserved slot; `cleans_left` is what is left in it.
  // Errors: cleaner_slot_not_set without a slot; resource_not_available if that is occupied or absent.
  // Windows: InjectNtmsCleaner.
  virtual result<TransferId> inject_cleaner(LibraryId library, std::uint32_t cleans_left) = 0;

  // Ends that. Errors: invalid_operation for an unknown injection; not_supported for a library without ports.
  // Windows: InjectNtmsCleaner with NTMS_INJECT_STOP.
  virtual result<void> stop_inject_cleaner(LibraryId library, TransferId injection) = 0;

  // Offers the cleaner at the port or door. An ejected cleaner is forgotten.
  // Errors: cleaner_slot_not_set; empty if the slot is; resource_not_available. Windows: EjectNtmsCleaner.
  virtual result<TransferId> eject_cleaner(LibraryId library) = 0;

  // Ends that. Errors: invalid_operation for an unknown ejection. Windows: EjectNtmsCleaner with NTMS_EJECT_STOP.
  virtual result<void> stop_eject_cleaner(LibraryId library, TransferId ejection) = 0;

 protected:
  DriveCleaning() = default;
  ~DriveCleaning() = default;
};

}  // namespace winseam
