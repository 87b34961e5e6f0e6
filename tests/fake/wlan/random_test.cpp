// Random operations: after every step the world can be built again from what it says of itself.
#include <array>
#include <random>
#include <stdexcept>

#include "wlan_fixture.hpp"

namespace winseam {
namespace {

const std::array<Ssid, 3> names{attic, Ssid{"Barn"}, Ssid{"Mesh"}};

class WlanRandomTest : public WlanTest, public ::testing::WithParamInterface<unsigned> {
 protected:
  // The same sequence for the same seed, whatever the standard library.
  std::uint32_t pick(std::size_t count) {
    return static_cast<std::uint32_t>(engine_() % static_cast<std::uint32_t>(count));
  }
  bool toss() { return pick(2) == 0; }

  Guid any_adapter() {
    const auto ids = wlan.interfaces();
    return ids.empty() ? adapter : ids[pick(ids.size())];
  }
  std::vector<Bssid> stations() {
    std::vector<Bssid> all;
    for (const auto& each : wlan.describe().access_points) all.push_back(each.bssid);
    return all;
  }
  std::string any_profile() {
    constexpr std::array<const char*, 4> all{"p0", "p1", "p2", "p3"};
    return all[pick(all.size())];
  }
  fake::AccessPointSpec new_station() {
    const std::uint32_t which = pick(names.size());
    fake::AccessPointSpec station =
        fake::default_access_point(names[which], which == 0 ? phrase : std::string(),
                                   -40 - static_cast<std::int32_t>(pick(50)));
    if (which == 2) station.bss_type = BssType::independent;
    station.hidden = pick(5) == 0;
    if (toss()) station.phy_type = PhyType::vht;
    return station;
  }
  std::string new_profile() {
    const std::uint32_t which = pick(names.size());
    WlanProfile profile = which == 0 ? personal_profile(any_profile(), names[which], phrase)
                                     : open_profile(any_profile(), names[which]);
    if (which == 2) profile.bss_type = BssType::independent;
    if (which != 2 && toss()) profile.mode = ProfileMode::automatic;
    return to_xml(profile).value();
  }
  ConnectionParameters any_connection() {
    ConnectionParameters asked;
    const std::uint32_t how = pick(4);
    if (how == 0) {
      asked = {.mode = ConnectionMode::temporary_profile, .profile = new_profile()};
    } else if (how == 1) {
      const std::uint32_t which = pick(names.size());
      asked = {.mode = which == 0 ? ConnectionMode::discovery_secure
                                  : ConnectionMode::discovery_unsecure,
               .ssid = names[which],
               .bss_type = which == 2 ? BssType::independent : BssType::infrastructure};
      if (toss()) asked.flags = ConnectionFlags::persist_discovery_profile;
    } else {
      asked.profile = any_profile();
    }
    return asked;
  }

  void change_the_air() {
    const auto all = stations();
    if (all.empty() || (all.size() < 6 && pick(3) == 0)) {
      (void)wlan.add_access_point(new_station());
      return;
    }
    const Bssid one = all[pick(all.size())];
    switch (pick(5)) {
      case 0:
        return wlan.remove_access_point(one);
      case 1:
        return wlan.set_in_range(one, toss());
      case 2:
        return wlan.set_rssi(one, -30 - static_cast<std::int32_t>(pick(80)));
      case 3: {
        fake::AccessPointSpec other = new_station();
        other.bssid = one;
        return wlan.set_access_point(other);
      }
      default:
        return wlan.fail_next_connect(one, {ReasonCode::association_timeout, toss()});
    }
  }
  void change_the_adapters() {
    const Guid one = any_adapter();
    if (wlan.interfaces().empty() || (wlan.interfaces().size() < 3 && pick(3) == 0)) {
      fake::RadioSpec radio = fake::default_radio();
      radio.hosted_network_capable = true;
      (void)wlan.add_interface(radio);
      return;
    }
    switch (pick(6)) {
      case 0:
        return wlan.remove_interface(one);
      case 1:
        return toss() ? wlan.disable_interface(one) : wlan.enable_interface(one);
      case 2:
        return wlan.set_ready(one, toss());
      case 3:
        return wlan.set_software_switch(one, toss() ? RadioSwitch::on : RadioSwitch::off);
      case 4:
        return wlan.set_airplane_mode(toss());
      default:
        (void)client->settings().set_radio_state(
            one, {pick(2), toss() ? RadioSwitch::on : RadioSwitch::off, RadioSwitch::unknown});
    }
  }
  void change_the_profiles() {
    const Guid one = any_adapter();
    switch (pick(5)) {
      case 0:
      case 1:
        (void)client->profiles().set(one, new_profile(), {.overwrite = toss()});
        break;
      case 2:
        (void)client->profiles().remove(one, any_profile());
        break;
      case 3:
        (void)client->profiles().rename(one, any_profile(), any_profile());
        break;
      default:
        (void)client->profiles().save_temporary(one, {.name = any_profile(), .overwrite = toss()});
    }
  }
  void change_the_service() {
    switch (pick(6)) {
      case 0:
        wlan.stop_service();
        break;
      case 1:
        wlan.set_location_consent(toss());
        break;
      case 2:
        (void)client->filters().set(FilterListType::user_deny,
                                    {{.ssid = names[pick(names.size())]}});
        break;
      case 3:
        (void)(toss() ? client->hosted_network().start_using(nullptr)
                      : client->hosted_network().stop_using(nullptr));
        break;
      case 4:
        (void)(toss() ? client->hosted_network().force_start(nullptr)
                      : client->hosted_network().force_stop(nullptr));
        break;
      default:
        client = nullptr;
        wlan.start_service();
        client = open();
    }
  }
  void act() {
    switch (pick(9)) {
      case 0:
      case 1:
        return change_the_air();
      case 2:
        return change_the_adapters();
      case 3:
        return change_the_profiles();
      case 4:
        return change_the_service();
      case 5:
        (void)client->scanning().scan(any_adapter(), {});
        return;
      case 6:
        (void)client->connection().disconnect(any_adapter());
        return;
      default:
        (void)client->connection().connect(any_adapter(), any_connection());
    }
  }

 private:
  std::mt19937 engine_{GetParam()};
};

TEST_P(WlanRandomTest, TheWorldCanBeBuiltAgainAtAnyTime) {
  SCOPED_TRACE("seed " + std::to_string(GetParam()));
  for (int step = 0; step < 150; ++step) {
    act();
    if (toss()) world.advance(milliseconds{pick(2000)});
    const fake::WorldSpec spec = world.describe();
    try {
      const fake::World twin(spec);
      ASSERT_EQ(twin.describe(), spec) << "at step " << step << '\n' << world.dump();
    } catch (const std::invalid_argument& refused) {
      FAIL() << "at step " << step << ": " << refused.what() << '\n' << world.dump();
    }
  }
  // Left alone, every attempt comes to an end.
  world.run_until_idle();
  for (const Guid& each : wlan.interfaces()) EXPECT_FALSE(wlan.connecting(each)) << world.dump();
}

INSTANTIATE_TEST_SUITE_P(Seeds, WlanRandomTest, ::testing::Range(1u, 41u));

}  // namespace
}  // namespace winseam
