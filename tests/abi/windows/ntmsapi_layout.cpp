// The portable declarations of ntmsapi against the SDK's own headers: compiled on Windows, never run.
//
// mingw-w64's ntmsapi.h declares every structure, every constant and each of the 74 documented functions. What it leaves
// out: DoEjectFromSADriveW, which the DLL exports and nothing documents. NTMS_CONTROL_ACCESS is 4 there, with a comment
// that doubts it (ntms X4); the specification's figure is the same.
#include <windows.h>
// After windows.h:
#include <ntmsapi.h>
#include <ntmsmli.h>

#include <cstddef>

#include "same.hpp"
#include "winseam/abi/ntmsapi.hpp"

namespace winseam {
namespace {

using NtmsAsyncIo = abi::NtmsAsyncIo;
using NtmsMountInformation = abi::NtmsMountInformation;
using NtmsAllocationInformation = abi::NtmsAllocationInformation;
using NtmsDriveInformationW = abi::NtmsDriveInformation<abi::WChar>;
using NtmsDriveInformationA = abi::NtmsDriveInformation<char>;
using NtmsLibraryInformation = abi::NtmsLibraryInformation;
using NtmsChangerInformationW = abi::NtmsChangerInformation<abi::WChar>;
using NtmsChangerInformationA = abi::NtmsChangerInformation<char>;
using NtmsStorageSlotInformation = abi::NtmsStorageSlotInformation;
using NtmsDoorInformation = abi::NtmsDoorInformation;
using NtmsPortInformation = abi::NtmsPortInformation;
using NtmsPmidInformationW = abi::NtmsPmidInformation<abi::WChar>;
using NtmsPmidInformationA = abi::NtmsPmidInformation<char>;
using NtmsLmidInformation = abi::NtmsLmidInformation;
using NtmsPartitionInformationW = abi::NtmsPartitionInformation<abi::WChar>;
using NtmsPartitionInformationA = abi::NtmsPartitionInformation<char>;
using NtmsMediaPoolInformation = abi::NtmsMediaPoolInformation;
using NtmsMediaTypeInformation = abi::NtmsMediaTypeInformation;
using NtmsDriveTypeInformationW = abi::NtmsDriveTypeInformation<abi::WChar>;
using NtmsDriveTypeInformationA = abi::NtmsDriveTypeInformation<char>;
using NtmsChangerTypeInformationW = abi::NtmsChangerTypeInformation<abi::WChar>;
using NtmsChangerTypeInformationA = abi::NtmsChangerTypeInformation<char>;
using NtmsLibRequestInformationW = abi::NtmsLibRequestInformation<abi::WChar>;
using NtmsLibRequestInformationA = abi::NtmsLibRequestInformation<char>;
using NtmsOpRequestInformationW = abi::NtmsOpRequestInformation<abi::WChar>;
using NtmsOpRequestInformationA = abi::NtmsOpRequestInformation<char>;
using NtmsComputerInformation = abi::NtmsComputerInformation;
using RsmMessage = abi::RsmMessage;
using NtmsObjectInformationW = abi::NtmsObjectInformation<abi::WChar>;
using NtmsObjectInformationA = abi::NtmsObjectInformation<char>;
using NtmsFileSystemInfo = abi::NtmsFileSystemInfo;
using NtmsNotificationInformation = abi::NtmsNotificationInformation;
using NtmsI1LibraryInformation = abi::NtmsI1LibraryInformation;
using NtmsI1LibRequestInformationW = abi::NtmsI1LibRequestInformation<abi::WChar>;
using NtmsI1LibRequestInformationA = abi::NtmsI1LibRequestInformation<char>;
using NtmsI1PmidInformationW = abi::NtmsI1PmidInformation<abi::WChar>;
using NtmsI1PmidInformationA = abi::NtmsI1PmidInformation<char>;
using NtmsI1PartitionInformationW = abi::NtmsI1PartitionInformation<abi::WChar>;
using NtmsI1PartitionInformationA = abi::NtmsI1PartitionInformation<char>;
using NtmsI1OpRequestInformationW = abi::NtmsI1OpRequestInformation<abi::WChar>;
using NtmsI1OpRequestInformationA = abi::NtmsI1OpRequestInformation<char>;
using NtmsI1ObjectInformationW = abi::NtmsI1ObjectInformation<abi::WChar>;
using NtmsI1ObjectInformationA = abi::NtmsI1ObjectInformation<char>;

// Structures.
static_assert(sizeof(abi::NtmsGuid) == sizeof(GUID) && alignof(abi::NtmsGuid) == alignof(GUID));
static_assert(offsetof(abi::NtmsGuid, data2) == offsetof(GUID, Data2));
static_assert(offsetof(abi::NtmsGuid, data3) == offsetof(GUID, Data3));
static_assert(offsetof(abi::NtmsGuid, data4) == offsetof(GUID, Data4));
static_assert(sizeof(abi::NtmsSystemTime) == sizeof(SYSTEMTIME));
static_assert(alignof(abi::NtmsSystemTime) == alignof(SYSTEMTIME));
static_assert(offsetof(abi::NtmsSystemTime, year) == offsetof(SYSTEMTIME, wYear));
static_assert(offsetof(abi::NtmsSystemTime, month) == offsetof(SYSTEMTIME, wMonth));
static_assert(offsetof(abi::NtmsSystemTime, day_of_week) == offsetof(SYSTEMTIME, wDayOfWeek));
static_assert(offsetof(abi::NtmsSystemTime, day) == offsetof(SYSTEMTIME, wDay));
static_assert(offsetof(abi::NtmsSystemTime, hour) == offsetof(SYSTEMTIME, wHour));
static_assert(offsetof(abi::NtmsSystemTime, minute) == offsetof(SYSTEMTIME, wMinute));
static_assert(offsetof(abi::NtmsSystemTime, second) == offsetof(SYSTEMTIME, wSecond));
static_assert(offsetof(abi::NtmsSystemTime, milliseconds) == offsetof(SYSTEMTIME, wMilliseconds));
static_assert(sizeof(abi::NtmsSecurityAttributes) == sizeof(SECURITY_ATTRIBUTES));
static_assert(offsetof(abi::NtmsSecurityAttributes, security_descriptor) ==
              offsetof(SECURITY_ATTRIBUTES, lpSecurityDescriptor));
static_assert(offsetof(abi::NtmsSecurityAttributes, inherit_handle) ==
              offsetof(SECURITY_ATTRIBUTES, bInheritHandle));
static_assert(sizeof(abi::NtmsMediaLabelInfo) == sizeof(MediaLabelInfo));
static_assert(offsetof(abi::NtmsMediaLabelInfo, label_id_size) ==
              offsetof(MediaLabelInfo, LabelIDSize));
static_assert(offsetof(abi::NtmsMediaLabelInfo, label_id) == offsetof(MediaLabelInfo, LabelID));
static_assert(offsetof(abi::NtmsMediaLabelInfo, label_app_descr) ==
              offsetof(MediaLabelInfo, LabelAppDescr));
// The union's members begin where it does.
static_assert(offsetof(NtmsObjectInformationW, info) == 448);
static_assert(sizeof(NtmsAsyncIo) == sizeof(NTMS_ASYNC_IO));
static_assert(alignof(NtmsAsyncIo) == alignof(NTMS_ASYNC_IO));
static_assert(offsetof(NtmsAsyncIo, operation_id) == offsetof(NTMS_ASYNC_IO, OperationId));
static_assert(offsetof(NtmsAsyncIo, event_id) == offsetof(NTMS_ASYNC_IO, EventId));
static_assert(offsetof(NtmsAsyncIo, operation_type) == offsetof(NTMS_ASYNC_IO, dwOperationType));
static_assert(offsetof(NtmsAsyncIo, result) == offsetof(NTMS_ASYNC_IO, dwResult));
static_assert(offsetof(NtmsAsyncIo, async_state) == offsetof(NTMS_ASYNC_IO, dwAsyncState));
static_assert(offsetof(NtmsAsyncIo, event) == offsetof(NTMS_ASYNC_IO, hEvent));
static_assert(offsetof(NtmsAsyncIo, on_state_change) == offsetof(NTMS_ASYNC_IO, bOnStateChange));
static_assert(sizeof(NtmsMountInformation) == sizeof(NTMS_MOUNT_INFORMATION));
static_assert(alignof(NtmsMountInformation) == alignof(NTMS_MOUNT_INFORMATION));
static_assert(offsetof(NtmsMountInformation, size) == offsetof(NTMS_MOUNT_INFORMATION, dwSize));
static_assert(offsetof(NtmsMountInformation, reserved) ==
              offsetof(NTMS_MOUNT_INFORMATION, lpReserved));
static_assert(sizeof(NtmsAllocationInformation) == sizeof(NTMS_ALLOCATION_INFORMATION));
static_assert(alignof(NtmsAllocationInformation) == alignof(NTMS_ALLOCATION_INFORMATION));
static_assert(offsetof(NtmsAllocationInformation, size) ==
              offsetof(NTMS_ALLOCATION_INFORMATION, dwSize));
static_assert(offsetof(NtmsAllocationInformation, reserved) ==
              offsetof(NTMS_ALLOCATION_INFORMATION, lpReserved));
static_assert(offsetof(NtmsAllocationInformation, allocated_from) ==
              offsetof(NTMS_ALLOCATION_INFORMATION, AllocatedFrom));
static_assert(sizeof(NtmsDriveInformationW) == sizeof(NTMS_DRIVEINFORMATIONW));
static_assert(alignof(NtmsDriveInformationW) == alignof(NTMS_DRIVEINFORMATIONW));
static_assert(offsetof(NtmsDriveInformationW, number) == offsetof(NTMS_DRIVEINFORMATIONW, Number));
static_assert(offsetof(NtmsDriveInformationW, state) == offsetof(NTMS_DRIVEINFORMATIONW, State));
static_assert(offsetof(NtmsDriveInformationW, drive_type) ==
              offsetof(NTMS_DRIVEINFORMATIONW, DriveType));
static_assert(offsetof(NtmsDriveInformationW, device_name) ==
              offsetof(NTMS_DRIVEINFORMATIONW, szDeviceName));
static_assert(offsetof(NtmsDriveInformationW, serial_number) ==
              offsetof(NTMS_DRIVEINFORMATIONW, szSerialNumber));
static_assert(offsetof(NtmsDriveInformationW, revision) ==
              offsetof(NTMS_DRIVEINFORMATIONW, szRevision));
static_assert(offsetof(NtmsDriveInformationW, scsi_port) ==
              offsetof(NTMS_DRIVEINFORMATIONW, ScsiPort));
static_assert(offsetof(NtmsDriveInformationW, scsi_bus) ==
              offsetof(NTMS_DRIVEINFORMATIONW, ScsiBus));
static_assert(offsetof(NtmsDriveInformationW, scsi_target) ==
              offsetof(NTMS_DRIVEINFORMATIONW, ScsiTarget));
static_assert(offsetof(NtmsDriveInformationW, scsi_lun) ==
              offsetof(NTMS_DRIVEINFORMATIONW, ScsiLun));
static_assert(offsetof(NtmsDriveInformationW, mount_count) ==
              offsetof(NTMS_DRIVEINFORMATIONW, dwMountCount));
static_assert(offsetof(NtmsDriveInformationW, last_cleaned_ts) ==
              offsetof(NTMS_DRIVEINFORMATIONW, LastCleanedTs));
static_assert(offsetof(NtmsDriveInformationW, saved_partition_id) ==
              offsetof(NTMS_DRIVEINFORMATIONW, SavedPartitionId));
static_assert(offsetof(NtmsDriveInformationW, library) ==
              offsetof(NTMS_DRIVEINFORMATIONW, Library));
static_assert(offsetof(NtmsDriveInformationW, reserved) ==
              offsetof(NTMS_DRIVEINFORMATIONW, Reserved));
static_assert(offsetof(NtmsDriveInformationW, defer_dismount_delay) ==
              offsetof(NTMS_DRIVEINFORMATIONW, dwDeferDismountDelay));
static_assert(sizeof(NtmsDriveInformationA) == sizeof(NTMS_DRIVEINFORMATIONA));
static_assert(alignof(NtmsDriveInformationA) == alignof(NTMS_DRIVEINFORMATIONA));
static_assert(offsetof(NtmsDriveInformationA, number) == offsetof(NTMS_DRIVEINFORMATIONA, Number));
static_assert(offsetof(NtmsDriveInformationA, state) == offsetof(NTMS_DRIVEINFORMATIONA, State));
static_assert(offsetof(NtmsDriveInformationA, drive_type) ==
              offsetof(NTMS_DRIVEINFORMATIONA, DriveType));
static_assert(offsetof(NtmsDriveInformationA, device_name) ==
              offsetof(NTMS_DRIVEINFORMATIONA, szDeviceName));
static_assert(offsetof(NtmsDriveInformationA, serial_number) ==
              offsetof(NTMS_DRIVEINFORMATIONA, szSerialNumber));
static_assert(offsetof(NtmsDriveInformationA, revision) ==
              offsetof(NTMS_DRIVEINFORMATIONA, szRevision));
static_assert(offsetof(NtmsDriveInformationA, scsi_port) ==
              offsetof(NTMS_DRIVEINFORMATIONA, ScsiPort));
static_assert(offsetof(NtmsDriveInformationA, scsi_bus) ==
              offsetof(NTMS_DRIVEINFORMATIONA, ScsiBus));
static_assert(offsetof(NtmsDriveInformationA, scsi_target) ==
              offsetof(NTMS_DRIVEINFORMATIONA, ScsiTarget));
static_assert(offsetof(NtmsDriveInformationA, scsi_lun) ==
              offsetof(NTMS_DRIVEINFORMATIONA, ScsiLun));
static_assert(offsetof(NtmsDriveInformationA, mount_count) ==
              offsetof(NTMS_DRIVEINFORMATIONA, dwMountCount));
static_assert(offsetof(NtmsDriveInformationA, last_cleaned_ts) ==
              offsetof(NTMS_DRIVEINFORMATIONA, LastCleanedTs));
static_assert(offsetof(NtmsDriveInformationA, saved_partition_id) ==
              offsetof(NTMS_DRIVEINFORMATIONA, SavedPartitionId));
static_assert(offsetof(NtmsDriveInformationA, library) ==
              offsetof(NTMS_DRIVEINFORMATIONA, Library));
static_assert(offsetof(NtmsDriveInformationA, reserved) ==
              offsetof(NTMS_DRIVEINFORMATIONA, Reserved));
static_assert(offsetof(NtmsDriveInformationA, defer_dismount_delay) ==
              offsetof(NTMS_DRIVEINFORMATIONA, dwDeferDismountDelay));
static_assert(sizeof(NtmsLibraryInformation) == sizeof(NTMS_LIBRARYINFORMATION));
static_assert(alignof(NtmsLibraryInformation) == alignof(NTMS_LIBRARYINFORMATION));
static_assert(offsetof(NtmsLibraryInformation, library_type) ==
              offsetof(NTMS_LIBRARYINFORMATION, LibraryType));
static_assert(offsetof(NtmsLibraryInformation, cleaner_slot) ==
              offsetof(NTMS_LIBRARYINFORMATION, CleanerSlot));
static_assert(offsetof(NtmsLibraryInformation, cleaner_slot_default) ==
              offsetof(NTMS_LIBRARYINFORMATION, CleanerSlotDefault));
static_assert(offsetof(NtmsLibraryInformation, library_supports_drive_cleaning) ==
              offsetof(NTMS_LIBRARYINFORMATION, LibrarySupportsDriveCleaning));
static_assert(offsetof(NtmsLibraryInformation, bar_code_reader_installed) ==
              offsetof(NTMS_LIBRARYINFORMATION, BarCodeReaderInstalled));
static_assert(offsetof(NtmsLibraryInformation, inventory_method) ==
              offsetof(NTMS_LIBRARYINFORMATION, InventoryMethod));
static_assert(offsetof(NtmsLibraryInformation, cleaner_uses_remaining) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwCleanerUsesRemaining));
static_assert(offsetof(NtmsLibraryInformation, first_drive_number) ==
              offsetof(NTMS_LIBRARYINFORMATION, FirstDriveNumber));
static_assert(offsetof(NtmsLibraryInformation, number_of_drives) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwNumberOfDrives));
static_assert(offsetof(NtmsLibraryInformation, first_slot_number) ==
              offsetof(NTMS_LIBRARYINFORMATION, FirstSlotNumber));
