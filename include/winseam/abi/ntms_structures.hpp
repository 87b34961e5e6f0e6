// winseam/abi/ntms_structures.hpp: the structures of ntmsapi.h, with the sizes and offsets of 64-bit Windows.
//
// Each structure with text is a template over its character: WChar makes the W form, char the A form. Text fills at most
// all but the last element of its array.
//
//   winseam::abi::NtmsObjectInformation<winseam::abi::WChar> drive{};
//   drive.size = sizeof drive;
//   drive.type = winseam::abi::ntms_drive;
//
// Threads: value types. tests/abi holds every size and offset against the specification, and on Windows against the SDK.
#pragma once

#include <array>
#include <cstddef>

#include "winseam/abi/ntms_constants.hpp"
#include "winseam/abi/wts_structures.hpp"

namespace winseam::abi {

// NTMS_GUID.
using NtmsGuid = Guid;

// SYSTEMTIME, in UTC; all zero for never.
struct NtmsSystemTime {
  Ushort year;
  Ushort month;
  Ushort day_of_week;
  Ushort day;
  Ushort hour;
  Ushort minute;
  Ushort second;
  Ushort milliseconds;
};

// SECURITY_ATTRIBUTES.
struct NtmsSecurityAttributes {
  Dword length;
  void* security_descriptor;
  Bool inherit_handle;
};

// NTMS_ASYNC_IO; no documented function takes it.
struct NtmsAsyncIo {
  NtmsGuid operation_id;
  NtmsGuid event_id;
  Dword operation_type;
  Dword result;
  Dword async_state;
  Handle event;
  Bool on_state_change;
};

// NTMS_MOUNT_INFORMATION; MountNtmsMedia ignores it.
struct NtmsMountInformation {
  Dword size;
  void* reserved;
};

// NTMS_ALLOCATION_INFORMATION.
struct NtmsAllocationInformation {
  Dword size;
  void* reserved;
  NtmsGuid allocated_from;
};

// NTMS_DRIVEINFORMATION.
template <class Char>
struct NtmsDriveInformation {
  Dword number;
  Dword state;
  NtmsGuid drive_type;
  FixedText<Char, ntms_devicename_length> device_name;
  FixedText<Char, ntms_serialnumber_length> serial_number;
  FixedText<Char, ntms_revision_length> revision;
  Ushort scsi_port;
  Ushort scsi_bus;
  Ushort scsi_target;
  Ushort scsi_lun;
  Dword mount_count;
  NtmsSystemTime last_cleaned_ts;
  NtmsGuid saved_partition_id;
  NtmsGuid library;
  NtmsGuid reserved;
  Dword defer_dismount_delay;
};

// NTMS_LIBRARYINFORMATION.
struct NtmsLibraryInformation {
  Dword library_type;
  NtmsGuid cleaner_slot;
  NtmsGuid cleaner_slot_default;
  Bool library_supports_drive_cleaning;
  Bool bar_code_reader_installed;
  Dword inventory_method;
  Dword cleaner_uses_remaining;
  Dword first_drive_number;
  Dword number_of_drives;
  Dword first_slot_number;
  Dword number_of_slots;
  Dword first_door_number;
  Dword number_of_doors;
  Dword first_port_number;
  Dword number_of_ports;
  Dword first_changer_number;
  Dword number_of_changers;
  Dword number_of_media;
  Dword number_of_media_types;
  Dword number_of_lib_requests;
  NtmsGuid reserved;
  Bool auto_recovery;
  Dword flags;
};

// NTMS_CHANGERINFORMATION.
template <class Char>
struct NtmsChangerInformation {
  Dword number;
  NtmsGuid changer_type;
  FixedText<Char, ntms_serialnumber_length> serial_number;
  FixedText<Char, ntms_revision_length> revision;
  FixedText<Char, ntms_devicename_length> device_name;
  Ushort scsi_port;
  Ushort scsi_bus;
  Ushort scsi_target;
  Ushort scsi_lun;
  NtmsGuid library;
};

// NTMS_STORAGESLOTINFORMATION.
struct NtmsStorageSlotInformation {
  Dword number;
  Dword state;
  NtmsGuid library;
};

// NTMS_IEDOORINFORMATION.
struct NtmsDoorInformation {
  Dword number;
  Dword state;
  Ushort max_open_secs;
  NtmsGuid library;
};

// NTMS_IEPORTINFORMATION.
struct NtmsPortInformation {
  Dword number;
  Dword content;
  Dword position;
  Ushort max_extend_secs;
  NtmsGuid library;
};

// NTMS_PMIDINFORMATION.
template <class Char>
struct NtmsPmidInformation {
  NtmsGuid current_library;
  NtmsGuid media_pool;
  NtmsGuid location;
  Dword location_type;
  NtmsGuid media_type;
  NtmsGuid home_slot;
  FixedText<Char, ntms_barcode_length> bar_code;
  Dword bar_code_state;
  FixedText<Char, ntms_sequence_length> sequence_number;
  Dword media_state;
  Dword number_of_partitions;
  Dword media_type_code;
  Dword density_code;
  NtmsGuid mounted_partition;
};

// NTMS_LMIDINFORMATION.
struct NtmsLmidInformation {
  NtmsGuid media_pool;
  Dword number_of_partitions;
};

// NTMS_PARTITIONINFORMATION.
template <class Char>
struct NtmsPartitionInformation {
  NtmsGuid physical_media;
  NtmsGuid logical_media;
  Dword state;
  Ushort side;
  Dword omid_label_id_length;
  std::array<Byte, ntms_omidlabelid_length> omid_label_id;
  FixedText<Char, ntms_omidlabeltype_length> omid_label_type;
  FixedText<Char, ntms_omidlabelinfo_length> omid_label_info;
  Dword mount_count;
  Dword allocate_count;
  LargeInteger capacity;
};

// NTMS_MEDIAPOOLINFORMATION.
struct NtmsMediaPoolInformation {
  Dword pool_type;
  NtmsGuid media_type;
  NtmsGuid parent;
  Dword allocation_policy;
  Dword deallocation_policy;
  Dword max_allocates;
  Dword number_of_physical_media;
  Dword number_of_logical_media;
  Dword number_of_media_pools;
};

// NTMS_MEDIATYPEINFORMATION.
struct NtmsMediaTypeInformation {
  Dword media_type;
  Dword number_of_sides;
  Dword read_write_characteristics;
  Dword device_type;
};

// NTMS_DRIVETYPEINFORMATION.
template <class Char>
struct NtmsDriveTypeInformation {
  FixedText<Char, ntms_vendorname_length> vendor;
  FixedText<Char, ntms_productname_length> product;
  Dword number_of_heads;
  Dword device_type;
};

// NTMS_CHANGERTYPEINFORMATION.
template <class Char>
struct NtmsChangerTypeInformation {
  FixedText<Char, ntms_vendorname_length> vendor;
  FixedText<Char, ntms_productname_length> product;
  Dword device_type;
};

// NTMS_LIBREQUESTINFORMATION.
template <class Char>
struct NtmsLibRequestInformation {
  Dword operation_code;
  Dword operation_option;
  Dword state;
  NtmsGuid partition_id;
  NtmsGuid drive_id;
  NtmsGuid phys_media_id;
  NtmsGuid library;
  NtmsGuid slot_id;
  NtmsSystemTime time_queued;
  NtmsSystemTime time_completed;
  FixedText<Char, ntms_applicationname_length> application;
  FixedText<Char, ntms_username_length> user;
  FixedText<Char, ntms_computername_length> computer;
  Dword error_code;
  NtmsGuid work_item_id;
  Dword priority;
};

// NTMS_OPREQUESTINFORMATION.
template <class Char>
struct NtmsOpRequestInformation {
  Dword request;
  NtmsSystemTime submitted;
  Dword state;
  FixedText<Char, ntms_message_length> message;
  Dword arg1_type;
  NtmsGuid arg1;
  Dword arg2_type;
  NtmsGuid arg2;
  FixedText<Char, ntms_applicationname_length> application;
  FixedText<Char, ntms_username_length> user;
  FixedText<Char, ntms_computername_length> computer;
};

// NTMS_COMPUTERINFORMATION.
struct NtmsComputerInformation {
  Dword lib_request_purge_time;
  Dword op_request_purge_time;
  Dword lib_request_flags;
  Dword op_request_flags;
  Dword media_pool_policy;
};

// RSM_MESSAGE, the service's own.
struct RsmMessage {
  NtmsGuid* lpguid_operation;
  Dword ntms_type;
  Dword state;
  Dword flags;
  Dword priority;
  Dword error_code;
  WChar* lpsz_computer_name;
  WChar* lpsz_application;
  WChar* lpsz_user;
  WChar* lpsz_time_submitted;
  WChar* lpsz_message;
};

// NTMS_OBJECTINFORMATION. `type` says which member of `info` counts.
template <class Char>
struct NtmsObjectInformation {
  Dword size;
  Dword type;
  NtmsSystemTime created;
  NtmsSystemTime modified;
  NtmsGuid object_guid;
  Bool enabled;
  Dword operational_state;
  FixedText<Char, ntms_objectname_length> name;
  FixedText<Char, ntms_description_length> description;
  union Info {
    NtmsDriveInformation<Char> drive;
    NtmsDriveTypeInformation<Char> drive_type;
    NtmsLibraryInformation library;
    NtmsChangerInformation<Char> changer;
    NtmsChangerTypeInformation<Char> changer_type;
    NtmsStorageSlotInformation storage_slot;
    NtmsDoorInformation ie_door;
    NtmsPortInformation ie_port;
    NtmsPmidInformation<Char> physical_media;
    NtmsLmidInformation logical_media;
    NtmsPartitionInformation<Char> partition;
    NtmsMediaPoolInformation media_pool;
    NtmsMediaTypeInformation media_type;
    NtmsLibRequestInformation<Char> lib_request;
    NtmsOpRequestInformation<Char> op_request;
    NtmsComputerInformation computer;
  } info;
};

// NTMS_FILESYSTEM_INFO; its text is UTF-16 in every form.
struct NtmsFileSystemInfo {
  FixedText<WChar, 64> file_system_type;
  FixedText<WChar, 256> volume_name;
  Dword serial_number;
};

// NTMS_NOTIFICATIONINFORMATION.
struct NtmsNotificationInformation {
  Dword operation;
  NtmsGuid object_id;
};

// MediaLabelInfo of ntmsmli.h: what a media label library says of a label.
struct NtmsMediaLabelInfo {
  FixedText<WChar, ntmsmli_maxtype> label_type;
  Dword label_id_size;
  std::array<Byte, ntmsmli_maxidsize> label_id;
  FixedText<WChar, ntmsmli_maxappdescr> label_app_descr;
};

}  // namespace winseam::abi
