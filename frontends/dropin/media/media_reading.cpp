// NTMS_OBJECTINFORMATION as objects. It is a caller's: text may fill its array to the end.
#include <optional>

#include "media/media_functions.hpp"
#include "media/media_information.hpp"
#include "text.hpp"

namespace winseam::dropin {
namespace {

using std::chrono::seconds;

constexpr abi::Dword not_counted = 0xFFFFFFFF;

// Beyond this a label identifier would not be in its array.
constexpr std::size_t longest_label = abi::ntms_omidlabelid_length;

// The null GUID is none.
template <class Id>
std::optional<Id> known(const NtmsGuid& guid) {
  const Guid id = guid_of(guid);
  return id.is_null() ? std::nullopt : std::optional<Id>(Id{id});
}

template <class Object, class Char>
Object begin(const Information<Char>& from) {
  Object object;
  object.id = decltype(object.id)(guid_of(from.object_guid));
  object.header.name = decode(from.name);
  object.header.description = decode(from.description);
  object.header.enabled = from.enabled != 0;
  object.header.state = static_cast<MediaOperationalState>(from.operational_state);
  object.header.created = time_of(from.created).value_or(TimePoint{});
  object.header.modified = time_of(from.modified).value_or(TimePoint{});
  return object;
}

template <class Fields>
ScsiAddress address_of(const Fields& from) {
  return {from.scsi_port, from.scsi_bus, from.scsi_target, from.scsi_lun};
}

std::optional<MediaObjectId> object_or_none(abi::Dword type, const NtmsGuid& guid) {
  const Guid id = guid_of(guid);
  if (id.is_null()) return std::nullopt;
  return MediaObjectId{static_cast<MediaObjectType>(type), id};
}

// Where a medium is. On the shelf that is a slot, but none in particular.
std::optional<MediaObjectId> place_or_none(abi::Dword type, const NtmsGuid& guid) {
  if (type == abi::ntms_unknown) return object_or_none(type, guid);
  return MediaObjectId{static_cast<MediaObjectType>(type), guid_of(guid)};
}

template <class Char>
std::optional<MediaObject> read_changer(const Information<Char>& from) {
  auto to = begin<MediaChanger>(from);
  const abi::NtmsChangerInformation<Char>& info = from.info.changer;
  to.number = info.number;
  to.type = ChangerTypeId{guid_of(info.changer_type)};
  to.serial_number = decode(info.serial_number);
  to.revision = decode(info.revision);
  to.device_name = decode(info.device_name);
  to.address = address_of(info);
  to.library = LibraryId{guid_of(info.library)};
  return to;
}

template <class Char>
std::optional<MediaObject> read_changer_type(const Information<Char>& from) {
  auto to = begin<ChangerType>(from);
  const abi::NtmsChangerTypeInformation<Char>& info = from.info.changer_type;
  to.vendor = decode(info.vendor);
  to.product = decode(info.product);
  to.device = static_cast<MediaDeviceType>(info.device_type);
  return to;
}

template <class Char>
std::optional<MediaObject> read_computer(const Information<Char>& from) {
  auto to = begin<MediaComputer>(from);
  const abi::NtmsComputerInformation& info = from.info.computer;
  to.library_request_purge_time = seconds{info.lib_request_purge_time};
  to.operator_request_purge_time = seconds{info.op_request_purge_time};
  to.library_request_flags = static_cast<LibraryRequestFlag>(info.lib_request_flags);
  to.operator_request_flags = static_cast<OperatorRequestFlag>(info.op_request_flags);
  to.pool_policy = static_cast<MediaPoolPolicy>(info.media_pool_policy);
  return to;
}

template <class Char>
std::optional<MediaObject> read_drive(const Information<Char>& from) {
  auto to = begin<MediaDrive>(from);
  const abi::NtmsDriveInformation<Char>& info = from.info.drive;
  to.number = info.number;
  to.state = static_cast<DriveState>(info.state);
  to.type = DriveTypeId{guid_of(info.drive_type)};
  to.device_name = decode(info.device_name);
  to.serial_number = decode(info.serial_number);
  to.revision = decode(info.revision);
  to.address = address_of(info);
  to.mount_count = info.mount_count;
  to.last_cleaned_at = time_of(info.last_cleaned_ts);
  to.loaded_side = known<SideId>(info.saved_partition_id);
  to.library = LibraryId{guid_of(info.library)};
  to.deferred_dismount_delay = seconds{info.defer_dismount_delay};
  return to;
}

template <class Char>
std::optional<MediaObject> read_drive_type(const Information<Char>& from) {
  auto to = begin<DriveType>(from);
  const abi::NtmsDriveTypeInformation<Char>& info = from.info.drive_type;
  to.vendor = decode(info.vendor);
  to.product = decode(info.product);
  to.head_count = info.number_of_heads;
  to.device = static_cast<MediaDeviceType>(info.device_type);
  return to;
}

template <class Char>
std::optional<MediaObject> read_door(const Information<Char>& from) {
  auto to = begin<LibraryDoor>(from);
  const abi::NtmsDoorInformation& info = from.info.ie_door;
  to.number = info.number;
  to.state = static_cast<DoorState>(info.state);
  to.max_open = seconds{info.max_open_secs};
  to.library = LibraryId{guid_of(info.library)};
  return to;
}

template <class Char>
std::optional<MediaObject> read_port(const Information<Char>& from) {
  auto to = begin<LibraryPort>(from);
  const abi::NtmsPortInformation& info = from.info.ie_port;
  to.number = info.number;
  to.content = static_cast<PortContent>(info.content);
  to.position = static_cast<PortPosition>(info.position);
  to.max_extended = seconds{info.max_extend_secs};
  to.library = LibraryId{guid_of(info.library)};
  return to;
}

template <class Char>
std::optional<MediaObject> read_library(const Information<Char>& from) {
  auto to = begin<MediaLibrary>(from);
  const abi::NtmsLibraryInformation& info = from.info.library;
  to.type = static_cast<LibraryType>(info.library_type);
  to.cleaner_slot = known<SlotId>(info.cleaner_slot);
  to.default_cleaner_slot = known<SlotId>(info.cleaner_slot_default);
  to.supports_drive_cleaning = info.library_supports_drive_cleaning != 0;
  to.has_bar_code_reader = info.bar_code_reader_installed != 0;
  to.inventory_method = static_cast<InventoryMethod>(info.inventory_method);
  if (info.cleaner_uses_remaining != not_counted)
    to.cleaner_uses_remaining = info.cleaner_uses_remaining;
  to.drives = {info.first_drive_number, info.number_of_drives};
  to.slots = {info.first_slot_number, info.number_of_slots};
  to.doors = {info.first_door_number, info.number_of_doors};
  to.ports = {info.first_port_number, info.number_of_ports};
  to.changers = {info.first_changer_number, info.number_of_changers};
  to.media_count = info.number_of_media;
  to.media_type_count = info.number_of_media_types;
  to.request_count = info.number_of_lib_requests;
  to.auto_recovery = info.auto_recovery != 0;
  to.flags = static_cast<LibraryFlag>(info.flags);
  return to;
}

template <class Char>
std::optional<MediaObject> read_request(const Information<Char>& from) {
  auto to = begin<LibraryRequest>(from);
  const abi::NtmsLibRequestInformation<Char>& info = from.info.lib_request;
  to.operation = static_cast<LibraryOperation>(info.operation_code);
  to.option = static_cast<OperationOption>(info.operation_option);
  to.state = static_cast<LibraryRequestState>(info.state);
  to.side = known<SideId>(info.partition_id);
  to.drive = known<DriveId>(info.drive_id);
  to.medium = known<MediumId>(info.phys_media_id);
  to.library = LibraryId{guid_of(info.library)};
  to.slot = known<SlotId>(info.slot_id);
  to.queued_at = time_of(info.time_queued).value_or(TimePoint{});
  to.completed_at = time_of(info.time_completed);
  to.application = decode(info.application);
  to.user = decode(info.user);
  to.computer = decode(info.computer);
  to.error = from_win32(info.error_code);
  to.work_item = known<LibraryRequestId>(info.work_item_id);
  to.priority = static_cast<MountPriority>(static_cast<std::int32_t>(info.priority));
  return to;
}

template <class Char>
std::optional<MediaObject> read_logical_medium(const Information<Char>& from) {
  auto to = begin<LogicalMedium>(from);
  to.pool = PoolId{guid_of(from.info.logical_media.media_pool)};
  to.side_count = from.info.logical_media.number_of_partitions;
  return to;
}

template <class Char>
std::optional<MediaObject> read_pool(const Information<Char>& from) {
  auto to = begin<MediaPool>(from);
  const abi::NtmsMediaPoolInformation& info = from.info.media_pool;
  to.type = static_cast<PoolType>(info.pool_type);
  to.media_type = known<MediaTypeId>(info.media_type);
  to.parent = known<PoolId>(info.parent);
  to.allocation = static_cast<AllocationPolicy>(info.allocation_policy);
  to.deallocation = static_cast<DeallocationPolicy>(info.deallocation_policy);
  to.max_allocates = info.max_allocates;
  to.media_count = info.number_of_physical_media;
  to.logical_media_count = info.number_of_logical_media;
  to.pool_count = info.number_of_media_pools;
  return to;
}

template <class Char>
std::optional<MediaObject> read_media_type(const Information<Char>& from) {
  auto to = begin<MediaType>(from);
  const abi::NtmsMediaTypeInformation& info = from.info.media_type;
  to.code = info.media_type;
  to.side_count = info.number_of_sides;
  to.rewritability = static_cast<Rewritability>(info.read_write_characteristics);
  to.device = static_cast<MediaDeviceType>(info.device_type);
  return to;
}

template <class Char>
std::optional<MediaObject> read_side(const Information<Char>& from) {
  auto to = begin<MediaSide>(from);
  const abi::NtmsPartitionInformation<Char>& info = from.info.partition;
  if (info.omid_label_id_length > longest_label) return std::nullopt;
  to.medium = MediumId{guid_of(info.physical_media)};
  to.logical_medium = known<LogicalMediumId>(info.logical_media);
  to.state = static_cast<SideState>(info.state);
  to.number = info.side;
  for (std::size_t i = 0; i != info.omid_label_id_length; ++i)
    to.label.id.push_back(std::byte{info.omid_label_id[i]});
  to.label.type = decode(info.omid_label_type);
  to.label.info = decode(info.omid_label_info);
  to.mount_count = info.mount_count;
  to.allocate_count = info.allocate_count;
  to.capacity = info.capacity;
  return to;
}

template <class Char>
std::optional<MediaObject> read_medium(const Information<Char>& from) {
  auto to = begin<PhysicalMedium>(from);
  const abi::NtmsPmidInformation<Char>& info = from.info.physical_media;
  to.library = LibraryId{guid_of(info.current_library)};
  to.pool = PoolId{guid_of(info.media_pool)};
  to.location = place_or_none(info.location_type, info.location);
  to.media_type = MediaTypeId{guid_of(info.media_type)};
  to.home_slot = known<SlotId>(info.home_slot);
  to.bar_code = decode(info.bar_code);
  to.bar_code_state = static_cast<BarCodeState>(info.bar_code_state);
  to.sequence_number = decode(info.sequence_number);
  to.state = static_cast<MediumState>(info.media_state);
  to.side_count = info.number_of_partitions;
  to.media_type_code = info.media_type_code;
  to.density_code = info.density_code;
  to.mounted_side = known<SideId>(info.mounted_partition);
  return to;
}

template <class Char>
std::optional<MediaObject> read_slot(const Information<Char>& from) {
  auto to = begin<StorageSlot>(from);
  to.number = from.info.storage_slot.number;
  to.state = static_cast<SlotState>(from.info.storage_slot.state);
  to.library = LibraryId{guid_of(from.info.storage_slot.library)};
  return to;
}

template <class Char>
std::optional<MediaObject> read_operator_request(const Information<Char>& from) {
  auto to = begin<OperatorRequest>(from);
  const abi::NtmsOpRequestInformation<Char>& info = from.info.op_request;
  to.type = static_cast<OperatorRequestType>(info.request);
  to.state = static_cast<OperatorRequestState>(info.state);
  to.submitted_at = time_of(info.submitted).value_or(TimePoint{});
  to.message = decode(info.message);
  to.argument1 = object_or_none(info.arg1_type, info.arg1);
  to.argument2 = object_or_none(info.arg2_type, info.arg2);
  to.application = decode(info.application);
  to.user = decode(info.user);
  to.computer = decode(info.computer);
  return to;
}

}  // namespace

template <class Char>
std::optional<MediaObject> object_of(const Information<Char>& information) {
  switch (information.type) {
    case abi::ntms_changer:
      return read_changer(information);
    case abi::ntms_changer_type:
      return read_changer_type(information);
    case abi::ntms_computer:
      return read_computer(information);
    case abi::ntms_drive:
      return read_drive(information);
    case abi::ntms_drive_type:
      return read_drive_type(information);
    case abi::ntms_iedoor:
      return read_door(information);
    case abi::ntms_ieport:
      return read_port(information);
    case abi::ntms_library:
      return read_library(information);
    case abi::ntms_librequest:
      return read_request(information);
    case abi::ntms_logical_media:
      return read_logical_medium(information);
    case abi::ntms_media_pool:
      return read_pool(information);
    case abi::ntms_media_type:
      return read_media_type(information);
    case abi::ntms_partition:
      return read_side(information);
    case abi::ntms_physical_media:
      return read_medium(information);
    case abi::ntms_storageslot:
      return read_slot(information);
    case abi::ntms_oprequest:
      return read_operator_request(information);
    default:
      return std::nullopt;
  }
}

template std::optional<MediaObject> object_of(const Information<WChar>&);
template std::optional<MediaObject> object_of(const Information<char>&);

}  // namespace winseam::dropin
