// winseam/fake/wlan_spec.hpp: the wireless side of a world as plain values.
//
//   winseam::fake::WorldSpec spec = winseam::fake::World().describe();
//   spec.wlan.radios.push_back(winseam::fake::default_radio());
//   spec.wlan.access_points.push_back(
//       winseam::fake::default_access_point(winseam::Ssid{"Attic"}, "attic-passphrase"));
//   winseam::fake::World world(spec);
//
// A WlanSpec as it is: the service runs, and there is no adapter. Threads: value types.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/fake/session_spec.hpp"
#include "winseam/guid.hpp"
#include "winseam/time.hpp"
#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/profile_values.hpp"
#include "winseam/wlan/reason.hpp"
#include "winseam/wlan/ssid.hpp"
#include "winseam/wlan/state.hpp"
#include "winseam/wlan/statistics.hpp"
#include "winseam/wlan/values.hpp"

namespace winseam::fake {

// What one try to join an access point comes to, instead of what it would.
struct TrySpec {
  ReasonCode reason = ReasonCode::association_timeout;
  bool gives_up = false;  // the attempt ends here; otherwise another try follows

  friend bool operator==(const TrySpec&, const TrySpec&) = default;
};

// How strong one adapter hears an access point, where that differs from the others.
struct SignalSpec {
  Guid interface_id{};
  std::int32_t rssi = -100;

  friend bool operator==(const SignalSpec&, const SignalSpec&) = default;
};

// An access point in the air, or a station of an ad hoc network (bss_type independent).
struct AccessPointSpec {
  Ssid ssid{};
  Bssid bssid{};        // made up if all zero
  bool hidden = false;  // does not broadcast its name
  bool in_range = true;
  BssType bss_type = BssType::infrastructure;
  std::int32_t rssi = -50;  // dBm
  std::vector<SignalSpec> signals{};
  AuthAlgorithm auth = AuthAlgorithm::open;
  CipherAlgorithm cipher = CipherAlgorithm::none;
  std::string key{};                             // the pass phrase or key, as profiles spell it
  std::optional<ReasonCode> wrong_key_reason{};  // by the algorithm if empty
  PhyType phy_type = PhyType::he;
  std::uint32_t center_frequency_khz = 2'437'000;
  std::uint32_t rate_kbps = 144'400;  // of a connection, both ways
  BeaconUnits beacon_period{100};
  std::vector<std::uint16_t> rates{0x82, 0x84, 0x8B, 0x96, 0x0C, 0x18, 0x30, 0x48, 0x60, 0x6C};
  std::vector<std::uint8_t> information_elements{};  // besides name, rates and channel
  AccessNetworkOptions access_network_options{};
  MacAddress hessid{};
  VenueInfo venue{};
  std::vector<TrySpec> tries{};  // used up in order, one for each try to join

  friend bool operator==(const AccessPointSpec&, const AccessPointSpec&) = default;
};

// What an adapter remembers of an access point. `as_heard` has no key and no tries; its rssi is the adapter's.
struct HeardSpec {
  AccessPointSpec as_heard{};
  TimePoint at{};

  friend bool operator==(const HeardSpec&, const HeardSpec&) = default;
};

// A stored profile.
struct ProfileSpec {
  std::string xml{};  // with its key in the clear, if it has one
  ProfileFlags flags = ProfileFlags::all_user;
  std::string owner{};  // of a user's profile
  std::optional<std::string>
      sddl{};  // of an all-user profile; empty: that of add_new_all_user_profiles
  std::vector<std::uint8_t> custom_data{};
  bool suspended = false;  // not joined automatically: the user left it

  friend bool operator==(const ProfileSpec&, const ProfileSpec&) = default;
};

// One radio of an adapter.
struct PhySpec {
  PhyType type = PhyType::he;
  RadioSwitch software = RadioSwitch::on;
  RadioSwitch hardware = RadioSwitch::on;
  bool back_after_airplane_mode = false;  // airplane mode turned it off; it may be on again

  friend bool operator==(const PhySpec&, const PhySpec&) = default;
};

// How an adapter scans.
struct ScanSpec {
  Ticks takes = std::chrono::seconds{2};
  Ticks remembers = std::chrono::seconds{30};  // what was not heard for longer leaves the lists
  Ticks background_every = std::chrono::seconds{60};  // zero: never
  bool flushes = false;                               // a scan empties the list first

  friend bool operator==(const ScanSpec&, const ScanSpec&) = default;
};

// The connection an adapter has.
struct LinkSpec {
  ConnectionMode mode = ConnectionMode::profile;
  std::string profile{};  // the name of a stored one; XML for the modes that have their own
  Bssid bssid{};

