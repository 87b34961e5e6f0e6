#include "wlan_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <variant>

#include "text.hpp"

namespace winseam::cli {
namespace {

std::string numbered(std::string_view name, std::uint32_t number) {
  return name == "unknown" ? fmt::format("{:#x}", number) : std::string(name);
}

// One overload for each payload that says something.
struct Words {
  std::string operator()(const ConnectionEvent& event) const {
    std::string text = fmt::format("'{}'", printable(network_name(event.ssid)));
    if (!event.profile_name.empty())
      text += fmt::format(", profile '{}'", printable(event.profile_name));
    if (event.reason != ReasonCode::success) text += ": " + reason_line(event.reason);
    return text;
  }
  std::string operator()(const MsmEvent& event) const {
    std::string text = fmt::format("'{}'", printable(network_name(event.ssid)));
    if (event.peer != MacAddress{}) text += " " + to_string(event.peer);
    if (event.reason != ReasonCode::success) text += ": " + reason_line(event.reason);
    return text;
  }
  std::string operator()(ReasonCode reason) const { return reason_line(reason); }
  std::string operator()(BssType type) const { return std::string(name_of(type)); }
  std::string operator()(PowerSetting setting) const { return std::string(name_of(setting)); }
  std::string operator()(AdhocNetworkState state) const {
    return state == AdhocNetworkState::formed ? "formed" : "connected";
  }
  std::string operator()(OperationalState state) const { return std::string(name_of(state)); }
  std::string operator()(OperationMode mode) const {
    return fmt::format("mode {:#x}", static_cast<std::uint32_t>(mode));
  }
  std::string operator()(const ProfileNameChange& change) const {
    return fmt::format("'{}' is now '{}'", printable(change.old_name), printable(change.new_name));
  }
  std::string operator()(const ScreenPower& screen) const { return screen.on ? "on" : "off"; }
  std::string operator()(const PhyRadioState& state) const {
    return fmt::format("radio {}: software {}, hardware {}", state.phy_index,
                       name_of(state.software), name_of(state.hardware));
  }
  std::string operator()(const SignalQuality& quality) const {
    return signal_text(quality.percent, dbm_of_quality(quality.percent));
  }
  std::string operator()(const HostedNetworkStateChange& change) const {
    return fmt::format("{} to {}: {}", name_of(change.old_state), name_of(change.new_state),
                       name_of(change.reason));
  }
  std::string operator()(const HostedNetworkPeerChange& change) const {
    return fmt::format("{}: {}", to_string(change.new_state.address), name_of(change.reason));
  }
  std::string operator()(const HostedNetworkRadio& radio) const {
    return fmt::format("software {}, hardware {}", name_of(radio.software),
                       name_of(radio.hardware));
  }
  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }
};

}  // namespace

std::string network_name(const Ssid& ssid) {
  return ssid.is_hidden() || ssid.empty() ? "(hidden)" : to_string(ssid);
}

void add_ssid(OutJson& json, const Ssid& ssid) {
  const bool hidden = ssid.is_hidden() || ssid.empty();
  json["ssid"] = hidden ? OutJson(nullptr) : OutJson(to_string(ssid));
  json["ssid_hex"] = ssid.hex();
  json["hidden"] = hidden;
}

std::string signal_text(std::uint32_t percent, std::int32_t dbm) {
  return fmt::format("{}% ({} dBm)", percent, dbm);
}

std::string security_text(AuthAlgorithm auth, CipherAlgorithm cipher) {
  switch (auth) {
    case AuthAlgorithm::open:
      return cipher == CipherAlgorithm::none ? "open" : "WEP";
    case AuthAlgorithm::shared_key:
      return "WEP (shared key)";
    case AuthAlgorithm::wpa:
      return "WPA-Enterprise";
    case AuthAlgorithm::wpa_psk:
      return "WPA-Personal";
    case AuthAlgorithm::wpa_none:
      return "WPA (ad hoc)";
    case AuthAlgorithm::rsna:
      return "WPA2-Enterprise";
    case AuthAlgorithm::rsna_psk:
      return "WPA2-Personal";
    case AuthAlgorithm::wpa3_enterprise_192:
    case AuthAlgorithm::wpa3_enterprise:
      return "WPA3-Enterprise";
    case AuthAlgorithm::wpa3_sae:
      return "WPA3-Personal";
    case AuthAlgorithm::owe:
      return "enhanced open";
    case AuthAlgorithm::first_vendor:
      break;
  }
  return fmt::format("authentication {:#x}", static_cast<std::uint32_t>(auth));
}

std::string phy_text(PhyType type) {
  switch (type) {
    case PhyType::ofdm:
      return "802.11a";
    case PhyType::hrdsss:
      return "802.11b";
    case PhyType::erp:
      return "802.11g";
    case PhyType::ht:
      return "802.11n";
    case PhyType::vht:
      return "802.11ac";
    case PhyType::dmg:
      return "802.11ad";
    case PhyType::he:
      return "802.11ax";
    case PhyType::eht:
      return "802.11be";
    default:
      return numbered(name_of(type), static_cast<std::uint32_t>(type));
  }
}

std::string rate_text(std::uint32_t kbps) {
  return fmt::format("{}.{} Mbit/s", kbps / 1000, kbps % 1000 / 100);
}

std::string state_text(InterfaceState state) {
  std::string text = numbered(name_of(state), static_cast<std::uint32_t>(state));
  for (char& c : text) c = c == '_' ? ' ' : c;
  return text;
}

std::string reason_line(ReasonCode reason) {
  return fmt::format("{} ({}, {:#x})", reason_text(reason), name_of(reason),
                     static_cast<std::uint32_t>(reason));
}

OutJson json_of(ReasonCode reason) {
  OutJson json;
  json["code"] = static_cast<std::uint32_t>(reason);
  json["name"] = name_of(reason);
  json["text"] = reason_text(reason);
  return json;
}

std::string payload_text(const WlanNotification& event) {
  return std::visit(Words{}, event.payload);
}

}  // namespace winseam::cli
