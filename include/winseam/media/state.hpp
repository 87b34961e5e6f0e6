// winseam/media/state.hpp: the kinds and states of what the media service knows.
//
//   if (medium.state == winseam::MediumState::idle) take_it_out(medium.id);
//   std::cout << winseam::name_of(drive.state) << '\n';
//
// The values are those of ntmsapi.h. A number that is not listed is legal: it survives a round trip unchanged, and its
// name is "unknown". Old words that Windows still uses: scratch is free, foreign is unrecognized, partition is side.
// Threads: value types.
#pragma once

#include <cstdint>
#include <string_view>

namespace winseam {

// What an object is; NtmsObjectsTypes.
enum class MediaObjectType : std::uint32_t {
  unknown = 0,  // where a type is asked for: let the service find it
  object = 1,   // the service's own
  changer = 2,
  changer_type = 3,
  computer = 4,
  drive = 5,
  drive_type = 6,
  door = 7,  // IEDOOR
  port = 8,  // IEPORT, a mail slot
  library = 9,
  library_request = 10,  // LIBREQUEST, a work item
  logical_medium = 11,   // LMID
  pool = 12,
  media_type = 13,
  side = 14,    // PARTITION
  medium = 15,  // PHYSICAL_MEDIA, PMID: a cartridge
  slot = 16,    // STORAGESLOT
  operator_request = 17,
  ui_destination = 18,
};
std::string_view name_of(MediaObjectType type) noexcept;

// Whether a device or library works; NtmsOperationalState.
enum class MediaOperationalState : std::uint32_t {
  ready = 0,
  initializing = 10,
  needs_service = 20,
  not_present = 21,  // unplugged: what delete_drive() asks for
};
std::string_view name_of(MediaOperationalState state) noexcept;

// Where a cartridge stands; NtmsMediaState.
enum class MediumState : std::uint32_t {
  idle = 0,      // in a slot, in a dismounted drive, or offline
  in_use = 1,    // a request for it was accepted; it may be moving
  mounted = 2,   // in a drive, not readable yet
  loaded = 3,    // in a drive, I/O is possible
  unloaded = 4,  // still in a drive, ready to be taken out
  operational_error = 5,
  operator_required = 6,  // waits for a human
};
std::string_view name_of(MediumState state) noexcept;

// What a side may be used for; NtmsPartitionState.
enum class SideState : std::uint32_t {
  unknown = 0,         // not identified, new
  unprepared = 1,      // waits for its free label to be written
  incompatible = 2,    // not for this drive: eject it
  decommissioned = 3,  // worn out, for good
  available = 4,       // may be allocated
  allocated = 5,       // has a logical medium
  complete = 6,        // full: mounts for reading only
  foreign = 7,         // in the unrecognized pool
  import = 8,          // in the import pool
  reserved = 9,  // the other side of a medium that was allocated with AllocateOption::new_medium
};
std::string_view name_of(SideState state) noexcept;

// NtmsSlotState.
enum class SlotState : std::uint32_t {
  unknown = 0,
  full = 1,
  empty = 2,
  not_present = 3,  // its magazine is out
  needs_inventory = 4,
};
std::string_view name_of(SlotState state) noexcept;

// NtmsDoorState.
enum class DoorState : std::uint32_t { unknown = 0, closed = 1, open = 2 };
std::string_view name_of(DoorState state) noexcept;

// NtmsPortPosition.
enum class PortPosition : std::uint32_t { unknown = 0, extended = 1, retracted = 2 };
std::string_view name_of(PortPosition position) noexcept;

// NtmsPortContent.
enum class PortContent : std::uint32_t { unknown = 0, full = 1, empty = 2 };
std::string_view name_of(PortContent content) noexcept;

// NtmsBarCodeState.
enum class BarCodeState : std::uint32_t {
  ok = 1,
  unreadable = 2,  // or none
};
std::string_view name_of(BarCodeState state) noexcept;

// NtmsDriveState; 3 and 4 are unused.
enum class DriveState : std::uint32_t {
  dismounted = 0,  // empty
  mounted = 1,     // a cartridge is in and loading
  loaded = 2,      // I/O is possible
  unloaded = 5,    // the cartridge can be taken out
  being_cleaned = 6,
  dismountable = 7,  // logically dismounted, the cartridge still in: free for a mount
};
std::string_view name_of(DriveState state) noexcept;

// NtmsLibraryType.
enum class LibraryType : std::uint32_t {
  unknown = 0,
  offline = 1,  // the shelf (LibraryFlag::fixed_offline), or a robotic library that is unplugged
  online = 2,   // robotic
  standalone = 3,
};
std::string_view name_of(LibraryType type) noexcept;

// NtmsPoolType.
enum class PoolType : std::uint32_t {
  unknown = 0,
  free = 1,
  unrecognized = 2,
  import = 3,
  application = 1000,
};
std::string_view name_of(PoolType type) noexcept;

// How often a medium can be written; NtmsReadWriteCharacteristics.
enum class Rewritability : std::uint32_t {
  unknown = 0,
  rewritable = 1,
  write_once = 2,
  read_only = 3
};
std::string_view name_of(Rewritability value) noexcept;

// The device that a type is for; FILE_DEVICE_*.
enum class MediaDeviceType : std::uint32_t {
  unknown = 0,
  cd_rom = 0x02,
  disk = 0x07,
  tape = 0x1F,
  changer = 0x30,
  dvd = 0x33,
};
std::string_view name_of(MediaDeviceType type) noexcept;

// What a work item does; NTMS_LM_*.
enum class LibraryOperation : std::uint32_t {
  remove = 0,  // cancels the work item that LibraryRequest::work_item names
  disable_library = 1,
  enable_library = 2,
  disable_drive = 3,
  enable_drive = 4,
  disable_medium = 5,
  enable_medium = 6,
  update_label = 7,  // UPDATEOMID
  inventory = 8,
  door_access = 9,
  eject = 10,
  eject_cleaner = 11,
  inject = 12,
  inject_cleaner = 13,
  process_label = 14,  // PROCESSOMID
  clean_drive = 15,
  dismount = 16,
  mount = 17,
  write_free_label = 18,  // WRITESCRATCH
  classify = 19,
  reserve_cleaner = 20,
  release_cleaner = 21,
};
std::string_view name_of(LibraryOperation operation) noexcept;

// Where a work item stands; NTMS_LM_*.
enum class LibraryRequestState : std::uint32_t {
  queued = 0,
  in_process = 1,
  passed = 2,
  failed = 3,  // LibraryRequest::error says why
  invalid = 4,
  waiting = 5,   // a resource is in use
  deferred = 6,  // put off until it is needed
  cancelled = 7,
  stopped = 8,
};
std::string_view name_of(LibraryRequestState state) noexcept;

// True for a state that a work item never leaves: passed, failed, invalid, cancelled, stopped.
bool is_final(LibraryRequestState state) noexcept;

// What a human is asked for; NTMS_OPREQ_*.
enum class OperatorRequestType : std::uint32_t {
  unknown = 0,
  new_media = 1,
  cleaner = 2,
  device_service = 3,
  move_media = 4,
  message = 5,  // text only: the one meant for programs
};
std::string_view name_of(OperatorRequestType type) noexcept;

// Where an operator request stands; NTMS_OPSTATE_*.
enum class OperatorRequestState : std::uint32_t {
  unknown = 0,
  submitted = 1,    // nobody has read it
  active = 2,       // a console has read it
  in_progress = 3,  // acknowledged
  refused = 4,      // final
  complete = 5,     // final
};
std::string_view name_of(OperatorRequestState state) noexcept;

// True for refused and complete.
bool is_final(OperatorRequestState state) noexcept;

}  // namespace winseam