  friend bool operator==(const LinkSpec&, const LinkSpec&) = default;
};

// An adapter.
struct RadioSpec {
  Guid id{};  // made up if null
  std::string description = "Fake Wireless Adapter";
  MacAddress address{};          // made up if all zero
  bool enabled = true;           // a disabled one is not listed
  bool ready = true;             // false: coming up, state not_ready
  bool virtual_station = false;  // not listed; its events need register_virtual_stations()
  InterfaceType type = InterfaceType::native;
  bool dot11d_supported = true;
  std::uint32_t max_desired_ssids = 8;
  std::uint32_t max_desired_bssids = 8;
  std::vector<PhySpec> phys{};
  std::vector<AuthCipherPair> infrastructure_security{};
  std::vector<AuthCipherPair> adhoc_security{};
  std::vector<CountryOrRegion> countries{};
  bool safe_mode_supported = false;
  bool safe_mode_certified = false;
  bool hosted_network_capable = false;
  bool management_frame_protection = true;
  std::vector<Guid> secondary_stations{};
  std::vector<Guid> device_services{};
  Setting<bool> autoconfiguration{true, ValueOrigin::query_only};
  Setting<BssType> bss_type{BssType::any, ValueOrigin::query_only};
  Setting<OperationMode> operation_mode{OperationMode::extensible_station, ValueOrigin::query_only};
  WlanStatistics statistics{};
  QosInfo qos{};
  std::vector<std::uint32_t> unsupported_opcodes{};  // the driver answers gen_failure
  ScanSpec scan{};
  std::vector<ProfileSpec> profiles{};  // in order of preference, group policy's first
  std::vector<HeardSpec> heard{};       // by ascending address
  std::optional<LinkSpec> link{};

  friend bool operator==(const RadioSpec&, const RadioSpec&) = default;
};

struct AutoconfigurationSpec {
  Setting<bool> show_denied_networks{false, ValueOrigin::query_only};
  Setting<PowerSetting> power_setting{PowerSetting::none, ValueOrigin::query_only};
  Setting<bool> only_group_policy_profiles{false, ValueOrigin::query_only};
  Setting<bool> allow_explicit_credentials{false, ValueOrigin::query_only};
  Setting<std::chrono::seconds> block_period{std::chrono::seconds{120}, ValueOrigin::query_only};
  Setting<bool> allow_virtual_station_extensibility{true, ValueOrigin::query_only};

  friend bool operator==(const AutoconfigurationSpec&, const AutoconfigurationSpec&) = default;
};

struct FiltersSpec {
  std::vector<FilterEntry> group_policy_permit{};
  std::vector<FilterEntry> group_policy_deny{};
  std::vector<FilterEntry> user_permit{};
  std::vector<FilterEntry> user_deny{};

  friend bool operator==(const FiltersSpec&, const FiltersSpec&) = default;
};

// An access control list in place of an object's default one.
struct WlanSecuritySpec {
  SecurableObject object = SecurableObject::permit_list;
  std::string sddl{};
  ValueOrigin origin = ValueOrigin::set_by_user;

  friend bool operator==(const WlanSecuritySpec&, const WlanSecuritySpec&) = default;
};

struct HostedNetworkSpec {
  bool enabled = true;
  bool denied_by_policy = false;
  std::optional<HostedNetworkConnectionSettings> settings{};  // empty: not initialised
  AuthCipherPair security{AuthAlgorithm::rsna_psk, CipherAlgorithm::ccmp};
  std::string primary_key{};
  HostedNetworkKey secondary_key{};
  bool forced = false;  // started for everybody
  std::vector<HostedNetworkPeer> peers{};

  friend bool operator==(const HostedNetworkSpec&, const HostedNetworkSpec&) = default;
};

// How long things take.
struct WlanTimes {
  Ticks discover = std::chrono::milliseconds{500};
  Ticks search = std::chrono::seconds{2};  // until a network counts as not available
  Ticks associate = std::chrono::milliseconds{200};
  Ticks authenticate = std::chrono::milliseconds{300};
  Ticks retry = std::chrono::milliseconds{500};
  Ticks disconnect = std::chrono::milliseconds{100};
  Ticks roam = std::chrono::milliseconds{100};

  friend bool operator==(const WlanTimes&, const WlanTimes&) = default;
};

// Where real systems differ, or nobody knows what they do.
struct WlanQuirks {
  bool refresh_before_complete = false;  // scan_list_refresh comes before scan_complete
  bool second_scan_is_busy = false;      // a scan during a scan answers busy instead of joining it
  bool nameless_duplicates = false;  // a network with a profile is listed once more without a name

  friend bool operator==(const WlanQuirks&, const WlanQuirks&) = default;
};

// The WLAN service of the local machine and what is in the air around it.
struct WlanSpec {
  bool dll_present = true;
  bool service_running = true;
  std::optional<errc> endpoint_failure{};   // the service cannot be reached: calls answer this
  std::optional<WindowsVersion> windows{};  // the local host's if empty
  bool location_consent = true;             // counts on Windows 11 24H2
  bool airplane_mode = false;
  std::size_t handle_limit = 64;
  std::vector<RadioSpec> radios{};
  std::vector<AccessPointSpec> access_points{};  // by ascending address
  AutoconfigurationSpec autoconfiguration{};
  FiltersSpec filters{};
  std::vector<WlanSecuritySpec> security{};  // by ascending object
  HostedNetworkSpec hosted_network{};
  WlanTimes times{};
  WlanQuirks quirks{};

  friend bool operator==(const WlanSpec&, const WlanSpec&) = default;
};

// An adapter as it usually is: two radios that are on, the common security, no profile, nothing heard.
RadioSpec default_radio(std::string description = "Fake Wireless Adapter");

// An access point in range on channel 6: WPA2 with a pass phrase, open if the phrase is empty.
AccessPointSpec default_access_point(const Ssid& ssid, std::string pass_phrase = {},
                                     std::int32_t rssi = -50);

}  // namespace winseam::fake
