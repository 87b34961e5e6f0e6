// winseam/abi/ntmsapi.hpp: the documented functions of ntmsapi.dll as one table, with the two of kernel32 that go with them.
//
// Whoever fills the table answers for the media API: the loader with the DLL's own functions, the drop-in with its
// imitation of them. A null entry stands for a function that the DLL lacks.
//
//   if (api.open_session_w != nullptr) handle = api.open_session_w(nullptr, name, 0);
//
// Every function is Windows' own by name, argument and result; the reference is Microsoft's. The two that return a handle
// leave their code as the last error, all others return it. Parameters keep the SDK's missing const. Calling convention:
// x64 and ARM64 alone, see types.hpp.
// Threads: a table is filled once and then only read.
#pragma once

#include "winseam/abi/ntms_constants.hpp"
#include "winseam/abi/ntms_i1_structures.hpp"
#include "winseam/abi/ntms_structures.hpp"
#include "winseam/abi/types.hpp"

namespace winseam::abi {

// What ntmsapi's callers need of kernel32.
struct NtmsKernel {
  Dword (*get_last_error)();
  void (*set_last_error)(Dword code);
};

struct NtmsApi {
  NtmsKernel kernel;

  // Sessions.
  Handle (*open_session_w)(const WChar* server, const WChar* application, Dword options);
  Handle (*open_session_a)(const char* server, const char* application, Dword options);
  Dword (*close_session)(Handle session);

  // Notifications.
  Handle (*open_notification)(Handle session, Dword type);
  Dword (*wait_for_notification)(Handle notification, NtmsNotificationInformation* information,
                                 Dword timeout);
  Dword (*close_notification)(Handle notification);

  // Objects.
  Dword (*enumerate_object)(Handle session, NtmsGuid* container_id, NtmsGuid* list, Dword* count,
                            Dword type, Dword options);
  Dword (*get_object_information_w)(Handle session, NtmsGuid* object_id,
                                    NtmsObjectInformation<WChar>* information);
  Dword (*get_object_information_a)(Handle session, NtmsGuid* object_id,
                                    NtmsObjectInformation<char>* information);
  Dword (*set_object_information_w)(Handle session, NtmsGuid* object_id,
                                    NtmsObjectInformation<WChar>* information);
  Dword (*set_object_information_a)(Handle session, NtmsGuid* object_id,
                                    NtmsObjectInformation<char>* information);
  Dword (*get_object_attribute_w)(Handle session, NtmsGuid* object_id, Dword type,
                                  const WChar* name, void* data, Dword* bytes);
  Dword (*get_object_attribute_a)(Handle session, NtmsGuid* object_id, Dword type, const char* name,
                                  void* data, Dword* bytes);
  Dword (*set_object_attribute_w)(Handle session, NtmsGuid* object_id, Dword type,
                                  const WChar* name, void* data, Dword bytes);
  Dword (*set_object_attribute_a)(Handle session, NtmsGuid* object_id, Dword type, const char* name,
                                  void* data, Dword bytes);
  Dword (*enable_object)(Handle session, Dword type, NtmsGuid* object_id);
  Dword (*disable_object)(Handle session, Dword type, NtmsGuid* object_id);
  Dword (*delete_drive)(Handle session, NtmsGuid* drive_id);
  Dword (*delete_library)(Handle session, NtmsGuid* library_id);

  // Media pools and media types.
  Dword (*create_media_pool_w)(Handle session, const WChar* pool_name, NtmsGuid* media_type,
                               Dword action, NtmsSecurityAttributes* security_attributes,
                               NtmsGuid* pool_id);
  Dword (*create_media_pool_a)(Handle session, const char* pool_name, NtmsGuid* media_type,
                               Dword action, NtmsSecurityAttributes* security_attributes,
                               NtmsGuid* pool_id);
  Dword (*get_media_pool_name_w)(Handle session, NtmsGuid* pool_id, WChar* name, Dword* units);
  Dword (*get_media_pool_name_a)(Handle session, NtmsGuid* pool_id, char* name, Dword* units);
  Dword (*delete_media_pool)(Handle session, NtmsGuid* pool_id);
  Dword (*move_to_media_pool)(Handle session, NtmsGuid* media_id, NtmsGuid* pool_id);
  Dword (*add_media_type)(Handle session, NtmsGuid* media_type_id, NtmsGuid* lib_id);
  Dword (*delete_media_type)(Handle session, NtmsGuid* media_type_id, NtmsGuid* lib_id);
  Dword (*change_media_type)(Handle session, NtmsGuid* media_id, NtmsGuid* pool_id);

