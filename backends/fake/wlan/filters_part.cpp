#include <algorithm>

#include "parts.hpp"

namespace winseam::fake {
namespace {

bool is_user_list(FilterListType list) {
  return list == FilterListType::user_permit || list == FilterListType::user_deny;
}

SecurableObject guard_of(FilterListType list) {
  return list == FilterListType::group_policy_permit || list == FilterListType::user_permit
             ? SecurableObject::permit_list
             : SecurableObject::deny_list;
}

// Null for a list that does not exist.
std::vector<FilterEntry>* find(FiltersSpec& filters, FilterListType list) {
  switch (list) {
    case FilterListType::group_policy_permit:
      return &filters.group_policy_permit;
    case FilterListType::group_policy_deny:
      return &filters.group_policy_deny;
    case FilterListType::user_permit:
      return &filters.user_permit;
    case FilterListType::user_deny:
      return &filters.user_deny;
  }
  return nullptr;
}

bool can_be(const FilterEntry& entry) {
  return entry.bss_type == BssType::infrastructure || entry.bss_type == BssType::independent ||
         entry.bss_type == BssType::any;
}

}  // namespace

result<std::vector<FilterEntry>> FakeWlanFilters::get(FilterListType list) const {
  auto entered = enter(identity_, "WlanFilters::get");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  const std::vector<FilterEntry>* entries = find(entry.world().settings.filters, list);
  if (entries == nullptr) return errc::invalid_parameter;
  if (!entry.may(guard_of(list), WlanAccess::read)) return errc::access_denied;
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  return *entries;
}

result<void> FakeWlanFilters::set(FilterListType list, const std::vector<FilterEntry>& entries) {
  auto entered = enter(identity_, "WlanFilters::set");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  if (!is_user_list(list) || !std::all_of(entries.begin(), entries.end(), can_be))
    return errc::invalid_parameter;
  if (!entry.may(guard_of(list), WlanAccess::write)) return errc::access_denied;
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  *find(entry.world().settings.filters, list) = entries;
  // The lists are the service's; it tells of them for each adapter.
  for (const Radio& radio : entry.world().radios)
    if (radio.present()) entry.world().raise(radio, AcmCode::filter_list_change);
  return success();
}

}  // namespace winseam::fake
