// winseam/wlan/values.hpp: the plain values that WLAN queries return and WLAN calls take.
//
//   const auto networks = client.scanning().networks(adapter.id, winseam::NetworkListFlags::none).value();
//   for (const winseam::AvailableNetwork& network : networks)
//     std::cout << to_string(network.ssid) << ' ' << network.signal_quality << " %\n";
//
// All text is UTF-8. Units: signal quality and link quality in percent, rssi in dBm, rates in kbit/s, frequencies as the
// member's name says. Threads: value types.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ratio>
#include <string>
#include <vector>

#include "winseam/guid.hpp"
#include "winseam/time.hpp"
#include "winseam/wlan/reason.hpp"
#include "winseam/wlan/ssid.hpp"
#include "winseam/wlan/state.hpp"

namespace winseam {

// The value of a setting, and how it came about.
template <class T>
struct Setting {
  T value{};
  ValueOrigin origin = ValueOrigin::query_only;

  friend bool operator==(const Setting&, const Setting&) = default;
};

// One line of WlanEnumInterfaces. A snapshot: the adapter may be gone when the id is used next.
struct WlanInterface {
  Guid id{};
  std::string description{};  // at most 255 UTF-16 units
  InterfaceState state = InterfaceState::not_ready;

  friend bool operator==(const WlanInterface&, const WlanInterface&) = default;
};

// WLAN_INTERFACE_CAPABILITY.
struct InterfaceCapability {
  InterfaceType type = InterfaceType::native;
  bool dot11d_supported = false;
  std::uint32_t max_desired_ssids = 0;
  std::uint32_t max_desired_bssids =
      0;                        // the most that ConnectionParameters::desired_bssids may hold
  std::vector<PhyType> phys{};  // the radios by phy index, at most 64

  friend bool operator==(const InterfaceCapability&, const InterfaceCapability&) = default;
};

// The switches of one radio; WLAN_PHY_RADIO_STATE.
struct PhyRadioState {
  std::uint32_t phy_index = 0;
  RadioSwitch software = RadioSwitch::unknown;
  RadioSwitch hardware = RadioSwitch::unknown;  // a key or slider: a program cannot set it

  friend bool operator==(const PhyRadioState&, const PhyRadioState&) = default;
};

// The radios of an interface; WLAN_RADIO_STATE.
struct RadioState {
  std::vector<PhyRadioState> phys{};

  friend bool operator==(const RadioState&, const RadioState&) = default;
};

// True if some radio can send: its software and its hardware switch are both on.
bool any_radio_on(const RadioState& state) noexcept;

// DOT11_AUTH_CIPHER_PAIR.
struct AuthCipherPair {
  AuthAlgorithm auth = AuthAlgorithm::open;
  CipherAlgorithm cipher = CipherAlgorithm::none;

  friend bool operator==(const AuthCipherPair&, const AuthCipherPair&) = default;
};

// Three bytes, such as "DE " or "US\x04"; DOT11_COUNTRY_OR_REGION_STRING.
using CountryOrRegion = std::array<char, 3>;

// What an available network is to the caller; WLAN_AVAILABLE_NETWORK_* bits.
enum class NetworkFlags : std::uint32_t {
  none = 0,
  connected = 0x1,
  has_profile = 0x2,
  console_user_profile = 0x4,
  interworking_supported = 0x8,
  hotspot2_enabled = 0x10,
  anqp_supported = 0x20,
  hotspot2_domain = 0x40,
  hotspot2_roaming = 0x80,
  auto_connect_failed = 0x100,
};
template <>
inline constexpr bool is_flags<NetworkFlags> = true;

// What a network list holds besides what was seen; WLAN_AVAILABLE_NETWORK_INCLUDE_* bits.
enum class NetworkListFlags : std::uint32_t {
  none = 0,
  all_adhoc_profiles = 0x1,
  all_manual_hidden_profiles = 0x2,
};
template <>
inline constexpr bool is_flags<NetworkListFlags> = true;

// WLAN_AVAILABLE_NETWORK. One for each pair of network and profile: a network with two profiles is listed twice.
struct AvailableNetwork {
  std::string profile_name{};  // empty: no profile matches
  Ssid ssid{};                 // empty for a network that hides its name
  BssType bss_type = BssType::infrastructure;
  std::uint32_t bssid_count = 0;
  bool connectable = true;
  ReasonCode not_connectable_reason = ReasonCode::success;
  std::vector<PhyType> phy_types{};  // at most 8
  bool more_phy_types = false;       // there are more than the eight
  std::uint32_t signal_quality = 0;  // percent: 0 is -100 dBm, 100 is -50 dBm
  bool security_enabled = false;
  AuthAlgorithm default_auth = AuthAlgorithm::open;
  CipherAlgorithm default_cipher = CipherAlgorithm::none;
  NetworkFlags flags = NetworkFlags::none;

  friend bool operator==(const AvailableNetwork&, const AvailableNetwork&) = default;
};

// DOT11_ACCESSNETWORKOPTIONS: what an 802.11u network says of itself.
struct AccessNetworkOptions {
  std::uint8_t type = 0;
  std::uint8_t internet = 0;
  std::uint8_t asra = 0;
  std::uint8_t esr = 0;
  std::uint8_t uesa = 0;

  friend bool operator==(const AccessNetworkOptions&, const AccessNetworkOptions&) = default;
};

// DOT11_VENUEINFO.
struct VenueInfo {
  std::uint8_t group = 0;
  std::uint8_t type = 0;

  friend bool operator==(const VenueInfo&, const VenueInfo&) = default;
};

// WLAN_AVAILABLE_NETWORK_V2.
struct AvailableNetworkEx {
  AvailableNetwork network{};
  AccessNetworkOptions access_network_options{};
  MacAddress hessid{};
  VenueInfo venue{};