  // Media.
  Dword (*create_media_w)(Handle session, NtmsObjectInformation<WChar>* media,
                          NtmsObjectInformation<WChar>* list, Dword options);
  Dword (*create_media_a)(Handle session, NtmsObjectInformation<char>* media,
                          NtmsObjectInformation<char>* list, Dword options);
  Dword (*allocate_media)(Handle session, NtmsGuid* media_pool, NtmsGuid* partition,
                          NtmsGuid* media_id, Dword options, Dword timeout,
                          NtmsAllocationInformation* information);
  Dword (*deallocate_media)(Handle session, NtmsGuid* media_id, Dword options);
  Dword (*set_media_complete)(Handle session, NtmsGuid* media_id);
  Dword (*decommission_media)(Handle session, NtmsGuid* media_id);
  Dword (*swap_media)(Handle session, NtmsGuid* first, NtmsGuid* second);
  Dword (*delete_media)(Handle session, NtmsGuid* media_id);
  Dword (*update_omid_info)(Handle session, NtmsGuid* media_id, Dword label_type, Dword bytes,
                            void* buffer);

  // Mounting.
  Dword (*mount_media)(Handle session, NtmsGuid* media_id, NtmsGuid* drive_id, Dword count,
                       Dword options, Long priority, Dword timeout,
                       NtmsMountInformation* information);
  Dword (*dismount_media)(Handle session, NtmsGuid* media_id, Dword count, Dword options);
  Dword (*dismount_drive)(Handle session, NtmsGuid* drive_id);

  // Libraries: cartridges in and out, inventories, cleaning.
  Dword (*eject_media)(Handle session, NtmsGuid* media_id, NtmsGuid* eject_operation, Dword action);
  Dword (*inject_media)(Handle session, NtmsGuid* library_id, NtmsGuid* inject_operation,
                        Dword action);
  Dword (*access_library_door)(Handle session, NtmsGuid* library_id, Dword action);
  Dword (*inventory_library)(Handle session, NtmsGuid* library_id, Dword action);
  Dword (*identify_slot)(Handle session, NtmsGuid* slot_id, Dword option);
  Dword (*clean_drive)(Handle session, NtmsGuid* drive_id);
  Dword (*reserve_cleaner_slot)(Handle session, NtmsGuid* library, NtmsGuid* slot);
  Dword (*release_cleaner_slot)(Handle session, NtmsGuid* library);
  Dword (*inject_cleaner)(Handle session, NtmsGuid* library, NtmsGuid* inject_operation,
                          Dword cleans_left, Dword action);
  Dword (*eject_cleaner)(Handle session, NtmsGuid* library, NtmsGuid* eject_operation,
                         Dword action);

  // The work queue, and detecting changes in stand-alone drives.
  Dword (*cancel_library_request)(Handle session, NtmsGuid* request_id);
  Dword (*get_request_order)(Handle session, NtmsGuid* request_id, Dword* order);
  Dword (*set_request_order)(Handle session, NtmsGuid* request_id, Dword order);
  Dword (*delete_requests)(Handle session, NtmsGuid* request_id, Dword type, Dword count);
  Dword (*begin_device_change_detection)(Handle session, Handle* detection);
  Dword (*set_device_change_detection)(Handle session, Handle detection, NtmsGuid* request_id,
                                       Dword type, Dword count);
  Dword (*end_device_change_detection)(Handle session, Handle detection);