static_assert(offsetof(NtmsLibraryInformation, number_of_slots) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwNumberOfSlots));
static_assert(offsetof(NtmsLibraryInformation, first_door_number) ==
              offsetof(NTMS_LIBRARYINFORMATION, FirstDoorNumber));
static_assert(offsetof(NtmsLibraryInformation, number_of_doors) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwNumberOfDoors));
static_assert(offsetof(NtmsLibraryInformation, first_port_number) ==
              offsetof(NTMS_LIBRARYINFORMATION, FirstPortNumber));
static_assert(offsetof(NtmsLibraryInformation, number_of_ports) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwNumberOfPorts));
static_assert(offsetof(NtmsLibraryInformation, first_changer_number) ==
              offsetof(NTMS_LIBRARYINFORMATION, FirstChangerNumber));
static_assert(offsetof(NtmsLibraryInformation, number_of_changers) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwNumberOfChangers));
static_assert(offsetof(NtmsLibraryInformation, number_of_media) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwNumberOfMedia));
static_assert(offsetof(NtmsLibraryInformation, number_of_media_types) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwNumberOfMediaTypes));
static_assert(offsetof(NtmsLibraryInformation, number_of_lib_requests) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwNumberOfLibRequests));
static_assert(offsetof(NtmsLibraryInformation, reserved) ==
              offsetof(NTMS_LIBRARYINFORMATION, Reserved));
static_assert(offsetof(NtmsLibraryInformation, auto_recovery) ==
              offsetof(NTMS_LIBRARYINFORMATION, AutoRecovery));
static_assert(offsetof(NtmsLibraryInformation, flags) ==
              offsetof(NTMS_LIBRARYINFORMATION, dwFlags));
static_assert(sizeof(NtmsChangerInformationW) == sizeof(NTMS_CHANGERINFORMATIONW));
static_assert(alignof(NtmsChangerInformationW) == alignof(NTMS_CHANGERINFORMATIONW));
static_assert(offsetof(NtmsChangerInformationW, number) ==
              offsetof(NTMS_CHANGERINFORMATIONW, Number));
static_assert(offsetof(NtmsChangerInformationW, changer_type) ==
              offsetof(NTMS_CHANGERINFORMATIONW, ChangerType));
static_assert(offsetof(NtmsChangerInformationW, serial_number) ==
              offsetof(NTMS_CHANGERINFORMATIONW, szSerialNumber));
static_assert(offsetof(NtmsChangerInformationW, revision) ==
              offsetof(NTMS_CHANGERINFORMATIONW, szRevision));
static_assert(offsetof(NtmsChangerInformationW, device_name) ==
              offsetof(NTMS_CHANGERINFORMATIONW, szDeviceName));
static_assert(offsetof(NtmsChangerInformationW, scsi_port) ==
              offsetof(NTMS_CHANGERINFORMATIONW, ScsiPort));
static_assert(offsetof(NtmsChangerInformationW, scsi_bus) ==
              offsetof(NTMS_CHANGERINFORMATIONW, ScsiBus));
static_assert(offsetof(NtmsChangerInformationW, scsi_target) ==
              offsetof(NTMS_CHANGERINFORMATIONW, ScsiTarget));
static_assert(offsetof(NtmsChangerInformationW, scsi_lun) ==
              offsetof(NTMS_CHANGERINFORMATIONW, ScsiLun));
static_assert(offsetof(NtmsChangerInformationW, library) ==
              offsetof(NTMS_CHANGERINFORMATIONW, Library));
static_assert(sizeof(NtmsChangerInformationA) == sizeof(NTMS_CHANGERINFORMATIONA));
static_assert(alignof(NtmsChangerInformationA) == alignof(NTMS_CHANGERINFORMATIONA));
static_assert(offsetof(NtmsChangerInformationA, number) ==
              offsetof(NTMS_CHANGERINFORMATIONA, Number));
static_assert(offsetof(NtmsChangerInformationA, changer_type) ==
              offsetof(NTMS_CHANGERINFORMATIONA, ChangerType));
static_assert(offsetof(NtmsChangerInformationA, serial_number) ==
              offsetof(NTMS_CHANGERINFORMATIONA, szSerialNumber));
static_assert(offsetof(NtmsChangerInformationA, revision) ==
              offsetof(NTMS_CHANGERINFORMATIONA, szRevision));
static_assert(offsetof(NtmsChangerInformationA, device_name) ==
              offsetof(NTMS_CHANGERINFORMATIONA, szDeviceName));
static_assert(offsetof(NtmsChangerInformationA, scsi_port) ==
              offsetof(NTMS_CHANGERINFORMATIONA, ScsiPort));
static_assert(offsetof(NtmsChangerInformationA, scsi_bus) ==
              offsetof(NTMS_CHANGERINFORMATIONA, ScsiBus));
static_assert(offsetof(NtmsChangerInformationA, scsi_target) ==
              offsetof(NTMS_CHANGERINFORMATIONA, ScsiTarget));
static_assert(offsetof(NtmsChangerInformationA, scsi_lun) ==
              offsetof(NTMS_CHANGERINFORMATIONA, ScsiLun));
static_assert(offsetof(NtmsChangerInformationA, library) ==
              offsetof(NTMS_CHANGERINFORMATIONA, Library));
static_assert(sizeof(NtmsStorageSlotInformation) == sizeof(NTMS_STORAGESLOTINFORMATION));
static_assert(alignof(NtmsStorageSlotInformation) == alignof(NTMS_STORAGESLOTINFORMATION));
static_assert(offsetof(NtmsStorageSlotInformation, number) ==
              offsetof(NTMS_STORAGESLOTINFORMATION, Number));
static_assert(offsetof(NtmsStorageSlotInformation, state) ==
              offsetof(NTMS_STORAGESLOTINFORMATION, State));
static_assert(offsetof(NtmsStorageSlotInformation, library) ==
              offsetof(NTMS_STORAGESLOTINFORMATION, Library));
static_assert(sizeof(NtmsDoorInformation) == sizeof(NTMS_IEDOORINFORMATION));
static_assert(alignof(NtmsDoorInformation) == alignof(NTMS_IEDOORINFORMATION));
static_assert(offsetof(NtmsDoorInformation, number) == offsetof(NTMS_IEDOORINFORMATION, Number));
static_assert(offsetof(NtmsDoorInformation, state) == offsetof(NTMS_IEDOORINFORMATION, State));
static_assert(offsetof(NtmsDoorInformation, max_open_secs) ==
              offsetof(NTMS_IEDOORINFORMATION, MaxOpenSecs));
