// backends/fake/wlan/profile_xml.hpp: what the service must know of a profile's 802.1X part, which stays XML.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "winseam/wlan/profile.hpp"

namespace winseam::fake {

// The 802.1X part of a profile.
struct OneXPart {
  bool single_sign_on = false;
  bool empty_config_blob = false;  // an EAP method's configuration without content
  std::string method{};            // the number of the EAP method; empty if it is not said
};
OneXPart one_x_part(const WlanProfile& profile);

// Credentials for an EAP method, as XML.
struct EapCredentials {
  bool are_credentials = false;  // the root is the one that EAP methods know
  std::string method{};
};
// Empty for text that is no XML.
std::optional<EapCredentials> read_credentials(std::string_view xml);

}  // namespace winseam::fake