  // Operator requests.
  Dword (*submit_operator_request_w)(Handle session, Dword request, const WChar* message,
                                     NtmsGuid* arg1_id, NtmsGuid* arg2_id, NtmsGuid* request_id);
  Dword (*submit_operator_request_a)(Handle session, Dword request, const char* message,
                                     NtmsGuid* arg1_id, NtmsGuid* arg2_id, NtmsGuid* request_id);
  Dword (*wait_for_operator_request)(Handle session, NtmsGuid* request_id, Dword timeout);
  Dword (*cancel_operator_request)(Handle session, NtmsGuid* request_id);
  Dword (*satisfy_operator_request)(Handle session, NtmsGuid* request_id);

  // Security, the database, and who sees messages.
  Dword (*get_object_security)(Handle session, NtmsGuid* object_id, Dword type,
                               Dword requested_information, void* descriptor, Dword length,
                               Dword* length_needed);
  Dword (*set_object_security)(Handle session, NtmsGuid* object_id, Dword type,
                               Dword security_information, void* descriptor);
  Dword (*export_database)(Handle session);
  Dword (*import_database)(Handle session);
  Dword (*get_ui_options_w)(Handle session, NtmsGuid* object_id, Dword type, WChar* destinations,
                            Dword* units);
  Dword (*get_ui_options_a)(Handle session, NtmsGuid* object_id, Dword type, char* destinations,
                            Dword* units);
  Dword (*set_ui_options_w)(Handle session, NtmsGuid* object_id, Dword type, Dword operation,
                            const WChar* destination);
  Dword (*set_ui_options_a)(Handle session, NtmsGuid* object_id, Dword type, Dword operation,
                            const char* destination);

