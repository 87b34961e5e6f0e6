// winseam/conformance/wlan_suite.hpp: the suite that every backend for WLAN clients must pass.
//
// The sources in conformance/wlan/ are compiled by whoever instantiates the suite (link winseam::conformance_wlan). A
// backend is whatever stands between the caller and the world: the fake itself, a decorator, an ABI, a wire.
//
//   class MyStage : public winseam::conformance::WlanStage {
//     std::unique_ptr<winseam::Platform> platform(winseam::fake::Caller caller) override {
//       return my_backend_over(world().platform(caller));
//     }
//   };
//   using winseam::conformance::WlanConformance;
//   INSTANTIATE_TEST_SUITE_P(Mine, WlanConformance,
//       ::testing::Values(winseam::conformance::WlanBackend{"mine", [] { return std::make_unique<MyStage>(); }}),
//       winseam::conformance::wlan_backend_name);
//
// Each test names in a comment the clause that it proves ("wlan E17") and that clause's evidence.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/platform.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::conformance {

// One test's backend and the world it answers for.
class WlanStage {
 public:
  WlanStage() : world_(fake::WorldOptions{[](const fake::EndReport&) {}}) {}
  virtual ~WlanStage() = default;
  WlanStage(const WlanStage&) = delete;
  WlanStage& operator=(const WlanStage&) = delete;

  // The world to be arranged and looked at.
  fake::World& world() { return world_; }

  // The backend under test, acting for a caller.
  virtual std::unique_ptr<Platform> platform(fake::Caller caller) {
    return world_.platform(std::move(caller));
  }

 private:
  fake::World world_;
};

// What a backend may have no way to carry from the caller to the world. The suite then leaves out the expectations that
// hang on it, and no others.
enum class WlanUncarried {
  call_sites,       // where in the caller's source something was opened
  end_in_listener,  // that a registration ends which its own listener resets
};

// A backend to run the suite on: a factory, not an object, so that nothing lives before main().
struct WlanBackend {
  std::string name;
  std::function<std::unique_ptr<WlanStage>()> make;
  std::map<WlanUncarried, std::string> uncarried{};  // each with the reason
};

inline void PrintTo(const WlanBackend& backend, std::ostream* out) { *out << backend.name; }

inline std::string wlan_backend_name(const ::testing::TestParamInfo<WlanBackend>& info) {
  return info.param.name;
}

// A listener that keeps what it is told. Its registration ends with it.
class Recorder {
 public:
  explicit Recorder(WlanClient& client,
                    NotificationSource sources = NotificationSource::acm | NotificationSource::msm,
                    Duplicates duplicates = Duplicates::deliver)
      : token(client.notifications()
                  .subscribe(sources, duplicates,
                             [this](const WlanNotification& event) { events.push_back(event); })
                  .value()) {}
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  // "acm scan_complete" for each event, in order.
  std::vector<std::string> names(NotificationSource sources = NotificationSource::all) const {
    std::vector<std::string> all;
    for (const WlanNotification& event : events)
      if (has(sources, event.source)) all.push_back(describe(event));
    return all;
  }

  // The same, and begins anew.
  std::vector<std::string> take() {
    std::vector<std::string> all = names();
    events.clear();
    return all;
  }

  // The last event of a code; null if there was none.
  template <class Code>
  const WlanNotification* last(Code code) const {
    for (auto event = events.rbegin(); event != events.rend(); ++event)
      if (event->is(code)) return &*event;
    return nullptr;
  }

  // What the last event of a code says of a connection; null if there was none, or it says nothing of one.
  template <class Code>
  const ConnectionEvent* connection(Code code) const {
    const WlanNotification* event = last(code);
    return event == nullptr ? nullptr : event->template get<ConnectionEvent>();
  }

  std::vector<WlanNotification> events;
  WlanSubscription token;
};

// An event without payload, as the tests raise them.
template <class Code>
WlanNotification event_of(NotificationSource source, Code code, const Guid& adapter = {},
                          NotificationPayload payload = {}) {
  return {source, static_cast<std::uint32_t>(code), adapter, std::move(payload)};
}
inline WlanNotification acm(AcmCode code, const Guid& adapter = {},
                            NotificationPayload payload = {}) {
  return event_of(NotificationSource::acm, code, adapter, std::move(payload));
}
inline WlanNotification msm(MsmCode code, const Guid& adapter = {},
                            NotificationPayload payload = {}) {
  return event_of(NotificationSource::msm, code, adapter, std::move(payload));
}

