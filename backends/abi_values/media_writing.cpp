#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "guid.hpp"
#include "media_objects.hpp"
#include "system_time.hpp"
#include "winseam/error.hpp"

namespace winseam::abi_values {
namespace {

constexpr abi::Dword not_counted = 0xFFFFFFFF;
constexpr std::uint32_t longest_label = abi::ntms_omidlabelid_length;

template <class Enumeration>
abi::Dword number(Enumeration value) {
  return static_cast<abi::Dword>(value);
}

template <class Structure>
void put_address(const ScsiAddress& address, Structure& to) {
  to.scsi_port = address.port;
  to.scsi_bus = address.bus;
  to.scsi_target = address.target;
  to.scsi_lun = address.lun;
}

void put_object(const std::optional<MediaObjectId>& from, abi::Dword& type, abi::NtmsGuid& guid) {
  type = from ? number(from->type) : abi::ntms_unknown;
  guid = from ? abi_of(from->guid) : abi::NtmsGuid{};
}

// Fills the member of the union that belongs to the object.
template <class Char>
struct InformationWriter {
  abi::NtmsObjectInformation<Char>& information;
  FieldWriter<Char>& fields;

  void operator()(const MediaChanger& from) const {
    auto& to = information.info.changer;
    to.number = from.number;
    to.changer_type = abi_of(from.type.guid());
    fields.put(from.serial_number, to.serial_number);
    fields.put(from.revision, to.revision);
    fields.put(from.device_name, to.device_name);
    put_address(from.address, to);
    to.library = abi_of(from.library.guid());
  }

  void operator()(const ChangerType& from) const {
    auto& to = information.info.changer_type;
    fields.put(from.vendor, to.vendor);
    fields.put(from.product, to.product);
    to.device_type = number(from.device);
  }

  void operator()(const MediaComputer& from) const {
    auto& to = information.info.computer;
    fields.put(from.library_request_purge_time, to.lib_request_purge_time);
    fields.put(from.operator_request_purge_time, to.op_request_purge_time);
    to.lib_request_flags = number(from.library_request_flags);
    to.op_request_flags = number(from.operator_request_flags);
    to.media_pool_policy = number(from.pool_policy);
  }

  void operator()(const MediaDrive& from) const {
    auto& to = information.info.drive;
    to.number = from.number;
    to.state = number(from.state);
    to.drive_type = abi_of(from.type.guid());
    fields.put(from.device_name, to.device_name);
    fields.put(from.serial_number, to.serial_number);
    fields.put(from.revision, to.revision);
    put_address(from.address, to);
    to.mount_count = from.mount_count;
    to.last_cleaned_ts = system_time(from.last_cleaned_at);
    to.saved_partition_id = abi_of(from.loaded_side);
    to.library = abi_of(from.library.guid());
    fields.put(from.deferred_dismount_delay, to.defer_dismount_delay);
  }

  void operator()(const DriveType& from) const {
    auto& to = information.info.drive_type;
    fields.put(from.vendor, to.vendor);
    fields.put(from.product, to.product);
    to.number_of_heads = from.head_count;
    to.device_type = number(from.device);
  }

  void operator()(const LibraryDoor& from) const {
    auto& to = information.info.ie_door;
    to.number = from.number;
    to.state = number(from.state);
    fields.put(from.max_open, to.max_open_secs);
    to.library = abi_of(from.library.guid());
  }

  void operator()(const LibraryPort& from) const {
    auto& to = information.info.ie_port;
    to.number = from.number;
    to.content = number(from.content);
    to.position = number(from.position);
    fields.put(from.max_extended, to.max_extend_secs);
    to.library = abi_of(from.library.guid());
  }

  void operator()(const MediaLibrary& from) const {
    auto& to = information.info.library;
    to.library_type = number(from.type);
    to.cleaner_slot = abi_of(from.cleaner_slot);
    to.cleaner_slot_default = abi_of(from.default_cleaner_slot);
    to.library_supports_drive_cleaning = from.supports_drive_cleaning;
    to.bar_code_reader_installed = from.has_bar_code_reader;
    to.inventory_method = number(from.inventory_method);
    to.cleaner_uses_remaining = from.cleaner_uses_remaining.value_or(not_counted);
    to.first_drive_number = from.drives.first;
    to.number_of_drives = from.drives.count;
    to.first_slot_number = from.slots.first;
    to.number_of_slots = from.slots.count;
    to.first_door_number = from.doors.first;
    to.number_of_doors = from.doors.count;
    to.first_port_number = from.ports.first;
    to.number_of_ports = from.ports.count;
    to.first_changer_number = from.changers.first;
    to.number_of_changers = from.changers.count;
    to.number_of_media = from.media_count;
    to.number_of_media_types = from.media_type_count;
    to.number_of_lib_requests = from.request_count;
    to.auto_recovery = from.auto_recovery;
    to.flags = number(from.flags);
  }

