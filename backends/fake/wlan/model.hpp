// backends/fake/wlan/model.hpp: the state of the WLAN service. Everything is guarded by the world's lock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/channel.hpp"
#include "core/engine.hpp"
#include "core/handle_table.hpp"
#include "winseam/call_site.hpp"
#include "winseam/fake/wlan_spec.hpp"
#include "winseam/wlan/notifications.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::fake {

// A stored profile. `settings` is what `spec.xml` says, with the key in the clear.
struct StoredWlanProfile {
  ProfileSpec spec;
  WlanProfile settings;
  bool auto_failed = false;        // the service tried to join by itself and failed
  std::optional<EventId> blocked;  // until then the service leaves it alone
  std::vector<std::byte> eap_data;
  std::string eap_xml;

  const std::string& name() const { return settings.name; }
  bool by_policy() const { return has(spec.flags, ProfileFlags::group_policy); }
  bool for_user() const { return has(spec.flags, ProfileFlags::user); }
  bool all_user() const { return !by_policy() && !for_user(); }
};

// An access point of the world.
struct AirStation {
  AccessPointSpec spec;
};

// What an attempt or a connection is about.
struct Target {
  ConnectionMode mode = ConnectionMode::profile;
  WlanProfile profile;         // what it connects with, made up in the discovery modes
  std::string xml;             // of profiles that are not stored
  std::vector<Ssid> ssids;     // the ones to look for
  std::vector<Bssid> desired;  // empty: any
  BssType bss_type = BssType::infrastructure;
  ConnectionFlags flags = ConnectionFlags::none;
  bool for_user = false;

  bool stored() const {
    return mode == ConnectionMode::profile || mode == ConnectionMode::automatic;
  }
  bool discovers() const {
    return mode == ConnectionMode::discovery_secure || mode == ConnectionMode::discovery_unsecure;
  }
};

// A connection that is being made.
struct Attempt {
  Target target;
  Ssid ssid;                   // found, or the first one looked for
  std::optional<Bssid> bssid;  // the access point that is tried
  EventId next{};              // its next step
};

// A connection that exists.
struct Link {
  Target target;
  Ssid ssid;
  Bssid bssid{};
  bool secure = false;
  AuthCipherPair security{};
  std::uint32_t phy_index = 0;
  std::uint32_t quality = 0;      // as it was told last
  bool formed = false;            // this station made the ad hoc network
  std::vector<MacAddress> peers;  // of the ad hoc network
  EventId roaming{};
  std::optional<Bssid> roams_to;
};

struct RunningScan {
  EventId end{};
  std::vector<Ssid> asked_for;  // by name
};

// An adapter; lives in a list, so that pointers to it stay good.
struct Radio {
  RadioSpec spec;  // profiles, heard and link are below
  std::list<StoredWlanProfile> profiles;
  std::unordered_map<std::string, std::list<StoredWlanProfile>::iterator> by_name;
  std::map<Bssid, HeardSpec> heard;
  InterfaceState state = InterfaceState::disconnected;
  std::optional<Link> link;
  std::optional<Attempt> attempt;
  std::optional<Attempt> next;  // begins when the present connection has been left
  EventId leaving{};            // ends the state disconnecting
  std::optional<RunningScan> scan;
  EventId background{};
  // Requests of handles, for the present connection; see ClientHandle::Requests.
  std::uint64_t link_epoch = 1;
  std::size_t background_off = 0;
  std::size_t streaming = 0;
  std::size_t synchronized = 0;
  // What goes wrong next.
  std::optional<ReasonCode> next_scan_fails;
  std::optional<errc> next_scan_refused;

  const Guid& id() const { return spec.id; }
  bool present() const { return spec.enabled; }
  bool connected() const { return link.has_value() && state != InterfaceState::disconnecting; }
};

// The listener of one subscription. The handle's channel makes its calls, one at a time.
struct WlanListening {
  NotificationSource sources = NotificationSource::none;
  Duplicates duplicates = Duplicates::deliver;
  WlanListener listener;
  bool ended = false;
  std::optional<std::thread::id> runner;

  bool running() const { return runner.has_value(); }
  bool running_here() const { return runner == std::this_thread::get_id(); }
};

// An open client handle.
struct ClientHandle {
  // What this handle asks of one adapter. The first two count while the adapter's link_epoch is `link_epoch`.
  struct Requests {
    std::uint64_t link_epoch = 0;
    bool background_off = false;
    bool streaming = false;
    bool synchronized = false;
  };

  std::uint32_t number = 0;
  CallSite opened_at;
  std::uint64_t epoch = 0;  // the start of the service that it was opened with
  WlanVersion version = WlanVersion::vista;
  std::shared_ptr<Channel> channel;
  std::shared_ptr<WlanListening> listening;      // null: no registration
  std::list<HandleId>::iterator registered;      // with `listening`: its place among the registered
  std::shared_ptr<const WlanNotification> last;  // raised for this registration
  std::shared_ptr<const WlanNotification> delivering;  // what the listener was called with last
  bool closing = false;
  bool virtual_stations = false;
  std::vector<Guid> device_services;
  std::size_t hosted_references = 0;  // counts while hosted_epoch is the network's
  std::uint64_t hosted_epoch = 0;
  std::map<Guid, Requests> requests;
};

// The software access point.
struct HostedState {
  HostedNetworkSpec spec;
  std::size_t references = 0;
  std::uint64_t epoch = 1;  // counts the times that all use was ended
  std::uint32_t next_key = 1;
  HostedNetworkState state = HostedNetworkState::unavailable;  // as it was told last
};

// "wlan-client#3".
std::string describe_client(std::uint32_t number);

}  // namespace winseam::fake
