#include "wlan_blocks.hpp"
#include "wlan_functions.hpp"

namespace winseam::dropin {
namespace {

// Null where a text was not given.
std::optional<std::string> optional_text(const WChar* text) {
  return text != nullptr ? std::optional(decode(text)) : std::nullopt;
}

}  // namespace

Dword WlanFunctions::set_profile(Handle handle, const abi::Guid* adapter, Dword flags,
                                 const WChar* xml, const WChar* security, Bool overwrite,
                                 void* reserved, Dword* reason) {
  if (any_null(handle, adapter, xml, reason) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanSetProfile", [&](WlanClient& client) {
    SetProfileOptions options;
    options.flags = static_cast<ProfileFlags>(flags);
    options.sddl = optional_text(security);
    options.overwrite = overwrite != 0;
    ReasonCode why = ReasonCode::success;
    const result<void> done = client.profiles().set(guid_of(*adapter), decode(xml), options, &why);
    if (done || done.error() == errc::bad_profile) *reason = static_cast<Dword>(why);
    return error_of(done);
  });
}

Dword WlanFunctions::get_profile(Handle handle, const abi::Guid* adapter, const WChar* name,
                                 void* reserved, WChar** xml, Dword* flags, Dword* granted) {
  if (any_null(handle, adapter, name, xml) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanGetProfile", [&](WlanClient& client) -> std::error_code {
    const bool plain = flags != nullptr && (*flags & abi::wlan_profile_get_plaintext_key) != 0;
    const auto stored = client.profiles().get(
        guid_of(*adapter), decode(name), plain ? ProfileKey::plaintext : ProfileKey::protected_key);
    if (!stored) return stored.error();
    *xml = give_text(shared_.memory, stored.value().xml);
    if (flags != nullptr) *flags = static_cast<Dword>(stored.value().flags);
    if (granted != nullptr) *granted = static_cast<Dword>(stored.value().granted);
    return {};
  });
}

Dword WlanFunctions::get_profile_list(Handle handle, const abi::Guid* adapter, void* reserved,
                                      abi::WlanListHead** profiles) {
  if (any_null(handle, adapter, profiles) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanGetProfileList", [&](WlanClient& client) -> std::error_code {
    const auto list = client.profiles().enumerate(guid_of(*adapter));
    if (!list) return list.error();
    *profiles = give_list(shared_.memory, list.value(), [](const ProfileInfo& profile) {
      abi::WlanProfileInfo info{};
      put(profile.name, info.profile_name);
      info.flags = static_cast<Dword>(profile.flags);
      return info;
    });
    return {};
  });
}

Dword WlanFunctions::delete_profile(Handle handle, const abi::Guid* adapter, const WChar* name,
                                    void* reserved) {
  if (any_null(handle, adapter, name) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanDeleteProfile", [&](WlanClient& client) {
    return error_of(client.profiles().remove(guid_of(*adapter), decode(name)));
  });
}

Dword WlanFunctions::rename_profile(Handle handle, const abi::Guid* adapter, const WChar* old_name,
                                    const WChar* new_name, void* reserved) {
  if (any_null(handle, adapter, old_name, new_name) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanRenameProfile", [&](WlanClient& client) {
    return error_of(
        client.profiles().rename(guid_of(*adapter), decode(old_name), decode(new_name)));
  });
}

Dword WlanFunctions::set_profile_list(Handle handle, const abi::Guid* adapter, Dword items,
                                      const WChar* const* names, void* reserved) {
  if (any_null(handle, adapter, names) || items == 0 || reserved != nullptr) return wrong_argument;
  for (Dword i = 0; i != items; ++i)
    if (names[i] == nullptr) return wrong_argument;
  return call(handle, "WlanSetProfileList", [&](WlanClient& client) {
    std::vector<std::string> order;
    for (Dword i = 0; i != items; ++i) order.push_back(decode(names[i]));
    return error_of(client.profiles().set_order(guid_of(*adapter), order));
  });
}

Dword WlanFunctions::set_profile_position(Handle handle, const abi::Guid* adapter,
                                          const WChar* name, Dword position, void* reserved) {
  if (any_null(handle, adapter, name) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanSetProfilePosition", [&](WlanClient& client) {
    return error_of(client.profiles().set_position(guid_of(*adapter), decode(name), position));
  });
}

Dword WlanFunctions::save_temporary_profile(Handle handle, const abi::Guid* adapter,
                                            const WChar* name, const WChar* security, Dword flags,
                                            Bool overwrite, void* reserved) {
  if (any_null(handle, adapter) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanSaveTemporaryProfile", [&](WlanClient& client) {
    SaveProfileOptions options;
    options.name = optional_text(name);
    options.sddl = optional_text(security);
    options.flags = static_cast<SaveProfileFlags>(flags);
    options.overwrite = overwrite != 0;
    return error_of(client.profiles().save_temporary(guid_of(*adapter), options));
  });
}

}  // namespace winseam::dropin
