// NTMS_OBJECTINFORMATION as objects. Nothing in it is believed before it was looked at.
#include "media/objects.hpp"
#include "media/times.hpp"
#include "steps.hpp"

namespace winseam::win32 {
namespace {

using abi::WChar;
using std::chrono::seconds;

constexpr abi::Dword not_counted = 0xFFFFFFFF;

// Beyond this a label identifier would not be in its array.
constexpr std::size_t longest_label = abi::ntms_omidlabelid_length;

template <class Object>
Object begin(Steps& steps, const ObjectInformation& from) {
  Object object;
  object.id = decltype(object.id)(from_abi(from.object_guid));
  steps.take(object.header.name, text_of(from.name));
  steps.take(object.header.description, text_of(from.description));
  object.header.enabled = from.enabled != 0;
  object.header.state = static_cast<MediaOperationalState>(from.operational_state);
  steps.take(object.header.created, known_time_of(from.created));
  steps.take(object.header.modified, known_time_of(from.modified));
  return object;
}

template <class Information>
ScsiAddress address_of(const Information& from) {
  return {from.scsi_port, from.scsi_bus, from.scsi_target, from.scsi_lun};
}

std::optional<MediaObjectId> object_or_none(abi::Dword type, const abi::NtmsGuid& guid) {
  const Guid id = from_abi(guid);
  if (id.is_null()) return std::nullopt;
  return MediaObjectId{static_cast<MediaObjectType>(type), id};
}

// Where a medium is. On the shelf that is a slot, but none in particular.
std::optional<MediaObjectId> place_or_none(abi::Dword type, const abi::NtmsGuid& guid) {
  if (type == abi::ntms_unknown) return object_or_none(type, guid);
  return MediaObjectId{static_cast<MediaObjectType>(type), from_abi(guid)};
}

template <class Id>
Id id_of(const abi::NtmsGuid& guid) {
  return Id{from_abi(guid)};
}

result<MediaObject> read_changer(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<MediaChanger>(steps, from);
  const abi::NtmsChangerInformation<WChar>& info = from.info.changer;
  to.number = info.number;
  to.type = id_of<ChangerTypeId>(info.changer_type);
  steps.take(to.serial_number, text_of(info.serial_number));
  steps.take(to.revision, text_of(info.revision));
  steps.take(to.device_name, text_of(info.device_name));
  to.address = address_of(info);
  to.library = id_of<LibraryId>(info.library);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_changer_type(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<ChangerType>(steps, from);
  const abi::NtmsChangerTypeInformation<WChar>& info = from.info.changer_type;
  steps.take(to.vendor, text_of(info.vendor));
  steps.take(to.product, text_of(info.product));
  to.device = static_cast<MediaDeviceType>(info.device_type);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_computer(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<MediaComputer>(steps, from);
  const abi::NtmsComputerInformation& info = from.info.computer;
  to.library_request_purge_time = seconds{info.lib_request_purge_time};
  to.operator_request_purge_time = seconds{info.op_request_purge_time};
  to.library_request_flags = static_cast<LibraryRequestFlag>(info.lib_request_flags);
  to.operator_request_flags = static_cast<OperatorRequestFlag>(info.op_request_flags);
  to.pool_policy = static_cast<MediaPoolPolicy>(info.media_pool_policy);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_drive(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<MediaDrive>(steps, from);
  const abi::NtmsDriveInformation<WChar>& info = from.info.drive;
  to.number = info.number;
  to.state = static_cast<DriveState>(info.state);
  to.type = id_of<DriveTypeId>(info.drive_type);
  steps.take(to.device_name, text_of(info.device_name));
  steps.take(to.serial_number, text_of(info.serial_number));
  steps.take(to.revision, text_of(info.revision));
  to.address = address_of(info);
  to.mount_count = info.mount_count;
  steps.take(to.last_cleaned_at, time_of(info.last_cleaned_ts));
  to.loaded_side = id_or_none<SideId>(info.saved_partition_id);
  to.library = id_of<LibraryId>(info.library);
  to.deferred_dismount_delay = seconds{info.defer_dismount_delay};
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_drive_type(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<DriveType>(steps, from);
  const abi::NtmsDriveTypeInformation<WChar>& info = from.info.drive_type;
  steps.take(to.vendor, text_of(info.vendor));
  steps.take(to.product, text_of(info.product));
  to.head_count = info.number_of_heads;
  to.device = static_cast<MediaDeviceType>(info.device_type);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_door(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<LibraryDoor>(steps, from);
  const abi::NtmsDoorInformation& info = from.info.ie_door;
  to.number = info.number;
  to.state = static_cast<DoorState>(info.state);
  to.max_open = seconds{info.max_open_secs};
  to.library = id_of<LibraryId>(info.library);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_port(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<LibraryPort>(steps, from);
  const abi::NtmsPortInformation& info = from.info.ie_port;
  to.number = info.number;
  to.content = static_cast<PortContent>(info.content);
  to.position = static_cast<PortPosition>(info.position);
  to.max_extended = seconds{info.max_extend_secs};
  to.library = id_of<LibraryId>(info.library);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_library(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<MediaLibrary>(steps, from);
  const abi::NtmsLibraryInformation& info = from.info.library;
  to.type = static_cast<LibraryType>(info.library_type);
  to.cleaner_slot = id_or_none<SlotId>(info.cleaner_slot);
  to.default_cleaner_slot = id_or_none<SlotId>(info.cleaner_slot_default);
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
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_request(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<LibraryRequest>(steps, from);
  const abi::NtmsLibRequestInformation<WChar>& info = from.info.lib_request;
  to.operation = static_cast<LibraryOperation>(info.operation_code);
  to.option = static_cast<OperationOption>(info.operation_option);
  to.state = static_cast<LibraryRequestState>(info.state);
  to.side = id_or_none<SideId>(info.partition_id);
  to.drive = id_or_none<DriveId>(info.drive_id);
  to.medium = id_or_none<MediumId>(info.phys_media_id);
  to.library = id_of<LibraryId>(info.library);
  to.slot = id_or_none<SlotId>(info.slot_id);
  steps.take(to.queued_at, known_time_of(info.time_queued));
  steps.take(to.completed_at, time_of(info.time_completed));
  steps.take(to.application, text_of(info.application));
  steps.take(to.user, text_of(info.user));
  steps.take(to.computer, text_of(info.computer));
  to.error = from_win32(info.error_code);
  to.work_item = id_or_none<LibraryRequestId>(info.work_item_id);
  to.priority = static_cast<MountPriority>(static_cast<std::int32_t>(info.priority));
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_logical_medium(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<LogicalMedium>(steps, from);
  to.pool = id_of<PoolId>(from.info.logical_media.media_pool);
  to.side_count = from.info.logical_media.number_of_partitions;
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_pool(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<MediaPool>(steps, from);
  const abi::NtmsMediaPoolInformation& info = from.info.media_pool;
  to.type = static_cast<PoolType>(info.pool_type);
  to.media_type = id_or_none<MediaTypeId>(info.media_type);
  to.parent = id_or_none<PoolId>(info.parent);
  to.allocation = static_cast<AllocationPolicy>(info.allocation_policy);
  to.deallocation = static_cast<DeallocationPolicy>(info.deallocation_policy);
  to.max_allocates = info.max_allocates;
  to.media_count = info.number_of_physical_media;
  to.logical_media_count = info.number_of_logical_media;
  to.pool_count = info.number_of_media_pools;
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_media_type(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<MediaType>(steps, from);
  const abi::NtmsMediaTypeInformation& info = from.info.media_type;
  to.code = info.media_type;
  to.side_count = info.number_of_sides;
  to.rewritability = static_cast<Rewritability>(info.read_write_characteristics);
  to.device = static_cast<MediaDeviceType>(info.device_type);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_side(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<MediaSide>(steps, from);
  const abi::NtmsPartitionInformation<WChar>& info = from.info.partition;
  if (info.omid_label_id_length > longest_label) return errc::invalid_data;
  to.medium = id_of<MediumId>(info.physical_media);
  to.logical_medium = id_or_none<LogicalMediumId>(info.logical_media);
  to.state = static_cast<SideState>(info.state);
  to.number = info.side;
  for (std::size_t i = 0; i != info.omid_label_id_length; ++i)
    to.label.id.push_back(std::byte{info.omid_label_id[i]});
  steps.take(to.label.type, text_of(info.omid_label_type));
  steps.take(to.label.info, text_of(info.omid_label_info));
  to.mount_count = info.mount_count;
  to.allocate_count = info.allocate_count;
  to.capacity = info.capacity;
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_medium(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<PhysicalMedium>(steps, from);
  const abi::NtmsPmidInformation<WChar>& info = from.info.physical_media;
  to.library = id_of<LibraryId>(info.current_library);
  to.pool = id_of<PoolId>(info.media_pool);
  to.location = place_or_none(info.location_type, info.location);
  to.media_type = id_of<MediaTypeId>(info.media_type);
  to.home_slot = id_or_none<SlotId>(info.home_slot);
  steps.take(to.bar_code, text_of(info.bar_code));
  to.bar_code_state = static_cast<BarCodeState>(info.bar_code_state);
  steps.take(to.sequence_number, text_of(info.sequence_number));
  to.state = static_cast<MediumState>(info.media_state);
  to.side_count = info.number_of_partitions;
  to.media_type_code = info.media_type_code;
  to.density_code = info.density_code;
  to.mounted_side = id_or_none<SideId>(info.mounted_partition);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_slot(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<StorageSlot>(steps, from);
  to.number = from.info.storage_slot.number;
  to.state = static_cast<SlotState>(from.info.storage_slot.state);
  to.library = id_of<LibraryId>(from.info.storage_slot.library);
  return steps.finish(MediaObject(std::move(to)));
}

result<MediaObject> read_operator_request(const ObjectInformation& from) {
  Steps steps;
  auto to = begin<OperatorRequest>(steps, from);
  const abi::NtmsOpRequestInformation<WChar>& info = from.info.op_request;
  to.type = static_cast<OperatorRequestType>(info.request);
  to.state = static_cast<OperatorRequestState>(info.state);
  steps.take(to.submitted_at, known_time_of(info.submitted));
  steps.take(to.message, text_of(info.message));
  to.argument1 = object_or_none(info.arg1_type, info.arg1);
  to.argument2 = object_or_none(info.arg2_type, info.arg2);
  steps.take(to.application, text_of(info.application));
  steps.take(to.user, text_of(info.user));
  steps.take(to.computer, text_of(info.computer));
  return steps.finish(MediaObject(std::move(to)));
}

}  // namespace

result<MediaObject> object_of(const ObjectInformation& information) {
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
      return errc::invalid_data;
  }
}

}  // namespace winseam::win32
