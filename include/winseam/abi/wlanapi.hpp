// winseam/abi/wlanapi.hpp: the documented functions of wlanapi.dll as one table.
//
// Whoever fills the table answers for the WLAN API: the loader with the DLL's own functions, the drop-in with its
// imitation of them. A null entry stands for a function that the DLL lacks.
//
//   winseam::abi::Dword version = 0;
//   winseam::abi::Handle client = nullptr;
//   if (api.open_handle(winseam::abi::wlan_api_version_2, nullptr, &version, &client) == 0) ...
//
// Every function is Windows' own by name, argument and result; the reference is Microsoft's. They return a Win32 code, and
// leave the thread's last error alone but for allocate_memory. Lists are given by their heads, see wlan_structures.hpp.
// Calling convention: x64 and ARM64 alone, see types.hpp.
// Threads: a table is filled once and then only read.
#pragma once

#include "winseam/abi/types.hpp"
#include "winseam/abi/wlan_constants.hpp"
#include "winseam/abi/wlan_hosted_network.hpp"
#include "winseam/abi/wlan_notifications.hpp"
#include "winseam/abi/wlan_statistics.hpp"
#include "winseam/abi/wlan_structures.hpp"

namespace winseam::abi {

// WFD_OPEN_SESSION_COMPLETE_CALLBACK.
using WfdOpenSessionCompleteCallback = void (*)(Handle session, void* context,
                                                Guid session_interface, Dword error, Dword reason);

struct WlanApi {
  // Handles.
  Dword (*open_handle)(Dword client_version, void* reserved, Dword* negotiated_version,
                       Handle* client);
  Dword (*close_handle)(Handle client, void* reserved);

  // Notifications.
  Dword (*register_notification)(Handle client, Dword sources, Bool ignore_duplicate,
                                 WlanNotificationCallback callback, void* callback_context,
                                 void* reserved, Dword* previous_sources);
  Dword (*register_virtual_station_notification)(Handle client, Bool enable, void* reserved);
  Dword (*register_device_service_notification)(Handle client, const WlanListHead* services);

  // Adapters.
  Dword (*enum_interfaces)(Handle client, void* reserved, WlanListHead** interfaces);
  Dword (*get_interface_capability)(Handle client, const Guid* adapter, void* reserved,
                                    WlanInterfaceCapability** capability);
  Dword (*query_interface)(Handle client, const Guid* adapter, WlanIntfOpcode opcode,
                           void* reserved, Dword* data_size, void** data,
                           WlanOpcodeValueType* value_type);
  Dword (*set_interface)(Handle client, const Guid* adapter, WlanIntfOpcode opcode, Dword data_size,
                         const void* data, void* reserved);

  // Networks.
  Dword (*scan)(Handle client, const Guid* adapter, const Dot11Ssid* ssid,
                const WlanRawDataHead* ie_data, void* reserved);
  Dword (*get_available_network_list)(Handle client, const Guid* adapter, Dword flags,
                                      void* reserved, WlanListHead** networks);
  Dword (*get_available_network_list_2)(Handle client, const Guid* adapter, Dword flags,
                                        void* reserved, WlanListHead** networks);
  Dword (*get_network_bss_list)(Handle client, const Guid* adapter, const Dot11Ssid* ssid,
                                Dot11BssType bss_type, Bool security_enabled, void* reserved,
                                WlanBssListHead** list);

  // Connections.
  Dword (*connect)(Handle client, const Guid* adapter, const WlanConnectionParameters* parameters,
                   void* reserved);
  Dword (*connect_2)(Handle client, const Guid* adapter,
                     const WlanConnectionParametersV2* parameters, void* reserved);
  Dword (*disconnect)(Handle client, const Guid* adapter, void* reserved);

  // Profiles.
  Dword (*set_profile)(Handle client, const Guid* adapter, Dword flags, const WChar* profile_xml,
                       const WChar* all_user_profile_security, Bool overwrite, void* reserved,
                       Dword* reason);
  Dword (*get_profile)(Handle client, const Guid* adapter, const WChar* name, void* reserved,
                       WChar** profile_xml, Dword* flags, Dword* granted_access);
  Dword (*get_profile_list)(Handle client, const Guid* adapter, void* reserved,
                            WlanListHead** profiles);
  Dword (*delete_profile)(Handle client, const Guid* adapter, const WChar* name, void* reserved);
  Dword (*rename_profile)(Handle client, const Guid* adapter, const WChar* old_name,
                          const WChar* new_name, void* reserved);
  Dword (*set_profile_list)(Handle client, const Guid* adapter, Dword items,
                            const WChar* const* names, void* reserved);
  Dword (*set_profile_position)(Handle client, const Guid* adapter, const WChar* name,
                                Dword position, void* reserved);
  Dword (*set_profile_custom_user_data)(Handle client, const Guid* adapter, const WChar* name,
                                        Dword data_size, const Byte* data, void* reserved);
  Dword (*get_profile_custom_user_data)(Handle client, const Guid* adapter, const WChar* name,
                                        void* reserved, Dword* data_size, Byte** data);
  Dword (*set_profile_eap_user_data)(Handle client, const Guid* adapter, const WChar* name,
                                     EapMethodType eap_type, Dword flags, Dword data_size,
                                     const Byte* data, void* reserved);
  Dword (*set_profile_eap_xml_user_data)(Handle client, const Guid* adapter, const WChar* name,
                                         Dword flags, const WChar* xml, void* reserved);
  Dword (*save_temporary_profile)(Handle client, const Guid* adapter, const WChar* name,
                                  const WChar* all_user_profile_security, Dword flags,
                                  Bool overwrite, void* reserved);