static_assert(offsetof(NtmsDoorInformation, library) == offsetof(NTMS_IEDOORINFORMATION, Library));
static_assert(sizeof(NtmsPortInformation) == sizeof(NTMS_IEPORTINFORMATION));
static_assert(alignof(NtmsPortInformation) == alignof(NTMS_IEPORTINFORMATION));
static_assert(offsetof(NtmsPortInformation, number) == offsetof(NTMS_IEPORTINFORMATION, Number));
static_assert(offsetof(NtmsPortInformation, content) == offsetof(NTMS_IEPORTINFORMATION, Content));
static_assert(offsetof(NtmsPortInformation, position) ==
              offsetof(NTMS_IEPORTINFORMATION, Position));
static_assert(offsetof(NtmsPortInformation, max_extend_secs) ==
              offsetof(NTMS_IEPORTINFORMATION, MaxExtendSecs));
static_assert(offsetof(NtmsPortInformation, library) == offsetof(NTMS_IEPORTINFORMATION, Library));
static_assert(sizeof(NtmsPmidInformationW) == sizeof(NTMS_PMIDINFORMATIONW));
static_assert(alignof(NtmsPmidInformationW) == alignof(NTMS_PMIDINFORMATIONW));
static_assert(offsetof(NtmsPmidInformationW, current_library) ==
              offsetof(NTMS_PMIDINFORMATIONW, CurrentLibrary));
static_assert(offsetof(NtmsPmidInformationW, media_pool) ==
              offsetof(NTMS_PMIDINFORMATIONW, MediaPool));
static_assert(offsetof(NtmsPmidInformationW, location) ==
              offsetof(NTMS_PMIDINFORMATIONW, Location));
static_assert(offsetof(NtmsPmidInformationW, location_type) ==
              offsetof(NTMS_PMIDINFORMATIONW, LocationType));
static_assert(offsetof(NtmsPmidInformationW, media_type) ==
              offsetof(NTMS_PMIDINFORMATIONW, MediaType));
static_assert(offsetof(NtmsPmidInformationW, home_slot) ==
              offsetof(NTMS_PMIDINFORMATIONW, HomeSlot));
static_assert(offsetof(NtmsPmidInformationW, bar_code) ==
              offsetof(NTMS_PMIDINFORMATIONW, szBarCode));
static_assert(offsetof(NtmsPmidInformationW, bar_code_state) ==
              offsetof(NTMS_PMIDINFORMATIONW, BarCodeState));
static_assert(offsetof(NtmsPmidInformationW, sequence_number) ==
              offsetof(NTMS_PMIDINFORMATIONW, szSequenceNumber));
static_assert(offsetof(NtmsPmidInformationW, media_state) ==
              offsetof(NTMS_PMIDINFORMATIONW, MediaState));
static_assert(offsetof(NtmsPmidInformationW, number_of_partitions) ==
              offsetof(NTMS_PMIDINFORMATIONW, dwNumberOfPartitions));
static_assert(offsetof(NtmsPmidInformationW, media_type_code) ==
              offsetof(NTMS_PMIDINFORMATIONW, dwMediaTypeCode));
static_assert(offsetof(NtmsPmidInformationW, density_code) ==
              offsetof(NTMS_PMIDINFORMATIONW, dwDensityCode));
static_assert(offsetof(NtmsPmidInformationW, mounted_partition) ==
              offsetof(NTMS_PMIDINFORMATIONW, MountedPartition));
static_assert(sizeof(NtmsPmidInformationA) == sizeof(NTMS_PMIDINFORMATIONA));
static_assert(alignof(NtmsPmidInformationA) == alignof(NTMS_PMIDINFORMATIONA));
static_assert(offsetof(NtmsPmidInformationA, current_library) ==
              offsetof(NTMS_PMIDINFORMATIONA, CurrentLibrary));
static_assert(offsetof(NtmsPmidInformationA, media_pool) ==
              offsetof(NTMS_PMIDINFORMATIONA, MediaPool));
static_assert(offsetof(NtmsPmidInformationA, location) ==
              offsetof(NTMS_PMIDINFORMATIONA, Location));
static_assert(offsetof(NtmsPmidInformationA, location_type) ==
              offsetof(NTMS_PMIDINFORMATIONA, LocationType));
static_assert(offsetof(NtmsPmidInformationA, media_type) ==
              offsetof(NTMS_PMIDINFORMATIONA, MediaType));
static_assert(offsetof(NtmsPmidInformationA, home_slot) ==
              offsetof(NTMS_PMIDINFORMATIONA, HomeSlot));
static_assert(offsetof(NtmsPmidInformationA, bar_code) ==
              offsetof(NTMS_PMIDINFORMATIONA, szBarCode));
static_assert(offsetof(NtmsPmidInformationA, bar_code_state) ==
              offsetof(NTMS_PMIDINFORMATIONA, BarCodeState));
static_assert(offsetof(NtmsPmidInformationA, sequence_number) ==
              offsetof(NTMS_PMIDINFORMATIONA, szSequenceNumber));
static_assert(offsetof(NtmsPmidInformationA, media_state) ==
              offsetof(NTMS_PMIDINFORMATIONA, MediaState));
static_assert(offsetof(NtmsPmidInformationA, number_of_partitions) ==
              offsetof(NTMS_PMIDINFORMATIONA, dwNumberOfPartitions));
static_assert(offsetof(NtmsPmidInformationA, media_type_code) ==
              offsetof(NTMS_PMIDINFORMATIONA, dwMediaTypeCode));
static_assert(offsetof(NtmsPmidInformationA, density_code) ==
              offsetof(NTMS_PMIDINFORMATIONA, dwDensityCode));
static_assert(offsetof(NtmsPmidInformationA, mounted_partition) ==
              offsetof(NTMS_PMIDINFORMATIONA, MountedPartition));
static_assert(sizeof(NtmsLmidInformation) == sizeof(NTMS_LMIDINFORMATION));
static_assert(alignof(NtmsLmidInformation) == alignof(NTMS_LMIDINFORMATION));
static_assert(offsetof(NtmsLmidInformation, media_pool) ==
              offsetof(NTMS_LMIDINFORMATION, MediaPool));
static_assert(offsetof(NtmsLmidInformation, number_of_partitions) ==
              offsetof(NTMS_LMIDINFORMATION, dwNumberOfPartitions));
static_assert(sizeof(NtmsPartitionInformationW) == sizeof(NTMS_PARTITIONINFORMATIONW));
static_assert(alignof(NtmsPartitionInformationW) == alignof(NTMS_PARTITIONINFORMATIONW));
static_assert(offsetof(NtmsPartitionInformationW, physical_media) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, PhysicalMedia));
static_assert(offsetof(NtmsPartitionInformationW, logical_media) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, LogicalMedia));
static_assert(offsetof(NtmsPartitionInformationW, state) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, State));
static_assert(offsetof(NtmsPartitionInformationW, side) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, Side));
static_assert(offsetof(NtmsPartitionInformationW, omid_label_id_length) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, dwOmidLabelIdLength));
static_assert(offsetof(NtmsPartitionInformationW, omid_label_id) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, OmidLabelId));
static_assert(offsetof(NtmsPartitionInformationW, omid_label_type) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, szOmidLabelType));
static_assert(offsetof(NtmsPartitionInformationW, omid_label_info) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, szOmidLabelInfo));
static_assert(offsetof(NtmsPartitionInformationW, mount_count) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, dwMountCount));
static_assert(offsetof(NtmsPartitionInformationW, allocate_count) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, dwAllocateCount));
static_assert(offsetof(NtmsPartitionInformationW, capacity) ==
              offsetof(NTMS_PARTITIONINFORMATIONW, Capacity));
static_assert(sizeof(NtmsPartitionInformationA) == sizeof(NTMS_PARTITIONINFORMATIONA));
static_assert(alignof(NtmsPartitionInformationA) == alignof(NTMS_PARTITIONINFORMATIONA));
static_assert(offsetof(NtmsPartitionInformationA, physical_media) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, PhysicalMedia));
static_assert(offsetof(NtmsPartitionInformationA, logical_media) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, LogicalMedia));
static_assert(offsetof(NtmsPartitionInformationA, state) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, State));
static_assert(offsetof(NtmsPartitionInformationA, side) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, Side));
static_assert(offsetof(NtmsPartitionInformationA, omid_label_id_length) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, dwOmidLabelIdLength));
static_assert(offsetof(NtmsPartitionInformationA, omid_label_id) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, OmidLabelId));
static_assert(offsetof(NtmsPartitionInformationA, omid_label_type) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, szOmidLabelType));
static_assert(offsetof(NtmsPartitionInformationA, omid_label_info) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, szOmidLabelInfo));
static_assert(offsetof(NtmsPartitionInformationA, mount_count) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, dwMountCount));
static_assert(offsetof(NtmsPartitionInformationA, allocate_count) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, dwAllocateCount));
static_assert(offsetof(NtmsPartitionInformationA, capacity) ==
              offsetof(NTMS_PARTITIONINFORMATIONA, Capacity));
static_assert(sizeof(NtmsMediaPoolInformation) == sizeof(NTMS_MEDIAPOOLINFORMATION));
static_assert(alignof(NtmsMediaPoolInformation) == alignof(NTMS_MEDIAPOOLINFORMATION));
static_assert(offsetof(NtmsMediaPoolInformation, pool_type) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, PoolType));
static_assert(offsetof(NtmsMediaPoolInformation, media_type) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, MediaType));
static_assert(offsetof(NtmsMediaPoolInformation, parent) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, Parent));
static_assert(offsetof(NtmsMediaPoolInformation, allocation_policy) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, AllocationPolicy));
static_assert(offsetof(NtmsMediaPoolInformation, deallocation_policy) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, DeallocationPolicy));
static_assert(offsetof(NtmsMediaPoolInformation, max_allocates) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, dwMaxAllocates));
static_assert(offsetof(NtmsMediaPoolInformation, number_of_physical_media) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, dwNumberOfPhysicalMedia));
static_assert(offsetof(NtmsMediaPoolInformation, number_of_logical_media) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, dwNumberOfLogicalMedia));
static_assert(offsetof(NtmsMediaPoolInformation, number_of_media_pools) ==
              offsetof(NTMS_MEDIAPOOLINFORMATION, dwNumberOfMediaPools));
static_assert(sizeof(NtmsMediaTypeInformation) == sizeof(NTMS_MEDIATYPEINFORMATION));
static_assert(alignof(NtmsMediaTypeInformation) == alignof(NTMS_MEDIATYPEINFORMATION));
static_assert(offsetof(NtmsMediaTypeInformation, media_type) ==
              offsetof(NTMS_MEDIATYPEINFORMATION, MediaType));
static_assert(offsetof(NtmsMediaTypeInformation, number_of_sides) ==
              offsetof(NTMS_MEDIATYPEINFORMATION, NumberOfSides));
static_assert(offsetof(NtmsMediaTypeInformation, read_write_characteristics) ==
              offsetof(NTMS_MEDIATYPEINFORMATION, ReadWriteCharacteristics));
static_assert(offsetof(NtmsMediaTypeInformation, device_type) ==
              offsetof(NTMS_MEDIATYPEINFORMATION, DeviceType));
static_assert(sizeof(NtmsDriveTypeInformationW) == sizeof(NTMS_DRIVETYPEINFORMATIONW));
static_assert(alignof(NtmsDriveTypeInformationW) == alignof(NTMS_DRIVETYPEINFORMATIONW));
static_assert(offsetof(NtmsDriveTypeInformationW, vendor) ==
              offsetof(NTMS_DRIVETYPEINFORMATIONW, szVendor));
