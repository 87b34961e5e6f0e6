#include "wlan_client.hpp"
#include "wlan_lists.hpp"
#include "wlan_text.hpp"

namespace winseam::win32 {
namespace {

// No reason of Windows': it stays where a call gave none, and the caller's is then left alone.
constexpr abi::Dword not_given = 0xFFFF'FFFF;

}  // namespace

result<std::vector<ProfileInfo>> Win32WlanProfiles::enumerate(const Guid& adapter) const {
  const abi::Guid id = abi_of(adapter);
  WlanBuffer<abi::WlanListHead> list(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().get_profile_list, &id, nullptr, list.out()))
    return failed;
  return values_in<abi::WlanProfileInfo>(list.get());
}

result<StoredProfile> Win32WlanProfiles::get(const Guid& adapter, std::string_view name,
                                             ProfileKey key) const {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  const abi::Guid id = abi_of(adapter);
  WlanBuffer<abi::WChar> xml(*handle_);
  abi::Dword flags = key == ProfileKey::plaintext ? abi::wlan_profile_get_plaintext_key : 0;
  abi::Dword granted = 0;
  if (const std::error_code failed =
          handle_->call(handle_->api().get_profile, &id, wide.value().c_str(), nullptr, xml.out(),
                        &flags, &granted))
    return failed;
  result<std::string> text = long_text_at(xml.get());
  if (!text) return text.error();
  return StoredProfile{std::move(text).value(),
                       without(static_cast<ProfileFlags>(flags),
                               static_cast<ProfileFlags>(abi::wlan_profile_get_plaintext_key)),
                       static_cast<WlanAccess>(granted)};
}

result<void> Win32WlanProfiles::set(const Guid& adapter, std::string_view xml,
                                    const SetProfileOptions& options, ReasonCode* reason) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> text = to_wide(xml);
  if (!text) return text.error();
  const result<WideText> sddl = to_wide(options.sddl.value_or(""));
  if (!sddl) return sddl.error();
  const abi::Guid id = abi_of(adapter);
  abi::Dword why = not_given;
  const std::error_code failed = handle_->call(
      handle_->api().set_profile, &id, static_cast<abi::Dword>(options.flags), text.value().c_str(),
      pointer_to(options.sddl, sddl.value()), abi::Bool{options.overwrite}, nullptr, &why);
  if (reason != nullptr && why != not_given) *reason = static_cast<ReasonCode>(why);
  return done(failed);
}

result<void> Win32WlanProfiles::remove(const Guid& adapter, std::string_view name) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(handle_->api().delete_profile, &id, wide.value().c_str(), nullptr));
}

result<void> Win32WlanProfiles::rename(const Guid& adapter, std::string_view old_name,
                                       std::string_view new_name) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> from = to_wide(old_name);
  if (!from) return from.error();
  const result<WideText> to = to_wide(new_name);
  if (!to) return to.error();
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(handle_->api().rename_profile, &id, from.value().c_str(),
                            to.value().c_str(), nullptr));
}

result<void> Win32WlanProfiles::set_order(const Guid& adapter,
                                          const std::vector<std::string>& names) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  std::vector<WideText> texts;
  for (const std::string& name : names) {
    result<WideText> wide = to_wide(name);
    if (!wide) return wide.error();
    texts.push_back(std::move(wide).value());
  }
  std::vector<const abi::WChar*> pointers;
  for (const WideText& text : texts) pointers.push_back(text.c_str());
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(handle_->api().set_profile_list, &id,
                            static_cast<abi::Dword>(pointers.size()), pointers.data(), nullptr));
}

result<void> Win32WlanProfiles::set_position(const Guid& adapter, std::string_view name,
                                             std::uint32_t position) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(handle_->api().set_profile_position, &id, wide.value().c_str(),
                            position, nullptr));
}

result<std::vector<std::byte>> Win32WlanProfiles::custom_data(const Guid& adapter,
                                                              std::string_view name) const {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  const abi::Guid id = abi_of(adapter);
  abi::Dword size = 0;
  WlanBuffer<abi::Byte> data(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().get_profile_custom_user_data, &id, wide.value().c_str(),
                        nullptr, &size, data.out()))
    return failed;
  const auto bytes = answer_in(data.get(), size);
  if (!bytes) return bytes.error();
  return std::vector<std::byte>(bytes.value().begin(), bytes.value().end());
}

result<void> Win32WlanProfiles::set_custom_data(const Guid& adapter, std::string_view name,
                                                std::span<const std::byte> data) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(handle_->api().set_profile_custom_user_data, &id, wide.value().c_str(),
                            static_cast<abi::Dword>(data.size()), bytes_at(data), nullptr));
}

result<void> Win32WlanProfiles::set_eap_data(const Guid& adapter, std::string_view name,
                                             const EapMethod& method, EapDataFlags flags,
                                             std::span<const std::byte> data) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(
      handle_->api().set_profile_eap_user_data, &id, wide.value().c_str(),
      abi::EapMethodType{method.type, method.vendor_id, method.vendor_type, method.author_id},
      static_cast<abi::Dword>(flags), static_cast<abi::Dword>(data.size()), bytes_at(data),
      nullptr));
}

result<void> Win32WlanProfiles::set_eap_xml(const Guid& adapter, std::string_view name,
                                            EapDataFlags flags, std::string_view xml) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  const result<WideText> text = to_wide(xml);
  if (!text) return text.error();
  const abi::Guid id = abi_of(adapter);
  return done(handle_->call(handle_->api().set_profile_eap_xml_user_data, &id, wide.value().c_str(),
                            static_cast<abi::Dword>(flags), text.value().c_str(), nullptr));
}

result<void> Win32WlanProfiles::save_temporary(const Guid& adapter,
                                               const SaveProfileOptions& options) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> name = to_wide(options.name.value_or(""));
  if (!name) return name.error();
  const result<WideText> sddl = to_wide(options.sddl.value_or(""));
  if (!sddl) return sddl.error();
  const abi::Guid id = abi_of(adapter);
  return done(
      handle_->call(handle_->api().save_temporary_profile, &id,
                    pointer_to(options.name, name.value()), pointer_to(options.sddl, sddl.value()),
                    static_cast<abi::Dword>(options.flags), abi::Bool{options.overwrite}, nullptr));
}

}  // namespace winseam::win32
