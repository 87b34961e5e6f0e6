// What is kept beside a profile.
#include "wlan_blocks.hpp"
#include "wlan_functions.hpp"

namespace winseam::dropin {

Dword WlanFunctions::set_profile_custom_user_data(Handle handle, const abi::Guid* adapter,
                                                  const WChar* name, Dword size, const Byte* data,
                                                  void* reserved) {
  if (any_null(handle, adapter, name) || (size != 0 && data == nullptr) || reserved != nullptr)
    return wrong_argument;
  return call(handle, "WlanSetProfileCustomUserData", [&](WlanClient& client) {
    return error_of(
        client.profiles().set_custom_data(guid_of(*adapter), decode(name), copy_of(data, size)));
  });
}

Dword WlanFunctions::get_profile_custom_user_data(Handle handle, const abi::Guid* adapter,
                                                  const WChar* name, void* reserved, Dword* size,
                                                  Byte** data) {
  if (any_null(handle, adapter, name, size, data) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanGetProfileCustomUserData", [&](WlanClient& client) -> std::error_code {
    const auto kept = client.profiles().custom_data(guid_of(*adapter), decode(name));
    if (!kept) return kept.error();
    *data = static_cast<Byte*>(give_bytes(shared_.memory, kept.value()));
    *size = static_cast<Dword>(kept.value().size());
    return {};
  });
}

Dword WlanFunctions::set_profile_eap_user_data(Handle handle, const abi::Guid* adapter,
                                               const WChar* name, abi::EapMethodType method,
                                               Dword flags, Dword size, const Byte* data,
                                               void* reserved) {
  if (any_null(handle, adapter, name) || (size != 0 && data == nullptr) || reserved != nullptr)
    return wrong_argument;
  return call(handle, "WlanSetProfileEapUserData", [&](WlanClient& client) {
    return error_of(client.profiles().set_eap_data(
        guid_of(*adapter), decode(name),
        {method.type, method.vendor_id, method.vendor_type, method.author_id},
        static_cast<EapDataFlags>(flags), copy_of(data, size)));
  });
}

Dword WlanFunctions::set_profile_eap_xml_user_data(Handle handle, const abi::Guid* adapter,
                                                   const WChar* name, Dword flags, const WChar* xml,
                                                   void* reserved) {
  if (any_null(handle, adapter, name, xml) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanSetProfileEapXmlUserData", [&](WlanClient& client) {
    return error_of(client.profiles().set_eap_xml(guid_of(*adapter), decode(name),
                                                  static_cast<EapDataFlags>(flags), decode(xml)));
  });
}

}  // namespace winseam::dropin
