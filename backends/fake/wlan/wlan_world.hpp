// backends/fake/wlan/wlan_world.hpp: the WLAN service of one world and the rules by which it changes.
//
// Members are called under the world's lock; they never call user code and never wait.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/core.hpp"
#include "model.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::fake {

class SessionWorld;

class WlanWorld {
 public:
  WlanWorld(Core& core, SessionWorld& sessions) : core_(core), sessions_(sessions) {}
  WlanWorld(const WlanWorld&) = delete;
  WlanWorld& operator=(const WlanWorld&) = delete;

  // Once, when the world is built; throws std::invalid_argument for what cannot be.
  void set_up(const WlanSpec& spec);
  WlanSpec describe() const;
  std::string dump() const;

  // --- service and handles (service.cpp) --------------------------------------------------------------------------
  // The whole configuration except radios, access points and hosted network, which the members below hold.
  WlanSpec settings;
  HandleTable<ClientHandle> clients;
  std::list<HandleId> registered;  // the handles that have a registration, oldest first
  std::uint64_t epoch = 1;         // counts starts of the service
  std::uint32_t next_number = 1;
  std::size_t opens = 0;
  std::size_t closes = 0;
  std::vector<OpenHandle> open_handles();
  WindowsVersion windows() const;
  // False on systems that ask for consent, without it.
  bool may_locate() const;
  // The code that the next call shall fail with, taken out.
  std::optional<errc> take_failure();
  void fail_next_call(errc code, std::size_t skip) { failure_ = {code, skip}; }
  void stop_service();
  // Returns what the old handles held, to be destroyed without the lock.
  std::vector<ClientHandle> start_service();
  // Takes the registration away; the result is to be destroyed without the lock.
  std::shared_ptr<WlanListening> unregister(ClientHandle& client);
  // Takes out a handle that the service does not know any more; the result is to be destroyed without the lock.
  std::shared_ptr<WlanListening> forget(HandleId id);
  // What the service gives back when a handle closes.
  void withdraw(ClientHandle& client);

  // --- events (raise.cpp) -----------------------------------------------------------------------------------------
  void raise(WlanNotification notification);
  void raise(const Radio& radio, AcmCode code, NotificationPayload payload = {});
  void raise(const Radio& radio, MsmCode code, NotificationPayload payload = {});
  void raise(HostedNetworkCode code, NotificationPayload payload);
  void lose_next(NotificationSource source, std::uint32_t code) {
    lost_.emplace_back(source, code);
  }
  // For the next subscribe(); see Wlan::raise_during_subscribe.
  std::optional<WlanNotification> early;

  // --- adapters (radios.cpp) --------------------------------------------------------------------------------------
  std::list<Radio> radios;
  Radio* find(const Guid& id);  // disabled ones too
  // The adapter if it is enabled: what calls see.
  Radio* present(const Guid& id);
  Radio& add_radio(const RadioSpec& spec, bool announce);
  RadioSpec describe(const Radio& radio) const;
  void remove_radio(Radio& radio);
  void disable(Radio& radio);
  void enable(Radio& radio);
  void set_ready(Radio& radio, bool ready);
  RadioState switches(const Radio& radio) const;
  bool radio_on(const Radio& radio) const;
  // The index of the radio that speaks to an access point: one of its type, otherwise any that is on.
  std::uint32_t phy_for(const Radio& radio, const AccessPointSpec& station) const;
  // New positions for all radios of the adapter, by index: a connection that loses its radio drops first.
  void set_switches(Radio& radio, const std::vector<PhySpec>& phys);
  // What a user does to one software switch.
  void turn(PhySpec& phy, RadioSwitch position) const;
  void set_software_switch(Radio& radio, std::uint32_t phy_index, RadioSwitch position);
  void set_airplane_mode(bool on);

  // --- requests of handles for one adapter (requests.cpp) -----------------------------------------------------------
  bool background_scan(const Radio& radio) const { return radio.background_off == 0; }
  bool streaming(const Radio& radio) const { return radio.streaming > 0; }
  bool synchronized(const Radio& radio) const { return radio.synchronized > 0; }
  void request_background_scan(ClientHandle& client, Radio& radio, bool on);
  void request_streaming(ClientHandle& client, Radio& radio, bool on);
  void request_synchronized(ClientHandle& client, Radio& radio, bool on);
  bool asks_background_off(const ClientHandle& client, const Radio& radio) const;
  void withdraw_requests(ClientHandle& client);
  void forget_requests(Radio& radio);  // of all handles: the connection ended

  // --- the air (air.cpp) ------------------------------------------------------------------------------------------
  AirStation* find_station(const Bssid& bssid);
  Bssid add_station(AccessPointSpec spec);
  void remove_station(const Bssid& bssid);
  // The station changed: connections over it follow.
  void set_station(AccessPointSpec spec);
  std::int32_t rssi(const Radio& radio, const AccessPointSpec& station) const;
  bool hears(const Radio& radio, const AccessPointSpec& station) const;
  // The strongest access point that fits; null if there is none.
  AirStation* best_station(const Radio& radio, const Target& target, Ssid& ssid);

