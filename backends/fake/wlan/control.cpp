#include <algorithm>
#include <stdexcept>
#include <utility>

#include "winseam/fake/wlan.hpp"
#include "world_state.hpp"

namespace winseam::fake {
namespace {

// The world's lock and what a verb names, for the length of one member.
struct Hold {
  explicit Hold(WorldState& state) : lock(state.core.engine.lock()), world(state.wlan) {}

  Radio& radio(const Guid& id) {
    if (Radio* found = world.find(id)) return *found;
    throw std::invalid_argument(
        "there is no adapter " + to_string(id) +
        "; add it with Wlan::add_interface, or look whether it was removed");
  }

  AirStation& station(const Bssid& bssid) {
    if (AirStation* found = world.find_station(bssid)) return *found;
    throw std::invalid_argument("there is no access point " + to_string(bssid) +
                                "; add it with Wlan::add_access_point");
  }

  ClientHandle& client(std::uint32_t number) {
    ClientHandle* found = nullptr;
    world.clients.for_each([&](HandleId, ClientHandle& client) {
      if (client.number == number) found = &client;
    });
    if (found != nullptr) return *found;
    throw std::invalid_argument("no WLAN client " + std::to_string(number) +
                                " is open; Wlan::clients lists them");
  }

  void change(const Bssid& bssid, const std::function<void(AccessPointSpec&)>& edit) {
    AccessPointSpec spec = station(bssid).spec;
    edit(spec);
    world.set_station(std::move(spec));
  }

