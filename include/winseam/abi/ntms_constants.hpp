// winseam/abi/ntms_constants.hpp: the numbers of ntmsapi.h.
//
// Each has the name that it has there, in lower case.
//
//   table.dismount_media(session, &id, 1, winseam::abi::ntms_dismount_deferred);
//
// Threads: constants.
#pragma once

#include <cstddef>

#include "winseam/abi/types.hpp"

namespace winseam::abi {

// NtmsObjectsTypes: the dwType of an object.
inline constexpr Dword ntms_unknown = 0;
inline constexpr Dword ntms_object = 1;
inline constexpr Dword ntms_changer = 2;
inline constexpr Dword ntms_changer_type = 3;
inline constexpr Dword ntms_computer = 4;
inline constexpr Dword ntms_drive = 5;
inline constexpr Dword ntms_drive_type = 6;
inline constexpr Dword ntms_iedoor = 7;
inline constexpr Dword ntms_ieport = 8;
inline constexpr Dword ntms_library = 9;
inline constexpr Dword ntms_librequest = 10;
inline constexpr Dword ntms_logical_media = 11;
inline constexpr Dword ntms_media_pool = 12;
inline constexpr Dword ntms_media_type = 13;
inline constexpr Dword ntms_partition = 14;
inline constexpr Dword ntms_physical_media = 15;
inline constexpr Dword ntms_storageslot = 16;
inline constexpr Dword ntms_oprequest = 17;
inline constexpr Dword ntms_ui_destination = 18;
inline constexpr Dword ntms_number_of_object_types = 19;

// NtmsAsyncStatus, in NTMS_ASYNC_IO alone.
inline constexpr Dword ntms_asyncstate_queued = 0;
inline constexpr Dword ntms_asyncstate_wait_resource = 1;
inline constexpr Dword ntms_asyncstate_wait_operator = 2;
inline constexpr Dword ntms_asyncstate_inprocess = 3;
inline constexpr Dword ntms_asyncstate_complete = 4;

// NtmsAsyncOperations, in NTMS_ASYNC_IO alone.
inline constexpr Dword ntms_asyncop_mount = 1;

// NtmsSessionOptions; undocumented.
inline constexpr Dword ntms_session_queryexpedite = 0x1;

// NtmsMountOptions.
inline constexpr Dword ntms_mount_read = 0x1;
inline constexpr Dword ntms_mount_write = 0x2;
inline constexpr Dword ntms_mount_error_not_available = 0x4;
inline constexpr Dword ntms_mount_error_if_unavailable = 0x4;
inline constexpr Dword ntms_mount_error_offline = 0x8;
inline constexpr Dword ntms_mount_error_if_offline = 0x8;
inline constexpr Dword ntms_mount_specific_drive = 0x10;
inline constexpr Dword ntms_mount_nowait = 0x20;

// NtmsDismountOptions.
inline constexpr Dword ntms_dismount_deferred = 0x1;
inline constexpr Dword ntms_dismount_immediate = 0x2;

// NtmsMountPriority.
inline constexpr Long ntms_priority_default = 0;
inline constexpr Long ntms_priority_highest = 15;
inline constexpr Long ntms_priority_high = 7;
inline constexpr Long ntms_priority_normal = 0;
inline constexpr Long ntms_priority_low = -7;
inline constexpr Long ntms_priority_lowest = -15;

// NtmsAllocateOptions.
inline constexpr Dword ntms_allocate_new = 0x1;
inline constexpr Dword ntms_allocate_next = 0x2;
inline constexpr Dword ntms_allocate_error_if_unavailable = 0x4;

// NtmsCreateOptions.
inline constexpr Dword ntms_open_existing = 0x1;
inline constexpr Dword ntms_create_new = 0x2;
inline constexpr Dword ntms_open_always = 0x3;

// NtmsDriveState.
inline constexpr Dword ntms_drivestate_dismounted = 0;
inline constexpr Dword ntms_drivestate_mounted = 1;
inline constexpr Dword ntms_drivestate_loaded = 2;
inline constexpr Dword ntms_drivestate_unloaded = 5;
inline constexpr Dword ntms_drivestate_being_cleaned = 6;
inline constexpr Dword ntms_drivestate_dismountable = 7;

// NtmsLibraryType.
inline constexpr Dword ntms_librarytype_unknown = 0;
inline constexpr Dword ntms_librarytype_offline = 1;
inline constexpr Dword ntms_librarytype_online = 2;
inline constexpr Dword ntms_librarytype_standalone = 3;

// NtmsLibraryFlags.
inline constexpr Dword ntms_libraryflag_fixedoffline = 0x1;
inline constexpr Dword ntms_libraryflag_cleanerpresent = 0x2;
inline constexpr Dword ntms_libraryflag_autodetectchange = 0x4;
inline constexpr Dword ntms_libraryflag_ignorecleanerusesremaining = 0x8;
inline constexpr Dword ntms_libraryflag_recognizecleanerbarcode = 0x10;

// NtmsInventoryMethod.
inline constexpr Dword ntms_inventory_none = 0;
inline constexpr Dword ntms_inventory_fast = 1;
inline constexpr Dword ntms_inventory_omid = 2;
inline constexpr Dword ntms_inventory_default = 3;
inline constexpr Dword ntms_inventory_slot = 4;
inline constexpr Dword ntms_inventory_stop = 5;
inline constexpr Dword ntms_inventory_max = 6;

// NtmsSlotState.
inline constexpr Dword ntms_slotstate_unknown = 0;
inline constexpr Dword ntms_slotstate_full = 1;
inline constexpr Dword ntms_slotstate_empty = 2;
inline constexpr Dword ntms_slotstate_notpresent = 3;
inline constexpr Dword ntms_slotstate_needsinventory = 4;

// NtmsDoorState.
inline constexpr Dword ntms_doorstate_unknown = 0;
inline constexpr Dword ntms_doorstate_closed = 1;
inline constexpr Dword ntms_doorstate_open = 2;

// NtmsPortPosition.
inline constexpr Dword ntms_portposition_unknown = 0;
inline constexpr Dword ntms_portposition_extended = 1;
inline constexpr Dword ntms_portposition_retracted = 2;

// NtmsPortContent.
inline constexpr Dword ntms_portcontent_unknown = 0;
inline constexpr Dword ntms_portcontent_full = 1;
inline constexpr Dword ntms_portcontent_empty = 2;

// NtmsBarCodeState.
inline constexpr Dword ntms_barcodestate_ok = 1;
inline constexpr Dword ntms_barcodestate_unreadable = 2;

// NtmsMediaState.
inline constexpr Dword ntms_mediastate_idle = 0;
inline constexpr Dword ntms_mediastate_inuse = 1;
inline constexpr Dword ntms_mediastate_mounted = 2;
inline constexpr Dword ntms_mediastate_loaded = 3;
inline constexpr Dword ntms_mediastate_unloaded = 4;
inline constexpr Dword ntms_mediastate_operror = 5;
inline constexpr Dword ntms_mediastate_opreq = 6;

// NtmsPartitionState.
inline constexpr Dword ntms_partstate_unknown = 0;
inline constexpr Dword ntms_partstate_unprepared = 1;
inline constexpr Dword ntms_partstate_incompatible = 2;
inline constexpr Dword ntms_partstate_decommissioned = 3;
inline constexpr Dword ntms_partstate_available = 4;
inline constexpr Dword ntms_partstate_allocated = 5;
inline constexpr Dword ntms_partstate_complete = 6;
inline constexpr Dword ntms_partstate_foreign = 7;
inline constexpr Dword ntms_partstate_import = 8;
inline constexpr Dword ntms_partstate_reserved = 9;

// NtmsPoolType.
inline constexpr Dword ntms_pooltype_unknown = 0;
inline constexpr Dword ntms_pooltype_scratch = 1;
inline constexpr Dword ntms_pooltype_foreign = 2;
inline constexpr Dword ntms_pooltype_import = 3;
inline constexpr Dword ntms_pooltype_application = 1000;

// NtmsAllocationPolicy.
inline constexpr Dword ntms_allocate_fromscratch = 1;

// NtmsDeallocationPolicy.
inline constexpr Dword ntms_deallocate_toscratch = 1;

// NtmsReadWriteCharacteristics.
inline constexpr Dword ntms_mediarw_unknown = 0;
inline constexpr Dword ntms_mediarw_rewritable = 1;
inline constexpr Dword ntms_mediarw_writeonce = 2;
inline constexpr Dword ntms_mediarw_readonly = 3;

// NtmsLmOperation.
inline constexpr Dword ntms_lm_remove = 0;
inline constexpr Dword ntms_lm_disablechanger = 1;
inline constexpr Dword ntms_lm_disablelibrary = 1;
inline constexpr Dword ntms_lm_enablechanger = 2;
inline constexpr Dword ntms_lm_enablelibrary = 2;
inline constexpr Dword ntms_lm_disabledrive = 3;
inline constexpr Dword ntms_lm_enabledrive = 4;
inline constexpr Dword ntms_lm_disablemedia = 5;
inline constexpr Dword ntms_lm_enablemedia = 6;
inline constexpr Dword ntms_lm_updateomid = 7;
inline constexpr Dword ntms_lm_inventory = 8;
inline constexpr Dword ntms_lm_dooraccess = 9;
inline constexpr Dword ntms_lm_eject = 10;
inline constexpr Dword ntms_lm_ejectcleaner = 11;
inline constexpr Dword ntms_lm_inject = 12;
inline constexpr Dword ntms_lm_injectcleaner = 13;
inline constexpr Dword ntms_lm_processomid = 14;
inline constexpr Dword ntms_lm_cleandrive = 15;
inline constexpr Dword ntms_lm_dismount = 16;
inline constexpr Dword ntms_lm_mount = 17;
inline constexpr Dword ntms_lm_writescratch = 18;
inline constexpr Dword ntms_lm_classify = 19;
inline constexpr Dword ntms_lm_reservecleaner = 20;
inline constexpr Dword ntms_lm_releasecleaner = 21;
inline constexpr Dword ntms_lm_maxworkitem = 22;

// NtmsLmState.
inline constexpr Dword ntms_lm_queued = 0;
inline constexpr Dword ntms_lm_inprocess = 1;
inline constexpr Dword ntms_lm_passed = 2;
inline constexpr Dword ntms_lm_failed = 3;
inline constexpr Dword ntms_lm_invalid = 4;
inline constexpr Dword ntms_lm_waiting = 5;
inline constexpr Dword ntms_lm_deferred = 6;
inline constexpr Dword ntms_lm_deffered = 6;
inline constexpr Dword ntms_lm_cancelled = 7;
inline constexpr Dword ntms_lm_stopped = 8;

// NtmsOpreqCommand.
inline constexpr Dword ntms_opreq_unknown = 0;
inline constexpr Dword ntms_opreq_newmedia = 1;
inline constexpr Dword ntms_opreq_cleaner = 2;
inline constexpr Dword ntms_opreq_deviceservice = 3;
inline constexpr Dword ntms_opreq_movemedia = 4;
inline constexpr Dword ntms_opreq_message = 5;

// NtmsOpreqState.
inline constexpr Dword ntms_opstate_unknown = 0;
inline constexpr Dword ntms_opstate_submitted = 1;
inline constexpr Dword ntms_opstate_active = 2;
inline constexpr Dword ntms_opstate_inprogress = 3;
inline constexpr Dword ntms_opstate_refused = 4;
inline constexpr Dword ntms_opstate_complete = 5;

// NtmsLibRequestFlags.
inline constexpr Dword ntms_libreqflags_noautopurge = 0x1;
inline constexpr Dword ntms_libreqflags_nofailedpurge = 0x2;

// NtmsOpRequestFlags.
inline constexpr Dword ntms_opreqflags_noautopurge = 0x1;
inline constexpr Dword ntms_opreqflags_nofailedpurge = 0x2;
inline constexpr Dword ntms_opreqflags_noalerts = 0x10;
inline constexpr Dword ntms_opreqflags_notrayicon = 0x20;

// NtmsMediaPoolPolicy.
inline constexpr Dword ntms_poolpolicy_purgeofflinescratch = 0x1;
inline constexpr Dword ntms_poolpolicy_keepofflineimport = 0x2;

// NtmsOperationalState.
inline constexpr Dword ntms_ready = 0;
inline constexpr Dword ntms_initializing = 10;
inline constexpr Dword ntms_needs_service = 20;
inline constexpr Dword ntms_not_present = 21;

// NtmsCreateNtmsMediaOptions.
inline constexpr Dword ntms_error_on_duplicate = 0x1;

// NtmsEnumerateOption.
inline constexpr Dword ntms_enum_default = 0;
inline constexpr Dword ntms_enum_rootpool = 1;

// NtmsEjectOperation.
inline constexpr Dword ntms_eject_start = 0;
inline constexpr Dword ntms_eject_stop = 1;
inline constexpr Dword ntms_eject_queue = 2;
inline constexpr Dword ntms_eject_force = 3;
inline constexpr Dword ntms_eject_immediate = 4;
inline constexpr Dword ntms_eject_ask_user = 5;

// NtmsInjectOperation.
inline constexpr Dword ntms_inject_start = 0;
inline constexpr Dword ntms_inject_stop = 1;
inline constexpr Dword ntms_inject_retract = 2;
inline constexpr Dword ntms_inject_startmany = 3;

// NtmsDriveType.
inline constexpr Dword ntms_unknown_drive = 0;

// NtmsAccessMask.
inline constexpr Dword ntms_use_access = 0x1;
inline constexpr Dword ntms_modify_access = 0x2;
inline constexpr Dword ntms_control_access = 0x4;

// NtmsUITypes.
inline constexpr Dword ntms_uitype_invalid = 0;
inline constexpr Dword ntms_uitype_info = 1;
inline constexpr Dword ntms_uitype_req = 2;
inline constexpr Dword ntms_uitype_err = 3;
inline constexpr Dword ntms_uitype_max = 4;

// NtmsUIOperations.
inline constexpr Dword ntms_uidest_add = 1;
inline constexpr Dword ntms_uidest_delete = 2;
inline constexpr Dword ntms_uidest_deleteall = 3;
inline constexpr Dword ntms_uioperation_max = 4;

// NtmsNotificationOperations.
inline constexpr Dword ntms_obj_update = 1;
inline constexpr Dword ntms_obj_insert = 2;
inline constexpr Dword ntms_obj_delete = 3;
inline constexpr Dword ntms_event_signal = 4;
inline constexpr Dword ntms_event_complete = 5;

// The sizes of fixed arrays, in elements, terminator included.
inline constexpr std::size_t ntms_objectname_length = 64;
inline constexpr std::size_t ntms_description_length = 127;
inline constexpr std::size_t ntms_devicename_length = 64;
inline constexpr std::size_t ntms_serialnumber_length = 32;
inline constexpr std::size_t ntms_revision_length = 32;
inline constexpr std::size_t ntms_barcode_length = 64;
inline constexpr std::size_t ntms_sequence_length = 32;
inline constexpr std::size_t ntms_vendorname_length = 128;
inline constexpr std::size_t ntms_productname_length = 128;
inline constexpr std::size_t ntms_username_length = 64;
inline constexpr std::size_t ntms_applicationname_length = 64;
inline constexpr std::size_t ntms_computername_length = 64;
inline constexpr std::size_t ntms_i1_message_length = 127;
inline constexpr std::size_t ntms_message_length = 256;
inline constexpr std::size_t ntms_poolhierarchy_length = 512;
inline constexpr std::size_t ntms_omidlabelid_length = 255;
inline constexpr std::size_t ntms_omidlabeltype_length = 64;
inline constexpr std::size_t ntms_omidlabelinfo_length = 256;

// Attributes: the bytes must be fewer, and the name with its terminator no longer.
inline constexpr Dword ntms_maxattr_length = 0x10000;
inline constexpr Dword ntms_maxattr_namelen = 32;

// How UpdateNtmsOmidInfo is told a label.
inline constexpr Dword ntms_omid_type_raw_label = 1;
inline constexpr Dword ntms_omid_type_filesystem_info = 2;

// Another word for a side that is not identified yet.
inline constexpr Dword ntms_partstate_new = ntms_partstate_unknown;

// What the generic rights stand for; the SDK defines them without parentheses.
inline constexpr Dword ntms_generic_read = ntms_use_access;
inline constexpr Dword ntms_generic_write = ntms_use_access | ntms_modify_access;
inline constexpr Dword ntms_generic_execute =
    ntms_use_access | ntms_modify_access | ntms_control_access;
inline constexpr Dword ntms_generic_all = ntms_generic_execute;

// The media label libraries' own header, ntmsmli.h.
inline constexpr std::size_t ntmsmli_maxtype = 64;
inline constexpr std::size_t ntmsmli_maxidsize = 256;
inline constexpr std::size_t ntmsmli_maxappdescr = 256;

}  // namespace winseam::abi
