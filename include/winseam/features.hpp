// winseam/features.hpp: what a platform can do, as data.
//
//   if (!platform.features().has(winseam::Feature::media_sessions)) hide_the_tape_menu();
//
// Threads: value types.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace winseam {

// One ability of a backend on the machine it runs on.
enum class Feature : std::uint8_t {
  session_servers,         // this machine answers as a session host (wtsapi32.dll is there)
  remote_session_servers,  // other hosts can be opened by name
  session_details,         // the Ex enumerations and typed details (Windows 7 and later)
  session_listeners,       // listener functions (Windows 7 and later)
  child_sessions,          // child sessions (Windows 8 and later)
  wlan_clients,            // WLAN client handles can be opened (wlanapi.dll is there)
  media_sessions,  // media sessions can be opened (ntmsapi.dll is there; gone since Windows 7)
};

// The name of a feature as it is written in the source, for messages.
std::string_view name_of(Feature feature) noexcept;

// A set of features.
class Features {
 public:
  constexpr Features() = default;
  constexpr Features(std::initializer_list<Feature> on) {
    for (const Feature feature : on) bits_ |= bit(feature);
  }

  // True if the backend can do it here.
  constexpr bool has(Feature feature) const noexcept { return (bits_ & bit(feature)) != 0; }

  // The same set with one more, or one fewer, feature.
  constexpr Features with(Feature feature) const noexcept { return Features(bits_ | bit(feature)); }
  constexpr Features without(Feature feature) const noexcept {
    return Features(bits_ & ~bit(feature));
  }

  friend constexpr bool operator==(Features, Features) = default;

 private:
  constexpr explicit Features(std::uint32_t bits) : bits_(bits) {}
  static constexpr std::uint32_t bit(Feature feature) noexcept {
    return 1U << static_cast<std::uint32_t>(feature);
  }
  std::uint32_t bits_ = 0;
};

}  // namespace winseam