  // Stand-alone drives, without a session.
  Dword (*eject_disk_from_sa_drive_w)(const WChar* computer_name, const WChar* application_name,
                                      const WChar* device_name, Handle window, const WChar* title,
                                      const WChar* message, Dword options);
  Dword (*eject_disk_from_sa_drive_a)(const char* computer_name, const char* application_name,
                                      const char* device_name, Handle window, const char* title,
                                      const char* message, Dword options);
  Dword (*get_volumes_from_drive_w)(WChar* drive_name, WChar** volume_name, WChar** drive_letter);
  Dword (*get_volumes_from_drive_a)(char* drive_name, char** volume_name, char** drive_letter);
};

// Calls `visit(name, entry)` for every function of ntmsapi.dll with the name that the DLL exports and a reference to the
// table's entry: one list for whoever fills a table, and for whoever checks one.
template <class Table, class Visit>
constexpr void for_each_ntms_function(Table& api, Visit&& visit) {
  visit("OpenNtmsSessionW", api.open_session_w);
  visit("OpenNtmsSessionA", api.open_session_a);
  visit("CloseNtmsSession", api.close_session);
  visit("OpenNtmsNotification", api.open_notification);
  visit("WaitForNtmsNotification", api.wait_for_notification);
  visit("CloseNtmsNotification", api.close_notification);
  visit("EnumerateNtmsObject", api.enumerate_object);
  visit("GetNtmsObjectInformationW", api.get_object_information_w);
  visit("GetNtmsObjectInformationA", api.get_object_information_a);
  visit("SetNtmsObjectInformationW", api.set_object_information_w);
  visit("SetNtmsObjectInformationA", api.set_object_information_a);
  visit("GetNtmsObjectAttributeW", api.get_object_attribute_w);
  visit("GetNtmsObjectAttributeA", api.get_object_attribute_a);
  visit("SetNtmsObjectAttributeW", api.set_object_attribute_w);
  visit("SetNtmsObjectAttributeA", api.set_object_attribute_a);
  visit("EnableNtmsObject", api.enable_object);
  visit("DisableNtmsObject", api.disable_object);
  visit("DeleteNtmsDrive", api.delete_drive);
  visit("DeleteNtmsLibrary", api.delete_library);
  visit("CreateNtmsMediaPoolW", api.create_media_pool_w);
  visit("CreateNtmsMediaPoolA", api.create_media_pool_a);
  visit("GetNtmsMediaPoolNameW", api.get_media_pool_name_w);
  visit("GetNtmsMediaPoolNameA", api.get_media_pool_name_a);
  visit("DeleteNtmsMediaPool", api.delete_media_pool);
  visit("MoveToNtmsMediaPool", api.move_to_media_pool);
  visit("AddNtmsMediaType", api.add_media_type);
  visit("DeleteNtmsMediaType", api.delete_media_type);
  visit("ChangeNtmsMediaType", api.change_media_type);
  visit("CreateNtmsMediaW", api.create_media_w);
  visit("CreateNtmsMediaA", api.create_media_a);
  visit("AllocateNtmsMedia", api.allocate_media);
  visit("DeallocateNtmsMedia", api.deallocate_media);
  visit("SetNtmsMediaComplete", api.set_media_complete);
  visit("DecommissionNtmsMedia", api.decommission_media);
  visit("SwapNtmsMedia", api.swap_media);
  visit("DeleteNtmsMedia", api.delete_media);
  visit("UpdateNtmsOmidInfo", api.update_omid_info);
  visit("MountNtmsMedia", api.mount_media);
  visit("DismountNtmsMedia", api.dismount_media);
  visit("DismountNtmsDrive", api.dismount_drive);
  visit("EjectNtmsMedia", api.eject_media);
  visit("InjectNtmsMedia", api.inject_media);
  visit("AccessNtmsLibraryDoor", api.access_library_door);
  visit("InventoryNtmsLibrary", api.inventory_library);
  visit("IdentifyNtmsSlot", api.identify_slot);
  visit("CleanNtmsDrive", api.clean_drive);
  visit("ReserveNtmsCleanerSlot", api.reserve_cleaner_slot);
  visit("ReleaseNtmsCleanerSlot", api.release_cleaner_slot);
  visit("InjectNtmsCleaner", api.inject_cleaner);
  visit("EjectNtmsCleaner", api.eject_cleaner);
  visit("CancelNtmsLibraryRequest", api.cancel_library_request);
  visit("GetNtmsRequestOrder", api.get_request_order);
  visit("SetNtmsRequestOrder", api.set_request_order);
  visit("DeleteNtmsRequests", api.delete_requests);
  visit("BeginNtmsDeviceChangeDetection", api.begin_device_change_detection);
  visit("SetNtmsDeviceChangeDetection", api.set_device_change_detection);
  visit("EndNtmsDeviceChangeDetection", api.end_device_change_detection);
  visit("SubmitNtmsOperatorRequestW", api.submit_operator_request_w);
  visit("SubmitNtmsOperatorRequestA", api.submit_operator_request_a);
  visit("WaitForNtmsOperatorRequest", api.wait_for_operator_request);
  visit("CancelNtmsOperatorRequest", api.cancel_operator_request);
  visit("SatisfyNtmsOperatorRequest", api.satisfy_operator_request);
  visit("GetNtmsObjectSecurity", api.get_object_security);
  visit("SetNtmsObjectSecurity", api.set_object_security);
  visit("ExportNtmsDatabase", api.export_database);
  visit("ImportNtmsDatabase", api.import_database);
  visit("GetNtmsUIOptionsW", api.get_ui_options_w);
  visit("GetNtmsUIOptionsA", api.get_ui_options_a);
  visit("SetNtmsUIOptionsW", api.set_ui_options_w);
  visit("SetNtmsUIOptionsA", api.set_ui_options_a);
  visit("EjectDiskFromSADriveW", api.eject_disk_from_sa_drive_w);
  visit("EjectDiskFromSADriveA", api.eject_disk_from_sa_drive_a);
  visit("GetVolumesFromDriveW", api.get_volumes_from_drive_w);
  visit("GetVolumesFromDriveA", api.get_volumes_from_drive_a);
}

}  // namespace winseam::abi
