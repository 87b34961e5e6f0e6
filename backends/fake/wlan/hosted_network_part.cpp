#include <algorithm>
#include <utility>

#include "parts.hpp"

namespace winseam::fake {
namespace {

// The network's own adapter, which is in no list.
constexpr Guid device{0x5E10'0001, 0xFACE, 0x4000, {0x80, 0, 2, 0, 0x5E, 0x10, 0xFF, 0xFF}};

// What a failed call is to say.
template <class Code>
std::error_code fail(HostedNetworkReason* out, HostedNetworkReason reason, Code code) {
  if (out != nullptr) *out = reason;
  return code;
}

result<void> done(HostedNetworkReason* out) {
  if (out != nullptr) *out = HostedNetworkReason::success;
  return success();
}

// The checks of every call: handle and service, the system, policy.
result<WlanEntry> enter_hosted(const ClientIdentity& identity, std::string_view name,
                               HostedNetworkReason* reason = nullptr) {
  auto entered = enter(identity, "HostedNetwork::" + std::string(name));
  if (!entered) return entered.error();
  if (entered.value().windows() < WindowsVersion::windows_7) return errc::proc_not_found;
  if (entered.value().world().hosted.spec.denied_by_policy)
    return fail(reason, HostedNetworkReason::group_policy_denied, errc::invalid_state);
  return entered;
}

bool elevated(WlanEntry& entry) {
  return entry.may(SecurableObject::hosted_network_elevated_access, WlanAccess::write);
}

// A pass phrase that differs each time, made without chance: worlds built alike behave alike.
std::string make_key(HostedState& hosted) {
  constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";
  std::uint32_t seed = 2166136261U ^ hosted.next_key++;
  std::string key;
  while (key.size() < 24) {
    seed = seed * 1664525U + 1013904223U;
    key += letters[seed >> 27U];
  }
  return key;
}

// Settings as the service makes them the first time.
void initialise(WlanWorld& world) {
  HostedState& hosted = world.hosted;
  if (hosted.spec.settings) return;
  std::string_view name = world.sessions().local().settings.name;
  name = name.substr(0, Ssid::max_size);
  hosted.spec.settings =
      HostedNetworkConnectionSettings{.ssid = *Ssid::from_text(name), .max_peers = 100};
  hosted.spec.primary_key = make_key(hosted);
}

// Whether the network can be started; otherwise why not.
HostedNetworkReason obstacle(WlanWorld& world) {
  if (!world.hosted.spec.enabled) return HostedNetworkReason::service_unavailable;
  return world.hosted_state() == HostedNetworkState::unavailable
             ? HostedNetworkReason::interface_unavailable
             : HostedNetworkReason::success;
}

bool is_key(const HostedNetworkKey& key) {
  if (!key.is_passphrase) return key.key.size() == 32;
  return key.key.size() >= 8 && key.key.size() <= 63 &&
         std::all_of(key.key.begin(), key.key.end(), [](std::byte byte) {
           return byte >= std::byte{32} && byte <= std::byte{126};
         });
}

// The adapter that serves the network.
const Radio* server(WlanWorld& world) {
  const auto at = std::find_if(world.radios.begin(), world.radios.end(), [&](const Radio& radio) {
    return radio.present() && radio.spec.hosted_network_capable && world.radio_on(radio);
  });
  return at != world.radios.end() ? &*at : nullptr;
}

}  // namespace

result<void> FakeHostedNetwork::start_using(HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "start_using", reason);
  if (!entered) return entered.error();
  WlanWorld& world = entered.value().world();
  if (const HostedNetworkReason why = obstacle(world); why != HostedNetworkReason::success)
    return fail(reason, why, errc::invalid_state);
  initialise(world);
  ++world.hosted_references(entered.value().client());
  ++world.hosted.references;
  world.update_hosted(HostedNetworkReason::user_action);
  return done(reason);
}

result<void> FakeHostedNetwork::stop_using(HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "stop_using", reason);
  if (!entered) return entered.error();
  WlanWorld& world = entered.value().world();
  std::size_t& mine = world.hosted_references(entered.value().client());
  if (mine == 0) return fail(reason, HostedNetworkReason::stop_before_start, errc::invalid_state);
  --mine;
  --world.hosted.references;
  world.update_hosted(HostedNetworkReason::user_action);
  return done(reason);
}

result<void> FakeHostedNetwork::force_start(HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "force_start", reason);
  if (!entered) return entered.error();
  WlanWorld& world = entered.value().world();
  if (!elevated(entered.value()))
    return fail(reason, HostedNetworkReason::elevation_required, errc::access_denied);
  if (const HostedNetworkReason why = obstacle(world); why != HostedNetworkReason::success)
    return fail(reason, why, errc::invalid_state);
  initialise(world);
  world.hosted.spec.forced = true;
  world.update_hosted(HostedNetworkReason::user_action);
  return done(reason);
}

result<void> FakeHostedNetwork::force_stop(HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "force_stop", reason);
  if (!entered) return entered.error();
  entered.value().world().idle_hosted(HostedNetworkReason::user_action);
  return done(reason);
}

result<void> FakeHostedNetwork::init_settings(HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "init_settings", reason);
  if (!entered) return entered.error();
  initialise(entered.value().world());
  return done(reason);
}

