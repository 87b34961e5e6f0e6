#include <chrono>
#include <cstddef>
#include <optional>

#include "guid.hpp"
#include "media_objects.hpp"
#include "winseam/error.hpp"

namespace winseam::abi_values {
namespace {

using std::chrono::seconds;

constexpr abi::Dword not_counted = 0xFFFFFFFF;

// Beyond this a label identifier would not be in its array.
constexpr std::size_t longest_label = abi::ntms_omidlabelid_length;

// The null GUID is none.
template <class Id>
std::optional<Id> known(const abi::NtmsGuid& guid) {
  const Guid id = guid_of(guid);
  return id.is_null() ? std::nullopt : std::optional<Id>(Id{id});
}

template <class Structure>
ScsiAddress address_of(const Structure& from) {
  return {from.scsi_port, from.scsi_bus, from.scsi_target, from.scsi_lun};
}

std::optional<MediaObjectId> object_or_none(abi::Dword type, const abi::NtmsGuid& guid) {
  const Guid id = guid_of(guid);
  if (id.is_null()) return std::nullopt;
  return MediaObjectId{static_cast<MediaObjectType>(type), id};
}

// Where a medium is. On the shelf that is a slot, but none in particular.
std::optional<MediaObjectId> place_or_none(abi::Dword type, const abi::NtmsGuid& guid) {
  if (type == abi::ntms_unknown) return object_or_none(type, guid);
  return MediaObjectId{static_cast<MediaObjectType>(type), guid_of(guid)};
}

// Reads the member of the union that belongs to the object.
template <class Char>
struct InformationReader {
  const abi::NtmsObjectInformation<Char>& information;
  FieldReader<Char>& fields;

  // Fills an object with what all have in common and with what is its own.
  template <class Information, class Object>
  MediaObject whole(const Information& own, Object object) const {
    object.id = decltype(object.id)(guid_of(information.object_guid));
    object.header.name = fields.text(information.name);
    object.header.description = fields.text(information.description);
    object.header.enabled = information.enabled != 0;
    object.header.state = static_cast<MediaOperationalState>(information.operational_state);
    object.header.created = fields.known_time(information.created);
    object.header.modified = fields.known_time(information.modified);
    (*this)(own, object);
    return object;
  }

  void operator()(const abi::NtmsChangerInformation<Char>& info, MediaChanger& to) const {
    to.number = info.number;
    to.type = ChangerTypeId{guid_of(info.changer_type)};
    to.serial_number = fields.text(info.serial_number);
    to.revision = fields.text(info.revision);
    to.device_name = fields.text(info.device_name);
    to.address = address_of(info);
    to.library = LibraryId{guid_of(info.library)};
  }

  void operator()(const abi::NtmsChangerTypeInformation<Char>& info, ChangerType& to) const {
    to.vendor = fields.text(info.vendor);
    to.product = fields.text(info.product);
    to.device = static_cast<MediaDeviceType>(info.device_type);
  }

  void operator()(const abi::NtmsComputerInformation& info, MediaComputer& to) const {
    to.library_request_purge_time = seconds{info.lib_request_purge_time};
    to.operator_request_purge_time = seconds{info.op_request_purge_time};
    to.library_request_flags = static_cast<LibraryRequestFlag>(info.lib_request_flags);
    to.operator_request_flags = static_cast<OperatorRequestFlag>(info.op_request_flags);
    to.pool_policy = static_cast<MediaPoolPolicy>(info.media_pool_policy);
  }

  void operator()(const abi::NtmsDriveInformation<Char>& info, MediaDrive& to) const {
    to.number = info.number;
    to.state = static_cast<DriveState>(info.state);
    to.type = DriveTypeId{guid_of(info.drive_type)};
    to.device_name = fields.text(info.device_name);
    to.serial_number = fields.text(info.serial_number);
    to.revision = fields.text(info.revision);
    to.address = address_of(info);
    to.mount_count = info.mount_count;
    to.last_cleaned_at = fields.time(info.last_cleaned_ts);
    to.loaded_side = known<SideId>(info.saved_partition_id);
    to.library = LibraryId{guid_of(info.library)};
    to.deferred_dismount_delay = seconds{info.defer_dismount_delay};
  }

