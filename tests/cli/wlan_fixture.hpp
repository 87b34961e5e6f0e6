// wlan_fixture.hpp: the program on the small office with wireless adapters and networks.
#pragma once

#include "program_fixture.hpp"
#include "winseam/wlan/profile.hpp"

namespace winseam::cli {

inline const Guid alpha{0xA1, 2, 3, {4, 5, 6, 7, 8, 9, 10, 11}};
inline const Guid beta{0xB2, 2, 3, {4, 5, 6, 7, 8, 9, 10, 11}};

inline fake::AccessPointSpec point(const Ssid& ssid, std::uint8_t number, std::int32_t rssi,
                                   std::string key = {}) {
  fake::AccessPointSpec spec = fake::default_access_point(ssid, std::move(key), rssi);
  spec.bssid = Bssid{{0x02, 0x00, 0x5E, 0x10, 0x00, number}};
  return spec;
}

// One adapter, "Alpha AX200", with the profiles Attic (right key), Cellar (hidden) and Old (wrong key of Attic). Networks:
// Attic twice, Guests (open), Cellar (hidden) and Caf\xE9 (no UTF-8).
class WlanTest : public ProgramTest {
 protected:
  WlanTest() {
    fake::RadioSpec radio = fake::default_radio("Alpha AX200");
    radio.id = alpha;
    const auto store = [&](const WlanProfile& profile) {
      radio.profiles.push_back({.xml = to_xml(profile).value()});
    };
    store(personal_profile("Attic home", Ssid{"Attic"}, "attic-passphrase"));
    WlanProfile cellar = personal_profile("Cellar", Ssid{"Cellar"}, "cellar-passphrase");
    cellar.non_broadcast = true;
    store(cellar);
    store(personal_profile("Old", Ssid{"Attic"}, "changed-since-then"));
    world.wlan.radios.push_back(radio);
    fake::AccessPointSpec cellar_point = point(Ssid{"Cellar"}, 4, -70, "cellar-passphrase");
    cellar_point.hidden = true;
    world.wlan.access_points = {point(Ssid{"Attic"}, 1, -71, "attic-passphrase"),
                                point(Ssid{"Attic"}, 2, -58, "attic-passphrase"),
                                point(Ssid{"Guests"}, 3, -64), cellar_point,
                                point(Ssid{"Caf\xE9"}, 5, -90, "cappuccino")};
  }

  void add_second_adapter() {
    fake::RadioSpec radio = fake::default_radio("Beta 8812AU");
    radio.id = beta;
    world.wlan.radios.push_back(radio);
  }
};

}  // namespace winseam::cli
