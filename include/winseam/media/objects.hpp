// winseam/media/objects.hpp: what the media service knows, one struct for each kind of object.
//
//   const winseam::MediaDrive drive = session.catalog().get(drive_id).value();
//   open_device(drive.device_name);                                  // "\\.\Tape0"
//   std::visit([](const auto& object) { show(object.header.name); }, any_object);
//
// A struct is a copy taken when it was asked for. Members marked [w] can be changed by MediaCatalog::update(); the others
// are the service's. An empty optional stands for Windows' null GUID, or for "never". Text is UTF-8; limits count UTF-16
// units without the terminator. Threads: value types.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include "winseam/media/identifiers.hpp"
#include "winseam/media/options.hpp"
#include "winseam/media/state.hpp"
#include "winseam/time.hpp"

namespace winseam {

// What every object has.
struct MediaObjectHeader {
  std::string name{};         // [w] for library, logical medium, medium, pool, side; up to 63
  std::string description{};  // [w] up to 126
  bool enabled = true;        // changed by LibraryControl::enable() and disable()
  MediaOperationalState state = MediaOperationalState::ready;
  TimePoint created{};
  TimePoint modified{};

  friend bool operator==(const MediaObjectHeader&, const MediaObjectHeader&) = default;
};

// The numbers that a library's elements of one kind have; the first is 0 or 1, as the device has it.
struct ElementRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  friend bool operator==(const ElementRange&, const ElementRange&) = default;
};

// Where a device is attached.
struct ScsiAddress {
  std::uint16_t port = 0;
  std::uint16_t bus = 0;
  std::uint16_t target = 0;
  std::uint16_t lun = 0;

  friend bool operator==(const ScsiAddress&, const ScsiAddress&) = default;
};

// What is written on a side to recognise it by (OMID).
struct MediaLabel {
  std::vector<std::byte> id{};  // up to 255
  std::string type{};           // up to 63; empty: not known
  std::string info{};           // up to 255

  friend bool operator==(const MediaLabel&, const MediaLabel&) = default;
};

// The server itself; NTMS_COMPUTERINFORMATION.
struct MediaComputer {
  ComputerId id{};
  MediaObjectHeader header{};
  std::chrono::seconds library_request_purge_time{0};  // [w] how long finished work items are kept
  LibraryRequestFlag library_request_flags = LibraryRequestFlag::none;     // [w]
  std::chrono::seconds operator_request_purge_time{0};                     // [w]
  OperatorRequestFlag operator_request_flags = OperatorRequestFlag::none;  // [w]
  MediaPoolPolicy pool_policy = MediaPoolPolicy::none;                     // [w]

  friend bool operator==(const MediaComputer&, const MediaComputer&) = default;
};

// A changer with drives and slots, a stand-alone drive, or the shelf; NTMS_LIBRARYINFORMATION. Of an offline library only
// type, flags and media_count count.
struct MediaLibrary {
  LibraryId id{};
  MediaObjectHeader header{};
  LibraryType type = LibraryType::unknown;
  std::optional<SlotId> cleaner_slot{};
  std::optional<SlotId> default_cleaner_slot{};
  bool supports_drive_cleaning = false;
  bool has_bar_code_reader = false;
  InventoryMethod inventory_method = InventoryMethod::none;  // [w]
  std::optional<std::uint32_t> cleaner_uses_remaining{};     // [w] empty: not counted
  ElementRange drives{};
  ElementRange slots{};
  ElementRange doors{};
  ElementRange ports{};
  ElementRange changers{};
  std::uint32_t media_count = 0;
  std::uint32_t media_type_count = 0;
  std::uint32_t request_count = 0;
  bool auto_recovery = true;              // [w] inventory after a label mismatch
  LibraryFlag flags = LibraryFlag::none;  // [w]

  friend bool operator==(const MediaLibrary&, const MediaLibrary&) = default;
};

// The robot; NTMS_CHANGERINFORMATION.
struct MediaChanger {
  ChangerId id{};
  MediaObjectHeader header{};
  std::uint32_t number = 0;
  ChangerTypeId type{};
  std::string serial_number{};
  std::string revision{};
  std::string device_name{};
  ScsiAddress address{};
  LibraryId library{};