static_assert(offsetof(NtmsDriveTypeInformationW, product) ==
              offsetof(NTMS_DRIVETYPEINFORMATIONW, szProduct));
static_assert(offsetof(NtmsDriveTypeInformationW, number_of_heads) ==
              offsetof(NTMS_DRIVETYPEINFORMATIONW, NumberOfHeads));
static_assert(offsetof(NtmsDriveTypeInformationW, device_type) ==
              offsetof(NTMS_DRIVETYPEINFORMATIONW, DeviceType));
static_assert(sizeof(NtmsDriveTypeInformationA) == sizeof(NTMS_DRIVETYPEINFORMATIONA));
static_assert(alignof(NtmsDriveTypeInformationA) == alignof(NTMS_DRIVETYPEINFORMATIONA));
static_assert(offsetof(NtmsDriveTypeInformationA, vendor) ==
              offsetof(NTMS_DRIVETYPEINFORMATIONA, szVendor));
static_assert(offsetof(NtmsDriveTypeInformationA, product) ==
              offsetof(NTMS_DRIVETYPEINFORMATIONA, szProduct));
static_assert(offsetof(NtmsDriveTypeInformationA, number_of_heads) ==
              offsetof(NTMS_DRIVETYPEINFORMATIONA, NumberOfHeads));
static_assert(offsetof(NtmsDriveTypeInformationA, device_type) ==
              offsetof(NTMS_DRIVETYPEINFORMATIONA, DeviceType));
static_assert(sizeof(NtmsChangerTypeInformationW) == sizeof(NTMS_CHANGERTYPEINFORMATIONW));
static_assert(alignof(NtmsChangerTypeInformationW) == alignof(NTMS_CHANGERTYPEINFORMATIONW));
static_assert(offsetof(NtmsChangerTypeInformationW, vendor) ==
              offsetof(NTMS_CHANGERTYPEINFORMATIONW, szVendor));
static_assert(offsetof(NtmsChangerTypeInformationW, product) ==
              offsetof(NTMS_CHANGERTYPEINFORMATIONW, szProduct));
static_assert(offsetof(NtmsChangerTypeInformationW, device_type) ==
              offsetof(NTMS_CHANGERTYPEINFORMATIONW, DeviceType));
static_assert(sizeof(NtmsChangerTypeInformationA) == sizeof(NTMS_CHANGERTYPEINFORMATIONA));
static_assert(alignof(NtmsChangerTypeInformationA) == alignof(NTMS_CHANGERTYPEINFORMATIONA));
static_assert(offsetof(NtmsChangerTypeInformationA, vendor) ==
              offsetof(NTMS_CHANGERTYPEINFORMATIONA, szVendor));
static_assert(offsetof(NtmsChangerTypeInformationA, product) ==
              offsetof(NTMS_CHANGERTYPEINFORMATIONA, szProduct));
static_assert(offsetof(NtmsChangerTypeInformationA, device_type) ==
              offsetof(NTMS_CHANGERTYPEINFORMATIONA, DeviceType));
static_assert(sizeof(NtmsLibRequestInformationW) == sizeof(NTMS_LIBREQUESTINFORMATIONW));
static_assert(alignof(NtmsLibRequestInformationW) == alignof(NTMS_LIBREQUESTINFORMATIONW));
static_assert(offsetof(NtmsLibRequestInformationW, operation_code) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, OperationCode));
static_assert(offsetof(NtmsLibRequestInformationW, operation_option) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, OperationOption));
static_assert(offsetof(NtmsLibRequestInformationW, state) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, State));
static_assert(offsetof(NtmsLibRequestInformationW, partition_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, PartitionId));
static_assert(offsetof(NtmsLibRequestInformationW, drive_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, DriveId));
static_assert(offsetof(NtmsLibRequestInformationW, phys_media_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, PhysMediaId));
static_assert(offsetof(NtmsLibRequestInformationW, library) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, Library));
static_assert(offsetof(NtmsLibRequestInformationW, slot_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, SlotId));
static_assert(offsetof(NtmsLibRequestInformationW, time_queued) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, TimeQueued));
static_assert(offsetof(NtmsLibRequestInformationW, time_completed) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, TimeCompleted));
static_assert(offsetof(NtmsLibRequestInformationW, application) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, szApplication));
static_assert(offsetof(NtmsLibRequestInformationW, user) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, szUser));
static_assert(offsetof(NtmsLibRequestInformationW, computer) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, szComputer));
static_assert(offsetof(NtmsLibRequestInformationW, error_code) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, dwErrorCode));
static_assert(offsetof(NtmsLibRequestInformationW, work_item_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, WorkItemId));
static_assert(offsetof(NtmsLibRequestInformationW, priority) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONW, dwPriority));
static_assert(sizeof(NtmsLibRequestInformationA) == sizeof(NTMS_LIBREQUESTINFORMATIONA));
static_assert(alignof(NtmsLibRequestInformationA) == alignof(NTMS_LIBREQUESTINFORMATIONA));
static_assert(offsetof(NtmsLibRequestInformationA, operation_code) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, OperationCode));
static_assert(offsetof(NtmsLibRequestInformationA, operation_option) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, OperationOption));
static_assert(offsetof(NtmsLibRequestInformationA, state) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, State));
static_assert(offsetof(NtmsLibRequestInformationA, partition_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, PartitionId));
static_assert(offsetof(NtmsLibRequestInformationA, drive_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, DriveId));
static_assert(offsetof(NtmsLibRequestInformationA, phys_media_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, PhysMediaId));
static_assert(offsetof(NtmsLibRequestInformationA, library) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, Library));
static_assert(offsetof(NtmsLibRequestInformationA, slot_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, SlotId));
static_assert(offsetof(NtmsLibRequestInformationA, time_queued) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, TimeQueued));
static_assert(offsetof(NtmsLibRequestInformationA, time_completed) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, TimeCompleted));
static_assert(offsetof(NtmsLibRequestInformationA, application) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, szApplication));
static_assert(offsetof(NtmsLibRequestInformationA, user) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, szUser));
static_assert(offsetof(NtmsLibRequestInformationA, computer) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, szComputer));
static_assert(offsetof(NtmsLibRequestInformationA, error_code) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, dwErrorCode));
static_assert(offsetof(NtmsLibRequestInformationA, work_item_id) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, WorkItemId));
static_assert(offsetof(NtmsLibRequestInformationA, priority) ==
              offsetof(NTMS_LIBREQUESTINFORMATIONA, dwPriority));
static_assert(sizeof(NtmsOpRequestInformationW) == sizeof(NTMS_OPREQUESTINFORMATIONW));
static_assert(alignof(NtmsOpRequestInformationW) == alignof(NTMS_OPREQUESTINFORMATIONW));
static_assert(offsetof(NtmsOpRequestInformationW, request) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, Request));
static_assert(offsetof(NtmsOpRequestInformationW, submitted) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, Submitted));
static_assert(offsetof(NtmsOpRequestInformationW, state) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, State));
static_assert(offsetof(NtmsOpRequestInformationW, message) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, szMessage));
static_assert(offsetof(NtmsOpRequestInformationW, arg1_type) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, Arg1Type));
static_assert(offsetof(NtmsOpRequestInformationW, arg1) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, Arg1));
static_assert(offsetof(NtmsOpRequestInformationW, arg2_type) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, Arg2Type));
static_assert(offsetof(NtmsOpRequestInformationW, arg2) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, Arg2));
static_assert(offsetof(NtmsOpRequestInformationW, application) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, szApplication));
static_assert(offsetof(NtmsOpRequestInformationW, user) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, szUser));
static_assert(offsetof(NtmsOpRequestInformationW, computer) ==
              offsetof(NTMS_OPREQUESTINFORMATIONW, szComputer));
static_assert(sizeof(NtmsOpRequestInformationA) == sizeof(NTMS_OPREQUESTINFORMATIONA));
static_assert(alignof(NtmsOpRequestInformationA) == alignof(NTMS_OPREQUESTINFORMATIONA));
static_assert(offsetof(NtmsOpRequestInformationA, request) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, Request));
static_assert(offsetof(NtmsOpRequestInformationA, submitted) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, Submitted));
static_assert(offsetof(NtmsOpRequestInformationA, state) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, State));
static_assert(offsetof(NtmsOpRequestInformationA, message) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, szMessage));
static_assert(offsetof(NtmsOpRequestInformationA, arg1_type) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, Arg1Type));
static_assert(offsetof(NtmsOpRequestInformationA, arg1) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, Arg1));
static_assert(offsetof(NtmsOpRequestInformationA, arg2_type) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, Arg2Type));
static_assert(offsetof(NtmsOpRequestInformationA, arg2) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, Arg2));
static_assert(offsetof(NtmsOpRequestInformationA, application) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, szApplication));
static_assert(offsetof(NtmsOpRequestInformationA, user) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, szUser));
static_assert(offsetof(NtmsOpRequestInformationA, computer) ==
              offsetof(NTMS_OPREQUESTINFORMATIONA, szComputer));
static_assert(sizeof(NtmsComputerInformation) == sizeof(NTMS_COMPUTERINFORMATION));
static_assert(alignof(NtmsComputerInformation) == alignof(NTMS_COMPUTERINFORMATION));
static_assert(offsetof(NtmsComputerInformation, lib_request_purge_time) ==
              offsetof(NTMS_COMPUTERINFORMATION, dwLibRequestPurgeTime));
static_assert(offsetof(NtmsComputerInformation, op_request_purge_time) ==
              offsetof(NTMS_COMPUTERINFORMATION, dwOpRequestPurgeTime));
static_assert(offsetof(NtmsComputerInformation, lib_request_flags) ==
              offsetof(NTMS_COMPUTERINFORMATION, dwLibRequestFlags));
static_assert(offsetof(NtmsComputerInformation, op_request_flags) ==
              offsetof(NTMS_COMPUTERINFORMATION, dwOpRequestFlags));
static_assert(offsetof(NtmsComputerInformation, media_pool_policy) ==
              offsetof(NTMS_COMPUTERINFORMATION, dwMediaPoolPolicy));
static_assert(sizeof(RsmMessage) == sizeof(RSM_MESSAGE));
static_assert(alignof(RsmMessage) == alignof(RSM_MESSAGE));
static_assert(offsetof(RsmMessage, lpguid_operation) == offsetof(RSM_MESSAGE, lpguidOperation));
static_assert(offsetof(RsmMessage, ntms_type) == offsetof(RSM_MESSAGE, dwNtmsType));
static_assert(offsetof(RsmMessage, state) == offsetof(RSM_MESSAGE, dwState));
static_assert(offsetof(RsmMessage, flags) == offsetof(RSM_MESSAGE, dwFlags));
static_assert(offsetof(RsmMessage, priority) == offsetof(RSM_MESSAGE, dwPriority));
static_assert(offsetof(RsmMessage, error_code) == offsetof(RSM_MESSAGE, dwErrorCode));
static_assert(offsetof(RsmMessage, lpsz_computer_name) == offsetof(RSM_MESSAGE, lpszComputerName));
static_assert(offsetof(RsmMessage, lpsz_application) == offsetof(RSM_MESSAGE, lpszApplication));
static_assert(offsetof(RsmMessage, lpsz_user) == offsetof(RSM_MESSAGE, lpszUser));
static_assert(offsetof(RsmMessage, lpsz_time_submitted) ==
              offsetof(RSM_MESSAGE, lpszTimeSubmitted));
