#include "parts.hpp"

namespace winseam::fake {

result<std::vector<WlanInterface>> FakeWlanInterfaces::enumerate() const {
  result<WlanEntry> entered = enter(identity_, "WlanInterfaces::enumerate");
  if (!entered) return entered.error();
  std::vector<WlanInterface> list;
  for (const Radio& radio : entered.value().world().radios)
    if (radio.present() && !radio.spec.virtual_station)
      list.push_back(WlanInterface{radio.id(), radio.spec.description, radio.state});
  return list;
}

result<InterfaceCapability> FakeWlanInterfaces::capability(const Guid& adapter) const {
  result<WlanEntry> entered = enter(identity_, "WlanInterfaces::capability");
  if (!entered) return entered.error();
  WlanEntry& entry = entered.value();
  const Radio* radio = entry.find(adapter);
  if (radio == nullptr) return errc::not_found;
  if (entry.windows() <= WindowsVersion::windows_xp) return errc::not_supported;
  InterfaceCapability capability;
  capability.type = radio->spec.type;
  capability.dot11d_supported = radio->spec.dot11d_supported;
  capability.max_desired_ssids = radio->spec.max_desired_ssids;
  capability.max_desired_bssids = radio->spec.max_desired_bssids;
  for (const PhySpec& phy : radio->spec.phys) capability.phys.push_back(phy.type);
  return capability;
}

}  // namespace winseam::fake