  void operator()(const abi::NtmsDriveTypeInformation<Char>& info, DriveType& to) const {
    to.vendor = fields.text(info.vendor);
    to.product = fields.text(info.product);
    to.head_count = info.number_of_heads;
    to.device = static_cast<MediaDeviceType>(info.device_type);
  }

  void operator()(const abi::NtmsDoorInformation& info, LibraryDoor& to) const {
    to.number = info.number;
    to.state = static_cast<DoorState>(info.state);
    to.max_open = seconds{info.max_open_secs};
    to.library = LibraryId{guid_of(info.library)};
  }

  void operator()(const abi::NtmsPortInformation& info, LibraryPort& to) const {
    to.number = info.number;
    to.content = static_cast<PortContent>(info.content);
    to.position = static_cast<PortPosition>(info.position);
    to.max_extended = seconds{info.max_extend_secs};
    to.library = LibraryId{guid_of(info.library)};
  }

  void operator()(const abi::NtmsLibraryInformation& info, MediaLibrary& to) const {
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
  }

  void operator()(const abi::NtmsLibRequestInformation<Char>& info, LibraryRequest& to) const {
    to.operation = static_cast<LibraryOperation>(info.operation_code);
    to.option = static_cast<OperationOption>(info.operation_option);
    to.state = static_cast<LibraryRequestState>(info.state);
    to.side = known<SideId>(info.partition_id);
    to.drive = known<DriveId>(info.drive_id);
    to.medium = known<MediumId>(info.phys_media_id);
    to.library = LibraryId{guid_of(info.library)};
    to.slot = known<SlotId>(info.slot_id);
    to.queued_at = fields.known_time(info.time_queued);
    to.completed_at = fields.time(info.time_completed);
    to.application = fields.text(info.application);
    to.user = fields.text(info.user);
    to.computer = fields.text(info.computer);
    to.error = from_win32(info.error_code);
    to.work_item = known<LibraryRequestId>(info.work_item_id);
    to.priority = static_cast<MountPriority>(static_cast<std::int32_t>(info.priority));
  }

  void operator()(const abi::NtmsLmidInformation& info, LogicalMedium& to) const {
    to.pool = PoolId{guid_of(info.media_pool)};
    to.side_count = info.number_of_partitions;
  }

  void operator()(const abi::NtmsMediaPoolInformation& info, MediaPool& to) const {
    to.type = static_cast<PoolType>(info.pool_type);
    to.media_type = known<MediaTypeId>(info.media_type);
    to.parent = known<PoolId>(info.parent);
    to.allocation = static_cast<AllocationPolicy>(info.allocation_policy);
    to.deallocation = static_cast<DeallocationPolicy>(info.deallocation_policy);
    to.max_allocates = info.max_allocates;
    to.media_count = info.number_of_physical_media;
    to.logical_media_count = info.number_of_logical_media;
    to.pool_count = info.number_of_media_pools;
  }

  void operator()(const abi::NtmsMediaTypeInformation& info, MediaType& to) const {
    to.code = info.media_type;
    to.side_count = info.number_of_sides;
    to.rewritability = static_cast<Rewritability>(info.read_write_characteristics);
    to.device = static_cast<MediaDeviceType>(info.device_type);
  }

  void operator()(const abi::NtmsPartitionInformation<Char>& info, MediaSide& to) const {
    to.medium = MediumId{guid_of(info.physical_media)};
    to.logical_medium = known<LogicalMediumId>(info.logical_media);
    to.state = static_cast<SideState>(info.state);
    to.number = info.side;
    for (std::size_t i = 0; i != info.omid_label_id_length; ++i)
      to.label.id.push_back(std::byte{info.omid_label_id[i]});
    to.label.type = fields.text(info.omid_label_type);
    to.label.info = fields.text(info.omid_label_info);
    to.mount_count = info.mount_count;
    to.allocate_count = info.allocate_count;
    to.capacity = info.capacity;
  }

