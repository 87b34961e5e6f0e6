#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "wlan_world.hpp"

namespace winseam::fake {
namespace {

bool on(const PhySpec& phy) {
  return phy.software != RadioSwitch::off && phy.hardware != RadioSwitch::off;
}

PhyRadioState state_of(std::uint32_t index, const PhySpec& phy) {
  return PhyRadioState{index, phy.software, phy.hardware};
}

}  // namespace

void WlanWorld::turn(PhySpec& phy, RadioSwitch position) const {
  phy.software = position;
  // Turned on again in airplane mode, it is on after it, too.
  phy.back_after_airplane_mode = settings.airplane_mode && position == RadioSwitch::on;
}

Radio* WlanWorld::find(const Guid& id) {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : &*at->second;
}

Radio* WlanWorld::present(const Guid& id) {
  Radio* radio = find(id);
  return radio != nullptr && radio->present() ? radio : nullptr;
}

Radio& WlanWorld::add_radio(const RadioSpec& spec, bool announce) {
  if (spec.phys.size() > 64)
    throw std::invalid_argument("adapter \"" + spec.description +
                                "\": it can have 64 radios at the most");
  Radio made;
  made.spec = spec;
  while (made.spec.id.is_null() || (spec.id.is_null() && by_id_.count(made.spec.id) != 0))
    made.spec.id = Guid{next_radio_++, 0xFACE, 0x4000, {0x80, 0, 2, 0, 0x5E, 0x10, 0, 0}};
  if (by_id_.count(made.spec.id) != 0)
    throw std::invalid_argument("there are two adapters " + to_string(made.spec.id) +
                                "; leave RadioSpec::id null to have one made up");
  if (made.spec.address == MacAddress{}) {
    const std::uint32_t n = made.spec.id.data1;
    made.spec.address = MacAddress{
        {0x02, 0x00, 0x5E, 0x20, static_cast<std::uint8_t>(n >> 8), static_cast<std::uint8_t>(n)}};
  }
  made.spec.profiles.clear();
  made.spec.heard.clear();
  made.spec.link.reset();
  made.state = spec.ready ? InterfaceState::disconnected : InterfaceState::not_ready;
  for (const HeardSpec& heard : spec.heard) made.heard.emplace(heard.as_heard.bssid, heard);

  std::vector<StoredWlanProfile> profiles;
  for (const ProfileSpec& profile : spec.profiles) profiles.push_back(make_profile(profile));
  radios.push_back(std::move(made));
  Radio& radio = radios.back();
  try {
    for (StoredWlanProfile& profile : profiles) (void)add_profile(radio, std::move(profile), true);
    if (spec.link) adopt_link(radio, *spec.link);
  } catch (...) {
    radios.pop_back();
    throw;
  }
  by_id_.emplace(radio.id(), std::prev(radios.end()));
  if (settings.airplane_mode)
    for (PhySpec& phy : radio.spec.phys)
      if (phy.software == RadioSwitch::on && !phy.back_after_airplane_mode) {
        phy.software = RadioSwitch::off;
        phy.back_after_airplane_mode = true;
      }
  if (radio.present()) {
    arm_background_scan(radio);
    if (announce) {
      raise(radio, AcmCode::interface_arrival);
      update_hosted(HostedNetworkReason::interface_available);
    }
  }
  return radio;
}

RadioSpec WlanWorld::describe(const Radio& radio) const {
  RadioSpec spec = radio.spec;
  for (const StoredWlanProfile& profile : radio.profiles) spec.profiles.push_back(profile.spec);
  for (const auto& [bssid, heard] : radio.heard) spec.heard.push_back(heard);
  if (!radio.connected() || radio.link->formed) return spec;
  const Target& target = radio.link->target;
  if (const std::optional<Bssid> bssid = lasting_station(*radio.link))
    spec.link = LinkSpec{target.mode, target.stored() ? target.profile.name : target.xml, *bssid};
  return spec;
}

void WlanWorld::disable(Radio& radio) {
  if (!radio.present()) return;
  const Attempt* attempt = radio.attempt ? &*radio.attempt : nullptr;
  MsmEvent event;
  if (radio.link) {
    event.profile_name = radio.link->target.profile.name;
    event.ssid = radio.link->ssid;
    event.mode = radio.link->target.mode;
  } else if (attempt != nullptr) {
    event.profile_name = attempt->target.profile.name;
    event.ssid = attempt->ssid;
    event.mode = attempt->target.mode;
  }
  drop_everything(radio, ReasonCode::driver_disconnected);
  core_.engine.cancel(radio.background);
  raise(radio, MsmCode::adapter_removal, event);
  radio.spec.enabled = false;
  raise(radio, AcmCode::interface_removal);
  update_hosted(HostedNetworkReason::interface_unavailable);
}

void WlanWorld::enable(Radio& radio) {
  if (radio.present()) return;
  radio.spec.enabled = true;
  radio.heard.clear();
  radio.state = radio.spec.ready ? InterfaceState::disconnected : InterfaceState::not_ready;
  arm_background_scan(radio);
  raise(radio, AcmCode::interface_arrival);
  update_hosted(HostedNetworkReason::interface_available);
}

void WlanWorld::remove_radio(Radio& radio) {
  disable(radio);
  for (StoredWlanProfile& profile : radio.profiles)
    if (profile.blocked) core_.engine.cancel(*profile.blocked);
  const auto at = by_id_.find(radio.id());
  const auto place = at->second;
  by_id_.erase(at);
  radios.erase(place);
}

void WlanWorld::set_ready(Radio& radio, bool ready) {
  if (radio.spec.ready == ready) return;
  if (!ready) drop_everything(radio, ReasonCode::driver_disconnected);
  radio.spec.ready = ready;
  radio.state = ready ? InterfaceState::disconnected : InterfaceState::not_ready;
}

RadioState WlanWorld::switches(const Radio& radio) const {
  RadioState state;
  for (std::uint32_t i = 0; i < radio.spec.phys.size(); ++i)
    state.phys.push_back(state_of(i, radio.spec.phys[i]));
  return state;
}

bool WlanWorld::radio_on(const Radio& radio) const {
  return std::any_of(radio.spec.phys.begin(), radio.spec.phys.end(), on);
}

std::uint32_t WlanWorld::phy_for(const Radio& radio, const AccessPointSpec& station) const {
  const std::vector<PhySpec>& phys = radio.spec.phys;
  auto found = std::find_if(phys.begin(), phys.end(), [&](const PhySpec& phy) {
    return phy.type == station.phy_type && on(phy);
  });
  if (found == phys.end()) found = std::find_if(phys.begin(), phys.end(), on);
  return static_cast<std::uint32_t>(found - phys.begin());
}

void WlanWorld::set_switches(Radio& radio, const std::vector<PhySpec>& phys) {
  const std::vector<PhySpec> old = std::exchange(radio.spec.phys, phys);
  const bool link_dies =
      radio.link && radio.link->phy_index < phys.size() && !on(phys[radio.link->phy_index]);
  if (!radio_on(radio) || link_dies) {
    // The peers are dropped before the radio goes off: listeners that look see it still on.
    radio.spec.phys = old;
    if (radio.present()) drop_everything(radio, ReasonCode::driver_disconnected);
    radio.spec.phys = phys;
  }
  for (std::uint32_t i = 0; i < phys.size(); ++i)
    if (state_of(i, phys[i]) != state_of(i, old[i]) && radio.present())
      raise(radio, MsmCode::radio_state_change, state_of(i, phys[i]));
  update_hosted(radio_on(radio) ? HostedNetworkReason::interface_available
                                : HostedNetworkReason::interface_unavailable);
}

void WlanWorld::set_software_switch(Radio& radio, std::uint32_t phy_index, RadioSwitch position) {
  std::vector<PhySpec> phys = radio.spec.phys;
  turn(phys[phy_index], position);
  set_switches(radio, phys);
}

void WlanWorld::set_airplane_mode(bool airplane_mode) {
  if (settings.airplane_mode == airplane_mode) return;
  settings.airplane_mode = airplane_mode;
  for (Radio& radio : radios) {
    std::vector<PhySpec> phys = radio.spec.phys;
    for (PhySpec& phy : phys) {
      if (airplane_mode && phy.software == RadioSwitch::on) {
        phy.software = RadioSwitch::off;
        phy.back_after_airplane_mode = true;
      } else if (!airplane_mode && phy.back_after_airplane_mode) {
        phy.software = RadioSwitch::on;
        phy.back_after_airplane_mode = false;
      }
    }
    set_switches(radio, phys);
  }
}

}  // namespace winseam::fake