  friend bool operator==(const MediaChanger&, const MediaChanger&) = default;
};

// A model of robots; NTMS_CHANGERTYPEINFORMATION.
struct ChangerType {
  ChangerTypeId id{};
  MediaObjectHeader header{};
  std::string vendor{};
  std::string product{};
  MediaDeviceType device = MediaDeviceType::changer;

  friend bool operator==(const ChangerType&, const ChangerType&) = default;
};

// A tape or disk drive; NTMS_DRIVEINFORMATION.
struct MediaDrive {
  DriveId id{};
  MediaObjectHeader header{};
  std::uint32_t number = 0;
  DriveState state = DriveState::dismounted;
  DriveTypeId type{};
  std::string device_name{};  // what a program opens to read and write
  std::string serial_number{};
  std::string revision{};
  ScsiAddress address{};
  std::uint32_t mount_count = 0;
  std::optional<TimePoint> last_cleaned_at{};
  std::optional<SideId> loaded_side{};  // SavedPartitionId; empty in a full drive: a user loaded it
  LibraryId library{};
  std::chrono::seconds deferred_dismount_delay{300};  // [w] not for stand-alone drives

  friend bool operator==(const MediaDrive&, const MediaDrive&) = default;
};

// A model of drives; NTMS_DRIVETYPEINFORMATION.
struct DriveType {
  DriveTypeId id{};
  MediaObjectHeader header{};
  std::string vendor{};
  std::string product{};
  std::uint32_t head_count = 0;
  MediaDeviceType device = MediaDeviceType::unknown;

  friend bool operator==(const DriveType&, const DriveType&) = default;
};

// A home cell; NTMS_STORAGESLOTINFORMATION.
struct StorageSlot {
  SlotId id{};
  MediaObjectHeader header{};
  std::uint32_t number = 0;
  SlotState state = SlotState::unknown;
  LibraryId library{};

  friend bool operator==(const StorageSlot&, const StorageSlot&) = default;
};

// The door to reach all of a library through; NTMS_IEDOORINFORMATION.
struct LibraryDoor {
  DoorId id{};
  MediaObjectHeader header{};
  std::uint32_t number = 0;
  DoorState state = DoorState::unknown;
  std::chrono::seconds max_open{
      0};  // [w] open longer: the operator is asked; 0: at once; up to 65535
  LibraryId library{};

  friend bool operator==(const LibraryDoor&, const LibraryDoor&) = default;
};

// A mail slot; NTMS_IEPORTINFORMATION.
struct LibraryPort {
  PortId id{};
  MediaObjectHeader header{};
  std::uint32_t number = 0;
  PortContent content = PortContent::unknown;
  PortPosition position = PortPosition::unknown;
  std::chrono::seconds max_extended{0};  // [w] as LibraryDoor::max_open
  LibraryId library{};

  friend bool operator==(const LibraryPort&, const LibraryPort&) = default;
};

// A kind of cartridge, such as DLT; NTMS_MEDIATYPEINFORMATION.
struct MediaType {
  MediaTypeId id{};
  MediaObjectHeader header{};
  std::uint32_t code = 0;  // STORAGE_MEDIA_TYPE: 0x27 is DLT
  std::uint32_t side_count = 1;
  Rewritability rewritability = Rewritability::unknown;
  MediaDeviceType device = MediaDeviceType::unknown;

  friend bool operator==(const MediaType&, const MediaType&) = default;
};

// A named set of media under one policy; NTMS_MEDIAPOOLINFORMATION.
struct MediaPool {
  PoolId id{};
  MediaObjectHeader header{};
  PoolType type = PoolType::unknown;
  std::optional<MediaTypeId> media_type{};  // [w] empty: it holds pools, no media
  std::optional<PoolId> parent{};
  AllocationPolicy allocation = AllocationPolicy::none;        // [w]
  DeallocationPolicy deallocation = DeallocationPolicy::none;  // [w]
  std::uint32_t max_allocates = 0;  // [w] a side allocated so often is decommissioned; 0: no limit
  std::uint32_t media_count = 0;
  std::uint32_t logical_media_count = 0;
  std::uint32_t pool_count = 0;

