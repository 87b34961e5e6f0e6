// Objects as NTMS_OBJECTINFORMATION.
#include <algorithm>
#include <cstring>
#include <limits>
#include <variant>

#include "media/media_functions.hpp"
#include "media/media_information.hpp"
#include "text.hpp"

namespace winseam::dropin {
namespace {

constexpr abi::Dword not_counted = 0xFFFFFFFF;

template <class Enumeration>
abi::Dword number(Enumeration value) {
  return static_cast<abi::Dword>(value);
}

// Seconds in a field that has an end.
template <class Number>
Number seconds_as(std::chrono::seconds seconds) {
  return static_cast<Number>(
      std::clamp<std::int64_t>(seconds.count(), 0, std::numeric_limits<Number>::max()));
}

template <class Fields>
void put_address(const ScsiAddress& address, Fields& to) {
  to.scsi_port = address.port;
  to.scsi_bus = address.bus;
  to.scsi_target = address.target;
  to.scsi_lun = address.lun;
}

void put_object(const std::optional<MediaObjectId>& from, abi::Dword& type, NtmsGuid& guid) {
  type = from ? number(from->type) : abi::ntms_unknown;
  guid = from ? to_abi(from->guid) : NtmsGuid{};
}

// Fills the member of the union that belongs to the object.
template <class Char>
struct InformationWriter {
  Information<Char>& information;

  void operator()(const MediaChanger& from) const {
    auto& to = information.info.changer;
    to.number = from.number;
    to.changer_type = to_abi(from.type.guid());
    put(from.serial_number, to.serial_number);
    put(from.revision, to.revision);
    put(from.device_name, to.device_name);
    put_address(from.address, to);
    to.library = to_abi(from.library.guid());
  }

  void operator()(const ChangerType& from) const {
    auto& to = information.info.changer_type;
    put(from.vendor, to.vendor);
    put(from.product, to.product);
    to.device_type = number(from.device);
  }

  void operator()(const MediaComputer& from) const {
    auto& to = information.info.computer;
    to.lib_request_purge_time = seconds_as<abi::Dword>(from.library_request_purge_time);
    to.op_request_purge_time = seconds_as<abi::Dword>(from.operator_request_purge_time);
    to.lib_request_flags = number(from.library_request_flags);
    to.op_request_flags = number(from.operator_request_flags);
    to.media_pool_policy = number(from.pool_policy);
  }

  void operator()(const MediaDrive& from) const {
    auto& to = information.info.drive;
    to.number = from.number;
    to.state = number(from.state);
    to.drive_type = to_abi(from.type.guid());
    put(from.device_name, to.device_name);
    put(from.serial_number, to.serial_number);
    put(from.revision, to.revision);
    put_address(from.address, to);
    to.mount_count = from.mount_count;
    to.last_cleaned_ts = system_time(from.last_cleaned_at);
    to.saved_partition_id = to_abi(from.loaded_side);
    to.library = to_abi(from.library.guid());
    to.defer_dismount_delay = seconds_as<abi::Dword>(from.deferred_dismount_delay);
  }

  void operator()(const DriveType& from) const {
    auto& to = information.info.drive_type;
    put(from.vendor, to.vendor);
    put(from.product, to.product);
    to.number_of_heads = from.head_count;
    to.device_type = number(from.device);
  }

  void operator()(const LibraryDoor& from) const {
    auto& to = information.info.ie_door;
    to.number = from.number;
    to.state = number(from.state);
    to.max_open_secs = seconds_as<abi::Ushort>(from.max_open);
    to.library = to_abi(from.library.guid());
  }

  void operator()(const LibraryPort& from) const {
    auto& to = information.info.ie_port;
    to.number = from.number;
    to.content = number(from.content);
    to.position = number(from.position);
    to.max_extend_secs = seconds_as<abi::Ushort>(from.max_extended);
    to.library = to_abi(from.library.guid());
  }

  void operator()(const MediaLibrary& from) const {
    auto& to = information.info.library;
    to.library_type = number(from.type);
    to.cleaner_slot = to_abi(from.cleaner_slot);
    to.cleaner_slot_default = to_abi(from.default_cleaner_slot);
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
    to.partition_id = to_abi(from.side);
    to.drive_id = to_abi(from.drive);
    to.phys_media_id = to_abi(from.medium);
    to.library = to_abi(from.library.guid());
    to.slot_id = to_abi(from.slot);
    to.time_queued = system_time(std::optional(from.queued_at));
    to.time_completed = system_time(from.completed_at);
    put(from.application, to.application);
    put(from.user, to.user);
    put(from.computer, to.computer);
    to.error_code = to_win32(from.error);
    to.work_item_id = to_abi(from.work_item);
    to.priority = number(from.priority);
  }

  void operator()(const LogicalMedium& from) const {
    information.info.logical_media.media_pool = to_abi(from.pool.guid());
    information.info.logical_media.number_of_partitions = from.side_count;
  }