static_assert(offsetof(RsmMessage, lpsz_message) == offsetof(RSM_MESSAGE, lpszMessage));
static_assert(sizeof(NtmsObjectInformationW) == sizeof(NTMS_OBJECTINFORMATIONW));
static_assert(alignof(NtmsObjectInformationW) == alignof(NTMS_OBJECTINFORMATIONW));
static_assert(offsetof(NtmsObjectInformationW, size) == offsetof(NTMS_OBJECTINFORMATIONW, dwSize));
static_assert(offsetof(NtmsObjectInformationW, type) == offsetof(NTMS_OBJECTINFORMATIONW, dwType));
static_assert(offsetof(NtmsObjectInformationW, created) ==
              offsetof(NTMS_OBJECTINFORMATIONW, Created));
static_assert(offsetof(NtmsObjectInformationW, modified) ==
              offsetof(NTMS_OBJECTINFORMATIONW, Modified));
static_assert(offsetof(NtmsObjectInformationW, object_guid) ==
              offsetof(NTMS_OBJECTINFORMATIONW, ObjectGuid));
static_assert(offsetof(NtmsObjectInformationW, enabled) ==
              offsetof(NTMS_OBJECTINFORMATIONW, Enabled));
static_assert(offsetof(NtmsObjectInformationW, operational_state) ==
              offsetof(NTMS_OBJECTINFORMATIONW, dwOperationalState));
static_assert(offsetof(NtmsObjectInformationW, name) == offsetof(NTMS_OBJECTINFORMATIONW, szName));
static_assert(offsetof(NtmsObjectInformationW, description) ==
              offsetof(NTMS_OBJECTINFORMATIONW, szDescription));
static_assert(offsetof(NtmsObjectInformationW, info) == offsetof(NTMS_OBJECTINFORMATIONW, Info));
static_assert(sizeof(NtmsObjectInformationA) == sizeof(NTMS_OBJECTINFORMATIONA));
static_assert(alignof(NtmsObjectInformationA) == alignof(NTMS_OBJECTINFORMATIONA));
static_assert(offsetof(NtmsObjectInformationA, size) == offsetof(NTMS_OBJECTINFORMATIONA, dwSize));
static_assert(offsetof(NtmsObjectInformationA, type) == offsetof(NTMS_OBJECTINFORMATIONA, dwType));
static_assert(offsetof(NtmsObjectInformationA, created) ==
              offsetof(NTMS_OBJECTINFORMATIONA, Created));
static_assert(offsetof(NtmsObjectInformationA, modified) ==
              offsetof(NTMS_OBJECTINFORMATIONA, Modified));
static_assert(offsetof(NtmsObjectInformationA, object_guid) ==
              offsetof(NTMS_OBJECTINFORMATIONA, ObjectGuid));
static_assert(offsetof(NtmsObjectInformationA, enabled) ==
              offsetof(NTMS_OBJECTINFORMATIONA, Enabled));
static_assert(offsetof(NtmsObjectInformationA, operational_state) ==
              offsetof(NTMS_OBJECTINFORMATIONA, dwOperationalState));
static_assert(offsetof(NtmsObjectInformationA, name) == offsetof(NTMS_OBJECTINFORMATIONA, szName));
static_assert(offsetof(NtmsObjectInformationA, description) ==
              offsetof(NTMS_OBJECTINFORMATIONA, szDescription));
static_assert(offsetof(NtmsObjectInformationA, info) == offsetof(NTMS_OBJECTINFORMATIONA, Info));
static_assert(sizeof(NtmsFileSystemInfo) == sizeof(NTMS_FILESYSTEM_INFO));
static_assert(alignof(NtmsFileSystemInfo) == alignof(NTMS_FILESYSTEM_INFO));
static_assert(offsetof(NtmsFileSystemInfo, file_system_type) ==
              offsetof(NTMS_FILESYSTEM_INFO, FileSystemType));
static_assert(offsetof(NtmsFileSystemInfo, volume_name) ==
              offsetof(NTMS_FILESYSTEM_INFO, VolumeName));
static_assert(offsetof(NtmsFileSystemInfo, serial_number) ==
              offsetof(NTMS_FILESYSTEM_INFO, SerialNumber));
static_assert(sizeof(NtmsNotificationInformation) == sizeof(NTMS_NOTIFICATIONINFORMATION));
static_assert(alignof(NtmsNotificationInformation) == alignof(NTMS_NOTIFICATIONINFORMATION));
static_assert(offsetof(NtmsNotificationInformation, operation) ==
              offsetof(NTMS_NOTIFICATIONINFORMATION, dwOperation));
static_assert(offsetof(NtmsNotificationInformation, object_id) ==
              offsetof(NTMS_NOTIFICATIONINFORMATION, ObjectId));
static_assert(sizeof(NtmsI1LibraryInformation) == sizeof(NTMS_I1_LIBRARYINFORMATION));
static_assert(alignof(NtmsI1LibraryInformation) == alignof(NTMS_I1_LIBRARYINFORMATION));
static_assert(offsetof(NtmsI1LibraryInformation, library_type) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, LibraryType));
static_assert(offsetof(NtmsI1LibraryInformation, cleaner_slot) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, CleanerSlot));
static_assert(offsetof(NtmsI1LibraryInformation, cleaner_slot_default) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, CleanerSlotDefault));
static_assert(offsetof(NtmsI1LibraryInformation, library_supports_drive_cleaning) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, LibrarySupportsDriveCleaning));
static_assert(offsetof(NtmsI1LibraryInformation, bar_code_reader_installed) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, BarCodeReaderInstalled));
static_assert(offsetof(NtmsI1LibraryInformation, inventory_method) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, InventoryMethod));
static_assert(offsetof(NtmsI1LibraryInformation, cleaner_uses_remaining) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwCleanerUsesRemaining));
static_assert(offsetof(NtmsI1LibraryInformation, first_drive_number) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, FirstDriveNumber));
static_assert(offsetof(NtmsI1LibraryInformation, number_of_drives) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwNumberOfDrives));
static_assert(offsetof(NtmsI1LibraryInformation, first_slot_number) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, FirstSlotNumber));
static_assert(offsetof(NtmsI1LibraryInformation, number_of_slots) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwNumberOfSlots));
static_assert(offsetof(NtmsI1LibraryInformation, first_door_number) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, FirstDoorNumber));
static_assert(offsetof(NtmsI1LibraryInformation, number_of_doors) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwNumberOfDoors));
static_assert(offsetof(NtmsI1LibraryInformation, first_port_number) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, FirstPortNumber));
static_assert(offsetof(NtmsI1LibraryInformation, number_of_ports) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwNumberOfPorts));
static_assert(offsetof(NtmsI1LibraryInformation, first_changer_number) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, FirstChangerNumber));
static_assert(offsetof(NtmsI1LibraryInformation, number_of_changers) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwNumberOfChangers));
static_assert(offsetof(NtmsI1LibraryInformation, number_of_media) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwNumberOfMedia));
static_assert(offsetof(NtmsI1LibraryInformation, number_of_media_types) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwNumberOfMediaTypes));
static_assert(offsetof(NtmsI1LibraryInformation, number_of_lib_requests) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, dwNumberOfLibRequests));
static_assert(offsetof(NtmsI1LibraryInformation, reserved) ==
              offsetof(NTMS_I1_LIBRARYINFORMATION, Reserved));
static_assert(sizeof(NtmsI1LibRequestInformationW) == sizeof(NTMS_I1_LIBREQUESTINFORMATIONW));
static_assert(alignof(NtmsI1LibRequestInformationW) == alignof(NTMS_I1_LIBREQUESTINFORMATIONW));
static_assert(offsetof(NtmsI1LibRequestInformationW, operation_code) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, OperationCode));
static_assert(offsetof(NtmsI1LibRequestInformationW, operation_option) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, OperationOption));
static_assert(offsetof(NtmsI1LibRequestInformationW, state) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, State));
static_assert(offsetof(NtmsI1LibRequestInformationW, partition_id) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, PartitionId));
static_assert(offsetof(NtmsI1LibRequestInformationW, drive_id) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, DriveId));
static_assert(offsetof(NtmsI1LibRequestInformationW, phys_media_id) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, PhysMediaId));
static_assert(offsetof(NtmsI1LibRequestInformationW, library) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, Library));
static_assert(offsetof(NtmsI1LibRequestInformationW, slot_id) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, SlotId));
static_assert(offsetof(NtmsI1LibRequestInformationW, time_queued) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, TimeQueued));
static_assert(offsetof(NtmsI1LibRequestInformationW, time_completed) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, TimeCompleted));
static_assert(offsetof(NtmsI1LibRequestInformationW, application) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, szApplication));
static_assert(offsetof(NtmsI1LibRequestInformationW, user) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, szUser));
static_assert(offsetof(NtmsI1LibRequestInformationW, computer) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONW, szComputer));
static_assert(sizeof(NtmsI1LibRequestInformationA) == sizeof(NTMS_I1_LIBREQUESTINFORMATIONA));
static_assert(alignof(NtmsI1LibRequestInformationA) == alignof(NTMS_I1_LIBREQUESTINFORMATIONA));
static_assert(offsetof(NtmsI1LibRequestInformationA, operation_code) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, OperationCode));
static_assert(offsetof(NtmsI1LibRequestInformationA, operation_option) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, OperationOption));
static_assert(offsetof(NtmsI1LibRequestInformationA, state) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, State));
static_assert(offsetof(NtmsI1LibRequestInformationA, partition_id) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, PartitionId));
static_assert(offsetof(NtmsI1LibRequestInformationA, drive_id) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, DriveId));
static_assert(offsetof(NtmsI1LibRequestInformationA, phys_media_id) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, PhysMediaId));
static_assert(offsetof(NtmsI1LibRequestInformationA, library) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, Library));
static_assert(offsetof(NtmsI1LibRequestInformationA, slot_id) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, SlotId));
static_assert(offsetof(NtmsI1LibRequestInformationA, time_queued) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, TimeQueued));
static_assert(offsetof(NtmsI1LibRequestInformationA, time_completed) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, TimeCompleted));
static_assert(offsetof(NtmsI1LibRequestInformationA, application) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, szApplication));
static_assert(offsetof(NtmsI1LibRequestInformationA, user) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, szUser));
static_assert(offsetof(NtmsI1LibRequestInformationA, computer) ==
              offsetof(NTMS_I1_LIBREQUESTINFORMATIONA, szComputer));
static_assert(sizeof(NtmsI1PmidInformationW) == sizeof(NTMS_I1_PMIDINFORMATIONW));
static_assert(alignof(NtmsI1PmidInformationW) == alignof(NTMS_I1_PMIDINFORMATIONW));
static_assert(offsetof(NtmsI1PmidInformationW, current_library) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, CurrentLibrary));
static_assert(offsetof(NtmsI1PmidInformationW, media_pool) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, MediaPool));
static_assert(offsetof(NtmsI1PmidInformationW, location) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, Location));
static_assert(offsetof(NtmsI1PmidInformationW, location_type) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, LocationType));
static_assert(offsetof(NtmsI1PmidInformationW, media_type) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, MediaType));
static_assert(offsetof(NtmsI1PmidInformationW, home_slot) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, HomeSlot));
static_assert(offsetof(NtmsI1PmidInformationW, bar_code) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, szBarCode));
static_assert(offsetof(NtmsI1PmidInformationW, bar_code_state) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, BarCodeState));
static_assert(offsetof(NtmsI1PmidInformationW, sequence_number) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, szSequenceNumber));
static_assert(offsetof(NtmsI1PmidInformationW, media_state) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, MediaState));
static_assert(offsetof(NtmsI1PmidInformationW, number_of_partitions) ==
              offsetof(NTMS_I1_PMIDINFORMATIONW, dwNumberOfPartitions));
