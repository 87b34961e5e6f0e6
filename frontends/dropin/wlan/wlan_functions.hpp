// frontends/dropin/wlan/wlan_functions.hpp: every function of wlanapi's table as a member, with the drop-in as its context.
//
// Order of the checks (wlan, "Order of checks"): pointers and reserved arguments here; the handle here, its service in
// the platform; then what the structures hold; then the platform's own checks. Every function but allocate_memory returns
// its code and leaves the last error alone. On failure out-parameters stay untouched, but for reasons that were given.
#pragma once

#include <atomic>
#include <memory>
#include <string_view>
#include <system_error>

#include "../handles.hpp"
#include "../shared.hpp"
#include "winseam/abi/wlanapi.hpp"
#include "winseam/error.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::dropin {

using abi::Bool;
using abi::Byte;
using abi::Dword;
using abi::Handle;
using abi::WChar;

class WlanFunctions {
 public:
  explicit WlanFunctions(Shared shared) : shared_(shared) {}
  ~WlanFunctions() { note_left_open(); }
  WlanFunctions(const WlanFunctions&) = delete;
  WlanFunctions& operator=(const WlanFunctions&) = delete;

  const Options& options() const { return shared_.options; }
  const Shared& shared() const { return shared_; }

  // Records each handle that was not closed, once.
  void note_left_open();

  // wlan_handles.cpp
  Dword open_handle(Dword version, void* reserved, Dword* negotiated, Handle* client);
  Dword close_handle(Handle client, void* reserved);

  // wlan_registrations.cpp
  Dword register_notification(Handle client, Dword sources, Bool ignore_duplicate,
                              abi::WlanNotificationCallback callback, void* context, void* reserved,
                              Dword* previous);
  Dword register_virtual_station_notification(Handle client, Bool enable, void* reserved);
  Dword register_device_service_notification(Handle client, const abi::WlanListHead* services);

  // wlan_adapters.cpp
  Dword enum_interfaces(Handle client, void* reserved, abi::WlanListHead** interfaces);
  Dword get_interface_capability(Handle client, const abi::Guid* adapter, void* reserved,
                                 abi::WlanInterfaceCapability** capability);
  Dword query_interface(Handle client, const abi::Guid* adapter, abi::WlanIntfOpcode opcode,
                        void* reserved, Dword* size, void** data, abi::WlanOpcodeValueType* type);
  Dword set_interface(Handle client, const abi::Guid* adapter, abi::WlanIntfOpcode opcode,
                      Dword size, const void* data, void* reserved);

  // wlan_networks.cpp
  Dword scan(Handle client, const abi::Guid* adapter, const abi::Dot11Ssid* ssid,
             const abi::WlanRawDataHead* ie_data, void* reserved);
  Dword get_available_network_list(Handle client, const abi::Guid* adapter, Dword flags,
                                   void* reserved, abi::WlanListHead** networks);
  Dword get_available_network_list_2(Handle client, const abi::Guid* adapter, Dword flags,
                                     void* reserved, abi::WlanListHead** networks);
  Dword get_network_bss_list(Handle client, const abi::Guid* adapter, const abi::Dot11Ssid* ssid,
                             abi::Dot11BssType type, Bool security, void* reserved,
                             abi::WlanBssListHead** list);

  // wlan_connections.cpp
  Dword connect(Handle client, const abi::Guid* adapter,
                const abi::WlanConnectionParameters* parameters, void* reserved);
  Dword connect_2(Handle client, const abi::Guid* adapter,
                  const abi::WlanConnectionParametersV2* parameters, void* reserved);
  Dword disconnect(Handle client, const abi::Guid* adapter, void* reserved);

  // wlan_profiles.cpp
  Dword set_profile(Handle client, const abi::Guid* adapter, Dword flags, const WChar* xml,
                    const WChar* security, Bool overwrite, void* reserved, Dword* reason);
  Dword get_profile(Handle client, const abi::Guid* adapter, const WChar* name, void* reserved,
                    WChar** xml, Dword* flags, Dword* granted);
  Dword get_profile_list(Handle client, const abi::Guid* adapter, void* reserved,
                         abi::WlanListHead** profiles);
  Dword delete_profile(Handle client, const abi::Guid* adapter, const WChar* name, void* reserved);
  Dword rename_profile(Handle client, const abi::Guid* adapter, const WChar* old_name,
                       const WChar* new_name, void* reserved);
  Dword set_profile_list(Handle client, const abi::Guid* adapter, Dword items,
                         const WChar* const* names, void* reserved);
  Dword set_profile_position(Handle client, const abi::Guid* adapter, const WChar* name,
                             Dword position, void* reserved);
  Dword save_temporary_profile(Handle client, const abi::Guid* adapter, const WChar* name,
                               const WChar* security, Dword flags, Bool overwrite, void* reserved);

  // wlan_profile_data.cpp
  Dword set_profile_custom_user_data(Handle client, const abi::Guid* adapter, const WChar* name,
                                     Dword size, const Byte* data, void* reserved);
  Dword get_profile_custom_user_data(Handle client, const abi::Guid* adapter, const WChar* name,
                                     void* reserved, Dword* size, Byte** data);
  Dword set_profile_eap_user_data(Handle client, const abi::Guid* adapter, const WChar* name,
                                  abi::EapMethodType method, Dword flags, Dword size,
                                  const Byte* data, void* reserved);
  Dword set_profile_eap_xml_user_data(Handle client, const abi::Guid* adapter, const WChar* name,
                                      Dword flags, const WChar* xml, void* reserved);

