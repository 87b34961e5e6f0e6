// Runs wifi_picker on some air in memory: the strong network has changed its pass phrase, and later the other one goes.
#include <chrono>
#include <iostream>

#include "picker.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/wlan/profile.hpp"

namespace {

using namespace std::chrono_literals;

winseam::fake::ProfileSpec known(const std::string& name, const winseam::Ssid& ssid,
                                 const std::string& pass_phrase) {
  return {.xml = to_xml(winseam::personal_profile(name, ssid, pass_phrase)).value()};
}

}  // namespace

int main() {
  using winseam::fake::default_access_point;
  winseam::fake::World world;
  winseam::fake::Wlan wlan = world.wlan();
  winseam::fake::RadioSpec radio = winseam::fake::default_radio();
  radio.profiles = {known("Attic", winseam::Ssid{"Attic"}, "attic-passphrase"),
                    known("Cellar", winseam::Ssid{"Cellar"}, "cellar-passphrase")};
  (void)wlan.add_interface(radio);
  (void)wlan.add_access_point(
      default_access_point(winseam::Ssid{"Attic"}, "a-new-passphrase", -45));
  const auto cellar = wlan.add_access_point(
      default_access_point(winseam::Ssid{"Cellar"}, "cellar-passphrase", -70));

  const auto platform = world.platform();
  const auto picker = wifi_picker::Picker::start(*platform).value();
  const auto a_while = [&] {
    for (int second = 0; second < 60; ++second) {
      world.advance(1s);
      (void)picker->work();
    }
  };
  a_while();
  wlan.set_in_range(cellar, false);
  a_while();
  wlan.set_in_range(cellar, true);
  a_while();
  (void)picker->stop();
  for (const std::string& line : picker->journal()) std::cout << line << '\n';
}
