// winseam/media/library_control.hpp: running a library: inventory, its door, enabling and disabling, removing devices.
//
//   (void)session.libraries().inventory(library, winseam::InventoryMethod::fast);
//   (void)session.libraries().disable(drive);                  // mounts use the other drives
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without the right named; not_enough_memory; database_failure, database_full; object_not_found or the
// error named for an unknown id. On failure nothing has changed. Calls return when their work is queued, except identify().
// Threads: any number at once.
#pragma once

#include "winseam/error.hpp"
#include "winseam/media/identifiers.hpp"
#include "winseam/media/options.hpp"

namespace winseam {

class LibraryControl {
 public:
  LibraryControl(const LibraryControl&) = delete;
  LibraryControl& operator=(const LibraryControl&) = delete;

  // Finds out what is in a library: fast, full, or library_default; stop ends one that runs, and is no error if none
  // does. Returns once all full slots are marked as needing it. Needs control.
  // Errors: device_not_available if the library is not connected; invalid_library for an unknown one or the shelf;
  // invalid_parameter for another method; resource_disabled. Windows: InventoryNtmsLibrary.
  virtual result<void> inventory(LibraryId library, InventoryMethod method) = 0;

  // Identifies the cartridge in one slot and blocks until that is done, with no time limit; the option says whether the
  // cartridge then stays in the drive. Success for an empty slot too. Since Server 2003.
  // Errors: object_not_found for an unknown slot; library_offline; invalid_parameter; cancelled if the session is closed
  // meanwhile; proc_not_found on older systems. Windows: IdentifyNtmsSlot.
  virtual result<void> identify(SlotId slot, DismountOption afterwards) = 0;

  // Unlocks the door once the work under way is done; mounts wait while it is open. `afterwards` is the inventory to run
  // when it is closed: none, fast, full or library_default. Needs control.
  // Errors: resource_not_present without a door; library_offline for the shelf; resource_disabled; invalid_parameter.
  // Windows: AccessNtmsLibraryDoor.
  virtual result<void> access_door(LibraryId library, InventoryMethod afterwards) = 0;

  // Enables a library, drive or medium and what it contains. Needs modify on the library.
  // Errors: invalid_parameter for another type; invalid_state if it is enabled already; library_offline for the shelf.
  // Windows: EnableNtmsObject.
  virtual result<void> enable(const MediaObjectId& object) = 0;

  // Disables one: requests for it fail, mounts that wait for it end with resource_disabled; the medium of a disabled
  // drive goes back to its slot if it can; a mounted medium is disabled after its dismount. Needs modify on the library.
  // Errors: as enable(); invalid_state if it is disabled already. Windows: DisableNtmsObject.
  virtual result<void> disable(const MediaObjectId& object) = 0;

  // Forgets a drive that is not present (MediaOperationalState::not_present); the last one of a stand-alone library takes
  // the library with it. Needs modify on the library.
  // Errors: invalid_drive; invalid_library; invalid_state while it is present. Windows: DeleteNtmsDrive.
  virtual result<void> remove_drive(DriveId drive) = 0;

  // Forgets a library that is not connected any more, with its devices; its media come to be on the shelf. Needs modify.
  // Errors: invalid_library for an unknown one or the shelf; invalid_state while it is present, or disabled.
  // Windows: DeleteNtmsLibrary.
  virtual result<void> remove_library(LibraryId library) = 0;

 protected:
  LibraryControl() = default;
  ~LibraryControl() = default;
};

}  // namespace winseam
