// winseam/media/options.hpp: the options, actions, policies and flags of the media calls.
//
//   request.options = winseam::MountOption::read | winseam::MountOption::error_offline;
//   (void)libraries.inventory(library, winseam::InventoryMethod::fast);
//
// The values are those of ntmsapi.h; bits and numbers that are not listed reach the service unchanged.
// Threads: value types.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "winseam/flags.hpp"

namespace winseam {

// How to mount; NTMS_MOUNT_*. The ones that begin with error_ are options, not errors: they forbid a wait.
enum class MountOption : std::uint32_t {
  none = 0,
  read = 0x1,
  write = 0x2,                // refused for a complete side
  error_not_available = 0x4,  // fail at once when a medium or drive is busy
  error_offline = 0x8,        // fail at once instead of asking the operator
  specific_drive = 0x10,      // MountRequest::drives names the drives
  no_wait = 0x20,             // return when queued; the time-out is ignored
};
template <>
inline constexpr bool is_flags<MountOption> = true;
std::string name_of(MountOption options);

// The order of mounts; -15 to 15, what is outside is brought inside. Higher goes first, equal ones in order of arrival.
enum class MountPriority : std::int32_t {
  lowest = -15,
  low = -7,
  normal = 0,
  high = 7,
  highest = 15
};

// What becomes of a cartridge after its use; NTMS_DISMOUNT_*.
enum class DismountOption : std::uint32_t {
  none = 0,       // as immediate
  deferred = 1,   // stays in the drive until the drive is needed, or the drive's delay has passed
  immediate = 2,  // goes back now
};
template <>
inline constexpr bool is_flags<DismountOption> = true;
std::string name_of(DismountOption options);

// How to allocate; NTMS_ALLOCATE_*.
enum class AllocateOption : std::uint32_t {
  none = 0,        // any available side
  new_medium = 1,  // a side of a medium that nobody shares; its other sides become reserved
  next_side = 2,   // the next side of the medium named by AllocateRequest::previous
  error_if_unavailable = 4,  // never ask the operator
};
template <>
inline constexpr bool is_flags<AllocateOption> = true;
std::string name_of(AllocateOption options);

// Whether to open, create, or either; NTMS_OPEN_EXISTING and so on.
enum class CreateMode : std::uint32_t { open_existing = 1, create_new = 2, open_always = 3 };
std::string_view name_of(CreateMode mode) noexcept;

// Which list to enumerate; NTMS_ENUM_*.
enum class EnumerateOption : std::uint32_t {
  none = 0,
  root_pool = 1,  // pools without a container only: the root pool comes first
};
template <>
inline constexpr bool is_flags<EnumerateOption> = true;

// What an ejection shall do; NtmsEjectOperation.
enum class EjectAction : std::uint32_t {
  start = 0,
  stop = 1,
  queue = 2,      // collect for a port of several cells; start ejects all
  force = 3,      // despite file-system locks
  immediate = 4,  // stand-alone drives only: return when done
  ask_user = 5,   // stand-alone drives only: as immediate; on failure ask whether to force it
};
std::string_view name_of(EjectAction action) noexcept;

// What an injection shall do; NtmsInjectOperation.
enum class InjectAction : std::uint32_t { start = 0, stop = 1, retract = 2, start_many = 3 };
std::string_view name_of(InjectAction action) noexcept;

// How to find out what is in a library; NtmsInventoryMethod.
enum class InventoryMethod : std::uint32_t {
  none = 0,
  fast = 1,             // bar codes; without a reader only the slots that changed
  full = 2,             // OMID: mounts every side and reads its label
  library_default = 3,  // the library's own method
  slot = 4,
  stop = 5,
};
std::string_view name_of(InventoryMethod method) noexcept;

// How a work item is carried out; the OperationOption of a library request.
enum class OperationOption : std::uint32_t {
  immediate = 0,  // of an inventory: full
  deferred = 1,   // of an inventory: slots only
  force_immediate = 2,
  force_deferred = 3,
  inject_many = 4,
};

// NtmsAllocationPolicy.
enum class AllocationPolicy : std::uint32_t {
  none = 0,
  from_free = 1,  // an empty pool takes media from the free pool
};
template <>
inline constexpr bool is_flags<AllocationPolicy> = true;
std::string name_of(AllocationPolicy policy);

// NtmsDeallocationPolicy.
enum class DeallocationPolicy : std::uint32_t {
  none = 0,
  to_free = 1,  // media that nobody uses any more go back to the free pool
};
template <>
inline constexpr bool is_flags<DeallocationPolicy> = true;
std::string name_of(DeallocationPolicy policy);

// NTMS_LIBRARYFLAG_*.
enum class LibraryFlag : std::uint32_t {
  none = 0,
  fixed_offline = 0x1,  // the one shelf
  cleaner_present = 0x2,
  auto_detect_change = 0x4,
  ignore_cleaner_uses = 0x8,  // follows MediaLibrary::cleaner_uses_remaining: set while it is empty
  recognize_cleaner_bar_code = 0x10  // one that begins with CLN
};
template <>
inline constexpr bool is_flags<LibraryFlag> = true;
std::string name_of(LibraryFlag flags);

// What keeps finished work items from being purged; NTMS_LIBREQFLAGS_*.
enum class LibraryRequestFlag : std::uint32_t {
  none = 0,
  no_auto_purge = 0x1,
  no_failed_purge = 0x2,
};
template <>
inline constexpr bool is_flags<LibraryRequestFlag> = true;
std::string name_of(LibraryRequestFlag flags);

// What is done with operator requests; NTMS_OPREQFLAGS_*.
enum class OperatorRequestFlag : std::uint32_t {
  none = 0,
  no_auto_purge = 0x1,
  no_failed_purge = 0x2,
  no_alerts = 0x10,
  no_tray_icon = 0x20,
};
template <>
inline constexpr bool is_flags<OperatorRequestFlag> = true;
std::string name_of(OperatorRequestFlag flags);

// What becomes of ejected media; NTMS_POOLPOLICY_*.
enum class MediaPoolPolicy : std::uint32_t {
  none = 0,
  purge_offline_free = 0x1,   // free media are forgotten
  keep_offline_import = 0x2,  // import media are remembered
};
template <>
inline constexpr bool is_flags<MediaPoolPolicy> = true;
std::string name_of(MediaPoolPolicy policy);

// Rights on a computer, library or pool; the bits of an access mask.
enum class MediaAccess : std::uint32_t {
  none = 0,
  use = 1,
  modify = 2,
  control = 4,
};
template <>
inline constexpr bool is_flags<MediaAccess> = true;
std::string name_of(MediaAccess rights);

// Which parts of a security descriptor; SECURITY_INFORMATION.
enum class MediaSecurityParts : std::uint32_t {
  none = 0,
  owner = 0x1,
  group = 0x2,
  dacl = 0x4,
  sacl = 0x8,
};
template <>
inline constexpr bool is_flags<MediaSecurityParts> = true;

// What happened to an object; NtmsNotificationOperations.
enum class MediaEvent : std::uint32_t {
  update = 1,
  insert = 2,
  remove = 3,  // OBJ_DELETE
  event_signal = 4,
  event_complete = 5  // an asynchronous request is done; the id is that of the request's "event id"
};
std::string_view name_of(MediaEvent event) noexcept;

// Which pop-ups a destination gets; NtmsUITypes.
enum class UiType : std::uint32_t { info = 1, request = 2, error = 3 };
std::string_view name_of(UiType type) noexcept;

}  // namespace winseam