static_assert(sizeof(NtmsI1PmidInformationA) == sizeof(NTMS_I1_PMIDINFORMATIONA));
static_assert(alignof(NtmsI1PmidInformationA) == alignof(NTMS_I1_PMIDINFORMATIONA));
static_assert(offsetof(NtmsI1PmidInformationA, current_library) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, CurrentLibrary));
static_assert(offsetof(NtmsI1PmidInformationA, media_pool) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, MediaPool));
static_assert(offsetof(NtmsI1PmidInformationA, location) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, Location));
static_assert(offsetof(NtmsI1PmidInformationA, location_type) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, LocationType));
static_assert(offsetof(NtmsI1PmidInformationA, media_type) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, MediaType));
static_assert(offsetof(NtmsI1PmidInformationA, home_slot) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, HomeSlot));
static_assert(offsetof(NtmsI1PmidInformationA, bar_code) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, szBarCode));
static_assert(offsetof(NtmsI1PmidInformationA, bar_code_state) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, BarCodeState));
static_assert(offsetof(NtmsI1PmidInformationA, sequence_number) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, szSequenceNumber));
static_assert(offsetof(NtmsI1PmidInformationA, media_state) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, MediaState));
static_assert(offsetof(NtmsI1PmidInformationA, number_of_partitions) ==
              offsetof(NTMS_I1_PMIDINFORMATIONA, dwNumberOfPartitions));
static_assert(sizeof(NtmsI1PartitionInformationW) == sizeof(NTMS_I1_PARTITIONINFORMATIONW));
static_assert(alignof(NtmsI1PartitionInformationW) == alignof(NTMS_I1_PARTITIONINFORMATIONW));
static_assert(offsetof(NtmsI1PartitionInformationW, physical_media) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, PhysicalMedia));
static_assert(offsetof(NtmsI1PartitionInformationW, logical_media) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, LogicalMedia));
static_assert(offsetof(NtmsI1PartitionInformationW, state) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, State));
static_assert(offsetof(NtmsI1PartitionInformationW, side) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, Side));
static_assert(offsetof(NtmsI1PartitionInformationW, omid_label_id_length) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, dwOmidLabelIdLength));
static_assert(offsetof(NtmsI1PartitionInformationW, omid_label_id) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, OmidLabelId));
static_assert(offsetof(NtmsI1PartitionInformationW, omid_label_type) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, szOmidLabelType));
static_assert(offsetof(NtmsI1PartitionInformationW, omid_label_info) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, szOmidLabelInfo));
static_assert(offsetof(NtmsI1PartitionInformationW, mount_count) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, dwMountCount));
static_assert(offsetof(NtmsI1PartitionInformationW, allocate_count) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONW, dwAllocateCount));
static_assert(sizeof(NtmsI1PartitionInformationA) == sizeof(NTMS_I1_PARTITIONINFORMATIONA));
static_assert(alignof(NtmsI1PartitionInformationA) == alignof(NTMS_I1_PARTITIONINFORMATIONA));
static_assert(offsetof(NtmsI1PartitionInformationA, physical_media) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, PhysicalMedia));
static_assert(offsetof(NtmsI1PartitionInformationA, logical_media) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, LogicalMedia));
static_assert(offsetof(NtmsI1PartitionInformationA, state) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, State));
static_assert(offsetof(NtmsI1PartitionInformationA, side) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, Side));
static_assert(offsetof(NtmsI1PartitionInformationA, omid_label_id_length) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, dwOmidLabelIdLength));
static_assert(offsetof(NtmsI1PartitionInformationA, omid_label_id) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, OmidLabelId));
static_assert(offsetof(NtmsI1PartitionInformationA, omid_label_type) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, szOmidLabelType));
static_assert(offsetof(NtmsI1PartitionInformationA, omid_label_info) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, szOmidLabelInfo));
static_assert(offsetof(NtmsI1PartitionInformationA, mount_count) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, dwMountCount));
static_assert(offsetof(NtmsI1PartitionInformationA, allocate_count) ==
              offsetof(NTMS_I1_PARTITIONINFORMATIONA, dwAllocateCount));
static_assert(sizeof(NtmsI1OpRequestInformationW) == sizeof(NTMS_I1_OPREQUESTINFORMATIONW));
static_assert(alignof(NtmsI1OpRequestInformationW) == alignof(NTMS_I1_OPREQUESTINFORMATIONW));
static_assert(offsetof(NtmsI1OpRequestInformationW, request) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, Request));
static_assert(offsetof(NtmsI1OpRequestInformationW, submitted) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, Submitted));
static_assert(offsetof(NtmsI1OpRequestInformationW, state) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, State));
static_assert(offsetof(NtmsI1OpRequestInformationW, message) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, szMessage));
static_assert(offsetof(NtmsI1OpRequestInformationW, arg1_type) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, Arg1Type));
static_assert(offsetof(NtmsI1OpRequestInformationW, arg1) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, Arg1));
static_assert(offsetof(NtmsI1OpRequestInformationW, arg2_type) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, Arg2Type));
static_assert(offsetof(NtmsI1OpRequestInformationW, arg2) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, Arg2));
static_assert(offsetof(NtmsI1OpRequestInformationW, application) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, szApplication));
static_assert(offsetof(NtmsI1OpRequestInformationW, user) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, szUser));
static_assert(offsetof(NtmsI1OpRequestInformationW, computer) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONW, szComputer));
static_assert(sizeof(NtmsI1OpRequestInformationA) == sizeof(NTMS_I1_OPREQUESTINFORMATIONA));
static_assert(alignof(NtmsI1OpRequestInformationA) == alignof(NTMS_I1_OPREQUESTINFORMATIONA));
static_assert(offsetof(NtmsI1OpRequestInformationA, request) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, Request));
static_assert(offsetof(NtmsI1OpRequestInformationA, submitted) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, Submitted));
static_assert(offsetof(NtmsI1OpRequestInformationA, state) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, State));
static_assert(offsetof(NtmsI1OpRequestInformationA, message) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, szMessage));
static_assert(offsetof(NtmsI1OpRequestInformationA, arg1_type) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, Arg1Type));
static_assert(offsetof(NtmsI1OpRequestInformationA, arg1) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, Arg1));
static_assert(offsetof(NtmsI1OpRequestInformationA, arg2_type) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, Arg2Type));
static_assert(offsetof(NtmsI1OpRequestInformationA, arg2) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, Arg2));
static_assert(offsetof(NtmsI1OpRequestInformationA, application) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, szApplication));
static_assert(offsetof(NtmsI1OpRequestInformationA, user) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, szUser));
static_assert(offsetof(NtmsI1OpRequestInformationA, computer) ==
              offsetof(NTMS_I1_OPREQUESTINFORMATIONA, szComputer));
static_assert(sizeof(NtmsI1ObjectInformationW) == sizeof(NTMS_I1_OBJECTINFORMATIONW));
static_assert(alignof(NtmsI1ObjectInformationW) == alignof(NTMS_I1_OBJECTINFORMATIONW));
static_assert(offsetof(NtmsI1ObjectInformationW, size) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, dwSize));
static_assert(offsetof(NtmsI1ObjectInformationW, type) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, dwType));
static_assert(offsetof(NtmsI1ObjectInformationW, created) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, Created));
static_assert(offsetof(NtmsI1ObjectInformationW, modified) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, Modified));
static_assert(offsetof(NtmsI1ObjectInformationW, object_guid) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, ObjectGuid));
static_assert(offsetof(NtmsI1ObjectInformationW, enabled) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, Enabled));
static_assert(offsetof(NtmsI1ObjectInformationW, operational_state) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, dwOperationalState));
static_assert(offsetof(NtmsI1ObjectInformationW, name) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, szName));
static_assert(offsetof(NtmsI1ObjectInformationW, description) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, szDescription));
static_assert(offsetof(NtmsI1ObjectInformationW, info) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONW, Info));
static_assert(sizeof(NtmsI1ObjectInformationA) == sizeof(NTMS_I1_OBJECTINFORMATIONA));
static_assert(alignof(NtmsI1ObjectInformationA) == alignof(NTMS_I1_OBJECTINFORMATIONA));
static_assert(offsetof(NtmsI1ObjectInformationA, size) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, dwSize));
static_assert(offsetof(NtmsI1ObjectInformationA, type) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, dwType));
static_assert(offsetof(NtmsI1ObjectInformationA, created) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, Created));
static_assert(offsetof(NtmsI1ObjectInformationA, modified) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, Modified));
static_assert(offsetof(NtmsI1ObjectInformationA, object_guid) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, ObjectGuid));
static_assert(offsetof(NtmsI1ObjectInformationA, enabled) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, Enabled));
static_assert(offsetof(NtmsI1ObjectInformationA, operational_state) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, dwOperationalState));
static_assert(offsetof(NtmsI1ObjectInformationA, name) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, szName));
static_assert(offsetof(NtmsI1ObjectInformationA, description) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, szDescription));
static_assert(offsetof(NtmsI1ObjectInformationA, info) ==
              offsetof(NTMS_I1_OBJECTINFORMATIONA, Info));

// Constants.
static_assert(same_number(abi::ntms_unknown, NTMS_UNKNOWN));
static_assert(same_number(abi::ntms_object, NTMS_OBJECT));
static_assert(same_number(abi::ntms_changer, NTMS_CHANGER));
static_assert(same_number(abi::ntms_changer_type, NTMS_CHANGER_TYPE));
static_assert(same_number(abi::ntms_computer, NTMS_COMPUTER));
static_assert(same_number(abi::ntms_drive, NTMS_DRIVE));
static_assert(same_number(abi::ntms_drive_type, NTMS_DRIVE_TYPE));
static_assert(same_number(abi::ntms_iedoor, NTMS_IEDOOR));
static_assert(same_number(abi::ntms_ieport, NTMS_IEPORT));
static_assert(same_number(abi::ntms_library, NTMS_LIBRARY));
static_assert(same_number(abi::ntms_librequest, NTMS_LIBREQUEST));
static_assert(same_number(abi::ntms_logical_media, NTMS_LOGICAL_MEDIA));
static_assert(same_number(abi::ntms_media_pool, NTMS_MEDIA_POOL));
static_assert(same_number(abi::ntms_media_type, NTMS_MEDIA_TYPE));
static_assert(same_number(abi::ntms_partition, NTMS_PARTITION));
static_assert(same_number(abi::ntms_physical_media, NTMS_PHYSICAL_MEDIA));
static_assert(same_number(abi::ntms_storageslot, NTMS_STORAGESLOT));
static_assert(same_number(abi::ntms_oprequest, NTMS_OPREQUEST));
static_assert(same_number(abi::ntms_ui_destination, NTMS_UI_DESTINATION));
static_assert(same_number(abi::ntms_number_of_object_types, NTMS_NUMBER_OF_OBJECT_TYPES));
static_assert(same_number(abi::ntms_asyncstate_queued, NTMS_ASYNCSTATE_QUEUED));
static_assert(same_number(abi::ntms_asyncstate_wait_resource, NTMS_ASYNCSTATE_WAIT_RESOURCE));
static_assert(same_number(abi::ntms_asyncstate_wait_operator, NTMS_ASYNCSTATE_WAIT_OPERATOR));
static_assert(same_number(abi::ntms_asyncstate_inprocess, NTMS_ASYNCSTATE_INPROCESS));
static_assert(same_number(abi::ntms_asyncstate_complete, NTMS_ASYNCSTATE_COMPLETE));
static_assert(same_number(abi::ntms_asyncop_mount, NTMS_ASYNCOP_MOUNT));
static_assert(same_number(abi::ntms_session_queryexpedite, NTMS_SESSION_QUERYEXPEDITE));
static_assert(same_number(abi::ntms_mount_read, NTMS_MOUNT_READ));
static_assert(same_number(abi::ntms_mount_write, NTMS_MOUNT_WRITE));
static_assert(same_number(abi::ntms_mount_error_not_available, NTMS_MOUNT_ERROR_NOT_AVAILABLE));
static_assert(same_number(abi::ntms_mount_error_if_unavailable, NTMS_MOUNT_ERROR_IF_UNAVAILABLE));
static_assert(same_number(abi::ntms_mount_error_offline, NTMS_MOUNT_ERROR_OFFLINE));
static_assert(same_number(abi::ntms_mount_error_if_offline, NTMS_MOUNT_ERROR_IF_OFFLINE));
static_assert(same_number(abi::ntms_mount_specific_drive, NTMS_MOUNT_SPECIFIC_DRIVE));
static_assert(same_number(abi::ntms_mount_nowait, NTMS_MOUNT_NOWAIT));
static_assert(same_number(abi::ntms_dismount_deferred, NTMS_DISMOUNT_DEFERRED));
static_assert(same_number(abi::ntms_dismount_immediate, NTMS_DISMOUNT_IMMEDIATE));
static_assert(same_number(abi::ntms_priority_default, NTMS_PRIORITY_DEFAULT));
static_assert(same_number(abi::ntms_priority_highest, NTMS_PRIORITY_HIGHEST));
static_assert(same_number(abi::ntms_priority_high, NTMS_PRIORITY_HIGH));
static_assert(same_number(abi::ntms_priority_normal, NTMS_PRIORITY_NORMAL));
static_assert(same_number(abi::ntms_priority_low, NTMS_PRIORITY_LOW));
static_assert(same_number(abi::ntms_priority_lowest, NTMS_PRIORITY_LOWEST));
static_assert(same_number(abi::ntms_allocate_new, NTMS_ALLOCATE_NEW));
static_assert(same_number(abi::ntms_allocate_next, NTMS_ALLOCATE_NEXT));
static_assert(same_number(abi::ntms_allocate_error_if_unavailable,
                          NTMS_ALLOCATE_ERROR_IF_UNAVAILABLE));