  friend bool operator==(const MediaPool&, const MediaPool&) = default;
};

// A cartridge; NTMS_PMIDINFORMATION.
struct PhysicalMedium {
  MediumId id{};
  MediaObjectHeader header{};
  LibraryId library{};
  PoolId pool{};
  std::optional<MediaObjectId>
      location{};  // a slot, drive or port; offline ones count as in a slot
  MediaTypeId media_type{};
  std::optional<SlotId> home_slot{};
  std::string bar_code{};  // up to 63
  BarCodeState bar_code_state = BarCodeState::unreadable;
  std::string sequence_number{};
  MediumState state = MediumState::idle;
  std::uint32_t side_count = 1;
  std::uint32_t media_type_code = 0;
  std::uint32_t density_code = 0;
  std::optional<SideId> mounted_side{};

  friend bool operator==(const PhysicalMedium&, const PhysicalMedium&) = default;
};

// One recording surface; NTMS_PARTITIONINFORMATION.
struct MediaSide {
  SideId id{};
  MediaObjectHeader header{};
  MediumId medium{};
  std::optional<LogicalMediumId> logical_medium{};  // while it is allocated
  SideState state = SideState::unknown;
  std::uint16_t number = 0;  // 0 is A, 1 is B
  MediaLabel label{};
  std::uint32_t mount_count = 0;
  std::uint32_t allocate_count = 0;
  std::int64_t capacity = 0;  // bytes

  friend bool operator==(const MediaSide&, const MediaSide&) = default;
};

// A program's handle to an allocated side; NTMS_LMIDINFORMATION.
struct LogicalMedium {
  LogicalMediumId id{};
  MediaObjectHeader header{};
  PoolId pool{};
  std::uint32_t side_count = 1;

  friend bool operator==(const LogicalMedium&, const LogicalMedium&) = default;
};

// One item of a library's work queue; NTMS_LIBREQUESTINFORMATION. Its ids may dangle.
struct LibraryRequest {
  LibraryRequestId id{};
  MediaObjectHeader header{};
  LibraryOperation operation = LibraryOperation::mount;
  OperationOption option = OperationOption::immediate;
  LibraryRequestState state = LibraryRequestState::queued;
  std::optional<SideId> side{};
  std::optional<DriveId> drive{};
  std::optional<MediumId> medium{};
  LibraryId library{};
  std::optional<SlotId> slot{};
  TimePoint queued_at{};
  std::optional<TimePoint> completed_at{};
  std::string application{};
  std::string user{};
  std::string computer{};
  std::error_code error{};                      // of a failed one
  std::optional<LibraryRequestId> work_item{};  // what a LibraryOperation::remove cancels
  MountPriority priority = MountPriority::normal;

  friend bool operator==(const LibraryRequest&, const LibraryRequest&) = default;
};

// A task for a human; NTMS_OPREQUESTINFORMATION.
struct OperatorRequest {
  OperatorRequestId id{};
  MediaObjectHeader header{};
  OperatorRequestType type = OperatorRequestType::unknown;
  OperatorRequestState state = OperatorRequestState::unknown;
  TimePoint submitted_at{};
  std::string message{};                     // up to 255
  std::optional<MediaObjectId> argument1{};  // what each is, says OperatorRequestDraft
  std::optional<MediaObjectId> argument2{};
  std::string application{};
  std::string user{};
  std::string computer{};

  friend bool operator==(const OperatorRequest&, const OperatorRequest&) = default;
};

// Any object.
using MediaObject =
    std::variant<MediaChanger, ChangerType, MediaComputer, MediaDrive, DriveType, LibraryDoor,
                 LibraryPort, MediaLibrary, LibraryRequest, LogicalMedium, MediaPool, MediaType,
                 MediaSide, PhysicalMedium, StorageSlot, OperatorRequest>;

// Which object it is, and what it has in common with all.
MediaObjectId id_of(const MediaObject& object) noexcept;
const MediaObjectHeader& header_of(const MediaObject& object) noexcept;

}  // namespace winseam