  void operator()(const MediaPool& from) const {
    auto& to = information.info.media_pool;
    to.pool_type = number(from.type);
    to.media_type = to_abi(from.media_type);
    to.parent = to_abi(from.parent);
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
    to.physical_media = to_abi(from.medium.guid());
    to.logical_media = to_abi(from.logical_medium);
    to.state = number(from.state);
    to.side = from.number;
    const std::size_t length = std::min(from.label.id.size(), to.omid_label_id.size());
    to.omid_label_id_length = static_cast<abi::Dword>(length);
    for (std::size_t i = 0; i != length; ++i)
      to.omid_label_id[i] = std::to_integer<abi::Byte>(from.label.id[i]);
    put(from.label.type, to.omid_label_type);
    put(from.label.info, to.omid_label_info);
    to.mount_count = from.mount_count;
    to.allocate_count = from.allocate_count;
    to.capacity = from.capacity;
  }

  void operator()(const PhysicalMedium& from) const {
    auto& to = information.info.physical_media;
    to.current_library = to_abi(from.library.guid());
    to.media_pool = to_abi(from.pool.guid());
    put_object(from.location, to.location_type, to.location);
    to.media_type = to_abi(from.media_type.guid());
    to.home_slot = to_abi(from.home_slot);
    put(from.bar_code, to.bar_code);
    to.bar_code_state = number(from.bar_code_state);
    put(from.sequence_number, to.sequence_number);
    to.media_state = number(from.state);
    to.number_of_partitions = from.side_count;
    to.media_type_code = from.media_type_code;
    to.density_code = from.density_code;
    to.mounted_partition = to_abi(from.mounted_side);
  }

  void operator()(const StorageSlot& from) const {
    information.info.storage_slot.number = from.number;
    information.info.storage_slot.state = number(from.state);
    information.info.storage_slot.library = to_abi(from.library.guid());
  }

  void operator()(const OperatorRequest& from) const {
    auto& to = information.info.op_request;
    to.request = number(from.type);
    to.submitted = system_time(std::optional(from.submitted_at));
    to.state = number(from.state);
    put(from.message, to.message);
    put_object(from.argument1, to.arg1_type, to.arg1);
    put_object(from.argument2, to.arg2_type, to.arg2);
    put(from.application, to.application);
    put(from.user, to.user);
    put(from.computer, to.computer);
  }
};

}  // namespace

template <class Char>
Information<Char> information_of(const MediaObject& object) {
  auto to = Information<Char>();  // parentheses: all of the union is zero
  const MediaObjectId id = winseam::id_of(object);
  const MediaObjectHeader& header = header_of(object);
  to.size = sizeof to;
  to.type = number(id.type);
  to.created = system_time(header.created);
  to.modified = system_time(header.modified);
  to.object_guid = to_abi(id.guid);
  to.enabled = header.enabled;
  to.operational_state = number(header.state);
  put(header.name, to.name);
  put(header.description, to.description);
  std::visit(InformationWriter<Char>{to}, object);
  return to;
}

template <class Char>
OlderInformation<Char> older(const Information<Char>& from) {
  auto to = OlderInformation<Char>();
  to.size = sizeof to;
  to.type = from.type;
  to.created = from.created;
  to.modified = from.modified;
  to.object_guid = from.object_guid;
  to.enabled = from.enabled;
  to.operational_state = from.operational_state;
  to.name = from.name;
  to.description = from.description;
  if (from.type != abi::ntms_oprequest) {
    // The older structures are the beginnings of the newer ones.
    std::memcpy(&to.info, &from.info, sizeof to.info);
    return to;
  }
  const auto& request = from.info.op_request;
  auto& shorter = to.info.op_request;
  shorter.request = request.request;
  shorter.submitted = request.submitted;
  shorter.state = request.state;
  put(decode(request.message), shorter.message);
  shorter.arg1_type = request.arg1_type;
  shorter.arg1 = request.arg1;
  shorter.arg2_type = request.arg2_type;
  shorter.arg2 = request.arg2;
  shorter.application = request.application;
  shorter.user = request.user;
  shorter.computer = request.computer;
  return to;
}

template <class Char>
void overlay(const OlderInformation<Char>& from, Information<Char>& to) {
  to.name = from.name;
  to.description = from.description;
  if (from.type == abi::ntms_library)
    std::memcpy(&to.info.library, &from.info.library, sizeof from.info.library);
  // Of an operator request nothing but the description can be changed, and the others have the same length.
  else if (from.type != abi::ntms_oprequest)
    std::memcpy(&to.info, &from.info, std::min(sizeof from.info, sizeof to.info));
}

template Information<WChar> information_of<WChar>(const MediaObject&);
template Information<char> information_of<char>(const MediaObject&);
template OlderInformation<WChar> older(const Information<WChar>&);
template OlderInformation<char> older(const Information<char>&);
template void overlay(const OlderInformation<WChar>&, Information<WChar>&);
template void overlay(const OlderInformation<char>&, Information<char>&);

}  // namespace winseam::dropin