  // The service.
  Dword (*query_auto_config_parameter)(Handle client, WlanAutoconfOpcode opcode, void* reserved,
                                       Dword* data_size, void** data,
                                       WlanOpcodeValueType* value_type);
  Dword (*set_auto_config_parameter)(Handle client, WlanAutoconfOpcode opcode, Dword data_size,
                                     const void* data, void* reserved);
  Dword (*set_filter_list)(Handle client, WlanFilterListType type, const WlanListHead* networks,
                           void* reserved);
  Dword (*get_filter_list)(Handle client, WlanFilterListType type, void* reserved,
                           WlanListHead** networks);
  Dword (*set_security_settings)(Handle client, WlanSecurableObject object, const WChar* sddl);
  Dword (*get_security_settings)(Handle client, WlanSecurableObject object,
                                 WlanOpcodeValueType* value_type, WChar** sddl,
                                 Dword* granted_access);

  // The hosted network.
  Dword (*hosted_network_start_using)(Handle client, WlanHostedNetworkReason* reason,
                                      void* reserved);
  Dword (*hosted_network_stop_using)(Handle client, WlanHostedNetworkReason* reason,
                                     void* reserved);
  Dword (*hosted_network_force_start)(Handle client, WlanHostedNetworkReason* reason,
                                      void* reserved);
  Dword (*hosted_network_force_stop)(Handle client, WlanHostedNetworkReason* reason,
                                     void* reserved);
  Dword (*hosted_network_init_settings)(Handle client, WlanHostedNetworkReason* reason,
                                        void* reserved);
  Dword (*hosted_network_refresh_security_settings)(Handle client, WlanHostedNetworkReason* reason,
                                                    void* reserved);
  Dword (*hosted_network_query_property)(Handle client, WlanHostedNetworkOpcode opcode,
                                         Dword* data_size, void** data,
                                         WlanOpcodeValueType* value_type, void* reserved);
  Dword (*hosted_network_set_property)(Handle client, WlanHostedNetworkOpcode opcode,
                                       Dword data_size, const void* data,
                                       WlanHostedNetworkReason* reason, void* reserved);
  Dword (*hosted_network_query_status)(Handle client, WlanHostedNetworkStatusHead** status,
                                       void* reserved);
  Dword (*hosted_network_set_secondary_key)(Handle client, Dword key_length, const Byte* key,
                                            Bool is_passphrase, Bool persistent,
                                            WlanHostedNetworkReason* reason, void* reserved);
  Dword (*hosted_network_query_secondary_key)(Handle client, Dword* key_length, Byte** key,
                                              Bool* is_passphrase, Bool* persistent,
                                              WlanHostedNetworkReason* reason, void* reserved);

  // Vendors' functions.
  Dword (*ihv_control)(Handle client, const Guid* adapter, WlanIhvControlType type, Dword in_size,
                       const void* in, Dword out_size, void* out, Dword* bytes_returned);
  Dword (*get_supported_device_services)(Handle client, const Guid* adapter,
                                         WlanListHead** services);
  Dword (*device_service_command)(Handle client, const Guid* adapter, const Guid* service,
                                  Dword opcode, Dword in_size, const void* in, Dword out_size,
                                  void* out, Dword* bytes_returned);
  Dword (*set_psd_ie_data_list)(Handle client, const WChar* format, const WlanRawDataListHead* list,
                                void* reserved);
  Dword (*extract_psd_ie_data_list)(Handle client, Dword ie_size, const Byte* ie,
                                    const WChar* format, void* reserved,
                                    WlanRawDataListHead** list);

  // Texts and memory. None of them takes a handle.
  Dword (*reason_code_to_string)(Dword reason, Dword buffer_size, WChar* buffer, void* reserved);
  void* (*allocate_memory)(Dword size);
  void (*free_memory)(void* memory);