result<Setting<HostedNetworkConnectionSettings>> FakeHostedNetwork::connection_settings() const {
  auto entered = enter_hosted(identity_, "connection_settings");
  if (!entered) return entered.error();
  const auto& settings = entered.value().world().hosted.spec.settings;
  if (!settings) return errc::bad_configuration;
  return Setting<HostedNetworkConnectionSettings>{*settings, ValueOrigin::set_by_user};
}

result<void> FakeHostedNetwork::set_connection_settings(
    const HostedNetworkConnectionSettings& settings, HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "set_connection_settings", reason);
  if (!entered) return entered.error();
  WlanWorld& world = entered.value().world();
  if (settings.ssid.empty() || settings.max_peers == 0)
    return fail(reason, HostedNetworkReason::bad_parameters, errc::bad_profile);
  initialise(world);
  world.hosted.spec.settings = settings;
  world.idle_hosted(HostedNetworkReason::properties_change);
  return done(reason);
}

result<Setting<AuthCipherPair>> FakeHostedNetwork::security_settings() const {
  auto entered = enter_hosted(identity_, "security_settings");
  if (!entered) return entered.error();
  return Setting<AuthCipherPair>{entered.value().world().hosted.spec.security};
}

result<Setting<std::string>> FakeHostedNetwork::station_profile() const {
  auto entered = enter_hosted(identity_, "station_profile");
  if (!entered) return entered.error();
  const HostedNetworkSpec& spec = entered.value().world().hosted.spec;
  if (!spec.settings) return errc::bad_configuration;
  const Ssid& ssid = spec.settings->ssid;
  WlanProfile profile = open_profile(ssid.text().value_or(ssid.hex()), ssid);
  profile.auth = spec.security.auth;
  profile.cipher = spec.security.cipher;
  if (profile.cipher != CipherAlgorithm::none)
    profile.key = SharedKey{.type = SharedKeyType::pass_phrase, .material = spec.primary_key};
  const result<std::string> xml = to_xml(profile);
  if (!xml) return errc::bad_configuration;
  return Setting<std::string>{xml.value()};
}

result<Setting<bool>> FakeHostedNetwork::enabled() const {
  auto entered = enter_hosted(identity_, "enabled");
  if (!entered) return entered.error();
  const bool on = entered.value().world().hosted.spec.enabled;
  return Setting<bool>{on, on ? ValueOrigin::query_only : ValueOrigin::set_by_user};
}

result<void> FakeHostedNetwork::set_enabled(bool on, HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "set_enabled", reason);
  if (!entered) return entered.error();
  WlanWorld& world = entered.value().world();
  if (!elevated(entered.value()))
    return fail(reason, HostedNetworkReason::elevation_required, errc::access_denied);
  world.hosted.spec.enabled = on;
  world.idle_hosted(HostedNetworkReason::properties_change);
  return done(reason);
}

result<HostedNetworkStatus> FakeHostedNetwork::status() const {
  auto entered = enter_hosted(identity_, "status");
  if (!entered) return entered.error();
  WlanWorld& world = entered.value().world();
  HostedNetworkStatus status;
  status.state = world.hosted_state();
  if (status.state == HostedNetworkState::unavailable) return status;
  status.device_id = device;
  if (status.state != HostedNetworkState::active) return status;
  const Radio& radio = *server(world);
  status.bssid = radio.spec.address;
  const auto phy =
      std::find_if(radio.spec.phys.begin(), radio.spec.phys.end(), [](const PhySpec& candidate) {
        return candidate.software != RadioSwitch::off && candidate.hardware != RadioSwitch::off;
      });
  status.phy_type = phy->type;
  status.channel_frequency_khz = AccessPointSpec{}.center_frequency_khz;
  status.peers = world.hosted.spec.peers;
  return status;
}

result<void> FakeHostedNetwork::refresh_security_settings(HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "refresh_security_settings", reason);
  if (!entered) return entered.error();
  WlanWorld& world = entered.value().world();
  initialise(world);
  world.hosted.spec.primary_key = make_key(world.hosted);
  world.idle_hosted(HostedNetworkReason::properties_change);
  return done(reason);
}

result<HostedNetworkKey> FakeHostedNetwork::secondary_key(HostedNetworkReason* reason) const {
  auto entered = enter_hosted(identity_, "secondary_key", reason);
  if (!entered) return entered.error();
  if (reason != nullptr) *reason = HostedNetworkReason::success;
  return entered.value().world().hosted.spec.secondary_key;
}

result<void> FakeHostedNetwork::set_secondary_key(const HostedNetworkKey& key,
                                                  HostedNetworkReason* reason) {
  auto entered = enter_hosted(identity_, "set_secondary_key", reason);
  if (!entered) return entered.error();
  WlanWorld& world = entered.value().world();
  if (!key.key.empty() && !is_key(key))
    return fail(reason, HostedNetworkReason::bad_parameters, errc::invalid_parameter);
  // Idle first: a key for one use is forgotten with the use it was for.
  world.idle_hosted(HostedNetworkReason::properties_change);
  world.hosted.spec.secondary_key = key.key.empty() ? HostedNetworkKey{} : key;
  return done(reason);
}

}  // namespace winseam::fake