  void operator()(const abi::NtmsPmidInformation<Char>& info, PhysicalMedium& to) const {
    to.library = LibraryId{guid_of(info.current_library)};
    to.pool = PoolId{guid_of(info.media_pool)};
    to.location = place_or_none(info.location_type, info.location);
    to.media_type = MediaTypeId{guid_of(info.media_type)};
    to.home_slot = known<SlotId>(info.home_slot);
    to.bar_code = fields.text(info.bar_code);
    to.bar_code_state = static_cast<BarCodeState>(info.bar_code_state);
    to.sequence_number = fields.text(info.sequence_number);
    to.state = static_cast<MediumState>(info.media_state);
    to.side_count = info.number_of_partitions;
    to.media_type_code = info.media_type_code;
    to.density_code = info.density_code;
    to.mounted_side = known<SideId>(info.mounted_partition);
  }

  void operator()(const abi::NtmsStorageSlotInformation& info, StorageSlot& to) const {
    to.number = info.number;
    to.state = static_cast<SlotState>(info.state);
    to.library = LibraryId{guid_of(info.library)};
  }

  void operator()(const abi::NtmsOpRequestInformation<Char>& info, OperatorRequest& to) const {
    to.type = static_cast<OperatorRequestType>(info.request);
    to.state = static_cast<OperatorRequestState>(info.state);
    to.submitted_at = fields.known_time(info.submitted);
    to.message = fields.text(info.message);
    to.argument1 = object_or_none(info.arg1_type, info.arg1);
    to.argument2 = object_or_none(info.arg2_type, info.arg2);
    to.application = fields.text(info.application);
    to.user = fields.text(info.user);
    to.computer = fields.text(info.computer);
  }
};

}  // namespace

template <class Char>
std::optional<MediaObject> object_of(const abi::NtmsObjectInformation<Char>& information,
                                     FieldReader<Char>& fields) {
  const InformationReader<Char> read{information, fields};
  const auto& info = information.info;
  switch (information.type) {
    case abi::ntms_changer:
      return read.whole(info.changer, MediaChanger());
    case abi::ntms_changer_type:
      return read.whole(info.changer_type, ChangerType());
    case abi::ntms_computer:
      return read.whole(info.computer, MediaComputer());
    case abi::ntms_drive:
      return read.whole(info.drive, MediaDrive());
    case abi::ntms_drive_type:
      return read.whole(info.drive_type, DriveType());
    case abi::ntms_iedoor:
      return read.whole(info.ie_door, LibraryDoor());
    case abi::ntms_ieport:
      return read.whole(info.ie_port, LibraryPort());
    case abi::ntms_library:
      return read.whole(info.library, MediaLibrary());
    case abi::ntms_librequest:
      return read.whole(info.lib_request, LibraryRequest());
    case abi::ntms_logical_media:
      return read.whole(info.logical_media, LogicalMedium());
    case abi::ntms_media_pool:
      return read.whole(info.media_pool, MediaPool());
    case abi::ntms_media_type:
      return read.whole(info.media_type, MediaType());
    case abi::ntms_partition:
      if (info.partition.omid_label_id_length > longest_label) return std::nullopt;
      return read.whole(info.partition, MediaSide());
    case abi::ntms_physical_media:
      return read.whole(info.physical_media, PhysicalMedium());
    case abi::ntms_storageslot:
      return read.whole(info.storage_slot, StorageSlot());
    case abi::ntms_oprequest:
      return read.whole(info.op_request, OperatorRequest());
    default:
      return std::nullopt;
  }
}

template std::optional<MediaObject> object_of(const abi::NtmsObjectInformation<abi::WChar>&,
                                              FieldReader<abi::WChar>&);
template std::optional<MediaObject> object_of(const abi::NtmsObjectInformation<char>&,
                                              FieldReader<char>&);

}  // namespace winseam::abi_values