static_assert(same_number(abi::ntms_open_existing, NTMS_OPEN_EXISTING));
static_assert(same_number(abi::ntms_create_new, NTMS_CREATE_NEW));
static_assert(same_number(abi::ntms_open_always, NTMS_OPEN_ALWAYS));
static_assert(same_number(abi::ntms_drivestate_dismounted, NTMS_DRIVESTATE_DISMOUNTED));
static_assert(same_number(abi::ntms_drivestate_mounted, NTMS_DRIVESTATE_MOUNTED));
static_assert(same_number(abi::ntms_drivestate_loaded, NTMS_DRIVESTATE_LOADED));
static_assert(same_number(abi::ntms_drivestate_unloaded, NTMS_DRIVESTATE_UNLOADED));
static_assert(same_number(abi::ntms_drivestate_being_cleaned, NTMS_DRIVESTATE_BEING_CLEANED));
static_assert(same_number(abi::ntms_drivestate_dismountable, NTMS_DRIVESTATE_DISMOUNTABLE));
static_assert(same_number(abi::ntms_librarytype_unknown, NTMS_LIBRARYTYPE_UNKNOWN));
static_assert(same_number(abi::ntms_librarytype_offline, NTMS_LIBRARYTYPE_OFFLINE));
static_assert(same_number(abi::ntms_librarytype_online, NTMS_LIBRARYTYPE_ONLINE));
static_assert(same_number(abi::ntms_librarytype_standalone, NTMS_LIBRARYTYPE_STANDALONE));
static_assert(same_number(abi::ntms_libraryflag_fixedoffline, NTMS_LIBRARYFLAG_FIXEDOFFLINE));
static_assert(same_number(abi::ntms_libraryflag_cleanerpresent, NTMS_LIBRARYFLAG_CLEANERPRESENT));
static_assert(same_number(abi::ntms_libraryflag_autodetectchange,
                          NTMS_LIBRARYFLAG_AUTODETECTCHANGE));
static_assert(same_number(abi::ntms_libraryflag_ignorecleanerusesremaining,
                          NTMS_LIBRARYFLAG_IGNORECLEANERUSESREMAINING));
static_assert(same_number(abi::ntms_libraryflag_recognizecleanerbarcode,
                          NTMS_LIBRARYFLAG_RECOGNIZECLEANERBARCODE));
static_assert(same_number(abi::ntms_inventory_none, NTMS_INVENTORY_NONE));
static_assert(same_number(abi::ntms_inventory_fast, NTMS_INVENTORY_FAST));
static_assert(same_number(abi::ntms_inventory_omid, NTMS_INVENTORY_OMID));
static_assert(same_number(abi::ntms_inventory_default, NTMS_INVENTORY_DEFAULT));
static_assert(same_number(abi::ntms_inventory_slot, NTMS_INVENTORY_SLOT));
static_assert(same_number(abi::ntms_inventory_stop, NTMS_INVENTORY_STOP));
static_assert(same_number(abi::ntms_inventory_max, NTMS_INVENTORY_MAX));
static_assert(same_number(abi::ntms_slotstate_unknown, NTMS_SLOTSTATE_UNKNOWN));
static_assert(same_number(abi::ntms_slotstate_full, NTMS_SLOTSTATE_FULL));
static_assert(same_number(abi::ntms_slotstate_empty, NTMS_SLOTSTATE_EMPTY));
static_assert(same_number(abi::ntms_slotstate_notpresent, NTMS_SLOTSTATE_NOTPRESENT));
static_assert(same_number(abi::ntms_slotstate_needsinventory, NTMS_SLOTSTATE_NEEDSINVENTORY));
static_assert(same_number(abi::ntms_doorstate_unknown, NTMS_DOORSTATE_UNKNOWN));
static_assert(same_number(abi::ntms_doorstate_closed, NTMS_DOORSTATE_CLOSED));
static_assert(same_number(abi::ntms_doorstate_open, NTMS_DOORSTATE_OPEN));
static_assert(same_number(abi::ntms_portposition_unknown, NTMS_PORTPOSITION_UNKNOWN));
static_assert(same_number(abi::ntms_portposition_extended, NTMS_PORTPOSITION_EXTENDED));
static_assert(same_number(abi::ntms_portposition_retracted, NTMS_PORTPOSITION_RETRACTED));
static_assert(same_number(abi::ntms_portcontent_unknown, NTMS_PORTCONTENT_UNKNOWN));
static_assert(same_number(abi::ntms_portcontent_full, NTMS_PORTCONTENT_FULL));
static_assert(same_number(abi::ntms_portcontent_empty, NTMS_PORTCONTENT_EMPTY));
static_assert(same_number(abi::ntms_barcodestate_ok, NTMS_BARCODESTATE_OK));
static_assert(same_number(abi::ntms_barcodestate_unreadable, NTMS_BARCODESTATE_UNREADABLE));
static_assert(same_number(abi::ntms_mediastate_idle, NTMS_MEDIASTATE_IDLE));
static_assert(same_number(abi::ntms_mediastate_inuse, NTMS_MEDIASTATE_INUSE));
static_assert(same_number(abi::ntms_mediastate_mounted, NTMS_MEDIASTATE_MOUNTED));
static_assert(same_number(abi::ntms_mediastate_loaded, NTMS_MEDIASTATE_LOADED));
static_assert(same_number(abi::ntms_mediastate_unloaded, NTMS_MEDIASTATE_UNLOADED));
static_assert(same_number(abi::ntms_mediastate_operror, NTMS_MEDIASTATE_OPERROR));
static_assert(same_number(abi::ntms_mediastate_opreq, NTMS_MEDIASTATE_OPREQ));
static_assert(same_number(abi::ntms_partstate_unknown, NTMS_PARTSTATE_UNKNOWN));
static_assert(same_number(abi::ntms_partstate_unprepared, NTMS_PARTSTATE_UNPREPARED));
static_assert(same_number(abi::ntms_partstate_incompatible, NTMS_PARTSTATE_INCOMPATIBLE));
static_assert(same_number(abi::ntms_partstate_decommissioned, NTMS_PARTSTATE_DECOMMISSIONED));
static_assert(same_number(abi::ntms_partstate_available, NTMS_PARTSTATE_AVAILABLE));
static_assert(same_number(abi::ntms_partstate_allocated, NTMS_PARTSTATE_ALLOCATED));
static_assert(same_number(abi::ntms_partstate_complete, NTMS_PARTSTATE_COMPLETE));
static_assert(same_number(abi::ntms_partstate_foreign, NTMS_PARTSTATE_FOREIGN));
static_assert(same_number(abi::ntms_partstate_import, NTMS_PARTSTATE_IMPORT));
static_assert(same_number(abi::ntms_partstate_reserved, NTMS_PARTSTATE_RESERVED));
static_assert(same_number(abi::ntms_pooltype_unknown, NTMS_POOLTYPE_UNKNOWN));
static_assert(same_number(abi::ntms_pooltype_scratch, NTMS_POOLTYPE_SCRATCH));
static_assert(same_number(abi::ntms_pooltype_foreign, NTMS_POOLTYPE_FOREIGN));
static_assert(same_number(abi::ntms_pooltype_import, NTMS_POOLTYPE_IMPORT));
static_assert(same_number(abi::ntms_pooltype_application, NTMS_POOLTYPE_APPLICATION));
static_assert(same_number(abi::ntms_allocate_fromscratch, NTMS_ALLOCATE_FROMSCRATCH));
static_assert(same_number(abi::ntms_deallocate_toscratch, NTMS_DEALLOCATE_TOSCRATCH));
static_assert(same_number(abi::ntms_mediarw_unknown, NTMS_MEDIARW_UNKNOWN));
static_assert(same_number(abi::ntms_mediarw_rewritable, NTMS_MEDIARW_REWRITABLE));
static_assert(same_number(abi::ntms_mediarw_writeonce, NTMS_MEDIARW_WRITEONCE));
static_assert(same_number(abi::ntms_mediarw_readonly, NTMS_MEDIARW_READONLY));
static_assert(same_number(abi::ntms_lm_remove, NTMS_LM_REMOVE));
static_assert(same_number(abi::ntms_lm_disablechanger, NTMS_LM_DISABLECHANGER));
static_assert(same_number(abi::ntms_lm_disablelibrary, NTMS_LM_DISABLELIBRARY));
static_assert(same_number(abi::ntms_lm_enablechanger, NTMS_LM_ENABLECHANGER));
static_assert(same_number(abi::ntms_lm_enablelibrary, NTMS_LM_ENABLELIBRARY));
static_assert(same_number(abi::ntms_lm_disabledrive, NTMS_LM_DISABLEDRIVE));
static_assert(same_number(abi::ntms_lm_enabledrive, NTMS_LM_ENABLEDRIVE));
static_assert(same_number(abi::ntms_lm_disablemedia, NTMS_LM_DISABLEMEDIA));
static_assert(same_number(abi::ntms_lm_enablemedia, NTMS_LM_ENABLEMEDIA));
static_assert(same_number(abi::ntms_lm_updateomid, NTMS_LM_UPDATEOMID));
static_assert(same_number(abi::ntms_lm_inventory, NTMS_LM_INVENTORY));
static_assert(same_number(abi::ntms_lm_dooraccess, NTMS_LM_DOORACCESS));
static_assert(same_number(abi::ntms_lm_eject, NTMS_LM_EJECT));
static_assert(same_number(abi::ntms_lm_ejectcleaner, NTMS_LM_EJECTCLEANER));
static_assert(same_number(abi::ntms_lm_inject, NTMS_LM_INJECT));
static_assert(same_number(abi::ntms_lm_injectcleaner, NTMS_LM_INJECTCLEANER));
static_assert(same_number(abi::ntms_lm_processomid, NTMS_LM_PROCESSOMID));
static_assert(same_number(abi::ntms_lm_cleandrive, NTMS_LM_CLEANDRIVE));
static_assert(same_number(abi::ntms_lm_dismount, NTMS_LM_DISMOUNT));
static_assert(same_number(abi::ntms_lm_mount, NTMS_LM_MOUNT));
static_assert(same_number(abi::ntms_lm_writescratch, NTMS_LM_WRITESCRATCH));
static_assert(same_number(abi::ntms_lm_classify, NTMS_LM_CLASSIFY));
static_assert(same_number(abi::ntms_lm_reservecleaner, NTMS_LM_RESERVECLEANER));
static_assert(same_number(abi::ntms_lm_releasecleaner, NTMS_LM_RELEASECLEANER));
static_assert(same_number(abi::ntms_lm_maxworkitem, NTMS_LM_MAXWORKITEM));
static_assert(same_number(abi::ntms_lm_queued, NTMS_LM_QUEUED));
static_assert(same_number(abi::ntms_lm_inprocess, NTMS_LM_INPROCESS));
static_assert(same_number(abi::ntms_lm_passed, NTMS_LM_PASSED));
static_assert(same_number(abi::ntms_lm_failed, NTMS_LM_FAILED));
static_assert(same_number(abi::ntms_lm_invalid, NTMS_LM_INVALID));
static_assert(same_number(abi::ntms_lm_waiting, NTMS_LM_WAITING));
static_assert(same_number(abi::ntms_lm_deferred, NTMS_LM_DEFERRED));
static_assert(same_number(abi::ntms_lm_deffered, NTMS_LM_DEFFERED));
static_assert(same_number(abi::ntms_lm_cancelled, NTMS_LM_CANCELLED));
static_assert(same_number(abi::ntms_lm_stopped, NTMS_LM_STOPPED));
static_assert(same_number(abi::ntms_opreq_unknown, NTMS_OPREQ_UNKNOWN));
static_assert(same_number(abi::ntms_opreq_newmedia, NTMS_OPREQ_NEWMEDIA));
static_assert(same_number(abi::ntms_opreq_cleaner, NTMS_OPREQ_CLEANER));
static_assert(same_number(abi::ntms_opreq_deviceservice, NTMS_OPREQ_DEVICESERVICE));
static_assert(same_number(abi::ntms_opreq_movemedia, NTMS_OPREQ_MOVEMEDIA));
static_assert(same_number(abi::ntms_opreq_message, NTMS_OPREQ_MESSAGE));
static_assert(same_number(abi::ntms_opstate_unknown, NTMS_OPSTATE_UNKNOWN));
static_assert(same_number(abi::ntms_opstate_submitted, NTMS_OPSTATE_SUBMITTED));
static_assert(same_number(abi::ntms_opstate_active, NTMS_OPSTATE_ACTIVE));
static_assert(same_number(abi::ntms_opstate_inprogress, NTMS_OPSTATE_INPROGRESS));
static_assert(same_number(abi::ntms_opstate_refused, NTMS_OPSTATE_REFUSED));
static_assert(same_number(abi::ntms_opstate_complete, NTMS_OPSTATE_COMPLETE));
static_assert(same_number(abi::ntms_libreqflags_noautopurge, NTMS_LIBREQFLAGS_NOAUTOPURGE));
static_assert(same_number(abi::ntms_libreqflags_nofailedpurge, NTMS_LIBREQFLAGS_NOFAILEDPURGE));
static_assert(same_number(abi::ntms_opreqflags_noautopurge, NTMS_OPREQFLAGS_NOAUTOPURGE));
static_assert(same_number(abi::ntms_opreqflags_nofailedpurge, NTMS_OPREQFLAGS_NOFAILEDPURGE));
static_assert(same_number(abi::ntms_opreqflags_noalerts, NTMS_OPREQFLAGS_NOALERTS));
static_assert(same_number(abi::ntms_opreqflags_notrayicon, NTMS_OPREQFLAGS_NOTRAYICON));
static_assert(same_number(abi::ntms_poolpolicy_purgeofflinescratch,
                          NTMS_POOLPOLICY_PURGEOFFLINESCRATCH));