  // --- scanning (scanning.cpp) ------------------------------------------------------------------------------------
  void begin_scan(Radio& radio, const std::optional<Ssid>& asked_for);
  void end_scan(Radio& radio, std::optional<ReasonCode> failure);
  void arm_background_scan(Radio& radio);
  // What the adapter remembers, without what is too old.
  std::vector<const HeardSpec*> remembered(Radio& radio);

  // --- connections (connecting.cpp, links.cpp, automatic.cpp) -----------------------------------------------------
  // Begins an attempt, after leaving what there is.
  void connect(Radio& radio, Target target);
  void disconnect(Radio& radio);  // for the user
  // The connection breaks without a word from the user.
  void lose_link(Radio& radio, ReasonCode reason);
  // Ends connection, attempts and scan at once: the radio or the adapter goes away.
  void drop_everything(Radio& radio, ReasonCode reason);
  void roam(Radio& radio, const Bssid& to);
  void connect_automatically(Radio& radio);
  // Success, or why a filter list forbids the network.
  ReasonCode denied(const Ssid& ssid, BssType type) const;
  void tell_quality(Radio& radio);

  // --- profiles (profile_store.cpp) -------------------------------------------------------------------------------
  StoredWlanProfile* find_profile(Radio& radio, std::string_view name);
  // The profile if the caller can see it: a user's profile is its owner's alone.
  StoredWlanProfile* visible_profile(Radio& radio, std::string_view name, std::string_view user);
  // Adds a new profile: the first below group policy's, or at the end.
  StoredWlanProfile& add_profile(Radio& radio, StoredWlanProfile profile, bool at_end = false);
  void remove_profile(Radio& radio, std::string_view name);
  void rename_profile(Radio& radio, std::string_view old_name, std::string new_name);
  void unblock(Radio& radio, StoredWlanProfile& profile);

  // --- the hosted network (hosted.cpp) ----------------------------------------------------------------------------
  HostedState hosted;
  HostedNetworkState hosted_state();  // as it should be now
  // How often a handle uses the network.
  std::size_t& hosted_references(ClientHandle& client);
  // Brings the state up to date and tells listeners why it changed.
  void update_hosted(HostedNetworkReason reason);
  // Ends all use; for calls that force the network idle.
  void idle_hosted(HostedNetworkReason reason);

  Core& core() { return core_; }
  SessionWorld& sessions() { return sessions_; }
  Engine& engine() const { return core_.engine; }
  TimePoint now() const { return core_.engine.now(); }

 private:
  bool wants(const ClientHandle& client, const WlanNotification& notification,
             bool virtual_station);
  void begin(Radio& radio, Attempt attempt);
  void cancel_attempts(Radio& radio);  // each completes as cancelled by the user
  void try_to_join(Radio& radio);
  void associated(Radio& radio);
  void authenticated(Radio& radio);
  void joined(Radio& radio, const AirStation* station);
  void try_failed(Radio& radio, ReasonCode reason, bool gives_up);
  void complete(Radio& radio, ReasonCode reason);  // without success
  void leave(Radio& radio);                        // begins the state disconnecting
  void left(Radio& radio, ReasonCode reason);
  void persist(Radio& radio, const Target& target);
  ReasonCode check_key(const Target& target, const AccessPointSpec& station) const;
  void adopt_link(Radio& radio, const LinkSpec& spec);
  // Where a connection is to be found again: the access point that it is at, or moves to if that one is gone.
  std::optional<Bssid> lasting_station(const Link& link) const;

  Core& core_;
  SessionWorld& sessions_;
  std::unordered_map<Guid, std::list<Radio>::iterator> by_id_;
  std::map<Bssid, AirStation> stations_;
  std::unordered_map<Ssid, std::vector<Bssid>> by_ssid_;
  std::vector<std::pair<NotificationSource, std::uint32_t>> lost_;
  std::optional<std::pair<errc, std::size_t>> failure_;
  std::uint32_t next_radio_ = 1;
  std::uint32_t next_station_ = 1;
};

// The same network security, as far as joining goes: WEP of any length, WPA2 in WPA3's transition mode.
bool fits(const WlanProfile& profile, const AccessPointSpec& station);

// What events say of a target.
ConnectionEvent connection_event(const Target& target, const Ssid& ssid,
                                 ReasonCode reason = ReasonCode::success);

// A stored profile of a specification. Throws std::invalid_argument if its XML is wrong.
StoredWlanProfile make_profile(const ProfileSpec& spec);

// The ciphertext by which the fake shows a key, and the key of one that it made (otherwise nothing).
std::string protect_key(std::string_view plain);
std::optional<std::string> unprotect_key(std::string_view ciphertext);

}  // namespace winseam::fake