  // wlan_service.cpp
  Dword query_auto_config_parameter(Handle client, abi::WlanAutoconfOpcode opcode, void* reserved,
                                    Dword* size, void** data, abi::WlanOpcodeValueType* type);
  Dword set_auto_config_parameter(Handle client, abi::WlanAutoconfOpcode opcode, Dword size,
                                  const void* data, void* reserved);
  Dword set_filter_list(Handle client, abi::WlanFilterListType type,
                        const abi::WlanListHead* networks, void* reserved);
  Dword get_filter_list(Handle client, abi::WlanFilterListType type, void* reserved,
                        abi::WlanListHead** networks);
  Dword set_security_settings(Handle client, abi::WlanSecurableObject object, const WChar* sddl);
  Dword get_security_settings(Handle client, abi::WlanSecurableObject object,
                              abi::WlanOpcodeValueType* type, WChar** sddl, Dword* granted);

  // wlan_hosted.cpp
  Dword hosted_network_start_using(Handle client, abi::WlanHostedNetworkReason* reason,
                                   void* reserved);
  Dword hosted_network_stop_using(Handle client, abi::WlanHostedNetworkReason* reason,
                                  void* reserved);
  Dword hosted_network_force_start(Handle client, abi::WlanHostedNetworkReason* reason,
                                   void* reserved);
  Dword hosted_network_force_stop(Handle client, abi::WlanHostedNetworkReason* reason,
                                  void* reserved);
  Dword hosted_network_init_settings(Handle client, abi::WlanHostedNetworkReason* reason,
                                     void* reserved);
  Dword hosted_network_refresh_security_settings(Handle client,
                                                 abi::WlanHostedNetworkReason* reason,
                                                 void* reserved);
  Dword hosted_network_query_property(Handle client, abi::WlanHostedNetworkOpcode opcode,
                                      Dword* size, void** data, abi::WlanOpcodeValueType* type,
                                      void* reserved);
  Dword hosted_network_set_property(Handle client, abi::WlanHostedNetworkOpcode opcode, Dword size,
                                    const void* data, abi::WlanHostedNetworkReason* reason,
                                    void* reserved);
  Dword hosted_network_query_status(Handle client, abi::WlanHostedNetworkStatusHead** status,
                                    void* reserved);
  Dword hosted_network_set_secondary_key(Handle client, Dword length, const Byte* key,
                                         Bool passphrase, Bool persistent,
                                         abi::WlanHostedNetworkReason* reason, void* reserved);
  Dword hosted_network_query_secondary_key(Handle client, Dword* length, Byte** key,
                                           Bool* passphrase, Bool* persistent,
                                           abi::WlanHostedNetworkReason* reason, void* reserved);

  // wlan_vendor.cpp
  Dword ihv_control(Handle client, const abi::Guid* adapter, abi::WlanIhvControlType type,
                    Dword in_size, const void* in, Dword out_size, void* out, Dword* returned);
  Dword get_supported_device_services(Handle client, const abi::Guid* adapter,
                                      abi::WlanListHead** services);
  Dword device_service_command(Handle client, const abi::Guid* adapter, const abi::Guid* service,
                               Dword opcode, Dword in_size, const void* in, Dword out_size,
                               void* out, Dword* returned);
  Dword set_psd_ie_data_list(Handle client, const WChar* format,
                             const abi::WlanRawDataListHead* list, void* reserved);
  Dword extract_psd_ie_data_list(Handle client, Dword size, const Byte* ie, const WChar* format,
                                 void* reserved, abi::WlanRawDataListHead** list);

  // wlan_handles.cpp: what needs no handle.
  Dword reason_code_to_string(Dword reason, Dword size, WChar* buffer, void* reserved);
  void* allocate_memory(Dword size);
  void free_memory(void* memory) { shared_.memory.free_wlan(memory); }

  // wlan_direct.cpp: no interface of the library speaks of Wi-Fi Direct, so nothing behind can answer.
  Dword wfd_open_handle(Dword version, Dword* negotiated, Handle* client);
  Dword wfd_close_handle(Handle client);
  Dword wfd_start_open_session(Handle client, const abi::Dot11MacAddress* device, void* context,
                               abi::WfdOpenSessionCompleteCallback callback, Handle* session);
  Dword wfd_cancel_open_session(Handle session);
  Dword wfd_open_legacy_session(Handle client, const abi::Dot11MacAddress* device, Handle* session,
                                abi::Guid* session_interface);
  Dword wfd_close_session(Handle session);
  Dword wfd_update_device_visibility(const abi::Dot11MacAddress* device);

 private:
  struct Client;
  using SharedClient = std::shared_ptr<Client>;

  // Empty, with a record, for a value that was never given out.
  SharedClient find(Handle handle, fake::MisuseKind stranger, std::string_view operation);
  WlanClient* client_of(const SharedClient& client) const;

  // Makes a call on the client behind a handle: `make` gets the WlanClient and gives an error, or none.
  template <class Make>
  Dword call(Handle handle, std::string_view operation, Make make) {
    const SharedClient client = find(handle, fake::MisuseKind::use_after_close, operation);
    if (!client) return to_win32(make_error_code(errc::invalid_handle));
    const std::error_code failed = make(*client_of(client));
    return failed ? to_win32(failed) : 0;
  }

  Shared shared_;
  Handles<Client> clients_;
};

// The code of a wrong argument, wherever a pointer or a reserved argument shows it.
inline constexpr Dword wrong_argument = static_cast<Dword>(errc::invalid_parameter);

template <class... Pointer>
bool any_null(const Pointer*... pointers) {
  return (... || (pointers == nullptr));
}

template <class T>
std::error_code error_of(const result<T>& outcome) {
  return outcome ? std::error_code() : outcome.error();
}

}  // namespace winseam::dropin