static_assert(same_number(abi::ntms_poolpolicy_keepofflineimport,
                          NTMS_POOLPOLICY_KEEPOFFLINEIMPORT));
static_assert(same_number(abi::ntms_ready, NTMS_READY));
static_assert(same_number(abi::ntms_initializing, NTMS_INITIALIZING));
static_assert(same_number(abi::ntms_needs_service, NTMS_NEEDS_SERVICE));
static_assert(same_number(abi::ntms_not_present, NTMS_NOT_PRESENT));
static_assert(same_number(abi::ntms_error_on_duplicate, NTMS_ERROR_ON_DUPLICATE));
static_assert(same_number(abi::ntms_enum_default, NTMS_ENUM_DEFAULT));
static_assert(same_number(abi::ntms_enum_rootpool, NTMS_ENUM_ROOTPOOL));
static_assert(same_number(abi::ntms_eject_start, NTMS_EJECT_START));
static_assert(same_number(abi::ntms_eject_stop, NTMS_EJECT_STOP));
static_assert(same_number(abi::ntms_eject_queue, NTMS_EJECT_QUEUE));
static_assert(same_number(abi::ntms_eject_force, NTMS_EJECT_FORCE));
static_assert(same_number(abi::ntms_eject_immediate, NTMS_EJECT_IMMEDIATE));
static_assert(same_number(abi::ntms_eject_ask_user, NTMS_EJECT_ASK_USER));
static_assert(same_number(abi::ntms_inject_start, NTMS_INJECT_START));
static_assert(same_number(abi::ntms_inject_stop, NTMS_INJECT_STOP));
static_assert(same_number(abi::ntms_inject_retract, NTMS_INJECT_RETRACT));
static_assert(same_number(abi::ntms_inject_startmany, NTMS_INJECT_STARTMANY));
static_assert(same_number(abi::ntms_unknown_drive, NTMS_UNKNOWN_DRIVE));
static_assert(same_number(abi::ntms_use_access, NTMS_USE_ACCESS));
static_assert(same_number(abi::ntms_modify_access, NTMS_MODIFY_ACCESS));
static_assert(same_number(abi::ntms_control_access, NTMS_CONTROL_ACCESS));
static_assert(same_number(abi::ntms_uitype_invalid, NTMS_UITYPE_INVALID));
static_assert(same_number(abi::ntms_uitype_info, NTMS_UITYPE_INFO));
static_assert(same_number(abi::ntms_uitype_req, NTMS_UITYPE_REQ));
static_assert(same_number(abi::ntms_uitype_err, NTMS_UITYPE_ERR));
static_assert(same_number(abi::ntms_uitype_max, NTMS_UITYPE_MAX));
static_assert(same_number(abi::ntms_uidest_add, NTMS_UIDEST_ADD));
static_assert(same_number(abi::ntms_uidest_delete, NTMS_UIDEST_DELETE));
static_assert(same_number(abi::ntms_uidest_deleteall, NTMS_UIDEST_DELETEALL));
static_assert(same_number(abi::ntms_uioperation_max, NTMS_UIOPERATION_MAX));
static_assert(same_number(abi::ntms_obj_update, NTMS_OBJ_UPDATE));
static_assert(same_number(abi::ntms_obj_insert, NTMS_OBJ_INSERT));
static_assert(same_number(abi::ntms_obj_delete, NTMS_OBJ_DELETE));
static_assert(same_number(abi::ntms_event_signal, NTMS_EVENT_SIGNAL));
static_assert(same_number(abi::ntms_event_complete, NTMS_EVENT_COMPLETE));
static_assert(same_number(abi::ntms_objectname_length, NTMS_OBJECTNAME_LENGTH));
static_assert(same_number(abi::ntms_description_length, NTMS_DESCRIPTION_LENGTH));
static_assert(same_number(abi::ntms_devicename_length, NTMS_DEVICENAME_LENGTH));
static_assert(same_number(abi::ntms_serialnumber_length, NTMS_SERIALNUMBER_LENGTH));
static_assert(same_number(abi::ntms_revision_length, NTMS_REVISION_LENGTH));
static_assert(same_number(abi::ntms_barcode_length, NTMS_BARCODE_LENGTH));
static_assert(same_number(abi::ntms_sequence_length, NTMS_SEQUENCE_LENGTH));
static_assert(same_number(abi::ntms_vendorname_length, NTMS_VENDORNAME_LENGTH));
static_assert(same_number(abi::ntms_productname_length, NTMS_PRODUCTNAME_LENGTH));
static_assert(same_number(abi::ntms_username_length, NTMS_USERNAME_LENGTH));
static_assert(same_number(abi::ntms_applicationname_length, NTMS_APPLICATIONNAME_LENGTH));
static_assert(same_number(abi::ntms_computername_length, NTMS_COMPUTERNAME_LENGTH));
static_assert(same_number(abi::ntms_i1_message_length, NTMS_I1_MESSAGE_LENGTH));
static_assert(same_number(abi::ntms_message_length, NTMS_MESSAGE_LENGTH));
static_assert(same_number(abi::ntms_poolhierarchy_length, NTMS_POOLHIERARCHY_LENGTH));
static_assert(same_number(abi::ntms_omidlabelid_length, NTMS_OMIDLABELID_LENGTH));
static_assert(same_number(abi::ntms_omidlabeltype_length, NTMS_OMIDLABELTYPE_LENGTH));
static_assert(same_number(abi::ntms_omidlabelinfo_length, NTMS_OMIDLABELINFO_LENGTH));
static_assert(same_number(abi::ntms_maxattr_length, NTMS_MAXATTR_LENGTH));
static_assert(same_number(abi::ntms_maxattr_namelen, NTMS_MAXATTR_NAMELEN));
static_assert(same_number(abi::ntms_omid_type_raw_label, NTMS_OMID_TYPE_RAW_LABEL));
static_assert(same_number(abi::ntms_omid_type_filesystem_info, NTMS_OMID_TYPE_FILESYSTEM_INFO));
static_assert(same_number(abi::ntms_partstate_new, NTMS_PARTSTATE_NEW));
static_assert(same_number(abi::ntms_generic_read, (NTMS_GENERIC_READ)));
static_assert(same_number(abi::ntms_generic_write, (NTMS_GENERIC_WRITE)));
static_assert(same_number(abi::ntms_generic_execute, (NTMS_GENERIC_EXECUTE)));
static_assert(same_number(abi::ntms_generic_all, (NTMS_GENERIC_ALL)));
static_assert(same_number(abi::ntmsmli_maxtype, NTMSMLI_MAXTYPE));
static_assert(same_number(abi::ntmsmli_maxidsize, NTMSMLI_MAXIDSIZE));
static_assert(same_number(abi::ntmsmli_maxappdescr, NTMSMLI_MAXAPPDESCR));

}  // namespace
}  // namespace winseam

// Functions.
#define FUNCTIONS "winseam/abi/ntmsapi.def"
#define TABLE NtmsApi
#define SDK_HAS 74
#include "functions.inc"
