// Filter lists and access control.
#include "wlan_client.hpp"
#include "wlan_lists.hpp"
#include "wlan_text.hpp"

namespace winseam::win32 {

result<std::vector<FilterEntry>> Win32WlanFilters::get(FilterListType list) const {
  WlanBuffer<abi::WlanListHead> entries(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().get_filter_list, static_cast<abi::WlanFilterListType>(list),
                        nullptr, entries.out()))
    return failed;
  // An empty list may come as no list at all.
  if (entries.get() == nullptr) return std::vector<FilterEntry>();
  return values_in<abi::Dot11Network>(entries.get());
}

result<void> Win32WlanFilters::set(FilterListType list, const std::vector<FilterEntry>& entries) {
  const std::vector<std::byte> networks = list_of(entries, [](const FilterEntry& entry) {
    return abi::Dot11Network{abi_of(entry.ssid), static_cast<abi::Dot11BssType>(entry.bss_type)};
  });
  return done(
      handle_->call(handle_->api().set_filter_list, static_cast<abi::WlanFilterListType>(list),
                    entries.empty() ? nullptr : head_of<abi::WlanListHead>(networks), nullptr));
}

result<SecuritySettings> Win32WlanSecuritySettings::get(SecurableObject object) const {
  WlanBuffer<abi::WChar> sddl(*handle_);
  abi::Dword granted = 0;
  auto type = abi::WlanOpcodeValueType::query_only;
  if (const std::error_code failed =
          handle_->call(handle_->api().get_security_settings,
                        static_cast<abi::WlanSecurableObject>(object), &type, sddl.out(), &granted))
    return failed;
  result<std::string> text = long_text_at(sddl.get());
  if (!text) return text.error();
  return SecuritySettings{std::move(text).value(), static_cast<WlanAccess>(granted),
                          static_cast<ValueOrigin>(type)};
}

result<void> Win32WlanSecuritySettings::set(SecurableObject object, std::string_view sddl) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> text = to_wide(sddl);
  if (!text) return text.error();
  return done(handle_->call(handle_->api().set_security_settings,
                            static_cast<abi::WlanSecurableObject>(object), text.value().c_str()));
}

}  // namespace winseam::win32