// The fixture: a machine with Windows 11 24H2 and location consent; two adapters with two radios each, which never scan
// by themselves, the first able to serve a hosted network; in the air the networks "Attic" (WPA2), "Cafe" (open) and
// "Barn" (WPA2, weak); on the first adapter the manual profiles "Attic home" and "Barn". Handles of the administrator on
// the console (h) and of ian, a plain user (plain).
class WlanConformance : public ::testing::TestWithParam<WlanBackend> {
 protected:
  WlanConformance()
      : stage(GetParam().make()),
        world(stage->world()),
        wlan(world.wlan()),
        guard_(world),
        admin(stage->platform({})),
        user(stage->platform({.user = "ian"})) {
    wlan.set_windows(fake::WindowsVersion::windows_11_24h2);
    world.local_host().add_user({.name = "ian", .role = fake::Role::user});
    attic =
        wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}, "attic-passphrase", -50));
    cafe = wlan.add_access_point(fake::default_access_point(Ssid{"Cafe"}, "", -60));
    barn = wlan.add_access_point(fake::default_access_point(Ssid{"Barn"}, "barn-passphrase", -80));
    fake::RadioSpec first = quiet_radio("Attic adapter");
    first.hosted_network_capable = true;
    first.profiles = {
        {.xml = xml(personal_profile("Attic home", Ssid{"Attic"}, "attic-passphrase"))},
        {.xml = xml(personal_profile("Barn", Ssid{"Barn"}, "barn-passphrase"))}};
    adapter = wlan.add_interface(first);
    other = wlan.add_interface(quiet_radio("Other adapter"));
    world.advance(Ticks{0});
    h = open(*admin);
    plain = open(*user);
  }

  // An adapter that does nothing by itself.
  static fake::RadioSpec quiet_radio(std::string description) {
    fake::RadioSpec radio = fake::default_radio(std::move(description));
    radio.scan.background_every = Ticks{0};
    return radio;
  }

  static std::string xml(const WlanProfile& profile) { return to_xml(profile).value(); }

  void TearDown() override {
    h.reset();
    plain.reset();
    guard_.check();
  }

  static std::unique_ptr<WlanClient> open(Platform& platform,
                                          WlanVersion version = WlanVersion::vista) {
    return platform.open_wlan_client(version).value();
  }

  // Whether the backend under test brings something to the world.
  static bool carries(WlanUncarried what) { return GetParam().uncarried.count(what) == 0; }

  // The test means to do this.
  void expect_misuse(fake::MisuseKind kind) { guard_.expect_misuse(kind); }

  // Delivers what waits, and does nothing more.
  void deliver() { world.advance(Ticks{0}); }

  // Asks for a scan and lets it end.
  void scan(const Guid& on) {
    ASSERT_THAT(h->scanning().scan(on, {}), testing::IsOk());
    world.advance(wlan.radio(on).scan.takes);
  }

  // Connects by a stored profile of the first adapter.
  void join(const std::string& profile = "Attic home") {
    ASSERT_THAT(h->connection().connect(adapter, {.profile = profile}), testing::IsOk());
    world.advance(std::chrono::seconds{5});
    ASSERT_EQ(wlan.state(adapter), InterfaceState::connected);
  }

  // Stores a profile on the first adapter, as the administrator.
  void store(const WlanProfile& profile, SetProfileOptions options = {}) {
    ASSERT_THAT(h->profiles().set(adapter, xml(profile), options), testing::IsOk());
  }

  // The names of the first adapter's profiles, in order.
  std::vector<std::string> profile_names() {
    const std::vector<ProfileInfo> list = h->profiles().enumerate(adapter).value();
    std::vector<std::string> names;
    for (const ProfileInfo& each : list) names.push_back(each.name);
    return names;
  }

  // The networks that an adapter lists, those without profile by their SSID: "Attic home", "(Cafe)".
  std::vector<std::string> network_names(const Guid& on,
                                         NetworkListFlags include = NetworkListFlags::none) {
    const std::vector<AvailableNetwork> list = h->scanning().networks(on, include).value();
    std::vector<std::string> names;
    for (const AvailableNetwork& each : list)
      names.push_back(each.profile_name.empty() ? "(" + to_string(each.ssid) + ")"
                                                : each.profile_name);
    return names;
  }

  // The one network of that SSID that an adapter lists.
  AvailableNetwork network(const Guid& on, const Ssid& ssid) {
    const std::vector<AvailableNetwork> list =
        h->scanning().networks(on, NetworkListFlags::none).value();
    std::vector<AvailableNetwork> found;
    for (const AvailableNetwork& each : list)
      if (each.ssid == ssid) found.push_back(each);
    EXPECT_EQ(found.size(), 1U) << to_string(ssid);
    return found.empty() ? AvailableNetwork{} : found.front();
  }

  // Runs `action` and expects the world, its handles and its registrations to be as before.
  template <class Action>
  void expect_unchanged(Action action) {
    const fake::WorldSpec before = world.describe();
    const std::vector<std::string> clients = client_lines();
    const std::size_t pending = world.pending();
    action();
    EXPECT_TRUE(world.describe() == before) << "the call failed and yet something changed\n"
                                            << world.dump();
    EXPECT_EQ(client_lines(), clients) << "the call failed and yet a handle changed";
    EXPECT_EQ(world.pending(), pending) << "the call failed and yet something is under way";
  }

  // The open handles, in words.
  std::vector<std::string> client_lines() const {
    std::vector<std::string> lines;
    for (const fake::ClientState& each : wlan.clients())
      lines.push_back(std::to_string(each.number) + " hears " + name_of(each.sources) + ", " +
                      std::to_string(each.waiting) + " waiting" + (each.held ? ", held" : ""));
    return lines;
  }

  std::unique_ptr<WlanStage> stage;
  fake::World& world;
  fake::Wlan wlan;

 private:
  testing::WorldGuard guard_;

 protected:
  std::unique_ptr<Platform> admin;
  std::unique_ptr<Platform> user;
  Bssid attic;
  Bssid cafe;
  Bssid barn;
  Guid adapter;
  Guid other;
  std::unique_ptr<WlanClient> h;
  std::unique_ptr<WlanClient> plain;
};

}  // namespace winseam::conformance
