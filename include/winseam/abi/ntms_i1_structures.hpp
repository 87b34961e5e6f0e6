// winseam/abi/ntms_i1_structures.hpp: the older, shorter forms of some structures of ntmsapi.h.
//
// A caller's NTMS_OBJECTINFORMATION is of this form if its dwSize is this one's.
//
//   if (info->size == sizeof(winseam::abi::NtmsI1ObjectInformation<winseam::abi::WChar>)) write_the_older_form(info);
//
// Threads: value types.
#pragma once

#include "winseam/abi/ntms_structures.hpp"

namespace winseam::abi {

// NTMS_I1_LIBRARYINFORMATION.
struct NtmsI1LibraryInformation {
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
};

// NTMS_I1_LIBREQUESTINFORMATION.
template <class Char>
struct NtmsI1LibRequestInformation {
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
};

// NTMS_I1_PMIDINFORMATION.
template <class Char>
struct NtmsI1PmidInformation {
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
};

// NTMS_I1_PARTITIONINFORMATION.
template <class Char>
struct NtmsI1PartitionInformation {
  NtmsGuid physical_media;
  NtmsGuid logical_media;
  Dword state;
  Ushort side;
  Dword omid_label_id_length;
  std::array<Byte, 255> omid_label_id;
  FixedText<Char, 64> omid_label_type;
  FixedText<Char, 256> omid_label_info;
  Dword mount_count;
  Dword allocate_count;
};

// NTMS_I1_OPREQUESTINFORMATION.
template <class Char>
struct NtmsI1OpRequestInformation {
  Dword request;
  NtmsSystemTime submitted;
  Dword state;
  FixedText<Char, ntms_i1_message_length> message;
  Dword arg1_type;
  NtmsGuid arg1;
  Dword arg2_type;
  NtmsGuid arg2;
  FixedText<Char, ntms_applicationname_length> application;
  FixedText<Char, ntms_username_length> user;
  FixedText<Char, ntms_computername_length> computer;
};

// NTMS_I1_OBJECTINFORMATION.
template <class Char>
struct NtmsI1ObjectInformation {
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
    NtmsI1LibraryInformation library;
    NtmsChangerInformation<Char> changer;
    NtmsChangerTypeInformation<Char> changer_type;
    NtmsStorageSlotInformation storage_slot;
    NtmsDoorInformation ie_door;
    NtmsPortInformation ie_port;
    NtmsI1PmidInformation<Char> physical_media;
    NtmsLmidInformation logical_media;
    NtmsI1PartitionInformation<Char> partition;
    NtmsMediaPoolInformation media_pool;
    NtmsMediaTypeInformation media_type;
    NtmsI1LibRequestInformation<Char> lib_request;
    NtmsI1OpRequestInformation<Char> op_request;
  } info;
};

}  // namespace winseam::abi