  WorldLock lock;
  WlanWorld& world;
};

HostedNetworkPeer peer_of(const MacAddress& address) {
  return HostedNetworkPeer{address, HostedNetworkPeerAuth::authenticated};
}

MsmEvent peer_event(const Link& link, const MacAddress& peer, bool first, bool last) {
  MsmEvent event;
  event.mode = link.target.mode;
  event.profile_name = link.target.profile.name;
  event.ssid = link.ssid;
  event.bss_type = link.target.bss_type;
  event.peer = peer;
  event.security_enabled = link.secure;
  event.first_peer = first;
  event.last_peer = last;
  return event;
}

Link& adhoc_link(Radio& radio) {
  if (!radio.connected() || radio.link->target.bss_type != BssType::independent)
    throw std::invalid_argument("adapter \"" + radio.spec.description +
                                "\" is in no ad hoc network; connect it to one first");
  return *radio.link;
}

}  // namespace

WlanSpec Wlan::describe() const { return Hold(*state_).world.describe(); }

std::vector<Guid> Wlan::interfaces() const {
  Hold hold(*state_);
  std::vector<Guid> ids;
  for (const Radio& radio : hold.world.radios) ids.push_back(radio.id());
  return ids;
}

RadioSpec Wlan::radio(const Guid& adapter) const {
  Hold hold(*state_);
  return std::as_const(hold.world).describe(hold.radio(adapter));
}

InterfaceState Wlan::state(const Guid& adapter) const { return Hold(*state_).radio(adapter).state; }

std::optional<Bssid> Wlan::connected_to(const Guid& adapter) const {
  Hold hold(*state_);
  const Radio& radio = hold.radio(adapter);
  if (!radio.connected()) return std::nullopt;
  return radio.link->bssid;
}

bool Wlan::scanning(const Guid& adapter) const {
  return Hold(*state_).radio(adapter).scan.has_value();
}

bool Wlan::connecting(const Guid& adapter) const {
  Hold hold(*state_);
  const Radio& radio = hold.radio(adapter);
  return radio.attempt || radio.next;
}

AccessPointSpec Wlan::access_point(const Bssid& bssid) const {
  return Hold(*state_).station(bssid).spec;
}

HostedNetworkState Wlan::hosted_network_state() const { return Hold(*state_).world.hosted.state; }

std::size_t Wlan::open_handles() const { return Hold(*state_).world.clients.size(); }

std::size_t Wlan::opens() const { return Hold(*state_).world.opens; }

std::size_t Wlan::closes() const { return Hold(*state_).world.closes; }

std::vector<ClientState> Wlan::clients() const {
  Hold hold(*state_);
  std::vector<ClientState> list;
  hold.world.clients.for_each([&](HandleId, const ClientHandle& client) {
    list.push_back(
        ClientState{client.number, client.opened_at, client.version,
                    client.listening ? client.listening->sources : NotificationSource::none,
                    client.channel->waiting(), client.channel->running(), client.channel->held()});
  });
  std::sort(list.begin(), list.end(),
            [](const ClientState& a, const ClientState& b) { return a.number < b.number; });
  return list;
}

Guid Wlan::add_interface(const RadioSpec& radio) {
  Hold hold(*state_);
  return hold.world.add_radio(radio, true).id();
}

void Wlan::remove_interface(const Guid& adapter) {
  Hold hold(*state_);
  hold.world.remove_radio(hold.radio(adapter));
}

void Wlan::disable_interface(const Guid& adapter) {
  Hold hold(*state_);
  hold.world.disable(hold.radio(adapter));
}

void Wlan::enable_interface(const Guid& adapter) {
  Hold hold(*state_);
  hold.world.enable(hold.radio(adapter));
}

void Wlan::set_ready(const Guid& adapter, bool ready) {
  Hold hold(*state_);
  hold.world.set_ready(hold.radio(adapter), ready);
}

void Wlan::set_scan(const Guid& adapter, const ScanSpec& scan) {
  Hold hold(*state_);
  Radio& radio = hold.radio(adapter);
  radio.spec.scan = scan;
  if (radio.present()) hold.world.arm_background_scan(radio);
}

void Wlan::set_hardware_switch(const Guid& adapter, RadioSwitch position) {
  Hold hold(*state_);
  Radio& radio = hold.radio(adapter);
  std::vector<PhySpec> phys = radio.spec.phys;
  for (PhySpec& phy : phys) phy.hardware = position;
  hold.world.set_switches(radio, phys);
}

void Wlan::set_software_switch(const Guid& adapter, RadioSwitch position) {
  Hold hold(*state_);
  Radio& radio = hold.radio(adapter);
  std::vector<PhySpec> phys = radio.spec.phys;
  for (PhySpec& phy : phys) hold.world.turn(phy, position);
  hold.world.set_switches(radio, phys);
}

void Wlan::set_airplane_mode(bool on) { Hold(*state_).world.set_airplane_mode(on); }

void Wlan::set_statistics(const Guid& adapter, const WlanStatistics& statistics) {
  Hold(*state_).radio(adapter).spec.statistics = statistics;
}

void Wlan::set_power_setting(PowerSetting setting) {
  Hold hold(*state_);
  Setting<PowerSetting>& present = hold.world.settings.autoconfiguration.power_setting;
  if (present.value == setting) return;
  present.value = setting;
  for (const Radio& radio : hold.world.radios)
    if (radio.present()) hold.world.raise(radio, AcmCode::power_setting_change, setting);
}

Bssid Wlan::add_access_point(const AccessPointSpec& access_point) {
  return Hold(*state_).world.add_station(access_point);
}

void Wlan::remove_access_point(const Bssid& bssid) {
  Hold hold(*state_);
  (void)hold.station(bssid);
  hold.world.remove_station(bssid);
}

void Wlan::set_access_point(const AccessPointSpec& access_point) {
  Hold hold(*state_);
  (void)hold.station(access_point.bssid);
  hold.world.set_station(access_point);
}

void Wlan::set_in_range(const Bssid& bssid, bool in_range) {
  Hold(*state_).change(bssid, [&](AccessPointSpec& spec) { spec.in_range = in_range; });
}

void Wlan::set_rssi(const Bssid& bssid, std::int32_t rssi) {
  Hold(*state_).change(bssid, [&](AccessPointSpec& spec) {
    spec.rssi = rssi;
    spec.signals.clear();
  });
}

void Wlan::set_rssi(const Bssid& bssid, const Guid& adapter, std::int32_t rssi) {
  Hold hold(*state_);
  (void)hold.radio(adapter);
  hold.change(bssid, [&](AccessPointSpec& spec) {
    const auto at =
        std::find_if(spec.signals.begin(), spec.signals.end(),
                     [&](const SignalSpec& signal) { return signal.interface_id == adapter; });
    if (at != spec.signals.end())
      at->rssi = rssi;
    else
      spec.signals.push_back(SignalSpec{adapter, rssi});
  });
}

void Wlan::drop_link(const Guid& adapter, ReasonCode reason) {
  Hold hold(*state_);
  hold.world.lose_link(hold.radio(adapter), reason);
}

void Wlan::roam(const Guid& adapter, const Bssid& to) {
  Hold hold(*state_);
  Radio& radio = hold.radio(adapter);
  const AirStation& station = hold.station(to);
  if (!radio.connected() || station.spec.ssid != radio.link->ssid)
    throw std::invalid_argument("adapter \"" + radio.spec.description +
                                "\" is not connected to the network of " + to_string(to));
  hold.world.roam(radio, to);
}

void Wlan::join_peer(const Guid& adapter, const MacAddress& peer) {
  Hold hold(*state_);
  Radio& radio = hold.radio(adapter);
  Link& link = adhoc_link(radio);
  const bool first = link.peers.empty();
  link.peers.push_back(peer);
  radio.state = InterfaceState::connected;
  hold.world.raise(radio, MsmCode::peer_join, peer_event(link, peer, first, false));
  if (first)
    hold.world.raise(radio, AcmCode::adhoc_network_state_change, AdhocNetworkState::connected);
}

void Wlan::leave_peer(const Guid& adapter, const MacAddress& peer) {
  Hold hold(*state_);
  Radio& radio = hold.radio(adapter);
  Link& link = adhoc_link(radio);
  const auto at = std::find(link.peers.begin(), link.peers.end(), peer);
  if (at == link.peers.end())
    throw std::invalid_argument(to_string(peer) + " has not joined the ad hoc network");
  link.peers.erase(at);
  const bool last = link.peers.empty();
  if (last) radio.state = InterfaceState::ad_hoc_network_formed;
  hold.world.raise(radio, MsmCode::peer_leave, peer_event(link, peer, false, last));
  if (last) hold.world.raise(radio, AcmCode::adhoc_network_state_change, AdhocNetworkState::formed);
}

void Wlan::add_group_policy_profile(const Guid& adapter, std::string xml) {
  Hold hold(*state_);
  Radio& radio = hold.radio(adapter);
  (void)hold.world.add_profile(
      radio, make_profile(ProfileSpec{.xml = std::move(xml), .flags = ProfileFlags::group_policy}));
  hold.world.raise(radio, AcmCode::profile_change);
}

void Wlan::set_group_policy_filters(std::vector<FilterEntry> permit,
                                    std::vector<FilterEntry> deny) {
  Hold hold(*state_);
  hold.world.settings.filters.group_policy_permit = std::move(permit);
  hold.world.settings.filters.group_policy_deny = std::move(deny);
  for (const Radio& radio : hold.world.radios)
    if (radio.present()) hold.world.raise(radio, AcmCode::filter_list_change);
}

void Wlan::join_hosted_network(const MacAddress& peer) {
  Hold hold(*state_);
  HostedState& hosted = hold.world.hosted;
  if (hosted.state != HostedNetworkState::active)
    throw std::invalid_argument("the hosted network is not active; start it first");
  hosted.spec.peers.push_back(peer_of(peer));
  hold.world.raise(HostedNetworkCode::peer_state_change,
                   HostedNetworkPeerChange{{peer, HostedNetworkPeerAuth::invalid},
                                           peer_of(peer),
                                           HostedNetworkReason::peer_arrived});
}

void Wlan::leave_hosted_network(const MacAddress& peer) {
  Hold hold(*state_);
  std::vector<HostedNetworkPeer>& peers = hold.world.hosted.spec.peers;
  const auto at = std::find(peers.begin(), peers.end(), peer_of(peer));
  if (at == peers.end())
    throw std::invalid_argument(to_string(peer) + " has not joined the hosted network");
  peers.erase(at);
  hold.world.raise(HostedNetworkCode::peer_state_change,
                   HostedNetworkPeerChange{peer_of(peer),
                                           {peer, HostedNetworkPeerAuth::invalid},
                                           HostedNetworkReason::peer_departed});
}

void Wlan::stop_service() { Hold(*state_).world.stop_service(); }

void Wlan::start_service() {
  std::vector<ClientHandle> old;  // destroyed last, without the lock
  Hold hold(*state_);
  old = hold.world.start_service();
}

void Wlan::set_dll_present(bool present) { Hold(*state_).world.settings.dll_present = present; }

void Wlan::set_endpoint_failure(std::optional<errc> code) {
  Hold(*state_).world.settings.endpoint_failure = code;
}

void Wlan::set_windows(std::optional<WindowsVersion> version) {
  Hold(*state_).world.settings.windows = version;
}

void Wlan::set_location_consent(bool consent) {
  Hold(*state_).world.settings.location_consent = consent;
}

void Wlan::set_handle_limit(std::size_t limit) {
  Hold(*state_).world.settings.handle_limit = limit;
}

void Wlan::set_quirks(const WlanQuirks& quirks) { Hold(*state_).world.settings.quirks = quirks; }

void Wlan::set_times(const WlanTimes& times) { Hold(*state_).world.settings.times = times; }

void Wlan::fail_next_scan(const Guid& adapter, ReasonCode reason) {
  Hold(*state_).radio(adapter).next_scan_fails = reason;
}

void Wlan::refuse_next_scan(const Guid& adapter, errc code) {
  Hold(*state_).radio(adapter).next_scan_refused = code;
}

void Wlan::fail_next_connect(const Bssid& bssid, const TrySpec& attempt) {
  Hold(*state_).station(bssid).spec.tries.push_back(attempt);
}

void Wlan::fail_next_call(errc code, std::size_t skip) {
  Hold(*state_).world.fail_next_call(code, skip);
}

void Wlan::raise(const WlanNotification& notification) { Hold(*state_).world.raise(notification); }

void Wlan::lose_next(NotificationSource source, std::uint32_t code) {
  Hold(*state_).world.lose_next(source, code);
}

void Wlan::raise_during_subscribe(const WlanNotification& notification) {
  Hold(*state_).world.early = notification;
}

void Wlan::hold(std::uint32_t client) { Hold(*state_).client(client).channel->hold(); }

void Wlan::step(std::uint32_t client) { Hold(*state_).client(client).channel->step(); }

void Wlan::release(std::uint32_t client) { Hold(*state_).client(client).channel->release(); }

void Wlan::drop(std::uint32_t client) { Hold(*state_).client(client).channel->discard(); }

void Wlan::hold_all() {
  Hold(*state_).world.clients.for_each(
      [](HandleId, ClientHandle& client) { client.channel->hold(); });
}

void Wlan::release_all() {
  Hold(*state_).world.clients.for_each(
      [](HandleId, ClientHandle& client) { client.channel->release(); });
}

}  // namespace winseam::fake