  void operator()(const LibraryRequest& from) const {
    auto& to = information.info.lib_request;
    to.operation_code = number(from.operation);
    to.operation_option = number(from.option);
    to.state = number(from.state);
    to.partition_id = abi_of(from.side);
    to.drive_id = abi_of(from.drive);
    to.phys_media_id = abi_of(from.medium);
    to.library = abi_of(from.library.guid());
    to.slot_id = abi_of(from.slot);
    to.time_queued = system_time(from.queued_at);
    to.time_completed = system_time(from.completed_at);
    fields.put(from.application, to.application);
    fields.put(from.user, to.user);
    fields.put(from.computer, to.computer);
    to.error_code = to_win32(from.error);
    to.work_item_id = abi_of(from.work_item);
    to.priority = number(from.priority);
  }

  void operator()(const LogicalMedium& from) const {
    information.info.logical_media.media_pool = abi_of(from.pool.guid());
    information.info.logical_media.number_of_partitions = from.side_count;
  }

  void operator()(const MediaPool& from) const {
    auto& to = information.info.media_pool;
    to.pool_type = number(from.type);
    to.media_type = abi_of(from.media_type);
    to.parent = abi_of(from.parent);
    to.allocation_policy = number(from.allocation);
    to.deallocation_policy = number(from.deallocation);
    to.max_allocates = from.max_allocates;
    to.number_of_physical_media = from.media_count;
    to.number_of_logical_media = from.logical_media_count;
    to.number_of_media_pools = from.pool_count;
  }

  void operator()(const MediaType& from) const {
    auto& to = information.info.media_type;
    to.media_type = from.code;
    to.number_of_sides = from.side_count;
    to.read_write_characteristics = number(from.rewritability);
    to.device_type = number(from.device);
  }

  void operator()(const MediaSide& from) const {
    auto& to = information.info.partition;
    to.physical_media = abi_of(from.medium.guid());
    to.logical_media = abi_of(from.logical_medium);
    to.state = number(from.state);
    to.side = from.number;
    const std::vector<std::byte>& label = from.label.id;
    to.omid_label_id_length = fields.within(static_cast<std::int64_t>(label.size()), longest_label);
    for (std::size_t i = 0; i != to.omid_label_id_length; ++i)
      to.omid_label_id[i] = std::to_integer<abi::Byte>(label[i]);
    fields.put(from.label.type, to.omid_label_type);
    fields.put(from.label.info, to.omid_label_info);
    to.mount_count = from.mount_count;
    to.allocate_count = from.allocate_count;
    to.capacity = from.capacity;
  }

  void operator()(const PhysicalMedium& from) const {
    auto& to = information.info.physical_media;
    to.current_library = abi_of(from.library.guid());
    to.media_pool = abi_of(from.pool.guid());
    put_object(from.location, to.location_type, to.location);
    to.media_type = abi_of(from.media_type.guid());
    to.home_slot = abi_of(from.home_slot);
    fields.put(from.bar_code, to.bar_code);
    to.bar_code_state = number(from.bar_code_state);
    fields.put(from.sequence_number, to.sequence_number);
    to.media_state = number(from.state);
    to.number_of_partitions = from.side_count;
    to.media_type_code = from.media_type_code;
    to.density_code = from.density_code;
    to.mounted_partition = abi_of(from.mounted_side);
  }

  void operator()(const StorageSlot& from) const {
    information.info.storage_slot.number = from.number;
    information.info.storage_slot.state = number(from.state);
    information.info.storage_slot.library = abi_of(from.library.guid());
  }

  void operator()(const OperatorRequest& from) const {
    auto& to = information.info.op_request;
    to.request = number(from.type);
    to.submitted = system_time(from.submitted_at);
    to.state = number(from.state);
    fields.put(from.message, to.message);
    put_object(from.argument1, to.arg1_type, to.arg1);
    put_object(from.argument2, to.arg2_type, to.arg2);
    fields.put(from.application, to.application);
    fields.put(from.user, to.user);
    fields.put(from.computer, to.computer);
  }
};

}  // namespace

template <class Char>
abi::NtmsObjectInformation<Char> information_of(const MediaObject& object,
                                                FieldWriter<Char>& fields) {
  auto to = abi::NtmsObjectInformation<Char>();  // parentheses: all of the union is zero
  const MediaObjectId id = id_of(object);
  const MediaObjectHeader& header = header_of(object);
  to.size = sizeof to;
  to.type = number(id.type);
  to.created = system_time(header.created);
  to.modified = system_time(header.modified);
  to.object_guid = abi_of(id.guid);
  to.enabled = header.enabled;
  to.operational_state = number(header.state);
  fields.put(header.name, to.name);
  fields.put(header.description, to.description);
  std::visit(InformationWriter<Char>{to, fields}, object);
  return to;
}

template abi::NtmsObjectInformation<abi::WChar> information_of(const MediaObject&,
                                                               FieldWriter<abi::WChar>&);
template abi::NtmsObjectInformation<char> information_of(const MediaObject&, FieldWriter<char>&);

}  // namespace winseam::abi_values
