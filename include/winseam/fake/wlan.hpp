// winseam/fake/wlan.hpp: a test's hold on the wireless side of the world.
//
//   winseam::fake::Wlan wlan = world.wlan();
//   const winseam::Guid adapter = wlan.add_interface(winseam::fake::default_radio());
//   const winseam::Bssid attic =
//       wlan.add_access_point(winseam::fake::default_access_point(winseam::Ssid{"Attic"}, "attic-passphrase"));
//   // ... the code under test connects ...
//   wlan.set_in_range(attic, false);      // the link is lost, and its listeners hear of it
//
// A Wlan is a view: copy it freely. The verbs speak for the machine, its users and the air, so they need no permission,
// and what they bring about is announced to listeners like everything else. Unknown adapters, access points and clients
// are a programmer's error: std::invalid_argument says what to do. Threads: any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "winseam/call_site.hpp"
#include "winseam/fake/wlan_spec.hpp"
#include "winseam/wlan/notification.hpp"

namespace winseam::fake {

class World;
struct WorldState;

// An open client handle.
struct ClientState {
  std::uint32_t number = 0;  // "wlan-client#3": counted from 1, never reused
  CallSite opened_at{};
  WlanVersion version = WlanVersion::vista;
  NotificationSource sources = NotificationSource::none;
  std::size_t waiting = 0;  // events that its listener has not got yet
  bool delivering = false;  // its listener is running
  bool held = false;
};

class Wlan {
 public:
  // --- look -------------------------------------------------------------------------------------------------------
  WlanSpec describe() const;
  std::vector<Guid> interfaces() const;  // disabled ones too, in the order in which they were added
  RadioSpec radio(const Guid& adapter) const;
  InterfaceState state(const Guid& adapter) const;
  std::optional<Bssid> connected_to(const Guid& adapter) const;
  bool scanning(const Guid& adapter) const;
  bool connecting(const Guid& adapter) const;  // an attempt is under way or waits for a disconnect
  AccessPointSpec access_point(const Bssid& bssid) const;
  HostedNetworkState hosted_network_state() const;
  std::size_t open_handles() const;
  std::size_t opens() const;   // how many were opened, ever
  std::size_t closes() const;  // how many were closed
  std::vector<ClientState> clients()
      const;  // the open ones, in the order in which they were opened

  // --- adapters ---------------------------------------------------------------------------------------------------
  Guid add_interface(const RadioSpec& radio);  // interface_arrival follows if it is enabled
  void remove_interface(const Guid& adapter);  // in the middle of a scan or a connection too
  void disable_interface(const Guid& adapter);
  void enable_interface(const Guid& adapter);  // it comes back under the same id
  void set_ready(const Guid& adapter, bool ready);
  void set_scan(const Guid& adapter, const ScanSpec& scan);
  void set_hardware_switch(const Guid& adapter, RadioSwitch position);  // of all its radios
  void set_software_switch(const Guid& adapter, RadioSwitch position);
  void set_airplane_mode(bool on);
  void set_statistics(const Guid& adapter, const WlanStatistics& statistics);
  void set_power_setting(PowerSetting setting);

  // --- the air ----------------------------------------------------------------------------------------------------
  Bssid add_access_point(const AccessPointSpec& access_point);
  void remove_access_point(const Bssid& bssid);
  void set_access_point(const AccessPointSpec& access_point);  // replaces the one of its address
  void set_in_range(const Bssid& bssid, bool in_range);
  void set_rssi(const Bssid& bssid, std::int32_t rssi);  // as every adapter hears it
  void set_rssi(const Bssid& bssid, const Guid& adapter, std::int32_t rssi);

  // --- connections ------------------------------------------------------------------------------------------------
  // The driver loses its connection, if it has one. The reason is in the MSM event.
  void drop_link(const Guid& adapter, ReasonCode reason = ReasonCode::driver_disconnected);
  void roam(const Guid& adapter, const Bssid& to);  // to another access point of the same network
  void join_peer(const Guid& adapter,
                 const MacAddress& peer);  // a station joins the ad hoc network
  void leave_peer(const Guid& adapter, const MacAddress& peer);
  void add_group_policy_profile(const Guid& adapter, std::string xml);
  void set_group_policy_filters(std::vector<FilterEntry> permit, std::vector<FilterEntry> deny);
  void join_hosted_network(const MacAddress& peer);
  void leave_hosted_network(const MacAddress& peer);

  // --- the service ------------------------------------------------------------------------------------------------
  // Handles open now answer service_not_active until it starts, and invalid_handle from then on. Connections end, scans
  // and attempts end without a word: nobody is left to say it.
  void stop_service();
  void start_service();
  void set_dll_present(bool present);
  void set_endpoint_failure(std::optional<errc> code);
  void set_windows(std::optional<WindowsVersion> version);
  void set_location_consent(bool consent);
  void set_handle_limit(std::size_t limit);
  void set_quirks(const WlanQuirks& quirks);
  void set_times(const WlanTimes& times);

  // --- what goes wrong next ---------------------------------------------------------------------------------------
  void fail_next_scan(const Guid& adapter, ReasonCode reason = ReasonCode::scan_call_fail);
  void refuse_next_scan(const Guid& adapter, errc code = errc::busy);
  void fail_next_connect(const Bssid& bssid, const TrySpec& attempt);  // adds to its script
  // The call after `skip` others, opening a handle included, fails with this code.
  void fail_next_call(errc code = errc::not_enough_memory, std::size_t skip = 0);

  // --- deliveries -------------------------------------------------------------------------------------------------
  // Any event, to every listener whose registration covers it. Events of NotificationSource::security never come.
  void raise(const WlanNotification& notification);
  // The next event of that source and code is raised for nobody.
  void lose_next(NotificationSource source, std::uint32_t code);
  // Delivers this to the listener of the next subscribe() before that returns.
  void raise_during_subscribe(const WlanNotification& notification);
  void hold(std::uint32_t client);     // events wait
  void step(std::uint32_t client);     // lets one through
  void release(std::uint32_t client);  // lets all through
  void drop(std::uint32_t client);     // the waiting events are lost
  void hold_all();                     // every client that is open now
  void release_all();

 private:
  friend class World;
  explicit Wlan(std::shared_ptr<WorldState> state) : state_(std::move(state)) {}
  std::shared_ptr<WorldState> state_;
};

}  // namespace winseam::fake