  friend bool operator==(const AvailableNetworkEx&, const AvailableNetworkEx&) = default;
};

// The 1024 microseconds in which beacon periods are counted.
using BeaconUnits = std::chrono::duration<std::uint16_t, std::ratio<1024, 1'000'000>>;

// WLAN_BSS_ENTRY: one access point (or ad hoc network) as it was last heard.
struct BssEntry {
  Ssid ssid{};  // empty or zero bytes: the access point hides it
  std::uint32_t phy_index = 0;
  Bssid bssid{};
  BssType bss_type = BssType::infrastructure;
  PhyType phy_type = PhyType::unknown;
  std::int32_t rssi = 0;           // dBm
  std::uint32_t link_quality = 0;  // percent
  bool in_regulatory_domain = true;
  BeaconUnits beacon_period{};
  std::uint64_t timestamp = 0;  // the access point's own clock, microseconds
  TimePoint heard_at{};         // this machine's clock
  std::uint16_t capability_information = 0;
  std::uint32_t center_frequency_khz = 0;
  std::vector<std::uint16_t> rates{};             // in 0.5 Mbit/s; bit 15 marks a basic rate
  std::vector<std::byte> information_elements{};  // as received: id, length, content, and so on

  friend bool operator==(const BssEntry&, const BssEntry&) = default;
};

// A rate of BssEntry::rates in kbit/s, without its mark.
constexpr std::uint32_t rate_kbps(std::uint16_t rate) noexcept { return (rate & 0x7FFFU) * 500U; }

// The channel number of a centre frequency in the 2.4, 5 and 6 GHz bands; empty for any other frequency.
std::optional<std::uint32_t> channel_of(std::uint32_t center_frequency_khz) noexcept;

// Windows' signal quality of a signal strength: -100 dBm and less is 0 %, -50 dBm and more is 100 %, linear between.
constexpr std::uint32_t quality_of_dbm(std::int32_t dbm) noexcept {
  if (dbm <= -100) return 0;
  if (dbm >= -50) return 100;
  return static_cast<std::uint32_t>(2 * (dbm + 100));
}

// The signal strength that a quality in percent stands for, -100 to -50 dBm.
constexpr std::int32_t dbm_of_quality(std::uint32_t percent) noexcept {
  return static_cast<std::int32_t>((percent > 100 ? 100 : percent) / 2) - 100;
}

// WLAN_ASSOCIATION_ATTRIBUTES.
struct AssociationAttributes {
  Ssid ssid{};
  BssType bss_type = BssType::infrastructure;
  Bssid bssid{};
  PhyType phy_type = PhyType::unknown;
  std::uint32_t phy_index = 0;
  std::uint32_t signal_quality = 0;  // percent
  std::uint32_t rx_rate_kbps = 0;
  std::uint32_t tx_rate_kbps = 0;

  friend bool operator==(const AssociationAttributes&, const AssociationAttributes&) = default;
};

// WLAN_SECURITY_ATTRIBUTES.
struct SecurityAttributes {
  bool security_enabled = false;
  bool onex_enabled = false;
  AuthAlgorithm auth = AuthAlgorithm::open;
  CipherAlgorithm cipher = CipherAlgorithm::none;

  friend bool operator==(const SecurityAttributes&, const SecurityAttributes&) = default;
};

// WLAN_CONNECTION_ATTRIBUTES: the connection that an interface has, or is making.
struct ConnectionAttributes {
  InterfaceState state = InterfaceState::connected;
  ConnectionMode mode = ConnectionMode::profile;
  std::string profile_name{};
  AssociationAttributes association{};
  SecurityAttributes security{};

  friend bool operator==(const ConnectionAttributes&, const ConnectionAttributes&) = default;
};

// How to connect; WLAN_CONNECTION_* bits.
enum class ConnectionFlags : std::uint32_t {
  none = 0,
  hidden_network = 0x1,  // connect even if the network does not broadcast; ignored with a profile
  adhoc_join_only = 0x2,
  ignore_privacy_bit = 0x4,
  eapol_passthrough = 0x8,
  persist_discovery_profile = 0x10,  // keep the profile that a discovery mode makes
  persist_discovery_profile_connection_mode_auto = 0x20,
  persist_discovery_profile_overwrite_existing = 0x40,
};
template <>
inline constexpr bool is_flags<ConnectionFlags> = true;

// WLAN_CONNECTION_PARAMETERS and its version 2. WlanConnection::connect() says what each mode needs.
struct ConnectionParameters {
  ConnectionMode mode = ConnectionMode::profile;
  std::optional<std::string>
      profile{};  // the name of a profile, or the XML text of a temporary one
  std::optional<Ssid> ssid{};
  std::vector<Bssid> desired_bssids{};  // empty: any access point
  BssType bss_type = BssType::any;
  ConnectionFlags flags = ConnectionFlags::none;
  std::optional<MacAddress> hessid{};                            // Windows 10
  std::optional<AccessNetworkOptions> access_network_options{};  // Windows 10

  friend bool operator==(const ConnectionParameters&, const ConnectionParameters&) = default;
};

// One entry of a filter list; DOT11_NETWORK. An empty SSID stands for every SSID, BssType::any for both types.
struct FilterEntry {
  Ssid ssid{};
  BssType bss_type = BssType::any;

  friend bool operator==(const FilterEntry&, const FilterEntry&) = default;
};

// The access control list of a securable object.
struct SecuritySettings {
  std::string sddl{};                     // a security descriptor in SDDL
  WlanAccess granted = WlanAccess::none;  // what the caller itself may do
  ValueOrigin origin = ValueOrigin::query_only;

  friend bool operator==(const SecuritySettings&, const SecuritySettings&) = default;
};

}  // namespace winseam
