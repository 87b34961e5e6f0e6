#include <utility>

#include "winseam/fake/wlan_spec.hpp"

namespace winseam::fake {

RadioSpec default_radio(std::string description) {
  RadioSpec radio;
  radio.description = std::move(description);
  radio.phys = {PhySpec{.type = PhyType::he}, PhySpec{.type = PhyType::vht}};
  radio.infrastructure_security = {
      {AuthAlgorithm::open, CipherAlgorithm::none},
      {AuthAlgorithm::open, CipherAlgorithm::wep},
      {AuthAlgorithm::open, CipherAlgorithm::wep40},
      {AuthAlgorithm::open, CipherAlgorithm::wep104},
      {AuthAlgorithm::shared_key, CipherAlgorithm::wep},
      {AuthAlgorithm::shared_key, CipherAlgorithm::wep40},
      {AuthAlgorithm::shared_key, CipherAlgorithm::wep104},
      {AuthAlgorithm::wpa, CipherAlgorithm::tkip},
      {AuthAlgorithm::wpa, CipherAlgorithm::ccmp},
      {AuthAlgorithm::wpa_psk, CipherAlgorithm::tkip},
      {AuthAlgorithm::wpa_psk, CipherAlgorithm::ccmp},
      {AuthAlgorithm::rsna, CipherAlgorithm::tkip},
      {AuthAlgorithm::rsna, CipherAlgorithm::ccmp},
      {AuthAlgorithm::rsna_psk, CipherAlgorithm::tkip},
      {AuthAlgorithm::rsna_psk, CipherAlgorithm::ccmp},
      {AuthAlgorithm::wpa3_sae, CipherAlgorithm::ccmp},
      {AuthAlgorithm::owe, CipherAlgorithm::ccmp},
      {AuthAlgorithm::wpa3_enterprise, CipherAlgorithm::ccmp},
      {AuthAlgorithm::wpa3_enterprise_192, CipherAlgorithm::gcmp_256},
  };
  radio.adhoc_security = {{AuthAlgorithm::open, CipherAlgorithm::none},
                          {AuthAlgorithm::open, CipherAlgorithm::wep},
                          {AuthAlgorithm::rsna_psk, CipherAlgorithm::ccmp}};
  radio.countries = {CountryOrRegion{'D', 'E', ' '}, CountryOrRegion{'U', 'S', ' '}};
  return radio;
}

AccessPointSpec default_access_point(const Ssid& ssid, std::string pass_phrase, std::int32_t rssi) {
  AccessPointSpec station;
  station.ssid = ssid;
  station.rssi = rssi;
  if (!pass_phrase.empty()) {
    station.auth = AuthAlgorithm::rsna_psk;
    station.cipher = CipherAlgorithm::ccmp;
    station.key = std::move(pass_phrase);
  }
  return station;
}

}  // namespace winseam::fake