  // Wi-Fi Direct, which has handles of its own.
  Dword (*wfd_open_handle)(Dword client_version, Dword* negotiated_version, Handle* client);
  Dword (*wfd_close_handle)(Handle client);
  Dword (*wfd_start_open_session)(Handle client, const Dot11MacAddress* device,
                                  void* callback_context, WfdOpenSessionCompleteCallback callback,
                                  Handle* session);
  Dword (*wfd_cancel_open_session)(Handle session);
  Dword (*wfd_open_legacy_session)(Handle client, const Dot11MacAddress* device, Handle* session,
                                   Guid* session_interface);
  Dword (*wfd_close_session)(Handle session);
  Dword (*wfd_update_device_visibility)(const Dot11MacAddress* device);
};

// Calls `visit(name, entry)` for every function of the table with the name that wlanapi.dll exports and a reference to
// the table's entry: one list for whoever fills a table, and for whoever checks one.
template <class Table, class Visit>
constexpr void for_each_wlan_function(Table& api, Visit&& visit) {
  visit("WlanOpenHandle", api.open_handle);
  visit("WlanCloseHandle", api.close_handle);
  visit("WlanRegisterNotification", api.register_notification);
  visit("WlanRegisterVirtualStationNotification", api.register_virtual_station_notification);
  visit("WlanRegisterDeviceServiceNotification", api.register_device_service_notification);
  visit("WlanEnumInterfaces", api.enum_interfaces);
  visit("WlanGetInterfaceCapability", api.get_interface_capability);
  visit("WlanQueryInterface", api.query_interface);
  visit("WlanSetInterface", api.set_interface);
  visit("WlanScan", api.scan);
  visit("WlanGetAvailableNetworkList", api.get_available_network_list);
  visit("WlanGetAvailableNetworkList2", api.get_available_network_list_2);
  visit("WlanGetNetworkBssList", api.get_network_bss_list);
  visit("WlanConnect", api.connect);
  visit("WlanConnect2", api.connect_2);
  visit("WlanDisconnect", api.disconnect);
  visit("WlanSetProfile", api.set_profile);
  visit("WlanGetProfile", api.get_profile);
  visit("WlanGetProfileList", api.get_profile_list);
  visit("WlanDeleteProfile", api.delete_profile);
  visit("WlanRenameProfile", api.rename_profile);
  visit("WlanSetProfileList", api.set_profile_list);
  visit("WlanSetProfilePosition", api.set_profile_position);
  visit("WlanSetProfileCustomUserData", api.set_profile_custom_user_data);
  visit("WlanGetProfileCustomUserData", api.get_profile_custom_user_data);
  visit("WlanSetProfileEapUserData", api.set_profile_eap_user_data);
  visit("WlanSetProfileEapXmlUserData", api.set_profile_eap_xml_user_data);
  visit("WlanSaveTemporaryProfile", api.save_temporary_profile);
  visit("WlanQueryAutoConfigParameter", api.query_auto_config_parameter);
  visit("WlanSetAutoConfigParameter", api.set_auto_config_parameter);
  visit("WlanSetFilterList", api.set_filter_list);
  visit("WlanGetFilterList", api.get_filter_list);
  visit("WlanSetSecuritySettings", api.set_security_settings);
  visit("WlanGetSecuritySettings", api.get_security_settings);
  visit("WlanHostedNetworkStartUsing", api.hosted_network_start_using);
  visit("WlanHostedNetworkStopUsing", api.hosted_network_stop_using);
  visit("WlanHostedNetworkForceStart", api.hosted_network_force_start);
  visit("WlanHostedNetworkForceStop", api.hosted_network_force_stop);
  visit("WlanHostedNetworkInitSettings", api.hosted_network_init_settings);
  visit("WlanHostedNetworkRefreshSecuritySettings", api.hosted_network_refresh_security_settings);
  visit("WlanHostedNetworkQueryProperty", api.hosted_network_query_property);
  visit("WlanHostedNetworkSetProperty", api.hosted_network_set_property);
  visit("WlanHostedNetworkQueryStatus", api.hosted_network_query_status);
  visit("WlanHostedNetworkSetSecondaryKey", api.hosted_network_set_secondary_key);
  visit("WlanHostedNetworkQuerySecondaryKey", api.hosted_network_query_secondary_key);
  visit("WlanIhvControl", api.ihv_control);
  visit("WlanGetSupportedDeviceServices", api.get_supported_device_services);
  visit("WlanDeviceServiceCommand", api.device_service_command);
  visit("WlanSetPsdIEDataList", api.set_psd_ie_data_list);
  visit("WlanExtractPsdIEDataList", api.extract_psd_ie_data_list);
  visit("WlanReasonCodeToString", api.reason_code_to_string);
  visit("WlanAllocateMemory", api.allocate_memory);
  visit("WlanFreeMemory", api.free_memory);
  visit("WFDOpenHandle", api.wfd_open_handle);
  visit("WFDCloseHandle", api.wfd_close_handle);
  visit("WFDStartOpenSession", api.wfd_start_open_session);
  visit("WFDCancelOpenSession", api.wfd_cancel_open_session);
  visit("WFDOpenLegacySession", api.wfd_open_legacy_session);
  visit("WFDCloseSession", api.wfd_close_session);
  visit("WFDUpdateDeviceVisibility", api.wfd_update_device_visibility);
}

}  // namespace winseam::abi
